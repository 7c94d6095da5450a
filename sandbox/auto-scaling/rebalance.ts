import { ApiError } from '../api.js';
import type { Capacity } from './capacity.js';
import * as causes from './causes.js';
import type { Ending } from './ending.js';
import type { Fleet } from './fleet.js';
import type { Launching } from './launching.js';
import { maintenanceBounds, movingCap } from './maintenance.js';
import { capacityOf, type Group, wantedCapacity } from './model.js';
import { balanceCounts } from './reservations.js';
import { chooseFrom, fits } from './scale-in.js';
import { launchOrder, movesToBalance, openCounts, zoneCounts } from './zones.js';

/**
 * AZRebalance: when zones differ by more than one for a while, it launches into the emptiest zones first, up to a
 * tenth (at least one) above MaxSize, and once those serve the group ends as many in the fullest (facts 2,
 * "AZRebalance is the proven enemy").
 */
export class Rebalance {
  readonly #fleet: Fleet;
  readonly #launching: Launching;
  readonly #capacity: Capacity;
  readonly #ending: Ending;

  constructor(fleet: Fleet, launching: Launching, capacity: Capacity, ending: Ending) {
    this.#fleet = fleet;
    this.#launching = launching;
    this.#capacity = capacity;
    this.#ending = ending;
    fleet.onTouched((group) => this.#look(group));
  }

  #look(group: Group): void {
    if (this.#moves(group) === 0 && this.#movesEndFirst(group) === 0) return;
    this.#fleet.agenda.soon(`rebalance:${group.arn}`, this.#fleet.delay(60, 180), () => {
      if (this.#fleet.groups.get(group.name) === group) this.#balance(group);
    });
  }

  /** How many instances stand in the wrong zone, when something may be done about it now. */
  #amiss(group: Group): number {
    if (isEven(group)) return 0;
    if (group.tally.pending > 0 || group.successors.size > 0 || group.deleting) return 0;
    if (group.suspended.has('AZRebalance') || group.suspended.has('Launch')) return 0;
    const strays = straying(group);
    if (group.zones.length < 2 && strays === 0) return 0;
    const counts = this.#openCounts(group);
    const moves = movesToBalance(counts, strays);
    if (moves === 0) return 0;
    const capacity = capacityOf(group);
    if (capacity < wantedCapacity(group)) return 0;
    if (this.#isShrinking(group, capacity - group.desired)) return 0;
    return strays > 0 || this.#couldEndInFullest(group, counts) ? moves : 0;
  }

  /** Weights may overshoot what is desired for good: that is no surplus to wait for. */
  #isShrinking(group: Group, surplus: number): boolean {
    if (surplus <= 0 || group.suspended.has('Terminate')) return false;
    const serving = [...group.members.values()].filter((m) => m.lifecycle === 'InService');
    return serving.some((member) => fits(group, member, surplus));
  }

  /** How many may be launched now to balance the group: a maintenance policy bounds it instead of MaxSize. */
  #moves(group: Group): number {
    const moves = this.#amiss(group);
    if (moves === 0) return 0;
    const bounds = maintenanceBounds(group);
    const cap =
      bounds === undefined
        ? group.max + Math.max(1, Math.floor(group.max / 10))
        : movingCap(bounds, group.desired);
    return Math.max(0, Math.min(moves, cap - capacityOf(group)));
  }

  /** With a maintenance policy that leaves no room above, as many are ended first as it spares below. */
  #movesEndFirst(group: Group): number {
    const bounds = maintenanceBounds(group);
    if (bounds === undefined || bounds.cap > group.desired || group.suspended.has('Terminate')) {
      return 0;
    }
    return Math.max(0, Math.min(this.#amiss(group), capacityOf(group) - bounds.floor));
  }

  /** With all of the fullest zone protected there would be nothing to end there after the launch. */
  #couldEndInFullest(group: Group, counts: ReadonlyMap<string, number>): boolean {
    const most = Math.max(...counts.values());
    return [...group.members.values()].some(
      (m) => m.lifecycle === 'InService' && !m.protectedFromScaleIn && counts.get(m.zone) === most,
    );
  }

  #openCounts(group: Group): ReadonlyMap<string, number> {
    return balanceCounts(this.#fleet, group, openCounts(group, zoneCounts(group)));
  }

  #endFirst(group: Group): void {
    for (let moves = this.#movesEndFirst(group); moves > 0; moves--) {
      const counts = this.#openCounts(group);
      const most = Math.max(...counts.values());
      const member = chooseFrom(
        this.#fleet,
        group,
        (m) => !group.zones.includes(m.zone) || counts.get(m.zone) === most,
      );
      if (member === undefined) return;
      this.#ending.end(group, member, {
        cause: 'auto-scaling:AZRebalance',
        text: causes.endedFor(this.#fleet.now, 'an imbalance of the group’s zones'),
      });
    }
  }

  #balance(group: Group): void {
    this.#endFirst(group);
    for (let moves = this.#moves(group); moves > 0; moves--) {
      const counts = this.#openCounts(group);
      const zone = launchOrder(counts, (tied) => this.#capacity.pickZone(tied))[0] as string;
      try {
        this.#launching.launch(group, this.#capacity.subnetIn(group, zone), {
          cause: 'auto-scaling:AZRebalance',
          text: causes.balancing(this.#fleet.now, counts),
          purpose: 'rebalance',
        });
        if (!group.rebalanced.includes(zone)) group.rebalanced = [...group.rebalanced, zone];
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        this.#retryLater(group);
        return;
      }
    }
  }

  #retryLater(group: Group): void {
    this.#fleet.agenda.soon(`rebalance:${group.arn}`, this.#fleet.delay(300, 600), () => {
      if (this.#fleet.groups.get(group.name) === group) this.#balance(group);
    });
  }
}

/** Nobody is in a foreign zone, and the open ones differ by one at most. Nearly always, and asked after every change. */
function isEven({ zones, tally, shiftedFrom }: Group): boolean {
  let fewest = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const zone of tally.zones.keys()) {
    if (!zones.includes(zone) && (tally.zones.get(zone) ?? 0) > 0) return false;
  }
  for (const zone of zones) {
    if (shiftedFrom.has(zone)) continue;
    const count = tally.zones.get(zone) ?? 0;
    fewest = Math.min(fewest, count);
    most = Math.max(most, count);
  }
  return most - fewest <= 1;
}

/** Members that could be ended in zones that are not the group's any more (auto-scaling-benefits, "Rebalancing activities"). */
function straying(group: Group): number {
  if ([...group.tally.zones].every(([zone, count]) => count === 0 || group.zones.includes(zone))) {
    return 0;
  }
  return [...group.members.values()].filter(
    (m) => m.lifecycle === 'InService' && !m.protectedFromScaleIn && !group.zones.includes(m.zone),
  ).length;
}
