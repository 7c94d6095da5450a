import type { Answer } from '../api.js';
import type { Fleet } from './fleet.js';
import { type Group, holdsPlace } from './model.js';
import { badConstraint, invalid } from './refusals.js';
import type {
  InstancesDistribution,
  LaunchSource,
  MixedInstancesPolicy,
  Override,
  TemplateSpec,
} from './source.js';
import { type RawSpec, readSpec } from './template-spec.js';

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

/** Of one group (LaunchTemplateOverrides). */
const LIMITS = { types: 40, requirements: 4, templates: 20, weight: 999, pools: 20 };

const ON_DEMAND_STRATEGIES = ['lowest-price', 'prioritized'];
const SPOT_STRATEGIES = [
  'lowest-price',
  'capacity-optimized',
  'capacity-optimized-prioritized',
  'price-capacity-optimized',
];

/** How many pools `lowest-price` spreads over when nothing is said (InstancesDistribution.SpotInstancePools). */
export const SPOT_POOLS = 2;

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
  const policy = {
    LaunchTemplate: {
      LaunchTemplateSpecification:
        spec === undefined ? (kept as TemplateSpec) : readSpec(fleet, spec),
      Overrides: overrides,
    },
    InstancesDistribution: readDistribution(
      overrides,
      raw.InstancesDistribution ?? {},
      current?.InstancesDistribution,
    ),
  };
  refuseTooMany(policy);
  return policy;
}

function readOverride(fleet: Fleet, raw: RawOverride): Override {
  if (raw.InstanceType !== undefined && raw.InstanceRequirements !== undefined) {
    throw invalid('You cannot specify both InstanceType and InstanceRequirements in an override.');
  }
  const weight = raw.WeightedCapacity;
  if (weight !== undefined && !isBetween(weight, 1, LIMITS.weight)) {
    throw invalid(
      `WeightedCapacity must be a whole number from 1 to ${LIMITS.weight}, not ${weight}.`,
    );
  }
  const { LaunchTemplateSpecification: spec, ...rest } = raw;
  return spec === undefined
    ? rest
    : { ...rest, LaunchTemplateSpecification: readSpec(fleet, spec) };
}

function refuseTooMany({ LaunchTemplate }: MixedInstancesPolicy): void {
  const { Overrides: overrides, LaunchTemplateSpecification: spec } = LaunchTemplate;
  const weighted = overrides.filter((o) => o.WeightedCapacity !== undefined).length;
  if (weighted !== 0 && weighted !== overrides.length) {
    throw invalid(
      'If you specify a WeightedCapacity for one instance type, you must specify one for all of them.',
    );
  }
  const byAttributes = overrides.filter((o) => o.InstanceRequirements !== undefined).length;
  if (overrides.length - byAttributes > LIMITS.types) {
    throw invalid(`You can specify up to ${LIMITS.types} instance types for a group.`);
  }
  if (byAttributes > LIMITS.requirements) {
    throw invalid(
      `You can specify up to ${LIMITS.requirements} sets of instance requirements for a group.`,
    );
  }
  const templates = new Set(
    [spec, ...overrides.map((o) => o.LaunchTemplateSpecification ?? spec)].map(
      (s) => `${s.LaunchTemplateId}:${s.Version}`,
    ),
  );
  if (templates.size > LIMITS.templates) {
    throw invalid(`You can specify up to ${LIMITS.templates} launch templates for a group.`);
  }
}

/** The defaults are those that DescribeAutoScalingGroups shows when nothing was said. */
function readDistribution(
  overrides: readonly Override[],
  raw: Partial<InstancesDistribution>,
  current: InstancesDistribution | undefined,
): InstancesDistribution {
  const byAttributes = overrides.some((o) => o.InstanceRequirements !== undefined);
  const { SpotInstancePools: pools, SpotMaxPrice: price, ...rest } = { ...current, ...raw };
  const said = {
    OnDemandAllocationStrategy: byAttributes ? 'lowest-price' : 'prioritized',
    OnDemandBaseCapacity: 0,
    OnDemandPercentageAboveBaseCapacity: 100,
    SpotAllocationStrategy: 'lowest-price',
    ...rest,
  };
  refuseStrategies(said, byAttributes);
  const isLowest = said.SpotAllocationStrategy === 'lowest-price';
  if (raw.SpotInstancePools !== undefined && !isLowest) {
    throw invalid(
      'SpotInstancePools option is only available with the lowest-price allocation strategy.',
    );
  }
  if (pools !== undefined && !isBetween(String(pools), 1, LIMITS.pools)) {
    throw invalid(`SpotInstancePools must be in the range of 1 to ${LIMITS.pools}, not ${pools}.`);
  }
  return {
    ...said,
    ...(isLowest ? { SpotInstancePools: pools ?? SPOT_POOLS } : {}),
    // An empty price takes the one that was set away.
    ...(price === undefined || price === '' ? {} : { SpotMaxPrice: price }),
  };
}

function refuseStrategies(said: InstancesDistribution, byAttributes: boolean): void {
  const { OnDemandAllocationStrategy: onDemand, SpotAllocationStrategy: spot } = said;
  if (!ON_DEMAND_STRATEGIES.includes(onDemand)) {
    throw invalid(`OnDemandAllocationStrategy must be one of ${ON_DEMAND_STRATEGIES.join(', ')}.`);
  }
  if (!SPOT_STRATEGIES.includes(spot)) {
    throw invalid(`SpotAllocationStrategy must be one of ${SPOT_STRATEGIES.join(', ')}.`);
  }
  for (const [name, strategy] of [
    ['OnDemandAllocationStrategy', onDemand],
    ['SpotAllocationStrategy', spot],
  ] as const) {
    if (byAttributes && strategy.endsWith('prioritized')) {
      throw invalid(`The ${name} ${strategy} cannot be used with InstanceRequirements.`);
    }
  }
  const { OnDemandBaseCapacity: base, OnDemandPercentageAboveBaseCapacity: above } = said;
  if (base < 0) {
    throw badConstraint(base, 'onDemandBaseCapacity', 'Member must be greater than or equal to 0');
  }
  if (above < 0 || above > 100) {
    throw badConstraint(
      above,
      'onDemandPercentageAboveBaseCapacity',
      'Member must be between 0 and 100',
    );
  }
}

const isBetween = (text: string, from: number, to: number): boolean =>
  /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to;

/** Which purchase options the group buys: LaunchInstances serves one of them alone (facts 1.8). */
export function purchaseOf(source: LaunchSource): 'on-demand' | 'spot' | 'mixed' {
  if (source.kind !== 'mixed-instances') return 'on-demand';
  const { OnDemandBaseCapacity: base, OnDemandPercentageAboveBaseCapacity: above } =
    source.policy.InstancesDistribution;
  if (above === 100) return 'on-demand';
  return base === 0 && above === 0 ? 'spot' : 'mixed';
}

/** How many of so many capacity units are to be On-Demand: the share above the base is rounded up in their favour. */
export function onDemandShare(distribution: InstancesDistribution, units: number): number {
  const base = Math.min(distribution.OnDemandBaseCapacity, units);
  const above = units - base;
  return base + Math.ceil((above * distribution.OnDemandPercentageAboveBaseCapacity) / 100);
}

/** Capacity units that hold a place, by what they were bought as. */
export function boughtAs(
  fleet: Fleet,
  group: Pick<Group, 'members'>,
): Readonly<Record<'on-demand' | 'spot', number>> {
  const bought = { 'on-demand': 0, spot: 0 };
  for (const member of group.members.values()) {
    if (!holdsPlace(member)) continue;
    bought[fleet.compute.instance(member.id)?.purchase ?? 'on-demand'] += member.weight;
  }
  return bought;
}

/**
 * On-Demand until the base is there, then by its share of what is above, in the group's own capacity units
 * (InstancesDistribution.OnDemandBaseCapacity, OnDemandPercentageAboveBaseCapacity).
 * @param weight of what is to be launched
 */
export function nextPurchase(
  fleet: Fleet,
  group: Pick<Group, 'members'>,
  distribution: InstancesDistribution,
  weight: number,
): 'on-demand' | 'spot' {
  const bought = boughtAs(fleet, group);
  const units = bought['on-demand'] + bought.spot + weight;
  return bought['on-demand'] < onDemandShare(distribution, units) ? 'on-demand' : 'spot';
}
