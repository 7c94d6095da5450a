import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { HOUR, MINUTE, SECOND } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { askNotices } from '../../sandbox/doors/notices.js';
import { perform } from '../../sandbox/perform.js';
import { Random } from '../../sandbox/random.js';
import { checkScenario } from '../../sandbox/scenario.js';
import { BuilderConsole } from '../../sandbox/ubuntu/builder-console.js';
import { type Switches, type SwitchName, UNKNOWNS } from '../../sandbox/unknowns.js';
import { anySwitches } from '../simulation/any-fleet.js';
import { eachAlternative } from './switches.js';
import { Machine, NONCE, userData } from './ubuntu/machine.js';
import { readTranscript } from './ubuntu/transcript.js';

const ROOT = new URL('../../../', import.meta.url);

const NAMES = Object.keys(UNKNOWNS) as SwitchName[];

describe('the table of unknowns', () => {
  test.each(NAMES)('%s has its default among its alternatives, a reason and a source', (name) => {
    const { default: chosen, alternatives, why, source } = UNKNOWNS[name];
    expect(alternatives).toContain(chosen);
    expect(new Set(alternatives).size).toBe(alternatives.length);
    expect(alternatives.length).toBeGreaterThan(1);
    expect(why.length).toBeGreaterThan(20);
    expect(source).toMatch(/facts|image-build|ubuntu-notices/);
  });

  test('has no switch that nothing reads', () => {
    const text = readdirSync(new URL('sandbox/', ROOT), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'unknowns.ts')
      .map((file) => readFileSync(new URL(`sandbox/${file}`, ROOT), 'utf8'))
      .join('\n');
    expect(NAMES.filter((name) => !text.includes(`['${name}']`))).toEqual([]);
  });

  test('gives a scenario every alternative to choose, and no other', () => {
    for (const name of NAMES) {
      for (const one of UNKNOWNS[name].alternatives) {
        expect(worldOf({ [name]: one } as Partial<Switches>).switches[name]).toBe(one);
      }
      expect(() => worldOf({ [name]: 'perhaps' } as never)).toThrow(`switches.${name}: must be`);
    }
  });
});

describe('a simulated story', () => {
  const draw = (seed: number): Switches => anySwitches(new Random(`story ${seed}`), seed);

  test('draws every switch, each alternative now and then', () => {
    const drawn = Array.from({ length: 60 }, (_, seed) => draw(seed));
    for (const name of NAMES) {
      expect(new Set(drawn.map((switches) => switches[name]))).toEqual(
        new Set(UNKNOWNS[name].alternatives),
      );
    }
  });

  test('takes only six of them out of its own stream of chance', () => {
    const [used, counted] = [new Random('story 7'), new Random('story 7')];
    anySwitches(used, 7);
    for (let index = 0; index < 6; index++) counted.fraction();
    expect(used.fraction()).toBe(counted.fraction());
  });
});

const SCENARIO = {
  images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
  templates: [{ name: 'web', versions: [{ image: 'base' }] }],
  'target-groups': [{ name: 'web', 'health-check': { interval: '5s', timeout: '2s' } }],
  groups: [
    {
      name: 'web',
      size: 3,
      min: 1,
      max: 6,
      template: 'web',
      'target-groups': ['web'],
      'health-check': 'ELB',
      'health-check-grace': '30s',
    },
  ],
};

function worldOf(switches: Partial<Switches>, more: object = {}): CreatedWorld {
  const world = createWorld(checkScenario({ ...SCENARIO, ...more, switches }));
  world.clock.advance(10 * MINUTE);
  return world;
}

function call(world: CreatedWorld, action: string, params: object, service = 'autoscaling') {
  const caller = { name: 'tester', region: world.region };
  return perform(world, service as 'autoscaling', action, params as never, caller);
}

const membersOf = (world: CreatedWorld) => world.autoScaling.groups()[0]?.members ?? [];

describe('launch-instances-with-instance-requirements (facts 1.8)', () => {
  test.each(
    eachAlternative('launch-instances-with-instance-requirements', {
      yes: 'launched',
      no: 'UnsupportedOperation',
    }),
  )('$one: $effect', ({ switches, effect }) => {
    const world = worldOf(switches);
    const template = world.autoScaling.groups()[0]?.members[0];
    const { LaunchTemplate } = (
      call(world, 'DescribeAutoScalingGroups', {}).AutoScalingGroups as {
        LaunchTemplate: { LaunchTemplateId: string };
      }[]
    )[0] as { LaunchTemplate: { LaunchTemplateId: string } };
    call(world, 'CreateAutoScalingGroup', {
      AutoScalingGroupName: 'any',
      MinSize: 0,
      MaxSize: 2,
      AvailabilityZones: [template?.zone],
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: {
            LaunchTemplateId: LaunchTemplate.LaunchTemplateId,
            Version: '1',
          },
          Overrides: [
            {
              InstanceRequirements: {
                VCpuCount: { Min: 2, Max: 4 },
                MemoryMiB: { Min: 2048 },
              },
            },
          ],
        },
        InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 100 },
      },
    });
    const launch = () =>
      call(world, 'LaunchInstances', {
        AutoScalingGroupName: 'any',
        RequestedCapacity: 1,
        ClientToken: 'one',
      });
    if (effect === 'launched') expect(launch().Instances).toHaveLength(1);
    else expect(launch).toThrow(expect.objectContaining({ code: effect }));
  });
});

describe('group-learns-of-target-health (facts 7.8)', () => {
  test.each(
    eachAlternative('group-learns-of-target-health', {
      'at-once': [0, 0],
      'within-half-a-minute': [5, 30],
      'after-minutes': [50, 300],
    }),
  )('$one: $effect seconds', ({ switches, effect }) => {
    const world = worldOf(switches);
    const id = membersOf(world)[0]?.id ?? '';
    const began = world.clock.now;
    world.compute.overrideApp(id, 'never-answers');
    world.clock.advance(HOUR);
    const since = <H extends { at: number; id: string }>(one: H) =>
      one.at >= began && one.id === id;
    const failed = world.history.of('target').find((t) => since(t) && t.state === 'unhealthy');
    const judged = world.history.of('member').find((m) => since(m) && m.health === 'Unhealthy');
    const seconds = ((judged?.at ?? 0) - (failed?.at ?? 0)) / SECOND;
    expect(seconds).toBeGreaterThanOrEqual(effect[0] as number);
    expect(seconds).toBeLessThanOrEqual(effect[1] as number);
  });
});

describe('scheduled-event-makes-unhealthy (facts 1.9, 4)', () => {
  test.each(
    eachAlternative('scheduled-event-makes-unhealthy', {
      'when-listed': [-60, -54],
      'shortly-before': [-10, -4],
      'when-it-begins': [0, 6],
    }),
  )('$one: $effect minutes from its beginning', ({ switches, effect }) => {
    const world = worldOf(switches);
    const id = membersOf(world)[0]?.id ?? '';
    const notBefore = world.clock.now + HOUR;
    world.compute.addScheduledEvent(id, { code: 'system-maintenance', notBefore });
    world.clock.advance(2 * HOUR);
    const judged = world.history.of('member').find((m) => m.id === id && m.health === 'Unhealthy');
    const minutes = ((judged?.at ?? 0) - notBefore) / MINUTE;
    expect(minutes).toBeGreaterThanOrEqual(effect[0] as number);
    expect(minutes).toBeLessThanOrEqual(effect[1] as number);
  });
});

describe('canceled-event-listed (facts 4)', () => {
  test.each(eachAlternative('canceled-event-listed', { yes: ['[Canceled] '], no: [] }))(
    '$one: $effect',
    ({ switches, effect }) => {
      const world = worldOf(switches);
      const id = membersOf(world)[0]?.id ?? '';
      const notBefore = world.clock.now + 9 * HOUR;
      world.compute.addScheduledEvent(id, { code: 'instance-reboot', notBefore });
      call(world, 'RebootInstances', { InstanceId: [id] }, 'ec2');
      const { instanceStatusSet } = call(
        world,
        'DescribeInstanceStatus',
        { InstanceId: [id] },
        'ec2',
      );
      const [status] = instanceStatusSet as { eventsSet?: { description: string }[] }[];
      expect((status?.eventsSet ?? []).map((e) => e.description.slice(0, 11))).toEqual(effect);
    },
  );
});

describe('launch-retry-pace', () => {
  test.each(eachAlternative('launch-retry-pace', { doubling: [5, 9], 'every-minute': [45, 60] }))(
    '$one: $effect attempts in an hour without capacity',
    ({ switches, effect }) => {
      const zones = ['a', 'b', 'c'].map((zone) => ({ zone, from: '0s' }));
      const world = worldOf(switches, { 'capacity-errors': zones });
      call(world, 'SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 4 });
      const before = world.history.of('activity').length;
      world.clock.advance(HOUR);
      const failed = world.history.of('activity').slice(before);
      const attempts = failed.filter((a) => a.status === 'Failed').length / 3;
      expect(attempts).toBeGreaterThanOrEqual(effect[0] as number);
      expect(attempts).toBeLessThanOrEqual(effect[1] as number);
    },
  );
});

describe('console-copy-after-transition (image-build, open question 1)', () => {
  test.each(
    eachAlternative('console-copy-after-transition', {
      'at-once': [0, 0],
      minutes: [60, 300],
      'a-quarter-of-an-hour': [180, 900],
    }),
  )('$one: $effect seconds', ({ switches, effect }) => {
    const world = worldOf(switches);
    const id = membersOf(world)[0]?.id ?? '';
    world.clock.advance(HOUR);
    const posted = (): string => {
      const { timestamp } = call(world, 'GetConsoleOutput', { InstanceId: id }, 'ec2');
      return (timestamp as Date).toISOString();
    };
    const before = posted();
    call(world, 'TerminateInstances', { InstanceId: [id] }, 'ec2');
    let seconds = 0;
    const ended = (): number =>
      world.history.of('instance').find((i) => i.id === id && i.state === 'terminated')?.at ??
      Number.POSITIVE_INFINITY;
    for (; seconds < 1_500 && posted() === before; seconds++) world.clock.advance(SECOND);
    const waited = (world.clock.now - ended()) / SECOND;
    expect(waited).toBeGreaterThanOrEqual(effect[0] as number);
    expect(waited).toBeLessThanOrEqual((effect[1] as number) + 1);
  });
});

describe('serial-port-drops-bytes (image-build, open question 2)', () => {
  const printed = (dropsBytes: boolean): string => {
    let text = '';
    const print = (more: string): void => {
      text += more;
    };
    const port = { tearsEveryPass: false, dropsBytes };
    const console = new BuilderConsole('n', print, () => 1, new Random(6), port);
    const noise = new Random('packages');
    const content = Array.from({ length: 560 }, () => noise.hex(40)).join('\n');
    for (const _ of console.send('B', content)) {
      // Lives through both passes.
    }
    return text;
  };
  const frames = (text: string): readonly string[] =>
    text.split(/\r?\n/).filter((line) => line.startsWith('%PC1%'));

  test('no: only the kernel comes between', () => {
    expect(printed(false).length).toBeGreaterThan(printed(true).length);
  });

  test('in-first-pass: some lines lack a byte, and each is whole in the second pass', () => {
    const [whole, lossy] = [printed(false), printed(true)];
    const all = new Set(frames(whole));
    const broken = frames(lossy).filter((line) => !all.has(line));
    expect(broken.length).toBeGreaterThan(0);
    const second = frames(lossy).slice(-Math.floor(frames(lossy).length / 3));
    expect(second.filter((line) => !all.has(line))).toEqual([]);
  });
});

describe('serial-port-drops-bytes on a builder (image-build, open question 2)', () => {
  const broken = (switches: Partial<Switches>): number => {
    const machine = new Machine({ userData: userData(), switches, seed: 6 });
    machine.runHours(2);
    expect(readTranscript(machine.console, NONCE).manifest).toBeDefined();
    const lines = machine.console.split(/\r?\n/).filter((line) => line.startsWith('%PC1%'));
    const times = new Map<string, number>();
    for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
    // Whole lines come with each pass; one that lost a byte comes once.
    return [...times.values()].filter((count) => count === 1).length;
  };

  test('tears more lines than the kernel does, and the manifest is read all the same', () => {
    const whole = broken({ 'serial-port-drops-bytes': 'no' });
    expect(broken({ 'serial-port-drops-bytes': 'in-first-pass' })).toBeGreaterThan(whole);
  });
});

describe('the notices API', () => {
  const ask = (switches: Partial<Switches>, query: string, more: object = {}) =>
    worldOf(switches, more).ubuntu.notices('/security/notices.json', query);

  test.each(eachAlternative('notices-unknown-parameter', { refused: 422, ignored: 200 }))(
    'is asked with a parameter that it does not know: $one ($effect; ubuntu-notices 7)',
    ({ switches, effect }) => {
      expect(ask(switches, 'since=2026-01-01&limit=1').status).toBe(effect);
    },
  );

  test.each(eachAlternative('notices-appear', { 'when-published': 0, 'up-to-an-hour-late': 1 }))(
    'shows a notice $one (ubuntu-notices 1.6)',
    ({ switches, effect }) => {
      const world = worldOf(switches);
      const total = (): number =>
        JSON.parse(String(world.ubuntu.notices('/security/notices.json', 'limit=1').body))
          .total_results;
      const all = total();
      // USN-7951-1 is the newest; an hour after it, nothing is late any more.
      const newest = JSON.parse(
        String(world.ubuntu.notices('/security/notices.json', 'limit=1&order=newest').body),
      ).notices[0].published;
      const then = createWorld(
        checkScenario({
          ...SCENARIO,
          epoch: new Date(Date.parse(`${newest}Z`) + SECOND).toISOString(),
          switches,
        }),
      );
      const seen = JSON.parse(
        String(then.ubuntu.notices('/security/notices.json', 'limit=1').body),
      ).total_results;
      expect(all - seen).toBeGreaterThanOrEqual(effect);
      then.clock.advance(HOUR);
      const later = JSON.parse(
        String(then.ubuntu.notices('/security/notices.json', 'limit=1').body),
      ).total_results;
      expect(later).toBe(all);
    },
  );

  test.each(
    eachAlternative('notices-trouble-in', { html: /text\/html/, json: /application\/json/ }),
  )('is in trouble, and says so in $one (ubuntu-notices 1.4)', ({ switches, effect }) => {
    const world = worldOf(switches);
    world.faults.troubleNotices('503', 1);
    const answer = askNotices(world, '/security/notices.json', '', 'anyone');
    expect(answer).toMatchObject({ status: 503 });
    const { headers, body } = answer as { headers: Record<string, string>; body: string };
    expect(headers['content-type']).toMatch(effect);
    expect(body.startsWith('{')).toBe(effect.test('application/json'));
  });
});
