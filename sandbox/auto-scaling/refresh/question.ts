import { ApiError } from '../../api.js';
import type { Fleet } from '../fleet.js';
import type { Member } from '../model.js';
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
    const isDeployed = ({ id }: Member): boolean => rollback.deployed.has(id) && !remade.has(id);
    return { ...common, basis: 'rollback', toReplace: isDeployed };
  }
  if (!preferences.skipMatching) {
    const wasThere = ({ id }: Member): boolean => members.has(id) && !remade.has(id);
    return { ...common, basis: 'members', toReplace: wasThere };
  }
  const wanted = wantedNow(fleet, refresh);
  const compared = compares(refresh.strategy);
  const differs = (m: Member): boolean => !remade.has(m.id) && !matches(m, wanted, compared);
  return { ...common, basis: JSON.stringify(wanted), toReplace: differs };
}

/** The same of one instance, whenever it is asked. */
export const isOutdated =
  (fleet: Fleet, refresh: Refresh) =>
  (member: Member): boolean =>
    questionOf(fleet, refresh).toReplace(member);

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

/**
 * Of a refresh that replaces even what matches, the old go first (asg-adding-checkpoints-instance-refresh, of a partial
 * refresh that is run again).
 */
export function oldFirst(
  fleet: Fleet,
  refresh: Refresh,
  members: Iterable<Member>,
): readonly Iterable<Member>[] {
  if (refresh.rollback !== undefined || refresh.preferences.skipMatching) return [members];
  const wanted = wantedNow(fleet, refresh);
  const compared = compares(refresh.strategy);
  const old: Member[] = [];
  const rest: Member[] = [];
  for (const member of members) (matches(member, wanted, compared) ? rest : old).push(member);
  return [old, rest];
}
