import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { nothingProven, type ProofEnd, readProof } from '../../../src/image/console.js';
import { guestFiles } from '../../../src/image/guest-files.js';

/** The guest's validator among made-up dpkg, systemd and cloud-init, and its report read by the action's reader. */
const hasPython = spawnSync('python3', ['--version']).status === 0;
const nonce = 'pc-proof-mkm2x3k4';

// Each test starts Python twice, and that starts others: slow on a busy machine.
jest.setTimeout(60_000);

let dir: string;
const manifest = {
  format: 1,
  build: 'pc-9abcdef0-mkm2x3k4',
  kernel: { newest: release() },
  failed_units: { before: ['old.service'], after: [] },
  cloud_init: 'status: done',
  identity: [] as readonly string[],
  packages: [
    ['bash', '5.2-1'],
    ['libssl3:amd64', '3.0-2', 'openssl'],
  ],
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'patch-cycle-proof-'));
  for (const name of ['emit.py', 'validate.py'] as const) put(name, guestFiles[name]);
  bin(
    'dpkg-query',
    "printf 'ii \\tbash\\t5.2-1\\nii \\tlibssl3:amd64\\t3.0-2\\nrc \\tgone\\t1\\n'",
  );
  bin('dpkg', 'case $1 in --print-architecture) echo amd64 ;; esac');
  bin('cloud-init', 'echo status: done');
  bin('systemctl', 'case $1 in list-units) echo "old.service loaded failed failed Old" ;; esac');
  put('console', '');
  put('log', '');
  bake(manifest);
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

(hasPython ? describe : describe.skip)('an instance of a new image', () => {
  test('that is what its manifest says is proven', () => {
    expect(prove()).toMatchObject({
      is: 'proven',
      report: {
        build: nonce,
        image: manifest.build,
        arch: 'amd64',
        kernel: release(),
        packages: 2,
        failed_units: ['old.service'],
        verified: false,
      },
    });
  });

  test('is verified by the script of the user', () => {
    put('verify.sh', 'echo hello\n');
    expect(prove({ VERIFY: 'verify.sh' })).toMatchObject({
      is: 'proven',
      report: { verified: true },
    });
  });

  test('is told by its phases', () => {
    put('verify.sh', 'true\n');
    prove({ VERIFY: 'verify.sh' });
    expect(read().phases).toEqual(['wait', 'inspect', 'verify']);
  });

  test.each<[string, () => void, RegExp]>([
    [
      'has another version',
      () => bin('dpkg-query', "printf 'ii \\tbash\\t5.2-1\\nii \\tlibssl3:amd64\\t3.0-1\\n'"),
      /^packages are not what the manifest says: libssl3:amd64$/,
    ],
    [
      'has a package that is half installed',
      () => bin('dpkg', 'case $1 in --audit) echo The package bash is in a mess ;; esac'),
      /^dpkg --audit: The package bash is in a mess$/,
    ],
    [
      'runs an older kernel',
      () => bake({ ...manifest, kernel: { newest: '9.9.9-aws' } }),
      /^it runs kernel .*, and the image's newest is 9\.9\.9-aws$/,
    ],
    [
      'has a unit that did not fail before',
      () =>
        bin('systemctl', 'case $1 in list-units) echo "app.service loaded failed failed" ;; esac'),
      /^units failed that had not failed in the old image: app\.service$/,
    ],
    [
      'has a cloud-init that ends in error',
      () => bin('cloud-init', 'echo status: error; exit 1'),
      /^cloud-init ended in error: status: error$/,
    ],
    [
      'has the manifest of another build',
      () => put('baked', JSON.stringify({ ...manifest, build: 'pc-other-0000' })),
      /^the manifest in the image is not the one that its builder reported$/,
    ],
    ['has no manifest', () => rmSync(join(dir, 'baked')), /^the image has no manifest: /],
    ['has a manifest that is none', () => put('baked', 'not json'), /^the image has no manifest: /],
  ])('that %s is refused', (_, spoil, reason) => {
    spoil();
    const end = prove();
    if (end.is !== 'failed') throw new Error(JSON.stringify(end));
    expect(end.phase).toBe('inspect');
    expect(end.reason).toMatch(reason);
    expect(end.log).toContain(`PROBLEM: ${end.reason}`);
  });

  test('that has the machine id or a host key of its builder is refused', () => {
    const own = python('emit.py', 'identity').stdout.split('\n').filter(Boolean);
    expect(own.join(' ')).toMatch(/^([0-9a-f]{16} ?)*$/);
    if (own.length === 0) return;
    bake({ ...manifest, identity: own.slice(0, 1) });
    expect(prove()).toMatchObject({
      is: 'failed',
      reason: 'it shares its machine id or a host key with its builder',
    });
  });

  test('that the script of the user refuses is refused, with what the script said', () => {
    put('verify.sh', 'echo the app does not answer; exit 3\n');
    const end = prove({ VERIFY: 'verify.sh' });
    expect(end).toMatchObject({
      is: 'failed',
      phase: 'verify',
      reason: 'verify-script ended with status 3',
      log: expect.stringContaining('the app does not answer'),
    });
  });

  test('tells all that is wrong, and does not run the script of the user then', () => {
    bake({ ...manifest, kernel: { newest: '9.9.9-aws' } });
    bin('cloud-init', 'echo status: error');
    put('verify.sh', 'echo ran\n');
    const end = prove({ VERIFY: 'verify.sh' });
    if (end.is !== 'failed') throw new Error(JSON.stringify(end));
    expect(end.reason.split('; ')).toHaveLength(2);
    expect(read().phases).toEqual(['wait', 'inspect']);
  });

  test.each<[string, object, boolean]>([
    [
      'what the builder started when it booted again',
      { rebooted: true, kernel: { running: release() } },
      true,
    ],
    ['another', { rebooted: true, kernel: { running: '1.2.3-aws' } }, false],
    [
      'whatever that is, where the builder never booted again',
      { kernel: { running: '1.2.3-aws' } },
      true,
    ],
  ])(
    'whose owner has told the boot loader not to take the newest kernel starts %s',
    (_, said, isProven) => {
      const pinned = {
        rebooted: false,
        ...said,
        kernel: {
          newest: '9.9.9-aws',
          pinned: true,
          ...('kernel' in said ? (said.kernel as object) : {}),
        },
      };
      bake({ ...manifest, ...pinned });
      expect(prove().is).toBe(isProven ? 'proven' : 'failed');
      bake({ ...manifest, ...pinned, kernel: { ...pinned.kernel, pinned: false } });
      expect(prove().is).toBe('failed');
    },
  );

  test('is not to blame for what dpkg had against the old image, but for anything new', () => {
    bin('dpkg', 'case $1 in --audit) echo "  missing md5sums:"; echo "   own-package" ;; esac');
    bake({ ...manifest, audit: 'missing md5sums:\n   own-package' });
    expect(prove()).toMatchObject({ is: 'proven' });
    bake({ ...manifest, audit: 'missing md5sums:\n   other-package' });
    expect(prove()).toMatchObject({
      is: 'failed',
      reason: expect.stringContaining('dpkg --audit'),
    });
  });

  test('is looked at once the units that start late have started, however their jobs are aligned', () => {
    const units =
      'case $1 in list-units) [ -e DIR/late ] && echo "app.service loaded failed failed" ;; list-jobs) LIST ;; esac';
    const list =
      '[ -e DIR/late ] || { echo "1203 patch-cycle-proof.service start running"; echo "  98 app.service         start running"; if [ -e DIR/one ]; then touch DIR/late; fi; touch DIR/one; }';
    bin('systemctl', units.replace('LIST', list).replaceAll('DIR', dir));
    expect(prove({ SETTLE: '30' })).toMatchObject({
      is: 'failed',
      reason: expect.stringContaining('app.service'),
    });
  });

  test('whose cloud-init had failed before the build too is not to blame', () => {
    bake({ ...manifest, cloud_init: 'status: error\ndetail: the old image has it' });
    bin('cloud-init', 'echo status: error');
    expect(prove()).toMatchObject({ is: 'proven' });
  });
});

/** What finish.sh does after it. */
function prove(settings: Readonly<Record<string, string>> = {}): ProofEnd {
  for (const name of ['console', 'result', 'reason']) put(name, '');
  const verify = settings.VERIFY === undefined ? '' : join(dir, settings.VERIFY);
  put(
    'config',
    `NONCE=${nonce}\nSHA256=${reported}\nSETTLE=${settings.SETTLE ?? 0}\nLINGER=0\nVERIFY=${verify}\n`,
  );
  const run = python('validate.py');
  put('log', `${run.stdout}${run.stderr}`);
  const proven = run.status === 0 && result() === 'proven\n';
  const sent = proven ? python('emit.py', 'ok') : python('emit.py', 'fail', 'exit-code', '1');
  expect(sent.stderr).toBe('');
  return read().end;
}

function python(program: string, ...args: readonly string[]) {
  return spawnSync('python3', ['-B', '-W', 'error', join(dir, program), ...args], {
    encoding: 'utf8',
    env: {
      PATH: `${dir}:${process.env.PATH ?? ''}`,
      PATCH_CYCLE_DIR: dir,
      PATCH_CYCLE_CONSOLE: join(dir, 'console'),
      PATCH_CYCLE_LOG: join(dir, 'log'),
      PATCH_CYCLE_BAKED: join(dir, 'baked'),
    },
  });
}

function read() {
  return readProof(nothingProven, readFileSync(join(dir, 'console'), 'utf8'), nonce);
}

/** The checksum that the builder reported. */
let reported = '';

function bake(value: object): void {
  const text = JSON.stringify(value);
  put('baked', text);
  reported = createHash('sha256').update(text).digest('hex');
}

function put(name: string, text: string, mode = 0o600): void {
  writeFileSync(join(dir, name), text, { mode });
}

function bin(name: string, script: string): void {
  put(name, `#!/bin/sh\n${script}\n`, 0o700);
}

function result(): string {
  const path = join(dir, 'result');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
