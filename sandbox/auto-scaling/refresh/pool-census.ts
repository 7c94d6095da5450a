import type { Instant } from '../../clock.js';
import type { Switches } from '../../unknowns.js';
import type { Fleet } from '../fleet.js';
import { type Group, isPrepared, type Member } from '../model.js';
import { poolSize } from '../warm-pools.js';
import { CAUSE, type Question, SETBACKS } from './census.js';

/** The warm pool of a group as a refresh sees it at one moment; the pool is counted in instances. */
export interface PoolCensus {
  /** How many there are to be. */
  readonly size: number;
  /** To be replaced and not ending yet. */
  readonly remaining: readonly Member[];
  /** Of these, prepared. */
  readonly replaceable: readonly Member[];
  /** Prepared and warm, whether to be replaced or not. */
  readonly ready: number;
  /** Of these, not to be replaced. */
  readonly updated: number;
  /** What the refresh has ended is not gone yet, or something new is being prepared. */
  readonly inFlight: boolean;
  /** Something new did not come to be prepared. */
  readonly lost: boolean;
  /** The first that warms up, and when the next one has. */
  readonly warming: string | undefined;
  readonly warmAt: Instant | undefined;
}

export function takePoolCensus(fleet: Fleet, group: Group, question: Question): PoolCensus {
  const members = [...group.pool.values()].filter((one) => !one.lifecycle.endsWith(':Retained'));
  const staying = members.filter((one) => !isLeaving(one));
  const remaining = staying.filter(question.toReplace);
  const warmAt = (one: Member): Instant =>
    warmFrom(one, fleet.room.switches, fleet.now) + question.warmup;
  const prepared = staying.filter(isPrepared);
  const ready = prepared.filter((one) => warmAt(one) <= fleet.now);
  const warming = prepared.filter((one) => warmAt(one) > fleet.now);
  return {
    size: poolSize(group) - (group.refreshing?.poolSurge ?? 0),
    remaining,
    replaceable: remaining.filter(isPrepared),
    ready: ready.length,
    updated: ready.filter((one) => !question.toReplace(one)).length,
    inFlight:
      prepared.length < staying.length ||
      members.some((one) => isLeaving(one) && one.cause === CAUSE),
    lost: members.some(
      (one) => isLeaving(one) && SETBACKS.has(one.cause) && !question.toReplace(one),
    ),
    warming: warming[0]?.id,
    warmAt: warming.length === 0 ? undefined : Math.min(...warming.map(warmAt)),
  };
}

const isLeaving = ({ lifecycle }: Member): boolean => lifecycle.startsWith('Warmed:Terminating');

function warmFrom({ launchedAt, preparedAt }: Member, switches: Switches, now: Instant): Instant {
  return switches['refresh-warm-pool-warms-up'] === 'from-launch'
    ? launchedAt
    : (preparedAt ?? now);
}
