import type { KeyTrouble } from '../kms/keys.js';
import type { Switches } from '../unknowns.js';
import type { World } from '../world.js';
import type { Basis } from './basis.js';
import type { BlockDevice } from './block-devices.js';
import type { Image } from './image.js';
import type { Images } from './images.js';
import { KEY_ASKED } from './timing.js';

/** Why EC2 ends what it could not encrypt, in its codes and words: no way to the key, or a key in no state for it. */
export interface KeyRefusal {
  readonly code: string;
  readonly message: string;
}

const INTERNAL: KeyRefusal = {
  code: 'Client.InternalError',
  message: 'Client.InternalError: Client error on launch',
};
const WRONG_STATE: KeyRefusal = {
  code: 'Client.InvalidKMSKey.InvalidState',
  message: 'Client.InvalidKMSKey.InvalidState: The KMS key provided is in an incorrect state',
};

/** Both codes are EC2's; which of them a key in the wrong state gives is not settled: by `launch-with-unusable-key`. */
function refusalOf(trouble: KeyTrouble, switches: Switches): KeyRefusal {
  const isTold = switches['launch-with-unusable-key'] === 'by-its-state';
  return isTold && trouble === 'wrong state' ? WRONG_STATE : INTERNAL;
}

/**
 * EC2 asks for keys only after the call was answered ("Amazon EC2 authenticates the KMS key asynchronously"). Undefined
 * when all volumes can be had. Worlds without keys take every name for one.
 */
export function keyRefusal(
  world: World,
  devices: readonly Pick<BlockDevice, 'encrypted' | 'kmsKeyId'>[],
  cause: string,
): KeyRefusal | undefined {
  const trouble = keyTrouble(world, devices, cause);
  return trouble && refusalOf(trouble, world.switches);
}

function keyTrouble(
  world: World,
  devices: readonly Pick<BlockDevice, 'encrypted' | 'kmsKeyId'>[],
  cause: string,
): KeyTrouble | undefined {
  for (const { encrypted, kmsKeyId } of devices) {
    if (!encrypted || kmsKeyId === undefined) continue;
    const trouble = world.keys?.trouble(kmsKeyId, cause.startsWith('auto-scaling'));
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}

/** StateReason of images: by `image-without-key`, as both were seen (hashicorp/packer#6599, aws-backup-automation#2). */
const IMAGE_REASONS = {
  'says-little': 'Copy image failed with an internal error.',
  'names-the-key':
    'Given key ID is not accessible. You must have DescribeKey permissions on the default CMK.',
} as const;

/** The call succeeds; that the key cannot be used shows in the image's state ("CopyImage", KmsKeyId). */
export function failWithoutKey(basis: Basis, images: Images, image: Image): void {
  if (keyTrouble(basis.world(), image.devices, '') === undefined) return;
  basis.clock.after(KEY_ASKED, () => {
    if (images.get(image.id)?.state !== 'pending') return;
    images.fail(image.id, {
      message: IMAGE_REASONS[basis.switches['image-without-key']],
      snapshot: IMAGE_REASONS['names-the-key'],
    });
  });
}

/** The key's ARN, as snapshots tell it; the name as it was given while there is no such key. */
export function keyArn(basis: Basis, given: string): string {
  return basis.world().keys?.get(given)?.arn ?? given;
}

/** `aws/ebs`, AWS's own key of the account and region, unless another was made the default: where no key is named. */
export function defaultKey({ world, region, accountId }: Basis): string {
  return world().keys?.forEbs().arn ?? `arn:aws:kms:${region}:${accountId}:alias/aws/ebs`;
}

/** Encrypted with a key that is AWS's own: it cannot be shared, and nothing encrypted with it. */
export function isUnderDefaultKey(
  basis: Basis,
  { encrypted, kmsKeyId }: Pick<BlockDevice, 'encrypted' | 'kmsKeyId'>,
): boolean {
  if (!encrypted) return false;
  if (kmsKeyId === undefined || kmsKeyId.endsWith('alias/aws/ebs')) return true;
  return basis.world().keys?.get(kmsKeyId)?.isManaged === true;
}
