import { type Action, type Answer, action, list } from '../../api.js';
import type { Fleet } from '../fleet.js';
import type { Activity, Group } from '../model.js';
import { page } from '../paging.js';
import { invalid } from '../refusals.js';
import { activityView } from '../views.js';
import { FILTERS } from './shapes.js';

const service = 'autoscaling';
/** Six weeks, in milliseconds: how far back activities are told. */
const MEMORY = 42 * 86_400_000;

export function activityActions(fleet: Fleet): readonly Action[] {
  return [
    action({
      service,
      name: 'DescribeScalingActivities',
      mutates: false,
      params: {
        ActivityIds: list('text'),
        AutoScalingGroupName: 'text',
        IncludeDeletedGroups: 'flag',
        IncludeManagedResources: 'flag',
        Filters: FILTERS,
        MaxRecords: 'int',
        NextToken: 'text',
      },
      run(_world, params) {
        const groups = groupsOf(fleet, params.AutoScalingGroupName, params.IncludeDeletedGroups);
        const ids = params.ActivityIds ?? [];
        const wanted = groups
          .flatMap((group) => group.activities)
          .filter((activity) => activity.startedAt > fleet.now - MEMORY)
          .filter((activity) => ids.length === 0 || ids.includes(activity.id))
          .filter((activity) => (params.Filters ?? []).every((f) => matches(activity, f)))
          .reverse()
          .sort((a, b) => b.startedAt - a.startedAt);
        const { items, NextToken } = page(wanted, (a) => a.id, params, { default: 100, max: 100 });
        return { Activities: items.map((activity) => told(fleet, activity)), NextToken };
      },
    }),
  ];
}

/** @throws ApiError ValidationError */
function groupsOf(
  fleet: Fleet,
  name: string | undefined,
  withDeleted: boolean | undefined,
): readonly Group[] {
  const deleted = withDeleted === true ? fleet.deleted : [];
  if (name === undefined) return [...fleet.groups.values(), ...deleted];
  const named = deleted.filter((group) => group.name === name);
  return named.length > 0 && !fleet.groups.has(name) ? named : [fleet.group(name), ...named];
}

function told(fleet: Fleet, activity: Activity): Answer {
  const isDeleted = fleet.groups.get(activity.group)?.arn !== activity.groupArn;
  return { ...activityView(activity), AutoScalingGroupState: isDeleted ? 'Deleted' : undefined };
}

function matches(
  activity: Activity,
  filter: { readonly Name?: string; readonly Values?: readonly string[] },
): boolean {
  const values = filter.Values ?? [];
  switch (filter.Name) {
    case 'Status':
      return values.includes(activity.status);
    case 'StartTimeLowerBound':
      return values.some((time) => activity.startedAt >= Date.parse(time));
    case 'StartTimeUpperBound':
      return values.some((time) => activity.startedAt <= Date.parse(time));
    default:
      throw invalid(`Filter name '${filter.Name ?? ''}' is not valid.`);
  }
}
