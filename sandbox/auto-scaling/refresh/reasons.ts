import type { Instant } from '../../clock.js';
import type { Switches } from '../../unknowns.js';

/** The texts of StatusReason (facts 1.2), as AWS documents them, as public logs show them, or, where said, as nobody has. */

/** What AWS or a public log shows; of the others a switch says whether they are told. */
const ON_RECORD: readonly RegExp[] = [
  /^Waiting for instances to warm up before continuing\. /,
  / has insufficient data to evaluate its health with Amazon EC2\.$/,
  / is protected\. Remove instance scale-in protection to continue\.$/,
  /^Cancelled due to user request\.$/,
];

export const warmingUp = (id: string): string =>
  `Waiting for instances to warm up before continuing. For example: ${id} is warming up.`;

const remaining = (id: string, what: string): string =>
  `Waiting for remaining instances to be available. For example: ${id} ${what}`;

export const insufficientData = (id: string): string =>
  remaining(id, 'has insufficient data to evaluate its health with Amazon EC2.');

export const isProtected = (id: string): string =>
  remaining(id, 'is protected. Remove instance scale-in protection to continue.');

/** Not on record; after the one of protection. */
export const inStandby = (id: string): string =>
  remaining(id, 'is in Standby. Return the instance to service to continue.');

/** Not on record. */
export const unhealthy = (id: string): string => remaining(id, 'is not healthy.');

/** Not on record. */
export const AT_CHECKPOINT = 'Waiting for checkpoint delay to pass before continuing.';

/** Seen in an emulator alone. */
export const baking = (now: Instant, until: Instant): string =>
  `Waiting for bake time to finish before continuing. There are ${Math.ceil((until - now) / 1_000)} seconds left.`;

export const CANCELLED = 'Cancelled due to user request.';

/** Seen in an emulator alone. */
export const CANCELLED_AT_ONCE =
  'Cancelled without waiting for ongoing instance launches and terminations due to user request.';

/** The following are not on record. */
export const GROUP_DELETED = 'The Auto Scaling group was deleted.';
export const NO_DATA = 'Waiting for a CloudWatch alarm that has insufficient data.';
export const HOUR_PASSED = 'The instance refresh made no progress for one hour.';
export const TOO_LONG = 'The instance refresh took more than 14 days.';
export const BY_ATTRIBUTES =
  'Skip matching and desired configurations are not supported for attribute-based instance type selection.';
export const ROLLED_BACK_BY_USER = 'Rollback was started due to user request.';
export const alarmed = (name: string): string => `The CloudWatch alarm ${name} is in ALARM state.`;
export const rolledBackFor = (reason: string): string => `Auto rollback was started: ${reason}`;

/** What a caller is told of it: not all of these were ever seen. */
export function shown(reason: string | undefined, switches: Switches): string | undefined {
  if (reason === CANCELLED_AT_ONCE) {
    return switches['refresh-reason-cancelled-at-once'] === 'its-own' ? reason : CANCELLED;
  }
  if (reason === undefined || ON_RECORD.some((text) => text.test(reason))) return reason;
  return switches['refresh-reasons-not-on-record'] === 'worded' ? reason : undefined;
}
