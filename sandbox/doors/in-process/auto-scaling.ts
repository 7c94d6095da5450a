import type {
  AutoScaling,
  Group,
  GroupInstance,
  GroupSelector,
  LaunchSource,
  ScalingActivity,
  TemplateRef,
} from '../../../src/ports.js';
import type { AnswerValue } from '../../api.js';
import {
  type Fields,
  fieldsOf,
  flag,
  maybeText,
  optional,
  structure,
  tagsOf,
  text,
  texts,
  whole,
} from '../../reading.js';
import { CloudFailure, chunks, type Params, type Session } from './session.js';

const PAGE = 100;
const BEGINNINGS = new Map<string, ScalingActivity['what']>([
  ['Launching a new EC2 instance', 'launch'],
  ['Terminating EC2 instance', 'end'],
]);
const OVER = new Set(['Successful', 'Failed', 'Cancelled', 'RollbackSuccessful', 'RollbackFailed']);

export function autoScalingPort(session: Session): AutoScaling {
  const call = (action: string, params: Params): Fields =>
    session.call('autoscaling', action, params);
  return {
    groups: async (selector) => readGroups(session, selector).map(groupOf),

    launchConfigurationImages: async () =>
      session
        .pages(
          'autoscaling',
          'DescribeLaunchConfigurations',
          { MaxRecords: PAGE },
          'LaunchConfigurations',
        )
        .map((configuration) => text(configuration, 'ImageId')),

    activeRefreshes: async (group) =>
      session
        .pages(
          'autoscaling',
          'DescribeInstanceRefreshes',
          { AutoScalingGroupName: group, MaxRecords: PAGE },
          'InstanceRefreshes',
        )
        .filter((refresh) => !OVER.has(text(refresh, 'Status')))
        .map((refresh) => text(refresh, 'InstanceRefreshId')),

    activities: async (group, since) =>
      session
        .pages(
          'autoscaling',
          'DescribeScalingActivities',
          {
            AutoScalingGroupName: group,
            Filters: [{ Name: 'StartTimeLowerBound', Values: [new Date(since).toISOString()] }],
            MaxRecords: PAGE,
          },
          'Activities',
        )
        .flatMap((activity): readonly ScalingActivity[] => {
          const description = text(activity, 'Description').split('.')[0] ?? '';
          const [said = '', instanceId = ''] = description.split(': ');
          const what = BEGINNINGS.get(said);
          return what === undefined ? [] : [{ instanceId, what, cause: text(activity, 'Cause') }];
        }),

    tag: async (group, tags) => {
      if (Object.keys(tags).length === 0) return;
      call('CreateOrUpdateTags', {
        Tags: Object.entries(tags).map(([Key, Value]) => ({
          ...groupTag(group, Key),
          Value,
          PropagateAtLaunch: false,
        })),
      });
    },

    untag: async (group, keys) => {
      if (keys.length === 0) return;
      call('DeleteTags', { Tags: keys.map((key) => groupTag(group, key)) });
    },

    // No process at all would mean every process.
    suspend: async (group, processes) => {
      if (processes.length === 0) return;
      call('SuspendProcesses', { AutoScalingGroupName: group, ScalingProcesses: processes });
    },

    resume: async (group, processes) => {
      if (processes.length === 0) return;
      call('ResumeProcesses', { AutoScalingGroupName: group, ScalingProcesses: processes });
    },

    useTemplate: async (group, template) => {
      const [found] = readGroups(session, { by: 'name', names: [group] });
      if (found === undefined) {
        throw new CloudFailure(
          'UpdateAutoScalingGroup',
          'ValidationError',
          `AutoScalingGroup name not found - no such group: ${group}`,
          true,
        );
      }
      call('UpdateAutoScalingGroup', {
        AutoScalingGroupName: group,
        ...launchFrom(template, structure(found.MixedInstancesPolicy)),
      });
    },

    launch: async ({ group, zone, count, token }) => {
      const answer = call('LaunchInstances', {
        AutoScalingGroupName: group,
        RequestedCapacity: count,
        ClientToken: token,
        AvailabilityZones: [zone],
        RetryStrategy: 'none',
      });
      return {
        instanceIds: fieldsOf(answer.Instances).flatMap((some) => texts(some.InstanceIds)),
        errors: fieldsOf(answer.Errors).map((error) => ({
          code: text(error, 'ErrorCode'),
          message: maybeText(error, 'ErrorMessage') ?? '',
        })),
      };
    },

    end: async (group, instanceIds) => {
      if (instanceIds.length === 0) return;
      call('TerminateInstanceInAutoScalingGroup', {
        AutoScalingGroupName: group,
        InstanceIds: instanceIds,
        ShouldDecrementDesiredCapacity: true,
      });
    },

    setDesired: async (group, desired) => {
      call('SetDesiredCapacity', {
        AutoScalingGroupName: group,
        DesiredCapacity: desired,
        HonorCooldown: false,
      });
    },
  };
}

function readGroups(session: Session, selector: GroupSelector): readonly Fields[] {
  const describe = (params: Params): readonly Fields[] =>
    session.pages(
      'autoscaling',
      'DescribeAutoScalingGroups',
      { ...params, MaxRecords: PAGE },
      'AutoScalingGroups',
    );
  if (selector.by === 'all') return describe({});
  return chunks([...new Set(selector.names)], PAGE).flatMap((names) =>
    describe({ AutoScalingGroupNames: names }),
  );
}

function groupTag(group: string, Key: string): Params {
  return { ResourceId: group, ResourceType: 'auto-scaling-group', Key };
}

/** The new version, alone or inside the whole of the policy that the group has. */
function launchFrom(template: TemplateRef, policy: Fields | undefined): Params {
  const specification = { LaunchTemplateId: template.templateId, Version: template.version };
  if (policy === undefined) return { LaunchTemplate: specification };
  const launchTemplate = structure(policy.LaunchTemplate);
  const overrides = launchTemplate?.Overrides;
  return {
    MixedInstancesPolicy: {
      ...policy,
      LaunchTemplate: {
        ...launchTemplate,
        LaunchTemplateSpecification: specification,
        ...optional('Overrides', overrides && fieldsOf(overrides).map(namedOnce)),
      },
    },
  };
}

/** Templates are described by id and name, and sent back by one of them. */
function namedOnce(override: Fields): Fields {
  const template = structure(override.LaunchTemplateSpecification);
  if (template?.LaunchTemplateId === undefined) return override;
  const { LaunchTemplateName, ...byId } = template;
  return { ...override, LaunchTemplateSpecification: byId };
}

function groupOf(group: Fields): Group {
  const warmup = maybeText(group, 'DefaultInstanceWarmup');
  return {
    name: text(group, 'AutoScalingGroupName'),
    min: whole(group, 'MinSize'),
    max: whole(group, 'MaxSize'),
    desired: whole(group, 'DesiredCapacity'),
    source: sourceOf(group),
    zones: texts(group.AvailabilityZones),
    subnets: (maybeText(group, 'VPCZoneIdentifier') ?? '').split(',').filter((id) => id !== ''),
    targetGroupArns: [
      ...new Set([...texts(group.TargetGroupARNs), ...trafficSources(group, true)]),
    ],
    otherTrafficSources: otherTrafficSources(group),
    suspended: fieldsOf(group.SuspendedProcesses).map((process) => text(process, 'ProcessName')),
    tags: tagsOf(group.Tags),
    instances: fieldsOf(group.Instances).map(memberOf),
    healthCheckGrace: whole(group, 'HealthCheckGracePeriod'),
    // -1 is how a default that was set once is taken back.
    ...optional('instanceWarmup', Number(warmup) >= 0 ? Number(warmup) : undefined),
    hasWarmPool: group.WarmPoolConfiguration !== undefined,
    ...optional('status', maybeText(group, 'Status')),
  };
}

function memberOf(member: Fields): GroupInstance {
  return {
    id: text(member, 'InstanceId'),
    zone: text(member, 'AvailabilityZone'),
    lifecycle: text(member, 'LifecycleState'),
    health: text(member, 'HealthStatus'),
    protectedFromScaleIn: flag(member, 'ProtectedFromScaleIn'),
    ...optional('template', templateOf(member.LaunchTemplate)),
  };
}

function templateOf(specification: AnswerValue): TemplateRef | undefined {
  const given = structure(specification);
  if (given === undefined) return undefined;
  return {
    templateId: text(given, 'LaunchTemplateId'),
    // A specification without a version means the default one.
    version: maybeText(given, 'Version') ?? '$Default',
  };
}

function sourceOf(group: Fields): LaunchSource {
  const policy = structure(group.MixedInstancesPolicy);
  if (policy !== undefined) return mixedSource(policy);
  const template = templateOf(group.LaunchTemplate);
  return template === undefined ? { kind: 'launch-configuration' } : { kind: 'template', template };
}

function mixedSource(policy: Fields): LaunchSource {
  const launchTemplate = structure(policy.LaunchTemplate);
  const distribution = structure(policy.InstancesDistribution);
  const overrides = fieldsOf(launchTemplate?.Overrides);
  const base = Number(maybeText(distribution, 'OnDemandBaseCapacity') ?? 0);
  const share = Number(maybeText(distribution, 'OnDemandPercentageAboveBaseCapacity') ?? 100);
  const others = overrides.flatMap((o) => templateOf(o.LaunchTemplateSpecification) ?? []);
  const images = overrides.flatMap((o) => maybeText(o, 'ImageId') ?? []);
  return {
    kind: 'mixed-instances',
    ...optional('template', templateOf(launchTemplate?.LaunchTemplateSpecification)),
    weighted: overrides.some((o) => maybeText(o, 'WeightedCapacity') !== undefined),
    mixedPurchase: share < 100 && (share > 0 || base > 0),
    ...optional('otherTemplates', others.length === 0 ? undefined : others),
    ...optional('otherImages', images.length === 0 ? undefined : images),
    overridesImage: overrides.some(
      (o) => o.LaunchTemplateSpecification !== undefined || o.ImageId !== undefined,
    ),
  };
}

/** What is not a target group, in both places where a group names it. */
function otherTrafficSources(group: Fields): readonly string[] {
  return [...new Set([...texts(group.LoadBalancerNames), ...trafficSources(group, false)])];
}

function trafficSources(group: Fields, targetGroups: boolean): readonly string[] {
  return fieldsOf(group.TrafficSources)
    .filter((source) => (maybeText(source, 'Type') === 'elbv2') === targetGroups)
    .map((source) => text(source, 'Identifier'));
}
