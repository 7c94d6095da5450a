import { ApiError } from '../api.js';
import type { Instant } from '../clock.js';
import type { Basis } from './basis.js';
import type { BlockDevice } from './block-devices.js';
import { DeregistrationProtection } from './deregistration-protection.js';
import {
  type Image,
  type ImageOrder,
  type ImageSpec,
  snapshotIdsOf,
  UBUNTU_ATTRIBUTES,
} from './image.js';
import { defaultKey, keyArn } from './key-trouble.js';
import { LaunchTimes } from './launch-times.js';
import { type Grantee, Permissions } from './permissions.js';
import { noSuch, type ResourceIds } from './resource-ids.js';
import type { Snapshot, Snapshots } from './snapshots.js';
import type { TagMap, TagStore, TagsByType } from './tags.js';
import { draw } from './timing.js';

const ROOT_SIZE = 8;
/** What the console shows as the volume of a snapshot whose volume is another account's. */
const VOLUME_OF_COPIES = 'vol-ffffffff';
const NAME = /^[A-Za-z0-9()[\] ./\-'@_]{3,128}$/;

/** How making an image ends badly. */
export interface Failure {
  /** `failed` when absent. */
  readonly state?: 'failed' | 'error' | 'invalid';
  readonly code?: string;
  readonly message: string;
  /** What DescribeSnapshots says of the snapshots: StateMessage. */
  readonly snapshot?: string;
  readonly cause?: string;
}

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
    const permitted = this.#permittedBy(ownerId, spec.isPublic ?? false);
    for (const grantee of permitted) snapshot.permissions.add(grantee);
    const image: Image = {
      id,
      name: spec.name,
      ...(spec.description !== undefined && { description: spec.description }),
      ownerId,
      content: spec.content,
      attributes,
      devices: [{ ...root, snapshotId: snapshot.id }],
      createdAt,
      source: {},
      tags: this.#tags.create(id, spec.tags),
      permissions: new Permissions(permitted),
      protection: new DeregistrationProtection(),
      launches: new LaunchTimes(),
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
        description: describeSnapshot(order.source, id, this.#basis.clock.now, device.snapshotId),
        encrypted: device.encrypted,
        ...(device.encrypted && { kmsKeyId: this.#keyOf(device) }),
        startedAt: now,
        completedAt,
        isCopy: order.source.instanceId === undefined,
        ...tagsFor(order.tags, 'snapshot'),
      }).id,
    }));
    const image: Image = {
      id,
      name: order.name,
      ...(order.description !== undefined && { description: order.description }),
      ownerId: this.#basis.accountId,
      content: order.content,
      attributes: order.attributes,
      devices,
      createdAt: now,
      completedAt,
      source: order.source,
      tags: this.#tags.create(id, order.tags.get('image')),
      permissions: new Permissions(),
      protection: new DeregistrationProtection(),
      launches: new LaunchTimes(),
      state: 'pending',
    };
    this.#keep(image, order.cause);
    this.#calledOff.set(
      id,
      this.#basis.clock.at(completedAt, () => this.#enter(image, 'available', order.cause)),
    );
    return image;
  }

  /** A pending image that will never be, and why. */
  fail(id: string, why: Failure): void {
    const image = this.#byId.get(id);
    if (image?.state !== 'pending') throw new Error(`${id} is not a pending image`);
    this.#calledOff.get(id)?.();
    image.stateReason = { code: why.code ?? 'Server.InternalError', message: why.message };
    for (const snapshotId of snapshotIdsOf(image)) this.#snapshots.fail(snapshotId, why.snapshot);
    this.#enter(image, why.state ?? 'failed', why.cause ?? 'scenario');
  }

  /** Nobody launches it, nobody else sees it, and whoever it was shared with has lost it (DisableImage). */
  disable(image: Image, cause: string): void {
    image.permissions.clear();
    this.#enter(image, 'disabled', cause);
  }

  enable(image: Image, cause: string): void {
    this.#enter(image, 'available', cause);
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

  #keyOf({ kmsKeyId }: BlockDevice): string {
    return kmsKeyId === undefined ? defaultKey(this.#basis) : keyArn(this.#basis, kmsKeyId);
  }

  /** What others own is seen because they let everyone or us have it. */
  #permittedBy(ownerId: string, isPublic: boolean): readonly Grantee[] {
    if (isPublic) return [{ group: 'all' }];
    return ownerId === this.#basis.accountId ? [] : [{ userId: this.#basis.accountId }];
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

/** "Deregistered and no longer available, or not in a state from which you can launch an instance." */
export function unavailable(id: string): ApiError {
  return new ApiError('InvalidAMIID.Unavailable', `The image ID '${id}' is no longer available`);
}

/** As EC2 describes the snapshots that it makes for an image. */
function describeSnapshot(
  { instanceId, imageId }: ImageOrder['source'],
  madeFor: string,
  now: Instant,
  copied = '',
): string {
  return instanceId === undefined
    ? `Copied for DestinationAmi ${madeFor} from SourceAmi ${imageId} for SourceSnapshot ${copied}. Task created on ${now.toLocaleString('en-US')}.`
    : `Created by CreateImage(${instanceId}) for ${madeFor}`;
}

function tagsFor(tags: TagsByType, type: 'snapshot'): { tags?: TagMap } {
  const own = tags.get(type);
  return own === undefined ? {} : { tags: own };
}
