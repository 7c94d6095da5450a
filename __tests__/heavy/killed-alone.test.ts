import { expect, test } from '@jest/globals';
import { killInEveryState } from './every-kill.js';
import { ALONE } from './fleets.js';

test('SIGKILL in every state of a group behind no target group, half of it at a time: the next run ends as if nothing had happened', async () => {
  const { calls, end } = await killInEveryState(ALONE);
  expect(calls.length).toBeGreaterThan(20);
  expect(end.members).toHaveLength(4);
  for (const member of end.members) expect(member).toMatch(/InService Healthy patched$/);
  expect(end.versions).toEqual(['1 source false', '2 patched true']);
}, 900_000);
