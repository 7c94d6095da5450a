import { describe, expect, test } from '@jest/globals';
import { CloudError } from '../../../src/errors.js';
import { isFinal, mayPass } from '../../../src/rollout/refusal-codes.js';

describe('what a refusal means for the next try', () => {
  test.each([
    ['ValidationError', true, true],
    ['InsufficientInstanceCapacity', true, true],
    ['Throttling', true, false],
    ['ResourceContention', true, false],
    ['IdempotentCallInProgress', true, false],
    ['AccessDenied', false, false],
    ['UnauthorizedOperation', false, false],
    ['ExpiredTokenException', false, false],
    ['InvalidIdentityToken', false, false],
    ['IDPRejectedClaim', false, false],
    ['CredentialsProviderError', false, false],
  ])(
    '%s: it may pass by waiting: %p; the same call would be refused again: %p',
    (code, may, final) => {
      const error = new CloudError('LaunchInstances', code, 'No.', true);
      expect([mayPass(error), isFinal(error)]).toEqual([may, final]);
    },
  );

  test('without an answer nothing is final, and what is not from the cloud never passes', () => {
    expect(isFinal(new CloudError('LaunchInstances', 'ECONNRESET', 'No.', false))).toBe(false);
    expect(mayPass(new CloudError('LaunchInstances', 'ECONNRESET', 'No.', false))).toBe(true);
    expect(mayPass(new TypeError('a defect'))).toBe(false);
  });
});
