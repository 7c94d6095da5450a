import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SmallWorld } from './small-world.js';

const web = { AutoScalingGroupName: 'web' };
const named = { ...web, LifecycleHookName: 'wait' };

const put = (world: SmallWorld, at: 'LAUNCHING' | 'TERMINATING', more: object = {}): void => {
  world.call('PutLifecycleHook', {
    ...named,
    LifecycleTransition: `autoscaling:EC2_INSTANCE_${at}`,
    ...more,
  });
};

/** A group of six with one more on its way, which waits for its hook. */
function waiting(more: object = {}): { world: SmallWorld; id: string } {
  const world = new SmallWorld();
  world.seed();
  put(world, 'LAUNCHING', more);
  world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 7 });
  world.minutes(1);
  const [member] = world.members('Pending:Wait');
  return { world, id: member?.id ?? '' };
}

const lifecycleOf = (world: SmallWorld, id: string): string | undefined =>
  world.members().find((m) => m.id === id)?.lifecycle;

describe('how long an instance waits (PutLifecycleHook, RecordLifecycleActionHeartbeat)', () => {
  it.each([
    [{ HeartbeatTimeout: 300, DefaultResult: 'CONTINUE' }, 'InService'],
    [{ HeartbeatTimeout: 300, DefaultResult: 'ABANDON' }, undefined],
    [{ HeartbeatTimeout: 300 }, undefined],
  ])('%j: the default result at the time-out', (more, lifecycle) => {
    const { world, id } = waiting(more);
    world.minutes(4);
    expect(lifecycleOf(world, id)).toBe('Pending:Wait');
    world.minutes(2);
    expect(lifecycleOf(world, id)).toBe(lifecycle);
  });

  it('is an hour when nothing is said', () => {
    const { world, id } = waiting();
    world.minutes(58);
    expect(lifecycleOf(world, id)).toBe('Pending:Wait');
    world.minutes(3);
    expect(lifecycleOf(world, id)).toBeUndefined();
  });

  it('starts anew with a heartbeat, up to the global limit of 100 time-outs or 48 hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 90, max: 7_200 }), (heartbeat) => {
        const { world, id } = waiting({ HeartbeatTimeout: heartbeat, DefaultResult: 'CONTINUE' });
        const began = world.clock.now;
        while (lifecycleOf(world, id) === 'Pending:Wait') {
          world.call('RecordLifecycleActionHeartbeat', { ...named, InstanceId: id });
          world.clock.advance(heartbeat * 500);
        }
        const waited = (world.clock.now - began) / 1_000;
        const limit = Math.min(100 * heartbeat, 48 * 3_600);
        expect(waited).toBeGreaterThan(limit - heartbeat - 60);
        expect(waited).toBeLessThanOrEqual(limit + heartbeat);
        const { LifecycleHooks } = world.call('DescribeLifecycleHooks', web);
        expect(LifecycleHooks).toMatchObject([{ GlobalTimeout: limit }]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('how a lifecycle action ends (CompleteLifecycleAction)', () => {
  it('goes on with CONTINUE, by the instance or by the token', () => {
    const { world, id } = waiting();
    world.call('CompleteLifecycleAction', {
      ...named,
      InstanceId: id,
      LifecycleActionResult: 'CONTINUE',
    });
    world.minutes(1);
    expect(world.lifeOf(id)).toEqual(['Pending', 'Pending:Wait', 'Pending:Proceed', 'InService']);
  });

  it('fails the launch with ABANDON, in the service’s words, and another follows', () => {
    const { world, id } = waiting();
    world.call('CompleteLifecycleAction', {
      ...named,
      InstanceId: id,
      LifecycleActionResult: 'ABANDON',
    });
    world.minutes(2);
    expect(lifecycleOf(world, id)).toBeUndefined();
    expect(world.activities()).toContainEqual(
      expect.objectContaining({
        StatusCode: 'Cancelled',
        StatusMessage: expect.stringMatching(
          /^Instance failed to complete user's Lifecycle Action: Lifecycle Action with token [0-9a-f-]{36} was abandoned: Lifecycle Action Completed with ABANDON Result$/,
        ),
      }),
    );
    expect(world.members('Pending:Wait')).toHaveLength(1);
  });

  it.each(['CONTINUE', 'ABANDON'])('ends what terminates with %s all the same', (result) => {
    const world = new SmallWorld();
    world.seed();
    put(world, 'TERMINATING');
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 5 });
    world.minutes(1);
    const id = world.members('Terminating:Wait')[0]?.id ?? '';
    world.call('CompleteLifecycleAction', {
      ...named,
      InstanceId: id,
      LifecycleActionResult: result,
    });
    world.minutes(1);
    expect(world.lifeOf(id).slice(-3)).toEqual(['Terminating:Wait', 'Terminating:Proceed', 'gone']);
  });

  it.each([
    [{ InstanceId: 'i-none' }, /^ValidationError: No active Lifecycle Action found with instance/],
    [
      { LifecycleActionToken: 'x' },
      /^ValidationError: No active Lifecycle Action found with token/,
    ],
    [{}, /^ValidationError: Either InstanceId or LifecycleActionToken/],
  ])('is refused for %j', (which, text) => {
    const { world } = waiting();
    const request = { ...named, ...which, LifecycleActionResult: 'CONTINUE' };
    expect(world.refusal('CompleteLifecycleAction', request)).toMatch(text);
  });

  it.each(['LAUNCHING', 'TERMINATING'] as const)(
    'when its hook is deleted: %s is abandoned or goes on (DeleteLifecycleHook)',
    (at) => {
      const world = new SmallWorld();
      world.seed();
      put(world, at);
      world.call('SetDesiredCapacity', { ...web, DesiredCapacity: at === 'LAUNCHING' ? 7 : 5 });
      world.minutes(1);
      const id = world.members().find(({ lifecycle }) => lifecycle.endsWith(':Wait'))?.id ?? '';
      world.call('DeleteLifecycleHook', named);
      world.minutes(2);
      expect(world.lifeOf(id).at(-1)).toBe('gone');
      expect(world.members('InService')).toHaveLength(at === 'LAUNCHING' ? 7 : 5);
    },
  );
});

describe('the notice of a lifecycle action', () => {
  it('carries the metadata and a token to the hook’s own target, after a test of it', () => {
    const { world, id } = waiting({
      NotificationTargetARN: 'arn:aws:sqs:eu-west-1:123456789012:hooks',
      RoleARN: 'arn:aws:iam::123456789012:role/hooks',
      NotificationMetadata: '{"stage":"prod"}',
    });
    const told = world.history
      .of('note')
      .map(({ text }) => text)
      .filter((text) => text.startsWith('arn:aws:sqs:'))
      .map((text) => JSON.parse(text.slice(text.indexOf('{'))));
    expect(told).toMatchObject([
      { Event: 'autoscaling:TEST_NOTIFICATION', AutoScalingGroupName: 'web' },
      {
        EC2InstanceId: id,
        LifecycleHookName: 'wait',
        LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
        NotificationMetadata: '{"stage":"prod"}',
        Origin: 'EC2',
        Destination: 'AutoScalingGroup',
      },
    ]);
    world.call('CompleteLifecycleAction', {
      ...named,
      LifecycleActionToken: told[1].LifecycleActionToken,
      LifecycleActionResult: 'CONTINUE',
    });
    world.minutes(1);
    expect(lifecycleOf(world, id)).toBe('InService');
    const { LifecycleHooks } = world.call('DescribeLifecycleHooks', web);
    expect(LifecycleHooks).toMatchObject([{ NotificationMetadata: '{"stage":"prod"}' }]);
  });

  it.each([
    [{ NotificationMetadata: 'x'.repeat(1_024) }, 'notificationMetadata'],
    [{ LifecycleHookName: 'no spaces' }, 'lifecycleHookName'],
    [{ HeartbeatTimeout: 29 }, 'heartbeatTimeout'],
    [{ HeartbeatTimeout: 7_201 }, 'heartbeatTimeout'],
  ])('is refused: %j', (more, name) => {
    const world = new SmallWorld();
    world.seed();
    const request = {
      ...named,
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
      ...more,
    };
    expect(world.refusal('PutLifecycleHook', request)).toContain(`'${name}'`);
  });
});

describe('retention (InstanceLifecyclePolicy; facts 1.9)', () => {
  const retaining = (policy: 'retain' | 'terminate', more: object = {}) => {
    const world = new SmallWorld();
    world.seed({
      InstanceLifecyclePolicy: { RetentionTriggers: { TerminateHookAbandon: policy } },
    });
    put(world, 'TERMINATING', { HeartbeatTimeout: 60, ...more });
    const [id] = world.ids() as [string];
    world.call('TerminateInstanceInAutoScalingGroup', {
      InstanceId: id,
      ShouldDecrementDesiredCapacity: false,
    });
    world.minutes(5);
    return { world, id };
  };

  it('keeps what was abandoned running beside a full group, until it is ended', () => {
    const { world, id } = retaining('retain');
    expect(world.lifeOf(id)).toEqual([
      'InService',
      'Terminating',
      'Terminating:Wait',
      'Terminating:Proceed',
      'Terminating:Retained',
    ]);
    expect(world.compute.instance(id)?.state).toBe('running');
    expect(world.members('InService')).toHaveLength(6);
    world.minutes(600);
    expect(lifecycleOf(world, id)).toBe('Terminating:Retained');
    world.call('TerminateInstanceInAutoScalingGroup', {
      InstanceId: id,
      ShouldDecrementDesiredCapacity: true,
    });
    expect(world.group().desired).toBe(6);
    world.minutes(1);
    expect(lifecycleOf(world, id)).toBeUndefined();
    expect(world.compute.instance(id)?.state).toBe('terminated');
  });

  it.each([
    ['terminate', {}],
    ['retain', { DefaultResult: 'CONTINUE' }],
  ] as const)('%s, %j: nothing is kept', (policy, more) => {
    const { world, id } = retaining(policy, more);
    expect(lifecycleOf(world, id)).toBeUndefined();
  });

  it('is nothing without a terminating hook', () => {
    const world = new SmallWorld();
    world.seed({
      InstanceLifecyclePolicy: { RetentionTriggers: { TerminateHookAbandon: 'retain' } },
    });
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 5 });
    world.minutes(2);
    expect(world.members()).toHaveLength(5);
  });
});
