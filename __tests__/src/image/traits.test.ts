import { expect, test } from '@jest/globals';
import { lostTraits } from '../../../src/image/traits.js';
import type { Image, ImageTraits } from '../../../src/ports.js';

const TRAITS: ImageTraits = {
  rootDevice: '/dev/sda1',
  bootMode: 'uefi',
  tpm: 'v2.0',
  ena: true,
  sriov: 'simple',
  imds: 'v2.0',
  platform: 'Ubuntu Pro Linux',
  usage: 'RunInstances:0g00',
  productCodes: ['abc'],
  devices: [
    { name: '/dev/sda1', size: 8, type: 'gp3', encrypted: true },
    { name: '/dev/sdb', encrypted: false },
  ],
};
const image = (traits: Partial<ImageTraits> = {}, more: Partial<Image> = {}): Image => ({
  id: 'ami-1',
  name: 'one',
  state: 'available',
  architecture: 'x86_64',
  createdAt: 0,
  tags: {},
  snapshotIds: [],
  traits: { ...TRAITS, ...traits },
  ...more,
});
const [root] = TRAITS.devices;
if (root === undefined) throw new Error('no root');

test.each([
  ['nothing', {}, undefined],
  [
    'a type of volume, which is the owner’s to choose',
    { devices: [{ ...root, type: 'gp2' }] },
    undefined,
  ],
  ['room, of which there is more', { devices: [{ ...root, size: 9 }] }, undefined],
  ['its boot mode', { bootMode: 'legacy-bios' }, /boot mode uefi \(it has legacy-bios\)/],
  ['its licence', { usage: 'RunInstances' }, /usage operation \(licence\) RunInstances:0g00/],
  ['a product code', { productCodes: [] }, /product code abc/],
  ['ENA', { ena: false }, /ENA support true/],
  ['encryption', { devices: [{ ...root, encrypted: false }] }, /encryption of \/dev\/sda1/],
  ['room', { devices: [{ ...root, size: 4 }] }, /8 GiB of \/dev\/sda1/],
  ['a volume', { devices: [] }, /volume \/dev\/sda1/],
] as const)('an image may have lost %s of its source', (_what, traits, expected) => {
  const lost = lostTraits(image(), image(traits));
  if (expected === undefined) expect(lost).toBeUndefined();
  else expect(lost).toMatch(expected);
});

test('what the account encrypts by default may be encrypted', () => {
  const plain = image({ devices: [{ ...root, encrypted: false }] });
  expect(lostTraits(plain, image({ devices: [root] }))).toBeUndefined();
});

test('what a source does not name, an image may have', () => {
  const { tpm: _tpm, ...rest } = TRAITS;
  expect(lostTraits(image({}, { traits: rest }), image())).toBeUndefined();
});

test('another architecture is another image', () => {
  expect(lostTraits(image(), image({}, { architecture: 'arm64' }))).toMatch(/it is arm64/);
});
