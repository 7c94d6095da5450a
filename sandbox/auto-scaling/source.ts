import type { Answer } from '../api.js';

/** The template as the group names it; `Version` may be `$Latest` or `$Default`. */
export interface TemplateSpec {
  readonly LaunchTemplateId: string;
  readonly LaunchTemplateName: string;
  readonly Version: string;
}

export interface Override {
  readonly InstanceType?: string | undefined;
  readonly WeightedCapacity?: string | undefined;
  readonly LaunchTemplateSpecification?: TemplateSpec | undefined;
  readonly InstanceRequirements?: Answer | undefined;
  readonly ImageId?: string | undefined;
}

export interface InstancesDistribution {
  readonly OnDemandAllocationStrategy: string;
  readonly OnDemandBaseCapacity: number;
  readonly OnDemandPercentageAboveBaseCapacity: number;
  readonly SpotAllocationStrategy: string;
  readonly SpotInstancePools?: number | undefined;
  readonly SpotMaxPrice?: string | undefined;
}

export interface MixedInstancesPolicy {
  readonly LaunchTemplate: {
    readonly LaunchTemplateSpecification: TemplateSpec;
    readonly Overrides: readonly Override[];
  };
  readonly InstancesDistribution: InstancesDistribution;
}

export type LaunchSource =
  | { readonly kind: 'template'; readonly spec: TemplateSpec }
  | { readonly kind: 'mixed-instances'; readonly policy: MixedInstancesPolicy }
  | { readonly kind: 'launch-configuration'; readonly name: string };
