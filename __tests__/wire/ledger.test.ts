import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { parseScenario } from '../../sandbox/scenario.js';
import { readLedgerFile } from '../../src/image/ledger-file.js';
import { type Stage, setUp } from './stage.js';

const fleet = (packages: string) =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: ${packages}, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 1, max: 4, template: web, zones: [a, b]}
`);

jest.setTimeout(60_000);

let stage: Stage;
const on = async (packages = 'noble-20251120') => {
  stage = await setUp(fleet(packages));
  return stage;
};
afterEach(async () => {
  await stage.close();
});

const BRANCH = 'patch-cycle-ledger';
const run = (inputs: Readonly<Record<string, string>> = {}) =>
  stage.run({ ledger: BRANCH, soak: '0s', ...inputs });
const asked = () =>
  stage.world.history.of('call').filter(({ service }) => (service as string) === 'github');
const builders = () =>
  stage.world.history.of('call').filter(({ action }) => action === 'RunInstances').length;
const images = () => stage.world.compute.images.map(({ id }) => id);
const kept = () =>
  images().map((id) => readLedgerFile(stage.world.github.file(BRANCH, `images/${id}.txt`) ?? ''));

describe('the bundle, with a ledger', () => {
  test('keeps what the old image has and what the new one has, in one commit', async () => {
    await on();
    const end = await run();
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect(stage.world.github.log(BRANCH)).toHaveLength(1);
    expect(kept()).toMatchObject(images().map((image) => ({ image, release: 'noble' })));
    expect(end.log).toContain(`in the branch ${BRANCH} of example/fleet`);
    expect(end.summary).not.toContain('The ledger');
  });

  test('needs one builder for an image that lacks nothing, and no second one', async () => {
    await on('noble-20260127');
    const first = await run();
    expect([first.outputs.result, builders()]).toEqual(['nothing-to-do', 1]);
    const check = await run({ command: 'check' });
    expect([check.exitCode, check.outputs.result]).toEqual([0, 'nothing-to-do']);
    const second = await run();
    expect([second.exitCode, second.outputs.result, builders()]).toEqual([0, 'nothing-to-do', 1]);
    expect(stage.world.github.log(BRANCH)).toHaveLength(1);
  });

  test('says what a kept image lacks, where without a ledger nobody knows', async () => {
    await on();
    stage.world.github.troubles.order('500', 1_000, /^(POST|PATCH)/);
    const unknown = await run({ command: 'check' });
    expect([unknown.exitCode, unknown.outputs.result]).toEqual([1, 'unknown']);
    stage.world.github.troubles.clear();
    await run();
    const text = stage.world.github.file(BRANCH, `images/${images()[0]}.txt`) ?? '';
    await stage.close();
    await on();
    stage.world.github.push(BRANCH, `images/${images()[0]}.txt`, text);
    const end = await run({ command: 'check' });
    expect([end.exitCode, end.outputs.result, builders()]).toEqual([0, 'needed', 0]);
    expect(JSON.parse(end.outputs.counts ?? '')).toMatchObject({ notices: 8, findings: 42 });
  });

  test.each([
    ['guarded by a rule', 422, 'A rule of the repository guards'],
    ['not to be written with this token', 403, 'contents: write'],
  ])('that is %s patches all the same, and says so', async (_, status, mend) => {
    await on();
    if (status === 422) stage.world.github.guarded.set(BRANCH, 'Cannot create ref <script>');
    stage.world.github.allow('ghs_read', 'read');
    const end = await run(status === 403 ? { 'github-token': 'ghs_read' } : {});
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    const [, section = ''] = end.summary.split('### The ledger');
    expect(section).toContain(`GitHub answered ${status}`);
    expect(section).toContain(mend);
    expect(section).not.toContain('<script>');
    expect(end.log).toMatch(/^::warning title=The ledger could not be used/m);
    expect(stage.world.github.branches.has(BRANCH)).toBe(false);
  });

  test('writes upon what another run wrote at the same moment', async () => {
    await on();
    stage.world.github.push(BRANCH, 'README.md', 'Ours.');
    stage.world.github.troubles.order('race', 2, /^PATCH/);
    const end = await run();
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect(kept()).toMatchObject(images().map((image) => ({ image })));
    expect(stage.world.github.file(BRANCH, 'README.md')).toBe('Ours.');
    expect(stage.world.github.file(BRANCH, 'images/other.txt')).toBeDefined();
  });

  test('that is damaged starts a builder, and mends it', async () => {
    await on('noble-20260127');
    stage.world.github.push(BRANCH, `images/${images()[0]}.txt`, '# patch-cycle ledger 1\nx');
    const end = await run();
    expect([end.outputs.result, builders()]).toEqual(['nothing-to-do', 1]);
    expect(end.summary).toContain('is not the list of');
    expect(kept()).toMatchObject([{ image: images()[0] }]);
  });
});

/** Which requests a run makes that keeps its first list: two looks at the list, then a commit. */
const NEW = ['GET', 'GET', 'GET', 'POST', 'POST', 'POST'];
const MORE = ['GET', 'GET', 'GET', 'GET', 'POST', 'POST', 'PATCH'];

describe.each([
  ['a branch that is not there yet', NEW],
  ['a branch that others use too', MORE],
])('a run that dies while it keeps a list in %s', (_, methods) => {
  const isNew = methods === NEW;
  const begin = async () => {
    await on('noble-20260127');
    if (!isNew) stage.world.github.push(BRANCH, 'README.md', 'Ours.');
  };
  const whole = () => {
    expect(kept()).toMatchObject(images().map((image) => ({ image, release: 'noble' })));
    expect(stage.world.github.log(BRANCH)).toHaveLength(isNew ? 1 : 2);
    expect(stage.world.github.file(BRANCH, 'README.md')).toBe(isNew ? undefined : 'Ours.');
  };

  test('asks this and no more, where nothing happens', async () => {
    await begin();
    expect((await run()).outputs.result).toBe('nothing-to-do');
    expect(asked().map(({ action }) => (action as string).split(' ')[0])).toEqual(methods);
    whole();
  });

  const moments = methods.flatMap((method, i) =>
    (['before', 'after'] as const).map((moment) => [moment, method, i + 1] as const),
  );
  test.each(moments)(
    '%s %s, its request %i, leaves nothing that the next run does not mend',
    async (moment, _, at) => {
      await begin();
      const killed = await stage.runAndKillAtGitHub(at, moment, { ledger: BRANCH, soak: '0s' });
      expect([killed.signal, killed.outputs.result]).toEqual(['SIGKILL', undefined]);
      const next = await run();
      expect([next.exitCode, next.outputs.result]).toEqual([0, 'nothing-to-do']);
      expect(next.summary).not.toContain('The ledger');
      whole();
    },
  );
});

test.each([
  ['before the commit', 5, 'before', false],
  ['before the branch is moved', 6, 'after', false],
  ['when the branch was moved', 7, 'after', true],
] as const)(
  'a run that dies %s of a new image’s list is gone on with, and no file is half',
  async (_, at, moment, is) => {
    await on();
    const killed = await stage.runAndKillAtGitHub(at, moment, { ledger: BRANCH, soak: '0s' });
    expect(killed.signal).toBe('SIGKILL');
    expect((await run()).outputs.result).toBe('patched');
    const files = images().map((id) => stage.world.github.file(BRANCH, `images/${id}.txt`));
    const isWhole = files.map((text) => text && typeof readLedgerFile(text) === 'object');
    // The builder and the instance that proved its image, of the first run; the second needs neither.
    expect([isWhole, builders()]).toEqual([is ? [true, true] : [undefined, undefined], 2]);
  },
);

test('without one, GitHub is asked nothing', async () => {
  await on();
  await stage.run({ command: 'check' });
  expect(asked()).toEqual([]);
});
