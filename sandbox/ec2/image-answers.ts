import type { Answer } from '../api.js';
import type { Basis } from './basis.js';
import type { BlockDevice } from './block-devices.js';
import type { FilterTable } from './filters.js';
import type { Image } from './images.js';
import type { Snapshot, Snapshots } from './snapshots.js';
import { tagSet } from './tags.js';

const IMAGE_TYPE = 'machine';

/** One `item` of DescribeImages' `imagesSet`. */
export function imageAnswer(basis: Basis, image: Image): Answer {
  const { attributes } = image;
  return {
    imageId: image.id,
    imageLocation: `${image.ownerId}/${image.name}`,
    imageState: image.state,
    imageOwnerId: image.ownerId,
    imageOwnerAlias: image.ownerId === basis.accountId ? undefined : ownerAlias(image),
    creationDate: new Date(image.createdAt).toISOString(),
    isPublic: image.isPublic,
    architecture: image.content.architecture,
    imageType: IMAGE_TYPE,
    name: image.name,
    description: image.description,
    ...attributes,
    blockDeviceMapping: image.devices.map(deviceAnswer),
    stateReason: image.stateReason,
    deprecationTime: image.deprecatedAt && new Date(image.deprecatedAt).toISOString(),
    lastLaunchedTime: image.lastLaunchedAt && new Date(image.lastLaunchedAt).toISOString(),
    sourceInstanceId: image.sourceInstanceId,
    sourceImageId: image.sourceImageId,
    sourceImageRegion: image.sourceImageId && basis.region,
    tagSet: tagSet(image.tags),
  };
}

function deviceAnswer(device: BlockDevice): Answer {
  return {
    deviceName: device.name,
    ebs: {
      snapshotId: device.snapshotId,
      volumeSize: device.size,
      volumeType: device.type,
      deleteOnTermination: device.deleteOnTermination,
      encrypted: device.encrypted,
      kmsKeyId: device.kmsKeyId,
      iops: device.iops,
      throughput: device.throughput,
    },
  };
}

const CANONICAL = '099720109477';

/** Canonical publishes as `amazon`, a verified provider. */
export function ownerAlias(image: Image): string | undefined {
  return image.ownerId === CANONICAL ? 'amazon' : undefined;
}

export const IMAGE_FILTERS: FilterTable<Image> = {
  architecture: (image) => [image.content.architecture],
  'block-device-mapping.device-name': (image) => image.devices.map((d) => d.name),
  'block-device-mapping.delete-on-termination': (image) =>
    image.devices.map((d) => d.deleteOnTermination),
  'block-device-mapping.encrypted': (image) => image.devices.map((d) => d.encrypted),
  'block-device-mapping.snapshot-id': (image) => image.devices.map((d) => d.snapshotId),
  'block-device-mapping.volume-size': (image) => image.devices.map((d) => d.size),
  'block-device-mapping.volume-type': (image) => image.devices.map((d) => d.type),
  'creation-date': (image) => [new Date(image.createdAt).toISOString()],
  description: (image) => [image.description],
  'ena-support': (image) => [image.attributes.enaSupport],
  hypervisor: (image) => [image.attributes.hypervisor],
  'image-id': (image) => [image.id],
  'image-type': () => [IMAGE_TYPE],
  'is-public': (image) => [image.isPublic],
  name: (image) => [image.name],
  'owner-alias': (image) => [ownerAlias(image)],
  'owner-id': (image) => [image.ownerId],
  'root-device-name': (image) => [image.attributes.rootDeviceName],
  'root-device-type': (image) => [image.attributes.rootDeviceType],
  'source-image-id': (image) => [image.sourceImageId],
  'source-instance-id': (image) => [image.sourceInstanceId],
  'sriov-net-support': (image) => [image.attributes.sriovNetSupport],
  state: (image) => [image.state],
  'state-reason-code': (image) => [image.stateReason?.code],
  'state-reason-message': (image) => [image.stateReason?.message],
  'virtualization-type': (image) => [image.attributes.virtualizationType],
};

/** One `item` of DescribeSnapshots' `snapshotSet`. */
export function snapshotAnswer(snapshots: Snapshots, snapshot: Snapshot): Answer {
  const state = snapshots.stateOf(snapshot);
  return {
    snapshotId: snapshot.id,
    volumeId: snapshot.volumeId,
    status: state,
    startTime: new Date(snapshot.startedAt),
    completionTime: state === 'completed' ? new Date(snapshot.completedAt) : undefined,
    progress: snapshots.progressOf(snapshot),
    ownerId: snapshot.ownerId,
    description: snapshot.description,
    volumeSize: snapshot.size,
    encrypted: snapshot.encrypted,
    kmsKeyId: snapshot.kmsKeyId,
    storageTier: 'standard',
    tagSet: tagSet(snapshot.tags),
  };
}

export function snapshotFilters(snapshots: Snapshots): FilterTable<Snapshot> {
  return {
    description: (s) => [s.description],
    encrypted: (s) => [s.encrypted],
    'owner-id': (s) => [s.ownerId],
    progress: (s) => [snapshots.progressOf(s)],
    'snapshot-id': (s) => [s.id],
    'start-time': (s) => [new Date(s.startedAt).toISOString()],
    status: (s) => [snapshots.stateOf(s)],
    'storage-tier': () => ['standard'],
    'volume-id': (s) => [s.volumeId],
    'volume-size': (s) => [s.size],
  };
}
