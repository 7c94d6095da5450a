import { Random } from '../../sandbox/random.js';
import { checkScenario, type Scenario } from '../../sandbox/scenario.js';
import { type Switches, type SwitchName, UNKNOWNS } from '../../sandbox/unknowns.js';
import type { Settings } from '../../src/settings.js';
import { anyDeeds, type Deed } from './others.js';
import { type Direction, PROVING } from './play.js';
import { anyRefreshes } from './second-operator.js';

/** Everything about one simulated story, from a seed. */
export interface Story extends Direction {
  readonly sizes: ReadonlyMap<string, number>;
  /** Names of groups that share target groups. */
  readonly units: readonly ReadonlySet<string>[];
  /** What serves together: the groups behind one target group, or a group that has none. */
  readonly services: readonly ReadonlySet<string>[];
  readonly deeds: readonly Deed[];
  /** Nothing but kills and lost answers goes wrong: it must end patched. */
  readonly benign: boolean;
}

/** With proofs and the second operator, who came to the stories last. */
export function anyStory(seed: number): Story {
  return new Random(`proof ${seed}`).chance(0.5) ? provingStory(seed) : unprovenStory(seed);
}

/** Every new image proves itself. */
export function provingStory(seed: number): Story {
  const story = unprovenStory(seed);
  return { ...story, settings: { ...story.settings, ...PROVING } };
}

function unprovenStory(seed: number): Story {
  const story = storyWithoutRefreshes(seed);
  const refreshes = anyRefreshes(seed);
  if (refreshes.length === 0) return story;
  return { ...story, benign: false, deeds: [...story.deeds, ...refreshes] };
}

/** For seeds that got their names before there was a second operator. */
export function storyWithoutRefreshes(seed: number): Story {
  const random = new Random(`story ${seed}`);
  const zones = ['a', 'b', 'c'].slice(0, random.whole(1, 3));
  const count = random.whole(1, 3);
  const shared = random.chance(0.5);
  const groups = Array.from({ length: count }, (_, index) =>
    anyGroup(random, `g${index}`, zones, shared),
  );
  const company = random.chance(0.4);
  const benign = !company && random.chance(0.6);
  const scenario = checkScenario({
    zones,
    images: [{ name: 'shop', release: 'noble', packages: 'noble-20251120' }],
    templates: [
      { name: 'one', versions: [{ image: 'shop', type: 'm6i.large' }] },
      {
        name: 'two',
        versions: [
          { image: 'shop', type: 'm6i.large' },
          { image: 'shop', type: 'm6i.large' },
        ],
        default: random.whole(1, 2),
      },
    ],
    'target-groups': ['tg0', 'tg1', 'tg2'].map((name) => ({ name, 'deregistration-delay': '30s' })),
    groups,
    ...(benign ? {} : anyTrouble(random, zones)),
  });
  return {
    scenario,
    seed,
    benign,
    sizes: new Map(groups.map((group) => [group.name, group.size])),
    units: unitsOf(groups),
    services: servicesOf(groups),
    switches: anySwitches(random, seed),
    settings: anySettings(random, groups),
    ...anyLag(seed),
    kills: Array.from({ length: random.whole(0, 4) }, () => ({
      at: random.whole(1, 40),
      moment: random.pick(['before', 'after'] as const),
    })),
    cuts: Array.from({ length: random.chance(0.5) ? random.whole(1, 5) : 0 }, () => ({
      at: random.whole(1, 60),
      moment: random.pick(['before', 'after'] as const),
    })),
    deeds: company ? anyDeeds(random) : [],
    latency: random.pick([0, 200, 2_000]),
    runs: 12,
    pause: random.pick([1_000, 600_000, 9 * 3_600_000]),
  };
}

function anyGroup(random: Random, name: string, zones: readonly string[], shared: boolean) {
  const size = random.whole(0, 7);
  const targets = ['tg0', 'tg1', 'tg2'].filter(() => random.chance(0.4));
  return {
    name,
    size,
    min: random.whole(0, size),
    max: size + random.whole(1, 3),
    zones: zones.slice(0, random.whole(1, zones.length)),
    template: random.pick(['one', 'two']),
    version: random.pick(['1', '$Default', '$Latest']),
    'target-groups': shared ? ['tg0'] : targets,
    'health-check': random.pick(['EC2', 'ELB']),
    'health-check-grace': random.pick(['3m', '10m']),
    ...(random.chance(0.5) ? { warmup: random.pick(['30s', '2m']) } : {}),
    suspended: random.chance(0.2) ? ['AZRebalance'] : [],
  };
}

/** Written anew here: an oracle does not ask its subject. */
function unitsOf(groups: readonly { name: string; 'target-groups': readonly string[] }[]) {
  let units = groups.map((one) => ({
    names: new Set([one.name]),
    targets: new Set(one['target-groups']),
  }));
  for (const target of ['tg0', 'tg1', 'tg2']) {
    const joined = units.filter((unit) => unit.targets.has(target));
    const names = new Set(joined.flatMap((unit) => [...unit.names]));
    const targets = new Set(joined.flatMap((unit) => [...unit.targets]));
    units = [...units.filter((unit) => !unit.targets.has(target)), { names, targets }];
  }
  return units.map((unit) => unit.names).filter((names) => names.size > 0);
}

function servicesOf(groups: readonly { name: string; 'target-groups': readonly string[] }[]) {
  const behind = ['tg0', 'tg1', 'tg2'].map(
    (target) =>
      new Set(groups.filter((one) => one['target-groups'].includes(target)).map((one) => one.name)),
  );
  const alone = groups
    .filter((one) => one['target-groups'].length === 0)
    .map((one) => new Set([one.name]));
  return [...behind, ...alone].filter((names) => names.size > 0);
}

function anyTrouble(random: Random, zones: readonly string[]): Partial<Record<string, unknown>> {
  return {
    ...(random.chance(0.5)
      ? {
          'capacity-errors': [
            { zone: random.pick(zones), from: '20m', until: random.pick(['40m', '3h']) },
          ],
        }
      : {}),
    'patched-images-never-answer': random.chance(0.4),
  };
}

/** Drawn one after another from the story's own stream, in this order: seeds that have names depend on it. */
const FIRST_SWITCHES: readonly SwitchName[] = [
  'launch-instances-raises-desired',
  'launch-instances-honours-max',
  'launch-instances-while-launch-suspended',
  'launch-zone-tie',
  'console-latest-on-stopped',
  'decrement-replayed-on-retry',
];
/** What was drawn when the seeds got their names. */
const EARLY_SWITCHES: readonly SwitchName[] = [...FIRST_SWITCHES, 'launch-instances-cause'];

/** A story as it was when only those switches were drawn: for seeds that were named then. */
export function earlyStory(seed: number): Story {
  const story = storyWithoutRefreshes(seed);
  const { switches = {} } = story;
  const early = EARLY_SWITCHES.map((name) => [name, switches[name]]);
  const { lag: _later, ...then } = story;
  return { ...then, switches: Object.fromEntries(early) as Partial<Switches> };
}

/** Every switch that came later has a stream of its own, so that one more moves no story's other draws. */
export function anySwitches(random: Random, seed: number): Switches {
  const drawn = new Map<string, string>();
  for (const name of FIRST_SWITCHES) drawn.set(name, random.pick(UNKNOWNS[name].alternatives));
  for (const [name, { alternatives }] of Object.entries(UNKNOWNS)) {
    if (drawn.has(name)) continue;
    drawn.set(name, new Random(`switch ${name} ${seed}`).pick<string>(alternatives));
  }
  return Object.fromEntries(drawn) as Switches;
}

/** From a source of its own, as later switches are. */
function anyLag(seed: number): Pick<Story, 'lag'> {
  const random = new Random(`lag ${seed}`);
  if (!random.chance(0.3)) return {};
  return {
    lag: { window: random.pick([500, 2_000, 10_000]), chance: random.pick([0.1, 0.3, 0.6]) },
  };
}

function anySettings(
  random: Random,
  groups: readonly { readonly name: string }[],
): Partial<Settings> {
  return {
    targets: groups.map(({ name }) => ({ by: 'name', name })),
    maxBatch: random.pick([
      { unit: 'instances', value: 1 },
      { unit: 'instances', value: 2 },
      { unit: 'percent', value: 50 },
    ]),
    soak: random.pick([0, 60_000, 300_000]),
    pollInterval: random.pick([5_000, 15_000, 60_000]),
  };
}

export type { Scenario };
