import { FeedError } from '../../errors.js';
import type { Instant, NoticeFeed } from '../../ports.js';
import { CLOCKS_APART, dayOf, timeOf } from '../freshness.js';
import { publishedOf, type Row } from '../notice.js';
import { OVERLAP, parsePublished } from '../published.js';
import { BrokenArchive } from './bit-reader.js';
import { unpack } from './bzip2.js';
import { readDocument } from './document.js';
import { rowsOf } from './notices.js';

/** The notices of a release as Canonical's OVAL file has them: all of them, up to when it was made. */
export interface OvalRows {
  readonly rows: readonly Row[];
  readonly made: Instant;
}

/** The longest history had some 20 MB in 2024. */
const UNPACKED_MAX = 256 * 1024 * 1024;

/** The file is made anew every day. Older than twice that, somebody has stopped doing it, or copying it. */
const AGE_MAX = 48 * 60 * 60 * 1_000;

const MEND = 'Check `oval-url`, or run again later.';

/**
 * The file by itself. What was published since it was made is not in it.
 * @throws FeedError when it cannot be had, is not whole, or is older than two days.
 */
export async function ovalAlone(feed: NoticeFeed, release: string): Promise<OvalRows> {
  const read = await readOval(feed, release);
  const now = timeOf(feed, 'oval-url');
  if (read.made < now - AGE_MAX || read.made > now + CLOCKS_APART) {
    throw new FeedError(
      `The OVAL file for ${release} is stale: it was made on ${dayOf(read.made)}, and today is ${dayOf(now)}. ${MEND}`,
    );
  }
  return read;
}

/**
 * What the file has besides the newest rows, which the API gave. The two must meet: the API's rows must go back to
 * before the file was made, and what is older of them must be in the file.
 * @throws FeedError when they do not, or the file cannot be had
 */
export async function ovalBefore(
  feed: NoticeFeed,
  release: string,
  newest: readonly Row[],
): Promise<readonly Row[]> {
  const { rows, made } = await readOval(feed, release);
  const ids = new Set(rows.map((row) => row.id));
  const older = newest.filter((row) => (publishedOf(row)?.instant ?? made) < made - OVERLAP);
  const missing = older.find((row) => row.is !== 'left-out' && !ids.has(row.id));
  if (older.length === 0 || missing !== undefined) {
    const why = missing === undefined ? 'it ends before the API begins' : `it lacks ${missing.id}`;
    throw new FeedError(
      `The OVAL file for ${release}, made on ${dayOf(made)}, is short or stale: ${why}. ${MEND}`,
    );
  }
  // The API knows the pocket of each package, so where both have a notice, it is right.
  const known = new Set(newest.map((row) => row.id));
  return rows.filter((row) => !known.has(row.id));
}

async function readOval(feed: NoticeFeed, release: string): Promise<OvalRows> {
  const fail = (what: string): never => {
    throw new FeedError(`The OVAL file for ${release} ${what}. ${MEND}`);
  };
  const packed = await feed.oval?.(release);
  if (packed === undefined) return fail('cannot be asked for');
  try {
    const document = readDocument(texts(unpack(packed, UNPACKED_MAX)));
    const made = parsePublished(document.timestamp)?.instant;
    if (made === undefined) return fail('does not say when it was made');
    const foreign = document.definitions.find(
      ({ id }) => !id.startsWith(`oval:com.ubuntu.${release}:`),
    );
    if (foreign !== undefined) return fail('is of another release');
    const rows = rowsOf(document);
    if (!rows.some((row) => row.is === 'notice')) return fail('has no notice at all');
    return { rows, made };
  } catch (error) {
    if (error instanceof BrokenArchive) return fail(`cannot be read: ${error.message}`);
    throw error;
  }
}

function* texts(pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder();
  for (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
