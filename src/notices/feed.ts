import { FeedError } from '../errors.js';
import type { Instant, NoticeFeed } from '../ports.js';
import { type Notice, publishedOf, type Row, type UnreadableNotice } from './notice.js';
import { PAGE_ROWS, type Page, readPage } from './page.js';
import { newestFirst } from './published.js';

/** The notices of one release, back to a moment. */
export interface NoticeReading {
  readonly release: string;
  /** Newest first. */
  readonly notices: readonly Notice[];
  /** Those that are in the feed but could not be read. */
  readonly unreadable: readonly UnreadableNotice[];
  /** The id of the newest notice of the release, in the range or not. */
  readonly newest?: string;
  /** How far back was read; absent for the whole history. */
  readonly since?: Instant;
}

export interface ReadingRange {
  /** The time up to which notices have been considered before. Absent: the whole history of the release. */
  readonly since?: Instant;
  /** The id of a notice known to be in the range. A feed without it is short. */
  readonly expect?: string;
}

/** A notice can appear in the feed some time after the date it bears, which is set before it is published. */
export const OVERLAP = 48 * 60 * 60 * 1_000;

/**
 * Pages share two rows with their neighbours, which proves that nothing fell between them when a notice was
 * published or withdrawn, or a cache gave an older page, while they were read.
 */
const STRIDE = PAGE_ROWS - 2;
/** Requests at a time. */
const WIDTH_MAX = 4;
/** Twice what Ubuntu has published for all releases together. A feed that goes on beyond it does not end. */
const ROWS_MAX = 20_000;

const TRY_AGAIN =
  'Run again in ten minutes (answers are cached that long); if it stays, check `notices-url`.';

/**
 * Reads the feed back to `since` less 48 hours. Either everything in that range is returned, or it throws.
 * @throws FeedError when the feed cannot be read as a whole.
 */
export async function readNotices(
  feed: NoticeFeed,
  release: string,
  range: ReadingRange = {},
): Promise<NoticeReading> {
  const cutOff = range.since === undefined ? undefined : range.since - OVERLAP;
  const pages = await readPages((offset) => readPage(feed, release, offset), cutOff);
  const rows = distinctRows(pages);
  checkWhole(release, pages, rows, cutOff, range.expect);

  const inRange = rows.filter((row) => isInRange(row, cutOff));
  const notices = inRange
    .flatMap((row) => (row.is === 'notice' ? [row.notice] : []))
    .sort(newestFirst);
  const newest = rows
    .flatMap((row) => (row.is === 'notice' ? [row.notice] : []))
    .sort(newestFirst)[0]?.id;
  return {
    release,
    notices,
    unreadable: inRange.flatMap((row) => (row.is === 'unreadable' ? [row.unreadable] : [])),
    ...(newest !== undefined && { newest }),
    ...(cutOff !== undefined && { since: cutOff }),
  };
}

type ReadAt = (offset: number) => Promise<Page>;

/** One page when that reaches far enough, else more and more at a time: most checks are of the last few days. */
async function readPages(readAt: ReadAt, cutOff: Instant | undefined): Promise<readonly Page[]> {
  const pages = [await readAt(0)];
  let width = cutOff === undefined ? WIDTH_MAX : 1;
  for (;;) {
    const last = pages[pages.length - 1] as Page;
    if (isLast(last) || reaches(last, cutOff)) return pages;
    if (last.offset >= ROWS_MAX) {
      throw new FeedError(
        `The notices feed has more than ${ROWS_MAX} notices for one release and does not end. Check \`notices-url\`.`,
      );
    }
    const wanted = offsetsAfter(last, width);
    for (const page of await Promise.all(wanted.map(readAt))) {
      pages.push(...(await joined(readAt, pages[pages.length - 1] as Page, page)));
    }
    width = Math.min(width * 2, WIDTH_MAX);
  }
}

function offsetsAfter(last: Page, width: number): readonly number[] {
  return Array.from({ length: width }, (_, i) => last.offset + STRIDE * (i + 1)).filter(
    (offset) => offset < last.total,
  );
}

/** `next`, proved to follow on `last`; with a page in between when the feed moved under our hands. */
async function joined(readAt: ReadAt, last: Page, next: Page): Promise<readonly Page[]> {
  if (overlap(last, next)) return [next];
  const bridge = await readAt(Math.max(0, next.offset - STRIDE / 2));
  if (overlap(last, bridge) && (overlap(bridge, next) || isLast(bridge))) return [bridge, next];
  throw new FeedError(
    `The notices feed changed while it was read: rows ${last.offset} to ${last.offset + last.rows.length} ` +
      `and rows ${next.offset} to ${next.offset + next.rows.length} do not meet. ${TRY_AGAIN}`,
  );
}

function overlap(a: Page, b: Page): boolean {
  const ids = new Set(a.rows.map((row) => row.id));
  return b.rows.some((row) => ids.has(row.id));
}

function isLast(page: Page): boolean {
  return page.offset + page.rows.length >= page.total;
}

function reaches(page: Page, cutOff: Instant | undefined): boolean {
  if (cutOff === undefined) return false;
  return page.rows.some((row) => (publishedOf(row)?.instant ?? cutOff) < cutOff);
}

/** A notice that was edited between two pages is there twice: both count, since either may name what the other lacks. */
function distinctRows(pages: readonly Page[]): readonly Row[] {
  const versions = new Map<string, Map<string, Row>>();
  for (const row of pages.flatMap((page) => page.rows)) {
    const known = versions.get(row.id);
    const text = JSON.stringify(row);
    if (known === undefined) versions.set(row.id, new Map([[text, row]]));
    else known.set(text, row);
  }
  return [...versions.values()].flatMap((rows) => [...rows.values()]);
}

function checkWhole(
  release: string,
  pages: readonly Page[],
  rows: readonly Row[],
  cutOff: Instant | undefined,
  expected: string | undefined,
): void {
  if (rows.every((row) => row.is === 'left-out')) {
    throw new FeedError(
      `The notices feed has no notice at all for the release '${release}'. ` +
        'Check the codename (noble, jammy, ...) and `notices-url`.',
    );
  }
  const ids = new Set(rows.map((row) => row.id));
  const totals = new Set(pages.map((page) => page.total));
  const [total = 0] = totals;
  const isToTheEnd = isLast(pages[pages.length - 1] as Page);
  if (isToTheEnd && totals.size === 1 && ids.size !== total) {
    throw new FeedError(
      `The notices feed promises ${total} notices for ${release} and holds ${ids.size}. ${TRY_AGAIN}`,
    );
  }
  if (expected !== undefined && !ids.has(expected)) {
    const from = cutOff === undefined ? 'ever' : `since ${new Date(cutOff).toISOString()}`;
    throw new FeedError(
      `The notices feed does not have ${expected} among the notices for ${release} published ${from}, although it had ` +
        `when the image was made: the feed is short or stale. ${TRY_AGAIN} If the notice was withdrawn, delete the ` +
        'tag `patch-cycle:notices` of the image; the next cycle then looks at its packages afresh.',
    );
  }
}

function isInRange(row: Row, cutOff: Instant | undefined): boolean {
  const published = publishedOf(row);
  return cutOff === undefined || published === undefined || published.instant >= cutOff;
}
