import { ApiError } from '../api.js';
import { MINUTE, SECOND } from '../clock.js';
import type { Metric } from '../cloudwatch/metrics.js';
import { fieldsOf, text } from '../reading.js';
import { COMPARISONS, GROUP_MEASURES, TARGET_MEASURES } from '../scenario/services.js';
import type { Scenario } from '../scenario.js';
import { known, type Props } from './props.js';

type AlarmScene = Scenario['alarms'][number];

/** So long before the story they are there and look: at its start they know how the fleet is. */
export const ALARMS_LOOK = 30 * MINUTE;

/** @throws ApiError what PutMetricAlarm or PutCompositeAlarm refuse */
export function buildAlarm(props: Props, alarm: AlarmScene): void {
  const { rule, name } = alarm;
  if (rule !== undefined) {
    props.call('monitoring', 'PutCompositeAlarm', { AlarmName: name, AlarmRule: rule });
    return;
  }
  props.call('monitoring', 'PutMetricAlarm', {
    AlarmName: name,
    ...metricOf(props, alarm),
    ...thresholdOf(alarm),
    Period: alarm.period / SECOND,
    EvaluationPeriods: alarm.periods,
    ...(alarm.datapoints !== undefined && { DatapointsToAlarm: alarm.datapoints }),
    ...(alarm.missing !== undefined && { TreatMissingData: alarm.missing }),
  });
}

/** Scripts are played, and what alarms run is there to be run. */
export function beginAlarms(props: Props): void {
  const { clock, cloudWatch } = props.world;
  for (const alarm of props.scenario.alarms) {
    for (const { at, state } of alarm.states ?? []) {
      const change = (): void => {
        // Somebody may have deleted it meanwhile.
        if (cloudWatch.get(alarm.name) !== undefined) cloudWatch.script(alarm.name, state);
      };
      if (at === 0) change();
      else clock.after(at, change);
    }
    if (alarm.runs.length > 0) {
      cloudWatch.setActions(
        alarm.name,
        alarm.runs.map(({ group, policy }) => policyArn(props, group, policy)),
      );
    }
  }
}

/** What metrics of one's own show, and how much work groups have. */
export function playMetrics(props: Props): void {
  const { clock, cloudWatch, loads } = props.world;
  const { epoch } = props.scenario;
  for (const { namespace, name, dimensions, at, value } of props.scenario.metrics) {
    const metric: Metric = { namespace, name, dimensions: listed(dimensions) };
    const show = (): void => cloudWatch.show(metric, value);
    if (at === 0) show();
    else clock.at(epoch + at, show);
  }
  for (const { group, at, cpu } of props.scenario.loads) {
    const set = (): void => loads.load(group, cpu);
    if (at === 0) set();
    else clock.at(epoch + at, set);
  }
}

function metricOf(props: Props, alarm: AlarmScene): object {
  const { metric, targets, group, statistic } = alarm;
  if (metric !== undefined) {
    return {
      Namespace: metric.namespace,
      MetricName: metric.name,
      Dimensions: listed(metric.dimensions),
      Statistic: statistic ?? 'Average',
    };
  }
  if (targets !== undefined) {
    return {
      Namespace: 'AWS/ApplicationELB',
      MetricName: TARGET_MEASURES[targets.measure],
      Dimensions: listed({
        TargetGroup: suffixOf(known(props.targetGroups, targets.group)),
        LoadBalancer: loadBalancerOf(props, targets.group),
        ...(targets.zone !== undefined && { AvailabilityZone: props.zone(targets.zone) }),
      }),
      Statistic: statistic ?? (targets.measure === 'healthy' ? 'Minimum' : 'Maximum'),
    };
  }
  if (group !== undefined) {
    return {
      Namespace: group.measure === 'cpu' ? 'AWS/EC2' : 'AWS/AutoScaling',
      MetricName: GROUP_MEASURES[group.measure],
      Dimensions: listed({ AutoScalingGroupName: group.name }),
      Statistic: statistic ?? 'Average',
    };
  }
  // A script needs no metric; CloudWatch has no alarm without one.
  return {
    Namespace: 'Scenario',
    MetricName: alarm.name,
    Dimensions: [],
    Statistic: 'Maximum',
  };
}

function thresholdOf(alarm: AlarmScene): object {
  for (const [word, ComparisonOperator] of Object.entries(COMPARISONS)) {
    const Threshold = alarm[word as keyof typeof COMPARISONS];
    if (Threshold !== undefined) return { Threshold, ComparisonOperator };
  }
  return { Threshold: 0, ComparisonOperator: 'GreaterThanThreshold' };
}

function policyArn(props: Props, group: string, policy: string): string {
  const answer = props.call('autoscaling', 'DescribePolicies', {
    AutoScalingGroupName: group,
    PolicyNames: [policy],
  });
  const [found] = fieldsOf(answer.ScalingPolicies);
  if (found !== undefined) return text(found, 'PolicyARN');
  throw new ApiError('ValidationError', `PolicyName not found - ${policy}`);
}

function loadBalancerOf(props: Props, name: string): string {
  const answer = props.call('elasticloadbalancing', 'DescribeLoadBalancers', { Names: [name] });
  const [found] = fieldsOf(answer.LoadBalancers);
  return text(found, 'LoadBalancerArn').split(':loadbalancer/').at(-1) ?? '';
}

const listed = (dimensions: Readonly<Record<string, string>>) =>
  Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));

const suffixOf = (arn: string): string => arn.split(':').at(-1) ?? arn;
