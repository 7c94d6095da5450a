import { beforeAll, describe, expect, test } from '@jest/globals';
import { pack } from '../../../../sandbox/ubuntu/bzip2.js';
import { type NoticeReading, readNotices } from '../../../../src/notices/feed.js';
import type { Finding } from '../../../../src/notices/finding.js';
import { judge } from '../../../../src/notices/matching.js';
import { parsePackageList } from '../../../../src/notices/package-list.js';
import type { NoticeFeed } from '../../../../src/ports.js';
import {
  awkwardNotice,
  feedForRelease,
  type Raw,
  readFixture,
  recentNotices,
} from '../fixtures.js';

const AWKWARD = ['USN-7931-1', 'USN-7786-1', 'USN-7412-2', 'USN-4367-1', 'USN-4362-1'];

/** All notices that the OVAL files of the fixtures were written from, newest first. */
function everyNotice(): readonly Raw[] {
  const recent = recentNotices();
  const known = new Set(recent.map(({ id }) => id));
  const rare = AWKWARD.filter((id) => !known.has(id)).map(awkwardNotice);
  return [...recent, ...rare].sort((a, b) => (a.published < b.published ? 1 : -1));
}

function feed(release: string, source: 'api' | 'oval'): NoticeFeed {
  return {
    page: feedForRelease(everyNotice(), release).page,
    oval: async () => pack(Buffer.from(readFixture(`oval/${release}.xml`))),
    source,
    now: () => Date.parse('2026-01-20T04:17:00Z'),
  };
}

const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();
const idOf = ({ id }: { readonly id: string }): string => id;

describe.each(['jammy', 'focal'])('the notices of %s', (release) => {
  let api: NoticeReading;
  let oval: NoticeReading;
  beforeAll(async () => {
    api = await readNotices(feed(release, 'api'), release);
    oval = await readNotices(feed(release, 'oval'), release);
  });

  test('are the same in both feeds, and all can be read', () => {
    expect(sorted(oval.notices.map(idOf))).toEqual(sorted(api.notices.map(idOf)));
    expect([...api.unreadable, ...oval.unreadable]).toEqual([]);
    expect(oval).toMatchObject({ from: 'oval', asOf: Date.parse('2026-01-20T02:00:00Z') });
  });

  test('have the same titles, CVEs, and days', () => {
    const facts = ({ notices }: NoticeReading) =>
      Object.fromEntries(
        notices.map((one) => [
          one.id,
          [one.title, one.published.exact.slice(0, 10), sorted(one.cves)],
        ]),
      );
    expect(facts(oval)).toEqual(facts(api));
  });

  test('have the priority of every CVE in OVAL only', () => {
    expect(api.notices.every(({ priorities }) => priorities === undefined)).toBe(true);
    for (const { cves, priorities } of oval.notices) {
      expect(sorted(Object.keys(priorities ?? {}))).toEqual(sorted(cves));
    }
  });
});

/** What a finding is about, and what it asks for. */
const told = ({ notice, package: name, installed, fixed }: Finding): string =>
  `${notice} ${name} ${installed} < ${fixed}`;

describe('the findings', () => {
  test.each([
    ['jammy', 'jammy-2025-11-20'],
    ['jammy', 'jammy-2025-12-18'],
    ['jammy', 'jammy-2026-01-27'],
    ['focal', 'focal-2025-05-14'],
  ])('of a real %s image (%s) are the same', async (release, image) => {
    const list = parsePackageList(readFixture(`manifests/${image}.manifest`));
    const [api, oval] = await Promise.all(
      (['api', 'oval'] as const).map(async (source) =>
        judge(list, await readNotices(feed(release, source), release)),
      ),
    );
    expect(oval?.is).toBe(api?.is);
    for (const kind of ['findings', 'needsPro'] as const) {
      const of = (verdict: typeof api) =>
        sorted(
          ((verdict as { readonly [K in typeof kind]?: readonly Finding[] })?.[kind] ?? []).map(
            told,
          ),
        );
      expect(of(oval)).toEqual(of(api));
    }
  });

  test('of an image with everything that is fixed anywhere differ only in what is listed here', async () => {
    const differences: string[] = [];
    let findings = 0;
    for (const release of ['jammy', 'focal']) {
      const list = new Map(
        everyNotice()
          .flatMap(
            (raw) =>
              (raw.release_packages[release] ?? []) as { name: string; is_source: boolean }[],
          )
          .filter((entry) => !entry.is_source)
          .map(({ name }) => [name, '0~1'] as const),
      );
      const [api, oval] = await Promise.all(
        (['api', 'oval'] as const).map(async (source) => {
          const verdict = judge(list, await readNotices(feed(release, source), release));
          if (verdict.is !== 'lacking') throw new Error(`${release} is ${JSON.stringify(verdict)}`);
          return verdict;
        }),
      );
      const byKey = (all: readonly Finding[]) => new Map(all.map((one) => [told(one), one]));
      for (const kind of ['findings', 'needsPro'] as const) {
        const [a, o] = [byKey(api?.[kind] ?? []), byKey(oval?.[kind] ?? [])];
        expect([...o.keys()].sort()).toEqual([...a.keys()].sort());
        findings += a.size;
        for (const [key, one] of a) {
          const other = o.get(key);
          if (one.pocket !== other?.pocket) {
            differences.push(`${release} ${one.notice} pocket ${one.pocket} -> ${other?.pocket}`);
          }
          if (one.reboot !== other?.reboot) differences.push(`${release} ${one.notice} reboot`);
          if (one.regression !== other?.regression)
            differences.push(`${release} ${one.notice} regression`);
        }
      }
    }
    expect(findings).toBeGreaterThan(200);
    expect(sorted([...new Set(differences)])).toEqual(LISTED);
  });
});

/**
 * All that the two feeds differ in, besides times of the day. OVAL decides the pocket once for a notice, has no instructions,
 * and calls the nameless pocket of old notices by its name.
 */
const LISTED: readonly string[] = [
  'focal USN-4362-1 pocket  -> security',
  'focal USN-4367-1 pocket  -> security',
  'focal USN-7886-1 pocket esm-apps -> esm-infra',
  'focal USN-7951-1 pocket esm-apps -> esm-infra',
];
