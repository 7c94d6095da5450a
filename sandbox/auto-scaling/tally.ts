import { holdsPlace, isPending, type Member } from './model.js';

/** Of all members, kept by `Fleet` with every change, so that a group of thousands need not be counted at each. */
export interface Tally {
  /** Capacity units that count against the desired capacity. */
  capacity: number;
  /** Members that hold a place, by zone. */
  readonly zones: Map<string, number>;
  pending: number;
  unhealthy: number;
}

export function emptyTally(): Tally {
  return { capacity: 0, zones: new Map(), pending: 0, unhealthy: 0 };
}

/** @param sign 1 as the member comes to be what it is, -1 before it ceases to be. */
export function count(tally: Tally, member: Member, sign: 1 | -1): void {
  if (isPending(member)) tally.pending += sign;
  if (member.health === 'Unhealthy') tally.unhealthy += sign;
  if (!holdsPlace(member)) return;
  tally.capacity += sign * member.weight;
  tally.zones.set(member.zone, (tally.zones.get(member.zone) ?? 0) + sign);
}
