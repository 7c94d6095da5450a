import { describe, expect, it, test } from '@jest/globals';
import type { AlarmState } from '../../../../sandbox/auto-scaling/refresh/alarms.js';
import { HOUR, MINUTE } from '../../../../sandbox/clock.js';
import { TEMPLATE } from '../fake-compute.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

/** What holds in every active state, each state by itself (facts 1.1, 1.7). */

const ACTIVE = ['Pending', 'InProgress', 'Baking', 'Cancelling', 'RollbackInProgress'] as const;
type Active = (typeof ACTIVE)[number];

/** A refresh to version 2 that has come to the state. */
function inState(state: Active, preferences = {}): RefreshWorld {
  const world = new RefreshWorld();
  const bakes = state === 'Baking' || state === 'RollbackInProgress' ? { BakeTime: 600 } : {};
  world.start({ MinHealthyPercentage: 50, ...bakes, ...preferences });
  if (state === 'RollbackInProgress') {
    world.until('Baking');
    world.rollBack();
  } else if (state === 'Cancelling') {
    world.untilTold(() => world.members('Terminating:Proceed').length > 0);
    world.cancel();
  }
  world.until(state);
  return world;
}

describe('cancelled without waiting (cancel-instance-refresh)', () => {
  test.each(ACTIVE)('in %s: Cancelled at once, and another may start', (state) => {
    const world = inState(state);
    world.cancel(false);
    expect(world.states().slice(-2)).toEqual([state, 'Cancelled']);
    expect(world.told().EndTime).toEqual(new Date(world.clock.now));
    world.start({ MinHealthyPercentage: 0 }, version(3));
    world.until('Successful');
    expect(world.versions()).toEqual({ 3: 6 });
  });

  test('what is in flight goes on by itself', () => {
    const world = inState('InProgress');
    world.untilTold(() => world.members('Terminating:Proceed').length === 3);
    world.cancel(false);
    world.minutes(5);
    expect(world.members('InService')).toHaveLength(6);
    // What comes now is of the group's own configuration: the refresh is no more (facts 1.7).
    expect(world.versions()).toEqual({ 1: 6 });
  });
});

describe('another configuration of the group (instance-refresh-overview)', () => {
  const policy = {
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version: '3' },
        Overrides: [{ InstanceType: 'm5.large' }],
      },
    },
  };
  const refused =
    'ValidationError: An active instance refresh with a desired configuration exists. All configuration options derived from the desired configuration are not available for update while the instance refresh is active.';

  test.each(ACTIVE)('is refused in %s, of whatever kind; other settings are not', (state) => {
    const world = inState(state);
    world.call('CreateLaunchConfiguration', {
      LaunchConfigurationName: 'old',
      ImageId: 'ami-1',
      InstanceType: 'm5.large',
    });
    for (const to of [version(3), policy, { LaunchConfigurationName: 'old' }]) {
      expect(world.refusal('UpdateAutoScalingGroup', { ...WEB, ...to })).toBe(refused);
    }
    world.call('UpdateAutoScalingGroup', { ...WEB, MaxSize: 15, HealthCheckGracePeriod: 60 });
    world.untilTold((told) => told.EndTime !== undefined);
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(3) });
  });

  test.each(ACTIVE)('is still the old one in %s, as the group shows it', (state) => {
    expect(inState(state).group().template).toMatch(/:1$/);
  });
});

describe('a scale-out meanwhile (facts 1.7)', () => {
  test.each([
    ['Pending', 1],
    ['InProgress', 2],
    ['Baking', 2],
    ['RollbackInProgress', 1],
  ] as const)('in %s launches version %i', (state, number) => {
    const world = inState(state);
    const before = new Set(world.ids());
    if (state === 'InProgress') {
      world.untilTold(() => (world.versions()['2'] ?? 0) === 3);
    }
    world.call('UpdateAutoScalingGroup', { ...WEB, MaxSize: 20 });
    world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: 12 });
    world.clock.advance(12_000);
    const fresh = world.members('Pending').filter((m) => !before.has(m.id));
    expect(fresh.length).toBeGreaterThan(0);
    expect(new Set(fresh.map((m) => m.template?.split(':')[1]))).toEqual(new Set([`${number}`]));
  });
});

describe('an alarm in Baking (facts 1.1, 1.8)', () => {
  it.each([
    [false, 'Failed', { 2: 6 }],
    [true, 'RollbackSuccessful', { 1: 6 }],
  ] as const)('with AutoRollback %s: %s', (AutoRollback, end, versions) => {
    const world = new RefreshWorld();
    let alarm: AlarmState = 'OK';
    world.autoScaling.useAlarms(() => alarm);
    world.start({
      MinHealthyPercentage: 0,
      BakeTime: 3_600,
      AutoRollback,
      AlarmSpecification: { Alarms: ['errors'] },
    });
    world.until('Baking');
    alarm = 'ALARM';
    world.autoScaling.alarmChanged('errors');
    expect(world.untilTold((told) => told.EndTime !== undefined).Status).toBe(end);
    expect(world.versions()).toEqual(versions);
    expect(world.group().template).toMatch(/:1$/);
  });
});

describe('the limit of 14 days (instance-refresh-overview)', () => {
  test('holds in Baking too, and a rollback has as long again', () => {
    const world = new RefreshWorld();
    world.call('SuspendProcesses', { ...WEB, ScalingProcesses: ['InstanceRefresh'] });
    world.start({ MinHealthyPercentage: 0, BakeTime: 172_800, AutoRollback: true });
    world.until('InProgress');
    const from = world.clock.now;
    world.clock.advance(13 * 24 * HOUR);
    world.call('ResumeProcesses', { ...WEB, ScalingProcesses: ['InstanceRefresh'] });
    world.until('Baking');
    world.call('SuspendProcesses', { ...WEB, ScalingProcesses: ['InstanceRefresh'] });
    world.until('RollbackInProgress', 48);
    expect(world.clock.now - from).toBeGreaterThanOrEqual(14 * 24 * HOUR);
    expect(world.clock.now - from).toBeLessThan(14 * 24 * HOUR + MINUTE);
    world.clock.advance(14 * 24 * HOUR - MINUTE);
    expect(world.told().Status).toBe('RollbackInProgress');
    world.clock.advance(2 * MINUTE);
    expect(world.told().Status).toBe('RollbackFailed');
  });
});
