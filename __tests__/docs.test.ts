import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}${name}`);

const DOCS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...filesIn('docs/', '.md'),
];

/** The text of fenced blocks in a language. */
const blocksOf = (markdown: string, language: string): readonly string[] =>
  [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );

const action = parse(read('action.yml')) as {
  readonly inputs: Record<string, unknown>;
  readonly outputs: Record<string, { readonly description: string }>;
};

test('the README’s tables of inputs and outputs are what action.yml says', () => {
  const script = fileURLToPath(new URL('scripts/docs.mjs', ROOT));
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test('the README’s workflow gives only inputs that there are', () => {
  const workflow = parse(blocksOf(read('README.md'), 'yaml')[0] ?? '') as {
    readonly jobs: { readonly patch: { readonly steps: readonly Step[] } };
  };
  interface Step {
    readonly uses: string;
    readonly with: Record<string, unknown>;
  }
  const step = workflow.jobs.patch.steps.find(({ uses }) => uses.includes('/patch-cycle@'));
  const given = Object.keys(step?.with ?? {});
  expect(given).toEqual(['aws-region', 'targets']);
  expect(given.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
});

test.each(DOCS)('%s links to files that exist', (doc) => {
  const links = [...read(doc).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
    (match) => match[1] ?? '',
  );
  const missing = links.filter((link) => !existsSync(new URL(link, new URL(doc, ROOT))));
  expect(missing).toEqual([]);
});

describe('the IAM policy', () => {
  interface Statement {
    readonly Sid: string;
    readonly Action: string | readonly string[];
    readonly Resource: string | readonly string[];
    readonly Condition?: object;
  }
  /** One statement, or several. */
  type Block = Partial<Statement> & { readonly Statement?: readonly Statement[] };
  const [policy, ...others] = blocksOf(read('docs/iam.md'), 'json');
  const statements = (JSON.parse(policy ?? '') as { Statement: readonly Statement[] }).Statement;
  const allowed = [...new Set(statements.flatMap((statement) => statement.Action))];
  const more = others
    .map((text) => JSON.parse(text) as Block)
    .flatMap((block): readonly Partial<Statement>[] => block.Statement ?? [block])
    .flatMap(({ Sid, Action = [] }) => (Sid === undefined ? [] : [Action].flat()));

  const PREFIX: Readonly<Record<string, string>> = {
    ec2: 'ec2',
    'auto-scaling': 'autoscaling',
    'elastic-load-balancing-v2': 'elasticloadbalancing',
    ssm: 'ssm',
  };
  const called = filesIn('src/aws/', '.ts')
    .map(read)
    .flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-([\w-]+)'/g)])
    .flatMap(([, names = '', client = '']) =>
      [...names.matchAll(/\b(\w+)Command\b/g)].map(([, name]) => `${PREFIX[client]}:${name}`),
    );

  test('allows every call that is made', () => {
    expect(called.length).toBeGreaterThan(20);
    const optional = called.filter((call) => !allowed.includes(call));
    expect(optional.length).toBeGreaterThan(8);
    expect(optional.filter((call) => !more.includes(call))).toEqual([]);
  });

  test('has for options no right that nothing uses, but what AWS asks for on the way', () => {
    expect(more.filter((one) => !called.includes(one))).toEqual(['ec2:DeleteSnapshot']);
  });

  test('allows no other, but what AWS asks for on the way', () => {
    const spare = allowed.filter((one) => !called.includes(one));
    expect(spare).toEqual(['iam:PassRole']);
  });

  test('changes nothing without naming what, or on which condition', () => {
    const wide = statements.filter(
      ({ Resource, Condition }) => Resource === '*' && Condition === undefined,
    );
    const actions = wide.flatMap((statement) => statement.Action);
    expect(actions.filter((one) => !/:Describe/.test(one))).toEqual([]);
  });

  test('conditions name only tags that are written', () => {
    const named = [...JSON.stringify(statements).matchAll(/(?:Resource|Request)Tag\/([\w:-]+)/g)];
    const written = filesIn('src/image/', '.ts').map(read).join('\n');
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter(([, tag]) => !written.includes(`'${tag}'`))).toEqual([]);
  });

  test('says why for each of them', () => {
    const reasons = read('docs/iam.md').split('## Why each of them')[1] ?? '';
    const names = allowed.map((one) => one.split(':')[1] ?? '');
    expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });
});

test('every tag that is written is explained', () => {
  const tags = filesIn('src/', '.ts')
    .map(read)
    .flatMap((text) =>
      [...text.matchAll(/'(patch-cycle:[a-z-]+)'/g)].map((match) => match[1] ?? ''),
    );
  expect(tags.length).toBeGreaterThan(8);
  const journal = read('docs/journal.md');
  expect(tags.filter((tag) => !journal.includes(`\`${tag}\``))).toEqual([]);
});

test('every result is explained', () => {
  const words = [...(action.outputs.result?.description ?? '').matchAll(/`([a-z-]+)`/g)];
  expect(words.length).toBe(8);
  const page = read('docs/when-it-stops.md');
  expect(words.filter(([, word]) => !page.includes(`| \`${word}\` |`))).toEqual([]);
});
