import type { Random } from '../random.js';
import type { Switches } from '../unknowns.js';
import type { ScalingPolicy } from './scaling-policies.js';

/** The metric that a target tracking policy follows, as CloudWatch knows it. */
export interface TrackedMetric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions: readonly { readonly Name: string; readonly Value: string }[];
  readonly Statistic: 'Average' | 'Sum' | 'Minimum' | 'Maximum' | 'SampleCount';
}

export interface TrackingAlarm extends TrackedMetric {
  readonly AlarmName: string;
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly string[];
  /** Seconds. */
  readonly Period: number;
  readonly EvaluationPeriods: number;
  readonly Threshold: number;
  readonly ComparisonOperator: 'GreaterThanThreshold' | 'LessThanThreshold';
}

/** Who has alarms for Auto Scaling. */
export interface AlarmKeeper {
  put(alarm: TrackingAlarm): void;
  delete(name: string): void;
}

/** Worlds without CloudWatch have no alarms either. */
export const nobodysAlarms: AlarmKeeper = { put: () => {}, delete: () => {} };

interface LowAlarm {
  readonly periods: number;
  /** Of the target. */
  readonly share: number;
}

const LOW: Readonly<Record<Switches['target-tracking-low-alarm'], LowAlarm>> = {
  'fifteen-minutes-three-tenths-below': { periods: 15, share: 0.7 },
  'fifteen-minutes-a-tenth-below': { periods: 15, share: 0.9 },
  'three-minutes-at-the-target': { periods: 3, share: 1 },
};
/** Only seen in accounts, but in all of them alike: three of three minutes above the target. */
const HIGH_PERIODS = 3;

/**
 * The two alarms of a target tracking policy, which Auto Scaling makes, changes and deletes along with it
 * (as-scaling-target-tracking: "Do not edit or delete the CloudWatch alarms").
 */
export function trackingAlarms(
  policy: ScalingPolicy,
  metric: TrackedMetric,
  names: TrackingNames,
  switches: Switches,
): readonly TrackingAlarm[] {
  if (policy.kind.type !== 'TargetTrackingScaling') return [];
  const low = LOW[switches['target-tracking-low-alarm']];
  const common = {
    ...metric,
    AlarmDescription: `DO NOT EDIT OR DELETE. For TargetTrackingScaling policy ${policy.arn}.`,
    AlarmActions: [policy.arn],
    Period: 60,
  };
  return [
    {
      ...common,
      AlarmName: names.high,
      EvaluationPeriods: HIGH_PERIODS,
      Threshold: policy.kind.target,
      ComparisonOperator: 'GreaterThanThreshold',
    },
    {
      ...common,
      AlarmName: names.low,
      EvaluationPeriods: low.periods,
      Threshold: policy.kind.target * low.share,
      ComparisonOperator: 'LessThanThreshold',
    },
  ];
}

export interface TrackingNames {
  readonly high: string;
  readonly low: string;
}

/** @param random a stream of its own: whoever has no such policy draws nothing */
export function trackingNames(group: string, random: Random): TrackingNames {
  const id = (): string => [8, 4, 4, 4, 12].map((length) => random.hex(length)).join('-');
  return {
    high: `TargetTracking-${group}-AlarmHigh-${id()}`,
    low: `TargetTracking-${group}-AlarmLow-${id()}`,
  };
}
