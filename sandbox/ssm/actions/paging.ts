import { ApiError } from '../../api.js';

/** @throws ApiError ValidationException, InvalidNextToken */
export function page<T>(
  all: readonly T[],
  request: { readonly MaxResults?: number; readonly NextToken?: string },
): { readonly items: readonly T[]; readonly NextToken: string | undefined } {
  const size = request.MaxResults ?? 50;
  if (size < 1 || size > 50) {
    throw new ApiError('ValidationException', 'MaxResults must be between 1 and 50');
  }
  const from = request.NextToken === undefined ? 0 : Number(/^\d+$/.exec(request.NextToken)?.[0]);
  if (Number.isNaN(from))
    throw new ApiError('InvalidNextToken', 'The specified token is not valid.');
  const end = from + size;
  return { items: all.slice(from, end), NextToken: end < all.length ? String(end) : undefined };
}
