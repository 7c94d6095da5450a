import { ApiError } from '../api.js';

export interface PageParams {
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

export interface PageLimits {
  /** The action whose tokens these are: another's are refused. */
  readonly action: string;
  readonly min: number;
  /** Also the size of a page when none is asked for. */
  readonly max: number;
}

/**
 * One page of a list.
 * @throws ApiError InvalidParameterValue, InvalidNextToken
 */
export function page<T>(
  items: readonly T[],
  params: PageParams,
  limits: PageLimits,
): { readonly items: readonly T[]; readonly nextToken: string | undefined } {
  const size = params.MaxResults ?? limits.max;
  if (size < limits.min) throw outOfRange(size, `greater than ${limits.min}`);
  if (size > limits.max) throw outOfRange(size, `less than ${limits.max}`);
  const from = params.NextToken === undefined ? 0 : offsetOf(params.NextToken, limits.action);
  const end = from + size;
  return {
    items: items.slice(from, end),
    nextToken: end < items.length ? tokenOf(end, limits.action) : undefined,
  };
}

/** @throws ApiError InvalidParameterCombination: pages are for lists, not for ids that the caller names. */
export function refuseIdsWithPages(ids: readonly string[] | undefined, params: PageParams): void {
  if (ids === undefined || ids.length === 0 || params.MaxResults === undefined) return;
  throw new ApiError(
    'InvalidParameterCombination',
    'The parameter instancesSet cannot be used with the parameter maxResults',
  );
}

function outOfRange(size: number, expected: string): ApiError {
  return new ApiError(
    'InvalidParameterValue',
    `Value ( ${size} ) for parameter maxResults is invalid. Expecting a value ${expected}.`,
  );
}

function tokenOf(offset: number, action: string): string {
  return Buffer.from(`${action}:${offset}`).toString('base64url');
}

function offsetOf(token: string, action: string): number {
  const [owner, offset] = Buffer.from(token, 'base64url').toString('utf8').split(':');
  if (owner !== action || offset === undefined || !/^\d+$/.test(offset)) {
    throw new ApiError('InvalidNextToken', `The token '${token}' is invalid`);
  }
  return Number(offset);
}
