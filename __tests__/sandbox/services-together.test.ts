import { describe, expect, test } from '@jest/globals';
import { MINUTE } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { perform } from '../../sandbox/perform.js';
import type { Happening } from '../../sandbox/record.js';
import { checkScenario } from '../../sandbox/scenario.js';

/** What one service tells another, in a world that has them all. */
function fleet(more: object = {}): CreatedWorld {
  return createWorld(
    checkScenario({
      images: [
        { name: 'shop', release: 'noble', packages: 'noble-20251120' },
        { name: 'bad', release: 'noble', packages: 'noble-20251120', app: 'never-answers' },
      ],
      templates: [{ name: 'web', versions: [{ image: 'shop' }, { image: 'bad' }] }],
      'target-groups': [{ name: 'web', 'deregistration-delay': '30s' }],
      groups: [
        {
          name: 'web',
          size: 6,
          min: 0,
          max: 12,
          template: 'web',
          version: '1',
          'target-groups': ['web'],
          ...more,
        },
      ],
    }),
  );
}

type Service = Parameters<typeof perform>[1];

function call(world: CreatedWorld, service: Service, action: string, params: object): unknown {
  return perform(world, service, action, { ...params }, { name: 'owner', region: world.region });
}

/** Rings when a target of the group does not answer for a minute. */
function watchTargets(world: CreatedWorld): void {
  const [group] = world.loadBalancing.targetGroups();
  const targetGroup = group?.arn.split(':').at(-1) ?? '';
  call(world, 'monitoring', 'PutMetricAlarm', {
    AlarmName: 'sick',
    Namespace: 'AWS/ApplicationELB',
    MetricName: 'UnHealthyHostCount',
    Dimensions: [
      { Name: 'TargetGroup', Value: targetGroup },
      { Name: 'LoadBalancer', Value: loadBalancerOf(world) },
    ],
    Statistic: 'Maximum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  });
  world.clock.advance(5 * MINUTE);
}

function loadBalancerOf(world: CreatedWorld): string {
  const { LoadBalancers } = call(world, 'elasticloadbalancing', 'DescribeLoadBalancers', {}) as {
    readonly LoadBalancers: readonly { readonly LoadBalancerArn: string }[];
  };
  return LoadBalancers[0]?.LoadBalancerArn.split(':loadbalancer/').at(-1) ?? '';
}

const states = (world: CreatedWorld): readonly string[] =>
  world.history
    .of('refresh')
    .map((one: Extract<Happening, { kind: 'refresh' }>) => one.state)
    .filter((state, index, all) => state !== all[index - 1]);

describe('an instance refresh and the alarms of CloudWatch (facts 1.8)', () => {
  const refresh = {
    AutoScalingGroupName: 'web',
    DesiredConfiguration: { LaunchTemplate: { LaunchTemplateName: 'web', Version: '2' } },
    Preferences: {
      MinHealthyPercentage: 80,
      InstanceWarmup: 300,
      AutoRollback: true,
      AlarmSpecification: { Alarms: ['sick'] },
    },
  };

  test('a service that goes bad rings the alarm, and the alarm rolls the refresh back', () => {
    const world = fleet();
    watchTargets(world);
    call(world, 'autoscaling', 'StartInstanceRefresh', refresh);
    world.clock.advance(90 * MINUTE);
    expect(states(world)).toEqual([
      'Pending',
      'InProgress',
      'RollbackInProgress',
      'RollbackSuccessful',
    ]);
    const serving = world.autoScaling.groups()[0]?.members ?? [];
    expect(serving.map((one) => one.template)).toEqual(serving.map(() => serving[0]?.template));
    expect(serving[0]?.template).toMatch(/:1$/);
  });

  test('an alarm that is not there is refused', () => {
    expect(() => call(fleet(), 'autoscaling', 'StartInstanceRefresh', refresh)).toThrow(/sick/);
  });
});

describe('Spot signals of EC2 and capacity rebalancing (facts 1.12)', () => {
  test('an instance at risk gets another beside it before it is taken', () => {
    const world = fleet({
      'mixed-instances': { types: ['m6i.large', 'm5.large'], 'on-demand-percent': 0 },
      'capacity-rebalance': true,
    });
    const id = world.autoScaling.groups()[0]?.members[0]?.id ?? '';
    world.compute.spot.recommendRebalance(id);
    world.clock.advance(10 * MINUTE);
    const members = world.autoScaling.groups()[0]?.members ?? [];
    expect(members.map((one) => one.id)).not.toContain(id);
    expect(members.filter((one) => one.lifecycle === 'InService')).toHaveLength(6);
  });
});
