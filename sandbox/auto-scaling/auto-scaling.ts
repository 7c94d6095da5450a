import { type Action, ApiError } from '../api.js';
import type { AutoScalingModel } from '../world.js';
import { accountActions, addLaunchConfiguration } from './actions/account.js';
import { activityActions } from './actions/activities.js';
import { groupActions } from './actions/groups.js';
import { hookActions } from './actions/hooks.js';
import { instanceActions, standbyActions } from './actions/instances.js';
import { policyActions } from './actions/policies.js';
import { processActions } from './actions/processes.js';
import { refreshActions } from './actions/refreshes.js';
import { scheduledActions } from './actions/scheduled-actions.js';
import { tagActions } from './actions/tags.js';
import { trafficActions } from './actions/traffic.js';
import { vocabularyActions } from './actions/vocabulary.js';
import { warmPoolActions } from './actions/warm-pools.js';
import { Capacity } from './capacity.js';
import { Ending } from './ending.js';
import { Fleet } from './fleet.js';
import { type CreateRequest, Groups } from './groups.js';
import { Health } from './health.js';
import { Hooks } from './hooks.js';
import type { LaunchConfiguration } from './launch-configuration.js';
import { LaunchInstances } from './launch-instances.js';
import { Launching } from './launching.js';
import { Lifetimes } from './lifetimes.js';
import { type Group, type Member, type Room, targetGroupsOf } from './model.js';
import { Rebalance } from './rebalance.js';
import { sourceText } from './recording.js';
import { type AlarmStates, allQuiet } from './refresh/alarms.js';
import { Driver } from './refresh/driver.js';
import { PoolReplacing } from './refresh/pool-replacing.js';
import { Refreshes } from './refresh/refreshes.js';
import { Register } from './refresh/register.js';
import { Replacing } from './refresh/replacing.js';
import { type Breach, ScalingPolicies } from './scaling-policies.js';
import { ScheduledActions } from './scheduled-actions.js';
import { type Stage, seedGroup } from './seed.js';
import type { SpotMarket } from './spot-market.js';
import { type SpotSignal, SpotSignals } from './spot-signals.js';
import { Standby } from './standby.js';
import { Succession } from './succession.js';
import { TerminateInstances } from './terminate-instances.js';
import type { AlarmKeeper } from './tracking-alarms.js';
import { Traffic } from './traffic.js';
import { WarmLife } from './warm-life.js';
import { WarmPools } from './warm-pools.js';
import { ZonalShifts } from './zonal-shifts.js';

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
  /** The warm pool's instances, when there are any. */
  readonly pool?: readonly MemberState[];
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

interface AlarmAction {
  readonly action: string;
  readonly alarm: string;
}

/**
 * EC2 Auto Scaling: groups, their control loop in virtual time, LaunchInstances, standby, lifecycle hooks, health,
 * balance, warm pools, instance refresh and what Spot signals make of them.
 */
export class AutoScaling implements AutoScalingModel {
  readonly actions: readonly Action[];
  readonly #fleet: Fleet;
  readonly #groups: Groups;
  readonly #capacity: Capacity;
  readonly #health: Health;
  readonly #spotSignals: SpotSignals;
  readonly #zonalShifts: ZonalShifts;
  readonly #policies: ScalingPolicies;
  readonly #driver: Driver;

  constructor(room: Room) {
    const fleet = new Fleet(room);
    const hooks = new Hooks(fleet);
    const traffic = new Traffic(fleet);
    const warmLife = new WarmLife(fleet, hooks, traffic);
    const ending = new Ending(fleet, hooks, traffic, warmLife);
    const launching = new Launching(fleet, hooks, traffic, (group, member, cause) =>
      ending.abandon(group, member, cause),
    );
    this.#zonalShifts = new ZonalShifts(fleet);
    const warmPools = new WarmPools(fleet, launching, warmLife);
    const capacity = new Capacity(fleet, launching, ending, warmPools);
    new Rebalance(fleet, launching, capacity, ending);
    const succession = new Succession(fleet, launching, capacity, ending);
    const health = new Health(fleet, ending, succession, warmLife);
    new Lifetimes(fleet, ending, succession);
    this.#policies = new ScalingPolicies(fleet);
    const register = new Register(fleet);
    const live = new Replacing(fleet, ending, hooks);
    const pool = new PoolReplacing(fleet, warmLife);
    const driver = new Driver(fleet, register, { live, pool }, allQuiet);
    const groups = new Groups(fleet, ending, traffic, health, warmLife, register);
    this.#fleet = fleet;
    this.#groups = groups;
    this.#capacity = capacity;
    this.#health = health;
    this.#spotSignals = new SpotSignals(fleet, succession);
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
      ...vocabularyActions(),
      ...warmPoolActions(fleet, warmLife, register),
      ...scheduledActions(fleet, new ScheduledActions(fleet)),
      ...policyActions(fleet, this.#policies),
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

  /** EC2 signals to a Spot Instance; to any other instance it means nothing. */
  spotSignal(instanceId: string, signal: SpotSignal): void {
    this.#spotSignals.received(instanceId, signal);
  }

  /** An alarm runs a scaling policy of the group. @throws ApiError ValidationError */
  alarmPolicy(group: string, policy: string, alarm: string, breach: Breach): void {
    this.#policies.alarm(this.#policies.find(this.#fleet.group(group), policy), alarm, breach);
  }

  /** An action of an alarm: it may be the ARN of a scaling policy. A step that nothing fits is CloudWatch's failure. */
  alarmActed({ action, alarm, ...breach }: Breach & AlarmAction): void {
    const policy = this.#policies.withArn(action);
    if (policy === undefined || policy.group.deleting) return;
    try {
      this.#policies.alarm(policy, alarm, breach);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const text = `alarm ${alarm} could not run scaling policy ${policy.name}: ${error.message}`;
      this.#fleet.room.history.add({ kind: 'note', text });
    }
  }

  /** Where the alarms of target tracking policies are kept; until then there are none. */
  keepAlarms(keeper: AlarmKeeper): void {
    this.#policies.keeper = keeper;
  }

  /** Prices and depths of Spot pools. */
  get spotMarket(): SpotMarket {
    return this.#fleet.market;
  }

  /** A zonal shift away from the zone, for the groups that take part. */
  startZonalShift(zone: string, milliseconds: number): void {
    this.#zonalShifts.start(zone, milliseconds);
  }

  cancelZonalShift(zone: string): void {
    this.#zonalShifts.cancel(zone);
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
    members: [...group.members.values()].map(memberState),
    ...(group.pool.size > 0 && { pool: [...group.pool.values()].map(memberState) }),
  };
}

function memberState(member: Member): MemberState {
  const { id, zone, lifecycle, health, protectedFromScaleIn, template } = member;
  if (template === undefined) return { id, zone, lifecycle, health, protectedFromScaleIn };
  const text = `${template.LaunchTemplateId}:${template.Version}`;
  return { id, zone, lifecycle, health, protectedFromScaleIn, template: text };
}
