import { describe, expect, it } from '@jest/globals';
import { SmallWorld, ZONES } from './small-world.js';

const web = { AutoScalingGroupName: 'web' };

/** A group of six whose instances wait for half an hour before they end. */
function hooked(): SmallWorld {
  const world = new SmallWorld({ 'launch-instances-honours-max': 'no' });
  world.seed({}, [world.targetGroup(60)]);
  world.call('PutLifecycleHook', {
    ...web,
    LifecycleHookName: 'bye',
    LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
    HeartbeatTimeout: 1_800,
  });
  return world;
}

describe('a group that is deleted by force (DeleteAutoScalingGroup.ForceDelete)', () => {
  it('waits for no lifecycle action, neither for one under way nor for new ones', () => {
    const world = hooked();
    const [first = ''] = world.ids();
    world.call('TerminateInstanceInAutoScalingGroup', {
      InstanceId: first,
      ShouldDecrementDesiredCapacity: true,
    });
    world.minutes(3);
    expect(world.members('Terminating:Wait').map(({ id }) => id)).toEqual([first]);
    const all = world.ids();
    world.call('DeleteAutoScalingGroup', { ...web, ForceDelete: true });
    world.minutes(3);
    expect(world.autoScaling.groups()).toEqual([]);
    expect(all.map((id) => world.compute.instance(id)?.state)).toEqual(Array(6).fill('terminated'));
    const waited = world.history.of('member').filter((m) => m.lifecycle === 'Terminating:Wait');
    expect(new Set(waited.map(({ id }) => id))).toEqual(new Set([first]));
  });

  it('goes with Terminate suspended too (suspend-resume-considerations)', () => {
    const world = hooked();
    world.call('SuspendProcesses', web);
    world.call('DeleteAutoScalingGroup', { ...web, ForceDelete: true });
    world.minutes(5);
    expect(world.autoScaling.groups()).toEqual([]);
  });

  const pending = 'ValidationError: The AutoScaling group may not be modified while it is pending';
  it.each([
    ['UpdateAutoScalingGroup', { MaxSize: 3 }, pending],
    ['SetDesiredCapacity', { DesiredCapacity: 0 }, pending],
    [
      'LaunchInstances',
      { RequestedCapacity: 1, ClientToken: 't', AvailabilityZones: [ZONES[0]] },
      pending,
    ],
    ['AttachInstances', { InstanceIds: ['i-1'] }, pending],
    ['PutWarmPool', {}, pending],
    ['SuspendProcesses', {}, 'ValidationError: Processes may not be suspended while the'],
  ])('cannot be changed any more: %s', (action, params, text) => {
    const world = hooked();
    world.call('DeleteAutoScalingGroup', { ...web, ForceDelete: true });
    expect(world.refusal(action, { ...web, ...params })).toMatch(text);
    expect(world.call('DescribeAutoScalingGroups').AutoScalingGroups).toMatchObject([
      { Status: 'Delete in progress', DesiredCapacity: 0 },
    ]);
  });
});

it('a group is in use by what serves, and busy with what is ending still (DeleteAutoScalingGroup)', () => {
  const world = hooked();
  expect(world.refusal('DeleteAutoScalingGroup', web)).toMatch(/^ResourceInUse: /);
  world.call('UpdateAutoScalingGroup', { ...web, MinSize: 0, MaxSize: 0 });
  world.minutes(10);
  expect(world.refusal('DeleteAutoScalingGroup', web)).toMatch(
    /^ScalingActivityInProgress: You cannot delete an AutoScalingGroup while there are scaling/,
  );
  world.minutes(60);
  world.call('DeleteAutoScalingGroup', web);
  expect(world.autoScaling.groups()).toEqual([]);
});
