import type { Markdown } from '../markdown.js';

/** How much of every list is written. GitHub drops a step's summary that is larger than 1 MiB. */
export interface Limits {
  readonly rows: number;
}

/** The head of a list, and a line that says how much was left out. */
export function cut<T>(
  items: readonly T[],
  most: number,
): { readonly kept: readonly T[]; readonly note: Markdown | undefined } {
  const left = items.length - most;
  return left > 0
    ? { kept: items.slice(0, most), note: `_${left} more are left out here._` }
    : { kept: items, note: undefined };
}
