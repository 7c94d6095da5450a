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
  return judgedBy(standard, (info) => (isBusy(info) ? { ...info, errorType: 'THROTTLING' } : info));
}

/**
 * For changes without a token: sent again only when the service says that it did not look at the request (throttling,
 * contention, a clock that is off). After a broken connection or a server's error nobody knows, and observing tells.
 */
export function sendingOnce(standard: RetryStrategy): RetryStrategy {
  return judgedBy(standard, (info) => {
    if (info.errorType === 'THROTTLING' || wasOfWrongTime(info)) return info;
    return { ...info, errorType: isBusy(info) ? 'THROTTLING' : 'CLIENT_ERROR' };
  });
}

function judgedBy(standard: RetryStrategy, judge: (info: ErrorInfo) => ErrorInfo): RetryStrategy {
  // The SDK's older interface: none of its own strategies has it.
  if (!('refreshRetryTokenForRetry' in standard)) return standard;
  return {
    acquireInitialRetryToken: (scope) => standard.acquireInitialRetryToken(scope),
    refreshRetryTokenForRetry: (token, info) =>
      standard.refreshRetryTokenForRetry(token, judge(info)),
    recordSuccess: (token) => standard.recordSuccess(token),
  };
}

function isBusy({ error }: ErrorInfo): boolean {
  return error instanceof Error && BUSY.has(error.name);
}

/** The SDK has found its clock off by this very answer, corrected it, and marked the error. */
function wasOfWrongTime({ error }: ErrorInfo): boolean {
  const metadata = (error as { $metadata?: { clockSkewCorrected?: boolean } } | undefined)
    ?.$metadata;
  return metadata?.clockSkewCorrected === true;
}
