import { type Action, type Answer, fields, list } from '../api.js';
import { ec2Action } from './ec2-action.js';
import type { EventWindow, EventWindows, WindowTimes } from './event-windows.js';
import { FILTERS, type FilterTable, select } from './filters.js';
import type { Instances } from './instances.js';
import { page, refuseIdsWithPages } from './paging.js';
import { pickAll } from './resource-ids.js';
import { readTagSpecifications, TAG_SPECIFICATIONS, TAGS, tagSet } from './tags.js';
import { TIME_RANGES, type TimeRange } from './week-hours.js';

const TIMES = { TimeRange: TIME_RANGES, CronExpression: 'text' } as const;

/** Windows for scheduled events, and what they are for. */
export function eventWindowActions(windows: EventWindows, instances: Instances): readonly Action[] {
  return [
    ec2Action({
      name: 'CreateInstanceEventWindow',
      mutates: true,
      params: { ...TIMES, Name: 'text', TagSpecification: TAG_SPECIFICATIONS },
      run: (params) => {
        const tags = readTagSpecifications(params.TagSpecification, ['instance-event-window']);
        const window = windows.create(
          params.Name,
          timesOf(params),
          tags.get('instance-event-window'),
        );
        return { instanceEventWindow: windowAnswer(window) };
      },
    }),
    ec2Action({
      name: 'ModifyInstanceEventWindow',
      mutates: true,
      params: { ...TIMES, Name: 'text', InstanceEventWindowId: 'text' },
      required: ['InstanceEventWindowId'],
      run: (params) => {
        const window = windows.mustGet(params.InstanceEventWindowId);
        windows.modify(window, params.Name, timesOf(params));
        return { instanceEventWindow: windowAnswer(window) };
      },
    }),
    ec2Action({
      name: 'DeleteInstanceEventWindow',
      mutates: true,
      params: { ForceDelete: 'flag', InstanceEventWindowId: 'text' },
      required: ['InstanceEventWindowId'],
      run: (params) => {
        const window = windows.mustGet(params.InstanceEventWindowId);
        windows.delete(window, params.ForceDelete ?? false);
        return {
          instanceEventWindowState: { instanceEventWindowId: window.id, state: window.state },
        };
      },
    }),
    describeWindows(windows, instances),
    associate(windows, instances),
    ec2Action({
      name: 'DisassociateInstanceEventWindow',
      mutates: true,
      params: {
        InstanceEventWindowId: 'text',
        AssociationTarget: fields({ InstanceId: list('text'), InstanceTag: TAGS }),
      },
      required: ['InstanceEventWindowId', 'AssociationTarget'],
      run: (params) => {
        const window = windows.mustGet(params.InstanceEventWindowId);
        windows.disassociate(window, params.AssociationTarget);
        return { instanceEventWindow: windowAnswer(window) };
      },
    }),
  ];
}

function associate(windows: EventWindows, instances: Instances): Action {
  return ec2Action({
    name: 'AssociateInstanceEventWindow',
    mutates: true,
    params: {
      InstanceEventWindowId: 'text',
      AssociationTarget: fields({ InstanceId: list('text'), InstanceTag: TAGS }),
    },
    required: ['InstanceEventWindowId', 'AssociationTarget'],
    run: (params) => {
      const window = windows.mustGet(params.InstanceEventWindowId);
      instances.pick(params.AssociationTarget.InstanceId ?? []);
      windows.associate(window, params.AssociationTarget);
      return { instanceEventWindow: windowAnswer(window) };
    },
  });
}

/** An instance that no window names is found by the window of its tags: the filter "falls back to indirect associations". */
function windowFilters(windows: EventWindows, instances: Instances): FilterTable<EventWindow> {
  const indirect = (window: EventWindow): readonly string[] =>
    instances.all.filter((one) => windows.of(one) === window).map(({ id }) => id);
  return {
    'event-window-name': (window) => [window.name],
    'instance-id': (window) => [...window.instanceIds, ...indirect(window)],
    'instance-tag-key': (window) => [...window.instanceTags.keys()],
    'instance-tag-value': (window) => [...window.instanceTags.values()],
  };
}

function describeWindows(windows: EventWindows, instances: Instances): Action {
  const filters = windowFilters(windows, instances);
  return ec2Action({
    name: 'DescribeInstanceEventWindows',
    mutates: false,
    params: {
      InstanceEventWindowId: list('text'),
      Filter: FILTERS,
      MaxResults: 'int',
      NextToken: 'text',
    },
    run: (params) => {
      const ids = params.InstanceEventWindowId;
      refuseIdsWithPages(ids, params);
      const named =
        ids === undefined
          ? windows.all
          : pickAll('instance-event-window', ids, (id) => windows.get(id));
      const chosen = select(named, params.Filter, filters, (window) => window.tags);
      const { items, nextToken } = page(chosen, params, {
        action: 'DescribeInstanceEventWindows',
        min: 20,
        max: 500,
      });
      return { instanceEventWindowSet: items.map(windowAnswer), nextToken };
    },
  });
}

function timesOf(params: {
  readonly TimeRange?: readonly TimeRange[];
  readonly CronExpression?: string;
}): WindowTimes {
  return {
    ...(params.TimeRange !== undefined && { ranges: params.TimeRange }),
    ...(params.CronExpression !== undefined && { cron: params.CronExpression }),
  };
}

function windowAnswer(window: EventWindow): Answer {
  return {
    instanceEventWindowId: window.id,
    name: window.name,
    state: window.state,
    cronExpression: window.times.cron,
    timeRangeSet: window.times.ranges?.map((range) => ({
      startWeekDay: range.StartWeekDay,
      startHour: range.StartHour,
      endWeekDay: range.EndWeekDay,
      endHour: range.EndHour,
    })),
    associationTarget:
      window.instanceIds.size + window.instanceTags.size === 0
        ? undefined
        : {
            instanceIdSet: [...window.instanceIds],
            tagSet: tagSet(window.instanceTags),
          },
    tagSet: tagSet(window.tags),
  };
}
