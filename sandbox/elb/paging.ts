import { ApiError } from '../api.js';

/** The marker is the ARN of the first item of the next page. */
export function page<T extends { readonly arn: string }>(
  all: readonly T[],
  request: { readonly Marker?: string; readonly PageSize?: number },
): { items: readonly T[]; NextMarker: string | undefined } {
  const size = request.PageSize ?? 400;
  if (size < 1 || size > 400) {
    throw new ApiError('ValidationError', `Page size '${size}' must be between 1 and 400`);
  }
  const from = request.Marker === undefined ? 0 : all.findIndex((i) => i.arn === request.Marker);
  if (from < 0) throw new ApiError('ValidationError', `Marker '${request.Marker}' is not valid`);
  return { items: all.slice(from, from + size), NextMarker: all[from + size]?.arn };
}
