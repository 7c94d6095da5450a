import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../../src/errors.js';
import { USER_DATA_LIMIT } from '../../../src/image/cloud-config.js';
import { renderProof } from '../../../src/image/proof-recipe.js';
import { renderRecipe } from '../../../src/image/recipe.js';
import { readSettings, type Settings } from '../../../src/settings.js';
import { withInputs } from '../action.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scripts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const INPUTS = ['pre-script', 'post-script', 'verify-script'] as const;

const read = (given: Readonly<Record<string, string>>): Settings =>
  readSettings(
    withInputs({ 'aws-region': 'eu-west-1', targets: 'web', ...given }),
    // As main.ts reads files.
    (path) => readFileSync(path, 'utf8'),
  );

function refusal(given: Readonly<Record<string, string>>): InputError {
  try {
    read(given);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('accepted');
}

/** The path of a file outside the workspace, as an earlier step may have made it. */
function written(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Text that hardly compresses. */
const noise = (length: number, seed = 1): string => {
  let state = seed;
  const letters = Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(33 + ((state >>> 16) % 90));
  });
  return letters.join('');
};

describe.each(INPUTS)('%s', (input) => {
  const problem = (name: string, bytes: string | Uint8Array) => {
    const path = written(name, bytes);
    const error = refusal({ [input]: path });
    expect(error.input).toBe(input);
    expect(error.message).toMatch(new RegExp(`^${input}: '${path}' `));
    return error.message;
  };

  test('may be anything that bash takes, wherever it lies', () => {
    for (const first of ['', '#!/bin/bash\n', '#! /bin/sh -e\n', '#!/usr/bin/env bash\n']) {
      const text = `${first}echo "größer" # ✓\n`;
      const { build } = read({ [input]: written('good.sh', text) });
      const { recipe, proof } = build ?? {};
      expect([recipe?.preHook, recipe?.postHook, proof?.verifyScript]).toContain(text);
    }
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.sh', '', /is empty\. Leave it out/],
    ['blank.sh', ' \n\n', /is empty\. Leave it out/],
    ['program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0]), /is not text/],
    ['latin-1.sh', new Uint8Array([0x65, 0x63, 0x68, 0x6f, 0x20, 0xfc, 0x0a]), /is not UTF-8/],
    ['bom.sh', '\uFEFFecho hello\n', /begins with a byte order mark/],
    ['windows.sh', 'echo a\necho b\r\necho c\r\n', /Windows line ends \(CR LF\) from line 2 on/],
    ['script.py', '#!/usr/bin/env python3\nprint()\n', /another program.*python3.*run with bash/],
  ])('may not be %s', (name, bytes, why) => expect(problem(name, bytes)).toMatch(why));

  test('may not be missing, nor a folder', () => {
    mkdirSync(join(folder, 'sub'), { recursive: true });
    expect(refusal({ [input]: join(folder, 'none.sh') }).message).toMatch(
      /none\.sh' does not exist\. A path is taken from the workspace; was the repository checked out/,
    );
    expect(refusal({ [input]: join(folder, 'good.sh', 'more') }).message).toMatch(/does not exist/);
    expect(refusal({ [input]: join(folder, 'sub') }).message).toMatch(/sub' is a folder/);
  });
});

// RunInstances, UserData: 16 KB in raw form, before base64.
describe('what does not fit into the user-data', () => {
  test('is refused by the bigger script, with the path and size of each', () => {
    const small = written('small.sh', noise(5_000, 2));
    const large = written('large.sh', noise(20_000));
    const error = refusal({ 'pre-script': small, 'post-script': large, 'mask-units': 'a.service' });
    expect(error.input).toBe('post-script');
    expect(error.message).toMatch(
      new RegExp(
        `^post-script: '${large}', 20000 bytes, beside pre-script \\('${small}', 5000 bytes\\) and mask-units \\(9 bytes\\), is too much: the user-data of the builder would be \\d{5} bytes, compressed and before base64, and EC2 takes 16384, 2048 of which are kept for names of packages\\. Save at least \\d+: shorten it, or let it fetch`,
      ),
    );
  });

  test('is refused of the proof by verify-script', () => {
    const path = written('verify.sh', noise(20_000));
    expect(refusal({ 'verify-script': path }).message).toMatch(
      new RegExp(`^verify-script: '${path}', 20000 bytes, is too much: the user-data of the proof`),
    );
  });

  test('is refused by a list where no script is bigger', () => {
    const exclude = Array.from({ length: 2_000 }, (_, i) => `p${(i * 7_919_317).toString(36)}`);
    expect(refusal({ exclude: exclude.join(',') }).input).toBe('exclude');
  });

  test('is never found out later: what is accepted can be started', () => {
    const names = Array.from({ length: 250 }, (_, i) => `lib${(i * 104_729).toString(36)}-dev`);
    fc.assert(
      fc.property(fc.nat(9_000), fc.nat(9_000), fc.nat(12_000), (pre, post, verify) => {
        const given = {
          'pre-script': written('pre.sh', `#${noise(pre)}`),
          'post-script': written('post.sh', `#${noise(post, 3)}`),
          'verify-script': written('verify.sh', `#${noise(verify, 5)}`),
        };
        let settings: Settings;
        try {
          settings = read(given);
        } catch (error) {
          return error instanceof InputError && pre + post + verify > 5_000;
        }
        const { recipe = {}, proof } = settings.build ?? {};
        const builder = renderRecipe({ ...recipe, want: names, nonce: 'n'.repeat(64) });
        const prover = renderProof({
          nonce: 'n'.repeat(64),
          sha256: '0'.repeat(64),
          maskUnits: recipe.maskUnits ?? [],
          verifyScript: proof?.verifyScript ?? '',
        });
        return builder.length <= USER_DATA_LIMIT && prover.length <= USER_DATA_LIMIT;
      }),
      { numRuns: 60 },
    );
  });
});
