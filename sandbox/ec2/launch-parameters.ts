import { fields, list, type ValueOf } from '../api.js';
import { BLOCK_DEVICE_MAPPINGS } from './block-devices.js';
import { TAG_SPECIFICATIONS } from './tags.js';

/** What RunInstances and LaunchTemplateData both take, by the same names. */
export const LAUNCH_PARAMETERS = {
  ImageId: 'text',
  InstanceType: 'text',
  KeyName: 'text',
  UserData: 'text',
  SecurityGroupId: list('text'),
  SecurityGroup: list('text'),
  NetworkInterface: list(
    fields({
      DeviceIndex: 'int',
      NetworkCardIndex: 'int',
      SubnetId: 'text',
      Description: 'text',
      PrivateIpAddress: 'text',
      AssociatePublicIpAddress: 'flag',
      DeleteOnTermination: 'flag',
      InterfaceType: 'text',
      SecurityGroupId: list('text'),
    }),
  ),
  BlockDeviceMapping: BLOCK_DEVICE_MAPPINGS,
  IamInstanceProfile: fields({ Arn: 'text', Name: 'text' }),
  Monitoring: fields({ Enabled: 'flag' }),
  Placement: fields({ AvailabilityZone: 'text', GroupName: 'text', Tenancy: 'text' }),
  EbsOptimized: 'flag',
  DisableApiTermination: 'flag',
  DisableApiStop: 'flag',
  InstanceInitiatedShutdownBehavior: 'text',
  TagSpecification: TAG_SPECIFICATIONS,
  InstanceMarketOptions: fields({
    MarketType: 'text',
    SpotOptions: fields({
      MaxPrice: 'text',
      SpotInstanceType: 'text',
      InstanceInterruptionBehavior: 'text',
      ValidUntil: 'time',
      BlockDurationMinutes: 'int',
    }),
  }),
  MetadataOptions: fields({
    HttpTokens: 'text',
    HttpPutResponseHopLimit: 'int',
    HttpEndpoint: 'text',
    HttpProtocolIpv6: 'text',
    InstanceMetadataTags: 'text',
  }),
  HibernationOptions: fields({ Configured: 'flag' }),
  EnclaveOptions: fields({ Enabled: 'flag' }),
  MaintenanceOptions: fields({ AutoRecovery: 'text' }),
  PrivateDnsNameOptions: fields({
    HostnameType: 'text',
    EnableResourceNameDnsARecord: 'flag',
    EnableResourceNameDnsAAAARecord: 'flag',
  }),
} as const;

const { NetworkInterface: CARDS } = LAUNCH_PARAMETERS;

export type LaunchParameters = ValueOf<{ fields: typeof LAUNCH_PARAMETERS }>;

const BETWEEN = fields({ Min: 'int', Max: 'int' });

/**
 * LaunchTemplateData. What stands here beyond LAUNCH_PARAMETERS is kept and given back, and changes nothing about
 * the instances of the sandbox.
 */
export const TEMPLATE_PARAMETERS = {
  ...LAUNCH_PARAMETERS,
  NetworkInterface: list(
    fields({
      ...CARDS.list.fields,
      Ipv6AddressCount: 'int',
      Ipv6Addresses: list(fields({ Ipv6Address: 'text' })),
    }),
  ),
  KernelId: 'text',
  RamDiskId: 'text',
  CreditSpecification: fields({ CpuCredits: 'text' }),
  CpuOptions: fields({ CoreCount: 'int', ThreadsPerCore: 'int', AmdSevSnp: 'text' }),
  CapacityReservationSpecification: fields({
    CapacityReservationPreference: 'text',
    CapacityReservationTarget: fields({
      CapacityReservationId: 'text',
      CapacityReservationResourceGroupArn: 'text',
    }),
  }),
  LicenseSpecification: list(fields({ LicenseConfigurationArn: 'text' })),
  NetworkPerformanceOptions: fields({ BandwidthWeighting: 'text' }),
  InstanceRequirements: fields({
    VCpuCount: BETWEEN,
    MemoryMiB: BETWEEN,
    CpuManufacturer: list('text'),
    AllowedInstanceType: list('text'),
    ExcludedInstanceType: list('text'),
    InstanceGeneration: list('text'),
    BareMetal: 'text',
    BurstablePerformance: 'text',
    LocalStorage: 'text',
    RequireHibernateSupport: 'flag',
    SpotMaxPricePercentageOverLowestPrice: 'int',
    OnDemandMaxPricePercentageOverLowestPrice: 'int',
  }),
} as const;

export type TemplateParameters = ValueOf<{ fields: typeof TEMPLATE_PARAMETERS }>;
