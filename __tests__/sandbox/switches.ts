import { expect } from '@jest/globals';
import type { Random } from '../../sandbox/random.js';
import { type Switches, type SwitchName, UNKNOWNS } from '../../sandbox/unknowns.js';

/** What no source settles may be either way: each switch by one draw, in the order of their table. */
export function anySwitches(random: Random): Partial<Switches> {
  return Object.fromEntries(
    Object.entries(UNKNOWNS).map(([name, { alternatives }]) => [
      name,
      random.pick<string>(alternatives),
    ]),
  ) as Partial<Switches>;
}

/** Every alternative of a switch with what it brings about, as a test's rows. */
export function eachAlternative<E>(name: SwitchName, effects: Readonly<Record<string, E>>) {
  expect(Object.keys(effects).sort()).toEqual([...UNKNOWNS[name].alternatives].sort());
  return Object.entries(effects).map(([one, effect]) => ({
    switches: { [name]: one } as Partial<Switches>,
    one,
    effect,
  }));
}
