import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextOf, readCron } from '../../../sandbox/auto-scaling/cron.js';
import { HOUR, MINUTE, SECOND } from '../../../sandbox/clock.js';
import { EPOCH, SmallWorld, ZONES } from './small-world.js';

const web = { AutoScalingGroupName: 'web' };
const DAY = 24 * HOUR;

describe('maximum instance lifetime (asg-max-instance-lifetime; facts 1.9)', () => {
  const aged = (more: object = {}): SmallWorld => {
    const world = new SmallWorld();
    world.seed({ MaxInstanceLifetime: 2 * 86_400, ...more });
    return world;
  };

  it('replaces what has been in service for longer, a tenth at a time', () => {
    const world = aged();
    const old = world.ids();
    world.clock.advance(23 * HOUR);
    expect(world.ids()).toEqual(old);
    let fewest = 6;
    for (let step = 0; step < 240; step++) {
      world.minutes(1);
      fewest = Math.min(fewest, world.members('InService').length);
    }
    expect(fewest).toBe(5);
    expect(world.ids().filter((id) => old.includes(id))).toEqual([]);
    expect(world.counts()).toEqual([2, 2, 2]);
    expect(world.causes().join()).toMatch(/end of its maximum instance lifetime/);
  });

  it('launches first where the maintenance policy says so, and leaves the protected alone', () => {
    const world = aged({
      InstanceMaintenancePolicy: { MinHealthyPercentage: 100, MaxHealthyPercentage: 120 },
    });
    const old = world.ids();
    world.call('SetInstanceProtection', {
      ...web,
      InstanceIds: old.slice(0, 2),
      ProtectedFromScaleIn: true,
    });
    let fewest = 6;
    for (let step = 0; step < 30 * 60; step++) {
      world.minutes(1);
      fewest = Math.min(fewest, world.members('InService').length);
    }
    expect(fewest).toBe(6);
    expect(world.ids().filter((id) => old.includes(id))).toEqual(old.slice(0, 2));
  });

  it('is at least a day, and taken away with 0', () => {
    const world = aged();
    const refusal = world.refusal('UpdateAutoScalingGroup', { ...web, MaxInstanceLifetime: 3_600 });
    expect(refusal).toContain("'maxInstanceLifetime'");
    world.call('UpdateAutoScalingGroup', { ...web, MaxInstanceLifetime: 0 });
    const old = world.ids();
    world.clock.advance(5 * DAY);
    expect(world.ids()).toEqual(old);
  });
});

describe('recurring schedules (PutScheduledUpdateGroupAction.Recurrence; crontab(5))', () => {
  it.each([
    ['0 9 * * *', '2026-01-20T04:17:00Z', '2026-01-20T09:00:00Z'],
    ['0 9 * * *', '2026-01-20T09:00:00Z', '2026-01-21T09:00:00Z'],
    ['*/15 * * * *', '2026-01-20T04:17:00Z', '2026-01-20T04:30:00Z'],
    ['30 0 1 1,6,12 *', '2026-01-20T04:17:00Z', '2026-06-01T00:30:00Z'],
    ['0 8 * * MON-FRI', '2026-01-23T09:00:00Z', '2026-01-26T08:00:00Z'],
    ['0 8 * * 7', '2026-01-20T00:00:00Z', '2026-01-25T08:00:00Z'],
    ['0 0 29 2 *', '2026-01-20T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['0 0 13 * 5', '2026-01-20T00:00:00Z', '2026-01-23T00:00:00Z'],
  ])('%s after %s is %s', (text, after, next) => {
    const cron = readCron(text);
    expect(cron && nextOf(cron, Date.parse(after))).toBe(Date.parse(next));
  });

  it.each([
    '',
    '* * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    'x * * * *',
    '5-1 * * * *',
    '*/0 * * * *',
  ])('%j is none', (text) => {
    expect(readCron(text)).toBeUndefined();
  });

  it('never come early, late or between two of their own', () => {
    fc.assert(
      fc.property(
        fc.nat(59),
        fc.nat(23),
        fc.integer({ min: 0, max: 500 * 24 * 60 }),
        (minute, hour, offset) => {
          const cron = readCron(`${minute} ${hour} * * *`);
          const from = EPOCH + offset * MINUTE;
          const next = cron && nextOf(cron, from);
          expect((next ?? 0) - from).toBeGreaterThan(0);
          expect((next ?? 0) - from).toBeLessThanOrEqual(DAY);
          expect(new Date(next ?? 0).getUTCHours()).toBe(hour);
          expect(new Date(next ?? 0).getUTCMinutes()).toBe(minute);
        },
      ),
    );
  });
});

describe('scheduled actions', () => {
  const schedule = (world: SmallWorld, more: object): void => {
    world.call('PutScheduledUpdateGroupAction', { ...web, ScheduledActionName: 'x', ...more });
  };

  it('change the sizes at their time, and again when they recur, until their end', () => {
    const world = new SmallWorld();
    world.seed();
    schedule(world, {
      Recurrence: '0 6 * * *',
      EndTime: new Date(EPOCH + 2 * DAY),
      DesiredCapacity: 9,
    });
    world.clock.advance(HOUR);
    expect(world.group().desired).toBe(6);
    world.clock.advance(HOUR);
    expect(world.counts()).toEqual([3, 3, 3]);
    expect(world.causes()[0]).toMatch(
      /^At \S+ a scheduled action update of AutoScalingGroup constraints to min: 0, max: 12, desired: 9 changing the desired capacity from 6 to 9\./,
    );
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 3 });
    world.clock.advance(DAY);
    expect(world.group().desired).toBe(9);
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 3 });
    world.clock.advance(3 * DAY);
    expect(world.group().desired).toBe(3);
    expect(world.call('DescribeScheduledActions').ScheduledUpdateGroupActions).toEqual([]);
  });

  it('come once without a recurrence, by their own time zone, and not while suspended', () => {
    const world = new SmallWorld();
    world.seed();
    schedule(world, { StartTime: new Date(EPOCH + HOUR), MinSize: 7 });
    schedule(world, {
      ScheduledActionName: 'y',
      Recurrence: '0 9 * * *',
      TimeZone: 'Etc/GMT-3',
      MaxSize: 8,
    });
    expect(world.call('DescribeScheduledActions', web).ScheduledUpdateGroupActions).toMatchObject([
      { ScheduledActionName: 'x', StartTime: new Date(EPOCH + HOUR) },
      { ScheduledActionName: 'y', StartTime: new Date('2026-01-20T06:00:00Z') },
    ]);
    world.call('SuspendProcesses', { ...web, ScalingProcesses: ['ScheduledActions'] });
    world.clock.advance(90 * MINUTE);
    expect(world.group().desired).toBe(6);
    world.call('ResumeProcesses', web);
    world.clock.advance(HOUR);
    expect(world.group()).toMatchObject({ min: 0, max: 8 });
    world.call('DeleteScheduledAction', { ...web, ScheduledActionName: 'y' });
    expect(world.call('DescribeScheduledActions').ScheduledUpdateGroupActions).toEqual([]);
  });

  it.each([
    [{ Recurrence: '0 6 * * *' }, 'At least one of'],
    [{ DesiredCapacity: 1 }, 'Either StartTime or Recurrence'],
    [{ DesiredCapacity: 1, Recurrence: 'daily' }, 'Given recurrence string: daily is invalid'],
    [{ DesiredCapacity: 1, StartTime: new Date(EPOCH - 1) }, 'must be in the future'],
    [{ DesiredCapacity: 1, Recurrence: '0 6 * * *', TimeZone: 'Mars' }, 'time zone Mars'],
  ])('are refused: %j', (more, text) => {
    const world = new SmallWorld();
    world.seed();
    const request = { ...web, ScheduledActionName: 'x', ...more };
    expect(world.refusal('PutScheduledUpdateGroupAction', request)).toContain(text);
  });
});

describe('scaling policies', () => {
  const withPolicy = (policy: object, more: object = {}): SmallWorld => {
    const world = new SmallWorld();
    world.seed({ MinSize: 2, ...more });
    world.call('PutScalingPolicy', { ...web, PolicyName: 'p', ...policy });
    return world;
  };
  const change = (ScalingAdjustment: number, AdjustmentType = 'ChangeInCapacity', more = {}) => ({
    AdjustmentType,
    ScalingAdjustment,
    ...more,
  });

  it.each([
    [change(2), 8],
    [change(-1), 5],
    [change(-9), 2],
    [change(99), 12],
    [change(4, 'ExactCapacity'), 4],
    // as-scaling-simple-step: rounded towards zero, but never to nothing; at least the magnitude.
    [change(25, 'PercentChangeInCapacity'), 7],
    [change(10, 'PercentChangeInCapacity'), 7],
    [change(-10, 'PercentChangeInCapacity'), 5],
    [change(-45, 'PercentChangeInCapacity'), 4],
    [change(10, 'PercentChangeInCapacity', { MinAdjustmentMagnitude: 3 }), 9],
  ])('%j makes six %i', (policy, desired) => {
    const world = withPolicy(policy);
    world.call('ExecutePolicy', { ...web, PolicyName: 'p' });
    expect(world.group().desired).toBe(desired);
  });

  const steps = {
    PolicyType: 'StepScaling',
    AdjustmentType: 'ChangeInCapacity',
    StepAdjustments: [
      { MetricIntervalUpperBound: '-10', ScalingAdjustment: -2 },
      { MetricIntervalLowerBound: '-10', MetricIntervalUpperBound: '0', ScalingAdjustment: -1 },
      { MetricIntervalLowerBound: '0', MetricIntervalUpperBound: '10', ScalingAdjustment: 1 },
      { MetricIntervalLowerBound: '10', ScalingAdjustment: 3 },
    ],
  };

  it.each([
    // Of the bounds, the lower one belongs to a step above the threshold, the upper one below it (StepAdjustment).
    [50, 7],
    [59.9, 7],
    [60, 9],
    [41, 5],
    [40, 4],
    [0, 4],
  ])('steps: a metric of %d against 50 makes six %i', (metric, desired) => {
    const world = withPolicy(steps);
    world.autoScaling.alarmPolicy('web', 'p', 'cpu', { metric, threshold: 50 });
    expect(world.group().desired).toBe(desired);
  });

  it('track a target in proportion, shrink unless told not to, and name the alarm', () => {
    const tracking = (more: object) => ({
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingConfiguration: {
        PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
        TargetValue: '50',
        ...more,
      },
    });
    for (const [metric, more, desired] of [
      [75, {}, 9],
      [20, {}, 3],
      [20, { DisableScaleIn: true }, 6],
    ] as const) {
      const world = withPolicy(tracking(more));
      world.autoScaling.alarmPolicy('web', 'p', 'TargetTracking-web', { metric });
      expect(world.group().desired).toBe(desired);
      world.minutes(2);
      if (desired === 9) {
        expect(world.causes()[0]).toMatch(
          /a monitor alarm TargetTracking-web in state ALARM triggered policy p changing the desired capacity from 6 to 9\./,
        );
      }
    }
  });

  it.each([
    [
      'the policy’s own warm-up',
      { EstimatedInstanceWarmup: 60 },
      { DefaultInstanceWarmup: 900 },
      60,
    ],
    ['the group’s default', {}, { DefaultInstanceWarmup: 120 }, 120],
    ['the cooldown', {}, { DefaultCooldown: 240 }, 240],
  ])(
    'do not shrink a group while what is new warms up, by %s (facts 1.9; ec2-auto-scaling-default-instance-warmup)',
    (_what, policy, group, seconds) => {
      const world = withPolicy({ ...steps, ...policy }, group);
      const ring = (metric: number): number => {
        world.autoScaling.alarmPolicy('web', 'p', 'cpu', { metric, threshold: 50 });
        return world.group().desired;
      };
      expect(ring(50)).toBe(7);
      while (world.members('Pending').length < 1) world.clock.advance(SECOND);
      expect(ring(41)).toBe(7);
      while (world.members('InService').length < 7) world.clock.advance(SECOND);
      world.clock.advance((seconds - 2) * SECOND);
      expect(ring(41)).toBe(7);
      expect(ring(50)).toBe(7);
      world.clock.advance(2 * SECOND);
      expect(ring(50)).toBe(8);
      while (world.members('InService').length < 8) world.clock.advance(SECOND);
      world.clock.advance(seconds * SECOND);
      expect(ring(41)).toBe(7);
    },
  );

  it('do not run while AlarmNotification is suspended, disabled, or cooling down', () => {
    const world = withPolicy(change(1, 'ChangeInCapacity', { Cooldown: 600 }));
    const ring = (): number => {
      world.autoScaling.alarmPolicy('web', 'p', 'cpu', {});
      return world.group().desired;
    };
    world.call('SuspendProcesses', { ...web, ScalingProcesses: ['AlarmNotification'] });
    expect(ring()).toBe(6);
    world.call('ResumeProcesses', web);
    expect(ring()).toBe(7);
    world.minutes(2);
    expect(ring()).toBe(7);
    expect(
      world.refusal('ExecutePolicy', { ...web, PolicyName: 'p', HonorCooldown: true }),
    ).toMatch(/^ScalingActivityInProgress/);
    world.minutes(15);
    expect(ring()).toBe(8);
    world.minutes(15);
    world.call('PutScalingPolicy', { ...web, PolicyName: 'p', ...change(1), Enabled: false });
    expect(ring()).toBe(8);
  });

  it('do not shrink a group under a zonal shift (ec2-auto-scaling-zonal-shift)', () => {
    const world = withPolicy(change(-2), {
      AvailabilityZoneImpairmentPolicy: {
        ZonalShiftEnabled: true,
        ImpairedZoneHealthCheckBehavior: 'ReplaceUnhealthy',
      },
    });
    world.autoScaling.startZonalShift(ZONES[0], HOUR);
    world.autoScaling.alarmPolicy('web', 'p', 'cpu', {});
    expect(world.group().desired).toBe(6);
    world.clock.advance(HOUR);
    world.autoScaling.alarmPolicy('web', 'p', 'cpu', {});
    expect(world.group().desired).toBe(4);
  });

  it('are described, found by their ARN, and deleted', () => {
    const world = withPolicy(steps);
    const [policy] = world.call('DescribePolicies', web).ScalingPolicies as [{ PolicyARN: string }];
    expect(policy).toMatchObject({ ...steps, PolicyName: 'p', Enabled: true, Alarms: [] });
    world.call('DeletePolicy', { PolicyName: policy.PolicyARN });
    expect(world.call('DescribePolicies').ScalingPolicies).toEqual([]);
    expect(world.refusal('ExecutePolicy', { ...web, PolicyName: 'p' })).toContain('not found');
  });

  it.each([
    [{ AdjustmentType: 'ChangeInCapacity' }, 'ScalingAdjustment is required'],
    [{ ScalingAdjustment: 1 }, 'AdjustmentType must be one of'],
    [{ PolicyType: 'StepScaling', AdjustmentType: 'ChangeInCapacity' }, 'StepAdjustments'],
    [{ PolicyType: 'TargetTrackingScaling' }, 'TargetTrackingConfiguration'],
    [{ PolicyType: 'PredictiveScaling' }, 'is not a policy type'],
  ])('are refused: %j', (policy, text) => {
    expect(() => withPolicy(policy)).toThrow(text);
  });
});

describe('administrative suspension (as-suspend-resume-processes; facts 1.9)', () => {
  it('comes after 24 hours without a launch that succeeded, and is resumed like any other', () => {
    const world = new SmallWorld();
    world.seed();
    for (const zone of ZONES) world.compute.exhausted.add(zone);
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 8 });
    world.clock.advance(23 * HOUR);
    expect(world.group().suspended).toEqual([]);
    world.clock.advance(2 * HOUR);
    expect(world.call('DescribeAutoScalingGroups').AutoScalingGroups).toMatchObject([
      {
        SuspendedProcesses: [
          { ProcessName: 'Launch', SuspensionReason: expect.stringMatching(/^Administratively/) },
        ],
      },
    ]);
    world.compute.exhausted.clear();
    world.clock.advance(HOUR);
    expect(world.members('InService')).toHaveLength(6);
    world.call('ResumeProcesses', { ...web, ScalingProcesses: ['Launch'] });
    world.minutes(5);
    expect(world.members('InService')).toHaveLength(8);
  });

  it('counts from the beginning of this trouble, not of one that was given up', () => {
    const world = new SmallWorld();
    world.seed();
    for (const zone of ZONES) world.compute.exhausted.add(zone);
    const want = (DesiredCapacity: number): void => {
      world.call('SetDesiredCapacity', { ...web, DesiredCapacity });
    };
    want(8);
    world.clock.advance(2 * HOUR);
    want(6);
    world.clock.advance(48 * HOUR);
    want(8);
    world.clock.advance(23 * HOUR);
    expect(world.group().suspended).toEqual([]);
    world.clock.advance(2 * HOUR);
    expect(world.group().suspended).toEqual(['Launch']);
  });

  it('does not come while some launches succeed', () => {
    const world = new SmallWorld();
    world.seed();
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 8 });
    world.minutes(5);
    for (const zone of ZONES) world.compute.exhausted.add(zone);
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 12 });
    for (let day = 0; day < 3; day++) {
      world.clock.advance(20 * HOUR);
      world.compute.exhausted.clear();
      world.compute.launchesLeft = 1;
      world.minutes(20);
      world.compute.launchesLeft = Number.POSITIVE_INFINITY;
      for (const zone of ZONES) world.compute.exhausted.add(zone);
    }
    expect(world.group().suspended).toEqual([]);
    expect(world.members('InService').length).toBe(11);
  });
});

describe('launch configurations (legacy)', () => {
  const configure = (world: SmallWorld, name: string, more: object = {}): void => {
    world.call('CreateLaunchConfiguration', {
      LaunchConfigurationName: name,
      ImageId: 'ami-1',
      InstanceType: 'm5.large',
      ...more,
    });
  };

  it('are launched from, shown of group and members, and cannot be deleted while in use', () => {
    const world = new SmallWorld();
    configure(world, 'old', {
      BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { VolumeSize: 20 } }],
      SpotPrice: '0.05',
    });
    configure(world, 'new');
    world.seed({ LaunchTemplate: undefined, LaunchConfigurationName: 'old' });
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 7 });
    world.minutes(2);
    expect(world.compute.orders.at(-1)?.purchase).toBe('spot');
    expect(world.call('DescribeAutoScalingGroups').AutoScalingGroups).toMatchObject([
      {
        LaunchConfigurationName: 'old',
        Instances: Array(7).fill({ LaunchConfigurationName: 'old' }),
      },
    ]);
    expect(world.call('DescribeLaunchConfigurations').LaunchConfigurations).toMatchObject([
      { LaunchConfigurationName: 'new', BlockDeviceMappings: [] },
      {
        LaunchConfigurationName: 'old',
        SpotPrice: '0.05',
        BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { VolumeSize: 20 } }],
      },
    ]);
    const old = { LaunchConfigurationName: 'old' };
    expect(world.refusal('DeleteLaunchConfiguration', old)).toMatch(/^ResourceInUse: /);
    world.call('UpdateAutoScalingGroup', { ...web, LaunchConfigurationName: 'new' });
    world.call('DeleteLaunchConfiguration', old);
    expect(world.refusal('DeleteLaunchConfiguration', old)).toMatch(/^ValidationError: /);
    expect(world.call('DescribeAccountLimits')).toMatchObject({
      NumberOfLaunchConfigurations: 1,
      NumberOfAutoScalingGroups: 1,
    });
  });
});
