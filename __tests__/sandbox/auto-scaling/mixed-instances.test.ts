import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate, type Way } from '../../../sandbox/auto-scaling/allocation.js';
import { typesMeeting } from '../../../sandbox/auto-scaling/instance-requirements.js';
import { onDemandShare } from '../../../sandbox/auto-scaling/mixed-instances.js';
import type { InstancesDistribution } from '../../../sandbox/auto-scaling/source.js';
import { onDemandPrice, SpotMarket } from '../../../sandbox/auto-scaling/spot-market.js';
import { type InstanceType, instanceType, vCpusOf } from '../../../sandbox/ec2/instance-types.js';
import { Random } from '../../../sandbox/random.js';
import { TEMPLATE } from './fake-compute.js';
import { SmallWorld, SUBNETS } from './small-world.js';

const spec = { LaunchTemplateId: TEMPLATE, Version: '1' };

const policy = (overrides: readonly object[], distribution: object = {}): object => ({
  LaunchTemplate: { LaunchTemplateSpecification: spec, Overrides: overrides },
  InstancesDistribution: distribution,
});

function mixed(
  overrides: readonly object[],
  distribution: object = {},
  more: object = {},
  seed = 1,
): SmallWorld {
  const world = new SmallWorld({}, seed);
  world.call('CreateAutoScalingGroup', {
    AutoScalingGroupName: 'web',
    MinSize: 0,
    MaxSize: 400,
    DesiredCapacity: 6,
    VPCZoneIdentifier: SUBNETS,
    MixedInstancesPolicy: policy(overrides, distribution),
    ...more,
  });
  world.minutes(5);
  return world;
}

const purchases = (world: SmallWorld): Record<'on-demand' | 'spot', number> => {
  const counts = { 'on-demand': 0, spot: 0 };
  for (const { id } of world.members()) {
    counts[world.compute.instance(id)?.purchase ?? 'on-demand']++;
  }
  return counts;
};

const types = (world: SmallWorld): readonly string[] =>
  world.members().map(({ id }) => world.compute.instance(id)?.type ?? '');

describe('On-Demand base and share (InstancesDistribution; guide, "Control the proportion of On-Demand Instances")', () => {
  it.each([
    // base, percentage above it, at 10, 20, 30 and 40 units: the guide's own table.
    [10, 50, [10, 15, 20, 25]],
    [0, 0, [0, 0, 0, 0]],
    [0, 60, [6, 12, 18, 24]],
    [0, 100, [10, 20, 30, 40]],
  ])('base %i and %i %% give %j', (base, above, wanted) => {
    const distribution = {
      OnDemandBaseCapacity: base,
      OnDemandPercentageAboveBaseCapacity: above,
    } as InstancesDistribution;
    expect([10, 20, 30, 40].map((units) => onDemandShare(distribution, units))).toEqual(wanted);
  });

  it('is what a group of any size comes to, with halves rounded in favour of On-Demand', () => {
    fc.assert(
      fc.property(fc.nat(14), fc.nat(8), fc.nat(100), (size, base, above) => {
        const distribution = {
          OnDemandBaseCapacity: base,
          OnDemandPercentageAboveBaseCapacity: above,
        };
        const world = mixed([{ InstanceType: 'm5.large' }], distribution, {
          DesiredCapacity: size,
        });
        const fixed = Math.min(base, size);
        const onDemand = fixed + Math.ceil(((size - fixed) * above) / 100);
        expect(purchases(world)).toEqual({ 'on-demand': onDemand, spot: size - onDemand });
      }),
      { numRuns: 30 },
    );
  });

  it('is kept when the group shrinks: the option in excess goes first', () => {
    const world = mixed([{ InstanceType: 'm5.large' }], {
      OnDemandBaseCapacity: 2,
      OnDemandPercentageAboveBaseCapacity: 50,
    });
    expect(purchases(world)).toEqual({ 'on-demand': 4, spot: 2 });
    for (const [desired, onDemand] of [
      [5, 4],
      [4, 3],
      [2, 2],
    ] as const) {
      world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: desired });
      world.minutes(3);
      expect(purchases(world)).toEqual({ 'on-demand': onDemand, spot: desired - onDemand });
    }
  });
});

describe('weights (ec2-auto-scaling-mixed-instances-groups-instance-weighting)', () => {
  const weights = [
    { InstanceType: 'm5.large', WeightedCapacity: '2' },
    { InstanceType: 'm5.xlarge', WeightedCapacity: '5' },
  ];

  it('count in capacity units, and are told of each member', () => {
    const world = mixed(weights, {}, { DesiredCapacity: 7 });
    expect(types(world)).toEqual(Array(4).fill('m5.large'));
    const { AutoScalingGroups } = world.call('DescribeAutoScalingGroups');
    expect(AutoScalingGroups).toMatchObject([
      { DesiredCapacity: 7, Instances: Array(4).fill({ WeightedCapacity: '2' }) },
    ]);
  });

  it('are overshot by less than the heaviest, and never undershot', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.nat(40), (size, weight, later) => {
        const world = mixed(
          [{ InstanceType: 'm5.xlarge', WeightedCapacity: String(weight) }],
          {},
          { DesiredCapacity: size },
        );
        for (const desired of [size, later]) {
          world.call('SetDesiredCapacity', {
            AutoScalingGroupName: 'web',
            DesiredCapacity: desired,
          });
          world.minutes(10);
          const units = world.members('InService').length * weight;
          expect(units).toBeGreaterThanOrEqual(desired);
          expect(units).toBeLessThan(desired + weight);
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [6, 'even with what is desired'],
    [5, 'above what is desired for good'],
  ])('are balanced over the zones once, and not over and over: %i, %s', (desired) => {
    const web = { AutoScalingGroupName: 'web' };
    const pair = [
      { InstanceType: 'm5.large', WeightedCapacity: '1' },
      { InstanceType: 'm5.xlarge', WeightedCapacity: '2' },
    ];
    const world = mixed(pair, {}, { DesiredCapacity: 0, MaxSize: 12 });
    world.call('SuspendProcesses', { ...web, ScalingProcesses: ['AZRebalance'] });
    world.compute.exhaustedTypes.add('m5.large');
    for (const [zone, RequestedCapacity] of [
      ['eu-west-1a', 4],
      ['eu-west-1b', 2],
    ] as const) {
      const AvailabilityZones = [zone];
      world.call('LaunchInstances', {
        ...web,
        RequestedCapacity,
        AvailabilityZones,
        ClientToken: zone,
      });
    }
    world.minutes(5);
    world.compute.exhaustedTypes.clear();
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: desired });
    world.minutes(5);
    expect(world.counts()).toEqual([2, 1, 0]);
    const before = world.compute.orders.length;
    world.call('ResumeProcesses', web);
    world.minutes(6 * 60);
    const counts = world.counts();
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(world.compute.orders.length - before).toBe(1);
  });

  it('leave with a member that goes into standby, and come back with it', () => {
    const world = mixed(weights, {}, { DesiredCapacity: 8 });
    const desired = world.group().desired;
    const [id] = world.ids();
    const [{ WeightedCapacity: weight } = {}] = world.call('DescribeAutoScalingInstances', {
      InstanceIds: [id],
    }).AutoScalingInstances as unknown as { WeightedCapacity: string }[];
    expect(Number(weight)).toBeGreaterThan(1);
    const standby = { AutoScalingGroupName: 'web', InstanceIds: [id] };
    world.call('EnterStandby', { ...standby, ShouldDecrementDesiredCapacity: true });
    expect(world.group().desired).toBe(desired - Number(weight));
    world.minutes(5);
    world.call('ExitStandby', standby);
    expect(world.group().desired).toBe(desired);
  });

  it('that change count for those that run; a type taken out keeps its last', () => {
    const world = mixed(weights, {}, { DesiredCapacity: 8 });
    const change = (overrides: readonly object[]): void => {
      world.call('UpdateAutoScalingGroup', {
        AutoScalingGroupName: 'web',
        MixedInstancesPolicy: policy(overrides),
      });
      world.minutes(5);
    };
    change([{ InstanceType: 'm5.large', WeightedCapacity: '4' }]);
    expect(types(world)).toEqual(Array(2).fill('m5.large'));
    change([{ InstanceType: 'm5.xlarge', WeightedCapacity: '8' }]);
    expect(types(world)).toEqual(Array(2).fill('m5.large'));
  });

  it.each([
    [[{ InstanceType: 'm5.large', WeightedCapacity: '2' }, { InstanceType: 'm5.xlarge' }]],
    [[{ InstanceType: 'm5.large', WeightedCapacity: '0' }]],
    [[{ InstanceType: 'm5.large', WeightedCapacity: '1000' }]],
    [[{ InstanceType: 'm5.large', WeightedCapacity: '1.5' }]],
  ])('are refused: %j', (overrides) => {
    expect(() => mixed(overrides)).toThrow(/WeightedCapacity/);
  });
});

describe('allocation strategies (InstancesDistribution)', () => {
  const zone = 'eu-west-1a';
  const named = (name: string): InstanceType => instanceType(name) as InstanceType;
  const ways: readonly Way[] = ['m5.large', 'm5.xlarge', 'c5.large', 'r5.large'].map((type) => ({
    type,
    weight: 1,
  }));
  const market = new SpotMarket(new Random('market'));
  for (const [type, price, depth] of [
    ['m5.large', 0.04, 0.2],
    ['m5.xlarge', 0.02, 0.9],
    ['c5.large', 0.03, 0.5],
    ['r5.large', 0.05, 1],
  ] as const) {
    market.set(zone, named(type), { price, depth });
  }
  const order = (
    purchase: 'on-demand' | 'spot',
    distribution: Partial<InstancesDistribution>,
    running: Readonly<Record<string, number>> = {},
  ): readonly (string | undefined)[] =>
    allocate(ways, purchase, distribution as InstancesDistribution, {
      zone,
      market,
      running: (way) => running[way.type ?? ''] ?? 0,
    }).map(({ type }) => type);

  it.each([
    ['prioritized', ['m5.large', 'm5.xlarge', 'c5.large', 'r5.large']],
    ['lowest-price', ['c5.large', 'm5.large', 'r5.large', 'm5.xlarge']],
  ])('On-Demand, %s', (OnDemandAllocationStrategy, wanted) => {
    expect(order('on-demand', { OnDemandAllocationStrategy })).toEqual(wanted);
  });

  it.each([
    ['capacity-optimized', ['r5.large', 'm5.xlarge', 'c5.large', 'm5.large']],
    ['capacity-optimized-prioritized', ['m5.xlarge', 'c5.large', 'r5.large', 'm5.large']],
    ['price-capacity-optimized', ['m5.xlarge', 'c5.large', 'r5.large', 'm5.large']],
    ['lowest-price', ['m5.xlarge', 'c5.large', 'm5.large', 'r5.large']],
  ])('Spot, %s', (SpotAllocationStrategy, wanted) => {
    expect(order('spot', { SpotAllocationStrategy })).toEqual(wanted);
  });

  it('lowest-price spreads over as many of the cheapest pools as it was told', () => {
    const running = { 'm5.xlarge': 2, 'c5.large': 1 };
    const SpotAllocationStrategy = 'lowest-price';
    expect(order('spot', { SpotAllocationStrategy, SpotInstancePools: 3 }, running)[0]).toBe(
      'm5.large',
    );
    expect(order('spot', { SpotAllocationStrategy, SpotInstancePools: 1 }, running)[0]).toBe(
      'm5.xlarge',
    );
  });

  it('prices by the unit where there are weights', () => {
    const heavy = [
      { type: 'm5.large', weight: 1 },
      { type: 'm5.xlarge', weight: 9 },
    ];
    const [first] = allocate(
      heavy,
      'on-demand',
      { OnDemandAllocationStrategy: 'lowest-price' } as InstancesDistribution,
      { zone, market, running: () => 0 },
    );
    expect(first?.type).toBe('m5.xlarge');
  });

  it('goes on to the next type when one has no capacity', () => {
    const world = mixed([{ InstanceType: 'm5.large' }, { InstanceType: 'c5.large' }]);
    world.compute.exhaustedTypes.add('m5.large');
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 9 });
    world.minutes(5);
    expect(types(world).filter((type) => type === 'c5.large')).toHaveLength(3);
  });

  it('launches no Spot Instance above the maximum price, and says so', () => {
    const world = mixed([{ InstanceType: 'm5.large' }], {
      OnDemandPercentageAboveBaseCapacity: 0,
      SpotMaxPrice: '0.001',
    });
    expect(world.members()).toEqual([]);
    expect(world.activities()[0]?.StatusMessage).toMatch(
      /^Could not launch Spot Instances\. SpotMaxPriceTooLow - Your Spot request price of 0\.001 is lower than the minimum required Spot request fulfillment price of 0\.\d+\. Launching EC2 instance failed\.$/,
    );
    world.call('UpdateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      MixedInstancesPolicy: { InstancesDistribution: { SpotMaxPrice: '' } },
    });
    world.minutes(30);
    expect(purchases(world)).toEqual({ 'on-demand': 0, spot: 6 });
  });

  it.each([
    [{ SpotAllocationStrategy: 'diversified' }, /SpotAllocationStrategy must be one of/],
    [{ OnDemandAllocationStrategy: 'cheap' }, /OnDemandAllocationStrategy must be one of/],
    [
      { SpotAllocationStrategy: 'capacity-optimized', SpotInstancePools: 2 },
      /SpotInstancePools option is only available with the lowest-price/,
    ],
    [{ SpotInstancePools: 21 }, /range of 1 to 20/],
    [{ OnDemandPercentageAboveBaseCapacity: 101 }, /between 0 and 100/],
    [{ OnDemandBaseCapacity: -1 }, /greater than or equal to 0/],
  ])('refuses %j', (distribution, text) => {
    expect(() => mixed([{ InstanceType: 'm5.large' }], distribution)).toThrow(text);
  });

  it('tells what nobody said as the service does', () => {
    const world = mixed([{ InstanceType: 'm5.large' }]);
    expect(world.call('DescribeAutoScalingGroups').AutoScalingGroups).toMatchObject([
      {
        MixedInstancesPolicy: {
          InstancesDistribution: {
            OnDemandAllocationStrategy: 'prioritized',
            OnDemandBaseCapacity: 0,
            OnDemandPercentageAboveBaseCapacity: 100,
            SpotAllocationStrategy: 'lowest-price',
            SpotInstancePools: 2,
          },
        },
      },
    ]);
  });
});

describe('a template or an image for each override (LaunchTemplateOverrides)', () => {
  it('launches each type from what its override names', () => {
    const world = new SmallWorld();
    world.compute.versions.push({ ImageId: 'ami-2' });
    world.call('CreateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      MinSize: 0,
      MaxSize: 9,
      DesiredCapacity: 0,
      VPCZoneIdentifier: SUBNETS,
      MixedInstancesPolicy: policy([
        { InstanceType: 'm5.large', ImageId: 'ami-9' },
        {
          InstanceType: 'c5.large',
          LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version: '$Latest' },
        },
      ]),
    });
    const grow = (desired: number): void => {
      world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: desired });
      world.minutes(3);
    };
    grow(1);
    world.compute.exhaustedTypes.add('m5.large');
    grow(2);
    expect(world.call('DescribeAutoScalingGroups').AutoScalingGroups).toMatchObject([
      {
        Instances: [
          { InstanceType: 'm5.large', ImageId: 'ami-9', LaunchTemplate: { Version: '1' } },
          { InstanceType: 'c5.large', LaunchTemplate: { Version: '2' } },
        ],
      },
    ]);
    expect(world.members().map(({ id }) => world.compute.instance(id)?.imageId)).toEqual([
      'ami-9',
      'ami-2',
    ]);
  });
});

describe('attribute-based instance types (InstanceRequirements)', () => {
  const names = (requirements: object, purchase: 'on-demand' | 'spot' = 'on-demand') =>
    typesMeeting(requirements as never, purchase).map(({ name }) => name);
  const small = { VCpuCount: { Min: '2', Max: '2' }, MemoryMiB: { Min: '8192', Max: '8192' } };
  const off = { OnDemandMaxPricePercentageOverLowestPrice: 999_999 };

  it.each([
    [{ ...small, ...off, CpuManufacturers: ['amazon-web-services'] }, ['m6g.large', 'm7g.large']],
    [
      { ...small, ...off, CpuManufacturers: ['intel'] },
      ['m4.large', 'm5.large', 'm6i.large', 'm7i.large'],
    ],
    [{ ...small, ...off, AllowedInstanceTypes: ['m5*'] }, ['m5.large']],
    [{ ...small, ...off, ExcludedInstanceTypes: ['m*'] }, []],
    [{ ...small, ...off, BurstablePerformance: 'required' }, ['t3.large', 't4g.large']],
    [{ ...small, ...off, BareMetal: 'required' }, []],
    [{ ...small, ...off, LocalStorage: 'required' }, []],
    [{ ...small, ...off, AcceleratorCount: { Min: '1' } }, []],
    [{ ...small, ...off, MemoryGiBPerVCpu: { Min: '8' } }, []],
  ])('%j', (requirements, wanted) => {
    expect(names(requirements)).toEqual(wanted);
  });

  it('leaves out what is dearer than the price protection allows: 20 % On-Demand, 100 % Spot', () => {
    const wide = { VCpuCount: { Min: '2' }, MemoryMiB: { Min: '1' } };
    for (const [purchase, percent] of [
      ['on-demand', 20],
      ['spot', 100],
    ] as const) {
      const prices = typesMeeting(wide, purchase).map(onDemandPrice);
      const all = typesMeeting(
        { ...wide, ...off, SpotMaxPricePercentageOverLowestPrice: 999_999 },
        purchase,
      ).map(onDemandPrice);
      const ceiling = Math.min(...all) * (1 + percent / 100);
      expect(prices.length).toBe(all.filter((price) => price <= ceiling).length);
      expect(prices.length).toBeLessThan(all.length);
    }
  });

  it('launches what meets them, with the lowest price first, and shows the requirements', () => {
    const world = mixed([{ InstanceRequirements: small }]);
    expect(new Set(types(world))).toEqual(new Set(['m6g.large']));
    expect(world.call('DescribeAutoScalingGroups').AutoScalingGroups).toMatchObject([
      {
        MixedInstancesPolicy: {
          LaunchTemplate: { Overrides: [{ InstanceRequirements: small }] },
          InstancesDistribution: { OnDemandAllocationStrategy: 'lowest-price' },
        },
      },
    ]);
  });

  it('never launches a type that does not meet them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(32), fc.nat(100), (vCpus, gib, seed) => {
        const requirements = {
          VCpuCount: { Min: String(vCpus) },
          MemoryMiB: { Min: String(gib * 1_024) },
        };
        const world = mixed(
          [{ InstanceRequirements: requirements }],
          { OnDemandPercentageAboveBaseCapacity: 50 },
          { DesiredCapacity: 4 },
          seed,
        );
        expect(world.members('InService')).toHaveLength(4);
        for (const name of types(world)) {
          const type = instanceType(name) as InstanceType;
          expect(vCpusOf(type)).toBeGreaterThanOrEqual(vCpus);
          expect(type.memoryMiB).toBeGreaterThanOrEqual(gib * 1_024);
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['vcpu', 8],
    ['memory-mib', 32_768],
  ])('counts the capacity in %s when the group says so', (DesiredCapacityType, desired) => {
    const world = mixed(
      [{ InstanceRequirements: small }],
      {},
      { DesiredCapacityType, DesiredCapacity: desired, MaxSize: 100_000 },
    );
    expect(world.members('InService')).toHaveLength(4);
  });

  it.each([
    [
      [{ InstanceRequirements: { VCpuCount: { Min: '999' }, MemoryMiB: { Min: '1' } } }],
      {},
      /No instance type satisfies/,
    ],
    [[{ InstanceRequirements: small, InstanceType: 'm5.large' }], {}, /both InstanceType and/],
    [Array(5).fill({ InstanceRequirements: small }), {}, /up to 4 sets/],
    [
      [{ InstanceRequirements: small }],
      { OnDemandAllocationStrategy: 'prioritized' },
      /cannot be used with InstanceRequirements/,
    ],
    [
      [{ InstanceRequirements: small }],
      { SpotAllocationStrategy: 'capacity-optimized-prioritized' },
      /cannot be used with InstanceRequirements/,
    ],
  ])('refuses %j, %j', (overrides, distribution, text) => {
    expect(() => mixed(overrides, distribution)).toThrow(text);
  });
});
