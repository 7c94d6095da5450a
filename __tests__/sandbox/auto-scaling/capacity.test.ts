import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TEMPLATE } from './fake-compute.js';
import { SmallWorld, SUBNETS } from './small-world.js';

const create = {
  AutoScalingGroupName: 'web',
  MinSize: 2,
  MaxSize: 6,
  DesiredCapacity: 3,
  VPCZoneIdentifier: SUBNETS,
  LaunchTemplate: { LaunchTemplateId: TEMPLATE, Version: '$Latest' },
};

describe('a new group', () => {
  it('comes into service spread over its zones, each member with the number of its version', () => {
    const world = new SmallWorld();
    world.compute.versions.push({ ImageId: 'ami-2' });
    world.call('CreateAutoScalingGroup', create);
    expect(world.members()).toEqual([]);
    world.minutes(2);
    expect(world.counts()).toEqual([1, 1, 1]);
    expect(world.members().map((m) => m.template)).toEqual(Array(3).fill(`${TEMPLATE}:2`));
    expect(world.causes()[0]).toMatch(
      /a user request created an AutoScalingGroup changing the desired capacity from 0 to 3\. {2}At .* an instance was started in response to a difference between desired and actual capacity, increasing the capacity from 0 to 3\./,
    );
  });

  it('tells the group’s name and its propagated tags to the instances', () => {
    const world = new SmallWorld();
    world.call('CreateAutoScalingGroup', {
      ...create,
      Tags: [
        { Key: 'service', Value: 'shop', PropagateAtLaunch: true },
        { Key: 'journal', Value: 'x', PropagateAtLaunch: false },
      ],
    });
    world.minutes(1);
    expect([...(world.compute.orders.at(-1)?.tags ?? [])]).toEqual([
      ['aws:autoscaling:groupName', 'web'],
      ['service', 'shop'],
    ]);
  });

  it.each([
    [{ MinSize: 5, MaxSize: 2 }, 'Max bound, 2, must be greater than or equal to min bound, 5'],
    [
      { DesiredCapacity: 9 },
      'Desired capacity:9 must be between the specified min size:2 and max size:6',
    ],
    [
      { LaunchTemplate: { LaunchTemplateId: 'lt-none' } },
      'You must use a valid fully-formed launch template',
    ],
    [{ LaunchTemplate: { LaunchTemplateId: TEMPLATE, Version: '7' } }, 'Could not find version 7'],
    [{ VPCZoneIdentifier: 'subnet-x' }, "The subnet ID 'subnet-x' does not exist"],
    [{ TargetGroupARNs: ['arn:none'] }, 'Provided Target Groups may not be valid'],
  ])('is refused with %j', (change, text) => {
    const world = new SmallWorld();
    const refusal = world.refusal('CreateAutoScalingGroup', { ...create, ...change });
    expect(refusal).toContain(`ValidationError: `);
    expect(refusal).toContain(text);
    expect(world.autoScaling.groups()).toEqual([]);
  });

  it.each([
    [{ AvailabilityZones: ['eu-west-1a'] }, ['eu-west-1a']],
    [{ AvailabilityZoneIds: ['euw1-az2'] }, ['eu-west-1b']],
  ])('with %j alone is in the default VPC’s subnets there', (places, zones) => {
    const world = new SmallWorld();
    const { VPCZoneIdentifier: _subnets, ...rest } = create;
    world.call('CreateAutoScalingGroup', { ...rest, ...places });
    world.minutes(5);
    expect(new Set(world.members('InService').map((m) => m.zone))).toEqual(new Set(zones));
    const { AutoScalingGroups } = world.call('DescribeAutoScalingGroups');
    expect(AutoScalingGroups).toMatchObject([{ VPCZoneIdentifier: '', AvailabilityZones: zones }]);
  });

  it.each([
    [{}, 'At least one Availability Zone or VPC Subnet is required.'],
    [{ AvailabilityZones: ['eu-west-1c'] }, 'No default subnet'],
  ])('is refused with %j alone', (places, text) => {
    const world = new SmallWorld();
    const { VPCZoneIdentifier: _subnets, ...rest } = create;
    expect(world.refusal('CreateAutoScalingGroup', { ...rest, ...places })).toContain(text);
  });

  it('is refused when its name is taken', () => {
    const world = new SmallWorld();
    world.call('CreateAutoScalingGroup', create);
    expect(world.refusal('CreateAutoScalingGroup', create)).toMatch(/^AlreadyExists: /);
  });
});

describe('the quotas of a Region (ec2-auto-scaling-quotas; facts 6)', () => {
  it('allow 500 groups, and another when one is deleted', () => {
    const world = new SmallWorld();
    const create = (n: number) => ({
      AutoScalingGroupName: `g${n}`,
      MinSize: 0,
      MaxSize: 1,
      LaunchTemplate: { LaunchTemplateId: TEMPLATE },
      VPCZoneIdentifier: 'subnet-a',
    });
    for (let n = 0; n < 500; n++) world.call('CreateAutoScalingGroup', create(n));
    expect(world.refusal('CreateAutoScalingGroup', create(500))).toMatch(/^LimitExceeded: /);
    world.call('DeleteAutoScalingGroup', { AutoScalingGroupName: 'g7' });
    world.call('CreateAutoScalingGroup', create(500));
    expect(world.call('DescribeAccountLimits')).toMatchObject({
      MaxNumberOfAutoScalingGroups: 500,
      NumberOfAutoScalingGroups: 500,
    });
  });

  it('allow 200 launch configurations', () => {
    const world = new SmallWorld();
    const create = (n: number) => ({
      LaunchConfigurationName: `c${n}`,
      ImageId: 'ami-1',
      InstanceType: 'm5.large',
    });
    for (let n = 0; n < 200; n++) world.call('CreateLaunchConfiguration', create(n));
    expect(world.refusal('CreateLaunchConfiguration', create(200))).toMatch(/^LimitExceeded: /);
  });
});

describe('desired and actual capacity', () => {
  it('grows and shrinks to what is desired, oldest template version first', () => {
    const world = new SmallWorld();
    world.seed();
    world.compute.versions.push({ ImageId: 'ami-2' });
    world.call('UpdateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      LaunchTemplate: { LaunchTemplateId: TEMPLATE, Version: '2' },
    });
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 9 });
    world.minutes(2);
    expect(world.counts()).toEqual([3, 3, 3]);
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 3 });
    world.minutes(2);
    expect(world.counts()).toEqual([1, 1, 1]);
    expect(world.members().map((m) => m.template)).toEqual(Array(3).fill(`${TEMPLATE}:2`));
    expect(world.causes()[0]).toMatch(
      /a user request explicitly set group desired capacity changing the desired capacity from 9 to 3\. .*shrinking the capacity from 9 to 3\. .*was selected for termination\./,
    );
  });

  it.each([
    [{ MinSize: 8 }, 8],
    [{ MaxSize: 4 }, 4],
    [{ MinSize: 1 }, 6],
  ])('follows a bound that moves past it: %j', (change, desired) => {
    const world = new SmallWorld();
    world.seed();
    world.call('UpdateAutoScalingGroup', { AutoScalingGroupName: 'web', ...change });
    expect(world.group().desired).toBe(desired);
    world.minutes(3);
    expect(world.members('InService')).toHaveLength(desired);
  });

  it.each([
    [
      1,
      'ValidationError: New SetDesiredCapacity value 1 is below min value 2 for the AutoScalingGroup.',
    ],
    [
      13,
      'ValidationError: New SetDesiredCapacity value 13 is above max value 12 for the AutoScalingGroup.',
    ],
  ])('cannot be set to %i beyond the bounds', (DesiredCapacity, text) => {
    const world = new SmallWorld();
    world.seed({ MinSize: 2 });
    expect(
      world.refusal('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity }),
    ).toBe(text);
  });

  it('cannot be set within the cooldown by who honours it', () => {
    const world = new SmallWorld();
    world.seed();
    const set = { AutoScalingGroupName: 'web', HonorCooldown: true };
    world.call('SetDesiredCapacity', { ...set, DesiredCapacity: 7 });
    world.minutes(2);
    expect(world.refusal('SetDesiredCapacity', { ...set, DesiredCapacity: 6 })).toMatch(
      /^ScalingActivityInProgress: Scaling activity .* is in progress and blocks this action/,
    );
    world.minutes(6);
    world.call('SetDesiredCapacity', { ...set, DesiredCapacity: 6 });
    expect(world.group().desired).toBe(6);
  });

  it('ends nothing when all are protected, but the desired capacity stays lowered', () => {
    const world = new SmallWorld();
    world.seed({ NewInstancesProtectedFromScaleIn: true });
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 4 });
    world.minutes(10);
    expect(world.members('InService')).toHaveLength(6);
    expect(world.group().desired).toBe(4);
    const said = world.activities().filter((a) => a.Description.startsWith('Could not scale'));
    const text =
      'Could not scale to desired capacity because all remaining instances are protected from scale in.';
    expect(said).toMatchObject([
      { Description: text, StatusCode: 'Cancelled', StatusMessage: text },
    ]);
  });

  it('ends what it could not end as soon as protection is lifted', () => {
    const world = new SmallWorld();
    world.seed({ NewInstancesProtectedFromScaleIn: true });
    const web = { AutoScalingGroupName: 'web' };
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 4 });
    world.minutes(10);
    world.call('SetInstanceProtection', {
      ...web,
      InstanceIds: world.ids(),
      ProtectedFromScaleIn: false,
    });
    world.minutes(2);
    expect(world.members()).toHaveLength(4);
  });

  it('ends the unprotected in the fullest zone that has one', () => {
    const world = new SmallWorld();
    world.seed();
    world.call('SetInstanceProtection', {
      AutoScalingGroupName: 'web',
      InstanceIds: [...world.ids('eu-west-1a'), ...world.ids('eu-west-1b')],
      ProtectedFromScaleIn: true,
    });
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 4 });
    world.call('SuspendProcesses', {
      AutoScalingGroupName: 'web',
      ScalingProcesses: ['AZRebalance'],
    });
    world.minutes(3);
    expect(world.counts()).toEqual([2, 2, 0]);
  });

  it('is launched in another zone when one has no capacity, and moved back when it has again', () => {
    const world = new SmallWorld();
    world.seed({ DesiredCapacity: 0 });
    world.compute.exhausted.add('eu-west-1c');
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 6 });
    world.minutes(2);
    expect(world.counts()).toEqual([3, 3, 0]);
    expect(world.activities().find((a) => a.StatusCode === 'Failed')?.StatusMessage).toMatch(
      /^We currently do not have sufficient m5\.large capacity .* Launching EC2 instance failed\.$/,
    );
    world.compute.exhausted.clear();
    world.minutes(40);
    expect(world.counts()).toEqual([2, 2, 2]);
  });

  it('waits for the zone under balanced-only', () => {
    const world = new SmallWorld();
    world.seed({
      DesiredCapacity: 0,
      AvailabilityZoneDistribution: { CapacityDistributionStrategy: 'balanced-only' },
    });
    world.compute.exhausted.add('eu-west-1c');
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 6 });
    world.minutes(60);
    expect(world.counts()).toEqual([1, 1, 0]);
    world.compute.exhausted.clear();
    world.minutes(20);
    expect(world.counts()).toEqual([2, 2, 2]);
  });

  it('weights fill the desired capacity in units', () => {
    const world = new SmallWorld();
    const { LaunchTemplate, ...rest } = create;
    world.call('CreateAutoScalingGroup', {
      ...rest,
      DesiredCapacity: 5,
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: LaunchTemplate,
          Overrides: [{ InstanceType: 'm5.xlarge', WeightedCapacity: '2' }],
        },
      },
    });
    world.minutes(3);
    expect(world.members('InService')).toHaveLength(3);
    expect(world.compute.orders.map((o) => o.instanceType)).toEqual(Array(3).fill('m5.xlarge'));
  });

  it('neither grows nor shrinks while the process is suspended', () => {
    const world = new SmallWorld();
    world.seed();
    world.call('SuspendProcesses', {
      AutoScalingGroupName: 'web',
      ScalingProcesses: ['Launch', 'Terminate'],
    });
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 9 });
    world.minutes(10);
    expect(world.members()).toHaveLength(6);
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 3 });
    world.minutes(10);
    expect(world.members()).toHaveLength(6);
    world.call('ResumeProcesses', { AutoScalingGroupName: 'web', ScalingProcesses: ['Terminate'] });
    world.minutes(2);
    expect(world.members('InService')).toHaveLength(3);
  });
});

describe('deleting a group', () => {
  it('is refused while it has instances, and forced it takes them along', () => {
    const world = new SmallWorld();
    world.seed();
    expect(world.refusal('DeleteAutoScalingGroup', { AutoScalingGroupName: 'web' })).toMatch(
      /^ResourceInUse: /,
    );
    world.call('DeleteAutoScalingGroup', { AutoScalingGroupName: 'web', ForceDelete: true });
    const { AutoScalingGroups } = world.call('DescribeAutoScalingGroups');
    expect(AutoScalingGroups).toMatchObject([{ Status: 'Delete in progress' }]);
    world.minutes(2);
    expect(world.autoScaling.groups()).toEqual([]);
    world.call('CreateAutoScalingGroup', create);
    world.minutes(2);
    expect(world.counts()).toEqual([1, 1, 1]);
  });
});

describe('whatever is asked of it', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('desire' as const), to: fc.nat(14) }),
    fc.record({ do: fc.constant('bound' as const), to: fc.nat(8) }),
    fc.record({ do: fc.constant('end' as const), to: fc.nat(20), decrement: fc.boolean() }),
    fc.record({ do: fc.constant('launch' as const), to: fc.nat(2) }),
    fc.record({ do: fc.constant('standby' as const), to: fc.nat(20), decrement: fc.boolean() }),
    fc.record({ do: fc.constant('return' as const), to: fc.nat(20) }),
    fc.record({ do: fc.constant('kill' as const), to: fc.nat(20) }),
    fc.record({ do: fc.constant('exhaust' as const), to: fc.nat(2) }),
    fc.record({ do: fc.constant('wait' as const), to: fc.integer({ min: 1, max: 400 }) }),
  );
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  function take(world: SmallWorld, action: Step, index: number): void {
    const ids = world.ids();
    const id = ids[action.to % Math.max(1, ids.length)];
    const web = { AutoScalingGroupName: 'web' };
    try {
      if (action.do === 'desire')
        world.call('SetDesiredCapacity', { ...web, DesiredCapacity: action.to });
      if (action.do === 'bound')
        world.call('UpdateAutoScalingGroup', {
          ...web,
          MinSize: action.to,
          MaxSize: action.to + 4,
        });
      if (action.do === 'launch') {
        world.call('LaunchInstances', {
          ...web,
          RequestedCapacity: 1,
          ClientToken: `t-${index}`,
          AvailabilityZones: [`eu-west-1${'abc'[action.to]}`],
        });
      }
      if (action.do === 'end' && id !== undefined) {
        world.call('TerminateInstanceInAutoScalingGroup', {
          InstanceId: id,
          ShouldDecrementDesiredCapacity: action.decrement,
        });
      }
      if (action.do === 'standby' && id !== undefined) {
        world.call('EnterStandby', {
          ...web,
          InstanceIds: [id],
          ShouldDecrementDesiredCapacity: action.decrement,
        });
      }
      if (action.do === 'return' && id !== undefined)
        world.call('ExitStandby', { ...web, InstanceIds: [id] });
    } catch (error) {
      if ((error as { code?: string }).code !== 'ValidationError') throw error;
    }
    if (
      action.do === 'kill' &&
      id !== undefined &&
      world.compute.instance(id)?.state === 'running'
    ) {
      world.compute.terminate(id);
    }
    if (action.do === 'exhaust') {
      world.compute.exhausted.clear();
      world.compute.exhausted.add(`eu-west-1${'abc'[action.to]}`);
    }
    if (action.do === 'wait') world.clock.advance(action.to * 1_000);
  }

  it('keeps desired within its bounds, settles at it, balanced, and no member comes or goes without a cause', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.nat(1_000), (steps, seed) => {
        const world = new SmallWorld({}, seed);
        world.seed({}, [world.targetGroup(30)]);
        steps.forEach((action, index) => {
          take(world, action, index);
          const { min, max, desired } = world.group();
          expect(desired).toBeGreaterThanOrEqual(min);
          expect(desired).toBeLessThanOrEqual(max);
        });
        world.compute.exhausted.clear();
        world.minutes(120);
        expect(world.members('InService')).toHaveLength(world.group().desired);
        expect(Math.max(...world.counts()) - Math.min(...world.counts())).toBeLessThanOrEqual(1);
        expectEveryMemberAccountedFor(world);
      }),
      { numRuns: 60 },
    );
  });

  function expectEveryMemberAccountedFor(world: SmallWorld): void {
    const present = new Set<string>();
    for (const fact of world.history.of('member')) {
      expect(fact.cause).toMatch(/^(scenario|caller:tester|auto-scaling:[A-Za-z-]+)$/);
      if (fact.lifecycle === 'gone') {
        expect(present.delete(fact.id)).toBe(true);
        expect(world.compute.instance(fact.id)?.state).toBe('terminated');
      } else present.add(fact.id);
    }
    expect([...present].sort()).toEqual([...world.ids()].sort());
  }

  it('does the same again under the same seed, to the byte', () => {
    const play = (): string => {
      const world = new SmallWorld({}, 'same');
      world.seed({}, [world.targetGroup()]);
      world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 9 });
      world.compute.terminate(world.ids()[2] as string);
      world.minutes(30);
      return world.history.toLines();
    };
    expect(play()).toBe(play());
  });
});
