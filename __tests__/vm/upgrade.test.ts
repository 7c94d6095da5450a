import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ConsoleReading, ProofReading } from '../../src/image/console.js';
import type { BuildManifest } from '../../src/image/guest-report.js';
import { base } from './base.js';
import { holdLocks, looksRight } from './hooks.js';
import { BUILD, build, type Life, prove } from './lives.js';
import { keepConsole } from './transcripts.js';

jest.setTimeout(60 * 60_000);

/** The archive was given one, if there was one to be had when the guest was built. */
const hasNewerKernel = (): boolean =>
  readdirSync(join(base().archive, 'pool', 'security')).some((name) =>
    name.startsWith('linux-image-'),
  );

const FIX = '1.0-1+fix1';

describe('a security upgrade with a new kernel, on a machine', () => {
  const image = join(tmpdir(), `patch-cycle-vm-${process.pid}.qcow2`);
  let builder: Life<ConsoleReading>;
  let proof: Life<ProofReading>;
  let manifest: BuildManifest;

  beforeAll(async () => {
    // The first try for the indexes fails, and another program holds dpkg's locks.
    builder = await build(
      { ...base(), mirror: { brokenIndexes: 1 } },
      {
        exclude: ['pc-exclu*'],
        want: ['pc-wanted', 'pc-held', 'pc-excluded'],
        maskUnits: ['fleet-app.service'],
        preHook: holdLocks,
        postHook: 'touch /run/reboot-required\n',
      },
    );
    keepConsole('upgrade', builder);
    const { end } = builder.reading;
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
    proof = await prove({ ...base(), image }, end.sha256, {
      verifyScript: looksRight(builder.machine.instanceId, versions),
    });
    keepConsole('proof', proof);
  });

  afterAll(() => {
    builder?.machine.end();
    proof?.machine.end();
    rmSync(image, { force: true });
  });

  test('reports its list before the upgrade', () => {
    const { before } = builder.reading;
    expect(before).toMatchObject({ build: BUILD, os: { ID: 'debian' }, arch: 'amd64' });
    expect(before?.packages).toContainEqual(['pc-fixed', '1.0-1']);
  });

  test('goes through its phases, the reboot among them', () => {
    expect(builder.reading.phases).toEqual(
      'wait pre-hook update before upgrade post-hook reboot check autoremove clean manifest'.split(
        ' ',
      ),
    );
    expect(manifest).toMatchObject({ rebooted: true, reboot_required: false });
    expect(manifest.kernel.running).toBe(manifest.kernel.newest);
    // Debian's security archive has a newer kernel most of the time.
    expect(manifest.kernel.newest !== manifest.kernel.before).toBe(hasNewerKernel());
  });

  test('brings the fixes, what they newly need, and what is wanted from another pocket', () => {
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
    const { end } = proof.reading;
    expect(end.is === 'failed' ? end.log : '').toBe('');
    expect(end).toMatchObject({
      is: 'proven',
      report: { image: BUILD, verified: true, kernel: manifest.kernel.newest },
    });
  });

  test('takes less time than the limits that the recipe sets', () => {
    process.stdout.write(
      `builder ${JSON.stringify([...builder.seconds])}\nproof ${JSON.stringify([...proof.seconds])}\n`,
    );
    expect(builder.machine.console).not.toContain('dead-man switch...');
  });
});
