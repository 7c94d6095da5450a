import { describe, expect, it } from '@jest/globals';
import { createWorld } from '../../../sandbox/create-world.js';
import { perform } from '../../../sandbox/perform.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import { SmallWorld, ZONES } from './small-world.js';

const web = { AutoScalingGroupName: 'web' };
const distribution = (CapacityDistributionStrategy: string) => ({
  AvailabilityZoneDistribution: { CapacityDistributionStrategy },
});
const RESERVED = distribution('reservations-then-balanced');

describe('reservations-then-balanced (AvailabilityZoneDistribution; facts 1.9)', () => {
  it.each([
    // Six are held by the reservation; the other four are balanced over all three zones: 1, 1 and 2.
    ['reservations-then-balanced', {}, [1, 2, 7]],
    ['balanced-best-effort', {}, [3, 3, 4]],
    [
      'reservations-then-balanced',
      { CapacityReservationSpecification: { CapacityReservationPreference: 'none' } },
      [3, 3, 4],
    ],
  ])('%s %j: six and four more with six held in one zone come to %j', (strategy, more, counts) => {
    const world = new SmallWorld({ 'launch-zone-tie': 'first' });
    world.compute.held.set(ZONES[0], 6);
    world.seed({ ...distribution(strategy), ...more });
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 10 });
    world.minutes(30);
    expect([...world.counts()].sort()).toEqual(counts);
    expect(Math.max(...world.counts())).toBe(world.counts()[0]);
  });

  it('balances what remains: the zones without reservations are even, and stay so', () => {
    const world = new SmallWorld();
    world.compute.held.set(ZONES[0], 4);
    world.seed({ ...RESERVED, DesiredCapacity: 3 });
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 10 });
    world.minutes(60);
    const [a = 0, b = 0, c = 0] = world.counts();
    const remaining = [a - 4, b, c];
    expect(Math.max(...remaining) - Math.min(...remaining)).toBeLessThanOrEqual(1);
    const launched = world.compute.orders.length;
    world.minutes(12 * 60);
    expect(world.compute.orders).toHaveLength(launched);
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 4 });
    world.minutes(60);
    expect(world.counts()).toEqual([4, 0, 0]);
  });

  it.each([
    ['left-out', [4, 1, 1]],
    ['counted', [2, 2, 2]],
  ] as const)('with reserved-instances-in-balance %s AZRebalance leaves %j', (how, counts) => {
    const world = new SmallWorld({ 'reserved-instances-in-balance': how });
    world.compute.held.set(ZONES[0], 4);
    world.seed({ ...RESERVED, DesiredCapacity: 0 });
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 6 });
    world.minutes(120);
    expect(world.counts()).toEqual(counts);
  });

  it('fills what is reserved before all else, wherever there are fewest', () => {
    const world = new SmallWorld({ 'reserved-instances-in-balance': 'counted' });
    world.compute.held.set(ZONES[1], 5);
    world.seed(RESERVED);
    world.call('SuspendProcesses', { ...web, ScalingProcesses: ['AZRebalance'] });
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 9 });
    world.minutes(10);
    expect(world.counts()).toEqual([2, 5, 2]);
  });

  it('launches into a reservation where the zone has nothing else', () => {
    const world = createWorld(
      checkScenario({
        images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
        templates: [{ name: 'web', versions: [{ image: 'base', type: 'm6i.large' }] }],
        groups: [
          {
            name: 'web',
            size: 3,
            min: 0,
            max: 9,
            template: 'web',
            version: '1',
            'zone-distribution': 'reservations-then-balanced',
          },
        ],
        'capacity-reservations': [{ zone: 'a', type: 'm6i.large', count: 3 }],
        'capacity-errors': ['a', 'b', 'c'].map((zone) => ({ zone })),
      }),
    );
    const params = { ...web, DesiredCapacity: 9 };
    const caller = { name: 'tester', region: 'eu-west-1' };
    perform(world, 'autoscaling', 'SetDesiredCapacity', params, caller);
    world.clock.advance(1_800_000);
    const zones = world.autoScaling.groups()[0]?.members.map((m) => m.zone.slice(-1));
    expect([...(zones ?? [])].sort()).toEqual(['a', 'a', 'a', 'b', 'c']);
  });
});
