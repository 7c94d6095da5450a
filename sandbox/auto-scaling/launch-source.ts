import { type Answer, ApiError } from '../api.js';
import { type InstanceType, instanceType, vCpusOf } from '../ec2/instance-types.js';
import type { LaunchOrder, ResolvedTemplate } from '../world.js';
import { allocate } from './allocation.js';
import type { Fleet } from './fleet.js';
import { typesMeeting } from './instance-requirements.js';
import { nextPurchase } from './mixed-instances.js';
import type { Group, Member } from './model.js';
import { badTemplate, invalid } from './refusals.js';
import type { MixedInstancesPolicy, Override, TemplateSpec } from './source.js';
import { onDemandPrice } from './spot-market.js';
import { numbered, resolveSpec } from './template-spec.js';

/** One way to launch an instance: the order for EC2, and what the group will remember of it. */
export interface Candidate {
  readonly order: LaunchOrder;
  readonly remembered: Pick<
    Member,
    'template' | 'launchConfiguration' | 'imageId' | 'weight' | 'weighted'
  >;
  /** Why it is not tried: its Spot price is above the policy's maximum. */
  readonly tooDear?: ApiError | undefined;
}

/** What a launch needs to know of a group. */
export type Launcher = Pick<Group, 'name' | 'source' | 'tags' | 'members' | 'settings'> &
  Partial<Pick<Group, 'refreshing'>>;

/**
 * The ways to launch one instance, best first: one for a template; for a policy one for each instance type of its
 * overrides, in the order of the allocation strategy. `$Latest` and `$Default` become numbers here, at each launch.
 * @param bought the purchase option, where it is not the policy's own distribution that says
 * @throws ApiError when the template or its version is gone
 */
export function candidates(
  fleet: Fleet,
  group: Launcher,
  subnetId: string,
  cause: string,
  bought?: 'on-demand' | 'spot',
): readonly Candidate[] {
  const common = { subnetId, cause, tags: instanceTags(group) };
  const source = group.refreshing?.source ?? group.source;
  if (source.kind === 'launch-configuration') {
    const template = asTemplate(fleet, source.name);
    return [
      {
        order: { ...common, template, ...isSpot(fleet, source.name) },
        remembered: { launchConfiguration: source.name, weight: 1, weighted: false },
      },
    ];
  }
  if (source.kind === 'template') {
    const template = resolveSpec(fleet, source.spec);
    return [
      {
        order: { ...common, template },
        remembered: { template: numbered(template), weight: 1, weighted: false },
      },
    ];
  }
  return ofPolicy(fleet, group, source.policy, common, bought);
}

/** An instance type that an override allows, with what the override says of it. */
export interface Offer {
  readonly override: Override;
  readonly template: ResolvedTemplate;
  /** None: the template's own. */
  readonly named: InstanceType | undefined;
  readonly type: string | undefined;
  readonly weight: number;
}

function ofPolicy(
  fleet: Fleet,
  group: Launcher,
  policy: MixedInstancesPolicy,
  common: Pick<LaunchOrder, 'subnetId' | 'cause' | 'tags'>,
  bought?: 'on-demand' | 'spot',
): readonly Candidate[] {
  const distribution = policy.InstancesDistribution;
  const weights = offers(fleet, group, policy, 'on-demand', common.subnetId).map(
    ({ weight }) => weight,
  );
  const lightest = weights.length === 0 ? 1 : Math.min(...weights);
  const purchase = bought ?? nextPurchase(fleet, group, distribution, lightest);
  const zone = fleet.compute.zoneOfSubnet(common.subnetId) ?? '';
  const members = [...group.members.values()];
  const ordered = allocate(
    offers(fleet, group, policy, purchase, common.subnetId),
    purchase,
    distribution,
    {
      zone,
      market: fleet.market,
      running: (way) => members.filter((m) => m.type === way.type && m.zone === zone).length,
    },
  );
  return ordered.map(({ override, template, named, type, weight }) => ({
    order: {
      ...common,
      purchase,
      template: withImage(template, override.ImageId),
      ...(named === undefined && override.InstanceType === undefined
        ? {}
        : { instanceType: type as string }),
    },
    remembered: {
      template: numbered(template),
      imageId: override.ImageId,
      weight,
      weighted: override.WeightedCapacity !== undefined || weight !== 1,
    },
    tooDear:
      purchase === 'spot'
        ? overMaxPrice(fleet, zone, type, distribution.SpotMaxPrice, weight)
        : undefined,
  }));
}

/** The maximum is a price per unit hour (InstancesDistribution.SpotMaxPrice). */
function overMaxPrice(
  fleet: Fleet,
  zone: string,
  type: string | undefined,
  max: string | undefined,
  weight: number,
): ApiError | undefined {
  const known = instanceType(type ?? '');
  if (max === undefined || known === undefined) return undefined;
  const price = fleet.market.pool(zone, known).price / weight;
  if (price <= Number(max)) return undefined;
  return new ApiError(
    'SpotMaxPriceTooLow',
    `Your Spot request price of ${max} is lower than the minimum required Spot request fulfillment price of ${price.toFixed(4)}.`,
  );
}

/** All types that the policy's overrides allow, in their order. */
export function offers(
  fleet: Fleet,
  group: Launcher,
  policy: MixedInstancesPolicy,
  purchase: 'on-demand' | 'spot',
  subnetId: string,
): readonly Offer[] {
  const { LaunchTemplateSpecification: spec, Overrides } = policy.LaunchTemplate;
  const unit = group.settings.DesiredCapacityType;
  return (Overrides.length === 0 ? [{} as Override] : Overrides).flatMap((override): Offer[] => {
    const template = resolveSpec(fleet, override.LaunchTemplateSpecification ?? spec);
    const { InstanceType: type, WeightedCapacity: weight } = override;
    const requirements =
      override.InstanceRequirements ??
      (type === undefined ? (template.data.InstanceRequirements as Answer | undefined) : undefined);
    if (requirements === undefined) {
      const own = type ?? template.data.InstanceType;
      return [{ override, template, named: undefined, type: own, weight: Number(weight ?? 1) }];
    }
    const units = (named: InstanceType): number => unitsOf(named, unit);
    const runs = ({ name }: InstanceType): boolean =>
      fleet.compute.refusal({
        template: withImage(template, override.ImageId),
        instanceType: name,
        subnetId,
        tags: new Map(),
        cause: 'dry run',
      }) === undefined;
    return typesMeeting(requirements, purchase, (t) => onDemandPrice(t) / units(t), runs).map(
      (named) => ({
        override,
        template,
        type: named.name,
        named,
        weight: Number(weight ?? units(named)),
      }),
    );
  });
}

/** What an instance counts for by the group's DesiredCapacityType, where no weights are given. */
function unitsOf(type: InstanceType, unit: unknown): number {
  if (unit === 'vcpu') return vCpusOf(type);
  return unit === 'memory-mib' ? type.memoryMiB : 1;
}

/**
 * The dry run that creating and updating a group make (facts 1.10). Capacity is not asked for by a dry run.
 * @throws ApiError ValidationError
 */
export function dryRun(fleet: Fleet, group: Launcher & Pick<Group, 'subnets'>): void {
  const subnet = group.subnets[0];
  if (subnet === undefined) return;
  const ways = candidates(fleet, { ...group, refreshing: undefined }, subnet, 'dry run');
  if (ways.length === 0) {
    throw invalid('No instance type satisfies the instance requirements of the request.');
  }
  for (const { order } of ways) {
    const refusal = fleet.compute.refusal(order);
    if (refusal !== undefined && refusal.code !== 'InsufficientInstanceCapacity') {
      throw badTemplate(refusal.message);
    }
  }
}

/** The policy's own template, and those of its overrides. */
export function specsOf({ LaunchTemplate }: MixedInstancesPolicy): readonly TemplateSpec[] {
  const { LaunchTemplateSpecification: spec, Overrides } = LaunchTemplate;
  return [spec, ...Overrides.map((o) => o.LaunchTemplateSpecification ?? spec)];
}

/** Whether any of the group's templates names its image by an SSM parameter, which is read at each launch. */
export function resolvesImage(fleet: Fleet, { source }: Pick<Group, 'source'>): boolean {
  if (source.kind === 'launch-configuration') return false;
  const specs = source.kind === 'template' ? [source.spec] : specsOf(source.policy);
  return specs.some(
    (spec) => resolveSpec(fleet, spec).data.ImageId?.startsWith('resolve:ssm:') === true,
  );
}

function withImage(template: ResolvedTemplate, imageId: string | undefined): ResolvedTemplate {
  return imageId === undefined
    ? template
    : { ...template, data: { ...template.data, ImageId: imageId } };
}

function isSpot(fleet: Fleet, name: string): { readonly purchase?: 'spot' } {
  return fleet.launchConfigurations.get(name)?.spotPrice === undefined ? {} : { purchase: 'spot' };
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
