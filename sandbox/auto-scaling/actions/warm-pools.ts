import { type Action, action, fields } from '../../api.js';
import * as causes from '../causes.js';
import type { Fleet } from '../fleet.js';
import type { Group, WarmPoolSettings } from '../model.js';
import { page } from '../paging.js';
import type { Register } from '../refresh/register.js';
import { badConstraint, invalid } from '../refusals.js';
import { memberView, warmPoolView } from '../views.js';
import type { WarmLife } from '../warm-life.js';
import { refuseUnpooled } from '../warm-pool-fit.js';

const service = 'autoscaling';
const STATES = ['Stopped', 'Running', 'Hibernated'] as const;

export function warmPoolActions(
  fleet: Fleet,
  life: WarmLife,
  refreshes: Register,
): readonly Action[] {
  return [
    action({
      service,
      name: 'PutWarmPool',
      mutates: true,
      required: ['AutoScalingGroupName'],
      params: {
        AutoScalingGroupName: 'text',
        MaxGroupPreparedCapacity: 'int',
        MinSize: 'int',
        PoolState: 'text',
        InstanceReusePolicy: fields({ ReuseOnScaleIn: 'flag' }),
      },
      run(_world, params, caller) {
        const group = fleet.groupToChange(params.AutoScalingGroupName);
        refreshes.refuseWhileActive(group, 'warm pool');
        refuseUnfit(fleet, group);
        const warmPool = read(params, group.warmPool);
        fleet.change(group, { warmPool }, `caller:${caller.name}`);
        return {};
      },
    }),
    action({
      service,
      name: 'DescribeWarmPool',
      mutates: false,
      required: ['AutoScalingGroupName'],
      params: { AutoScalingGroupName: 'text', MaxRecords: 'int', NextToken: 'text' },
      run(_world, params) {
        const group = fleet.group(params.AutoScalingGroupName);
        const all = [...group.pool.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        const { items, NextToken } = page(all, ({ id }) => id, params, { default: 50, max: 50 });
        return {
          WarmPoolConfiguration:
            group.warmPool === undefined ? undefined : warmPoolView(group.warmPool),
          Instances: items.map((member) => memberView(fleet, member)),
          NextToken,
        };
      },
    }),
    action({
      service,
      name: 'DeleteWarmPool',
      mutates: true,
      required: ['AutoScalingGroupName'],
      params: { AutoScalingGroupName: 'text', ForceDelete: 'flag' },
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        const { warmPool } = group;
        if (warmPool === undefined) throw invalid(`${group.name} has no warm pool.`);
        const force = params.ForceDelete === true;
        const cause = `caller:${caller.name}`;
        const text = (id: string): string => causes.endedOnRequest(fleet.now, id);
        fleet.change(
          group,
          { warmPool: force ? undefined : { ...warmPool, deleting: true } },
          cause,
        );
        for (const member of [...group.pool.values()]) {
          life.end(group, member, cause, { text: text(member.id), force });
        }
        return {};
      },
    }),
  ];
}

/** @throws ApiError ValidationError, UnsupportedOperation */
function refuseUnfit(fleet: Fleet, group: Group): void {
  if (group.warmPool?.deleting === true) {
    throw invalid(`The warm pool of ${group.name} is being deleted.`);
  }
  refuseUnpooled(fleet, group.source);
}

/** What an earlier call set stays where this one says nothing; -1 takes the maximum away. */
function read(
  params: {
    readonly MaxGroupPreparedCapacity?: number;
    readonly MinSize?: number;
    readonly PoolState?: string;
    readonly InstanceReusePolicy?: { readonly ReuseOnScaleIn?: boolean };
  },
  current?: WarmPoolSettings,
): WarmPoolSettings {
  const max = params.MaxGroupPreparedCapacity;
  if (max !== undefined && max < -1) {
    throw badConstraint(
      max,
      'maxGroupPreparedCapacity',
      'Member must be greater than or equal to -1',
    );
  }
  const min = params.MinSize ?? current?.min ?? 0;
  if (min < 0) throw badConstraint(min, 'minSize', 'Member must be greater than or equal to 0');
  const said = params.PoolState ?? current?.state ?? 'Stopped';
  const state = STATES.find((known) => known === said);
  if (state === undefined) {
    throw badConstraint(
      said,
      'poolState',
      `Member must satisfy enum value set: [${STATES.join(', ')}]`,
    );
  }
  return {
    maxPrepared: max === -1 ? undefined : (max ?? current?.maxPrepared),
    min,
    state,
    reuse: params.InstanceReusePolicy?.ReuseOnScaleIn ?? current?.reuse ?? false,
    deleting: false,
  };
}
