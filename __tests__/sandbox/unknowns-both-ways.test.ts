import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type SwitchName, UNKNOWNS } from '../../sandbox/unknowns.js';

/**
 * A switch that no test turns is a switch that may do nothing. This reads the tests themselves: for every switch there
 * must be one that is named with each of its alternatives, in the test or in the table that feeds it.
 */
const TESTS = new URL('../../../__tests__/sandbox/', import.meta.url);
const CODE = new URL('../../../sandbox/', import.meta.url);

const NAMES = Object.keys(UNKNOWNS) as SwitchName[];

/** Only that scenarios can be read, and this file. */
const NO_PROOF = ['unknowns-both-ways.test.ts', 'scenario.test.ts', 'create-world.test.ts'];

/** The tests, one by one, each with the table before it; `describe` ends one too. */
const tests: readonly string[] = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !NO_PROOF.includes(file))
  .flatMap((file) =>
    readFileSync(new URL(file, TESTS), 'utf8').split(/^(?=\s*(?:it|test|describe)(?:\.each)?\()/m),
  );

const turns = (text: string, name: string): boolean =>
  text.includes(`'${name}':`) || heads(text, name);

/** `eachAlternative(` and the name may stand on two lines. */
const heads = (text: string, name: string): boolean =>
  new RegExp(`eachAlternative\\(\\s*'${name}'`).test(text);

/** As a value or a row, as the key of a table of effects, or with all the others by the table of switches itself. */
const names = (text: string, name: string, alternative: string): boolean =>
  text.includes(`each(UNKNOWNS['${name}'].alternatives)`) ||
  text.includes(`'${alternative}'`) ||
  new RegExp(`[{,\\s]${alternative}: `).test(text);

describe.each(NAMES)('%s', (name) => {
  const { alternatives } = UNKNOWNS[name];

  test('is asked for where the sandbox decides', () => {
    const asking = readdirSync(CODE, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'unknowns.ts')
      .filter((file) => readFileSync(new URL(file, CODE), 'utf8').includes(`['${name}']`));
    expect(asking).not.toEqual([]);
  });

  test.each(alternatives)('is tested when it is %s', (alternative) => {
    const turning = tests.filter((text) => turns(text, name));
    expect(turning.filter((text) => names(text, name, alternative)).length).toBeGreaterThan(0);
  });
});
