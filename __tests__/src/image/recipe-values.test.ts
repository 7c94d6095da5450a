import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { InputError } from '../../../src/errors.js';
import { renderProof } from '../../../src/image/proof-recipe.js';
import { type RecipeOptions, renderRecipe } from '../../../src/image/recipe.js';

/** Whatever is asked for reaches the guest as it is, or is refused by name: nothing in between. */
jest.setTimeout(60_000);

const hasPython = spawnSync('python3', ['--version']).status === 0;
const nonce = 'pc-9abcdef0-mkm2x3k4';
const home = '/var/lib/patch-cycle-build';

interface Config {
  readonly bootcmd: readonly (readonly string[])[];
  readonly write_files: readonly {
    readonly path: string;
    readonly content: string;
    readonly encoding?: string;
  }[];
}

/** As cloud-init reads it: YAML. */
const read = (userData: Uint8Array): Config => parse(gunzipSync(userData).toString()) as Config;

function fileOf(config: Config, path: string): string {
  const { content = '', encoding } = config.write_files.find((each) => each.path === path) ?? {};
  return encoding === undefined ? content : gunzipSync(Buffer.from(content, 'base64')).toString();
}

const rendered = <T>(render: () => T): T | undefined => {
  try {
    return render();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
};

/** What a shell, YAML, sed or a template could take for something else, in the midst of what is allowed. */
const trick = fc.constantFrom(
  "'",
  '"',
  '`',
  '$',
  '$(id)',
  '$HOME',
  '\\',
  '\n',
  '\r\n',
  '\0',
  ' ',
  '\t',
  ';',
  '|',
  '&',
  '$&',
  '$1',
  '#',
  '%',
  '*',
  '?',
  '[a]',
  '~',
  '!',
  '@MASK@',
  '@DEADLINE@',
  '{{x}}',
  ': ',
  '- ',
  '...',
  '---',
  '\u2028',
  'é',
  '\u{1f600}',
  '../',
  '/',
  '-o',
  '\x1b[0m',
);
const nasty = (plain: fc.Arbitrary<string>) =>
  fc.oneof(
    plain,
    fc.array(fc.oneof(plain, trick), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  );
const packageName = fc.stringMatching(/^[a-z0-9][a-z0-9+.-]{0,8}$/);
const pattern = fc.stringMatching(/^[a-z0-9*][a-z0-9+.*-]{0,8}$/);
const unit = fc.stringMatching(/^[A-Za-z0-9@:_.\\-]{1,8}\.(service|timer|socket|target|path)$/);
const wishes = fc.record({
  exclude: fc.array(nasty(pattern), { maxLength: 3 }),
  want: fc.array(nasty(packageName), { maxLength: 3 }),
  maskUnits: fc.array(nasty(unit), { maxLength: 3 }),
  linger: fc.constantFrom(0, 45_000, 5_000, 600_000, 1, Number.NaN),
}) satisfies fc.Arbitrary<Partial<RecipeOptions>>;

const lines = (output: string): readonly string[] => output.split('\n').slice(0, -1);
/** Many scripts by one shell: each in its own subshell, its output after a mark. */
const shell = (command: string, scripts: readonly string[]): readonly string[] => {
  const text = scripts.map((script) => `(\n${script}\n)\nprintf '\\036'\n`).join('');
  const { stdout, stderr } = spawnSync(command, ['-s'], {
    input: text,
    encoding: 'utf8',
    cwd: tmpdir(),
  });
  expect(stderr).toBe('');
  return stdout.split('\x1e').slice(0, -1);
};

describe('a value of the user', () => {
  const cases = fc.sample(wishes, { numRuns: 3_000, seed: 7 });
  const taken = cases.flatMap((wish) => {
    const userData = rendered(() => renderRecipe({ ...wish, nonce }));
    return userData === undefined ? [] : [{ wish, config: read(userData) }];
  });

  test('is taken or refused, and both are met', () => {
    expect(taken.length).toBeGreaterThan(200);
    expect(cases.length - taken.length).toBeGreaterThan(200);
  });

  test('is for bash what it was, and nothing is run or matched against files', () => {
    const said = shell(
      'bash',
      taken.map(
        ({ config }) => `${fileOf(config, `${home}/config`)}
for list in "$EXCLUDE" "$WANT"; do read -ra words <<<"$list"; printf '%s\\n' \${words[@]+"\${words[@]}"}; echo =; done; echo "$LINGER $NONCE"`,
      ),
    );
    for (const [index, { wish }] of taken.entries()) {
      expect(lines(said[index] ?? '')).toEqual(
        [...wish.exclude, '=', ...wish.want, '=', `${wish.linger / 1_000} ${nonce}`]
          // printf prints one empty line for no words.
          .flatMap((line, at, all) =>
            line === '=' && (at === 0 || all[at - 1] === '=') ? ['', line] : [line],
          ),
      );
    }
  });

  test("is for the boot's shell what it was: each unit by its name, and nothing else of the script is touched", () => {
    const plain = read(renderRecipe({ nonce })).bootcmd.flat().join('\n');
    const loops = taken.map(({ config }) => {
      const boot = config.bootcmd.flat().join('\n');
      const [loop = '', names = ''] = /^for u in (.*); do ln .*$/m.exec(boot) ?? [];
      expect(boot.replace(loop, '')).toBe(plain.replace(/^for u in .*; do ln .*$/m, ''));
      return `printf '%s\\n' ${names}`;
    });
    for (const [index, said] of shell('sh', loops).entries()) {
      const units = taken[index]?.wish.maskUnits ?? [];
      expect(lines(said).slice(6)).toEqual(units);
      for (const name of units) expect(name).not.toMatch(/[/\s'"$`;&|]/);
    }
  });

  (hasPython ? test : test.skip)('is for the guest’s Python what it was', () => {
    const dir = mkdtempSync(join(tmpdir(), 'patch-cycle-values-'));
    try {
      writeFileSync(
        join(dir, 'all.json'),
        JSON.stringify(taken.map(({ config }) => fileOf(config, `${home}/config`))),
      );
      const emit = fileOf(read(renderRecipe({ nonce })), `${home}/emit.py`);
      writeFileSync(join(dir, 'emit.py'), emit);
      const program = `import json, emit
out = []
for text in json.load(open(${JSON.stringify(join(dir, 'all.json'))})):
    open(emit.D + "config", "w").write(text)
    out.append(emit.config())
print(json.dumps(out))`;
      const run = spawnSync('python3', ['-B', '-c', program], {
        cwd: dir,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', PATCH_CYCLE_DIR: dir },
      });
      expect(run.stderr).toBe('');
      const read_ = JSON.parse(run.stdout) as readonly Record<string, string>[];
      for (const [index, { wish }] of taken.entries()) {
        expect(read_[index]).toMatchObject({
          NONCE: nonce,
          EXCLUDE: wish.exclude.join(' '),
          WANT: wish.want.join(' '),
        });
      }
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});

describe('a script of the user', () => {
  const script = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), trick), { maxLength: 20 })
    .map((parts) => parts.join(''));

  test('arrives byte for byte, and changes nothing else', () => {
    const sha256 = '0'.repeat(64);
    fc.assert(
      fc.property(script, script, (preHook, postHook) => {
        const build = rendered(() => renderRecipe({ nonce, preHook, postHook }));
        const hasNul = preHook.includes('\0') || postHook.includes('\0');
        expect(build === undefined).toBe(hasNul);
        if (build !== undefined) {
          const config = read(build);
          expect(fileOf(config, `${home}/preHook.sh`)).toBe(preHook);
          expect(fileOf(config, `${home}/postHook.sh`)).toBe(postHook);
          expect(fileOf(config, `${home}/build.sh`)).toBe(
            fileOf(read(renderRecipe({ nonce })), `${home}/build.sh`),
          );
        }
        const proof = rendered(() => renderProof({ nonce, sha256, verifyScript: preHook }));
        expect(proof === undefined).toBe(preHook.includes('\0'));
        if (proof !== undefined)
          expect(fileOf(read(proof), '/run/patch-cycle-proof/verifyScript.sh')).toBe(preHook);
      }),
      { numRuns: 150 },
    );
  });
});
