import { HOUR, type Instant } from '../../clock.js';
import type { Fleet } from '../fleet.js';
import type { Group, Member } from '../model.js';
import type { AlarmStates } from './alarms.js';
import { CAUSE, type Census, takeCensus } from './census.js';
import { allowedUntilNext, NOT_WAITED, passCheckpoints, stopsAt } from './checkpoints.js';
import { heldBy, isDone, isStuck, reasonOf } from './judging.js';
import { choosesByAttributes } from './preflight.js';
import { percentageTotal, progressOf } from './progress.js';
import { questionOf } from './question.js';
import * as reasons from './reasons.js';
import { NO_TROUBLE, type Refresh } from './refresh.js';
import type { Register } from './register.js';
import type { Replacing } from './replacing.js';
import { isActive } from './states.js';
import { givesUpAt, judgeTrouble } from './trouble.js';

/** "An instance refresh can run for up to 14 days" (facts 1.9). */
const LIMIT = 14 * 24 * HOUR;

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
  alarmStates: AlarmStates;

  constructor(fleet: Fleet, register: Register, replacing: Replacing, alarmStates: AlarmStates) {
    this.#fleet = fleet;
    this.#register = register;
    this.#replacing = replacing;
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

  #delay(from: number, to: number): number {
    return this.#fleet.room.random.stream('instance refresh').seconds(from, to);
  }

  // ---------------------------------------------------------------------------------------- looking

  #look(group: Group): void {
    const refresh = this.#register.active(group);
    if (refresh === undefined) return;
    if (group.deleting) {
      this.cancel(refresh, reasons.GROUP_DELETED, CAUSE);
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
      this.cancel(refresh, reasons.GROUP_DELETED, CAUSE);
      return;
    }
    refresh.startedAt = this.#fleet.now;
    refresh.members = new Set(group.members.keys());
    group.refreshing = { source: desired, surge: 0, owed: 0 };
    this.#limit(refresh);
    const census = this.#census(refresh);
    this.#note(refresh, census);
    this.#register.move(refresh, 'InProgress', undefined, CAUSE);
    if (
      (preferences.skipMatching || desired !== undefined) &&
      choosesByAttributes(desired ?? group.source)
    ) {
      this.#fail(refresh, reasons.BY_ATTRIBUTES);
    } else if (preferences.skipMatching && census.remaining.length === 0) {
      // Nothing to change is a success at once, whatever the instances are doing (facts 1.6).
      refresh.progress = { percentage: 100, remaining: 0 };
      this.#succeed(refresh);
    } else this.#step(refresh);
  }

  #limit(refresh: Refresh): void {
    refresh.callOff();
    refresh.callOff = this.#fleet.room.clock.after(LIMIT, () => {
      if (refresh.state === 'Cancelling') this.cancel(refresh, reasons.TOO_LONG, CAUSE);
      else if (isActive(refresh.state)) this.#fail(refresh, reasons.TOO_LONG);
    });
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
    const census = this.#census(refresh);
    this.#note(refresh, census);
    const alarm = this.#heedAlarms(refresh);
    if (!isActive(refresh.state) || alarm === 'ended') return;
    if (isDone(refresh.group, census, this.#fleet.room.switches) || this.#stopsHere(refresh)) {
      this.#finish(refresh);
      return;
    }
    const held = heldBy(refresh.group, census, alarm, this.#fleet.room.switches);
    const waits = this.#waitAtCheckpoint(refresh, census);
    const acted = held === undefined && this.#replacing.replace(refresh, census, waits);
    if (acted) this.#note(refresh, this.#census(refresh));
    const stuck = !acted && isStuck(refresh.group, census, waits, held, this.#fleet.room.switches);
    const givesUp = this.#judge(refresh, census, stuck);
    if (givesUp !== undefined && givesUp <= this.#fleet.now) {
      this.#fail(refresh, refresh.reason ?? reasons.HOUR_PASSED);
      return;
    }
    refresh.reason = reasonOf(census, waits, held);
    this.#wakeAt(refresh, [census.warmAt, refresh.waiting.reached?.until, givesUp]);
  }

  #bake(refresh: Refresh): void {
    const alarm = this.#heedAlarms(refresh);
    if (refresh.state !== 'Baking' || alarm === 'ended') return;
    if ((refresh.bakedAt ?? 0) <= this.#fleet.now) this.#succeed(refresh);
    else this.#wakeAt(refresh, [refresh.bakedAt]);
  }

  /** Cancelling waits for what is in flight, and begins nothing. */
  #settle(refresh: Refresh): void {
    const { group, trouble } = refresh;
    const { refreshing, tally } = group;
    const launchesCome = !group.suspended.has('Launch') && !trouble.setback;
    const toCome = refreshing === undefined ? 0 : refreshing.owed;
    if (tally.pending > 0 || (toCome > 0 && launchesCome)) return;
    const { ending, remaking } = this.#census(refresh);
    if (ending || remaking) return;
    this.cancel(refresh, reasons.CANCELLED, CAUSE);
  }

  // ---------------------------------------------------------------------------------------- judging

  #census(refresh: Refresh): Census {
    return takeCensus(this.#fleet, refresh.group, questionOf(this.#fleet, refresh));
  }

  #note(refresh: Refresh, census: Census): void {
    refresh.progress = progressOf(refresh, census, this.#fleet.room.switches);
  }

  /** @returns `no data` when nothing may be replaced for lack of it, `ended` when an alarm ended the refresh */
  #heedAlarms(refresh: Refresh): 'quiet' | 'no data' | 'alarmed' | 'ended' {
    if (refresh.rollback !== undefined) return 'quiet';
    const states = refresh.preferences.alarms.map(
      (name) => [name, this.alarmStates(name)] as const,
    );
    const ringing = states.find(([, state]) => state === 'ALARM')?.[0];
    refresh.alarmed ??= ringing;
    if (refresh.alarmed !== undefined) {
      const waits = this.#fleet.room.switches['refresh-alarm-rollback'] === 'after-in-flight';
      if (waits && this.#inFlight(refresh)) return 'alarmed';
      this.#fail(refresh, reasons.alarmed(refresh.alarmed), 'auto-scaling:alarm');
      return 'ended';
    }
    return states.some(([, state]) => state !== 'OK') ? 'no data' : 'quiet';
  }

  #inFlight(refresh: Refresh): boolean {
    const { ending, remaking } = this.#census(refresh);
    return refresh.group.tally.pending > 0 || ending || remaking;
  }

  #stopsHere(refresh: Refresh): boolean {
    return (
      refresh.rollback === undefined &&
      stopsAt(refresh.preferences.checkpoints, refresh.progress?.percentage ?? 0)
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
    const percentage = refresh.progress?.percentage ?? 0;
    const { now } = this.#fleet;
    const after = passCheckpoints(checkpoints, before, percentage, group.desired, now);
    refresh.waiting = after;
    const { reached } = after;
    if (reached !== undefined && before.reached === undefined) {
      this.#register.reachedCheckpoint(refresh, reached.percentage, CAUSE);
    }
    const total = percentageTotal(refresh, census, this.#fleet.room.switches);
    return { allowed: allowedUntilNext(checkpoints, after, total), waiting: reached !== undefined };
  }

  /** @returns when it gives up */
  #judge(refresh: Refresh, census: Census, stuck: boolean): Instant | undefined {
    const restarts = this.#fleet.room.switches['refresh-hour-restarts-on-progress'] === 'yes';
    const situation = {
      updated: census.updatedUnits,
      remaining: census.remaining.length,
      stuck,
      waitsForSomeone: census.blocked !== undefined,
    };
    refresh.trouble = judgeTrouble(refresh.trouble, situation, restarts, this.#fleet.now);
    return givesUpAt(refresh.trouble);
  }

  // ----------------------------------------------------------------------------------------- ending

  #finish(refresh: Refresh): void {
    if (refresh.rollback !== undefined) {
      this.#end(refresh, 'RollbackSuccessful', undefined, CAUSE);
      return;
    }
    const { bakeTime } = refresh.preferences;
    if (bakeTime === 0) {
      this.#succeed(refresh);
      return;
    }
    refresh.bakedAt = this.#fleet.now + bakeTime;
    this.#register.move(refresh, 'Baking', undefined, CAUSE);
    this.#wakeAt(refresh, [refresh.bakedAt]);
  }

  /** Only now the group's own configuration becomes the desired one (facts 1.7). */
  #succeed(refresh: Refresh): void {
    const { group, desired } = refresh;
    this.#end(refresh, 'Successful', undefined, CAUSE);
    if (desired !== undefined) this.#fleet.change(group, { source: desired }, CAUSE);
  }

  #fail(refresh: Refresh, reason: string, cause = CAUSE): void {
    if (refresh.rollback !== undefined) this.#end(refresh, 'RollbackFailed', reason, cause);
    else if (refresh.preferences.autoRollback) {
      this.rollBack(refresh, reasons.rolledBackFor(reason), cause);
    } else this.#end(refresh, 'Failed', reason, cause);
  }

  /** Back to the configuration last saved before the refresh: the group's own, which nobody could change meanwhile. */
  rollBack(refresh: Refresh, reason: string, cause: string): void {
    const progress = refresh.progress ?? { percentage: 0, remaining: 0 };
    // Attached instances were not deployed.
    const deployed = [...refresh.group.members.values()]
      .filter(({ id, template }) => !refresh.members.has(id) && template !== undefined)
      .map((member) => member.id);
    const startedAt = this.#fleet.now;
    refresh.rollback = {
      reason,
      startedAt,
      progress,
      deployed: new Set([...deployed, ...refresh.remade]),
    };
    refresh.remade = new Set();
    refresh.group.refreshing = { source: refresh.previous, surge: 0, owed: 0 };
    refresh.trouble = NO_TROUBLE;
    refresh.waiting = NOT_WAITED;
    this.#limit(refresh);
    this.#register.move(refresh, 'RollbackInProgress', reason, cause);
    this.#step(refresh);
  }

  /** With what is in flight going on, to an end of its own. */
  cancelling(refresh: Refresh, cause: string): void {
    this.#register.move(refresh, 'Cancelling', undefined, cause);
    this.#look(refresh.group);
  }

  cancel(refresh: Refresh, reason: string, cause: string): void {
    this.#end(refresh, 'Cancelled', reason, cause);
  }

  /** Whatever ends it: what is launched from now on is of the group's own configuration (facts 1.7). */
  #end(
    refresh: Refresh,
    state: 'Successful' | 'Failed' | 'Cancelled' | 'RollbackSuccessful' | 'RollbackFailed',
    reason: string | undefined,
    cause: string,
  ): void {
    const { group } = refresh;
    refresh.callOff();
    this.#fleet.agenda.drop(`refresh-wake:${refresh.id}`);
    this.#register.move(refresh, state, reason, cause);
    group.refreshing = undefined;
    this.#fleet.touch(group);
  }
}

/** What ends a new instance before it could be counted on. */
const SETBACKS: ReadonlySet<string> = new Set([
  'auto-scaling:health',
  'auto-scaling:launch-failed',
  'auto-scaling:lifecycle-hook',
]);
