import { describe, expect, test } from '@jest/globals';
import { HOUR } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import type { AfterwardsWishes } from '../../src/image/afterwards.js';
import type { News } from '../../src/report/events.js';
import { SHOP } from './old-images.js';
import { PROVING, play } from './play.js';

const scenario = SHOP;

const UNIT = 'arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-abcd-abcdefgh';
const ALL: AfterwardsWishes = {
  copies: [{ region: 'eu-central-1' }, { region: 'us-east-1' }],
  shares: [
    { with: 'account', id: '210987654321' },
    { with: 'unit', arn: UNIT },
  ],
  parameter: '/images/{release}/{architecture}',
  deprecateAfter: 90 * 24 * HOUR,
};
const settingsFor = (afterwards: AfterwardsWishes) => ({ ...PROVING, soak: 0, afterwards });

const of = <T extends News['type']>(news: readonly News[], type: T) =>
  news.filter((one): one is Extract<News, { type: T }> => one.type === type);

/** What of all that is there. */
async function publishedIn(world: CreatedWorld) {
  const cloud = cloudOf(world, { caller: 'witness' });
  const [image] = await cloud.compute.imagesTagged('patch-cycle:source');
  const copies = await Promise.all(
    ALL.copies.map(async ({ region }) => {
      const store = cloud.imagesIn(region);
      const [copy, ...more] = await store.tagged('patch-cycle:copy-of', image?.id);
      const grantees = copy && (await store.grantees(copy.id));
      return [copy?.state, more.length, grantees?.length, copy?.deprecatedAt !== undefined];
    }),
  );
  const value = await cloud.parameters.value('/images/noble/x86_64');
  return {
    copies,
    grantees: image && (await cloud.imagesIn().grantees(image.id)).length,
    deprecated: image?.deprecatedAt !== undefined,
    parameter: value === image?.id,
  };
}
const WHOLE = {
  copies: [
    ['available', 0, 2, true],
    ['available', 0, 2, true],
  ],
  grantees: 2,
  deprecated: true,
  parameter: true,
};

describe('once the fleet runs an image', () => {
  test('it is copied, shared, deprecated and named as was asked for, once', async () => {
    const { world, results, news } = await play({ scenario, seed: 1, settings: settingsFor(ALL) });
    expect(results).toEqual(['patched']);
    expect(of(news, 'left')).toEqual([]);
    expect(await publishedIn(world)).toEqual(WHOLE);
    const mutations = world.faults.mutations;
    const again = await play({ scenario, seed: 1, settings: settingsFor(ALL), world });
    expect(again.results).toEqual(['nothing-to-do']);
    expect(world.faults.mutations).toBe(mutations);
  });

  test('a run that dies on the way leaves the rest to the next one, which copies nothing twice', async () => {
    const clean = await play({ scenario, seed: 1, settings: settingsFor(ALL) });
    const first = clean.world.faults.mutating.findIndex(({ action }) => action === 'CopyImage');
    expect(first).toBeGreaterThan(0);
    for (let at = first + 1; at <= clean.world.faults.mutations; at++) {
      for (const moment of ['before', 'after'] as const) {
        const kills = [{ at, moment }];
        const settings = settingsFor(ALL);
        const { world, results } = await play({ scenario, seed: 1, runs: 3, kills, settings });
        const where = `${moment} ${clean.world.faults.mutating[at - 1]?.action}`;
        expect([where, results]).toEqual([where, ['killed', 'nothing-to-do']]);
        expect([where, await publishedIn(world)]).toEqual([where, WHOLE]);
      }
    }
  }, 120_000);

  test('what is refused is told, and the fleet is patched all the same', async () => {
    const wishes = { ...ALL, copies: [{ region: 'eu-central-1', key: 'alias/nowhere' }] };
    const { results, news } = await play({ scenario, seed: 1, settings: settingsFor(wishes) });
    expect(results).toEqual(['patched']);
    expect(of(news, 'left').map(({ resource }) => resource)).toEqual([
      expect.stringContaining('in eu-central-1'),
    ]);
    expect(of(news, 'parameter-set')).toHaveLength(1);
  });

  test('the parameter’s old value is told, and its history keeps it', async () => {
    const world = createWorld(scenario, { seed: 1 });
    const old = world.compute.images[0]?.id ?? '';
    const cloud = cloudOf(world, { caller: 'owner' });
    await cloud.parameters.set('/images/noble/x86_64', old);
    world.clock.advance(60_000);
    const { news } = await play({ scenario, seed: 1, settings: settingsFor(ALL), world });
    expect(of(news, 'parameter-set')).toMatchObject([{ was: old }]);
    expect(await cloud.parameters.value('/images/noble/x86_64:1')).toBe(old);
  });
});
