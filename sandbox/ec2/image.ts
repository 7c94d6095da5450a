import type { Instant } from '../clock.js';
import type { ImageContent } from '../world.js';
import type { BlockDevice } from './block-devices.js';
import type { DeregistrationProtection } from './deregistration-protection.js';
import type { LaunchTimes } from './launch-times.js';
import type { Permissions } from './permissions.js';
import type { TagMap, TagsByType } from './tags.js';

/** Of a seller on the Marketplace: it goes with the image wherever its content goes. */
export interface ProductCode {
  readonly productCode: string;
  readonly type: 'devpay' | 'marketplace';
}

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
  readonly productCodes?: readonly ProductCode[];
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
  description?: string;
  readonly ownerId: string;
  readonly content: ImageContent;
  attributes: ImageAttributes;
  readonly devices: readonly BlockDevice[];
  readonly createdAt: Instant;
  /** When it is to be available, for what is made while we watch. */
  readonly completedAt?: Instant;
  readonly source: ImageSource;
  readonly tags: TagMap;
  /** Who may launch it besides its owner. */
  readonly permissions: Permissions;
  readonly protection: DeregistrationProtection;
  readonly launches: LaunchTimes;
  state: ImageState;
  stateReason?: { readonly code: string; readonly message: string };
  deprecatedAt?: Instant;
}

/** Those of ImageState that an image stays in. `transient` it may be shown as while it is pending. */
export type ImageState = 'pending' | 'available' | 'failed' | 'error' | 'invalid' | 'disabled';

/** What an image was made of: an instance and its image, or another image. */
export interface ImageSource {
  readonly instanceId?: string;
  readonly imageId?: string;
  /** Of that image. */
  readonly region?: string;
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
  readonly source: ImageSource;
  /** Who asked, as the history tells it. */
  readonly cause: string;
}

export function snapshotIdsOf(image: Image): readonly string[] {
  return image.devices.flatMap((device) => device.snapshotId ?? []);
}
