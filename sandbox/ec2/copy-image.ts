import { type Action, ApiError } from '../api.js';
import type { Basis } from './basis.js';
import type { BlockDevice } from './block-devices.js';
import type { ClientTokens } from './client-tokens.js';
import type { DefaultEncryption } from './default-encryption.js';
import { causeOf, ec2Action } from './ec2-action.js';
import type { Image } from './image.js';
import { type Images, unavailable } from './images.js';
import { defaultKey, failWithoutKey, keyArn } from './key-trouble.js';
import { DEFAULT_REGIONS } from './regions.js';
import type { Snapshots } from './snapshots.js';
import { readTagSpecifications, TAG_SPECIFICATIONS, type TagMap, type TagsByType } from './tags.js';

/** "Destination Regions are limited to 100 concurrent AMI copies" (EC2 guide, "Copy an AMI"). */
const MAX_COPIES = 100;
/** "Snapshots created by a copy have an arbitrary volume ID that you should not use." */
const ARBITRARY_VOLUME = 'vol-ffffffff';

interface Encryption {
  readonly Encrypted?: boolean;
  readonly KmsKeyId?: string;
}

/** CopyImage: into the region that is asked, from any of the account's. */
export function copyImage(
  basis: Basis,
  images: Images,
  snapshots: Snapshots,
  tokens: ClientTokens,
  byDefault: Pick<DefaultEncryption, 'applied'>,
): Action {
  return ec2Action({
    name: 'CopyImage',
    mutates: true,
    params: {
      Name: 'text',
      SourceImageId: 'text',
      SourceRegion: 'text',
      Description: 'text',
      Encrypted: 'flag',
      KmsKeyId: 'text',
      CopyImageTags: 'flag',
      TagSpecification: TAG_SPECIFICATIONS,
      ClientToken: 'text',
    },
    required: ['Name', 'SourceImageId', 'SourceRegion'],
    run: (params, caller) =>
      tokens.once('CopyImage', params, () => {
        const source = sourceOf(basis, images, snapshots, params);
        images.checkName(params.Name);
        refuseManyCopies(images);
        const asked = readTagSpecifications(params.TagSpecification, ['image', 'snapshot']);
        const encryption = encryptionOf(params);
        const description = params.Description ?? source.description;
        const image = images.create({
          name: params.Name,
          ...(description !== undefined && { description }),
          content: source.content,
          attributes: source.attributes,
          devices: source.devices.map((device) => ({
            ...byDefault.applied(encrypted(basis, device, encryption, params.SourceRegion)),
            volumeId: ARBITRARY_VOLUME,
          })),
          tags: params.CopyImageTags === true ? withTagsOf(basis, source, asked) : asked,
          source: { imageId: source.id, region: params.SourceRegion },
          cause: causeOf(caller),
        });
        failWithoutKey(basis, images, image);
        return () => ({ imageId: image.id });
      }),
  });
}

/** @throws ApiError when there is none, it cannot be copied now, or its storage is not ours to read */
function sourceOf(
  basis: Basis,
  images: Images,
  snapshots: Snapshots,
  { SourceRegion: region, SourceImageId: id }: { SourceRegion: string; SourceImageId: string },
): Image {
  if (region !== basis.region && !DEFAULT_REGIONS.includes(region)) {
    throw new ApiError('InvalidParameterValue', `Invalid value '${region}' for SourceRegion.`);
  }
  if (region === basis.region) return readable(basis, images.mustGet(id), snapshots);
  const there = basis.world().elsewhere(region).compute.storage?.();
  if (there === undefined) throw new Error(`${region} has no images to copy`);
  return readable(basis, there.images.mustGet(id), there.snapshots);
}

/** What is shared may be launched; to copy it, its owner must have shared the snapshots as well ("Cross-account copying"). */
function readable({ accountId }: Basis, image: Image, snapshots: Snapshots): Image {
  if (image.state !== 'available') throw unavailable(image.id);
  if (image.ownerId === accountId) return image;
  if (image.attributes.productCodes?.some((code) => code.type === 'marketplace')) {
    throw new ApiError(
      'InvalidRequest',
      'Images from AWS Marketplace cannot be copied to another AWS account',
    );
  }
  const closed = image.devices.some((device) => {
    const permissions = snapshots.get(device.snapshotId ?? '')?.permissions;
    return permissions?.isPublic !== true && permissions?.includesAccount(accountId) !== true;
  });
  if (!closed) return image;
  throw new ApiError(
    'InvalidRequest',
    'You do not have permission to access the storage of this ami',
  );
}

function refuseManyCopies(images: Images): void {
  const copies = images.all.filter(
    ({ state, source }) => state === 'pending' && source.instanceId === undefined,
  );
  if (copies.length < MAX_COPIES) return;
  throw new ApiError(
    'ResourceLimitExceeded',
    `The maximum number of ${MAX_COPIES} concurrent AMI copies to this Region has been reached.`,
  );
}

function encryptionOf({ Encrypted: asked, KmsKeyId: key }: Encryption): Encryption {
  if (key !== undefined && asked !== true) {
    throw new ApiError(
      'InvalidParameterDependency',
      'The parameter [KmsKeyId] requires the parameter Encrypted to be set.',
    );
  }
  return {
    ...(asked !== undefined && { Encrypted: asked }),
    ...(key !== undefined && { KmsKeyId: key }),
  };
}

/**
 * What is encrypted stays encrypted. Keys belong to a region: a copy from another one takes the key that is named, or
 * the default key; within the region a copy without a named key keeps the source's, or takes the default: by
 * `copy-without-key`.
 */
function encrypted(
  basis: Basis,
  { kmsKeyId: sources, ...device }: BlockDevice,
  { Encrypted: asked, KmsKeyId: key }: Encryption,
  from: string,
): BlockDevice {
  if (!device.encrypted && asked !== true) return device;
  const keeps =
    asked !== true && from === basis.region && basis.switches['copy-without-key'] === 'source-key';
  const own = keeps ? sources : undefined;
  const kmsKeyId = key === undefined ? (own ?? defaultKey(basis)) : keyArn(basis, key);
  return { ...device, encrypted: true, kmsKeyId };
}

/** User-defined tags: those of AWS itself stay behind, and others' own but for `ec2:SharedTag` (CopyImageTags). */
function withTagsOf({ accountId }: Basis, source: Image, asked: TagsByType): TagsByType {
  const copied = [...source.tags].filter(([key]) =>
    source.ownerId === accountId ? !key.startsWith('aws:') : key.startsWith('ec2:SharedTag'),
  );
  const image: TagMap = new Map([...copied, ...(asked.get('image') ?? [])]);
  return new Map([...asked, ['image', image]]);
}
