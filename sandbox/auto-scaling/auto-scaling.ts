import type { Action } from '../api.js';
import type { AutoScalingModel } from '../world.js';
import { accountActions, addLaunchConfiguration } from './actions/account.js';
import { activityActions } from './actions/activities.js';
import { groupActions } from './actions/groups.js';
import { hookActions } from './actions/hooks.js';
import { instanceActions, standbyActions } from './actions/instances.js';
import { processActions } from './actions/processes.js';
import { refreshActions } from './actions/refreshes.js';
import { tagActions } from './actions/tags.js';
import { trafficActions } from './actions/traffic.js';
import { Capacity } from './capacity.js';
import { Ending } from './ending.js';
import { Fleet, type LaunchConfiguration, sourceText } from './fleet.js';
import { type CreateRequest, Groups } from './groups.js';
import { Health } from './health.js';
import { Hooks } from './hooks.js';
import { LaunchInstances } from './launch-instances.js';
import { Launching } from './launching.js';
import { type Group, type Room, targetGroupsOf } from './model.js';
import { Rebalance } from './rebalance.js';
import { type AlarmStates, allQuiet } from './refresh/alarms.js';
import { Driver } from './refresh/driver.js';
import { Refreshes } from './refresh/refreshes.js';
import { Register } from './refresh/register.js';
import { Replacing } from './refresh/replacing.js';
import { type Stage, seedGroup } from './seed.js';
import { Standby } from './standby.js';
import { TerminateInstances } from './terminate-instances.js';
import { Traffic } from './traffic.js';

/** A group as the state page and the invariants see it. */
export interface GroupState {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly desired: number;
  /** `lt-0123:3`, `lt-0123:$Latest`, or a launch configuration's name. */
  readonly template: string;
  readonly zones: readonly string[];
  readonly suspended: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly targetGroupArns: readonly string[];
  readonly members: readonly MemberState[];
}

export interface MemberState {
  readonly id: string;
  readonly zone: string;
  readonly lifecycle: string;
  readonly health: string;
  readonly protectedFromScaleIn: boolean;
  /** `lt-0123:3`, always a number; absent for launch configurations and attached instances. */
  readonly template?: string;
}

/**
 * EC2 Auto Scaling: groups, their control loop in virtual time, LaunchInstances, standby, lifecycle hooks, health,
 * balance and instance refresh. Warm pools and Spot interruptions are not here yet.
 */
export class AutoScaling implements AutoScalingModel {
  readonly actions: readonly Action[];
  readonly #fleet: Fleet;
  readonly #groups: Groups;
  readonly #capacity: Capacity;
  readonly #health: Health;
  readonly #driver: Driver;

  constructor(room: Room) {
    const fleet = new Fleet(room);
    const hooks = new Hooks(fleet);
    const traffic = new Traffic(fleet);
    const ending = new Ending(fleet, hooks, traffic);
    const launching = new Launching(fleet, hooks, traffic, (group, member, cause) =>
      ending.abandon(group, member, cause),
    );
    const capacity = new Capacity(fleet, launching, ending);
    new Rebalance(fleet, launching, capacity);
    const health = new Health(fleet, ending);
    const register = new Register(fleet);
    const driver = new Driver(fleet, register, new Replacing(fleet, ending), allQuiet);
    const groups = new Groups(fleet, ending, traffic, health, register);
    this.#fleet = fleet;
    this.#groups = groups;
    this.#capacity = capacity;
    this.#health = health;
    this.#driver = driver;
    this.actions = [
      ...groupActions(fleet, groups),
      ...instanceActions(
        fleet,
        new LaunchInstances(fleet, launching),
        new TerminateInstances(fleet, ending),
        health,
      ),
      ...standbyActions(fleet, new Standby(fleet, traffic, launching)),
      ...tagActions(fleet),
      ...processActions(fleet, health),
      ...hookActions(fleet, hooks),
      ...trafficActions(fleet, traffic, register),
      ...activityActions(fleet),
      ...refreshActions(fleet, new Refreshes(fleet, register, driver), register),
      ...accountActions(fleet),
    ];
  }

  /** Read-only: for the state page, invariants and tests. */
  groups(): readonly GroupState[] {
    return [...this.#fleet.groups.values()].map(stateOf);
  }

  /** A group with its instances in service and their targets healthy, for scenarios. @throws ApiError */
  seedGroup(request: CreateRequest, stage: Stage): GroupState {
    return stateOf(seedGroup(this.#fleet, this.#groups, this.#capacity, request, stage));
  }

  seedLaunchConfiguration(configuration: Omit<LaunchConfiguration, 'arn' | 'createdAt'>): void {
    addLaunchConfiguration(this.#fleet, configuration);
  }

  /** Where instance refreshes learn the states of CloudWatch alarms; until then all of them are quiet. */
  useAlarms(states: AlarmStates): void {
    this.#driver.alarmStates = states;
  }

  /** An alarm that `useAlarms` tells of changed its state. */
  alarmChanged(name: string): void {
    this.#driver.alarmChanged(name);
  }

  /** Something about the instance's health changed of which EC2 tells no state change: a scheduled event, say. */
  healthChanged(instanceId: string): void {
    this.#health.changed(instanceId);
  }
}

function stateOf(group: Group): GroupState {
  return {
    name: group.name,
    min: group.min,
    max: group.max,
    desired: group.desired,
    template: sourceText(group),
    zones: group.zones,
    suspended: [...group.suspended.keys()].sort(),
    tags: Object.fromEntries([...group.tags].map(([key, tag]) => [key, tag.value])),
    targetGroupArns: targetGroupsOf(group),
    members: [...group.members.values()].map((member) => ({
      id: member.id,
      zone: member.zone,
      lifecycle: member.lifecycle,
      health: member.health,
      protectedFromScaleIn: member.protectedFromScaleIn,
      ...(member.template === undefined
        ? {}
        : { template: `${member.template.LaunchTemplateId}:${member.template.Version}` }),
    })),
  };
}
