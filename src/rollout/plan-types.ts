import type { TemplateRef } from '../ports.js';

/** A share of something, or a number of instances. */
export type Amount =
  | { readonly unit: 'percent'; readonly value: number }
  | { readonly unit: 'instances'; readonly value: number };

/** Why something is not done, and what would make it possible. */
export interface Refusal {
  /** A group, template or image. */
  readonly subject: string;
  readonly reason: string;
  readonly mend: string;
}

/** Where a group is to be brought: a numbered version of its own template that launches this image. */
export interface RollTarget {
  readonly templateId: string;
  /** As the group named its version before we came: a number, `$Latest` or `$Default`. */
  readonly style: string;
  /** The number that `style` stood for. */
  readonly from: string;
  /** The image that `from` launches. */
  readonly fromImage: string;
  /** Absent while the image is still to be built. */
  readonly image?: string;
  /** True when `from` launches the wanted image already: a roll without a new version. */
  readonly inPlace: boolean;
}

export interface PlannedGroup {
  readonly name: string;
  readonly engine: 'launch-first';
  readonly why: string;
  readonly target: RollTarget;
  readonly desired: number;
  readonly max: number;
  /** Instances replaced together. */
  readonly batch: number;
  readonly targetGroups: readonly string[];
}

export interface PlannedZone {
  readonly zone: string;
  /** Why it stands where it stands in the order. */
  readonly why: string;
  readonly groups: readonly {
    readonly name: string;
    /** Instances of the zone that are to be replaced. */
    readonly instances: number;
    readonly batches: number;
  }[];
}

/** Groups connected by shared target groups; at most one zone of it is worked on at a time. */
export interface PlannedUnit {
  readonly groups: readonly PlannedGroup[];
  readonly zones: readonly PlannedZone[];
  /** Instances that keep serving at every moment, per target group or lone group. */
  readonly floors: readonly {
    readonly subject: string;
    readonly serving: number;
    readonly of: number;
  }[];
}

export interface Plan {
  readonly units: readonly PlannedUnit[];
  readonly refusals: readonly Refusal[];
  /** Images that have to be built first: the source image, and the groups that wait for it. */
  readonly builds: readonly { readonly source: string; readonly groups: readonly string[] }[];
  /** Rough, from the pace that EC2 usually has. */
  readonly minutes: number;
  /** What a person should know although it stops nothing. */
  readonly remarks: readonly string[];
}

export type { TemplateRef };
