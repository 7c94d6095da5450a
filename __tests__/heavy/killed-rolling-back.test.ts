import { expect, test } from '@jest/globals';
import { killInEveryState } from './every-kill.js';
import { ROLLED_BACK } from './fleets.js';

test('SIGKILL in every state of a roll that goes back: the next run leaves the group as it was before the roll', async () => {
  const { calls, first, start, end } = await killInEveryState(ROLLED_BACK);
  expect(calls.slice(0, first).filter((one) => /Terminate.*InAuto/.test(one))).toHaveLength(2);
  expect(calls.length - first).toBeGreaterThan(10);
  expect(end).toEqual({ ...start, images: ['available rejected'] });
}, 900_000);
