import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import type { AfterwardsWishes } from '../../src/image/afterwards.js';
import type { News } from '../../src/report/events.js';
import { rollTags } from '../../src/rollout/journal.js';
import type { Settings } from '../../src/settings.js';
import {
  leftOf,
  type OldImages,
  oldImages,
  ownerIn,
  PARAMETER,
  SHOP,
  snapshotsIn,
  USES,
  type Use,
} from './old-images.js';
import { CALLER, PROVING, play } from './play.js';

const HOME = 'eu-west-1';
const AWAY = 'eu-central-1';

const of = <T extends News['type']>(news: readonly News[], type: T) =>
  news.filter((one): one is Extract<News, { type: T }> => one.type === type);

const keeping = (keep: number, more: Partial<AfterwardsWishes> = {}): Partial<Settings> => ({
  command: 'clean',
  afterwards: { copies: [], shares: [], parameter: PARAMETER, keep, ...more },
});
const clean = ({ world }: OldImages, settings: Partial<Settings>) =>
  play({ scenario: SHOP, seed: 1, world, settings });

/** Only the last word on a parameter counts, and on what is default; spent versions are deleted where they were made. */
const inUse = (uses: readonly Use[], i: number, isHome: boolean): boolean => {
  const use = uses[i] ?? 'none';
  if (use === 'parameter') return uses.lastIndexOf(use) === i;
  if (use === 'our default version') return !isHome || uses.lastIndexOf(use) === i;
  return use !== 'none' && !(use === 'spent' && isHome);
};

const { 'patch-cycle:roll': ROLL = '' } = rollTags({
  run: '9-9',
  target: {
    templateId: 'lt-0123456789abcdef0',
    style: '$Default',
    from: '1',
    fromImage: 'ami-0aaaaaaaaaaaaaaaa',
    image: 'ami-0bbbbbbbbbbbbbbbb',
    inPlace: false,
  },
  desired: 2,
});

describe.each([
  ['where the fleet is', HOME],
  ['in a region that is copied to', AWAY],
])('old images %s', (_where, region) => {
  const copies = region === HOME ? [] : [{ region }];
  const settings = (keep: number) => keeping(keep, { copies });

  test('are never removed while anything there uses them, nor the newest; the others are, with their snapshots', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...USES), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        async (uses, keep) => {
          const old = await oldImages(uses, { region });
          const { results } = await clean(old, settings(keep));
          expect(results).toEqual(['nothing-to-do']);
          const left = await leftOf(old, region);
          const snapshots = snapshotsIn(old.world, region);
          for (const [i, id] of old.ids.entries()) {
            const stays = i >= old.ids.length - keep || inUse(uses, i, region === HOME);
            expect([i, uses[i], left.has(id)]).toEqual([i, uses[i], stays]);
            for (const one of old.snapshots.get(id) ?? []) {
              expect([one, snapshots.has(one)]).toEqual([one, stays]);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  test.each(USES)('and the use that is %s alone is told as what it is', async (use) => {
    const old = await oldImages([use, 'none'], { region });
    const { news } = await clean(old, settings(1));
    const words: Partial<Record<Use, RegExp>> = {
      instance: /^instance i-\w+ was started from it$/,
      'stopped instance': /^instance i-\w+ was started from it$/,
      version: /^version \d of template lt-\w+ launches it$/,
      'resolving version': /^the SSM parameter \/golden\/ami-\w+ names it$/,
      'launch configuration': /^a launch configuration names it$/,
      'our default version': /^version \d of template lt-\w+ launches it$/,
      'our named version': /^version \d of template lt-\w+ launches it$/,
      override: /^an override of group with-ami-\w+ names it$/,
      parameter: /^the SSM parameter \/images\/noble\/x86_64 names it$/,
      share: /^it is shared/,
      'snapshot share': /^it is shared/,
      ...(region !== HOME && { spent: /^version \d of template lt-\w+ launches it$/ }),
    };
    const why = words[use];
    const kept = of(news, 'image-kept');
    expect(kept.map((one) => one.region)).toEqual(
      why === undefined ? [] : [region === HOME ? undefined : region],
    );
    if (why !== undefined) expect(kept[0]?.why).toMatch(why);
  });

  test('are only named by a dry run, with their snapshots and what these are of', async () => {
    const old = await oldImages(['none', 'none', 'none'], { region });
    const { mutations } = old.world.faults;
    const { news } = await clean(old, { ...settings(1), dryRun: true });
    expect(of(news, 'image-removed')).toEqual(
      [1, 0].map((i) => ({
        type: 'image-removed',
        imageId: old.ids[i],
        name: `old-${region}-${i}`,
        snapshotIds: old.snapshots.get(old.ids[i] ?? ''),
        size: 8,
        ...(region !== HOME && { region }),
        only: 'told',
      })),
    );
    expect(old.world.faults.mutations).toBe(mutations);
    expect(of(news, 'finished')[0]?.reason).toMatch(/2 images would be removed/);
  });

  test.each([
    ['in the middle of a roll', ROLL],
    ['has a journal that somebody edited', 'run=9-9'],
  ])('stay while a group there %s', async (_what, Value) => {
    const old = await oldImages(['none', 'override'], { region });
    const owner = ownerIn(old.world, region);
    const [group] = owner('autoscaling', 'DescribeAutoScalingGroups', {}).AutoScalingGroups;
    const Key = 'patch-cycle:roll';
    owner('autoscaling', 'CreateOrUpdateTags', {
      Tags: [
        {
          ResourceId: group.AutoScalingGroupName,
          ResourceType: 'auto-scaling-group',
          Key,
          Value,
          PropagateAtLaunch: false,
        },
      ],
    });
    const { news } = await clean(old, settings(1));
    expect(of(news, 'image-removed')).toEqual([]);
    expect(of(news, 'waiting')).toHaveLength(1);
  });

  test('go by `clean` there, where groups launch what is newest of the line', async () => {
    const old = await oldImages(['none', 'none', 'version'], { region });
    const owner = ownerIn(old.world, region);
    const [template] = owner('ec2', 'DescribeLaunchTemplates', {}).launchTemplates;
    const [subnet] = owner('ec2', 'DescribeSubnets', {}).subnetSet;
    owner('autoscaling', 'CreateAutoScalingGroup', {
      AutoScalingGroupName: 'there',
      MinSize: 0,
      MaxSize: 1,
      VPCZoneIdentifier: subnet.subnetId,
      LaunchTemplate: { LaunchTemplateId: template.launchTemplateId, Version: '2' },
    });
    const world = region === HOME ? old.world : (old.world.elsewhere(region) as CreatedWorld);
    const targets = [{ by: 'name', name: 'there' }] as const;
    const { results, news } = await clean({ ...old, world }, { ...keeping(1), region, targets });
    expect(results).toEqual(['nothing-to-do']);
    expect(of(news, 'finished')[0]?.reason).toBe('2 images removed');
    expect(await leftOf(old, region)).toEqual(new Set([old.ids[2]]));
  });

  test('stay when the role may not delete their snapshots: nothing is orphaned', async () => {
    const old = await oldImages(['none', 'none'], { region });
    const allow = { Effect: 'Allow', Action: '*', Resource: '*' } as const;
    const deny = { Effect: 'Deny', Action: 'ec2:DeleteSnapshot', Resource: '*' } as const;
    old.world.access.restrict(CALLER, { Statement: [allow, deny] });
    const { results, news } = await clean(old, settings(1));
    expect(results).toEqual(['nothing-to-do']);
    expect(of(news, 'left')[0]?.what).toMatch(/could not be removed: DeleteSnapshot: Unauthorized/);
    expect(await leftOf(old, region)).toEqual(new Set(old.ids));
  });
});

test('old images go once the fleet runs the newest', async () => {
  const old = await oldImages(['none', 'spent']);
  const settings = { ...PROVING, soak: 0, afterwards: { copies: [], shares: [], keep: 1 } };
  const { world } = old;
  const { results, news } = await play({ scenario: SHOP, seed: 1, world, settings });
  expect(results).toEqual(['patched']);
  expect(new Set(of(news, 'image-removed').map(({ imageId }) => imageId))).toEqual(
    new Set(old.ids),
  );
});

test('a version of ours that is the latest of its template is no spent one', async () => {
  const old = await oldImages(['none', 'none']);
  ownerIn(old.world, HOME)('ec2', 'CreateLaunchTemplateVersion', {
    LaunchTemplateName: 'web',
    VersionDescription: `patch-cycle: ${old.ids[0]}`,
    LaunchTemplateData: { ImageId: old.ids[0], InstanceType: 't3.small' },
  });
  await clean(old, keeping(1));
  expect((await leftOf(old)).size).toBe(2);
});

test('images of another line, or of another repository, are none of ours', async () => {
  const old = await oldImages(['none', 'none', 'none', 'none', 'none', 'none']);
  const owner = ownerIn(old.world, HOME);
  const mark = (i: number, Key: string, Value: string) =>
    owner('ec2', 'CreateTags', { ResourceId: [old.ids[i]], Tag: [{ Key, Value }] });
  mark(0, 'patch-cycle:line', 'ami-0cccccccccccccccc');
  mark(1, 'patch-cycle:line', 'ami-0cccccccccccccccc');
  mark(2, 'patch-cycle:repository', 'acme/other');
  await clean(old, keeping(1));
  const stay = [0, 1, 2, 5].map((i) => old.ids[i]);
  expect(await leftOf(old)).toEqual(new Set(stay));
});

describe('copies', () => {
  test('of what the groups launch now stay, however old they are', async () => {
    const world = createWorld(SHOP, { seed: 1 });
    const old = await oldImages(['none', 'none', 'none'], { region: AWAY, world });
    const owner = ownerIn(world, AWAY);
    const current = world.compute.images[0]?.id;
    const Tag = [{ Key: 'patch-cycle:copy-of', Value: current }];
    owner('ec2', 'CreateTags', { ResourceId: [old.ids[0]], Tag });
    await clean(old, keeping(1, { copies: [{ region: AWAY }] }));
    expect(await leftOf(old, AWAY)).toEqual(new Set([old.ids[0], old.ids[2]]));
  });

  test('are left alone in regions that are not copied to, and what was made there is never touched', async () => {
    const away = await oldImages(['none', 'none', 'none'], { region: AWAY });
    await clean(away, keeping(1));
    expect((await leftOf(away, AWAY)).size).toBe(3);
    const owner = ownerIn(away.world, AWAY);
    owner('ec2', 'DeleteTags', {
      ResourceId: [...away.ids],
      Tag: [{ Key: 'patch-cycle:copy-of' }],
    });
    await clean(away, keeping(1, { copies: [{ region: AWAY }] }));
    expect((await leftOf(away, AWAY)).size).toBe(3);
  });

  test('are looked through in one region where another refuses, which is told', async () => {
    const world = createWorld(SHOP, { seed: 1 });
    const [shut, open] = ['us-east-1', AWAY];
    const there = await oldImages(['none', 'none'], { region: open, world });
    const closed = await oldImages(['none', 'none'], { region: shut, world });
    const allow = { Effect: 'Allow', Action: '*', Resource: '*' } as const;
    const deny = {
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestedRegion': shut } },
    } as const;
    world.access.restrict(CALLER, { Statement: [allow, deny] });
    const wishes = { copies: [{ region: shut }, { region: open }] };
    const { results, news } = await clean(there, keeping(1, wishes));
    expect(results).toEqual(['nothing-to-do']);
    expect(of(news, 'left').map(({ resource }) => resource)).toEqual([`old copies in ${shut}`]);
    expect([(await leftOf(there, open)).size, (await leftOf(closed, shut)).size]).toEqual([1, 2]);
  });

  test('go once the fleet runs the newest, which is copied and stays', async () => {
    const old = await oldImages(['none', 'spent'], { region: AWAY });
    const wishes = { copies: [{ region: AWAY }], shares: [], keep: 1 };
    const settings = { ...PROVING, soak: 0, afterwards: wishes };
    const { world } = old;
    const { results, news } = await play({ scenario: SHOP, seed: 1, world, settings });
    expect(results).toEqual(['patched']);
    // The other is named by a version there, which only a run there would delete.
    expect(of(news, 'image-removed')).toMatchObject([{ imageId: old.ids[0], region: AWAY }]);
    expect(of(news, 'image-kept')).toMatchObject([{ imageId: old.ids[1], region: AWAY }]);
    const { mutations } = world.faults;
    const again = await play({ scenario: SHOP, seed: 1, world, settings });
    expect(again.results).toEqual(['nothing-to-do']);
    expect(world.faults.mutations).toBe(mutations);
  });
});
