import { describe, expect, test } from '@jest/globals';
import { RefreshWorld, WEB } from './refresh-world.js';

/** What the activities of a group tell while it is refreshed (facts 1.2). */

interface Told {
  readonly Description: string;
  readonly Cause: string;
  readonly StatusCode: string;
  readonly StatusMessage?: string;
}

const told = (world: RefreshWorld): readonly Told[] =>
  world.call('DescribeScalingActivities', WEB).Activities as unknown as readonly Told[];

const STAMP = 'At \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ';
const LAUNCHED = new RegExp(
  `^${STAMP} an instance was launched in response to an instance refresh\\.$`,
);

describe('activities of a refresh (as-verify-scaling-activity, CHAP_Troubleshooting)', () => {
  test('a launch that fails says of what, and is Failed', () => {
    const world = new RefreshWorld();
    for (const zone of ['a', 'b', 'c']) world.compute.exhausted.add(`eu-west-1${zone}`);
    world.start({ MinHealthyPercentage: 50 });
    world.minutes(10);
    const failed = told(world).filter((one) => one.StatusCode === 'Failed');
    expect(failed.length).toBeGreaterThan(2);
    for (const { Cause, Description, StatusMessage } of failed) {
      expect(Cause).toMatch(LAUNCHED);
      expect(Description).toMatch(/^Launching a new EC2 instance\. {2}Status Reason: /);
      expect(StatusMessage).toMatch(
        /^We currently do not have sufficient m5\.large capacity in the Availability Zone you requested \(eu-west-1[abc]\)\. Launching EC2 instance failed\.$/,
      );
    }
  });

  test('a hook that abandons cancels the launch, in words that name the token', () => {
    const world = new RefreshWorld();
    world.call('PutLifecycleHook', {
      ...WEB,
      LifecycleHookName: 'up',
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
      HeartbeatTimeout: 30,
      DefaultResult: 'ABANDON',
    });
    world.start();
    world.minutes(10);
    const cancelled = told(world).filter((one) => one.StatusCode === 'Cancelled');
    expect(cancelled.length).toBeGreaterThan(1);
    for (const { Cause, StatusMessage } of cancelled) {
      expect(Cause).toMatch(LAUNCHED);
      expect(StatusMessage).toMatch(/^Instance failed to complete user's Lifecycle Action: /);
    }
  });

  test('a launch ahead is the refresh’s, a scale-out and a health replacement are not', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 100, MaxHealthyPercentage: 110 });
    world.untilTold(() => world.members('Pending').length > 0);
    expect(told(world)[0]?.Cause).toMatch(LAUNCHED);
    world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: 8 });
    const [sick] = world.members('InService').map((m) => m.id);
    world.call('SetInstanceHealth', { InstanceId: sick, HealthStatus: 'Unhealthy' });
    world.until('Successful');
    const launches = told(world).filter((one) => one.Description.startsWith('Launching'));
    const own = launches.filter((one) => LAUNCHED.test(one.Cause));
    const others = launches.filter((one) => !LAUNCHED.test(one.Cause));
    expect([own.length, others.length]).toEqual([5, 3]);
    expect(others.map((one) => one.Cause).join('\n')).toMatch(/unhealthy instance needing to be/);
    expect(others.map((one) => one.Cause).join('\n')).toMatch(/from 6 to 8/);
  });
});
