import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { marked } from 'marked';
import { type ActionEnd, runAction } from '../../sandbox/runner.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { type Stage, setUp } from './stage.js';

/** A step takes seconds; a busy machine may make them many. */
jest.setTimeout(60_000);

const LACKING = 'sandbox/ubuntu/fixtures/noble-20251120.manifest';
const ALONE = { targets: '', 'aws-region': '', command: 'check', release: 'noble' };
const NO_AWS = { env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' } };

let folder: string;
let stage: Stage;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'patch-cycle-check-'));
  stage = await setUp(
    parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120}
cve-priorities: {CVE-2016-9843: low, CVE-2025-13836: high}
`),
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
});

const check = (inputs: Readonly<Record<string, string>>) =>
  stage.run({ ...ALONE, manifest: LACKING, ...inputs }, NO_AWS);
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const noticesOf = ({ outputs }: ActionEnd) => (outputs.notices ?? '').split(' ');
const commands = (log: string) => log.split('\n').filter((line) => line.startsWith('::'));

describe('a check of a package list, without AWS', () => {
  test('has findings, notices, CVEs and counts for the steps after it', async () => {
    const end = await check({});
    const findings = JSON.parse(end.outputs.findings ?? '');
    const counts = JSON.parse(end.outputs.counts ?? '');
    expect([end.exitCode, end.outputs.result, findings.total]).toEqual([0, 'needed', 42]);
    expect(counts).toEqual({
      findings: 42,
      packages: 29,
      notices: 8,
      cves: (end.outputs.cves ?? '').split(' ').length,
      reboot: 0,
      needsPro: 0,
      ignored: 0,
    });
    // Worst first: python is rated high, klibc low, the others medium.
    const notices = noticesOf(end);
    expect(notices[0]).toBe('USN-7951-1');
    expect(notices.at(-1)).toBe('USN-7959-1');
    expect(end.summary).toContain('| Notice | Priority |');
  });

  test('gates a pipeline', async () => {
    const end = await check({ 'fail-on': 'findings' });
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([1, 'needed', 'true']);
    expect(commands(end.log).filter((line) => line.startsWith('::error'))).toHaveLength(1);
    const clear = await check({
      'fail-on': 'findings',
      manifest: 'sandbox/ubuntu/fixtures/noble-20260127.manifest',
    });
    expect([clear.exitCode, clear.outputs.result]).toEqual([0, 'nothing-to-do']);
  });

  test('lets through what does not count, and says so', async () => {
    const end = await check({
      'fail-on': 'findings',
      'minimum-priority': 'high',
      'ignore-notices': 'USN-7951-1 until 2999-03-31: <b>no</b> ::error::python here',
    });
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([
      0,
      'nothing-to-do',
      'false',
    ]);
    expect(JSON.parse(end.outputs.findings ?? '')).toMatchObject({ total: 0 });
    expect(JSON.parse(end.outputs.counts ?? '')).toMatchObject({ findings: 0, ignored: 42 });
    expect(end.summary).toContain('### Ignored');
    expect(end.summary).not.toContain('<b>');
    expect(commands(end.log).filter((line) => line.includes('python here'))).toEqual([]);
  });

  test('does without the SDK of AWS: it is not even loaded', async () => {
    const dist = join(folder, 'dist');
    cpSync('dist', dist, { recursive: true });
    const isSdk = (name: string) =>
      /^\d+\.index\.js$/.test(name) &&
      readFileSync(join(dist, name), 'utf8').includes('DescribeAutoScalingGroups');
    const parts = readdirSync(dist).filter(isSdk);
    for (const part of parts) rmSync(join(dist, part));
    const inputs = { ...ALONE, manifest: LACKING, 'notices-url': `${stage.url}/security` };
    const end = await runAction({ inputs, dist: join(dist, 'index.js') });
    expect([parts.length, end.exitCode, end.outputs.result]).toEqual([1, 0, 'needed']);
  });

  test('reads a bill of materials', async () => {
    const purl = 'pkg:deb/ubuntu/libklibc@2.0.13-4ubuntu0.1?arch=amd64&distro=ubuntu-24.04';
    const manifest = file(
      'sbom.json',
      JSON.stringify({ bomFormat: 'CycloneDX', components: [{ name: 'libklibc', purl }] }),
    );
    expect(noticesOf(await check({ manifest }))).toEqual(['USN-7959-1']);
  });
});

describe('notices that are written to do harm', () => {
  const EVIL =
    '::set-output name=needed::false\n##[error]x <script>alert(1)</script> [a](javascript:b) | @everyone `x` ';
  const entry = (name: string, version: string) => ({
    name,
    version,
    pocket: 'security',
    is_source: false,
  });
  const notice = (
    id: string,
    title: string,
    packages: readonly object[],
    cves = ['CVE-2026-0001'],
  ) => ({
    id,
    title,
    summary: title,
    description: title,
    instructions: title.slice(0, 300),
    published: '2026-01-02T00:00:00.000000',
    type: 'USN',
    cves: cves.map((cve) => ({ id: cve })),
    release_packages: { noble: packages },
  });
  let server: Server;
  let rows: readonly object[] = [];
  /** By the server's clock its notices are not stale. */
  let date = 'Tue, 20 Jan 2026 00:00:00 GMT';
  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://x');
      response.setHeader('content-type', 'application/json');
      response.setHeader('date', date);
      if (!url.pathname.endsWith('/notices.json')) return response.writeHead(404).end('{}');
      const offset = Number(url.searchParams.get('offset'));
      const limit = Number(url.searchParams.get('limit'));
      const answer = { notices: rows.slice(offset, offset + limit), offset, limit };
      return response.end(JSON.stringify({ ...answer, total_results: rows.length }));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const checkAgainst = (evil: readonly object[], inputs: Readonly<Record<string, string>> = {}) => {
    rows = evil;
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/security`;
    const feed = { 'notices-url': url, 'notices-source': 'api' };
    return runAction({ inputs: { ...ALONE, manifest: LACKING, ...feed, ...inputs } });
  };

  test.each([
    ['still holds, where the runner is years ahead', '2015', '2015-03-31', 'nothing-to-do'],
    ['holds no more, where the runner is years behind', '2115', '2114-12-31', 'needed'],
  ])('are ignored by the clock of the feed: what %s', async (_, year, until, result) => {
    const usual = date;
    const weekday = year === '2015' ? 'Tue' : 'Sun';
    date = `${weekday}, 20 Jan ${year} 00:00:00 GMT`;
    const row = { ...notice('USN-1-1', 'x', [entry('bash', '99')]) };
    const end = await checkAgainst([{ ...row, published: `${year}-01-02T00:00:00.000000` }], {
      'ignore-notices': `USN-1-1 until ${until}: as agreed`,
    });
    date = usual;
    expect([end.exitCode, end.outputs.result]).toEqual([0, result]);
  });

  test('are told as they are, on one line, and do nothing else', async () => {
    const end = await checkAgainst([
      notice(
        'USN-1-1',
        EVIL + 'x'.repeat(5_000_000),
        [entry('bash', '99')],
        [EVIL, 'CVE-2026-0001'],
      ),
    ]);
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([0, 'needed', 'true']);
    expect(end.outputs.cves).toBe('CVE-2026-0001');
    const html = marked.parse(end.summary, { async: false });
    expect(html).not.toMatch(/<script|href="javascript|@everyone/);
    expect(end.summary.length).toBeLessThan(20_000);
    expect(end.log).not.toMatch(/^\s*::set-output|##\[error\]/m);
    expect(end.log.length).toBeLessThan(20_000);
  });

  test('with a version that dpkg rejects are no all-clear', async () => {
    const end = await checkAgainst([notice('USN-1-1', 'x', [entry('bash', EVIL)])]);
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([
      1,
      'unknown',
      'unknown',
    ]);
    expect(end.summary).not.toContain('<script');
    expect(end.log).not.toMatch(/^\s*::set-output|##\[error\]/m);
  });

  test('of all years count, since nobody knows when the list was patched last', async () => {
    const older = (i: number) => ({
      ...notice(`USN-${500 - i}-1`, 'x', [entry('nobody-has-it', '1')]),
      published: new Date(Date.UTC(2026, 0, 2) - i * 86_400_000).toISOString().replace('Z', '000'),
    });
    const first = {
      ...notice('USN-1-1', 'x', [entry('bash', '99')]),
      published: '2012-04-26T00:00:00',
    };
    const history = [...Array.from({ length: 130 }, (_, i) => older(i)), first];
    const end = await checkAgainst(history);
    expect([end.outputs.result, noticesOf(end)]).toEqual(['needed', ['USN-1-1']]);
    expect(end.summary).toContain('131 notices for noble, newest USN-500-1');
  });

  test('that do not parse are named, and no all-clear', async () => {
    const odd = { ...notice('USN-2-1', 'x', []), release_packages: { noble: 7 } };
    const end = await checkAgainst([odd, notice('USN-1-1', 'x', [entry('nobody-has-it', '1')])]);
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([
      1,
      'unknown',
      'unknown',
    ]);
    expect(end.summary).toContain('USN-2-1 cannot be read');
    expect(commands(end.log).join()).toContain('USN-2-1 cannot be read');
  });

  test('of a hundred thousand packages are read in seconds', async () => {
    const names = Array.from({ length: 100_000 }, (_, i) =>
      entry(`package-${i}`, `${i}~${'1'.repeat(i % 50)}`),
    );
    const began = performance.now();
    const end = await checkAgainst([notice('USN-1-1', 'x', [...names, entry('bash', '99')])]);
    expect(noticesOf(end)).toEqual(['USN-1-1']);
    expect(performance.now() - began).toBeLessThan(30_000);
  });
});
