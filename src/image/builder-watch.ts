import { BuildError, InterruptedError } from '../errors.js';
import type { Instance, Instant, SpotRequest } from '../ports.js';
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
  /** EC2 has taken its Spot capacity back, whatever it did since: it may have started it again. */
  readonly interrupted?: true;
  /** Of a Spot Instance that has stopped: EC2 does not start it again. */
  readonly staysStopped?: true;
}

export type WatchStep =
  | Waiting
  | { readonly is: 'finished'; readonly manifest: BuildManifest; readonly sha256: string }
  | Failed;

export interface Waiting {
  readonly is: 'waiting';
}

export interface Failed {
  readonly is: 'failed';
  readonly error: BuildError;
}

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
export const CONSOLE =
  'Check that the instance type is built on the Nitro system (others show their console late or not at all), and that the image runs cloud-init and has ttyS0 as a kernel console.';

const BOOT =
  "The build begins once the image has booted: a unit of the image's own that waits for what a builder has not, an instance profile say, holds it up unless mask-units names it.";

export function startWatching(builder: Builder, now: Instant): Watched {
  // What an adopted builder said earlier may have left the console's window.
  const heardAt = builder.adopted ? now : builder.launchedAt;
  return { builder, reading: nothingRead, heardAt };
}

/** EC2's words for a Spot Instance that it stopped or ended itself (EC2 API, StateReason). */
const TAKEN_BACK = ['Server.SpotInstanceShutdown', 'Server.SpotInstanceTermination'];

/** The request's, where it was the owner or the guest who stopped the instance (EC2 guide, "Spot request status codes"). */
const STOPPED_BY_ITSELF = 'instance-stopped-by-user';

/**
 * By the instance, or by its request: an interruption that was announced may find a guest that has powered itself off. Or by a
 * second start: nobody but EC2 starts what an interruption has stopped.
 */
function isInterrupted(
  { builder, interrupted }: Watched,
  instance: Instance | undefined,
  request: SpotRequest | undefined,
): boolean {
  if (builder.spotRequestId === undefined) return false;
  if (interrupted === true) return true;
  if (instance === undefined) return false;
  if (TAKEN_BACK.includes(instance.stateReason ?? '')) return true;
  if (instance.launchedAt > builder.launchedAt) return true;
  return (
    request !== undefined &&
    /^instance-(stopped|terminated)-/.test(request.status) &&
    request.status !== STOPPED_BY_ITSELF
  );
}

function staysStopped(request: SpotRequest | undefined): boolean {
  return request?.status === STOPPED_BY_ITSELF || request?.state === 'cancelled';
}

/** What was known, and what has just been seen. `request` is a Spot Instance's that has stopped. */
export function observe(
  known: Watched,
  instance: Instance | undefined,
  text: string,
  now: Instant,
  request?: SpotRequest,
): Watched {
  const reading = readConsole(known.reading, text, known.builder.nonce);
  const stoppedAt = instance?.state === 'stopped' ? (known.stoppedAt ?? now) : undefined;
  return {
    builder: known.builder,
    ...(instance && { state: instance.state }),
    reading,
    heardAt: isNews(known.reading, reading) ? now : known.heardAt,
    ...(stoppedAt !== undefined && { stoppedAt }),
    ...(isInterrupted(known, instance, request) && { interrupted: true }),
    ...(staysStopped(request) && { staysStopped: true }),
  };
}

/**
 * What follows from it. An image is made on a whole END record of success and a builder that has stopped by itself, on nothing
 * less: what EC2 has interrupted it may start again, in the middle of the image.
 */
export function nextStep(watched: Watched, now: Instant): WatchStep {
  const { builder, state, reading } = watched;
  const { end } = reading;
  if (watched.interrupted === true) return interruption(builder);
  if (isEndingOfSpot(watched, now)) return { is: 'waiting' };
  if (end.is === 'failed')
    return fail(watched, guestFailure(builder, end), withoutPasswords(end.log), end.phase);
  if (state === 'shutting-down' || state === 'terminated') {
    return fail(
      watched,
      `Builder ${builder.id} was ended before its image was made. If nobody did it, EC2 did: look at the instance's state transition reason (volume limits, or a KMS key that it may not use).`,
    );
  }
  if (state === undefined) return unseen(watched, now);
  if (end.is === 'reported') {
    return fail(watched, `Builder ${builder.id} was to report only: no image is made from it.`);
  }
  if (end.is === 'ok') {
    if (state === 'stopped') return finished(watched, end, now);
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

/** What a Spot request says may be older than what its instance says. */
function finished(
  { builder, staysStopped: stays, stoppedAt }: Watched,
  { manifest, sha256 }: Extract<ConsoleReading['end'], { is: 'ok' }>,
  now: Instant,
): WatchStep {
  if (builder.spotRequestId === undefined || stays === true) {
    return { is: 'finished', manifest, sha256 };
  }
  return now - (stoppedAt ?? now) > WATCH_LIMITS.stop ? interruption(builder) : { is: 'waiting' };
}

function interruption({ id }: Builder): WatchStep {
  return {
    is: 'failed',
    error: new InterruptedError(`EC2 took back the Spot capacity of builder ${id}.`),
  };
}

/**
 * A Spot Instance in the middle of its end: an interruption stops the guest first, which reports that it was stopped, and why so
 * is seen once the instance is stopping; and a request can be cancelled only once it is known what becomes of it.
 */
function isEndingOfSpot({ builder, state, heardAt, reading }: Watched, now: Instant): boolean {
  if (builder.spotRequestId === undefined) return false;
  if (state === 'shutting-down') return now - builder.launchedAt <= WATCH_LIMITS.build;
  const { end } = reading;
  const wasStopped = end.is === 'failed' && end.serviceResult === 'signal';
  return wasStopped && state === 'running' && now - heardAt <= WATCH_LIMITS.stop;
}

export function unseen(watched: Watched, now: Instant): Waiting | Failed {
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

export function guestFailure(
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

export function fail(watched: Watched, message: string, log?: string, phase?: string): Failed {
  const reached = phase ?? phaseOf(watched);
  return {
    is: 'failed',
    error: new BuildError(message, {
      ...(reached !== undefined && { phase: reached }),
      ...(log !== undefined && log !== '' && { log }),
    }),
  };
}

export function phaseOf(watched: Watched): string | undefined {
  return watched.reading.phases.at(-1);
}

function isNews(known: ConsoleReading, read: ConsoleReading): boolean {
  return (
    read.phases.length > known.phases.length ||
    read.end.is !== known.end.is ||
    (read.before === undefined) !== (known.before === undefined)
  );
}

export function minutes(milliseconds: number): string {
  return `${milliseconds / 60_000} minutes`;
}
