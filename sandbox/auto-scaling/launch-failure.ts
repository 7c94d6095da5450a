import { ApiError } from '../api.js';
import type { Fleet } from './fleet.js';
import { type Group, targetGroupsOf } from './model.js';

const LOST = 'One or more target groups not found. Validating load balancer configuration failed.';

export function hasLostTargetGroup({ loadBalancing }: Fleet, group: Group): boolean {
  return targetGroupsOf(group).some((arn) => !loadBalancing.hasTargetGroup(arn));
}

/**
 * Every launch asks first whether all target groups of the group are there still; the activity fails when one is not
 * (Auto Scaling guide, ts-as-loadbalancer).
 * @throws ApiError ValidationError
 */
export function refuseLostTargetGroup(fleet: Fleet, group: Group): void {
  if (hasLostTargetGroup(fleet, group)) throw new ApiError('ValidationError', LOST);
}

/**
 * The StatusMessage of a launch that failed: what was wrong, and that it was EC2 that said so
 * (ts-as-instancelaunchfailure, ts-as-ami). Groups of mixed instances name purchase option and code as well: so of an
 * image that is gone in kubernetes-sigs/cluster-api-provider-aws' recorded node group.
 */
export function launchFailure(
  { source }: Pick<Group, 'source'>,
  { code, message }: ApiError,
  purchase: 'on-demand' | 'spot' | undefined,
): string {
  if (message === LOST) return message;
  const isFleets = source.kind === 'mixed-instances' && purchase !== undefined;
  const option = purchase === 'spot' ? 'Spot' : 'On-Demand';
  const prefix = isFleets ? `Could not launch ${option} Instances. ${code} - ` : '';
  return `${prefix}${message}${message.endsWith('.') ? '' : '.'} Launching EC2 instance failed.`;
}
