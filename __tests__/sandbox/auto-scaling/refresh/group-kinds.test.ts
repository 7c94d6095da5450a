import { describe, expect, it, test } from '@jest/globals';
import { TEMPLATE } from '../fake-compute.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

/** The matrix of facts 1.8: what each kind of group lets a refresh do. */

type Params = Readonly<Record<string, unknown>>;

const policy = (Version: string, Overrides: readonly Params[], more: Params = {}): Params => ({
  MixedInstancesPolicy: {
    LaunchTemplate: {
      LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version },
      Overrides,
    },
    ...more,
  },
});
const TYPES = [{ InstanceType: 'm5.large' }, { InstanceType: 'm6i.large' }];
const NEEDS = [{ InstanceRequirements: { VCpuCount: { Min: 2 }, MemoryMiB: { Min: 8 } } }];
const spot = { InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 0 } };
const both = { InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 50 } };
const parameter = 'resolve:ssm:/web/ami';

interface Kind {
  readonly kind: string;
  /** What the group has, in place of version 1. */
  readonly has: Params;
  /** What it is to have. */
  readonly to: Params;
  readonly skips: 'works' | 'refused' | 'fails';
  readonly desires: 'works' | 'refused' | 'fails';
  readonly rollsBack: boolean;
}

const KINDS: readonly Kind[] = [
  {
    kind: 'a template by number',
    has: version(1),
    to: version(2),
    skips: 'works',
    desires: 'works',
    rollsBack: true,
  },
  {
    kind: 'a template by $Latest',
    has: version('$Latest'),
    to: version(2),
    skips: 'works',
    desires: 'works',
    rollsBack: false,
  },
  {
    kind: 'a template by $Default',
    has: version('$Default'),
    to: version(2),
    skips: 'works',
    desires: 'works',
    rollsBack: false,
  },
  {
    kind: 'a template whose image is a parameter',
    has: version(4),
    to: version(4),
    skips: 'refused',
    desires: 'refused',
    rollsBack: false,
  },
  {
    kind: 'types by their attributes',
    has: policy('1', NEEDS),
    to: policy('2', NEEDS),
    skips: 'fails',
    desires: 'fails',
    rollsBack: false,
  },
  {
    kind: 'types by their attributes, to a plain template',
    has: policy('1', NEEDS),
    to: version(2),
    skips: 'fails',
    desires: 'fails',
    rollsBack: false,
  },
  {
    kind: 'a policy of On-Demand and Spot',
    has: policy('1', TYPES, both),
    to: policy('2', TYPES, both),
    skips: 'works',
    desires: 'works',
    rollsBack: true,
  },
  {
    kind: 'a policy of Spot alone',
    has: policy('1', TYPES, spot),
    to: policy('2', TYPES, spot),
    skips: 'works',
    desires: 'works',
    rollsBack: true,
  },
  {
    kind: 'a policy by $Latest',
    has: policy('$Latest', TYPES),
    to: policy('2', TYPES),
    skips: 'works',
    desires: 'works',
    rollsBack: false,
  },
];

describe.each(KINDS)('$kind (facts 1.8)', ({ has, to, skips, desires, rollsBack }) => {
  function group(): RefreshWorld {
    const world = new RefreshWorld();
    if (desires === 'refused') {
      world.compute.versions.push({ ImageId: parameter, InstanceType: 'm5.large' });
    }
    world.call('UpdateAutoScalingGroup', { ...WEB, ...has });
    return world;
  }
  const request = (Preferences: Params, desired?: Params) => ({
    ...WEB,
    Preferences,
    ...(desired === undefined ? {} : { DesiredConfiguration: desired }),
  });

  function check(how: Kind['skips'], asked: Params): void {
    const world = group();
    if (how === 'refused') {
      expect(world.refusal('StartInstanceRefresh', asked)).toMatch(/^ValidationError: /);
      return;
    }
    world.call('StartInstanceRefresh', asked);
    const end = how === 'works' ? 'Successful' : 'Failed';
    expect(world.untilTold((told) => told.EndTime !== undefined).Status).toBe(end);
  }

  test(`skip matching ${skips}`, () => {
    check(skips, request({ SkipMatching: true, MinHealthyPercentage: 0 }));
  });

  test(`a desired configuration ${desires}`, () => {
    check(desires, request({ MinHealthyPercentage: 0 }, to));
  });

  test('as it is, all are replaced', () => {
    const world = group();
    const before = world.ids();
    world.startAsItIs({ MinHealthyPercentage: 0 });
    world.until('Successful');
    expect(world.ids().filter((id) => before.includes(id))).toEqual([]);
  });

  test(`a rollback ${rollsBack ? 'works' : 'does not'}`, () => {
    const world = group();
    const automatic = request({ AutoRollback: true }, to);
    if (desires === 'fails') {
      world.call('StartInstanceRefresh', automatic);
      world.untilTold((told) => told.EndTime !== undefined);
      expect(world.states()).toEqual(['Pending', 'InProgress', 'Failed']);
      return;
    }
    if (!rollsBack) {
      expect(world.refusal('StartInstanceRefresh', automatic)).toMatch(/^ValidationError: /);
      return;
    }
    world.call('StartInstanceRefresh', automatic);
    world.untilTold((told) => (told.PercentageComplete ?? 0) >= 30);
    world.rollBack();
    world.until('RollbackSuccessful');
  });
});

describe('a template for each type (facts 1.8)', () => {
  it('takes a new version for each, and each is matched with its own', () => {
    const own = (numbers: readonly string[]): Params =>
      policy(
        '1',
        TYPES.map((type, index) => ({
          ...type,
          LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version: numbers[index] },
        })),
      );
    const world = new RefreshWorld({ LaunchTemplate: undefined, ...own(['1', '1']) });
    world.call('StartInstanceRefresh', {
      ...WEB,
      DesiredConfiguration: own(['2', '3']),
      Preferences: { SkipMatching: true, MinHealthyPercentage: 0 },
    });
    world.until('Successful');
    // All are of the first type: On-Demand is bought in the order of the list.
    expect(world.versions()).toEqual({ 2: 6 });
    const before = world.ids();
    world.call('StartInstanceRefresh', {
      ...WEB,
      DesiredConfiguration: own(['2', '1']),
      Preferences: { SkipMatching: true },
    });
    world.until('Successful');
    expect(world.ids()).toEqual(before);
  });
});

describe('a weight as heavy as the group (facts 1.8)', () => {
  const heavy = policy('1', [{ InstanceType: 'm5.xlarge', WeightedCapacity: '4' }]);

  it.each([
    [undefined, 0],
    [100, 1],
  ] as const)('with a maximum of %s at least %i serves', (max, least) => {
    const world = new RefreshWorld({ LaunchTemplate: undefined, DesiredCapacity: 4, ...heavy });
    expect(world.members()).toHaveLength(1);
    world.startAsItIs({
      MinHealthyPercentage: 90,
      ...(max === undefined ? {} : { MaxHealthyPercentage: max }),
    });
    expect(world.extremes(() => world.told().Status === 'Successful').fewest).toBe(least);
  });
});

describe('a warm pool and an image by parameter (facts 1.8)', () => {
  it('exclude each other', () => {
    const world = new RefreshWorld();
    world.compute.versions.push({ ImageId: parameter, InstanceType: 'm5.large' });
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(4) });
    expect(world.refusal('PutWarmPool', WEB)).toMatch(/^ValidationError: .*Systems Manager/);
  });
});
