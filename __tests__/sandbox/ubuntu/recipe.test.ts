import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readRecipe } from '../../../sandbox/ubuntu/recipe.js';
import { cloudConfig, NONCE, userData } from './machine.js';

const plain = (text: string) => new Uint8Array(Buffer.from(text));
const asConfig = (value: unknown) => plain(`#cloud-config\n${JSON.stringify(value)}\n`);

describe('a recipe in user-data', () => {
  test('is read from its files', () => {
    const data = userData({
      MODE: 'full',
      EXCLUDE: "'linux-* docker.io'",
      WANT: "'openssl curl'",
      REBOOT: 'never',
      SNAP: 1,
      AUTOREMOVE: 0,
      LINGER: 5,
      POST_HOOK: '/var/lib/patch-cycle-build/hook.sh',
    });
    expect(readRecipe(data)).toEqual({
      nonce: NONCE,
      mode: 'full',
      phased: 'never',
      exclude: ['linux-*', 'docker.io'],
      want: ['openssl', 'curl'],
      reboot: 'never',
      snap: true,
      autoremove: false,
      reportOnly: false,
      linger: 5_000,
      timeout: 2_400_000,
      deadline: 3_000_000,
      postHook: { path: '/var/lib/patch-cycle-build/hook.sh', exits: 0 },
    });
  });

  test('may be plain text too', () => {
    expect(readRecipe(asConfig(cloudConfig()))?.nonce).toBe(NONCE);
  });

  test.each([
    ['2400s', 2_400_000],
    ['90', 90_000],
    ['1h 30min', 5_400_000],
    ['infinity', Number.POSITIVE_INFINITY],
  ])('may take %s', (timeout, milliseconds) => {
    expect(readRecipe(userData({}, { timeout }))?.timeout).toBe(milliseconds);
  });

  test.each([
    ['exit 7\n', 7],
    ['echo hello\nexit 3', 3],
    ['exit 1 # not really the end\necho done\n', 0],
  ])('has a hook %p that ends with %d', (hook, exits) => {
    const data = userData({ PRE_HOOK: '/var/lib/patch-cycle-build/hook.sh' }, { hook });
    expect(readRecipe(data)?.preHook?.exits).toBe(exits);
  });

  test.each([
    [`"curl 'quoted'"`, ['curl', "'quoted'"]],
    ["''", []],
    ['curl', ['curl']],
    ['lib\\*', ['lib*']],
    ["'a'\\ 'b' # and a comment", ['a', 'b']],
  ])('may write its exclusions as %p', (EXCLUDE, exclude) => {
    expect(readRecipe(userData({ EXCLUDE }))?.exclude).toEqual(exclude);
  });

  test('has a hook that bash does not find', () => {
    expect(readRecipe(userData({ PRE_HOOK: '/nowhere.sh' }))?.preHook?.exits).toBe(127);
  });
});

describe("anybody else's user-data is no recipe", () => {
  const { write_files: files, ...rest } = cloudConfig();
  const without = (name: string) => ({
    ...rest,
    write_files: files.filter(({ path }) => !path.endsWith(name)),
  });

  test.each([
    ['none', new Uint8Array()],
    ['a script', plain('#!/bin/bash\necho hello\n')],
    ['YAML', plain('#cloud-config\npackages:\n  - nginx\n')],
    ['JSON of another kind', asConfig([1, 2])],
    ['nothing at all in JSON', asConfig(null)],
    ['a damaged archive', userData().slice(0, 200)],
    ['bytes', Uint8Array.from([0x1f, 0x8b, 0, 1, 2, 3])],
    ['a recipe without settings', asConfig(without('config'))],
    ['a recipe without programs', asConfig(without('build.sh'))],
    ['a recipe without its unit', asConfig(without('.service'))],
    ['a recipe that nobody starts', asConfig({ ...rest, runcmd: [], write_files: files })],
    ['a recipe with a bad nonce', userData({ NONCE: 'short' })],
    [
      'a recipe with a damaged file',
      asConfig({ ...rest, write_files: files.map((file) => ({ ...file, content: 'AAAA' })) }),
    ],
    ['a recipe in an archive of an archive', new Uint8Array(gzipSync(userData()))],
  ])('%s', (_what, data) => {
    expect(readRecipe(data)).toBeUndefined();
  });
});
