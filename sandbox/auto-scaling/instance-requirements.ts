import type { Answer, AnswerValue } from '../api.js';
import { INSTANCE_TYPES, type InstanceType, vCpusOf } from '../ec2/instance-types.js';
import { onDemandPrice } from './spot-market.js';

/** What the price protection leaves in when nothing is said, in percent above the lowest (InstanceRequirements). */
const PROTECTION = { 'on-demand': 20, spot: 100 } as const;
/** The value that turns the price protection off. */
const NO_PROTECTION = 999_999;

/**
 * The types of the sandbox that meet a set of InstanceRequirements, in the catalogue's order. Judged are vCPUs,
 * memory, memory for each vCPU, makers, generations, burstable and bare metal (both left out when nothing is said),
 * names allowed and excluded, and local storage and accelerators, of which no type here has any. What the catalogue
 * cannot tell (bandwidths, network interfaces) is carried and leaves nothing out. Price protection counts from the
 * cheapest type that is left.
 * @param priceOf what a type costs for each unit that the group's capacity is counted in
 * @param runs whether the image can run on a type: attributes say nothing of the architecture
 */
export function typesMeeting(
  requirements: Answer,
  purchase: 'on-demand' | 'spot',
  priceOf: (type: InstanceType) => number = onDemandPrice,
  runs: (type: InstanceType) => boolean = () => true,
): readonly InstanceType[] {
  const fitting = INSTANCE_TYPES.filter((type) =>
    TESTS.every((test) => test(type, requirements)),
  ).filter(runs);
  const said =
    purchase === 'spot'
      ? requirements.SpotMaxPricePercentageOverLowestPrice
      : requirements.OnDemandMaxPricePercentageOverLowestPrice;
  const percent = Number(said ?? PROTECTION[purchase]);
  if (percent >= NO_PROTECTION) return fitting;
  const ceiling = Math.min(...fitting.map(priceOf)) * (1 + percent / 100);
  return fitting.filter((type) => priceOf(type) <= ceiling + 1e-9);
}

type Test = (type: InstanceType, requirements: Answer) => boolean;

const TESTS: readonly Test[] = [
  (type, r) => isWithin(vCpusOf(type), r.VCpuCount),
  (type, r) => isWithin(type.memoryMiB, r.MemoryMiB),
  (type, r) => isWithin(type.memoryMiB / 1_024 / vCpusOf(type), r.MemoryGiBPerVCpu),
  (type, r) => isAmong(makerOf(type), r.CpuManufacturers ?? r.CpuManufacturer),
  (type, r) =>
    isAmong(
      type.currentGeneration ? 'current' : 'previous',
      r.InstanceGenerations ?? r.InstanceGeneration,
    ),
  (type, r) => isWanted(type.burstable, r.BurstablePerformance ?? 'excluded'),
  (_type, r) => isWanted(false, r.BareMetal ?? 'excluded'),
  (_type, r) => isWanted(false, r.LocalStorage ?? 'included'),
  (_type, r) => isWithin(0, r.AcceleratorCount),
  (_type, r) => textsOf(r.AcceleratorTypes).length === 0,
  (type, r) => {
    const allowed = textsOf(r.AllowedInstanceTypes ?? r.AllowedInstanceType);
    return allowed.length === 0 || allowed.some((pattern) => isLike(type.name, pattern));
  },
  (type, r) =>
    !textsOf(r.ExcludedInstanceTypes ?? r.ExcludedInstanceType).some((pattern) =>
      isLike(type.name, pattern),
    ),
];

const makerOf = (type: InstanceType): string =>
  type.architectures.includes('arm64') ? 'amazon-web-services' : 'intel';

function isWithin(value: number, range: AnswerValue): boolean {
  if (typeof range !== 'object' || range === null) return true;
  const { Min: min, Max: max } = range as { Min?: AnswerValue; Max?: AnswerValue };
  return value >= Number(min ?? 0) && (max === undefined || value <= Number(max));
}

function isAmong(value: string, wanted: AnswerValue): boolean {
  const texts = textsOf(wanted);
  return texts.length === 0 || texts.includes(value);
}

function isWanted(has: boolean, word: AnswerValue): boolean {
  return word === 'included' || has === (word === 'required');
}

const textsOf = (value: AnswerValue): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

/** `m5.*`, `c*`: an asterisk stands for any characters. */
function isLike(name: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}
