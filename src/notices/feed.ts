import { FeedError, isFeedError } from '../errors.js';
import type { Instant, NoticeFeed } from '../ports.js';
import { type ApiRows, readFromApi, TRY_AGAIN } from './api-reading.js';
import { checkFresh } from './freshness.js';
import { type Notice, publishedOf, type Row, type UnreadableNotice } from './notice.js';
import { newestFirst, OVERLAP, windowStart } from './published.js';

export { OVERLAP };

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
  /** Who answered; the API when absent. Under `both` the API has the newest, and OVAL what came before. */
  readonly from?: 'oval' | 'both';
  /** Of OVAL alone: when the file was made. What was published later is not in it. */
  readonly asOf?: Instant;
  /** Why the feed that is asked first did not answer. */
  readonly instead?: string;
}

export interface ReadingRange {
  /** The time up to which notices have been considered before. Absent: the whole history of the release. */
  readonly since?: Instant;
  /** The id of a notice known to be in the range. A feed without it is short. */
  readonly expect?: string;
}

/** What a reading tells of itself besides its notices. */
export function howRead({
  from,
  asOf,
  instead,
}: NoticeReading): Pick<NoticeReading, 'from' | 'asOf' | 'instead'> {
  return {
    ...(from !== undefined && { from }),
    ...(asOf !== undefined && { asOf }),
    ...(instead !== undefined && { instead }),
  };
}

/** Rows of the API in one go. A longer window is for OVAL: ten pages go back about three months. */
const LONG = 200;

/** What was read, before it is looked through. */
interface Read {
  readonly rows: readonly Row[];
  readonly from?: 'oval' | 'both';
  readonly asOf?: Instant;
  readonly instead?: string;
}

/**
 * Reads the notices back to the start of the day 48 hours before `since`. Either everything in that range is returned,
 * or it throws. Under `auto`, OVAL answers when the API cannot, and adds what came before when the window is long.
 * @throws FeedError when no feed can be read as a whole.
 */
export async function readNotices(
  feed: NoticeFeed,
  release: string,
  range: ReadingRange = {},
): Promise<NoticeReading> {
  const cutOff = range.since === undefined ? undefined : windowStart(range.since);
  const window = { feed, release, cutOff, expected: range.expect };
  const { rows, ...how } = await readFrom(window);
  const inRange = rows.filter((row) => isInRange(row, cutOff));
  const noticesOf = (some: readonly Row[]): readonly Notice[] =>
    some.flatMap((row) => (row.is === 'notice' ? [row.notice] : [])).sort(newestFirst);
  const newest = noticesOf(rows)[0]?.id;
  return {
    release,
    notices: noticesOf(inRange),
    unreadable: inRange.flatMap((row) => (row.is === 'unreadable' ? [row.unreadable] : [])),
    ...(newest !== undefined && { newest }),
    ...(cutOff !== undefined && { since: cutOff }),
    ...how,
  };
}

interface Window {
  readonly feed: NoticeFeed;
  readonly release: string;
  readonly cutOff: Instant | undefined;
  readonly expected: string | undefined;
}

async function readFrom(window: Window): Promise<Read> {
  const { source = 'api', oval } = window.feed;
  if (source === 'api' || oval === undefined) return await readApi(window);
  return source === 'oval' ? await readOvalAlone(window) : await readEither(window);
}

async function readApi(
  { feed, release, cutOff, expected }: Window,
  most?: number,
): Promise<ApiRows> {
  const read = await readFromApi(feed, release, cutOff, most);
  await checkFresh(feed, read.rows);
  if (read.isComplete) checkExpected(read.rows, release, cutOff, expected);
  return read;
}

async function readOvalAlone(window: Window): Promise<Read> {
  const { feed, release, cutOff, expected } = window;
  const { ovalAlone } = await import('./oval/reading.js');
  const { rows, made } = await ovalAlone(feed, release);
  checkExpected(rows, release, cutOff, expected);
  return { rows, from: 'oval', asOf: made };
}

async function readEither(window: Window): Promise<Read> {
  let head: ApiRows;
  try {
    head = await readApi(window, LONG);
  } catch (error) {
    const why = feedTrouble(error);
    return { ...(await orBoth(why, () => readOvalAlone(window))), instead: why };
  }
  if (head.isComplete) return { rows: head.rows };
  try {
    return await addHistory(window, head.rows);
  } catch (error) {
    const why = feedTrouble(error);
    const { rows } = await orBoth(why, () => readApi(window));
    return { rows, instead: why };
  }
}

async function addHistory(window: Window, head: readonly Row[]): Promise<Read> {
  const { feed, release, cutOff, expected } = window;
  const { ovalBefore } = await import('./oval/reading.js');
  const rows = [...head, ...(await ovalBefore(feed, release, head))];
  checkExpected(rows, release, cutOff, expected);
  return { rows, from: 'both' };
}

/** The message of a FeedError. Anything else (the run was cancelled) is no reason to ask elsewhere. */
function feedTrouble(error: unknown): string {
  if (isFeedError(error)) return error.message;
  throw error;
}

async function orBoth<T>(first: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new FeedError(`${first} Nor is there an answer elsewhere: ${feedTrouble(error)}`);
  }
}

function checkExpected(
  rows: readonly Row[],
  release: string,
  cutOff: Instant | undefined,
  expected: string | undefined,
): void {
  if (expected === undefined || rows.some((row) => row.id === expected)) return;
  const from = cutOff === undefined ? 'ever' : `since ${new Date(cutOff).toISOString()}`;
  throw new FeedError(
    `The notices feed does not have ${expected} among the notices for ${release} published ${from}, although it had ` +
      `when the image was made: the feed is short or stale. ${TRY_AGAIN} If the notice was withdrawn, delete the ` +
      'tag `patch-cycle:notices` of the image; the next cycle then looks at its packages afresh.',
  );
}

function isInRange(row: Row, cutOff: Instant | undefined): boolean {
  const published = publishedOf(row);
  return cutOff === undefined || published === undefined || published.instant >= cutOff;
}
