import { expect } from '@jest/globals';
import type { Moment } from '../../sandbox/faults.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { endState } from '../simulation/end-state.js';
import { breaches } from '../simulation/invariants.js';
import { setUp } from '../wire/stage.js';

const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web}
groups:
  - {name: web, size: 6, min: 3, max: 9, template: web, version: $Latest, target-groups: [web], warmup: 30s}
`);
const floors = new Map([['web', 6]]);

/** Counts the mutating calls of a clean run, then kills one run around each of them and lets another take over. */
export async function killAroundEveryCall(moment: Moment): Promise<number> {
  const clean = await setUp(scenario);
  expect((await clean.run()).outputs.result).toBe('patched');
  const expected = await endState(clean.world);
  const calls = clean.world.faults.mutating.map((call) => call.action);
  await clean.close();
  for (const [index, action] of calls.entries()) {
    const where = `${moment} call ${index + 1}, ${action}`;
    const stage = await setUp(scenario);
    const killed = await stage.runAndKill(index + 1, moment);
    expect([where, killed.signal]).toEqual([where, 'SIGKILL']);
    const end = await stage.run();
    expect([where, end.exitCode]).toEqual([where, 0]);
    expect([where, await endState(stage.world)]).toEqual([where, expected]);
    expect([where, breaches(stage.world.history, floors)]).toEqual([where, []]);
    await stage.close();
  }
  return calls.length;
}
