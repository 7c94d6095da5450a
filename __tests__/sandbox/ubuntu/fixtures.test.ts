import { describe, expect, test } from '@jest/globals';
import {
  edgeNotice,
  type ManifestName,
  packageList,
  publishedNotices,
  readPackageList,
} from '../../../sandbox/ubuntu/fixtures.js';
import { asPublished, publishedAt } from '../../../sandbox/ubuntu/notice.js';
import { lacking } from './lacking-notices.js';

const notices = publishedNotices();
const OPEN = ['security', 'updates'];

describe('the notices of the fixtures', () => {
  test('are forty, newest first, the newest just before the sandbox begins', () => {
    expect(notices).toHaveLength(40);
    const times = notices.map(publishedAt);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(notices[0]?.id).toBe('USN-7967-1');
    expect(publishedAt(notices[0] as never)).toBe(Date.UTC(2026, 0, 19, 12, 30, 55, 846));
  });

  test('concern the releases as the real ones did', () => {
    const count = (release: string) => notices.filter((n) => release in n.releases).length;
    expect(['noble', 'jammy', 'focal', 'bionic'].map(count)).toEqual([25, 24, 31, 40]);
  });

  test('ask for a reboot in ten cases, all kernels', () => {
    const asking = notices.filter(({ reboot }) => reboot === true);
    expect(asking).toHaveLength(10);
    expect(asking.every(({ title }) => title.startsWith('Linux kernel'))).toBe(true);
  });

  test('put Python 3.10 and 3.11 of jammy into different pockets', () => {
    const groups = notices.find(({ id }) => id === 'USN-7951-1')?.releases.jammy?.binaries;
    expect(groups?.map(({ source, pocket }) => [source, pocket]).sort()).toEqual([
      ['python3.10', 'security'],
      ['python3.11', 'esm-apps'],
    ]);
  });
});

describe('what the package lists lack', () => {
  const EIGHT = [
    'USN-7959-1',
    'USN-7951-1',
    'USN-7946-1',
    'USN-7924-1',
    'USN-7919-1',
    'USN-7916-1',
    'USN-7899-1',
    'USN-7886-1',
  ];

  test.each<[ManifestName, string, readonly string[]]>([
    ['noble-20251120', 'noble', EIGHT],
    ['noble-arm64-20251120', 'noble', EIGHT],
    ['jammy-20251120', 'jammy', EIGHT],
    ['noble-20260127', 'noble', []],
    ['focal-20250514', 'focal', []],
  ])('%s, by notices of %s that need no Ubuntu Pro', (name, release, expected) => {
    expect(lacking(notices, packageList(name), release, OPEN)).toEqual(expected);
  });

  test('focal of 2025-05 lacks nine fixes that Ubuntu Pro alone has', () => {
    const found = lacking(notices, packageList('focal-20250514'), 'focal', ['esm-infra']);
    expect(found).toHaveLength(9);
    expect(found).toContain('USN-7852-2');
  });
});

describe('a package list', () => {
  test.each<[ManifestName, number]>([
    ['noble-20251120', 750],
    ['noble-20260127', 751],
    ['noble-arm64-20251120', 772],
    ['jammy-20251120', 720],
    ['focal-20250514', 719],
  ])('%s has %d packages', (name, size) => {
    expect(packageList(name).size).toBe(size);
  });

  test('is refused when a line has no version', () => {
    expect(() => readPackageList('libc6\t2.39\nlibfoo\n')).toThrow("'libfoo'");
  });
});

describe('an edge notice', () => {
  const at = Date.UTC(2026, 0, 20, 5, 0, 0, 7);

  test('is published when the scenario says', () => {
    expect(publishedAt(edgeNotice('USN-7931-1', at))).toBe(at);
    expect(asPublished(at)).toBe('2026-01-20T05:00:00.007000');
  });

  test('may be a kernel for AWS, a FIPS build, a regression or a livepatch', () => {
    const aws = edgeNotice('USN-7931-1', at).releases.jammy?.binaries ?? [];
    expect(aws.flatMap(({ visible = [] }) => visible)).toContain('linux-image-6.8.0-1044-aws');
    const fips = edgeNotice('USN-7931-2', at).releases.noble?.binaries ?? [];
    expect(new Set(fips.map(({ pocket }) => pocket))).toEqual(new Set(['fips-updates']));
    expect(edgeNotice('USN-7412-2', at).regressionOf).toBe('USN-7412-1');
    expect(edgeNotice('LSN-120-1', at).type).toBe('LSN');
  });
});
