import { describe, expect, test } from '@jest/globals';
import { OperatedWorld, TWO } from './operated-world.js';

/** Refusals that are not the model's own judgement of a request: the service's trouble, and the caller's rights. */

describe('what the service may answer at any time (facts 1.10)', () => {
  const FAULTS = [
    { code: 'LimitExceeded', status: 400 },
    { code: 'ResourceContention', status: 500 },
  ];
  const ACTIONS = ['StartInstanceRefresh', 'CancelInstanceRefresh', 'RollbackInstanceRefresh'];

  test.each(ACTIONS.flatMap((action) => FAULTS.map((fault) => ({ action, ...fault }))))(
    '$action: $code, and nothing is done; the next call is',
    ({ action, code, status }) => {
      const world = new OperatedWorld();
      if (action !== 'StartInstanceRefresh') {
        world.start({ MinHealthyPercentage: 50 });
        world.untilPercent(30);
      }
      const before = world.states();
      world.world.faults.refuse({ action, code, status, message: 'Not now.', times: 1 });
      const params =
        action === 'StartInstanceRefresh' ? { DesiredConfiguration: world.version(TWO) } : {};
      expect(world.refusal(action, params)).toBe(code);
      expect(world.states()).toEqual(before);
      expect(world.refusal(action, params)).toBe('ok');
      expect(world.states()).not.toEqual(before);
    },
  );
});

describe('the launch that is tried with the caller’s rights (facts 1.10)', () => {
  const may = (world: OperatedWorld, ...actions: readonly string[]): void =>
    world.world.access.restrict('operator', {
      Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
    });

  test('a desired configuration needs RunInstances and CreateTags', () => {
    const world = new OperatedWorld();
    const params = { DesiredConfiguration: world.version(TWO) };
    may(world, 'autoscaling:*', 'ec2:Describe*');
    expect(() => world.call('StartInstanceRefresh', params)).toThrow(
      /^You are not authorized to use launch template/,
    );
    expect(world.states()).toEqual([]);
    may(world, 'autoscaling:*', 'ec2:RunInstances', 'ec2:CreateTags');
    expect(world.refusal('StartInstanceRefresh', params)).toBe('ok');
  });

  test('without one nothing is launched that the group could not launch before', () => {
    const world = new OperatedWorld();
    may(world, 'autoscaling:StartInstanceRefresh');
    expect(world.refusal('StartInstanceRefresh')).toBe('ok');
  });
});
