import { ApiError } from '../api.js';
import type { ResolvedTemplate } from '../world.js';
import type { Fleet } from './fleet.js';
import { badTemplate, invalid } from './refusals.js';
import type { TemplateSpec } from './source.js';

export interface RawSpec {
  readonly LaunchTemplateId?: string | undefined;
  readonly LaunchTemplateName?: string | undefined;
  readonly Version?: string | undefined;
}

/** The template with both its names and a version; `$Default` when none is named. @throws ApiError ValidationError */
export function readSpec(fleet: Fleet, raw: RawSpec): TemplateSpec {
  const { LaunchTemplateId: id, LaunchTemplateName: name } = raw;
  if ((id === undefined) === (name === undefined)) {
    throw invalid(
      'Valid requests must contain either launchTemplateId or launchTemplateName, and not both.',
    );
  }
  const Version = raw.Version ?? '$Default';
  const template = resolveSpec(fleet, {
    LaunchTemplateId: id,
    LaunchTemplateName: name,
    Version,
  });
  return {
    LaunchTemplateId: template.templateId,
    LaunchTemplateName: template.templateName,
    Version,
  };
}

/** `$Latest` and `$Default` become numbers here. @throws ApiError ValidationError */
export function resolveSpec(fleet: Fleet, spec: RawSpec): ResolvedTemplate {
  try {
    return fleet.compute.resolveTemplate({
      ...(spec.LaunchTemplateId === undefined
        ? { name: spec.LaunchTemplateName ?? '' }
        : { id: spec.LaunchTemplateId }),
      version: spec.Version ?? '$Default',
    });
  } catch (error) {
    if (error instanceof ApiError) throw badTemplate(error.message);
    throw error;
  }
}

/** Undefined when the template or its version is gone. */
export function templateIfThere(fleet: Fleet, spec: RawSpec): ResolvedTemplate | undefined {
  try {
    return resolveSpec(fleet, spec);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

export const numbered = (template: ResolvedTemplate): TemplateSpec => ({
  LaunchTemplateId: template.templateId,
  LaunchTemplateName: template.templateName,
  Version: String(template.number),
});
