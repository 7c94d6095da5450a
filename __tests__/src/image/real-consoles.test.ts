import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ConsoleReading, ProofReading } from '../../../src/image/console.js';
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
const WINDOW = 65_536;

/** As the action comes by it: the newest 64 KB, poll after poll, until the builder has no more to say. */
function polled<R>(text: string, nothing: R, read: (known: R, window: string) => R): R {
  let known = nothing;
  for (let end = 0; end < text.length; ) {
    end = Math.min(text.length, end + 20_000);
    known = read(known, text.slice(Math.max(0, end - WINDOW), end));
  }
  return known;
}

const read = (text: string, nonce = BUILD): ConsoleReading =>
  polled(text, nothingRead, (known, window) => readConsole(known, window, nonce));
const readOfProof = (name: string, nonce = PROOF): ProofReading =>
  polled(real(name), nothingProven, (known, window) => readProof(known, window, nonce));
const changed = ({ end }: ConsoleReading): readonly string[] =>
  end.is === 'ok' ? end.manifest.changed.map(([name]) => name) : [];

describe('the console of a real machine', () => {
  test('that was only to report gives the whole list', () => {
    const { phases, before, end } = read(real('report-only'), 'pc-report-only');
    expect({ phases, end }).toEqual({ phases: ['wait', 'before'], end: { is: 'reported' } });
    expect(before?.packages).toHaveLength(255);
    expect(before?.packages).toContainEqual(['pc-fixed', '1.0-1']);
  });

  test('that was upgraded gives the list before, the manifest, and nothing in between', () => {
    const reading = read(real('full'));
    const { phases, before, end } = reading;
    expect(phases).toEqual('wait update before upgrade post-hook check clean manifest'.split(' '));
    expect(before?.packages).toHaveLength(255);
    expect(end).toMatchObject({
      is: 'ok',
      manifest: { os: { ID: 'debian' }, held: ['pc-held'], rebooted: false },
    });
    expect(end.is === 'ok' && end.manifest.packages).toHaveLength(256);
    expect(changed(reading)).toEqual(
      'pc-conf pc-excluded pc-feature pc-fixed pc-new pc-phased pc-wanted'.split(' '),
    );
  });

  test('that booted a new kernel gives all of it, though no window holds both of its boots', () => {
    const text = real('upgrade');
    expect(text.length).toBeGreaterThan(WINDOW);
    const reading = read(text);
    expect(reading.before?.packages).toHaveLength(255);
    expect(reading.phases).toEqual(
      'wait pre-hook update before upgrade post-hook reboot check autoremove clean manifest'.split(
        ' ',
      ),
    );
    expect(changed(reading)).toContain('pc-fixed');
    if (reading.end.is !== 'ok') throw new Error(JSON.stringify(reading.end));
    const { rebooted, kernel } = reading.end.manifest;
    expect(rebooted).toBe(true);
    expect(kernel.before).not.toBe(kernel.running);
    expect(kernel.running).toBe(kernel.newest);
  });

  test.each([
    ['hook-fails', 'pre-hook', /exited 7$/, 'exit-code', 'the licence server does not answer'],
    [
      'broken-index',
      'update',
      /^apt-get update: not every index could be fetched$/,
      'exit-code',
      'try 5 did not get every index',
    ],
    ['timeout', 'pre-hook', /^killed$/, 'timeout', 'phase pre-hook'],
  ])('that failed says why: %s', (name, phase, reason, serviceResult, said) => {
    expect(read(real(name), `pc-${name}`).end).toMatchObject({
      is: 'failed',
      phase,
      reason: expect.stringMatching(reason),
      serviceResult,
      log: expect.stringContaining(said),
    });
  });

  test('that proved an image says so', () => {
    expect(readOfProof('proof')).toMatchObject({
      phases: ['wait', 'inspect', 'verify'],
      end: { is: 'proven', report: { image: BUILD, verified: true, failed_units: [] } },
    });
  });

  test.each([
    ['proof-refused', 'pc-verify-fails', /^verify-script ended with status 3$/],
    ['no-manifest', 'pc-no-manifest', /^the image has no manifest: /],
    ['damaged', PROOF, /^packages are not what the manifest says: pc-fixed; units failed /],
  ])(
    'whose image was refused gives the reason, and says it in its log: %s',
    (name, nonce, reason) => {
      const { end } = readOfProof(name, nonce);
      expect(end).toMatchObject({ is: 'failed', reason: expect.stringMatching(reason) });
      if (end.is !== 'failed') return;
      const told = end.log.split('\n').filter((line) => line.startsWith('PROBLEM: '));
      expect(told).toEqual(end.reason.split('; ').map((problem) => `PROBLEM: ${problem}`));
    },
  );

  test('is read right or not at all when it is damaged on its way', () => {
    const whole = read(real('full'));
    const lines = real('full').split(/\r?\n/);
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
