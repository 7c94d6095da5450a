import { describe, expect, test } from '@jest/globals';
import { endedOnRequest, launchedOnRequest } from '../../../src/rollout/activity-causes.js';

/** Sentences as public activity logs show them, moments left out. */
const CAUSES = {
  decremented:
    'instance i-1 was taken out of service in response to a user request, shrinking the capacity from 6 to 5.',
  kept: 'instance i-1 was taken out of service in response to a user request.',
  scaledIn:
    'a user request explicitly set group desired capacity changing the desired capacity from 6 to 5.  At 2026-01-20T05:00:00Z an instance was taken out of service in response to a difference between desired and actual capacity, shrinking the capacity from 6 to 5.',
  ec2Health:
    'an instance was taken out of service in response to an EC2 instance status check failure.',
  elbHealth:
    'an instance was taken out of service in response to an ELB system health check failure.',
  gone: 'an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped.',
  refresh: 'an instance was taken out of service in response to an instance refresh.',
  replaced: 'an instance was launched in response to an unhealthy instance needing to be replaced.',
  scaledOut:
    'an instance was started in response to a difference between desired and actual capacity, increasing the capacity from 5 to 6.',
  balanced: "An instance was launched to aid in balancing the group's zones.",
  launched:
    'an instance was launched in response to a user request to launch instances, increasing the capacity from 6 to 7.',
  unheardOf: 'the moon was full.',
};
type Name = keyof typeof CAUSES;

describe('an instance that went', () => {
  test.each([
    ['decremented', 'yes'],
    ['kept', 'no'],
    ['scaledIn', 'no'],
    ['ec2Health', 'no'],
    ['elbHealth', 'no'],
    ['gone', 'no'],
    ['refresh', 'no'],
    ['unheardOf', 'unsaid'],
  ] as const)('%s: on request with decrement: %s', (name: Name, said) => {
    expect(endedOnRequest(`At 2026-01-20T05:00:00Z ${CAUSES[name]}`)).toBe(said);
  });

  test('of which nothing is told says nothing', () => {
    expect([endedOnRequest(undefined), endedOnRequest('')]).toEqual(['unsaid', 'unsaid']);
  });
});

describe('an instance that came', () => {
  test.each([
    ['launched', 'yes'],
    ['unheardOf', 'yes'],
    ['scaledOut', 'perhaps'],
    ['replaced', 'no'],
    ['balanced', 'no'],
    ['refresh', 'no'],
  ] as const)('%s: by LaunchInstances: %s', (name: Name, said) => {
    expect(launchedOnRequest(`At 2026-01-20T05:00:00Z ${CAUSES[name]}`)).toBe(said);
  });

  test('of which nothing is told may be ours', () => {
    expect([launchedOnRequest(undefined), launchedOnRequest('')]).toEqual(['yes', 'yes']);
  });
});
