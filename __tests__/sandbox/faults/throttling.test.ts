import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Throttling } from '../../../sandbox/faults/throttling.js';
import { defaultSwitches, type Switches } from '../../../sandbox/unknowns.js';
import type { Call } from '../../../sandbox/world.js';
import { SmallFleet } from './small-fleet.js';

const caller = { name: 'tester', region: 'eu-west-1' };

class Customer {
  now = 0;
  readonly #throttling: Throttling;

  constructor(switches: Partial<Switches> = {}, share = 1) {
    this.#throttling = new Throttling(() => this.now, { ...defaultSwitches(), ...switches }, share);
  }

  call(service: Call['service'], action: string, params: object = {}): string {
    const mutates = !action.startsWith('Describe');
    try {
      this.#throttling.take({ service, action, mutates, caller, params });
      return 'ok';
    } catch (error) {
      return (error as { code: string }).code;
    }
  }

  /** How many of `count` go through. */
  through(count: number, service: Call['service'], action: string, params: object = {}): number {
    return Array.from({ length: count }, () => this.call(service, action, params)).filter(
      (outcome) => outcome === 'ok',
    ).length;
  }
}

/** Facts section 6: what goes through at once from a full bucket, and what comes back in ten seconds. */
const ROWS: readonly [string, Call['service'], string, object, number, number][] = [
  ['a reading action', 'ec2', 'DescribeImages', {}, 100, 100],
  ['instances by id', 'ec2', 'DescribeInstances', { InstanceId: ['i-1'] }, 100, 100],
  ['instances page by page', 'ec2', 'DescribeInstances', { MaxResults: '100' }, 100, 100],
  ['all instances at once', 'ec2', 'DescribeInstances', {}, 50, 50],
  ['all statuses at once', 'ec2', 'DescribeInstanceStatus', {}, 50, 50],
  ['a changing action', 'ec2', 'CreateImage', {}, 50, 50],
  ['a template version', 'ec2', 'CreateLaunchTemplateVersion', {}, 100, 50],
  ['a template’s default', 'ec2', 'ModifyLaunchTemplate', {}, 100, 50],
  ['ending instances', 'ec2', 'TerminateInstances', { InstanceId: ['i-1'] }, 100, 50],
  ['deregistering an image', 'ec2', 'DeregisterImage', {}, 100, 50],
  ['tags', 'ec2', 'CreateTags', {}, 100, 100],
  ['copying an image', 'ec2', 'CopyImage', {}, 100, 10],
  ['launching one', 'ec2', 'RunInstances', { MaxCount: '1' }, 5, 5],
  ['launching 400 at a time', 'ec2', 'RunInstances', { MaxCount: '400' }, 2, 0],
  ['ending 600 at a time', 'ec2', 'TerminateInstances', { InstanceId: Array(600) }, 1, 1],
  ['anything of Auto Scaling', 'autoscaling', 'SetDesiredCapacity', {}, 100, 100],
  ['target health', 'elasticloadbalancing', 'DescribeTargetHealth', {}, 40, 40],
  ['registering targets', 'elasticloadbalancing', 'RegisterTargets', {}, 20, 20],
  ['a new target group', 'elasticloadbalancing', 'CreateTargetGroup', {}, 20, 20],
  ['a new load balancer', 'elasticloadbalancing', 'CreateLoadBalancer', {}, 10, 2],
  // CloudWatch guide, cloudwatch_limits; General Reference, ssm.
  ['alarms', 'monitoring', 'DescribeAlarms', {}, 9, 90],
  ['an alarm', 'monitoring', 'PutMetricAlarm', {}, 3, 30],
  ['what alarms went through', 'monitoring', 'DescribeAlarmHistory', {}, 20, 200],
  ['reading a parameter', 'ssm', 'GetParameter', {}, 40, 400],
  ['writing a parameter', 'ssm', 'PutParameter', {}, 3, 30],
  ['a command', 'ssm', 'SendCommand', {}, 10, 100],
];

const GAPS = fc.array(fc.nat({ max: 3_000 }), {
  minLength: 1,
  maxLength: 400,
});

describe('token buckets (facts 6)', () => {
  test.each(ROWS)('%s', (_what, service, action, params, full, later) => {
    const customer = new Customer();
    expect(customer.through(300, service, action, params)).toBe(full);
    customer.now = 10_000;
    expect(customer.through(300, service, action, params)).toBe(Math.min(full, later));
  });

  test('are EC2’s by action, Auto Scaling’s one for all, ELB’s one for all and by category', () => {
    const customer = new Customer();
    customer.through(100, 'ec2', 'DescribeImages');
    expect(customer.call('ec2', 'DescribeImages')).toBe('RequestLimitExceeded');
    expect(customer.call('ec2', 'DescribeVolumes')).toBe('ok');

    customer.through(100, 'autoscaling', 'DescribeAutoScalingGroups');
    expect(customer.call('autoscaling', 'LaunchInstances')).toBe('Throttling');

    customer.through(20, 'elasticloadbalancing', 'RegisterTargets');
    expect(customer.call('elasticloadbalancing', 'DeregisterTargets')).toBe('ThrottlingException');
    expect(customer.through(40, 'elasticloadbalancing', 'DescribeTargetHealth')).toBe(20);
  });

  test('are CloudWatch’s by action, and what reads parameters draws on one', () => {
    const customer = new Customer();
    customer.through(9, 'monitoring', 'DescribeAlarms');
    expect(customer.call('monitoring', 'DescribeAlarms')).toBe('Throttling');
    expect(customer.call('monitoring', 'DescribeAlarmHistory')).toBe('ok');

    customer.through(40, 'ssm', 'GetParameters');
    expect(customer.call('ssm', 'GetParameter')).toBe('ThrottlingException');
    expect(customer.call('ssm', 'SendCommand')).toBe('ok');
  });

  test.each<[string, Partial<Switches>, Call['service'], string, string | number]>([
    ['a second’s worth', { 'systems-manager-bucket': 'a-second' }, 'ssm', 'GetParameter', 40],
    ['ten seconds’ worth', { 'systems-manager-bucket': 'ten-seconds' }, 'ssm', 'GetParameter', 300],
    [
      'ten of alarms',
      { 'systems-manager-bucket': 'ten-seconds' },
      'monitoring',
      'DescribeAlarms',
      90,
    ],
    ['few commands', { 'systems-manager-command-rate': 'tight' }, 'ssm', 'SendCommand', 2],
    [
      'a roomy Auto Scaling',
      { 'auto-scaling-bucket': 'roomy' },
      'autoscaling',
      'DescribeTags',
      100,
    ],
    [
      'ELB’s one for all',
      { 'load-balancing-bucket': 'one-for-all' },
      'elasticloadbalancing',
      'DescribeTargetHealth',
      40,
    ],
    ['a tight Auto Scaling', { 'auto-scaling-bucket': 'tight' }, 'autoscaling', 'DescribeTags', 20],
    [
      'ELB by category',
      { 'load-balancing-bucket': 'by-category' },
      'elasticloadbalancing',
      'DescribeTargetHealth',
      200,
    ],
  ])('%s is a switch', (_what, switches, service, action, full) => {
    expect(new Customer(switches).through(300, service, action)).toBe(full);
  });

  test.each(['Throttling', 'RateExceeded'] as const)(
    'the code of Auto Scaling is a switch: %s',
    (code) => {
      const customer = new Customer({ 'auto-scaling-throttling-code': code });
      customer.through(100, 'autoscaling', 'DescribeTags');
      expect(customer.call('autoscaling', 'DescribeTags')).toBe(code);
    },
  );

  test('are smaller where others of the account draw on them', () => {
    expect(new Customer({}, 0.1).through(300, 'ec2', 'DescribeImages')).toBe(10);
  });

  test('never let through more than they held and got back, nor refuse what they hold', () =>
    fc.assert(
      fc.property(GAPS, (pauses) => {
        const customer = new Customer();
        let through = 0;
        for (const pause of pauses) {
          customer.now += pause;
          if (customer.call('ec2', 'CreateImage') === 'ok') through++;
        }
        const most = 50 + (customer.now / 1_000) * 5;
        expect(through).toBeLessThanOrEqual(most);
        expect(through).toBeGreaterThanOrEqual(Math.min(pauses.length, 50));
      }),
    ));
});

describe('in a world', () => {
  test('nothing is throttled unless it is ordered, and time fills the buckets again', () => {
    const fleet = new SmallFleet();
    const many = (): readonly string[] =>
      Array.from({ length: 110 }, () => fleet.outcome('DescribeAutoScalingGroups'));
    expect(new Set(many())).toEqual(new Set(['ok']));
    fleet.order({ throttling: { share: 1 } });
    expect(many().filter((outcome) => outcome === 'Throttling')).toHaveLength(10);
    fleet.seconds(1);
    expect(many().filter((outcome) => outcome === 'ok')).toHaveLength(20);
  });

  test('what is throttled is recorded as refused, and changes nothing', () => {
    const fleet = new SmallFleet({ faults: [{ throttling: {} }] });
    const set = (desired: number): string =>
      fleet.outcome('SetDesiredCapacity', {
        AutoScalingGroupName: 'web',
        DesiredCapacity: desired,
      });
    for (let index = 0; index < 100; index++) set(3);
    expect(set(5)).toBe('Throttling');
    expect(fleet.desired()).toBe(3);
    expect(fleet.world.history.of('call').at(-1)).toMatchObject({ outcome: 'Throttling' });
  });
});
