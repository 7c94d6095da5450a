import type { Instant } from '../../clock.js';
import type { Switches } from '../../unknowns.js';
import { capacityOf, type Group } from '../model.js';
import type { Alarm } from './alarms.js';
import type { Census } from './census.js';
import type { PoolCensus } from './pool-census.js';
import { missing } from './progress.js';
import * as reasons from './reasons.js';
import type { Refresh } from './refresh.js';
import { givesUpAt, judgeTrouble } from './trouble.js';

/** Why nothing may be replaced for now. */
export type Held = 'suspended' | 'no data' | 'alarmed' | 'blocked' | undefined;

/** All replaced, healthy and warm, the capacity whole (facts 1.1). */
export function isDone(group: Group, census: Census, switches: Switches): boolean {
  const awaits = switches['refresh-awaits-terminations'] === 'yes';
  return (
    census.remaining === 0 &&
    census.unready.size === 0 &&
    capacityOf(group) >= group.desired &&
    !(awaits && census.ending)
  );
}

export function heldBy(
  group: Group,
  { blocked }: Pick<Census, 'blocked'>,
  alarm: Alarm,
  switches: Switches,
): Held {
  if (group.suspended.has('Launch') || group.suspended.has('Terminate')) return 'suspended';
  if (alarm !== 'quiet') return alarm;
  const first = switches['refresh-waits-for-blocked'] === 'before-the-others';
  return blocked !== undefined && first ? 'blocked' : undefined;
}

/** Nothing is under way, or what came up does not serve: the hour runs. */
export function isStuck(
  group: Group,
  census: Census,
  { waiting }: { readonly waiting: boolean },
  held: Held,
  switches: Switches,
): boolean {
  if (held === 'suspended') {
    return switches['refresh-hour-while-suspended'] === 'runs';
  }
  if (held === 'no data' || held === 'alarmed') return false;
  if (census.unready.has('unhealthy') || census.unready.has('no data')) return true;
  if (waiting || census.unready.size > 0 || census.ending) return false;
  return missing(group) <= 0;
}

/** The same of the warm pool: nothing is being prepared or warms up, and yet it is not done. */
export function isPoolStuck(census: PoolCensus, held: Held, switches: Switches): boolean {
  if (held === 'suspended') return switches['refresh-hour-while-suspended'] === 'runs';
  return held === undefined && !census.inFlight && census.warming === undefined;
}

/** The one-hour clock, of the group and its warm pool together. @returns when it gives up */
export function judgeHour(
  refresh: Refresh,
  {
    census,
    pool,
    stuck,
  }: { readonly census: Census; readonly pool: PoolCensus | undefined; readonly stuck: boolean },
  switches: Switches,
  now: Instant,
): Instant | undefined {
  const restarts = switches['refresh-hour-restarts-on-progress'] === 'yes';
  const situation = {
    updated: census.updatedUnits + (pool?.updated ?? 0),
    remaining: census.remaining + (pool?.remaining.length ?? 0),
    stuck,
    waitsForSomeone: census.blocked !== undefined,
  };
  const setback = refresh.trouble.setback || pool?.lost === true;
  refresh.trouble = judgeTrouble({ ...refresh.trouble, setback }, situation, restarts, now);
  return givesUpAt(refresh.trouble);
}

/** StatusReason while the warm pool is replaced: INF that the same words hold. */
export function poolReasonOf({ warming }: PoolCensus, held: Held): string | undefined {
  if (held === 'no data') return reasons.NO_DATA;
  return warming === undefined ? undefined : reasons.warmingUp(warming);
}

/** StatusReason: what is waited for now. */
export function reasonOf(
  { unready, blocked, replaceableUnits }: Census,
  { waiting }: { readonly waiting: boolean },
  held: Held,
): string | undefined {
  if (held === 'no data') return reasons.NO_DATA;
  const pending = unready.get('pending') ?? unready.get('no data');
  const [warming, unhealthy] = [unready.get('warming'), unready.get('unhealthy')];
  if (warming !== undefined) return reasons.warmingUp(warming);
  if (pending !== undefined) return reasons.insufficientData(pending);
  if (waiting) return reasons.AT_CHECKPOINT;
  if (unhealthy !== undefined) return reasons.unhealthy(unhealthy);
  if (blocked === undefined || (replaceableUnits > 0 && held !== 'blocked')) return undefined;
  return blocked.by === 'protection'
    ? reasons.isProtected(blocked.id)
    : reasons.inStandby(blocked.id);
}
