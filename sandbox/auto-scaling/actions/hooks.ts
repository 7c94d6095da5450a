import { type Action, action, list } from '../../api.js';
import type { Fleet } from '../fleet.js';
import { readHook, readResult } from '../hook-settings.js';
import type { HookAction, Hooks } from '../hooks.js';
import { refuseBeyond } from '../quotas.js';
import { invalid } from '../refusals.js';
import { hookView } from '../views.js';
import { HOOK_FIELDS } from './shapes.js';

const service = 'autoscaling';

const named = { LifecycleHookName: 'text', AutoScalingGroupName: 'text' } as const;
const ofInstance = { ...named, LifecycleActionToken: 'text', InstanceId: 'text' } as const;

export function hookActions(fleet: Fleet, hooks: Hooks): readonly Action[] {
  return [
    action({
      service,
      name: 'PutLifecycleHook',
      mutates: true,
      required: ['LifecycleHookName', 'AutoScalingGroupName'],
      params: { ...HOOK_FIELDS, AutoScalingGroupName: 'text' },
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        const hook = readHook(params, group.hooks.get(params.LifecycleHookName ?? ''));
        const all = new Map(group.hooks).set(hook.name, hook);
        refuseBeyond('hooks', all.size - 1);
        fleet.change(group, { hooks: all }, `caller:${caller.name}`);
        hooks.notifyTest(group, hook);
        return {};
      },
    }),
    action({
      service,
      name: 'DescribeLifecycleHooks',
      mutates: false,
      required: ['AutoScalingGroupName'],
      params: { AutoScalingGroupName: 'text', LifecycleHookNames: list('text') },
      run(_world, params) {
        const group = fleet.group(params.AutoScalingGroupName);
        const names = params.LifecycleHookNames ?? [];
        const wanted = [...group.hooks.values()].filter(
          (hook) => names.length === 0 || names.includes(hook.name),
        );
        return { LifecycleHooks: wanted.map((hook) => hookView(group, hook)) };
      },
    }),
    action({
      service,
      name: 'DeleteLifecycleHook',
      mutates: true,
      required: ['LifecycleHookName', 'AutoScalingGroupName'],
      params: named,
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        const all = new Map(group.hooks);
        const hook = all.get(params.LifecycleHookName ?? '');
        if (hook === undefined) {
          throw invalid(`No Lifecycle Hook found with name: ${params.LifecycleHookName}`);
        }
        all.delete(hook.name);
        fleet.change(group, { hooks: all }, `caller:${caller.name}`);
        hooks.deleted(group, hook);
        return {};
      },
    }),
    action({
      service,
      name: 'CompleteLifecycleAction',
      mutates: true,
      required: ['LifecycleHookName', 'AutoScalingGroupName', 'LifecycleActionResult'],
      params: { ...ofInstance, LifecycleActionResult: 'text' },
      run(_world, params) {
        hooks.complete(which(params), readResult(params.LifecycleActionResult));
        return {};
      },
    }),
    action({
      service,
      name: 'RecordLifecycleActionHeartbeat',
      mutates: true,
      required: ['LifecycleHookName', 'AutoScalingGroupName'],
      params: ofInstance,
      run(_world, params) {
        hooks.heartbeat(which(params));
        return {};
      },
    }),
  ];
}

function which(params: {
  readonly AutoScalingGroupName?: string;
  readonly LifecycleHookName?: string;
  readonly LifecycleActionToken?: string;
  readonly InstanceId?: string;
}): HookAction {
  return {
    group: params.AutoScalingGroupName ?? '',
    hook: params.LifecycleHookName ?? '',
    token: params.LifecycleActionToken,
    instanceId: params.InstanceId,
  };
}
