import { type Action, action, fields, list } from '../../api.js';
import type { Fleet } from '../fleet.js';
import { page } from '../paging.js';
import { PREFERENCES } from '../refresh/preferences.js';
import type { Refreshes } from '../refresh/refreshes.js';
import type { Register } from '../refresh/register.js';
import { refreshView } from '../refresh/view.js';
import { MIXED_INSTANCES_POLICY, TEMPLATE_SPEC } from './shapes.js';

const service = 'autoscaling';

export function refreshActions(
  fleet: Fleet,
  refreshes: Refreshes,
  register: Register,
): readonly Action[] {
  return [
    action({
      service,
      name: 'StartInstanceRefresh',
      mutates: true,
      required: ['AutoScalingGroupName'],
      params: {
        AutoScalingGroupName: 'text',
        Strategy: 'text',
        DesiredConfiguration: fields({
          LaunchTemplate: TEMPLATE_SPEC,
          MixedInstancesPolicy: MIXED_INSTANCES_POLICY,
        }),
        Preferences: PREFERENCES,
      },
      run: (_world, params, caller) => ({
        InstanceRefreshId: refreshes.start(params, caller.name).id,
      }),
    }),
    action({
      service,
      name: 'CancelInstanceRefresh',
      mutates: true,
      required: ['AutoScalingGroupName'],
      params: { AutoScalingGroupName: 'text', WaitForTransitioningInstances: 'flag' },
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        const waits = params.WaitForTransitioningInstances ?? true;
        return { InstanceRefreshId: refreshes.cancel(group, waits, caller.name).id };
      },
    }),
    action({
      service,
      name: 'RollbackInstanceRefresh',
      mutates: true,
      required: ['AutoScalingGroupName'],
      params: { AutoScalingGroupName: 'text' },
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        return { InstanceRefreshId: refreshes.rollBack(group, caller.name).id };
      },
    }),
    action({
      service,
      name: 'DescribeInstanceRefreshes',
      mutates: false,
      required: ['AutoScalingGroupName'],
      params: {
        AutoScalingGroupName: 'text',
        InstanceRefreshIds: list('text'),
        MaxRecords: 'int',
        NextToken: 'text',
      },
      run(_world, params) {
        const ids = params.InstanceRefreshIds ?? [];
        const wanted = register
          .told(fleet.group(params.AutoScalingGroupName))
          .filter((refresh) => ids.length === 0 || ids.includes(refresh.id));
        const { items, NextToken } = page(wanted, (r) => r.id, params, { default: 50, max: 100 });
        const { switches } = fleet.room;
        return {
          InstanceRefreshes: items.map((r) => refreshView(r, fleet.now, switches)),
          NextToken,
        };
      },
    }),
  ];
}
