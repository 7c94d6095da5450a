import { ApiError } from '../api.js';
import type { Image } from './image.js';
import type { Instance } from './instance.js';

/** In what the image of a new root volume must be like that of the instance (CreateReplaceRootVolumeTask: ImageId). */
const ALIKE: Readonly<Record<string, (image: Image) => string>> = {
  'product code': ({ attributes }) =>
    (attributes.productCodes ?? [])
      .map(({ productCode, type }) => `${type} ${productCode}`)
      .sort()
      .join(', '),
  'billing information': ({ attributes: { platformDetails, usageOperation } }) =>
    `${platformDetails} ${usageOperation}`,
  'architecture type': ({ content }) => content.architecture,
  'virtualization type': ({ attributes }) => attributes.virtualizationType,
};

/**
 * Of bare metal, whose root volumes cannot be replaced either, the sandbox has no types (facts 1.11).
 * @throws ApiError InvalidParameterValue; the rule is the API's, its code and words are not on record (INF)
 */
export function refuseOtherKind({ launch }: Pick<Instance, 'launch'>, image: Image): void {
  const [differing] = Object.entries(ALIKE).filter(([, of]) => of(image) !== of(launch.image));
  if (differing === undefined) return;
  throw new ApiError(
    'InvalidParameterValue',
    `The AMI '${image.id}' must have the same ${differing[0]} as that of the instance.`,
  );
}
