import { ApiError } from '../api.js';
import { HOUR, MINUTE } from '../clock.js';
import * as causes from './causes.js';
import type { Ending } from './ending.js';
import type { Fleet } from './fleet.js';
import type { Launching, LaunchReason } from './launching.js';
import {
  capacityOf,
  type Group,
  isPending,
  type Member,
  PROCESSES,
  standingBeside,
  wantedCapacity,
} from './model.js';
import { balanceCounts, hasReservation, reservesFirst } from './reservations.js';
import { chooseFrom, fits } from './scale-in.js';
import type { WarmPools } from './warm-pools.js';
import { launchOrder, openCounts, zoneCounts } from './zones.js';

const FIRST_RETRY = 1 * MINUTE;
const LAST_RETRY = 15 * MINUTE;
/** After so long without a launch that succeeded a group is suspended (as-suspend-resume-processes). */
const PATIENCE = 24 * HOUR;

interface Failures {
  readonly count: number;
  readonly retryAt: number;
  readonly since: number;
}

/** The loop that brings what there is to what is desired, some seconds after either changed. */
export class Capacity {
  readonly #fleet: Fleet;
  readonly #launching: Launching;
  readonly #ending: Ending;
  readonly #warmPools: WarmPools;
  readonly #failures = new Map<string, Failures>();
  /** Groups whose wish to shrink was met with protection on all sides: said once. */
  readonly #saidProtected = new Set<string>();

  constructor(fleet: Fleet, launching: Launching, ending: Ending, warmPools: WarmPools) {
    this.#fleet = fleet;
    this.#launching = launching;
    this.#ending = ending;
    this.#warmPools = warmPools;
    fleet.onTouched((group) => this.#look(group));
  }

  #look(group: Group): void {
    if (this.#missing(group) <= 0) {
      group.owed = 0;
      // Nothing is being tried any more: the next trouble is another one.
      this.#failures.delete(group.arn);
      if (group.refreshing !== undefined) group.refreshing.owed = 0;
    }
    if (this.#surplus(group) <= 0 || !isAllProtected(group)) this.#saidProtected.delete(group.arn);
    if (capacityOf(group) <= wantedCapacity(group)) group.rebalanced = [];
    if (this.#mayLaunch(group) || this.#mayEnd(group)) this.#plan(group);
  }

  #plan(group: Group): void {
    this.#fleet.agenda.soon(`capacity:${group.arn}`, this.#fleet.delay(2, 10), () => {
      if (this.#fleet.groups.get(group.name) !== group) return;
      if (this.#mayLaunch(group)) this.#grow(group);
      else if (this.#mayEnd(group)) this.#shrink(group);
    });
  }

  #missing(group: Group): number {
    return group.deleting ? 0 : wantedCapacity(group) - capacityOf(group) + standingBeside(group);
  }

  /** What a rebalancing launched first is no surplus before it serves (facts 2). */
  #surplus(group: Group): number {
    if (group.deleting) return 0;
    const over = capacityOf(group) - standingBeside(group) - wantedCapacity(group);
    if (over <= 0) return over;
    let rebalancing = 0;
    for (const member of group.members.values()) {
      if (member.purpose === 'rebalance' && isPending(member)) rebalancing += member.weight;
    }
    return over - rebalancing;
  }

  #mayLaunch(group: Group): boolean {
    return this.#missing(group) > 0 && !group.suspended.has('Launch');
  }

  #mayEnd(group: Group): boolean {
    return (
      this.#surplus(group) > 0 &&
      !group.suspended.has('Terminate') &&
      !this.#saidProtected.has(group.arn)
    );
  }

  // --------------------------------------------------------------------------------------- growing

  /** Capacity is fulfilled even if weights overshoot it (LaunchTemplateOverrides.WeightedCapacity). */
  #grow(group: Group): void {
    const retryAt = this.#failures.get(group.arn)?.retryAt ?? 0;
    if (retryAt > this.#fleet.now) {
      this.#retryAt(group, retryAt);
      return;
    }
    const from = capacityOf(group);
    const because = group.desiredBecause;
    group.desiredBecause = undefined;
    while (this.#missing(group) > 0) {
      if (!this.#launchOne(group, this.#reason(group, from, because))) return;
    }
    this.#failures.delete(group.arn);
  }

  #reason(group: Group, from: number, because: string | undefined): LaunchReason {
    if (group.owed > 0) {
      return {
        cause: 'auto-scaling:health',
        text: causes.replaced(this.#fleet.now),
        purpose: 'replacement',
      };
    }
    if (group.refreshing !== undefined && group.refreshing.owed > 0) {
      return {
        cause: 'auto-scaling:instance-refresh',
        text: causes.launchedForRefresh(this.#fleet.now),
        purpose: 'refresh',
      };
    }
    return {
      cause: 'auto-scaling:desired',
      text: causes.sentences(because, causes.started(this.#fleet.now, from, group.desired)),
      purpose: 'capacity',
    };
  }

  /**
   * Tries the zones that may be tried, one after another. False when nothing could be launched for now.
   */
  #launchOne(group: Group, reason: LaunchReason): boolean {
    const zones = this.zonesFor(group, zoneCounts(group));
    if (!this.#launchIn(group, zones, reason)) {
      this.#backOff(group);
      return false;
    }
    if (reason.purpose === 'replacement') group.owed--;
    const failures = this.#failures.get(group.arn);
    if (failures !== undefined) {
      this.#failures.set(group.arn, { ...failures, since: this.#fleet.now });
    }
    return true;
  }

  #launchIn(group: Group, zones: readonly string[], reason: LaunchReason): boolean {
    const isRefresh = reason.purpose === 'refresh';
    if (!isRefresh && this.#warmPools.draw(group, zones, reason) !== undefined) return true;
    for (const zone of zones) {
      try {
        const { weight } = this.#launching.launch(group, this.subnetIn(group, zone), reason);
        if (isRefresh && group.refreshing !== undefined) {
          group.refreshing.owed -= weight;
        }
        return true;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    }
    return false;
  }

  /** The service's own pace is unpublished, a switch: from one minute, doubled up to a quarter of an hour; or steady. */
  #backOff(group: Group): void {
    const count = (this.#failures.get(group.arn)?.count ?? 0) + 1;
    const doubling = this.#fleet.room.switches['launch-retry-pace'] === 'doubling';
    const wait = doubling ? Math.min(FIRST_RETRY * 2 ** (count - 1), LAST_RETRY) : FIRST_RETRY;
    const retryAt = this.#fleet.now + wait + this.#fleet.delay(0, 15);
    const since = this.#failures.get(group.arn)?.since ?? this.#fleet.now;
    this.#failures.set(group.arn, { count, retryAt, since });
    if (this.#fleet.now - since >= PATIENCE) this.#suspend(group);
    else this.#retryAt(group, retryAt);
  }

  /** An administrative suspension; which processes it takes is not said (as-suspend-resume-processes): a switch. */
  #suspend(group: Group): void {
    this.#failures.delete(group.arn);
    const reason = `Administratively suspended at ${causes.stamp(this.#fleet.now)}`;
    const { switches } = this.#fleet.room;
    const taken =
      switches['administrative-suspension'] === 'launch' ? ['Launch' as const] : PROCESSES;
    const suspended = new Map(group.suspended);
    for (const process of taken) {
      if (!suspended.has(process)) suspended.set(process, reason);
    }
    this.#fleet.change(group, { suspended }, 'auto-scaling:administrative-suspension');
  }

  #retryAt(group: Group, retryAt: number): void {
    this.#fleet.agenda.soon(`retry:${group.arn}`, retryAt - this.#fleet.now, () => {
      if (this.#fleet.groups.get(group.name) === group && this.#mayLaunch(group)) this.#grow(group);
    });
  }

  /**
   * Where the next instance may go: zones with fewest first. `balanced-only` keeps to the first of them; the others
   * go on to another zone after a failure. With `reservations-then-balanced` zones with a free Capacity Reservation
   * come before all others (ec2-auto-scaling-availability-zone-balanced). Zones under a zonal shift get nothing
   * (ec2-auto-scaling-zonal-shift).
   */
  zonesFor(group: Group, counts: ReadonlyMap<string, number>): readonly string[] {
    const balanced = balanceCounts(this.#fleet, group, openCounts(group, counts));
    const order = launchOrder(balanced, (tied) => this.pickZone(tied));
    if (reservesFirst(group)) {
      const isHeld = (zone: string): boolean => hasReservation(this.#fleet, group, zone);
      return [...order.filter(isHeld), ...order.filter((zone) => !isHeld(zone))];
    }
    const strategy = group.settings.AvailabilityZoneDistribution.CapacityDistributionStrategy;
    return strategy === 'balanced-only' ? order.slice(0, 1) : order;
  }

  pickZone(tied: readonly string[]): string {
    const { switches, random } = this.#fleet.room;
    return switches['launch-zone-tie'] === 'first'
      ? (tied[0] as string)
      : random.stream('auto-scaling zones').pick(tied);
  }

  subnetIn(group: Group, zone: string): string {
    const subnets = group.subnets.filter((id) => this.#fleet.compute.zoneOfSubnet(id) === zone);
    return this.#fleet.room.random.stream('auto-scaling zones').pick(subnets);
  }

  // ------------------------------------------------------------------------------------- shrinking

  #shrink(group: Group): void {
    const from = capacityOf(group);
    const because = group.desiredBecause;
    group.desiredBecause = undefined;
    for (;;) {
      const surplus = this.#surplus(group);
      if (surplus <= 0) return;
      const member = this.#choose(group, surplus);
      if (member === undefined) {
        this.#sayProtected(group, because);
        return;
      }
      this.#ending.end(group, member, this.#surplusReason(group, member, from, because));
    }
  }

  /** Nothing that would leave less than is desired: with weights not every member fits the surplus. */
  #choose(group: Group, surplus: number): Member | undefined {
    return chooseFrom(this.#fleet, group, (member) => fits(group, member, surplus));
  }

  #surplusReason(group: Group, member: Member, from: number, because: string | undefined) {
    const { now } = this.#fleet;
    const text = causes.surplus(now, from, group.desired, member.id);
    if (because !== undefined || group.rebalanced.length === 0) {
      return {
        cause: 'auto-scaling:desired',
        text: causes.sentences(because, text),
        scaleIn: true,
      };
    }
    return {
      cause: 'auto-scaling:AZRebalance',
      text: causes.sentences(causes.balanced(now, group.rebalanced), text),
      scaleIn: true,
    };
  }

  /** Desired stays decremented and nothing ends (facts 1.9). Pending members may yet come that are not protected. */
  #sayProtected(group: Group, because: string | undefined): void {
    if (!isAllProtected(group)) return;
    this.#saidProtected.add(group.arn);
    const { activities, now } = this.#fleet;
    const activity = activities.start(
      group,
      causes.ALL_PROTECTED,
      because ?? causes.setDesired(now, capacityOf(group), group.desired),
    );
    activities.cancel(activity, causes.ALL_PROTECTED);
  }
}

function isAllProtected(group: Group): boolean {
  const serving = [...group.members.values()].filter((m) => m.lifecycle === 'InService');
  return serving.length > 0 && serving.every((m) => m.protectedFromScaleIn);
}
