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

/** One life of a machine, as the action sees it: by its state and its console's newest 64 KB. */
export interface Life<Reading> {
  readonly machine: Machine;
  readonly reading: Reading;
  /** Second of each phase, and of its end. */
  readonly seconds: ReadonlyMap<string, number>;
}

/** Emulated, a boot takes about a minute on two idle cores, and many on busy ones. */
const BOOT = 20 * 60;
const POLL_EVERY = 5;

export const BUILD = 'pc-9abcdef0-mkm2x3k4';
export const PROOF = 'pc-9abcdef0-mkm2x9zz';

/** A builder from its launch to its power-off. */
export function build(
  launch: Omit<Launch, 'userData'>,
  options: Partial<RecipeOptions> = {},
): Promise<Life<ConsoleReading>> {
  const userData = renderRecipe({ nonce: BUILD, linger: 2_000, ...options });
  return live({ ...launch, userData }, nothingRead, (known, text) =>
    readConsole(known, text, BUILD),
  );
}

/** An instance of an image with the validator in place of the fleet's user-data. */
export function prove(
  launch: Omit<Launch, 'userData'>,
  sha256: string,
  options: Partial<ProofOptions> = {},
): Promise<Life<ProofReading>> {
  const userData = renderProof({ nonce: PROOF, sha256, linger: 2_000, ...options });
  return live({ ...launch, userData }, nothingProven, (known, text) =>
    readProof(known, text, PROOF),
  );
}

async function live<
  R extends { readonly phases: readonly string[]; readonly end: { readonly is: string } },
>(launch: Launch, nothing: R, read: (known: R, text: string) => R): Promise<Life<R>> {
  const machine = await Machine.run(launch);
  const seconds = new Map<string, number>();
  let reading = nothing;
  const look = (): void => {
    reading = read(reading, machine.consoleOutput);
    for (const phase of reading.phases) if (!seconds.has(phase)) seconds.set(phase, machine.age);
    if (reading.end.is !== 'none' && !seconds.has('END')) seconds.set('END', machine.age);
  };
  await machine.stopped(2 * BOOT, () => machine.age % POLL_EVERY === 0 && look());
  look();
  seconds.set('stopped', machine.age);
  return { machine, reading, seconds };
}
