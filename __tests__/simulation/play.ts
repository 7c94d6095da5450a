import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import type { Moment } from '../../sandbox/faults.js';
import type { Scenario } from '../../sandbox/scenario.js';
import type { Switches } from '../../sandbox/unknowns.js';
import { cycle } from '../../src/cycle.js';
import { BuildError } from '../../src/errors.js';
import { NO_WISHES } from '../../src/image/wishes.js';
import type { Cloud } from '../../src/ports.js';
import type { News, Result } from '../../src/report/events.js';
import type { Settings } from '../../src/settings.js';
import { type EndState, endState } from './end-state.js';
import { type Deed, letAct } from './others.js';

/** Whose calls the runs' are, in the record. */
export const CALLER = 'patch-cycle';

/** How a run ended; `killed` did not live to tell, `not built` never came to a roll. */
export type End = Result | 'killed' | 'not built';

export interface Play {
  readonly world: CreatedWorld;
  /** The fleet before the first run. */
  readonly start: EndState;
  /** One entry a run. */
  readonly results: readonly End[];
  readonly news: readonly News[];
}

export interface Direction {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly switches?: Partial<Switches>;
  readonly settings?: Partial<Settings>;
  /** At which mutating call, counted from the start of the run before it, each further run's predecessor dies. */
  readonly kills?: readonly { readonly at: number; readonly moment: Moment }[];
  /** At which mutating calls of the first run the connection breaks: the run lives on, without the answer. */
  readonly cuts?: readonly { readonly at: number; readonly moment: Moment }[];
  /** Readings may be so old, in milliseconds, and are with that chance. */
  readonly lag?: { readonly window: number; readonly chance: number };
  /** What others do meanwhile. */
  readonly deeds?: readonly Deed[];
  /** Virtual milliseconds that pass before each call: others may act between our look and our act. */
  readonly latency?: number;
  /** The number of the first run; the others follow. */
  readonly first?: number;
  /** Runs at most; a run that is held or killed is followed by another. */
  readonly runs?: number;
  /** Sets a trap before the first run. */
  readonly prepare?: (world: CreatedWorld) => void;
  /** Instead of a new one. */
  readonly world?: CreatedWorld;
  /** Virtual milliseconds between runs. */
  readonly pause?: number;
}

export const SETTINGS: Settings = {
  command: 'cycle',
  region: 'eu-west-1',
  targets: [{ by: 'name', name: 'web' }],
  minHealthy: { unit: 'percent', value: 100 },
  maxBatch: { unit: 'instances', value: 1 },
  soak: 300_000,
  holdLimit: 1_800_000,
  pollInterval: 15_000,
  noticesUrl: 'https://ubuntu.com/security',
  ovalUrl: 'https://security-metadata.canonical.com/oval',
  noticesSource: 'auto',
  whenUnknown: 'fail',
};

/** What users have who ask for nothing: every new image proves itself. */
export const PROVING: Pick<Settings, 'build'> = {
  build: { ...NO_WISHES, proof: { is: 'boot', wait: 900_000, verifyScript: '' } },
};

/** Plays runs of the cycle against the model, in this process and in virtual time. */
export async function play(direction: Direction): Promise<Play> {
  const { scenario, seed, switches } = direction;
  const world = direction.world ?? createWorld(scenario, { seed, ...(switches && { switches }) });
  const start = await endState(world);
  world.faults.watch(CALLER);
  letAct(world, direction.deeds ?? []);
  if (direction.lag !== undefined) world.faults.readings.lag(direction.lag);
  const results: End[] = [];
  const news: News[] = [];
  const settings = { ...SETTINGS, ...direction.settings };
  for (let index = 0; index < (direction.runs ?? 1); index++) {
    const kill = direction.kills?.[index];
    world.faults.clearBreaks();
    if (index === 0) {
      direction.prepare?.(world);
      for (const cut of direction.cuts ?? []) world.faults.onMutation(cut.at, cut.moment, () => {});
    }
    const end = await run(
      world,
      settings,
      (direction.first ?? 1000) + index,
      { kill, latency: direction.latency ?? 0 },
      (one) => news.push(one),
    );
    results.push(end);
    if (end !== 'killed' && end !== 'held' && end !== 'not built') break;
    world.clock.advance(direction.pause ?? 60_000);
  }
  // Whoever judges reads what is true.
  world.faults.clear();
  return { world, start, results, news };
}

interface Circumstances {
  readonly kill: { readonly at: number; readonly moment: Moment } | undefined;
  readonly latency: number;
}

interface Life {
  over: boolean;
  readonly breathe: () => void;
}

async function run(
  world: CreatedWorld,
  settings: Settings,
  number: number,
  { kill, latency }: Circumstances,
  tell: (news: News) => void,
): Promise<End> {
  const life: Life = { over: false, breathe: () => world.clock.advance(latency) };
  if (kill !== undefined) {
    world.faults.onMutation(kill.at, kill.moment, () => {
      life.over = true;
    });
  }
  const identity = { id: `${number}-1`, repository: 'acme/shop', url: '' };
  try {
    return await cycle(mortal(cloudOf(world, { caller: CALLER }), life), settings, identity, tell);
  } catch (error) {
    if (life.over) return 'killed';
    if (error instanceof BuildError) return 'not built';
    throw error;
  }
}

class Killed extends Error {
  override readonly name = 'Killed';
}

/** The same ports, for a process that may be dead: nothing it still tries reaches the world. */
function mortal(cloud: Cloud, life: Life): Cloud {
  const wrap = <P extends object>(port: P): P =>
    new Proxy(port, {
      get(target, name, receiver) {
        const member = Reflect.get(target, name, receiver);
        if (typeof member !== 'function' || name === 'now') return member;
        return async (...args: unknown[]) => {
          if (life.over) throw new Killed();
          life.breathe();
          try {
            return await Reflect.apply(member, target, args);
          } finally {
            // biome-ignore lint/correctness/noUnsafeFinally: whatever came back, the dead do not receive it
            if (life.over) throw new Killed();
          }
        };
      },
    });
  return {
    autoScaling: wrap(cloud.autoScaling),
    compute: wrap(cloud.compute),
    loadBalancing: wrap(cloud.loadBalancing),
    imagesIn: (region) => wrap(cloud.imagesIn(region)),
    imageUsersIn: (region) => {
      const { autoScaling, compute, parameters } = cloud.imageUsersIn(region);
      return {
        autoScaling: wrap(autoScaling),
        compute: wrap(compute),
        parameters: wrap(parameters),
      };
    },
    parameters: wrap(cloud.parameters),
    notices: wrap(cloud.notices),
    ...(cloud.cves && { cves: wrap(cloud.cves) }),
    clock: wrap(cloud.clock),
  };
}
