import { type Action, type Answer, ApiError, list } from '../api.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, type FilterTable, select } from './filters.js';
import { type Instance, type StatusCheck, stateAnswer } from './instance.js';
import type { Instances } from './instances.js';
import { page, refuseIdsWithPages } from './paging.js';
import { zoneIdOf } from './regions.js';
import {
  type ScheduledEvent,
  type ScheduledEvents,
  wordedDescription,
} from './scheduled-events.js';

const MAX_IDS = 100;

/** Status checks and scheduled events; running instances alone unless all are asked for. */
export function describeInstanceStatus(instances: Instances, events: ScheduledEvents): Action {
  const filters = statusFilters(events);
  return ec2Action({
    name: 'DescribeInstanceStatus',
    mutates: false,
    params: {
      InstanceId: list('text'),
      IncludeAllInstances: 'flag',
      Filter: FILTERS,
      MaxResults: 'int',
      NextToken: 'text',
    },
    run: (params) => {
      refuseIdsWithPages(params.InstanceId, params);
      if ((params.InstanceId?.length ?? 0) > MAX_IDS) {
        throw new ApiError(
          'InvalidParameterValue',
          `The maximum number of instance IDs per request is ${MAX_IDS}`,
        );
      }
      const named =
        params.InstanceId === undefined ? instances.all : instances.pick(params.InstanceId);
      const shown = named.filter(
        (i) => params.IncludeAllInstances === true || i.state === 'running',
      );
      const { items, nextToken } = page(select(shown, params.Filter, filters), params, {
        action: 'DescribeInstanceStatus',
        min: 5,
        max: 1000,
      });
      return {
        instanceStatusSet: items.map((instance) => statusAnswer(instance, events)),
        nextToken,
      };
    },
  });
}

function statusAnswer(instance: Instance, events: ScheduledEvents): Answer {
  return {
    instanceId: instance.id,
    availabilityZone: instance.zone,
    availabilityZoneId: zoneIdOf(instance.zone),
    instanceState: stateAnswer(instance.state),
    eventsSet: events.of(instance.id).map(eventAnswer),
    systemStatus: summary(instance, 'system'),
    instanceStatus: summary(instance, 'instance'),
    attachedEbsStatus: summary(instance, 'attached-ebs'),
  };
}

/** `event` of answers. */
export function eventAnswer(event: ScheduledEvent): Answer {
  return {
    instanceEventId: event.id,
    code: event.code,
    description: wordedDescription(event),
    notBefore: new Date(event.notBefore),
    notAfter: timeOf(event.notAfter),
    notBeforeDeadline: timeOf(event.notBeforeDeadline),
  };
}

const REACHABILITY = {
  initializing: 'initializing',
  ok: 'passed',
  impaired: 'failed',
  'insufficient-data': 'insufficient-data',
  'not-applicable': undefined,
} as const;

/** One check's own state: `statusChecks` is that of system and instance together. */
function checkOf(instance: Instance, check: StatusCheck): Instance['statusChecks'] {
  if (instance.failing?.includes(check) === true) return 'impaired';
  return instance.statusChecks === 'impaired' ? 'ok' : instance.statusChecks;
}

function summary(instance: Instance, check: StatusCheck): Answer {
  const status = checkOf(instance, check);
  const reachability = REACHABILITY[status];
  return {
    status,
    details:
      reachability === undefined
        ? undefined
        : [
            {
              name: 'reachability',
              status: reachability,
              impairedSince: status === 'impaired' ? timeOf(instance.impairedSince) : undefined,
            },
          ],
  };
}

function timeOf(instant: number | undefined): Date | undefined {
  return instant === undefined ? undefined : new Date(instant);
}

function statusFilters(events: ScheduledEvents): FilterTable<Instance> {
  const ofEvents =
    (read: (event: ScheduledEvent) => string | undefined): FilterTable<Instance>[string] =>
    (instance) =>
      events.of(instance.id).map(read);
  const status =
    (check: StatusCheck): FilterTable<Instance>[string] =>
    (i) => [checkOf(i, check)];
  const reachability =
    (check: StatusCheck): FilterTable<Instance>[string] =>
    (i) => [REACHABILITY[checkOf(i, check)]];
  return {
    'availability-zone': (i) => [i.zone],
    'availability-zone-id': (i) => [zoneIdOf(i.zone)],
    'event.code': ofEvents((e) => e.code),
    'event.description': ofEvents(wordedDescription),
    'event.instance-event-id': ofEvents((e) => e.id),
    'event.not-after': ofEvents((e) => timeOf(e.notAfter)?.toISOString()),
    'event.not-before': ofEvents((e) => timeOf(e.notBefore)?.toISOString()),
    'event.not-before-deadline': ofEvents((e) => timeOf(e.notBeforeDeadline)?.toISOString()),
    'instance-state-code': (i) => [stateAnswer(i.state).code],
    'instance-state-name': (i) => [i.state],
    'instance-status.reachability': reachability('instance'),
    'instance-status.status': status('instance'),
    'system-status.reachability': reachability('system'),
    'system-status.status': status('system'),
    'attached-ebs-status.reachability': reachability('attached-ebs'),
    'attached-ebs-status.status': status('attached-ebs'),
  };
}
