import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ConsoleReading, ProofReading } from '../../src/image/console.js';
import type { BuildManifest } from '../../src/image/guest-report.js';
import { base } from './base.js';
import { damage } from './damage.js';
import { build, type Life, live, prove, type Task } from './lives.js';
import { keepConsoles } from './transcripts.js';

jest.setTimeout(3 * 60 * 60_000);

describe('a full upgrade, on a machine', () => {
  const image = join(tmpdir(), `patch-cycle-vm-${process.pid}-damaged.qcow2`);
  let builder: Life<readonly [Task<ConsoleReading>]>;
  let proof: Life<readonly [Task<ProofReading>]>;
  let manifest: BuildManifest;

  beforeAll(async () => {
    builder = await live(
      base(),
      build({
        mode: 'full',
        phased: 'always',
        reboot: 'never',
        exclude: ['linux-image-cloud-*'],
        autoremove: false,
        // Where the damage finds it.
        postHook: 'cp /etc/machine-id /etc/machine-id.of-builder\n',
      }),
    );
    keepConsoles(builder, 'full');
    process.stdout.write(`full ${JSON.stringify([...builder.seconds])}\n`);
    const { end } = builder.readings[0];
    if (end.is !== 'ok') throw new Error(JSON.stringify(end));
    manifest = end.manifest;
    builder.machine.createImage(image);
    damage(image);
    // A masked unit fails to start, and is no fault of the image.
    const options = { settle: 5_000, maskUnits: ['ssh.service'] };
    proof = await live({ ...base(), image }, prove(end.sha256, options));
    keepConsoles(proof, 'damaged');
    process.stdout.write(`damaged ${JSON.stringify([...proof.seconds])}\n`);
  });

  afterAll(() => {
    builder?.machine.end();
    proof?.machine.end();
    rmSync(image, { force: true });
  });

  test('takes what is no fix, and phased updates when told to, without a reboot', () => {
    const after = manifest.changed.map(([name, , version]) => [name, version]);
    expect(Object.fromEntries(after)).toEqual({
      'pc-conf': '1.0-1+fix1',
      'pc-excluded': '1.0-1+fix1',
      'pc-feature': '2.0-1',
      'pc-fixed': '1.0-1+fix1',
      'pc-new': '1.0-1',
      'pc-phased': '2.0-1',
      'pc-wanted': '1.0-1+fix1',
    });
    expect(manifest).toMatchObject({ mode: 'full', rebooted: false });
    expect(builder.readings[0].phases).not.toContain('reboot');
  });

  test('has a damaged copy of its image refused, with all that is wrong', () => {
    const { end, phases } = proof.readings[0];
    expect(phases).toEqual(['wait', 'inspect']);
    if (end.is !== 'failed') throw new Error(JSON.stringify(end));
    expect(end.reason.split('; ')).toEqual([
      'packages are not what the manifest says: pc-fixed',
      'units failed that had not failed in the old image: fleet-app.service',
      'it shares its machine id or a host key with its builder',
      'the builder left something: /var/log/patch-cycle-build.log',
    ]);
    const told = end.log.split('\n').filter((line) => line.startsWith('PROBLEM: '));
    expect(told).toEqual(end.reason.split('; ').map((problem) => `PROBLEM: ${problem}`));
  });
});
