import { ApiError } from '../api.js';
import { uuid } from './activities.js';
import * as causes from './causes.js';
import { coolingDown } from './cooldown.js';
import type { Fleet } from './fleet.js';
import { capacityOf, type Group } from './model.js';
import { invalid } from './refusals.js';

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
  | { readonly type: 'TargetTrackingScaling'; readonly target: number; readonly scaleIn: boolean };

export interface ScalingPolicy {
  readonly name: string;
  readonly arn: string;
  readonly group: Group;
  readonly kind: PolicyKind;
  readonly adjustmentType: AdjustmentType | undefined;
  readonly minMagnitude: number | undefined;
  readonly enabled: boolean;
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

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
  }

  all(group?: Group): readonly ScalingPolicy[] {
    return [...this.#policies.values()].filter((p) => group === undefined || p.group === group);
  }

  put(policy: Omit<ScalingPolicy, 'arn'>): ScalingPolicy {
    const key = `${policy.group.arn} ${policy.name}`;
    const { accountId, region } = this.#fleet.room;
    const arn =
      this.#policies.get(key)?.arn ??
      `arn:aws:autoscaling:${region}:${accountId}:scalingPolicy:${uuid(this.#fleet.room)}:autoScalingGroupName/${policy.group.name}:policyName/${policy.name}`;
    const made = { ...policy, arn };
    this.#policies.set(key, made);
    return made;
  }

  /** By name or ARN. @throws ApiError ValidationError */
  find(group: Group | undefined, nameOrArn: string): ScalingPolicy {
    const policy = this.all(group).find((p) => p.name === nameOrArn || p.arn === nameOrArn);
    if (policy === undefined) throw invalid(`PolicyName not found - ${nameOrArn}`);
    return policy;
  }

  delete(policy: ScalingPolicy): void {
    this.#policies.delete(`${policy.group.arn} ${policy.name}`);
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
    const after = this.#wanted(policy, breach);
    if (after < group.desired && this.#isWarming(policy)) return;
    this.#set(policy, after, `scaling-policy:${policy.name}`, (before) =>
      causes.alarmed(this.#fleet.now, alarm, policy.name, before, after),
    );
  }

  /**
   * Step scaling and target tracking do not shrink a group that has instances which are new and warm up still: for the
   * policy's own time, else the group's default warm-up, else its cooldown (facts 1.9;
   * ec2-auto-scaling-default-instance-warmup, "Scaling performance considerations").
   */
  #isWarming({ group, kind, shown }: ScalingPolicy): boolean {
    if (kind.type === 'SimpleScaling') return false;
    if (group.tally.pending > 0) return true;
    const { DefaultInstanceWarmup: byDefault, DefaultCooldown: cooldown } = group.settings;
    const warmUp = Number(shown.EstimatedInstanceWarmup ?? byDefault ?? cooldown) * 1_000;
    return [...group.members.values()].some(
      ({ lifecycle, inServiceAt = 0 }) =>
        lifecycle === 'InService' && inServiceAt + warmUp > this.#fleet.now,
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

  /** The desired capacity that it would set, within the group's bounds. */
  #wanted(policy: ScalingPolicy, breach: Breach): number {
    const { group, kind } = policy;
    const wanted =
      kind.type === 'TargetTrackingScaling'
        ? tracked(group, kind, breach)
        : adjusted(
            group,
            policy,
            kind.type === 'SimpleScaling' ? kind.adjustment : stepOf(kind.steps, breach),
          );
    return Math.min(Math.max(wanted, group.min), group.max);
  }
}

/** In proportion to the metric: what it would take to bring it to the target (as-scaling-target-tracking). */
function tracked(
  group: Group,
  { target, scaleIn }: { readonly target: number; readonly scaleIn: boolean },
  { metric }: Breach,
): number {
  if (metric === undefined) return group.desired;
  const wanted = Math.ceil((capacityOf(group) * metric) / target);
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
  group: Group,
  { adjustmentType, minMagnitude = 1 }: ScalingPolicy,
  adjustment: number,
): number {
  if (adjustmentType === 'ExactCapacity') return adjustment;
  if (adjustmentType === 'ChangeInCapacity') return group.desired + adjustment;
  const exact = (group.desired * adjustment) / 100;
  const rounded =
    Math.abs(exact) > 1 ? Math.trunc(exact) : Math.sign(exact) * Math.ceil(Math.abs(exact));
  const magnitude = Math.max(Math.abs(rounded), adjustment === 0 ? 0 : minMagnitude);
  return group.desired + Math.sign(adjustment) * magnitude;
}
