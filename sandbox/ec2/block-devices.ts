import { ApiError, fields, list } from '../api.js';

/** `BlockDeviceMapping` of RunInstances, CreateImage and launch templates. */
export const BLOCK_DEVICE_MAPPINGS = list(
  fields({
    DeviceName: 'text',
    VirtualName: 'text',
    NoDevice: 'text',
    Ebs: fields({
      DeleteOnTermination: 'flag',
      Encrypted: 'flag',
      Iops: 'int',
      KmsKeyId: 'text',
      SnapshotId: 'text',
      Throughput: 'int',
      VolumeSize: 'int',
      VolumeType: 'text',
    }),
  }),
);

export interface EbsParams {
  readonly DeleteOnTermination?: boolean;
  readonly Encrypted?: boolean;
  readonly Iops?: number;
  readonly KmsKeyId?: string;
  readonly SnapshotId?: string;
  readonly Throughput?: number;
  readonly VolumeSize?: number;
  readonly VolumeType?: string;
}

export type BlockDeviceParams = readonly {
  readonly DeviceName?: string;
  readonly VirtualName?: string;
  readonly NoDevice?: string;
  readonly Ebs?: EbsParams;
}[];

/** One volume of an image or instance. */
export interface BlockDevice {
  readonly name: string;
  /** GiB. */
  readonly size: number;
  readonly type: string;
  readonly encrypted: boolean;
  readonly kmsKeyId?: string;
  readonly iops?: number;
  readonly throughput?: number;
  readonly deleteOnTermination: boolean;
  readonly snapshotId?: string;
}

const NEW_VOLUME_TYPE = 'gp2';

/**
 * The devices that an image or instance has, changed as a request asks: by name, `NoDevice` takes one away,
 * others are added.
 * @throws ApiError InvalidBlockDeviceMapping
 */
export function mapDevices(
  devices: readonly BlockDevice[],
  params: BlockDeviceParams | undefined,
): readonly BlockDevice[] {
  if (params === undefined) return devices;
  const byName = new Map(devices.map((device) => [device.name, device]));
  for (const { DeviceName: name, NoDevice: none, VirtualName: virtual, Ebs: ebs } of params) {
    if (name === undefined) throw invalid('The device name is missing in a block device mapping');
    if (none !== undefined) byName.delete(name);
    else if (virtual === undefined) byName.set(name, deviceOf(name, byName.get(name), ebs ?? {}));
  }
  return [...byName.values()];
}

function deviceOf(name: string, base: BlockDevice | undefined, ebs: EbsParams): BlockDevice {
  const size = ebs.VolumeSize ?? base?.size;
  if (size === undefined) throw invalid(`The size of the volume for ${name} is missing`);
  if (base !== undefined && size < base.size) {
    throw invalid(
      `Volume of size ${size}GB is smaller than snapshot '${base.snapshotId ?? name}', expect size>= ${base.size}GB`,
    );
  }
  const kmsKeyId = ebs.KmsKeyId ?? base?.kmsKeyId;
  const iops = ebs.Iops ?? base?.iops;
  const throughput = ebs.Throughput ?? base?.throughput;
  const snapshotId = ebs.SnapshotId ?? base?.snapshotId;
  return {
    name,
    size,
    type: ebs.VolumeType ?? base?.type ?? NEW_VOLUME_TYPE,
    encrypted: ebs.Encrypted ?? base?.encrypted ?? false,
    deleteOnTermination: ebs.DeleteOnTermination ?? base?.deleteOnTermination ?? true,
    ...(kmsKeyId !== undefined && { kmsKeyId }),
    ...(iops !== undefined && { iops }),
    ...(throughput !== undefined && { throughput }),
    ...(snapshotId !== undefined && { snapshotId }),
  };
}

function invalid(message: string): ApiError {
  return new ApiError('InvalidBlockDeviceMapping', message);
}
