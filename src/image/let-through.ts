import type { Finding, IgnoredFinding, Verdict } from '../notices/finding.js';
import { shortDigest } from '../notices/what-counts.js';
import type { Instant } from '../ports.js';
import { isAllowed, type Unfixed } from './unfixed.js';
import type { BuildWishes } from './wishes.js';

/**
 * What an upgrade could not fix and `allow-unfixed` lets be is lacking still. It is no reason for another image as long as
 * nothing is known that would change it: by the same wishes, without a newer notice, and for a while. A mirror catches up,
 * and an update is let out to more machines, without anybody saying so: after less than a week a builder tries again, so
 * that a weekly run tries each time.
 */
export const LET_THROUGH_HOLDS = 6 * 24 * 60 * 60 * 1_000;

/** In short, all of the wishes that decide what an upgrade fixes and what may stay. */
export function lettingRules({ allowUnfixed, recipe }: BuildWishes): string {
  const { mode, phased, exclude = [], preHook, postHook } = recipe;
  return shortDigest([
    [...allowUnfixed].sort(),
    mode,
    phased,
    [...exclude].sort(),
    preHook,
    postHook,
  ]);
}

/** What an earlier upgrade let through, as far as an image's tags tell. */
export interface LetThrough {
  /** Patterns and ids of `allow-unfixed`. */
  readonly allowed: readonly string[];
  /** What came after that upgrade was not tried by it. */
  readonly wasTried: (noticeId: string) => boolean;
  readonly until: Instant;
}

/** The verdict on an image, where an upgrade has tried already to fix what it lacks. */
export function spareTried(verdict: Verdict, { allowed, wasTried, until }: LetThrough): Verdict {
  const why = 'the last upgrade could not fix it, and allow-unfixed lets it be';
  return spare(verdict, until, (finding) =>
    wasTried(finding.notice) && isAllowed(finding, allowed) ? why : undefined,
  );
}

/** The verdict on what an upgrade has left, all of which is let through. */
export function spareLeft(verdict: Verdict, left: readonly Unfixed[], until: Instant): Verdict {
  const whys = new Map(left.map(({ finding, why }) => [keyOf(finding), why]));
  return spare(verdict, until, (finding) => {
    const why = whys.get(keyOf(finding));
    return why && `${why}; allow-unfixed lets it be`;
  });
}

/**
 * Whether an upgrade was in vain: all that was lacking before, what earlier ones could not fix with it, is lacking still.
 */
export function fixedNothing(before: Verdict, left: readonly Unfixed[]): boolean {
  if (before.is !== 'lacking') return false;
  const stays = new Set(left.map(({ finding }) => keyOf(finding)));
  const tried = (before.ignored ?? []).filter(({ ignoring }) => ignoring.letThrough);
  return [...before.findings, ...tried].every((finding) => stays.has(keyOf(finding)));
}

function spare(
  verdict: Verdict,
  until: Instant,
  whyOf: (finding: Finding) => string | undefined,
): Verdict {
  if (verdict.is === 'clear') return verdict;
  const spared: IgnoredFinding[] = [];
  const findings: Finding[] = [];
  for (const finding of verdict.findings ?? []) {
    const why = whyOf(finding);
    if (why === undefined) findings.push(finding);
    else spared.push({ ...finding, ignoring: { why, askedAgain: until, letThrough: true } });
  }
  if (spared.length === 0) return verdict;
  const ignored = [...(verdict.ignored ?? []), ...spared];
  if (verdict.is === 'unknown' || findings.length > 0) return { ...verdict, findings, ignored };
  const { needsPro, overlooked } = verdict;
  return { is: 'clear', needsPro, ignored, ...(overlooked && { overlooked }) };
}

function keyOf({ notice, package: name, installed, fixed }: Finding): string {
  return [notice, name, installed, fixed].join(' ');
}
