import { SECOND } from './clock.js';
import type { GroupScene, Scenario } from './scenario.js';
import { policyParams } from './stage/scaling-policies.js';

/** The words of scenarios in the words of the API: what a group has beyond its size and template. */

/** Ids by the scenario's names. */
export interface Names {
  readonly image: (name: string) => string;
  readonly template: (name: string) => string;
}

/** For CreateAutoScalingGroup. */
export function extraSettings(group: GroupScene): object {
  const { maintenance, protected: isProtected } = group;
  const shift = group['zonal-shift'];
  return {
    ...(group['capacity-rebalance'] !== undefined && {
      CapacityRebalance: group['capacity-rebalance'],
    }),
    ...(group['termination-policies'] && { TerminationPolicies: group['termination-policies'] }),
    ...(group['zone-distribution'] && {
      AvailabilityZoneDistribution: { CapacityDistributionStrategy: group['zone-distribution'] },
    }),
    ...(maintenance && {
      InstanceMaintenancePolicy: {
        MinHealthyPercentage: maintenance.min,
        MaxHealthyPercentage: maintenance.max,
      },
    }),
    ...(group['max-lifetime'] && { MaxInstanceLifetime: group['max-lifetime'] / SECOND }),
    ...(group['retain-abandoned'] && {
      InstanceLifecyclePolicy: { RetentionTriggers: { TerminateHookAbandon: 'retain' } },
    }),
    ...(shift && {
      AvailabilityZoneImpairmentPolicy: {
        ZonalShiftEnabled: true,
        ImpairedZoneHealthCheckBehavior:
          shift === 'ignore-unhealthy' ? 'IgnoreUnhealthy' : 'ReplaceUnhealthy',
      },
    }),
    ...(isProtected !== undefined && { NewInstancesProtectedFromScaleIn: isProtected }),
  };
}

/** A MixedInstancesPolicy. @param specification the group's own template */
export function mixedPolicy(
  mixed: NonNullable<GroupScene['mixed-instances']>,
  specification: object,
  names: Names,
): object {
  return {
    LaunchTemplate: {
      LaunchTemplateSpecification: specification,
      Overrides: overridesOf(mixed, names),
    },
    InstancesDistribution: {
      OnDemandBaseCapacity: mixed['on-demand-base'],
      OnDemandPercentageAboveBaseCapacity: mixed['on-demand-percent'],
      ...(mixed['on-demand-strategy'] && {
        OnDemandAllocationStrategy: mixed['on-demand-strategy'],
      }),
      ...(mixed['spot-strategy'] && { SpotAllocationStrategy: mixed['spot-strategy'] }),
      ...(mixed['spot-pools'] && { SpotInstancePools: mixed['spot-pools'] }),
    },
  };
}

function overridesOf(
  { types, requirements }: NonNullable<GroupScene['mixed-instances']>,
  names: Names,
): readonly object[] {
  if (requirements !== undefined) {
    const { vcpus, memory } = requirements;
    return [
      {
        InstanceRequirements: {
          VCpuCount: rangeOf(vcpus, 1),
          MemoryMiB: rangeOf(memory, 1_024),
        },
      },
    ];
  }
  return (types ?? []).map((given) => {
    if (typeof given === 'string') return { InstanceType: given };
    return {
      InstanceType: given.type,
      ...(given.weight !== undefined && { WeightedCapacity: String(given.weight) }),
      ...(given.image !== undefined && { ImageId: names.image(given.image) }),
      ...(given.template !== undefined && {
        LaunchTemplateSpecification: { LaunchTemplateId: names.template(given.template) },
      }),
    };
  });
}

const rangeOf = (
  { min, max }: { readonly min: number; readonly max?: number | undefined },
  unit: number,
): object => ({
  Min: String(min * unit),
  ...(max !== undefined && { Max: String(max * unit) }),
});

type Call = readonly [action: string, params: Record<string, unknown>];

/** What is put onto a group that is there. */
export function extraCalls(group: GroupScene, epoch: number): readonly Call[] {
  const AutoScalingGroupName = group.name;
  return [
    ...group.schedule.map(
      (change): Call => [
        'PutScheduledUpdateGroupAction',
        {
          AutoScalingGroupName,
          ScheduledActionName: change.name,
          ...(change.at !== undefined && { StartTime: new Date(epoch + change.at) }),
          ...(change.every !== undefined && { Recurrence: change.every }),
          ...(change.size !== undefined && { DesiredCapacity: change.size }),
          ...(change.min !== undefined && { MinSize: change.min }),
          ...(change.max !== undefined && { MaxSize: change.max }),
        },
      ],
    ),
    ...group.policies.map((policy): Call => ['PutScalingPolicy', policyParams(group.name, policy)]),
  ];
}

export function warmPoolCall(group: GroupScene): Call | undefined {
  const pool = group['warm-pool'];
  if (pool === undefined) return undefined;
  return [
    'PutWarmPool',
    {
      AutoScalingGroupName: group.name,
      ...(pool.min !== undefined && { MinSize: pool.min }),
      ...(pool.prepared !== undefined && { MaxGroupPreparedCapacity: pool.prepared }),
      PoolState: pool.state,
      InstanceReusePolicy: { ReuseOnScaleIn: pool.reuse },
    },
  ];
}

/** The launch configuration that says what the version of a template says. */
export function configurationOf(
  group: GroupScene,
  version: string,
  scenario: Scenario,
  names: Names,
): { readonly name: string; readonly params: Record<string, unknown> } {
  const template = scenario.templates.find(({ name }) => name === group.template);
  const number = numberOf(version, template?.versions.length ?? 1, template?.default ?? 1);
  const said = template?.versions[number - 1];
  const name = `${group.template}-${number}`;
  return {
    name,
    params: {
      LaunchConfigurationName: name,
      ...(said?.image !== undefined && { ImageId: names.image(said.image) }),
      InstanceType: said?.type,
      ...(said?.['user-data'] !== undefined && {
        UserData: Buffer.from(said['user-data']).toString('base64'),
      }),
    },
  };
}

function numberOf(version: string, latest: number, standard: number): number {
  if (version === '$Latest') return latest;
  return version === '$Default' ? standard : Number(version);
}
