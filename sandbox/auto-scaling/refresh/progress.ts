import type { Switches } from '../../unknowns.js';
import { capacityOf, type Group, wantedCapacity } from '../model.js';
import type { Census } from './census.js';
import type { Progress, Refresh } from './refresh.js';

type Doubts = Pick<Switches, 'refresh-counts-ignored'>;

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

/**
 * An instance counts once it is healthy and warm; one that remains is one that has not begun to end, so none may remain
 * long before all is complete. A rollback goes down to nothing, and what it need not touch keeps its number (facts 1.3).
 */
export function progressOf(
  refresh: Pick<Refresh, 'group' | 'rollback'>,
  census: Census,
  doubts: Doubts,
): Progress {
  const total = percentageTotal(refresh, census, doubts);
  const { rollback } = refresh;
  if (rollback === undefined) {
    return { percentage: percent(census.updatedUnits, total), remaining: census.remaining };
  }
  const left = total <= 0 ? 0 : percent(census.outdatedReadyUnits, total);
  return {
    percentage: Math.min(rollback.progress.percentage, left),
    remaining: rollback.progress.remaining,
  };
}

function percent(part: number, total: number): number {
  return total <= 0 ? 100 : Math.min(100, Math.floor((100 * part) / total));
}
