import { spareTried } from '../image/let-through.js';
import { readImageTags } from '../image/tags.js';
import { assess } from '../notices/assess.js';
import { laterThan, readConsidered } from '../notices/considered.js';
import type { NoticeReading } from '../notices/feed.js';
import type { Verdict } from '../notices/finding.js';
import { ignoringTag } from '../notices/what-counts.js';
import type { Image, KnownPackages } from '../ports.js';
import type { Run } from './run.js';

/** What a list lacks of what counts now. */
export async function judgeList(
  { cloud, whatCounts: what, priorities }: Run,
  { packages, pockets }: Pick<KnownPackages, 'packages' | 'pockets'>,
  reading: NoticeReading,
): Promise<Verdict> {
  const about = { what, priorities, now: cloud.clock.now(), ...(pockets && { pockets }) };
  return await assess(packages, reading, about);
}

/** The same of an image as it is: what an upgrade has tried to fix in vain, and was let through, does not count for a while. */
export async function judgeListOf(
  run: Run,
  image: Image,
  list: Pick<KnownPackages, 'packages' | 'pockets'>,
  reading: NoticeReading,
): Promise<Verdict> {
  const verdict = await judgeList(run, list, reading);
  const until = run.judge.triedUntil(image);
  const considered = readConsidered(readImageTags(image.tags)?.considered ?? '');
  if (until === undefined || considered === undefined) return verdict;
  const later = new Set(laterThan(considered, reading));
  const allowed = run.settings.build?.allowUnfixed ?? [];
  return spareTried(verdict, { allowed, until, wasTried: (notice) => !later.has(notice) });
}

/** That something lacking does not count, as the tag of an image says it; undefined when everything does. */
export function ignoringOf({ whatCounts, letting }: Run, verdict: Verdict): string | undefined {
  return ignoringTag(whatCounts, verdict, letting);
}
