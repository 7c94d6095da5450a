import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { CreatedWorld } from '../../../sandbox/create-world.js';
import type { Policy, Statement } from '../../../sandbox/iam/policy.js';
import { type AfterwardsWishes, NO_AFTERWARDS } from '../../../src/image/afterwards.js';
import type { News } from '../../../src/report/events.js';
import { type OldImages, oldImages, ownerIn, SHOP } from '../../simulation/old-images.js';
import { CALLER, PROVING, play } from '../../simulation/play.js';

const DOCS = readFileSync(new URL('../../../../docs/iam.md', import.meta.url), 'utf8');
const [SHIPPED = '', ...MORE] = [...DOCS.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text = '']) => text,
);
const OPTIONAL = MORE.flatMap((text) => JSON.parse(text) as Statement | readonly Statement[]);

const AWAY = 'eu-central-1';
const KEPT = { ...NO_AFTERWARDS, keep: 1 };
const PARAMETER = '/images/{architecture}';

/** A wish of a user, the statements that docs/iam.md prints for it, and how its world is found. */
interface Wish {
  readonly sids: readonly string[];
  /** Those of them that allow here what no other one does. Absent: all. */
  readonly alone?: readonly string[];
  readonly wishes: AfterwardsWishes;
  readonly stage?: () => Promise<OldImages>;
}

const away = async (): Promise<OldImages> => {
  const { world } = await oldImages(['none', 'none']);
  return await oldImages(['none', 'none'], { region: AWAY, world });
};
/** A template that nothing else needs, and that names its image by a parameter. */
const resolving = async (): Promise<OldImages> => {
  const old = await oldImages(['none', 'none']);
  const owner = ownerIn(old.world, 'eu-west-1');
  const [Name, Value] = ['/images/golden', old.ids[1]];
  owner('ssm', 'PutParameter', { Name, Value, Type: 'String', DataType: 'aws:ec2:image' });
  owner('ec2', 'CreateLaunchTemplate', {
    LaunchTemplateName: 'golden',
    LaunchTemplateData: { ImageId: `resolve:ssm:${Name}`, InstanceType: 't3.small' },
  });
  return old;
};

const KEEPING = ['ReadWhatUsesImages', 'RemoveOldImages'];
const WISHES: Readonly<Record<string, Wish>> = {
  'copy-to': {
    sids: ['CopyImages', 'TagCopies'],
    wishes: { ...NO_AFTERWARDS, copies: [{ region: AWAY }] },
  },
  'share-with': {
    sids: ['ReadShares', 'ShareOwnImages'],
    wishes: { ...NO_AFTERWARDS, shares: [{ with: 'account', id: '210987654321' }] },
  },
  'deprecate-after': {
    sids: ['DeprecateOwnImages'],
    wishes: { ...NO_AFTERWARDS, deprecateAfter: 90 * 86_400_000 },
  },
  'image-parameter': {
    sids: ['NameTheImage'],
    wishes: { ...NO_AFTERWARDS, parameter: PARAMETER },
  },
  keep: { sids: KEEPING, wishes: KEPT, stage: () => oldImages(['none', 'none']) },
  'keep beside templates that name a parameter': {
    sids: [...KEEPING, 'ReadParametersOfImages'],
    wishes: KEPT,
    stage: resolving,
  },
  'keep and copy-to and image-parameter': {
    sids: [...KEEPING, 'ReadParametersOfImages', 'CopyImages', 'TagCopies', 'NameTheImage'],
    alone: [...KEEPING, 'ReadParametersOfImages'],
    wishes: { ...KEPT, copies: [{ region: AWAY }], parameter: PARAMETER },
    stage: away,
  },
};

interface Right {
  readonly wish: string;
  readonly sid: string;
  readonly action: string;
}

const RIGHTS: readonly Right[] = Object.entries(WISHES).flatMap(([wish, { sids, alone = sids }]) =>
  OPTIONAL.filter(({ Sid = '' }) => alone.includes(Sid)).flatMap(({ Sid: sid = '', Action = [] }) =>
    [Action].flat().map((action) => ({ wish, sid, action })),
  ),
);

/** The shipped policy for this world, and these statements less one right. */
function policyFor(world: CreatedWorld, sids: readonly string[], without?: Right): Policy {
  const text = SHIPPED.replaceAll(
    'lt-0123456789abcdef0',
    world.compute.templates[0]?.id ?? '',
  ).replaceAll('OWNER/REPO', 'acme/shop');
  const shipped = (JSON.parse(text) as { Statement: readonly Statement[] }).Statement;
  const more = OPTIONAL.filter(({ Sid = '' }) => sids.includes(Sid)).map((statement) => ({
    ...statement,
    Action: [statement.Action ?? []]
      .flat()
      .filter((one) => statement.Sid !== without?.sid || one !== without?.action),
  }));
  return { Statement: [...shipped, ...more.filter(({ Action }) => Action.length > 0)] };
}

/** A whole cycle: how it ended, what it was refused, and what it told of that. */
async function live({ sids, wishes, stage }: Wish, without?: Right) {
  const { world } = await (stage ?? (() => oldImages([])))();
  world.access.restrict(CALLER, policyFor(world, sids, without));
  const settings = { ...PROVING, soak: 0, afterwards: wishes };
  const { results, news } = await play({ scenario: SHOP, seed: 1, world, settings });
  const refused = world.history
    .of('call')
    .filter(({ caller, outcome }) => caller === CALLER && /Unauthorized|AccessDenied/.test(outcome))
    .map(({ action }) => action);
  const left = news.filter((one): one is Extract<News, { type: 'left' }> => one.type === 'left');
  return { results, refused, left: left.map(({ what }) => what) };
}

describe('the optional statements of docs/iam.md', () => {
  test('are all looked at here, but for the inventory’s and Spot’s, which have tests of their own', () => {
    const looked = new Set(RIGHTS.map(({ sid }) => sid));
    const printed = OPTIONAL.flatMap(({ Sid }) => Sid ?? []);
    expect(printed.filter((sid) => !looked.has(sid))).toEqual([
      'ReadInventory',
      'SeeSpotRequests',
      'StartBuildersOnSpot',
      'TagSpotRequests',
      'CancelSpotRequests',
    ]);
  });

  test.each(Object.keys(WISHES))('are enough for %s', async (wish) => {
    const none = { results: ['patched'], refused: [], left: [] };
    expect(await live(WISHES[wish] as Wish)).toEqual(none);
  });

  test.each(RIGHTS)('hold for $wish nothing but what is needed: $action of $sid', async (right) => {
    const { results, refused, left } = await live(WISHES[right.wish] as Wish, right);
    expect(results).toEqual(['patched']);
    expect(refused).not.toEqual([]);
    // Whoever reads the warning knows which right to add.
    expect(left.join('\n')).toContain(right.action);
  });
});
