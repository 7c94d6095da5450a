import * as causes from './causes.js';
import type { Fleet } from './fleet.js';
import type { Launching } from './launching.js';
import type { Activity, Group, Member } from './model.js';
import { atMost, invalid, notMember, sizesForbid } from './refusals.js';
import type { Traffic } from './traffic.js';

/** EnterStandby, ExitStandby and AttachInstances take 20 ids at most, DetachInstances too (facts 6). */
const IDS_AT_ONCE = 20;

/** Members that leave service and live on: in standby, or detached; and the way back. */
export class Standby {
  readonly #fleet: Fleet;
  readonly #traffic: Traffic;
  readonly #launching: Launching;

  constructor(fleet: Fleet, traffic: Traffic, launching: Launching) {
    this.#fleet = fleet;
    this.#traffic = traffic;
    this.#launching = launching;
  }

  /** Deregisters at once; without decrement a replacement follows the drain (facts 2 D). @throws ApiError */
  enter(
    group: Group,
    ids: readonly string[],
    decrement: boolean,
    caller: string,
  ): readonly Activity[] {
    const members = this.#members(group, ids, ['InService']);
    const sizes = this.#shrinkBy(group, members, decrement, 'place into standby', caller);
    return members.map((member) => {
      member.activity = this.#fleet.activities.start(
        group,
        `Moving EC2 instance to Standby: ${member.id}`,
        causes.movedOnRequest(this.#fleet.now, member.id, 'moved to standby', sizes),
        { zone: member.zone },
      );
      member.placeGivenUp = decrement;
      this.#leave(group, member, 'EnteringStandby', caller, () => {
        this.#fleet.move(group, member, 'Standby', member.cause);
        this.#fleet.activities.succeed(member.activity);
      });
      return member.activity;
    });
  }

  /** Raises the desired capacity again; the grace period starts anew. @throws ApiError ValidationError */
  exit(group: Group, ids: readonly string[], caller: string): readonly Activity[] {
    const members = this.#members(group, ids, ['Standby']);
    const from = group.desired;
    this.#growBy(group, members, 'take out of standby', caller);
    return members.map((member) => {
      const activity = this.#fleet.activities.start(
        group,
        `Moving EC2 instance out of Standby: ${member.id}`,
        causes.movedOnRequest(this.#fleet.now, member.id, 'moved out of standby', {
          from,
          to: group.desired,
        }),
        { zone: member.zone },
        'PreInService',
      );
      member.activity = activity;
      member.placeGivenUp = false;
      this.#fleet.move(group, member, 'Pending', `caller:${caller}`);
      this.#launching.enterAgain(group, member);
      return activity;
    });
  }

  /** The instances live on, outside of the group. @throws ApiError ValidationError */
  detach(
    group: Group,
    ids: readonly string[],
    decrement: boolean,
    caller: string,
  ): readonly Activity[] {
    const members = this.#members(group, ids, ['InService', 'Standby']);
    const holding = members.filter((m) => m.lifecycle === 'InService');
    const sizes = this.#shrinkBy(group, holding, decrement, 'detach', caller);
    return members.map((member) => {
      const activity = this.#fleet.activities.start(
        group,
        `Detaching EC2 instance: ${member.id}`,
        causes.movedOnRequest(this.#fleet.now, member.id, 'detached', sizes),
        { zone: member.zone },
      );
      member.activity = activity;
      member.placeGivenUp = true;
      this.#leave(group, member, 'Detaching', caller, () => {
        this.#fleet.activities.succeed(activity);
        this.#fleet.leave(group, member, member.cause, 'Detached');
      });
      return activity;
    });
  }

  /** Running instances join the group, which grows by them. @throws ApiError ValidationError */
  attach(group: Group, ids: readonly string[], caller: string): void {
    atMost(ids, IDS_AT_ONCE, 'instanceIds');
    const instances = ids.map((id) => {
      const instance = this.#fleet.compute.instance(id);
      if (instance === undefined) throw invalid(`Invalid Instance ID(s): [${id}].`);
      if (instance.state !== 'running')
        throw invalid(`Instance ${id} is not in the running state.`);
      const other = this.#fleet.groupOf(id);
      if (other !== undefined) {
        throw invalid(`Instance ${id} is already part of AutoScalingGroup:${other.name}`);
      }
      if (!group.zones.includes(instance.zone)) {
        throw invalid(
          `Instance ${id} is in ${instance.zone}, which is not an Availability Zone of the group.`,
        );
      }
      return instance;
    });
    const from = group.desired;
    this.#growBy(
      group,
      instances.map(() => ({ weight: 1 })),
      'attach',
      caller,
    );
    for (const instance of instances) {
      const member: Member = {
        id: instance.id,
        type: instance.type,
        zone: instance.zone,
        launchedAt: instance.launchedAt,
        purpose: 'request',
        weight: 1,
        weighted: false,
        lifecycle: 'Pending',
        health: 'Healthy',
        protectedFromScaleIn: group.settings.NewInstancesProtectedFromScaleIn,
        inServiceAt: undefined,
        placeGivenUp: false,
        cause: `caller:${caller}`,
        activity: this.#fleet.activities.start(
          group,
          `Attaching an existing EC2 instance: ${instance.id}`,
          causes.movedOnRequest(this.#fleet.now, instance.id, 'attached', {
            from,
            to: group.desired,
          }),
          { zone: instance.zone, subnet: instance.subnetId },
          'PreInService',
        ),
      };
      this.#fleet.join(group, member);
      this.#launching.enterAgain(group, member);
    }
  }

  #members(group: Group, ids: readonly string[], states: readonly string[]): readonly Member[] {
    atMost(ids, IDS_AT_ONCE, 'instanceIds');
    return ids.map((id) => {
      const member = group.members.get(id);
      if (member === undefined) throw notMember(id, group.name);
      if (!states.includes(member.lifecycle)) {
        throw invalid(`The instance ${id} is not in ${states.join(' or ')}.`);
      }
      return member;
    });
  }

  #shrinkBy(
    group: Group,
    members: readonly Member[],
    decrement: boolean,
    what: string,
    caller: string,
  ): { from: number; to: number } | undefined {
    if (!decrement) return undefined;
    const from = group.desired;
    const to = from - members.reduce((sum, m) => sum + m.weight, 0);
    if (to < group.min) throw sizesForbid(group, what, members.length);
    this.#fleet.change(group, { desired: to }, `caller:${caller}`);
    return { from, to };
  }

  #growBy(
    group: Group,
    members: readonly Pick<Member, 'weight'>[],
    what: string,
    caller: string,
  ): void {
    const desired = group.desired + members.reduce((sum, m) => sum + m.weight, 0);
    if (desired > group.max) throw sizesForbid(group, what, members.length);
    this.#fleet.change(group, { desired }, `caller:${caller}`);
  }

  #leave(
    group: Group,
    member: Member,
    state: 'EnteringStandby' | 'Detaching',
    caller: string,
    done: () => void,
  ): void {
    this.#fleet.move(group, member, state, `caller:${caller}`);
    this.#traffic.drain(group, member, member.cause, () => {
      if (member.lifecycle === state) done();
    });
  }
}
