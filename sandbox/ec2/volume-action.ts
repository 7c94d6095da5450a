import { type Action, list } from '../api.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, type FilterTable, select } from './filters.js';
import type { Instance, Volume } from './instance.js';
import type { Instances } from './instances.js';
import { page, refuseIdsWithPages } from './paging.js';
import { zoneIdOf } from './regions.js';
import { pickAll } from './resource-ids.js';
import { tagSet } from './tags.js';

interface Attached {
  readonly volume: Volume;
  readonly instance: Instance;
}

const VOLUME_FILTERS: FilterTable<Attached> = {
  'attachment.attach-time': ({ volume }) => [new Date(volume.createdAt).toISOString()],
  'attachment.delete-on-termination': ({ volume }) => [volume.deleteOnTermination],
  'attachment.device': ({ volume }) => [volume.name],
  'attachment.instance-id': ({ instance }) => [instance.id],
  'attachment.status': () => ['attached'],
  'availability-zone': ({ instance }) => [instance.zone],
  'availability-zone-id': ({ instance }) => [zoneIdOf(instance.zone)],
  'create-time': ({ volume }) => [new Date(volume.createdAt).toISOString()],
  encrypted: ({ volume }) => [volume.encrypted],
  'multi-attach-enabled': () => [false],
  size: ({ volume }) => [volume.size],
  'snapshot-id': ({ volume }) => [volume.snapshotId],
  status: () => ['in-use'],
  'volume-id': ({ volume }) => [volume.id],
  'volume-type': ({ volume }) => [volume.type],
};

/** The volumes of instances: there are no others, all go with their instance. */
export function describeVolumes(instances: Instances): Action {
  return ec2Action({
    name: 'DescribeVolumes',
    mutates: false,
    params: { VolumeId: list('text'), Filter: FILTERS, MaxResults: 'int', NextToken: 'text' },
    run: (params) => {
      refuseIdsWithPages(params.VolumeId, params);
      const all = instances.all.flatMap((instance) =>
        instance.volumes.map((volume) => ({ volume, instance })),
      );
      const byId = new Map(all.map((attached) => [attached.volume.id, attached]));
      const named =
        params.VolumeId === undefined
          ? all
          : pickAll('volume', params.VolumeId, (id) => byId.get(id));
      const chosen = select(named, params.Filter, VOLUME_FILTERS, ({ volume }) => volume.tags);
      const { items, nextToken } = page(chosen, params, {
        action: 'DescribeVolumes',
        min: 5,
        max: 1000,
      });
      return {
        volumeSet: items.map(({ volume, instance }) => ({
          volumeId: volume.id,
          size: volume.size,
          snapshotId: volume.snapshotId,
          availabilityZone: instance.zone,
          availabilityZoneId: zoneIdOf(instance.zone),
          status: 'in-use',
          createTime: new Date(volume.createdAt),
          volumeType: volume.type,
          iops: volume.iops,
          throughput: volume.throughput,
          encrypted: volume.encrypted,
          kmsKeyId: volume.kmsKeyId,
          multiAttachEnabled: false,
          attachmentSet: [
            {
              volumeId: volume.id,
              instanceId: instance.id,
              device: volume.name,
              status: 'attached',
              attachTime: new Date(volume.createdAt),
              deleteOnTermination: volume.deleteOnTermination,
            },
          ],
          tagSet: tagSet(volume.tags),
        })),
        nextToken,
      };
    },
  });
}
