import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bounds, mayEnd, surge } from '../../../../sandbox/auto-scaling/refresh/batch.js';

const plain = {
  maxRounds: 'down',
  minOf100Alone: 'terminate-and-launch',
  otherMinAlone: 'terminate-and-launch',
} as const;

describe('how much may be replaced at once (facts 1.4)', () => {
  it.each([
    {
      desired: 10,
      min: 80,
      max: 100,
      floor: 8,
      cap: 10,
      why: 'two at a time (asg-adding-checkpoints)',
    },
    { desired: 10, min: 90, max: undefined, floor: 9, cap: 10, why: 'the default' },
    { desired: 5, min: 50, max: undefined, floor: 3, cap: 5, why: 'the minimum is rounded up' },
    {
      desired: 300,
      min: 99,
      max: undefined,
      floor: 297,
      cap: 300,
      why: 'whole percents make batches of three',
    },
    { desired: 10, min: 0, max: undefined, floor: 0, cap: 10, why: 'all at once' },
    {
      desired: 10,
      min: 100,
      max: 100,
      floor: 10,
      cap: 11,
      why: 'neither is possible, explicit: launch first, one at a time',
    },
    { desired: 10, min: 100, max: 110, floor: 10, cap: 11, why: 'launch first' },
    { desired: 5, min: 100, max: 150, floor: 5, cap: 7, why: 'the maximum is rounded down' },
    {
      desired: 1,
      min: 90,
      max: undefined,
      floor: 0,
      cap: 1,
      why: 'neither is possible, omitted: both together',
    },
    {
      desired: 1,
      min: 90,
      max: 100,
      floor: 1,
      cap: 2,
      why: 'neither is possible, explicit 100 is not omitted',
    },
    {
      desired: 10,
      min: 100,
      max: undefined,
      floor: 9,
      cap: 10,
      why: 'neither is possible, omitted: both together',
    },
    { desired: 10, min: 90, max: 120, floor: 9, cap: 12, why: 'both ways' },
    { desired: 0, min: 90, max: undefined, floor: 0, cap: 0, why: 'an empty group' },
  ])('$desired at $min to $max: $floor to $cap, $why', ({ desired, min, max, floor, cap }) => {
    expect(bounds(desired, { min, max }, 1, plain)).toEqual({ floor, cap });
  });

  it('rounds the maximum up where the switch says so', () => {
    expect(bounds(5, { min: 100, max: 150 }, 1, { ...plain, maxRounds: 'up' }).cap).toBe(8);
  });

  it('launches first for a minimum of 100 alone where the switch says so, and for no other', () => {
    const doubts = { ...plain, minOf100Alone: 'launch-first' } as const;
    expect(bounds(4, { min: 100, max: undefined }, 1, doubts)).toEqual({ floor: 4, cap: 5 });
    expect(bounds(1, { min: 90, max: undefined }, 1, doubts)).toEqual({ floor: 0, cap: 1 });
  });

  it.each([
    { desired: 1, min: 90, first: { floor: 1, cap: 2 } },
    { desired: 9, min: 90, first: { floor: 9, cap: 10 } },
    { desired: 19, min: 95, first: { floor: 19, cap: 20 } },
    { desired: 4, min: 100, first: { floor: 3, cap: 4 } },
    { desired: 10, min: 90, first: { floor: 9, cap: 10 } },
  ])(
    '$desired at $min alone, both bounds round badly (7.3): a switch',
    ({ desired, min, first }) => {
      const doubts = { ...plain, otherMinAlone: 'launch-first' } as const;
      expect(bounds(desired, { min, max: undefined }, 1, doubts)).toEqual(first);
      expect(bounds(desired, { min, max: undefined }, 1, plain).cap).toBe(desired);
    },
  );

  it('counts a heavy instance by its weight: what cannot be spared is then the impossible case', () => {
    expect(bounds(8, { min: 75, max: undefined }, 4, plain)).toEqual({ floor: 4, cap: 8 });
    expect(bounds(8, { min: 75, max: 100 }, 4, plain)).toEqual({ floor: 6, cap: 12 });
    expect(bounds(8, { min: 50, max: 100 }, 4, plain)).toEqual({ floor: 4, cap: 8 });
  });

  it('always lets one be replaced, and with an explicit maximum never below the minimum', () => {
    const ranges = fc.record({
      desired: fc.integer({ min: 1, max: 400 }),
      min: fc.integer({ min: 0, max: 100 }),
      max: fc.option(fc.integer({ min: 100, max: 200 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(ranges, ({ desired, min, max }) => {
        const { floor, cap } = bounds(desired, { min, max }, 1, plain);
        expect(desired - 1 >= floor || cap >= desired + 1).toBe(true);
        expect(cap).toBeGreaterThanOrEqual(desired);
        if (max !== undefined) expect(floor).toBe(Math.ceil((desired * min) / 100));
        if (max === undefined) expect(cap).toBe(desired);
      }),
    );
  });
});

describe('one more', () => {
  const standing = { desired: 10, remaining: 6, ignored: 0, allowed: Number.POSITIVE_INFINITY };

  it.each([
    { ready: 10, own: 1, floor: 9, may: true },
    { ready: 9, own: 1, floor: 9, may: false },
    { ready: 9, own: 0, floor: 9, may: true },
    { ready: 8, own: 0, floor: 9, may: false },
    { ready: 0, own: 1, floor: 0, may: true },
  ])('with $ready ready and a floor of $floor: $may', ({ ready, own, floor, may }) => {
    expect(mayEnd(standing, 1, { now: ready, ofThis: own }, floor)).toBe(may);
  });

  it('is not ended when its successor would pass the next checkpoint (facts 1.5)', () => {
    const ready = { now: 10, ofThis: 1 };
    expect(mayEnd({ ...standing, allowed: 5 }, 1, ready, 5)).toBe(true);
    expect(mayEnd({ ...standing, allowed: 4 }, 1, ready, 5)).toBe(false);
  });

  it('is launched first up to the cap, to what is left, and to the checkpoint', () => {
    expect(surge(standing, 6, 12)).toBe(2);
    expect(surge(standing, 1, 12)).toBe(1);
    expect(surge({ ...standing, allowed: 5 }, 6, 12)).toBe(1);
    expect(surge(standing, 6, 10)).toBe(0);
    expect(surge({ ...standing, allowed: 2 }, 6, 12)).toBe(0);
  });
});
