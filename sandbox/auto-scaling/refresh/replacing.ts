import * as causes from '../causes.js';
import type { Ending } from '../ending.js';
import type { Fleet } from '../fleet.js';
import type { Group, Member, Refreshing } from '../model.js';
import { chooseAmong } from '../termination-policy.js';
import { zoneCounts } from '../zones.js';
import { bounds, type Doubts, mayEnd, type Standing, surge } from './batch.js';
import { CAUSE, type Census, readiness } from './census.js';
import { missing } from './progress.js';
import type { Refresh } from './refresh.js';

/**
 * The replacing itself: ends whom may be ended, and says how many are to be launched ahead. Launching is the group's
 * own control loop, with its choice of zones and its retries.
 */
export class Replacing {
  readonly #fleet: Fleet;
  readonly #ending: Ending;

  constructor(fleet: Fleet, ending: Ending) {
    this.#fleet = fleet;
    this.#ending = ending;
  }

  /** @returns whether anything was done */
  replace(
    refresh: Refresh,
    census: Census,
    { allowed, waiting }: { readonly allowed: number; readonly waiting: boolean },
  ): boolean {
    const { group, preferences } = refresh;
    const { refreshing } = group;
    if (refreshing === undefined) return false;
    const missingBefore = Math.max(0, missing(group));
    for (const member of census.idle) this.#end(group, member);
    const range = bounds(group.desired, preferences.healthy, census.unit, this.#doubts());
    const cap = this.#beyondMax() ? range.cap : Math.min(range.cap, group.max);
    const { desired } = group;
    const { remainingUnits: remaining, ignoredUnits: ignored } = census;
    // While it waits, what was begun is carried to its end: the old one goes for whom a successor came first.
    const begun = desired - ignored - remaining + refreshing.surge;
    const standing = { desired, remaining, ignored, allowed: waiting ? begun : allowed };
    const left = this.#endAll(refresh, census, standing, range.floor);
    const ahead = surge({ ...standing, remaining: left.remaining }, left.replaceable, cap);
    return (
      this.#raise(group, refreshing, ahead, missingBefore) || left.ended + census.idle.length > 0
    );
  }

  #endAll(
    refresh: Refresh,
    census: Census,
    standing: Standing,
    floor: number,
  ): { remaining: number; replaceable: number; ended: number } {
    const { group } = refresh;
    const { warmup } = refresh.preferences;
    const candidates = new Set(census.replaceable);
    let { remaining } = standing;
    let ready = census.readyUnits;
    while (candidates.size > 0) {
      const member = this.#choose(group, [...candidates]);
      if (member === undefined) break;
      // One that warms up still will be missed; one that is not healthy will not.
      const is = readiness(this.#fleet, group, member, warmup);
      const own = is === 'unhealthy' ? 0 : member.weight;
      const now = { ...standing, remaining };
      if (!mayEnd(now, member.weight, { now: ready, ofThis: own }, floor)) break;
      candidates.delete(member);
      remaining -= member.weight;
      if (is === 'ready') ready -= own;
      this.#end(group, member);
    }
    const replaceable = [...candidates].reduce((sum, m) => sum + m.weight, 0);
    return { remaining, replaceable, ended: census.replaceable.length - candidates.size };
  }

  /** Balance first, then the group's termination policies (facts 1.9); a refresh is not zone aware (facts 2 E). */
  #choose(group: Group, candidates: readonly Member[]): Member | undefined {
    return chooseAmong(
      candidates,
      zoneCounts(group),
      group.settings.TerminationPolicies,
      this.#fleet.now,
      this.#fleet.room.random.stream('instance refresh'),
    );
  }

  #end(group: Group, member: Member): void {
    this.#ending.end(group, member, {
      cause: CAUSE,
      text: causes.endedForRefresh(this.#fleet.now, member.id),
    });
  }

  /** @returns whether the control loop has anything new to do */
  #raise(group: Group, refreshing: Refreshing, ahead: number, missingBefore: number): boolean {
    const changed = refreshing.surge !== ahead;
    refreshing.surge = ahead;
    refreshing.owed += Math.max(0, Math.max(0, missing(group)) - missingBefore);
    if (changed) this.#fleet.touch(group);
    return changed;
  }

  #beyondMax(): boolean {
    return this.#fleet.room.switches['refresh-surge-beyond-max-size'] === 'yes';
  }

  #doubts(): Doubts {
    const { switches } = this.#fleet.room;
    return {
      maxRounds: switches['refresh-max-rounding'],
      minOf100Alone: switches['refresh-min-100-without-max'],
    };
  }
}
