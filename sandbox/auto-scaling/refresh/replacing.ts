import * as causes from '../causes.js';
import type { Ending } from '../ending.js';
import type { Fleet } from '../fleet.js';
import type { Hooks } from '../hooks.js';
import type { Group, Member, Refreshing } from '../model.js';
import { EndOrder } from '../termination-policy.js';
import { zoneCounts } from '../zones.js';
import { type Bounds, bounds, doubtsOf, mayEnd, type Standing, surge } from './batch.js';
import { CAUSE, type Census, readiness } from './census.js';
import { missing } from './progress.js';
import { oldFirst } from './question.js';
import type { Refresh } from './refresh.js';
import { RootVolumes } from './root-volumes.js';
import { Turns } from './turns.js';

/**
 * The replacing itself: ends whom may be ended, and says how many are to be launched ahead. Launching is the group's
 * own control loop, with its choice of zones and its retries.
 */
export class Replacing {
  readonly #fleet: Fleet;
  readonly #ending: Ending;
  readonly #rootVolumes: RootVolumes;

  constructor(fleet: Fleet, ending: Ending, hooks: Hooks) {
    this.#fleet = fleet;
    this.#ending = ending;
    this.#rootVolumes = new RootVolumes(fleet, ending, hooks);
  }

  /** @returns whether anything was done */
  replace(
    refresh: Refresh,
    census: Census,
    { allowed, waiting }: { readonly allowed: number; readonly waiting: boolean },
  ): boolean {
    const { group } = refresh;
    const { refreshing, desired } = group;
    if (refreshing === undefined) return false;
    const missingBefore = Math.max(0, missing(group));
    for (const member of census.idle) this.#end(group, member);
    const { remainingUnits: remaining, ignoredUnits: ignored } = census;
    // While it waits, what was begun is carried to its end: the old one goes for whom a successor came first.
    const begun = desired - ignored - remaining + refreshing.surge;
    const standing = { desired, remaining, ignored, allowed: waiting ? begun : allowed };
    const { floor, cap } = this.#bounds(refresh, census.unit);
    const left = this.#endAll(refresh, census, standing, floor);
    const now = { ...standing, remaining: left.remaining };
    const ahead = surge(now, left.replaceable, cap);
    const raised = this.#raise(group, refreshing, ahead, missingBefore);
    return raised || left.ended + census.idle.length > 0;
  }

  #bounds(refresh: Refresh, unit: number): Bounds {
    const { group, preferences } = refresh;
    const { switches } = this.#fleet.room;
    const maxRounds = switches['refresh-max-rounding'];
    // In place there is nobody to launch first.
    if (isInPlace(refresh)) {
      const range = { min: preferences.healthy.min, max: undefined };
      const alone = 'terminate-and-launch';
      const doubts = { maxRounds, minOf100Alone: alone, otherMinAlone: alone } as const;
      return bounds(group.desired, range, unit, doubts);
    }
    const doubts = doubtsOf(switches);
    const { floor, cap } = bounds(group.desired, preferences.healthy, unit, doubts);
    const beyond = switches['refresh-surge-beyond-max-size'] === 'yes';
    return { floor, cap: beyond ? cap : Math.min(cap, group.max) };
  }

  #endAll(
    refresh: Refresh,
    census: Census,
    standing: Standing,
    floor: number,
  ): { remaining: number; replaceable: number; ended: number } {
    const { group } = refresh;
    const { warmup } = refresh.preferences;
    let { remaining } = standing;
    let ready = census.readyUnits;
    let replaceable = census.replaceableUnits;
    let ended = 0;
    const couldEnd = floor === 0 || ready - census.unit >= floor || census.unready.has('unhealthy');
    const order = this.#order(refresh, census, couldEnd);
    for (;;) {
      const counts = zoneCounts(group);
      const member = order?.first(counts);
      if (member === undefined) break;
      // One that warms up still will be missed; one that is not healthy will not.
      const is = readiness(this.#fleet, group, member, warmup);
      const own = is === 'unhealthy' ? 0 : member.weight;
      const now = { ...standing, remaining };
      if (!mayEnd(now, member.weight, { now: ready, ofThis: own }, floor)) break;
      order?.take(counts);
      ended++;
      remaining -= member.weight;
      replaceable -= member.weight;
      if (is === 'ready') ready -= own;
      if (isInPlace(refresh)) {
        refresh.remade.add(member.id);
        this.#rootVolumes.replace(group, member);
      } else this.#end(group, member);
    }
    return { remaining, replaceable, ended };
  }

  /**
   * The old before the new; then balance, then the group's termination policies (facts 1.5, 1.9). A refresh is not zone
   * aware (facts 2 E).
   */
  #order(
    refresh: Refresh,
    { replaceable, replaceableUnits }: Census,
    any: boolean,
  ): Turns | undefined {
    if (!any || replaceableUnits === 0) return undefined;
    const random = this.#fleet.room.random.stream('instance refresh');
    const { TerminationPolicies: policies } = refresh.group.settings;
    const order = (members: Iterable<Member>): EndOrder =>
      new EndOrder(members, policies, this.#fleet.now, random);
    return new Turns(oldFirst(this.#fleet, refresh, replaceable), order);
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
}

const isInPlace = ({ strategy }: Refresh): boolean => strategy === 'ReplaceRootVolume';
