import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TEMPLATE } from './fake-compute.js';
import { SmallWorld, ZONES } from './small-world.js';

const web = { AutoScalingGroupName: 'web' };

function pooled(pool: object = {}, group: object = {}, seed = 1): SmallWorld {
  const world = new SmallWorld({ 'launch-zone-tie': 'first' }, seed);
  world.seed({ MaxSize: 9, ...group });
  world.call('PutWarmPool', { ...web, ...pool });
  world.minutes(5);
  return world;
}

const pool = (world: SmallWorld): readonly string[] =>
  (world.group().pool ?? []).map(({ lifecycle }) => lifecycle);

const setDesired = (world: SmallWorld, DesiredCapacity: number): void => {
  world.call('SetDesiredCapacity', { ...web, DesiredCapacity });
};

const hook = (world: SmallWorld, at: 'LAUNCHING' | 'TERMINATING', more: object = {}): void => {
  world.call('PutLifecycleHook', {
    ...web,
    LifecycleHookName: at,
    LifecycleTransition: `autoscaling:EC2_INSTANCE_${at}`,
    ...more,
  });
};

const complete = (
  world: SmallWorld,
  at: 'LAUNCHING' | 'TERMINATING',
  InstanceId: string,
  LifecycleActionResult = 'CONTINUE',
): void => {
  world.call('CompleteLifecycleAction', {
    ...web,
    LifecycleHookName: at,
    InstanceId,
    LifecycleActionResult,
  });
};

/** One on its way back to the pool whose hook was abandoned, in a group that retains. */
function retained(): { readonly world: SmallWorld; readonly id: string } {
  const world = new SmallWorld();
  world.seed({
    MaxSize: 6,
    InstanceLifecyclePolicy: { RetentionTriggers: { TerminateHookAbandon: 'retain' } },
  });
  hook(world, 'TERMINATING');
  world.call('PutWarmPool', { ...web, InstanceReusePolicy: { ReuseOnScaleIn: true } });
  setDesired(world, 5);
  world.minutes(1);
  const id = world.group().pool?.[0]?.id ?? '';
  complete(world, 'TERMINATING', id, 'ABANDON');
  return { world, id };
}

describe('the size of a warm pool (PutWarmPool)', () => {
  it.each([
    // desired 6, MaxSize 9: the guide's arithmetic with other numbers
    [{}, 3],
    [{ MaxGroupPreparedCapacity: 8 }, 2],
    [{ MaxGroupPreparedCapacity: 6 }, 0],
    [{ MaxGroupPreparedCapacity: 4 }, 0],
    [{ MaxGroupPreparedCapacity: 4, MinSize: 2 }, 2],
    [{ MinSize: 5 }, 5],
    [{ MaxGroupPreparedCapacity: 20 }, 14],
  ])('%j: %i', (settings, size) => {
    const world = pooled(settings);
    expect(pool(world)).toEqual(Array(size).fill('Warmed:Stopped'));
    expect(world.call('DescribeAutoScalingGroups').AutoScalingGroups).toMatchObject([
      { WarmPoolSize: size, Instances: Array(6).fill({ LifecycleState: 'InService' }) },
    ]);
  });

  it('follows the desired capacity, spread over the zones, and the group holds what it desires', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }),
        fc.nat(3),
        fc.boolean(),
        fc.nat(99),
        (sizes, MinSize, ReuseOnScaleIn, seed) => {
          const world = pooled({ MinSize, InstanceReusePolicy: { ReuseOnScaleIn } }, {}, seed);
          const zones = (world.group().pool ?? []).map(({ zone }) => zone);
          const counts = ZONES.map((zone) => zones.filter((z) => z === zone).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
          for (const desired of sizes) {
            setDesired(world, desired);
            world.minutes(20);
            expect(world.members('InService')).toHaveLength(desired);
            expect(pool(world)).toEqual(
              Array(Math.max(MinSize, 9 - desired)).fill('Warmed:Stopped'),
            );
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keeps what was said before, takes the maximum away with -1, and is shown', () => {
    const world = pooled({ MaxGroupPreparedCapacity: 8, PoolState: 'Running' });
    expect(pool(world)).toEqual(Array(2).fill('Warmed:Running'));
    world.call('PutWarmPool', { ...web, MaxGroupPreparedCapacity: -1, MinSize: 1 });
    world.minutes(5);
    const { WarmPoolConfiguration, Instances } = world.call('DescribeWarmPool', web);
    expect(WarmPoolConfiguration).toEqual({ MinSize: 1, PoolState: 'Running' });
    expect(Instances).toMatchObject(
      Array(3).fill({ LifecycleState: 'Warmed:Running', HealthStatus: 'Healthy' }),
    );
    const { AutoScalingInstances } = world.call('DescribeAutoScalingInstances');
    expect(AutoScalingInstances).toHaveLength(9);
  });
});

describe('an instance of a warm pool (warm-pool-instance-lifecycle)', () => {
  it('waits for its launching hook, is stopped, and waits for the hook again before it serves', () => {
    const world = new SmallWorld();
    world.seed({ MaxSize: 7 });
    hook(world, 'LAUNCHING');
    world.call('PutWarmPool', web);
    world.minutes(2);
    const [warm] = world.group().pool ?? [];
    const id = warm?.id ?? '';
    expect(pool(world)).toEqual(['Warmed:Pending:Wait']);
    complete(world, 'LAUNCHING', id);
    world.minutes(2);
    setDesired(world, 7);
    world.minutes(2);
    complete(world, 'LAUNCHING', id);
    world.minutes(1);
    expect(world.lifeOf(id)).toEqual([
      'Warmed:Pending',
      'Warmed:Pending:Wait',
      'Warmed:Pending:Proceed',
      'Warmed:Stopped',
      'Pending',
      'Pending:Wait',
      'Pending:Proceed',
      'InService',
    ]);
    expect(world.activities().map(({ Description }) => Description)).toEqual(
      expect.arrayContaining([
        `Launching a new EC2 instance into warm pool: ${id}`,
        `Launching a new EC2 instance from warm pool: ${id}`,
      ]),
    );
  });

  it('is ended when its launch is abandoned, and another follows', () => {
    const world = new SmallWorld();
    world.seed({ MaxSize: 7 });
    hook(world, 'LAUNCHING');
    world.call('PutWarmPool', web);
    world.minutes(2);
    const id = world.group().pool?.[0]?.id ?? '';
    complete(world, 'LAUNCHING', id, 'ABANDON');
    world.minutes(3);
    expect(world.lifeOf(id).slice(-2)).toEqual(['Warmed:Terminating:Proceed', 'gone']);
    expect(pool(world)).toEqual(['Warmed:Pending:Wait']);
  });

  it('returns to the pool on scale-in when the pool says so, after the drain and its terminating hook', () => {
    const world = new SmallWorld();
    const arn = world.targetGroup(60);
    world.seed({ MaxSize: 6 }, [arn]);
    hook(world, 'TERMINATING');
    world.call('PutWarmPool', { ...web, InstanceReusePolicy: { ReuseOnScaleIn: true } });
    setDesired(world, 5);
    world.clock.advance(20_000);
    const [member] = world.group().pool ?? [];
    const id = member?.id ?? '';
    expect(member?.lifecycle).toBe('Warmed:Pending');
    expect(world.elb.targetState(arn, id)).toBe('draining');
    world.minutes(2);
    expect(world.elb.targetState(arn, id)).toBeUndefined();
    expect(pool(world)).toEqual(['Warmed:Pending:Wait']);
    complete(world, 'TERMINATING', id);
    world.minutes(1);
    expect(pool(world)).toEqual(['Warmed:Stopped']);
    setDesired(world, 6);
    world.minutes(3);
    expect(world.ids()).toContain(id);
    expect(world.elb.targetState(arn, id)).toBe('healthy');
  });

  it('is retained when its return is abandoned and the group retains (manage-retained-instances)', () => {
    const { world, id } = retained();
    expect(pool(world)).toContain('Warmed:Pending:Retained');
    expect(world.compute.instance(id)?.state).toBe('running');
  });

  it('is no surplus of the pool once it is retained, and takes nobody’s place (facts 1.9)', () => {
    const { world, id } = retained();
    world.minutes(10);
    // MaxSize less the desired capacity: one, beside the one that is retained.
    expect([...pool(world)].sort()).toEqual(['Warmed:Pending:Retained', 'Warmed:Stopped']);
    world.call('PutWarmPool', { ...web, MaxGroupPreparedCapacity: 0 });
    world.minutes(90);
    expect(world.group().pool?.find((one) => one.id === id)?.lifecycle).toBe(
      'Warmed:Pending:Retained',
    );
    world.call('DeleteWarmPool', { ...web, ForceDelete: true });
    world.minutes(10);
    expect(world.compute.instance(id)?.state).toBe('terminated');
  });

  it('is ended on scale-in by default, and a new one is warmed', () => {
    const world = pooled();
    const launched = world.compute.orders.length;
    setDesired(world, 5);
    world.minutes(5);
    expect(world.compute.orders).toHaveLength(launched + 1);
    expect(pool(world)).toHaveLength(4);
  });

  it('is replaced when it is gone, impaired, or said to be unhealthy', () => {
    const world = pooled({ PoolState: 'Running' });
    const [one, two, three] = (world.group().pool ?? []).map(({ id }) => id) as [
      string,
      string,
      string,
    ];
    world.compute.terminate(one);
    world.compute.impair(two);
    world.call('SetInstanceHealth', { InstanceId: three, HealthStatus: 'Unhealthy' });
    world.minutes(10);
    const left = (world.group().pool ?? []).map(({ id }) => id);
    expect(left).toHaveLength(3);
    expect(left).not.toEqual(expect.arrayContaining([one]));
    expect(left).not.toEqual(expect.arrayContaining([two]));
    expect(left).not.toEqual(expect.arrayContaining([three]));
  });

  it('is hibernated when its template is set up for it, and stopped when not', () => {
    const world = pooled({ PoolState: 'Hibernated' });
    expect(pool(world)).toEqual(Array(3).fill('Warmed:Stopped'));
    world.compute.versions.push({ ImageId: 'ami-1', HibernationOptions: { Configured: true } });
    world.call('UpdateAutoScalingGroup', {
      ...web,
      MaxSize: 10,
      LaunchTemplate: { LaunchTemplateId: TEMPLATE, Version: '2' },
    });
    world.minutes(5);
    expect(pool(world)).toContain('Warmed:Hibernated');
  });
});

describe('scaling out with a warm pool (ec2-auto-scaling-warm-pools)', () => {
  it('starts warm as long as the pool has any, then cold', () => {
    const world = pooled({ MaxGroupPreparedCapacity: 8 });
    const warm = (world.group().pool ?? []).map(({ id }) => id);
    const launched = world.compute.orders.length;
    setDesired(world, 9);
    world.minutes(5);
    expect(world.members('InService')).toHaveLength(9);
    expect(world.ids()).toEqual(expect.arrayContaining(warm));
    expect(world.compute.orders).toHaveLength(launched + 1);
  });

  it('starts cold, or warm elsewhere, when a zone cannot start what was stopped', () => {
    const world = pooled();
    world.compute.exhausted.add(ZONES[0]);
    setDesired(world, 8);
    world.minutes(5);
    expect(world.counts()).toEqual([2, 3, 3]);
  });

  it('replaces the unhealthy from the pool', () => {
    const world = pooled();
    const warm = (world.group().pool ?? []).map(({ id }) => id);
    world.call('SetInstanceHealth', { InstanceId: world.ids()[0], HealthStatus: 'Unhealthy' });
    world.minutes(5);
    expect(world.ids().filter((id) => warm.includes(id))).toHaveLength(1);
    expect(pool(world)).toHaveLength(3);
  });

  it('adds nothing to the pool while Launch is suspended', () => {
    const world = pooled();
    world.call('SuspendProcesses', { ...web, ScalingProcesses: ['Launch'] });
    world.call('UpdateAutoScalingGroup', { ...web, MaxSize: 12 });
    world.minutes(10);
    expect(pool(world)).toHaveLength(3);
  });
});

describe('what a warm pool forbids', () => {
  it('LaunchInstances (facts 1.8, 2 B)', () => {
    const world = pooled();
    expect(
      world.refusal('LaunchInstances', {
        ...web,
        RequestedCapacity: 1,
        ClientToken: 't',
        AvailabilityZones: [ZONES[0]],
      }),
    ).toMatch(/^UnsupportedOperation: .*warm pool/);
  });

  it('TerminateInstanceInAutoScalingGroup of its instances (facts 2 C)', () => {
    const world = pooled();
    const InstanceId = world.group().pool?.[0]?.id;
    const request = { InstanceId, ShouldDecrementDesiredCapacity: false };
    expect(world.refusal('TerminateInstanceInAutoScalingGroup', request)).toMatch(/warm pool/);
  });

  it.each([
    ['no', /^ValidationError: .*mixed instances policy/],
    ['yes', undefined],
  ] as const)('mixed instances policies, or not, by the switch: %s', (setting, refusal) => {
    const world = new SmallWorld({ 'warm-pool-with-mixed-instances': setting });
    world.seed({
      LaunchTemplate: undefined,
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version: '1' },
        },
      },
    });
    if (refusal === undefined) expect(world.call('PutWarmPool', web)).toEqual({});
    else expect(world.refusal('PutWarmPool', web)).toMatch(refusal);
  });

  it('images by SSM parameter (facts 1.8)', () => {
    const world = new SmallWorld();
    world.compute.versions.push({ ImageId: 'resolve:ssm:/golden' });
    world.seed({ LaunchTemplate: { LaunchTemplateId: TEMPLATE, Version: '2' } });
    expect(world.refusal('PutWarmPool', web)).toMatch(/Systems Manager parameter/);
  });

  it.each([
    ['UpdateAutoScalingGroup', (LaunchTemplate: object) => ({ LaunchTemplate })],
    [
      'StartInstanceRefresh',
      (LaunchTemplate: object) => ({ DesiredConfiguration: { LaunchTemplate } }),
    ],
  ])('images by SSM parameter that come after the pool, by %s (facts 1.8)', (action, params) => {
    const world = pooled();
    world.compute.versions.push({ ImageId: 'resolve:ssm:/golden' });
    const to = params({ LaunchTemplateId: TEMPLATE, Version: '2' });
    expect(world.refusal(action, { ...web, ...to })).toMatch(/Systems Manager parameter/);
  });

  it('a mixed instances policy that comes after the pool, where the pool refuses it', () => {
    const world = new SmallWorld({ 'warm-pool-with-mixed-instances': 'no' });
    world.seed();
    world.call('PutWarmPool', web);
    const MixedInstancesPolicy = {
      LaunchTemplate: {
        LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version: '1' },
      },
    };
    expect(world.refusal('UpdateAutoScalingGroup', { ...web, MixedInstancesPolicy })).toMatch(
      /^ValidationError: .*mixed instances policy/,
    );
  });

  it.each([
    [{ PoolState: 'Cold' }, 'poolState'],
    [{ MinSize: -1 }, 'minSize'],
    [{ MaxGroupPreparedCapacity: -2 }, 'maxGroupPreparedCapacity'],
  ])('%j', (settings, name) => {
    const world = new SmallWorld();
    world.seed();
    expect(world.refusal('PutWarmPool', { ...web, ...settings })).toContain(name);
  });
});

describe('deleting a warm pool (DeleteWarmPool)', () => {
  it('ends its instances, hooks and all, and is gone with the last', () => {
    const world = pooled();
    hook(world, 'TERMINATING');
    world.call('DeleteWarmPool', web);
    expect(world.call('DescribeWarmPool', web)).toMatchObject({
      WarmPoolConfiguration: { Status: 'PendingDelete' },
    });
    world.minutes(2);
    expect(pool(world)).toEqual(Array(3).fill('Warmed:Terminating:Wait'));
    for (const { id } of world.group().pool ?? []) complete(world, 'TERMINATING', id);
    world.minutes(2);
    expect(world.call('DescribeWarmPool', web)).toEqual({ Instances: [] });
    expect(world.members('InService')).toHaveLength(6);
  });

  it('by force waits for no hook', () => {
    const world = pooled();
    hook(world, 'TERMINATING');
    world.call('DeleteWarmPool', { ...web, ForceDelete: true });
    world.minutes(2);
    expect(pool(world)).toEqual([]);
    expect(world.refusal('DeleteWarmPool', web)).toContain('has no warm pool');
  });

  it('goes with the group by force', () => {
    const world = pooled();
    expect(world.refusal('DeleteAutoScalingGroup', web)).toMatch(/^ResourceInUse/);
    world.call('DeleteAutoScalingGroup', { ...web, ForceDelete: true });
    world.minutes(3);
    expect(world.autoScaling.groups()).toEqual([]);
    expect([...world.compute.instances.values()].map(({ state }) => state)).toEqual(
      Array(9).fill('terminated'),
    );
  });
});
