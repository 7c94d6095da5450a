import type { Instant } from '../clock.js';
import type { Group } from './model.js';

/** The sentences of an activity's Cause (facts 1.2; the others as public activity logs show them). */

/** Many activities begin at one instant: the last is kept. */
let latest = { second: Number.NaN, text: '' };

export function stamp(at: Instant): string {
  const second = Math.floor(at / 1_000);
  if (latest.second !== second) {
    latest = { second, text: `${new Date(second * 1_000).toISOString().slice(0, 19)}Z` };
  }
  return latest.text;
}

const at = (now: Instant, sentence: string): string => `At ${stamp(now)} ${sentence}`;

/** Sentences follow each other with two blanks, as the service writes them. */
export const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('  ');

export const created = (now: Instant, desired: number): string =>
  at(
    now,
    `a user request created an AutoScalingGroup changing the desired capacity from 0 to ${desired}.`,
  );

export const constrained = (now: Instant, group: Group, before: number): string =>
  at(
    now,
    `a user request update of AutoScalingGroup constraints to min: ${group.min}, max: ${group.max}, desired: ${group.desired} changing the desired capacity from ${before} to ${group.desired}.`,
  );

export const setDesired = (now: Instant, before: number, after: number): string =>
  at(
    now,
    `a user request explicitly set group desired capacity changing the desired capacity from ${before} to ${after}.`,
  );

export const started = (now: Instant, from: number, to: number): string =>
  at(
    now,
    `an instance was started in response to a difference between desired and actual capacity, increasing the capacity from ${from} to ${to}.`,
  );

export const replaced = (now: Instant): string =>
  at(now, 'an instance was launched in response to an unhealthy instance needing to be replaced.');

export const launchedForRefresh = (now: Instant): string =>
  at(now, 'an instance was launched in response to an instance refresh.');

export const endedForRefresh = (now: Instant, id: string): string =>
  sentences(
    at(now, 'an instance was taken out of service in response to an instance refresh.'),
    at(now, `instance ${id} was selected for termination.`),
  );

/** Not on record. */
export const remadeForRefresh = (now: Instant, id: string): string =>
  at(now, `the root volume of instance ${id} was replaced in response to an instance refresh.`);

export const launchedOnRequest = (now: Instant, from: number, to: number): string =>
  at(
    now,
    `an instance was launched in response to a user request to launch instances, increasing the capacity from ${from} to ${to}.`,
  );

export function balancing(now: Instant, counts: ReadonlyMap<string, number>): string {
  return at(
    now,
    `availability zones ${[...counts.keys()].join(' ')} had ${[...counts.values()].join(' ')} instances respectively. An instance was launched to aid in balancing the group's zones.`,
  );
}

export const balanced = (now: Instant, zones: readonly string[]): string =>
  at(
    now,
    `instances were launched to balance instances in zones ${zones.join(' ')} with other zones resulting in more than desired number of instances in the group.`,
  );

export const surplus = (now: Instant, from: number, to: number, id: string): string =>
  sentences(
    at(
      now,
      `an instance was taken out of service in response to a difference between desired and actual capacity, shrinking the capacity from ${from} to ${to}.`,
    ),
    at(now, `instance ${id} was selected for termination.`),
  );

export const endedOnRequest = (
  now: Instant,
  id: string,
  shrinking?: { readonly from: number; readonly to: number },
): string =>
  at(
    now,
    shrinking === undefined
      ? `instance ${id} was taken out of service in response to a user request.`
      : `instance ${id} was taken out of service in response to a user request, shrinking the capacity from ${shrinking.from} to ${shrinking.to}.`,
  );

export const endedForHealth = (now: Instant, finding: string): string =>
  at(now, `an instance was taken out of service in response to ${finding}.`);

export const movedOnRequest = (
  now: Instant,
  id: string,
  where: string,
  change?: { readonly from: number; readonly to: number },
): string => {
  const size =
    change === undefined
      ? ''
      : `, ${change.to < change.from ? 'shrinking' : 'increasing'} the capacity from ${change.from} to ${change.to}`;
  return at(now, `instance ${id} was ${where} in response to a user request${size}.`);
};

export const ALL_PROTECTED =
  'Could not scale to desired capacity because all remaining instances are protected from scale in.';

/** INF: of these no text is on record; they follow the pattern of the others. */
export const launchedFor = (now: Instant, what: string): string =>
  at(now, `an instance was launched in response to ${what}.`);

export const endedFor = (now: Instant, what: string): string =>
  at(now, `an instance was taken out of service in response to ${what}.`);

export const poolGrown = (now: Instant, from: number, to: number): string =>
  at(
    now,
    `an instance was started in response to a difference between desired and actual warm pool capacity, increasing the warm pool from ${from} to ${to}.`,
  );

export const poolShrunk = (now: Instant, id: string): string =>
  at(now, `instance ${id} was taken out of the warm pool in response to its size.`);

export const scheduled = (now: Instant, group: Group, before: number): string =>
  at(
    now,
    `a scheduled action update of AutoScalingGroup constraints to min: ${group.min}, max: ${group.max}, desired: ${group.desired} changing the desired capacity from ${before} to ${group.desired}.`,
  );

export const alarmed = (
  now: Instant,
  alarm: string,
  policy: string,
  before: number,
  after: number,
): string =>
  at(
    now,
    `a monitor alarm ${alarm} in state ALARM triggered policy ${policy} changing the desired capacity from ${before} to ${after}.`,
  );

export const policyRun = (now: Instant, policy: string, before: number, after: number): string =>
  at(
    now,
    `a user request executed policy ${policy} changing the desired capacity from ${before} to ${after}.`,
  );
