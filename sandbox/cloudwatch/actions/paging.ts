import { ApiError } from '../../api.js';

const MAX = 100;
const USUAL = 50;

/** @throws ApiError ValidationError, InvalidNextToken */
export function page<T>(
  all: readonly T[],
  request: { readonly MaxRecords?: number; readonly NextToken?: string },
): { readonly items: readonly T[]; readonly NextToken: string | undefined } {
  const size = request.MaxRecords ?? USUAL;
  if (size < 1 || size > MAX) {
    throw new ApiError('ValidationError', `MaxRecords must be between 1 and ${MAX}`);
  }
  const from = offsetOf(request.NextToken);
  const end = from + size;
  return { items: all.slice(from, end), NextToken: end < all.length ? tokenOf(end) : undefined };
}

function tokenOf(offset: number): string {
  return Buffer.from(`from:${offset}`).toString('base64url');
}

function offsetOf(token: string | undefined): number {
  if (token === undefined) return 0;
  const offset = /^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (offset === undefined) throw new ApiError('InvalidNextToken', 'The next token is invalid.');
  return Number(offset);
}
