import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ConsoleReading, ProofReading } from '../../src/image/console.js';
import { base } from './base.js';
import { goesOn, hangForGood } from './hooks.js';
import { build, type Life, live, prove, type Task } from './lives.js';
import { keepConsoles } from './transcripts.js';

jest.setTimeout(3 * 60 * 60_000);

type Builder = Task<ConsoleReading>;

/** One machine of the fleet's image, which takes up one task after the other until the last one hangs it. */
describe('a machine of the old image', () => {
  let life: Life<readonly [Builder, Builder, Task<ProofReading>, Builder, Builder, Builder]>;

  beforeAll(async () => {
    const mirror = { brokenIndexes: 1_000 };
    life = await live(
      { ...base(), mirror },
      build({
        nonce: 'pc-hook-fails',
        preHook: `${goesOn}echo the licence server does not answer\nexit 7\n`,
      }),
      build({ nonce: 'pc-report-only', reportOnly: true }),
      prove('0'.repeat(64), { nonce: 'pc-no-manifest', settle: 5_000 }),
      build({ nonce: 'pc-broken-index' }),
      build({ nonce: 'pc-timeout', mode: 'full', preHook: 'sleep infinity\n', timeout: 90_000 }),
      build({
        nonce: 'pc-hangs-for-good',
        preHook: hangForGood,
        timeout: 90_000,
        deadline: 120_000,
      }),
    );
    keepConsoles(
      life,
      'hook-fails',
      'report-only',
      'no-manifest',
      'broken-index',
      'timeout',
      'hang',
    );
    process.stdout.write(`failures ${JSON.stringify([...life.seconds])}\n`);
  });

  afterAll(() => life?.machine.end());

  test('whose script fails says so, with what the script has printed', () => {
    expect(life.readings[0].phases).toEqual(['wait', 'pre-hook']);
    expect(life.readings[0].end).toMatchObject({
      is: 'failed',
      phase: 'pre-hook',
      reason: expect.stringContaining('exited 7'),
      serviceResult: 'exit-code',
      log: expect.stringContaining('the licence server does not answer'),
    });
  });

  test('that is only to report says what is installed', () => {
    const { phases, before, end } = life.readings[1];
    expect({ phases, end }).toEqual({ phases: ['wait', 'before'], end: { is: 'reported' } });
    expect(before?.packages).toContainEqual(['pc-fixed', '1.0-1']);
  });

  test('is refused as an image: no builder has made it, and one has left things', () => {
    const { end } = life.readings[2];
    expect(end).toMatchObject({ is: 'failed', phase: 'inspect' });
    if (end.is !== 'failed') throw new Error(end.is);
    const [first, second, ...others] = end.reason.split('; ');
    expect(first).toMatch(/^the image has no manifest: /);
    expect(second).toBe(
      'the builder left something: /etc/systemd/system/patch-cycle-build.service',
    );
    expect(others).toEqual([]);
  });

  test('whose indexes stay broken says so, with what apt has printed', () => {
    expect(life.readings[3].phases).toEqual(['wait', 'update']);
    expect(life.readings[3].end).toMatchObject({
      is: 'failed',
      phase: 'update',
      reason: 'apt-get update: not every index could be fetched',
      serviceResult: 'exit-code',
      log: expect.stringMatching(/test-security\/.*Packages +404/),
    });
  });

  test('that takes too long is ended by systemd, and says so', () => {
    expect(life.readings[4].end).toMatchObject({
      is: 'failed',
      phase: 'pre-hook',
      reason: 'killed',
      serviceResult: 'timeout',
    });
  });

  test('that hangs for good is powered off by the dead-man switch, without a word', () => {
    expect(life.readings[5]).toMatchObject({ phases: ['wait', 'pre-hook'], end: { is: 'none' } });
  });
});
