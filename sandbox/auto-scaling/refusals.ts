import { ApiError } from '../api.js';
import type { Group } from './model.js';

/** The service's refusals, in its own words where a public log or thread quotes them. */

export const invalid = (message: string): ApiError => new ApiError('ValidationError', message);

export const groupNotFound = (name: string): ApiError =>
  invalid(`AutoScalingGroup name not found - AutoScalingGroup '${name}' not found`);

/** Seen of UpdateAutoScalingGroup in public logs (kubernetes/kops#844, hashicorp/terraform#1393). */
export const pendingDelete = (): ApiError =>
  invalid('The AutoScaling group may not be modified while it is pending delete');

export const notMember = (id: string, group: string): ApiError =>
  invalid(`The instance ${id} is not part of Auto Scaling group ${group}.`);

/** TerminateInstanceInAutoScalingGroup "cannot be called on instances in a warm pool". */
export const inWarmPool = (id: string): ApiError =>
  invalid(`The instance ${id} is in a warm pool, where this operation cannot be called.`);

export const notManaged = (id: string): ApiError =>
  invalid(`Instance Id not found - No managed instance found for instance ID: ${id}`);

export const badTemplate = (message: string): ApiError =>
  invalid(`You must use a valid fully-formed launch template. ${message}`);

export const badConstraint = (value: unknown, name: string, constraint: string): ApiError =>
  invalid(
    `1 validation error detected: Value '${value}' at '${name}' failed to satisfy constraint: ${constraint}`,
  );

/** Seen of DetachInstances and EnterStandby in public logs. */
export const sizesForbid = (group: Group, what: string, count: number): ApiError =>
  invalid(
    `AutoScalingGroup ${group.name} has min-size=${group.min}, max-size=${group.max}, and desired-size=${group.desired}. To ${what} ${count} instance${count === 1 ? '' : 's'}, please update the AutoScalingGroup sizes appropriately.`,
  );

/** The first sentence is AWS's own when desired equals min; of several ids at once no text is on record. */
export function belowMin(group: Group, count: number): ApiError {
  const state =
    group.desired === group.min
      ? `desiredSize equals minSize (${group.min})`
      : `desiredSize (${group.desired}) less ${count} is below minSize (${group.min})`;
  return invalid(
    `Currently, ${state}. Terminating instance without replacement will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size.`,
  );
}

export function atMost<T>(items: readonly T[], limit: number, name: string): void {
  if (items.length > limit) {
    throw badConstraint(
      items.map(String).join(', '),
      name,
      `Member must have length less than or equal to ${limit}`,
    );
  }
}
