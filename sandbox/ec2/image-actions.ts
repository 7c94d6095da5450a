import type { Action } from '../api.js';
import type { Basis } from './basis.js';
import type { ClientTokens } from './client-tokens.js';
import { copyImage } from './copy-image.js';
import { createImage } from './create-image.js';
import type { DefaultEncryption } from './default-encryption.js';
import { describeImages } from './describe-images.js';
import { imageAttributeActions } from './image-attributes.js';
import {
  deregisterImage,
  deregistrationProtection,
  imageDeprecation,
  imageDisabling,
} from './image-keeping.js';
import type { Images } from './images.js';
import type { Instances } from './instances.js';
import type { Snapshots } from './snapshots.js';

export function imageActions(
  basis: Basis,
  images: Images,
  snapshots: Snapshots,
  instances: Instances,
  tokens: ClientTokens,
  encryption: DefaultEncryption,
): readonly Action[] {
  return [
    createImage(basis, images, instances),
    copyImage(basis, images, snapshots, tokens, encryption),
    describeImages(basis, images),
    deregisterImage(basis, images, snapshots),
    ...imageDeprecation(basis, images),
    ...imageDisabling(images),
    ...deregistrationProtection(basis, images),
    ...imageAttributeActions(basis, images, snapshots),
  ];
}
