import { type Action, type Answer, ApiError, action, list } from '../../api.js';
import { zonesOf } from '../../ec2/regions.js';
import type { World } from '../../world.js';
import { HOSTED_ZONES } from '../hosted-zones.js';
import type { LoadBalancing } from '../load-balancing.js';
import { page } from '../paging.js';
import type { LoadBalancer } from '../target-groups.js';

const service = 'elasticloadbalancing';

export function loadBalancerActions(elb: LoadBalancing): readonly Action[] {
  return [
    action({
      service,
      name: 'DescribeLoadBalancers',
      mutates: false,
      params: {
        LoadBalancerArns: list('text'),
        Names: list('text'),
        Marker: 'text',
        PageSize: 'int',
      },
      run(world, params) {
        const arns = params.LoadBalancerArns ?? [];
        const names = params.Names ?? [];
        const all = [...elb.balancers.values()];
        const unknown =
          arns.some((arn) => !elb.balancers.has(arn)) ||
          names.some((name) => !all.some((balancer) => balancer.name === name));
        if (unknown) {
          throw new ApiError('LoadBalancerNotFound', 'One or more load balancers not found');
        }
        const wanted = all
          .filter((b) => arns.length === 0 || arns.includes(b.arn))
          .filter((b) => names.length === 0 || names.includes(b.name));
        const { items, NextMarker } = page(wanted, params);
        return { LoadBalancers: items.map((b) => balancerView(b, world)), NextMarker };
      },
    }),
  ];
}

const balancerView = (balancer: LoadBalancer, { region, compute }: World): Answer => ({
  LoadBalancerArn: balancer.arn,
  LoadBalancerName: balancer.name,
  DNSName: `${balancer.name}-${balancer.arn.slice(-8)}.${region}.elb.amazonaws.com`,
  CanonicalHostedZoneId: HOSTED_ZONES[region],
  CreatedTime: new Date(balancer.createdAt),
  Scheme: 'internet-facing',
  VpcId: balancer.vpcId === '' ? undefined : balancer.vpcId,
  State: { Code: 'active' },
  Type: balancer.type,
  AvailabilityZones: zonesOf(region).flatMap((ZoneName) => {
    const SubnetId = compute.defaultSubnet(ZoneName);
    return SubnetId === undefined ? [] : [{ ZoneName, SubnetId, LoadBalancerAddresses: [] }];
  }),
  SecurityGroups: [],
  IpAddressType: 'ipv4',
});
