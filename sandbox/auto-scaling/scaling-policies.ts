import { ApiError } from '../api.js';
import { uuid } from './activities.js';
import * as causes from './causes.js';
import { coolingDown } from './cooldown.js';
import type { Fleet } from './fleet.js';
import { capacityOf, type Group } from './model.js';
import { refuseBeyond } from './quotas.js';
import { invalid } from './refusals.js';
import {
  type AlarmKeeper,
  nobodysAlarms,
  type TrackedMetric,
  type TrackingNames,
  trackingAlarms,
  trackingNames,
} from './tracking-alarms.js';
import { warmCapacity, warmingCapacity } from './warming.js';

export interface Step {
  /** Differences between the metric and the alarm's threshold; none: without end. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly adjustment: number;
}

export type AdjustmentType = 'ChangeInCapacity' | 'ExactCapacity' | 'PercentChangeInCapacity';

export type PolicyKind =
  | { readonly type: 'SimpleScaling'; readonly adjustment: number; readonly cooldown?: number }
  | { readonly type: 'StepScaling'; readonly steps: readonly Step[] }
  | {
      readonly type: 'TargetTrackingScaling';
      readonly target: number;
      readonly scaleIn: boolean;
      readonly metric: TrackedMetric;
    };

export interface ScalingPolicy {
  readonly name: string;
  readonly arn: string;
  readonly group: Group;
  readonly kind: PolicyKind;
  readonly adjustmentType: AdjustmentType | undefined;
  readonly minMagnitude: number | undefined;
  readonly enabled: boolean;
  /** Seconds: what a new instance needs before it counts; the group's own when absent. */
  readonly warmup: number | undefined;
  /** The alarms that Auto Scaling keeps for it. */
  readonly alarms: TrackingNames | undefined;
  /** What was said and is only shown again, under the request's names. */
  readonly shown: Readonly<Record<string, unknown>>;
}

/** What the alarm that runs a policy saw. */
export interface Breach {
  readonly metric?: number | undefined;
  readonly threshold?: number | undefined;
}

/** Scaling policies: they change the desired capacity when an alarm, or somebody, runs them. */
export class ScalingPolicies {
  readonly #fleet: Fleet;
  readonly #policies = new Map<string, ScalingPolicy>();
  /** Where alarms of target tracking are kept. */
  keeper: AlarmKeeper = nobodysAlarms;

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
    fleet.onRemove((group) => {
      for (const policy of this.all(group)) this.delete(policy);
    });
  }

  all(group?: Group): readonly ScalingPolicy[] {
    return [...this.#policies.values()].filter((p) => group === undefined || p.group === group);
  }

  /** @throws ApiError LimitExceeded */
  put(policy: Omit<ScalingPolicy, 'arn' | 'alarms'>): ScalingPolicy {
    const key = `${policy.group.arn} ${policy.name}`;
    const { accountId, region } = this.#fleet.room;
    const known = this.#policies.get(key);
    if (known === undefined) refuseBeyond('policies', this.all(policy.group).length);
    const arn =
      known?.arn ??
      `arn:aws:autoscaling:${region}:${accountId}:scalingPolicy:${uuid(this.#fleet.room)}:autoScalingGroupName/${policy.group.name}:policyName/${policy.name}`;
    const follows = policy.kind.type === 'TargetTrackingScaling';
    const alarms = follows ? (known?.alarms ?? this.#newNames(policy.group)) : undefined;
    if (known !== undefined && !follows) this.#forgetAlarms(known);
    const made = { ...policy, arn, alarms };
    this.#policies.set(key, made);
    this.#keepAlarms(made);
    return made;
  }

  /** By name or ARN. @throws ApiError ValidationError */
  find(group: Group | undefined, nameOrArn: string): ScalingPolicy {
    const policy = this.all(group).find((p) => p.name === nameOrArn || p.arn === nameOrArn);
    if (policy === undefined) throw invalid(`PolicyName not found - ${nameOrArn}`);
    return policy;
  }

  /** And its alarms. */
  delete(policy: ScalingPolicy): void {
    this.#policies.delete(`${policy.group.arn} ${policy.name}`);
    this.#forgetAlarms(policy);
  }

  withArn(arn: string): ScalingPolicy | undefined {
    return [...this.#policies.values()].find((policy) => policy.arn === arn);
  }

  /** ExecutePolicy. @throws ApiError ValidationError, ScalingActivityInProgress */
  execute(policy: ScalingPolicy, breach: Breach, honorCooldown: boolean, caller: string): void {
    const { kind, group } = policy;
    if (kind.type === 'TargetTrackingScaling') {
      throw invalid('ExecutePolicy is not supported for target tracking policies.');
    }
    const cooldown = kind.type === 'SimpleScaling' ? kind.cooldown : undefined;
    const blocking = honorCooldown ? coolingDown(group, this.#fleet.now, cooldown) : undefined;
    if (blocking !== undefined) {
      throw new ApiError(
        'ScalingActivityInProgress',
        `Scaling activity ${blocking} is in progress and blocks this action`,
      );
    }
    const after = this.#wanted(policy, breach);
    this.#set(policy, after, `caller:${caller}`, (before) =>
      causes.policyRun(this.#fleet.now, policy.name, before, after),
    );
  }

  /** An alarm of CloudWatch's runs it. AlarmNotification suspended, a cooldown and a disabled policy let it pass. */
  alarm(policy: ScalingPolicy, alarm: string, breach: Breach): void {
    const { group, kind } = policy;
    if (!policy.enabled || group.suspended.has('AlarmNotification')) return;
    if (
      kind.type === 'SimpleScaling' &&
      coolingDown(group, this.#fleet.now, kind.cooldown) !== undefined
    ) {
      return;
    }
    const after = this.#alarmed(policy, alarm, breach);
    this.#set(policy, after, `scaling-policy:${policy.name}`, (before) =>
      causes.alarmed(this.#fleet.now, alarm, policy.name, before, after),
    );
  }

  /** During a zonal shift policies do not shrink a group that takes part (ec2-auto-scaling-zonal-shift). */
  #set(
    { group }: ScalingPolicy,
    desired: number,
    cause: string,
    because: (before: number) => string,
  ): void {
    const before = group.desired;
    if (desired === before || (desired < before && group.shiftedFrom.size > 0)) return;
    this.#fleet.change(group, { desired, desiredBecause: because(before) }, cause);
  }

  /** The desired capacity that somebody who runs it would set, within the group's bounds. */
  #wanted(policy: ScalingPolicy, breach: Breach): number {
    const { group, kind } = policy;
    if (kind.type === 'TargetTrackingScaling') return group.desired;
    return within(group, adjusted(group.desired, policy, adjustmentOf(kind, breach)));
  }

  /**
   * The same for an alarm, which rings every minute: what is still warming up is not counted when a group grows, so that
   * one breach is answered once, and nothing shrinks meanwhile (as-scaling-simple-step, "Instance warm-up"; facts 1.9).
   */
  #alarmed(policy: ScalingPolicy, alarm: string, breach: Breach): number {
    const { group, kind } = policy;
    if (kind.type === 'SimpleScaling') return this.#wanted(policy, breach);
    const warming = warmingCapacity(group, policy.warmup, this.#fleet.now);
    let wanted: number;
    if (kind.type === 'StepScaling') {
      const adjustment = adjustmentOf(kind, breach);
      const coming = warming + Math.max(0, group.desired - capacityOf(group));
      const counted = adjustment > 0 ? group.desired - coming : group.desired;
      wanted = adjusted(counted, policy, adjustment);
      if (adjustment > 0) wanted = Math.max(wanted, group.desired);
    } else {
      const warm = warmCapacity(group, policy.warmup, this.#fleet.now);
      wanted = tracked(group, kind, warm, breach);
      if (alarm === policy.alarms?.high) wanted = Math.max(wanted, group.desired);
      if (alarm === policy.alarms?.low) wanted = Math.min(wanted, group.desired);
    }
    if (wanted < group.desired && warming > 0) return group.desired;
    return within(group, wanted);
  }

  #keepAlarms(policy: ScalingPolicy): void {
    if (policy.kind.type !== 'TargetTrackingScaling' || policy.alarms === undefined) return;
    const { switches } = this.#fleet.room;
    for (const alarm of trackingAlarms(policy, policy.kind.metric, policy.alarms, switches)) {
      this.keeper.put(alarm);
    }
  }

  #forgetAlarms({ alarms }: ScalingPolicy): void {
    if (alarms === undefined) return;
    this.keeper.delete(alarms.high);
    this.keeper.delete(alarms.low);
  }

  #newNames(group: Group): TrackingNames {
    return trackingNames(group.name, this.#fleet.room.random.stream('target tracking alarms'));
  }
}

function within(group: Group, wanted: number): number {
  return Math.min(Math.max(wanted, group.min), group.max);
}

/** @throws ApiError ValidationError when no step fits */
function adjustmentOf(
  kind: Exclude<PolicyKind, { readonly type: 'TargetTrackingScaling' }>,
  breach: Breach,
): number {
  return kind.type === 'SimpleScaling' ? kind.adjustment : stepOf(kind.steps, breach);
}

/** In proportion to the metric: what it would take to bring it to the target (as-scaling-target-tracking). */
function tracked(
  group: Group,
  { target, scaleIn }: { readonly target: number; readonly scaleIn: boolean },
  capacity: number,
  { metric }: Breach,
): number {
  if (metric === undefined || capacity === 0) return group.desired;
  const wanted = Math.ceil((capacity * metric) / target);
  return wanted < group.desired && !scaleIn ? group.desired : wanted;
}

/** @throws ApiError ValidationError when no step fits */
function stepOf(steps: readonly Step[], { metric, threshold }: Breach): number {
  if (metric === undefined || threshold === undefined) {
    throw invalid('MetricValue and BreachThreshold are required for step scaling policies.');
  }
  const over = metric - threshold;
  // Above the threshold the lower bound belongs to the step, below it the upper one does (StepAdjustment).
  const fits = ({ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Step) =>
    over >= 0 ? over >= from && over < to : over > from && over <= to;
  const step = steps.find(fits);
  if (step === undefined) throw invalid(`No step adjustment found for metric value ${metric}`);
  return step.adjustment;
}

/** Rounded away from what would change nothing (as-scaling-simple-step, "Scaling adjustment types"). */
function adjusted(
  counted: number,
  { adjustmentType, minMagnitude = 1 }: ScalingPolicy,
  adjustment: number,
): number {
  if (adjustmentType === 'ExactCapacity') return adjustment;
  if (adjustmentType === 'ChangeInCapacity') return counted + adjustment;
  const exact = (counted * adjustment) / 100;
  const rounded =
    Math.abs(exact) > 1 ? Math.trunc(exact) : Math.sign(exact) * Math.ceil(Math.abs(exact));
  const magnitude = Math.max(Math.abs(rounded), adjustment === 0 ? 0 : minMagnitude);
  return counted + Math.sign(adjustment) * magnitude;
}
