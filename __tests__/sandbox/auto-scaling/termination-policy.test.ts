import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Member } from '../../../sandbox/auto-scaling/model.js';
import {
  chooseToEnd,
  TERMINATION_POLICIES,
} from '../../../sandbox/auto-scaling/termination-policy.js';
import { Random } from '../../../sandbox/random.js';
import { TEMPLATE } from './fake-compute.js';
import { SmallWorld, SUBNETS } from './small-world.js';

const HOUR = 3_600_000;
const NOW = 100 * HOUR;

/** Old of its kind by every measure but the ones that a row sets. */
const member = (id: string, more: Partial<Member> & { readonly age?: number } = {}): Member => {
  const { age = 10.5, ...rest } = more;
  return {
    id,
    type: 'm5.large',
    zone: 'a',
    launchedAt: NOW - age * HOUR,
    purpose: 'capacity',
    template: { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web', Version: '3' },
    weight: 1,
    weighted: false,
    lifecycle: 'InService',
    health: 'Healthy',
    protectedFromScaleIn: false,
    inServiceAt: NOW - age * HOUR,
    placeGivenUp: false,
    activity: undefined,
    cause: 'test',
    ...rest,
  };
};

const at = (Version: string, LaunchTemplateId = 'lt-1') => ({
  template: { LaunchTemplateId, LaunchTemplateName: 'web', Version },
});
const configured = (launchConfiguration: string) => ({ template: undefined, launchConfiguration });

const choose = (policies: readonly string[], members: readonly Member[], seed = 1) =>
  chooseToEnd(members, ['a', 'b', 'c'], policies, NOW, new Random(seed), {
    currentTemplates: new Set(['lt-1']),
    configurationCreatedAt: (name) => ({ old: 1, new: 2 })[name] ?? 0,
    worth: (m) => ({ 'c5.large': -3 })[m.type] ?? 0,
  })?.id;

describe('termination policies (ec2-auto-scaling-termination-policies)', () => {
  it.each([
    ['OldestInstance', [member('new', { age: 1 }), member('old', { age: 2 })], 'old'],
    ['NewestInstance', [member('new', { age: 1 }), member('old', { age: 2 })], 'new'],
    ['OldestLaunchTemplate', [member('v2', at('2')), member('v3', at('3'))], 'v2'],
    ['OldestLaunchTemplate', [member('v2', at('2')), member('other', at('9', 'lt-2'))], 'other'],
    ['OldestLaunchTemplate', [member('lc', configured('new')), member('v1', at('1'))], 'lc'],
    ['OldestLaunchTemplate', [member('v9', at('9')), member('v10', at('10'))], 'v9'],
    ['OldestLaunchConfiguration', [member('v1', at('1')), member('lc', configured('new'))], 'lc'],
    [
      'OldestLaunchConfiguration',
      [member('new', configured('new')), member('old', configured('old'))],
      'old',
    ],
    [
      'ClosestToNextInstanceHour',
      [member('half', { age: 1.5 }), member('near', { age: 0.9 })],
      'near',
    ],
    ['AllocationStrategy', [member('fits'), member('not', { type: 'c5.large' })], 'not'],
    ['Default', [member('v2', at('2')), member('lc', configured('new'))], 'lc'],
    ['Default', [member('v3', { age: 1.9 }), member('other', at('9', 'lt-2'))], 'other'],
    ['Default', [member('v3', { age: 1.9 }), member('v2', at('2'))], 'v2'],
    ['Default', [member('half', { age: 1.5 }), member('near', { age: 0.9 })], 'near'],
    ['Default', [member('v2', at('2')), member('not', { type: 'c5.large' })], 'not'],
  ])('%s: %#', (policy, members, wanted) => {
    for (const order of [members, [...members].reverse()]) {
      expect(choose([policy], order)).toBe(wanted);
    }
  });

  it('follow each other: the next settles what the one before left even', () => {
    const members = [
      member('v3 old', { age: 9 }),
      member('v2 new', { ...at('2'), age: 1 }),
      member('v2 old', { ...at('2'), age: 5 }),
    ];
    expect(choose(['OldestLaunchTemplate', 'OldestInstance'], members)).toBe('v2 old');
    expect(choose(['OldestInstance', 'OldestLaunchTemplate'], members)).toBe('v3 old');
  });

  it('leave to chance what is even to the end', () => {
    const even = ['x', 'y', 'z'].map((id) => member(id));
    const chosen = new Set(
      Array.from({ length: 30 }, (_, seed) => choose(['Default'], even, seed)),
    );
    expect(chosen).toEqual(new Set(['x', 'y', 'z']));
  });

  it('come after zone balance, whichever they are, and never take a protected one', () => {
    const anyMember = fc.record({
      zone: fc.constantFrom('a', 'b', 'c'),
      age: fc.double({ min: 0, max: 50, noNaN: true }),
      version: fc.integer({ min: 1, max: 4 }),
      isProtected: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anyMember, { minLength: 1, maxLength: 12 }),
        fc.shuffledSubarray([...TERMINATION_POLICIES], { minLength: 1 }),
        fc.nat(9),
        (drawn, policies, seed) => {
          const members = drawn.map(({ zone, age, version, isProtected }, index) =>
            member(`i-${index}`, {
              zone,
              age,
              ...at(String(version)),
              protectedFromScaleIn: isProtected,
            }),
          );
          const chosen = members.find((m) => m.id === choose(policies, members, seed));
          const free = members.filter((m) => !m.protectedFromScaleIn);
          const sizeOf = (zone: string): number => members.filter((m) => m.zone === zone).length;
          if (free.length === 0) expect(chosen).toBeUndefined();
          else {
            expect(chosen?.protectedFromScaleIn).toBe(false);
            expect(sizeOf(chosen?.zone ?? '')).toBe(Math.max(...free.map((m) => sizeOf(m.zone))));
          }
        },
      ),
    );
  });
});

describe('a group’s termination policies', () => {
  const LAMBDA = 'arn:aws:lambda:eu-west-1:123456789012:function:whom:prod';

  it.each([
    [['Oldest'], 'Invalid termination policy: Oldest'],
    [['Default', LAMBDA], 'must be the first'],
    [[LAMBDA, LAMBDA], 'must be the first'],
  ])('are refused: %j', (TerminationPolicies, text) => {
    const world = new SmallWorld();
    world.seed();
    const refusal = world.refusal('UpdateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      TerminationPolicies,
    });
    expect(refusal).toMatch(/^ValidationError: /);
    expect(refusal).toContain(text);
  });

  it.each([
    ['offers-all', 4],
    ['offers-none', 6],
  ] as const)('may be a Lambda function, which %s (facts 1.9)', (answer, left) => {
    const world = new SmallWorld({ 'custom-termination-policy': answer });
    world.seed({ TerminationPolicies: [LAMBDA, 'OldestInstance'] });
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 4 });
    world.minutes(30);
    expect(world.members('InService')).toHaveLength(left);
    expect(world.group().desired).toBe(4);
  });

  it('give up Spot or On-Demand first by what the group has too much of, then zone by zone', () => {
    const world = new SmallWorld();
    world.call('CreateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      MinSize: 0,
      MaxSize: 12,
      DesiredCapacity: 9,
      VPCZoneIdentifier: SUBNETS,
      TerminationPolicies: ['NewestInstance'],
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId: TEMPLATE, Version: '1' },
          Overrides: [{ InstanceType: 'm5.large' }],
        },
        InstancesDistribution: {
          OnDemandBaseCapacity: 3,
          OnDemandPercentageAboveBaseCapacity: 0,
        },
      },
    });
    world.minutes(3);
    world.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 3 });
    world.minutes(5);
    expect(
      world.members('InService').map(({ id }) => world.compute.instance(id)?.purchase),
    ).toEqual(Array(3).fill('on-demand'));
  });

  it('have names that can be asked for, as have processes, adjustments and hooks', () => {
    const world = new SmallWorld();
    expect(world.call('DescribeTerminationPolicyTypes').TerminationPolicyTypes).toHaveLength(7);
    expect(world.call('DescribeScalingProcessTypes').Processes).toHaveLength(9);
    expect(world.call('DescribeAdjustmentTypes').AdjustmentTypes).toHaveLength(3);
    expect(world.call('DescribeLifecycleHookTypes').LifecycleHookTypes).toHaveLength(2);
  });
});
