import type {
  AutoScalingGroup,
  LaunchTemplateSpecification,
  MixedInstancesPolicy,
} from '@aws-sdk/client-auto-scaling';
import type { Group, GroupInstance, LaunchSource, TemplateRef } from '../ports.js';
import { present, tagsOf } from './answers.js';

const ACTION = 'DescribeAutoScalingGroups';

/** What the service says of a group, in the domain's words. */
export function groupOf(group: AutoScalingGroup): Group {
  return {
    name: present(ACTION, 'the name of a group', group.AutoScalingGroupName),
    min: present(ACTION, 'MinSize', group.MinSize),
    max: present(ACTION, 'MaxSize', group.MaxSize),
    desired: present(ACTION, 'DesiredCapacity', group.DesiredCapacity),
    source: sourceOf(group),
    zones: group.AvailabilityZones ?? [],
    subnets: (group.VPCZoneIdentifier ?? '')
      .split(',')
      .map((subnet) => subnet.trim())
      .filter((subnet) => subnet !== ''),
    ...trafficOf(group),
    suspended: (group.SuspendedProcesses ?? []).flatMap(({ ProcessName }) => ProcessName ?? []),
    tags: tagsOf(group.Tags),
    instances: (group.Instances ?? []).map(instanceOf),
    healthCheckGrace: group.HealthCheckGracePeriod ?? 0,
    // -1 is how a default warm-up that was set once is taken back.
    ...(group.DefaultInstanceWarmup === undefined || group.DefaultInstanceWarmup < 0
      ? {}
      : { instanceWarmup: group.DefaultInstanceWarmup }),
    hasWarmPool: group.WarmPoolConfiguration !== undefined,
    ...(group.Status === undefined ? {} : { status: group.Status }),
  };
}

function instanceOf(instance: NonNullable<AutoScalingGroup['Instances']>[number]): GroupInstance {
  const template = refOf(instance.LaunchTemplate);
  return {
    id: present(ACTION, 'the id of an instance', instance.InstanceId),
    zone: present(ACTION, 'the zone of an instance', instance.AvailabilityZone),
    lifecycle: instance.LifecycleState ?? 'Unknown',
    health: instance.HealthStatus ?? 'Unknown',
    protectedFromScaleIn: instance.ProtectedFromScaleIn ?? false,
    ...(template === undefined ? {} : { template }),
  };
}

function sourceOf(group: AutoScalingGroup): LaunchSource {
  const policy = group.MixedInstancesPolicy;
  if (policy !== undefined) {
    const template = refOf(policy.LaunchTemplate?.LaunchTemplateSpecification);
    const overrides = policy.LaunchTemplate?.Overrides ?? [];
    const others = overrides.flatMap((one) => refOf(one.LaunchTemplateSpecification) ?? []);
    const images = overrides.flatMap(({ ImageId }) => ImageId ?? []);
    return {
      kind: 'mixed-instances',
      ...(template === undefined ? {} : { template }),
      weighted: overrides.some(({ WeightedCapacity }) => WeightedCapacity !== undefined),
      mixedPurchase: buysBoth(policy),
      ...(others.length === 0 ? {} : { otherTemplates: others }),
      ...(images.length === 0 ? {} : { otherImages: images }),
      overridesImage: overrides.some(
        (override) =>
          override.LaunchTemplateSpecification !== undefined || override.ImageId !== undefined,
      ),
    };
  }
  const template = refOf(group.LaunchTemplate);
  return template === undefined ? { kind: 'launch-configuration' } : { kind: 'template', template };
}

/** A group that names no version follows the template's default. */
function refOf(specification: LaunchTemplateSpecification | undefined): TemplateRef | undefined {
  if (specification?.LaunchTemplateId === undefined) return undefined;
  return {
    templateId: specification.LaunchTemplateId,
    version: specification.Version ?? '$Default',
  };
}

/** The service's defaults: no base, and all above it On-Demand. */
function buysBoth(policy: MixedInstancesPolicy): boolean {
  const base = policy.InstancesDistribution?.OnDemandBaseCapacity ?? 0;
  const share = policy.InstancesDistribution?.OnDemandPercentageAboveBaseCapacity ?? 100;
  return share < 100 && (share > 0 || base > 0);
}

/** Target groups are listed in one place or in two, by how they were attached. */
function trafficOf(
  group: AutoScalingGroup,
): Pick<Group, 'targetGroupArns' | 'otherTrafficSources'> {
  const sources = group.TrafficSources ?? [];
  const isTargetGroup = ({ Type, Identifier }: (typeof sources)[number]): boolean =>
    Type === 'elbv2' ||
    (Type === undefined && /:elasticloadbalancing:.*:targetgroup\//.test(Identifier ?? ''));
  const named = (some: typeof sources): readonly string[] =>
    some.flatMap(({ Identifier }) => Identifier ?? []);
  return {
    targetGroupArns: unique([
      ...(group.TargetGroupARNs ?? []),
      ...named(sources.filter(isTargetGroup)),
    ]),
    otherTrafficSources: unique([
      ...(group.LoadBalancerNames ?? []),
      ...named(sources.filter((source) => !isTargetGroup(source))),
    ]),
  };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/**
 * The same policy with another version: what is left out of an update is taken away from the group.
 * Templates are described with id and name, and may be named by one of them alone when sent back.
 */
export function policyWith(
  policy: MixedInstancesPolicy,
  specification: LaunchTemplateSpecification,
): MixedInstancesPolicy {
  const overrides = policy.LaunchTemplate?.Overrides;
  return {
    ...policy,
    LaunchTemplate: {
      ...policy.LaunchTemplate,
      LaunchTemplateSpecification: specification,
      ...(overrides === undefined
        ? {}
        : {
            Overrides: overrides.map((override) =>
              override.LaunchTemplateSpecification === undefined
                ? override
                : {
                    ...override,
                    LaunchTemplateSpecification: byIdAlone(override.LaunchTemplateSpecification),
                  },
            ),
          }),
    },
  };
}

function byIdAlone(specification: LaunchTemplateSpecification): LaunchTemplateSpecification {
  const { LaunchTemplateName, ...byId } = specification;
  return byId.LaunchTemplateId === undefined ? { ...byId, LaunchTemplateName } : byId;
}
