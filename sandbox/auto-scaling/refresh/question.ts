import { ApiError } from '../../api.js';
import type { Fleet } from '../fleet.js';
import type { Question } from './census.js';
import { compares, matches, type Wanted, wantedOf } from './matching.js';
import type { Refresh } from './refresh.js';

/** Whom a refresh, or its rollback, replaces as things are now. */
export function questionOf(fleet: Fleet, refresh: Refresh): Question {
  const { preferences, members, rollback, remade } = refresh;
  const { warmup, whenInStandby } = preferences;
  const unguarded =
    rollback !== undefined && fleet.room.switches['refresh-rollback-respects-protection'] === 'no';
  const whenProtected = unguarded ? 'Refresh' : preferences.whenProtected;
  const common = { warmup, whenInStandby, whenProtected };
  if (rollback !== undefined) {
    return { ...common, toReplace: (m) => rollback.deployed.has(m.id) && !remade.has(m.id) };
  }
  if (!preferences.skipMatching) {
    return { ...common, toReplace: (m) => members.has(m.id) && !remade.has(m.id) };
  }
  const wanted = wantedNow(fleet, refresh);
  const compared = compares(refresh.strategy);
  return { ...common, toReplace: (m) => !remade.has(m.id) && !matches(m, wanted, compared) };
}

/** `$Latest` is what it is at this moment: a version made meanwhile has all replaced again (facts 1.6). */
function wantedNow(fleet: Fleet, { desired, group }: Refresh): readonly Wanted[] {
  try {
    return wantedOf(fleet, desired ?? group.source);
  } catch (error) {
    // The version is gone: nothing matches it, and launches fail until the hour is over.
    if (error instanceof ApiError) return [];
    throw error;
  }
}
