import { describe, expect, test } from '@jest/globals';
import { MINUTE } from '../../sandbox/clock.js';
import type { CreatedWorld } from '../../sandbox/create-world.js';
import { perform } from '../../sandbox/perform.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { breaches } from './invariants.js';
import { CALLER, play } from './play.js';

/** Somebody else's instance refresh, real and under way: before a roll it refuses, during one it holds. */

const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web}
groups:
  - {name: web, size: 3, min: 1, max: 5, template: web, target-groups: [web], warmup: 30s}
`);
const WEB = { AutoScalingGroupName: 'web' };

function operator(world: CreatedWorld, action: string, params = {}): void {
  perform(
    world,
    'autoscaling',
    action,
    { ...WEB, ...params },
    {
      name: 'operator',
      region: world.region,
    },
  );
}

/** A refresh that is paused, and so does nothing by itself. */
function startPaused(world: CreatedWorld): void {
  operator(world, 'SuspendProcesses', { ScalingProcesses: ['InstanceRefresh'] });
  operator(world, 'StartInstanceRefresh');
}

function cancel(world: CreatedWorld): void {
  operator(world, 'CancelInstanceRefresh');
  operator(world, 'ResumeProcesses', { ScalingProcesses: ['InstanceRefresh'] });
}

describe('while somebody else refreshes the group', () => {
  test('nothing is begun: the plan refuses, naming the refresh', async () => {
    const { world, results, news } = await play({ scenario, seed: 1, prepare: startPaused });
    expect(results).toEqual(['refused']);
    const id = world.history.of('refresh')[0]?.id;
    expect(JSON.stringify(news)).toContain(`instance refresh ${id} is under way`);
    expect(world.faults.mutations).toBe(0);
    cancel(world);
    world.clock.advance(MINUTE);
    const again = await play({ scenario, seed: 1, world });
    expect(again.results).toEqual(['patched']);
  });

  test('a roll under way holds, touches nothing, and goes on once it is over', async () => {
    const prepare = (its: CreatedWorld): void => waitForLaunch(its);
    const { world, results } = await play({ scenario, seed: 1, prepare });
    expect(results).toEqual(['patched']);
    expect(breaches(world.history, new Map([['web', 3]]))).toEqual([]);
    const refresh = world.history.of('refresh');
    expect(refresh.map((one) => one.state)).toEqual([
      'Pending',
      'InProgress',
      'Cancelling',
      'Cancelled',
    ]);
    const [from = 0, until = 0] = [refresh[0]?.at, refresh.at(-1)?.at];
    const ours = world.history
      .of('call')
      .filter((c) => c.caller === CALLER && c.mutates && c.at > from && c.at < until);
    expect(ours.map((c) => c.action)).toEqual([]);
    expect(until - from).toBeGreaterThan(9 * MINUTE);
  });
});

/** The refresh starts a moment after the roll's first launch, and is cancelled ten minutes later. */
function waitForLaunch(world: CreatedWorld): void {
  const launched = world.history.of('call').some((c) => c.action === 'LaunchInstances');
  if (!launched) {
    world.clock.after(1_000, () => waitForLaunch(world));
    return;
  }
  startPaused(world);
  world.clock.after(10 * MINUTE, () => cancel(world));
}
