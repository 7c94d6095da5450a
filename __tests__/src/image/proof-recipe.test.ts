import { spawnSync } from 'node:child_process';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { USER_DATA_LIMIT } from '../../../src/image/cloud-config.js';
import { type ProofOptions, renderProof } from '../../../src/image/proof-recipe.js';

type Wish = Parameters<typeof renderProof>[0];
const nonce = 'pc-proof-mkm2x3k4';
const sha256 = 'ab'.repeat(32);
const home = '/run/patch-cycle-proof';
const wish = (more: Partial<ProofOptions> = {}): Wish => ({ nonce, sha256, ...more });

function cloudConfig(options: Wish) {
  const text = gunzipSync(renderProof(options)).toString();
  return JSON.parse(text.replace(/^#cloud-config\n/, '')) as {
    readonly bootcmd: readonly (readonly string[])[];
    readonly write_files: readonly {
      readonly path: string;
      readonly encoding?: string;
      readonly content: string;
    }[];
    readonly runcmd: readonly (readonly string[])[];
  };
}

function filesOf(options: Wish): ReadonlyMap<string, string> {
  const files = cloudConfig(options).write_files;
  return new Map(
    files.map(({ path, encoding, content }) => [
      path,
      encoding === undefined ? content : gunzipSync(Buffer.from(content, 'base64')).toString(),
    ]),
  );
}

describe('the user-data of a proof', () => {
  test('is the same bytes for the same options', () => {
    expect(Buffer.from(renderProof(wish())).equals(renderProof(wish()))).toBe(true);
  });

  test('leaves most of the limit to the script of the user', () => {
    expect(renderProof(wish()).length).toBeLessThan(USER_DATA_LIMIT / 2);
  });

  test('writes under /run alone, so that nothing stays', () => {
    const paths = [...filesOf(wish({ verifyScript: 'true\n' })).keys()];
    expect(paths.filter((path) => !path.startsWith('/run/'))).toEqual([]);
  });

  test('says the options in shell assignments', () => {
    const files = filesOf(wish({ settle: 5_000, linger: 3_000, verifyScript: 'curl -f /\n' }));
    expect(files.get(`${home}/config`)).toBe(
      `NONCE=${nonce}\nSHA256=${sha256}\nSETTLE=5\nLINGER=3\nVERIFY=${home}/verifyScript.sh\n`,
    );
    expect(files.get(`${home}/verifyScript.sh`)).toBe('curl -f /\n');
    expect(filesOf(wish()).get(`${home}/config`)).toContain('\nVERIFY=\n');
  });

  test('masks units and arms the dead-man switch at boot, and leaves no placeholder', () => {
    const { bootcmd } = cloudConfig(wish({ maskUnits: ['app.service'], deadline: 3_000_000 }));
    const boot = bootcmd.flat().join('\n');
    expect(boot).toContain("'app.service'");
    expect(boot).toContain('OnActiveSec=3000s');
    const unit = filesOf(wish()).get('/run/systemd/system/patch-cycle-proof.service') ?? '@X@';
    for (const text of [boot, unit]) expect(text).not.toMatch(/@[A-Z]+@/);
    expect(
      spawnSync('sh', ['-n'], { input: bootcmd[0]?.[2] ?? 'if', encoding: 'utf8' }).stderr,
    ).toBe('');
  });

  test('names only programs that it writes', () => {
    const files = filesOf(wish());
    const unit = files.get('/run/systemd/system/patch-cycle-proof.service') ?? '';
    const named = unit.match(/\/run\/patch-cycle-proof\/[a-z]+\.(py|sh)/g) ?? [];
    expect(named).toHaveLength(2);
    for (const path of named) expect(files.get(path)).toMatch(/^#!/);
    // What validate.py imports.
    expect(files.get(`${home}/emit.py`)).toContain('def identity()');
  });

  test('that would be too big is refused, naming the script', () => {
    const verifyScript = Array.from({ length: 30_000 }, (_, i) =>
      ((i * 7919) ^ (i >> 3)).toString(36),
    ).join('');
    expect(() => renderProof(wish({ verifyScript }))).toThrow(
      /^verify-script: \d+ bytes, is too much: the user-data of the proof would be \d+ bytes/,
    );
  });
});

describe('a value that is not allowed is refused by its name', () => {
  test.each<[string, Wish]>([
    ['nonce', { nonce: 'short', sha256 }],
    ['sha256', { nonce, sha256: 'AB'.repeat(32) }],
    ['sha256', { nonce, sha256: "'; reboot" }],
    ['settle', wish({ settle: -1_000 })],
    ['linger', wish({ linger: 1 })],
    ['timeout', wish({ timeout: 0 })],
    ['deadline', wish({ timeout: 3_000_000, deadline: 2_000_000 })],
    ['maskUnits', wish({ maskUnits: ['app'] })],
    ['maskUnits', wish({ maskUnits: ['patch-cycle-proof.service'] })],
    ['verifyScript', wish({ verifyScript: 'a\0b' })],
  ])('%s: %j', (name, options) => {
    expect(() => renderProof(options)).toThrow(new RegExp(`^${name}: `));
  });
});
