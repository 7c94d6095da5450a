import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import type { Policy, Statement } from '../../../sandbox/iam/policy.js';
import { perform } from '../../../sandbox/perform.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import { CALLER, PROVING, play } from '../../simulation/play.js';

const DOCS = readFileSync(new URL('../../../../docs/iam.md', import.meta.url), 'utf8');
const PRINTED = /```json\n([\s\S]*?)```/.exec(DOCS)?.[1] ?? '';

interface Right {
  readonly sid: string;
  readonly action: string;
}

const statementsOf = (text: string): readonly Statement[] =>
  (JSON.parse(text) as { Statement: Statement[] }).Statement;
const RIGHTS: readonly Right[] = statementsOf(PRINTED).flatMap(({ Sid = '', Action = [] }) =>
  [Action].flat().map((action) => ({ sid: Sid, action })),
);

const sceneOf = (breaks: boolean) =>
  checkScenario({
    images: [{ name: 'shop', release: 'noble', packages: 'noble-20251120' }],
    templates: [{ name: 'web', versions: [{ image: 'shop' }] }],
    'target-groups': [{ name: 'web' }],
    groups: [
      {
        name: 'web',
        size: 3,
        min: 3,
        max: 6,
        template: 'web',
        version: '$Default',
        'target-groups': ['web'],
        warmup: '30s',
      },
    ],
    'patched-images-never-answer': breaks,
    switches: { 'launch-instances-raises-desired': 'no' },
  });

/** A group that follows its template's default version, whose instances have a profile and tags. */
function stage(breaks: boolean): CreatedWorld {
  const world = createWorld(sceneOf(breaks));
  const owner = (service: 'ec2' | 'autoscaling', action: string, params: object) =>
    perform(world, service, action, { ...params }, { name: 'owner', region: world.region });
  owner('ec2', 'CreateLaunchTemplateVersion', {
    LaunchTemplateName: 'web',
    SourceVersion: '1',
    LaunchTemplateData: {
      IamInstanceProfile: { Name: 'web-instance' },
      TagSpecification: [{ ResourceType: 'instance', Tag: [{ Key: 'Name', Value: 'web' }] }],
    },
  });
  owner('ec2', 'ModifyLaunchTemplate', { LaunchTemplateName: 'web', SetDefaultVersion: '2' });
  return world;
}

/** The printed policy, for this world, less one right. */
function policyFor(world: CreatedWorld, without?: Right): Policy {
  const text = PRINTED.replaceAll(
    'lt-0123456789abcdef0',
    world.compute.templates[0]?.id ?? '',
  ).replaceAll('OWNER/REPO', 'acme/shop');
  const left = statementsOf(text).map((statement) =>
    statement.Sid !== without?.sid
      ? statement
      : {
          ...statement,
          Action: [statement.Action ?? []].flat().filter((a) => a !== without?.action),
        },
  );
  return { Statement: left.filter(({ Action }) => Action?.length !== 0) };
}

/** What a run does as well as it can: without these it says so, and ends as it would have. */
const BEST_EFFORT: readonly string[] = [
  'MarkOwnImages ec2:CreateTags',
  'ReadAndEndBuilders ec2:TerminateInstances',
  'ReadInstancesImagesTemplates ec2:DescribeSnapshots',
];

const REFUSED = ['UnauthorizedOperation', 'AccessDenied', 'ValidationError'];

/** A whole cycle under the policy: how it ended, and what it was refused. */
async function live(breaks: boolean, without?: Right) {
  const world = stage(breaks);
  world.access.restrict(CALLER, policyFor(world, without));
  // The group is chosen by its target group, which takes one right more than by its name.
  const arn = world.loadBalancing.targetGroups()[0]?.arn ?? '';
  const targets = [{ by: 'target-group' as const, arn }];
  const settings = { ...PROVING, soak: 0, targets };
  let end: string;
  try {
    end = (await play({ scenario: sceneOf(breaks), seed: 1, world, settings })).results.join();
  } catch (error) {
    end = `failed: ${(error as Error).message}`;
  }
  const refused = world.history
    .of('call')
    .filter(({ caller, outcome }) => caller === CALLER && REFUSED.includes(outcome))
    .map(({ action }) => action);
  return { end, refused };
}

describe('the policy of docs/iam.md', () => {
  test.each([
    [false, 'patched'],
    [true, 'rolled-back'],
  ])('lets a whole cycle run, whose patches break the service: %s', async (breaks, expected) => {
    expect(await live(breaks)).toEqual({ end: expected, refused: [] });
  });

  test('has rights to lose', () => expect(RIGHTS.length).toBeGreaterThan(25));

  test.each(RIGHTS)('needs $action of $sid', async (right) => {
    const lives = [await live(false, right), await live(true, right)];
    expect(lives.flatMap(({ refused }) => refused)).not.toEqual([]);
    const ends = lives.map(({ end }) => end);
    if (BEST_EFFORT.includes(`${right.sid} ${right.action}`)) {
      expect(ends).toEqual(['patched', 'rolled-back']);
    } else {
      expect(ends).not.toEqual(['patched', 'rolled-back']);
    }
  });
});

/** As docs/iam.md names them for a check that starts builders. */
const TO_READ = ['ReadGroupsAndHealth', 'ReadInstancesImagesTemplates'];
const TO_REPORT = [
  'StartBuildersWithTheirTags',
  'StartBuildersFromWhatIsThere',
  'TagWhatIsCreated',
  'ReadAndEndBuilders',
];

describe('a role for checks alone', () => {
  const check = async (sids: readonly string[], checkBuilder: boolean) => {
    const world = stage(false);
    const allowed = [policyFor(world).Statement]
      .flat()
      .filter(({ Sid }) => sids.includes(Sid ?? ''));
    world.access.restrict(CALLER, { Statement: allowed });
    const settings = { ...PROVING, command: 'check', checkBuilder } as const;
    let end: string;
    try {
      end = (await play({ scenario: sceneOf(false), seed: 1, world, settings })).results.join();
    } catch (error) {
      end = `failed: ${(error as Error).message}`;
    }
    const refused = world.history
      .of('call')
      .filter(({ caller, outcome }) => caller === CALLER && REFUSED.includes(outcome));
    const alive = world.compute.instances.filter(
      ({ tags, state }) =>
        tags.has('patch-cycle:builder') && !/terminated|shutting-down/.test(state),
    );
    return { end, refused: refused.map(({ action }) => action), alive: alive.length };
  };

  test('is named by the docs', () => {
    const [, section = ''] = DOCS.split('## More, for a check that starts builders');
    for (const sid of TO_REPORT) expect(section.split('##')[0]).toContain(`*${sid}*`);
  });

  test('needs the first two statements, and says what it does not know', async () => {
    expect(await check(TO_READ, false)).toMatchObject({ end: 'unknown', refused: [], alive: 0 });
  });

  test('needs four more where it may start a builder', async () => {
    expect(await check([...TO_READ, ...TO_REPORT], true)).toMatchObject({
      end: 'needed',
      refused: [],
      alive: 0,
    });
  });

  test.each(TO_REPORT)('needs %s for it', async (less) => {
    const sids = [...TO_READ, ...TO_REPORT].filter((sid) => sid !== less);
    const { end, refused } = await check(sids, true);
    expect([end === 'needed', refused.length > 0]).toEqual([false, true]);
    expect(end).toMatch(/^unknown$|^failed: .*GetConsoleOutput.*not authorized/);
  });
});
