import { expect, test } from '@jest/globals';
import { killInEveryState } from './every-kill.js';
import { TWO_GROUPS } from './fleets.js';

test('SIGKILL in every state of two groups behind one target group, two at a time: the next run ends as if nothing had happened', async () => {
  const { calls, end } = await killInEveryState(TWO_GROUPS);
  expect(calls.length).toBeGreaterThan(30);
  expect(end.members).toHaveLength(8);
  for (const member of end.members) expect(member).toMatch(/InService Healthy patched$/);
}, 900_000);
