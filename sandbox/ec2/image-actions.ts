import { type Action, ApiError, list } from '../api.js';
import type { Instant } from '../clock.js';
import type { Basis } from './basis.js';
import { BLOCK_DEVICE_MAPPINGS, type BlockDevice, mapDevices } from './block-devices.js';
import type { ClientTokens } from './client-tokens.js';
import { causeOf, ec2Action } from './ec2-action.js';
import { FILTERS, select } from './filters.js';
import { IMAGE_FILTERS, imageAnswer, ownerAlias } from './image-answers.js';
import { type Image, type Images, snapshotIdsOf, unavailable } from './images.js';
import { contentOf, type Instance } from './instance.js';
import type { Instances } from './instances.js';
import { keyRefusal } from './key-trouble.js';
import { page, refuseIdsWithPages } from './paging.js';
import type { Snapshots } from './snapshots.js';
import { readTagSpecifications, TAG_SPECIFICATIONS, type TagMap, type TagsByType } from './tags.js';
import { DEPRECATION_GRAIN, KEY_ASKED } from './timing.js';

export function imageActions(
  basis: Basis,
  images: Images,
  snapshots: Snapshots,
  instances: Instances,
  tokens: ClientTokens,
): readonly Action[] {
  return [
    createImage(basis, images, instances),
    copyImage(basis, images, tokens),
    describeImages(basis, images),
    deregisterImage(images, snapshots),
    ...deprecation(basis, images),
  ];
}

function createImage(basis: Basis, images: Images, instances: Instances): Action {
  return ec2Action({
    name: 'CreateImage',
    mutates: true,
    params: {
      InstanceId: 'text',
      Name: 'text',
      Description: 'text',
      NoReboot: 'flag',
      BlockDeviceMapping: BLOCK_DEVICE_MAPPINGS,
      TagSpecification: TAG_SPECIFICATIONS,
    },
    required: ['InstanceId', 'Name'],
    run: (params, caller) => {
      const [instance] = instances.pick([params.InstanceId]) as [Instance];
      mustBeStill(instance);
      images.checkName(params.Name);
      const tags = readTagSpecifications(params.TagSpecification, ['image', 'snapshot']);
      const image = images.create({
        name: params.Name,
        ...describedAs(params.Description),
        content: contentOf(instance),
        attributes: instance.launch.image.attributes,
        devices: devicesOf(instance, params.BlockDeviceMapping),
        tags,
        source: { instanceId: instance.id },
        cause: causeOf(caller),
      });
      failWithoutKey(basis, images, image);
      if (params.NoReboot !== true) instances.lifecycle.reboot(instance);
      return { imageId: image.id };
    },
  });
}

/** The call succeeds; that the key cannot be used shows in the image's state ("CopyImage", KmsKeyId). */
function failWithoutKey(basis: Basis, images: Images, image: Image): void {
  const refusal = keyRefusal(basis.world(), image.devices, '');
  if (refusal === undefined) return;
  basis.clock.after(KEY_ASKED, () => images.fail(image.id, refusal.message));
}

function mustBeStill({ id, state }: Instance): void {
  if (state === 'running' || state === 'stopped') return;
  throw new ApiError(
    'InvalidParameterValue',
    `Invalid value '${id}' for instanceId. Instance is not in state 'running' or 'stopped'`,
  );
}

/** The instance's volumes as the request changes them: each is snapshotted, none keeps the snapshot it came from. */
function devicesOf(
  instance: Instance,
  mapping: Parameters<typeof mapDevices>[1],
): (BlockDevice & { volumeId: string })[] {
  const devices = instance.volumes.map(({ id: _id, createdAt: _at, tags: _tags, ...d }) => d);
  return mapDevices(devices, mapping).map((device) => ({
    ...device,
    volumeId: instance.volumes.find((v) => v.name === device.name)?.id ?? '',
  }));
}

function copyImage(basis: Basis, images: Images, tokens: ClientTokens): Action {
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
        if (params.SourceRegion !== basis.region) {
          throw new ApiError(
            'InvalidAMIID.NotFound',
            `The image id '[${params.SourceImageId}]' does not exist in ${params.SourceRegion}`,
          );
        }
        const source = images.mustGet(params.SourceImageId);
        if (source.state !== 'available') throw unavailable(source.id);
        images.checkName(params.Name);
        const asked = readTagSpecifications(params.TagSpecification, ['image', 'snapshot']);
        const encryption = encryptionOf(params);
        const image = images.create({
          name: params.Name,
          ...describedAs(params.Description ?? source.description),
          content: source.content,
          attributes: source.attributes,
          devices: source.devices.map((d) => ({ ...d, ...encryption, volumeId: 'vol-ffffffff' })),
          tags: params.CopyImageTags === true ? withTagsOf(source, asked) : asked,
          source: { imageId: source.id },
          cause: causeOf(caller),
        });
        failWithoutKey(basis, images, image);
        return () => ({ imageId: image.id });
      }),
  });
}

function encryptionOf(params: {
  readonly Encrypted?: boolean;
  readonly KmsKeyId?: string;
}): Partial<BlockDevice> {
  if (params.KmsKeyId !== undefined && params.Encrypted !== true) {
    throw new ApiError(
      'InvalidParameterDependency',
      'The parameter [KmsKeyId] requires the parameter Encrypted to be set.',
    );
  }
  if (params.Encrypted !== true) return {};
  return {
    encrypted: true,
    ...(params.KmsKeyId !== undefined && { kmsKeyId: params.KmsKeyId }),
  };
}

/** "User-defined AMI tags": tags of AWS itself stay behind. */
function withTagsOf(source: Image, asked: TagsByType): TagsByType {
  const copied = [...source.tags].filter(([key]) => !key.startsWith('aws:'));
  const image: TagMap = new Map([...copied, ...(asked.get('image') ?? [])]);
  return new Map([...asked, ['image', image]]);
}

function describeImages(basis: Basis, images: Images): Action {
  return ec2Action({
    name: 'DescribeImages',
    mutates: false,
    params: {
      ImageId: list('text'),
      Owner: list('text'),
      ExecutableBy: list('text'),
      IncludeDeprecated: 'flag',
      IncludeDisabled: 'flag',
      Filter: FILTERS,
      MaxResults: 'int',
      NextToken: 'text',
    },
    run: (params) => {
      refuseIdsWithPages(params.ImageId, params);
      const ids = params.ImageId && [...new Set(params.ImageId)];
      const named = ids === undefined ? images.all : ids.map((id) => images.mustGet(id));
      const shown = named
        .filter((image) => isOwnedBy(basis, image, params.Owner))
        .filter((image) => isLaunchableBy(image, params.ExecutableBy))
        .filter(
          (image) =>
            params.IncludeDeprecated === true ||
            image.ownerId === basis.accountId ||
            !isDeprecated(image, basis.clock.now),
        );
      const { items, nextToken } = page(
        select(shown, params.Filter, IMAGE_FILTERS, (image) => image.tags),
        params,
        { action: 'DescribeImages', min: 5, max: 1000 },
      );
      return { imagesSet: items.map((image) => imageAnswer(basis, image)), nextToken };
    },
  });
}

/** `self`, an account's id, or an alias such as `amazon`. */
function isOwnedBy(basis: Basis, image: Image, owners: readonly string[] | undefined): boolean {
  if (owners === undefined || owners.length === 0) return true;
  const names = [image.ownerId, ownerAlias(image)];
  if (image.ownerId === basis.accountId) names.push('self');
  return owners.some((owner) => names.includes(owner));
}

/** `all` are the public ones; there are no shares with single accounts, so `self` finds none. */
function isLaunchableBy(image: Image, users: readonly string[] | undefined): boolean {
  return users === undefined || users.length === 0 || (users.includes('all') && image.isPublic);
}

function isDeprecated(image: Image, now: Instant): boolean {
  return image.deprecatedAt !== undefined && image.deprecatedAt <= now;
}

function deregisterImage(images: Images, snapshots: Snapshots): Action {
  return ec2Action({
    name: 'DeregisterImage',
    mutates: true,
    params: { ImageId: 'text', DeleteAssociatedSnapshots: 'flag' },
    required: ['ImageId'],
    run: (params, caller) => {
      const image = images.mustOwn(params.ImageId);
      images.deregister(image, causeOf(caller));
      if (params.DeleteAssociatedSnapshots !== true) return { return: true };
      return {
        return: true,
        deleteSnapshotResultSet: snapshotIdsOf(image).map((snapshotId) => ({
          snapshotId,
          returnCode: deleteUnused(images, snapshots, snapshotId),
        })),
      };
    },
  });
}

/** SnapshotReturnCodes: another image's snapshot is left where it is. */
function deleteUnused(images: Images, snapshots: Snapshots, id: string): 'success' | 'skipped' {
  const snapshot = snapshots.get(id);
  if (snapshot !== undefined && images.usersOf(snapshot).length > 0) return 'skipped';
  snapshots.delete(id);
  return 'success';
}

const MAX_DEPRECATION = 10 * 366 * 24 * 60 * 60 * 1_000;

function deprecation(basis: Basis, images: Images): readonly Action[] {
  return [
    ec2Action({
      name: 'EnableImageDeprecation',
      mutates: true,
      params: { ImageId: 'text', DeprecateAt: 'time' },
      required: ['ImageId', 'DeprecateAt'],
      run: (params) => {
        const image = images.mustOwn(params.ImageId);
        const at = params.DeprecateAt.getTime();
        if (at <= basis.clock.now || at > basis.clock.now + MAX_DEPRECATION) {
          throw new ApiError(
            'InvalidParameterValue',
            'The deprecation date must be in the future, and at most 10 years from now.',
          );
        }
        image.deprecatedAt = Math.round(at / DEPRECATION_GRAIN) * DEPRECATION_GRAIN;
        return { return: true };
      },
    }),
    ec2Action({
      name: 'DisableImageDeprecation',
      mutates: true,
      params: { ImageId: 'text' },
      required: ['ImageId'],
      run: (params) => {
        delete images.mustOwn(params.ImageId).deprecatedAt;
        return { return: true };
      },
    }),
  ];
}

function describedAs(description: string | undefined): { description?: string } {
  return description === undefined ? {} : { description };
}
