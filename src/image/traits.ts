import type { Image, ImageDevice, ImageTraits } from '../ports.js';

const WORDS = {
  rootDevice: 'root device',
  bootMode: 'boot mode',
  tpm: 'TPM support',
  ena: 'ENA support',
  sriov: 'SR-IOV support',
  imds: 'IMDS support',
  platform: 'platform',
  usage: 'usage operation (licence)',
} as const satisfies Partial<Record<keyof ImageTraits, string>>;

/**
 * What of its source an image has not kept, in words; undefined when it has all. EC2 carries over what is not content
 * (CreateImage), so this is what its instances would launch, be billed or be refused by.
 */
export function lostTraits(source: Image, image: Image): string | undefined {
  if (image.architecture !== source.architecture) {
    return `it is ${image.architecture}, and ${source.id} is ${source.architecture}.`;
  }
  if (source.traits === undefined || image.traits === undefined) return undefined;
  const [before, after] = [source.traits, image.traits];
  const lost = [
    ...(Object.keys(WORDS) as (keyof typeof WORDS)[])
      .filter((name) => before[name] !== undefined && before[name] !== after[name])
      .map((name) => `${WORDS[name]} ${before[name]} (it has ${after[name] ?? 'none'})`),
    ...before.productCodes
      .filter((code) => !after.productCodes.includes(code))
      .map((code) => `product code ${code}`),
    ...before.devices.flatMap((device) => lostDevice(device, after.devices)),
  ];
  return lost.length === 0 ? undefined : `it has not kept ${lost.join(', ')} of ${source.id}.`;
}

/** Where the account encrypts by default, a copy of what was not encrypted is. */
function lostDevice(device: ImageDevice, after: readonly ImageDevice[]): readonly string[] {
  // Instance store is the type's, not the image's.
  if (device.size === undefined) return [];
  const kept = after.find(({ name }) => name === device.name);
  if (kept === undefined) return [`volume ${device.name}`];
  if (device.encrypted && !kept.encrypted) return [`the encryption of ${device.name}`];
  if ((kept.size ?? 0) < device.size) return [`the ${device.size} GiB of ${device.name}`];
  return [];
}
