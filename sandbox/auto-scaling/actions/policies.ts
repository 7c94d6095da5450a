import { type Action, type Answer, action, fields, list, type ValueOf } from '../../api.js';
import type { Fleet } from '../fleet.js';
import { page } from '../paging.js';
import { refuseBeyond } from '../quotas.js';
import { invalid } from '../refusals.js';
import type {
  AdjustmentType,
  PolicyKind,
  ScalingPolicies,
  ScalingPolicy,
} from '../scaling-policies.js';
import { trackedMetric } from '../tracked-metric.js';

const service = 'autoscaling';
const ADJUSTMENTS: readonly AdjustmentType[] = [
  'ChangeInCapacity',
  'ExactCapacity',
  'PercentChangeInCapacity',
];

/** Numbers that need not be whole are read as text. */
const POLICY = {
  AutoScalingGroupName: 'text',
  PolicyName: 'text',
  PolicyType: 'text',
  AdjustmentType: 'text',
  MinAdjustmentStep: 'int',
  MinAdjustmentMagnitude: 'int',
  ScalingAdjustment: 'int',
  Cooldown: 'int',
  MetricAggregationType: 'text',
  StepAdjustments: list(
    fields({
      MetricIntervalLowerBound: 'text',
      MetricIntervalUpperBound: 'text',
      ScalingAdjustment: 'int',
    }),
  ),
  EstimatedInstanceWarmup: 'int',
  TargetTrackingConfiguration: fields({
    PredefinedMetricSpecification: fields({
      PredefinedMetricType: 'text',
      ResourceLabel: 'text',
    }),
    CustomizedMetricSpecification: fields({
      MetricName: 'text',
      Namespace: 'text',
      Dimensions: list(fields({ Name: 'text', Value: 'text' })),
      Statistic: 'text',
      Unit: 'text',
    }),
    TargetValue: 'text',
    DisableScaleIn: 'flag',
  }),
  Enabled: 'flag',
} as const;

type Params = ValueOf<{ fields: typeof POLICY }>;

export function policyActions(fleet: Fleet, policies: ScalingPolicies): readonly Action[] {
  return [
    action({
      service,
      name: 'PutScalingPolicy',
      mutates: true,
      required: ['AutoScalingGroupName', 'PolicyName'],
      params: POLICY,
      run(_world, params) {
        const { AutoScalingGroupName, PolicyName: name = '', PolicyType: _type, ...said } = params;
        const policy = policies.put({
          name,
          group: fleet.group(AutoScalingGroupName),
          kind: kindOf(params, AutoScalingGroupName ?? ''),
          warmup: params.EstimatedInstanceWarmup,
          adjustmentType: adjustmentOf(params),
          minMagnitude: params.MinAdjustmentMagnitude ?? params.MinAdjustmentStep,
          enabled: params.Enabled ?? true,
          shown: said,
        });
        return { PolicyARN: policy.arn, Alarms: alarmsOf(fleet, policy) };
      },
    }),
    action({
      service,
      name: 'DescribePolicies',
      mutates: false,
      params: {
        AutoScalingGroupName: 'text',
        PolicyNames: list('text'),
        PolicyTypes: list('text'),
        MaxRecords: 'int',
        NextToken: 'text',
      },
      run(_world, params) {
        const name = params.AutoScalingGroupName;
        const { PolicyNames: names = [], PolicyTypes: types = [] } = params;
        const wanted = policies
          .all(name === undefined ? undefined : fleet.group(name))
          .filter((p) => names.length === 0 || names.includes(p.name) || names.includes(p.arn))
          .filter((p) => types.length === 0 || types.includes(p.kind.type))
          .sort((a, b) => (a.arn < b.arn ? -1 : 1));
        const { items, NextToken } = page(wanted, ({ arn }) => arn, params, {
          default: 50,
          max: 100,
        });
        return { ScalingPolicies: items.map((policy) => view(fleet, policy)), NextToken };
      },
    }),
    action({
      service,
      name: 'DeletePolicy',
      mutates: true,
      required: ['PolicyName'],
      params: { AutoScalingGroupName: 'text', PolicyName: 'text' },
      run(_world, params) {
        policies.delete(find(fleet, policies, params));
        return {};
      },
    }),
    action({
      service,
      name: 'ExecutePolicy',
      mutates: true,
      required: ['PolicyName'],
      params: {
        AutoScalingGroupName: 'text',
        PolicyName: 'text',
        HonorCooldown: 'flag',
        MetricValue: 'text',
        BreachThreshold: 'text',
      },
      run(_world, params, caller) {
        policies.execute(
          find(fleet, policies, params),
          {
            metric: numberOf('MetricValue', params.MetricValue),
            threshold: numberOf('BreachThreshold', params.BreachThreshold),
          },
          params.HonorCooldown === true,
          caller.name,
        );
        return {};
      },
    }),
  ];
}

/** @throws ApiError ValidationError */
function find(
  fleet: Fleet,
  policies: ScalingPolicies,
  params: { readonly AutoScalingGroupName?: string; readonly PolicyName?: string },
): ScalingPolicy {
  const name = params.AutoScalingGroupName;
  return policies.find(name === undefined ? undefined : fleet.group(name), params.PolicyName ?? '');
}

/** @throws ApiError ValidationError */
function kindOf(params: Params, group: string): PolicyKind {
  const type = params.PolicyType ?? 'SimpleScaling';
  switch (type) {
    case 'SimpleScaling': {
      const { ScalingAdjustment: adjustment, Cooldown: cooldown } = params;
      if (adjustment === undefined)
        throw invalid('ScalingAdjustment is required for simple scaling.');
      return { type, adjustment, ...(cooldown !== undefined && { cooldown }) };
    }
    case 'StepScaling': {
      const steps = (params.StepAdjustments ?? []).map((step) => ({
        from: numberOf('MetricIntervalLowerBound', step.MetricIntervalLowerBound),
        to: numberOf('MetricIntervalUpperBound', step.MetricIntervalUpperBound),
        adjustment: step.ScalingAdjustment ?? 0,
      }));
      refuseBeyond('stepAdjustments', steps.length - 1);
      if (steps.length === 0) throw invalid('StepAdjustments are required for step scaling.');
      return { type, steps };
    }
    case 'TargetTrackingScaling': {
      const configuration = params.TargetTrackingConfiguration;
      const target = numberOf('TargetValue', configuration?.TargetValue);
      if (target === undefined || target <= 0) {
        throw invalid('TargetTrackingConfiguration with a TargetValue is required.');
      }
      return {
        type,
        target,
        scaleIn: configuration?.DisableScaleIn !== true,
        metric: trackedMetric(group, configuration ?? {}),
      };
    }
    default:
      throw invalid(`'${type}' is not a policy type that the sandbox models`);
  }
}

function adjustmentOf(params: Params): AdjustmentType | undefined {
  if (params.PolicyType === 'TargetTrackingScaling') return undefined;
  const type = ADJUSTMENTS.find((known) => known === params.AdjustmentType);
  if (type === undefined) throw invalid(`AdjustmentType must be one of ${ADJUSTMENTS.join(', ')}.`);
  return type;
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text === '' || !Number.isFinite(number))
    throw invalid(`${name} must be a number, not '${text}'`);
  return number;
}

/** Those that Auto Scaling keeps itself; alarms of others that run the policy are shown by CloudWatch alone. */
function alarmsOf({ room }: Fleet, { alarms }: ScalingPolicy): readonly Answer[] {
  if (alarms === undefined) return [];
  return [alarms.high, alarms.low].map((name) => ({
    AlarmName: name,
    AlarmARN: `arn:aws:cloudwatch:${room.region}:${room.accountId}:alarm:${name}`,
  }));
}

function view(fleet: Fleet, policy: ScalingPolicy): Answer {
  return {
    AutoScalingGroupName: policy.group.name,
    PolicyName: policy.name,
    PolicyARN: policy.arn,
    PolicyType: policy.kind.type,
    ...(policy.shown as Answer),
    Alarms: alarmsOf(fleet, policy),
    Enabled: policy.enabled,
  };
}
