import { invalid } from './refusals.js';
import type { TrackedMetric } from './tracking-alarms.js';

/** As the request says it. */
export interface TrackingRequest {
  readonly PredefinedMetricSpecification?: {
    readonly PredefinedMetricType?: string;
    readonly ResourceLabel?: string;
  };
  readonly CustomizedMetricSpecification?: {
    readonly Namespace?: string;
    readonly MetricName?: string;
    readonly Statistic?: string;
    readonly Dimensions?: readonly { readonly Name?: string; readonly Value?: string }[];
  };
}

const OF_THE_GROUP: Readonly<Record<string, string>> = {
  ASGAverageCPUUtilization: 'CPUUtilization',
  ASGAverageNetworkIn: 'NetworkIn',
  ASGAverageNetworkOut: 'NetworkOut',
};
const STATISTICS = ['Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount'] as const;

/**
 * What a target tracking policy follows: one of the predefined metrics, or one that the request describes
 * (PredefinedMetricSpecification, CustomizedMetricSpecification).
 * @throws ApiError ValidationError
 */
export function trackedMetric(group: string, request: TrackingRequest): TrackedMetric {
  const { PredefinedMetricSpecification: predefined } = request;
  const { CustomizedMetricSpecification: customized } = request;
  if ((predefined === undefined) === (customized === undefined)) {
    throw invalid(
      'Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification must be specified.',
    );
  }
  return predefined === undefined
    ? described(customized ?? {})
    : ofTheGroup(group, predefined.PredefinedMetricType ?? '', predefined.ResourceLabel);
}

function ofTheGroup(group: string, type: string, label: string | undefined): TrackedMetric {
  const MetricName = OF_THE_GROUP[type];
  if (MetricName !== undefined) {
    return {
      Namespace: 'AWS/EC2',
      MetricName,
      Dimensions: [{ Name: 'AutoScalingGroupName', Value: group }],
      Statistic: 'Average',
    };
  }
  if (type !== 'ALBRequestCountPerTarget') {
    throw invalid(`'${type}' is not a predefined metric type that the sandbox models`);
  }
  // app/<load balancer>/<id>/targetgroup/<target group>/<id>
  const [, balancer, targets] =
    /^(app\/[^/]+\/[^/]+)\/(targetgroup\/[^/]+\/[^/]+)$/.exec(label ?? '') ?? [];
  if (balancer === undefined || targets === undefined) {
    throw invalid('ResourceLabel is required for ALBRequestCountPerTarget.');
  }
  return {
    Namespace: 'AWS/ApplicationELB',
    MetricName: 'RequestCountPerTarget',
    Dimensions: [
      { Name: 'TargetGroup', Value: targets },
      { Name: 'LoadBalancer', Value: balancer },
    ],
    Statistic: 'Sum',
  };
}

function described(
  given: NonNullable<TrackingRequest['CustomizedMetricSpecification']>,
): TrackedMetric {
  const { Namespace, MetricName, Dimensions = [] } = given;
  const Statistic = STATISTICS.find((known) => known === given.Statistic);
  if (Namespace === undefined || MetricName === undefined || Statistic === undefined) {
    throw invalid(
      'MetricName, Namespace and Statistic are required in a CustomizedMetricSpecification.',
    );
  }
  return {
    Namespace,
    MetricName,
    Dimensions: Dimensions.map(({ Name = '', Value = '' }) => ({ Name, Value })),
    Statistic,
  };
}
