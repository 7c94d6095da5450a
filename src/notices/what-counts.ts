import { createHash } from 'node:crypto';
import type { Instant } from '../ports.js';
import type { Ignoring, Verdict } from './finding.js';
import { matchesGlob } from './glob.js';
import type { KnownPriority } from './priority.js';

/** Which of the findings make a cycle needed. The others are told, and nothing is done about them. */
export interface WhatCounts {
  readonly minimumPriority: KnownPriority;
  /** Patterns of package names; empty for every package. */
  readonly packages: readonly string[];
  readonly ignorePackages: readonly string[];
  readonly ignoreNotices: readonly IgnoredNotice[];
}

export interface IgnoredNotice {
  /** `USN-7959-1` */
  readonly id: string;
  readonly reason: string;
  /** The first moment at which it counts again: the end of the day that was given, in UTC. */
  readonly until: Instant;
}

export const EVERYTHING: WhatCounts = {
  minimumPriority: 'negligible',
  packages: [],
  ignorePackages: [],
  ignoreNotices: [],
};

/** Why a package does not count; undefined when it does. */
export function ignoringPackage(what: WhatCounts, shown: string): Ignoring | undefined {
  const by = what.ignorePackages.find((pattern) => matchesGlob(pattern, shown));
  if (by !== undefined) return { why: `ignore-packages names ${by}` };
  const isNamed =
    what.packages.length === 0 || what.packages.some((pattern) => matchesGlob(pattern, shown));
  return isNamed ? undefined : { why: 'packages does not name it' };
}

/** Why a notice does not count at a moment; undefined when it does. */
export function ignoringNotice(what: WhatCounts, id: string, now: Instant): Ignoring | undefined {
  const entry = what.ignoreNotices.find((one) => one.id === id && now < one.until);
  return entry && { why: entry.reason, until: entry.until };
}

/** The entry that held once: its end has come. */
export function ignoredBefore(
  what: WhatCounts,
  id: string,
  now: Instant,
): IgnoredNotice | undefined {
  return what.ignoreNotices.find((one) => one.id === id && now >= one.until);
}

/**
 * The tag of an image that was made, or found well, although it lacks what did not count then. The image is known to lack
 * nothing only as long as the same counts: up to the time, and by the digest of the rules.
 *
 *     2026-03-01T00:00:00.000Z 4f5c0a1b2c3d4e5f
 *
 * Where `allow-unfixed` let something through that an upgrade could not fix, a second digest follows, of all that might
 * bring the fix when it is changed.
 */
export const IGNORING_TAG = 'patch-cycle:ignoring';

const NEVER = 'always';

/** What the tag becomes when nothing is ignored any more: it cannot be taken away with what else is written. */
export const NOTHING_IGNORED = 'nothing';

/** Of whom nobody has said by which rules anything is let through. */
const NO_RULES = '-';

/** Undefined when nothing was ignored. `letting` is the digest of the rules by which something may have been let through. */
export function ignoringTag(
  what: WhatCounts,
  { ignored: lacking = [], overlooked = [] }: Pick<Verdict, 'ignored' | 'overlooked'>,
  letting = NO_RULES,
): string | undefined {
  const ignored = [...lacking, ...overlooked].map(({ ignoring }) => ignoring);
  if (ignored.length === 0) return undefined;
  const ends = ignored.flatMap(({ until, askedAgain }) => until ?? askedAgain ?? []);
  const until = ends.length === 0 ? NEVER : new Date(Math.min(...ends)).toISOString();
  const byWhom = ignored.some(({ letThrough }) => letThrough) ? [letting] : [];
  return [until, digestOf(what), ...byWhom].join(' ');
}

/** Whether what an image's tag says still holds. No tag: nothing was ignored. */
export function stillIgnored(
  tag: string | undefined,
  what: WhatCounts,
  now: Instant,
  letting = NO_RULES,
): boolean {
  if (tag === undefined || tag === NOTHING_IGNORED) return true;
  const [until = '', digest, byWhom] = tag.split(' ');
  if (digest !== digestOf(what) || (byWhom !== undefined && byWhom !== letting)) return false;
  return until === NEVER || now < Date.parse(until);
}

/** Up to when it holds that something was let through, by an image's tag; undefined when nothing was. */
export function letThroughUntil(tag: string | undefined): Instant | undefined {
  const [until = '', , byWhom] = tag?.split(' ') ?? [];
  const at = Date.parse(until);
  return byWhom === undefined || Number.isNaN(at) ? undefined : at;
}

/** In short: whoever reads it learns that something has changed, and not what. */
export function shortDigest(rules: unknown): string {
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 16);
}

function digestOf(what: WhatCounts): string {
  return shortDigest([
    what.minimumPriority,
    [...what.packages].sort(),
    [...what.ignorePackages].sort(),
    what.ignoreNotices.map(({ id, until }) => `${id} ${until}`).sort(),
  ]);
}
