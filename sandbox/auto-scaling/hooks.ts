import { uuid } from './activities.js';
import type { Fleet } from './fleet.js';
import type { Group, Hook, HookResult, Member, Transition } from './model.js';
import { invalid } from './refusals.js';

interface Wait {
  readonly group: Group;
  readonly member: Member;
  readonly hook: Hook;
  readonly token: string;
  readonly giveUpAt: number;
  cancelTimer: () => void;
}

interface Action {
  readonly waits: Set<Wait>;
  readonly done: (result: HookResult, token: string) => void;
}

/**
 * Lifecycle actions under way. A member waits for every hook of its transition; the first ABANDON, or the last
 * CONTINUE, lets it go. A heartbeat starts the time-out again, up to the global limit of 48 hours or 100 time-outs
 * (PutLifecycleHook, lifecycle-hooks-overview).
 */
export class Hooks {
  readonly #fleet: Fleet;
  readonly #actions = new Map<string, Action>();

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
  }

  /** Calls `done` at once and says false when the group has no hook for the transition. */
  start(
    group: Group,
    member: Member,
    transition: Transition,
    done: (result: HookResult, token: string) => void,
  ): boolean {
    const hooks = [...group.hooks.values()].filter((hook) => hook.transition === transition);
    if (hooks.length === 0) {
      done('CONTINUE', '');
      return false;
    }
    const waits = new Set<Wait>();
    this.#actions.set(member.id, { waits, done });
    for (const hook of hooks) {
      const wait: Wait = {
        group,
        member,
        hook,
        token: uuid(this.#fleet.room),
        giveUpAt: this.#fleet.now + globalTimeout(hook) * 1_000,
        cancelTimer: () => {},
      };
      waits.add(wait);
      this.#startTimer(wait);
      this.#notify(wait);
    }
    return true;
  }

  /** The member leaves by another way: nobody waits for its hooks any more. */
  forget(member: Member): void {
    for (const wait of this.#actions.get(member.id)?.waits ?? []) wait.cancelTimer();
    this.#actions.delete(member.id);
  }

  /** @throws ApiError ValidationError */
  complete(which: HookAction, result: HookResult): void {
    this.#settle(this.#find(which), result);
  }

  /** @throws ApiError ValidationError */
  heartbeat(which: HookAction): void {
    const wait = this.#find(which);
    wait.cancelTimer();
    this.#startTimer(wait);
  }

  /** Outstanding actions of a deleted hook end first: as ABANDON at launch, as CONTINUE at termination (DeleteLifecycleHook). */
  deleted(group: Group, hook: Hook): void {
    const result =
      hook.transition === 'autoscaling:EC2_INSTANCE_LAUNCHING' ? 'ABANDON' : 'CONTINUE';
    const waits = [...this.#actions.values()].flatMap((action) => [...action.waits]);
    for (const wait of waits) {
      if (wait.group === group && wait.hook.name === hook.name) this.#settle(wait, result);
    }
  }

  /** To the hook's own target, as an SNS topic or SQS queue would get it; there is none here but the record. */
  #notify({ group, member, hook, token }: Wait): void {
    if (hook.notificationTargetArn === undefined) return;
    const { room } = this.#fleet;
    const message = {
      ...this.#envelope(group),
      EC2InstanceId: member.id,
      LifecycleActionToken: token,
      LifecycleHookName: hook.name,
      LifecycleTransition: hook.transition,
      ...(hook.metadata === undefined ? {} : { NotificationMetadata: hook.metadata }),
      ...wayOf(group, member, hook.transition),
    };
    room.history.add({
      kind: 'note',
      text: `${hook.notificationTargetArn} is told: ${JSON.stringify(message)}`,
    });
  }

  /** A hook that names a target is proven to reach it at once (PutLifecycleHook, prepare-for-lifecycle-notifications). */
  notifyTest(group: Group, hook: Hook): void {
    if (hook.notificationTargetArn === undefined) return;
    const message = {
      ...this.#envelope(group),
      Event: 'autoscaling:TEST_NOTIFICATION',
      AutoScalingGroupARN: group.arn,
    };
    this.#fleet.room.history.add({
      kind: 'note',
      text: `${hook.notificationTargetArn} is told: ${JSON.stringify(message)}`,
    });
  }

  #envelope(group: Group): object {
    const { accountId, random } = this.#fleet.room;
    const ids = random.stream('auto-scaling notifications');
    return {
      Service: 'AWS Auto Scaling',
      Time: new Date(this.#fleet.now).toISOString(),
      RequestId: [8, 4, 4, 4, 12].map((digits) => ids.hex(digits)).join('-'),
      AccountId: accountId,
      AutoScalingGroupName: group.name,
    };
  }

  #startTimer(wait: Wait): void {
    const due = Math.min(this.#fleet.now + wait.hook.heartbeat * 1_000, wait.giveUpAt);
    wait.cancelTimer = this.#fleet.room.clock.at(due, () =>
      this.#settle(wait, wait.hook.defaultResult),
    );
  }

  #settle(wait: Wait, result: HookResult): void {
    const action = this.#actions.get(wait.member.id);
    if (action === undefined) return;
    wait.cancelTimer();
    action.waits.delete(wait);
    if (result === 'CONTINUE' && action.waits.size > 0) return;
    this.forget(wait.member);
    action.done(result, wait.token);
  }

  #find(which: HookAction): Wait {
    const group = this.#fleet.group(which.group);
    if (which.instanceId === undefined && which.token === undefined) {
      throw invalid('Either InstanceId or LifecycleActionToken must be specified');
    }
    for (const action of this.#actions.values()) {
      for (const wait of action.waits) {
        if (wait.group !== group || wait.hook.name !== which.hook) continue;
        if (which.token !== undefined && wait.token !== which.token) continue;
        if (which.instanceId !== undefined && wait.member.id !== which.instanceId) continue;
        return wait;
      }
    }
    throw invalid(
      which.token === undefined
        ? `No active Lifecycle Action found with instance ID ${which.instanceId}`
        : `No active Lifecycle Action found with token ${which.token}`,
    );
  }
}

/** Where the instance comes from and goes to (warm-pools-eventbridge-events). */
function wayOf(
  group: Group,
  member: Member,
  transition: Transition,
): { readonly Origin: string; readonly Destination: string } {
  const isWarm = group.pool.has(member.id);
  if (transition === 'autoscaling:EC2_INSTANCE_LAUNCHING') {
    return isWarm
      ? { Origin: 'EC2', Destination: 'WarmPool' }
      : { Origin: member.warmed === true ? 'WarmPool' : 'EC2', Destination: 'AutoScalingGroup' };
  }
  if (!isWarm) return { Origin: 'AutoScalingGroup', Destination: 'EC2' };
  return member.lifecycle.startsWith('Warmed:Terminating')
    ? { Origin: 'WarmPool', Destination: 'EC2' }
    : { Origin: 'AutoScalingGroup', Destination: 'WarmPool' };
}

export interface HookAction {
  readonly group: string;
  readonly hook: string;
  readonly token?: string | undefined;
  readonly instanceId?: string | undefined;
}

/** What public logs show of a hook that was abandoned (facts 1.2). */
export const abandoned = (token: string): string =>
  `Instance failed to complete user's Lifecycle Action: Lifecycle Action with token ${token} was abandoned: Lifecycle Action Completed with ABANDON Result`;

/** Seconds. */
export function globalTimeout(hook: Hook): number {
  return Math.min(48 * 3_600, 100 * hook.heartbeat);
}
