import { describe, expect, it } from '@jest/globals';
import { SmallWorld } from './small-world.js';

/** ec2-auto-scaling-quotas: what one group may have, and how much one call may say. */

const web = { AutoScalingGroupName: 'web' };
type Put = readonly [name: string, params: (n: number) => object];

const scaling = { PolicyType: 'StepScaling', AdjustmentType: 'ChangeInCapacity' };
const step = (n: number) => ({
  MetricIntervalLowerBound: String(n),
  MetricIntervalUpperBound: String(n + 1),
  ScalingAdjustment: n + 1,
});
const steps = (count: number) => Array.from({ length: count }, (_, n) => step(n));

const hook: Put = [
  'PutLifecycleHook',
  (n) => ({
    LifecycleHookName: `h${n}`,
    LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
  }),
];
const policy: Put = [
  'PutScalingPolicy',
  (n) => ({ PolicyName: `p${n}`, ...scaling, StepAdjustments: steps(1) }),
];
const scheduled: Put = [
  'PutScheduledUpdateGroupAction',
  (n) => ({ ScheduledActionName: `s${n}`, Recurrence: '0 4 * * *', DesiredCapacity: 3 }),
];

describe('the quotas of a group', () => {
  it.each([
    [50, 'lifecycle hooks', hook],
    [50, 'scaling policies', policy],
    [125, 'scheduled actions', scheduled],
  ])('allow %i %s, and to change each of them', (quota, what, [name, params]) => {
    const world = new SmallWorld();
    world.seed();
    for (let n = 0; n < quota; n++) world.call(name, { ...web, ...params(n) });
    world.call(name, { ...web, ...params(7) });
    expect(world.refusal(name, { ...web, ...params(quota) })).toBe(
      `LimitExceeded: You have reached your limit of ${quota} ${what} per Auto Scaling group.`,
    );
  });

  it('count hooks that come with the group', () => {
    const world = new SmallWorld();
    const { LaunchTemplate, ...create } = {
      ...web,
      MinSize: 0,
      MaxSize: 1,
      VPCZoneIdentifier: 'subnet-a',
      LaunchTemplate: { LaunchTemplateId: 'lt-0000000000000000a' },
    };
    const hooks = Array.from({ length: 51 }, (_, n) => hook[1](n));
    expect(
      world.refusal('CreateAutoScalingGroup', {
        ...create,
        LaunchTemplate,
        LifecycleHookSpecificationList: hooks,
      }),
    ).toMatch(/^LimitExceeded: .* 50 lifecycle hooks/);
  });

  it('allow a step scaling policy 20 steps', () => {
    const world = new SmallWorld();
    world.seed();
    const put = (count: number) => ({
      ...web,
      PolicyName: 'steps',
      ...scaling,
      StepAdjustments: steps(count),
    });
    world.call('PutScalingPolicy', put(20));
    expect(world.refusal('PutScalingPolicy', put(21))).toMatch(/^LimitExceeded: .* 20 step/);
  });

  it('allow 50 target groups, ten in a call', () => {
    const world = new SmallWorld();
    world.seed();
    const arns = Array.from({ length: 51 }, (_, n) => world.targetGroup(60, `t${n}`));
    const attach = (from: number, to: number) => ({
      ...web,
      TargetGroupARNs: arns.slice(from, to),
    });
    for (const action of ['AttachLoadBalancerTargetGroups', 'DetachLoadBalancerTargetGroups']) {
      expect(world.refusal(action, attach(0, 11))).toMatch(
        /^ValidationError: .*'targetGroupARNs' .* less than or equal to 10$/,
      );
    }
    for (let n = 0; n < 50; n += 10)
      world.call('AttachLoadBalancerTargetGroups', attach(n, n + 10));
    expect(world.refusal('AttachLoadBalancerTargetGroups', attach(50, 51))).toMatch(
      /^ValidationError: .* 50 target groups/,
    );
    expect(
      world.refusal('AttachTrafficSources', { ...web, TrafficSources: [{ Identifier: arns[50] }] }),
    ).toMatch(/^ValidationError: .* 50 target groups/);
    world.call('AttachLoadBalancerTargetGroups', attach(40, 50));
  });

  it('allow 5 target groups of VPC Lattice and 50 Classic Load Balancers beside them', () => {
    const world = new SmallWorld();
    world.seed();
    const lattice = (n: number) => ({
      Identifier: `arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-${n}`,
    });
    const many = (count: number, one: (n: number) => object) => ({
      ...web,
      TrafficSources: Array.from({ length: count }, (_, n) => one(n)),
    });
    world.call('AttachTrafficSources', many(5, lattice));
    expect(world.refusal('AttachTrafficSources', many(6, lattice))).toMatch(/ 5 VPC Lattice/);
    world.call(
      'AttachTrafficSources',
      many(50, (n) => ({ Identifier: `old-${n}` })),
    );
    expect(
      world.refusal(
        'AttachTrafficSources',
        many(1, () => ({ Identifier: 'old-50' })),
      ),
    ).toMatch(/ 50 Classic Load Balancers/);
  });
});
