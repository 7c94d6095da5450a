import { expect, test } from '@jest/globals';
import { killAroundEveryCall } from './every-kill.js';
import { LATEST } from './fleets.js';

test('SIGKILL after each mutating call is applied: the next run ends as if nothing had happened', async () => {
  expect(await killAroundEveryCall(LATEST, 'after')).toBeGreaterThan(30);
}, 900_000);
