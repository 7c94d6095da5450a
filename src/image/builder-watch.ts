import { BuildError } from '../errors.js';
import type { Instance, Instant } from '../ports.js';
import { BUILD_LIMIT, type Builder } from './builder-instances.js';
import { type ConsoleReading, nothingRead, readConsole } from './console.js';
import type { BuildManifest } from './guest-report.js';

/** A builder as it has been seen so far. */
export interface Watched {
  readonly builder: Builder;
  /** EC2's word; absent while the instance does not show. */
  readonly state?: string;
  readonly reading: ConsoleReading;
  /** When the console last brought something new, or when waiting for that began. */
  readonly heardAt: Instant;
  readonly stoppedAt?: Instant;
}

export type WatchStep =
  | { readonly is: 'waiting' }
  | { readonly is: 'finished'; readonly manifest: BuildManifest; readonly sha256: string }
  | { readonly is: 'failed'; readonly error: BuildError };

/** Milliseconds of service time. */
export const WATCH_LIMITS = {
  /** The guest's dead-man switch fires before this. */
  build: BUILD_LIMIT,
  /** A console without any record, or a builder that gets nowhere with the archive's indexes. */
  silence: 10 * 60_000,
  /** From `stopped` to a console that is whole: without Latest it is posted minutes later. */
  console: 10 * 60_000,
  /** From the END record to `stopped`. */
  stop: 10 * 60_000,
  /** From the launch to an instance that DescribeInstances shows. */
  visible: 5 * 60_000,
} as const;

const ARCHIVE =
  'Check that the builder can reach the archive: egress for ports 80 and 443 and DNS in its security groups, a route out of its subnet (NAT gateway or proxy), name resolution, and the mirrors that the image is set to.';
const CONSOLE =
  'Check that the instance type is built on the Nitro system (others show their console late or not at all), and that the image runs cloud-init and has ttyS0 as a kernel console.';

const BOOT =
  "The build begins once the image has booted: a unit of the image's own that waits for what a builder has not, an instance profile say, holds it up unless mask-units names it.";

export function startWatching(builder: Builder, now: Instant): Watched {
  // What an adopted builder said earlier may have left the console's window.
  const heardAt = builder.adopted ? now : builder.launchedAt;
  return { builder, reading: nothingRead, heardAt };
}

/** What was known, and what has just been seen. */
export function observe(
  known: Watched,
  instance: Instance | undefined,
  text: string,
  now: Instant,
): Watched {
  const reading = readConsole(known.reading, text, known.builder.nonce);
  const stoppedAt = instance?.state === 'stopped' ? (known.stoppedAt ?? now) : undefined;
  return {
    builder: known.builder,
    ...(instance && { state: instance.state }),
    reading,
    heardAt: isNews(known.reading, reading) ? now : known.heardAt,
    ...(stoppedAt !== undefined && { stoppedAt }),
  };
}

/** What follows from it. An image is made on a whole END record of success and a stopped builder, on nothing less. */
export function nextStep(watched: Watched, now: Instant): WatchStep {
  const { builder, state, reading } = watched;
  const { end } = reading;
  if (end.is === 'failed')
    return fail(watched, guestFailure(builder, end), withoutPasswords(end.log), end.phase);
  if (state === 'shutting-down' || state === 'terminated') {
    return fail(
      watched,
      `Builder ${builder.id} was ended before its image was made. If nobody did it, EC2 did: look at the instance's state transition reason (volume limits, or a KMS key that it may not use).`,
    );
  }
  if (state === undefined) return unseen(watched, now);
  if (end.is === 'ok') {
    if (state === 'stopped') {
      return { is: 'finished', manifest: end.manifest, sha256: end.sha256 };
    }
    return now - watched.heardAt > WATCH_LIMITS.stop
      ? fail(watched, `Builder ${builder.id} finished its work but is still ${state}.`)
      : { is: 'waiting' };
  }
  if (state === 'stopped') return stoppedWithoutEnd(watched, now);
  if (now - builder.launchedAt > WATCH_LIMITS.build) {
    return fail(
      watched,
      `Builder ${builder.id} has not finished after ${minutes(WATCH_LIMITS.build)}.`,
    );
  }
  return isSilent(watched, now) ? silence(watched) : { is: 'waiting' };
}

function unseen(watched: Watched, now: Instant): WatchStep {
  return now - watched.builder.launchedAt > WATCH_LIMITS.visible
    ? fail(watched, `Builder ${watched.builder.id} does not exist any more.`)
    : { is: 'waiting' };
}

function stoppedWithoutEnd(watched: Watched, now: Instant): WatchStep {
  const { builder, reading, stoppedAt } = watched;
  if (now - (stoppedAt ?? now) <= WATCH_LIMITS.console) return { is: 'waiting' };
  const why =
    reading.end.is === 'incomplete'
      ? `its report is incomplete: ${reading.end.why}`
      : 'it left no report: it crashed, its dead-man switch fired, or someone stopped it';
  return fail(watched, `Builder ${builder.id} has stopped, but ${why}. ${CONSOLE}`);
}

/** The other phases take as long as they take; the guest's own limits end them. */
function isSilent(watched: Watched, now: Instant): boolean {
  const phase = phaseOf(watched);
  if (phase !== undefined && phase !== 'update') return false;
  return now - watched.heardAt > WATCH_LIMITS.silence;
}

function silence(watched: Watched): WatchStep {
  const { id } = watched.builder;
  const long = minutes(WATCH_LIMITS.silence);
  return phaseOf(watched) === 'update'
    ? fail(watched, `Builder ${id} has been fetching the archive's indexes for ${long}. ${ARCHIVE}`)
    : fail(
        watched,
        `The console of builder ${id} has been silent for ${long}. ${ARCHIVE} ${CONSOLE} ${BOOT}`,
      );
}

function guestFailure(
  builder: Builder,
  end: Extract<ConsoleReading['end'], { is: 'failed' }>,
): string {
  const how = end.serviceResult === 'timeout' ? 'ran out of time' : 'failed';
  const where = end.phase === '' ? 'before its first phase' : `in phase ${end.phase}`;
  const mend = end.phase === 'update' ? ` ${ARCHIVE}` : '';
  return `Builder ${builder.id} ${how} ${where}: ${withoutPasswords(end.reason)}.${mend}`;
}

/** apt names its mirrors, and a mirror's address may hold a password: `https://user:secret@mirror/`. */
export function withoutPasswords(log: string): string {
  return log.replace(/(\/\/)[^\s/@]+@/g, '$1***@');
}

function fail(watched: Watched, message: string, log?: string, phase?: string): WatchStep {
  const reached = phase ?? phaseOf(watched);
  return {
    is: 'failed',
    error: new BuildError(message, {
      ...(reached !== undefined && { phase: reached }),
      ...(log !== undefined && log !== '' && { log }),
    }),
  };
}

function phaseOf(watched: Watched): string | undefined {
  return watched.reading.phases.at(-1);
}

function isNews(known: ConsoleReading, read: ConsoleReading): boolean {
  return (
    read.phases.length > known.phases.length ||
    read.end.is !== known.end.is ||
    (read.before === undefined) !== (known.before === undefined)
  );
}

function minutes(milliseconds: number): string {
  return `${milliseconds / 60_000} minutes`;
}
