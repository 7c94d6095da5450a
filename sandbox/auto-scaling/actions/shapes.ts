import { fields, list } from '../../api.js';

/** Shapes of parameters that several actions share, under the request's own names. */

export const TEMPLATE_SPEC = fields({
  LaunchTemplateId: 'text',
  LaunchTemplateName: 'text',
  Version: 'text',
});

const RANGE = fields({ Min: 'text', Max: 'text' });

/** What of these the choice of types goes by: instance-requirements.ts. The rest is recorded. */
const INSTANCE_REQUIREMENTS = fields({
  VCpuCount: RANGE,
  MemoryMiB: RANGE,
  CpuManufacturers: list('text'),
  MemoryGiBPerVCpu: RANGE,
  ExcludedInstanceTypes: list('text'),
  InstanceGenerations: list('text'),
  SpotMaxPricePercentageOverLowestPrice: 'int',
  MaxSpotPriceAsPercentageOfOptimalOnDemandPrice: 'int',
  OnDemandMaxPricePercentageOverLowestPrice: 'int',
  BareMetal: 'text',
  BurstablePerformance: 'text',
  RequireHibernateSupport: 'flag',
  NetworkInterfaceCount: RANGE,
  LocalStorage: 'text',
  LocalStorageTypes: list('text'),
  TotalLocalStorageGB: RANGE,
  BaselineEbsBandwidthMbps: RANGE,
  AcceleratorTypes: list('text'),
  AcceleratorCount: RANGE,
  AcceleratorManufacturers: list('text'),
  AcceleratorNames: list('text'),
  AcceleratorTotalMemoryMiB: RANGE,
  NetworkBandwidthGbps: RANGE,
  AllowedInstanceTypes: list('text'),
  BaselinePerformanceFactors: fields({
    Cpu: fields({ Reference: list(fields({ InstanceFamily: 'text' })) }),
  }),
});

export const MIXED_INSTANCES_POLICY = fields({
  LaunchTemplate: fields({
    LaunchTemplateSpecification: TEMPLATE_SPEC,
    Overrides: list(
      fields({
        InstanceType: 'text',
        WeightedCapacity: 'text',
        LaunchTemplateSpecification: TEMPLATE_SPEC,
        InstanceRequirements: INSTANCE_REQUIREMENTS,
        ImageId: 'text',
      }),
    ),
  }),
  InstancesDistribution: fields({
    OnDemandAllocationStrategy: 'text',
    OnDemandBaseCapacity: 'int',
    OnDemandPercentageAboveBaseCapacity: 'int',
    SpotAllocationStrategy: 'text',
    SpotInstancePools: 'int',
    SpotMaxPrice: 'text',
    DistributionSegments: list(fields({ TargetCapacityTypes: list('text') })),
  }),
});

export const TAGS = list(
  fields({
    ResourceId: 'text',
    ResourceType: 'text',
    Key: 'text',
    Value: 'text',
    PropagateAtLaunch: 'flag',
  }),
);

export const FILTERS = list(fields({ Name: 'text', Values: list('text') }));

export const TRAFFIC_SOURCES = list(fields({ Identifier: 'text', Type: 'text' }));

export const HOOK_FIELDS = {
  LifecycleHookName: 'text',
  LifecycleTransition: 'text',
  RoleARN: 'text',
  NotificationTargetARN: 'text',
  NotificationMetadata: 'text',
  HeartbeatTimeout: 'int',
  DefaultResult: 'text',
} as const;

/** What CreateAutoScalingGroup and UpdateAutoScalingGroup record as it was said. */
export const SETTINGS = {
  DefaultCooldown: 'int',
  HealthCheckType: 'text',
  HealthCheckGracePeriod: 'int',
  PlacementGroup: 'text',
  TerminationPolicies: list('text'),
  NewInstancesProtectedFromScaleIn: 'flag',
  ServiceLinkedRoleARN: 'text',
  MaxInstanceLifetime: 'int',
  CapacityRebalance: 'flag',
  Context: 'text',
  DesiredCapacityType: 'text',
  DefaultInstanceWarmup: 'int',
  InstanceMaintenancePolicy: fields({
    MinHealthyPercentage: 'int',
    MaxHealthyPercentage: 'int',
  }),
  AvailabilityZoneDistribution: fields({ CapacityDistributionStrategy: 'text' }),
  AvailabilityZoneImpairmentPolicy: fields({
    ZonalShiftEnabled: 'flag',
    ImpairedZoneHealthCheckBehavior: 'text',
  }),
  CapacityReservationSpecification: fields({
    CapacityReservationPreference: 'text',
    CapacityReservationTarget: fields({
      CapacityReservationIds: list('text'),
      CapacityReservationResourceGroupArns: list('text'),
    }),
  }),
  InstanceLifecyclePolicy: fields({
    RetentionTriggers: fields({ TerminateHookAbandon: 'text' }),
  }),
  DeletionProtection: 'text',
} as const;

/** What both of them act upon. */
export const SIZES_AND_PLACES = {
  AutoScalingGroupName: 'text',
  LaunchConfigurationName: 'text',
  LaunchTemplate: TEMPLATE_SPEC,
  MixedInstancesPolicy: MIXED_INSTANCES_POLICY,
  MinSize: 'int',
  MaxSize: 'int',
  DesiredCapacity: 'int',
  AvailabilityZones: list('text'),
  AvailabilityZoneIds: list('text'),
  VPCZoneIdentifier: 'text',
  SkipZonalShiftValidation: 'flag',
} as const;
