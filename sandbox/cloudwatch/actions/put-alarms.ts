import { type Action, ApiError, action, fields, list } from '../../api.js';
import type { Instant } from '../../clock.js';
import type { AlarmBasics } from '../alarms.js';
import type { CloudWatch } from '../cloud-watch.js';
import { isComparison, type MissingData } from '../evaluation.js';
import type { Statistic } from '../metrics.js';

const service = 'monitoring';

const BASICS = {
  AlarmName: 'text',
  AlarmDescription: 'text',
  ActionsEnabled: 'flag',
  OKActions: list('text'),
  AlarmActions: list('text'),
  InsufficientDataActions: list('text'),
  Tags: list(fields({ Key: 'text', Value: 'text' })),
} as const;

export const DIMENSIONS = list(fields({ Name: 'text', Value: 'text' }));

const STATISTICS: readonly string[] = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'];
const MISSING: readonly string[] = ['missing', 'ignore', 'breaching', 'notBreaching'];
/** "Alarms for periods of an hour and less can be evaluated across a day, longer ones across a week" (PutMetricAlarm). */
const DAY = 86_400;

/** PutMetricAlarm on one metric, PutCompositeAlarm, and PutMetricData for metrics of one's own. */
export function putAlarmActions(cloudWatch: CloudWatch, now: () => Instant): readonly Action[] {
  return [
    action({
      service,
      name: 'PutMetricAlarm',
      mutates: true,
      required: ['AlarmName', 'EvaluationPeriods', 'ComparisonOperator'],
      params: {
        ...BASICS,
        Namespace: 'text',
        MetricName: 'text',
        Dimensions: DIMENSIONS,
        Statistic: 'text',
        Unit: 'text',
        Period: 'int',
        EvaluationPeriods: 'int',
        DatapointsToAlarm: 'int',
        Threshold: 'number',
        ComparisonOperator: 'text',
        TreatMissingData: 'text',
      },
      run(_world, params) {
        const { Namespace, MetricName, Period = 0, EvaluationPeriods = 0, Threshold } = params;
        const { ComparisonOperator = '', Statistic = '', TreatMissingData, Unit } = params;
        if (Namespace === undefined || MetricName === undefined || Threshold === undefined) {
          throw invalid('MetricName, Namespace and Threshold must be given for a metric alarm');
        }
        if (!isComparison(ComparisonOperator))
          throw notAmong('comparisonOperator', ComparisonOperator);
        if (!STATISTICS.includes(Statistic)) throw notAmong('statistic', Statistic);
        if (TreatMissingData !== undefined && !MISSING.includes(TreatMissingData)) {
          throw notAmong('treatMissingData', TreatMissingData);
        }
        checkPeriods(Period, EvaluationPeriods, params.DatapointsToAlarm);
        cloudWatch.putMetricAlarm({
          ...basicsOf(params),
          Namespace,
          MetricName,
          Dimensions: params.Dimensions ?? [],
          Statistic: Statistic as Statistic,
          Period,
          EvaluationPeriods,
          Threshold,
          ComparisonOperator,
          ...(Unit !== undefined && { Unit }),
          ...(params.DatapointsToAlarm !== undefined && {
            DatapointsToAlarm: params.DatapointsToAlarm,
          }),
          ...(TreatMissingData !== undefined && {
            TreatMissingData: TreatMissingData as MissingData,
          }),
        });
        return {};
      },
    }),
    action({
      service,
      name: 'PutCompositeAlarm',
      mutates: true,
      required: ['AlarmName', 'AlarmRule'],
      params: { ...BASICS, AlarmRule: 'text' },
      run(_world, params) {
        cloudWatch.putCompositeAlarm({
          ...basicsOf(params),
          AlarmRule: params.AlarmRule ?? '',
        });
        return {};
      },
    }),
    action({
      service,
      name: 'PutMetricData',
      mutates: true,
      required: ['Namespace', 'MetricData'],
      params: {
        Namespace: 'text',
        MetricData: list(
          fields({
            MetricName: 'text',
            Dimensions: DIMENSIONS,
            Timestamp: 'time',
            Value: 'number',
            Unit: 'text',
            StorageResolution: 'int',
          }),
        ),
      },
      run(_world, { Namespace = '', MetricData = [] }) {
        for (const { MetricName = '', Dimensions = [], Timestamp, Value } of MetricData) {
          if (Namespace.startsWith('AWS/')) throw reserved();
          if (Value === undefined)
            throw invalid('The parameter MetricData.member.Value is required.');
          const metric = { namespace: Namespace, name: MetricName, dimensions: Dimensions };
          cloudWatch.putDatum(metric, Value, Timestamp?.getTime() ?? now());
        }
        return {};
      },
    }),
  ];
}

function basicsOf(
  params: {
    readonly [N in keyof AlarmBasics]?: AlarmBasics[N];
  },
): AlarmBasics {
  return {
    AlarmName: params.AlarmName ?? '',
    ...(params.AlarmDescription !== undefined && { AlarmDescription: params.AlarmDescription }),
    ActionsEnabled: params.ActionsEnabled ?? true,
    OKActions: params.OKActions ?? [],
    AlarmActions: params.AlarmActions ?? [],
    InsufficientDataActions: params.InsufficientDataActions ?? [],
  };
}

function checkPeriods(period: number, count: number, toAlarm: number | undefined): void {
  if (![10, 20, 30].includes(period) && (period <= 0 || period % 60 !== 0)) {
    throw invalid(`The period ${period} must be 10, 20, 30 or a multiple of 60 seconds`);
  }
  if (count < 1) throw invalid('EvaluationPeriods must be at least 1');
  if (toAlarm !== undefined && (toAlarm < 1 || toAlarm > count)) {
    throw invalid('DatapointsToAlarm must be between 1 and EvaluationPeriods');
  }
  const most = period >= 3_600 ? 7 * DAY : DAY;
  if (period * count > most) {
    throw invalid(
      'Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400)',
    );
  }
}

function reserved(): ApiError {
  return new ApiError(
    'InvalidParameterValue',
    'The value AWS/ for parameter Namespace is invalid: namespaces of AWS are reserved.',
  );
}

function notAmong(name: string, value: string): ApiError {
  return invalid(
    `1 validation error detected: Value '${value}' at '${name}' failed to satisfy constraint: Member must satisfy enum value set`,
  );
}

function invalid(message: string): ApiError {
  return new ApiError('ValidationError', message);
}
