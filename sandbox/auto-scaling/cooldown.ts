import { ApiError } from '../api.js';
import type { Group } from './model.js';
import { invalid } from './refusals.js';

/** Why SetDesiredCapacity would be refused, if it would. */
export function desiredRefusal(
  group: Group,
  desired: number,
  honorCooldown: boolean,
  now: number,
): ApiError | undefined {
  if (desired < group.min) {
    return invalid(
      `New SetDesiredCapacity value ${desired} is below min value ${group.min} for the AutoScalingGroup.`,
    );
  }
  if (desired > group.max) {
    return invalid(
      `New SetDesiredCapacity value ${desired} is above max value ${group.max} for the AutoScalingGroup.`,
    );
  }
  const blocking = honorCooldown ? coolingDown(group, now) : undefined;
  if (blocking === undefined) return undefined;
  return new ApiError(
    'ScalingActivityInProgress',
    `Scaling activity ${blocking} is in progress and blocks this action`,
  );
}

/**
 * The activity that is under way, or that ended less than a cooldown ago.
 * @param seconds the group's default, unless it is said
 */
export function coolingDown(group: Group, now: number, seconds?: number): string | undefined {
  const cooldown = (seconds ?? group.settings.DefaultCooldown) * 1_000;
  return group.activities.find((a) => a.endedAt === undefined || a.endedAt + cooldown > now)?.id;
}
