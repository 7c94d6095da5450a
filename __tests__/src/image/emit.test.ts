import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { canonicalJson } from '../../../sandbox/ubuntu/console-frames.js';
import { type ConsoleReading, nothingRead, readConsole } from '../../../src/image/console.js';
import { guestFiles } from '../../../src/image/guest-files.js';
import { packagesBeforeChanges } from '../../../src/image/guest-report.js';

/** The guest's own program, run by the python3 of this machine, and read by the action's reader. */
const hasPython = spawnSync('python3', ['--version']).status === 0;
const nonce = 'pc-9abcdef0-mkm2x3k4';
const row = (
  status: string,
  name: string,
  version: string,
  source = name,
  sourceVersion = version,
) => [status, name, version, source, sourceVersion].join('\t');

// Each test starts Python, and that starts dpkg and others: slow on a busy machine.
jest.setTimeout(30_000);

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'patch-cycle-emit-'));
  put('emit.py', guestFiles['emit.py']);
  put('config', `NONCE=${nonce}\nMODE=security\nEXCLUDE='a b'\n`);
  put('console', 'ip-10-0-0-1 login: ');
  put('log', '');
  put(
    'before.tsv',
    table([
      row('ii ', 'bash', '5.2-1'),
      row('ii ', 'libssl3:amd64', '3.0-1', 'openssl'),
      row('hi ', 'held', '1.0'),
      row('ii ', 'dropped', '1.0'),
      row('rc ', 'removed', '0.9'),
    ]),
  );
  put(
    'after.tsv',
    table([
      row('ii ', 'bash', '5.2-1'),
      row('ii ', 'libssl3:amd64', '3.0-2', 'openssl'),
      row('hi ', 'held', '1.0'),
      row('rc ', 'dropped', '1.0'),
      row('rc ', 'removed', '0.9'),
      row('ii ', 'linux-image-2', '6.8-2+1', 'linux-signed', '6.8-2'),
    ]),
  );
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

(hasPython ? describe : describe.skip)('what the guest prints, the action reads', () => {
  test('phases', () => {
    emit('progress', 'wait');
    emit('progress', 'update');
    expect(read().phases).toEqual(['wait', 'update']);
  });

  test('the list before the upgrade: what is on the disk, not what was removed', () => {
    emit('before');
    const { before } = read();
    expect(before).toMatchObject({ format: 1, build: nonce });
    expect(before?.packages).toEqual([
      ['bash', '5.2-1'],
      ['dropped', '1.0'],
      ['held', '1.0'],
      ['libssl3:amd64', '3.0-1'],
    ]);
    expect(before?.os.ID).toMatch(/^[a-z]+$/);
  });

  test('the manifest, with its checksum and what changed', () => {
    const written = makeManifest();
    emit('ok');
    const { end } = read();
    if (end.is !== 'ok') throw new Error(JSON.stringify(end));
    expect(end.manifest).toEqual(JSON.parse(written));
    expect(end.sha256).toBe(createHash('sha256').update(written).digest('hex'));
    expect(end.manifest.packages).toEqual([
      ['bash', '5.2-1'],
      ['held', '1.0'],
      ['libssl3:amd64', '3.0-2', 'openssl'],
      ['linux-image-2', '6.8-2+1', 'linux-signed', '6.8-2'],
    ]);
    expect(end.manifest.changed).toEqual([
      ['dropped', '1.0', null],
      ['libssl3:amd64', '3.0-1', '3.0-2'],
      ['linux-image-2', null, '6.8-2+1'],
    ]);
  });

  test('what was so before the upgrade: units that failed, a boot loader told not to take the newest kernel, what dpkg found', () => {
    put('failed-before', 'b.service\na.service\nb.service\n');
    put('audit', 'old trouble\n');
    put('kernel-before', '6.8.0-1017-aws\n');
    for (const [newest, pinned] of [
      ['6.8.0-1018-aws', true],
      ['6.8.0-1017-aws', undefined],
    ] as const) {
      put('kernel-newest-before', `${newest}\n`);
      put('console', '');
      makeManifest();
      emit('ok');
      const { end } = read();
      if (end.is !== 'ok') throw new Error(JSON.stringify(end));
      expect(end.manifest.kernel.pinned).toBe(pinned);
      expect(end.manifest.audit).toBe('old trouble');
      expect(end.manifest.failed_units.before).toEqual(['a.service', 'b.service']);
    }
  });

  test('a manifest from which the list before the upgrade can be worked out', () => {
    makeManifest();
    emit('before');
    emit('ok');
    const { before, end } = read();
    const worked = end.is === 'ok' ? packagesBeforeChanges(end.manifest) : undefined;
    expect([...(worked ?? [])].sort()).toEqual(before?.packages);
  });

  test('what changed alone when there are too many packages, with the checksum of the whole', () => {
    const hash = (n: number): string => createHash('sha256').update(String(n)).digest('hex');
    const rows = Array.from({ length: 3_000 }, (_, n) =>
      row('ii ', hash(n).slice(0, 16), `1.${n}`),
    );
    put('after.tsv', table(rows));
    put('before.tsv', table(rows.slice(0, -1)));
    const written = makeManifest();
    emit('ok');
    const { end } = read();
    if (end.is !== 'ok') throw new Error(JSON.stringify(end));
    expect(end.manifest).toMatchObject({ packages_omitted: true, packages: [] });
    expect(end.manifest.changed).toHaveLength(1);
    expect(end.sha256).toBe(createHash('sha256').update(written).digest('hex'));
  });

  test('a failure with its phase, its reason and the end of the log', () => {
    put('phase', 'update\n');
    put('reason', 'not every index could be fetched: „Ä“\n');
    put('log', `${'x'.repeat(20_000)}\nErr:10 404\n`);
    emit('fail', 'exit-code', '1');
    const { end } = read();
    if (end.is !== 'failed') throw new Error(JSON.stringify(end));
    expect(end).toMatchObject({
      phase: 'update',
      reason: 'not every index could be fetched: „Ä“',
      serviceResult: 'exit-code',
    });
    expect(end.log).toHaveLength(12_000);
    expect(end.log).toMatch(/x\nErr:10 404$/);
  });

  test('a build that was killed before it could say anything', () => {
    emit('fail', 'oom-kill', '9');
    expect(read().end).toMatchObject({ is: 'failed', phase: '', reason: 'killed' });
  });

  test('a list of 850 packages in two passes that fit the window with room for a boot', () => {
    const hash = (n: number): string => createHash('sha256').update(String(n)).digest('hex');
    const rows = Array.from({ length: 850 }, (_, n) =>
      row('ii ', `lib${hash(n).slice(0, 8)}`, `1.${n}-0ubuntu0.${n % 9}`),
    );
    put('before.tsv', table(rows));
    emit('before');
    const text = readFileSync(join(dir, 'console'), 'utf8');
    expect(text.length).toBeLessThan(45_000);
    expect(text.match(/ B 1\//g)).toHaveLength(2);
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(320);
    expect(read().before?.packages).toHaveLength(850);
  });
});

(hasPython ? describe : describe.skip)('what the guest prints', () => {
  const text = () => readFileSync(join(dir, 'console'), 'utf8');
  const rows = (count: number) =>
    Array.from({ length: count }, (_, n) => {
      const hash = createHash('sha256').update(String(n)).digest('hex');
      return row('ii ', `lib${hash.slice(0, 8)}`, `1.${n}-0ubuntu0.${n % 9}`);
    });

  test('is sealed three times over, last of all', () => {
    makeManifest();
    emit('before');
    emit('ok');
    const kinds = [...text().matchAll(/%PC1% \S+ (\S+) /g)].map(([, kind]) => kind);
    expect(kinds.filter((kind) => kind === 'BEFORE')).toHaveLength(3);
    expect(kinds.slice(-4)).toEqual(['M', 'END', 'END', 'END']);
  });

  test('fits the window of 64 KB with room to spare, however many packages there are: in one pass if two are too much', () => {
    for (const [count, passes] of [
      [1_000, 2],
      [1_400, 1],
      [2_400, 1],
    ] as const) {
      put('console', '');
      put('before.tsv', table(rows(count)));
      emit('before');
      expect([count, text().match(/ B 1\//g)?.length]).toEqual([count, passes]);
      expect(text().length).toBeLessThan(46_000);
    }
  });

  test('counts what is on the disk, in whatever state, and no line that is none', () => {
    const broken = ['it ', 'iU ', 'iF ', 'iW ', 'pi '].map((status, n) =>
      row(status, `p${n}`, '1'),
    );
    put(
      'after.tsv',
      `${table([...broken, row('rc ', 'gone', '1'), row('un ', 'never', ''), row('iU ', 'none', '')])}dpkg-query: warning\n`,
    );
    emit('before');
    put('before.tsv', '');
    makeManifest();
    emit('ok');
    const { end } = read();
    if (end.is !== 'ok') throw new Error(JSON.stringify(end));
    expect(end.manifest.packages.map(([name]) => name)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect(end.manifest.not_fully_installed).toEqual(['none', 'p0', 'p1', 'p2', 'p3', 'p4']);
  });

  test('is the checksum of the manifest as it lies in the image, and a reason of one line’s length', () => {
    const written = makeManifest();
    put('manifest.json', `${written}\n`);
    emit('ok');
    expect(read().end).toMatchObject({
      is: 'ok',
      sha256: createHash('sha256').update(written).digest('hex'),
    });
    put('console', '');
    put('reason', 'x'.repeat(900));
    emit('fail', 'exit-code', '1');
    expect(read().end).toMatchObject({ is: 'failed', reason: 'x'.repeat(400) });
  });

  test('is JSON without spaces, its members in the order of their names: as the sandbox prints it', () => {
    const written = makeManifest();
    expect(written).toBe(canonicalJson(JSON.parse(written)));
  });

  test('names a source only where it is another than the package, whatever its architecture', () => {
    put(
      'after.tsv',
      table([
        row('ii ', 'gcc:amd64', '1', 'gcc'),
        row('ii ', 'libgcc:amd64', '1', 'gcc'),
        row('ii ', 'gcc-bin', '1:2', 'gcc', '2'),
      ]),
    );
    makeManifest();
    emit('ok');
    expect(read().end).toMatchObject({
      manifest: {
        packages: [
          ['gcc-bin', '1:2', 'gcc', '2'],
          ['gcc:amd64', '1'],
          ['libgcc:amd64', '1', 'gcc'],
        ],
      },
    });
  });

  test.each([
    ['1', false],
    ['2', true],
  ])('says in stage %s that the machine has rebooted: %p', (stage, rebooted) => {
    put('stage', `${stage}\n`);
    makeManifest();
    emit('ok');
    expect(read().end).toMatchObject({ manifest: { rebooted } });
  });

  test('ends in a word of its own where the list alone was asked for', () => {
    emit('before');
    emit('reported');
    expect(read()).toMatchObject({ end: { is: 'reported' }, before: { build: nonce } });
  });

  test('is whole where the port takes a few bytes at a time', () => {
    const slow =
      'import os, sys, emit\nwrite = os.write\nos.write = lambda fd, data: write(fd, data[:7])\nsys.argv = ["emit.py", "progress", "upgrade"]\nemit.main()';
    python(['-c', slow]);
    expect(read().phases).toEqual(['upgrade']);
  });

  test('of a machine’s identity are short hashes: of its id, and of the host keys that are younger than its boot', () => {
    mkdirSync(join(dir, 'pre'));
    for (const [name, at] of [
      ['pre/stamp', 2],
      ['old.pub', 1],
      ['new.pub', 3],
    ] as const) {
      put(name, `${name}\n`);
      utimesSync(join(dir, name), 1_700_000_000 + at, 1_700_000_000 + at);
    }
    const hashes = python([
      '-c',
      `import emit\nemit.glob.glob = lambda _: ["${dir}/new.pub", "${dir}/old.pub"]\nprint("\\n".join(emit.identity()))`,
    ]);
    const short = (said: string) => createHash('sha256').update(said).digest('hex').slice(0, 16);
    expect(hashes.split('\n').filter((hash) => !/^[0-9a-f]{16}$/.test(hash))).toEqual(['']);
    expect(hashes).toContain(short('new.pub'));
    expect(hashes).not.toContain(short('old.pub'));
  });
});

function emit(...args: readonly string[]): string {
  return python([join(dir, 'emit.py'), ...args]);
}

function python(args: readonly string[]): string {
  const run = spawnSync('python3', ['-B', '-W', 'error', ...args], {
    encoding: 'utf8',
    cwd: dir,
    env: {
      PATH: process.env.PATH ?? '',
      PATCH_CYCLE_DIR: dir,
      PATCH_CYCLE_CONSOLE: join(dir, 'console'),
      PATCH_CYCLE_LOG: join(dir, 'log'),
    },
  });
  expect(run.stderr).toBe('');
  return run.stdout;
}

function makeManifest(): string {
  const text = emit('manifest');
  put('manifest.json', text);
  return text;
}

function read(): ConsoleReading {
  return readConsole(nothingRead, readFileSync(join(dir, 'console'), 'utf8'), nonce);
}

function put(name: string, text: string): void {
  writeFileSync(join(dir, name), text);
}

function table(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}
