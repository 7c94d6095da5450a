import type { Call } from '../world.js';

/** Whose calls a trouble meets, and which. Absent: everyone's but the scenario's and its actors', and all. */
export interface Whom {
  readonly caller?: string | undefined;
  /** `CreateImage`, `autoscaling:LaunchInstances`, `ec2:Describe*`, `elasticloadbalancing:*`. */
  readonly action?: string | undefined;
}

export function meets(whom: Whom, call: Call, others: ReadonlySet<string>): boolean {
  const { caller, action } = whom;
  if (caller === undefined ? others.has(call.caller.name) : caller !== call.caller.name)
    return false;
  return action === undefined || matches(action, call);
}

function matches(pattern: string, call: Call): boolean {
  const colon = pattern.indexOf(':');
  const service = colon < 0 ? call.service : pattern.slice(0, colon);
  const name = pattern.slice(colon + 1);
  if (service !== call.service) return false;
  return name.endsWith('*') ? call.action.startsWith(name.slice(0, -1)) : name === call.action;
}
