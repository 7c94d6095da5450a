import { instanceType } from '../ec2/instance-types.js';
import { SPOT_POOLS } from './mixed-instances.js';
import type { InstancesDistribution } from './source.js';
import { onDemandPrice, type Pool, type SpotMarket } from './spot-market.js';

/** One way to launch: an instance type (none: the template's own) and how many capacity units it brings. */
export interface Way {
  readonly type: string | undefined;
  readonly weight: number;
}

/** What the strategies compare. */
export interface Outlook {
  readonly zone: string;
  readonly market: SpotMarket;
  /** Spot members of the group in this pool. */
  readonly running: (way: Way) => number;
}

/** A pool is as good as the deepest when it has at least half of its depth. */
const DEEP_ENOUGH = 0.5;

/**
 * The ways in the order of the policy's allocation strategy, best first (InstancesDistribution). Ties keep the
 * order of the overrides.
 */
export function allocate<W extends Way>(
  ways: readonly W[],
  purchase: 'on-demand' | 'spot',
  distribution: InstancesDistribution,
  outlook: Outlook,
): readonly W[] {
  if (purchase === 'on-demand') {
    return distribution.OnDemandAllocationStrategy === 'lowest-price'
      ? sorted(ways, (way) => onDemandUnitPrice(way))
      : ways;
  }
  const poolOf = (way: W): Pool => {
    const type = instanceType(way.type ?? '');
    return type === undefined ? { price: 0, depth: 1 } : outlook.market.pool(outlook.zone, type);
  };
  const unitPrice = (way: W): number => poolOf(way).price / way.weight;
  switch (distribution.SpotAllocationStrategy) {
    case 'capacity-optimized':
      return sorted(ways, (way) => -poolOf(way).depth);
    case 'capacity-optimized-prioritized':
      return deepFirst(ways, poolOf, () => 0);
    case 'price-capacity-optimized':
      return deepFirst(ways, poolOf, unitPrice);
    default:
      return spread(sorted(ways, unitPrice), distribution.SpotInstancePools, outlook);
  }
}

function deepFirst<W extends Way>(
  ways: readonly W[],
  poolOf: (way: W) => Pool,
  rank: (way: W) => number,
): readonly W[] {
  const deepest = Math.max(...ways.map((way) => poolOf(way).depth));
  const isDeep = (way: W): boolean => poolOf(way).depth >= deepest * DEEP_ENOUGH;
  return [
    ...sorted(ways.filter(isDeep), rank),
    ...sorted(
      ways.filter((way) => !isDeep(way)),
      rank,
    ),
  ];
}

/** Across the cheapest pools evenly; the others serve when none of those has capacity. */
function spread<W extends Way>(
  cheapestFirst: readonly W[],
  pools: number | undefined,
  outlook: Outlook,
): readonly W[] {
  const count = pools ?? SPOT_POOLS;
  return [
    ...sorted(cheapestFirst.slice(0, count), (way) => outlook.running(way)),
    ...cheapestFirst.slice(count),
  ];
}

function onDemandUnitPrice(way: Way): number {
  const type = instanceType(way.type ?? '');
  return type === undefined ? 0 : onDemandPrice(type) / way.weight;
}

const sorted = <W>(ways: readonly W[], key: (way: W) => number): readonly W[] =>
  [...ways].sort((a, b) => key(a) - key(b));
