import * as causes from './causes.js';
import type { Ending } from './ending.js';
import type { Fleet } from './fleet.js';
import { type Activity, type Group, holdsPlace, isTerminating, type Member } from './model.js';
import { atMost, belowMin, invalid, inWarmPool, notManaged, notMember } from './refusals.js';

export interface TerminateRequest {
  readonly InstanceId?: string;
  readonly InstanceIds?: readonly string[];
  readonly AutoScalingGroupName?: string;
  readonly ShouldDecrementDesiredCapacity?: boolean;
}

/**
 * TerminateInstanceInAutoScalingGroup: one id, or up to 100 with the group's name; all are ended or none
 * (facts 2 B). It works with Terminate suspended, and against scale-in protection (facts 1.9).
 */
export class TerminateInstances {
  readonly #fleet: Fleet;
  readonly #ending: Ending;

  constructor(fleet: Fleet, ending: Ending) {
    this.#fleet = fleet;
    this.#ending = ending;
  }

  /** @throws ApiError ValidationError */
  run(request: TerminateRequest, caller: string): readonly Activity[] {
    const { group, members } = this.#read(request);
    const leaving = members.filter((m) => this.#takesAPlace(m));
    const cause = `caller:${caller}`;
    const from = group.desired;
    const decrement = request.ShouldDecrementDesiredCapacity === true && leaving.length > 0;
    if (decrement) {
      const desired = from - leaving.reduce((sum, m) => sum + m.weight, 0);
      if (desired < group.min) throw belowMin(group, leaving.length);
      // Their places go before the desired capacity does: else the group would look too large in between.
      const activities = this.#end(group, members, cause, { from, to: desired });
      this.#fleet.change(group, { desired }, cause);
      return activities;
    }
    return this.#end(group, members, cause);
  }

  #end(
    group: Group,
    members: readonly Member[],
    cause: string,
    sizes?: { readonly from: number; readonly to: number },
  ): readonly Activity[] {
    return members.map((member) =>
      this.#ending.end(group, member, {
        cause,
        text: causes.endedOnRequest(this.#fleet.now, member.id, sizes),
      }),
    );
  }

  /** Of a member that is ending already the place is gone; whether a second call takes another is a switch. */
  #takesAPlace(member: Member): boolean {
    if (member.lifecycle === 'Terminating:Retained') return false;
    if (isTerminating(member)) {
      return this.#fleet.room.switches['decrement-replayed-on-retry'] === 'yes';
    }
    return holdsPlace(member);
  }

  #read(request: TerminateRequest): { group: Group; members: readonly Member[] } {
    const { InstanceId: id, InstanceIds: ids, AutoScalingGroupName: name } = request;
    if ((id === undefined) === (ids === undefined)) {
      throw invalid('Either InstanceId or InstanceIds must be specified, and not both.');
    }
    if (id !== undefined) {
      const group = this.#fleet.groupOf(id);
      if (group === undefined || (name !== undefined && name !== group.name)) throw notManaged(id);
      const member = group.members.get(id);
      if (member === undefined) throw inWarmPool(id);
      return { group, members: [member] };
    }
    if (name === undefined) {
      throw invalid('AutoScalingGroupName must be specified when InstanceIds is.');
    }
    const group = this.#fleet.group(name);
    atMost(ids ?? [], 100, 'instanceIds');
    const members = [...new Set(ids)].map((one) => {
      const member = group.members.get(one);
      if (member === undefined) {
        throw group.pool.has(one) ? inWarmPool(one) : notMember(one, group.name);
      }
      return member;
    });
    return { group, members };
  }
}
