import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HOUR } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import { perform } from '../../sandbox/perform.js';
import { parseScenario } from '../../sandbox/scenario.js';
import type { AfterwardsWishes } from '../../src/image/afterwards.js';
import { imageTags } from '../../src/image/tags.js';
import type { News } from '../../src/report/events.js';
import { PROVING, play } from './play.js';

const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop}]}
groups:
  - {name: web, size: 2, min: 2, max: 4, zones: [a, b], template: web, version: $Default, warmup: 10s}
`);

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

/** Images of ours, the first the oldest, all of one line, and what uses them. */
async function oldImages(uses: readonly Use[]) {
  const world = createWorld(scenario, { seed: 1 });
  const owner = (action: string, params: object) =>
    perform(world, 'ec2', action, { ...params }, { name: 'owner', region: world.region });
  const source = world.compute.images[0]?.id ?? '';
  const template = world.compute.templates[0]?.id ?? '';
  const subnet = (await cloudOf(world, { caller: 'owner' }).autoScaling.groups({ by: 'all' }))[0]
    ?.subnets[0];
  const ids: string[] = [];
  const identity = { id: '1-1', repository: 'acme/shop', url: '' };
  for (const [i, use] of uses.entries()) {
    const { imageId } = owner('CopyImage', {
      SourceImageId: source,
      SourceRegion: world.region,
      Name: `old-${i}`,
    });
    const id = String(imageId);
    world.clock.advance(3_600_000);
    const mark = {
      source,
      line: source,
      release: 'noble',
      manifest: 'a'.repeat(64),
      considered: 'x',
      build: `pc-old-${i}-build`,
    };
    const tags = Object.entries(imageTags(mark, identity)).map(([Key, Value]) => ({ Key, Value }));
    owner('CreateTags', { ResourceId: [id], Tag: tags });
    if (use === 'instance') {
      owner('RunInstances', {
        ImageId: id,
        InstanceType: 't3.small',
        MinCount: '1',
        MaxCount: '1',
        SubnetId: subnet,
      });
    }
    if (use === 'version' || use === 'spent') {
      owner('CreateLaunchTemplateVersion', {
        LaunchTemplateId: template,
        SourceVersion: '1',
        VersionDescription: use === 'spent' ? `patch-cycle: ${id}` : 'by hand',
        LaunchTemplateData: { ImageId: id },
      });
    }
    if (use === 'share') {
      owner('ModifyImageAttribute', {
        ImageId: id,
        LaunchPermission: { Add: [{ UserId: '210987654321' }] },
      });
    }
    ids.push(id);
    world.clock.advance(3_600_000);
  }
  // The newest version is nobody's: what is latest is in use.
  owner('CreateLaunchTemplateVersion', {
    LaunchTemplateId: template,
    SourceVersion: '1',
    LaunchTemplateData: { ImageId: source },
  });
  return { world, ids };
}

const USES = ['none', 'instance', 'version', 'spent', 'share'] as const;
type Use = (typeof USES)[number];

describe('old images', () => {
  const command = 'clean' as const;

  test('are never removed while anything uses them, nor the newest; the others are, with their snapshots', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...USES), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        async (uses, keep) => {
          const { world, ids } = await oldImages(uses);
          const snapshots = new Map(
            (await cloudOf(world, { caller: 'w' }).compute.images(ids)).map((one) => [
              one.id,
              one.snapshotIds,
            ]),
          );
          const settings = { command, afterwards: { copies: [], shares: [], keep } };
          const { results } = await play({ scenario, seed: 1, world, settings });
          expect(results).toEqual(['nothing-to-do']);
          const left = new Set(
            (await cloudOf(world, { caller: 'w' }).compute.images(ids)).map(({ id }) => id),
          );
          for (const [i, id] of ids.entries()) {
            const isNew = i >= ids.length - keep;
            const isUsed = !['none', 'spent'].includes(uses[i] ?? '');
            expect([id, left.has(id)]).toEqual([id, isNew || isUsed]);
            const answer = perform(
              world,
              'ec2',
              'DescribeSnapshots',
              { Owner: ['self'] },
              { name: 'w', region: world.region },
            );
            const there = JSON.stringify(answer);
            for (const one of snapshots.get(id) ?? []) {
              expect([one, there.includes(one)]).toEqual([one, left.has(id)]);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  test('are only named by a dry run', async () => {
    const { world, ids } = await oldImages(['none', 'none', 'none']);
    const mutations = world.faults.mutations;
    const settings = {
      command,
      dryRun: true,
      afterwards: { copies: [], shares: [], keep: 1 },
    };
    const { news } = await play({ scenario, seed: 1, world, settings });
    expect(of(news, 'image-removed').map((one) => [one.imageId, one.only])).toEqual([
      [ids[1], 'told'],
      [ids[0], 'told'],
    ]);
    expect(world.faults.mutations).toBe(mutations);
    expect(of(news, 'finished')[0]?.reason).toMatch(/2 images would be removed/);
  });

  test('go once the fleet runs the newest', async () => {
    const { world, ids } = await oldImages(['none', 'spent']);
    const wishes = { copies: [], shares: [], keep: 1 };
    const { results, news } = await play({
      scenario,
      seed: 1,
      world,
      settings: settingsFor(wishes),
    });
    expect(results).toEqual(['patched']);
    expect(new Set(of(news, 'image-removed').map(({ imageId }) => imageId))).toEqual(new Set(ids));
  });
});
