import { type Action, ApiError } from '../api.js';
import { HOUR, type Instant, MINUTE } from '../clock.js';
import type { World } from '../world.js';
import { alarmActions } from './actions/alarms.js';
import { historyAction } from './actions/history.js';
import { putAlarmActions } from './actions/put-alarms.js';
import { alarmsOf, holds, parseRule } from './alarm-rule.js';
import {
  type AnyAlarm,
  type CompositeAlarm,
  type CompositeSettings,
  type HistoryItem,
  type MetricAlarm,
  type MetricSettings,
  metricOf,
} from './alarms.js';
import type { AlarmState } from './evaluation.js';
import { type Gauge, keyOf, type Metric, Metrics } from './metrics.js';
import { rangeOf, verdict } from './range.js';
import {
  createdReason,
  type Datapoint,
  reasonData,
  ruleReason,
  ruleReasonData,
  stateReason,
} from './state-reason.js';

export interface CloudWatchRoom
  extends Pick<World, 'clock' | 'history' | 'accountId' | 'region' | 'switches'> {
  readonly gauge: Gauge;
}

type Listener = (name: string, state: AlarmState) => void;

/** What an alarm saw when it does what its actions say. */
export interface Acted {
  readonly action: string;
  readonly alarm: string;
  /** The newest data point. Undefined when it has none, or was put into its state by hand. */
  readonly metric: number | undefined;
  readonly threshold: number | undefined;
}

/** "Alarm history is retained for 30 days." */
const HISTORY_KEPT = 30 * 24 * HOUR;

/** CloudWatch: alarms on metrics and on other alarms, evaluated every minute of the sandbox's time. */
export class CloudWatch {
  readonly actions: readonly Action[];
  readonly #room: CloudWatchRoom;
  readonly #metrics = new Metrics();
  readonly #alarms = new Map<string, AnyAlarm>();
  #history: HistoryItem[] = [];
  readonly #listeners: Listener[] = [];
  readonly #shown = new Map<string, number>();
  #act: (acted: Acted) => void = () => {};
  #ticking = false;

  constructor(room: CloudWatchRoom) {
    this.#room = room;
    this.actions = [
      ...putAlarmActions(this, () => room.clock.now),
      ...alarmActions(this),
      historyAction(this),
    ];
  }

  // ------------------------------------------------------------------------------ for other services

  /** Undefined when there is no such alarm. */
  alarmState(name: string): AlarmState | undefined {
    return this.#alarms.get(name)?.state;
  }

  /** Called after every change of an alarm's state. */
  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Who carries out the actions of alarms; of all that AWS has, the sandbox knows scaling policies. */
  onAction(act: (acted: Acted) => void): void {
    this.#act = act;
  }

  // ----------------------------------------------------------------------------------- for scenarios

  /** The metric has this value every minute from now on; none: it shows nothing more. */
  show(metric: Metric, value: number | undefined): void {
    if (value === undefined) this.#shown.delete(keyOf(metric));
    else this.#shown.set(keyOf(metric), value);
  }

  /** What the alarm does from now on when it is in ALARM. @throws ApiError ResourceNotFound */
  setActions(name: string, arns: readonly string[]): void {
    const alarm = this.mustGet(name);
    Object.assign(alarm, { settings: { ...alarm.settings, AlarmActions: arns } });
    if (alarm.state === 'ALARM') this.#runActions(alarm);
  }

  /** The alarm stays so whatever its metric says, until it is let go of. @throws ApiError ResourceNotFound */
  script(name: string, state: AlarmState): void {
    const alarm = this.mustGet(name);
    alarm.scripted = true;
    this.setState(alarm, state, 'Set by the scenario');
  }

  letGo(name: string): void {
    this.mustGet(name).scripted = false;
  }

  // --------------------------------------------------------------------------------- for the actions

  /** In the order of their names, as DescribeAlarms has them. */
  get alarms(): readonly AnyAlarm[] {
    return [...this.#alarms.values()].sort((a, b) =>
      a.settings.AlarmName < b.settings.AlarmName ? -1 : 1,
    );
  }

  get history(): readonly HistoryItem[] {
    const oldest = this.#room.clock.now - HISTORY_KEPT;
    return this.#history.filter(({ at }) => at >= oldest);
  }

  get(name: string): AnyAlarm | undefined {
    return this.#alarms.get(name);
  }

  /** @throws ApiError ResourceNotFound */
  mustGet(name: string): AnyAlarm {
    const alarm = this.#alarms.get(name);
    if (alarm !== undefined) return alarm;
    throw new ApiError('ResourceNotFound', 'The named resource does not exist.', 404);
  }

  putDatum(metric: Metric, value: number, at: Instant): void {
    this.#metrics.put(metric, value, at);
  }

  /** A new alarm has not been evaluated; one that is put again keeps its state until it is. */
  putMetricAlarm(settings: MetricSettings): void {
    const known = this.#alarms.get(settings.AlarmName);
    if (known?.kind === 'CompositeAlarm') throw otherKind(settings.AlarmName);
    if (known === undefined)
      this.#add({ ...this.#fresh(settings.AlarmName), kind: 'MetricAlarm', settings });
    else this.#update(known, () => Object.assign(known, { settings }));
    this.#startTicking();
  }

  /** @throws ApiError ValidationError for a rule that cannot be read or that names alarms that are not there */
  putCompositeAlarm(settings: CompositeSettings): void {
    const rule = parseRule(settings.AlarmRule);
    const known = this.#alarms.get(settings.AlarmName);
    if (known?.kind === 'MetricAlarm') throw otherKind(settings.AlarmName);
    const missing = alarmsOf(rule).find((name) => !this.#alarms.has(name));
    if (missing !== undefined) {
      throw new ApiError(
        'ValidationError',
        `Could not save the composite alarm as alarms [${missing}] in the alarm rule do not exist`,
      );
    }
    if (known === undefined) {
      this.#add({ ...this.#fresh(settings.AlarmName), kind: 'CompositeAlarm', settings, rule });
    } else {
      this.#update(known, () => Object.assign(known, { settings, rule }));
    }
    this.#startTicking();
  }

  delete(name: string): void {
    this.#alarms.delete(name);
  }

  /** @param reasonData JSON; none where nothing tells programs why */
  setState(alarm: AnyAlarm, state: AlarmState, reason: string, reasonData?: string): void {
    const { now } = this.#room.clock;
    const before = alarm.state;
    alarm.reason = reason;
    if (reasonData === undefined) delete alarm.reasonData;
    else alarm.reasonData = reasonData;
    alarm.updatedAt = now;
    if (state === before) return;
    alarm.state = state;
    alarm.transitionedAt = now;
    const name = alarm.settings.AlarmName;
    this.#remember(alarm, 'StateUpdate', `Alarm updated from ${before} to ${state}`, {
      version: '1.0',
      oldState: { stateValue: before },
      newState: {
        stateValue: state,
        stateReason: reason,
        ...(reasonData !== undefined && { stateReasonData: JSON.parse(reasonData) }),
      },
    });
    this.#room.history.add({ kind: 'note', text: `alarm ${name}: ${before} -> ${state}` });
    for (const listener of this.#listeners) listener(name, state);
    this.#runActions(alarm);
  }

  // -------------------------------------------------------------------------------------------------

  #runActions(alarm: AnyAlarm): void {
    const { settings } = alarm;
    if (!settings.ActionsEnabled) return;
    const actions = {
      OK: settings.OKActions,
      ALARM: settings.AlarmActions,
      INSUFFICIENT_DATA: settings.InsufficientDataActions,
    }[alarm.state];
    if (actions.length === 0) return;
    const seen = alarm.kind === 'MetricAlarm' ? this.#newest(alarm.settings) : undefined;
    const threshold = alarm.kind === 'MetricAlarm' ? alarm.settings.Threshold : undefined;
    for (const action of actions) {
      this.#act({ action, alarm: settings.AlarmName, metric: seen, threshold });
    }
  }

  #newest(settings: MetricSettings): number | undefined {
    return this.#range(settings).findLast(({ value }) => value !== undefined)?.value;
  }

  #fresh(name: string): Omit<MetricAlarm, 'kind' | 'settings'> {
    const { clock, region, accountId } = this.#room;
    return {
      arn: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`,
      state: 'INSUFFICIENT_DATA',
      reason: UNCHECKED,
      updatedAt: clock.now,
      transitionedAt: clock.now,
      configuredAt: clock.now,
      scripted: false,
    };
  }

  #add(alarm: AnyAlarm): void {
    const name = alarm.settings.AlarmName;
    this.#alarms.set(name, alarm);
    this.#remember(alarm, 'ConfigurationUpdate', `Alarm "${name}" created`, { type: 'Create' });
  }

  #update(alarm: AnyAlarm, change: () => void): void {
    change();
    alarm.configuredAt = this.#room.clock.now;
    const summary = `Alarm "${alarm.settings.AlarmName}" updated`;
    this.#remember(alarm, 'ConfigurationUpdate', summary, { type: 'Update' });
  }

  #remember(alarm: AnyAlarm, type: HistoryItem['type'], summary: string, data: object): void {
    this.#history.push({
      alarm: alarm.settings.AlarmName,
      kind: alarm.kind,
      type,
      at: this.#room.clock.now,
      summary,
      data: JSON.stringify(data),
    });
  }

  /** On the minute, as long as there are alarms. */
  #startTicking(): void {
    if (this.#ticking) return;
    this.#ticking = true;
    const { clock } = this.#room;
    clock.at((Math.floor(clock.now / MINUTE) + 1) * MINUTE, () => {
      this.#ticking = false;
      if (this.#alarms.size === 0) return;
      this.#tick();
      this.#startTicking();
    });
  }

  #tick(): void {
    const { now } = this.#room.clock;
    const watched = this.alarms.filter((alarm) => alarm.kind === 'MetricAlarm');
    const metrics = new Map(
      watched.map(({ settings }) => metricOf(settings)).map((m) => [keyOf(m), m]),
    );
    for (const metric of metrics.values()) {
      const value = this.#shown.get(keyOf(metric)) ?? this.#room.gauge(metric);
      if (value !== undefined) this.#metrics.put(metric, value, now - MINUTE);
    }
    for (const alarm of watched) this.#look(alarm);
    for (const alarm of this.alarms) {
      if (alarm.kind === 'CompositeAlarm' && !alarm.scripted) this.#evaluateRule(alarm);
    }
    this.#metrics.forgetBefore(now - 26 * HOUR);
  }

  /** Actions of Auto Scaling are invoked once a minute for as long as the state lasts (AlarmThatSendsEmail, "Alarm actions"). */
  #look(alarm: MetricAlarm): void {
    const before = alarm.state;
    if (!alarm.scripted) this.#evaluate(alarm);
    if (alarm.state === before) this.#runActions(alarm);
  }

  #evaluate(alarm: MetricAlarm): void {
    const { settings } = alarm;
    const points = this.#range(settings);
    const state = verdict(settings, points, alarm.state);
    if (state === alarm.state) return;
    this.setState(
      alarm,
      state,
      stateReason(settings, points, alarm.state, state),
      reasonData(settings, points, this.#room.clock.now),
    );
  }

  #range(settings: MetricSettings): readonly Datapoint[] {
    const { clock, switches } = this.#room;
    return rangeOf(settings, this.#metrics, clock.now, switches);
  }

  #evaluateRule(alarm: CompositeAlarm): void {
    const state = holds(alarm.rule, (name) => this.alarmState(name)) ? 'ALARM' : 'OK';
    if (state === alarm.state) return;
    const asked = alarmsOf(alarm.rule).flatMap((name) => this.get(name) ?? []);
    const last = asked.toSorted((a, b) => a.transitionedAt - b.transitionedAt).at(-1);
    const isNew = alarm.reason === UNCHECKED;
    this.setState(
      alarm,
      state,
      last === undefined || isNew ? createdReason(alarm.arn, state) : ruleReason(last),
      ruleReasonData(last),
    );
  }
}

const UNCHECKED = 'Unchecked: Initial alarm creation';

function otherKind(name: string): ApiError {
  return new ApiError('ValidationError', `An alarm of another type is called '${name}'`);
}
