import { describe, expect, test } from '@jest/globals';
import { endingOf } from '../../src/ending.js';
import {
  BuildError,
  CancelledError,
  CloudError,
  FeedError,
  InputError,
  RefusedError,
} from '../../src/errors.js';

describe('a run that threw', () => {
  test.each([
    [new InputError('targets', 'is empty.'), 'failed', 'Input targets: is empty.'],
    [new RefusedError('web has no headroom.'), 'refused', 'web has no headroom.'],
    [new FeedError('The feed is HTML.'), 'unknown', 'The feed is HTML.'],
    [new CloudError('EndIt', 'Denied', 'No.', true), 'failed', 'EndIt: Denied: No.'],
    [new BuildError('It did not boot.'), 'failed', 'It did not boot.'],
    [new CancelledError('x'), 'held', 'The run was cancelled.'],
    [new DOMException('x', 'AbortError'), 'held', 'The run was cancelled.'],
  ] as const)(
    'ends in a way that a user can mend, without a stack (%#)',
    (error, result, reason) => {
      const ending = endingOf(error);
      expect(ending.finished).toMatchObject({ type: 'finished', result, reason });
      expect(ending).not.toHaveProperty('stack');
    },
  );

  test('has changed nothing when an input was wrong or the work refused, and perhaps something else', () => {
    expect(endingOf(new InputError('targets', 'is empty.')).untouched).toBe(true);
    expect(endingOf(new RefusedError('No headroom.')).untouched).toBe(true);
    expect(endingOf(new CloudError('EndIt', 'Denied', 'No.', true)).untouched).toBe(false);
    expect(endingOf(new CancelledError('x')).untouched).toBe(false);
    expect(endingOf(new TypeError('x')).untouched).toBe(false);
  });

  test('by anything else is a bug: it says so, and keeps the stack for those who debug', () => {
    const ending = endingOf(new TypeError('x is not a function'));
    expect(ending.finished).toMatchObject({
      result: 'failed',
      reason: 'This is a bug in patch-cycle: x is not a function',
      mend: expect.stringContaining('open an issue'),
    });
    expect(ending.stack).toContain('ending.test');
  });

  test('may have thrown what is no error', () => {
    expect(endingOf('oops').finished.reason).toBe('This is a bug in patch-cycle: oops');
  });
});
