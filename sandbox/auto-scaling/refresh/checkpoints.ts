import type { Instant } from '../../clock.js';

/** A checkpoint is the least percentage of the group that is new; after it the refresh waits (facts 1.5). */
export interface Checkpoints {
  /** Ascending, 1 to 100; empty without checkpoints. */
  readonly percentages: readonly number[];
  /** Milliseconds. */
  readonly delay: number;
}

export interface Waiting {
  /** The highest checkpoint whose wait is over; 0 before the first. */
  readonly passed: number;
  /** The desired capacity at that time: only growth brings a checkpoint back. */
  readonly passedAt: number;
  readonly reached?: { readonly percentage: number; readonly until: Instant };
}

export const NOT_WAITED: Waiting = { passed: 0, passedAt: 0 };

/**
 * Checkpoints between are skipped when one replacement passes several at once; the last of all is no reason to wait.
 * One that was passed is reached again, with another wait, when the group has grown meanwhile.
 */
export function passCheckpoints(
  { percentages, delay }: Checkpoints,
  waiting: Waiting,
  percentage: number,
  desired: number,
  now: Instant,
): Waiting {
  const before = fallBack(percentages, waiting, percentage, desired);
  if (before.reached !== undefined) {
    if (now < before.reached.until) return before;
    return { passed: before.reached.percentage, passedAt: desired };
  }
  const reached = highest(percentages.slice(0, -1), percentage);
  if (reached <= before.passed) return before;
  return delay === 0
    ? { passed: reached, passedAt: desired }
    : { ...before, reached: { percentage: reached, until: now + delay } };
}

/** The checkpoint that was reached just now, if one was: there is an event for each, even if none waits there. */
export function justReached(before: Waiting, after: Waiting): number | undefined {
  if (before.reached !== undefined) return undefined;
  return after.reached?.percentage ?? (after.passed > before.passed ? after.passed : undefined);
}

function fallBack(
  percentages: readonly number[],
  waiting: Waiting,
  percentage: number,
  desired: number,
): Waiting {
  if (percentage >= waiting.passed || desired <= waiting.passedAt) return waiting;
  return { ...waiting, passed: highest(percentages, percentage), passedAt: desired };
}

const highest = (percentages: readonly number[], percentage: number): number =>
  Math.max(0, ...percentages.filter((one) => one <= percentage));

/**
 * How many of the new there may be until the next checkpoint.
 * @param total what the percentage is of
 */
export function allowedUntilNext(
  { percentages }: Checkpoints,
  waiting: Waiting,
  total: number,
): number {
  if (percentages.length === 0) return Number.POSITIVE_INFINITY;
  const next = percentages.find((one) => one > waiting.passed) ?? (percentages.at(-1) as number);
  return next === 100 ? Number.POSITIVE_INFINITY : Math.ceil((total * next) / 100);
}

/** A last checkpoint below 100 is where the refresh stops. */
export function stopsAt({ percentages }: Checkpoints, percentage: number): boolean {
  const last = percentages.at(-1);
  return last !== undefined && last < 100 && percentage >= last;
}
