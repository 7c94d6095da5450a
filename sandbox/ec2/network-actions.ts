import { type Action, ApiError, list } from '../api.js';
import type { Basis } from './basis.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, type FilterTable, select } from './filters.js';
import type { Network, SecurityGroup, Subnet, Vpc } from './network.js';
import { page } from './paging.js';
import { DEFAULT_REGIONS, zoneIdOf } from './regions.js';
import { pickAll } from './resource-ids.js';
import { ruleAnswers } from './security-group-actions.js';
import { tagSet } from './tags.js';

const PAGED = { Filter: FILTERS, MaxResults: 'int', NextToken: 'text' } as const;
const LIMITS = { min: 5, max: 1000 };

/** Describing what lies around the instances. Scenarios make it; by the API, security groups alone come and go. */
export function networkActions(basis: Basis, network: Network): readonly Action[] {
  return [
    describeVpcs(basis, network),
    describeSubnets(basis, network),
    describeSecurityGroups(basis, network),
    describeZones(basis, network),
    describeRegions(),
  ];
}

const VPC_FILTERS: FilterTable<Vpc> = {
  'vpc-id': (vpc) => [vpc.id],
  cidr: (vpc) => [vpc.cidr],
  'cidr-block-association.cidr-block': (vpc) => [vpc.cidr],
  'is-default': (vpc) => [vpc.isDefault],
  isDefault: (vpc) => [vpc.isDefault],
  state: () => ['available'],
};

function describeVpcs(basis: Basis, network: Network): Action {
  return ec2Action({
    name: 'DescribeVpcs',
    mutates: false,
    params: { VpcId: list('text'), ...PAGED },
    run: (params) => {
      const named =
        params.VpcId === undefined
          ? network.vpcs
          : pickAll('vpc', params.VpcId, (id) => network.vpc(id));
      const chosen = select(named, params.Filter, VPC_FILTERS, (vpc) => vpc.tags);
      const { items, nextToken } = page(chosen, params, { action: 'DescribeVpcs', ...LIMITS });
      return {
        vpcSet: items.map((vpc) => ({
          vpcId: vpc.id,
          ownerId: basis.accountId,
          state: 'available',
          cidrBlock: vpc.cidr,
          cidrBlockAssociationSet: [
            {
              associationId: vpc.id.replace('vpc-', 'vpc-cidr-assoc-'),
              cidrBlock: vpc.cidr,
              cidrBlockState: { state: 'associated' },
            },
          ],
          dhcpOptionsId: 'dopt-00000000000000001',
          instanceTenancy: 'default',
          isDefault: vpc.isDefault,
          tagSet: tagSet(vpc.tags),
        })),
        nextToken,
      };
    },
  });
}

const SUBNET_FILTERS: FilterTable<Subnet> = {
  'subnet-id': (subnet) => [subnet.id],
  'vpc-id': (subnet) => [subnet.vpcId],
  'availability-zone': (subnet) => [subnet.zone],
  availabilityZone: (subnet) => [subnet.zone],
  'availability-zone-id': (subnet) => [zoneIdOf(subnet.zone)],
  'cidr-block': (subnet) => [subnet.cidr],
  'default-for-az': (subnet) => [subnet.defaultForZone],
  'map-public-ip-on-launch': (subnet) => [subnet.publicIpOnLaunch],
  state: () => ['available'],
};

function describeSubnets(basis: Basis, network: Network): Action {
  return ec2Action({
    name: 'DescribeSubnets',
    mutates: false,
    params: { SubnetId: list('text'), ...PAGED },
    run: (params) => {
      const named =
        params.SubnetId === undefined
          ? network.subnets
          : pickAll('subnet', params.SubnetId, (id) => network.subnet(id));
      const chosen = select(named, params.Filter, SUBNET_FILTERS, (subnet) => subnet.tags);
      const { items, nextToken } = page(chosen, params, { action: 'DescribeSubnets', ...LIMITS });
      return {
        subnetSet: items.map((subnet) => ({
          subnetId: subnet.id,
          subnetArn: `arn:aws:ec2:${basis.region}:${basis.accountId}:subnet/${subnet.id}`,
          ownerId: basis.accountId,
          state: 'available',
          vpcId: subnet.vpcId,
          cidrBlock: subnet.cidr,
          availableIpAddressCount: network.freeAddresses(subnet),
          availabilityZone: subnet.zone,
          availabilityZoneId: zoneIdOf(subnet.zone),
          defaultForAz: subnet.defaultForZone,
          mapPublicIpOnLaunch: subnet.publicIpOnLaunch,
          mapCustomerOwnedIpOnLaunch: false,
          assignIpv6AddressOnCreation: false,
          ipv6CidrBlockAssociationSet: [],
          ipv6Native: false,
          enableDns64: false,
          privateDnsNameOptionsOnLaunch: {
            hostnameType: 'ip-name',
            enableResourceNameDnsARecord: false,
            enableResourceNameDnsAAAARecord: false,
          },
          tagSet: tagSet(subnet.tags),
        })),
        nextToken,
      };
    },
  });
}

const GROUP_FILTERS: FilterTable<SecurityGroup> = {
  'group-id': (group) => [group.id],
  'group-name': (group) => [group.name],
  'vpc-id': (group) => [group.vpcId],
  description: (group) => [group.description],
};

function describeSecurityGroups(basis: Basis, network: Network): Action {
  return ec2Action({
    name: 'DescribeSecurityGroups',
    mutates: false,
    params: { GroupId: list('text'), GroupName: list('text'), ...PAGED },
    run: (params) => {
      const named =
        params.GroupId === undefined
          ? network.securityGroups
          : pickAll('security-group', params.GroupId, (id) => network.securityGroup(id));
      const chosen = select(
        named.filter((g) => params.GroupName === undefined || params.GroupName.includes(g.name)),
        params.Filter,
        GROUP_FILTERS,
        (group) => group.tags,
      );
      const { items, nextToken } = page(chosen, params, {
        action: 'DescribeSecurityGroups',
        ...LIMITS,
      });
      return {
        securityGroupInfo: items.map((group) => ({
          groupId: group.id,
          securityGroupArn: `arn:aws:ec2:${basis.region}:${basis.accountId}:security-group/${group.id}`,
          groupName: group.name,
          groupDescription: group.description,
          ownerId: basis.accountId,
          vpcId: group.vpcId,
          ipPermissions: ruleAnswers(basis.accountId, group.ingress),
          ipPermissionsEgress: [
            {
              ipProtocol: '-1',
              groups: [],
              ipRanges: [{ cidrIp: '0.0.0.0/0' }],
              ipv6Ranges: [],
              prefixListIds: [],
            },
          ],
          tagSet: tagSet(group.tags),
        })),
        nextToken,
      };
    },
  });
}

const ZONE_FILTERS: FilterTable<string> = {
  'zone-name': (zone) => [zone],
  'zone-id': (zone) => [zoneIdOf(zone)],
  'zone-type': () => ['availability-zone'],
  state: () => ['available'],
  'opt-in-status': () => ['opt-in-not-required'],
  'region-name': (zone) => [zone.slice(0, -1)],
  'group-name': (zone) => [`${zone.slice(0, -1)}-zg-1`],
};

function describeZones(basis: Basis, network: Network): Action {
  return ec2Action({
    name: 'DescribeAvailabilityZones',
    mutates: false,
    params: {
      ZoneName: list('text'),
      ZoneId: list('text'),
      AllAvailabilityZones: 'flag',
      Filter: FILTERS,
    },
    run: (params) => {
      mustBeZones(params.ZoneName, network.zones);
      mustBeZones(params.ZoneId, network.zones.map(zoneIdOf));
      const named = network.zones.filter(
        (zone) =>
          (params.ZoneName === undefined || params.ZoneName.includes(zone)) &&
          (params.ZoneId === undefined || params.ZoneId.includes(zoneIdOf(zone))),
      );
      return {
        availabilityZoneInfo: select(named, params.Filter, ZONE_FILTERS).map((zone) => ({
          zoneName: zone,
          zoneId: zoneIdOf(zone),
          zoneState: 'available',
          zoneType: 'availability-zone',
          regionName: basis.region,
          groupName: `${basis.region}-zg-1`,
          networkBorderGroup: basis.region,
          optInStatus: 'opt-in-not-required',
          messageSet: [],
        })),
      };
    },
  });
}

function mustBeZones(named: readonly string[] | undefined, known: readonly string[]): void {
  const unknown = named?.filter((zone) => !known.includes(zone)) ?? [];
  if (unknown.length === 0) return;
  throw new ApiError('InvalidParameterValue', `Invalid availability zone: [${unknown.join(', ')}]`);
}

const REGION_FILTERS: FilterTable<string> = {
  'region-name': (region) => [region],
  endpoint: (region) => [endpointOf(region)],
  'opt-in-status': () => ['opt-in-not-required'],
};

function describeRegions(): Action {
  return ec2Action({
    name: 'DescribeRegions',
    mutates: false,
    params: { RegionName: list('text'), AllRegions: 'flag', Filter: FILTERS },
    run: (params) => {
      const unknown = params.RegionName?.filter((r) => !DEFAULT_REGIONS.includes(r)) ?? [];
      if (unknown.length > 0) {
        throw new ApiError('InvalidParameterValue', `Invalid region name: ${unknown.join(', ')}`);
      }
      const chosen = select(params.RegionName ?? DEFAULT_REGIONS, params.Filter, REGION_FILTERS);
      return {
        regionInfo: chosen.map((region) => ({
          regionName: region,
          regionEndpoint: endpointOf(region),
          optInStatus: 'opt-in-not-required',
        })),
      };
    },
  });
}

function endpointOf(region: string): string {
  return `ec2.${region}.amazonaws.com`;
}
