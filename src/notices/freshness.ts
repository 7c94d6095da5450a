import { FeedError } from '../errors.js';
import type { Instant, NoticeFeed } from '../ports.js';
import { publishedOf, type Row } from './notice.js';
import { newestPublished } from './page.js';

const DAY = 24 * 60 * 60 * 1_000;

/** Ubuntu publishes some twenty notices a week; around the turn of 2025 it paused for eighteen days. */
const SILENCE_MAX = 30 * DAY;

/** What the clocks of a server and of a feed may be apart. */
export const CLOCKS_APART = DAY;

/**
 * A copy that is no longer brought up to date looks whole and has nothing new. A release may be silent for long, all of
 * Ubuntu is not: where the release's newest notice is old, the newest of all must not be.
 * @throws FeedError
 */
export async function checkFresh(feed: NoticeFeed, rows: readonly Row[]): Promise<void> {
  if (feed.now === undefined) return;
  const now = timeOf(feed, 'notices-url');
  if (rows.some((row) => isRecent(publishedOf(row)?.instant, now))) return;
  const newest = await newestPublished(feed);
  if (isRecent(newest, now)) return;
  const since = newest === undefined ? 'with no legible date' : `of ${dayOf(newest)}`;
  throw new FeedError(
    `The notices feed is stale: on ${dayOf(now)} its newest notice of all is ${since}. ` +
      'Check `notices-url`: the copy may not be brought up to date any more.',
  );
}

/** @throws FeedError when no answer said what time it is. */
export function timeOf(feed: NoticeFeed, input: string): Instant {
  const now = feed.now?.();
  if (now !== undefined) return now;
  throw new FeedError(
    'The server of the notices does not say what time it is (there is no Date on its answers), so nobody can tell ' +
      `whether they are up to date. Check \`${input}\`.`,
  );
}

function isRecent(published: Instant | undefined, now: Instant): boolean {
  return published !== undefined && now - published <= SILENCE_MAX;
}

export function dayOf(instant: Instant): string {
  return new Date(instant).toISOString().slice(0, 10);
}
