import type { Instant } from '../ports.js';
import type { NoticeReading } from './feed.js';
import type { Finding, IgnoredFinding, Manifest, Verdict } from './finding.js';
import { judge } from './matching.js';
import { type Priorities, saidBy } from './priorities.js';
import { type Priority, rankOf } from './priority.js';
import { EVERYTHING, type WhatCounts } from './what-counts.js';

export interface Assessing {
  readonly what?: WhatCounts;
  readonly priorities: Priorities;
  /** Ignoring a notice has an end. */
  readonly now: Instant;
  /** Of Ubuntu Pro, where it is known which the machine can install from. */
  readonly pockets?: ReadonlySet<string>;
}

/** The verdict on a package list (see `judge`), with the priority of each finding, and without what does not count. */
export async function assess(
  manifest: Manifest,
  reading: NoticeReading,
  { what = EVERYTHING, priorities, now, pockets }: Assessing,
): Promise<Verdict> {
  const verdict = judge(manifest, reading, pockets, { what, now });
  const lacking = verdict.is === 'clear' ? [] : (verdict.findings ?? []);
  const all = [...lacking, ...(verdict.needsPro ?? [])];
  if (all.length === 0) return verdict;
  const known = await priorities.of(all, saidBy(reading.notices));
  const told = (findings: readonly Finding[]) =>
    findings.map((finding) => ({ ...finding, priority: known.get(finding.notice) ?? 'unknown' }));
  const needsPro = told(verdict.needsPro ?? []);
  const { counts, ignored } = byPriority(told(lacking), what, now);
  const more = [...(verdict.ignored ?? []), ...ignored];
  const { overlooked } = verdict;
  const rest = {
    needsPro,
    ...(more.length > 0 && { ignored: more }),
    ...(overlooked && { overlooked }),
  };
  if (verdict.is === 'unknown') return { ...verdict, ...rest, findings: counts };
  return counts.length === 0
    ? { is: 'clear', ...rest }
    : { is: 'lacking', ...rest, findings: counts };
}

/**
 * Ubuntu raises the priority of a CVE when more is learnt of it, and no notice tells. Less than a week, so that a weekly
 * run asks each time.
 */
const PRIORITIES_HOLD = 6 * 24 * 60 * 60 * 1_000;

type Told = Finding & { readonly priority: Priority };

/** What is not known may be worse than any minimum. */
function byPriority(
  findings: readonly Told[],
  { minimumPriority }: WhatCounts,
  now: Instant,
): { readonly counts: readonly Told[]; readonly ignored: readonly IgnoredFinding[] } {
  const isLow = ({ priority }: Told): boolean =>
    priority !== 'unknown' && rankOf(priority) < rankOf(minimumPriority);
  return {
    counts: findings.filter((finding) => !isLow(finding)),
    ignored: findings.filter(isLow).map((finding) => ({
      ...finding,
      ignoring: {
        why: `its priority is ${finding.priority}, and minimum-priority ${minimumPriority}`,
        askedAgain: now + PRIORITIES_HOLD,
      },
    })),
  };
}
