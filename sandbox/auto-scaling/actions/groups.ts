import { type Action, action, list } from '../../api.js';
import * as causes from '../causes.js';
import { desiredRefusal } from '../cooldown.js';
import type { Fleet } from '../fleet.js';
import type { Groups } from '../groups.js';
import type { Group } from '../model.js';
import { page } from '../paging.js';
import { invalid } from '../refusals.js';
import { groupView } from '../views.js';
import {
  FILTERS,
  HOOK_FIELDS,
  SETTINGS,
  SIZES_AND_PLACES,
  TAGS,
  TRAFFIC_SOURCES,
} from './shapes.js';

const service = 'autoscaling';

export function groupActions(fleet: Fleet, groups: Groups): readonly Action[] {
  return [
    action({
      service,
      name: 'CreateAutoScalingGroup',
      mutates: true,
      required: ['AutoScalingGroupName', 'MinSize', 'MaxSize'],
      params: {
        ...SIZES_AND_PLACES,
        ...SETTINGS,
        Tags: TAGS,
        TargetGroupARNs: list('text'),
        LoadBalancerNames: list('text'),
        TrafficSources: TRAFFIC_SOURCES,
        LifecycleHookSpecificationList: list({ fields: HOOK_FIELDS }),
      },
      run(_world, params, caller) {
        groups.create(params, `caller:${caller.name}`);
        return {};
      },
    }),
    action({
      service,
      name: 'UpdateAutoScalingGroup',
      mutates: true,
      required: ['AutoScalingGroupName'],
      params: { ...SIZES_AND_PLACES, ...SETTINGS },
      run(_world, params, caller) {
        groups.update(params, caller.name);
        return {};
      },
    }),
    action({
      service,
      name: 'DeleteAutoScalingGroup',
      mutates: true,
      required: ['AutoScalingGroupName'],
      params: { AutoScalingGroupName: 'text', ForceDelete: 'flag' },
      run(_world, params, caller) {
        groups.delete(params.AutoScalingGroupName, params.ForceDelete === true, caller.name);
        return {};
      },
    }),
    action({
      service,
      name: 'DescribeAutoScalingGroups',
      mutates: false,
      params: {
        AutoScalingGroupNames: list('text'),
        IncludeInstances: 'flag',
        IncludeManagedResources: 'flag',
        Filters: FILTERS,
        MaxRecords: 'int',
        NextToken: 'text',
      },
      run(_world, params) {
        const names = params.AutoScalingGroupNames ?? [];
        const wanted = [...fleet.groups.values()]
          .filter((group) => names.length === 0 || names.includes(group.name))
          .filter((group) => (params.Filters ?? []).every((filter) => matches(group, filter)))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
        const { items, NextToken } = page(wanted, (g) => g.name, params, { default: 50, max: 100 });
        return {
          AutoScalingGroups: items.map((g) => groupView(fleet, g, params.IncludeInstances ?? true)),
          NextToken,
        };
      },
    }),
    action({
      service,
      name: 'SetDesiredCapacity',
      mutates: true,
      required: ['AutoScalingGroupName', 'DesiredCapacity'],
      params: { AutoScalingGroupName: 'text', DesiredCapacity: 'int', HonorCooldown: 'flag' },
      run(_world, params, caller) {
        const group = fleet.groupToChange(params.AutoScalingGroupName);
        const desired = params.DesiredCapacity ?? 0;
        const refusal = desiredRefusal(group, desired, params.HonorCooldown === true, fleet.now);
        if (refusal !== undefined) throw refusal;
        const before = group.desired;
        if (desired === before) return {};
        fleet.change(
          group,
          { desired, desiredBecause: causes.setDesired(fleet.now, before, desired) },
          `caller:${caller.name}`,
        );
        return {};
      },
    }),
  ];
}

/** Values are joined by OR; `tag:<key>` compares the value of one key. */
function matches(
  group: Group,
  filter: { readonly Name?: string; readonly Values?: readonly string[] },
): boolean {
  const { Name: name = '', Values: values = [] } = filter;
  if (name === 'tag-key') return values.some((key) => group.tags.has(key));
  if (name === 'tag-value') {
    return [...group.tags.values()].some((tag) => values.includes(tag.value));
  }
  if (name.startsWith('tag:')) {
    const value = group.tags.get(name.slice('tag:'.length))?.value;
    return value !== undefined && values.includes(value);
  }
  throw invalid(`Filter name '${name}' is not valid. Use tag-key, tag-value or tag:<key>.`);
}
