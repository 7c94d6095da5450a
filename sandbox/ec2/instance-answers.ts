import { createHash } from 'node:crypto';
import type { Answer } from '../api.js';
import type { Basis } from './basis.js';
import type { FilterTable } from './filters.js';
import { type Instance, stateAnswer } from './instance.js';
import type { SecurityGroup } from './network.js';
import { zoneIdOf } from './regions.js';
import { tagSet } from './tags.js';

/** `reservationSet` of DescribeInstances: instances of one launch together. */
export function reservationsAnswer(basis: Basis, instances: readonly Instance[]): Answer[] {
  const byReservation = new Map<string, Instance[]>();
  for (const instance of instances) {
    const own = byReservation.get(instance.reservationId);
    if (own === undefined) byReservation.set(instance.reservationId, [instance]);
    else own.push(instance);
  }
  return [...byReservation.values()].map((own) => reservationAnswer(basis, own));
}

/** One reservation, which is also what RunInstances answers. */
export function reservationAnswer(basis: Basis, instances: readonly Instance[]): Answer {
  return {
    reservationId: instances[0]?.reservationId,
    ownerId: basis.accountId,
    groupSet: [],
    instancesSet: instances.map((instance) => instanceAnswer(basis, instance)),
  };
}

/** Until the instance runs (the CLI's sample of run-instances). */
const PENDING = { code: 'pending', message: 'pending' };

function instanceAnswer(basis: Basis, instance: Instance): Answer {
  const { launch } = instance;
  const { attributes } = launch.image;
  const address = addressOf(instance);
  const hop = launch.params.MetadataOptions;
  return {
    instanceId: instance.id,
    imageId: instance.imageId,
    instanceState: stateAnswer(instance.state),
    privateDnsName: address === undefined ? '' : privateName(basis, address),
    dnsName: '',
    reason: instance.transition,
    stateReason: instance.stateReason ?? (instance.state === 'pending' ? PENDING : undefined),
    keyName: launch.params.KeyName,
    amiLaunchIndex: instance.launchIndex,
    productCodes: [],
    instanceType: instance.type,
    launchTime: new Date(instance.launchedAt),
    placement: {
      availabilityZone: instance.zone,
      availabilityZoneId: zoneIdOf(instance.zone),
      groupName: launch.params.Placement?.GroupName ?? '',
      tenancy: launch.params.Placement?.Tenancy ?? 'default',
    },
    monitoring: { state: launch.params.Monitoring?.Enabled === true ? 'enabled' : 'disabled' },
    ...networkOf(basis, instance),
    architecture: launch.image.content.architecture,
    rootDeviceType: attributes.rootDeviceType,
    rootDeviceName: attributes.rootDeviceName,
    blockDeviceMapping: instance.volumes.map((volume) => ({
      deviceName: volume.name,
      ebs: {
        volumeId: volume.id,
        status: 'attached',
        attachTime: new Date(volume.createdAt),
        deleteOnTermination: volume.deleteOnTermination,
      },
    })),
    virtualizationType: attributes.virtualizationType,
    clientToken: instance.clientToken ?? '',
    tagSet: tagSet(instance.tags),
    hypervisor: attributes.hypervisor,
    iamInstanceProfile: profileOf(basis, instance),
    ebsOptimized: launch.params.EbsOptimized ?? false,
    instanceLifecycle: instance.purchase === 'spot' ? 'spot' : undefined,
    spotInstanceRequestId: instance.spotRequestId,
    enaSupport: attributes.enaSupport,
    cpuOptions: { coreCount: launch.type.cores, threadsPerCore: launch.type.threadsPerCore },
    hibernationOptions: { configured: launch.params.HibernationOptions?.Configured ?? false },
    metadataOptions: {
      state: 'applied',
      httpTokens: hop?.HttpTokens ?? (attributes.imdsSupport === 'v2.0' ? 'required' : 'optional'),
      httpPutResponseHopLimit:
        hop?.HttpPutResponseHopLimit ?? (attributes.imdsSupport === 'v2.0' ? 2 : 1),
      httpEndpoint: hop?.HttpEndpoint ?? 'enabled',
      httpProtocolIpv6: hop?.HttpProtocolIpv6 ?? 'disabled',
      instanceMetadataTags: hop?.InstanceMetadataTags ?? 'disabled',
    },
    enclaveOptions: { enabled: launch.params.EnclaveOptions?.Enabled ?? false },
    maintenanceOptions: {
      autoRecovery: launch.params.MaintenanceOptions?.AutoRecovery ?? 'default',
    },
    bootMode: attributes.bootMode,
    currentInstanceBootMode: attributes.bootMode?.startsWith('uefi') ? 'uefi' : 'legacy-bios',
    tpmSupport: attributes.tpmSupport,
    platformDetails: attributes.platformDetails,
    usageOperation: attributes.usageOperation,
    usageOperationUpdateTime: new Date(instance.launchedAt),
  };
}

/** A terminated instance has no place in the network any more. */
function networkOf(basis: Basis, instance: Instance): Answer {
  const address = addressOf(instance);
  if (address === undefined) return {};
  const { launch, networkInterface: card } = instance;
  const groupSet = launch.groups.map(groupAnswer);
  const association = card.publicAddress && {
    publicIp: card.publicAddress,
    publicDnsName: '',
    ipOwnerId: 'amazon',
  };
  return {
    subnetId: instance.subnetId,
    vpcId: launch.subnet.vpcId,
    privateIpAddress: address,
    ipAddress: card.publicAddress,
    sourceDestCheck: true,
    groupSet,
    networkInterfaceSet: [
      {
        networkInterfaceId: card.id,
        subnetId: instance.subnetId,
        vpcId: launch.subnet.vpcId,
        description: launch.params.NetworkInterface?.[0]?.Description ?? '',
        ownerId: basis.accountId,
        status: 'in-use',
        macAddress: card.mac,
        privateIpAddress: address,
        privateDnsName: privateName(basis, address),
        sourceDestCheck: true,
        groupSet,
        attachment: {
          attachmentId: card.attachmentId,
          deviceIndex: 0,
          networkCardIndex: 0,
          status: 'attached',
          attachTime: new Date(instance.launchedAt),
          deleteOnTermination: launch.params.NetworkInterface?.[0]?.DeleteOnTermination ?? true,
        },
        association,
        privateIpAddressesSet: [
          {
            privateIpAddress: address,
            privateDnsName: privateName(basis, address),
            primary: true,
            association,
          },
        ],
        ipv6AddressesSet: [],
        interfaceType: 'interface',
      },
    ],
  };
}

function addressOf(instance: Instance): string | undefined {
  return instance.state === 'terminated' ? undefined : instance.networkInterface.address;
}

function privateName(basis: Basis, address: string): string {
  return `ip-${address.replaceAll('.', '-')}.${basis.region}.compute.internal`;
}

function groupAnswer(group: SecurityGroup): Answer {
  return { groupId: group.id, groupName: group.name };
}

function profileOf(basis: Basis, instance: Instance): Answer | undefined {
  const asked = instance.launch.params.IamInstanceProfile;
  if (asked === undefined) return undefined;
  const arn = asked.Arn ?? `arn:aws:iam::${basis.accountId}:instance-profile/${asked.Name}`;
  return { arn, id: profileId(arn) };
}

/** The same for all instances of the profile; IAM has no drawn ids for profiles that nobody made. */
function profileId(arn: string): string {
  return `AIPA${createHash('sha1').update(arn).digest('hex').slice(0, 17).toUpperCase()}`;
}

/** DescribeInstances' filters. Those of a place in the network do not match what is terminated. */
export const INSTANCE_FILTERS: FilterTable<Instance> = {
  architecture: (i) => [i.launch.image.content.architecture],
  'availability-zone': (i) => [i.zone],
  'availability-zone-id': (i) => [zoneIdOf(i.zone)],
  'block-device-mapping.volume-id': (i) => i.volumes.map((v) => v.id),
  'client-token': (i) => [i.clientToken],
  hypervisor: (i) => [i.launch.image.attributes.hypervisor],
  'iam-instance-profile.arn': (i) => [i.launch.params.IamInstanceProfile?.Arn],
  'image-id': (i) => [i.imageId],
  'instance-id': (i) => [i.id],
  'instance-lifecycle': (i) => [i.purchase === 'spot' ? 'spot' : undefined],
  'instance-state-code': (i) => [stateAnswer(i.state).code],
  'instance-state-name': (i) => [i.state],
  'instance-type': (i) => [i.type],
  'instance.group-id': (i) => i.launch.groups.map((g) => g.id),
  'instance.group-name': (i) => i.launch.groups.map((g) => g.name),
  'key-name': (i) => [i.launch.params.KeyName],
  'launch-index': (i) => [i.launchIndex],
  'launch-time': (i) => [new Date(i.launchedAt).toISOString()],
  'private-ip-address': (i) => [addressOf(i)],
  'reservation-id': (i) => [i.reservationId],
  'root-device-type': (i) => [i.launch.image.attributes.rootDeviceType],
  'state-reason-code': (i) => [i.stateReason?.code],
  'spot-instance-request-id': (i) => [i.spotRequestId],
  'subnet-id': (i) => [addressOf(i) && i.subnetId],
  'virtualization-type': (i) => [i.launch.image.attributes.virtualizationType],
  'vpc-id': (i) => [addressOf(i) && i.launch.subnet.vpcId],
};
