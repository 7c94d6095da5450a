import type { Answer } from '../api.js';
import type { Fleet } from './fleet.js';
import { globalTimeout } from './hooks.js';
import type { LaunchConfiguration } from './launch-configuration.js';
import {
  type Activity,
  type Group,
  type Hook,
  type Member,
  targetGroupsOf,
  type WarmPoolSettings,
} from './model.js';

/** The answers' own words for what the model holds. */

export function groupView(fleet: Fleet, group: Group, includeInstances: boolean): Answer {
  const { compute } = fleet;
  return {
    AutoScalingGroupName: group.name,
    AutoScalingGroupARN: group.arn,
    ...sourceView(group),
    MinSize: group.min,
    MaxSize: group.max,
    DesiredCapacity: group.desired,
    AvailabilityZones: group.zones,
    AvailabilityZoneIds: group.zones.map((zone) => compute.zoneId(zone)),
    LoadBalancerNames: group.sources.filter((s) => s.type === 'elb').map((s) => s.identifier),
    TargetGroupARNs: targetGroupsOf(group),
    Instances: includeInstances
      ? [...group.members.values()].map((member) => memberView(fleet, member))
      : [],
    CreatedTime: new Date(group.createdAt),
    SuspendedProcesses: [...group.suspended].map(([ProcessName, SuspensionReason]) => ({
      ProcessName,
      SuspensionReason,
    })),
    VPCZoneIdentifier: group.placedBy === 'subnets' ? group.subnets.join(',') : '',
    ...(group.warmPool === undefined
      ? {}
      : { WarmPoolConfiguration: warmPoolView(group.warmPool), WarmPoolSize: group.pool.size }),
    EnabledMetrics: [],
    Status: group.deleting ? 'Delete in progress' : undefined,
    Tags: tagViews(group),
    TrafficSources: group.sources
      .filter((s) => !s.removing)
      .map((s) => ({ Identifier: s.identifier, Type: s.type })),
    ...group.settings,
  };
}

export function warmPoolView(pool: WarmPoolSettings): Answer {
  return {
    MaxGroupPreparedCapacity: pool.maxPrepared,
    MinSize: pool.min,
    PoolState: pool.state,
    Status: pool.deleting ? 'PendingDelete' : undefined,
    InstanceReusePolicy: pool.reuse ? { ReuseOnScaleIn: true } : undefined,
  };
}

/** The members that say what a group launches: a desired configuration has the same. */
export function sourceView({ source }: Pick<Group, 'source'>): Answer {
  switch (source.kind) {
    case 'template':
      return { LaunchTemplate: { ...source.spec } };
    case 'mixed-instances': {
      const { LaunchTemplate, InstancesDistribution } = source.policy;
      return {
        MixedInstancesPolicy: {
          LaunchTemplate: {
            LaunchTemplateSpecification: { ...LaunchTemplate.LaunchTemplateSpecification },
            Overrides: LaunchTemplate.Overrides.map(
              ({ LaunchTemplateSpecification: spec, ...rest }) => ({
                ...rest,
                LaunchTemplateSpecification: spec === undefined ? undefined : { ...spec },
              }),
            ),
          },
          InstancesDistribution: { ...InstancesDistribution },
        },
      };
    }
    case 'launch-configuration':
      return { LaunchConfigurationName: source.name };
  }
}

export function memberView(fleet: Fleet, member: Member): Answer {
  return {
    InstanceId: member.id,
    InstanceType: member.type,
    AvailabilityZone: member.zone,
    AvailabilityZoneId: fleet.compute.zoneId(member.zone),
    LifecycleState: member.lifecycle,
    HealthStatus: member.health,
    LaunchConfigurationName: member.launchConfiguration,
    LaunchTemplate: member.template === undefined ? undefined : { ...member.template },
    ImageId: member.imageId,
    ProtectedFromScaleIn: member.protectedFromScaleIn,
    WeightedCapacity: member.weighted ? String(member.weight) : undefined,
  };
}

/** DescribeAutoScalingInstances spells health in capitals, where the group's own list does not. */
export function instanceView(fleet: Fleet, group: Group, member: Member): Answer {
  return {
    ...memberView(fleet, member),
    AutoScalingGroupName: group.name,
    HealthStatus: member.health.toUpperCase(),
  };
}

export function tagViews(group: Group): Answer[] {
  return [...group.tags]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([Key, tag]) => ({
      ResourceId: group.name,
      ResourceType: 'auto-scaling-group',
      Key,
      Value: tag.value,
      PropagateAtLaunch: tag.propagate,
    }));
}

export function activityView(activity: Activity): Answer {
  return {
    ActivityId: activity.id,
    AutoScalingGroupName: activity.group,
    AutoScalingGroupARN: activity.groupArn,
    Description: activity.description,
    Cause: activity.cause,
    StartTime: new Date(activity.startedAt),
    EndTime: activity.endedAt === undefined ? undefined : new Date(activity.endedAt),
    StatusCode: activity.status,
    StatusMessage: activity.statusMessage,
    Progress: activity.progress,
    Details: detailsOf(activity),
  };
}

function detailsOf({ place }: Activity): string {
  return JSON.stringify({ 'Subnet ID': place.subnet, 'Availability Zone': place.zone });
}

export function hookView(group: Group, hook: Hook): Answer {
  return {
    LifecycleHookName: hook.name,
    AutoScalingGroupName: group.name,
    LifecycleTransition: hook.transition,
    NotificationTargetARN: hook.notificationTargetArn,
    RoleARN: hook.roleArn,
    NotificationMetadata: hook.metadata,
    HeartbeatTimeout: hook.heartbeat,
    GlobalTimeout: globalTimeout(hook),
    DefaultResult: hook.defaultResult,
  };
}

/** AWS answers with empty texts, not with absent ones, for what was not asked for. */
export function configurationView(configuration: LaunchConfiguration): Answer {
  return {
    LaunchConfigurationName: configuration.name,
    LaunchConfigurationARN: configuration.arn,
    ImageId: configuration.imageId,
    InstanceType: configuration.instanceType,
    KeyName: configuration.keyName ?? '',
    KernelId: '',
    RamdiskId: '',
    SecurityGroups: configuration.securityGroups,
    ClassicLinkVPCSecurityGroups: [],
    UserData: configuration.userData ?? '',
    BlockDeviceMappings: [],
    InstanceMonitoring: { Enabled: false },
    IamInstanceProfile: configuration.iamInstanceProfile,
    CreatedTime: new Date(configuration.createdAt),
    EbsOptimized: false,
    SpotPrice: configuration.spotPrice,
    ...configuration.shown,
  };
}
