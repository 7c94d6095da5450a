import * as v from 'valibot';
import { FeedError } from '../errors.js';
import type { Instant, NoticeFeed } from '../ports.js';
import { publishedOf, type Row, readRow } from './notice.js';
import { parsePublished } from './published.js';

/** The most rows that the API gives at once; it refuses 21 (ubuntu-com-security-api, webapp/schemas.py). */
export const PAGE_ROWS = 20;

export interface Page {
  readonly offset: number;
  /** Newest first, no id twice. */
  readonly rows: readonly Row[];
  /** Rows that the feed says it has, at the moment of this page. */
  readonly total: number;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const Answer = v.object({
  notices: v.array(v.unknown()),
  offset: count,
  limit: count,
  total_results: count,
});

/** An LTS, whose file there will be until 2034. */
const SOME_RELEASE = 'noble';

const MEND = 'Check `notices-url`: something between here and Ubuntu may change the answers.';

/**
 * One page of the feed, checked to be the page that was asked for and to be whole.
 * @throws FeedError
 */
export async function readPage(feed: NoticeFeed, release: string, offset: number): Promise<Page> {
  const where = `The page at offset ${offset} of the notices feed for ${release}`;
  const fail = (what: string): never => {
    throw new FeedError(`${where} ${what}. ${MEND}`);
  };
  const read = v.safeParse(Answer, await feed.page(release, offset, PAGE_ROWS));
  if (!read.success) {
    const [issue] = read.issues;
    return fail(`is not what the API answers: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
  }
  const answer = read.output;
  // A cache that drops the query gives the first page for every other.
  if (answer.offset !== offset || answer.limit !== PAGE_ROWS) {
    return fail(`answers for offset ${answer.offset} and limit ${answer.limit} instead`);
  }
  const rows = answer.notices.map((raw) => readRow(raw, release));
  const promised = Math.min(PAGE_ROWS, Math.max(0, answer.total_results - offset));
  if (rows.length !== promised) {
    return fail(
      `has ${rows.length} notices where ${promised} are due (${answer.total_results} in all)`,
    );
  }
  const twice = rows.find((row, i) => rows.findIndex((other) => other.id === row.id) !== i);
  if (twice !== undefined) return fail(`has ${twice.id} twice, so another notice is missing`);
  if (!isNewestFirst(rows)) return fail('is not in the order newest first');
  return { offset, rows, total: answer.total_results };
}

/**
 * Whether a feed is there at all, asked before anything is started that would be of no use without it. `release` where it is known.
 * @throws FeedError
 */
export async function knock(feed: NoticeFeed, release?: string): Promise<void> {
  const { source = 'api', oval } = feed;
  try {
    if (source !== 'oval') await newestPublished(feed);
  } catch (error) {
    if (source === 'api' || oval === undefined) throw error;
    // There is one OVAL file for each release. Where a builder has yet to say which, another's says that they are there.
    await feed.oval?.(release ?? SOME_RELEASE);
    return;
  }
  if (source === 'oval' && release !== undefined) await feed.oval?.(release);
}

/**
 * When the newest notice of all releases was published; undefined when it does not say legibly.
 * @throws FeedError
 */
export async function newestPublished(feed: NoticeFeed): Promise<Instant | undefined> {
  const read = v.safeParse(Answer, await feed.page(undefined, 0, 1));
  const [row] = read.success ? read.output.notices : [];
  if (!read.success || read.output.notices.length !== 1) {
    throw new FeedError(`The notices feed does not name its newest notice. ${MEND}`);
  }
  const { published } = (row ?? {}) as { readonly published?: unknown };
  return typeof published === 'string' ? parsePublished(published)?.instant : undefined;
}

/** By time alone: what the API does with equal times is its own business. Rows without a legible date have no place. */
function isNewestFirst(rows: readonly Row[]): boolean {
  const times = rows.flatMap((row) => publishedOf(row)?.exact ?? []);
  return times.every((time, i) => i === 0 || time <= (times[i - 1] as string));
}
