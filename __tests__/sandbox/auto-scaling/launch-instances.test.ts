import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../../sandbox/clock.js';
import { TEMPLATE } from './fake-compute.js';
import { SmallWorld } from './small-world.js';

const order = {
  AutoScalingGroupName: 'web',
  RequestedCapacity: 2,
  ClientToken: 'run-1/zone-a/0',
  AvailabilityZones: ['eu-west-1a'],
};
const suspend = (world: SmallWorld, ...ScalingProcesses: string[]): void => {
  world.call('SuspendProcesses', { AutoScalingGroupName: 'web', ScalingProcesses });
};

describe('LaunchInstances (facts 2 B)', () => {
  it('answers ids at once, of pending members in the zone, from the group’s own version', () => {
    const world = new SmallWorld();
    world.seed();
    world.compute.versions.push({ ImageId: 'ami-2' });
    world.call('UpdateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      LaunchTemplate: { LaunchTemplateId: TEMPLATE, Version: '2' },
    });
    const answer = world.call('LaunchInstances', order);
    const pending = world.members('Pending');
    expect(answer).toMatchObject({
      AutoScalingGroupName: 'web',
      ClientToken: 'run-1/zone-a/0',
      Instances: [
        {
          AvailabilityZone: 'eu-west-1a',
          AvailabilityZoneId: 'euw1-az1',
          SubnetId: 'subnet-a',
          MarketType: 'OnDemand',
          InstanceIds: pending.map((m) => m.id),
        },
      ],
      Errors: [],
    });
    expect(pending.map((m) => [m.zone, m.template])).toEqual(
      Array(2).fill(['eu-west-1a', `${TEMPLATE}:2`]),
    );
    world.minutes(1);
    expect(world.counts()).toEqual([4, 2, 2]);
  });

  it.each([
    ['zone id', { AvailabilityZoneIds: ['euw1-az2'] }, 'eu-west-1b'],
    ['subnet', { SubnetIds: ['subnet-c'] }, 'eu-west-1c'],
  ])('takes the zone by %s as well', (_how, place, zone) => {
    const world = new SmallWorld();
    world.seed();
    const { AvailabilityZones: _zones, ...rest } = order;
    world.call('LaunchInstances', { ...rest, ...place });
    expect(world.members('Pending').map((m) => m.zone)).toEqual([zone, zone]);
  });

  it('raises the desired capacity at once by what was launched, when the switch says so', () => {
    const world = new SmallWorld({ 'launch-instances-raises-desired': 'yes' });
    world.seed();
    world.call('LaunchInstances', order);
    expect(world.group().desired).toBe(8);
    suspend(world, 'AZRebalance');
    world.minutes(10);
    expect(world.counts()).toEqual([4, 2, 2]);
  });

  it('otherwise leaves it, and the group scales in by itself, unless Terminate is suspended', () => {
    const world = new SmallWorld({ 'launch-instances-raises-desired': 'no' });
    world.seed();
    suspend(world, 'AZRebalance', 'Terminate');
    world.call('LaunchInstances', order);
    world.minutes(10);
    expect(world.group().desired).toBe(6);
    expect(world.members('InService')).toHaveLength(8);
    world.call('ResumeProcesses', { AutoScalingGroupName: 'web', ScalingProcesses: ['Terminate'] });
    world.minutes(2);
    expect(world.members('InService')).toHaveLength(6);
  });

  it('answers errors, leaves desired and members, and says so in a failed activity', () => {
    const world = new SmallWorld();
    world.seed();
    world.compute.exhausted.add('eu-west-1a');
    expect(world.call('LaunchInstances', order)).toMatchObject({
      Instances: [],
      Errors: [{ AvailabilityZone: 'eu-west-1a', ErrorCode: 'InsufficientInstanceCapacity' }],
    });
    expect(world.group().desired).toBe(6);
    expect(world.members()).toHaveLength(6);
    expect(world.activities()[0]?.StatusCode).toBe('Failed');
  });

  it('succeeds in part, and raises desired by that part', () => {
    const world = new SmallWorld();
    world.seed();
    const launch = world.compute.launch.bind(world.compute);
    world.compute.launch = (one) => {
      const instance = launch(one);
      world.compute.exhausted.add('eu-west-1a');
      return instance;
    };
    const answer = world.call('LaunchInstances', order);
    expect(answer.Instances).toMatchObject([{ InstanceIds: [expect.any(String)] }]);
    expect(answer.Errors).toHaveLength(1);
    expect(world.group().desired).toBe(7);
  });

  it('with retry-with-group-configuration raises desired for the rest as well', () => {
    const world = new SmallWorld();
    world.seed();
    world.compute.exhausted.add('eu-west-1a');
    world.call('LaunchInstances', { ...order, RetryStrategy: 'retry-with-group-configuration' });
    expect(world.group().desired).toBe(8);
  });

  it.each([
    ['of success', false],
    ['of failure', true],
  ])('gives the answer %s again under the same token, for eight hours', (_what, fails) => {
    const world = new SmallWorld();
    world.seed();
    suspend(world, 'AZRebalance');
    if (fails) world.compute.exhausted.add('eu-west-1a');
    const answer = world.call('LaunchInstances', order);
    const launched = world.compute.orders.length;
    world.compute.exhausted.clear();
    world.clock.advance(8 * HOUR - MINUTE);
    expect(world.call('LaunchInstances', order)).toEqual(answer);
    expect(world.compute.orders).toHaveLength(launched);
    world.clock.advance(MINUTE);
    world.call('LaunchInstances', order);
    expect(world.compute.orders.length).toBeGreaterThan(launched);
  });

  it('refuses the token for another request', () => {
    const world = new SmallWorld();
    world.seed();
    world.call('LaunchInstances', order);
    expect(world.refusal('LaunchInstances', { ...order, RequestedCapacity: 1 })).toMatch(
      /^IdempotentParameterMismatch: /,
    );
  });

  it('honours MaxSize or not, by the switch; desired never exceeds it', () => {
    const strict = new SmallWorld({ 'launch-instances-honours-max': 'yes' });
    strict.seed({ MaxSize: 7 });
    expect(strict.refusal('LaunchInstances', order)).toMatch(/^ValidationError: .*MaxSize of 7/);
    expect(strict.members()).toHaveLength(6);
    const lax = new SmallWorld({ 'launch-instances-honours-max': 'no' });
    lax.seed({ MaxSize: 7 });
    lax.call('LaunchInstances', order);
    expect(lax.members()).toHaveLength(8);
    expect(lax.group().desired).toBe(7);
  });

  it('works with Launch suspended or not, by the switch', () => {
    const yes = new SmallWorld({ 'launch-instances-while-launch-suspended': 'yes' });
    yes.seed();
    suspend(yes, 'Launch');
    yes.call('LaunchInstances', order);
    expect(yes.members('Pending')).toHaveLength(2);
    const no = new SmallWorld({ 'launch-instances-while-launch-suspended': 'no' });
    no.seed();
    suspend(no, 'Launch');
    expect(no.refusal('LaunchInstances', order)).toMatch(/^ValidationError: /);
  });

  it.each([
    [{ AvailabilityZones: [] }, 'must be specified for an Auto Scaling group with multiple'],
    [{ AvailabilityZones: ['eu-west-1z'] }, 'is not one of the Auto Scaling group'],
    [{ AvailabilityZones: ['eu-west-1a', 'eu-west-1b'] }, 'length less than or equal to 1'],
    [{ AvailabilityZoneIds: ['euw1-az1'] }, 'both AvailabilityZones and AvailabilityZoneIds'],
    [{ SubnetIds: ['subnet-b'] }, 'The subnet subnet-b'],
    [{ RequestedCapacity: 0 }, 'greater than or equal to 1'],
    [{ RequestedCapacity: 101 }, 'at most 100'],
    [{ ClientToken: 'a b' }, 'clientToken'],
    [{ RetryStrategy: 'later' }, 'enum value set'],
    [{ AutoScalingGroupName: 'other' }, "AutoScalingGroup 'other' not found"],
  ])('refuses %j', (change, text) => {
    const world = new SmallWorld();
    world.seed({ MaxSize: 200 });
    const refusal = world.refusal('LaunchInstances', { ...order, ...change });
    expect(refusal).toMatch(/^ValidationError: /);
    expect(refusal).toContain(text);
    expect(world.members()).toHaveLength(6);
  });

  it.each([
    [100, 0, 'on-demand'],
    [0, 0, 'spot'],
  ])('serves policies that are all of one kind: %i %% above a base of %i', (above, base, kind) => {
    const world = new SmallWorld();
    world.seed({ ...mixed(above, base) });
    world.call('LaunchInstances', order);
    expect(world.compute.orders.at(-1)?.purchase).toBe(kind);
  });

  it('does not serve On-Demand and Spot mixed, nor launch configurations', () => {
    const world = new SmallWorld();
    world.seed(mixed(50, 0));
    expect(world.refusal('LaunchInstances', order)).toMatch(/^UnsupportedOperation: /);
    world.call('CreateLaunchConfiguration', {
      LaunchConfigurationName: 'old',
      ImageId: 'ami-1',
      InstanceType: 'm5.large',
    });
    world.seed({
      AutoScalingGroupName: 'legacy',
      LaunchTemplate: undefined,
      LaunchConfigurationName: 'old',
    });
    expect(
      world.refusal('LaunchInstances', {
        ...order,
        AutoScalingGroupName: 'legacy',
        ClientToken: 'x',
      }),
    ).toMatch(/^ValidationError: .*launch configuration/);
  });

  function mixed(above: number, base: number) {
    return {
      LaunchTemplate: undefined,
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version: '1' },
          Overrides: [{ InstanceType: 'm5.large' }, { InstanceType: 'm5a.large' }],
        },
        InstancesDistribution: {
          OnDemandPercentageAboveBaseCapacity: above,
          OnDemandBaseCapacity: base,
        },
      },
    };
  }
});
