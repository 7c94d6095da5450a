import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Moment } from '../../sandbox/faults.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { type EndState, endState } from './end-state.js';
import { breaches } from './invariants.js';
import { type Play, PROVING, play, SETTINGS } from './play.js';

const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web}
groups:
  - {name: web, size: 3, min: 1, max: 5, template: web, version: $Default, target-groups: [web], warmup: 30s}
`);
const floors = new Map([['web', 3]]);

let clean: Play;
let expected: EndState;

beforeAll(async () => {
  clean = await play({ scenario, settings: PROVING, seed: 1 });
  expected = await endState(clean.world);
});

describe('a cycle in virtual time', () => {
  test('patches the fleet and gives everything back', () => {
    expect(clean.results).toEqual(['patched']);
    expect(expected.members).toHaveLength(3);
    for (const member of expected.members) expect(member).toMatch(/InService Healthy patched$/);
    expect(expected.groups[0]).toMatchObject({
      desired: 3,
      min: 1,
      max: 5,
      suspended: [],
      tags: {},
    });
    expect(expected.versions).toEqual(['1 source false', '2 patched true']);
    expect([expected.images, expected.unproven]).toEqual([['available '], 0]);
    expect(expected.buildersAlive).toBe(0);
  });

  test('keeps the floor at every moment, and works in one zone at a time', () => {
    expect(breaches(clean.world.history, floors)).toEqual([]);
  });

  test('begins no zone before the last one has soaked, counted from when its last old instance was gone', () => {
    const { history } = clean.world;
    const launches = history.of('call').filter((one) => one.action === 'LaunchInstances');
    const zones = launches.map(
      (one) => (one.params as { AvailabilityZones: [string] }).AvailabilityZones[0],
    );
    expect([...new Set(zones)]).toEqual(['a', 'b', 'c'].map((zone) => `eu-west-1${zone}`));
    const left = history.of('member').filter((one) => one.lifecycle === 'gone');
    for (const [index, launch] of launches.entries()) {
      const before = zones[index - 1];
      if (before === undefined || before === zones[index]) continue;
      const gone = left.filter((one) => one.zone === before).map((one) => one.at);
      expect(launch.at - Math.max(...gone)).toBeGreaterThanOrEqual(SETTINGS.soak);
    }
  });

  test('finds nothing to do when it runs again', async () => {
    const before = clean.world.faults.mutations;
    const again = await play({ scenario, settings: PROVING, seed: 1, runs: 1, world: clean.world });
    expect(again.results).toEqual(['nothing-to-do']);
    expect(clean.world.faults.mutations).toBe(before);
  });
});

describe('a run that is killed and started again', () => {
  // Dying after a call was applied is dying before the next one: only the last call has no next.
  test('ends as one that was not, wherever it died', async () => {
    const calls = clean.world.faults.mutations;
    expect(calls).toBeGreaterThan(30);
    const deaths = Array.from({ length: calls }, (_, index) => ({
      at: index + 1,
      moment: 'before' as Moment,
    }));
    for (const death of [...deaths, { at: calls, moment: 'after' as Moment }]) {
      const { world, results } = await play({
        scenario,
        settings: PROVING,
        seed: 1,
        runs: 3,
        kills: [death],
      });
      const call = clean.world.faults.mutating[death.at - 1]?.action;
      const where = `${death.moment} call ${death.at}, ${call}`;
      expect([where, results]).toEqual([
        where,
        ['killed', expect.stringMatching(/patched|nothing/)],
      ]);
      expect([where, breaches(world.history, floors)]).toEqual([where, []]);
      expect([where, await endState(world)]).toEqual([where, expected]);
    }
  }, 120_000);
});

describe('a run that loses an answer lives on, and ends as one that did not', () => {
  test.each<Moment>(['before', 'after'])(
    'when the connection breaks %s a call is applied',
    async (moment) => {
      for (let at = 1; at <= clean.world.faults.mutations; at++) {
        const cuts = [{ at, moment }];
        const { world, results } = await play({
          scenario,
          settings: PROVING,
          seed: 1,
          runs: 2,
          cuts,
        });
        const where = `${moment} call ${at}, ${clean.world.faults.mutating[at - 1]?.action}`;
        expect([where, results]).toEqual([where, ['patched']]);
        expect([where, breaches(world.history, floors)]).toEqual([where, []]);
        expect([where, await endState(world)]).toEqual([where, expected]);
      }
    },
    120_000,
  );
});

describe('a week later', () => {
  const week = 7 * 86_400_000;
  const early = { ...scenario, epoch: Date.parse('2026-01-10T04:17:00Z') };

  test('notices have come since: a builder from our own image reports, and the fleet is patched again', async () => {
    const first = await play({ scenario: early, seed: 1 });
    expect(first.results).toEqual(['patched']);
    first.world.clock.advance(week);

    const check = { command: 'check' } as const;
    const asked = await play({ scenario: early, seed: 1, world: first.world, settings: check });
    expect(asked.results).toEqual(['unknown']);
    const told = asked.news.flatMap((one) => (one.type === 'checked' ? one.verdict : []));
    expect(told).toMatchObject([{ is: 'unknown', reason: expect.stringContaining('USN-7959-1') }]);

    const second = await play({ scenario: early, seed: 1, world: first.world });
    expect(second.results).toEqual(['patched']);
    const lacking = second.news.flatMap((one) =>
      one.type === 'checked' && one.verdict.is === 'lacking' ? one.verdict.findings : [],
    );
    expect([...new Set(lacking.map((one) => one.notice))]).toEqual(['USN-7959-1', 'USN-7951-1']);
    const end = await endState(first.world);
    expect(end.members).toEqual(expected.members);
    expect(end.versions).toEqual(['1 source false', '2 patched false', '3 patched true']);
    expect(end.buildersAlive).toBe(0);
    expect(breaches(first.world.history, floors)).toEqual([]);
  });

  test('notices have come that the fleet does not lack: the builder says so, and nothing is changed', async () => {
    const late = { ...scenario, epoch: Date.parse('2026-01-14T10:30:00Z') };
    const { world } = await play({ scenario: late, seed: 1 });
    const before = await endState(world);
    world.clock.advance(week);
    const again = await play({ scenario: late, seed: 1, world });
    expect(again.results).toEqual(['nothing-to-do']);
    expect(again.news.map((one) => one.type)).toContain('builder-started');
    expect(await endState(world)).toEqual(before);

    const mutations = world.faults.mutations;
    expect((await play({ scenario: late, seed: 1, world })).results).toEqual(['nothing-to-do']);
    expect(world.faults.mutations).toBe(mutations);
  });
});
