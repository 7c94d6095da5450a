import type { Instant } from '../clock.js';
import type { Rule } from './alarm-rule.js';
import type { AlarmState, Comparison, MissingData } from './evaluation.js';
import type { Dimensions, Metric, Statistic } from './metrics.js';

/** What both kinds of alarms share, by the API's own names where it only gives them back. */
export interface AlarmBasics {
  readonly AlarmName: string;
  readonly AlarmDescription?: string;
  readonly ActionsEnabled: boolean;
  readonly OKActions: readonly string[];
  readonly AlarmActions: readonly string[];
  readonly InsufficientDataActions: readonly string[];
}

export interface MetricSettings extends AlarmBasics {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions: Dimensions;
  readonly Statistic: Statistic;
  readonly Unit?: string;
  /** Seconds. */
  readonly Period: number;
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm?: number;
  readonly Threshold: number;
  readonly ComparisonOperator: Comparison;
  readonly TreatMissingData?: MissingData;
}

export interface CompositeSettings extends AlarmBasics {
  readonly AlarmRule: string;
}

interface Alarm {
  readonly arn: string;
  state: AlarmState;
  reason: string;
  /** What the reason says, as JSON for programs. */
  reasonData?: string;
  /** When the state or its reason was last set. */
  updatedAt: Instant;
  transitionedAt: Instant;
  configuredAt: Instant;
  /** Kept as it is by a scenario: what the metric says does not change it. */
  scripted: boolean;
}

export interface MetricAlarm extends Alarm {
  readonly kind: 'MetricAlarm';
  settings: MetricSettings;
}

export interface CompositeAlarm extends Alarm {
  readonly kind: 'CompositeAlarm';
  settings: CompositeSettings;
  rule: Rule;
}

export type AnyAlarm = MetricAlarm | CompositeAlarm;

export interface HistoryItem {
  readonly alarm: string;
  readonly kind: AnyAlarm['kind'];
  readonly type: 'ConfigurationUpdate' | 'StateUpdate';
  readonly at: Instant;
  readonly summary: string;
  readonly data: string;
}

export function metricOf(settings: MetricSettings): Metric {
  return {
    namespace: settings.Namespace,
    name: settings.MetricName,
    dimensions: settings.Dimensions,
  };
}
