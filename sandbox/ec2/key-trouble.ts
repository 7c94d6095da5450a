import type { World } from '../world.js';
import type { BlockDevice } from './block-devices.js';

/** Why EC2 ends what it could not encrypt, in its codes and words: no way to the key, or a key in no state for it. */
export interface KeyRefusal {
  readonly code: string;
  readonly message: string;
}

const REFUSALS = {
  missing: {
    code: 'Client.InternalError',
    message: 'Client.InternalError: Client error on launch',
  },
  'not allowed': {
    code: 'Client.InternalError',
    message: 'Client.InternalError: Client error on launch',
  },
  'wrong state': {
    code: 'Client.InvalidKMSKey.InvalidState',
    message: 'Client.InvalidKMSKey.InvalidState: The KMS key provided is in an incorrect state',
  },
} as const satisfies Record<string, KeyRefusal>;

/**
 * EC2 asks for keys only after the call was answered ("Amazon EC2 authenticates the KMS key asynchronously"). Undefined
 * when all volumes can be had. Worlds without keys take every name for one.
 */
export function keyRefusal(
  world: World,
  devices: readonly Pick<BlockDevice, 'encrypted' | 'kmsKeyId'>[],
  cause: string,
): KeyRefusal | undefined {
  for (const { encrypted, kmsKeyId } of devices) {
    if (!encrypted || kmsKeyId === undefined) continue;
    const trouble = world.keys?.trouble(kmsKeyId, cause.startsWith('auto-scaling'));
    if (trouble !== undefined) return REFUSALS[trouble];
  }
  return undefined;
}
