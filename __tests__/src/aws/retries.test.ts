import { describe, expect, test } from '@jest/globals';
import { type RetryStrategy, repeating, sendingOnce } from '../../../src/aws/retries.js';

type Told = 'THROTTLING' | 'TRANSIENT' | 'SERVER_ERROR' | 'CLIENT_ERROR';

/** A strategy that says what it was told of an error: it waits long after THROTTLING, shortly after TRANSIENT. */
async function told(
  wrap: (standard: RetryStrategy) => RetryStrategy,
  error: Error,
  errorType: Told,
  retries: number,
): Promise<string> {
  let heard = '';
  const token = { getRetryCount: () => retries, getRetryDelay: () => 0, getRetryCost: () => 0 };
  const strategy = wrap({
    acquireInitialRetryToken: async () => token,
    refreshRetryTokenForRetry: async (_, info) => {
      heard = info.errorType;
      return token;
    },
    recordSuccess: () => {},
  });
  if (!('refreshRetryTokenForRetry' in strategy)) throw new Error('the older interface');
  type Info = Parameters<typeof strategy.refreshRetryTokenForRetry>[1];
  await strategy.refreshRetryTokenForRetry(token, { error, errorType } as Info);
  return heard;
}

const reset = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
const unknownName = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
const full = Object.assign(new Error('No room'), { name: 'InsufficientInstanceCapacity' });
const half = Object.assign(new Error('XML'), { $metadata: { httpStatusCode: 200 } });

describe('a question', () => {
  test.each([
    ['that broke off is soon asked again', reset, 'TRANSIENT', 0, 'TRANSIENT'],
    ['that broke off twice, too', reset, 'TRANSIENT', 1, 'TRANSIENT'],
    ['that broke off again and again, patiently', reset, 'TRANSIENT', 2, 'THROTTLING'],
    ['to a name that does not exist, without patience', unknownName, 'TRANSIENT', 5, 'TRANSIENT'],
    ['with half an answer is asked again', half, 'CLIENT_ERROR', 0, 'TRANSIENT'],
    ['for capacity that there is not, is not', full, 'TRANSIENT', 0, 'CLIENT_ERROR'],
    ['that is refused is not', new Error('No'), 'CLIENT_ERROR', 0, 'CLIENT_ERROR'],
  ] as const)('%s', async (_, error, type, retries, expected) => {
    expect(await told(repeating, error, type, retries)).toBe(expected);
  });
});

describe('a change without a token', () => {
  const once = (standard: RetryStrategy) => sendingOnce(standard, new AbortController().signal);

  test.each([
    ['that broke off is not sent again', reset, 'TRANSIENT', 'CLIENT_ERROR'],
    ['with half an answer is not', half, 'CLIENT_ERROR', 'CLIENT_ERROR'],
    ['that was throttled is', new Error('Slow'), 'THROTTLING', 'THROTTLING'],
  ] as const)('%s', async (_, error, type, expected) => {
    expect(await told(once, error, type, 0)).toBe(expected);
  });
});
