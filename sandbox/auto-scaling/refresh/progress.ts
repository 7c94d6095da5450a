import type { Switches } from '../../unknowns.js';
import { capacityOf, type Group, wantedCapacity } from '../model.js';
import type { Census } from './census.js';
import type { PoolCensus } from './pool-census.js';
import type { Progress, Refresh } from './refresh.js';

type Doubts = Pick<Switches, 'refresh-counts-ignored' | 'refresh-percentage-with-warm-pool'>;

/** In capacity units: what is to be there and is not. */
export function missing(group: Group): number {
  return wantedCapacity(group) - capacityOf(group);
}

/** What PercentageComplete is of, in capacity units. */
export function percentageTotal(
  { group }: Pick<Refresh, 'group'>,
  { ignoredUnits }: Pick<Census, 'ignoredUnits'>,
  doubts: Doubts,
): number {
  return doubts['refresh-counts-ignored'] === 'yes' ? group.desired : group.desired - ignoredUnits;
}

/** Of the group, of its warm pool, or of both. */
interface Count {
  readonly updated: number;
  /** Ready, and to be replaced still. */
  readonly outdated: number;
  readonly total: number;
  readonly remaining: number;
}

/** What is told of a refresh in numbers, all of it and apart. */
export interface Progresses {
  readonly progress: Progress;
  readonly live: Progress;
  /** Undefined without a warm pool. */
  readonly pool: Progress | undefined;
}

/**
 * An instance counts once it is healthy and warm; one that remains is one that has not begun to end, so none may remain
 * long before all is complete. A rollback goes down to nothing, and what it need not touch keeps its number (facts 1.3).
 */
export function progressOf(
  refresh: Pick<Refresh, 'group' | 'rollback'>,
  census: Census,
  pool: PoolCensus | undefined,
  doubts: Doubts,
): Progresses {
  const { rollback } = refresh;
  const live: Count = {
    updated: census.updatedUnits,
    outdated: census.outdatedReadyUnits,
    total: percentageTotal(refresh, census, doubts),
    remaining: census.remaining,
  };
  if (pool === undefined) {
    const progress = told(live, rollback?.live);
    return { progress, live: progress, pool: undefined };
  }
  const warm: Count = {
    updated: pool.updated,
    outdated: pool.ready - pool.updated,
    total: pool.size,
    remaining: pool.remaining.length,
  };
  const both = doubts['refresh-percentage-with-warm-pool'] === 'both';
  return {
    progress: told(both ? together(live, warm) : live, rollback?.progress),
    live: told(live, rollback?.live),
    pool: told(warm, rollback?.pool),
  };
}

const together = (a: Count, b: Count): Count => ({
  updated: a.updated + b.updated,
  outdated: a.outdated + b.outdated,
  total: a.total + b.total,
  remaining: a.remaining + b.remaining,
});

/** @param before as it stood when the rollback began */
function told(
  { updated, outdated, total, remaining }: Count,
  before: Progress | undefined,
): Progress {
  if (before === undefined) return { percentage: percent(updated, total), remaining };
  const left = total <= 0 ? 0 : percent(outdated, total);
  return { percentage: Math.min(before.percentage, left), remaining: before.remaining };
}

function percent(part: number, total: number): number {
  return total <= 0 ? 100 : Math.min(100, Math.floor((100 * part) / total));
}
