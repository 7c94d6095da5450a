import { describe, expect, it, test } from '@jest/globals';
import { HOUR } from '../../../../sandbox/clock.js';
import { TEMPLATE } from '../fake-compute.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

const start = (world: RefreshWorld, params: Readonly<Record<string, unknown>>): string =>
  world.refusal('StartInstanceRefresh', { ...WEB, ...params });

describe('preferences that are refused (facts 1.4, 1.5, 1.8, 1.10)', () => {
  it.each([
    [
      { MinHealthyPercentage: 101 },
      "1 validation error detected: Value '101' at 'preferences.minHealthyPercentage' failed to satisfy constraint: Member must have value less than or equal to 100",
    ],
    [
      { MinHealthyPercentage: -1 },
      "1 validation error detected: Value '-1' at 'preferences.minHealthyPercentage' failed to satisfy constraint: Member must have value greater than or equal to 0",
    ],
    [
      { MinHealthyPercentage: 100, MaxHealthyPercentage: 201 },
      "1 validation error detected: Value '201' at 'preferences.maxHealthyPercentage' failed to satisfy constraint: Member must have value less than or equal to 200",
    ],
    [
      { MinHealthyPercentage: 50, MaxHealthyPercentage: 99 },
      "1 validation error detected: Value '99' at 'preferences.maxHealthyPercentage' failed to satisfy constraint: Member must have value greater than or equal to 100",
    ],
    [
      { MaxHealthyPercentage: 100 },
      'You must specify MinHealthyPercentage when you specify MaxHealthyPercentage.',
    ],
    [
      { MinHealthyPercentage: 50, MaxHealthyPercentage: 151 },
      'The difference between MaxHealthyPercentage and MinHealthyPercentage cannot be greater than 100.',
    ],
    [
      { CheckpointDelay: 60 },
      'You must specify CheckpointPercentages when you specify CheckpointDelay.',
    ],
    [
      { CheckpointPercentages: [50], CheckpointDelay: 172_801 },
      "1 validation error detected: Value '172801' at 'preferences.checkpointDelay' failed to satisfy constraint: Member must have value less than or equal to 172800",
    ],
    [
      { CheckpointPercentages: [50, 20] },
      'CheckpointPercentages must be unique and in ascending order.',
    ],
    [
      { CheckpointPercentages: [50, 50] },
      'CheckpointPercentages must be unique and in ascending order.',
    ],
    [
      { CheckpointPercentages: [0, 100] },
      "1 validation error detected: Value '0' at 'preferences.checkpointPercentages.1.member' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      { BakeTime: 172_801 },
      "1 validation error detected: Value '172801' at 'preferences.bakeTime' failed to satisfy constraint: Member must have value less than or equal to 172800",
    ],
    [
      { ScaleInProtectedInstances: '' },
      "1 validation error detected: Value '' at 'preferences.scaleInProtectedInstances' failed to satisfy constraint: Member must satisfy enum value set: [Refresh, Ignore, Wait]",
    ],
    [
      { StandbyInstances: 'Refresh' },
      "1 validation error detected: Value 'Refresh' at 'preferences.standbyInstances' failed to satisfy constraint: Member must satisfy enum value set: [Terminate, Ignore, Wait]",
    ],
    [
      { AutoRollback: true },
      "The request isn't valid. The AutoRollback parameter cannot be set to true when the DesiredConfiguration parameter is empty. Set AutoRollback to false or specify a desired configuration and try again.",
    ],
  ])('%j', (Preferences, message) => {
    expect(start(new RefreshWorld(), { Preferences })).toBe(`ValidationError: ${message}`);
  });

  test('more than ten alarms', () => {
    const Alarms = Array.from({ length: 11 }, (_, index) => `alarm-${index}`);
    expect(start(new RefreshWorld(), { Preferences: { AlarmSpecification: { Alarms } } })).toMatch(
      /Member must have length less than or equal to 10$/,
    );
  });

  it.each(['$Latest', '$Default'])('AutoRollback in a group that follows %s (1.8)', (follows) => {
    const world = new RefreshWorld();
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(follows) });
    const params = { DesiredConfiguration: version(2), Preferences: { AutoRollback: true } };
    expect(start(world, params)).toMatch(/^ValidationError: .*\$Latest or \$Default/);
  });
});

describe('starts that are refused (facts 1.8, 1.10)', () => {
  test('of a group that is not there', () => {
    const world = new RefreshWorld();
    expect(world.refusal('StartInstanceRefresh', { AutoScalingGroupName: 'nobody' })).toBe(
      "ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'nobody' not found",
    );
  });

  it.each(['Pending', 'InProgress', 'Baking', 'Cancelling', 'RollbackInProgress'])(
    'while another is %s',
    (state) => {
      const world = new RefreshWorld();
      world.start({ MinHealthyPercentage: 0, BakeTime: 60 });
      if (state === 'RollbackInProgress') {
        world.until('Baking');
        world.rollBack();
      } else if (state === 'Cancelling') {
        world.until('InProgress');
        world.minutes(0.2);
        world.cancel();
      }
      world.until(state);
      expect(start(world, {})).toBe(
        'InstanceRefreshInProgress: An Instance Refresh is already in progress and blocks the execution of this Instance Refresh.',
      );
    },
  );

  test('to an image that is being made', () => {
    const world = new RefreshWorld();
    world.compute.versions.push({ ImageId: 'ami-pending', InstanceType: 'm5.large' });
    expect(start(world, { DesiredConfiguration: version(4) })).toBe(
      "ValidationError: The AMI 'ami-pending' is pending.",
    );
  });

  test('to an image that is gone, or a version that never was', () => {
    const world = new RefreshWorld();
    world.compute.versions.push({ ImageId: 'ami-gone', InstanceType: 'm5.large' });
    for (const number of [4, 9]) {
      expect(start(world, { DesiredConfiguration: version(number) })).toMatch(
        /^ValidationError: You must use a valid fully-formed launch template\. /,
      );
    }
  });

  test('to a template and a policy at once, and by a strategy that is none', () => {
    const world = new RefreshWorld();
    const MixedInstancesPolicy = {
      LaunchTemplate: { LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE } },
    };
    const both = { ...version(2), MixedInstancesPolicy };
    expect(start(world, { DesiredConfiguration: both })).toMatch(/^ValidationError: .*not both/);
    expect(start(world, { Strategy: 'Blue' })).toMatch(
      /at 'strategy' failed to satisfy constraint/,
    );
  });

  test('skip matching, or a desired configuration, with an image by parameter', () => {
    const world = new RefreshWorld();
    world.compute.versions.push({ ImageId: 'resolve:ssm:/web/ami', InstanceType: 'm5.large' });
    expect(start(world, { DesiredConfiguration: version(4) })).toMatch(
      /^ValidationError: .*Systems Manager parameter/,
    );
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(4) });
    expect(start(world, { Preferences: { SkipMatching: true } })).toMatch(
      /^ValidationError: .*Systems Manager parameter/,
    );
    world.startAsItIs();
  });

  test('skip matching in a group with a launch configuration, which may move to a template', () => {
    const world = new RefreshWorld();
    world.call('CreateLaunchConfiguration', {
      LaunchConfigurationName: 'old',
      ImageId: 'ami-1',
      InstanceType: 'm5.large',
    });
    world.call('UpdateAutoScalingGroup', { ...WEB, LaunchConfigurationName: 'old' });
    expect(start(world, { Preferences: { SkipMatching: true } })).toMatch(
      /^ValidationError: .*launch configuration/,
    );
    world.start({ MinHealthyPercentage: 0 });
    world.until('InProgress');
    expect(world.refusal('RollbackInstanceRefresh', WEB)).toMatch(/^IrreversibleInstanceRefresh/);
    world.until('Successful');
    expect(world.group().template).toMatch(/:2$/);
  });

  test('a refresh of types chosen by attributes starts, and fails', () => {
    const world = new RefreshWorld();
    const policy = (Version: string) => ({
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version },
          Overrides: [{ InstanceRequirements: { VCpuCount: { Min: 2 }, MemoryMiB: { Min: 8 } } }],
        },
      },
    });
    world.start({ SkipMatching: true }, policy('2'));
    world.minutes(1);
    expect(world.states()).toEqual(['Pending', 'InProgress', 'Failed']);
    expect(world.versions()).toEqual({ 1: 6 });
  });
});

describe('a policy as the desired configuration (facts 1.6, 1.7)', () => {
  const policy = (Version: string, types: readonly string[]) => ({
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version },
        Overrides: types.map((InstanceType) => ({ InstanceType })),
      },
    },
  });

  it('is skipped by template and types, and written to the group whole', () => {
    const world = new RefreshWorld();
    world.start(
      { SkipMatching: true, MinHealthyPercentage: 0 },
      policy('2', ['m5.large', 'm6i.large']),
    );
    world.until('Successful');
    const { DesiredConfiguration } = world.told();
    expect(DesiredConfiguration).toMatchObject(policy('2', ['m5.large', 'm6i.large']));
    const ids = world.ids();
    world.start({ SkipMatching: true }, policy('2', ['m5.large']));
    world.until('Successful');
    expect(world.ids()).toEqual(ids);
    world.start({ SkipMatching: true, MinHealthyPercentage: 0 }, policy('2', ['c5.large']));
    world.until('Successful');
    expect(world.ids().filter((id) => ids.includes(id))).toEqual([]);
  });

  it('is lost when a template alone is desired', () => {
    const world = new RefreshWorld();
    world.call('UpdateAutoScalingGroup', { ...WEB, ...policy('1', ['m5.large']) });
    world.start({ MinHealthyPercentage: 0 });
    world.until('Successful');
    const { AutoScalingGroups } = world.call('DescribeAutoScalingGroups');
    const [group] = AutoScalingGroups as unknown as Record<string, unknown>[];
    expect(group?.LaunchTemplate).toMatchObject({ Version: '2' });
    expect(group?.MixedInstancesPolicy).toBeUndefined();
  });

  it('replaces by weight', () => {
    const world = new RefreshWorld({ DesiredCapacity: 6 });
    const weighted = {
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version: '2' },
          Overrides: [{ InstanceType: 'm5.xlarge', WeightedCapacity: '2' }],
        },
      },
    };
    world.start({ MinHealthyPercentage: 50 }, weighted);
    world.until('Successful');
    expect(world.versions()).toEqual({ 2: 3 });
  });
});

describe('DescribeInstanceRefreshes (facts 1.1)', () => {
  it('tells the active one first, then the newest, for six weeks, by id and by page', () => {
    const world = new RefreshWorld();
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      ids.push(world.start({ SkipMatching: true }, version(1)));
      world.minutes(2);
    }
    ids.push(world.start({}, version(1)));
    const told = (params = {}): readonly string[] => {
      const answer = world.call('DescribeInstanceRefreshes', { ...WEB, ...params });
      return (answer.InstanceRefreshes as unknown as { InstanceRefreshId: string }[]).map(
        (one) => one.InstanceRefreshId,
      );
    };
    expect(told()).toEqual([...ids].reverse());
    expect(told({ InstanceRefreshIds: [ids[1]] })).toEqual([ids[1]]);
    const first = world.call('DescribeInstanceRefreshes', { ...WEB, MaxRecords: 3 });
    expect(first.InstanceRefreshes).toHaveLength(3);
    expect(told({ NextToken: first.NextToken })).toEqual([ids[0]]);
    expect(world.refusal('DescribeInstanceRefreshes', { ...WEB, MaxRecords: 101 })).toMatch(
      /^ValidationError/,
    );
    world.until('Successful');
    world.clock.advance(43 * 24 * HOUR);
    expect(told()).toEqual([]);
  });

  it('fills in the defaults of the API, which are not the console’s (facts 1.4)', () => {
    const world = new RefreshWorld({ DefaultInstanceWarmup: -1, HealthCheckGracePeriod: 300 });
    world.startAsItIs({ CheckpointPercentages: [50, 100] });
    expect(JSON.parse(JSON.stringify(world.told().Preferences))).toEqual({
      MinHealthyPercentage: 90,
      InstanceWarmup: 300,
      CheckpointPercentages: [50, 100],
      CheckpointDelay: 3_600,
      SkipMatching: false,
      AutoRollback: false,
      ScaleInProtectedInstances: 'Wait',
      StandbyInstances: 'Wait',
      BakeTime: 0,
    });
  });
});
