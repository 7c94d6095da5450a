import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ConsoleReading, ProofReading } from '../../src/image/console.js';
import type { BuildManifest } from '../../src/image/guest-report.js';
import { base } from './base.js';
import {
  goesOn,
  holdLocks,
  identitySaid,
  looksRight,
  sayIdentity,
  saySchema,
  sayWrongSchema,
  schemaSaid,
} from './hooks.js';
import { BUILD, build, type Life, live, prove, type Task } from './lives.js';
import { keepConsoles } from './transcripts.js';

jest.setTimeout(3 * 60 * 60_000);

/** The archive was given one, if there was one to be had when the guest was built. */
const hasNewerKernel = (): boolean =>
  readdirSync(join(base().archive, 'pool', 'security')).some((name) =>
    name.startsWith('linux-image-'),
  );

const FIX = '1.0-1+fix1';

describe('a security upgrade with a new kernel, on a machine', () => {
  const image = join(tmpdir(), `patch-cycle-vm-${process.pid}.qcow2`);
  let builder: Life<readonly [Task<ConsoleReading>]>;
  /** Of two proofs of one instance: the second has a script of the user's that finds something wrong. */
  let proof: Life<readonly [Task<ProofReading>, Task<ProofReading>]>;
  let manifest: BuildManifest;

  beforeAll(async () => {
    // The first try for the indexes fails, and another program holds dpkg's locks.
    builder = await live(
      { ...base(), mirror: { brokenIndexes: 1 } },
      build({
        exclude: ['pc-exclu*'],
        want: ['pc-wanted', 'pc-held', 'pc-excluded'],
        maskUnits: ['fleet-app.service'],
        preHook: saySchema + sayWrongSchema + holdLocks,
        postHook: 'touch /run/reboot-required\n',
      }),
    );
    keepConsoles(builder, 'upgrade');
    process.stdout.write(`builder ${JSON.stringify([...builder.seconds])}\n`);
    const { end } = builder.readings[0];
    if (end.is !== 'ok')
      throw new Error(`${JSON.stringify(end)}\n${builder.machine.console.slice(-5_000)}`);
    manifest = end.manifest;
    builder.machine.createImage(image);
    const versions = {
      'pc-fixed': FIX,
      'pc-held': '1.0-1',
      'pc-excluded': '1.0-1',
      'pc-feature': '1.0-1',
      'pc-wanted': FIX,
    };
    const verifyScript = [
      saySchema,
      sayIdentity('/run/patch-cycle-proof'),
      looksRight(builder.machine.instanceId, versions),
      goesOn,
    ].join('');
    proof = await live(
      { ...base(), image },
      prove(end.sha256, { verifyScript }),
      prove(end.sha256, {
        nonce: 'pc-verify-fails',
        settle: 5_000,
        verifyScript: 'echo the shop does not answer\nexit 3\n',
      }),
    );
    keepConsoles(proof, 'proof', 'proof-refused');
    process.stdout.write(`proof ${JSON.stringify([...proof.seconds])}\n`);
  });

  afterAll(() => {
    builder?.machine.end();
    proof?.machine.end();
    rmSync(image, { force: true });
  });

  test('reports its list before the upgrade', () => {
    const { before } = builder.readings[0];
    expect(before).toMatchObject({ build: BUILD, os: { ID: 'debian' }, arch: 'amd64' });
    expect(before?.packages).toContainEqual(['pc-fixed', '1.0-1']);
  });

  test('goes through its phases, the reboot among them', () => {
    expect(builder.readings[0].phases).toEqual(
      'wait pre-hook update before upgrade post-hook reboot check autoremove clean manifest'.split(
        ' ',
      ),
    );
    expect(manifest).toMatchObject({ rebooted: true, reboot_required: false });
    expect(manifest.kernel.running).toBe(manifest.kernel.newest);
    // Debian's security archive has a newer kernel most of the time.
    expect(manifest.kernel.newest !== manifest.kernel.before).toBe(hasNewerKernel());
  });

  test('brings the fixes, what they newly need, and what is wanted whatever its pocket and phase', () => {
    expect(manifest.changed).toEqual(
      expect.arrayContaining([
        ['pc-conf', '1.0-1', FIX],
        ['pc-fixed', '1.0-1', FIX],
        ['pc-new', null, '1.0-1'],
        ['pc-wanted', '1.0-1', FIX],
      ]),
    );
  });

  test('leaves alone what is held, excluded, or no fix', () => {
    const names = manifest.changed.map(([name]) => name);
    for (const name of ['pc-held', 'pc-excluded', 'pc-feature', 'pc-phased'])
      expect(names).not.toContain(name);
    expect(manifest.held).toEqual(['pc-held']);
  });

  test('purges the kernel that nothing needs any more, and nothing else', () => {
    const removed = manifest.changed.filter(([, , after]) => after === null).map(([name]) => name);
    // apt keeps the one that runs and the one before it.
    expect(removed).toEqual(hasNewerKernel() ? ['linux-image-6.0.0-1-cloud-amd64'] : []);
  });

  test('has its image proven on another machine, by the script of the user too', () => {
    const { end, phases } = proof.readings[0];
    expect(end.is === 'failed' ? end.log : '').toBe('');
    expect(phases).toEqual(['wait', 'inspect', 'verify']);
    expect(end).toMatchObject({
      is: 'proven',
      report: { image: BUILD, verified: true, kernel: manifest.kernel.newest },
    });
  });

  test('has its image refused when the script of the user finds something wrong', () => {
    expect(proof.readings[1].end).toMatchObject({
      is: 'failed',
      phase: 'verify',
      reason: 'verify-script ended with status 3',
      log: expect.stringContaining('the shop does not answer'),
    });
  });

  test('gives the copy a machine id and host keys of its own', () => {
    const own = identitySaid(proof.machine.console);
    expect(own).toHaveLength(manifest.identity?.length ?? -1);
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter((hash) => manifest.identity?.includes(hash))).toEqual([]);
  });

  test.each(['builder', 'proof'] as const)("finds cloud-init's schema kept: %s", (which) => {
    expect({ builder, proof }[which].machine.console).toMatch(schemaSaid);
  });

  test('would find it broken', () => {
    expect(builder.machine.console).toMatch(/%TEST% a wrong one, status 1: .*runcmd/);
  });

  test('never needs the dead-man switch', () => {
    expect(builder.machine.console + proof.machine.console).not.toMatch(
      /(Starting|Started|Finished).*patch-cycle-deadman\.service/,
    );
  });
});
