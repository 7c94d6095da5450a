import { describe, expect, it, test } from '@jest/globals';
import { FeedError } from '../../../src/errors.js';
import { type NoticeReading, readNotices } from '../../../src/notices/feed.js';
import { judge } from '../../../src/notices/matching.js';
import type { NoticeFeed } from '../../../src/ports.js';
import {
  changingFeed,
  feedForRelease,
  feedOf,
  type Raw,
  rawNotice,
  recentNotices,
} from './fixtures.js';

const HOUR = 3_600_000;
const NEWEST = Date.UTC(2026, 0, 19, 12, 0, 0);

/** `count` notices, one an hour, newest first: USN-5000-1 at NEWEST, USN-4999-1 an hour before, ... */
function history(count: number): readonly Raw[] {
  return Array.from({ length: count }, (_, i) => at(5000 - i, i));
}

function at(number: number, hoursBefore: number): Raw {
  return rawNotice(
    `USN-${number}-1`,
    new Date(NEWEST - hoursBefore * HOUR).toISOString().slice(0, -1),
  );
}

const idsOf = (reading: NoticeReading): readonly string[] => reading.notices.map(({ id }) => id);
const idsOfRaws = (raws: readonly Raw[]): readonly string[] => raws.map(({ id }) => id);

/** Answers as `feed` does, but for what `change` makes of an answer. */
function distorted(feed: NoticeFeed, change: (answer: Answer) => unknown): NoticeFeed {
  return {
    page: async (...asked) => change((await feed.page(...asked)) as Answer),
  };
}

interface Answer {
  readonly notices: readonly Raw[];
  readonly offset: number;
  readonly limit: number;
  readonly total_results: number;
}

describe('a reading', () => {
  it('of a few days takes one request', async () => {
    const feed = feedOf(history(500));
    const reading = await readNotices(feed, 'noble', { since: NEWEST + 40 * HOUR });
    expect(feed.asked).toEqual([{ offset: 0, limit: 20 }]);
    expect(idsOf(reading)).toEqual(idsOfRaws(history(13)));
    expect(reading).toMatchObject({
      release: 'noble',
      newest: 'USN-5000-1',
      since: Date.UTC(2026, 0, 19),
      unreadable: [],
    });
  });

  it('reaches 48 hours further back than asked for, and to the start of that day, which is included', async () => {
    const reading = await readNotices(feedOf(history(500)), 'noble', { since: NEWEST });
    expect(idsOf(reading)).toEqual(idsOfRaws(history(61)));
    const onTheHour = await readNotices(feedOf(history(500)), 'noble', {
      since: NEWEST - 12 * HOUR,
    });
    expect(idsOf(onTheHour)).toEqual(idsOfRaws(history(61)));
  });

  it('goes on when the first page ends before the cut-off', async () => {
    const feed = feedOf(history(500));
    await readNotices(feed, 'noble', { since: NEWEST + 27 * HOUR });
    expect(feed.asked.length).toBeGreaterThan(1);
  });

  test.each([1, 19, 20, 21, 38, 39, 40, 200])(
    'of a whole history of %i notices has them all',
    async (count) => {
      const reading = await readNotices(feedOf(history(count)), 'noble');
      expect(idsOf(reading)).toEqual(idsOfRaws(history(count)));
      expect(reading.since).toBeUndefined();
    },
  );

  it('of a history that ends before the cut-off has it all', async () => {
    const reading = await readNotices(feedOf(history(45)), 'noble', { since: NEWEST - 900 * HOUR });
    expect(idsOf(reading)).toEqual(idsOfRaws(history(45)));
  });

  it('asks for four pages at a time at most', async () => {
    let open = 0;
    let most = 0;
    const feed = feedOf(history(400));
    const slow: NoticeFeed = {
      page: async (...asked) => {
        most = Math.max(most, ++open);
        await new Promise((resolve) => setImmediate(resolve));
        open--;
        return feed.page(...asked);
      },
    };
    await readNotices(slow, 'noble');
    expect(most).toBe(4);
  });

  it('has the real notices of a release in their order', async () => {
    const reading = await readNotices(feedForRelease(recentNotices(), 'noble'), 'noble');
    expect(reading.notices).toHaveLength(25);
    expect(reading.newest).toBe('USN-7967-1');
    expect(idsOf(reading).at(-1)).toBe('USN-7886-1');
  });

  it('leaves livepatch and snap notices out, but counts them as rows', async () => {
    const rows = [...history(30)];
    rows[3] = { ...rows[3], id: 'LSN-120-1', type: 'LSN' } as Raw;
    rows[4] = { ...rows[4], id: 'SSN-1-1', type: '' } as Raw;
    const reading = await readNotices(feedOf(rows), 'noble');
    expect(reading.notices).toHaveLength(28);
    expect(reading.unreadable).toEqual([]);
  });

  it('names the newest notice of the release even when it is older than the range', async () => {
    const reading = await readNotices(feedOf(history(30)), 'noble', { since: NEWEST + 999 * HOUR });
    expect(reading).toMatchObject({ notices: [], newest: 'USN-5000-1' });
  });

  it('keeps a notice that cannot be read, so that the verdict is unknown', async () => {
    const rows = [...history(30)];
    rows[7] = { ...rows[7], release_packages: { noble: [{ name: 'bash' }] } } as Raw;
    rows[8] = { ...rows[8], published: 'soon' } as Raw;
    const reading = await readNotices(feedOf(rows), 'noble', { since: NEWEST + 29 * HOUR });
    expect(reading.notices).toHaveLength(28);
    expect(reading.unreadable.map(({ id }) => id)).toEqual(['USN-4993-1', 'USN-4992-1']);
    expect(judge(new Map([['dash', '1']]), reading).is).toBe('unknown');
  });

  it('leaves out what cannot be read but is older than the range', async () => {
    const rows = [...history(30)];
    rows[15] = { ...rows[15], release_packages: {} } as Raw;
    const reading = await readNotices(feedOf(rows), 'noble', { since: NEWEST + 40 * HOUR });
    expect(reading.unreadable).toEqual([]);
  });
});

describe('a feed that changes while it is read', () => {
  const before = history(90);

  it.each([1, 5, 17])('by %i notices published between two pages is read whole', async (count) => {
    const more = Array.from({ length: count }, (_, i) => at(6000 - i, i / 100 - 1));
    const feed = changingFeed((request) => (request === 0 ? before : [...more, ...before]));
    const reading = await readNotices(feed, 'noble');
    expect(idsOf(reading)).toEqual(expect.arrayContaining([...idsOfRaws(before)]));
  });

  it.each([1, 2, 3, 6])(
    'by %i notices withdrawn between two pages is read whole',
    async (count) => {
      const feed = changingFeed((request) => (request === 0 ? before : before.slice(count)));
      const reading = await readNotices(feed, 'noble');
      expect(idsOf(reading)).toEqual(idsOfRaws(before));
    },
  );

  it.each([1, 2, 3, 6])(
    'because a cache gives older pages, %i notices behind, is read whole',
    async (count) => {
      const more = Array.from({ length: count }, (_, i) => at(6000 - i, i / 100 - 1));
      const feed = changingFeed((request) => (request === 0 ? [...more, ...before] : before));
      const reading = await readNotices(feed, 'noble');
      expect(idsOf(reading)).toEqual([...idsOfRaws(more), ...idsOfRaws(before)]);
    },
  );

  it('so much that its pages do not meet is refused', async () => {
    const feed = changingFeed((request) => (request === 0 ? before : before.slice(15)));
    await expect(readNotices(feed, 'noble')).rejects.toThrow(
      /changed while it was read: rows 0 to 20 and rows 18 to 38 do not meet.*Run again/,
    );
  });

  it('so that even a page in between does not join two others is refused', async () => {
    // The page in between, asked for last, is of the old state and follows on the first, but not on the second.
    const feed = changingFeed((_, { offset }) =>
      offset === 0 || offset === 9 ? before : before.slice(20),
    );
    await expect(readNotices(feed, 'noble')).rejects.toThrow(/do not meet/);
  });

  it('has both versions of a notice that was edited in between', async () => {
    const edited = before.map((raw, i) =>
      i === 19 ? rawNotice(raw.id, raw.published, [{ name: 'dash', version: '2' }]) : raw,
    );
    const feed = changingFeed((request) => (request === 0 ? before : edited));
    const verdict = judge(
      new Map([
        ['bash', '5.2-1'],
        ['dash', '1'],
      ]),
      await readNotices(feed, 'noble'),
    );
    const ofNotice =
      verdict.is === 'lacking'
        ? verdict.findings.filter(({ notice }) => notice === 'USN-4981-1')
        : [];
    expect(ofNotice.map((finding) => finding.package)).toEqual(['bash', 'dash']);
  });
});

describe('a feed that is not whole is refused, never taken for empty', () => {
  const rows = history(60);

  test.each<[string, (answer: Answer) => unknown, RegExp]>([
    [
      'a page with a row too few',
      (answer) => ({ ...answer, notices: answer.notices.slice(0, -1) }),
      /offset 0 of the notices feed for noble has 19 notices where 20 are due \(60 in all\)/,
    ],
    ['an empty page', (answer) => ({ ...answer, notices: [] }), /has 0 notices where 20 are due/],
    [
      'a page with a row too many',
      (answer) => ({ ...answer, total_results: 19 }),
      /has 20 notices where 19 are due/,
    ],
    [
      'a page with a notice twice',
      (answer) => ({ ...answer, notices: [...answer.notices.slice(0, -1), answer.notices[0]] }),
      /has USN-5000-1 twice, so another notice is missing/,
    ],
    [
      'a page in another order',
      (answer) => ({ ...answer, notices: [...answer.notices].reverse() }),
      /is not in the order newest first/,
    ],
    [
      'another limit than was asked for',
      (answer) => ({ ...answer, limit: 10, notices: answer.notices.slice(0, 10) }),
      /answers for offset 0 and limit 10 instead/,
    ],
    [
      'the older form of the answer, without a total',
      ({ notices, offset, limit }) => ({ notices, offset, limit }),
      /is not what the API answers: total_results/,
    ],
    ['a total below zero', (answer) => ({ ...answer, total_results: -1 }), /total_results/],
    ['a total that is text', (answer) => ({ ...answer, total_results: '60' }), /total_results/],
    ['notices by name', (answer) => ({ ...answer, notices: {} }), /notices: Invalid type/],
    ["the API's own refusal", () => ({ message: 'Invalid payload', errors: '{}' }), /is not what/],
    ['a list', () => [], /is not what the API answers/],
    ['nothing', () => null, /is not what the API answers/],
  ])('%s', async (_, change, message) => {
    const read = readNotices(distorted(feedOf(rows), change), 'noble', { since: NEWEST });
    await expect(read).rejects.toThrow(FeedError);
    await expect(
      readNotices(distorted(feedOf(rows), change), 'noble', { since: NEWEST }),
    ).rejects.toThrow(message);
  });

  it('a cache that gives the first page for every other', async () => {
    const feed = feedOf(rows);
    const cached: NoticeFeed = { page: (release, _offset, limit) => feed.page(release, 0, limit) };
    await expect(readNotices(cached, 'noble')).rejects.toThrow(
      /offset 18 .* answers for offset 0 and limit 20 instead.*Check `notices-url`/,
    );
  });

  it('a history that holds fewer notices than it promises', async () => {
    // Its tail repeats what was there, so every page is full.
    const looped = [
      ...rows.slice(0, 50),
      ...rows.slice(30, 40).map((raw, i) => ({ ...raw, published: rows[50 + i]?.published })),
    ];
    await expect(readNotices(feedOf(looped), 'noble')).rejects.toThrow(
      /promises 60 notices for noble and holds 50/,
    );
  });

  it('a release that nobody has heard of', async () => {
    await expect(readNotices(feedOf([]), 'nobel')).rejects.toThrow(
      /no notice at all for the release 'nobel'/,
    );
  });

  it('a feed that lacks the notice which the image was made with', async () => {
    const range = { since: NEWEST, expect: 'USN-5001-1' };
    await expect(readNotices(feedOf(rows), 'noble', range)).rejects.toThrow(
      /does not have USN-5001-1 .*short or stale.*delete the tag `patch-cycle:notices`/,
    );
    const whole = await readNotices(feedOf(rows), 'noble', { since: NEWEST, expect: 'USN-5000-1' });
    expect(whole.notices).toHaveLength(60);
  });

  it('a feed that never ends', async () => {
    const endless: NoticeFeed = {
      page: async (_release, offset, limit) => ({
        notices: Array.from({ length: limit }, (_, i) => at(99_999 - offset - i, offset + i)),
        offset,
        limit,
        total_results: 10_000_000,
      }),
    };
    await expect(readNotices(endless, 'noble')).rejects.toThrow(/does not end/);
  });

  it('a feed that fails on a later page', async () => {
    const feed = feedOf(rows);
    const failing: NoticeFeed = {
      page: async (release, offset, limit) => {
        if (offset > 20) throw new FeedError('answered with status 503');
        return feed.page(release, offset, limit);
      },
    };
    await expect(readNotices(failing, 'noble')).rejects.toThrow('answered with status 503');
  });
});
