import { type Action, action, list } from '../../api.js';
import type { Fleet } from '../fleet.js';
import type { Health } from '../health.js';
import type { LaunchInstances } from '../launch-instances.js';
import { page } from '../paging.js';
import { atMost, invalid, notManaged, notMember } from '../refusals.js';
import type { Standby } from '../standby.js';
import type { TerminateInstances } from '../terminate-instances.js';
import { activityView, instanceView } from '../views.js';

const service = 'autoscaling';

export function instanceActions(
  fleet: Fleet,
  launchInstances: LaunchInstances,
  terminateInstances: TerminateInstances,
  health: Health,
): readonly Action[] {
  return [
    action({
      service,
      name: 'DescribeAutoScalingInstances',
      mutates: false,
      params: {
        InstanceIds: list('text'),
        IncludeManagedResources: 'flag',
        MaxRecords: 'int',
        NextToken: 'text',
      },
      run(_world, params) {
        const ids = params.InstanceIds ?? [];
        atMost(ids, 50, 'instanceIds');
        const all = [...fleet.groups.values()]
          .flatMap((group) =>
            [...group.members.values(), ...group.pool.values()].map((member) => ({
              group,
              member,
            })),
          )
          .filter(({ member }) => ids.length === 0 || ids.includes(member.id))
          .sort((a, b) => (a.member.id < b.member.id ? -1 : 1));
        const { items, NextToken } = page(all, ({ member }) => member.id, params, {
          default: 50,
          max: 50,
        });
        return {
          AutoScalingInstances: items.map(({ group, member }) =>
            instanceView(fleet, group, member),
          ),
          NextToken,
        };
      },
    }),
    action({
      service,
      name: 'LaunchInstances',
      mutates: true,
      required: ['AutoScalingGroupName', 'RequestedCapacity', 'ClientToken'],
      params: {
        AutoScalingGroupName: 'text',
        RequestedCapacity: 'int',
        ClientToken: 'text',
        AvailabilityZones: list('text'),
        AvailabilityZoneIds: list('text'),
        SubnetIds: list('text'),
        RetryStrategy: 'text',
      },
      run: (_world, params, caller) => launchInstances.run(params, caller.name),
    }),
    action({
      service,
      name: 'TerminateInstanceInAutoScalingGroup',
      mutates: true,
      required: ['ShouldDecrementDesiredCapacity'],
      params: {
        InstanceId: 'text',
        InstanceIds: list('text'),
        AutoScalingGroupName: 'text',
        ShouldDecrementDesiredCapacity: 'flag',
      },
      run(_world, params, caller) {
        const activities = terminateInstances.run(params, caller.name).map(activityView);
        return params.InstanceId === undefined
          ? { Activities: activities }
          : { Activity: activities[0] };
      },
    }),
    action({
      service,
      name: 'SetInstanceProtection',
      mutates: true,
      required: ['InstanceIds', 'AutoScalingGroupName', 'ProtectedFromScaleIn'],
      params: {
        InstanceIds: list('text'),
        AutoScalingGroupName: 'text',
        ProtectedFromScaleIn: 'flag',
      },
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        const ids = params.InstanceIds ?? [];
        atMost(ids, 50, 'instanceIds');
        const members = ids.map((id) => {
          const member = group.members.get(id);
          if (member === undefined) throw notMember(id, group.name);
          if (!['InService', 'EnteringStandby', 'Standby'].includes(member.lifecycle)) {
            throw invalid(`The instance ${id} is not in InService or EnteringStandby or Standby.`);
          }
          return member;
        });
        for (const member of members) {
          fleet.protect(group, member, params.ProtectedFromScaleIn === true, caller.name);
        }
        return {};
      },
    }),
    action({
      service,
      name: 'SetInstanceHealth',
      mutates: true,
      required: ['InstanceId', 'HealthStatus'],
      params: { InstanceId: 'text', HealthStatus: 'text', ShouldRespectGracePeriod: 'flag' },
      run(_world, params, caller) {
        const id = params.InstanceId ?? '';
        const group = fleet.groupOf(id);
        const member = group?.members.get(id) ?? group?.pool.get(id);
        if (group === undefined || member === undefined) throw notManaged(id);
        const respectGrace = params.ShouldRespectGracePeriod ?? true;
        health.set(group, member, params.HealthStatus, respectGrace, caller.name);
        return {};
      },
    }),
  ];
}

/** Leaving service and coming back: EnterStandby, ExitStandby, DetachInstances, AttachInstances. */
export function standbyActions(fleet: Fleet, standby: Standby): readonly Action[] {
  const ids = { InstanceIds: list('text'), AutoScalingGroupName: 'text' } as const;
  const leaving = { ...ids, ShouldDecrementDesiredCapacity: 'flag' } as const;
  return [
    action({
      service,
      name: 'EnterStandby',
      mutates: true,
      required: ['AutoScalingGroupName', 'ShouldDecrementDesiredCapacity'],
      params: leaving,
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        const decrement = params.ShouldDecrementDesiredCapacity === true;
        const activities = standby.enter(group, params.InstanceIds ?? [], decrement, caller.name);
        return { Activities: activities.map(activityView) };
      },
    }),
    action({
      service,
      name: 'ExitStandby',
      mutates: true,
      required: ['AutoScalingGroupName'],
      params: ids,
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        const activities = standby.exit(group, params.InstanceIds ?? [], caller.name);
        return { Activities: activities.map(activityView) };
      },
    }),
    action({
      service,
      name: 'DetachInstances',
      mutates: true,
      required: ['AutoScalingGroupName', 'ShouldDecrementDesiredCapacity'],
      params: leaving,
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        const decrement = params.ShouldDecrementDesiredCapacity === true;
        const activities = standby.detach(group, params.InstanceIds ?? [], decrement, caller.name);
        return { Activities: activities.map(activityView) };
      },
    }),
    action({
      service,
      name: 'AttachInstances',
      mutates: true,
      required: ['AutoScalingGroupName'],
      params: ids,
      run(_world, params, caller) {
        const group = fleet.groupToChange(params.AutoScalingGroupName);
        standby.attach(group, params.InstanceIds ?? [], caller.name);
        return {};
      },
    }),
  ];
}
