import { type Action, type Answer, ApiError, action, list } from '../../api.js';
import type { AnyAlarm } from '../alarms.js';
import type { CloudWatch } from '../cloud-watch.js';
import type { AlarmState } from '../evaluation.js';
import { page } from './paging.js';

const service = 'monitoring';
const STATES: readonly string[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA'];

export function alarmActions(cloudWatch: CloudWatch): readonly Action[] {
  return [
    action({
      service,
      name: 'DescribeAlarms',
      mutates: false,
      params: {
        AlarmNames: list('text'),
        AlarmNamePrefix: 'text',
        AlarmTypes: list('text'),
        StateValue: 'text',
        ActionPrefix: 'text',
        MaxRecords: 'int',
        NextToken: 'text',
      },
      run(_world, params) {
        const { AlarmNames: names, AlarmNamePrefix: prefix, StateValue: state } = params;
        if (names !== undefined && prefix !== undefined) {
          throw new ApiError(
            'ValidationError',
            'AlarmNamePrefix and AlarmNames cannot be specified together',
          );
        }
        // "If you omit this parameter, only metric alarms are returned, even if composite alarms exist."
        const types = params.AlarmTypes ?? ['MetricAlarm'];
        const chosen = cloudWatch.alarms.filter(
          ({ kind, state: is, settings }) =>
            types.includes(kind) &&
            (names?.includes(settings.AlarmName) ?? true) &&
            settings.AlarmName.startsWith(prefix ?? '') &&
            (state === undefined || state === is) &&
            hasAction(settings.AlarmActions, params.ActionPrefix),
        );
        const { items, NextToken } = page(chosen, params);
        const view = (kind: AnyAlarm['kind']): readonly Answer[] =>
          items.filter((alarm) => alarm.kind === kind).map(alarmView);
        return {
          CompositeAlarms: view('CompositeAlarm'),
          MetricAlarms: view('MetricAlarm'),
          NextToken,
        };
      },
    }),
    action({
      service,
      name: 'SetAlarmState',
      mutates: true,
      required: ['AlarmName', 'StateValue', 'StateReason'],
      params: {
        AlarmName: 'text',
        StateValue: 'text',
        StateReason: 'text',
        StateReasonData: 'text',
      },
      // "Temporarily sets the state": the next evaluation says what the metric says.
      run(_world, { AlarmName = '', StateValue = '', StateReason = '', StateReasonData }) {
        const alarm = cloudWatch.mustGet(AlarmName);
        if (!STATES.includes(StateValue)) {
          throw new ApiError(
            'ValidationError',
            `1 validation error detected: Value '${StateValue}' at 'stateValue' failed to satisfy constraint: Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]`,
          );
        }
        if (StateReasonData !== undefined && !isJson(StateReasonData)) {
          throw new ApiError('InvalidFormat', 'Data was not syntactically valid JSON.');
        }
        cloudWatch.setState(alarm, StateValue as AlarmState, StateReason, StateReasonData);
        return {};
      },
    }),
    action({
      service,
      name: 'DeleteAlarms',
      mutates: true,
      required: ['AlarmNames'],
      params: { AlarmNames: list('text') },
      // "In the event of an error, no alarms are deleted." Those of target tracking are, too: its guide asks to let them be,
      // and no source has CloudWatch refuse.
      run(_world, { AlarmNames = [] }) {
        for (const name of AlarmNames) cloudWatch.mustGet(name);
        for (const name of AlarmNames) cloudWatch.delete(name);
        return {};
      },
    }),
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function hasAction(actions: readonly string[], prefix: string | undefined): boolean {
  return prefix === undefined || actions.some((arn) => arn.startsWith(prefix));
}

function alarmView(alarm: AnyAlarm): Answer {
  return {
    ...alarm.settings,
    AlarmArn: alarm.arn,
    StateValue: alarm.state,
    StateReason: alarm.reason,
    StateReasonData: alarm.reasonData,
    StateUpdatedTimestamp: new Date(alarm.updatedAt),
    StateTransitionedTimestamp: new Date(alarm.transitionedAt),
    AlarmConfigurationUpdatedTimestamp: new Date(alarm.configuredAt),
  } as unknown as Answer;
}
