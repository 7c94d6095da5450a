import { describe, expect, jest, test } from '@jest/globals';
import type { ConsoleReading } from '../../src/image/console.js';
import { base } from './base.js';
import { hangForGood } from './hooks.js';
import { build, type Life, prove } from './lives.js';
import { keepConsole } from './transcripts.js';

jest.setTimeout(60 * 60_000);

async function lived(
  name: string,
  ...[launch, options]: Parameters<typeof build>
): Promise<Life<ConsoleReading>> {
  const life = await build(launch, options);
  keepConsole(name, life);
  process.stdout.write(`${name} ${JSON.stringify([...life.seconds])}\n`);
  life.machine.end();
  return life;
}

describe('a builder, on a machine', () => {
  test('that is only to report says what is installed, and changes nothing', async () => {
    const { reading } = await lived('report-only', base(), { reportOnly: true });
    expect(reading).toMatchObject({ phases: ['wait', 'before'], end: { is: 'reported' } });
    expect(reading.before?.packages).toContainEqual(['pc-fixed', '1.0-1']);
  });

  test('whose indexes stay broken says so, with what apt has printed', async () => {
    const mirror = { brokenIndexes: 1_000 };
    const { reading } = await lived('broken-index', { ...base(), mirror });
    expect(reading.phases).toEqual(['wait', 'update']);
    expect(reading.end).toMatchObject({
      is: 'failed',
      phase: 'update',
      reason: 'apt-get update: not every index could be fetched',
      serviceResult: 'exit-code',
      log: expect.stringMatching(/test-security\/.*Packages +404/),
    });
  });

  test('whose script fails says so, with what the script has printed', async () => {
    const preHook = 'echo the licence server does not answer\nexit 7\n';
    const { reading } = await lived('hook-fails', base(), { preHook });
    expect(reading.end).toMatchObject({
      is: 'failed',
      phase: 'pre-hook',
      reason: expect.stringContaining('exited 7'),
      log: expect.stringContaining('the licence server does not answer'),
    });
  });

  test('that takes too long is ended by systemd, and says so', async () => {
    const options = { mode: 'full', preHook: 'sleep infinity\n', timeout: 60_000 } as const;
    const { reading } = await lived('timeout', base(), options);
    expect(reading.end).toMatchObject({
      is: 'failed',
      phase: 'pre-hook',
      reason: 'killed',
      serviceResult: 'timeout',
    });
  });

  test('that hangs for good is powered off by the dead-man switch, without a word', async () => {
    const options = { preHook: hangForGood, timeout: 60_000, deadline: 240_000 };
    const { reading } = await lived('hang', base(), options);
    expect(reading).toMatchObject({ phases: ['wait', 'pre-hook'], end: { is: 'none' } });
  });
});

describe('a full upgrade, on a machine', () => {
  test('takes what is no fix, and phased updates when told to, without a reboot', async () => {
    const { reading } = await lived('full', base(), {
      mode: 'full',
      phased: 'always',
      reboot: 'never',
      exclude: ['linux-image-cloud-*'],
      autoremove: false,
    });
    const { end } = reading;
    if (end.is !== 'ok') throw new Error(JSON.stringify(end));
    const after = new Map(end.manifest.changed.map(([name, , version]) => [name, version]));
    expect(Object.fromEntries(after)).toEqual({
      'pc-conf': '1.0-1+fix1',
      'pc-excluded': '1.0-1+fix1',
      'pc-feature': '2.0-1',
      'pc-fixed': '1.0-1+fix1',
      'pc-new': '1.0-1',
      'pc-phased': '2.0-1',
      'pc-wanted': '1.0-1+fix1',
    });
    expect(end.manifest.rebooted).toBe(false);
  });
});

describe('a proof, on a machine', () => {
  test('refuses an image that no builder has made', async () => {
    const proof = await prove(base(), '0'.repeat(64), { settle: 5_000 });
    keepConsole('no-manifest', proof);
    proof.machine.end();
    expect(proof.reading.end).toMatchObject({
      is: 'failed',
      phase: 'inspect',
      reason: expect.stringMatching(/^the image has no manifest: /),
    });
  });
});
