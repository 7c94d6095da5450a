import { describe, expect, it } from '@jest/globals';
import type { AnswerValue, Shape } from '../../../sandbox/api.js';
import { MINUTE } from '../../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { peek } from '../../../sandbox/peek.js';
import { perform } from '../../../sandbox/perform.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import { autoScalingOperation, type WireShape } from '../ec2/sdk-schemas.js';

/** What the sandbox says of groups, held against the SDK's own description of Auto Scaling. */

/** Names that the SDK does not know, by their paths. */
function strangers(value: AnswerValue, shape: WireShape, path: string): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    if (shape.kind !== 'list') return [`${path} is a list`];
    return value.flatMap((item) => strangers(item as AnswerValue, shape.of(), `${path}[]`));
  }
  if (value instanceof Date) return shape.kind === 'time' ? [] : [`${path} is a time`];
  if (typeof value !== 'object') {
    return shape.kind === 'structure' || shape.kind === 'list' ? [`${path} is a scalar`] : [];
  }
  if (shape.kind !== 'structure') return [`${path} is a structure`];
  return Object.entries(value).flatMap(([name, inner]) => {
    const member = shape.members.get(name);
    return member === undefined
      ? [`${path}.${name}`]
      : strangers(inner as AnswerValue, member(), `${path}.${name}`);
  });
}

/** Parameters that the SDK would never send. */
function strangeParameters(shape: Shape, known: WireShape, path: string): readonly string[] {
  if (typeof shape === 'string') return [];
  if ('list' in shape) {
    return known.kind === 'list'
      ? strangeParameters(shape.list, known.of(), `${path}[]`)
      : [`${path} is a list`];
  }
  if ('map' in shape) return [];
  if (known.kind !== 'structure') return [`${path} is a structure`];
  return Object.entries(shape.fields).flatMap(([name, inner]) => {
    const member = known.members.get(name);
    return member === undefined
      ? [`${path}.${name}`]
      : strangeParameters(inner, member(), `${path}.${name}`);
  });
}

const WEB = { AutoScalingGroupName: 'web' };

/** A group of each kind, with everything on it that can be described. */
function fullWorld(): CreatedWorld {
  const group = { size: 3, min: 0, max: 5, template: 'web' };
  return createWorld(
    checkScenario({
      images: [{ name: 'shop', release: 'noble', packages: 'noble-20251120' }],
      templates: [{ name: 'web', versions: [{ image: 'shop' }] }],
      'target-groups': [{ name: 'web' }],
      groups: [
        {
          ...group,
          name: 'web',
          'target-groups': ['web'],
          'warm-pool': { min: 1, prepared: 4, reuse: true },
          maintenance: { min: 90, max: 120 },
          'max-lifetime': '1d',
          'zonal-shift': 'ignore-unhealthy',
          'retain-abandoned': true,
          warmup: '30s',
          suspended: ['AZRebalance'],
          hooks: [{ name: 'wait', at: 'launch', metadata: 'x' }],
          schedule: [{ name: 'night', every: '0 22 * * *', size: 1 }],
          policies: [
            { name: 'out', change: 1 },
            { name: 'cpu', target: 50 },
          ],
          tags: { service: 'shop' },
        },
        {
          ...group,
          name: 'mixed',
          'mixed-instances': {
            types: [{ type: 'm6i.large', weight: 1, image: 'shop' }],
            'on-demand-percent': 50,
          },
        },
        {
          ...group,
          name: 'attributes',
          'mixed-instances': {
            requirements: { vcpus: { min: 2, max: 4 }, memory: { min: 4 } },
          },
        },
        { ...group, name: 'legacy', 'launch-configuration': true },
      ],
    }),
  );
}

describe('the names of Auto Scaling’s actions', () => {
  const world = fullWorld();
  const actions = world.autoScaling.actions;

  it.each(actions.map((action) => [action.name, action] as const))(
    '%s takes what the SDK sends',
    (name, action) => {
      const known = autoScalingOperation(name);
      expect(known).toBeDefined();
      if (known === undefined) return;
      expect(strangeParameters({ fields: action.params }, known.request, name)).toEqual([]);
    },
  );

  it.each([
    ['DescribeAutoScalingGroups', {}],
    ['DescribeAutoScalingInstances', {}],
    ['DescribeScalingActivities', {}],
    ['DescribeWarmPool', WEB],
    ['DescribeLifecycleHooks', WEB],
    ['DescribeLifecycleHookTypes', {}],
    ['DescribeScheduledActions', {}],
    ['DescribePolicies', {}],
    ['DescribeLaunchConfigurations', {}],
    ['DescribeAccountLimits', {}],
    ['DescribeTags', {}],
    ['DescribeTerminationPolicyTypes', {}],
    ['DescribeScalingProcessTypes', {}],
    ['DescribeAdjustmentTypes', {}],
    ['DescribeTrafficSources', WEB],
  ])('%s answers what the SDK reads', (name, params) => {
    const known = autoScalingOperation(name);
    const answer = peek(world, 'autoscaling', name, params);
    expect(Object.values(answer).flat().length).toBeGreaterThan(0);
    expect(known && strangers(answer, known.answer, name)).toEqual([]);
  });

  it.each([
    [
      'PutScalingPolicy',
      { ...WEB, PolicyName: 'p', AdjustmentType: 'ExactCapacity', ScalingAdjustment: 1 },
    ],
    [
      'LaunchInstances',
      {
        AutoScalingGroupName: 'attributes',
        RequestedCapacity: 1,
        ClientToken: 't',
        AvailabilityZones: ['eu-west-1a'],
      },
    ],
  ])('%s answers what the SDK reads', (name, params) => {
    const known = autoScalingOperation(name);
    const answer = perform(world, 'autoscaling', name, params, {
      name: 'test',
      region: 'eu-west-1',
    });
    world.clock.advance(MINUTE);
    expect(known && strangers(answer, known.answer, name)).toEqual([]);
  });
});
