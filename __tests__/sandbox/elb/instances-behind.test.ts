import { describe, expect, test } from '@jest/globals';
import { MINUTE, SECOND } from '../../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { perform } from '../../../sandbox/perform.js';
import { checkScenario } from '../../../sandbox/scenario.js';

const CALLER = { name: 'tester', region: 'eu-west-1' };

/** Two instances behind a target group, of a group that leaves them alone whatever happens. */
function serving() {
  const world = createWorld(
    checkScenario({
      images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
      templates: [{ name: 'web', versions: [{ image: 'base' }] }],
      'target-groups': [{ name: 'web', 'health-check': { interval: '10s', healthy: 2 } }],
      groups: [
        {
          name: 'web',
          size: 2,
          min: 0,
          max: 4,
          template: 'web',
          'target-groups': ['web'],
          suspended: ['HealthCheck'],
        },
      ],
    }),
  );
  const [group] = world.loadBalancing.targetGroups();
  const [id = '', other = ''] = group?.targets.map((target) => target.id) ?? [];
  const arn = group?.arn ?? '';
  return { world, id, other, state: (of = id) => world.loadBalancing.targetState(arn, of) };
}

/** The states that a target went through since, each with how long after. */
function statesSince(world: CreatedWorld, start: number, id: string): string[] {
  return world.history
    .of('target')
    .filter((t) => t.at > start && t.id === id)
    .map((t) => t.state);
}

describe('a target whose instance', () => {
  test.each([
    ['is rebooted', 'RebootInstances', (id: string) => ({ InstanceId: [id] })],
    [
      'is rebooted to take its image',
      'CreateImage',
      (id: string) => ({ InstanceId: id, Name: 'now' }),
    ],
  ])(
    '%s fails its checks, and is healthy again once the service is up',
    (_what, action, params) => {
      const { world, id, other, state } = serving();
      const start = world.clock.now;
      perform(world, 'ec2', action, params(id), CALLER);
      world.clock.advance(3 * MINUTE);
      expect(state()).toBe('healthy');
      expect(statesSince(world, start, id)).toEqual(['unhealthy', 'healthy']);
      expect(statesSince(world, start, other)).toEqual([]);
    },
  );

  test('has its image taken without a reboot notices nothing', () => {
    const { world, id } = serving();
    const start = world.clock.now;
    const params = { InstanceId: id, Name: 'now', NoReboot: true };
    perform(world, 'ec2', 'CreateImage', params, CALLER);
    world.clock.advance(5 * MINUTE);
    expect(statesSince(world, start, id)).toEqual([]);
  });

  test('reboots by a scheduled event notices it', () => {
    const { world, id } = serving();
    const start = world.clock.now;
    const notBefore = start + MINUTE;
    world.compute.addScheduledEvent(id, { code: 'instance-reboot', notBefore });
    world.clock.advance(5 * MINUTE);
    expect(statesSince(world, start, id)).toEqual(['unhealthy', 'healthy']);
  });

  test('is impaired is unhealthy until it recovers', () => {
    const { world, id, state } = serving();
    world.compute.impair(id);
    world.clock.advance(30 * SECOND);
    expect(state()).toBe('unhealthy');
    world.clock.advance(20 * MINUTE);
    world.compute.recover(id);
    world.clock.advance(30 * SECOND);
    expect(state()).toBe('healthy');
  });

  test('runs a service that dies is unhealthy until the service comes back', () => {
    const { world, id, other, state } = serving();
    world.compute.overrideApp(id, 'never-answers');
    world.clock.advance(30 * SECOND);
    expect([state(), state(other)]).toEqual(['unhealthy', 'healthy']);
    world.clock.advance(60 * MINUTE);
    world.compute.overrideApp(id);
    world.clock.advance(30 * SECOND);
    expect(state()).toBe('healthy');
  });
});
