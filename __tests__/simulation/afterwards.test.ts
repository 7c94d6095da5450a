import { describe, expect, test } from '@jest/globals';
import { HOUR } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import { perform } from '../../sandbox/perform.js';
import type { AfterwardsWishes } from '../../src/image/afterwards.js';
import type { News } from '../../src/report/events.js';
import { leftOf, oldImages, orphansIn, SHOP } from './old-images.js';
import { CALLER, PROVING, play } from './play.js';

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

  test('a run that dies on the way leaves the rest to the next one: nothing twice, nothing orphaned', async () => {
    const away = ALL.copies[0]?.region ?? '';
    const staged = async () => {
      const home = await oldImages(['none', 'spent']);
      return {
        home,
        there: await oldImages(['none', 'none'], { region: away, world: home.world }),
      };
    };
    const settings = settingsFor({ ...ALL, keep: 1 });
    const { world: calm } = (await staged()).home;
    const staging = calm.faults.mutations;
    await play({ scenario, seed: 1, settings, world: calm });
    const actions = calm.faults.mutating.slice(staging).map(({ action }) => action);
    const first = actions.indexOf('CopyImage');
    const afterwards = actions.slice(first);
    const times = (name: string) => afterwards.filter((action) => action === name).length;
    const names = ['CopyImage', 'PutParameter', 'DeregisterImage', 'DeleteLaunchTemplateVersions'];
    expect(names.map(times)).toEqual([2, 1, 4, 1]);
    for (let at = first + 1; at <= actions.length; at++) {
      for (const moment of ['before', 'after'] as const) {
        const { home, there } = await staged();
        const { world } = home;
        const kills = [{ at, moment }];
        const { results } = await play({ scenario, seed: 1, runs: 3, kills, settings, world });
        const where = `${moment} ${at}, ${actions[at - 1]}`;
        expect([where, results]).toEqual([where, ['killed', 'nothing-to-do']]);
        expect([where, await publishedIn(world)]).toEqual([where, WHOLE]);
        const left = [...(await leftOf(home)), ...(await leftOf(there, away))];
        const orphans = [...orphansIn(world, 'eu-west-1'), ...orphansIn(world, away)];
        expect([where, left, orphans]).toEqual([where, [], []]);
        // What has been done is not done again.
        const once = ['PutParameter', 'ModifyImageAttribute', 'EnableImageDeprecation'];
        const done = world.history
          .of('call')
          .filter(
            ({ caller, action, outcome }) =>
              caller === CALLER && once.includes(action) && outcome === 'ok',
          )
          .map(({ action, params }) => `${action} ${JSON.stringify(params)}`);
        expect([where, done.length]).toEqual([where, new Set(done).size]);
      }
    }
  }, 240_000);

  test('a copy that failed is not made again before it is removed, and then is', async () => {
    const [region, alias] = ['eu-central-1', 'alias/images'];
    const world = createWorld(scenario, { seed: 1 });
    const kms = (action: string, params: object) =>
      perform(world, 'kms', action, { ...params }, { name: 'owner', region }) as {
        KeyMetadata: { KeyId: string };
      };
    const { KeyId } = kms('CreateKey', {}).KeyMetadata;
    kms('CreateAlias', { AliasName: alias, TargetKeyId: KeyId });
    kms('DisableKey', { KeyId });
    const wishes = { copies: [{ region, key: alias }], shares: [] };
    const run = () => play({ scenario, seed: 1, settings: settingsFor(wishes), world });
    const first = of((await run()).news, 'left');
    expect(first).toMatchObject([{ what: expect.stringMatching(/^a copy that is failed after/) }]);
    const { mutations } = world.faults;
    expect(of((await run()).news, 'left')[0]?.what).toMatch(/^a copy that is failed: /);
    expect(world.faults.mutations).toBe(mutations);
    const [id = ''] = first[0]?.resource.split(' ') ?? [];
    await cloudOf(world, { caller: 'owner' }).imagesIn(region).deregister(id);
    kms('EnableKey', { KeyId });
    const last = await run();
    expect(of(last.news, 'left')).toEqual([]);
    const made = await cloudOf(world, { caller: 'w' })
      .imagesIn(region)
      .tagged('patch-cycle:copy-of');
    expect(made.map(({ state }) => state)).toEqual(['available']);
  });

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
