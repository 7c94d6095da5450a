import type { Instant } from '../clock.js';
import type { AnyAlarm, MetricSettings } from './alarms.js';
import { type AlarmState, wordsOf } from './evaluation.js';

/** One period; no value where nothing was measured. */
export interface Datapoint {
  readonly at: Instant;
  readonly value: number | undefined;
}

/** Why an alarm changed its state, worded as CloudWatch does. */
export function stateReason(
  settings: MetricSettings,
  range: readonly Datapoint[],
  before: AlarmState,
  state: AlarmState,
): string {
  const known = range.filter(({ value }) => value !== undefined).slice(-settings.EvaluationPeriods);
  if (state === 'INSUFFICIENT_DATA' || known.length === 0) {
    return `Insufficient Data: ${counted(settings.EvaluationPeriods)} ${verb(settings.EvaluationPeriods)} unknown.`;
  }
  const of = `${known.length} out of the last ${settings.EvaluationPeriods} datapoints`;
  const values = known
    .map(({ at, value = 0 }) => `${decimal(value)} (${stamp(at)})`)
    .reverse()
    .join(', ');
  const words = `${state === 'OK' ? 'not ' : ''}${wordsOf(settings.ComparisonOperator)}`;
  const minimum = settings.DatapointsToAlarm ?? settings.EvaluationPeriods;
  return `Threshold Crossed: ${of} [${values}] ${verb(known.length)} ${words} the threshold (${decimal(settings.Threshold)}) (minimum ${counted(minimum)} for ${before} -> ${state} transition).`;
}

/** The same for programs: what was asked of the metric, and each period that was looked at, the newest first. */
export function reasonData(
  settings: MetricSettings,
  range: readonly Datapoint[],
  now: Instant,
): string {
  const looked = range.slice(-settings.EvaluationPeriods);
  const known = looked.flatMap(({ value }) => value ?? []);
  return JSON.stringify({
    version: '1.0',
    queryDate: moment(now),
    ...(known.length > 0 && { startDate: moment(looked[0]?.at ?? now) }),
    ...(settings.Unit !== undefined && { unit: settings.Unit }),
    statistic: settings.Statistic,
    period: settings.Period,
    recentDatapoints: known,
    threshold: settings.Threshold,
    evaluatedDatapoints: looked
      .map(({ at, value }) => ({ timestamp: moment(at), ...(value !== undefined && { value }) }))
      .reverse(),
  });
}

/** A composite alarm that never was anything before. */
export function createdReason(arn: string, state: AlarmState): string {
  return `${arn} was created and its alarm rule evaluates to ${state}`;
}

/** Why a composite alarm changed: by which of those that its rule names. */
export function ruleReason({ arn, state, transitionedAt }: AnyAlarm): string {
  return `${arn} transitioned to ${state} at ${atLength(transitionedAt)}`;
}

export function ruleReasonData(alarm: AnyAlarm | undefined): string {
  const triggering =
    alarm === undefined
      ? []
      : [
          {
            arn: alarm.arn,
            state: { value: alarm.state, timestamp: moment(alarm.transitionedAt) },
          },
        ];
  return JSON.stringify({ triggeringAlarms: triggering });
}

/** `2026-01-20T04:17:00.000+0000` */
function moment(at: Instant): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}

const AT_LENGTH = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: '2-digit',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

/** `Tuesday 20 January, 2026 04:17:00 UTC` */
function atLength(at: Instant): string {
  const part = Object.fromEntries(
    AT_LENGTH.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  return `${part.weekday} ${part.day} ${part.month}, ${part.year} ${part.hour}:${part.minute}:${part.second} UTC`;
}

function counted(number: number): string {
  return `${number} datapoint${number === 1 ? '' : 's'}`;
}

function verb(number: number): string {
  return number === 1 ? 'was' : 'were';
}

function decimal(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** `20/01/26 04:17:00` */
function stamp(at: Instant): string {
  const [date = '', time = ''] = new Date(at).toISOString().slice(2, 19).split('T');
  return `${date.split('-').reverse().join('/')} ${time}`;
}
