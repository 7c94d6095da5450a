import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { act } from '../../sandbox/other-actors.js';
import { peek } from '../../sandbox/peek.js';
import { checkScenario, ScenarioError } from '../../sandbox/scenario.js';

const base = {
  images: [
    { name: 'shop', release: 'noble', packages: 'noble-20251120' },
    { name: 'shop-2', release: 'noble', packages: 'noble-20251120' },
    {
      name: 'shop-arm',
      release: 'noble',
      architecture: 'arm64',
      packages: 'noble-arm64-20251120',
    },
  ],
  templates: [
    { name: 'web', versions: [{ image: 'shop' }, { image: 'shop-2' }] },
    { name: 'arm', versions: [{ image: 'shop-arm', type: 'm6g.large' }] },
    { name: 'golden', versions: [{ 'image-parameter': '/golden/ami' }] },
  ],
  parameters: { '/golden/ami': 'shop' },
};

const group = (more: object) => ({
  ...base,
  groups: [{ name: 'web', size: 6, min: 0, max: 12, template: 'web', ...more }],
});

const play = (scenario: object): CreatedWorld => createWorld(checkScenario(scenario));

const described = (world: CreatedWorld): Record<string, unknown> =>
  (
    peek(world, 'autoscaling', 'DescribeAutoScalingGroups').AutoScalingGroups as never[]
  )[0] as never;

const spot = {
  'mixed-instances': { types: ['m6i.large', 'm5.large'], 'on-demand-percent': 0 },
};

describe('a group of a scenario', () => {
  it('has what it says, in the API’s words', () => {
    const world = play(
      group({
        'capacity-rebalance': true,
        'termination-policies': ['OldestInstance'],
        'zone-distribution': 'balanced-only',
        maintenance: { min: 90, max: 120 },
        'max-lifetime': '7d',
        'retain-abandoned': true,
        'zonal-shift': 'ignore-unhealthy',
        protected: true,
        hooks: [{ name: 'drain', at: 'termination', metadata: 'x' }],
      }),
    );
    expect(described(world)).toMatchObject({
      CapacityRebalance: true,
      TerminationPolicies: ['OldestInstance'],
      AvailabilityZoneDistribution: { CapacityDistributionStrategy: 'balanced-only' },
      InstanceMaintenancePolicy: { MinHealthyPercentage: 90, MaxHealthyPercentage: 120 },
      MaxInstanceLifetime: 604_800,
      InstanceLifecyclePolicy: { RetentionTriggers: { TerminateHookAbandon: 'retain' } },
      AvailabilityZoneImpairmentPolicy: {
        ZonalShiftEnabled: true,
        ImpairedZoneHealthCheckBehavior: 'IgnoreUnhealthy',
      },
      NewInstancesProtectedFromScaleIn: true,
      Instances: Array(6).fill({ ProtectedFromScaleIn: true }),
    });
    const { LifecycleHooks } = peek(world, 'autoscaling', 'DescribeLifecycleHooks', {
      AutoScalingGroupName: 'web',
    });
    expect(LifecycleHooks).toMatchObject([{ NotificationMetadata: 'x' }]);
  });

  it('mixes architectures by a template for each type, and weights', () => {
    const world = play(
      group({
        'mixed-instances': {
          types: [
            { type: 'm6g.large', weight: 2, template: 'arm' },
            { type: 'm6i.large', weight: 2, image: 'shop-2' },
          ],
          'on-demand-percent': 0,
          'spot-pools': 2,
        },
      }),
    );
    const members = world.autoScaling.groups()[0]?.members ?? [];
    expect(members).toHaveLength(3);
    const launched = members.map(({ id }) => world.compute.instance(id)?.type);
    expect(new Set(launched)).toEqual(new Set(['m6g.large', 'm6i.large']));
  });

  it('picks types by what they must have, of the image’s architecture alone', () => {
    const world = play(
      group({
        'mixed-instances': {
          requirements: { vcpus: { min: 2, max: 2 }, memory: { min: 8, max: 8 } },
        },
      }),
    );
    const types = (world.autoScaling.groups()[0]?.members ?? []).map(
      ({ id }) => world.compute.instance(id)?.type,
    );
    expect(types).toEqual(Array(6).fill('m4.large'));
  });

  it('launches from a launch configuration', () => {
    const world = play(group({ 'launch-configuration': true, version: 2 }));
    expect(described(world)).toMatchObject({ LaunchConfigurationName: 'web-2' });
    const image = world.compute.images.find(({ name }) => name === 'shop-2')?.id;
    expect(world.compute.instances.map(({ imageId }) => imageId)).toEqual(Array(6).fill(image));
  });

  it('reads the image of a parameter at each launch', () => {
    const world = play(group({ template: 'golden' }));
    const imageOf = (name: string) => world.compute.images.find((i) => i.name === name)?.id ?? '';
    world.compute.imageAliases.set('/golden/ami', imageOf('shop-2'));
    const [first] = world.autoScaling.groups()[0]?.members ?? [];
    world.compute.terminate(first?.id ?? '', 'test');
    world.clock.advance(10 * MINUTE);
    const members = world.autoScaling.groups()[0]?.members ?? [];
    const images = members.map(({ id }) => world.compute.instance(id)?.imageId);
    expect(images.filter((id) => id === imageOf('shop'))).toHaveLength(5);
    expect(images.filter((id) => id === imageOf('shop-2'))).toHaveLength(1);
  });

  it('has its warm pool stopped when the story begins, and starts warm', () => {
    const world = play(group({ 'warm-pool': { prepared: 9 } }));
    const pool = world.autoScaling.groups()[0]?.pool ?? [];
    expect(pool.map(({ lifecycle }) => lifecycle)).toEqual(Array(3).fill('Warmed:Stopped'));
    expect(pool.map(({ id }) => world.compute.instance(id)?.state)).toEqual(
      Array(3).fill('stopped'),
    );
    const grown = play(
      group({ 'warm-pool': { prepared: 9 }, policies: [{ name: 'out', change: 2 }] }),
    );
    grown.autoScaling.alarmPolicy('web', 'out', 'cpu', {});
    grown.clock.advance(5 * MINUTE);
    const members = grown.autoScaling.groups()[0]?.members ?? [];
    expect(members.filter(({ lifecycle }) => lifecycle === 'InService')).toHaveLength(8);
    expect(grown.compute.instances).toHaveLength(9);
  });

  it('changes its size as scheduled', () => {
    const world = play(
      group({
        schedule: [
          { name: 'later', at: '1h', size: 9 },
          { name: 'nightly', every: '0 22 * * *', size: 3 },
        ],
        policies: [{ name: 'cpu', target: 50 }],
      }),
    );
    world.clock.advance(2 * HOUR);
    expect(described(world)).toMatchObject({ DesiredCapacity: 9 });
    world.clock.advance(24 * HOUR);
    expect(described(world)).toMatchObject({ DesiredCapacity: 3 });
    const { ScalingPolicies } = peek(world, 'autoscaling', 'DescribePolicies');
    expect(ScalingPolicies).toMatchObject([{ PolicyType: 'TargetTrackingScaling' }]);
  });
});

describe('what AWS does of its own accord', () => {
  it('takes a Spot Instance back two minutes after the notice, as the scenario says', () => {
    const world = play({
      ...group(spot),
      'spot-interruptions': [{ group: 'web', zone: 'b', at: '10m', recommended: '5m' }],
    });
    world.clock.advance(20 * MINUTE);
    const notes = world.history
      .of('note')
      .filter(({ text }) => /^spot (rebalance recommendation|interruption) for /.test(text));
    const [end] = world.history
      .of('instance')
      .filter(({ cause, state }) => cause === 'spot-interruption' && state === 'shutting-down');
    const from = world.clock.now - 20 * MINUTE;
    expect(notes.map(({ at }) => at - from)).toEqual([10 * MINUTE, 15 * MINUTE]);
    expect((end?.at ?? 0) - from).toBe(17 * MINUTE);
    expect(end?.zone).toBe('eu-west-1b');
  });

  it('takes back nothing that the group has replaced in time', () => {
    const world = play({
      ...group({ ...spot, 'capacity-rebalance': true }),
      'spot-interruptions': [{ group: 'web', zone: 'b', at: '10m', recommended: '30m' }],
    });
    world.clock.advance(2 * HOUR);
    expect(world.history.of('instance').filter(({ cause }) => cause === 'ec2:spot')).toEqual([]);
    expect(world.history.toLines()).toContain('capacity-rebalance');
  });

  it('can be ordered from outside', () => {
    const world = play(group(spot));
    const [first] = world.autoScaling.groups()[0]?.members ?? [];
    const instance = first?.id ?? '';
    act(world, { spot: { instance, recommended: 60 } });
    world.clock.advance(4 * MINUTE);
    expect(world.compute.instance(instance)?.state).not.toBe('running');
    expect(() => act(world, { spot: { instance } })).toThrow(/no running Spot Instance/);
  });

  it('shifts zones away for as long as the scenario says', () => {
    const world = play({
      ...group({ 'zonal-shift': 'replace-unhealthy', policies: [{ name: 'out', change: 3 }] }),
      'zonal-shifts': [{ zone: 'a', at: '10m', lasts: '1h' }],
    });
    world.clock.advance(20 * MINUTE);
    world.autoScaling.alarmPolicy('web', 'out', 'cpu', {});
    world.clock.advance(10 * MINUTE);
    const zones = () => world.autoScaling.groups()[0]?.members.map(({ zone }) => zone.at(-1));
    expect(zones()?.filter((zone) => zone === 'a')).toHaveLength(2);
    world.clock.advance(3 * HOUR);
    expect(zones()?.filter((zone) => zone === 'a')).toHaveLength(3);
  });
});

describe('a mistake in a group is named by its field', () => {
  it.each([
    [{ 'termination-policies': ['Oldest'] }, /groups\[0\]\.termination-policies\[0\]: must be one/],
    [{ 'zone-distribution': 'balanced' }, /groups\[0\]\.zone-distribution: must be one of/],
    [{ maintenance: { min: 90 } }, /groups\[0\]\.maintenance\.max: is missing/],
    [{ 'warm-pool': { size: 3 } }, /groups\[0\]\.warm-pool\.size: is not known/],
    [{ 'warm-pool': { state: 'Cold' } }, /groups\[0\]\.warm-pool\.state: must be one of/],
    [{ schedule: [{ name: 'x', size: 3 }] }, /groups\[0\]\.schedule\[0\]: must have at or every/],
    [{ schedule: [{ name: 'x', at: '1h' }] }, /schedule\[0\]: must have size, min or max/],
    [
      { policies: [{ name: 'x' }] },
      /groups\[0\]\.policies\[0\]: must have exactly one of change, percent, exact, steps, target/,
    ],
    [{ 'mixed-instances': {} }, /groups\[0\]\.mixed-instances: must have types or requirements/],
    [
      { 'mixed-instances': { types: [{ type: 'm5.large', image: 'none' }] } },
      /groups\[0\]\.mixed-instances\.types\[0\]\.image: there is no image 'none'/,
    ],
    [{ 'max-lifetime': '1h' }, /groups\[0\]: ValidationError: .*maxInstanceLifetime/],
    [
      { 'warm-pool': {}, 'mixed-instances': { types: ['m6i.large'] } },
      /groups\[0\]: ValidationError: .*warm pool/,
    ],
  ])('%j', (more, text) => {
    expect(() => play(group(more))).toThrow(ScenarioError);
    expect(() => play(group(more))).toThrow(text);
  });

  it.each([
    [{ 'spot-interruptions': [{ group: 'api', zone: 'a', at: '1m' }] }, /spot-interruptions\[0\]/],
    [{ 'zonal-shifts': [{ zone: 'a' }] }, /zonal-shifts\[0\]\.lasts: is missing/],
    [{ parameters: { '/golden/ami': 'none' } }, /parameters\.\/golden\/ami: there is no image/],
    [
      { templates: [{ name: 'web', versions: [{ 'image-parameter': '/x' }] }] },
      /templates\[0\]\.versions\[0\]\.image-parameter: there is no parameter '\/x'/,
    ],
  ])('and so is one elsewhere: %j', (more, text) => {
    expect(() => play({ ...group({}), ...more })).toThrow(text);
  });
});
