import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, test } from '@jest/globals';
import { FeedError } from '../../../src/errors.js';
import { readNotices } from '../../../src/notices/feed.js';
import { judge } from '../../../src/notices/matching.js';
import { readRow } from '../../../src/notices/notice.js';
import type { NoticeFeed } from '../../../src/ports.js';
import { changingFeed, feedOf, type Raw, rawNotice } from './fixtures.js';

const HOUR = 3_600_000;
const NEWEST = Date.UTC(2026, 0, 19, 12, 0, 0);

const at = (hours: number): string => new Date(NEWEST - hours * HOUR).toISOString().slice(0, -1);
const history = (
  count: number,
  change: (raw: Raw, i: number) => Raw = (raw) => raw,
): readonly Raw[] =>
  Array.from({ length: count }, (_, i) => change(rawNotice(`USN-${5000 - i}-1`, at(i)), i));
const INSTALLED = new Map([['bash', '5.2-1']]);

/** Parsed as an answer of the wire is, so that texts are as a parser leaves them. */
const onTheWire = (rows: () => readonly unknown[]): NoticeFeed => ({
  page: async (_release, offset, limit) => {
    const all = rows();
    const answer = {
      notices: all.slice(offset, offset + limit),
      offset,
      limit,
      total_results: all.length,
    };
    return JSON.parse(JSON.stringify(answer));
  },
});

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('titles of five megabytes', () => {
  test('are cut, found all the same, and do not stay in memory', async () => {
    const MEGABYTES = 5 * 1024 * 1024;
    const rows = Array.from({ length: 6 }, (_, i) => rawNotice(`USN-${60 - i}-1`, at(i)));
    // One page after the other, each with its own megabytes.
    const feed: NoticeFeed = {
      page: async (_release, offset, limit) => {
        const notices = rows.map((raw) => ({ ...raw, title: `${raw.id}${'x'.repeat(MEGABYTES)}` }));
        return JSON.parse(JSON.stringify({ notices, offset, limit, total_results: rows.length }));
      },
    };
    const before = heldBytes();
    const readings = [];
    for (let i = 0; i < 8; i++) readings.push(await readNotices(feed, 'noble'));
    for (const { notices } of readings) {
      for (const { title } of notices) expect(title).toHaveLength(300);
    }
    const verdict = judge(INSTALLED, readings[0] as (typeof readings)[number]);
    expect(verdict).toMatchObject({ is: 'lacking', findings: { length: 6 } });
    // Eight times thirty megabytes were read.
    expect(heldBytes() - before).toBeLessThan(60_000_000);
  });
});

/** What is still in memory once all that nobody needs is gone. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

describe('a hundred thousand packages', () => {
  test('in one notice are read and judged within seconds', async () => {
    const packages = Array.from({ length: 100_000 }, (_, i) => ({
      name: `p${i}`,
      version: `1.${i}`,
    }));
    const rows = history(3, (raw, i) =>
      i === 1 ? rawNotice(raw.id, raw.published, packages) : raw,
    );
    const from = performance.now();
    const reading = await readNotices(
      onTheWire(() => rows),
      'noble',
    );
    const list = new Map([...packages.map(({ name }) => [name, '1'] as const), ['bash', '5.2-1']]);
    const verdict = judge(list, reading);
    expect(performance.now() - from).toBeLessThan(15_000);
    expect(verdict).toMatchObject({ is: 'lacking', findings: { length: 100_002 } });
  });

  test('in every notice are given up before they fill the memory', async () => {
    const packages = Array.from({ length: 100_000 }, (_, i) => ({ name: `p${i}`, version: '1' }));
    const raw = rawNotice('USN-1-1', at(0), packages);
    let asked = 0;
    const endless: NoticeFeed = {
      page: async (_release, offset, limit) => {
        asked++;
        const notices = Array.from({ length: limit }, (_, i) => ({
          ...raw,
          id: `USN-${99_999 - offset - i}-1`,
          published: at(offset + i),
        }));
        return { notices, offset, limit, total_results: 1_000_000 };
      },
    };
    await expect(readNotices(endless, 'noble', { since: NEWEST - 9_999 * HOUR })).rejects.toThrow(
      /2000000 packages .* does not end/,
    );
    expect(asked).toBeLessThan(5);
  }, 60_000);
});

describe('deep nesting', () => {
  const deep = nested(100_000);

  it('in what is not read is ignored', () => {
    const row = readRow({ ...rawNotice('USN-1-1', at(0)), references: deep, more: deep }, 'noble');
    expect(row.is).toBe('notice');
  });

  test.each([
    ['a title', { title: deep }],
    ['the packages', { release_packages: { noble: deep } }],
    ['a package', { release_packages: { noble: [deep] } }],
    ['the CVEs', { cves: deep }],
    ['the date', { published: deep }],
    ['the id', { id: deep }],
  ])('in place of %s makes the notice unreadable', (_, change) => {
    expect(readRow({ ...rawNotice('USN-1-1', at(0)), ...change }, 'noble').is).toBe('unreadable');
  });

  it('in place of a page is refused', async () => {
    const feed: NoticeFeed = { page: async () => deep };
    await expect(readNotices(feed, 'noble')).rejects.toThrow(FeedError);
  });
});

describe('text that means to be something else', () => {
  const EVIL = '\n::set-output name=needed::false\n::error::x\u001b[2J<script>|[a](b)`';

  it('in an id makes the notice unreadable, in one line of ours', async () => {
    const rows = history(3, (raw, i) => (i === 1 ? { ...raw, id: `USN-1-1${EVIL}` } : raw));
    const reading = await readNotices(
      onTheWire(() => rows),
      'noble',
    );
    expect(reading.unreadable).toHaveLength(1);
    expect(reading.unreadable[0]?.id).toMatch(/^[ -~…]+$/);
    expect(judge(INSTALLED, reading)).toMatchObject({ is: 'unknown', findings: { length: 2 } });
  });

  it('in names is compared like any other, and matches nothing', async () => {
    const rows = history(2, (raw) =>
      rawNotice(raw.id, raw.published, [{ name: `bash${EVIL}`, version: '9' }]),
    );
    expect(
      judge(
        INSTALLED,
        await readNotices(
          onTheWire(() => rows),
          'noble',
        ),
      ).is,
    ).toBe('clear');
  });
});

describe('versions that dpkg rejects', () => {
  test.each(['', ' ', '-1', '1:', 'a', '1 2', '1_2', `1${'\n'}::error::`, '1:2/3', 'ü'])(
    '%j makes the answer unknown for who has the package, and only for them',
    async (version) => {
      const rows = history(1, (raw) =>
        rawNotice(raw.id, raw.published, [{ name: 'bash', version }]),
      );
      const reading = await readNotices(feedOf(rows), 'noble');
      expect(judge(INSTALLED, reading).is).toBe('unknown');
      if (version !== '') expect(judge(new Map([['dash', '1']]), reading).is).toBe('clear');
    },
  );
});

describe('duplicated ids', () => {
  it('on one page hide another notice: refused', async () => {
    const rows = history(20, (raw, i) => (i === 7 ? { ...raw, id: 'USN-5000-1' } : raw));
    await expect(readNotices(feedOf(rows), 'noble')).rejects.toThrow(/USN-5000-1 twice/);
  });

  it('on pages far apart hide another notice too: refused', async () => {
    const rows = history(60, (raw, i) => (i === 50 ? { ...raw, id: 'USN-5000-1' } : raw));
    await expect(readNotices(feedOf(rows), 'noble')).rejects.toThrow(
      /promises 60 notices for noble and holds 59/,
    );
  });
});

describe('pages that shift at every request', () => {
  const rows = history(200);
  test.each([
    ['as notices come', (request: number) => [...extra(request), ...rows]],
    ['as notices go', (request: number) => rows.slice(request)],
  ])('%s, one at a time, are healed', async (_, rowsAt) => {
    const reading = await readNotices(changingFeed(rowsAt), 'noble');
    const ids = reading.notices.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(rows.slice(12).map(({ id }) => id)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  const extra = (count: number): readonly Raw[] =>
    Array.from({ length: count }, (_, i) =>
      rawNotice(`USN-${6000 + count - i}-1`, at(i / 1_000 - count)),
    );

  it('beyond healing are refused', async () => {
    const feed = changingFeed((request) => rows.slice((request % 2) * 30));
    await expect(readNotices(feed, 'noble')).rejects.toThrow(FeedError);
  });
});
