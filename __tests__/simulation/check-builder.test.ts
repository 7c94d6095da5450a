import { describe, expect, test } from '@jest/globals';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import type { Moment } from '../../sandbox/faults.js';
import { Random } from '../../sandbox/random.js';
import { parseScenario } from '../../sandbox/scenario.js';
import type { Settings } from '../../src/settings.js';
import { anySwitches } from './any-fleet.js';
import { endState } from './end-state.js';
import { CALLER, type Direction, type Play, PROVING, play } from './play.js';

const scenarioOf = (packages: string) =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: ${packages}, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 1, max: 4, template: web, version: $Default, warmup: 30s}
  - {name: api, size: 1, min: 1, max: 2, template: web, version: $Default, warmup: 30s}
`);
const VERDICTS = [
  ['noble-20251120', 'needed'],
  ['noble-20260127', 'nothing-to-do'],
] as const;
const OLD = 'noble-20251120';
const targets = [
  { by: 'name', name: 'web' },
  { by: 'name', name: 'api' },
] as const;
const CHECK: Partial<Settings> = { ...PROVING, targets, command: 'check', checkBuilder: true };
const CYCLE: Partial<Settings> = { ...PROVING, targets, soak: 0 };
const MOMENTS: readonly Moment[] = ['before', 'after'];

const check = (packages: string, more: Partial<Direction> = {}) =>
  play({ scenario: scenarioOf(packages), seed: 1, settings: CHECK, ...more });
const launchesOf = ({ world }: Play) =>
  world.history.of('call').filter((one) => one.caller === CALLER && one.action === 'RunInstances');
/** What checks may change: instances of their own come and go. */
const changesOf = ({ world }: Play) => [
  ...new Set(world.faults.mutating.map(({ action }) => action)),
];
const imagesOf = (world: Play['world']) =>
  cloudOf(world, { caller: 'witness' }).compute.imagesTagged('patch-cycle:source');

describe.each(VERDICTS)('a check of %s that may start a builder', (packages, expected) => {
  test('knows the answer by one builder for both groups, and leaves the fleet as it was', async () => {
    const told = await check(packages);
    expect(told.results).toEqual([expected]);
    expect([launchesOf(told).length, changesOf(told)]).toEqual([
      1,
      ['RunInstances', 'TerminateInstances'],
    ]);
    expect(await endState(told.world)).toEqual(told.start);
  });

  test.each([1, 2])(
    'and is killed at its mutating call %i: the next is right and leaves none',
    async (at) => {
      for (const moment of MOMENTS) {
        const told = await check(packages, { runs: 2, kills: [{ at, moment }] });
        expect([moment, told.results]).toEqual([moment, ['killed', expected]]);
        expect([moment, await endState(told.world)]).toEqual([moment, told.start]);
      }
    },
  );

  test.each([1, 2])('and loses the answer of its mutating call %i goes on', async (at) => {
    for (const moment of MOMENTS) {
      const told = await check(packages, { cuts: [{ at, moment }] });
      expect([moment, told.results]).toEqual([moment, [expected]]);
      expect([moment, await endState(told.world)]).toEqual([moment, told.start]);
    }
  });

  test('whatever EC2 does of what is not documented', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = new Random(`check-builder ${seed}`);
      const kill = { at: random.whole(1, 2), moment: random.pick(MOMENTS) };
      const told = await check(packages, {
        seed,
        switches: anySwitches(random, seed),
        runs: 2,
        ...(random.chance(0.5) ? { kills: [kill] } : { cuts: [kill] }),
        lag: { window: 4_000, chance: 0.3 },
      });
      expect([seed, told.results.at(-1)]).toEqual([seed, expected]);
      expect([seed, (await endState(told.world)).buildersAlive]).toEqual([seed, 0]);
    }
  });
});

describe('a check and a cycle after each other', () => {
  test('a cycle that finds what a killed check left builds with a builder of its own', async () => {
    for (const moment of MOMENTS) {
      for (const at of [1, 2]) {
        const killed = await check(OLD, { runs: 1, kills: [{ at, moment }] });
        const { world } = killed;
        const done = await check(OLD, { world, settings: CYCLE, first: 2_000 });
        expect([at, moment, done.results]).toEqual([at, moment, ['patched']]);
        const adopted = done.news.some((one) => one.type === 'builder-started' && one.adopted);
        expect([at, moment, adopted, (await imagesOf(world)).length]).toEqual([
          at,
          moment,
          false,
          1,
        ]);
        expect((await endState(world)).buildersAlive).toBe(0);
      }
    }
  });

  test('a check never touches, nor reads, the builder that a killed cycle left: the next cycle goes on with it', async () => {
    const killed = await check(OLD, {
      settings: CYCLE,
      runs: 1,
      kills: [{ at: 2, moment: 'before' }],
    });
    const { world } = killed;
    const builder = launchesOf(killed)[0];
    expect(builder).toBeDefined();
    const told = await check(OLD, { world, first: 2_000 });
    expect(told.results).toEqual(['needed']);
    expect(launchesOf(told)).toHaveLength(2);
    expect((await endState(world)).buildersAlive).toBe(1);
    const done = await check(OLD, { world, settings: CYCLE, first: 3_000 });
    expect(done.results).toEqual(['patched']);
    expect(done.news).toContainEqual(
      expect.objectContaining({ type: 'builder-started', adopted: true }),
    );
    expect([(await imagesOf(world)).length, (await endState(world)).buildersAlive]).toEqual([1, 0]);
  });

  test('what nobody comes back to takes itself away within the half hour', async () => {
    const { world } = await check(OLD, {
      runs: 1,
      kills: [{ at: 2, moment: 'before' }],
    });
    expect((await endState(world)).buildersAlive).toBe(1);
    world.clock.advance(30 * 60_000);
    expect((await endState(world)).buildersAlive).toBe(0);
  });
});
