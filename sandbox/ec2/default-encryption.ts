import type { Action } from '../api.js';
import type { World } from '../world.js';
import type { Basis } from './basis.js';
import type { BlockDevice } from './block-devices.js';
import { ec2Action } from './ec2-action.js';
import { defaultKey } from './key-trouble.js';

/**
 * A setting of each region: new volumes, and copies of snapshots, are encrypted although nobody asked for it, with the
 * region's default key (EBS guide, "Enable Amazon EBS encryption by default"). What there was before stays as it is.
 */
export class DefaultEncryption {
  readonly actions: readonly Action[];
  readonly #basis: Basis;
  #isOn = false;

  constructor(basis: Basis) {
    this.#basis = basis;
    this.actions = [...this.#switches(), ...this.#keyActions()];
  }

  /** A volume, or a copy of a snapshot, that is made of the device. */
  applied(device: BlockDevice): BlockDevice {
    if (device.encrypted || !this.#isOn) return device;
    return { ...device, encrypted: true, kmsKeyId: defaultKey(this.#basis) };
  }

  #switches(): readonly Action[] {
    const turn = (name: string, mutates: boolean, to?: boolean): Action =>
      ec2Action({
        name,
        mutates,
        params: {},
        run: () => {
          this.#isOn = to ?? this.#isOn;
          return { ebsEncryptionByDefault: this.#isOn };
        },
      });
    return [
      turn('EnableEbsEncryptionByDefault', true, true),
      turn('DisableEbsEncryptionByDefault', true, false),
      turn('GetEbsEncryptionByDefault', false),
    ];
  }

  #keyActions(): readonly Action[] {
    const named = (): { kmsKeyId: string } => ({
      kmsKeyId:
        this.#keys?.forEbs().isManaged === false ? defaultKey(this.#basis) : 'alias/aws/ebs',
    });
    return [
      ec2Action({
        name: 'ModifyEbsDefaultKmsKeyId',
        mutates: true,
        params: { KmsKeyId: 'text' },
        required: ['KmsKeyId'],
        run: ({ KmsKeyId: key }) => {
          this.#keys?.useForEbs(key);
          return { kmsKeyId: defaultKey(this.#basis) };
        },
      }),
      ec2Action({
        name: 'ResetEbsDefaultKmsKeyId',
        mutates: true,
        params: {},
        run: () => {
          this.#keys?.useForEbs(undefined);
          return named();
        },
      }),
      ec2Action({ name: 'GetEbsDefaultKmsKeyId', mutates: false, params: {}, run: named }),
    ];
  }

  get #keys(): World['keys'] {
    return this.#basis.world().keys;
  }
}
