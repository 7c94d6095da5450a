import type { Instant } from '../ports.js';
import { type BeforeReport, reportBefore } from './builder-judgement.js';
import {
  CONSOLE,
  type Failed,
  fail,
  guestFailure,
  minutes,
  phaseOf,
  unseen,
  type Waiting,
  type Watched,
  withoutPasswords,
} from './builder-watch.js';

export type ReportStep =
  | Waiting
  | Failed
  /** Its list is whole: there is nothing more to wait for. */
  | { readonly is: 'reported'; readonly report: BeforeReport };

/** Milliseconds of service time. */
export const REPORT_LIMITS = {
  /** cloud-init is waited for up to 15 minutes, and the list is sent within three; the guest gives up before this. */
  report: 30 * 60_000,
  /** A console without any record. */
  silence: 10 * 60_000,
  /** From the end of the instance to a console that is whole: without Latest it is posted minutes later. */
  console: 10 * 60_000,
} as const;

/**
 * What follows of a builder that only reports. Nothing but its list counts: however its instance ended, and whoever ended
 * it, a list that is whole is true of the image. `endedAt`: when it was first seen to be going or gone.
 */
export function nextReportStep(
  watched: Watched,
  endedAt: Instant | undefined,
  now: Instant,
): ReportStep {
  const { builder, state, reading, heardAt } = watched;
  const { end } = reading;
  if (reading.before !== undefined) return reported(watched);
  if (end.is === 'failed') {
    return fail(watched, guestFailure(builder, end), withoutPasswords(end.log), end.phase);
  }
  if (endedAt !== undefined) return ended(watched, endedAt, now);
  if (state === undefined) return unseen(watched, now);
  if (now - builder.launchedAt > REPORT_LIMITS.report) {
    const long = minutes(REPORT_LIMITS.report);
    return fail(watched, `Builder ${builder.id} has not reported after ${long}.`);
  }
  if (phaseOf(watched) === undefined && now - heardAt > REPORT_LIMITS.silence) {
    const long = minutes(REPORT_LIMITS.silence);
    return fail(
      watched,
      `The console of builder ${builder.id} has been silent for ${long}. ${CONSOLE}`,
    );
  }
  return { is: 'waiting' };
}

function reported(watched: Watched): ReportStep {
  const report = reportBefore(watched.reading);
  return report === undefined ? { is: 'waiting' } : { is: 'reported', report };
}

function ended(watched: Watched, endedAt: Instant, now: Instant): ReportStep {
  if (now - endedAt <= REPORT_LIMITS.console) return { is: 'waiting' };
  const { builder, reading } = watched;
  const why =
    reading.end.is === 'incomplete'
      ? `its report is incomplete: ${reading.end.why}`
      : 'nothing of a report came over its console: it was not heard, or somebody, its own timer or EC2 ended it (its state transition reason says which)';
  return fail(watched, `Builder ${builder.id} has ended, but ${why}. ${CONSOLE}`);
}
