/** The few kinds of failure that a user can meet. Every message says what happened, to what, and what to do. */

/** An input is wrong. Nothing was touched. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly input: string,
    message: string,
  ) {
    super(`${input}: ${message}`);
  }
}

/** It could be done, but not safely. Nothing was touched. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** The notices could not be read as a whole, so nothing can be said about what is lacking. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
}

/** AWS said no, or did not answer. `code` is the service's own. */
export class CloudError extends Error {
  override readonly name = 'CloudError';
  constructor(
    readonly action: string,
    readonly code: string,
    message: string,
    /** False when the request may have been carried out although no answer came. */
    readonly answered: boolean,
  ) {
    super(`${action}: ${code}: ${message}`);
  }
}

/** The ledger could not be read or written. A run goes on without it. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  constructor(
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

/** By name, like `isCloudError`. */
export function isLedgerError(error: unknown): error is LedgerError {
  return error instanceof Error && error.name === 'LedgerError';
}

/** What is known of a build that failed, besides the message. */
export interface BuildFailure {
  /** Where the builder was, in its own words: `update`, `upgrade`, ... */
  readonly phase?: string;
  /** The tail of the builder's log. */
  readonly log?: string;
  readonly cause?: unknown;
}

/** By name, not by class: whoever implements a port throws this shape. */
export function isCloudError(error: unknown): error is CloudError {
  return error instanceof Error && error.name === 'CloudError';
}

/** By name, like `isCloudError`. */
export function isFeedError(error: unknown): error is FeedError {
  return error instanceof Error && error.name === 'FeedError';
}

/** The image could not be built. The builder is ended. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  readonly phase: string | undefined;
  readonly log: string | undefined;
  constructor(message: string, failure: BuildFailure = {}) {
    super(message, { cause: failure.cause });
    this.phase = failure.phase;
    this.log = failure.log;
  }
}

/** What an upgrade has not fixed, and might if the packages were wanted by name. */
export class UnfixedError extends BuildError {
  constructor(
    message: string,
    readonly packages: readonly string[],
  ) {
    super(message, { phase: 'manifest' });
  }
}

/** EC2 took its Spot capacity back: nothing is said of the build. */
export class InterruptedError extends BuildError {}

/** The runner told us to stop. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}
