import type { EC2ClientConfig } from '@aws-sdk/client-ec2';

/** The SDK's own strategy, which knows the delays; the clients of all services take the same one. */
export type RetryStrategy = NonNullable<EC2ClientConfig['retryStrategy']>;
type Refreshing = Extract<RetryStrategy, { refreshRetryTokenForRetry: unknown }>;
type ErrorInfo = Parameters<Refreshing['refreshRetryTokenForRetry']>[1];

/**
 * Refusals that the SDK does not repeat although the service asks for it: another change of the group is under way,
 * or the same token is being worked on.
 */
const BUSY = new Set(['ResourceContention', 'ResourceContentionFault', 'IdempotentCallInProgress']);

/** For questions, and for calls with a client token: whatever goes wrong on the way, asking again is safe. */
export function repeating(standard: RetryStrategy): RetryStrategy {
  return judgedBy(
    standard,
    (info, corrected) => {
      if (isBusy(info)) return { ...info, errorType: 'THROTTLING' };
      if (isFull(info)) return { ...info, errorType: 'CLIENT_ERROR' };
      if (isHalfAnAnswer(info)) return { ...info, errorType: 'TRANSIENT' };
      return isRefusal(info) && !corrected ? { ...info, errorType: 'CLIENT_ERROR' } : info;
    },
    patiently,
  );
}

/**
 * The SDK's delays after a broken connection or a server's error come to four seconds in all, and a roll should not end
 * over a router that starts anew: after two quick tries it waits as long as with throttling. A name that does not exist
 * is told at once: it is a region that is misspelt, or a runner without DNS.
 */
function patiently(info: ErrorInfo, retries: number): ErrorInfo {
  const patient = retries >= 2 && info.errorType === 'TRANSIENT' && codeOf(info) !== 'ENOTFOUND';
  return patient ? { ...info, errorType: 'THROTTLING' } : info;
}

/** EC2 answers 500 where it has no capacity, and will not have any a minute later: there may be some elsewhere. */
function isFull({ error }: ErrorInfo): boolean {
  return /^Insufficient(Instance|Host)?Capacity$/.test((error as Error | undefined)?.name ?? '');
}

/** Cut off in its middle, or changed on its way: the service said yes, and what else it said cannot be read. */
function isHalfAnAnswer({ error }: ErrorInfo): boolean {
  const metadata = (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata;
  return metadata?.httpStatusCode !== undefined && metadata.httpStatusCode < 300;
}

function codeOf({ error }: ErrorInfo): string | undefined {
  return (error as { code?: string } | undefined)?.code;
}

/**
 * For changes without a token: sent again only when the service says that it did not look at the request (throttling,
 * contention, a clock that is off). After a broken connection or a server's error nobody knows, and observing tells.
 * The signal ends the waiting in between: the runner kills ten seconds after it, and nothing is lost yet.
 */
export function sendingOnce(standard: RetryStrategy, signal: AbortSignal): RetryStrategy {
  const judged = judgedBy(standard, (info, corrected) => {
    if (info.errorType === 'THROTTLING' || corrected) return info;
    return { ...info, errorType: isBusy(info) ? 'THROTTLING' : 'CLIENT_ERROR' };
  });
  if (!('refreshRetryTokenForRetry' in judged)) return judged;
  return {
    ...judged,
    refreshRetryTokenForRetry: (token, info) =>
      unlessRaised(signal, judged.refreshRetryTokenForRetry(token, info)),
  };
}

/** Rejects as soon as the signal is raised. What is begun after that is cleaning up, and waits as it must. */
async function unlessRaised<T>(signal: AbortSignal, waiting: Promise<T>): Promise<T> {
  if (signal.aborted) return await waiting;
  let stop = (): void => {};
  const raised = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([waiting, raised]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** `corrected`: the request was refused for its time, and the SDK has set its clock right since. Once is enough. */
type Judge = (info: ErrorInfo, corrected: boolean) => ErrorInfo;

function judgedBy(
  standard: RetryStrategy,
  judge: Judge,
  pace: (info: ErrorInfo, retries: number) => ErrorInfo = (info) => info,
): RetryStrategy {
  // The SDK's older interface: none of its own strategies has it.
  if (!('refreshRetryTokenForRetry' in standard)) return standard;
  return {
    acquireInitialRetryToken: (scope) => standard.acquireInitialRetryToken(scope),
    refreshRetryTokenForRetry: (token, info) => {
      const retries = token.getRetryCount();
      const judged = judge(info, retries === 0 && wasOfWrongTime(info));
      return standard.refreshRetryTokenForRetry(token, pace(judged, retries));
    },
    recordSuccess: (token) => standard.recordSuccess(token),
  };
}

function isBusy({ error }: ErrorInfo): boolean {
  return error instanceof Error && BUSY.has(error.name);
}

/**
 * The SDK marks every error that an answer brings whose `Date` is minutes away from its own clock, and takes the mark
 * for a reason to ask again; but only these are about time. https://docs.aws.amazon.com/general/latest/gr/sigv4-troubleshooting.html
 */
const OF_TIME = new Set([
  'AuthFailure',
  'InvalidSignatureException',
  'RequestExpired',
  'RequestInTheFuture',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
]);

function wasOfWrongTime({ error }: ErrorInfo): boolean {
  return isMarked(error) && OF_TIME.has(error.name);
}

/** The service has looked at the request and says no. The mark alone is no reason to ask again. */
function isRefusal({ error, errorType }: ErrorInfo): boolean {
  if (!isMarked(error) || errorType === 'THROTTLING') return false;
  return (error.$metadata.httpStatusCode ?? 500) < 500;
}

interface Marked extends Error {
  readonly $metadata: { readonly clockSkewCorrected: true; readonly httpStatusCode?: number };
}

function isMarked(error: unknown): error is Marked {
  const metadata = (error as { $metadata?: { clockSkewCorrected?: boolean } } | undefined)
    ?.$metadata;
  return metadata?.clockSkewCorrected === true;
}
