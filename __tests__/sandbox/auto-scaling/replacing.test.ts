import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { replacements } from '../../../sandbox/auto-scaling/maintenance.js';
import { TEMPLATE } from './fake-compute.js';
import { SmallWorld, ZONES } from './small-world.js';

const [A, B, C] = ZONES;
const spec = { LaunchTemplateId: TEMPLATE, Version: '1' };

/** A group of Spot Instances alone. */
function spotGroup(more: object = {}): SmallWorld {
  const world = new SmallWorld();
  world.seed({
    LaunchTemplate: undefined,
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: spec,
        Overrides: [{ InstanceType: 'm5.large' }],
      },
      InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 0 },
    },
    MaxSize: 6,
    ...more,
  });
  return world;
}

/** The most and the fewest members that were in service at once from now on. */
function watched(world: SmallWorld, minutes: number): { most: number; fewest: number } {
  const sizes: number[] = [];
  for (let step = 0; step < minutes * 12; step++) {
    world.clock.advance(5_000);
    sizes.push(world.members('InService').length);
  }
  return { most: Math.max(...sizes), fewest: Math.min(...sizes) };
}

describe('capacity rebalancing (ec2-auto-scaling-capacity-rebalancing)', () => {
  it('launches a Spot Instance beside the one at risk, above MaxSize, and then ends that one', () => {
    const world = spotGroup({ CapacityRebalance: true });
    const [risky] = world.ids(B) as [string];
    world.autoScaling.spotSignal(risky, 'rebalance-recommendation');
    expect(watched(world, 5)).toEqual({ most: 7, fewest: 6 });
    expect(world.ids()).not.toContain(risky);
    expect(world.counts()).toEqual([2, 2, 2]);
    expect(world.compute.orders.at(-1)?.purchase).toBe('spot');
    expect(world.causes().slice(0, 2)).toEqual([
      expect.stringMatching(/taken out of service in response to an EC2 instance rebalance reco/),
      expect.stringMatching(/launched in response to an EC2 instance rebalance recommendation\.$/),
    ]);
  });

  it('does nothing at a signal when it is off; the health check finds the interrupted one gone', () => {
    const world = spotGroup();
    const [risky] = world.ids(A) as [string];
    const launched = world.compute.orders.length;
    world.autoScaling.spotSignal(risky, 'rebalance-recommendation');
    world.autoScaling.spotSignal(risky, 'interruption-notice');
    world.minutes(5);
    expect(world.compute.orders).toHaveLength(launched);
    world.compute.terminate(risky);
    world.minutes(5);
    expect(world.compute.orders).toHaveLength(launched + 1);
    expect(world.counts()).toEqual([2, 2, 2]);
  });

  it('starts at the notice when there was no recommendation, and launches one alone', () => {
    const world = spotGroup({ CapacityRebalance: true });
    const [risky] = world.ids(A) as [string];
    const launched = world.compute.orders.length;
    world.autoScaling.spotSignal(risky, 'interruption-notice');
    world.autoScaling.spotSignal(risky, 'interruption-notice');
    world.clock.advance(8_000);
    world.compute.terminate(risky);
    world.minutes(10);
    expect(world.compute.orders).toHaveLength(launched + 1);
    expect(world.members('InService')).toHaveLength(6);
  });

  it('keeps trying in every zone while there is no capacity', () => {
    const world = spotGroup({ CapacityRebalance: true });
    const [risky] = world.ids(A) as [string];
    for (const zone of ZONES) world.compute.exhausted.add(zone);
    world.autoScaling.spotSignal(risky, 'rebalance-recommendation');
    world.minutes(10);
    expect(world.ids()).toContain(risky);
    world.compute.exhausted.delete(C);
    world.minutes(5);
    expect(world.ids()).not.toContain(risky);
    expect(world.counts()).toEqual([1, 2, 3]);
  });

  it('launches another when the first one fails, and none when the one at risk left by itself', () => {
    const world = spotGroup({ CapacityRebalance: true });
    const [risky] = world.ids(A) as [string];
    world.autoScaling.spotSignal(risky, 'rebalance-recommendation');
    world.clock.advance(7_000);
    const [first] = world.members('Pending');
    world.compute.turn(first?.id ?? '', 'terminated');
    world.minutes(1);
    expect(world.ids()).toContain(risky);
    world.minutes(5);
    expect(world.ids()).not.toContain(risky);
    expect(world.members('InService')).toHaveLength(6);
  });

  it('scales out beside it, and does not count the newcomer twice', () => {
    const world = spotGroup({ CapacityRebalance: true, MaxSize: 12 });
    const [risky] = world.ids(A) as [string];
    world.autoScaling.spotSignal(risky, 'rebalance-recommendation');
    world.clock.advance(6_000);
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 8 });
    world.minutes(10);
    expect(world.members('InService')).toHaveLength(8);
    expect(world.ids()).not.toContain(risky);
  });
});

describe('the instance maintenance policy (InstanceMaintenancePolicy; facts 1.4, 1.9)', () => {
  it.each([
    // min, max, desired, waiting -> ended first, launched first
    [100, 110, 10, 1, 0, 1],
    [100, 110, 10, 3, 0, 1],
    [100, 150, 10, 3, 0, 3],
    [90, 100, 10, 3, 1, 0],
    [50, 100, 10, 3, 3, 0],
    [100, 100, 10, 3, 0, 1],
    [90, 120, 5, 2, 0, 1],
    [0, 100, 4, 4, 4, 0],
  ])('%i to %i %% of %i, %i waiting', (min, max, desired, waiting, endFirst, launchFirst) => {
    const bounds = {
      floor: Math.ceil((desired * min) / 100),
      cap: Math.floor((desired * max) / 100),
    };
    expect(replacements(bounds, desired, waiting, { serving: desired, places: desired })).toEqual({
      endFirst,
      launchFirst,
    });
  });

  it('is never broken by what it allows, unless it allows nothing at all', () => {
    fc.assert(
      fc.property(
        fc.record({
          desired: fc.integer({ min: 1, max: 40 }),
          min: fc.nat(100),
          over: fc.nat(100),
          waiting: fc.nat(10),
          more: fc.integer({ min: -5, max: 5 }),
        }),
        ({ desired, min, over, waiting, more }) => {
          const floor = Math.ceil((desired * min) / 100);
          const cap = Math.floor((desired * Math.min(200, Math.max(100, min + over))) / 100);
          const places = Math.max(0, desired + more);
          const { endFirst, launchFirst } = replacements({ floor, cap }, desired, waiting, {
            serving: places,
            places,
          });
          expect(endFirst + launchFirst).toBeLessThanOrEqual(waiting);
          if (endFirst > 0) expect(places - endFirst).toBeGreaterThanOrEqual(floor);
          if (launchFirst > 0) {
            const neverFits = floor >= desired && cap <= desired;
            expect(places + launchFirst).toBeLessThanOrEqual(neverFits ? desired + 1 : cap);
          }
        },
      ),
    );
  });

  const unhealthy = (world: SmallWorld, ids: readonly string[]): void => {
    for (const InstanceId of ids) {
      world.call('SetInstanceHealth', {
        InstanceId,
        HealthStatus: 'Unhealthy',
        ShouldRespectGracePeriod: false,
      });
    }
  };

  it('launches before it ends what is unhealthy, and waits for the warm-up', () => {
    const world = new SmallWorld();
    world.seed({
      MaxSize: 6,
      DefaultInstanceWarmup: 120,
      InstanceMaintenancePolicy: { MinHealthyPercentage: 100, MaxHealthyPercentage: 120 },
    });
    const [sick] = world.ids(A) as [string];
    unhealthy(world, [sick]);
    world.minutes(2);
    expect(world.members('InService')).toHaveLength(7);
    expect(world.ids()).toContain(sick);
    world.minutes(3);
    expect(world.ids()).not.toContain(sick);
    expect(world.counts()).toEqual([2, 2, 2]);
    expect(world.causes()[0]).toMatch(/taken out of service in response to a user health-check/);
    expect(world.causes()[1]).toMatch(
      /in response to an unhealthy instance needing to be replaced/,
    );
  });

  it('lets more than a tenth be replaced at a time, and less', () => {
    for (const [min, fewest] of [
      [50, 3],
      [83, 5],
    ] as const) {
      const world = new SmallWorld();
      world.seed({
        InstanceMaintenancePolicy: { MinHealthyPercentage: min, MaxHealthyPercentage: 100 },
      });
      const sick = world.ids().slice(0, 4);
      unhealthy(world, sick);
      const seen = watched(world, 30);
      expect(seen).toEqual({ most: 6, fewest });
      expect(world.ids().filter((id) => sick.includes(id))).toEqual([]);
      expect(world.members('InService')).toHaveLength(6);
    }
  });

  it.each([
    [100, 110, 7],
    [80, 100, 6],
  ])('%i to %i: zones are balanced with %i in service at most', (min, max, most) => {
    const world = new SmallWorld();
    world.seed({
      DesiredCapacity: 6,
      InstanceMaintenancePolicy: {
        MinHealthyPercentage: min,
        MaxHealthyPercentage: max === 110 ? 120 : max,
      },
    });
    world.call('SuspendProcesses', {
      AutoScalingGroupName: 'web',
      ScalingProcesses: ['AZRebalance'],
    });
    world.call('TerminateInstanceInAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      InstanceIds: world.ids(C),
      ShouldDecrementDesiredCapacity: true,
    });
    world.call('UpdateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      VPCZoneIdentifier: 'subnet-a,subnet-b',
      DesiredCapacity: 6,
    });
    world.minutes(10);
    expect(world.counts()).toEqual([3, 3, 0]);
    world.call('UpdateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      VPCZoneIdentifier: 'subnet-a,subnet-b,subnet-c',
    });
    world.call('ResumeProcesses', { AutoScalingGroupName: 'web' });
    expect(watched(world, 60).most).toBe(most);
    expect(world.counts()).toEqual([2, 2, 2]);
  });

  it.each([
    [{ MinHealthyPercentage: 90 }, 'Both MinHealthyPercentage and MaxHealthyPercentage'],
    [{ MinHealthyPercentage: 101, MaxHealthyPercentage: 120 }, 'between 0 and 100'],
    [{ MinHealthyPercentage: 90, MaxHealthyPercentage: 99 }, 'between 100 and 200'],
    [{ MinHealthyPercentage: 50, MaxHealthyPercentage: 151 }, 'cannot be greater than 100'],
  ])('is refused: %j', (InstanceMaintenancePolicy, text) => {
    const world = new SmallWorld();
    world.seed();
    const update = { AutoScalingGroupName: 'web', InstanceMaintenancePolicy };
    expect(world.refusal('UpdateAutoScalingGroup', update)).toContain(text);
  });

  it('is taken away with -1', () => {
    const world = new SmallWorld();
    world.seed({
      InstanceMaintenancePolicy: { MinHealthyPercentage: 90, MaxHealthyPercentage: 120 },
    });
    world.call('UpdateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      InstanceMaintenancePolicy: { MinHealthyPercentage: -1, MaxHealthyPercentage: -1 },
    });
    const [group] = world.call('DescribeAutoScalingGroups').AutoScalingGroups as [object];
    expect(group).not.toHaveProperty('InstanceMaintenancePolicy');
  });
});

describe('a zonal shift (ec2-auto-scaling-zonal-shift; facts 1.9)', () => {
  const shifted = (behaviour: string): SmallWorld => {
    const world = new SmallWorld();
    world.seed({
      AvailabilityZoneImpairmentPolicy: {
        ZonalShiftEnabled: true,
        ImpairedZoneHealthCheckBehavior: behaviour,
      },
    });
    world.autoScaling.startZonalShift(A, 3_600_000);
    return world;
  };

  it('launches nothing in the zone and ends nothing there, and lets it be afterwards', () => {
    const world = shifted('ReplaceUnhealthy');
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 10 });
    world.minutes(10);
    expect(world.counts()).toEqual([2, 4, 4]);
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 4 });
    world.minutes(10);
    expect(world.counts()).toEqual([2, 1, 1]);
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 9 });
    world.minutes(120);
    expect(world.counts()).toEqual([3, 3, 3]);
  });

  it.each([
    ['ReplaceUnhealthy', [1, 3, 2]],
    ['IgnoreUnhealthy', [2, 2, 2]],
  ])('with %s', (behaviour, counts) => {
    const world = shifted(behaviour);
    world.compute.impair(world.ids(A)[0] as string);
    world.minutes(15);
    expect([...world.counts()].sort()).toEqual([...counts].sort());
    expect(world.counts()[0]).toBe(counts[0]);
  });

  it('is nothing to groups that do not take part, and ends when it is called off', () => {
    const aside = new SmallWorld();
    aside.seed();
    aside.autoScaling.startZonalShift(A, 3_600_000);
    aside.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 9 });
    aside.minutes(5);
    expect(aside.counts()).toEqual([3, 3, 3]);
    const world = shifted('ReplaceUnhealthy');
    world.autoScaling.cancelZonalShift(A);
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 9 });
    world.minutes(5);
    expect(world.counts()).toEqual([3, 3, 3]);
  });
});

describe('zone distributions (ec2-auto-scaling-availability-zone-balanced; facts 1.9)', () => {
  it.each([
    ['balanced-best-effort', [3, 4, 2]],
    ['balanced-only', [2, 2, 2]],
    ['reservations-then-balanced', [3, 4, 2]],
  ])('%s, with no capacity in one zone', (CapacityDistributionStrategy, counts) => {
    const world = new SmallWorld({ 'launch-zone-tie': 'first' });
    world.seed({ AvailabilityZoneDistribution: { CapacityDistributionStrategy } });
    world.compute.exhausted.add(C);
    if (CapacityDistributionStrategy === 'balanced-only') world.compute.exhausted.add(A);
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 9 });
    world.minutes(20);
    expect([...world.counts()].sort()).toEqual([...counts].sort());
    expect(world.counts()[2]).toBe(2);
    world.compute.exhausted.clear();
    world.minutes(60);
    expect(world.counts()).toEqual([3, 3, 3]);
  });

  it('has three names and no other', () => {
    const world = new SmallWorld();
    world.seed();
    const refusal = world.refusal('UpdateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      AvailabilityZoneDistribution: { CapacityDistributionStrategy: 'balanced' },
    });
    expect(refusal).toContain('capacityDistributionStrategy');
  });
});
