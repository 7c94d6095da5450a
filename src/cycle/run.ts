import { ImageJudge } from '../image/judge-images.js';
import { howRead, type NoticeReading, readNotices } from '../notices/feed.js';
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

  constructor(
    readonly cloud: Cloud,
    readonly settings: Settings,
    readonly identity: RunIdentity,
    readonly tell: Tell,
  ) {
    this.judge = new ImageJudge(cloud.notices, tell, goesOn(settings));
    const { minHealthy, maxBatch, soak, holdLimit } = settings;
    this.policy = { minHealthy, maxBatch, soak, holdLimit };
  }
}

/** Unknown is no reason to stop: a builder upgrades whatever the archive has. Only a cycle builds. */
export function goesOn({ command, whenUnknown }: Settings): boolean {
  return command === 'cycle' && whenUnknown === 'build';
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
