import type { Instant } from '../../clock.js';
import type { Fleet } from '../fleet.js';
import type { Group, Member } from '../model.js';
import { type Alarm, type AlarmStates, heedAlarms } from './alarms.js';
import { CAUSE, type Census, SETBACKS } from './census.js';
import { allowedUntilNext, justReached, passCheckpoints, stopsAt } from './checkpoints.js';
import { Headcounts } from './headcounts.js';
import {
  heldBy,
  isDone,
  isPoolStuck,
  isStuck,
  judgeHour,
  poolReasonOf,
  reasonOf,
} from './judging.js';
import { Outcomes } from './outcomes.js';
import type { PoolCensus } from './pool-census.js';
import { isPoolDone, type PoolReplacing } from './pool-replacing.js';
import { choosesByAttributes } from './preflight.js';
import { percentageTotal, progressOf } from './progress.js';
import { isOutdated, questionOf } from './question.js';
import * as reasons from './reasons.js';
import type { Refresh } from './refresh.js';
import type { Register } from './register.js';
import type { Replacing } from './replacing.js';
import { isActive } from './states.js';

/** The service's own pace is unpublished: it looks some seconds after something changed. */
const PACE = [2, 10] as const;

/**
 * Carries refreshes through virtual time. It looks at a group when something about it changed, or when a wait of the
 * refresh is over, and never in between: one alarm a refresh.
 */
export class Driver {
  readonly #fleet: Fleet;
  readonly #register: Register;
  readonly #replacing: Replacing;
  readonly #poolReplacing: PoolReplacing;
  readonly #headcounts: Headcounts;
  readonly outcomes: Outcomes;
  alarmStates: AlarmStates;

  constructor(
    fleet: Fleet,
    register: Register,
    replacing: { readonly live: Replacing; readonly pool: PoolReplacing },
    alarmStates: AlarmStates,
  ) {
    this.#fleet = fleet;
    this.#register = register;
    this.#replacing = replacing.live;
    this.#poolReplacing = replacing.pool;
    this.#headcounts = new Headcounts(fleet, register);
    this.outcomes = new Outcomes(fleet, register, this.#headcounts, {
      goOn: (refresh) => this.#step(refresh),
      wakeAt: (refresh, instants) => this.#wakeAt(refresh, instants),
    });
    this.alarmStates = alarmStates;
    fleet.onTouched((group) => this.#look(group));
    fleet.onInstance((group) => this.#look(group));
    fleet.onTarget((group) => this.#look(group));
    fleet.onMoved((group, member) => this.#noteLoss(group, member));
    fleet.onLaunchFailed((group, { purpose }) => {
      if (purpose !== 'request') this.#noteSetback(this.#register.active(group));
    });
  }

  /** Pending lasts for some seconds, or long. */
  start(refresh: Refresh): void {
    const long = this.#fleet.room.switches['refresh-stays-pending'] === 'for-minutes';
    const delay = long ? this.#delay(300, 1_500) : this.#delay(5, 30);
    this.#fleet.agenda.soon(`refresh:${refresh.id}`, delay, () => this.#begin(refresh));
  }

  /** An alarm may have changed its state. */
  alarmChanged(name: string): void {
    for (const refresh of this.#register.allActive) {
      if (refresh.preferences.alarms.includes(name)) this.#look(refresh.group);
    }
  }

  /** With what is in flight going on, to an end of its own. */
  cancelling(refresh: Refresh, cause: string): void {
    this.#register.move(refresh, 'Cancelling', undefined, cause);
    this.#look(refresh.group);
  }

  #delay(from: number, to: number): number {
    return this.#fleet.room.random.stream('instance refresh').seconds(from, to);
  }

  // ---------------------------------------------------------------------------------------- looking

  #look(group: Group): void {
    const refresh = this.#register.active(group);
    if (refresh === undefined) return;
    if (group.deleting) {
      this.outcomes.cancel(refresh, reasons.GROUP_DELETED, CAUSE);
      return;
    }
    this.#fleet.agenda.soon(`refresh:${refresh.id}`, this.#delay(...PACE), () =>
      this.#step(refresh),
    );
  }

  /** A new instance that did not make it: the hour runs from here, and its successor is the refresh's too. */
  #noteLoss(group: Group, member: Member): void {
    const refresh = this.#register.active(group);
    if (refresh === undefined || refresh.state === 'Pending') return;
    if (member.lifecycle !== 'Terminating') return;
    if (!SETBACKS.has(member.cause) || questionOf(this.#fleet, refresh).toReplace(member)) return;
    this.#noteSetback(refresh);
    if (group.refreshing !== undefined && member.purpose === 'refresh') {
      if (member.cause !== 'auto-scaling:health') group.refreshing.owed += member.weight;
    }
  }

  #noteSetback(refresh: Refresh | undefined): void {
    if (refresh === undefined || !isActive(refresh.state)) return;
    refresh.trouble = { ...refresh.trouble, setback: true };
    this.#look(refresh.group);
  }

  #wakeAt(refresh: Refresh, instants: readonly (Instant | undefined)[]): void {
    const key = `refresh-wake:${refresh.id}`;
    this.#fleet.agenda.drop(key);
    const next = Math.min(...instants.map((at) => at ?? Number.POSITIVE_INFINITY));
    if (!Number.isFinite(next)) return;
    // What else is over in the same seconds is looked at together.
    this.#fleet.agenda.soon(key, next - this.#fleet.now, () => this.#look(refresh.group));
  }

  // ------------------------------------------------------------------------------------------ steps

  #begin(refresh: Refresh): void {
    if (refresh.state !== 'Pending') {
      this.#step(refresh);
      return;
    }
    const { group, preferences, desired } = refresh;
    if (this.#fleet.groups.get(group.name) !== group) {
      this.outcomes.cancel(refresh, reasons.GROUP_DELETED, CAUSE);
      return;
    }
    refresh.startedAt = this.#fleet.now;
    refresh.members = new Set([...group.members.keys(), ...group.pool.keys()]);
    const outdated = isOutdated(this.#fleet, refresh);
    group.refreshing = { source: desired, surge: 0, owed: 0, isOutdated: outdated };
    this.outcomes.limit(refresh);
    const census = this.#headcounts.of(refresh);
    const pool = this.#poolReplacing.census(refresh);
    this.#note(refresh, census, pool);
    this.#register.move(refresh, 'InProgress', undefined, CAUSE);
    if (
      (preferences.skipMatching || desired !== undefined) &&
      [group.source, desired ?? group.source].some(choosesByAttributes)
    ) {
      this.outcomes.giveUp(refresh, reasons.BY_ATTRIBUTES);
    } else if (preferences.skipMatching && census.remaining + (pool?.remaining.length ?? 0) === 0) {
      // Nothing to change is a success at once, whatever the instances are doing (facts 1.6).
      refresh.progress = { percentage: 100, remaining: 0 };
      refresh.live = refresh.progress;
      refresh.pool = pool && refresh.progress;
      this.outcomes.succeed(refresh);
    } else this.#step(refresh);
  }

  #step(refresh: Refresh): void {
    switch (refresh.state) {
      case 'InProgress':
      case 'RollbackInProgress':
        this.#roll(refresh);
        break;
      case 'Baking':
        this.#bake(refresh);
        break;
      case 'Cancelling':
        this.#settle(refresh);
        break;
      default:
        break;
    }
  }

  #roll(refresh: Refresh): void {
    const { group } = refresh;
    if (group.suspended.has('InstanceRefresh')) {
      // Paused, not cancelled (facts 1.9): the hour does not run either.
      refresh.trouble = { ...refresh.trouble, since: undefined };
      return;
    }
    const census = this.#headcounts.of(refresh);
    const pool = this.#poolReplacing.census(refresh);
    this.#note(refresh, census, pool);
    const alarm = heedAlarms(refresh, this.alarmStates);
    if (this.#isEndedBy(alarm, refresh)) return;
    const { switches } = this.#fleet.room;
    const isLiveDone = isDone(group, census, switches);
    if ((isLiveDone && isPoolDone(pool)) || this.#stopsHere(refresh)) {
      this.outcomes.finish(refresh);
      return;
    }
    const held = heldBy(group, census, alarm, switches);
    const waits = this.#waitAtCheckpoint(refresh, census);
    const turn = isLiveDone && !waits.waiting ? pool : undefined;
    const acted = held === undefined && this.#replace(refresh, census, turn, waits);
    if (acted)
      this.#note(refresh, this.#headcounts.of(refresh), this.#poolReplacing.census(refresh));
    const stuck =
      !acted &&
      (turn === undefined
        ? isStuck(group, census, waits, held, switches)
        : isPoolStuck(turn, held, switches));
    const givesUp = judgeHour(refresh, { census, pool, stuck }, switches, this.#fleet.now);
    if (givesUp !== undefined && givesUp <= this.#fleet.now) {
      this.outcomes.fail(refresh, refresh.reason ?? reasons.HOUR_PASSED);
      return;
    }
    refresh.reason = turn === undefined ? reasonOf(census, waits, held) : poolReasonOf(turn, held);
    this.#wakeAt(refresh, [
      census.warmAt,
      acted || census.remaining === 0 ? undefined : census.ignoredWarmAt,
      pool?.warmAt,
      refresh.waiting.reached?.until,
      givesUp,
    ]);
  }

  /** First the instances in service, then the warm pool (facts 1.9). */
  #replace(
    refresh: Refresh,
    census: Census,
    pool: PoolCensus | undefined,
    waits: { readonly allowed: number; readonly waiting: boolean },
  ): boolean {
    return pool === undefined
      ? this.#replacing.replace(refresh, census, waits)
      : this.#poolReplacing.replace(refresh, pool);
  }

  #bake(refresh: Refresh): void {
    if (this.#isEndedBy(heedAlarms(refresh, this.alarmStates), refresh)) return;
    if ((refresh.bakedAt ?? 0) <= this.#fleet.now) this.outcomes.succeed(refresh);
    else this.#wakeAt(refresh, [refresh.bakedAt]);
  }

  /** Cancelling waits for what is in flight, and begins nothing. */
  #settle(refresh: Refresh): void {
    const { group, trouble } = refresh;
    const { refreshing } = group;
    const launchesCome = !group.suspended.has('Launch') && !trouble.setback;
    const toCome = refreshing === undefined ? 0 : refreshing.owed;
    if ((toCome > 0 && launchesCome) || this.#isInFlight(refresh)) return;
    this.outcomes.cancel(refresh, reasons.CANCELLED, CAUSE);
  }

  // ---------------------------------------------------------------------------------------- judging

  #note(refresh: Refresh, census: Census, pool: PoolCensus | undefined): void {
    Object.assign(refresh, progressOf(refresh, census, pool, this.#fleet.room.switches));
  }

  /** An alarm that rings ends the refresh; whether once what is in flight has come to an end is a switch. */
  #isEndedBy(alarm: Alarm, refresh: Refresh): boolean {
    if (alarm !== 'alarmed' || refresh.alarmed === undefined) return false;
    const waits = this.#fleet.room.switches['refresh-alarm-rollback'] === 'after-in-flight';
    if (waits && this.#isInFlight(refresh)) return false;
    this.outcomes.fail(refresh, reasons.alarmed(refresh.alarmed), 'auto-scaling:alarm');
    return true;
  }

  #isInFlight(refresh: Refresh): boolean {
    const { ending, remaking } = this.#headcounts.of(refresh);
    const pool = this.#poolReplacing.census(refresh);
    return refresh.group.tally.pending > 0 || ending || remaking || pool?.inFlight === true;
  }

  #stopsHere(refresh: Refresh): boolean {
    return (
      refresh.rollback === undefined &&
      stopsAt(refresh.preferences.checkpoints, refresh.live?.percentage ?? 0)
    );
  }

  /** A rollback knows no checkpoints. @returns how many of the new there may be, and whether it waits */
  #waitAtCheckpoint(
    refresh: Refresh,
    census: Census,
  ): { readonly allowed: number; readonly waiting: boolean } {
    const { preferences, group, waiting: before } = refresh;
    if (refresh.rollback !== undefined) {
      return { allowed: Number.POSITIVE_INFINITY, waiting: false };
    }
    const { checkpoints } = preferences;
    const percentage = refresh.live?.percentage ?? 0;
    const { now } = this.#fleet;
    const after = passCheckpoints(checkpoints, before, percentage, group.desired, now);
    refresh.waiting = after;
    const { reached } = after;
    const checkpoint = justReached(before, after);
    if (checkpoint !== undefined) this.#register.reachedCheckpoint(refresh, checkpoint, CAUSE);
    const total = percentageTotal(refresh, census, this.#fleet.room.switches);
    return { allowed: allowedUntilNext(checkpoints, after, total), waiting: reached !== undefined };
  }
}
