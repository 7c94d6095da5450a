import type { Fleet } from '../fleet.js';
import type { Member } from '../model.js';
import type { LaunchSource } from '../source.js';
import { resolveSpec } from '../template-spec.js';
import type { Strategy } from './refresh.js';

/** One way that an instance of the wanted configuration may look. */
export interface Wanted {
  readonly templateId: string;
  /** `$Latest` and `$Default` are numbers here: as they are now. */
  readonly version: number;
  /** Absent when the template names none. */
  readonly type?: string | undefined;
  /** Only where an override names it. */
  readonly imageId?: string | undefined;
}

/** A rolling refresh compares template and instance type; ReplaceRootVolume the image as well (facts 1.6). */
export type Compares = 'template-and-type' | 'image-too';

export const compares = (strategy: Strategy): Compares =>
  strategy === 'Rolling' ? 'template-and-type' : 'image-too';

/** Blind to whatever the instance fetched by itself when it started. */
export function matches(
  member: Pick<Member, 'template' | 'type' | 'imageId'>,
  wanted: readonly Wanted[],
  compared: Compares,
): boolean {
  const { template } = member;
  if (template === undefined) return false;
  return wanted.some(
    (one) =>
      one.templateId === template.LaunchTemplateId &&
      String(one.version) === template.Version &&
      (one.type === undefined || one.type === member.type) &&
      (compared === 'template-and-type' || one.imageId === member.imageId),
  );
}

/** What instances of the configuration look like. @throws ApiError when a template or its version is gone */
export function wantedOf(fleet: Fleet, source: LaunchSource): readonly Wanted[] {
  if (source.kind === 'launch-configuration') return [];
  if (source.kind === 'template') {
    const { templateId, number, data } = resolveSpec(fleet, source.spec);
    return [{ templateId, version: number, type: data.InstanceType }];
  }
  const { LaunchTemplateSpecification: spec, Overrides } = source.policy.LaunchTemplate;
  return (Overrides.length === 0 ? [{}] : Overrides).map((override) => {
    const { templateId, number, data } = resolveSpec(
      fleet,
      override.LaunchTemplateSpecification ?? spec,
    );
    return {
      templateId,
      version: number,
      type: override.InstanceType ?? data.InstanceType,
      imageId: override.ImageId,
    };
  });
}
