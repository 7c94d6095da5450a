import { describe, expect, it } from '@jest/globals';
import {
  allowedUntilNext,
  NOT_WAITED,
  passCheckpoints,
  stopsAt,
  type Waiting,
} from '../../../../sandbox/auto-scaling/refresh/checkpoints.js';

const at = (...percentages: number[]) => ({ percentages, delay: 100 });

describe('checkpoints (facts 1.5, asg-adding-checkpoints-instance-refresh)', () => {
  it('waits when one is reached, and goes on when the delay is over', () => {
    const reached = passCheckpoints(at(20, 50, 100), NOT_WAITED, 20, 10, 1_000);
    expect(reached.reached).toEqual({ percentage: 20, until: 1_100 });
    expect(passCheckpoints(at(20, 50, 100), reached, 20, 10, 1_099)).toBe(reached);
    expect(passCheckpoints(at(20, 50, 100), reached, 20, 10, 1_100)).toEqual({
      passed: 20,
      passedAt: 10,
    });
  });

  it('skips one that is passed on the way: of two instances the first is 50 %', () => {
    const reached = passCheckpoints(at(10, 40, 100), NOT_WAITED, 50, 2, 0);
    expect(reached.reached?.percentage).toBe(40);
  });

  it('does not wait at the last', () => {
    const before: Waiting = { passed: 50, passedAt: 10 };
    expect(passCheckpoints(at(50, 100), before, 100, 10, 0)).toBe(before);
  });

  it('is reached again after a scale-out, and not after anything else', () => {
    const passed: Waiting = { passed: 50, passedAt: 10 };
    const grown = passCheckpoints(at(20, 50, 100), passed, 30, 16, 0);
    expect(grown).toEqual({ passed: 20, passedAt: 16 });
    expect(passCheckpoints(at(20, 50, 100), grown, 50, 16, 7).reached).toEqual({
      percentage: 50,
      until: 107,
    });
    expect(passCheckpoints(at(20, 50, 100), passed, 40, 10, 0)).toBe(passed);
  });

  it.each([
    { passed: 0, allowed: 2, why: '20 % of ten' },
    { passed: 20, allowed: 5, why: '50 % of ten' },
    { passed: 50, allowed: Number.POSITIVE_INFINITY, why: 'all' },
  ])('after $passed % there may be $allowed new: $why', ({ passed, allowed }) => {
    expect(allowedUntilNext(at(20, 50, 100), { passed, passedAt: 10 }, 10)).toBe(allowed);
  });

  it('is a minimum: half an instance more is an instance more', () => {
    expect(allowedUntilNext(at(50, 100), NOT_WAITED, 5)).toBe(3);
  });

  it('stops at a last one below 100', () => {
    expect(stopsAt(at(20, 50), 49)).toBe(false);
    expect(stopsAt(at(20, 50), 50)).toBe(true);
    expect(stopsAt(at(20, 100), 100)).toBe(false);
    expect(stopsAt(at(), 100)).toBe(false);
  });
});
