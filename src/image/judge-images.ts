import { isFeedError } from '../errors.js';
import { laterThan, readConsidered } from '../notices/considered.js';
import { howRead, readNotices } from '../notices/feed.js';
import type { Verdict } from '../notices/finding.js';
import {
  EVERYTHING,
  letThroughUntil,
  stillIgnored,
  type WhatCounts,
} from '../notices/what-counts.js';
import type { Cloud, Compute, Image, Instant } from '../ports.js';
import type { Tell } from '../report/events.js';
import { type ImageMark, readImageTags, TAG } from './tags.js';

export interface JudgeOptions {
  /** Default: everything. */
  readonly what?: WhatCounts;
  /** The digest of the rules by which something may have been let through. */
  readonly letting?: string;
  /** What the feed cannot say is unknown, and no reason to stop. */
  readonly goesOn?: boolean;
}

/**
 * Judges images by the tags that our own build put on them: the notices that were considered then, against those
 * published since. Packages are not needed for that, and one page of the feed is enough for most checks.
 */
export class ImageJudge {
  readonly #cloud: Pick<Cloud, 'notices' | 'clock'>;
  readonly #tell: Tell;
  readonly #what: WhatCounts;
  readonly #letting: string | undefined;
  readonly #goesOn: boolean;
  readonly #later = new Map<string, Promise<Later>>();

  constructor(cloud: Pick<Cloud, 'notices' | 'clock'>, tell: Tell, options: JudgeOptions = {}) {
    this.#cloud = cloud;
    this.#tell = tell;
    this.#what = options.what ?? EVERYTHING;
    this.#letting = options.letting;
    this.#goesOn = options.goesOn ?? false;
  }

  /** @throws FeedError unless it goes on */
  async judge(image: Image): Promise<Verdict> {
    const mark = readImageTags(image.tags);
    if (mark === undefined) {
      const verdict = notOurs(image);
      this.#tell({ type: 'checked', subject: image.id, source: 'image tags', verdict });
      return verdict;
    }
    const later = await this.#laterThan(mark);
    const verdict = this.#holds(mark) ? verdictOf(image, mark, later) : countsNow(image, mark);
    const { release } = mark;
    this.#tell({ type: 'checked', subject: image.id, release, source: 'image tags', verdict });
    return verdict;
  }

  /**
   * The images made from the source that have every fix published up to now, newest first. Where nobody can say, none
   * has, but one that was rejected stays so: no newer notice is known to change it.
   * @throws FeedError unless it goes on
   */
  async current(compute: Compute, source: string): Promise<Current> {
    const made = await compute.imagesTagged(TAG.source, source);
    const builds = new Set<string>();
    for (const image of made) {
      const mark = readImageTags(image.tags);
      if (mark?.source !== source) continue;
      const later = await this.#laterThan(mark);
      // An image that was made without the notices does not say what it has either.
      const isOpen = isTrouble(later) || (later === undefined && this.#goesOn);
      // What is ignored says nothing of what a build would put in: one that was rejected would be made again as it is.
      const isUnchanged = isOpen
        ? mark.rejected !== undefined
        : later?.length === 0 && (mark.rejected !== undefined || this.#holds(mark));
      if (isUnchanged) builds.add(mark.build);
    }
    const isCurrent = (mark: ImageMark) => builds.has(mark.build);
    return { images: made, isCurrent };
  }

  /** What the image was made without does not count today either. */
  #holds({ ignoring }: ImageMark): boolean {
    return stillIgnored(ignoring, this.#what, this.#cloud.clock.now(), this.#letting);
  }

  /** Up to when it holds what an upgrade let through that made or tried the image; undefined when nothing, or no more. */
  triedUntil(image: Image): Instant | undefined {
    const mark = readImageTags(image.tags);
    return mark !== undefined && this.#holds(mark) ? letThroughUntil(mark.ignoring) : undefined;
  }

  #laterThan(mark: ImageMark): Promise<Later> {
    const key = `${mark.release} ${mark.considered}`;
    const known = this.#later.get(key) ?? this.#readOrGoOn(mark);
    this.#later.set(key, known);
    return known;
  }

  async #readOrGoOn(mark: ImageMark): Promise<Later> {
    try {
      return await this.#read(mark);
    } catch (error) {
      if (this.#goesOn && isFeedError(error)) return { trouble: error.message };
      throw error;
    }
  }

  /** Undefined when the tag does not say what was considered. */
  async #read({ release, considered }: ImageMark): Promise<readonly string[] | undefined> {
    const then = readConsidered(considered);
    if (then === undefined) return undefined;
    const reading = await readNotices(this.#cloud.notices, release, {
      since: then.newest.published.instant,
      expect: then.newest.id,
    });
    this.#tell({
      type: 'notices-read',
      release,
      notices: reading.notices.length,
      ...(reading.since !== undefined && { since: reading.since }),
      ...(reading.newest !== undefined && { newest: reading.newest }),
      ...howRead(reading),
    });
    return laterThan(then, reading);
  }
}

/** The notices that an image was made without, or why nobody can say. */
type Later = readonly string[] | { readonly trouble: string } | undefined;

function isTrouble(later: Later): later is { readonly trouble: string } {
  return later !== undefined && 'trouble' in later;
}

export interface Current {
  readonly images: readonly Image[];
  readonly isCurrent: (mark: ImageMark) => boolean;
}

/** The newest image that was rejected although it had every fix: building it again would give the same. */
export function rejectedOf({ images, isCurrent }: Current): Image | undefined {
  return images
    .filter((image) => {
      const mark = readImageTags(image.tags);
      return mark?.rejected !== undefined && isCurrent(mark);
    })
    .sort((a, b) => b.createdAt - a.createdAt)[0];
}

function notOurs(image: Image): Verdict {
  return {
    is: 'unknown',
    reason: `the packages of ${image.id} are not known: it was not built by patch-cycle`,
    mend: 'Check with `check-builder: true`, whose builder reports them and no more, or run `command: cycle`, whose builder reports them before it changes anything; or check a package list with `manifest` and `release`.',
  };
}

function countsNow(image: Image, { ignoring }: ImageMark): Verdict {
  if (letThroughUntil(ignoring) !== undefined) {
    return {
      is: 'unknown',
      reason: `${image.id} lacks fixes that were let through by allow-unfixed (tag ${TAG.ignoring}), and that has ended: what is asked for has changed since, or it is time to try again`,
      mend: 'Run `command: cycle`: a builder finds out whether they can be had now.',
    };
  }
  return {
    is: 'unknown',
    reason: `${image.id} lacks fixes that did not count when it was made (tag ${TAG.ignoring}), and that has ended: what counts has changed since, or priorities are to be asked for again`,
    mend: 'Run `command: cycle`: a builder reports whether it lacks anything that counts now.',
  };
}

function verdictOf(image: Image, { ignoring }: ImageMark, later: Later): Verdict {
  if (isTrouble(later))
    return { is: 'unknown', reason: later.trouble, mend: 'Check `notices-url` and `oval-url`.' };
  if (later === undefined) {
    return {
      is: 'unknown',
      reason: `the tag ${TAG.notices} of ${image.id} does not say which notices were considered`,
      mend: 'Run `command: cycle`: a builder reports the packages of the image.',
    };
  }
  if (later.length === 0) return { is: 'clear', needsPro: [], ...unnamed(image, ignoring) };
  const some = later.slice(0, 5).join(', ');
  const more = later.length > 5 ? ` and ${later.length - 5} more` : '';
  return {
    is: 'unknown',
    reason: `${later.length} notices came after ${image.id} was built (${some}${more}), and its packages are not at hand`,
    mend: 'Run `command: cycle`: a builder reports whether the image lacks any of them.',
  };
}

/** Something is lacking, and the tag does not say what. */
function unnamed({ id }: Image, tag: string | undefined): Pick<Verdict, 'overlooked'> {
  const askedAgain = letThroughUntil(tag);
  if (askedAgain === undefined) return {};
  const doubt = `which fixes ${id} lacks that the last upgrade could not bring: its packages are not at hand`;
  const why = 'allow-unfixed let them through, and nothing has changed since';
  return { overlooked: [{ doubt, ignoring: { why, askedAgain, letThrough: true } }] };
}
