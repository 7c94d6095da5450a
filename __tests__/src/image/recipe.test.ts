import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { USER_DATA_LIMIT } from '../../../src/image/cloud-config.js';
import { type RecipeOptions, renderRecipe } from '../../../src/image/recipe.js';

type Wish = Parameters<typeof renderRecipe>[0];
interface CloudConfig {
  readonly bootcmd: readonly (readonly string[])[];
  readonly write_files: readonly {
    readonly path: string;
    readonly owner: string;
    readonly permissions: string;
    readonly encoding?: string;
    readonly content: string;
  }[];
  readonly runcmd: readonly (readonly string[])[];
}

const nonce = 'pc-9abcdef0-mkm2x3k4';
const home = '/var/lib/patch-cycle-build';
const wish = (more: Partial<RecipeOptions> = {}): Wish => ({ nonce, ...more });

function cloudConfig(options: Wish): CloudConfig {
  const text = gunzipSync(renderRecipe(options)).toString();
  expect(text.startsWith('#cloud-config\n')).toBe(true);
  return JSON.parse(text.slice('#cloud-config\n'.length)) as CloudConfig;
}

function fileOf(config: CloudConfig, path: string): string {
  const file = config.write_files.find((each) => each.path === path);
  const { content = '', encoding } = file ?? {};
  return encoding === undefined ? content : gunzipSync(Buffer.from(content, 'base64')).toString();
}

describe('the user-data of a builder', () => {
  test('is the same bytes for the same options, with no time in it', () => {
    const first = Buffer.from(renderRecipe(wish()));
    expect(Buffer.from(renderRecipe(wish())).equals(first)).toBe(true);
    expect([...first.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3]);
  });

  test('is a cloud-config of the shape that cloud-init knows', () => {
    const config = cloudConfig(wish({ preHook: 'true\n', postHook: 'true\n' }));
    expect(Object.keys(config).sort()).toEqual([
      'bootcmd',
      'package_reboot_if_required',
      'package_update',
      'package_upgrade',
      'runcmd',
      'write_files',
    ]);
    for (const file of config.write_files) {
      const isHook = file.path.endsWith('Hook.sh');
      expect(file).toEqual({
        path: expect.stringMatching(/^\/(var\/lib\/patch-cycle-build|etc\/systemd\/system)\//),
        owner: 'root:root',
        permissions: expect.stringMatching(/^0[0-7]{3}$/),
        ...(isHook && { encoding: 'gz+b64' }),
        // What YAML's readers take without escapes: a script of the user's may hold anything.
        content: expect.stringMatching(isHook ? /^[A-Za-z0-9+/]+=*$/ : /^[\t\n\x20-\x7e]+$/),
      });
    }
    for (const command of config.bootcmd) expect(command).toEqual(['sh', '-c', expect.any(String)]);
    expect(config.runcmd.at(-1)).toEqual([
      'systemctl',
      'start',
      '--no-block',
      'patch-cycle-build.service',
    ]);
  });

  test('says the options in shell assignments', () => {
    const all = wish({
      mode: 'full',
      phased: 'always',
      exclude: ['linux-*', 'g++'],
      want: ['openssl', 'libssl3t64'],
      reboot: 'never',
      snap: true,
      autoremove: false,
      lists: 'purge',
      linger: 5_000,
      preHook: 'echo before\n',
    });
    expect(fileOf(cloudConfig(all), `${home}/config`).split('\n')).toEqual([
      `NONCE=${nonce}`,
      'MODE=full',
      'PHASED=always',
      "EXCLUDE='linux-* g++'",
      "WANT='openssl libssl3t64'",
      'REBOOT=never',
      'SNAP=1',
      'AUTOREMOVE=0',
      'LISTS=purge',
      'REPORT_ONLY=0',
      'LINGER=5',
      `PRE_HOOK=${home}/preHook.sh`,
      'POST_HOOK=',
      '',
    ]);
    expect(fileOf(cloudConfig(all), `${home}/preHook.sh`)).toBe('echo before\n');
  });

  test('leaves no placeholder, and masks units by their exact names', () => {
    const config = cloudConfig(
      wish({ maskUnits: ['app.service', 'dev-disk\\x2dby.target'], deadline: 3_000_000 }),
    );
    const unit = fileOf(config, '/etc/systemd/system/patch-cycle-build.service');
    const boot = config.bootcmd.flat().join('\n');
    for (const text of [unit, boot]) expect(text).not.toMatch(/@[A-Z]+@/);
    expect(unit).toContain('\nTimeoutStartSec=2400s\n');
    expect(boot).toContain('OnActiveSec=3000s');
    const loop = /for u in (apt.*); do ln/.exec(boot)?.[1] ?? '';
    const shell = spawnSync('sh', ['-c', `printf '%s\\n' ${loop}`], { encoding: 'utf8' });
    expect(shell.stdout.split('\n').slice(-3)).toEqual([
      'app.service',
      'dev-disk\\x2dby.target',
      '',
    ]);
  });

  test('holds programs that their interpreters can read', () => {
    const config = cloudConfig(wish({ maskUnits: ['app.service'] }));
    const parses = (command: string, args: readonly string[], input: string): string =>
      spawnSync(command, args, { input, encoding: 'utf8' }).stderr;
    for (const [, , script = 'if'] of config.bootcmd) expect(parses('sh', ['-n'], script)).toBe('');
    for (const name of ['build.sh', 'clean.sh', 'finish.sh']) {
      const script = fileOf(config, `${home}/${name}`);
      expect(script).toMatch(/^#!\/bin\/bash\nset /);
      expect(parses('bash', ['-n'], script)).toBe('');
    }
    expect(fileOf(config, `${home}/emit.py`)).toMatch(/^#!\/usr\/bin\/env python3\n"""/);
  });

  test('stays under the limit of EC2 with more than anyone should ask for', () => {
    const zipped = renderRecipe(
      wish({
        nonce: 'n'.repeat(64),
        exclude: Array.from({ length: 60 }, (_, i) => `package-${noise(i, 12)}`),
        maskUnits: Array.from({ length: 60 }, (_, i) => `unit-${noise(i, 12)}.service`),
        preHook: noise(1, 1_500),
        postHook: noise(2, 1_500),
      }),
    );
    expect(zipped.length).toBeLessThanOrEqual(USER_DATA_LIMIT);
  });

  test('leaves half of the limit to the hooks of the user', () => {
    expect(renderRecipe(wish()).length).toBeLessThan(USER_DATA_LIMIT / 2 + 512);
  });

  test('that would be too big is refused, naming the bigger script first', () => {
    const postHook = noise(3, 30_000);
    expect(() => renderRecipe(wish({ preHook: 'true', postHook }))).toThrow(
      /^post-script: 30000 bytes, beside pre-script \(4 bytes\), is too much: the user-data of the builder would be \d{5} bytes, compressed and before base64, and EC2 takes 16384\. Save at least \d+:/,
    );
  });
});

describe('a value that is not allowed is refused by its name', () => {
  test.each<[string, Wish]>([
    ['nonce', { nonce: 'short' }],
    ['nonce', { nonce: 'with space in it' }],
    ['nonce', { nonce: 'n'.repeat(65) }],
    ['mode', wish({ mode: 'most' as 'full' })],
    ['phased', wish({ phased: 'sometimes' as 'never' })],
    ['reboot', wish({ reboot: 'yes' as 'auto' })],
    ['lists', wish({ lists: '$(id)' as 'keep' })],
    ['snap', wish({ snap: 'no' as unknown as boolean })],
    ['autoremove', wish({ autoremove: 1 as unknown as boolean })],
    ['exclude', wish({ exclude: ["a' b"] })],
    ['exclude', wish({ exclude: ['$(id)'] })],
    ['exclude', wish({ exclude: ['*'] })],
    ['exclude', wish({ exclude: ['-o'] })],
    ['exclude', wish({ exclude: ['two words'] })],
    ['want', wish({ want: ['linux-*'] })],
    ['want', wish({ want: ["a' b"] })],
    ['reportOnly', wish({ reportOnly: 'yes' as unknown as boolean })],
    ['maskUnits', wish({ maskUnits: ['app'] })],
    ['maskUnits', wish({ maskUnits: ["a'.service"] })],
    ['maskUnits', wish({ maskUnits: ['../a.service'] })],
    ['maskUnits', wish({ maskUnits: ['patch-cycle-build.service'] })],
    ['linger', wish({ linger: -1_000 })],
    ['linger', wish({ linger: 1_500 })],
    ['linger', wish({ linger: Number.NaN })],
    ['timeout', wish({ timeout: 1_000 })],
    ['deadline', wish({ deadline: 8 * 3_600_000 })],
    ['deadline', wish({ timeout: 3_000_000, deadline: 3_000_000 })],
    ['preHook', wish({ preHook: 'a\0b' })],
    ['postHook', wish({ postHook: 'a\0b' })],
  ])('%s: %j', (name, options) => {
    expect(() => renderRecipe(options)).toThrow(new RegExp(`^${name}: `));
  });
});

/** Text that gzip cannot make much smaller. */
function noise(seed: number, length: number): string {
  let text = '';
  for (let n = 0; text.length < length; n++) {
    text += createHash('sha256').update(`${seed}/${n}`).digest('hex');
  }
  return text.slice(0, length);
}
