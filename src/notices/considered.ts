import { createHash } from 'node:crypto';
import type { NoticeReading } from './feed.js';
import type { Notice } from './notice.js';
import { newestFirst, type Published, parsePublished, windowStart } from './published.js';

/**
 * The tag in which an image says which notices were considered when it was made: the time of the newest, then the ids
 * of all that bear a date within the 48 hours before it or on the day when these began, without `USN-`, newest first:
 *
 *     2026-01-19T12:30:55.846108Z 7967-1
 *
 * Everything older is considered; everything else is not. A notice that comes late, with a date a little before the
 * newest, is thus told apart. Where the ids do not fit, the newest stands for all, with a digest of the whole window:
 * it is considered only while it holds the very same notices.
 *
 *     2026-01-19T12:30:55.846108Z 7967-1 sha256:4f5c...
 */
export const CONSIDERED_TAG = 'patch-cycle:notices';

/** AWS allows 256 UTF-16 units; one is kept in hand. */
const LENGTH_MAX = 255;

const SHAPE = /^(\S+)((?: \d{1,5}-\d{1,2})+)(?: sha256:([0-9a-f]{64}))?$/;

export interface Considered {
  /** The newest notice considered. Read the feed since `newest.published.instant`, and expect `newest.id`. */
  readonly newest: { readonly id: string; readonly published: Published };
  /** Of the window; only the newest when there is a digest. */
  readonly ids: ReadonlySet<string>;
  readonly digest?: string;
}

/**
 * The tag's value for an image that was judged against a reading. Undefined when nothing can be claimed: there was no
 * notice, or one could not be read. The reading must reach back to what an earlier tag claims, or be the whole history.
 */
export function consideredTag(reading: NoticeReading): string | undefined {
  const notices = [...reading.notices].sort(newestFirst);
  const newest = notices[0];
  if (newest === undefined || reading.unreadable.length > 0) return undefined;
  const window = notices.filter((notice) => isInWindow(notice, newest.published));
  const ids = [...new Set(window.map((notice) => notice.id))];
  const whole = [newest.published.exact, ...ids.map(withoutPrefix)].join(' ');
  if (whole.length <= LENGTH_MAX) return whole;
  return `${newest.published.exact} ${withoutPrefix(newest.id)} sha256:${digestOf(ids)}`;
}

/** Undefined for a value that is not ours: what was considered is then unknown. */
export function readConsidered(tag: string): Considered | undefined {
  const [, time, list, digest] = (tag.length <= LENGTH_MAX && SHAPE.exec(tag)) || [];
  const published = time === undefined ? undefined : parsePublished(time);
  // Our own spelling only: `exact` decides the order, and a hand-made value claims nothing.
  if (published === undefined || published.exact !== time || list === undefined) return undefined;
  const ids = list.trim().split(' ').map(withPrefix);
  const [id] = ids;
  if (id === undefined || (digest !== undefined && ids.length !== 1)) return undefined;
  return { newest: { id, published }, ids: new Set(ids), ...(digest !== undefined && { digest }) };
}

/**
 * The ids of the notices in a reading that were not considered, newest first; those that cannot be read are among them.
 * An image whose tag leaves none is as patched as on the day it was made.
 */
export function laterThan(considered: Considered, reading: NoticeReading): readonly string[] {
  const { newest } = considered;
  const open = reading.notices.filter((notice) => isInWindow(notice, newest.published));
  const ids = idsConsidered(considered, open);
  return [
    ...new Set([
      ...reading.unreadable.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
      ...open.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
    ]),
  ];
}

function idsConsidered(considered: Considered, open: readonly Notice[]): ReadonlySet<string> {
  const { newest, ids, digest } = considered;
  if (digest === undefined) return ids;
  const upToNewest = open.filter((notice) => newestFirst(newest, notice) <= 0).map(({ id }) => id);
  return digestOf(upToNewest) === digest ? new Set(upToNewest) : ids;
}

function isInWindow(notice: Notice, newest: Published): boolean {
  return notice.published.instant >= windowStart(newest.instant);
}

function digestOf(ids: readonly string[]): string {
  return createHash('sha256')
    .update([...new Set(ids)].sort().join(' '))
    .digest('hex');
}

function withoutPrefix(id: string): string {
  return id.replace(/^USN-/, '');
}

function withPrefix(id: string): string {
  return `USN-${id}`;
}
