import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { runAction } from '../sandbox/runner.js';
import type { NoticeReading } from '../src/notices/feed.js';
import { judge } from '../src/notices/matching.js';
import { readRow } from '../src/notices/notice.js';
import { parsePackageList } from '../src/notices/package-list.js';
import { compareVersions, parseVersion } from '../src/notices/version.js';

/**
 * `npm run bench:notices`: what matching costs. Each figure stands beside one of the same machine in the same minute: how
 * long `dpkg --compare-versions` takes to be started and to answer.
 */

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const MANIFEST = '__tests__/fixtures/manifests/noble-2025-11-20.manifest';

const NEWEST = Date.UTC(2026, 0, 19);

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly is_source: boolean;
}
interface Raw {
  readonly id: string;
  readonly published: string;
  readonly release_packages: Readonly<Record<string, readonly Entry[]>>;
}

const link = (name: string, version: string) => ({
  source_link: `https://launchpad.net/ubuntu/+source/${name}`,
  version_link: `https://launchpad.net/ubuntu/+source/${name}/${version}`,
});

/**
 * A year of notices: the real ones of two months, for noble, again and again under other ids and dates, of which one in
 * eight is a kernel's (most of a page's bytes are theirs). Links make entries as long as real ones. The image is half a year
 * old: it has what the older half of the notices fixed.
 */
function year(count: number): readonly Raw[] {
  const recent = JSON.parse(read('__tests__/fixtures/notices/recent.json')) as Raw[];
  const awkward = JSON.parse(read('__tests__/fixtures/notices/awkward.json')) as Raw[];
  const ordinary = recent.filter((raw) => raw.release_packages.noble !== undefined);
  const kernel = awkward.find(({ id }) => id === 'USN-7931-1') as Raw;
  return Array.from({ length: count }, (_, i) => {
    const raw = i % 8 === 7 ? kernel : (ordinary[i % ordinary.length] as Raw);
    const entries = raw.release_packages.noble ?? raw.release_packages.jammy ?? [];
    const at = NEWEST - i * 6 * 3_600_000;
    return {
      ...raw,
      id: `USN-${9_000 - i}-1`,
      published: new Date(at).toISOString().replace('Z', '000'),
      release_packages: {
        noble: entries.map((one) => ({
          ...one,
          version: i < count / 2 ? one.version : `0~${one.version.replaceAll(':', '.')}`,
          ...(!one.is_source && link(one.name, one.version)),
        })),
      },
    };
  });
}

/** Milliseconds of the median run, after some that do not count. */
function median(runs: number, what: () => void): number {
  for (let i = 0; i < 10; i++) what();
  const took = Array.from({ length: runs }, () => {
    const began = performance.now();
    what();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return took[Math.floor(runs / 2)] as number;
}

function tell(what: string, figure: string, aim: string): void {
  console.log(`${what.padEnd(66)} ${figure.padStart(16)}   ${aim}`);
}

function readingOf(raws: readonly Raw[]): NoticeReading {
  const notices = raws.map((raw) => {
    const row = readRow(raw, 'noble');
    if (row.is !== 'notice') throw new Error(`${raw.id} cannot be read`);
    return row.notice;
  });
  return { release: 'noble', notices, unreadable: [] };
}

function matching(raws: readonly Raw[]): void {
  const manifest = parsePackageList(read(MANIFEST));
  const reading = readingOf(raws);
  const verdict = judge(manifest, reading);
  const found = verdict.is === 'lacking' ? verdict.findings.length : 0;
  tell(`packages, notices, findings`, `${manifest.size}, ${raws.length}, ${found}`, '');
  const first = median(30, () => judge(manifest, { ...reading }));
  tell('a manifest against a year of notices, index included', `${first.toFixed(2)} ms`, '');
  const one = median(100, () => judge(manifest, reading));
  tell(
    'a manifest against a year of notices, the index made',
    `${one.toFixed(2)} ms`,
    'aim: < 5 ms',
  );

  thousand('a thousand manifests, much alike, against them', manifest, reading, () => false);
  const own = (i: number, at: number): boolean => (at + i) % 10 === 0;
  thousand('a thousand, a tenth of whose versions nobody else has', manifest, reading, own);
}

/** Each list has a package of its own; `isOwn` says which of the others are in a version that only it has. */
function thousand(
  what: string,
  manifest: ReadonlyMap<string, string>,
  reading: NoticeReading,
  isOwn: (list: number, place: number) => boolean,
): void {
  const lists = Array.from({ length: 1_000 }, (_, i) => {
    const entries = [...manifest].map(([name, version], place): [string, string] => [
      name,
      isOwn(i, place) ? `${version}+own${i}` : version,
    ]);
    return new Map([...entries, [`own-${i}`, '1.0']]);
  });
  const fresh = { ...reading };
  const began = performance.now();
  const cpu = process.cpuUsage();
  for (const list of lists) judge(list, fresh);
  const all = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  tell(what, `${all.toFixed(2)} s`, 'aim: < 2 s');
  tell('  of which the processors worked', `${((user + system) / 1e6).toFixed(2)} s`, '');
}

function comparing(): void {
  const pairs = read('__tests__/fixtures/versions/ordered.tsv')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const texts = pairs.map(([a = '', b = '']) => [a, b] as const);
  const took = median(50, () => {
    for (const [a, b] of texts) {
      const [x, y] = [parseVersion(a), parseVersion(b)];
      if (x !== undefined && y !== undefined) compareVersions(x, y);
    }
  });
  const ours = (texts.length * 1_000) / took;
  const began = performance.now();
  const spawned = texts.slice(0, 200);
  for (const [a, b] of spawned) spawnSync('dpkg', ['--compare-versions', a, 'lt', b]);
  const dpkg = (spawned.length * 1_000) / (performance.now() - began);
  tell('comparisons a second, parsing included', Math.round(ours).toLocaleString('en'), '');
  tell(
    'dpkg --compare-versions a second, started from node',
    Math.round(dpkg).toLocaleString('en'),
    '',
  );
  tell('as many times as dpkg', `${Math.round(ours / dpkg)} x`, 'aim: >= 1000 x');
}

const TELL_MEMORY =
  "process.on('exit',()=>process.stderr.write('maxRSS='+process.resourceUsage().maxRSS+'\\n'))";

/** The bundle, from its start to its exit code, against a feed of ten pages. */
async function wholeCheck(raws: readonly Raw[]): Promise<void> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    response.setHeader('content-type', 'application/json');
    // The feed is as old as its newest notice: by the machine's own clock it would be stale.
    response.setHeader('date', new Date(NEWEST).toUTCString());
    if (!url.pathname.endsWith('/notices.json')) return response.writeHead(404).end('{}');
    const [offset, limit] = ['offset', 'limit'].map((name) => Number(url.searchParams.get(name)));
    const notices = raws.slice(offset, (offset ?? 0) + (limit ?? 0));
    return response.end(JSON.stringify({ notices, offset, limit, total_results: raws.length }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/security`;
  const began = performance.now();
  const end = await runAction({
    inputs: { command: 'check', manifest: MANIFEST, release: 'noble', 'notices-url': url },
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(TELL_MEMORY)}` },
  });
  const took = (performance.now() - began) / 1_000;
  server.close();
  const kib = Number(/maxRSS=(\d+)/.exec(end.log)?.[1]);
  tell(`a whole check of ten pages: ${end.outputs.result}`, `${took.toFixed(2)} s`, '');
  tell('its peak of resident memory', `${Math.round((kib * 1_024) / 1e6)} MB`, 'aim: < 150 MB');
  const bare = spawnSync(process.execPath, ['-e', 'console.log(process.resourceUsage().maxRSS)'], {
    encoding: 'utf8',
  });
  tell('a node that does nothing', `${Math.round((Number(bare.stdout) * 1_024) / 1e6)} MB`, '');
}

matching(year(1_500));
comparing();
await wholeCheck(year(200));
