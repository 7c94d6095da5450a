import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../../sandbox/api.js';
import { TEMPLATE } from '../fake-compute.js';
import { RefreshWorld, WEB } from './refresh-world.js';

type Params = Readonly<Record<string, unknown>>;

const policy = (Version: string, ...overrides: readonly Params[]) => ({
  MixedInstancesPolicy: {
    LaunchTemplate: {
      LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version },
      ...(overrides.length === 0 ? {} : { Overrides: overrides }),
    },
  },
});
const image = (ImageId: string) => ({ InstanceType: 'm5.large', ImageId });

/** A group as the strategy wants it: a policy whose override names its image. */
function fitting(group: Params = {}, switches = {}): RefreshWorld {
  const plain = { LaunchTemplate: undefined };
  return new RefreshWorld({ ...plain, ...policy('1', image('ami-1')), ...group }, switches);
}

const NEW = policy('1', image('ami-2'));

const request = (to: Params = NEW, preferences = {}) => ({
  ...WEB,
  Strategy: 'ReplaceRootVolume',
  DesiredConfiguration: to,
  Preferences: preferences,
});

const images = (world: RefreshWorld): readonly (string | undefined)[] =>
  world.members().map((m) => world.compute.instance(m.id)?.imageId);

describe('ReplaceRootVolume (facts 1.11)', () => {
  it('keeps the instances and gives them the new image, batch by batch', () => {
    const world = fitting();
    const before = world.ids();
    world.call('StartInstanceRefresh', request(undefined, { MinHealthyPercentage: 50 }));
    expect(world.told().Strategy).toBe('ReplaceRootVolume');
    const { fewest, most } = world.extremes(() => world.told().Status === 'Successful');
    expect([fewest, most]).toEqual([3, 6]);
    expect(world.ids()).toEqual(before);
    expect(new Set(images(world))).toEqual(new Set(['ami-2']));
    expect(world.lifeOf(before[0] as string)).toEqual([
      'InService',
      'ReplacingRootVolume',
      'RootVolumeReplaced',
      'InService',
    ]);
    const { AutoScalingGroups } = world.call('DescribeAutoScalingGroups');
    const [group] = AutoScalingGroups as unknown as { Instances: { ImageId: string }[] }[];
    expect(group?.Instances.map((one) => one.ImageId)).toEqual(Array(6).fill('ami-2'));
  });

  it.each(['terminate-and-launch', 'launch-first'] as const)(
    'never launches ahead, whatever the bounds (%s)',
    (how) => {
      const world = fitting({}, { 'refresh-min-100-without-max': how });
      const bounds = { MinHealthyPercentage: 100, MaxHealthyPercentage: 150 };
      world.call('StartInstanceRefresh', request(undefined, bounds));
      expect(world.extremes(() => world.told().Status === 'Successful')).toEqual({
        fewest: 5,
        most: 6,
      });
    },
  );

  it('skips by image (facts 1.6)', () => {
    const world = fitting();
    world.call(
      'StartInstanceRefresh',
      request(policy('1', image('ami-1')), { SkipMatching: true }),
    );
    world.minutes(1);
    expect(world.told().Status).toBe('Successful');
    world.call('StartInstanceRefresh', request(undefined, { SkipMatching: true }));
    world.until('Successful');
    expect(new Set(images(world))).toEqual(new Set(['ami-2']));
  });

  it('rolls back in place', () => {
    const world = fitting();
    const before = world.ids();
    world.call('StartInstanceRefresh', request());
    world.untilTold((told) => (told.PercentageComplete ?? 0) >= 50);
    world.rollBack();
    world.until('RollbackSuccessful');
    expect(world.ids()).toEqual(before);
    expect(new Set(images(world))).toEqual(new Set(['ami-1']));
  });

  it('ends and replaces one that does not come back', () => {
    const world = fitting();
    const before = world.ids();
    world.call('StartInstanceRefresh', request());
    world.untilTold(() => world.members('ReplacingRootVolume').length > 0);
    const [lost] = world.members('ReplacingRootVolume');
    world.compute.terminate(lost?.id ?? '');
    world.until('Successful');
    expect(world.ids().filter((id) => before.includes(id))).toHaveLength(5);
    expect(new Set(images(world))).toEqual(new Set(['ami-2']));
  });

  it('waits for what is in flight when it is cancelled', () => {
    const world = fitting();
    world.call('StartInstanceRefresh', request());
    world.untilTold(() => world.members('ReplacingRootVolume').length > 0);
    world.cancel();
    world.until('Cancelled');
    expect(world.members('InService')).toHaveLength(6);
    expect(images(world).filter((id) => id === 'ami-2')).toHaveLength(1);
  });

  it('waits for the terminating hook before it reboots (replace-root-volume)', () => {
    const world = fitting();
    const [first = ''] = world.ids();
    hook(world, 'CONTINUE');
    world.call('StartInstanceRefresh', request());
    world.untilTold(() => world.members('ReplacingRootVolume:Wait').length > 0);
    expect(images(world)).toEqual(Array(6).fill('ami-1'));
    world.until('Successful');
    expect(world.lifeOf(first)).toEqual([
      'InService',
      'ReplacingRootVolume',
      'ReplacingRootVolume:Wait',
      'ReplacingRootVolume:Proceed',
      'RootVolumeReplaced',
      'InService',
    ]);
    expect(new Set(images(world))).toEqual(new Set(['ami-2']));
  });

  it.each([
    ['goes-on', 6],
    ['ends-the-instance', 0],
  ] as const)('a hook that was abandoned: %s', (how, kept) => {
    const world = fitting({}, { 'root-volume-hook-abandoned': how });
    const before = world.ids();
    hook(world, 'ABANDON');
    world.call('StartInstanceRefresh', request(undefined, { MinHealthyPercentage: 0 }));
    world.until('Successful');
    expect(world.ids().filter((id) => before.includes(id))).toHaveLength(kept);
    expect(new Set(images(world))).toEqual(new Set(['ami-2']));
  });

  it('ends and replaces one that EC2 refuses to remake', () => {
    const world = fitting();
    const before = world.ids();
    world.call('StartInstanceRefresh', request(undefined, { MinHealthyPercentage: 0 }));
    // The image went after the refresh was let in: nothing can be launched from it either.
    world.compute.replaceRootVolume = () => {
      throw new ApiError('InvalidAMIID.NotFound', 'no such image');
    };
    world.until('Successful');
    expect(world.ids().filter((id) => before.includes(id))).toEqual([]);
    const failed = world.activities().filter((a) => a.StatusCode === 'Failed');
    expect(failed.map((a) => a.StatusMessage)).toEqual(Array(6).fill('no such image'));
  });

  it.each<[string, Params, () => RefreshWorld]>([
    ['a mixed instances policy', NEW, () => new RefreshWorld()],
    ['every override of the', NEW, () => fitting(policy('1', { InstanceType: 'm5.large' }))],
    ['configuration is needed', policy('1', { InstanceType: 'm5.large' }), () => fitting()],
    ['configuration is needed', policy('1'), () => fitting()],
    ['versions must be numbers', policy('$Latest', image('ami-2')), () => fitting()],
    ['versions must be numbers', NEW, () => fitting(policy('$Default', image('ami-1')))],
    ["doesn't support Elastic Load Balancing", NEW, balanced],
    ["must match the Auto Scaling group's launch template", NEW, changed],
    ['has a warm pool', NEW, warm],
    ['must have a root volume alone', policy('1', image('ami-with-data')), () => fitting()],
  ])('is refused: %s', (why, to, world) => {
    const refusal = world().refusal('StartInstanceRefresh', request(to));
    expect(refusal).toMatch(/^ValidationError: The ReplaceRootVolume strategy is not supported: /);
    expect(refusal).toContain(why);
  });
});

function hook(world: RefreshWorld, DefaultResult: 'CONTINUE' | 'ABANDON'): void {
  world.call('PutLifecycleHook', {
    ...WEB,
    LifecycleHookName: 'drain',
    LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
    HeartbeatTimeout: 60,
    DefaultResult,
  });
}

function warm(): RefreshWorld {
  const world = fitting({}, { 'warm-pool-with-mixed-instances': 'yes' });
  world.call('PutWarmPool', WEB);
  return world;
}

function balanced(): RefreshWorld {
  const world = fitting();
  const TargetGroupARNs = [world.targetGroup()];
  world.call('AttachLoadBalancerTargetGroups', { ...WEB, TargetGroupARNs });
  return world;
}

function changed(): RefreshWorld {
  const world = fitting();
  world.call('UpdateAutoScalingGroup', { ...WEB, ...policy('2', image('ami-1')) });
  return world;
}
