import type { Switches } from '../unknowns.js';

/** How many periods beyond those that it evaluates an alarm looks back for data; the guide's tables show two. */
export const FURTHER_BACK: Readonly<
  Record<Switches['alarm-look-back'], (periods: number) => number>
> = {
  'two-periods-more': () => 2,
  'as-many-again': (periods) => periods,
  none: () => 0,
};
