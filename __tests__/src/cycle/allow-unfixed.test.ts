import { beforeAll, describe, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { cloudOf } from '../../../sandbox/doors/in-process.js';
import { parseScenario } from '../../../sandbox/scenario.js';
import { cycle } from '../../../src/cycle.js';
import { NO_WISHES } from '../../../src/image/wishes.js';
import type { Ledger } from '../../../src/ports.js';
import type { News } from '../../../src/report/events.js';
import type { Settings } from '../../../src/settings.js';
import { endState } from '../../simulation/end-state.js';
import { type Direction, type Play, play, SETTINGS } from '../../simulation/play.js';

const DAY = 86_400_000;
/** A weekly run comes a little sooner or later. */
const WEEK = 7 * DAY;
const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, held: [klibc-utils, libklibc], created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 1, max: 4, template: web, version: $Default, warmup: 30s}
`);
const KLIBC = ['*klibc*'];
/** USN-7959-1 of klibc is of the fourteenth of January. */
const BEFORE_KLIBC = '2026-01-12T06:40:56.488472Z 7951-1 7953-1 7952-1';
const AFTER_KLIBC = '2026-01-15T14:42:19.695375Z 7965-1 7960-1 7959-1 7958-1 7956-1';
const allowing = (allowUnfixed: readonly string[], more: Partial<Settings> = {}) => ({
  soak: 0,
  build: { ...NO_WISHES, allowUnfixed },
  ...more,
});
const run = (more: Partial<Direction> = {}) =>
  play({ scenario, seed: 1, settings: allowing(KLIBC), ...more });
let runs = 2_000;
const again = (world: CreatedWorld, settings: Partial<Settings> = allowing(KLIBC)) =>
  run({ world, settings, first: runs++ });

const builders = ({ news }: Play) => news.filter((one) => one.type === 'builder-started').length;
const images = async (world: CreatedWorld) => (await endState(world)).images.length;
const finishedOf = ({ news }: Play) => news.find((one) => one.type === 'finished');
const newestTags = (world: CreatedWorld) => world.compute.images.at(-1)?.tags ?? new Map();
const verdictOf = ({ news }: Play) =>
  news.flatMap((one) => (one.type === 'checked' ? [one] : [])).at(-1)?.verdict;

describe('a fleet whose image was let through by allow-unfixed', () => {
  let first: Play;
  beforeAll(async () => {
    first = await run();
  });
  const at = async (later: number) => {
    const { world } = await run();
    world.clock.advance(later);
    return world;
  };

  test('says so on the image: up to when, and by which rules', () => {
    expect([first.results, builders(first)]).toEqual([['patched'], 1]);
    const tags = newestTags(first.world);
    expect(tags.get('patch-cycle:notices')).toMatch(/ 7967-1/);
    expect(tags.get('patch-cycle:ignoring')).toMatch(/^2026-01-26T\S+Z [0-9a-f]{16} [0-9a-f]{16}$/);
  });

  test('is left alone within six days: no builder, and no wrong all-clear', async () => {
    const world = await at(5 * DAY);
    const { mutations } = world.faults;
    const calm = await again(world);
    expect([calm.results, world.faults.mutations]).toEqual([['nothing-to-do'], mutations]);
    expect(verdictOf(calm)).toMatchObject({
      is: 'clear',
      overlooked: [{ doubt: expect.stringContaining('that the last upgrade could not bring') }],
    });
  });

  test('is tried again by a weekly run, which neither builds an image nor rolls when it is in vain', async () => {
    const world = await at(WEEK);
    for (const week of [1, 2]) {
      const tried = await again(world);
      expect([week, tried.results, builders(tried)]).toEqual([week, ['nothing-to-do'], 1]);
      expect(finishedOf(tried)).toMatchObject({ reason: expect.stringContaining('that counts') });
      const verdict = verdictOf(tried);
      expect(verdict).toMatchObject({ is: 'clear' });
      expect(verdict?.ignored?.map((one) => one.package).sort()).toEqual([
        'klibc-utils',
        'libklibc',
      ]);
      expect(verdict?.ignored?.[0]?.ignoring.why).toMatch(/held in the image.*allow-unfixed/);
      expect([await images(world), (await endState(world)).buildersAlive]).toEqual([1, 0]);
      // And it has been noted: the day after, nobody tries.
      world.clock.advance(DAY);
      const { mutations } = world.faults;
      expect((await again(world)).results).toEqual(['nothing-to-do']);
      expect(world.faults.mutations).toBe(mutations);
      world.clock.advance(WEEK - DAY);
    }
  });

  test.each<[string, Partial<Settings>, string]>([
    ['an entry is taken away', allowing(['USN-1-1']), 'not built'],
    ['allow-unfixed is empty again', allowing([]), 'not built'],
    ['another entry comes', allowing([...KLIBC, 'bash']), 'nothing-to-do'],
    [
      'phased updates are taken',
      {
        soak: 0,
        build: { ...NO_WISHES, allowUnfixed: KLIBC, recipe: { phased: 'always' } },
      },
      'nothing-to-do',
    ],
  ])('is looked at again at once when %s', async (_, settings, result) => {
    const world = await at(DAY);
    const next = await again(world, settings);
    expect([next.results, builders(next)]).toEqual([[result], 1]);
    expect([await images(world), (await endState(world)).buildersAlive]).toEqual([1, 0]);
  });

  test('is no all-clear for a check by other rules, or later', async () => {
    const world = await at(DAY);
    const check = { command: 'check' } as const;
    expect((await again(world, allowing(KLIBC, check))).results).toEqual(['nothing-to-do']);
    const other = await again(world, allowing([], check));
    expect([other.results, finishedOf(other)]).toMatchObject([
      ['unknown'],
      { reason: expect.stringContaining('let through by allow-unfixed') },
    ]);
    world.clock.advance(6 * DAY);
    expect((await again(world, allowing(KLIBC, check))).results).toEqual(['unknown']);
  });

  test('is named by a check whose builder reports: lacking, when it is time to try again', async () => {
    const world = await at(WEEK);
    const check = { command: 'check', checkBuilder: true } as const;
    const told = await again(world, allowing(KLIBC, check));
    expect([told.results, builders(told)]).toEqual([['needed'], 1]);
    expect(verdictOf(told)).toMatchObject({ is: 'lacking', findings: [{}, {}] });
  });
});

describe('when a notice comes that such an image was made before', () => {
  const phases = ({ news }: Play) =>
    news.flatMap((one) => (one.type === 'builder-phase' ? [one.phase] : []));
  /** As if it had been made when a notice was the newest. */
  const madeAt = async (considered: string) => {
    const { world } = await run();
    const { compute } = cloudOf(world, { caller: 'owner' });
    const id = world.compute.images.at(-1)?.id ?? '';
    await compute.tagResources([id], { 'patch-cycle:notices': considered });
    world.clock.advance(DAY);
    return { world, until: newestTags(world).get('patch-cycle:ignoring') };
  };

  test('and is about something else, the image is looked at, and not upgraded in vain', async () => {
    const { world, until } = await madeAt(AFTER_KLIBC);
    const next = await again(world);
    expect([next.results, builders(next)]).toEqual([['nothing-to-do'], 1]);
    expect(phases(next)).not.toContain('manifest');
    expect(newestTags(world).get('patch-cycle:notices')).toMatch(/ 7967-1/);
    // Nobody has tried again: what was let through is tried when it would have been.
    expect(newestTags(world).get('patch-cycle:ignoring')).toBe(until);
    expect(verdictOf(next)?.ignored).toHaveLength(2);
  });

  test('and allow-unfixed matches it, its fix is tried before it is let through', async () => {
    const { world, until } = await madeAt(BEFORE_KLIBC);
    const next = await again(world);
    expect([next.results, builders(next)]).toEqual([['nothing-to-do'], 1]);
    expect(phases(next)).toContain('manifest');
    expect(newestTags(world).get('patch-cycle:ignoring')).not.toBe(until);
    expect(await images(world)).toBe(1);
  });
});

describe('with a ledger', () => {
  const memory = (): Ledger => {
    const files = new Map<string, string>();
    return {
      name: 'the branch ledger of acme/shop',
      read: async (path) => files.get(path),
      write: async (more) => {
        for (const [path, text] of more) files.set(path, text);
        return '4f5c0a1b';
      },
    };
  };
  const runWith = async (world: CreatedWorld, ledger: Ledger, command: Settings['command']) => {
    const news: News[] = [];
    const cloud = { ...cloudOf(world, { caller: 'test' }), ledger };
    const identity = { id: `${runs++}-1`, repository: 'acme/shop', url: '' };
    const settings = { ...SETTINGS, ...allowing(KLIBC), command };
    const result = await cycle(cloud, settings, identity, (one) => news.push(one));
    const checked = news.flatMap((one) => (one.type === 'checked' ? [one] : []));
    return { result, verdict: checked.at(-1)?.verdict, by: checked.map(({ source }) => source) };
  };

  test.each(['check', 'cycle'] as const)(
    'what was let through is named by %s, and nothing is changed',
    async (command) => {
      const world = createWorld(scenario, { seed: 1 });
      const ledger = memory();
      expect((await runWith(world, ledger, 'cycle')).result).toBe('patched');
      const { mutations } = world.faults;
      const calm = await runWith(world, ledger, command);
      expect([calm.result, calm.by]).toEqual(['nothing-to-do', ['image tags', 'ledger']]);
      expect(calm.verdict?.ignored?.map((one) => one.package)).toEqual(['klibc-utils', 'libklibc']);
      expect(world.faults.mutations).toBe(mutations);
    },
  );

  test('an image that notices came after is cleared without a builder, and tried again when it would have been', async () => {
    const world = createWorld(scenario, { seed: 1 });
    const ledger = memory();
    await runWith(world, ledger, 'cycle');
    const ignoring = newestTags(world).get('patch-cycle:ignoring');
    const { compute } = cloudOf(world, { caller: 'owner' });
    const id = world.compute.images.at(-1)?.id ?? '';
    await compute.tagResources([id], { 'patch-cycle:notices': AFTER_KLIBC });
    world.clock.advance(DAY);
    const next = await runWith(world, ledger, 'cycle');
    expect([next.result, next.by]).toEqual(['nothing-to-do', ['image tags', 'ledger']]);
    expect(newestTags(world).get('patch-cycle:notices')).toMatch(/ 7967-1/);
    expect(newestTags(world).get('patch-cycle:ignoring')).toBe(ignoring);
  });
});

describe('a killed run', () => {
  test('that had asked for such an image is gone on with: no second one is made', async () => {
    const clean = await run();
    const calls = clean.world.faults.mutating.map(({ action }) => action);
    const made = calls.indexOf('CreateImage') + 1;
    const { world, results } = await run({ runs: 2, kills: [{ at: made, moment: 'after' }] });
    expect([results, await images(world)]).toEqual([['killed', 'patched'], 1]);
  });
});

describe('such an image whose roll failed', () => {
  test('is not made and rolled again by itself', async () => {
    const failing = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, held: [klibc-utils, libklibc], created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web}
groups:
  - {name: web, size: 2, min: 1, max: 4, template: web, version: $Default, target-groups: [web], warmup: 30s}
patched-images-never-answer: true
`);
    const failed = await run({ scenario: failing });
    expect(failed.results).toEqual(['rolled-back']);
    const next = await again(failed.world);
    expect([next.results, builders(next)]).toEqual([['refused'], 0]);
  });
});
