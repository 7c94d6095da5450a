import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { blob, canonicalJson, frame } from '../../../sandbox/ubuntu/console-frames.js';
import { nothingProven, nothingRead, readConsole, readProof } from '../../../src/image/console.js';
import { guestFiles } from '../../../src/image/guest-files.js';
import { beforeList, manifest, NONCE } from './console-writer.js';
import { damaged, damages } from './damage.js';

jest.setTimeout(120_000);

/** Two encoders that share no code: the guest's own program, and the sandbox's. Each as the lines of one build. */
const packages = Array.from(
  { length: 400 },
  (_, n) =>
    [
      `lib${((n * 2_654_435_761) % 4_294_967_291).toString(36)}`,
      `1.${(n * 7_919) % 997}-${n}`,
    ] as const,
);
packages.sort(([a], [b]) => (a < b ? -1 : 1));
const hasPython = spawnSync('python3', ['--version']).status === 0;
const sent = { before: beforeList(packages), manifest: manifest(packages, [['bash', '1', '2']]) };
const encoders: readonly (readonly [string, () => readonly string[]])[] = [
  ["the sandbox's", sandboxLines],
  ...(hasPython ? [["the guest's", guestLines] as const] : []),
];

describe.each(encoders)('what %s encoder sends', (_name, encode) => {
  const lines = encode();
  const whole = readConsole(nothingRead, lines.join('\r\n'), NONCE);

  test('is read whole where nothing happens to it', () => {
    expect(whole.before?.packages).toEqual(packages);
    expect(whole.end).toMatchObject({ is: 'ok', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('is right or incomplete, and never wrong, whatever happens to it', () => {
    const seen = { whole: 0, incomplete: 0, none: 0 };
    fc.assert(
      fc.property(damages, (damage) => {
        const { before, end } = readConsole(nothingRead, damaged(lines, damage), NONCE);
        if (before !== undefined) expect(JSON.stringify(before)).toBe(JSON.stringify(whole.before));
        if (end.is === 'ok') {
          expect(JSON.stringify(end)).toBe(JSON.stringify(whole.end));
          seen.whole++;
        } else {
          expect(['none', 'incomplete']).toContain(end.is);
          seen[end.is as 'none' | 'incomplete']++;
        }
      }),
      { numRuns: 400 },
    );
    // The damage is neither too mild nor too heavy to show anything.
    expect(seen.whole).toBeGreaterThan(60);
    expect(seen.incomplete).toBeGreaterThan(20);
  });

  test('is no worse for being read in many windows than in one', () => {
    fc.assert(
      fc.property(damages, fc.integer({ min: 1_000, max: 30_000 }), (damage, step) => {
        const text = damaged(lines, { ...damage, before: 0, after: 0 });
        let reading = nothingRead;
        for (let end = step; end < text.length + step; end += step) {
          reading = readConsole(reading, text.slice(Math.max(0, end - step - 400), end), NONCE);
        }
        const once = readConsole(nothingRead, text, NONCE);
        if (once.before !== undefined) expect(reading.before).toEqual(once.before);
        if (once.end.is === 'ok') expect(reading.end).toEqual(once.end);
      }),
      { numRuns: 60 },
    );
  });

  test('survives that any one byte is anything else', () => {
    const text = lines.join('\r\n');
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const hit = text.slice(0, at) + String.fromCharCode(byte) + text.slice(at + 1);
        const { before, end } = readConsole(nothingRead, hit, NONCE);
        expect(JSON.stringify([before, end])).toBe(JSON.stringify([whole.before, whole.end]));
      }),
      { numRuns: 200 },
    );
  });

  test('is nothing to the reader of another build, nor a proof', () => {
    const text = lines.join('\r\n');
    expect(readConsole(nothingRead, text, 'pc-00000000-mkm2x3k4').end).toEqual({ is: 'none' });
    expect(readProof(nothingProven, text, NONCE).end).toMatchObject({ is: 'incomplete' });
  });
});

describe('a failure', () => {
  const log = Array.from({ length: 200 }, (_, n) => `Err:${n} 404 not found ${n * 7_919}`).join(
    '\n',
  );
  const { frames, summary } = blob(NONCE, 'L', log);
  const how = {
    result: 'fail',
    phase: 'update',
    reason: 'no index',
    service_result: 'exit-code',
    exit_status: '1',
  };
  const end = frame(NONCE, 'END', canonicalJson({ ...summary, ...how }));
  const lines = [...frames, ...frames, end, end, end];

  test('is told with the right log or none, whatever happens to it', () => {
    let logs = 0;
    fc.assert(
      fc.property(damages, (damage) => {
        const reading = readConsole(nothingRead, damaged(lines, damage), NONCE).end;
        if (reading.is === 'none') return;
        expect(reading).toMatchObject({ is: 'failed', phase: 'update', reason: 'no index' });
        const told = reading.is === 'failed' ? reading.log : '';
        if (told !== '') logs++;
        expect(['', log]).toContain(told);
      }),
      { numRuns: 200 },
    );
    expect(logs).toBeGreaterThan(30);
  });
});

function sandboxLines(): readonly string[] {
  const list = blob(NONCE, 'B', canonicalJson(sent.before));
  const { wire: _wire, ...seal } = list.summary;
  const report = blob(NONCE, 'M', canonicalJson(sent.manifest));
  const before = frame(NONCE, 'BEFORE', canonicalJson(seal));
  const end = frame(
    NONCE,
    'END',
    canonicalJson({ ...report.summary, result: 'ok', whole: report.summary.sha256 }),
  );
  const twice = (frames: readonly string[]) => [...frames, ...frames];
  return [...twice(list.frames), before, before, before, ...twice(report.frames), end, end, end];
}

/** What it prints of lists that are put where the build would have them. */
function guestLines(): readonly string[] {
  const dir = mkdtempSync(join(tmpdir(), 'patch-cycle-damage-'));
  const put = (name: string, text: string): void => writeFileSync(join(dir, name), text);
  try {
    put('emit.py', guestFiles['emit.py']);
    put('config', `NONCE=${NONCE}\nMODE=security\n`);
    put('log', '');
    const table = packages
      .map(([name, version]) => `ii \t${name}\t${version}\t${name}\t${version}\n`)
      .join('');
    for (const name of ['before.tsv', 'after.tsv']) put(name, table);
    const emit = (what: string): string => {
      const env = {
        PATH: process.env.PATH ?? '',
        PATCH_CYCLE_DIR: dir,
        PATCH_CYCLE_CONSOLE: join(dir, 'console'),
        PATCH_CYCLE_LOG: join(dir, 'log'),
      };
      return spawnSync('python3', ['-B', join(dir, 'emit.py'), what], { env, encoding: 'utf8' })
        .stdout;
    };
    put('console', '');
    emit('before');
    put('manifest.json', emit('manifest'));
    emit('ok');
    return readFileSync(join(dir, 'console'), 'utf8').split('\n').filter(Boolean);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
