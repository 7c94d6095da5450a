import { describe, expect, it } from '@jest/globals';
import { TEMPLATE } from './fake-compute.js';
import { SmallWorld, SUBNETS } from './small-world.js';

const web = { AutoScalingGroupName: 'web' };

function many(count: number): SmallWorld {
  const world = new SmallWorld();
  for (let i = 0; i < count; i++) {
    world.call('CreateAutoScalingGroup', {
      AutoScalingGroupName: `g-${String(i).padStart(3, '0')}`,
      MinSize: 0,
      MaxSize: 1,
      VPCZoneIdentifier: SUBNETS,
      LaunchTemplate: { LaunchTemplateName: 'web' },
      Tags: [{ Key: i % 2 === 0 ? 'even' : 'odd', Value: String(i % 10) }],
    });
  }
  return world;
}

function pages(world: SmallWorld, name: string, list: string, params = {}): readonly unknown[][] {
  const found: unknown[][] = [];
  let NextToken: unknown;
  do {
    const answer = world.call(name, {
      ...params,
      ...(NextToken === undefined ? {} : { NextToken }),
    });
    found.push([...(answer[list] as unknown[])]);
    NextToken = answer.NextToken;
  } while (NextToken !== undefined);
  return found;
}

describe('DescribeAutoScalingGroups', () => {
  it('comes in pages of 50, or as many as asked for up to 100', () => {
    const world = many(120);
    const sizes = (params = {}): number[] =>
      pages(world, 'DescribeAutoScalingGroups', 'AutoScalingGroups', params).map((p) => p.length);
    expect(sizes()).toEqual([50, 50, 20]);
    expect(sizes({ MaxRecords: 100 })).toEqual([100, 20]);
    expect(world.refusal('DescribeAutoScalingGroups', { MaxRecords: 101 })).toMatch(
      /^ValidationError: .*maxRecords/,
    );
    expect(world.refusal('DescribeAutoScalingGroups', { NextToken: 'nonsense' })).toMatch(
      /^InvalidNextToken: /,
    );
  });

  it('goes on where it was when the last group shown is deleted between pages', () => {
    const world = many(4);
    const first = world.call('DescribeAutoScalingGroups', { MaxRecords: 2 });
    world.call('DeleteAutoScalingGroup', { AutoScalingGroupName: 'g-001' });
    const second = world.call('DescribeAutoScalingGroups', {
      MaxRecords: 2,
      NextToken: first.NextToken,
    });
    expect(second.AutoScalingGroups).toMatchObject([
      { AutoScalingGroupName: 'g-002' },
      { AutoScalingGroupName: 'g-003' },
    ]);
  });

  it.each([
    [[{ Name: 'tag-key', Values: ['even'] }], 10],
    [[{ Name: 'tag-value', Values: ['3', '4'] }], 4],
    [[{ Name: 'tag:even', Values: ['4'] }], 2],
    [[{ Name: 'tag:even', Values: ['3'] }], 0],
    [
      [
        { Name: 'tag-key', Values: ['odd'] },
        { Name: 'tag-value', Values: ['3', '4'] },
      ],
      2,
    ],
  ])('filters by tags: %j', (Filters, count) => {
    const { AutoScalingGroups } = many(20).call('DescribeAutoScalingGroups', { Filters });
    expect(AutoScalingGroups).toHaveLength(count);
  });

  it('answers nothing for names it does not know, and no instances when told so', () => {
    const world = new SmallWorld();
    world.seed();
    const names = { AutoScalingGroupNames: ['nobody'] };
    expect(world.call('DescribeAutoScalingGroups', names)).toEqual({
      AutoScalingGroups: [],
      NextToken: undefined,
    });
    const { AutoScalingGroups } = world.call('DescribeAutoScalingGroups', {
      IncludeInstances: false,
    });
    expect(AutoScalingGroups).toMatchObject([{ AutoScalingGroupName: 'web', Instances: [] }]);
  });

  it('says the group’s version as it is named and each instance’s as a number', () => {
    const world = new SmallWorld();
    world.compute.versions.push({ ImageId: 'ami-2' });
    world.seed({
      LaunchTemplate: { LaunchTemplateId: TEMPLATE, Version: '$Latest' },
      DesiredCapacity: 1,
    });
    const { AutoScalingGroups } = world.call('DescribeAutoScalingGroups');
    expect(AutoScalingGroups).toMatchObject([
      {
        LaunchTemplate: {
          LaunchTemplateId: TEMPLATE,
          LaunchTemplateName: 'web',
          Version: '$Latest',
        },
        VPCZoneIdentifier: SUBNETS,
        AvailabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
        Instances: [
          {
            LaunchTemplate: { LaunchTemplateId: TEMPLATE, LaunchTemplateName: 'web', Version: '2' },
          },
        ],
      },
    ]);
  });

  it('shows a mixed instances policy whole, and an update leaves what it does not name', () => {
    const world = new SmallWorld();
    const spec = { LaunchTemplateId: TEMPLATE, LaunchTemplateName: 'web', Version: '1' };
    world.seed({
      LaunchTemplate: undefined,
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version: '1' },
          Overrides: [{ InstanceType: 'm5.large', ImageId: 'ami-9' }],
        },
        InstancesDistribution: { SpotAllocationStrategy: 'price-capacity-optimized' },
      },
    });
    world.compute.versions.push({ ImageId: 'ami-2' });
    world.call('UpdateAutoScalingGroup', {
      ...web,
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version: '2' },
        },
      },
    });
    const { AutoScalingGroups } = world.call('DescribeAutoScalingGroups');
    expect(AutoScalingGroups).toMatchObject([
      {
        MixedInstancesPolicy: {
          LaunchTemplate: {
            LaunchTemplateSpecification: { ...spec, Version: '2' },
            Overrides: [{ InstanceType: 'm5.large', ImageId: 'ami-9' }],
          },
          InstancesDistribution: {
            OnDemandAllocationStrategy: 'prioritized',
            OnDemandBaseCapacity: 0,
            OnDemandPercentageAboveBaseCapacity: 100,
            SpotAllocationStrategy: 'price-capacity-optimized',
          },
        },
        Instances: expect.arrayContaining([expect.objectContaining({ ImageId: 'ami-9' })]),
      },
    ]);
  });
});

describe('tags', () => {
  it('are created, changed, described by filter and deleted, and each change is recorded', () => {
    const world = new SmallWorld();
    world.seed();
    const tag = (Key: string, Value: string) => ({
      ResourceId: 'web',
      ResourceType: 'auto-scaling-group',
      Key,
      Value,
      PropagateAtLaunch: false,
    });
    world.call('CreateOrUpdateTags', {
      Tags: [tag('patch-cycle:roll', '1'), tag('service', 'shop')],
    });
    world.call('CreateOrUpdateTags', { Tags: [tag('patch-cycle:roll', '2')] });
    expect(
      world.call('DescribeTags', { Filters: [{ Name: 'key', Values: ['patch-cycle:roll'] }] }).Tags,
    ).toEqual([tag('patch-cycle:roll', '2')]);
    world.call('DeleteTags', {
      Tags: [{ ResourceId: 'web', ResourceType: 'auto-scaling-group', Key: 'patch-cycle:roll' }],
    });
    expect(world.history.of('group').map((g) => g.tags['patch-cycle:roll'])).toEqual([
      undefined,
      '1',
      '2',
      undefined,
    ]);
  });

  it('are all refused when one of their groups does not exist', () => {
    const world = new SmallWorld();
    world.seed();
    const Tags = ['web', 'nobody'].map((ResourceId) => ({ ResourceId, Key: 'a', Value: 'b' }));
    expect(world.refusal('CreateOrUpdateTags', { Tags })).toBe(
      "ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'nobody' not found",
    );
    expect(world.group().tags).toEqual({});
  });
});

describe('the rest of the API', () => {
  it.each([
    ['UpdateAutoScalingGroup', {}],
    ['SuspendProcesses', {}],
    ['SetDesiredCapacity', { DesiredCapacity: 1 }],
    ['DescribeInstanceRefreshes', {}],
    ['DescribeScalingActivities', {}],
    ['DescribeLifecycleHooks', {}],
  ])('%s knows no group that is not there', (name, params) => {
    expect(new SmallWorld().refusal(name, { AutoScalingGroupName: 'nobody', ...params })).toBe(
      "ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'nobody' not found",
    );
  });

  it('suspends all processes when none is named, and knows no others', () => {
    const world = new SmallWorld();
    world.seed();
    world.call('SuspendProcesses', web);
    expect(world.group().suspended).toHaveLength(9);
    expect(world.refusal('ResumeProcesses', { ...web, ScalingProcesses: ['Sleep'] })).toContain(
      "'Sleep'",
    );
    world.call('ResumeProcesses', { ...web, ScalingProcesses: ['Launch'] });
    expect(world.group().suspended).not.toContain('Launch');
  });

  it('describes instances of all groups by id, fifty a page', () => {
    const world = new SmallWorld();
    world.seed({ MaxSize: 60, DesiredCapacity: 60 });
    expect(
      pages(world, 'DescribeAutoScalingInstances', 'AutoScalingInstances').map((p) => p.length),
    ).toEqual([50, 10]);
    const InstanceIds = [world.ids()[0], 'i-nobody'];
    expect(
      world.call('DescribeAutoScalingInstances', { InstanceIds }).AutoScalingInstances,
    ).toMatchObject([
      {
        InstanceId: InstanceIds[0],
        AutoScalingGroupName: 'web',
        LifecycleState: 'InService',
        HealthStatus: 'HEALTHY',
      },
    ]);
  });

  it('tells the activities of deleted groups to those who ask for them', () => {
    const world = new SmallWorld();
    world.seed({ DesiredCapacity: 2 });
    world.call('DeleteAutoScalingGroup', { ...web, ForceDelete: true });
    world.minutes(10);
    const told = (params: object): unknown[] =>
      world.call('DescribeScalingActivities', { ...params }).Activities as unknown[];
    expect(told({})).toEqual([]);
    expect(world.refusal('DescribeScalingActivities', web)).toMatch(
      /^ValidationError: .*not found/,
    );
    const deleted = { AutoScalingGroupName: 'web', AutoScalingGroupState: 'Deleted' };
    expect(told({ IncludeDeletedGroups: true })).toMatchObject([deleted, deleted]);
    world.seed({ DesiredCapacity: 0 });
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 1 });
    world.minutes(2);
    expect(told(web)).toMatchObject([{ AutoScalingGroupState: undefined }]);
    expect(told({ ...web, IncludeDeletedGroups: true })).toHaveLength(3);
  });

  it('attaches a target group, registers the members, and detaches it after the drain', () => {
    const world = new SmallWorld();
    world.seed();
    const arn = world.targetGroup(30);
    world.call('AttachLoadBalancerTargetGroups', { ...web, TargetGroupARNs: [arn] });
    const state = (): unknown => world.call('DescribeTrafficSources', web).TrafficSources;
    expect(state()).toMatchObject([{ Identifier: arn, Type: 'elbv2', State: 'Added' }]);
    world.minutes(2);
    expect(state()).toMatchObject([{ State: 'InService' }]);
    world.call('DetachTrafficSources', { ...web, TrafficSources: [{ Identifier: arn }] });
    expect(state()).toMatchObject([{ State: 'Removing' }]);
    expect(world.group().targetGroupArns).toEqual([]);
    world.minutes(2);
    expect(state()).toEqual([]);
  });

  it('puts, changes, describes and deletes hooks', () => {
    const world = new SmallWorld();
    world.seed();
    const hook = { ...web, LifecycleHookName: 'h' };
    world.call('PutLifecycleHook', {
      ...hook,
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
    });
    world.call('PutLifecycleHook', { ...hook, HeartbeatTimeout: 60 });
    expect(world.call('DescribeLifecycleHooks', web).LifecycleHooks).toMatchObject([
      {
        LifecycleHookName: 'h',
        HeartbeatTimeout: 60,
        GlobalTimeout: 6_000,
        DefaultResult: 'ABANDON',
      },
    ]);
    expect(world.refusal('PutLifecycleHook', { ...hook, HeartbeatTimeout: 10 })).toMatch(
      /heartbeatTimeout/,
    );
    world.call('DeleteLifecycleHook', hook);
    expect(world.call('DescribeLifecycleHooks', web).LifecycleHooks).toEqual([]);
  });

  it('refuses a template that EC2 would not launch', () => {
    const world = new SmallWorld();
    world.seed();
    world.compute.versions.push({ ImageId: 'ami-gone' });
    const LaunchTemplate = { LaunchTemplateId: TEMPLATE, Version: '2' };
    expect(world.refusal('UpdateAutoScalingGroup', { ...web, LaunchTemplate })).toBe(
      "ValidationError: You must use a valid fully-formed launch template. The image id '[ami-gone]' does not exist",
    );
    expect(world.group().template).toBe(`${TEMPLATE}:1`);
  });
});
