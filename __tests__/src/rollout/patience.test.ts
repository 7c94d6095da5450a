import { describe, expect, test } from '@jest/globals';
import { Patience } from '../../../src/rollout/patience.js';

describe('patience with a limit of 10', () => {
  test('ends when trouble has lasted so long', () => {
    const patience = new Patience(10);
    expect([0, 9, 10].map((at) => patience.exhausted(at))).toEqual([false, false, true]);
  });

  test('is not spent by waiting in good health', () => {
    const patience = new Patience(10);
    patience.exhausted(0);
    patience.pause(4);
    expect(patience.exhausted(1_000)).toBe(false);
    expect(patience.until(1_000)).toBe(1_006);
    expect(patience.exhausted(1_006)).toBe(true);
  });

  test('begins anew after progress', () => {
    const patience = new Patience(10);
    patience.exhausted(0);
    patience.pause(9);
    patience.reset();
    expect([20, 29, 30].map((at) => patience.exhausted(at))).toEqual([false, false, true]);
  });
});
