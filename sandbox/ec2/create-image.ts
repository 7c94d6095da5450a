import { type Action, ApiError } from '../api.js';
import type { Basis } from './basis.js';
import {
  BLOCK_DEVICE_MAPPINGS,
  type BlockDevice,
  type BlockDeviceParams,
  mapDevices,
} from './block-devices.js';
import { causeOf, ec2Action } from './ec2-action.js';
import type { Images } from './images.js';
import { contentOf, type Instance } from './instance.js';
import type { Instances } from './instances.js';
import { failWithoutKey } from './key-trouble.js';
import { readTagSpecifications, TAG_SPECIFICATIONS } from './tags.js';

export function createImage(basis: Basis, images: Images, instances: Instances): Action {
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
        ...(params.Description !== undefined && { description: params.Description }),
        content: contentOf(instance),
        attributes: instance.launch.image.attributes,
        devices: devicesOf(instance, params.BlockDeviceMapping),
        tags,
        source: { instanceId: instance.id, imageId: instance.imageId, region: basis.region },
        cause: causeOf(caller),
      });
      failWithoutKey(basis, images, image);
      if (params.NoReboot !== true) instances.lifecycle.reboot(instance);
      return { imageId: image.id };
    },
  });
}

function mustBeStill({ id, state }: Instance): void {
  if (state === 'running' || state === 'stopped') return;
  throw new ApiError(
    'InvalidParameterValue',
    `Invalid value '${id}' for instanceId. Instance is not in state 'running' or 'stopped'`,
  );
}

/**
 * The instance's volumes as the request changes them: each is snapshotted, none keeps the snapshot it came from.
 * @throws ApiError InvalidBlockDeviceMapping
 */
function devicesOf(
  instance: Instance,
  mapping: BlockDeviceParams | undefined,
): (BlockDevice & { volumeId: string })[] {
  const devices = instance.volumes.map(({ id: _id, createdAt: _at, tags: _tags, ...d }) => d);
  refuseOtherVolumes(devices, mapping);
  return mapDevices(devices, mapping).map((device) => ({
    ...device,
    volumeId: instance.volumes.find((v) => v.name === device.name)?.id ?? '',
  }));
}

/** "The only option that can be changed for existing mappings or snapshots is DeleteOnTermination" (CreateImage). */
function refuseOtherVolumes(
  devices: readonly BlockDevice[],
  mapping: BlockDeviceParams | undefined,
): void {
  for (const { DeviceName: name, Ebs: ebs = {} } of mapping ?? []) {
    const device = devices.find((d) => d.name === name);
    if (device === undefined) continue;
    const changed = [
      ['VolumeSize', ebs.VolumeSize, device.size],
      ['VolumeType', ebs.VolumeType, device.type],
      ['Encrypted', ebs.Encrypted, device.encrypted],
      ['KmsKeyId', ebs.KmsKeyId, device.kmsKeyId],
      ['SnapshotId', ebs.SnapshotId, device.snapshotId],
    ].find(([, asked, has]) => asked !== undefined && asked !== has);
    if (changed === undefined) continue;
    throw new ApiError(
      'InvalidBlockDeviceMapping',
      `${changed[0]} cannot be modified for the existing device ${name}`,
    );
  }
}
