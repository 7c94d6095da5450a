import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { consideredTag, laterThan, readConsidered } from '../../../src/notices/considered.js';
import type { NoticeReading } from '../../../src/notices/feed.js';
import { rawNotice, readingOf, recentNotices } from './fixtures.js';

/** AWS: letters, numbers, spaces and these, 256 of them at most. */
const TAG_VALUE = /^[A-Za-z0-9 +\-=._:/@]{1,255}$/;

const HOUR = 3_600_000;
const NEWEST = Date.UTC(2026, 0, 19, 12, 0, 0);

/** Notices by how many hours before the newest they were published. */
function hoursBefore(hours: Readonly<Record<string, number>>): NoticeReading {
  return readingOf(
    Object.entries(hours).map(([id, hour]) =>
      rawNotice(`USN-${id}`, new Date(NEWEST - hour * HOUR).toISOString()),
    ),
  );
}

function laterThanTag(tag: string | undefined, reading: NoticeReading): readonly string[] {
  const considered = tag === undefined ? undefined : readConsidered(tag);
  if (considered === undefined) throw new Error(`'${tag}' is not ours`);
  return laterThan(considered, reading);
}

const many = (count: number, more: Readonly<Record<string, number>> = {}): NoticeReading =>
  hoursBefore({
    ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`${8000 - i}-1`, i / 4])),
    ...more,
  });

describe('the tag of the notices considered', () => {
  it('has the time of the newest and the ids of the 48 hours before it, and of the day when they began', () => {
    const noble = recentNotices().filter((raw) => Object.hasOwn(raw.release_packages, 'noble'));
    expect(consideredTag(readingOf(noble))).toBe('2026-01-19T12:30:55.846108Z 7967-1');
    expect(consideredTag(readingOf(noble.slice(2)))).toBe(
      '2026-01-14T09:59:03.235968Z 7960-1 7959-1 7958-1 7956-1 7951-1 7953-1 7952-1',
    );
  });

  it('has them newest first, whatever order they come in', () => {
    expect(consideredTag(hoursBefore({ '1-1': 3, '2-1': 0, '3-1': 2, '4-1': 61, '5-1': 60 }))).toBe(
      '2026-01-19T12:00:00.000000Z 2-1 3-1 1-1 5-1',
    );
  });

  it('names a notice once that was read in two versions', () => {
    const reading = hoursBefore({ '1-1': 0 });
    const twice = { ...reading, notices: [...reading.notices, ...reading.notices] };
    expect(consideredTag(twice)).toBe('2026-01-19T12:00:00.000000Z 1-1');
  });

  test.each([1, 32, 33, 200])(
    'of %i notices is a tag value of AWS and can be read back',
    (count) => {
      const tag = consideredTag(many(count)) as string;
      expect(tag).toMatch(TAG_VALUE);
      expect(readConsidered(tag)?.newest.id).toBe('USN-8000-1');
      expect(laterThanTag(tag, many(count))).toEqual([]);
    },
  );

  it('claims nothing without a notice, or when one could not be read', () => {
    expect(consideredTag(readingOf([]))).toBeUndefined();
    const unreadable = [{ id: 'USN-1-1', why: 'no packages' }];
    expect(consideredTag({ ...hoursBefore({ '2-1': 0 }), unreadable })).toBeUndefined();
  });

  test.each([
    '',
    'yes',
    '2026-01-19T12:00:00.000000Z',
    '2026-01-19T12:00:00.000000Z ',
    '2026-01-19T12:00:00Z 7967-1',
    '2026-01-19T12:00:00.000000 7967-1',
    '2026-02-30T12:00:00.000000Z 7967-1',
    '2026-01-19T12:00:00.000000Z USN-7967-1',
    '2026-01-19T12:00:00.000000Z 7967-1 all',
    '2026-01-19T12:00:00.000000Z 7967-1  7966-1',
    '2026-01-19T12:00:00.000000Z 7967-1\n',
    `2026-01-19T12:00:00.000000Z 7967-1 sha256:${'0'.repeat(63)}`,
    `2026-01-19T12:00:00.000000Z 7967-1 7966-1 sha256:${'0'.repeat(64)}`,
    `2026-01-19T12:00:00.000000Z${' 7967-1'.repeat(40)}`,
  ])('is not %j', (tag) => {
    expect(readConsidered(tag)).toBeUndefined();
  });
});

describe('the notices later than a tag', () => {
  const before = hoursBefore({ '1-1': 0, '2-1': 10, '3-1': 61 });
  const tag = consideredTag(before);

  test.each([
    ['none, when nothing happened', {}, []],
    ['a new one', { '9-1': -1 }, ['USN-9-1']],
    ['one that came late with a date before the newest', { '9-1': 1 }, ['USN-9-1']],
    ['one that came late by all of 48 hours', { '9-1': 48 }, ['USN-9-1']],
    ['one that came late on the day when these began', { '9-1': 60 }, ['USN-9-1']],
    ['none, when an older one turns up', { '9-1': 60.001 }, []],
    ['one of the very same time', { '9-1': 0 }, ['USN-9-1']],
    [
      'all that are new, newest first',
      { '7-1': -1, '8-1': -3, '9-1': 5 },
      ['USN-8-1', 'USN-7-1', 'USN-9-1'],
    ],
  ])('are %s', (_, more: Readonly<Record<string, number>>, later) => {
    const now = hoursBefore({ '1-1': 0, '2-1': 10, '3-1': 61, ...more });
    const reading = {
      ...now,
      notices: [...now.notices].sort((a, b) => b.published.instant - a.published.instant),
    };
    expect(laterThanTag(tag, reading)).toEqual(later);
  });

  it('are those that cannot be read, unless they were considered when they could', () => {
    const unreadable = [
      { id: 'USN-9-1', why: 'no packages' },
      { id: 'USN-2-1', why: 'no packages' },
    ];
    expect(laterThanTag(tag, { ...before, unreadable })).toEqual(['USN-9-1']);
  });

  describe('when the tag has only a digest of its window', () => {
    const crowded = consideredTag(many(150));

    it('are only the new ones while the window is as it was', () => {
      expect(crowded).toMatch(/^\S+ 8000-1 sha256:/);
      expect(laterThanTag(crowded, many(150, { '9000-1': -1 }))).toEqual(['USN-9000-1']);
    });

    it('are all of the window but the newest once it has changed: too many, never too few', () => {
      const later = laterThanTag(crowded, many(150, { '9000-1': 1 }));
      expect(later).toContain('USN-9000-1');
      expect(later).toHaveLength(150);
      expect(later).not.toContain('USN-8000-1');
      expect(laterThanTag(crowded, many(149))).toHaveLength(148);
    });
  });

  it('never leave out a notice that was not there, however crowded the days', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), {
      minLength: 1,
      maxLength: 80,
    });
    const hour = fc.integer({ min: 0, max: 47 });
    fc.assert(
      fc.property(ids, hour, fc.integer({ min: -10, max: 48 }), (numbers, spread, lateBy) => {
        const then = Object.fromEntries(
          numbers.map((n, i) => [`${n}-1`, i === 0 ? 0 : (i * spread) % 48]),
        );
        const made = consideredTag(hoursBefore(then));
        const now = hoursBefore({ ...then, '1-2': lateBy });
        expect(laterThanTag(made, hoursBefore(then))).toEqual([]);
        expect(laterThanTag(made, now)).toContain('USN-1-2');
      }),
      { numRuns: 60 },
    );
  });
});
