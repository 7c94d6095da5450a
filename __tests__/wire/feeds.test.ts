import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parseScenario } from '../../sandbox/scenario.js';
import { type Stage, setUp } from './stage.js';

const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 1, max: 4, template: web, zones: [a, b]}
`);

jest.setTimeout(60_000);

let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await setUp(scenario);
  folder = mkdtempSync(join(tmpdir(), 'patch-cycle-dist-'));
  cpSync(new URL('../../../dist', import.meta.url), folder, { recursive: true });
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  stage.world.faults.clear();
});

const check = (inputs: Readonly<Record<string, string>> = {}, dist?: string) =>
  stage.run(
    {
      targets: '',
      'aws-region': '',
      command: 'check',
      release: 'noble',
      manifest: 'sandbox/ubuntu/fixtures/noble-20251120.manifest',
      ...inputs,
    },
    {
      env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
      ...(dist !== undefined && { dist }),
    },
  );
const filesAsked = (): number =>
  stage.world.history.of('call').filter(({ action }) => action.startsWith('/oval/')).length;
const errors = (log: string) => log.split('\n').filter((line) => line.startsWith('::error'));

describe('the bundle', () => {
  test('says the same by either feed', async () => {
    const [api, oval] = [
      await check({ 'notices-source': 'api' }),
      await check({ 'notices-source': 'oval' }),
    ];
    expect([api.exitCode, api.outputs.result]).toEqual([0, 'needed']);
    expect([oval.exitCode, oval.outputs.result]).toEqual([0, 'needed']);
    const found = (json = '{}') =>
      (JSON.parse(json).findings as Record<string, string>[])
        .map(({ notice, package: name, fixed }) => `${notice} ${name} ${fixed}`)
        .sort();
    expect(found(oval.outputs.findings).length).toBeGreaterThan(20);
    expect(found(oval.outputs.findings)).toEqual(found(api.outputs.findings));
  });

  test('asks OVAL when the API shows a page for people, and says so', async () => {
    stage.world.faults.troubleNotices('html', 1_000, 'api');
    const end = await check();
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'needed']);
    expect(end.log).toMatch(/from the OVAL file of 2026-01-20T02:00Z \(.*instead of JSON/);
  });

  test.each(['short', 'stale'] as const)(
    'is not taken in by an API that is %s',
    async (trouble) => {
      stage.world.faults.troubleNotices(trouble, 1_000, 'api');
      const alone = await check({ 'notices-source': 'api' });
      expect([alone.exitCode, alone.outputs.result, alone.outputs.needed]).toEqual([
        1,
        'unknown',
        'unknown',
      ]);
      expect(errors(alone.log)).toHaveLength(1);
    },
  );

  test.each(['html', 'truncated', 'stale'] as const)(
    'is not taken in by an OVAL file that is %s',
    async (trouble) => {
      stage.world.faults.troubleNotices(trouble, 1_000, 'oval');
      const end = await check({ 'notices-source': 'oval' });
      expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([
        1,
        'unknown',
        'unknown',
      ]);
      expect(errors(end.log)[0]).toContain('oval-url');
    },
  );
});

describe('what reads OVAL', () => {
  /** The files of dist/ that are loaded when they are needed, by what is in them. */
  const chunk = (text: string): string => {
    const found = readdirSync(folder).filter(
      (name) =>
        /^\d+\.index\.js$/.test(name) && readFileSync(join(folder, name), 'utf8').includes(text),
    );
    expect(found).toHaveLength(1);
    return join(folder, found[0] as string);
  };

  test('is not loaded by a run that the API answers', async () => {
    rmSync(chunk('oval_definitions'));
    const asked = filesAsked();
    const end = await check({}, join(folder, 'index.js'));
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'needed']);
    expect(filesAsked()).toBe(asked);
    stage.world.faults.troubleNotices('html', 1_000, 'api');
    expect((await check({}, join(folder, 'index.js'))).exitCode).toBe(1);
  });
});

test('a cycle that is told to goes on without any feed: it builds, rolls and claims nothing', async () => {
  stage.world.faults.troubleNotices('html', 1_000);
  const end = await stage.run({ 'when-unknown': 'build' });
  expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
});
