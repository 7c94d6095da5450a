import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { outputs } from '../../src/report/outputs.js';
import { readSettings } from '../../src/settings.js';
import { VERSION } from '../../src/version.js';
import { action, withInputs } from './action.js';

describe('action.yml', () => {
  test('declares the inputs that the code reads, and no others', () => {
    const read = new Set<string>();
    const readAll = (given: Readonly<Record<string, string>>): void => {
      const input = withInputs(given);
      readSettings(
        (name) => {
          read.add(name);
          return input(name);
        },
        () => 'libc6 2.39',
      );
    };
    readAll({ 'aws-region': 'eu-west-1', targets: 'web', ledger: 'ledger' });
    readAll({ command: 'check', manifest: 'packages.txt', release: 'noble' });
    expect([...read].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test('declares the outputs that the code writes, and no others', () => {
    expect(Object.keys(outputs([])).sort()).toEqual(Object.keys(action.outputs).sort());
  });

  test('describes each in whole sentences, and states every default', () => {
    for (const [name, { description, default: value }] of Object.entries(action.inputs)) {
      expect({ name, description }).toMatchObject({ description: expect.stringMatching(/\.$/) });
      if (value !== undefined) {
        expect({ name, description }).toMatchObject({
          description: expect.stringContaining(`\`${value}\``),
        });
      }
    }
    for (const { description } of Object.values(action.outputs)) expect(description).toMatch(/\.$/);
  });

  test('starts one bundle for the step and for its post step, whatever became of the step', () => {
    expect(action.runs).toEqual({
      using: 'node24',
      main: 'dist/index.js',
      post: 'dist/index.js',
      'post-if': 'always()',
    });
  });
});

test('the version that AWS is told is package.json’s', () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  expect(VERSION).toBe(version);
});
