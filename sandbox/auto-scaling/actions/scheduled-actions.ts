import { type Action, type Answer, action, list } from '../../api.js';
import type { Fleet } from '../fleet.js';
import { page } from '../paging.js';
import type { ScheduledAction, ScheduledActions } from '../scheduled-actions.js';

const service = 'autoscaling';

export function scheduledActions(fleet: Fleet, schedule: ScheduledActions): readonly Action[] {
  return [
    action({
      service,
      name: 'PutScheduledUpdateGroupAction',
      mutates: true,
      required: ['AutoScalingGroupName', 'ScheduledActionName'],
      params: {
        AutoScalingGroupName: 'text',
        ScheduledActionName: 'text',
        Time: 'time',
        StartTime: 'time',
        EndTime: 'time',
        Recurrence: 'text',
        MinSize: 'int',
        MaxSize: 'int',
        DesiredCapacity: 'int',
        TimeZone: 'text',
      },
      run(_world, params) {
        schedule.put(fleet.group(params.AutoScalingGroupName), {
          name: params.ScheduledActionName ?? '',
          start: (params.StartTime ?? params.Time)?.getTime(),
          end: params.EndTime?.getTime(),
          recurrence: params.Recurrence,
          timeZone: params.TimeZone,
          min: params.MinSize,
          max: params.MaxSize,
          desired: params.DesiredCapacity,
        });
        return {};
      },
    }),
    action({
      service,
      name: 'DescribeScheduledActions',
      mutates: false,
      params: {
        AutoScalingGroupName: 'text',
        ScheduledActionNames: list('text'),
        StartTime: 'time',
        EndTime: 'time',
        MaxRecords: 'int',
        NextToken: 'text',
      },
      run(_world, params) {
        const name = params.AutoScalingGroupName;
        const names = params.ScheduledActionNames ?? [];
        const [from, to] = [params.StartTime?.getTime(), params.EndTime?.getTime()];
        const wanted = schedule
          .of(name === undefined ? undefined : fleet.group(name))
          .map((scheduled) => ({ scheduled, at: schedule.nextOf(scheduled) }))
          .filter(({ scheduled }) => names.length === 0 || names.includes(scheduled.name))
          .filter(({ at }) => at === undefined || (at >= (from ?? at) && at <= (to ?? at)))
          .sort((a, b) => (a.scheduled.arn < b.scheduled.arn ? -1 : 1));
        const { items, NextToken } = page(wanted, ({ scheduled }) => scheduled.arn, params, {
          default: 50,
          max: 100,
        });
        return {
          ScheduledUpdateGroupActions: items.map(({ scheduled, at }) => view(scheduled, at)),
          NextToken,
        };
      },
    }),
    action({
      service,
      name: 'DeleteScheduledAction',
      mutates: true,
      required: ['AutoScalingGroupName', 'ScheduledActionName'],
      params: { AutoScalingGroupName: 'text', ScheduledActionName: 'text' },
      run(_world, params) {
        const group = fleet.group(params.AutoScalingGroupName);
        schedule.delete(group, params.ScheduledActionName ?? '');
        return {};
      },
    }),
  ];
}

function view(scheduled: ScheduledAction, at: number | undefined): Answer {
  const start = at ?? scheduled.start;
  return {
    AutoScalingGroupName: scheduled.group.name,
    ScheduledActionName: scheduled.name,
    ScheduledActionARN: scheduled.arn,
    Time: start === undefined ? undefined : new Date(start),
    StartTime: start === undefined ? undefined : new Date(start),
    EndTime: scheduled.end === undefined ? undefined : new Date(scheduled.end),
    Recurrence: scheduled.recurrence,
    MinSize: scheduled.min,
    MaxSize: scheduled.max,
    DesiredCapacity: scheduled.desired,
    TimeZone: scheduled.timeZone,
  };
}
