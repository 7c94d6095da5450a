import { ApiError, type Fields, type ValueOf } from '../api.js';
import type {
  HOOK_FIELDS,
  SETTINGS,
  SIZES_AND_PLACES,
  TAGS,
  TRAFFIC_SOURCES,
} from './actions/shapes.js';
import { uuid } from './activities.js';
import * as causes from './causes.js';
import type { Ending } from './ending.js';
import type { Fleet, GroupChange } from './fleet.js';
import { readSettings } from './group-settings.js';
import type { Health } from './health.js';
import { readHook } from './hook-settings.js';
import { dryRun } from './launch-source.js';
import { readPolicy } from './mixed-instances.js';
import { type Group, isTerminating } from './model.js';
import { refuseBeyond, refuseSourcesBeyond } from './quotas.js';
import type { Register } from './refresh/register.js';
import { invalid } from './refusals.js';
import type { LaunchSource, MixedInstancesPolicy } from './source.js';
import { readTags } from './tags.js';
import { emptyTally } from './tally.js';
import { readSpec } from './template-spec.js';
import { sourceOf, type Traffic } from './traffic.js';
import type { WarmLife } from './warm-life.js';
import { refuseUnpooled } from './warm-pool-fit.js';

type Params<F extends Fields> = ValueOf<{ fields: F }>;
export type UpdateRequest = Params<typeof SIZES_AND_PLACES> & Params<typeof SETTINGS>;
export type CreateRequest = UpdateRequest & {
  readonly Tags?: ValueOf<typeof TAGS>;
  readonly TargetGroupARNs?: readonly string[];
  readonly LoadBalancerNames?: readonly string[];
  readonly TrafficSources?: ValueOf<typeof TRAFFIC_SOURCES>;
  readonly LifecycleHookSpecificationList?: readonly Params<typeof HOOK_FIELDS>[];
};

type Places = Pick<Group, 'zones' | 'subnets' | 'placedBy'>;

/** Creating, changing and deleting groups. */
export class Groups {
  readonly #fleet: Fleet;
  readonly #ending: Ending;
  readonly #traffic: Traffic;
  readonly #health: Health;
  readonly #warmLife: WarmLife;
  readonly #refreshes: Register;

  constructor(
    fleet: Fleet,
    ending: Ending,
    traffic: Traffic,
    health: Health,
    warmLife: WarmLife,
    refreshes: Register,
  ) {
    this.#fleet = fleet;
    this.#ending = ending;
    this.#traffic = traffic;
    this.#health = health;
    this.#warmLife = warmLife;
    this.#refreshes = refreshes;
  }

  /** @throws ApiError AlreadyExists, LimitExceeded, ValidationError */
  create(request: CreateRequest, cause: string): Group {
    const group = this.prepare(request);
    refuseBeyond('groups', this.#fleet.groups.size);
    dryRun(this.#fleet, group);
    this.#fleet.add(group, cause);
    return group;
  }

  /** The group as it would be, not there yet. @throws ApiError AlreadyExists, LimitExceeded, ValidationError */
  prepare(request: CreateRequest): Group {
    const name = request.AutoScalingGroupName ?? '';
    if (this.#fleet.groups.has(name)) {
      throw new ApiError(
        'AlreadyExists',
        `AutoScalingGroup by this name already exists - A group with the name ${name} already exists`,
      );
    }
    const { MinSize: min = 0, MaxSize: max = 0 } = request;
    const desired = request.DesiredCapacity ?? min;
    refuseSizes(min, max, request.DesiredCapacity);
    const source = this.#source(request);
    if (source === undefined) {
      throw invalid(
        'Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter.',
      );
    }
    const sources = [
      ...(request.TargetGroupARNs ?? []).map((arn) => sourceOf(arn, 'elbv2')),
      ...(request.LoadBalancerNames ?? []).map((balancer) => sourceOf(balancer, 'elb')),
      ...(request.TrafficSources ?? []).map((s) => sourceOf(s.Identifier ?? '', s.Type)),
    ];
    this.#traffic.refuseUnknown(sources);
    refuseSourcesBeyond(sources, 'LimitExceeded');
    const hooks = (request.LifecycleHookSpecificationList ?? []).map((hook) => readHook(hook));
    refuseBeyond('hooks', hooks.length - 1);
    const { accountId, region } = this.#fleet.room;
    const { now } = this.#fleet;
    return {
      name,
      arn: `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:${uuid(this.#fleet.room)}:autoScalingGroupName/${name}`,
      createdAt: now,
      min,
      max,
      desired,
      source,
      ...this.#places(request),
      settings: { ...this.#defaultRole(), ...readSettings(request) },
      tags: readTags(request.Tags ?? []),
      suspended: new Map(),
      hooks: new Map(hooks.map((hook) => [hook.name, hook])),
      sources,
      members: new Map(),
      warmPool: undefined,
      pool: new Map(),
      tally: emptyTally(),
      activities: [],
      deleting: false,
      desiredBecause: causes.created(now, desired),
      owed: 0,
      rebalanced: [],
      successors: new Map(),
      shiftedFrom: new Set(),
      refreshing: undefined,
    };
  }

  /** @throws ApiError ValidationError */
  update(request: UpdateRequest, caller: string): void {
    const group = this.#fleet.groupToChange(request.AutoScalingGroupName);
    const min = request.MinSize ?? group.min;
    const max = request.MaxSize ?? group.max;
    refuseSizes(min, max, request.DesiredCapacity);
    // A bound that moves past the desired capacity takes it along (UpdateAutoScalingGroup).
    const desired = request.DesiredCapacity ?? Math.min(Math.max(group.desired, min), max);
    const source = this.#source(request, group.source);
    const places = [
      request.VPCZoneIdentifier,
      request.AvailabilityZones,
      request.AvailabilityZoneIds,
    ].every((place) => place === undefined)
      ? {}
      : this.#places(request, group);
    const change: GroupChange = {
      min,
      max,
      desired,
      ...(source === undefined ? {} : { source }),
      ...places,
      settings: readSettings(request, group.settings),
    };
    if (source !== undefined) this.#refreshes.refuseSourceChange(group);
    if (source !== undefined && group.warmPool !== undefined) refuseUnpooled(this.#fleet, source);
    if (source !== undefined) dryRun(this.#fleet, { ...group, ...change, source });
    const before = group.desired;
    this.#fleet.change(group, change, `caller:${caller}`);
    this.#weighAnew(group);
    if (desired !== before) {
      group.desiredBecause = causes.constrained(this.#fleet.now, group, before);
    }
    this.#health.lookAgain(group);
  }

  /**
   * By force with all instances, whose outstanding lifecycle actions are deleted too (DeleteAutoScalingGroup).
   * @throws ApiError ValidationError, ResourceInUse, ScalingActivityInProgress
   */
  delete(name: string | undefined, force: boolean, caller: string): void {
    const group = this.#fleet.group(name);
    const protection = group.settings.DeletionProtection;
    if (
      protection === 'prevent-all-deletion' ||
      (force && protection === 'prevent-force-deletion')
    ) {
      throw invalid(`The AutoScalingGroup ${group.name} is protected from deletion.`);
    }
    const isEmpty = group.members.size + group.pool.size === 0;
    if (!isEmpty && !force) {
      // Seen in public logs once nothing but ending is left (cloud-custodian#1689).
      if ([...group.members.values()].every(isTerminating) && group.pool.size === 0) {
        throw new ApiError(
          'ScalingActivityInProgress',
          'You cannot delete an AutoScalingGroup while there are scaling activities in progress for that group.',
        );
      }
      throw new ApiError(
        'ResourceInUse',
        'You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.',
      );
    }
    const cause = `caller:${caller}`;
    if (isEmpty) {
      this.#fleet.remove(group);
      return;
    }
    this.#fleet.change(group, { deleting: true, min: 0, max: 0, desired: 0 }, cause);
    for (const member of [...group.members.values()]) {
      const text = causes.endedOnRequest(this.#fleet.now, member.id);
      this.#ending.end(group, member, { cause, text, force: true });
    }
    for (const member of [...group.pool.values()]) {
      const text = causes.endedOnRequest(this.#fleet.now, member.id);
      this.#warmLife.end(group, member, cause, { text, force: true });
    }
  }

  /** Weights count for those that run already too; a type that was taken out keeps its last one (weighting guide). */
  #weighAnew(group: Group): void {
    if (group.source.kind !== 'mixed-instances') return;
    for (const { InstanceType: type, WeightedCapacity: weight } of group.source.policy
      .LaunchTemplate.Overrides) {
      if (weight === undefined) continue;
      for (const member of group.members.values()) {
        if (member.type === type) this.#fleet.weigh(group, member, Number(weight));
      }
    }
  }

  // --------------------------------------------------------------------------------------- reading

  #source(request: UpdateRequest, current?: LaunchSource): LaunchSource | undefined {
    const { LaunchTemplate: template, MixedInstancesPolicy: policy } = request;
    const configuration = request.LaunchConfigurationName;
    if ([template, policy, configuration].filter((s) => s !== undefined).length > 1) {
      throw invalid(
        'Valid requests must contain only one of LaunchTemplate, LaunchConfigurationName and MixedInstancesPolicy.',
      );
    }
    if (template !== undefined) return { kind: 'template', spec: readSpec(this.#fleet, template) };
    if (policy !== undefined) {
      return {
        kind: 'mixed-instances',
        policy: readPolicy(this.#fleet, policy, policyOf(current)),
      };
    }
    if (configuration === undefined) return undefined;
    if (!this.#fleet.launchConfigurations.has(configuration)) {
      throw invalid(`Launch configuration name not found - ${configuration}`);
    }
    return { kind: 'launch-configuration', name: configuration };
  }

  /** Subnets decide the zones; zones alone mean the default VPC's subnets in them. */
  #places(request: UpdateRequest, current?: Places): Places {
    const named = request.VPCZoneIdentifier?.split(',').map((id) => id.trim());
    const kept = current?.placedBy === 'subnets' ? current.subnets : [];
    const subnets = (named ?? kept).filter((id) => id !== '');
    const wanted = [...(request.AvailabilityZones ?? []), ...(request.AvailabilityZoneIds ?? [])];
    if (subnets.length === 0) return this.#defaultPlaces(wanted);
    const zones = this.#zonesOf(subnets);
    const names = [...zones, ...zones.map((zone) => this.#fleet.compute.zoneId(zone))];
    if (wanted.some((zone) => !names.includes(zone))) {
      throw invalid(
        'The availability zones of the specified subnets and the Auto Scaling group do not match',
      );
    }
    return { zones: [...new Set(zones)].sort(), subnets, placedBy: 'subnets' };
  }

  #zonesOf(subnets: readonly string[]): readonly string[] {
    return subnets.map((id) => {
      const zone = this.#fleet.compute.zoneOfSubnet(id);
      if (zone === undefined) throw invalid(`The subnet ID '${id}' does not exist`);
      return zone;
    });
  }

  #defaultPlaces(wanted: readonly string[]): Places {
    if (wanted.length === 0) {
      throw invalid('At least one Availability Zone or VPC Subnet is required.');
    }
    const subnets = wanted.map((zone) => {
      const subnet = this.#fleet.compute.defaultSubnet(zone);
      if (subnet === undefined)
        throw invalid(`No default subnet for availability zone: '${zone}'.`);
      return subnet;
    });
    return { zones: [...new Set(this.#zonesOf(subnets))].sort(), subnets, placedBy: 'zones' };
  }

  #defaultRole(): { ServiceLinkedRoleARN: string } {
    return {
      ServiceLinkedRoleARN: `arn:aws:iam::${this.#fleet.room.accountId}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
    };
  }
}

const policyOf = (source: LaunchSource | undefined): MixedInstancesPolicy | undefined =>
  source?.kind === 'mixed-instances' ? source.policy : undefined;

function refuseSizes(min: number, max: number, desired: number | undefined): void {
  if (min > max) {
    throw invalid(`Max bound, ${max}, must be greater than or equal to min bound, ${min}`);
  }
  if (desired !== undefined && (desired < min || desired > max)) {
    throw invalid(
      `Desired capacity:${desired} must be between the specified min size:${min} and max size:${max}`,
    );
  }
}
