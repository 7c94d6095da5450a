import { describe, expect, it } from '@jest/globals';
import { SECOND } from '../../../sandbox/clock.js';
import { SmallWorld } from './small-world.js';

const web = { AutoScalingGroupName: 'web' };

describe('TerminateInstanceInAutoScalingGroup (facts 2 B)', () => {
  it('with decrement ends exactly these, and nobody takes their place', () => {
    const world = new SmallWorld();
    world.seed();
    const doomed = world.ids('eu-west-1b');
    const answer = world.call('TerminateInstanceInAutoScalingGroup', {
      ...web,
      InstanceIds: doomed,
      ShouldDecrementDesiredCapacity: true,
    });
    expect(answer.Activities).toMatchObject([
      {
        Cause: expect.stringMatching(
          /taken out of service in response to a user request, shrinking the capacity from 6 to 4\./,
        ),
      },
      {},
    ]);
    expect(world.group().desired).toBe(4);
    world.call('SuspendProcesses', { ...web, ScalingProcesses: ['AZRebalance'] });
    world.minutes(5);
    expect(world.counts()).toEqual([2, 0, 2]);
  });

  it('without decrement lets the group fill the emptied zone', () => {
    const world = new SmallWorld();
    world.seed();
    const [id = ''] = world.ids('eu-west-1c');
    const answer = world.call('TerminateInstanceInAutoScalingGroup', {
      InstanceId: id,
      ShouldDecrementDesiredCapacity: false,
    });
    expect(answer.Activity).toMatchObject({ Description: `Terminating EC2 instance: ${id}` });
    world.minutes(3);
    expect(world.counts()).toEqual([2, 2, 2]);
    expect(world.ids()).not.toContain(id);
  });

  it('ends all or none', () => {
    const world = new SmallWorld();
    world.seed();
    const InstanceIds = [...world.ids('eu-west-1a'), 'i-unknown'];
    expect(
      world.refusal('TerminateInstanceInAutoScalingGroup', {
        ...web,
        InstanceIds,
        ShouldDecrementDesiredCapacity: true,
      }),
    ).toBe('ValidationError: The instance i-unknown is not part of Auto Scaling group web.');
    expect(world.members('InService')).toHaveLength(6);
    expect(world.group().desired).toBe(6);
  });

  it.each([
    [6, 1, 'Currently, desiredSize equals minSize (6). Terminating instance without replacement'],
    [5, 2, 'Currently, desiredSize (6) less 2 is below minSize (5)'],
  ])('with decrement is refused below a MinSize of %i', (MinSize, count, text) => {
    const world = new SmallWorld();
    world.seed({ MinSize });
    const refusal = world.refusal('TerminateInstanceInAutoScalingGroup', {
      ...web,
      InstanceIds: world.ids().slice(0, count),
      ShouldDecrementDesiredCapacity: true,
    });
    expect(refusal).toContain(`ValidationError: ${text}`);
    expect(world.members('InService')).toHaveLength(6);
  });

  it.each([
    [{ InstanceId: 'i-unknown' }, 'No managed instance found for instance ID: i-unknown'],
    [{}, 'Either InstanceId or InstanceIds'],
    [{ InstanceIds: ['i-1'] }, 'AutoScalingGroupName must be specified'],
    [{ ...web, InstanceIds: Array(101).fill('i-1') }, 'length less than or equal to 100'],
  ])('refuses %j', (which, text) => {
    const world = new SmallWorld();
    world.seed();
    expect(
      world.refusal('TerminateInstanceInAutoScalingGroup', {
        ...which,
        ShouldDecrementDesiredCapacity: false,
      }),
    ).toContain(text);
  });

  it('works with Terminate suspended, and against protection', () => {
    const world = new SmallWorld();
    world.seed({ NewInstancesProtectedFromScaleIn: true });
    world.call('SuspendProcesses', { ...web, ScalingProcesses: ['Terminate', 'AZRebalance'] });
    const [id = ''] = world.ids();
    world.call('TerminateInstanceInAutoScalingGroup', {
      InstanceId: id,
      ShouldDecrementDesiredCapacity: true,
    });
    world.minutes(5);
    expect(world.ids()).not.toContain(id);
    expect(world.members('InService')).toHaveLength(5);
  });

  it.each([
    ['no', 5],
    ['yes', 4],
  ] as const)('sent again for one that is ending decrements again: %s', (replayed, desired) => {
    const world = new SmallWorld({ 'decrement-replayed-on-retry': replayed });
    world.seed({}, [world.targetGroup()]);
    const request = { InstanceId: world.ids()[0], ShouldDecrementDesiredCapacity: true };
    world.call('TerminateInstanceInAutoScalingGroup', request);
    world.call('TerminateInstanceInAutoScalingGroup', request);
    expect(world.group().desired).toBe(desired);
    world.minutes(5);
    expect(world.members('InService')).toHaveLength(desired);
  });
});

describe('a member that leaves', () => {
  it('leaves though somebody registers it again while it drains', () => {
    const world = new SmallWorld();
    const arn = world.targetGroup(60);
    world.seed({}, [arn]);
    const [id = ''] = world.ids();
    const end = { InstanceId: id, ShouldDecrementDesiredCapacity: true };
    world.call('TerminateInstanceInAutoScalingGroup', end);
    world.elbCall('RegisterTargets', { TargetGroupArn: arn, Targets: [{ Id: id }] });
    world.minutes(5);
    expect(world.ids()).not.toContain(id);
    expect(world.compute.instance(id)?.state).toBe('terminated');
  });

  it('drains first, then runs its hook, then ends in EC2, then is gone', () => {
    const world = new SmallWorld();
    const arn = world.targetGroup(60);
    world.seed({ ...terminating(300) }, [arn]);
    const [id = ''] = world.ids();
    const end = { InstanceId: id, ShouldDecrementDesiredCapacity: true };
    world.call('TerminateInstanceInAutoScalingGroup', end);
    expect(world.elb.targetState(arn, id)).toBe('draining');
    world.clock.advance(59 * SECOND);
    expect(world.members('Terminating').map((m) => m.id)).toEqual([id]);
    expect(world.activities()[0]?.StatusCode).toBe('WaitingForELBConnectionDraining');
    world.clock.advance(1 * SECOND);
    expect(world.elb.targetState(arn, id)).toBeUndefined();
    expect(world.members('Terminating:Wait').map((m) => m.id)).toEqual([id]);
    expect(world.compute.instance(id)?.state).toBe('running');
    world.call('CompleteLifecycleAction', {
      ...web,
      LifecycleHookName: 'save',
      InstanceId: id,
      LifecycleActionResult: 'CONTINUE',
    });
    expect(world.compute.instance(id)?.state).toBe('shutting-down');
    world.minutes(1);
    expect(world.lifeOf(id)).toEqual([
      'InService',
      'Terminating',
      'Terminating:Wait',
      'Terminating:Proceed',
      'gone',
    ]);
    expect(world.activities()[0]?.StatusCode).toBe('Successful');
  });

  it('is let go by its hook’s time-out, which a heartbeat starts again', () => {
    const world = new SmallWorld();
    world.seed(terminating(60));
    const [id = ''] = world.ids();
    world.call('TerminateInstanceInAutoScalingGroup', {
      InstanceId: id,
      ShouldDecrementDesiredCapacity: true,
    });
    world.clock.advance(50 * SECOND);
    world.call('RecordLifecycleActionHeartbeat', {
      ...web,
      LifecycleHookName: 'save',
      InstanceId: id,
    });
    world.clock.advance(59 * SECOND);
    expect(world.members('Terminating:Wait')).toHaveLength(1);
    world.clock.advance(1 * SECOND);
    expect(world.members('Terminating:Proceed')).toHaveLength(1);
  });

  function terminating(HeartbeatTimeout: number) {
    return {
      LifecycleHookSpecificationList: [
        {
          LifecycleHookName: 'save',
          LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
          HeartbeatTimeout,
        },
      ],
    };
  }
});

describe('a member that comes', () => {
  const launching = {
    LifecycleHookSpecificationList: [
      { LifecycleHookName: 'prepare', LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING' },
    ],
  };
  const complete = (world: SmallWorld, id: string, LifecycleActionResult: string): void => {
    world.call('CompleteLifecycleAction', {
      ...web,
      LifecycleHookName: 'prepare',
      InstanceId: id,
      LifecycleActionResult,
    });
  };

  function grown(): { world: SmallWorld; id: string; arn: string } {
    const world = new SmallWorld();
    const arn = world.targetGroup();
    world.seed({ ...launching, NewInstancesProtectedFromScaleIn: true }, [arn]);
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 7 });
    world.minutes(1);
    return { world, arn, id: world.members('Pending:Wait')[0]?.id ?? '' };
  }

  it('waits for its hook; only in service is it protected and registered', () => {
    const { world, id, arn } = grown();
    expect(world.elb.targetState(arn, id)).toBeUndefined();
    expect(world.members('Pending:Wait')[0]?.protectedFromScaleIn).toBe(false);
    complete(world, id, 'CONTINUE');
    world.clock.advance(5 * SECOND);
    expect(world.lifeOf(id)).toEqual(['Pending', 'Pending:Wait', 'Pending:Proceed', 'InService']);
    expect(world.elb.targetState(arn, id)).toBe('initial');
    expect(world.members().find((m) => m.id === id)?.protectedFromScaleIn).toBe(true);
  });

  it('is ended when its hook abandons it, and another is launched', () => {
    const { world, id } = grown();
    complete(world, id, 'ABANDON');
    expect(world.activities().find((a) => a.Description.includes(id))?.StatusCode).toBe(
      'Cancelled',
    );
    world.minutes(1);
    expect(world.ids()).not.toContain(id);
    expect(world.members('Pending:Wait')).toHaveLength(1);
  });

  it('is made up for when EC2 ends it before it serves', () => {
    const { world, id } = grown();
    world.compute.terminate(id);
    world.minutes(2);
    expect(world.ids()).not.toContain(id);
    expect(world.members('Pending:Wait')).toHaveLength(1);
  });

  it('is not registered while AddToLoadBalancer is suspended, nor later', () => {
    const { world, id, arn } = grown();
    world.call('SuspendProcesses', { ...web, ScalingProcesses: ['AddToLoadBalancer'] });
    complete(world, id, 'CONTINUE');
    world.minutes(1);
    world.call('ResumeProcesses', { ...web, ScalingProcesses: ['AddToLoadBalancer'] });
    world.minutes(5);
    expect(world.elb.targetState(arn, id)).toBeUndefined();
  });
});

describe('standby', () => {
  const enter = (world: SmallWorld, id: string, ShouldDecrementDesiredCapacity: boolean): void => {
    world.call('EnterStandby', { ...web, InstanceIds: [id], ShouldDecrementDesiredCapacity });
  };

  it('with decrement leaves the group smaller, and the way back restores it', () => {
    const world = new SmallWorld();
    const arn = world.targetGroup(30);
    world.seed({}, [arn]);
    world.call('SuspendProcesses', { ...web, ScalingProcesses: ['AZRebalance'] });
    const [id = ''] = world.ids();
    enter(world, id, true);
    expect(world.group().desired).toBe(5);
    world.minutes(5);
    expect(world.members('Standby').map((m) => m.id)).toEqual([id]);
    expect(world.members('InService')).toHaveLength(5);
    expect(world.compute.orders).toHaveLength(6);
    world.call('ExitStandby', { ...web, InstanceIds: [id] });
    expect(world.group().desired).toBe(6);
    world.minutes(1);
    expect(world.members('InService')).toHaveLength(6);
    expect(world.elb.targetState(arn, id)).toBe('healthy');
    expect(world.lifeOf(id)).toEqual([
      'InService',
      'EnteringStandby',
      'Standby',
      'Pending',
      'InService',
    ]);
  });

  it('is left without lifecycle hooks, whatever EC2 tells meanwhile', () => {
    const world = new SmallWorld();
    world.seed();
    world.call('PutLifecycleHook', {
      ...web,
      LifecycleHookName: 'warm-up',
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
    });
    const [id = ''] = world.ids();
    enter(world, id, true);
    world.minutes(1);
    world.call('ExitStandby', { ...web, InstanceIds: [id] });
    world.compute.turn(id, 'running');
    world.minutes(1);
    expect(world.lifeOf(id).slice(-2)).toEqual(['Pending', 'InService']);
  });

  it('without decrement is replaced, once it has drained', () => {
    const world = new SmallWorld();
    world.seed({}, [world.targetGroup(120)]);
    const [id = ''] = world.ids();
    enter(world, id, false);
    world.clock.advance(119 * SECOND);
    expect(world.members()).toHaveLength(6);
    world.minutes(2);
    expect(world.members('InService')).toHaveLength(6);
    expect(world.members('Standby')).toHaveLength(1);
  });

  it('is not judged by health checks', () => {
    const world = new SmallWorld();
    world.seed();
    const [id = ''] = world.ids();
    enter(world, id, true);
    world.minutes(1);
    world.compute.impair(id);
    world.minutes(10);
    expect(world.members('Standby')[0]?.health).toBe('Healthy');
  });

  it.each([
    [
      'EnterStandby',
      { ShouldDecrementDesiredCapacity: true },
      'To place into standby 1 instance, please update',
    ],
    [
      'DetachInstances',
      { ShouldDecrementDesiredCapacity: true },
      'To detach 1 instance, please update',
    ],
    ['ExitStandby', {}, 'is not in Standby'],
  ])('%s is refused at the bounds and out of state', (action, params, text) => {
    const world = new SmallWorld();
    world.seed({ MinSize: 6 });
    const InstanceIds = [world.ids()[0]];
    expect(world.refusal(action, { ...web, InstanceIds, ...params })).toContain(text);
  });

  it('is left for good by detaching, and re-entered by attaching', () => {
    const world = new SmallWorld();
    world.seed();
    world.call('SuspendProcesses', { ...web, ScalingProcesses: ['AZRebalance'] });
    const [id = ''] = world.ids();
    world.call('DetachInstances', {
      ...web,
      InstanceIds: [id],
      ShouldDecrementDesiredCapacity: true,
    });
    world.minutes(3);
    expect(world.members()).toHaveLength(5);
    expect(world.compute.instance(id)?.state).toBe('running');
    world.call('AttachInstances', { ...web, InstanceIds: [id] });
    world.minutes(1);
    expect(world.members('InService').map((m) => m.id)).toContain(id);
    expect(world.group().desired).toBe(6);
  });
});
