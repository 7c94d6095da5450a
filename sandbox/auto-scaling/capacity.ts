import { ApiError } from '../api.js';
import { MINUTE } from '../clock.js';
import * as causes from './causes.js';
import type { Ending } from './ending.js';
import type { Fleet } from './fleet.js';
import type { Launching, LaunchReason } from './launching.js';
import { capacityOf, type Group, isPending, type Member, wantedCapacity } from './model.js';
import { chooseToEnd } from './termination-policy.js';
import { launchOrder, zoneCounts } from './zones.js';

const FIRST_RETRY = 1 * MINUTE;
const LAST_RETRY = 15 * MINUTE;

/** The loop that brings what there is to what is desired, some seconds after either changed. */
export class Capacity {
  readonly #fleet: Fleet;
  readonly #launching: Launching;
  readonly #ending: Ending;
  readonly #failures = new Map<string, { readonly count: number; readonly retryAt: number }>();
  /** Groups whose wish to shrink was met with protection on all sides: said once. */
  readonly #saidProtected = new Set<string>();

  constructor(fleet: Fleet, launching: Launching, ending: Ending) {
    this.#fleet = fleet;
    this.#launching = launching;
    this.#ending = ending;
    fleet.onTouched((group) => this.#look(group));
  }

  #look(group: Group): void {
    if (this.#missing(group) <= 0) {
      group.owed = 0;
      if (group.refreshing !== undefined) group.refreshing.owed = 0;
    }
    if (this.#surplus(group) <= 0 || !isAllProtected(group)) this.#saidProtected.delete(group.arn);
    if (capacityOf(group) <= wantedCapacity(group)) group.rebalanced = [];
    if (!this.#mayLaunch(group) && !this.#mayEnd(group)) return;
    this.#fleet.agenda.soon(`capacity:${group.arn}`, this.#fleet.delay(2, 10), () => {
      if (this.#fleet.groups.get(group.name) !== group) return;
      if (this.#mayLaunch(group)) this.#grow(group);
      else if (this.#mayEnd(group)) this.#shrink(group);
    });
  }

  #missing(group: Group): number {
    return group.deleting ? 0 : wantedCapacity(group) - capacityOf(group);
  }

  /** What a rebalancing launched first is no surplus before it serves (facts 2). */
  #surplus(group: Group): number {
    if (group.deleting) return 0;
    const over = capacityOf(group) - wantedCapacity(group);
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
   * Tries the zones with fewest first; only `balanced-best-effort`, the default, goes on to another zone after a
   * failure (ec2-auto-scaling-availability-zone-balanced). False when nothing could be launched for now.
   */
  #launchOne(group: Group, reason: LaunchReason): boolean {
    const order = launchOrder(zoneCounts(group), (tied) => this.pickZone(tied));
    const strategy = group.settings.AvailabilityZoneDistribution.CapacityDistributionStrategy;
    for (const zone of strategy === 'balanced-only' ? order.slice(0, 1) : order) {
      try {
        const { weight } = this.#launching.launch(group, this.subnetIn(group, zone), reason);
        if (reason.purpose === 'replacement') group.owed--;
        if (reason.purpose === 'refresh' && group.refreshing !== undefined) {
          group.refreshing.owed -= weight;
        }
        return true;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    }
    this.#backOff(group);
    return false;
  }

  /** The service's own back-off is unpublished: here from one minute, doubled up to a quarter of an hour. */
  #backOff(group: Group): void {
    const count = (this.#failures.get(group.arn)?.count ?? 0) + 1;
    const wait = Math.min(FIRST_RETRY * 2 ** (count - 1), LAST_RETRY);
    const retryAt = this.#fleet.now + wait + this.#fleet.delay(0, 15);
    this.#failures.set(group.arn, { count, retryAt });
    this.#retryAt(group, retryAt);
  }

  #retryAt(group: Group, retryAt: number): void {
    this.#fleet.agenda.soon(`retry:${group.arn}`, retryAt - this.#fleet.now, () => {
      if (this.#fleet.groups.get(group.name) === group && this.#mayLaunch(group)) this.#grow(group);
    });
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
      const member = this.#choose(group);
      if (member === undefined) {
        this.#sayProtected(group, because);
        return;
      }
      if (member.weight > surplus) return;
      this.#ending.end(group, member, this.#surplusReason(group, member, from, because));
    }
  }

  #choose(group: Group): Member | undefined {
    return chooseToEnd(
      [...group.members.values()],
      group.zones,
      group.settings.TerminationPolicies,
      this.#fleet.now,
      this.#fleet.room.random.stream('auto-scaling'),
    );
  }

  #surplusReason(group: Group, member: Member, from: number, because: string | undefined) {
    const { now } = this.#fleet;
    const text = causes.surplus(now, from, group.desired, member.id);
    if (because !== undefined || group.rebalanced.length === 0) {
      return { cause: 'auto-scaling:desired', text: causes.sentences(because, text) };
    }
    return {
      cause: 'auto-scaling:AZRebalance',
      text: causes.sentences(causes.balanced(now, group.rebalanced), text),
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
