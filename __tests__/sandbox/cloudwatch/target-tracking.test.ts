import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { MINUTE } from '../../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { perform } from '../../../sandbox/perform.js';
import { checkScenario } from '../../../sandbox/scenario.js';

/** Three instances that share some work, and a policy that wants them at half their power. */
class Tracked {
  readonly world: CreatedWorld;

  constructor(more: object = {}, group: object = {}) {
    this.world = createWorld(
      checkScenario({
        images: [{ name: 'web', release: 'noble', packages: { libc6: '1' } }],
        templates: [{ name: 'web', versions: [{ image: 'web' }] }],
        groups: [
          {
            name: 'web',
            template: 'web',
            min: 1,
            max: 20,
            size: 3,
            warmup: '2m',
            policies: [{ name: 'half', target: 50 }],
            ...group,
          },
        ],
        loads: [{ group: 'web', cpu: 150 }],
        ...more,
      }),
    );
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
  call(service: 'autoscaling' | 'monitoring', action: string, params: object = {}): any {
    const who = { name: 'tester', region: this.world.region };
    return perform(this.world, service, action, { ...params }, who);
  }

  get desired(): number {
    return this.world.autoScaling.groups()[0]?.desired ?? 0;
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
  get alarms(): any[] {
    return this.call('monitoring', 'DescribeAlarms').MetricAlarms;
  }

  work(cpu: number): void {
    this.world.loads.load('web', cpu);
  }

  minutes(count: number): void {
    this.world.clock.advance(count * MINUTE);
  }

  /** The desired capacities that there were. */
  get capacities(): readonly number[] {
    return this.world.history.of('group').map((one) => one.desired);
  }
}

// Auto Scaling guide, as-scaling-target-tracking; facts 1.9.
describe('the alarms of a target tracking policy', () => {
  test('are made with it, named after the group, and tell what they are for', () => {
    const it = new Tracked();
    const [policy] = it.call('autoscaling', 'DescribePolicies').ScalingPolicies;
    const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
    expect(it.alarms.map((alarm) => alarm.AlarmName)).toEqual([
      expect.stringMatching(new RegExp(`^TargetTracking-web-AlarmHigh-${uuid}$`)),
      expect.stringMatching(new RegExp(`^TargetTracking-web-AlarmLow-${uuid}$`)),
    ]);
    const common = {
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Dimensions: [{ Name: 'AutoScalingGroupName', Value: 'web' }],
      Statistic: 'Average',
      Period: 60,
      AlarmActions: [policy.PolicyARN],
      AlarmDescription: `DO NOT EDIT OR DELETE. For TargetTrackingScaling policy ${policy.PolicyARN}.`,
    };
    expect(it.alarms).toMatchObject([
      {
        ...common,
        EvaluationPeriods: 3,
        Threshold: 50,
        ComparisonOperator: 'GreaterThanThreshold',
      },
      { ...common, EvaluationPeriods: 15, Threshold: 35, ComparisonOperator: 'LessThanThreshold' },
    ]);
    expect(policy.Alarms).toEqual(
      it.alarms.map(({ AlarmName, AlarmArn }) => ({ AlarmName, AlarmARN: AlarmArn })),
    );
  });

  test('are changed with it, and keep their names', () => {
    const it = new Tracked();
    const before = it.alarms.map((alarm) => alarm.AlarmName);
    const answer = it.call('autoscaling', 'PutScalingPolicy', {
      AutoScalingGroupName: 'web',
      PolicyName: 'half',
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingConfiguration: {
        PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
        TargetValue: '70',
      },
    });
    expect(answer.Alarms.map((alarm: { AlarmName: string }) => alarm.AlarmName)).toEqual(before);
    expect(it.alarms.map((alarm) => [alarm.AlarmName, alarm.Threshold])).toEqual([
      [before[0], 70],
      [before[1], 49],
    ]);
  });

  test.each([
    ['the policy', 'DeletePolicy', { PolicyName: 'half' }],
    ['the group', 'DeleteAutoScalingGroup', { ForceDelete: true }],
    [
      'the policy’s kind',
      'PutScalingPolicy',
      { PolicyName: 'half', AdjustmentType: 'ChangeInCapacity', ScalingAdjustment: 1 },
    ],
  ])('go with %s', (_what, action, params) => {
    const it = new Tracked();
    it.call('autoscaling', action, { AutoScalingGroupName: 'web', ...params });
    it.minutes(30);
    expect(it.alarms).toEqual([]);
  });

  test('a policy whose alarms somebody deleted does nothing more', () => {
    const it = new Tracked();
    const AlarmNames = it.alarms.map((alarm) => alarm.AlarmName);
    it.call('monitoring', 'DeleteAlarms', { AlarmNames });
    it.work(900);
    it.minutes(60);
    expect(it.desired).toBe(3);
  });

  test.each([
    [
      'the network',
      { PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageNetworkOut' } },
      { Namespace: 'AWS/EC2', MetricName: 'NetworkOut', Statistic: 'Average' },
    ],
    [
      'requests',
      {
        PredefinedMetricSpecification: {
          PredefinedMetricType: 'ALBRequestCountPerTarget',
          ResourceLabel: 'app/shop/0a/targetgroup/web/0b',
        },
      },
      {
        Namespace: 'AWS/ApplicationELB',
        MetricName: 'RequestCountPerTarget',
        Statistic: 'Sum',
        Dimensions: [
          { Name: 'TargetGroup', Value: 'targetgroup/web/0b' },
          { Name: 'LoadBalancer', Value: 'app/shop/0a' },
        ],
      },
    ],
    [
      'a metric of one’s own',
      {
        CustomizedMetricSpecification: {
          Namespace: 'Shop',
          MetricName: 'Queue',
          Statistic: 'Maximum',
          Dimensions: [{ Name: 'Queue', Value: 'orders' }],
        },
      },
      { Namespace: 'Shop', MetricName: 'Queue', Statistic: 'Maximum' },
    ],
  ])('follow %s', (_what, configuration, alarm) => {
    const it = new Tracked({}, { policies: [] });
    it.call('autoscaling', 'PutScalingPolicy', {
      AutoScalingGroupName: 'web',
      PolicyName: 'p',
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingConfiguration: { ...configuration, TargetValue: '100' },
    });
    expect(it.alarms).toMatchObject([alarm, alarm]);
  });

  test.each([
    ['no metric', {}, /Exactly one of/],
    [
      'a label for requests',
      { PredefinedMetricSpecification: { PredefinedMetricType: 'ALBRequestCountPerTarget' } },
      /ResourceLabel is required/,
    ],
    [
      'a statistic',
      { CustomizedMetricSpecification: { Namespace: 'Shop', MetricName: 'Queue' } },
      /Statistic are required/,
    ],
  ])('cannot do without: %s', (_what, configuration, said) => {
    const it = new Tracked();
    expect(() =>
      it.call('autoscaling', 'PutScalingPolicy', {
        AutoScalingGroupName: 'web',
        PolicyName: 'p',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingConfiguration: { ...configuration, TargetValue: '100' },
      }),
    ).toThrow(said);
  });
});

describe('target tracking', () => {
  test('grows once for one rise, to what the work needs, though its alarm rings every minute', () => {
    const it = new Tracked();
    it.work(290);
    it.minutes(30);
    // Three at 97 %: six at 48 %.
    expect(it.capacities.filter((one, index, all) => one !== all[index - 1])).toEqual([3, 6]);
    expect(it.desired).toBe(6);
  });

  test('does not count what is still coming up, however long it takes', () => {
    const hooks = [{ name: 'wait', at: 'launch', timeout: '20m', result: 'CONTINUE' }];
    const it = new Tracked({}, { hooks });
    it.work(290);
    it.minutes(15);
    expect(it.capacities.filter((one, index, all) => one !== all[index - 1])).toEqual([3, 6]);
  });

  test('shrinks only after a quarter of an hour, or three minutes', () => {
    const shrunkAfter = (low: string): number => {
      const it = new Tracked({ switches: { 'target-tracking-low-alarm': low } });
      it.minutes(20);
      it.work(60);
      let minutes = 0;
      for (; it.desired === 3 && minutes < 60; minutes++) it.minutes(1);
      expect(it.desired).toBe(2);
      return minutes;
    };
    expect(shrunkAfter('fifteen-minutes-three-tenths-below')).toBeGreaterThanOrEqual(15);
    expect(shrunkAfter('fifteen-minutes-a-tenth-below')).toBeGreaterThanOrEqual(15);
    expect(shrunkAfter('three-minutes-at-the-target')).toBeLessThanOrEqual(5);
  });

  test('does not shrink while instances warm up', () => {
    const it = new Tracked(
      { switches: { 'target-tracking-low-alarm': 'three-minutes-at-the-target' } },
      { warmup: '30m' },
    );
    it.work(290);
    it.minutes(6);
    expect(it.desired).toBe(6);
    it.work(30);
    it.minutes(20);
    expect(it.desired).toBe(6);
    it.minutes(30);
    expect(it.desired).toBe(1);
  });

  test('holds still while AlarmNotification is suspended', () => {
    const it = new Tracked({}, { suspended: ['AlarmNotification'] });
    it.work(290);
    it.minutes(20);
    expect(it.desired).toBe(3);
  });

  test('comes to rest where the work of each is at the target or below, within the bounds', () =>
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 1_500 }), (cpu) => {
        const it = new Tracked();
        it.work(cpu);
        it.minutes(120);
        const needed = Math.min(20, Math.max(1, Math.ceil(cpu / 50)));
        // What is not a tenth below the target is left alone.
        expect(it.desired).toBeGreaterThanOrEqual(needed);
        if (it.desired > 1)
          expect(cpu / it.desired).toBeGreaterThanOrEqual(Math.min(45, cpu / needed));
      }),
      { numRuns: 15 },
    ));
});

// CloudWatch guide, "Alarm actions"; Auto Scaling guide, as-scaling-simple-step, "Instance warm-up".
describe('an alarm that runs a policy', () => {
  const scaled = (policy: object, more: object = {}) => {
    const it = new Tracked(
      {
        alarms: [
          {
            name: 'busy',
            group: { name: 'web', measure: 'cpu' },
            above: 60,
            runs: [{ group: 'web', policy: 'more' }],
            ...more,
          },
        ],
      },
      { policies: [{ name: 'more', change: 1, ...policy }] },
    );
    it.work(2_000);
    return it;
  };

  test('a step is climbed again only when what it launched has warmed up', () => {
    const it = scaled({ change: undefined, steps: [{ from: 0, change: 2 }] });
    it.minutes(1);
    expect(it.desired).toBe(5);
    // It rings at the second and third minute too.
    it.minutes(2);
    expect(it.desired).toBe(5);
    it.minutes(3);
    expect(it.desired).toBe(7);
  });

  test('a simple policy runs again whenever its cooldown is over', () => {
    const it = scaled({ cooldown: '5m' });
    it.minutes(4);
    expect(it.desired).toBe(4);
    it.minutes(12);
    expect(it.desired).toBeGreaterThan(4);
  });

  test('runs nothing while its state is another, or its actions are off', () => {
    const it = scaled({ cooldown: '0s' }, { above: 101 });
    it.minutes(30);
    expect(it.desired).toBe(3);
  });
});

/** Breaches, and from the first minute on no reports at all: for how many of the next minutes it still rings. */
test.each([
  ['none', 0],
  ['as-many-again', 1],
  ['two-periods-more', 2],
] as const)('an alarm that looks back %s', (lookBack, minutes) => {
  const it = new Tracked({
    switches: { 'alarm-look-back': lookBack },
    alarms: [
      { name: 'errors', metric: { namespace: 'Shop', name: 'Errors' }, above: 0, periods: 1 },
    ],
    metrics: [
      { namespace: 'Shop', name: 'Errors', value: 1 },
      { namespace: 'Shop', name: 'Errors', at: '1m' },
    ],
  });
  const states = Array.from({ length: 4 }, () => {
    it.minutes(1);
    return it.world.alarmState?.('errors');
  });
  expect(states).toEqual(states.map((_, at) => (at < minutes ? 'ALARM' : 'INSUFFICIENT_DATA')));
});
