import { describe, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import type { ImageAttributes } from '../../sandbox/ec2/image.js';
import { parseScenario } from '../../sandbox/scenario.js';
import type { AfterwardsWishes } from '../../src/image/afterwards.js';
import { NO_AFTERWARDS } from '../../src/image/afterwards.js';
import type { News } from '../../src/report/events.js';
import { ownerIn } from './old-images.js';
import { CALLER, PROVING, play } from './play.js';

/** What an image is, on the sandbox's own record (image-build A; issue: Builder, CreateImage). */

const HOME = 'eu-west-1';
const AWAY = 'eu-central-1';
const FRIEND = { with: 'account', id: '210987654321' } as const;

const scenario = parseScenario(`
keys: [{name: fleet}]
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop}]}
groups:
  - {name: web, size: 1, min: 1, max: 2, zones: [a, b], template: web, version: $Default, warmup: 10s}
`);

const of = <T extends News['type']>(news: readonly News[], type: T) =>
  news.filter((one): one is Extract<News, { type: T }> => one.type === type);

const cycle = (world: CreatedWorld, afterwards: AfterwardsWishes = NO_AFTERWARDS) =>
  play({ scenario, seed: 1, world, settings: { ...PROVING, soak: 0, afterwards } });

// biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
const imagesIn = (world: CreatedWorld, region = HOME): readonly any[] =>
  ownerIn(world, region)('ec2', 'DescribeImages', {
    Owner: ['self'],
    Filter: [{ Name: 'tag-key', Value: ['patch-cycle:source'] }],
  }).imagesSet;
// biome-ignore lint/suspicious/noExplicitAny: as above
const snapshotsOf = (world: CreatedWorld, image: any, region = HOME): readonly any[] =>
  ownerIn(world, region)('ec2', 'DescribeSnapshots', {
    SnapshotId: image.blockDeviceMapping.map(
      ({ ebs }: { ebs: { snapshotId: string } }) => ebs.snapshotId,
    ),
  }).snapshotSet;
const tagsOf = (tagSet: readonly { key: string; value: string }[]) =>
  Object.fromEntries(tagSet.map(({ key, value }) => [key, value]));

describe('an image that is made', () => {
  test('is named, described and tagged with its snapshots in the one call that makes it', async () => {
    const world = createWorld(scenario, { seed: 1 });
    const source = world.compute.images[0]?.id;
    const { results, news } = await cycle(world);
    expect(results).toEqual(['patched']);
    const [image, ...more] = imagesIn(world);
    expect(more).toEqual([]);
    expect(image.name).toMatch(/^patch-cycle-noble-\d{8}T\d{6}Z-[\w-]+$/);
    expect(image.description).toBe(`${source} with Ubuntu's security updates, by patch-cycle`);
    const made = {
      'patch-cycle:source': source,
      'patch-cycle:line': source,
      'patch-cycle:release': 'noble',
      'patch-cycle:notices': expect.stringMatching(/^\d{4}-\d\d-\d\dT.* \d+-\d+$/),
      'patch-cycle:manifest': expect.stringMatching(/^[0-9a-f]{64}$/),
      'patch-cycle:build': expect.stringMatching(/^pc-/),
      'patch-cycle:run': '1000-1',
      'patch-cycle:repository': 'acme/shop',
    };
    const proved = { 'patch-cycle:proved': expect.stringMatching(/by run 1000-1$/) };
    expect(tagsOf(image.tagSet)).toEqual({ ...made, ...proved });
    for (const { tagSet } of snapshotsOf(world, image)) expect(tagsOf(tagSet)).toEqual(made);
    const percents = of(news, 'image-progress').map(({ percent }) => percent);
    expect(percents.length).toBeGreaterThan(1);
    expect(percents).toEqual([...new Set(percents)].sort((a, b) => a - b));
    expect(percents.every((one) => one > 0 && one <= 100)).toBe(true);
  });

  const ATTRIBUTES: Partial<ImageAttributes> = {
    bootMode: 'uefi',
    tpmSupport: 'v2.0',
    imdsSupport: 'v2.0',
    enaSupport: true,
    sriovNetSupport: 'simple',
    platformDetails: 'Ubuntu Pro Linux',
    usageOperation: 'RunInstances:0g00',
    productCodes: [{ productCode: 'abcdefgh', type: 'marketplace' }],
  };
  const staged = (): CreatedWorld => {
    const world = createWorld(scenario, { seed: 1 });
    const [source] = world.compute.images;
    if (source === undefined) throw new Error('no image');
    source.attributes = { ...source.attributes, ...ATTRIBUTES };
    return world;
  };

  test('keeps boot mode, TPM, IMDS, ENA, licence, product codes, architecture and volumes', async () => {
    const world = staged();
    const [source] = world.compute.images;
    const { results } = await cycle(world);
    expect(results).toEqual(['patched']);
    const image = world.compute.images.find(({ id }) => id === imagesIn(world)[0].imageId);
    expect(image?.attributes).toEqual(source?.attributes);
    expect(image?.content.architecture).toBe(source?.content.architecture);
    const shapes = [source, image].map((one) =>
      one?.devices.map(({ name, size, type, encrypted }) => [name, size, type, encrypted]),
    );
    expect(shapes[1]).toEqual(shapes[0]);
  });

  test.each<[RegExp, Partial<ImageAttributes>]>([
    [/boot mode uefi/, { bootMode: 'legacy-bios' }],
    [/TPM support v2\.0 \(it has none\)/, { tpmSupport: undefined } as object],
    [/IMDS support v2\.0/, { imdsSupport: undefined } as object],
    [/ENA support true/, { enaSupport: false }],
    [/usage operation \(licence\) RunInstances:0g00/, { usageOperation: 'RunInstances' }],
    [/product code abcdefgh/, { productCodes: [] }],
  ])(
    'that has not kept it, %s, is rejected and rolled nowhere, proof or none',
    async (why, lost) => {
      for (const settings of [PROVING, {}]) {
        const world = staged();
        losing(world, lost);
        const { results, news } = await play({ scenario, seed: 1, world, settings });
        expect(results).toEqual(['not built']);
        expect(of(news, 'image-rejected')[0]?.reason).toMatch(why);
        expect(of(news, 'roll-opened')).toEqual([]);
      }
    },
  );

  const losing = (world: CreatedWorld, lost: Partial<ImageAttributes>): void => {
    const { images } = world.compute.storage();
    const create = images.create.bind(images);
    images.create = (order) =>
      create({ ...order, attributes: { ...order.attributes, ...lost } as ImageAttributes });
  };
});

/** The fleet's template launches an image that is encrypted, under a key of this name or AWS's own. */
function encryptedFleet(key?: string): CreatedWorld {
  const world = createWorld(scenario, { seed: 1 });
  const owner = ownerIn(world, HOME);
  const { imageId } = owner('ec2', 'CopyImage', {
    Name: 'encrypted',
    SourceImageId: world.compute.images[0]?.id,
    SourceRegion: HOME,
    Encrypted: true,
    ...(key !== undefined && { KmsKeyId: key }),
  });
  world.clock.advance(600_000);
  owner('ec2', 'CreateLaunchTemplateVersion', {
    LaunchTemplateName: 'web',
    SourceVersion: '1',
    LaunchTemplateData: { ImageId: imageId },
  });
  owner('ec2', 'ModifyLaunchTemplate', { LaunchTemplateName: 'web', SetDefaultVersion: '2' });
  return world;
}

const keysOf = (world: CreatedWorld, region = HOME): readonly (string | undefined)[] =>
  imagesIn(world, region).flatMap((image) =>
    snapshotsOf(world, image, region).map(({ kmsKeyId }) => kmsKeyId),
  );
const away = (world: CreatedWorld) => world.elsewhere(AWAY) as CreatedWorld;
const COPIED = { copies: [{ region: AWAY }], shares: [FRIEND] };

describe('an encrypted fleet’s image', () => {
  test('is encrypted with the same key, copied under a key there, and shared', async () => {
    const world = encryptedFleet('alias/fleet');
    const there = away(world).keys.create('there');
    away(world).keys.alias('alias/there', there.id);
    const wishes = { copies: [{ region: AWAY, key: 'alias/there' }], shares: [FRIEND] };
    const { results, news } = await cycle(world, wishes);
    expect([results, of(news, 'left')]).toEqual([['patched'], []]);
    expect(keysOf(world)).toEqual([world.keys.mustGet('alias/fleet').arn]);
    expect(keysOf(world, AWAY)).toEqual([there.arn]);
    expect(of(news, 'image-shared').map(({ encrypted }) => encrypted)).toEqual([true, true]);
  });

  test('is copied under AWS’s own key where none is named, and that copy is shared with nobody', async () => {
    const world = encryptedFleet('alias/fleet');
    const { results, news } = await cycle(world, COPIED);
    expect(results).toEqual(['patched']);
    expect(keysOf(world, AWAY)).toEqual([away(world).keys.ebsDefault().arn]);
    expect(of(news, 'image-shared').map(({ region }) => region)).toEqual([HOME]);
    expect(of(news, 'left')).toMatchObject([
      {
        resource: expect.stringMatching(/in eu-central-1$/),
        mend: expect.stringMatching(/aws\/ebs/),
      },
    ]);
  });

  test('under AWS’s own key is shared with nobody, and the warning says what to do', async () => {
    const world = encryptedFleet();
    const { results, news } = await cycle(world, { copies: [], shares: [FRIEND] });
    expect(results).toEqual(['patched']);
    expect(keysOf(world)).toEqual([world.keys.ebsDefault().arn]);
    expect(of(news, 'image-shared')).toEqual([]);
    expect(of(news, 'left')).toMatchObject([
      {
        what: expect.stringMatching(/^could not be shared: ModifyImageAttribute: InvalidParameter/),
        mend: expect.stringMatching(/aws\/ebs.*give the image of the fleet.*a KMS key of your own/),
      },
    ]);
  });

  test('and one that is not: a copy gets a key where one is named', async () => {
    const world = createWorld(scenario, { seed: 1 });
    const there = away(world).keys.create('there');
    const { results } = await cycle(world, {
      copies: [{ region: AWAY, key: there.id }],
      shares: [FRIEND],
    });
    expect(results).toEqual(['patched']);
    expect([keysOf(world), keysOf(world, AWAY)]).toEqual([[undefined], [there.arn]]);
  });

  test.each(['Disabled', 'PendingDeletion'] as const)(
    'whose key is %s is not made: the run says that it may be the key',
    async (state) => {
      const world = encryptedFleet('alias/fleet');
      const key = world.keys.mustGet('alias/fleet');
      if (state === 'Disabled') key.state = state;
      else world.keys.scheduleDeletion(key, 7);
      const { results } = await cycle(world);
      expect(results).toEqual(['not built']);
      expect(imagesIn(world).filter(({ imageState }) => imageState === 'available')).toEqual([]);
      const ended = world.history.of('call').filter(({ caller }) => caller === CALLER);
      expect(ended.some(({ action }) => action === 'UpdateAutoScalingGroup')).toBe(false);
    },
  );
});

describe('where the account encrypts by default', () => {
  const encrypting = (): CreatedWorld => {
    const world = createWorld(scenario, { seed: 1 });
    for (const region of [HOME, AWAY]) {
      ownerIn(world, region)('ec2', 'EnableEbsEncryptionByDefault', {});
    }
    return world;
  };

  test('the image of a fleet that is not encrypted is, and all goes on; AWS’s own key is shared with nobody', async () => {
    const world = encrypting();
    const { results, news } = await cycle(world, COPIED);
    expect(results).toEqual(['patched']);
    expect(keysOf(world)).toEqual([world.keys.ebsDefault().arn]);
    expect(keysOf(world, AWAY)).toEqual([away(world).keys.ebsDefault().arn]);
    const left = of(news, 'left');
    expect(left).toHaveLength(2);
    for (const { mend } of left) expect(mend).toMatch(/aws\/ebs/);
  });

  test('under a key of its own, it is shared', async () => {
    const world = encrypting();
    ownerIn(world, HOME)('ec2', 'ModifyEbsDefaultKmsKeyId', { KmsKeyId: 'alias/fleet' });
    const { results, news } = await cycle(world, { copies: [], shares: [FRIEND] });
    expect([results, of(news, 'left')]).toEqual([['patched'], []]);
    expect(keysOf(world)).toEqual([world.keys.mustGet('alias/fleet').arn]);
    expect(of(news, 'image-shared')).toMatchObject([{ encrypted: true }]);
  });
});
