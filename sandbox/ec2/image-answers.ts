import type { Answer } from '../api.js';
import { SECOND } from '../clock.js';
import type { Basis } from './basis.js';
import type { BlockDevice } from './block-devices.js';
import type { FilterTable } from './filters.js';
import { type Image, snapshotIdsOf } from './image.js';
import type { Snapshot, Snapshots } from './snapshots.js';
import { tagSet } from './tags.js';

const IMAGE_TYPE = 'machine';

/** One `item` of DescribeImages' `imagesSet`. */
export function imageAnswer(basis: Basis, image: Image): Answer {
  const { productCodes, ...attributes } = image.attributes;
  const launchedAt = image.launches.reportedBy(basis.clock.now);
  return {
    imageId: image.id,
    imageLocation: `${image.ownerId}/${image.name}`,
    imageState: shownState(basis, image),
    imageOwnerId: image.ownerId,
    imageOwnerAlias: image.ownerId === basis.accountId ? undefined : ownerAlias(image),
    creationDate: new Date(image.createdAt).toISOString(),
    isPublic: image.permissions.isPublic,
    productCodes: productCodes?.map((code) => ({ ...code })),
    architecture: image.content.architecture,
    imageType: IMAGE_TYPE,
    name: image.name,
    description: image.description,
    ...attributes,
    blockDeviceMapping: image.devices.map(deviceAnswer),
    stateReason: image.stateReason,
    deprecationTime: image.deprecatedAt && new Date(image.deprecatedAt).toISOString(),
    deregistrationProtection: shownProtection(basis, image),
    lastLaunchedTime: launchedAt && new Date(launchedAt).toISOString(),
    sourceInstanceId: image.source.instanceId,
    sourceImageId: image.source.imageId,
    sourceImageRegion: image.source.region,
    tagSet: tagSet(image.tags),
  };
}

/** Of the last part of its making an image may be shown as `transient`: by `image-in-transition`. */
const TRANSIENT_FOR = 10 * SECOND;

/** The image's state as it is shown. */
export function shownState({ clock, switches }: Basis, image: Image): string {
  const isLate = clock.now >= (image.completedAt ?? clock.now) - TRANSIENT_FOR;
  return image.state === 'pending' && isLate ? switches['image-in-transition'] : image.state;
}

/** What is shown while protection is disabled and cools down: by `deregistration-cooldown-shown`. */
export function shownProtection({ clock, switches }: Basis, { protection }: Image): string {
  return protection.cools(clock.now)
    ? switches['deregistration-cooldown-shown']
    : protection.setting;
}

/** The key that a snapshot is encrypted with is told by DescribeSnapshots alone. */
function deviceAnswer(device: BlockDevice): Answer {
  return {
    deviceName: device.name,
    ebs: {
      snapshotId: device.snapshotId,
      volumeSize: device.size,
      volumeType: device.type,
      deleteOnTermination: device.deleteOnTermination,
      encrypted: device.encrypted,
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

export function imageFilters(basis: Basis): FilterTable<Image> {
  return {
    architecture: (image) => [image.content.architecture],
    'block-device-mapping.device-name': (image) => image.devices.map((d) => d.name),
    'block-device-mapping.delete-on-termination': (image) =>
      image.devices.map((d) => d.deleteOnTermination),
    'block-device-mapping.encrypted': (image) => image.devices.map((d) => d.encrypted),
    'block-device-mapping.snapshot-id': snapshotIdsOf,
    'block-device-mapping.volume-size': (image) => image.devices.map((d) => d.size),
    'block-device-mapping.volume-type': (image) => image.devices.map((d) => d.type),
    'boot-mode': (image) => [image.attributes.bootMode],
    'creation-date': (image) => [new Date(image.createdAt).toISOString()],
    description: (image) => [image.description],
    'ena-support': (image) => [image.attributes.enaSupport],
    hypervisor: (image) => [image.attributes.hypervisor],
    'image-id': (image) => [image.id],
    'image-type': () => [IMAGE_TYPE],
    'is-public': (image) => [image.permissions.isPublic],
    name: (image) => [image.name],
    'owner-alias': (image) => [ownerAlias(image)],
    'owner-id': (image) => [image.ownerId],
    'product-code': (image) => (image.attributes.productCodes ?? []).map((c) => c.productCode),
    'product-code.type': (image) => (image.attributes.productCodes ?? []).map((c) => c.type),
    'root-device-name': (image) => [image.attributes.rootDeviceName],
    'root-device-type': (image) => [image.attributes.rootDeviceType],
    'source-image-id': (image) => [image.source.imageId],
    'source-image-region': (image) => [image.source.region],
    'source-instance-id': (image) => [image.source.instanceId],
    'sriov-net-support': (image) => [image.attributes.sriovNetSupport],
    state: (image) => [shownState(basis, image)],
    'state-reason-code': (image) => [image.stateReason?.code],
    'state-reason-message': (image) => [image.stateReason?.message],
    'virtualization-type': (image) => [image.attributes.virtualizationType],
  };
}

/** One `item` of DescribeSnapshots' `snapshotSet`. */
export function snapshotAnswer(snapshots: Snapshots, snapshot: Snapshot): Answer {
  const state = snapshots.stateOf(snapshot);
  return {
    snapshotId: snapshot.id,
    volumeId: snapshot.volumeId,
    status: state,
    statusMessage: snapshot.stateMessage,
    startTime: new Date(snapshot.startedAt),
    completionTime: state === 'completed' ? new Date(snapshot.completedAt) : undefined,
    progress: snapshots.progressOf(snapshot),
    ownerId: snapshot.ownerId,
    description: snapshot.description,
    volumeSize: snapshot.size,
    encrypted: snapshot.encrypted,
    kmsKeyId: snapshot.kmsKeyId,
    storageTier: 'standard',
    transferType: snapshot.isCopy ? 'standard' : undefined,
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
    'transfer-type': (s) => [s.isCopy ? 'standard' : undefined],
    'volume-id': (s) => [s.volumeId],
    'volume-size': (s) => [s.size],
  };
}
