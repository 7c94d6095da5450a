import { isFeedError } from '../errors.js';
import { ImageJudge } from '../image/judge-images.js';
import { lettingRules } from '../image/let-through.js';
import { NO_WISHES } from '../image/wishes.js';
import { howRead, type NoticeReading, readNotices } from '../notices/feed.js';
import { Priorities } from '../notices/priorities.js';
import { EVERYTHING, type WhatCounts } from '../notices/what-counts.js';
import type { Cloud } from '../ports.js';
import type { News, Result, Tell } from '../report/events.js';
import type { Policy } from '../rollout/seen.js';
import type { RunIdentity, Settings } from '../settings.js';

/** How a run ended. */
export type Finished = Extract<News, { type: 'finished' }>;

export function finished(result: Result, reason: string, mend?: string): Finished {
  return { type: 'finished', result, reason, ...(mend !== undefined && { mend }) };
}

/** What every chapter needs. */
export class Run {
  readonly judge: ImageJudge;
  readonly policy: Policy;
  readonly priorities: Priorities;
  readonly whatCounts: WhatCounts;
  /** The digest of the rules by which something may be let through. */
  readonly letting: string;
  /** By image, the packages that are known to lack a fix before any builder has said so. */
  readonly lacking = new Map<string, readonly string[]>();

  constructor(
    readonly cloud: Cloud,
    readonly settings: Settings,
    readonly identity: RunIdentity,
    readonly tell: Tell,
  ) {
    this.whatCounts = settings.whatCounts ?? EVERYTHING;
    this.priorities = prioritiesFor(cloud, this.whatCounts);
    this.letting = lettingRules(settings.build ?? NO_WISHES);
    this.judge = new ImageJudge(cloud, tell, {
      what: this.whatCounts,
      letting: this.letting,
      goesOn: goesOn(settings),
    });
    const { minHealthy, maxBatch, soak, holdLimit } = settings;
    this.policy = { minHealthy, maxBatch, soak, holdLimit };
  }
}

/** Unknown is no reason to stop: a builder upgrades whatever the archive has. Only a cycle builds. */
export function goesOn({ command, whenUnknown }: Settings): boolean {
  return command === 'cycle' && whenUnknown === 'build';
}

/** Where they only order a list, a few are enough. */
const MOST_FOR_ORDER = 60;
/** A release has about 800 notices a year, most of one CVE or two, and kernels of hundreds. */
const MOST_TO_DECIDE = 2_000;

export function prioritiesFor({ cves }: Pick<Cloud, 'cves'>, what: WhatCounts): Priorities {
  const decide = what.minimumPriority !== EVERYTHING.minimumPriority;
  return new Priorities(cves, decide ? MOST_TO_DECIDE : MOST_FOR_ORDER);
}

/** Without a date to go back to, the release's whole history counts. */
export async function readWhole(
  cloud: Pick<Cloud, 'notices'>,
  release: string,
  tell: Tell,
): Promise<NoticeReading> {
  const reading = await readNotices(cloud.notices, release);
  tell({
    type: 'notices-read',
    release,
    notices: reading.notices.length,
    ...(reading.newest !== undefined && { newest: reading.newest }),
    ...howRead(reading),
  });
  return reading;
}

/** @throws FeedError unless the run goes on without the notices */
export async function readUnlessUnknown(
  { cloud, settings, tell }: Run,
  release: string,
): Promise<NoticeReading | { readonly trouble: string }> {
  try {
    return await readWhole(cloud, release, tell);
  } catch (error) {
    if (goesOn(settings) && isFeedError(error)) return { trouble: error.message };
    throw error;
  }
}
