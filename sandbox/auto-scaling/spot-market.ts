import type { InstanceType } from '../ec2/instance-types.js';
import type { Random } from '../random.js';

/** A Spot capacity pool: an instance type in a zone. */
export interface Pool {
  /** USD an hour. */
  readonly price: number;
  /** How much is to spare there, from 0 (least) to 1: what the capacity-optimized strategies go by. */
  readonly depth: number;
}

/** Of the On-Demand price. */
const CHEAPEST = 0.25;
const DEAREST = 0.65;

/**
 * USD an hour. Invented, and even: it grows with vCPUs and memory, and is a fifth lower on arm64 and for burstable
 * types. The strategies compare prices; nothing depends on their amount.
 */
export function onDemandPrice(type: InstanceType): number {
  const vCpus = type.cores * type.threadsPerCore;
  const even = vCpus * 0.03 + (type.memoryMiB / 1_024) * 0.0045;
  const discount = (type.architectures.includes('arm64') ? 0.8 : 1) * (type.burstable ? 0.8 : 1);
  return Math.round(even * discount * 10_000) / 10_000;
}

/** Prices and depths of Spot pools: drawn once for each pool from a stream of its own, then still. */
export class SpotMarket {
  readonly #random: Random;
  readonly #pools = new Map<string, Pool>();

  constructor(random: Random) {
    this.#random = random;
  }

  pool(zone: string, type: InstanceType): Pool {
    const name = `${zone}/${type.name}`;
    const known = this.#pools.get(name);
    if (known !== undefined) return known;
    const random = this.#random.stream(`spot pool ${name}`);
    const share = CHEAPEST + random.fraction() * (DEAREST - CHEAPEST);
    const pool = {
      price: Math.round(onDemandPrice(type) * share * 10_000) / 10_000,
      depth: random.fraction(),
    };
    this.#pools.set(name, pool);
    return pool;
  }

  /** For scenarios and tests: another price or depth from now on. */
  set(zone: string, type: InstanceType, change: Partial<Pool>): void {
    this.#pools.set(`${zone}/${type.name}`, { ...this.pool(zone, type), ...change });
  }
}
