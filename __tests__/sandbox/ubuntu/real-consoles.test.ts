import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { BuilderFault } from '../../../sandbox/ubuntu/build.js';
import { Machine, NOBLE, NONCE, userData } from './machine.js';
import { image, proof, proofOf, prove } from './proof-machine.js';
import { readTranscript, type Transcript } from './transcript.js';

/** The sandbox's consoles beside those of real machines that ran the recipe: the same records, of the same form. */

const BUILD = 'pc-9abcdef0-mkm2x3k4';
const PROOF = 'pc-9abcdef0-mkm2x9zz';

const real = (name: string): string =>
  readFileSync(
    new URL(`../../../../__tests__/fixtures/consoles/${name}.txt`, import.meta.url),
    'latin1',
  );

interface Play {
  readonly settings?: Parameters<typeof userData>[0];
  readonly script?: string;
  readonly fault?: BuilderFault;
}

const HOOK = '/var/lib/patch-cycle-build/hook.sh';

const played = ({ settings, script = 'true\n', fault }: Play = {}): string => {
  const machine = new Machine({
    userData: userData(settings, { hook: script }),
    onReboot: 'boots at once',
    ubuntu: { builderFault: () => fault },
  });
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
  test.each<[string, string, string, Play]>([
    ['when it only reports', 'report-only', 'pc-report-only', { settings: { REPORT_ONLY: 1 } }],
    [
      'when it takes all in, and boots once',
      'full',
      BUILD,
      { settings: { MODE: 'full', REBOOT: 'never', AUTOREMOVE: 0, POST_HOOK: HOOK } },
    ],
    [
      'when it upgrades, and boots the new kernel',
      'upgrade',
      BUILD,
      { settings: { REBOOT: 'always', PRE_HOOK: HOOK, POST_HOOK: HOOK } },
    ],
    [
      'when a script fails',
      'hook-fails',
      'pc-hook-fails',
      { settings: { PRE_HOOK: HOOK }, script: 'exit 7\n' },
    ],
    ['when the indexes are broken', 'broken-index', 'pc-broken-index', { fault: 'broken-index' }],
  ])('%s', (_what, name, nonce, play) => {
    const ours = played(play);
    expect(story(ours, NONCE)).toEqual(story(real(name), nonce));
    expectSameForm(readTranscript(ours, NONCE), readTranscript(real(name), nonce));
  });

  test('when systemd ends it', () => {
    const ours = played({ fault: 'hung-upgrade' });
    const machine = readTranscript(real('timeout'), 'pc-timeout');
    expect(readTranscript(ours, NONCE).end).toMatchObject({ service_result: 'timeout' });
    expect(form(readTranscript(ours, NONCE).end)).toEqual(form(machine.end));
    expect(machine.end).toMatchObject({ service_result: 'timeout' });
  });

  test('line by line', () => {
    const lines = (console: string) =>
      console.split('\r\n').filter((line) => line.includes('%PC1%'));
    const isRecord =
      /^%PC1% \S+ (progress|B|BEFORE|M|END) \d+\/\d+ [0-9a-f]{8} ([A-Za-z0-9+/=]{1,160}|[a-z-]+|\{"[^\r\n]*\})$/;
    const machines = lines(real('full'));
    expect(machines.filter((line) => !isRecord.test(line))).toEqual([]);
    // The sandbox's kernel breaks a line now and then; the others are records to the letter.
    const ours = lines(played());
    expect(ours.filter((line) => isRecord.test(line)).length).toBeGreaterThan(ours.length * 0.9);
  });
});

describe('what a proof of the sandbox prints is of the form that a real one prints', () => {
  test.each<[string, string, string, ReturnType<typeof prove>]>([
    ['when all is well', 'proof', PROOF, proofOf({ script: 'true\n' })],
    [
      'when the script says no',
      'proof-refused',
      'pc-verify-fails',
      proofOf({ script: 'exit 3\n' }),
    ],
    ['when no builder has made it', 'no-manifest', 'pc-no-manifest', prove(proof(), NOBLE)],
    ['when a unit fails', 'damaged', PROOF, prove(proof(), image, 'failed-unit')],
  ])('%s', (_what, name, nonce, { read, machine }) => {
    expect(story(machine.console, 'proof-17')).toEqual(story(real(name), nonce));
    expectSameForm(read, readTranscript(real(name), nonce));
  });
});
