import { describe, expect, test } from '@jest/globals';
import { CloudError } from '../../../src/errors.js';
import type { Cloud } from '../../../src/ports.js';
import { carryOut } from '../../../src/rollout/carry-out.js';
import { type Memory, NO_MEMORY } from '../../../src/rollout/seen.js';
import type { Step } from '../../../src/rollout/steps.js';
import { NOW } from './situations.js';

/** Every change meets the same fate; returns what a run remembers afterwards. */
async function remembered(
  step: Step,
  fate: 'applied' | 'refused' | 'lost',
  code = 'ValidationError',
): Promise<Memory> {
  const answer = async () => {
    if (fate === 'applied') return { instanceIds: ['i-new'], errors: [] };
    throw new CloudError('Any', code, 'no', fate === 'refused');
  };
  const autoScaling = new Proxy({}, { get: () => answer });
  const cloud = { autoScaling, compute: autoScaling, clock: { now: () => NOW } };
  let memory = NO_MEMORY;
  const keep = (kept: Memory) => {
    memory = kept;
  };
  try {
    memory = await carryOut(cloud as unknown as Cloud, step, memory, '1-1', keep);
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
  }
  return memory;
}

const END: Step = {
  do: 'end',
  group: 'web',
  zone: 'a',
  instanceIds: ['i-1'],
  why: 'replaced',
  token: 'pc-1',
};
const LAUNCH: Step = { do: 'launch', group: 'web', zone: 'a', count: 1, token: 'pc-1' };
const CLOSE: Step = { do: 'untag', group: 'web', keys: ['patch-cycle:roll'], closes: true };

describe('what a run remembers', () => {
  test.each([
    ['applied', true],
    ['lost', true],
    ['refused', false],
  ] as const)('an instance told to end, when the answer is %s: %p', async (fate, told) => {
    expect((await remembered(END, fate)).endSent.has('i-1')).toBe(told);
  });

  test.each([
    ['applied', true],
    ['lost', false],
    ['refused', true],
  ] as const)('a launch as answered, when it is %s: %p', async (fate, known) => {
    expect((await remembered(LAUNCH, fate)).launched.has('pc-1')).toBe(known);
  });

  test('a launch that is refused outright as one that brought nothing, with the reason', async () => {
    const { launched } = await remembered(LAUNCH, 'refused');
    expect(launched.get('pc-1')?.answer).toEqual({
      instanceIds: [],
      errors: [{ code: 'ValidationError', message: 'no' }],
    });
  });

  test.each([
    'Throttling',
    'RequestLimitExceeded',
    'ResourceContention',
    'IdempotentCallInProgress',
    'AccessDenied',
    'ExpiredToken',
  ])('nothing of a launch that was refused by %s: it says nothing of the next', async (code) => {
    expect((await remembered(LAUNCH, 'refused', code)).launched.has('pc-1')).toBe(false);
  });

  test.each([
    ['applied', true, true],
    ['lost', true, false],
  ] as const)(
    'a journal it told to close, when the answer is %s',
    async (fate, closing, finished) => {
      const memory = await remembered(CLOSE, fate);
      expect([memory.closing.has('web'), memory.finished.has('web')]).toEqual([closing, finished]);
    },
  );
});
