import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../src/notices/finding.js';
import { judge } from '../../../src/notices/matching.js';
import { readRow } from '../../../src/notices/notice.js';
import { parsePackageList } from '../../../src/notices/package-list.js';
import { awkwardNotice, type Raw, rawNotice, readFixture, recentNotices } from './fixtures.js';
import { agrees, naively, order } from './naive-matcher.js';

function told(findings: readonly Finding[] = []): readonly string[] {
  return findings
    .filter(({ superseded }) => superseded !== true)
    .map((one) => [one.notice, one.package, one.installed, '<', one.fixed, one.pocket].join(' '))
    .sort();
}

function judged(
  installed: ReadonlyMap<string, string>,
  notices: readonly Raw[],
  release: string,
  reachable?: ReadonlySet<string>,
) {
  const rows = notices.map((raw) => readRow(raw, release));
  const read = rows.flatMap((row) => (row.is === 'notice' ? [row.notice] : []));
  const verdict = judge(installed, { release, notices: read, unreadable: [] }, reachable);
  const findings = verdict.is === 'clear' ? [] : told(verdict.findings);
  return { findings, needsPro: told(verdict.needsPro), isDoubtful: verdict.is === 'unknown' };
}

const NAMES = [
  'bash',
  'libc6:amd64',
  'libc6:i386',
  'libssl3',
  'linux-libc-dev',
  'linux-tools-common',
  'linux-image-6.8.0-1044-aws',
  'linux-image-unsigned-6.8.0-1040-aws',
  'linux-image-6.8.0-1044-fips',
  'linux-image-6.17.0-9-generic',
  'linux-image-6.8.0-136-generic',
] as const;
const FIXED_NAMES = [
  'linux-image-aws',
  ...NAMES.map((name) => name.replace(/:.*/, '')),
  'linux-image-uc-6.8.0-1050-aws',
  'linux-image-unsigned-6.8.0-1050-aws',
  'linux-image-6.8.0-2000-fips',
  'linux-image-6.17.0-20-generic',
  'nano',
];
const VERSIONS = [
  '1',
  '1.0',
  '1.0~rc1',
  '1.0-1ubuntu0.1',
  '1.0-1ubuntu0.10',
  '1.0-1ubuntu0.9',
  '1.0-1ubuntu0.9+esm2',
  '1.0-1ubuntu0.9+Fips1',
  '1:0.5',
  '6.8.0-1044.46',
  '6.8.0-1044.46~22.04.1',
  '6.8.0-99999999999999999999',
  '6.17.0-20.20',
] as const;
const POCKETS = [
  ...['security', 'security', 'updates', '', 'esm-infra', 'esm-apps', 'esm-infra-legacy'],
  ...['fips', 'fips-updates', 'of-another-kind'],
];

const version = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...VERSIONS) },
  { weight: 1, arbitrary: fc.constant('v1') },
);
const entry = fc.record(
  {
    name: fc.constantFrom(...FIXED_NAMES),
    version,
    pocket: fc.constantFrom(...POCKETS),
    is_source: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    package_type: fc.constantFrom('deb', 'python'),
  },
  { requiredKeys: ['name', 'version', 'pocket', 'is_source'] },
);
const raws = fc
  .array(
    fc.record({
      release: fc.constantFrom('noble', 'noble', 'noble', 'jammy'),
      isUbuntu: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
      entries: fc.array(entry, { minLength: 1, maxLength: 8 }),
    }),
    { maxLength: 6 },
  )
  .map((notices) =>
    notices.map(({ release, isUbuntu, entries }, i) =>
      rawNotice(`${isUbuntu ? 'USN' : 'LSN'}-${i + 1}-1`, `2026-01-0${i + 1}T00:00:00`, [], {
        type: isUbuntu ? 'USN' : 'LSN',
        release_packages: { [release]: entries },
      }),
    ),
  );
const installed = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), version), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 8,
  })
  .map((pairs) => new Map<string, string>(pairs));
const reachable = fc.option(
  fc.subarray(['esm-infra', 'esm-apps', 'fips', 'fips-updates']).map((all) => new Set(all)),
  { nil: undefined },
);

describe('matching, and the same rule written down plainly', () => {
  test('agree on made-up notices and package lists', () => {
    let [found, pro, doubtful] = [0, 0, 0];
    fc.assert(
      fc.property(installed, raws, reachable, (list, notices, pockets) => {
        const ours = judged(list, notices, 'noble', pockets);
        const naive = naively(list, notices, 'noble', pockets);
        expect(ours.isDoubtful).toBe(naive.isDoubtful);
        for (const which of ['findings', 'needsPro'] as const) {
          if (agrees(ours[which], naive[which])) continue;
          expect({ [which]: ours[which] }).toEqual({ [which]: naive[which] });
        }
        if (ours.findings.length > 0) found++;
        if (ours.needsPro.length > 0) pro++;
        if (ours.isDoubtful) doubtful++;
      }),
      { numRuns: 5_000 },
    );
    // Two that never find anything agree as well.
    expect(Math.min(found, pro, doubtful)).toBeGreaterThan(500);
  });

  const notices = [
    ...recentNotices(),
    ...['USN-7931-1', 'USN-7931-2', 'USN-7412-2', 'USN-7786-1'].map(awkwardNotice),
  ];
  test.each(
    [
      ...['focal-2025-05-14', 'focal-pro-2026', 'jammy-2025-11-20', 'jammy-2025-12-18'],
      ...['jammy-2026-01-27', 'jammy-fips-2026', 'noble-2025-11-07', 'noble-2025-11-20'],
      ...['noble-2025-12-06', 'noble-2026-01-13', 'noble-2026-08-20', 'noble-arm64-2025-11-20'],
    ].map((name) => [name]),
  )('agree on the real notices and the image of %s', (name) => {
    const [release = ''] = name.split('-');
    const list = parsePackageList(readFixture(`manifests/${name}.manifest`), release);
    expect(judged(list, notices, release)).toEqual(naively(list, notices, release));
  });

  test('agree on the order of versions in the tables of dpkg’s own tests', () => {
    const rows = readFixture('versions/ordered.tsv')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'));
    const wrong = rows.filter(
      ([a = '', b = '', sign]) => Math.sign(order(a.trim(), b.trim())) !== Number(sign),
    );
    expect(rows.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });
});
