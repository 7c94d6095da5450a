import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { type Served, serveWorld } from '../../../sandbox/doors/wire.js';
import { TOKEN } from '../../../sandbox/github/github.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import { createLedger, type LedgerOptions, readGitHub } from '../../../src/github/ledger.js';

let world: CreatedWorld;
let served: Served;
const slept: number[] = [];
beforeEach(async () => {
  slept.length = 0;
  world = createWorld(
    checkScenario({ images: [{ name: 'web', release: 'noble', packages: 'noble-20251120' }] }),
  );
  served = await serveWorld(world, { host: '127.0.0.1', port: 0, speed: 0 });
});
afterEach(() => served.close());

const ledger = (more: Partial<LedgerOptions> = {}) =>
  createLedger({
    apiUrl: `${served.url}/api/v3`,
    repository: 'example/fleet',
    branch: 'ledger',
    token: TOKEN,
    sleep: async (milliseconds) => void slept.push(milliseconds),
    random: () => 0.5,
    timeout: 2_000,
    ...more,
  });
const A = 'images/ami-0a.txt';
const B = 'images/ami-0b.txt';
const files = (...entries: readonly (readonly [string, string])[]) => new Map(entries);
const calls = () =>
  world.history.of('call').map(({ action }) => action.replace(/[0-9a-f]{40}/, 'SHA'));
const ROOT = '/repos/example/fleet';

describe('the ledger', () => {
  test('is not there at first: nothing is known, and a branch of its own is made', async () => {
    expect(await ledger().read(A)).toBeUndefined();
    const change = await ledger().write(files([A, 'a\n'], [B, 'b\n']), 'Keep both\n');
    expect(change).toBe(world.github.branches.get('ledger'));
    expect(world.github.log('ledger')).toEqual(['Keep both\n']);
    expect(await ledger().read(A)).toBe('a\n');
    expect(await ledger().read(B)).toBe('b\n');
    expect(world.github.file('ledger', 'README.md')).toBeUndefined();
    expect(world.github.log('main')).toEqual(['Begin']);
  });

  test('takes files one by one, and leaves all others as they are', async () => {
    await ledger().write(files([A, 'a\n']), '1');
    world.github.push('ledger', 'README.md', 'What this is');
    await ledger().write(files([B, 'b\n']), '2');
    expect([A, B, 'README.md'].map((path) => world.github.file('ledger', path))).toEqual([
      'a\n',
      'b\n',
      'What this is',
    ]);
    expect(world.github.log('ledger')).toEqual(['2', 'Change README.md', '1']);
  });

  test('has no commit more for what it has already', async () => {
    await ledger().write(files([A, 'a\n']), '1');
    expect(await ledger().write(files([A, 'a\n']), '2')).toBeUndefined();
    expect(world.github.log('ledger')).toEqual(['1']);
  });

  test('may be a branch with slashes, and text of any script', async () => {
    const one = ledger({ branch: 'fleet/ledger' });
    await one.write(files([A, 'naïve ☃\n']), '1');
    expect(await one.read(A)).toBe('naïve ☃\n');
  });

  test('is asked for in few calls, with the version of the API, and never by force', async () => {
    await ledger().write(files([A, 'a\n']), '1');
    await ledger().write(files([A, 'b\n']), '2');
    expect(calls()).toEqual([
      `GET ${ROOT}/git/ref/heads/ledger`,
      `POST ${ROOT}/git/trees`,
      `POST ${ROOT}/git/commits`,
      `POST ${ROOT}/git/refs`,
      `GET ${ROOT}/git/ref/heads/ledger`,
      `GET ${ROOT}/git/commits/SHA`,
      `POST ${ROOT}/git/trees`,
      `POST ${ROOT}/git/commits`,
      `PATCH ${ROOT}/git/refs/heads/ledger`,
    ]);
    expect(world.history.of('call').at(-1)?.params).toMatchObject({ force: false });
  });
});

describe('two runs at once', () => {
  test('both keep theirs, on a branch that is there', async () => {
    await ledger().write(files(['x', '0']), '0');
    const many = Array.from({ length: 4 }, (_, i) => `images/ami-0${i}.txt`);
    await Promise.all(many.map((path) => ledger().write(files([path, path]), path)));
    expect(many.map((path) => world.github.file('ledger', path))).toEqual(many);
    expect(world.github.log('ledger')).toHaveLength(5);
  });

  test('both keep theirs, where neither finds a branch', async () => {
    await Promise.all([ledger().write(files([A, 'a']), '1'), ledger().write(files([B, 'b']), '2')]);
    expect([A, B].map((path) => world.github.file('ledger', path))).toEqual(['a', 'b']);
    expect(world.github.log('ledger')).toHaveLength(2);
  });

  test.each(['race', 'locked'] as const)(
    'of which the other is first is tried again: %s',
    async (trouble) => {
      await ledger().write(files([A, 'a']), '1');
      world.github.troubles.order(trouble, 2, /^PATCH/);
      world.clock.advance(1_000);
      expect(await ledger().write(files([B, 'b']), '2')).toBe(world.github.branches.get('ledger'));
      expect([A, B].map((path) => world.github.file('ledger', path))).toEqual(['a', 'b']);
      expect(slept).toEqual([500, 1_000]);
    },
  );

  test('of which the other never rests gives up, and says so', async () => {
    await ledger().write(files([A, 'a']), '1');
    world.github.troubles.order('locked', 100, /^PATCH/);
    await expect(ledger().write(files([B, 'b']), '2')).rejects.toMatchObject({
      name: 'LedgerError',
      message: expect.stringContaining('was moved by others 6 times'),
      mend: expect.stringContaining('concurrency'),
    });
  });
});

describe('trouble on the way', () => {
  test.each([
    /^POST .*trees/,
    /^POST .*commits/,
    /^POST .*refs/,
    /^PATCH/,
    /^GET .*ref/,
    /^GET .*commits/,
  ])('an answer that is lost changes nothing: %s', async (where) => {
    if (!String(where).includes('refs')) await ledger().write(files([A, 'a']), '1');
    const before = world.github.branches.has('ledger') ? 1 : 0;
    world.github.troubles.order('lost', 1, where);
    expect(await ledger().write(files([B, 'b']), '2')).toBe(world.github.branches.get('ledger'));
    expect(world.github.log('ledger')).toHaveLength(before + 1);
    expect(world.github.file('ledger', B)).toBe('b');
  });

  test('is waited out, as long as it is told and that is not long', async () => {
    await ledger().write(files([A, 'a']), '1');
    world.github.troubles.order('secondary', 1);
    world.github.troubles.order('500', 1);
    expect(await ledger().read(A)).toBe('a');
    expect(slept).toEqual([1_000, 1_000]);
  });

  test('is not waited out for an hour', async () => {
    world.github.troubles.order('rate-limit', 1);
    await expect(ledger().read(A)).rejects.toThrow(/asks to wait \(status 403\)/);
    expect(slept).toEqual([]);
  });

  test('that stays is a LedgerError', async () => {
    world.github.troubles.order('500', 100);
    await expect(ledger().read(A)).rejects.toMatchObject({
      name: 'LedgerError',
      message: expect.stringMatching(/GET .*\/contents\/images\/ami-0a.txt.* status 500/),
    });
    await served.close();
    await expect(ledger().read(A)).rejects.toThrow(/ECONNREFUSED/);
  });

  test('that sends elsewhere is not followed: whoever is there would be given the token', async () => {
    const told: (string | undefined)[] = [];
    const elsewhere = createServer(({ headers }, response) => {
      told.push(headers.authorization);
      response.end('# patch-cycle ledger 1');
    });
    const sends = createServer((_, response) => {
      const { port } = elsewhere.address() as AddressInfo;
      response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end();
    });
    for (const server of [elsewhere, sends]) {
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    }
    const { port } = sends.address() as AddressInfo;
    const misled = ledger({ apiUrl: `http://127.0.0.1:${port}` }).read(A);
    await expect(misled).rejects.toMatchObject({ name: 'LedgerError' });
    const error = (await misled.catch((one: Error) => one)) as Error;
    expect([told, `${error.message} ${error.stack}`.includes(TOKEN)]).toEqual([[], false]);
    for (const server of [elsewhere, sends]) server.close();
  });

  test('ends with the run that is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(ledger({ signal: controller.signal }).read(A)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('a refusal says what to do', () => {
  const write = (more: Partial<LedgerOptions> = {}) => ledger(more).write(files([A, 'a']), '1');

  test.each<[string, () => void, Partial<LedgerOptions>, RegExp, RegExp]>([
    [
      'a token that nobody gave',
      () => {},
      { token: 'ghs_no' },
      /401 \(Bad credentials\)/,
      /`github-token`/,
    ],
    [
      'a token that may only read',
      () => world.github.allow('ghs_r', 'read'),
      { token: 'ghs_r' },
      /403 \(Resource not accessible by integration\)/,
      /`permissions: contents: write`/,
    ],
    [
      'a repository that it may not see',
      () => world.github.allow('ghs_n', 'none'),
      { token: 'ghs_n' },
      /404 \(Not Found\)/,
      /`permissions: contents: write`/,
    ],
    [
      'an empty repository',
      () => world.github.empty(),
      {},
      /409 \(Git Repository is empty/,
      /first/,
    ],
    [
      'a new branch that a rule guards',
      () =>
        world.github.guarded.set(
          'ledger',
          'Repository rule violations found\n\nCannot create ref\n\n',
        ),
      {},
      /422 \(Repository rule violations found Cannot create ref\)/,
      /A rule of the repository guards ledger/,
    ],
  ])('%s', async (_, prepare, more, why, mend) => {
    prepare();
    await expect(write(more)).rejects.toMatchObject({
      name: 'LedgerError',
      message: expect.stringMatching(why),
      mend: expect.stringMatching(mend),
    });
    expect(world.github.branches.has('ledger')).toBe(false);
  });

  test('a branch that a rule guards', async () => {
    await write();
    world.github.guarded.set('ledger', 'Changes must be made through a pull request.');
    await expect(ledger().write(files([B, 'b']), '2')).rejects.toThrow(
      /the branch ledger of example\/fleet could not be written: .*422 \(Changes must be made/,
    );
    expect(slept).toEqual([]);
  });

  test('but a token that may only read reads', async () => {
    await write();
    world.github.allow('ghs_r', 'read');
    expect(await ledger({ token: 'ghs_r' }).read(A)).toBe('a');
  });
});

test('is not the branch that the workflow runs from', () => {
  const on = (ref: string, branch: string) => readGitHub({ GITHUB_REF: ref }, branch, 't').branch;
  expect(() => on('refs/heads/main', 'main')).toThrow(
    /'main' is the branch that this workflow runs/,
  );
  expect(on('refs/heads/main', 'ledger')).toBe('ledger');
  expect(on('refs/tags/ledger', 'ledger')).toBe('ledger');
});

test('where it is, the runner says', () => {
  expect(readGitHub({}, 'l', 't')).toEqual({
    apiUrl: 'https://api.github.com',
    repository: 'local/by-hand',
    branch: 'l',
    token: 't',
  });
  const environment = { GITHUB_API_URL: 'https://ghe.acme/api/v3/', GITHUB_REPOSITORY: 'a/b' };
  expect(readGitHub(environment, 'l', 't')).toMatchObject({
    apiUrl: 'https://ghe.acme/api/v3',
    repository: 'a/b',
  });
});
