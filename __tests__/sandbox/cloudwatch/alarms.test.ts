import { describe, expect, test } from '@jest/globals';
import { MINUTE } from '../../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { perform } from '../../../sandbox/perform.js';
import { checkScenario } from '../../../sandbox/scenario.js';

const SCENARIO = checkScenario({
  images: [{ name: 'web', release: 'noble', packages: { libc6: '1' } }],
  templates: [{ name: 'web', versions: [{ image: 'web', type: 't3.micro' }] }],
  'target-groups': [{ name: 'web' }],
  groups: [
    {
      name: 'web',
      template: 'web',
      min: 0,
      max: 6,
      size: 3,
      'target-groups': ['web'],
      version: '1',
    },
  ],
});

class Fleet {
  readonly world: CreatedWorld = createWorld(SCENARIO);

  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
  call(action: string, params: object = {}): any {
    return perform(
      this.world,
      'monitoring',
      action,
      { ...params },
      {
        name: 'tester',
        region: this.world.region,
      },
    );
  }

  alarm(changes: object = {}): void {
    this.call('PutMetricAlarm', {
      AlarmName: 'unhealthy',
      Namespace: 'AWS/ApplicationELB',
      MetricName: 'UnHealthyHostCount',
      Dimensions: [{ Name: 'TargetGroup', Value: this.targetGroup }],
      Statistic: 'Maximum',
      Period: 60,
      EvaluationPeriods: 2,
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      ...changes,
    });
  }

  get targetGroup(): string {
    return this.world.loadBalancing.targetGroups()[0]?.arn.split(':').at(-1) as string;
  }

  state(name = 'unhealthy'): string | undefined {
    return this.world.alarmState?.(name);
  }

  breakOne(): string {
    const id = this.world.loadBalancing.targetGroups()[0]?.targets[0]?.id as string;
    this.world.loadBalancing.overrideAnswer(id, 503);
    return id;
  }

  minutes(count: number): void {
    this.world.clock.advance(count * MINUTE);
  }
}

describe('an alarm on the health of targets', () => {
  test('has no data at first, is OK, and in ALARM for as many periods as it takes', () => {
    const fleet = new Fleet();
    fleet.alarm();
    expect(fleet.state()).toBe('INSUFFICIENT_DATA');
    fleet.minutes(2);
    expect(fleet.state()).toBe('OK');
    const id = fleet.breakOne();
    fleet.minutes(6);
    expect(fleet.state()).toBe('ALARM');
    fleet.world.loadBalancing.overrideAnswer(id);
    fleet.minutes(8);
    expect(fleet.state()).toBe('OK');
    const { AlarmHistoryItems } = fleet.call('DescribeAlarmHistory', {
      AlarmName: 'unhealthy',
      ScanBy: 'TimestampAscending',
    });
    expect(AlarmHistoryItems.map((i: { HistorySummary: string }) => i.HistorySummary)).toEqual([
      'Alarm "unhealthy" created',
      'Alarm updated from INSUFFICIENT_DATA to OK',
      'Alarm updated from OK to ALARM',
      'Alarm updated from ALARM to OK',
    ]);
  });

  test('says why in the words of CloudWatch', () => {
    const fleet = new Fleet();
    fleet.alarm({ EvaluationPeriods: 1 });
    const reason = (): string => fleet.call('DescribeAlarms').MetricAlarms[0].StateReason;
    expect(reason()).toBe('Unchecked: Initial alarm creation');
    expect(fleet.call('DescribeAlarms').MetricAlarms[0].StateReasonData).toBeUndefined();
    fleet.minutes(1);
    expect(reason()).toMatch(
      /^Threshold Crossed: 1 out of the last 1 datapoints \[0\.0 \(20\/01\/26 04:1\d:00\)\] was not greater than the threshold \(0\.0\) \(minimum 1 datapoint for INSUFFICIENT_DATA -> OK transition\)\.$/,
    );
    const data = JSON.parse(fleet.call('DescribeAlarms').MetricAlarms[0].StateReasonData);
    expect(data).toMatchObject({ version: '1.0', period: 60, threshold: 0, recentDatapoints: [0] });
    expect(data.evaluatedDatapoints).toEqual([
      { timestamp: expect.stringMatching(/^2026-01-20T04:1\d:00\.000\+0000$/), value: 0 },
    ]);
  });

  test.each([
    ['AWS/ApplicationELB', 'HealthyHostCount', 'TargetGroup', 3],
    ['AWS/AutoScaling', 'GroupInServiceInstances', 'AutoScalingGroupName', 3],
    ['AWS/AutoScaling', 'GroupDesiredCapacity', 'AutoScalingGroupName', 3],
    ['AWS/AutoScaling', 'GroupPendingInstances', 'AutoScalingGroupName', 0],
  ])('%s %s', (Namespace, MetricName, dimension, value) => {
    const fleet = new Fleet();
    const Dimensions = [
      { Name: dimension, Value: dimension === 'TargetGroup' ? fleet.targetGroup : 'web' },
    ];
    const metric = { Namespace, MetricName, Dimensions, EvaluationPeriods: 1 };
    fleet.alarm({
      ...metric,
      Threshold: value,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
    fleet.alarm({ ...metric, AlarmName: 'above', Threshold: value });
    fleet.minutes(2);
    expect([fleet.state(), fleet.state('above')]).toEqual(['ALARM', 'OK']);
  });

  test('by zone, and of an instance whose checks fail', () => {
    const fleet = new Fleet();
    const id = fleet.breakOne();
    const zone = fleet.world.compute.instance(id)?.zone;
    for (const Value of ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']) {
      const Dimensions = [
        { Name: 'TargetGroup', Value: fleet.targetGroup },
        { Name: 'AvailabilityZone', Value },
      ];
      fleet.alarm({ AlarmName: Value, Dimensions });
    }
    fleet.alarm({
      AlarmName: 'checks',
      Namespace: 'AWS/EC2',
      MetricName: 'StatusCheckFailed',
      Dimensions: [{ Name: 'InstanceId', Value: id }],
      EvaluationPeriods: 1,
    });
    fleet.minutes(6);
    const inAlarm = fleet.call('DescribeAlarms', { StateValue: 'ALARM' }).MetricAlarms;
    expect(inAlarm.map((a: { AlarmName: string }) => a.AlarmName)).toEqual([zone]);
    fleet.world.compute.impair(id);
    fleet.minutes(1);
    expect(fleet.state('checks')).toBe('ALARM');
  });
});

describe('data of one’s own', () => {
  const own = { Namespace: 'Shop', MetricName: 'Errors', Dimensions: [], Statistic: 'Sum' };
  const put = (fleet: Fleet, Value: number): void => {
    fleet.call('PutMetricData', {
      Namespace: 'Shop',
      MetricData: [{ MetricName: 'Errors', Value }],
    });
  };

  // PutMetricAlarm: TreatMissingData is `missing` when it is not given.
  test.each([
    [undefined, 'INSUFFICIENT_DATA'],
    ['missing', 'INSUFFICIENT_DATA'],
    ['ignore', 'OK'],
    ['breaching', 'ALARM'],
    ['notBreaching', 'OK'],
  ])('that stops coming, treated as %s, ends in %s', (TreatMissingData, expected) => {
    const fleet = new Fleet();
    fleet.alarm({ ...own, TreatMissingData });
    for (let i = 0; i < 3; i++) {
      put(fleet, 0);
      fleet.minutes(1);
    }
    expect(fleet.state()).toBe('OK');
    fleet.minutes(10);
    expect(fleet.state()).toBe(expected);
  });

  test.each([
    [1, 'ALARM'],
    [2, 'ALARM'],
    [3, 'OK'],
  ])('breaches %d out of 3: %s', (DatapointsToAlarm, expected) => {
    const fleet = new Fleet();
    fleet.alarm({ ...own, EvaluationPeriods: 3, DatapointsToAlarm });
    for (const value of [0, 0, 5, 0, 5]) {
      put(fleet, value);
      fleet.minutes(1);
    }
    expect(fleet.state()).toBe(expected);
  });

  test.each([
    ['Sum', 6],
    ['Average', 3],
    ['Minimum', 2],
    ['Maximum', 4],
    ['SampleCount', 2],
  ])('%s over a period', (Statistic, value) => {
    const fleet = new Fleet();
    const settings = { ...own, Statistic, Period: 300, EvaluationPeriods: 1 };
    fleet.alarm({
      ...settings,
      Threshold: value,
      ComparisonOperator: 'LessThanOrEqualToThreshold',
    });
    fleet.alarm({
      ...settings,
      AlarmName: 'below',
      Threshold: value,
      ComparisonOperator: 'LessThanThreshold',
    });
    put(fleet, 2);
    put(fleet, 4);
    fleet.minutes(5);
    expect([fleet.state(), fleet.state('below')]).toEqual(['ALARM', 'OK']);
  });
});

describe('the API of alarms', () => {
  test('SetAlarmState holds until the next evaluation; a script holds until let go of', () => {
    const fleet = new Fleet();
    fleet.alarm();
    fleet.minutes(2);
    const changes: string[] = [];
    fleet.world.cloudWatch.onChange((name, state) => changes.push(`${name} ${state}`));
    fleet.call('SetAlarmState', {
      AlarmName: 'unhealthy',
      StateValue: 'ALARM',
      StateReason: 'a drill',
    });
    expect(fleet.state()).toBe('ALARM');
    fleet.minutes(1);
    expect(fleet.state()).toBe('OK');
    fleet.world.cloudWatch.script('unhealthy', 'ALARM');
    fleet.minutes(60);
    expect(fleet.state()).toBe('ALARM');
    fleet.world.cloudWatch.letGo('unhealthy');
    fleet.minutes(1);
    expect(changes).toEqual(['unhealthy ALARM', 'unhealthy OK', 'unhealthy ALARM', 'unhealthy OK']);
  });

  test('a composite alarm follows its rule, and is told of only when asked for', () => {
    const fleet = new Fleet();
    fleet.alarm();
    const composite = (AlarmRule: string) =>
      fleet.call('PutCompositeAlarm', { AlarmName: 'all', AlarmRule });
    expect(() => composite('ALARM(nobody)')).toThrow('do not exist');
    composite('ALARM(unhealthy)');
    fleet.minutes(2);
    expect(fleet.state('all')).toBe('OK');
    const told = () =>
      fleet.call('DescribeAlarms', { AlarmTypes: ['CompositeAlarm'] }).CompositeAlarms[0];
    expect(told().StateReason).toMatch(
      /:alarm:all was created and its alarm rule evaluates to OK$/,
    );
    fleet.world.cloudWatch.script('unhealthy', 'ALARM');
    fleet.minutes(1);
    expect(fleet.state('all')).toBe('ALARM');
    expect(told().StateReason).toMatch(
      /:alarm:unhealthy transitioned to ALARM at Tuesday 20 January, 2026 04:\d\d:\d\d UTC$/,
    );
    expect(JSON.parse(told().StateReasonData).triggeringAlarms).toEqual([
      {
        arn: expect.stringMatching(/:alarm:unhealthy$/),
        state: { value: 'ALARM', timestamp: expect.any(String) },
      },
    ]);
    expect(fleet.call('DescribeAlarms')).toMatchObject({
      MetricAlarms: [{ AlarmName: 'unhealthy' }],
      CompositeAlarms: [],
    });
    expect(fleet.call('DescribeAlarms', { AlarmTypes: ['CompositeAlarm'] })).toMatchObject({
      MetricAlarms: [],
      CompositeAlarms: [{ AlarmName: 'all', AlarmRule: 'ALARM(unhealthy)' }],
    });
  });

  test('is given data for its reason, which must be JSON', () => {
    const fleet = new Fleet();
    fleet.alarm();
    const given = { AlarmName: 'unhealthy', StateValue: 'ALARM', StateReason: 'a drill' };
    const set = (StateReasonData: string) =>
      fleet.call('SetAlarmState', { ...given, StateReasonData });
    expect(() => set('{')).toThrow('Data was not syntactically valid JSON.');
    set('{"by":"hand"}');
    expect(fleet.call('DescribeAlarms').MetricAlarms[0].StateReasonData).toBe('{"by":"hand"}');
  });

  test('comes in pages, in the order of names', () => {
    const fleet = new Fleet();
    for (const AlarmName of ['c', 'a', 'b']) fleet.alarm({ AlarmName });
    const first = fleet.call('DescribeAlarms', { MaxRecords: 2 });
    const second = fleet.call('DescribeAlarms', { MaxRecords: 2, NextToken: first.NextToken });
    const names = [...first.MetricAlarms, ...second.MetricAlarms].map((a) => a.AlarmName);
    expect(names).toEqual(['a', 'b', 'c']);
    expect(second.NextToken).toBeUndefined();
    expect(() => fleet.call('DescribeAlarms', { NextToken: 'x' })).toThrow(
      expect.objectContaining({ code: 'InvalidNextToken' }),
    );
  });

  test('deletes all or none', () => {
    const fleet = new Fleet();
    fleet.alarm();
    expect(() => fleet.call('DeleteAlarms', { AlarmNames: ['unhealthy', 'nobody'] })).toThrow(
      expect.objectContaining({ code: 'ResourceNotFound', status: 404 }),
    );
    expect(fleet.state()).toBe('INSUFFICIENT_DATA');
    fleet.call('DeleteAlarms', { AlarmNames: ['unhealthy'] });
    expect(fleet.state()).toBeUndefined();
  });

  test.each([
    [{ Period: 45 }],
    [{ Period: 300, EvaluationPeriods: 289 }],
    [{ DatapointsToAlarm: 3 }],
    [{ ComparisonOperator: 'Above' }],
    [{ Statistic: 'p99' }],
    [{ TreatMissingData: 'guess' }],
    [{ Threshold: undefined }],
    [{ EvaluationPeriods: 0 }],
  ])('refuses %j', (changes) => {
    expect(() => new Fleet().alarm(changes)).toThrow(
      expect.objectContaining({ code: 'ValidationError' }),
    );
  });
});
