import { SECOND } from '../clock.js';
import type { ScalingPolicyScene } from '../scenario/scaling-policy.js';

/** For PutScalingPolicy: what a scenario says of a policy. */
export function policyParams(group: string, policy: ScalingPolicyScene): Record<string, unknown> {
  return { AutoScalingGroupName: group, PolicyName: policy.name, ...kindOf(policy) };
}

function kindOf(policy: ScalingPolicyScene): object {
  const { change, percent, exact, steps, target, cooldown, warmup } = policy;
  const warm = warmup !== undefined && { EstimatedInstanceWarmup: warmup / SECOND };
  if (target !== undefined) {
    return {
      PolicyType: 'TargetTrackingScaling',
      ...warm,
      TargetTrackingConfiguration: {
        PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
        TargetValue: String(target),
        ...(!policy['scale-in'] && { DisableScaleIn: true }),
      },
    };
  }
  if (steps !== undefined) {
    return {
      PolicyType: 'StepScaling',
      AdjustmentType: 'ChangeInCapacity',
      ...warm,
      StepAdjustments: steps.map((step) => ({
        ...(step.from !== undefined && { MetricIntervalLowerBound: String(step.from) }),
        ...(step.to !== undefined && { MetricIntervalUpperBound: String(step.to) }),
        ScalingAdjustment: step.change,
      })),
    };
  }
  return {
    AdjustmentType:
      exact !== undefined
        ? 'ExactCapacity'
        : percent !== undefined
          ? 'PercentChangeInCapacity'
          : 'ChangeInCapacity',
    ScalingAdjustment: exact ?? percent ?? change,
    ...(cooldown !== undefined && { Cooldown: cooldown / SECOND }),
  };
}
