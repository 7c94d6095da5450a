import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { watchForCancel } from '../../../src/github/cancellation.js';
import { readRun } from '../../../src/github/run.js';
import { fitSummary, runner } from '../../../src/github/runner.js';
import { setEnvironment } from '../aws/fake-service.js';

describe('the run', () => {
  test('is who the runner says', () => {
    const run = readRun(
      {
        GITHUB_RUN_ID: '17',
        GITHUB_RUN_ATTEMPT: '2',
        GITHUB_REPOSITORY: 'acme/fleet',
        GITHUB_SERVER_URL: 'https://github.acme.example',
      },
      'by-hand',
    );
    expect(run).toEqual({
      id: '17-2',
      repository: 'acme/fleet',
      url: 'https://github.acme.example/acme/fleet/actions/runs/17',
    });
  });

  test('that a person started by hand has a name of its own and no page', () => {
    expect(readRun({ GITHUB_RUN_ID: '17' }, 'by-hand-1').id).toBe('17-1');
    expect(readRun({}, 'by-hand-1')).toEqual({
      id: 'by-hand-1',
      repository: 'local/by-hand',
      url: '',
    });
  });
});

describe('a job summary', () => {
  test('that fits is not touched', () => {
    expect(fitSummary('# One\n')).toBe('# One\n');
    expect(fitSummary('# One\n', 6)).toBe('# One\n');
  });

  test('that is too long is cut at the end of a line, and says so', () => {
    const line = `${'é'.repeat(600)}\n`;
    const cut = fitSummary(line.repeat(1_000));
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(1024 * 1024);
    const [kept = '', note] = cut.split('\n\n_The rest');
    expect(note).toMatch(/does not fit/);
    expect(new Set(kept.split('\n'))).toEqual(new Set([line.trim()]));
  });

  test('of any text is at most as long as allowed, and never ends inside a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        fc.pre(!text.includes('\ufffd'));
        const cut = fitSummary(text, 120);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(120);
        expect(cut).not.toContain('\ufffd');
      }),
    );
  });
});

describe('files of the runner', () => {
  let folder = '';
  let restore = (): void => {};
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'patch-cycle-'));
    for (const name of ['output', 'state', 'summary']) writeFileSync(join(folder, name), '');
    restore = setEnvironment({
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STATE: join(folder, 'state'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    });
  });
  afterEach(() => {
    restore();
    rmSync(folder, { recursive: true });
  });
  const written = (name: string): string => readFileSync(join(folder, name), 'utf8');

  test('get the outputs, of several lines too', () => {
    runner.setOutputs({ result: 'patched', plan: '{\n}' });
    expect(written('output')).toMatch(/^result<<(\S+)\npatched\n\1\nplan<<(\S+)\n\{\n\}\n\2\n$/);
  });

  test('get the state for the post step', () => {
    runner.saveState('begun', 'true');
    expect(written('state')).toMatch(/^begun<<(\S+)\ntrue\n\1\n$/);
  });

  test('get the summary', async () => {
    await runner.writeSummary('# Patched\n');
    expect(written('summary')).toBe('# Patched\n');
  });

  test('are not needed for a summary: without the file there is none', async () => {
    rmSync(join(folder, 'summary'));
    await runner.writeSummary('# Patched\n');
    setEnvironment({ GITHUB_STEP_SUMMARY: undefined });
    await runner.writeSummary('# Patched\n');
    expect(() => written('summary')).toThrow(/ENOENT/);
  });
});

test.each(['SIGINT', 'SIGTERM'])('%s raises the signal once and is told once', (name) => {
  const process = new EventEmitter();
  const told: string[] = [];
  const signal = watchForCancel((which) => told.push(which), process);
  expect(signal.aborted).toBe(false);
  process.emit(name);
  process.emit('SIGTERM');
  expect(signal.aborted).toBe(true);
  expect((signal.reason as Error).name).toBe('AbortError');
  expect(told).toEqual([name]);
});
