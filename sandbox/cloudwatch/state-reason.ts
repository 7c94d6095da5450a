import type { Instant } from '../clock.js';
import type { MetricSettings } from './alarms.js';
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
