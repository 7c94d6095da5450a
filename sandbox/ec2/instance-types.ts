import { type Action, ApiError, list } from '../api.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, type FilterTable, select } from './filters.js';
import { page } from './paging.js';

export interface InstanceType {
  readonly name: string;
  /** Nitro types alone answer GetConsoleOutput with `Latest`. */
  readonly hypervisor: 'nitro' | 'xen';
  readonly architectures: readonly ('i386' | 'x86_64' | 'arm64')[];
  readonly cores: number;
  readonly threadsPerCore: number;
  readonly memoryMiB: number;
  readonly currentGeneration: boolean;
  readonly burstable: boolean;
  readonly network: string;
}

interface Family {
  readonly prefix: string;
  readonly hypervisor: 'nitro' | 'xen';
  readonly architecture: 'x86_64' | 'arm64';
  /** GiB for each vCPU. */
  readonly memory: number;
  readonly network: string;
}

/** Intel's and AMD's. */
const intel = { hypervisor: 'nitro', architecture: 'x86_64' } as const;
const graviton = { hypervisor: 'nitro', architecture: 'arm64' } as const;

/** General purpose, compute and memory optimized: what is alike in all sizes of a family. */
const FAMILIES: readonly Family[] = [
  { ...intel, prefix: 'm4', hypervisor: 'xen', memory: 4, network: 'Moderate' },
  { ...intel, prefix: 'm5', memory: 4, network: 'Up to 10 Gigabit' },
  { ...intel, prefix: 'm6i', memory: 4, network: 'Up to 12.5 Gigabit' },
  { ...intel, prefix: 'm7i', memory: 4, network: 'Up to 12.5 Gigabit' },
  { ...intel, prefix: 'c5', memory: 2, network: 'Up to 10 Gigabit' },
  { ...intel, prefix: 'c5a', memory: 2, network: 'Up to 10 Gigabit' },
  { ...intel, prefix: 'c6i', memory: 2, network: 'Up to 12.5 Gigabit' },
  { ...intel, prefix: 'c7i', memory: 2, network: 'Up to 12.5 Gigabit' },
  { ...intel, prefix: 'r5', memory: 8, network: 'Up to 10 Gigabit' },
  { ...intel, prefix: 'r6i', memory: 8, network: 'Up to 12.5 Gigabit' },
  { ...graviton, prefix: 'm6g', memory: 4, network: 'Up to 10 Gigabit' },
  { ...graviton, prefix: 'm7g', memory: 4, network: 'Up to 12.5 Gigabit' },
  { ...graviton, prefix: 'c6g', memory: 2, network: 'Up to 10 Gigabit' },
  { ...graviton, prefix: 'c7g', memory: 2, network: 'Up to 12.5 Gigabit' },
  { ...graviton, prefix: 'r6g', memory: 8, network: 'Up to 10 Gigabit' },
];

/** vCPUs of each size. */
const SIZES: Readonly<Record<string, number>> = {
  large: 2,
  xlarge: 4,
  '2xlarge': 8,
  '4xlarge': 16,
};

/** Sizes of burstable types: vCPUs and MiB. */
const BURSTABLE: Readonly<Record<string, readonly [number, number]>> = {
  nano: [2, 512],
  micro: [2, 1_024],
  small: [2, 2_048],
  medium: [2, 4_096],
  large: [2, 8_192],
  xlarge: [4, 16_384],
  '2xlarge': [8, 32_768],
};

/** The one that RunInstances starts when none is named, and the small one of the free tier: both run on Xen. */
const OLD_TYPES: readonly InstanceType[] = [
  {
    name: 'm1.small',
    memoryMiB: 1_740,
    currentGeneration: false,
    burstable: false,
    network: 'Low',
  },
  {
    name: 't2.micro',
    memoryMiB: 1_024,
    currentGeneration: true,
    burstable: true,
    network: 'Low to Moderate',
  },
].map((type) => ({
  ...type,
  hypervisor: 'xen',
  architectures: ['i386', 'x86_64'],
  cores: 1,
  threadsPerCore: 1,
}));

/** Real types, as the EC2 instance types guide lists them; not all there are. */
export const INSTANCE_TYPES: readonly InstanceType[] = [
  ...OLD_TYPES,
  ...Object.entries(BURSTABLE).flatMap(([size, [vCpus, memoryMiB]]) =>
    [
      { ...intel, prefix: 't3' },
      { ...graviton, prefix: 't4g' },
    ].map(({ prefix, ...kind }) => ({
      ...typeOf(kind, vCpus),
      name: `${prefix}.${size}`,
      memoryMiB,
      burstable: true,
      network: 'Up to 5 Gigabit',
    })),
  ),
  ...FAMILIES.flatMap((family) =>
    Object.entries(SIZES).map(([size, vCpus]) => ({
      ...typeOf(family, vCpus),
      name: `${family.prefix}.${size}`,
      memoryMiB: vCpus * family.memory * 1_024,
      burstable: false,
      network: family.network,
    })),
  ),
];

/** An arm64 core runs one thread, an x86_64 core two. */
function typeOf(kind: Pick<Family, 'hypervisor' | 'architecture'>, vCpus: number) {
  const threadsPerCore = kind.architecture === 'arm64' ? 1 : 2;
  return {
    hypervisor: kind.hypervisor,
    architectures: [kind.architecture],
    threadsPerCore,
    cores: vCpus / threadsPerCore,
    currentGeneration: true,
  };
}

const BY_NAME = new Map(INSTANCE_TYPES.map((type) => [type.name, type]));

/** What RunInstances starts when no type is named. */
export const DEFAULT_INSTANCE_TYPE = 'm1.small';

export function instanceType(name: string): InstanceType | undefined {
  return BY_NAME.get(name);
}

export const vCpusOf = (type: InstanceType): number => type.cores * type.threadsPerCore;

const FILTERS_OF_TYPES: FilterTable<InstanceType> = {
  'instance-type': (type) => [type.name],
  'current-generation': (type) => [type.currentGeneration],
  hypervisor: (type) => [type.hypervisor],
  'bare-metal': () => [false],
  'burstable-performance-supported': (type) => [type.burstable],
  'memory-info.size-in-mib': (type) => [type.memoryMiB],
  'processor-info.supported-architecture': (type) => type.architectures,
  'supported-virtualization-type': () => ['hvm'],
  'supported-root-device-type': () => ['ebs'],
  'vcpu-info.default-cores': (type) => [type.cores],
  'vcpu-info.default-vcpus': (type) => [vCpusOf(type)],
};

export function describeInstanceTypes(): Action {
  return ec2Action({
    name: 'DescribeInstanceTypes',
    mutates: false,
    params: { InstanceType: list('text'), Filter: FILTERS, MaxResults: 'int', NextToken: 'text' },
    run: (params) => {
      const unknown = params.InstanceType?.filter((name) => instanceType(name) === undefined) ?? [];
      if (unknown.length > 0) {
        throw new ApiError(
          'InvalidInstanceType',
          `The following supplied instance types do not exist: [${unknown.join(', ')}]`,
        );
      }
      const named = INSTANCE_TYPES.filter((t) => params.InstanceType?.includes(t.name) ?? true);
      const { items, nextToken } = page(select(named, params.Filter, FILTERS_OF_TYPES), params, {
        action: 'DescribeInstanceTypes',
        min: 5,
        max: 100,
      });
      return { instanceTypeSet: items.map(answerOf), nextToken };
    },
  });
}

function answerOf(type: InstanceType) {
  const isNitro = type.hypervisor === 'nitro';
  const isArm = type.architectures.includes('arm64');
  return {
    instanceType: type.name,
    currentGeneration: type.currentGeneration,
    freeTierEligible: type.name === 't2.micro' || type.name === 't3.micro',
    supportedUsageClasses: ['on-demand', 'spot'],
    supportedRootDeviceTypes: ['ebs'],
    supportedVirtualizationTypes: ['hvm'],
    supportedBootModes: isArm ? ['uefi'] : isNitro ? ['legacy-bios', 'uefi'] : ['legacy-bios'],
    bareMetal: false,
    hypervisor: type.hypervisor,
    processorInfo: { supportedArchitectures: type.architectures },
    vCpuInfo: {
      defaultVCpus: vCpusOf(type),
      defaultCores: type.cores,
      defaultThreadsPerCore: type.threadsPerCore,
    },
    memoryInfo: { sizeInMiB: type.memoryMiB },
    networkInfo: {
      networkPerformance: type.network,
      enaSupport: isNitro ? 'required' : 'unsupported',
    },
    burstablePerformanceSupported: type.burstable,
    nitroTpmSupport: isNitro && !isArm ? 'supported' : 'unsupported',
  };
}
