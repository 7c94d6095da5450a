import { type Group, holdsPlace, type Member } from './model.js';

/** Members that hold a place, zone by zone, zones in the group's own order. */
export function countByZone(
  zones: readonly string[],
  members: Iterable<Member>,
): ReadonlyMap<string, number> {
  const counts = new Map(zones.map((zone) => [zone, 0]));
  for (const member of members) {
    if (holdsPlace(member)) counts.set(member.zone, (counts.get(member.zone) ?? 0) + 1);
  }
  return counts;
}

/** The same of a whole group, as it was kept. */
export function zoneCounts({
  zones,
  tally,
}: Pick<Group, 'zones' | 'tally'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const zone of zones) counts.set(zone, tally.zones.get(zone) ?? 0);
  for (const zone of tally.zones.keys()) {
    const count = tally.zones.get(zone) ?? 0;
    if (count > 0 && !counts.has(zone)) counts.set(zone, count);
  }
  return counts;
}

/** Of these counts those of the group's own zones; what is under a zonal shift is neither filled nor counted. */
export function openCounts(
  { zones, shiftedFrom }: Pick<Group, 'zones' | 'shiftedFrom'>,
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const zone of counts.keys()) {
    if (zones.includes(zone) && !shiftedFrom.has(zone)) open.set(zone, counts.get(zone) ?? 0);
  }
  return open;
}

/**
 * Where the next instance goes, and where else when that fails: zones with fewest first (facts 1.9).
 * @param pick settles a tie; which zone wins is undocumented
 */
export function launchOrder(
  counts: ReadonlyMap<string, number>,
  pick: (tied: readonly string[]) => string,
): readonly string[] {
  const left = [...counts.keys()];
  const order: string[] = [];
  const size = (zone: string): number => counts.get(zone) ?? 0;
  while (left.length > 0) {
    let fewest = Number.POSITIVE_INFINITY;
    for (const zone of left) fewest = Math.min(fewest, size(zone));
    const tied = left.filter((zone) => size(zone) === fewest);
    const next = tied.length === 1 ? (tied[0] as string) : pick(tied);
    order.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return order;
}

/**
 * How many instances would have to move for no two zones to differ by more than one.
 * @param strays that are in none of these zones: each of them has to move
 */
export function movesToBalance(counts: ReadonlyMap<string, number>, strays = 0): number {
  const sizes = [...counts.values()];
  if (sizes.length === 0) return 0;
  let moves = 0;
  for (; moves < strays; moves++) {
    const fewest = Math.min(...sizes);
    sizes[sizes.indexOf(fewest)] = fewest + 1;
  }
  while (sizes.length > 0) {
    const most = Math.max(...sizes);
    const fewest = Math.min(...sizes);
    if (most - fewest <= 1) break;
    sizes[sizes.indexOf(most)] = most - 1;
    sizes[sizes.indexOf(fewest)] = fewest + 1;
    moves++;
  }
  return moves;
}
