import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../../../sandbox/clock.js';
import { eachAlternative } from '../switches.js';
import { TEMPLATE } from './fake-compute.js';
import { RefreshWorld } from './refresh/refresh-world.js';
import { SmallWorld, ZONES } from './small-world.js';

const web = { AutoScalingGroupName: 'web' };
const launch = { ...web, RequestedCapacity: 1, ClientToken: 't', AvailabilityZones: [ZONES[0]] };

describe('launch-instances-cause (facts 1.2, 2 B)', () => {
  it.each(
    eachAlternative('launch-instances-cause', {
      request: /was launched in response to a user request to launch instances, increasing the/,
      difference: /was started in response to a difference between desired and actual capacity/,
    }),
  )('$one', ({ switches, effect }) => {
    const world = new SmallWorld(switches);
    world.seed();
    world.call('LaunchInstances', launch);
    expect(world.causes()[0]).toMatch(effect);
    expect(world.causes()[0]).toMatch(/increasing the capacity from 6 to 7\.$/);
  });
});

describe('launch-instances-with-image-parameter (facts 1.8)', () => {
  it.each(
    eachAlternative('launch-instances-with-image-parameter', {
      yes: 'launched',
      no: 'UnsupportedOperation',
    }),
  )('$one: $effect', ({ switches, effect }) => {
    const world = new SmallWorld(switches);
    world.seed();
    world.compute.versions.push({ ImageId: 'resolve:ssm:/golden', InstanceType: 'm5.large' });
    world.call('UpdateAutoScalingGroup', {
      ...web,
      LaunchTemplate: { LaunchTemplateId: TEMPLATE, Version: '2' },
    });
    if (effect === 'launched') {
      expect(world.call('LaunchInstances', launch).Instances).toHaveLength(1);
    } else expect(world.refusal('LaunchInstances', launch)).toMatch(effect);
  });
});

describe('launch-instances-in-shifted-zone (facts 1.9, 2 B)', () => {
  it.each(
    eachAlternative('launch-instances-in-shifted-zone', { yes: 'launched', no: 'ValidationError' }),
  )('$one: $effect', ({ switches, effect }) => {
    const world = new SmallWorld(switches);
    world.seed({ AvailabilityZoneImpairmentPolicy: { ZonalShiftEnabled: true } });
    world.autoScaling.startZonalShift(ZONES[0], HOUR);
    const elsewhere = { ...launch, ClientToken: 'u', AvailabilityZones: [ZONES[1]] };
    expect(world.call('LaunchInstances', elsewhere).Instances).toHaveLength(1);
    if (effect === 'launched') {
      expect(world.call('LaunchInstances', launch).Instances).toHaveLength(1);
    } else expect(world.refusal('LaunchInstances', launch)).toMatch(effect);
  });
});

describe('administrative-suspension (facts 1.9)', () => {
  it.each(eachAlternative('administrative-suspension', { launch: 1, all: 9 }))(
    '$one: $effect of the nine processes',
    ({ switches, effect }) => {
      const world = new SmallWorld(switches);
      world.seed();
      for (const zone of ZONES) world.compute.exhausted.add(zone);
      world.call('SuspendProcesses', { ...web, ScalingProcesses: ['AZRebalance'] });
      world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 8 });
      world.clock.advance(25 * HOUR);
      const [group] = world.call('DescribeAutoScalingGroups').AutoScalingGroups as unknown as {
        SuspendedProcesses: { ProcessName: string; SuspensionReason: string }[];
      }[];
      const reasons = new Map(
        group?.SuspendedProcesses.map((one) => [one.ProcessName, one.SuspensionReason]),
      );
      expect(reasons.get('Launch')).toMatch(/^Administratively suspended at 2026-01-21T0/);
      // What a user suspended stays the user's.
      expect(reasons.get('AZRebalance')).toMatch(/^User suspended/);
      const administrative = [...reasons.values()].filter((one) => one.startsWith('Admin'));
      expect(administrative).toHaveLength(effect === 1 ? 1 : effect - 1);
    },
  );
});

describe('warm-start-zone (facts 1.9)', () => {
  it.each(eachAlternative('warm-start-zone', { pool: 'warm', balance: 'cold' }))(
    '$one: starts $effect when the pool has none in the zone that is to grow',
    ({ switches, effect }) => {
      const world = new SmallWorld({ ...switches, 'launch-zone-tie': 'first' });
      world.seed({ MaxSize: 9 });
      world.call('PutWarmPool', { ...web, MaxGroupPreparedCapacity: 9 });
      world.minutes(5);
      const inFirst = world.group().pool?.find(({ zone }) => zone === ZONES[0])?.id ?? '';
      // A pool of two that has nothing in the first zone, where an even group grows next.
      world.call('PutWarmPool', { ...web, MaxGroupPreparedCapacity: 8 });
      world.call('SuspendProcesses', { ...web, ScalingProcesses: ['Launch'] });
      if (world.group().pool?.some(({ id }) => id === inFirst) === true) {
        world.compute.terminate(inFirst);
      }
      world.minutes(5);
      expect(world.group().pool?.some(({ zone }) => zone === ZONES[0])).toBe(false);
      const launched = world.compute.orders.length;
      const warm = world.group().pool?.map(({ id }) => id) ?? [];
      world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 7 });
      world.call('ResumeProcesses', web);
      world.minutes(1);
      const drawn = world.ids().filter((id) => warm.includes(id));
      expect(drawn).toHaveLength(effect === 'warm' ? 1 : 0);
      expect(world.compute.orders.length).toBeGreaterThanOrEqual(launched);
      expect(world.counts()[0]).toBe(effect === 'warm' ? 2 : 3);
    },
  );
});

describe('refresh-max-rounding (facts 1.4, 7.3)', () => {
  it.each(eachAlternative('refresh-max-rounding', { down: 7, up: 8 }))(
    '$one: at most $effect instances of five with a maximum of 150 %',
    ({ switches, effect }) => {
      const world = new RefreshWorld({ DesiredCapacity: 5 }, switches);
      world.start({ MinHealthyPercentage: 100, MaxHealthyPercentage: 150 });
      const { most } = world.extremes(() => world.told().Status === 'Successful');
      expect(most).toBe(effect);
    },
  );
});

describe('refresh-min-100-without-max (facts 1.4)', () => {
  it.each(
    eachAlternative('refresh-min-100-without-max', {
      'terminate-and-launch': 5,
      'launch-first': 6,
    }),
  )('$one: at least $effect of six in service', ({ switches, effect }) => {
    const world = new RefreshWorld({}, switches);
    world.start({ MinHealthyPercentage: 100 });
    const { fewest } = world.extremes(() => world.told().Status === 'Successful');
    expect(fewest).toBe(effect);
  });
});

describe('refresh-awaits-terminations (facts 1.1)', () => {
  it.each(eachAlternative('refresh-awaits-terminations', { yes: 0, no: 1 }))(
    '$one: $effect instance is terminating still as it succeeds',
    ({ switches, effect }) => {
      const world = new RefreshWorld({ DesiredCapacity: 1 }, switches);
      world.call('PutLifecycleHook', {
        ...web,
        LifecycleHookName: 'bye',
        LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
        HeartbeatTimeout: 3_000,
      });
      world.start({ MinHealthyPercentage: 100, MaxHealthyPercentage: 200 });
      world.until('Successful');
      expect(world.members('Terminating:Wait')).toHaveLength(effect);
    },
  );
});

describe('decrement-replayed-on-retry (facts 2 B: a lost answer’s decrement applied twice)', () => {
  it.each(eachAlternative('decrement-replayed-on-retry', { no: 5, yes: 4 }))(
    '$one: $effect desired after the same call twice',
    ({ switches, effect }) => {
      const world = new SmallWorld(switches);
      world.seed();
      const end = { InstanceId: world.ids()[0], ShouldDecrementDesiredCapacity: true };
      world.call('TerminateInstanceInAutoScalingGroup', end);
      world.call('TerminateInstanceInAutoScalingGroup', end);
      expect(world.group().desired).toBe(effect);
    },
  );
});
