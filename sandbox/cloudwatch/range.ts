import { type Instant, MINUTE, SECOND } from '../clock.js';
import type { Switches } from '../unknowns.js';
import { type MetricSettings, metricOf } from './alarms.js';
import { type AlarmState, breaches, evaluate } from './evaluation.js';
import type { Metrics } from './metrics.js';
import type { Datapoint } from './state-reason.js';

/** How many periods beyond those that it evaluates an alarm looks back for data; the guide's tables show two. */
const FURTHER_BACK: Readonly<Record<Switches['alarm-look-back'], (periods: number) => number>> = {
  'two-periods-more': () => 2,
  'as-many-again': (periods) => periods,
  none: () => 0,
};

/** The evaluation range, oldest first. Periods end on whole multiples of themselves, the newest one just now. */
export function rangeOf(
  settings: MetricSettings,
  metrics: Metrics,
  now: Instant,
  switches: Switches,
): readonly Datapoint[] {
  const period = Math.max(settings.Period * SECOND, MINUTE);
  const end = Math.floor(now / period) * period;
  const further = FURTHER_BACK[switches['alarm-look-back']];
  const count = settings.EvaluationPeriods + further(settings.EvaluationPeriods);
  return Array.from({ length: count }, (_, index) => {
    const at = end - (count - index) * period;
    const value = metrics.value(metricOf(settings), settings.Statistic, at, at + period);
    return { at, value };
  });
}

/** The state that the alarm has after it saw these. */
export function verdict(
  settings: MetricSettings,
  range: readonly Datapoint[],
  before: AlarmState,
): AlarmState {
  return evaluate(
    range.map(({ value }) =>
      value === undefined
        ? undefined
        : breaches(settings.ComparisonOperator, value, settings.Threshold),
    ),
    {
      periods: settings.EvaluationPeriods,
      toAlarm: settings.DatapointsToAlarm ?? settings.EvaluationPeriods,
      missing: settings.TreatMissingData ?? 'missing',
    },
    before,
  );
}
