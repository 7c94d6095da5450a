import { ApiError } from '../api.js';
import type { Instance } from './instance.js';
import type { InstanceType } from './instance-types.js';

export type Purchase = Instance['purchase'];

/** Service Quotas counts vCPUs by families of types: "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances". */
export type QuotaBucket = 'standard' | 'f' | 'g and vt' | 'p' | 'inf' | 'trn' | 'x' | 'other';

const FAMILIES: readonly (readonly [RegExp, QuotaBucket])[] = [
  [/^inf\d/, 'inf'],
  [/^trn\d/, 'trn'],
  [/^vt\d/, 'g and vt'],
  [/^g\d/, 'g and vt'],
  [/^[acdhimrtz]\d/, 'standard'],
  [/^f\d/, 'f'],
  [/^p\d/, 'p'],
  [/^x\d/, 'x'],
];

export function bucketOf(typeName: string): QuotaBucket {
  return FAMILIES.find(([names]) => names.test(typeName))?.[1] ?? 'other';
}

/**
 * How many vCPUs the account may run at once, by bucket, On-Demand and Spot apart. Without a limit there is none.
 * What is stopped or ending does not count ("Quotas for On-Demand Instances": running instances).
 */
export class Quotas {
  readonly #limits = new Map<string, number>();

  limit(bucket: QuotaBucket, purchase: Purchase, vCpus: number): void {
    this.#limits.set(`${purchase} ${bucket}`, vCpus);
  }

  /** How many more instances of the type there is room for among those that are. */
  room(type: InstanceType, purchase: Purchase, instances: () => readonly Instance[]): number {
    if (this.#limits.size === 0) return Number.POSITIVE_INFINITY;
    const bucket = bucketOf(type.name);
    const limit = this.#limits.get(`${purchase} ${bucket}`);
    if (limit === undefined) return Number.POSITIVE_INFINITY;
    const used = instances()
      .filter((i) => i.state === 'pending' || i.state === 'running')
      .filter((i) => i.purchase === purchase && bucketOf(i.type) === bucket)
      .reduce((sum, i) => sum + vCpusOf(i.launch.type), 0);
    return Math.max(0, Math.floor((limit - used) / vCpusOf(type)));
  }

  /** What a launch or start is refused with that finds too little room. */
  exceeded(type: InstanceType, purchase: Purchase): ApiError {
    if (purchase === 'spot') {
      return new ApiError('MaxSpotInstanceCountExceeded', 'Max spot instance count exceeded');
    }
    const limit = this.#limits.get(`${purchase} ${bucketOf(type.name)}`) ?? 0;
    return new ApiError(
      'VcpuLimitExceeded',
      `You have requested more vCPU capacity than your current vCPU limit of ${limit} allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.`,
    );
  }
}

function vCpusOf(type: InstanceType): number {
  return type.cores * type.threadsPerCore;
}
