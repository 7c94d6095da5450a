import { ApiError } from '../api.js';
import type { Instant } from '../clock.js';
import type { ImageContent } from '../world.js';
import type { Basis } from './basis.js';
import type { BlockDevice } from './block-devices.js';
import { noSuch, type ResourceIds } from './resource-ids.js';
import type { Snapshot, Snapshots } from './snapshots.js';
import type { TagMap, TagStore, TagsByType } from './tags.js';
import { draw } from './timing.js';

/** What an image is beside its content and volumes. Carried over by CreateImage and CopyImage, whole. */
export interface ImageAttributes {
  readonly rootDeviceName: string;
  readonly rootDeviceType: 'ebs';
  readonly virtualizationType: 'hvm';
  readonly hypervisor: 'xen' | 'ovm';
  readonly enaSupport: boolean;
  readonly sriovNetSupport: string;
  readonly bootMode?: string;
  readonly tpmSupport?: string;
  readonly imdsSupport?: string;
  readonly platformDetails: string;
  readonly usageOperation: string;
}

/** Canonical's images of 24.04 for EC2. */
export const UBUNTU_ATTRIBUTES: ImageAttributes = {
  rootDeviceName: '/dev/sda1',
  rootDeviceType: 'ebs',
  virtualizationType: 'hvm',
  hypervisor: 'xen',
  enaSupport: true,
  sriovNetSupport: 'simple',
  bootMode: 'uefi-preferred',
  imdsSupport: 'v2.0',
  platformDetails: 'Linux/UNIX',
  usageOperation: 'RunInstances',
};

export interface Image {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly ownerId: string;
  readonly isPublic: boolean;
  readonly content: ImageContent;
  readonly attributes: ImageAttributes;
  readonly devices: readonly BlockDevice[];
  readonly createdAt: Instant;
  readonly sourceInstanceId?: string;
  readonly sourceImageId?: string;
  readonly tags: TagMap;
  state: 'pending' | 'available' | 'failed';
  stateReason?: { readonly code: string; readonly message: string };
  deprecatedAt?: Instant;
  lastLaunchedAt?: Instant;
}

/** An image that was there before the story began. */
export interface ImageSpec {
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  readonly content: ImageContent;
  readonly attributes?: Partial<ImageAttributes>;
  /** GiB of the root volume. */
  readonly rootSize?: number;
  readonly tags?: TagMap;
  readonly createdAt?: Instant;
  /** Another account's id, such as Canonical's 099720109477; ours when absent. */
  readonly ownerId?: string;
  readonly isPublic?: boolean;
  /** The key that its snapshot is encrypted with; it is not encrypted when absent. */
  readonly kmsKeyId?: string;
}

/** An image in the making: from an instance or another image. */
export interface ImageOrder {
  readonly name: string;
  readonly description?: string;
  readonly content: ImageContent;
  readonly attributes: ImageAttributes;
  readonly devices: readonly (BlockDevice & { readonly volumeId: string })[];
  readonly tags: TagsByType;
  readonly source: { readonly instanceId?: string; readonly imageId?: string };
  readonly cause: string;
}

const ROOT_SIZE = 8;
/** What the console shows as the volume of a snapshot whose volume is another account's. */
const VOLUME_OF_COPIES = 'vol-ffffffff';
const NAME = /^[A-Za-z0-9()[\] ./\-'@_]{3,128}$/;

/** AMIs and the snapshots behind them. */
export class Images {
  readonly #basis: Basis;
  readonly #ids: ResourceIds;
  readonly #tags: TagStore;
  readonly #snapshots: Snapshots;
  readonly #byId = new Map<string, Image>();
  readonly #deregistered = new Set<string>();
  #calledOff = new Map<string, () => void>();

  constructor(basis: Basis, ids: ResourceIds, tags: TagStore, snapshots: Snapshots) {
    this.#basis = basis;
    this.#ids = ids;
    this.#tags = tags;
    this.#snapshots = snapshots;
  }

  get all(): readonly Image[] {
    return [...this.#byId.values()];
  }

  get(id: string): Image | undefined {
    return this.#byId.get(id);
  }

  /** @throws ApiError InvalidAMIID.NotFound, InvalidAMIID.Unavailable, InvalidAMIID.Malformed */
  mustGet(id: string): Image {
    const image = this.#byId.get(id);
    if (image !== undefined) return image;
    if (this.#deregistered.has(id)) throw unavailable(id);
    throw noSuch('image', [id]);
  }

  /** @throws ApiError AuthFailure when it belongs to someone else, and as `mustGet` */
  mustOwn(id: string): Image {
    const image = this.mustGet(id);
    if (image.ownerId === this.#basis.accountId) return image;
    throw new ApiError('AuthFailure', `Not authorized for images: [${id}]`);
  }

  /** @throws ApiError InvalidAMIName.Malformed, InvalidAMIName.Duplicate */
  checkName(name: string): void {
    if (!NAME.test(name)) {
      throw new ApiError(
        'InvalidAMIName.Malformed',
        `AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/' and '_'`,
      );
    }
    const holder = this.all.find((i) => i.name === name && i.ownerId === this.#basis.accountId);
    if (holder !== undefined) {
      throw new ApiError(
        'InvalidAMIName.Duplicate',
        `AMI name ${name} is already in use by AMI ${holder.id}`,
      );
    }
  }

  /** For scenarios: an image that is available at once. */
  add(spec: ImageSpec): Image {
    const id = spec.id ?? this.#ids.next('image');
    const ownerId = spec.ownerId ?? this.#basis.accountId;
    const createdAt = spec.createdAt ?? this.#basis.clock.now;
    const attributes = {
      ...UBUNTU_ATTRIBUTES,
      ...(spec.content.architecture === 'arm64' && { bootMode: 'uefi' }),
      ...spec.attributes,
    };
    const root: BlockDevice = {
      name: attributes.rootDeviceName,
      size: spec.rootSize ?? ROOT_SIZE,
      type: 'gp3',
      encrypted: spec.kmsKeyId !== undefined,
      ...(spec.kmsKeyId !== undefined && { kmsKeyId: spec.kmsKeyId }),
      iops: 3_000,
      throughput: 125,
      deleteOnTermination: true,
    };
    const snapshot = this.#snapshots.create({
      volumeId: VOLUME_OF_COPIES,
      ownerId,
      size: root.size,
      description: `Created by the scenario for ${id}`,
      encrypted: root.encrypted,
      ...(root.kmsKeyId !== undefined && { kmsKeyId: root.kmsKeyId }),
      startedAt: createdAt,
      completedAt: createdAt,
    });
    const image: Image = {
      id,
      name: spec.name,
      ...(spec.description !== undefined && { description: spec.description }),
      ownerId,
      isPublic: spec.isPublic ?? false,
      content: spec.content,
      attributes,
      devices: [{ ...root, snapshotId: snapshot.id }],
      createdAt,
      tags: this.#tags.create(id, spec.tags),
      state: 'available',
    };
    this.#keep(image, 'scenario');
    return image;
  }

  /** Pending now, available when its snapshots are whole. */
  create(order: ImageOrder): Image {
    const id = this.#ids.next('image');
    const now = this.#basis.clock.now;
    const completedAt = now + draw(this.#basis.random, 'snapshot');
    const devices = order.devices.map(({ volumeId, ...device }) => ({
      ...device,
      snapshotId: this.#snapshots.create({
        volumeId,
        ownerId: this.#basis.accountId,
        size: device.size,
        description: describeSnapshot(order.source, id),
        encrypted: device.encrypted,
        ...(device.kmsKeyId !== undefined && { kmsKeyId: device.kmsKeyId }),
        startedAt: now,
        completedAt,
        ...tagsFor(order.tags, 'snapshot'),
      }).id,
    }));
    const { instanceId, imageId } = order.source;
    const image: Image = {
      id,
      name: order.name,
      ...(order.description !== undefined && { description: order.description }),
      ownerId: this.#basis.accountId,
      isPublic: false,
      content: order.content,
      attributes: order.attributes,
      devices,
      createdAt: now,
      ...(instanceId !== undefined && { sourceInstanceId: instanceId }),
      ...(imageId !== undefined && { sourceImageId: imageId }),
      tags: this.#tags.create(id, order.tags.get('image')),
      state: 'pending',
    };
    this.#keep(image, order.cause);
    this.#calledOff.set(
      id,
      this.#basis.clock.at(completedAt, () => this.#enter(image, 'available', order.cause)),
    );
    return image;
  }

  /** For scenarios: a pending image that will never be. */
  fail(id: string, message: string): void {
    const image = this.#byId.get(id);
    if (image?.state !== 'pending') throw new Error(`${id} is not a pending image`);
    this.#calledOff.get(id)?.();
    image.stateReason = { code: 'Server.InternalError', message };
    for (const snapshotId of snapshotIdsOf(image)) this.#snapshots.fail(snapshotId);
    this.#enter(image, 'failed', 'scenario');
  }

  deregister(image: Image, cause: string): void {
    this.#calledOff.get(image.id)?.();
    this.#byId.delete(image.id);
    this.#deregistered.add(image.id);
    this.#tags.forget(image.id);
    this.#basis.history.add({ kind: 'image', id: image.id, state: 'deregistered', cause });
  }

  /** The images that a snapshot is part of. */
  usersOf(snapshot: Snapshot): readonly Image[] {
    return this.all.filter((image) => snapshotIdsOf(image).includes(snapshot.id));
  }

  #keep(image: Image, cause: string): void {
    this.#byId.set(image.id, image);
    this.#basis.history.add({ kind: 'image', id: image.id, state: image.state, cause });
  }

  #enter(image: Image, state: Image['state'], cause: string): void {
    image.state = state;
    this.#calledOff.delete(image.id);
    this.#basis.history.add({ kind: 'image', id: image.id, state, cause });
  }
}

export function snapshotIdsOf(image: Image): readonly string[] {
  return image.devices.flatMap((device) => device.snapshotId ?? []);
}

/** "Deregistered and no longer available, or not in a state from which you can launch an instance." */
export function unavailable(id: string): ApiError {
  return new ApiError('InvalidAMIID.Unavailable', `The image ID '${id}' is no longer available`);
}

function describeSnapshot(source: ImageOrder['source'], imageId: string): string {
  return source.instanceId === undefined
    ? `Copied for DestinationAmi ${imageId} from SourceAmi ${source.imageId}`
    : `Created by CreateImage(${source.instanceId}) for ${imageId}`;
}

function tagsFor(tags: TagsByType, type: 'snapshot'): { tags?: TagMap } {
  const own = tags.get(type);
  return own === undefined ? {} : { tags: own };
}
