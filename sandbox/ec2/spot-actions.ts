import { type Action, type Answer, ApiError, list } from '../api.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, type FilterTable, select } from './filters.js';
import { page, refuseIdsWithPages } from './paging.js';
import type { SpotRequest, SpotRequests } from './spot-requests.js';

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
        const chosen = select(pick(requests, ids), params.Filter, REQUEST_FILTERS);
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
  return ids.map((id) => {
    const request = requests.get(id);
    if (request !== undefined) return request;
    throw new ApiError(
      'InvalidSpotInstanceRequestID.NotFound',
      `The spot instance request ID '${id}' does not exist`,
    );
  });
}

const REQUEST_FILTERS: FilterTable<SpotRequest> = {
  'instance-id': (r) => [r.instance.id],
  'launch.image-id': (r) => [r.instance.imageId],
  'launch.instance-type': (r) => [r.instance.type],
  'launched-availability-zone': (r) => [r.instance.zone],
  'spot-instance-request-id': (r) => [r.id],
  state: (r) => [r.state],
  'status-code': (r) => [r.status.code],
  type: () => ['one-time'],
};

function requestAnswer(request: SpotRequest): Answer {
  const { instance, status } = request;
  const { launch } = instance;
  return {
    spotInstanceRequestId: request.id,
    spotPrice: launch.params.InstanceMarketOptions?.SpotOptions?.MaxPrice,
    type: 'one-time',
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
      groupSet: launch.groups.map((group) => ({ groupId: group.id, groupName: group.name })),
    },
    instanceId: instance.id,
    createTime: new Date(request.createdAt),
    productDescription: 'Linux/UNIX',
    launchedAvailabilityZone: instance.zone,
    instanceInterruptionBehavior: 'terminate',
    tagSet: [],
  };
}
