import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { launchOrder, movesToBalance } from '../../../sandbox/auto-scaling/zones.js';
import { TEMPLATE } from './fake-compute.js';
import { SmallWorld, SUBNETS } from './small-world.js';

const first = (tied: readonly string[]): string => tied[0] as string;

describe('the zone of the next launch (facts 1.9)', () => {
  it.each([
    [{ a: 2, b: 1, c: 2 }, 'b'],
    [{ a: 0, b: 0, c: 0 }, 'a'],
    [{ a: 3, b: 2, c: 1 }, 'c'],
    [{ a: 2, b: 2, c: 1 }, 'c'],
  ])('of %j is %s', (counts, zone) => {
    expect(launchOrder(new Map(Object.entries(counts)), first)[0]).toBe(zone);
  });

  it('is among those with fewest, whoever settles the tie, and every zone gets its turn', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(5), { minKeys: 1 }),
        fc.nat(),
        (counts, choice) => {
          const zones = new Map(Object.entries(counts));
          const order = launchOrder(zones, (tied) => tied[choice % tied.length] as string);
          expect([...order].sort()).toEqual([...zones.keys()].sort());
          const sizes = order.map((zone) => zones.get(zone) as number);
          expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('is the first of the even ones or a random one of them, by the switch', () => {
    const zonesOf = (tie: 'first' | 'random'): Set<string> => {
      const zones = new Set<string>();
      for (let seed = 0; seed < 12; seed++) {
        const world = new SmallWorld({ 'launch-zone-tie': tie }, seed);
        world.call('CreateAutoScalingGroup', {
          AutoScalingGroupName: 'web',
          MinSize: 1,
          MaxSize: 1,
          VPCZoneIdentifier: SUBNETS,
          LaunchTemplate: { LaunchTemplateId: TEMPLATE },
        });
        world.minutes(1);
        zones.add(world.members()[0]?.zone ?? 'none');
      }
      return zones;
    };
    expect([...zonesOf('first')]).toEqual(['eu-west-1a']);
    expect(zonesOf('random').size).toBe(3);
  });
});

describe('zones that are the group’s no more (auto-scaling-benefits, rebalancing activities)', () => {
  it('are emptied, launch first, and get nothing', () => {
    const world = new SmallWorld();
    world.seed({ MaxSize: 6 });
    world.call('UpdateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      VPCZoneIdentifier: 'subnet-a,subnet-b',
    });
    let fewest = 6;
    for (let step = 0; step < 120; step++) {
      world.minutes(1);
      fewest = Math.min(fewest, world.members('InService').length);
    }
    expect(world.counts()).toEqual([3, 3, 0]);
    expect(fewest).toBe(6);
  });

  it('come first when the group shrinks', () => {
    const world = new SmallWorld();
    world.seed();
    world.call('UpdateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      VPCZoneIdentifier: 'subnet-b',
      DesiredCapacity: 2,
    });
    world.minutes(3);
    expect(world.counts()).toEqual([0, 2, 0]);
  });
});

describe('moves to balance', () => {
  it.each([
    [[2, 2, 2], 0],
    [[3, 2, 2], 0],
    [[3, 3, 1], 1],
    [[6, 0, 0], 4],
    [[0, 2], 1],
  ])('of %j are %i', (sizes, moves) => {
    expect(movesToBalance(new Map(sizes.map((size, i) => [String(i), size])))).toBe(moves);
  });
});
