import type { Switches } from '../../unknowns.js';

/**
 * How much may be replaced at once: pure arithmetic over capacity units, of the group's desired capacity as it is at
 * the moment (facts 1.4).
 */

export interface HealthyRange {
  /** Percent of the desired capacity, 0 to 100. */
  readonly min: number;
  /** 100 to 200. Left out is not the same as 100 (RefreshPreferences.MaxHealthyPercentage). */
  readonly max: number | undefined;
}

/** What is done without a maximum where one instance can neither be spared nor added. */
type Impossible = 'terminate-and-launch' | 'launch-first';

/** What no source settles of it. */
export interface Doubts {
  readonly maxRounds: 'down' | 'up';
  readonly minOf100Alone: Impossible;
  /** A minimum below 100 that rounds up to the whole group. */
  readonly otherMinAlone: Impossible;
}

export const doubtsOf = (switches: Switches): Doubts => ({
  maxRounds: switches['refresh-max-rounding'],
  minOf100Alone: switches['refresh-min-100-without-max'],
  otherMinAlone: switches['refresh-impossible-without-max'],
});

export interface Bounds {
  /** What must be in service, healthy and warm. */
  readonly floor: number;
  /** What may be there, in service or pending. */
  readonly cap: number;
}

/**
 * The minimum is rounded up. Where one instance can neither be spared nor added, an explicit maximum makes room for one
 * to be launched first; without one, an instance is ended and its replacement launched together.
 * @param unit the weight of the lightest instance there is to replace: 1 without weights
 */
export function bounds(desired: number, range: HealthyRange, unit: number, doubts: Doubts): Bounds {
  const floor = Math.ceil((desired * range.min) / 100);
  const most = (desired * (range.max ?? 100)) / 100;
  const cap = doubts.maxRounds === 'up' ? Math.ceil(most) : Math.floor(most);
  if (desired === 0 || desired - unit >= floor || desired + unit <= cap) return { floor, cap };
  const alone = range.min === 100 ? doubts.minOf100Alone : doubts.otherMinAlone;
  const launchFirst = range.max !== undefined || alone === 'launch-first';
  return launchFirst ? { floor, cap: desired + unit } : { floor: Math.max(0, desired - unit), cap };
}

/** Where a group stands in the middle of a refresh, in capacity units. */
export interface Standing {
  readonly desired: number;
  /** Yet to be replaced and holding a place, whether it may be replaced now or not. */
  readonly remaining: number;
  /** Never to be replaced by this refresh: protected or in standby, and ignored. They hold a place too. */
  readonly ignored: number;
  /** How many of the new may be there at all for now: up to the next checkpoint. */
  readonly allowed: number;
}

/** Whether one more may be ended: enough stay ready, and its successor is within what the checkpoint allows. */
export function mayEnd(
  { desired, remaining, ignored, allowed }: Standing,
  weight: number,
  ready: { readonly now: number; readonly ofThis: number },
  floor: number,
): boolean {
  if (desired - ignored - (remaining - weight) > allowed) return false;
  return floor === 0 || ready.now - ready.ofThis >= floor;
}

/** How much is to be there above the desired capacity: no more than is left to replace. */
export function surge(
  { desired, remaining, ignored, allowed }: Standing,
  replaceable: number,
  cap: number,
): number {
  const toCheckpoint = allowed - (desired - ignored - remaining);
  return Math.max(0, Math.min(cap - desired, replaceable, toCheckpoint));
}
