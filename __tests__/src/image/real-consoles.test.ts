import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ConsoleReading } from '../../../src/image/console.js';
import { nothingProven, nothingRead, readConsole, readProof } from '../../../src/image/console.js';
import { damaged, damages } from './damage.js';

/** What real machines printed: see the README there. */
const real = (name: string): string =>
  readFileSync(
    new URL(`../../../../__tests__/fixtures/consoles/${name}.txt`, import.meta.url),
    'latin1',
  );
const BUILD = 'pc-9abcdef0-mkm2x3k4';
const PROOF = 'pc-9abcdef0-mkm2x9zz';
const read = (text: string): ConsoleReading => readConsole(nothingRead, text, BUILD);

describe('the console of a real machine', () => {
  test('that was only to report gives the whole list', () => {
    const { phases, before, end } = read(real('report-only'));
    expect({ phases, end }).toEqual({ phases: ['wait', 'before'], end: { is: 'reported' } });
    expect(before?.packages).toHaveLength(255);
    expect(before?.packages).toContainEqual(['pc-fixed', '1.0-1']);
  });

  test('that was upgraded gives the list before, the manifest, and nothing in between', () => {
    const { phases, before, end } = read(real('security'));
    expect(phases).toEqual('wait update before upgrade check autoremove clean manifest'.split(' '));
    expect(before?.packages).toHaveLength(255);
    if (end.is !== 'ok') throw new Error(JSON.stringify(end));
    expect(end.manifest).toMatchObject({
      os: { ID: 'debian' },
      held: ['pc-held'],
      rebooted: false,
    });
    expect(end.manifest.packages).toHaveLength(256);
    expect(end.manifest.changed.map(([name]) => name)).toEqual([
      'pc-conf',
      'pc-fixed',
      'pc-new',
      'pc-wanted',
    ]);
  });

  test('whose image was refused gives the reason and what the script has said', () => {
    const { phases, end } = readProof(nothingProven, real('proof-refused'), PROOF);
    expect(phases).toEqual(['wait', 'inspect', 'verify']);
    expect(end).toMatchObject({
      is: 'failed',
      phase: 'verify',
      reason: 'verify-script ended with status 3',
      log: expect.stringContaining('PROBLEM: verify-script ended with status 3'),
    });
  });

  test('is read right or not at all when it is damaged on its way', () => {
    const whole = read(real('security'));
    const lines = real('security').split(/\r?\n/);
    fc.assert(
      fc.property(damages, (damage) => {
        const { before, end } = read(damaged(lines, damage));
        if (before !== undefined) expect(JSON.stringify(before)).toBe(JSON.stringify(whole.before));
        if (end.is === 'ok') expect(JSON.stringify(end)).toBe(JSON.stringify(whole.end));
        else expect(['none', 'incomplete']).toContain(end.is);
      }),
      { numRuns: 60 },
    );
  });
});
