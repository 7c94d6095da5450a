import { describe, expect, it, test } from '@jest/globals';
import { readRow } from '../../../src/notices/notice.js';
import { awkwardNotice, noticeOf, rawNotice, recentNotices } from './fixtures.js';

const AT = '2026-01-19T12:30:55.846108';

describe('a notice', () => {
  it('is read with what the rules need of one release', () => {
    const klibc = recentNotices().find(({ id }) => id === 'USN-7959-1');
    expect(klibc && readRow(klibc, 'noble')).toEqual({
      is: 'notice',
      id: 'USN-7959-1',
      notice: {
        id: 'USN-7959-1',
        title: 'klibc vulnerabilities',
        published: {
          instant: Date.UTC(2026, 0, 14, 5, 20, 1, 109),
          exact: '2026-01-14T05:20:01.109396Z',
        },
        cves: ['CVE-2016-9843'],
        packages: [
          { name: 'klibc-utils', version: '2.0.13-4ubuntu0.2', pocket: 'security' },
          { name: 'libklibc', version: '2.0.13-4ubuntu0.2', pocket: 'security' },
          { name: 'libklibc-dev', version: '2.0.13-4ubuntu0.2', pocket: 'security' },
        ],
        reboot: false,
        regression: false,
      },
    });
  });

  it('from before pockets were named has nameless ones', () => {
    const [first] = noticeOf(awkwardNotice('USN-4362-1'), 'focal').packages;
    expect(first).toEqual({ name: 'dpdk', version: '19.11.1-0ubuntu1.1', pocket: '' });
  });

  it('keeps its binary packages and leaves its sources out', () => {
    const notice = noticeOf(rawNotice('USN-1-1', AT));
    expect(notice.packages.map(({ name }) => name)).toEqual(['bash']);
  });

  it('leaves out what is no Debian package', () => {
    const entries = [
      { name: 'django', version: '4.2', is_source: false, package_type: 'python', channel: 'x' },
      { name: 'golang-thing', is_source: false, package_type: 'golang' },
      { name: 'dash', version: '1', is_source: false, package_type: 'deb', pocket: 'updates' },
      { name: 'bash', version: '1', is_source: false, package_type: null, pocket: null },
    ];
    const notice = noticeOf(rawNotice('USN-1-1', AT, [], { release_packages: { noble: entries } }));
    expect(notice.packages).toEqual([
      { name: 'dash', version: '1', pocket: 'updates' },
      { name: 'bash', version: '1', pocket: '' },
    ]);
  });

  it('speaks of a reboot in its instructions', () => {
    expect(noticeOf(awkwardNotice('USN-7931-1'), 'jammy').reboot).toBe(true);
    expect(noticeOf(rawNotice('USN-1-1', AT, [], { instructions: 'REBOOT!' })).reboot).toBe(true);
  });

  test.each(['title', 'summary', 'description'])(
    'says in its %s that it mends a regression',
    (field) => {
      const raw = rawNotice('USN-1-2', AT, [], {
        [field]: 'USN-1-1 introduced a regression in x.',
      });
      expect(noticeOf(raw).regression).toBe(true);
    },
  );

  it('is no regression because it shares CVEs with others', () => {
    const raw = rawNotice('USN-1-2', AT, [], { related_notices: ['USN-1-1'] });
    expect(noticeOf(raw).regression).toBe(false);
  });

  it('may have no CVEs: the real GnuPG regression has none', () => {
    expect(noticeOf(awkwardNotice('USN-7412-2'), 'jammy')).toMatchObject({
      cves: [],
      regression: true,
    });
  });

  it('may lack every field that only tells', () => {
    const raw = rawNotice('USN-1-1', AT, [], {
      title: null,
      summary: null,
      description: undefined,
      instructions: null,
      cves: null,
    });
    expect(noticeOf(raw)).toMatchObject({ title: '', cves: [], reboot: false });
  });

  it('has its title cut to a length that can be shown', () => {
    expect(noticeOf(rawNotice('USN-1-1', AT, [], { title: 'x'.repeat(5_000_000) })).title).toBe(
      `${'x'.repeat(299)}…`,
    );
  });
});

describe('what is not about Debian packages', () => {
  test.each(['LSN-120-1', 'LSN-0000-0'])('%s is left out', (id) => {
    expect(readRow(awkwardNotice(id), 'focal')).toMatchObject({ is: 'left-out', id });
  });

  it('is left out as an SSN too, whose type the API does not know', () => {
    const raw = rawNotice('SSN-1-1', AT, [], { type: '', release_packages: {} });
    expect(readRow(raw, 'noble')).toMatchObject({ is: 'left-out', id: 'SSN-1-1' });
  });

  it('is told by the id, so that a wrong type hides no notice', () => {
    expect(readRow(rawNotice('USN-1-1', AT, [], { type: '' }), 'noble').is).toBe('notice');
  });
});

describe('a notice that cannot be read', () => {
  const entry = { name: 'bash', version: '1', is_source: false };
  const withEntry = (more: object) => ({ release_packages: { noble: [{ ...entry, ...more }] } });

  test.each([
    ['has no packages of the release', { release_packages: { jammy: [] } }, /no packages of noble/],
    ['has packages that are no list', { release_packages: { noble: 'all' } }, /Array/],
    ['has no packages at all', { release_packages: null }, /release_packages/],
    ['has a package without a name', withEntry({ name: '' }), /name/],
    ['has a package without a version', withEntry({ version: undefined }), /version/],
    ['has a version that is a number', withEntry({ version: 1 }), /version/],
    ['does not say what is a source', withEntry({ is_source: 'no' }), /is_source/],
    ['has a pocket that is no text', withEntry({ pocket: 7 }), /pocket/],
    ['has CVEs that are no list', { cves: 'CVE-1' }, /cves/],
    ['has no date', { published: '' }, /date of publication/],
  ])('%s', (_, more, why) => {
    const row = readRow(rawNotice('USN-1-1', AT, [], more), 'noble');
    expect(row).toMatchObject({ is: 'unreadable', id: 'USN-1-1' });
    expect(row.is === 'unreadable' && row.unreadable.why).toMatch(why);
  });

  test.each([
    ['nothing', null],
    ['a text', 'USN-1-1'],
    ['a list', []],
    ['an id of an unknown kind', { id: 'XSN-1-1', published: AT }],
    ['an id with more in it', { id: 'USN-1-1\n::set-output name=x::y', published: AT }],
    ['a number for an id', { id: 7 }],
  ])('is %s', (_, raw) => {
    const row = readRow(raw, 'noble');
    expect(row.is).toBe('unreadable');
    expect(row.id).not.toContain('\n');
    expect(row.id.length).toBeLessThan(50);
  });

  it('asked for by the name of something that every object has is not there', () => {
    expect(readRow(rawNotice('USN-1-1', AT), 'constructor').is).toBe('unreadable');
  });
});
