import * as causes from '../causes.js';
import type { Fleet } from '../fleet.js';
import type { Group, Member } from '../model.js';
import { EndOrder } from '../termination-policy.js';
import type { WarmLife } from '../warm-life.js';
import { bounds, doubtsOf, mayEnd, surge } from './batch.js';
import { CAUSE } from './census.js';
import { type PoolCensus, takePoolCensus } from './pool-census.js';
import { questionOf } from './question.js';
import type { Refresh } from './refresh.js';

/**
 * The warm pool's part of a refresh: after the instances in service its own are replaced, and the bounds hold for it
 * apart (facts 1.9, instance-refresh-overview). Filling the pool up again is the pool's own work.
 */
export class PoolReplacing {
  readonly #fleet: Fleet;
  readonly #life: WarmLife;

  constructor(fleet: Fleet, life: WarmLife) {
    this.#fleet = fleet;
    this.#life = life;
  }

  /** Undefined for a group without a warm pool. */
  census(refresh: Refresh): PoolCensus | undefined {
    const { group } = refresh;
    if (group.warmPool === undefined) return undefined;
    return takePoolCensus(this.#fleet, group, questionOf(this.#fleet, refresh));
  }

  /** @returns whether anything was done */
  replace({ group, preferences }: Refresh, census: PoolCensus): boolean {
    const { refreshing } = group;
    if (refreshing === undefined) return false;
    const doubts = doubtsOf(this.#fleet.room.switches);
    const { floor, cap } = bounds(census.size, preferences.healthy, 1, doubts);
    const ended = this.#endAll(group, census, floor);
    const ahead = surge(
      standing(census, ended),
      Math.max(0, census.replaceable.length - ended),
      cap,
    );
    const raised = refreshing.poolSurge !== ahead;
    refreshing.poolSurge = ahead;
    if (raised) this.#fleet.touch(group);
    return raised || ended > 0;
  }

  /** @returns how many */
  #endAll(group: Group, census: PoolCensus, floor: number): number {
    const random = this.#fleet.room.random.stream('instance refresh warm pool');
    const { TerminationPolicies: policies } = group.settings;
    const order = new EndOrder(census.replaceable, policies, this.#fleet.now, random);
    let ended = 0;
    for (;;) {
      const counts = countsOf(group);
      const member = order.first(counts);
      if (member === undefined) return ended;
      // Those that are to be replaced were prepared before: they are warm.
      const ready = { now: census.ready - ended, ofThis: 1 };
      if (!mayEnd(standing(census, ended), 1, ready, floor)) return ended;
      order.take(counts);
      ended++;
      const text = causes.endedForRefresh(this.#fleet.now, member.id);
      this.#life.end(group, member, CAUSE, { text });
    }
  }
}

/** The pool has no checkpoints and nobody in it is protected. */
function standing({ size, remaining }: PoolCensus, ended: number) {
  const allowed = Number.POSITIVE_INFINITY;
  return { desired: size, remaining: remaining.length - ended, ignored: 0, allowed };
}

function countsOf(group: Group): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const staying = [...group.pool.values()].filter(isStaying);
  for (const { zone } of staying) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return counts;
}

const isStaying = ({ lifecycle }: Member): boolean => !lifecycle.startsWith('Warmed:Terminating');

/** All replaced, prepared and warm, and as many as there are to be; a group without a pool is done with it. */
export function isPoolDone(census: PoolCensus | undefined): boolean {
  if (census === undefined) return true;
  return census.remaining.length === 0 && !census.inFlight && census.ready >= census.size;
}
