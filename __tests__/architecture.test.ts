import { describe, expect, test } from '@jest/globals';
import { circles, type Import, importsOf, readSources, type Sources } from './imports.js';

const ROOT = new URL('../../', import.meta.url);

const DOMAIN = /^src\/(notices|image|fleet|rollout|report)\/|^src\/cycle(\.ts$|\/)/;
const ADAPTER = /^src\/(aws|github)\//;

/** What an adapter may know of the house: the ports that it implements, and plain values. */
const COMMON = /^src\/(ports|errors|settings|version)\.ts$/;
const OUTSIDE =
  /^(@aws-sdk|@smithy|@actions|@octokit)\/|^node:(fs|timers|child_process|https?|http2|net|tls|dgram|worker_threads|process)(\/|$)|^(fs|timers|http|https|net)$/;

interface Rule {
  readonly says: string;
  readonly broken: (one: Import) => boolean;
  /** An import that the rule must find. */
  readonly example: Sources;
}

const example = (file: string, text: string): Sources => new Map([[file, text]]);
const room = (path: string): string => path.split('/').slice(0, 2).join('/');

const RULES: readonly Rule[] = [
  {
    says: 'a domain room knows no SDK, no toolkit, no file, no socket and no timer',
    broken: ({ file, to }) => DOMAIN.test(file) && OUTSIDE.test(to),
    example: example('src/fleet/a.ts', "import { setTimeout } from 'node:timers/promises';"),
  },
  {
    says: 'a domain room knows neither the adapters nor what wires it',
    broken: ({ file, to }) =>
      DOMAIN.test(file) && (ADAPTER.test(to) || /^src\/(main|post|reporting|ending)\.ts$/.test(to)),
    example: example('src/cycle.ts', "import type { Runner } from './github/runner.js';"),
  },
  {
    says: 'only cycle.ts’s callers know the order of the story',
    broken: ({ file, to }) => to === 'src/cycle.ts' && file !== 'src/main.ts',
    example: example('src/rollout/a.ts', "import { cycle } from '../cycle.js';"),
  },
  {
    says: 'an adapter knows its own room, the ports and plain values: it decides nothing',
    broken: ({ file, to }) =>
      ADAPTER.test(file) && to.startsWith('src/') && !COMMON.test(to) && room(to) !== room(file),
    example: example('src/aws/a.ts', "import { decide } from '../rollout/decide.js';"),
  },
  {
    says: 'the SDK and aws/ are loaded by main.ts alone, lazily',
    broken: ({ file, to, kind }) =>
      file.startsWith('src/') &&
      !file.startsWith('src/aws/') &&
      (/^@(aws-sdk|smithy)\//.test(to) ||
        (to.startsWith('src/aws/') && !(file === 'src/main.ts' && kind === 'dynamic'))),
    example: example('src/main.ts', "import { connect } from './aws/cloud.js';"),
  },
  {
    says: 'the runner is known to main.ts alone; what it starts knows its types',
    broken: ({ file, to, kind }) =>
      file.startsWith('src/') &&
      !file.startsWith('src/github/') &&
      file !== 'src/main.ts' &&
      (to.startsWith('@actions/') || (to.startsWith('src/github/') && kind !== 'type')),
    example: example('src/post.ts', "import { runner } from './github/runner.js';"),
  },
  {
    says: 'src/ never imports the sandbox',
    broken: ({ file, to }) => file.startsWith('src/') && to.startsWith('sandbox/'),
    example: example('src/fleet/a.ts', "import type { World } from '../../sandbox/world.js';"),
  },
  {
    says: 'the sandbox takes types from src/, never code',
    broken: ({ file, to, kind }) =>
      file.startsWith('sandbox/') && to.startsWith('src/') && kind !== 'type',
    example: example(
      'sandbox/ubuntu/a.ts',
      "import {\n  type Version,\n  compare,\n} from '../../src/notices/version.js';",
    ),
  },
];

const sources = readSources(ROOT, ['src', 'sandbox']);
const imports = importsOf(sources);
/** A type that two files tell each other of is no circle when the program runs. */
const atRuntime = (all: readonly Import[]): readonly Import[] =>
  all.filter(({ kind }) => kind !== 'type');

function breaches(rule: Rule, of: readonly Import[]): readonly string[] {
  return of.filter(rule.broken).map(({ file, line, to }) => `${file}:${line} imports ${to}`);
}

describe('the arrows of the house', () => {
  test.each(RULES)('$says', (rule) => {
    expect(breaches(rule, imports)).toEqual([]);
  });

  test.each(RULES)('would be seen broken: $says', (rule) => {
    expect(breaches(rule, importsOf(rule.example))).toHaveLength(1);
  });

  test('make no circle', () => {
    expect(circles(atRuntime(imports))).toEqual([]);
  });

  test('would show a circle', () => {
    const ring = new Map([
      ['src/a.ts', "import { b } from './b.js';"],
      ['src/b.ts', "export * from './rollout/c.js';"],
      ['src/rollout/c.ts', "\nimport { a } from '../a.js';"],
    ]);
    expect(circles(atRuntime(importsOf(ring)))).toEqual([
      'src/a.ts -> src/b.ts -> src/rollout/c.ts -> src/a.ts',
    ]);
  });

  test('are read from files that exist', () => {
    const missing = imports.filter(({ to }) => /^(src|sandbox)\//.test(to) && !sources.has(to));
    expect(missing).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });
});

describe('a domain room', () => {
  /** Time, chance and the process come in through the ports. */
  const AMBIENT =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bset(Timeout|Interval|Immediate)\(|(?<!['./])\bprocess\.(argv|cwd|env|exit|hrtime|on|pid|std)|(?<!['./])\bconsole\.(debug|error|info|log|warn)\(/;

  const ambient = (of: Sources): readonly string[] =>
    [...of]
      .filter(([file]) => DOMAIN.test(file) && file !== 'src/image/guest-files.ts')
      .flatMap(([file, text]) =>
        text
          .split('\n')
          .map((line, index) => ({ line: line.replace(/^\s*(\*|\/[/*]).*/, ''), at: index + 1 }))
          .filter(({ line }) => AMBIENT.test(line))
          .map(({ line, at }) => `${file}:${at} ${line.trim()}`),
      );

  test('asks nobody but its ports for the time, chance or the process', () => {
    expect(ambient(sources)).toEqual([]);
  });

  test('would be seen asking', () => {
    const text = '// Date.now() is not used\nconst now = Date.now();';
    expect(ambient(example('src/fleet/a.ts', text))).toEqual([
      'src/fleet/a.ts:2 const now = Date.now();',
    ]);
  });
});
