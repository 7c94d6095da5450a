import { ApiError } from '../../api.js';
import { HOUR } from '../../clock.js';
import type { Fleet } from '../fleet.js';
import type { Group } from '../model.js';
import { invalid } from '../refusals.js';
import type { Refresh } from './refresh.js';
import { checkMove, isActive, type State } from './states.js';

/** Six weeks: how far back refreshes are told (DescribeInstanceRefreshes). */
const MEMORY = 42 * 24 * HOUR;

/** All refreshes of all groups, and the only place where one changes its state: by the table, and recorded. */
export class Register {
  readonly #fleet: Fleet;
  readonly #byGroup = new Map<string, Refresh[]>();
  readonly #active = new Map<string, Refresh>();

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
  }

  active(group: Group): Refresh | undefined {
    return this.#active.get(group.arn);
  }

  get allActive(): Iterable<Refresh> {
    return this.#active.values();
  }

  /** Active first, then the newest first. */
  told(group: Group): readonly Refresh[] {
    const since = this.#fleet.now - MEMORY;
    const newestFirst = (this.#byGroup.get(group.arn) ?? [])
      .filter((one) => isActive(one.state) || (one.endedAt ?? 0) > since)
      .reverse();
    return [
      ...newestFirst.filter((one) => isActive(one.state)),
      ...newestFirst.filter((one) => !isActive(one.state)),
    ];
  }

  add(refresh: Refresh, cause: string): void {
    const { group } = refresh;
    this.#byGroup.set(group.arn, [...(this.#byGroup.get(group.arn) ?? []), refresh]);
    this.#active.set(group.arn, refresh);
    this.#record(refresh, cause);
  }

  move(refresh: Refresh, state: State, reason: string | undefined, cause: string): void {
    checkMove(refresh.state, state);
    refresh.state = state;
    refresh.reason = reason;
    if (!isActive(state)) {
      refresh.endedAt = this.#fleet.now;
      this.#active.delete(refresh.group.arn);
    }
    this.#record(refresh, cause);
  }

  reachedCheckpoint(refresh: Refresh, checkpoint: number, cause: string): void {
    this.#record(refresh, cause, checkpoint);
  }

  // -------------------------------------------------------------------------------------- refusing

  /** What would change under the feet of a refresh (facts 1.7). @throws ApiError ValidationError */
  refuseSourceChange(group: Group): void {
    if (this.active(group)?.desired === undefined) return;
    throw invalid(
      'An active instance refresh with a desired configuration exists. All configuration options derived from the desired configuration are not available for update while the instance refresh is active.',
    );
  }

  /** Another refresh, a warm pool, a new target group (facts 1.9, 1.10). @throws ApiError InstanceRefreshInProgress */
  refuseWhileActive(group: Group, what: string): void {
    if (this.active(group) === undefined) return;
    throw new ApiError(
      'InstanceRefreshInProgress',
      `An Instance Refresh is already in progress and blocks the execution of this ${what}.`,
    );
  }

  #record(refresh: Refresh, cause: string, checkpoint?: number): void {
    const { progress, reason } = refresh;
    this.#fleet.room.history.add({
      kind: 'refresh',
      group: refresh.group.name,
      id: refresh.id,
      state: refresh.state,
      ...(reason === undefined ? {} : { reason }),
      ...(progress === undefined ? {} : progress),
      ...(checkpoint === undefined ? {} : { checkpoint }),
      cause,
    });
  }
}
