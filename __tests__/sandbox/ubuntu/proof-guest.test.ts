import { describe, expect, test } from '@jest/globals';
import type { ProofFault } from '../../../sandbox/ubuntu/proof.js';
import type { ImageContent } from '../../../sandbox/world.js';
import { EPOCH, Machine, NOBLE, NONCE } from './machine.js';
import { FOLDER, image, proof, prove, sha256 } from './proof-machine.js';
import { readTranscript } from './transcript.js';

describe('an instance that proves an image', () => {
  test('says so, with what it found, and powers itself off', () => {
    const { machine, read } = prove(proof());
    expect(read.phases).toEqual(['wait', 'inspect']);
    expect(read.manifest).toMatchObject({
      build: 'proof-17',
      image: NONCE,
      manifest: sha256,
      kernel: '6.8.0-1042-azure',
      packages: image.packages.size,
      verified: false,
    });
    expect(read.end).toMatchObject({ result: 'ok' });
    expect(machine.poweredOffAt).toBeGreaterThan(EPOCH + 45_000);
    expect(machine.poweredOffAt).toBeLessThan(EPOCH + 5 * 60_000);
    expect(machine.guest.content).toBe(image);
  });

  test('is verified by the script of the user', () => {
    const { read } = prove(proof({ VERIFY: `${FOLDER}/verifyScript.sh` }, 'curl -f /\n'));
    expect(read.phases).toEqual(['wait', 'inspect', 'verify']);
    expect(read.manifest).toMatchObject({ verified: true });
  });

  test.each<[string, Uint8Array, ImageContent, ProofFault | undefined, RegExp]>([
    ['that no builder made', proof(), NOBLE, undefined, /^the image has no manifest$/],
    [
      'of another build',
      proof({ SHA256: '0'.repeat(64) }),
      image,
      undefined,
      /^the manifest in the image is not the one that its builder reported$/,
    ],
    [
      'whose packages have changed since',
      proof(),
      { ...image, packages: new Map([...image.packages, ['bash', '1']]) },
      undefined,
      /^packages are not what the manifest says: bash$/,
    ],
    ['with a unit that fails', proof(), image, 'failed-unit', /^units failed .*: app\.service$/],
    [
      'that the script of the user refuses',
      proof({ VERIFY: `${FOLDER}/verifyScript.sh` }, 'exit 3\n'),
      image,
      undefined,
      /^verify-script ended with status 3$/,
    ],
  ])('refuses one %s', (_what, data, content, fault, reason) => {
    const { machine, read } = prove(data, content, fault);
    expect(read.end).toMatchObject({ result: 'fail', service_result: 'exit-code' });
    expect(read.end?.reason).toMatch(reason);
    expect(read.log).toContain(`PROBLEM: ${read.end?.reason}`);
    expect(machine.poweredOffAt).toBeDefined();
  });

  test('that hangs is powered off by the dead-man timer, without a word', () => {
    const { machine, read } = prove(proof(), image, 'hang');
    expect([read.phases, read.end]).toEqual([[], undefined]);
    expect(machine.poweredOffAt).toBe(EPOCH + 3_000_000);
  });

  test('that cannot be heard does its work all the same', () => {
    const { machine } = prove(proof(), image, 'silent-console');
    expect(machine.console).toBe('');
    expect(machine.tellings()).toContain('reports a proven image');
  });

  test('that is shut down in the middle says that it was killed', () => {
    const machine = new Machine({ userData: proof(), content: image });
    machine.runUntil('inspect');
    machine.guest.shutDown();
    expect(readTranscript(machine.console, 'proof-17').end).toMatchObject({
      result: 'fail',
      phase: 'inspect',
      service_result: 'signal',
    });
    machine.runHours(1);
    expect(machine.poweredOffAt).toBeUndefined();
  });
});
