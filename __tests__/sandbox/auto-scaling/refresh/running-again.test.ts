import { describe, expect, test } from '@jest/globals';
import { MINUTE, SECOND } from '../../../../sandbox/clock.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

const reached = (world: RefreshWorld): readonly (number | undefined)[] =>
  world.history
    .of('refresh')
    .filter((fact) => fact.checkpoint !== undefined)
    .map((fact) => fact.checkpoint);

describe('checkpoints on the way (facts 1.5, asg-adding-checkpoints-instance-refresh)', () => {
  test('one is reached again, with another wait, after a scale-out', () => {
    const world = new RefreshWorld({ DesiredCapacity: 8, DefaultInstanceWarmup: 300 });
    world.start({
      MinHealthyPercentage: 75,
      CheckpointPercentages: [25, 100],
      CheckpointDelay: 600,
    });
    world.untilTold((told) => told.PercentageComplete === 25);
    world.untilTold(() => world.versions()['1'] === 4);
    world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: 12 });
    world.untilTold((told) => (told.PercentageComplete ?? 0) < 25);
    world.untilTold(() => reached(world).length === 2);
    const before = world.versions();
    world.minutes(9);
    expect(world.versions()).toEqual(before);
    world.until('Successful');
    expect(reached(world)).toEqual([25, 25]);
  });

  test('of two instances the first is half of them: 10 is skipped, 40 is told', () => {
    const world = new RefreshWorld({ DesiredCapacity: 2 });
    world.start({
      MinHealthyPercentage: 50,
      CheckpointPercentages: [10, 40, 100],
      CheckpointDelay: 60,
    });
    world.until('Successful');
    expect(reached(world)).toEqual([40]);
  });

  test('there is an event for every one but the last of 100', () => {
    const world = new RefreshWorld({ DesiredCapacity: 10 });
    world.start({
      MinHealthyPercentage: 80,
      CheckpointPercentages: [20, 50, 100],
      CheckpointDelay: 0,
    });
    world.until('Successful');
    expect(reached(world)).toEqual([20, 50]);
  });

  test('an hour is waited where nothing is said', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 50, CheckpointPercentages: [50, 100] });
    world.untilTold((told) => told.PercentageComplete === 50);
    world.minutes(59);
    expect(world.versions()).toEqual({ 1: 3, 2: 3 });
    world.until('Successful', 1);
  });

  test('cancelled at one, nothing is rolled back', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 50, CheckpointPercentages: [50, 100] });
    world.untilTold((told) => told.PercentageComplete === 50);
    world.cancel();
    world.until('Cancelled');
    world.minutes(30);
    expect(world.versions()).toEqual({ 1: 3, 2: 3 });
  });
});

describe('a partial refresh that is run again (facts 1.5)', () => {
  /** The versions of those that were ended, in order. */
  const ended = (world: RefreshWorld, from: number): readonly string[] => {
    const versions = new Map(
      world.compute.orders.map((order, index) => [
        `i-${String(index + 1).padStart(17, '0')}`,
        order.template.data.ImageId ?? '',
      ]),
    );
    return world.history
      .of('member')
      .filter((m) => m.lifecycle === 'Terminating' && m.at >= from)
      .map((m) => versions.get(m.id) ?? '');
  };

  test.each(['Default', 'NewestInstance', 'OldestInstance'])(
    'does not resume, and ends the old before the new, whatever the policy: %s',
    (policy) => {
      const world = new RefreshWorld({ TerminationPolicies: [policy] });
      world.start({ MinHealthyPercentage: 50, CheckpointPercentages: [50], CheckpointDelay: 60 });
      world.until('Successful');
      world.call('UpdateAutoScalingGroup', { ...WEB, ...version(2) });
      expect(world.versions()).toEqual({ 1: 3, 2: 3 });
      const from = world.clock.now;
      world.start({ MinHealthyPercentage: 80 });
      world.until('Successful');
      expect(ended(world, from)).toEqual(['ami-1', 'ami-1', 'ami-1', 'ami-2', 'ami-2', 'ami-2']);
    },
  );
});

describe('warming up (facts 1.5)', () => {
  test('begins when the instance enters service, after its hooks', () => {
    const world = new RefreshWorld({ DesiredCapacity: 1, DefaultInstanceWarmup: 120 });
    world.call('PutLifecycleHook', {
      ...WEB,
      LifecycleHookName: 'up',
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
      HeartbeatTimeout: 600,
      DefaultResult: 'CONTINUE',
    });
    world.start();
    world.untilTold((told) => told.StatusReason?.includes('is warming up') === true);
    const entered = world.history
      .of('member')
      .filter((m) => m.lifecycle === 'InService')
      .at(-1);
    expect(world.clock.now - (entered?.at ?? 0)).toBeLessThan(15 * SECOND);
    world.until('Successful');
    const took = world.clock.now - (entered?.at ?? 0);
    expect(took).toBeGreaterThanOrEqual(2 * MINUTE);
    expect(took).toBeLessThan(2 * MINUTE + 20 * SECOND);
  });

  test('InstanceWarmup and DefaultInstanceWarmup work the same way', () => {
    const took = (group: object, own: object): number => {
      const world = new RefreshWorld({ DesiredCapacity: 3, ...group });
      const from = world.clock.now;
      world.start({ MinHealthyPercentage: 0, ...own });
      world.until('Successful');
      return world.clock.now - from;
    };
    const byGroup = took({ DefaultInstanceWarmup: 400 }, {});
    expect(took({ DefaultInstanceWarmup: 30 }, { InstanceWarmup: 400 })).toBe(byGroup);
    expect(byGroup).toBeGreaterThan(400 * SECOND);
  });
});

describe('told of the past (check-status-instance-refresh)', () => {
  test('fifty a page where nothing is said', () => {
    const world = new RefreshWorld();
    for (let count = 0; count < 51; count++) {
      world.start({ SkipMatching: true }, version(1));
      world.minutes(2);
    }
    const first = world.call('DescribeInstanceRefreshes', WEB);
    expect(first.InstanceRefreshes).toHaveLength(50);
    const NextToken = first.NextToken;
    const rest = world.call('DescribeInstanceRefreshes', { ...WEB, NextToken });
    expect(rest.InstanceRefreshes).toHaveLength(1);
    expect(rest.NextToken).toBeUndefined();
  });
});
