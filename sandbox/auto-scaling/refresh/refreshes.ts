import { ApiError } from '../../api.js';
import type { Fleet } from '../fleet.js';
import type { Group } from '../model.js';
import { invalid } from '../refusals.js';
import type { AlarmStates } from './alarms.js';
import { NOT_WAITED } from './checkpoints.js';
import type { Driver } from './driver.js';
import { type RawPreferences, readPreferences } from './preferences.js';
import {
  irreversible,
  type RawConfiguration,
  readConfiguration,
  readStrategy,
  refuseRootVolume,
  refuseUnfit,
  whyIrreversible,
} from './preflight.js';
import * as reasons from './reasons.js';
import { NO_TROUBLE, type Refresh } from './refresh.js';
import type { Register } from './register.js';
import type { State } from './states.js';

export interface StartRequest {
  readonly AutoScalingGroupName?: string;
  readonly Strategy?: string;
  readonly DesiredConfiguration?: RawConfiguration;
  readonly Preferences?: RawPreferences;
}

/** StartInstanceRefresh, CancelInstanceRefresh and RollbackInstanceRefresh: what they refuse, and what they set going. */
export class Refreshes {
  readonly #fleet: Fleet;
  readonly #register: Register;
  readonly #driver: Driver;

  constructor(fleet: Fleet, register: Register, driver: Driver) {
    this.#fleet = fleet;
    this.#register = register;
    this.#driver = driver;
  }

  /** @throws ApiError ValidationError, InstanceRefreshInProgress */
  start(request: StartRequest, caller: string): Refresh {
    const group = this.#fleet.group(request.AutoScalingGroupName);
    const strategy = readStrategy(request.Strategy);
    const preferences = readPreferences(request.Preferences ?? {}, group);
    this.#register.refuseWhileActive(group, 'Instance Refresh');
    if (group.deleting) throw invalid(`AutoScalingGroup ${group.name} is being deleted.`);
    const desired = readConfiguration(this.#fleet, request.DesiredConfiguration);
    refuseUnfit(this.#fleet, group, preferences, desired);
    if (strategy === 'ReplaceRootVolume') refuseRootVolume(this.#fleet, group, desired);
    refuseLoudAlarms(preferences.alarms, this.#driver.alarmStates);
    const refresh: Refresh = {
      id: this.#id(),
      group,
      strategy,
      preferences,
      desired,
      previous: group.source,
      members: new Set(),
      remade: new Set(),
      state: 'Pending',
      reason: undefined,
      startedAt: undefined,
      endedAt: undefined,
      progress: undefined,
      live: undefined,
      pool: undefined,
      waiting: NOT_WAITED,
      bakedAt: undefined,
      trouble: NO_TROUBLE,
      alarmed: undefined,
      rollback: undefined,
      callOff: () => {},
    };
    this.#register.add(refresh, `caller:${caller}`);
    this.#driver.start(refresh);
    return refresh;
  }

  /**
   * Cancels a refresh or a rollback (CancelInstanceRefresh). Without waiting it is over at once and what is in flight
   * goes on by itself (cancel-instance-refresh). @throws ApiError ActiveInstanceRefreshNotFound
   */
  cancel(group: Group, waits: boolean, caller: string): Refresh {
    const refused: State[] = waits ? ['Cancelling'] : [];
    if (this.#fleet.room.switches['refresh-cancel-in-baking'] === 'refused') refused.push('Baking');
    const refresh = this.#active(group, refused);
    const cause = `caller:${caller}`;
    const { switches } = this.#fleet.room;
    const bakes =
      refresh.state === 'Baking' && switches['refresh-cancelled-in-baking'] === 'at-once';
    if (!waits) this.#driver.outcomes.cancel(refresh, reasons.CANCELLED_AT_ONCE, cause);
    else if (bakes) this.#driver.outcomes.cancel(refresh, reasons.CANCELLED, cause);
    else this.#driver.cancelling(refresh, cause);
    return refresh;
  }

  /**
   * Only while in progress (instance-refresh-rollback); what is answered in the other active states is a switch.
   * @throws ApiError ActiveInstanceRefreshNotFound, IrreversibleInstanceRefresh
   */
  rollBack(group: Group, caller: string): Refresh {
    const { switches } = this.#fleet.room;
    const refused: State[] = ['Pending', 'Cancelling', 'RollbackInProgress'];
    if (switches['refresh-rollback-in-baking'] === 'refused') refused.push('Baking');
    const state = this.#register.active(group)?.state;
    const otherwise = switches['refresh-rollback-refused-as'] === 'IrreversibleInstanceRefresh';
    if (otherwise && state !== undefined && refused.includes(state)) {
      throw irreversible(`it is ${state}.`);
    }
    const refresh = this.#active(group, refused);
    const why = whyIrreversible(this.#fleet, { source: refresh.previous }, refresh.desired);
    if (why !== undefined) throw irreversible(why);
    this.#driver.outcomes.rollBack(refresh, reasons.ROLLED_BACK_BY_USER, `caller:${caller}`);
    return refresh;
  }

  #active(group: Group, refused: readonly State[]): Refresh {
    const refresh = this.#register.active(group);
    if (refresh !== undefined && !refused.includes(refresh.state)) return refresh;
    throw new ApiError(
      'ActiveInstanceRefreshNotFound',
      `No in progress or pending Instance Refresh found for Auto Scaling group ${group.name}`,
    );
  }

  /** A stream of its own: the ids of others do not depend on how often groups are refreshed. */
  #id(): string {
    const random = this.#fleet.room.random.stream('instance refresh ids');
    return [8, 4, 4, 4, 12].map((digits) => random.hex(digits)).join('-');
  }
}

/** They must be OK at the start: one without data is refused too (facts 1.8). @throws ApiError ValidationError */
function refuseLoudAlarms(alarms: readonly string[], stateOf: AlarmStates): void {
  for (const name of alarms) {
    const state = stateOf(name);
    if (state === undefined) throw invalid(`The CloudWatch alarm ${name} does not exist.`);
    if (state !== 'OK') {
      throw invalid(`The CloudWatch alarm ${name} must be in OK state, and is in ${state}.`);
    }
  }
}
