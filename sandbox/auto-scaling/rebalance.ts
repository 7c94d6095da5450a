import { ApiError } from '../api.js';
import type { Capacity } from './capacity.js';
import * as causes from './causes.js';
import type { Fleet } from './fleet.js';
import type { Launching } from './launching.js';
import { capacityOf, type Group, wantedCapacity } from './model.js';
import { launchOrder, movesToBalance, zoneCounts } from './zones.js';

/**
 * AZRebalance: when zones differ by more than one for a while, it launches into the emptiest zones first, up to a
 * tenth (at least one) above MaxSize, and once those serve the group ends as many in the fullest (facts 2,
 * "AZRebalance is the proven enemy").
 */
export class Rebalance {
  readonly #fleet: Fleet;
  readonly #launching: Launching;
  readonly #capacity: Capacity;

  constructor(fleet: Fleet, launching: Launching, capacity: Capacity) {
    this.#fleet = fleet;
    this.#launching = launching;
    this.#capacity = capacity;
    fleet.onTouched((group) => this.#look(group));
  }

  #look(group: Group): void {
    if (this.#moves(group) === 0) return;
    this.#fleet.agenda.soon(`rebalance:${group.arn}`, this.#fleet.delay(60, 180), () => {
      if (this.#fleet.groups.get(group.name) === group) this.#balance(group);
    });
  }

  /** How many may be launched now to balance the group. */
  #moves(group: Group): number {
    if (group.zones.length < 2 || group.deleting) return 0;
    if (group.suspended.has('AZRebalance') || group.suspended.has('Launch')) return 0;
    if (group.tally.pending > 0) return 0;
    const counts = zoneCounts(group);
    const moves = movesToBalance(counts);
    if (moves === 0) return 0;
    const capacity = capacityOf(group);
    if (capacity < wantedCapacity(group)) return 0;
    if (capacity > group.desired && !group.suspended.has('Terminate')) return 0;
    if (!this.#couldEndInFullest(group, counts)) return 0;
    const room = group.max + Math.max(1, Math.floor(group.max / 10)) - capacity;
    return Math.max(0, Math.min(moves, room));
  }

  /** With all of the fullest zone protected there would be nothing to end there after the launch. */
  #couldEndInFullest(group: Group, counts: ReadonlyMap<string, number>): boolean {
    const most = Math.max(...counts.values());
    return [...group.members.values()].some(
      (m) => m.lifecycle === 'InService' && !m.protectedFromScaleIn && counts.get(m.zone) === most,
    );
  }

  #balance(group: Group): void {
    for (let moves = this.#moves(group); moves > 0; moves--) {
      const counts = zoneCounts(group);
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
