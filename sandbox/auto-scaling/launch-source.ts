import { type Answer, ApiError } from '../api.js';
import type { LaunchOrder, ResolvedTemplate } from '../world.js';
import type { Fleet } from './fleet.js';
import type {
  Group,
  InstancesDistribution,
  LaunchSource,
  Member,
  MixedInstancesPolicy,
  Override,
  TemplateSpec,
} from './model.js';
import { badTemplate, invalid } from './refusals.js';

export interface RawSpec {
  readonly LaunchTemplateId?: string | undefined;
  readonly LaunchTemplateName?: string | undefined;
  readonly Version?: string | undefined;
}

export interface RawPolicy {
  readonly LaunchTemplate?: {
    readonly LaunchTemplateSpecification?: RawSpec;
    readonly Overrides?: readonly RawOverride[];
  };
  readonly InstancesDistribution?: Partial<InstancesDistribution>;
}

interface RawOverride {
  readonly InstanceType?: string;
  readonly WeightedCapacity?: string;
  readonly LaunchTemplateSpecification?: RawSpec;
  readonly InstanceRequirements?: Answer;
  readonly ImageId?: string;
}

/** The defaults of InstancesDistribution, as DescribeAutoScalingGroups shows them when nothing was said. */
const DISTRIBUTION: InstancesDistribution = {
  OnDemandAllocationStrategy: 'prioritized',
  OnDemandBaseCapacity: 0,
  OnDemandPercentageAboveBaseCapacity: 100,
  SpotAllocationStrategy: 'lowest-price',
};

/** The template with both its names and a version; `$Default` when none is named. @throws ApiError ValidationError */
export function readSpec(fleet: Fleet, raw: RawSpec): TemplateSpec {
  const { LaunchTemplateId: id, LaunchTemplateName: name } = raw;
  if ((id === undefined) === (name === undefined)) {
    throw invalid(
      'Valid requests must contain either launchTemplateId or launchTemplateName, and not both.',
    );
  }
  const Version = raw.Version ?? '$Default';
  const template = resolve(fleet, {
    LaunchTemplateId: id,
    LaunchTemplateName: name,
    Version,
  });
  return {
    LaunchTemplateId: template.templateId,
    LaunchTemplateName: template.templateName,
    Version,
  };
}

/** @param current what an update leaves as it is where the request says nothing. @throws ApiError ValidationError */
export function readPolicy(
  fleet: Fleet,
  raw: RawPolicy,
  current?: MixedInstancesPolicy,
): MixedInstancesPolicy {
  const spec = raw.LaunchTemplate?.LaunchTemplateSpecification;
  const kept = current?.LaunchTemplate.LaunchTemplateSpecification;
  if (spec === undefined && kept === undefined) {
    throw invalid('The LaunchTemplate of a MixedInstancesPolicy must be specified.');
  }
  const overrides =
    raw.LaunchTemplate?.Overrides?.map((o) => readOverride(fleet, o)) ??
    current?.LaunchTemplate.Overrides ??
    [];
  const weighted = overrides.filter((o) => o.WeightedCapacity !== undefined).length;
  if (weighted !== 0 && weighted !== overrides.length) {
    throw invalid(
      'If you specify a WeightedCapacity for one instance type, you must specify one for all of them.',
    );
  }
  return {
    LaunchTemplate: {
      LaunchTemplateSpecification:
        spec === undefined ? (kept as TemplateSpec) : readSpec(fleet, spec),
      Overrides: overrides,
    },
    InstancesDistribution: {
      ...(current?.InstancesDistribution ?? DISTRIBUTION),
      ...raw.InstancesDistribution,
    },
  };
}

function readOverride(fleet: Fleet, raw: RawOverride): Override {
  if (raw.InstanceType !== undefined && raw.InstanceRequirements !== undefined) {
    throw invalid('You cannot specify both InstanceType and InstanceRequirements in an override.');
  }
  const { LaunchTemplateSpecification: spec, ...rest } = raw;
  return spec === undefined
    ? rest
    : { ...rest, LaunchTemplateSpecification: readSpec(fleet, spec) };
}

/** Which purchase options the group buys: LaunchInstances serves one of them alone (facts 1.8). */
export function purchaseOf(source: LaunchSource): 'on-demand' | 'spot' | 'mixed' {
  if (source.kind !== 'mixed-instances') return 'on-demand';
  const { OnDemandBaseCapacity: base, OnDemandPercentageAboveBaseCapacity: above } =
    source.policy.InstancesDistribution;
  if (above === 100) return 'on-demand';
  return base === 0 && above === 0 ? 'spot' : 'mixed';
}

/** One way to launch an instance: the order for EC2, and what the group will remember of it. */
export interface Candidate {
  readonly order: LaunchOrder;
  readonly remembered: Pick<
    Member,
    'template' | 'launchConfiguration' | 'imageId' | 'weight' | 'weighted'
  >;
}

/**
 * The ways to launch one instance, best first: one for a template, one for each override of a policy.
 * `$Latest` and `$Default` become numbers here, at each launch.
 * @throws ApiError when the template or its version is gone
 */
export function candidates(
  fleet: Fleet,
  group: Pick<Group, 'name' | 'source' | 'tags' | 'members' | 'refreshing'>,
  subnetId: string,
  cause: string,
): readonly Candidate[] {
  const common = { subnetId, cause, tags: instanceTags(group) };
  const source = group.refreshing?.source ?? group.source;
  if (source.kind === 'launch-configuration') {
    const template = asTemplate(fleet, source.name);
    return [
      {
        order: { ...common, template },
        remembered: { launchConfiguration: source.name, weight: 1, weighted: false },
      },
    ];
  }
  if (source.kind === 'template') {
    const template = resolve(fleet, source.spec);
    return [
      {
        order: { ...common, template },
        remembered: { template: numbered(template), weight: 1, weighted: false },
      },
    ];
  }
  const { LaunchTemplateSpecification: spec, Overrides } = source.policy.LaunchTemplate;
  const purchase = nextPurchase(fleet, group, source.policy.InstancesDistribution);
  return (Overrides.length === 0 ? [{} as Override] : Overrides).map((override) => {
    const template = resolve(fleet, override.LaunchTemplateSpecification ?? spec);
    const weight = override.WeightedCapacity;
    return {
      order: {
        ...common,
        purchase,
        template: withImage(template, override.ImageId),
        ...(override.InstanceType === undefined ? {} : { instanceType: override.InstanceType }),
      },
      remembered: {
        template: numbered(template),
        imageId: override.ImageId,
        weight: weight === undefined ? 1 : Number(weight),
        weighted: weight !== undefined,
      },
    };
  });
}

/**
 * The dry run that creating and updating a group make (facts 1.10). Capacity is not asked for by a dry run.
 * @throws ApiError ValidationError
 */
export function dryRun(
  fleet: Fleet,
  group: Pick<Group, 'name' | 'source' | 'tags' | 'subnets' | 'members'>,
): void {
  const subnet = group.subnets[0];
  if (subnet === undefined) return;
  const there = { ...group, refreshing: undefined };
  for (const { order } of candidates(fleet, there, subnet, 'dry run')) {
    const refusal = fleet.compute.refusal(order);
    if (refusal !== undefined && refusal.code !== 'InsufficientInstanceCapacity') {
      throw badTemplate(refusal.message);
    }
  }
}

/** @throws ApiError ValidationError when the template or its version is gone */
export function resolve(fleet: Fleet, spec: RawSpec): ResolvedTemplate {
  try {
    return fleet.compute.resolveTemplate({
      ...(spec.LaunchTemplateId === undefined
        ? { name: spec.LaunchTemplateName ?? '' }
        : { id: spec.LaunchTemplateId }),
      version: spec.Version ?? '$Default',
    });
  } catch (error) {
    if (error instanceof ApiError) throw badTemplate(error.message);
    throw error;
  }
}

const numbered = (template: ResolvedTemplate): TemplateSpec => ({
  LaunchTemplateId: template.templateId,
  LaunchTemplateName: template.templateName,
  Version: String(template.number),
});

function withImage(template: ResolvedTemplate, imageId: string | undefined): ResolvedTemplate {
  return imageId === undefined
    ? template
    : { ...template, data: { ...template.data, ImageId: imageId } };
}

/** EC2 launches templates; a launch configuration is put to it as the nameless template that says the same. */
function asTemplate(fleet: Fleet, name: string): ResolvedTemplate {
  const configuration = fleet.launchConfigurations.get(name);
  if (configuration === undefined) throw invalid(`Launch configuration name not found - ${name}`);
  return {
    templateId: '',
    templateName: '',
    number: 0,
    data: {
      ImageId: configuration.imageId,
      InstanceType: configuration.instanceType,
      SecurityGroupId: configuration.securityGroups,
      ...(configuration.userData === undefined ? {} : { UserData: configuration.userData }),
      ...(configuration.keyName === undefined ? {} : { KeyName: configuration.keyName }),
    },
  };
}

function instanceTags(group: Pick<Group, 'name' | 'tags'>): ReadonlyMap<string, string> {
  const tags = new Map([['aws:autoscaling:groupName', group.name]]);
  for (const [key, tag] of group.tags) if (tag.propagate) tags.set(key, tag.value);
  return tags;
}

/** On-Demand until the base is there, then by its share of what is above. */
function nextPurchase(
  fleet: Fleet,
  group: Pick<Group, 'members'>,
  distribution: InstancesDistribution,
): 'on-demand' | 'spot' {
  const members = [...group.members.values()];
  const spot = members.filter((m) => fleet.compute.instance(m.id)?.purchase === 'spot').length;
  const onDemand = members.length - spot;
  const base = distribution.OnDemandBaseCapacity;
  if (onDemand < base) return 'on-demand';
  const above = members.length + 1 - base;
  const wanted = Math.ceil((above * distribution.OnDemandPercentageAboveBaseCapacity) / 100);
  return onDemand - base < wanted ? 'on-demand' : 'spot';
}
