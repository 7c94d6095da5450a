import { ApiError } from '../api.js';
import { MINUTE } from '../clock.js';
import type { Random } from '../random.js';
import type { ModelInstance } from '../world.js';
import * as causes from './causes.js';
import type { Fleet } from './fleet.js';
import { hasLostTargetGroup } from './launch-failure.js';
import type { Launching, LaunchReason } from './launching.js';
import { capacityOf, type Group, isPrepared, type Member } from './model.js';
import type { WarmLife } from './warm-life.js';
import { launchOrder } from './zones.js';

const RETRY = 2 * MINUTE;

/** How many instances the pool is to have (PutWarmPool; ec2-auto-scaling-warm-pools, "Warm pool size"). */
export function poolSize(group: Group): number {
  const { warmPool } = group;
  if (warmPool === undefined || warmPool.deleting || group.deleting) return 0;
  const prepared = warmPool.maxPrepared ?? group.max;
  const surge = group.refreshing?.poolSurge ?? 0;
  return Math.max(warmPool.min, prepared - group.desired, 0) + surge;
}

/**
 * Keeps warm pools at their size, and lends from them: whatever the group launches to reach its desired capacity
 * starts warm as long as the pool has an instance that is ready.
 */
export class WarmPools {
  readonly #fleet: Fleet;
  readonly #launching: Launching;
  readonly #life: WarmLife;

  constructor(fleet: Fleet, launching: Launching, life: WarmLife) {
    this.#fleet = fleet;
    this.#launching = launching;
    this.#life = life;
    fleet.onTouched((group) => {
      if (group.warmPool !== undefined) this.#look(group);
    });
  }

  get #random(): Random {
    return this.#fleet.room.random.stream('auto-scaling warm pool');
  }

  /**
   * A warm start in the first of the zones that has one; undefined when the pool has nothing to lend.
   * @param zones the order that the group would launch in
   */
  draw(group: Group, zones: readonly string[], reason: LaunchReason): Member | undefined {
    if (group.warmPool === undefined || group.pool.size === 0) return undefined;
    // The launch that follows in its stead says why it fails.
    if (hasLostTargetGroup(this.#fleet, group)) return undefined;
    const zoneFirst = this.#fleet.room.switches['warm-start-zone'] === 'balance';
    for (const zone of zoneFirst ? zones.slice(0, 1) : zones) {
      for (const member of this.#ready(group, zone)) {
        if (!this.#start(member, reason.cause)) break;
        this.#launching.enterFromPool(group, member, reason);
        return member;
      }
    }
    return undefined;
  }

  #ready(group: Group, zone: string): readonly Member[] {
    return [...group.pool.values()].filter(
      (member) => member.zone === zone && isPrepared(member) && this.#mayLend(group, member),
    );
  }

  /** While a refresh is under way the pool may be old still. */
  #mayLend({ refreshing }: Group, member: Member): boolean {
    const lends = this.#fleet.room.switches['refresh-lends-from-warm-pool'];
    return lends === 'any' || refreshing?.isOutdated?.(member) !== true;
  }

  /** A stopped instance needs capacity again. */
  #start(member: Member, cause: string): boolean {
    if (member.lifecycle === 'Warmed:Running') return true;
    try {
      this.#fleet.compute.start(member.id, cause);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return false;
    }
  }

  // ----------------------------------------------------------------------------------------- size

  #look(group: Group): void {
    if (group.warmPool?.deleting === true && group.pool.size === 0) {
      this.#fleet.change(group, { warmPool: undefined }, 'auto-scaling:warm-pool');
      return;
    }
    if (this.#missing(group) === 0 && this.#surplus(group).length === 0) return;
    this.#fleet.agenda.soon(`pool:${group.arn}`, this.#random.seconds(3, 12), () => {
      if (this.#fleet.groups.get(group.name) !== group) return;
      this.#grow(group);
      for (const member of this.#surplus(group)) {
        this.#life.end(group, member, 'auto-scaling:warm-pool', {
          text: causes.poolShrunk(this.#fleet.now, member.id),
        });
      }
    });
  }

  /** What is retained waits for a person: it is nobody's capacity, and no surplus (manage-retained-instances; of pools INF). */
  #held(group: Group): readonly Member[] {
    return [...group.pool.values()].filter(
      ({ lifecycle }) =>
        !lifecycle.startsWith('Warmed:Terminating') && lifecycle !== 'Warmed:Pending:Retained',
    );
  }

  #missing(group: Group): number {
    if (group.suspended.has('Launch')) return 0;
    return Math.max(0, poolSize(group) - this.#held(group).length);
  }

  /** None while the group is short itself: it will draw from the pool. */
  #surplus(group: Group): readonly Member[] {
    if (group.suspended.has('Terminate') && group.warmPool?.deleting !== true) return [];
    if (!group.deleting && capacityOf(group) < group.desired) return [];
    const held = this.#held(group);
    return held.length === 0 ? [] : leaving(held, group.zones, held.length - poolSize(group));
  }

  #grow(group: Group): void {
    for (let missing = this.#missing(group); missing > 0; missing--) {
      const counts = new Map(group.zones.map((zone) => [zone, 0]));
      for (const { zone } of this.#held(group)) {
        const count = counts.get(zone);
        if (count !== undefined) counts.set(zone, count + 1);
      }
      for (const zone of group.shiftedFrom) counts.delete(zone);
      const order = launchOrder(counts, (tied) => this.#random.pick(tied));
      if (!order.some((zone) => this.#launch(group, zone))) {
        this.#fleet.agenda.soon(`pool retry:${group.arn}`, RETRY, () => this.#look(group));
        return;
      }
    }
  }

  #launch(group: Group, zone: string): boolean {
    const { compute, now } = this.#fleet;
    const subnets = group.subnets.filter((id) => compute.zoneOfSubnet(id) === zone);
    const cause = 'auto-scaling:warm-pool';
    const text = causes.poolGrown(now, this.#held(group).length, poolSize(group));
    try {
      const { instance, remembered } = this.#launching.buy(group, this.#random.pick(subnets), {
        cause,
        text,
        purpose: 'capacity',
      });
      this.#life.enter(group, newcomer(instance, remembered, cause), text);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return false;
    }
  }
}

function newcomer(
  instance: ModelInstance,
  remembered: Pick<Member, 'template' | 'launchConfiguration' | 'imageId' | 'weight' | 'weighted'>,
  cause: string,
): Member {
  return {
    ...remembered,
    id: instance.id,
    type: instance.type,
    zone: instance.zone,
    launchedAt: instance.launchedAt,
    purpose: 'capacity',
    lifecycle: 'Warmed:Pending',
    health: 'Healthy',
    protectedFromScaleIn: false,
    inServiceAt: undefined,
    placeGivenUp: false,
    activity: undefined,
    cause,
  };
}

/** From zones that are the group's no more, then from the zone with most, the lowest template version first, the oldest first: as the default policy has it. */
function leaving(
  held: readonly Member[],
  zones: readonly string[],
  surplus: number,
): readonly Member[] {
  const left = [...held];
  const gone: Member[] = [];
  while (gone.length < surplus) {
    const sizeOf = (zone: string): number =>
      zones.includes(zone) ? left.filter((m) => m.zone === zone).length : Number.POSITIVE_INFINITY;
    const most = Math.max(...left.map(({ zone }) => sizeOf(zone)));
    const [first] = left
      .filter(({ zone }) => sizeOf(zone) === most)
      .sort(
        (a, b) =>
          Number(a.template?.Version ?? 0) - Number(b.template?.Version ?? 0) ||
          a.launchedAt - b.launchedAt,
      );
    if (first === undefined) break;
    gone.push(first);
    left.splice(left.indexOf(first), 1);
  }
  return gone;
}
