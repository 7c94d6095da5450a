import {
  type ConsoleReading,
  nothingProven,
  nothingRead,
  type ProofReading,
  readConsole,
  readProof,
} from '../../src/image/console.js';
import { type ProofOptions, renderProof } from '../../src/image/proof-recipe.js';
import { type RecipeOptions, renderRecipe } from '../../src/image/recipe.js';
import { type Launch, Machine } from './machine.js';

/** A user-data of this project's, and its reader. */
export interface Task<Reading extends Told = Told> {
  readonly nonce: string;
  readonly userData: Uint8Array;
  readonly nothing: Reading;
  read(known: Reading, text: string): Reading;
}

interface Told {
  readonly phases: readonly string[];
  readonly end: { readonly is: string };
}

/** One life of a machine, as the action sees it: by its state and its console's newest 64 KB. */
export interface Life<Tasks extends readonly Task[] = readonly Task[]> {
  readonly machine: Machine;
  /** One for each of its tasks. */
  readonly readings: { readonly [K in keyof Tasks]: Tasks[K]['nothing'] };
  /** All that the machine had printed when the end of the task with this nonce was read. */
  readonly consoles: ReadonlyMap<string, string>;
  /** Second of each phase, and of its end. */
  readonly seconds: ReadonlyMap<string, number>;
}

/** Emulated, a boot takes about a minute on two idle cores, and many on busy ones. */
const BOOT = 20 * 60;
const POLL_EVERY = 5;

export const BUILD = 'pc-9abcdef0-mkm2x3k4';
export const PROOF = 'pc-9abcdef0-mkm2x9zz';

/** A builder from its launch to its power-off. */
export function build(options: Partial<RecipeOptions> = {}): Task<ConsoleReading> {
  const recipe = { nonce: BUILD, linger: 2_000, ...options };
  return {
    nonce: recipe.nonce,
    userData: renderRecipe(recipe),
    nothing: nothingRead,
    read: (known, text) => readConsole(known, text, recipe.nonce),
  };
}

/** An instance of an image with the validator in place of the fleet's user-data. */
export function prove(sha256: string, options: Partial<ProofOptions> = {}): Task<ProofReading> {
  const recipe = { nonce: PROOF, sha256, linger: 2_000, ...options };
  return {
    nonce: recipe.nonce,
    userData: renderProof(recipe),
    nothing: nothingProven,
    read: (known, text) => readProof(known, text, recipe.nonce),
  };
}

/**
 * A machine from its launch to its power-off. With more than one task the first has to see to it that the machine goes on
 * (`goesOn`); each has a nonce of its own.
 */
export async function live<const Tasks extends readonly Task[]>(
  launch: Omit<Launch, 'userData'>,
  ...tasks: Tasks
): Promise<Life<Tasks>> {
  const userData = tasks.map((task) => task.userData);
  const machine = await Machine.run({ ...launch, userData });
  const seconds = new Map<string, number>();
  const consoles = new Map<string, string>();
  let readings = tasks.map((task) => task.nothing);
  const look = (): void => {
    const text = machine.consoleOutput;
    readings = tasks.map((task, index) => task.read(readings[index] ?? task.nothing, text));
    for (const [index, task] of tasks.entries()) {
      const { phases, end } = readings[index] ?? task.nothing;
      for (const phase of phases) note(seconds, `${index + 1} ${phase}`, machine.age);
      if (end.is === 'none') continue;
      note(seconds, `${index + 1} END`, machine.age);
      note(consoles, task.nonce, machine.console);
    }
  };
  await machine.stopped((1 + tasks.length) * BOOT, () => machine.age % POLL_EVERY === 0 && look());
  look();
  seconds.set('stopped', machine.age);
  return { machine, readings: readings as Life<Tasks>['readings'], consoles, seconds };
}

function note<T>(known: Map<string, T>, name: string, value: T): void {
  if (!known.has(name)) known.set(name, value);
}
