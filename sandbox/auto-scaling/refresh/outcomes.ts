import { HOUR, type Instant } from '../../clock.js';
import type { Fleet } from '../fleet.js';
import { CAUSE } from './census.js';
import { NOT_WAITED } from './checkpoints.js';
import type { Headcounts } from './headcounts.js';
import { isOutdated } from './question.js';
import * as reasons from './reasons.js';
import { NO_TROUBLE, type Refresh } from './refresh.js';
import type { Register } from './register.js';
import { isActive } from './states.js';

/** "An instance refresh can run for up to 14 days" (facts 1.9). */
const LIMIT = 14 * 24 * HOUR;

const NONE = { percentage: 0, remaining: 0 };

/** What goes on where a refresh does. */
export interface Onward {
  goOn(refresh: Refresh): void;
  /** At the first of these; without any it is not woken. */
  wakeAt(refresh: Refresh, instants: readonly (Instant | undefined)[]): void;
}

/** What a refresh comes to: success, with its bake time, failure, rollback, cancellation. */
export class Outcomes {
  readonly #fleet: Fleet;
  readonly #register: Register;
  readonly #headcounts: Headcounts;
  readonly #onward: Onward;

  constructor(fleet: Fleet, register: Register, headcounts: Headcounts, onward: Onward) {
    this.#fleet = fleet;
    this.#register = register;
    this.#headcounts = headcounts;
    this.#onward = onward;
  }

  finish(refresh: Refresh): void {
    if (refresh.rollback !== undefined) {
      this.#end(refresh, 'RollbackSuccessful', undefined, CAUSE);
      return;
    }
    const { bakeTime } = refresh.preferences;
    if (bakeTime === 0) {
      this.succeed(refresh);
      return;
    }
    refresh.bakedAt = this.#fleet.now + bakeTime;
    this.#register.move(refresh, 'Baking', undefined, CAUSE);
    this.#onward.wakeAt(refresh, [refresh.bakedAt]);
  }

  /** Only now the group's own configuration becomes the desired one (facts 1.7). */
  succeed(refresh: Refresh): void {
    const { group, desired } = refresh;
    this.#end(refresh, 'Successful', undefined, CAUSE);
    if (desired !== undefined) this.#fleet.change(group, { source: desired }, CAUSE);
  }

  /** Where there is nothing that a rollback could do. */
  giveUp(refresh: Refresh, reason: string): void {
    this.#end(refresh, 'Failed', reason, CAUSE);
  }

  fail(refresh: Refresh, reason: string, cause = CAUSE): void {
    if (refresh.rollback !== undefined) this.#end(refresh, 'RollbackFailed', reason, cause);
    else if (refresh.preferences.autoRollback) {
      this.rollBack(refresh, reasons.rolledBackFor(reason), cause);
    } else this.#end(refresh, 'Failed', reason, cause);
  }

  /** Back to the configuration last saved before the refresh: the group's own, which nobody could change meanwhile. */
  rollBack(refresh: Refresh, reason: string, cause: string): void {
    const { group, progress = NONE, live = NONE, pool } = refresh;
    // Attached instances were not deployed.
    const deployed = [...group.members.values(), ...group.pool.values()]
      .filter(({ id, template }) => !refresh.members.has(id) && template !== undefined)
      .map((member) => member.id);
    const startedAt = this.#fleet.now;
    refresh.rollback = {
      reason,
      startedAt,
      progress,
      live,
      pool,
      deployed: new Set([...deployed, ...refresh.remade]),
    };
    refresh.remade = new Set();
    group.refreshing = {
      source: refresh.previous,
      surge: 0,
      owed: 0,
      isOutdated: isOutdated(this.#fleet, refresh),
    };
    refresh.trouble = NO_TROUBLE;
    refresh.waiting = NOT_WAITED;
    this.limit(refresh);
    this.#register.move(refresh, 'RollbackInProgress', reason, cause);
    this.#onward.goOn(refresh);
  }

  cancel(refresh: Refresh, reason: string, cause: string): void {
    this.#end(refresh, 'Cancelled', reason, cause);
  }

  /** From now on; a rollback has as long again. */
  limit(refresh: Refresh): void {
    refresh.callOff();
    refresh.callOff = this.#fleet.room.clock.after(LIMIT, () => {
      if (refresh.state === 'Cancelling') this.cancel(refresh, reasons.TOO_LONG, CAUSE);
      else if (isActive(refresh.state)) this.fail(refresh, reasons.TOO_LONG);
    });
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
    this.#onward.wakeAt(refresh, []);
    this.#headcounts.drop(refresh);
    this.#register.move(refresh, state, reason, cause);
    group.refreshing = undefined;
    this.#fleet.touch(group);
  }
}
