import { describe, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import { checkScenario, readScenario } from '../../sandbox/scenario.js';
import { type MemberState, readState } from '../../sandbox/state.js';

const shipped = (name: string): CreatedWorld =>
  createWorld(readScenario(`sandbox/scenarios/${name}.yaml`));

const SMALL = {
  images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
  templates: [{ name: 'web', versions: [{ image: 'base' }, { image: 'base' }] }],
  groups: [{ name: 'web', size: 3, min: 1, max: 6, template: 'web' }],
};

function small(changes: object = {}, group: object = {}): CreatedWorld {
  const groups = SMALL.groups.map((given) => ({ ...given, ...group }));
  return createWorld(checkScenario({ ...SMALL, groups, ...changes }));
}

function members(world: CreatedWorld): readonly MemberState[] {
  return readState(world).groups.flatMap((g) => g.zones.flatMap((zone) => zone.instances));
}

describe('when the story begins', () => {
  test.each([
    ['three-zones', [[2, 2, 2]]],
    ['capacity-error-in-one-zone', [[2, 2, 2]]],
    ['never-healthy', [[1, 1, 1]]],
    [
      'two-groups-one-target-group',
      [
        [1, 1, 1],
        [1, 1],
      ],
    ],
    [
      'latest-from-terraform',
      [
        [1, 1, 1],
        [1, 1],
      ],
    ],
  ])(
    'the fleet of %s is in service, even over its zones, and its targets are healthy',
    (name, zones) => {
      const world = shipped(name);
      const state = readState(world);
      expect(state.now).toBe('2026-01-20T04:17:00.000Z');
      expect(state.groups.map((g) => g.zones.map((zone) => zone.instances.length))).toEqual(zones);
      for (const member of members(world)) {
        expect(member).toMatchObject({ lifecycle: 'InService', health: 'Healthy' });
        expect(member.targets.every((target) => target.state === 'healthy')).toBe(true);
      }
    },
  );

  test('nothing is under way any more', () => {
    const world = shipped('three-zones');
    const before = world.history.all.length;
    world.clock.advance(3_600_000);
    expect(world.history.all.slice(before)).toEqual([]);
  });

  test('nobody has called but the scenario', () => {
    expect(
      new Set(
        shipped('three-zones')
          .history.of('call')
          .map((c) => c.caller),
      ),
    ).toEqual(new Set(['scenario']));
  });

  test('a group may have been pointed at a version that its instances are not from', () => {
    const world = small({}, { version: 2, 'launched-from': 1 });
    expect(members(world).map((member) => member.version)).toEqual(['1', '1', '1']);
    expect(readState(world).groups[0]?.template).toBe('web 2');
  });

  test('processes are suspended and hooks are set', () => {
    const world = small(
      {},
      { suspended: ['AZRebalance'], hooks: [{ name: 'drain', at: 'termination' }] },
    );
    const [group] = readState(world).groups;
    expect(group?.suspended).toEqual(['AZRebalance']);
    expect(world.history.of('call').map((call) => call.action)).toContain('PutLifecycleHook');
  });

  test('an instance of the zone awaits its event', async () => {
    const world = small({
      'scheduled-events': [
        { group: 'web', zone: 'b', code: 'instance-retirement', 'not-before': '2h' },
      ],
    });
    const events = await cloudOf(world, { caller: 'test' }).compute.scheduledEvents();
    const inZone = readState(world).groups[0]?.zones.find((z) => z.zone === 'eu-west-1b');
    expect(events).toEqual([
      {
        instanceId: inZone?.instances[0]?.id,
        code: 'instance-retirement',
        description: expect.any(String),
        notBefore: Date.parse('2026-01-20T06:17:00Z'),
      },
    ]);
  });
});

describe('a zone without capacity', () => {
  const launch = (world: CreatedWorld, zone: string): Promise<unknown> =>
    cloudOf(world, { caller: 'test' }).autoScaling.launch({
      group: 'web',
      zone,
      count: 1,
      token: `${zone}-${world.clock.now}`,
    });

  test('refuses launches until its time is over, and others do not', async () => {
    const world = shipped('capacity-error-in-one-zone');
    expect(await launch(world, 'eu-west-1b')).toMatchObject({
      instanceIds: [],
      errors: [{ code: 'InsufficientInstanceCapacity' }],
    });
    expect(await launch(world, 'eu-west-1a')).toMatchObject({ errors: [] });
    world.clock.advance(6 * 3_600_000);
    expect(await launch(world, 'eu-west-1b')).toMatchObject({ errors: [] });
  });
});

test('a zone may lose its capacity later', async () => {
  const world = small({ 'capacity-errors': [{ zone: 'a', from: '1h', times: 1 }] });
  const launch = async (token: string): Promise<number> => {
    const cloud = cloudOf(world, { caller: 'test' });
    const answer = await cloud.autoScaling.launch({
      group: 'web',
      zone: 'eu-west-1a',
      count: 1,
      token,
    });
    return answer.instanceIds.length;
  };
  expect(await launch('before')).toBe(1);
  world.clock.advance(3_600_000);
  expect(await launch('then')).toBe(0);
  expect(await launch('after')).toBe(1);
});

describe('the same seed', () => {
  test('makes the same world, byte for byte', () => {
    const lines = (): string => shipped('three-zones').history.toLines();
    expect(lines()).toBe(lines());
  });

  test('and another one makes another', () => {
    const scenario = readScenario('sandbox/scenarios/three-zones.yaml');
    const ids = (seed: string): string[] =>
      members(createWorld(scenario, { seed })).map((member) => member.id);
    expect(ids('one')).not.toEqual(ids('two'));
  });
});

test('looking at the state leaves no trace and changes nothing that comes', () => {
  const [watched, unwatched] = [small(), small()];
  for (const world of [watched, unwatched]) {
    for (let minute = 0; minute < 5; minute++) {
      if (world === watched) readState(world);
      world.clock.advance(60_000);
    }
    world.faults.clear();
  }
  expect(watched.history.toLines()).toBe(unwatched.history.toLines());
});

test('switches are set by the scenario, and then by whoever makes the world', () => {
  const scenario = checkScenario({ ...SMALL, switches: { 'launch-zone-tie': 'first' } });
  expect(createWorld(scenario).switches['launch-zone-tie']).toBe('first');
  const other = createWorld(scenario, { switches: { 'launch-zone-tie': 'random' } });
  expect(other.switches['launch-zone-tie']).toBe('random');
});

describe('what a service refuses is named by where it stands', () => {
  test.each([
    [
      'an instance type that there is not',
      { templates: [{ name: 'web', versions: [{ image: 'base', type: 'z9.huge' }] }] },
      /groups\[0\]: ValidationError: .*z9\.huge/,
    ],
    [
      'a health check that is too quick',
      { 'target-groups': [{ name: 'web', 'health-check': { interval: '1s' } }] },
      /target-groups\[0\]: ValidationError/,
    ],
    [
      'an event where nothing runs',
      {
        groups: [{ name: 'web', size: 0, min: 0, max: 6, template: 'web' }],
        'scheduled-events': [
          { group: 'web', zone: 'a', code: 'instance-stop', 'not-before': '1h' },
        ],
      },
      /web has no instance in eu-west-1a/,
    ],
  ])('%s', (_what, changes, message) => {
    expect(() => small(changes)).toThrow(
      expect.objectContaining({ name: 'ScenarioError', message: expect.stringMatching(message) }),
    );
  });
});
