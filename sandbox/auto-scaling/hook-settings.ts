import type { ValueOf } from '../api.js';
import type { HOOK_FIELDS } from './actions/shapes.js';
import type { Hook, HookResult, Transition } from './model.js';
import { badConstraint, invalid } from './refusals.js';

type RawHook = ValueOf<{ fields: typeof HOOK_FIELDS }>;

/** The defaults of PutLifecycleHook: one hour, ABANDON. */
const FRESH = { heartbeat: 3_600, defaultResult: 'ABANDON' } as const;

/** @param current the hook that is changed, if there is one. @throws ApiError ValidationError */
export function readHook(raw: RawHook, current?: Hook): Hook {
  const transition = raw.LifecycleTransition ?? current?.transition;
  if (!isTransition(transition)) {
    throw invalid(
      transition === undefined
        ? 'LifecycleTransition must be specified when creating a lifecycle hook.'
        : `Invalid lifecycle transition: ${transition}`,
    );
  }
  const { LifecycleHookName: name = '', NotificationMetadata: metadata } = raw;
  if (!/^[A-Za-z0-9\-_/]{1,255}$/.test(name)) {
    throw badConstraint(
      name,
      'lifecycleHookName',
      'Member must satisfy regular expression pattern: [A-Za-z0-9\\-_\\/]+',
    );
  }
  if (metadata !== undefined && (metadata === '' || metadata.length > 1_023)) {
    throw badConstraint(
      metadata,
      'notificationMetadata',
      'Member must have length between 1 and 1023',
    );
  }
  const heartbeat = raw.HeartbeatTimeout ?? current?.heartbeat ?? FRESH.heartbeat;
  if (heartbeat < 30 || heartbeat > 7_200) {
    throw badConstraint(heartbeat, 'heartbeatTimeout', 'Member must be between 30 and 7200');
  }
  return {
    name,
    transition,
    heartbeat,
    defaultResult: readResult(raw.DefaultResult ?? current?.defaultResult ?? FRESH.defaultResult),
    notificationTargetArn: raw.NotificationTargetARN ?? current?.notificationTargetArn,
    roleArn: raw.RoleARN ?? current?.roleArn,
    metadata: metadata ?? current?.metadata,
  };
}

/** @throws ApiError ValidationError */
export function readResult(text: string | undefined): HookResult {
  if (text === 'CONTINUE' || text === 'ABANDON') return text;
  throw invalid(`Lifecycle action result must be CONTINUE or ABANDON, not '${text ?? ''}'`);
}

function isTransition(text: string | undefined): text is Transition {
  return (
    text === 'autoscaling:EC2_INSTANCE_LAUNCHING' || text === 'autoscaling:EC2_INSTANCE_TERMINATING'
  );
}
