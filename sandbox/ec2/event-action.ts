import type { Action } from '../api.js';
import { ec2Action } from './ec2-action.js';
import { eventAnswer } from './instance-status.js';
import type { Instances } from './instances.js';
import type { ScheduledEvents } from './scheduled-events.js';

export function modifyInstanceEventStartTime(
  instances: Instances,
  events: ScheduledEvents,
): Action {
  return ec2Action({
    name: 'ModifyInstanceEventStartTime',
    mutates: true,
    params: { InstanceId: 'text', InstanceEventId: 'text', NotBefore: 'time' },
    required: ['InstanceId', 'InstanceEventId', 'NotBefore'],
    run: (params) => {
      const [instance] = instances.pick([params.InstanceId]);
      if (instance === undefined) return {};
      const moved = events.reschedule(instance, params.InstanceEventId, params.NotBefore.getTime());
      return { event: eventAnswer(moved) };
    },
  });
}
