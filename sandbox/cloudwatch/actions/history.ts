import { type Action, action, list } from '../../api.js';
import type { CloudWatch } from '../cloud-watch.js';
import { page } from './paging.js';

/** What alarms went through in the last 30 days, newest first unless asked otherwise. */
export function historyAction(cloudWatch: CloudWatch): Action {
  return action({
    service: 'monitoring',
    name: 'DescribeAlarmHistory',
    mutates: false,
    params: {
      AlarmName: 'text',
      AlarmTypes: list('text'),
      HistoryItemType: 'text',
      StartDate: 'time',
      EndDate: 'time',
      MaxRecords: 'int',
      NextToken: 'text',
      ScanBy: 'text',
    },
    run(_world, params) {
      const types = params.AlarmTypes ?? ['MetricAlarm'];
      const chosen = cloudWatch.history.filter(
        (item) =>
          (params.AlarmName ?? item.alarm) === item.alarm &&
          types.includes(item.kind) &&
          (params.HistoryItemType ?? item.type) === item.type &&
          item.at >= (params.StartDate?.getTime() ?? 0) &&
          item.at <= (params.EndDate?.getTime() ?? Number.POSITIVE_INFINITY),
      );
      if (params.ScanBy !== 'TimestampAscending') chosen.reverse();
      const { items, NextToken } = page(chosen, params);
      return {
        AlarmHistoryItems: items.map((item) => ({
          AlarmName: item.alarm,
          AlarmType: item.kind,
          Timestamp: new Date(item.at),
          HistoryItemType: item.type,
          HistorySummary: item.summary,
          HistoryData: item.data,
        })),
        NextToken,
      };
    },
  });
}
