import type { CreatedWorld } from '../../sandbox/create-world.js';
import { parseScenario } from '../../sandbox/scenario.js';
import type { Sweep } from './every-kill.js';

const fleet = (groups: string) =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web}
groups:
${groups}`);

/** A shorter soak is fewer looks, and the same calls. */
const SHORT = { soak: '30s' } as const;
const PATCHED = { result: 'patched', after: 'nothing-to-do' } as const;

export const LATEST: Sweep = {
  scenario: fleet(`
  - {name: web, size: 6, min: 3, max: 9, template: web, version: $Latest, target-groups: [web], warmup: 30s}
`),
  floors: new Map([['web', 6]]),
  ...PATCHED,
};

/** Two groups, one unit: they share the target group, and the template by its number. */
export const TWO_GROUPS: Sweep = {
  scenario: fleet(`
  - {name: web, size: 4, min: 2, max: 6, zones: [a, b], template: web, version: 1, target-groups: [web], warmup: 30s}
  - {name: blue, size: 4, min: 2, max: 6, zones: [a, b], template: web, version: 1, target-groups: [web], warmup: 30s}
`),
  inputs: { ...SHORT, targets: 'web\nblue', 'max-batch': '2' },
  floors: new Map([
    ['web', 4],
    ['blue', 4],
  ]),
  ...PATCHED,
};

/** Behind no target group, and half of it at a time. */
export const ALONE: Sweep = {
  scenario: fleet(`
  - {name: web, size: 4, min: 2, max: 6, zones: [a, b], template: web, version: $Default, warmup: 30s}
`),
  inputs: { ...SHORT, 'max-batch': '50%' },
  floors: new Map([['web', 4]]),
  ...PATCHED,
};

/** The first zone is rolled; the first instance of the second never answers its health check. */
export const ROLLED_BACK: Sweep = {
  scenario: fleet(`
  - {name: web, size: 4, min: 2, max: 6, zones: [a, b], template: web, version: $Latest, target-groups: [web], health-check-grace: 1m, warmup: 30s}
`),
  inputs: { ...SHORT, 'hold-limit': '2m' },
  prepare: (world) => silence(world, 3),
  floors: new Map([['web', 4]]),
  result: 'rolled-back',
  from: 'patch-cycle:rolling-back',
  after: 'refused',
};

/** The service on the n-th instance that a group launches from now on never answers. */
function silence(world: CreatedWorld, n: number): void {
  let launched = 0;
  world.compute.onChange((instance, before) => {
    const joins = instance.tags.has('aws:autoscaling:groupName');
    if (joins && before === 'pending' && instance.state === 'running' && ++launched === n) {
      world.compute.overrideApp(instance.id, 'never-answers');
    }
  });
}
