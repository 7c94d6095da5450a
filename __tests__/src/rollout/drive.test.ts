import { describe, expect, test } from '@jest/globals';
import type { CreatedWorld } from '../../../sandbox/create-world.js';
import { parseScenario } from '../../../sandbox/scenario.js';
import { type Play, play } from '../../simulation/play.js';

const MINUTE = 60_000;
const HOLD_LIMIT = 10 * MINUTE;

const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web}
groups:
  - {name: web, size: 1, min: 1, max: 2, zones: [a], template: web, version: 1, target-groups: [web]}
`);

/** The service of the first new instance is silent twice during its soak, each time for so long, and well in between. */
async function silentTwice(lasting: number, between: number): Promise<Play> {
  return await play({
    scenario,
    seed: 1,
    runs: 1,
    settings: { soak: 40 * MINUTE, holdLimit: HOLD_LIMIT },
    prepare: (world) => {
      const stop = (id: string, after: number) => {
        world.clock.after(after, () => world.compute.overrideApp(id, 'never-answers'));
        world.clock.after(after + lasting, () => world.compute.overrideApp(id));
      };
      whenAlone(world, (id) => {
        stop(id, 5 * MINUTE);
        stop(id, 5 * MINUTE + lasting + between);
      });
    },
  });
}

/** When the last old instance has left and the new one soaks. */
function whenAlone(world: CreatedWorld, then: (id: string) => void): void {
  let launched = '';
  world.compute.onChange((instance, before) => {
    const joins = instance.tags.has('aws:autoscaling:groupName');
    if (joins && before === 'pending' && instance.state === 'running') launched = instance.id;
    if (joins && instance.state === 'terminated' && launched !== '') then(launched);
  });
}

const holds = ({ news }: Play) => news.flatMap((one) => (one.type === 'holding' ? [one] : []));

describe('the patience of a run, when trouble comes and goes and nothing is changed in between', () => {
  test('is spent by the trouble alone: what is waited for in good health does not count', async () => {
    const played = await silentTwice(2 * MINUTE, 20 * MINUTE);
    expect(holds(played)).toHaveLength(2);
    expect(played.results).toEqual(['patched']);
  });

  test('is spent by all of it: what one trouble has used up, the next one has no more', async () => {
    const played = await silentTwice(7 * MINUTE, 20 * MINUTE);
    expect(holds(played)).toHaveLength(2);
    expect(played.results).toEqual(['held']);
  });

  test('is told with the moment when it ends, which comes nearer with every trouble', async () => {
    const played = await silentTwice(2 * MINUTE, 20 * MINUTE);
    const unhealthy = played.world.history.of('target').filter((one) => one.state === 'unhealthy');
    const silences = unhealthy.slice(-2);
    const left = holds(played).map((one, index) => one.until - (silences[index]?.at ?? 0));
    expect(left).toHaveLength(2);
    // Trouble is seen with the next look, seconds after it began.
    expect(Math.round((left[0] ?? 0) / MINUTE)).toBe(10);
    expect(Math.round((left[1] ?? 0) / MINUTE)).toBeLessThanOrEqual(9);
    expect(left[1]).toBeGreaterThan(6 * MINUTE);
  });
});
