import { type Answer, ApiError } from '../api.js';
import { HOUR } from '../clock.js';
import * as causes from './causes.js';
import type { Fleet } from './fleet.js';
import { resolvesImage } from './launch-source.js';
import type { Launching } from './launching.js';
import { purchaseOf } from './mixed-instances.js';
import { capacityOf, type Group, type Member } from './model.js';
import { atMost, badConstraint, invalid } from './refusals.js';
import type { LaunchSource } from './source.js';

export interface LaunchInstancesRequest {
  readonly AutoScalingGroupName?: string;
  readonly RequestedCapacity?: number;
  readonly ClientToken?: string;
  readonly AvailabilityZones?: readonly string[];
  readonly AvailabilityZoneIds?: readonly string[];
  readonly SubnetIds?: readonly string[];
  readonly RetryStrategy?: string;
}

interface Remembered {
  readonly request: string;
  readonly answer: Answer;
  readonly until: number;
}

const TOKEN_LIFE = 8 * HOUR;
const INSTANCES_AT_ONCE = 100;

/**
 * LaunchInstances: ids or errors at once, in one zone, from the group's own configuration (facts 2 B;
 * launch-instances-synchronously). A token gives the same answer for eight hours, failures included.
 */
export class LaunchInstances {
  readonly #fleet: Fleet;
  readonly #launching: Launching;
  readonly #tokens = new Map<string, Remembered>();

  constructor(fleet: Fleet, launching: Launching) {
    this.#fleet = fleet;
    this.#launching = launching;
  }

  /** @throws ApiError ValidationError, UnsupportedOperation, IdempotentParameterMismatch */
  run(request: LaunchInstancesRequest, caller: string): Answer {
    const token = request.ClientToken ?? '';
    if (!/^[A-Za-z0-9\-_/]{1,64}$/.test(token)) {
      throw badConstraint(
        token,
        'clientToken',
        'Member must satisfy regular expression pattern: [A-Za-z0-9\\-_\\/]+',
      );
    }
    const asked = canonical(request);
    const before = this.#tokens.get(token);
    if (before !== undefined && before.until > this.#fleet.now) {
      if (before.request === asked) return before.answer;
      throw new ApiError(
        'IdempotentParameterMismatch',
        'The parameters of this request do not match those of an earlier request with the same client token.',
      );
    }
    const answer = this.#launch(request, token, caller);
    this.#tokens.set(token, { request: asked, answer, until: this.#fleet.now + TOKEN_LIFE });
    return answer;
  }

  #launch(request: LaunchInstancesRequest, token: string, caller: string): Answer {
    const group = this.#fleet.groupToChange(request.AutoScalingGroupName);
    const count = request.RequestedCapacity ?? 0;
    this.#refuseUnfit(group, request, count);
    const subnetId = this.#subnet(group, request);
    const { members, failures } = this.#launchAll(group, subnetId, count, caller);
    const retry = request.RetryStrategy === 'retry-with-group-configuration';
    this.#raise(group, retry ? count : units(members), caller);
    return this.#answer(group, token, subnetId, members, failures);
  }

  // -------------------------------------------------------------------------------------- refusing

  #refuseUnfit(group: Group, request: LaunchInstancesRequest, count: number): void {
    if (count < 1) {
      throw badConstraint(
        count,
        'requestedCapacity',
        'Member must have value greater than or equal to 1',
      );
    }
    if (count > INSTANCES_AT_ONCE) {
      throw invalid(`You can launch at most ${INSTANCES_AT_ONCE} instances in one request.`);
    }
    const retry = request.RetryStrategy ?? 'none';
    if (retry !== 'none' && retry !== 'retry-with-group-configuration') {
      throw badConstraint(
        retry,
        'retryStrategy',
        'Member must satisfy enum value set: [retry-with-group-configuration, none]',
      );
    }
    if (group.source.kind === 'launch-configuration') {
      throw invalid(
        'LaunchInstances is not supported for Auto Scaling groups that use a launch configuration. Migrate to a launch template.',
      );
    }
    if (group.warmPool !== undefined) {
      throw new ApiError(
        'UnsupportedOperation',
        'LaunchInstances is not supported for Auto Scaling groups that have a warm pool.',
      );
    }
    if (purchaseOf(group.source) === 'mixed') {
      throw new ApiError(
        'UnsupportedOperation',
        'LaunchInstances is not supported for Auto Scaling groups that combine On-Demand and Spot Instances.',
      );
    }
    this.#refuseUnsettled(group, count);
  }

  /** What no source settles, a switch each. */
  #refuseUnsettled(group: Group, count: number): void {
    const { switches } = this.#fleet.room;
    if (
      isAttributeBased(group.source) &&
      switches['launch-instances-with-instance-requirements'] === 'no'
    ) {
      throw new ApiError(
        'UnsupportedOperation',
        'LaunchInstances is not supported for Auto Scaling groups that use attribute-based instance type selection.',
      );
    }
    if (
      switches['launch-instances-with-image-parameter'] === 'no' &&
      resolvesImage(this.#fleet, group)
    ) {
      throw new ApiError(
        'UnsupportedOperation',
        'LaunchInstances is not supported for Auto Scaling groups whose launch template uses a Systems Manager parameter as its AMI.',
      );
    }
    if (
      group.suspended.has('Launch') &&
      switches['launch-instances-while-launch-suspended'] === 'no'
    ) {
      throw invalid('The Launch process of the Auto Scaling group is suspended.');
    }
    if (
      group.refreshing !== undefined &&
      switches['launch-instances-during-refresh'] === 'refused'
    ) {
      throw new ApiError(
        'ResourceContention',
        'You already have a pending update to an Amazon EC2 Auto Scaling resource.',
        500,
      );
    }
    if (switches['launch-instances-honours-max'] === 'yes' && group.desired + count > group.max) {
      throw invalid(
        `Launching ${count} more would bring the desired capacity of ${group.desired} above the MaxSize of ${group.max}.`,
      );
    }
  }

  /** One zone a call: named by zone, zone id or subnet, or the only one of the group. */
  #subnet(group: Group, request: LaunchInstancesRequest): string {
    const {
      AvailabilityZones: zones = [],
      AvailabilityZoneIds: zoneIds = [],
      SubnetIds: subnets = [],
    } = request;
    atMost(zones, 1, 'availabilityZones');
    atMost(zoneIds, 1, 'availabilityZoneIds');
    atMost(subnets, 1, 'subnetIds');
    if (zones.length > 0 && zoneIds.length > 0) {
      throw invalid('You cannot specify both AvailabilityZones and AvailabilityZoneIds.');
    }
    const { compute } = this.#fleet;
    const zone = zones[0] ?? group.zones.find((name) => compute.zoneId(name) === zoneIds[0]);
    if (zoneIds.length > 0 && zone === undefined) {
      throw invalid(
        `The Availability Zone ${zoneIds[0]} is not one of the Auto Scaling group's Availability Zones.`,
      );
    }
    if (zone !== undefined && !group.zones.includes(zone)) {
      throw invalid(
        `The Availability Zone ${zone} is not one of the Auto Scaling group's Availability Zones.`,
      );
    }
    if (zone === undefined && subnets.length === 0 && group.zones.length > 1) {
      throw invalid(
        'Either AvailabilityZones or SubnetIds must be specified for an Auto Scaling group with multiple Availability Zones.',
      );
    }
    const fitting = group.subnets.filter(
      (id) =>
        (subnets.length === 0 || subnets.includes(id)) &&
        (zone === undefined || compute.zoneOfSubnet(id) === zone),
    );
    if (fitting[0] === undefined) {
      throw invalid(
        `The subnet ${subnets.join(', ')} is not one of the Auto Scaling group's subnets in the Availability Zone.`,
      );
    }
    this.#refuseShifted(group, fitting[0]);
    return fitting[0];
  }

  #refuseShifted(group: Group, subnetId: string): void {
    const { compute, room } = this.#fleet;
    const zone = compute.zoneOfSubnet(subnetId) ?? '';
    if (room.switches['launch-instances-in-shifted-zone'] === 'yes') return;
    if (group.shiftedFrom.has(zone)) throw invalid(`${zone} is under a zonal shift.`);
  }

  // ------------------------------------------------------------------------------------- launching

  /** Some may come up and others not: partial success is normal. Capacity units, where there are weights. */
  #launchAll(
    group: Group,
    subnetId: string,
    count: number,
    caller: string,
  ): { members: readonly Member[]; failures: readonly ApiError[] } {
    const members: Member[] = [];
    const failures: ApiError[] = [];
    const from = capacityOf(group);
    while (units(members) + failures.length < count) {
      try {
        members.push(
          this.#launching.launch(group, subnetId, {
            cause: `caller:${caller}`,
            text: this.#cause(from, from + count),
            purpose: 'request',
          }),
        );
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        failures.push(error);
      }
    }
    return { members, failures };
  }

  #cause(from: number, to: number): string {
    const { now, room } = this.#fleet;
    return room.switches['launch-instances-cause'] === 'request'
      ? causes.launchedOnRequest(now, from, to)
      : causes.started(now, from, to);
  }

  /** That success raises the desired capacity is only implied by the guide: a switch. It never exceeds MaxSize. */
  #raise(group: Group, by: number, caller: string): void {
    if (this.#fleet.room.switches['launch-instances-raises-desired'] === 'no' || by === 0) return;
    const desired = Math.min(group.desired + by, Math.max(group.max, group.desired));
    if (desired === group.desired) return;
    this.#fleet.change(group, { desired }, `caller:${caller}`);
  }

  #answer(
    group: Group,
    token: string,
    subnetId: string,
    members: readonly Member[],
    failures: readonly ApiError[],
  ): Answer {
    const { compute } = this.#fleet;
    const zone = compute.zoneOfSubnet(subnetId) ?? '';
    const place = {
      MarketType: purchaseOf(group.source) === 'spot' ? 'Spot' : 'OnDemand',
      SubnetId: subnetId,
      AvailabilityZone: zone,
      AvailabilityZoneId: compute.zoneId(zone),
    };
    const types = [...new Set(members.map((m) => m.type))];
    const errors = new Map(failures.map((f) => [`${f.code} ${f.message}`, f]));
    return {
      AutoScalingGroupName: group.name,
      ClientToken: token,
      Instances: types.map((type) => ({
        InstanceType: type,
        ...place,
        InstanceIds: members.filter((m) => m.type === type).map((m) => m.id),
      })),
      Errors: [...errors.values()].map((failure) => ({
        ...place,
        ErrorCode: failure.code,
        ErrorMessage: failure.message,
      })),
    };
  }
}

function isAttributeBased(source: LaunchSource): boolean {
  return (
    source.kind === 'mixed-instances' &&
    source.policy.LaunchTemplate.Overrides.some((o) => o.InstanceRequirements !== undefined)
  );
}

const units = (members: readonly Member[]): number => members.reduce((sum, m) => sum + m.weight, 0);

/** Equal texts for equal requests, in whatever order their members were given. */
function canonical(request: LaunchInstancesRequest): string {
  const entries = Object.entries(request).filter(([, value]) => value !== undefined);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
