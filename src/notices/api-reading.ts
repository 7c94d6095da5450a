import { FeedError } from '../errors.js';
import type { Instant, NoticeFeed } from '../ports.js';
import { publishedOf, type Row } from './notice.js';
import { PAGE_ROWS, type Page, readPage } from './page.js';

/** What the API gave for one release. */
export interface ApiRows {
  /** No two the same; a notice that was edited between two pages is there in both versions. */
  readonly rows: readonly Row[];
  /** The rows go back to the cut-off, or to the first notice ever. If not, there are only the newest. */
  readonly isComplete: boolean;
}

/**
 * Pages share two rows with their neighbours, which proves that nothing fell between them when a notice was
 * published or withdrawn, or a cache gave an older page, while they were read.
 */
const STRIDE = PAGE_ROWS - 2;
/** Requests at a time. */
const WIDTH_MAX = 4;
/** Twice what Ubuntu has published for all releases together. A feed that goes on beyond it does not end. */
const ROWS_MAX = 20_000;
/** Ten times what the longest history of a release names. */
const PACKAGES_MAX = 2_000_000;

export const TRY_AGAIN =
  'Run again in ten minutes (answers are cached that long); if it stays, check `notices-url`.';

/**
 * Reads the API back to `cutOff` (absent: to the first notice), or until it is clear that more than `most` rows are in
 * the way. Either the rows have no gap, or it throws.
 * @throws FeedError
 */
export async function readFromApi(
  feed: NoticeFeed,
  release: string,
  cutOff: Instant | undefined,
  most = ROWS_MAX,
): Promise<ApiRows> {
  const pages = await readPages((offset) => readPage(feed, release, offset), cutOff, most);
  const rows = distinctRows(pages);
  if (rows.every((row) => row.is === 'left-out')) {
    throw new FeedError(
      `The notices feed has no notice at all for the release '${release}'. ` +
        'Check the codename (noble, jammy, ...) and `notices-url`.',
    );
  }
  checkTotal(release, pages, rows);
  const last = pages[pages.length - 1] as Page;
  return { rows, isComplete: isLast(last) || reaches(last, cutOff) };
}

type ReadAt = (offset: number) => Promise<Page>;

/** One page when that reaches far enough, else more and more at a time: most checks are of the last few days. */
async function readPages(
  readAt: ReadAt,
  cutOff: Instant | undefined,
  most: number,
): Promise<readonly Page[]> {
  const pages = [await readAt(0)];
  let width = cutOff === undefined ? WIDTH_MAX : 1;
  for (;;) {
    const last = pages[pages.length - 1] as Page;
    if (isLast(last) || reaches(last, cutOff)) return pages;
    if (isTooMuch(last, cutOff, most)) return pages;
    checkEnd(pages);
    const wanted = offsetsAfter(last, width);
    for (const page of await Promise.all(wanted.map(readAt))) {
      pages.push(...(await joined(readAt, pages[pages.length - 1] as Page, page)));
    }
    width = Math.min(width * 2, WIDTH_MAX);
  }
}

/** A whole history says at once how long it is. */
function isTooMuch(last: Page, cutOff: Instant | undefined, most: number): boolean {
  if (most >= ROWS_MAX) return false;
  return (cutOff === undefined ? last.total : last.offset + last.rows.length) > most;
}

function checkEnd(pages: readonly Page[]): void {
  const last = pages[pages.length - 1] as Page;
  const packages = pages
    .flatMap((page) => page.rows)
    .reduce((sum, row) => sum + (row.is === 'notice' ? row.notice.packages.length : 0), 0);
  if (last.offset < ROWS_MAX && packages < PACKAGES_MAX) return;
  throw new FeedError(
    `The notices feed has more than ${ROWS_MAX} notices or ${PACKAGES_MAX} packages for one release and does not end. Check \`notices-url\`.`,
  );
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
    if (known === undefined) versions.set(row.id, new Map([['', row]]));
    else if (!sameAs(row, [...known.values()])) known.set(String(known.size), row);
  }
  return [...versions.values()].flatMap((rows) => [...rows.values()]);
}

function sameAs(row: Row, others: readonly Row[]): boolean {
  const text = JSON.stringify(row);
  return others.some((other) => JSON.stringify(other) === text);
}

function checkTotal(release: string, pages: readonly Page[], rows: readonly Row[]): void {
  const ids = new Set(rows.map((row) => row.id));
  const totals = new Set(pages.map((page) => page.total));
  const [total = 0] = totals;
  const isToTheEnd = isLast(pages[pages.length - 1] as Page);
  if (isToTheEnd && totals.size === 1 && ids.size !== total) {
    throw new FeedError(
      `The notices feed promises ${total} notices for ${release} and holds ${ids.size}. ${TRY_AGAIN}`,
    );
  }
}
