import { ApiError } from '../api.js';
import { badConstraint } from './refusals.js';

export interface Page<T> {
  readonly items: readonly T[];
  readonly NextToken: string | undefined;
}

/**
 * One page of things in their order. The token remembers the last thing shown, not a position, so a list that
 * changes between two pages loses nothing that was there all along.
 * @throws ApiError InvalidNextToken, ValidationError
 */
export function page<T>(
  all: readonly T[],
  keyOf: (item: T) => string,
  request: { readonly MaxRecords?: number; readonly NextToken?: string },
  limits: { readonly default: number; readonly max: number },
): Page<T> {
  const size = request.MaxRecords ?? limits.default;
  if (size > limits.max) {
    throw badConstraint(
      size,
      'maxRecords',
      `Member must have value less than or equal to ${limits.max}`,
    );
  }
  if (size < 1) {
    throw badConstraint(size, 'maxRecords', 'Member must have value greater than or equal to 1');
  }
  const from = request.NextToken === undefined ? 0 : position(all, keyOf, request.NextToken);
  const items = all.slice(from, from + size);
  const last = items.at(-1);
  const more = from + size < all.length;
  return { items, NextToken: more && last !== undefined ? seal(keyOf(last)) : undefined };
}

const seal = (key: string): string => Buffer.from(`after ${key}`).toString('base64');

/** Where to go on: after the thing last shown, or, when it is gone meanwhile, at the first that sorts behind it. */
function position<T>(all: readonly T[], keyOf: (item: T) => string, token: string): number {
  const text = Buffer.from(token, 'base64').toString();
  if (!text.startsWith('after ')) {
    throw new ApiError('InvalidNextToken', `The token '${token}' is invalid.`);
  }
  const key = text.slice('after '.length);
  const shown = all.findIndex((item) => keyOf(item) === key);
  if (shown >= 0) return shown + 1;
  const behind = all.findIndex((item) => keyOf(item) > key);
  return behind >= 0 ? behind : all.length;
}
