import type { Group } from './model.js';

/**
 * Whether an instance whose terminating hook was abandoned is kept: running, billed, out of the desired capacity,
 * until somebody ends it (InstanceLifecyclePolicy; configure-instance-retention). Without such a hook it means nothing.
 */
export function retainsAbandoned(group: Group): boolean {
  const policy = group.settings.InstanceLifecyclePolicy as
    | { readonly RetentionTriggers?: { readonly TerminateHookAbandon?: string } }
    | undefined;
  return policy?.RetentionTriggers?.TerminateHookAbandon === 'retain';
}
