import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Machine, NONCE, userData } from './machine.js';
import { proofOf } from './proof-machine.js';
import { readTranscript, type Transcript } from './transcript.js';

/** The sandbox's consoles beside those of real machines that ran the recipe: the same records, of the same form. */
const BUILD = 'pc-9abcdef0-mkm2x3k4';
const PROOF = 'pc-9abcdef0-mkm2x9zz';

const real = (name: string): string =>
  readFileSync(
    new URL(`../../../../__tests__/fixtures/consoles/${name}.txt`, import.meta.url),
    'latin1',
  );

const played = (settings: Parameters<typeof userData>[0] = {}): string => {
  const machine = new Machine({ userData: userData(settings) });
  machine.runHours(1);
  return machine.console;
};

/** Which kinds of records follow each other, phases by name; what is repeated counts once. */
function story(console: string, nonce: string): readonly string[] {
  const record = new RegExp(`%PC1% ${nonce} (\\S+) \\d+/\\d+ [0-9a-f]{8} (\\S*)`, 'g');
  return [...console.matchAll(record)]
    .map(([, kind = '', payload]) => (kind === 'progress' ? `${payload}` : kind))
    .filter((kind, index, all) => kind !== all[index - 1]);
}

/** The names of members, with the types of their values. */
function form(value: unknown): unknown {
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, form(inner)]),
  );
}

/** Ubuntu's client alone says something of Pro. */
const withoutPro = ({ pro: _pro, ...rest }: Record<string, unknown> = {}) => rest;

function expectSameForm(sandbox: Transcript, machine: Transcript): void {
  expect(form(sandbox.end)).toEqual(form(machine.end));
  expect(form(withoutPro(sandbox.before))).toEqual(form(withoutPro(machine.before)));
  expect(form(withoutPro(sandbox.manifest))).toEqual(form(withoutPro(machine.manifest)));
}

describe('what a builder of the sandbox prints is of the form that a real one prints', () => {
  test.each([
    ['when it only reports', 'report-only', { REPORT_ONLY: 1 }],
    ['when it upgrades', 'security', {}],
  ])('%s', (_what, name, settings) => {
    const ours = played(settings);
    expect(story(ours, NONCE)).toEqual(story(real(name), BUILD));
    expectSameForm(readTranscript(ours, NONCE), readTranscript(real(name), BUILD));
  });

  test('line by line', () => {
    const lines = (console: string) =>
      console.split('\r\n').filter((line) => line.includes('%PC1%'));
    const isRecord =
      /^%PC1% \S+ (progress|B|BEFORE|M|END) \d+\/\d+ [0-9a-f]{8} ([A-Za-z0-9+/=]{1,160}|[a-z-]+|\{"[^\r\n]*\})$/;
    const machines = lines(real('security'));
    expect(machines.filter((line) => !isRecord.test(line))).toEqual([]);
    // The sandbox's kernel breaks a line now and then; the others are records to the letter.
    const ours = lines(played());
    expect(ours.filter((line) => isRecord.test(line)).length).toBeGreaterThan(ours.length * 0.9);
  });
});

test('what a proof of the sandbox prints is of the form that a real one prints', () => {
  const { read, machine } = proofOf({ script: 'exit 3\n' });
  expect(story(machine.console, 'proof-17')).toEqual(story(real('proof-refused'), PROOF));
  expectSameForm(read, readTranscript(real('proof-refused'), PROOF));
});
