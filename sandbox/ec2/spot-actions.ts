import { type Action, type Answer, list } from '../api.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, type FilterTable, select } from './filters.js';
import { page, refuseIdsWithPages } from './paging.js';
import { pickAll } from './resource-ids.js';
import type { SpotRequest, SpotRequests } from './spot-requests.js';
import { tagSet } from './tags.js';

/** The requests behind Spot Instances: read and cancelled. They are made by launching (RunInstances with market options). */
export function spotActions(requests: SpotRequests): readonly Action[] {
  return [
    ec2Action({
      name: 'DescribeSpotInstanceRequests',
      mutates: false,
      params: {
        SpotInstanceRequestId: list('text'),
        Filter: FILTERS,
        MaxResults: 'int',
        NextToken: 'text',
      },
      run: (params) => {
        const ids = params.SpotInstanceRequestId;
        refuseIdsWithPages(ids, params);
        const chosen = select(pick(requests, ids), params.Filter, REQUEST_FILTERS, (r) => r.tags);
        const { items, nextToken } = page(chosen, params, {
          action: 'DescribeSpotInstanceRequests',
          min: 5,
          max: 1000,
        });
        return { spotInstanceRequestSet: items.map(requestAnswer), nextToken };
      },
    }),
    ec2Action({
      name: 'CancelSpotInstanceRequests',
      mutates: true,
      params: { SpotInstanceRequestId: list('text') },
      required: ['SpotInstanceRequestId'],
      run: (params) => ({
        spotInstanceRequestSet: pick(requests, params.SpotInstanceRequestId).map((request) => {
          requests.cancel(request);
          return { spotInstanceRequestId: request.id, state: request.state };
        }),
      }),
    }),
  ];
}

function pick(requests: SpotRequests, ids: readonly string[] | undefined): readonly SpotRequest[] {
  if (ids === undefined) return requests.all;
  return pickAll('spot-instances-request', ids, (id) => requests.get(id));
}

const REQUEST_FILTERS: FilterTable<SpotRequest> = {
  'instance-id': (r) => [r.instance.id],
  'launch.image-id': (r) => [r.instance.imageId],
  'launch.instance-type': (r) => [r.instance.type],
  'launched-availability-zone': (r) => [r.instance.zone],
  'spot-instance-request-id': (r) => [r.id],
  state: (r) => [r.state],
  'status-code': (r) => [r.status.code],
  'spot-price': (r) => [r.terms.maxPrice],
  'status-message': (r) => [r.status.message],
  type: (r) => [r.terms.type],
  'valid-until': (r) => [timeOf(r.terms.validUntil)?.toISOString()],
};

function timeOf(instant: number | undefined): Date | undefined {
  return instant === undefined ? undefined : new Date(instant);
}

function requestAnswer(request: SpotRequest): Answer {
  const { instance, status, terms } = request;
  const { launch } = instance;
  return {
    spotInstanceRequestId: request.id,
    spotPrice: terms.maxPrice,
    type: terms.type,
    state: request.state,
    status: {
      code: status.code,
      message: status.message,
      updateTime: new Date(status.since),
    },
    launchSpecification: {
      imageId: instance.imageId,
      instanceType: instance.type,
      keyName: launch.params.KeyName,
      subnetId: instance.subnetId,
      placement: { availabilityZone: instance.zone },
      ebsOptimized: launch.params.EbsOptimized ?? false,
      blockDeviceMapping: launch.devices.map((device) => ({
        deviceName: device.name,
        ebs: {
          snapshotId: device.snapshotId,
          volumeSize: device.size,
          volumeType: device.type,
          deleteOnTermination: device.deleteOnTermination,
          encrypted: device.encrypted,
        },
      })),
      groupSet: launch.groups.map((group) => ({ groupId: group.id, groupName: group.name })),
    },
    instanceId: instance.id,
    createTime: new Date(request.createdAt),
    productDescription: 'Linux/UNIX',
    launchedAvailabilityZone: instance.zone,
    instanceInterruptionBehavior: terms.interruption,
    validUntil: timeOf(terms.validUntil),
    tagSet: tagSet(request.tags),
  };
}
