import { HOUR, type Instant } from '../../clock.js';
import type { Trouble } from './refresh.js';

/** What the one-hour clock is judged by (facts 1.8, 1.9). */
export interface Situation {
  /** Capacity units updated, and members that remain. */
  readonly updated: number;
  readonly remaining: number;
  /** Nothing is under way, or what came up does not serve. */
  readonly stuck: boolean;
  /** Someone protected or in standby is waited for, if only beside other work. */
  readonly waitsForSomeone: boolean;
}

/**
 * The clock as it goes on. Progress ends a setback; whether it starts the hour again is a switch.
 * @param restarts whether progress starts the hour again
 */
export function judgeTrouble(
  before: Trouble,
  { updated, remaining, stuck, waitsForSomeone }: Situation,
  restarts: boolean,
  now: Instant,
): Trouble {
  const progress = updated > before.mostUpdated || remaining < before.fewestRemaining;
  const setback = before.setback && !progress;
  const troubled = setback || stuck;
  const goesOn = restarts ? troubled && !progress : troubled || waitsForSomeone;
  const kept = goesOn ? before.since : undefined;
  return {
    setback,
    since: kept ?? (troubled ? now : undefined),
    mostUpdated: Math.max(before.mostUpdated, updated),
    fewestRemaining: Math.min(before.fewestRemaining, remaining),
  };
}

/** When it is given up; undefined while nothing is wrong. */
export function givesUpAt(trouble: Trouble): Instant | undefined {
  return trouble.since === undefined ? undefined : trouble.since + HOUR;
}
