import { type Action, ApiError, list } from '../api.js';
import type { Basis } from './basis.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, select } from './filters.js';
import {
  TEMPLATE_FILTERS,
  templateAnswer,
  VERSION_FILTERS,
  type VersionInTemplate,
  versionAnswer,
} from './launch-template-answers.js';
import {
  type LaunchTemplate,
  type LaunchTemplates,
  mustGetVersion,
  noSuchName,
} from './launch-templates.js';
import { page } from './paging.js';
import { pickAll } from './resource-ids.js';

const PAGED = { Filter: FILTERS, MaxResults: 'int', NextToken: 'text' } as const;
const LIMITS = { min: 1, max: 200 };

export function describingTemplates(basis: Basis, templates: LaunchTemplates): readonly Action[] {
  return [describeTemplates(basis, templates), describeVersions(basis, templates)];
}

function describeTemplates(basis: Basis, templates: LaunchTemplates): Action {
  return ec2Action({
    name: 'DescribeLaunchTemplates',
    mutates: false,
    params: { LaunchTemplateId: list('text'), LaunchTemplateName: list('text'), ...PAGED },
    run: (params) => {
      const named = namedTemplates(
        templates,
        params.LaunchTemplateId ?? [],
        params.LaunchTemplateName ?? [],
      );
      const chosen = select(named, params.Filter, TEMPLATE_FILTERS, (template) => template.tags);
      const { items, nextToken } = page(chosen, params, {
        action: 'DescribeLaunchTemplates',
        ...LIMITS,
      });
      return {
        launchTemplates: items.map((template) => templateAnswer(basis, template)),
        nextToken,
      };
    },
  });
}

function namedTemplates(
  templates: LaunchTemplates,
  ids: readonly string[],
  names: readonly string[],
): readonly LaunchTemplate[] {
  if (ids.length === 0 && names.length === 0) return templates.all;
  const byId = pickAll('launch-template', ids, (id) => templates.get(id));
  const byName = names.map((name) => {
    const template = templates.named(name);
    if (template === undefined) throw noSuchName(name);
    return template;
  });
  return [...new Set([...byId, ...byName])];
}

function describeVersions(basis: Basis, templates: LaunchTemplates): Action {
  return ec2Action({
    name: 'DescribeLaunchTemplateVersions',
    mutates: false,
    params: {
      LaunchTemplateId: 'text',
      LaunchTemplateName: 'text',
      LaunchTemplateVersion: list('text'),
      MinVersion: 'text',
      MaxVersion: 'text',
      ...PAGED,
    },
    run: (params) => {
      const named =
        params.LaunchTemplateId === undefined && params.LaunchTemplateName === undefined
          ? versionsOfAll(templates, params.LaunchTemplateVersion ?? [])
          : versionsOfOne(templates.mustGet(params), params);
      const { items, nextToken } = page(select(named, params.Filter, VERSION_FILTERS), params, {
        action: 'DescribeLaunchTemplateVersions',
        ...LIMITS,
      });
      return {
        launchTemplateVersionSet: items.map((version) => versionAnswer(basis, version)),
        nextToken,
      };
    },
  });
}

/** Without a template named, `$Latest` and `$Default` alone make sense, of every template. */
function versionsOfAll(
  templates: LaunchTemplates,
  versions: readonly string[],
): readonly VersionInTemplate[] {
  if (versions.length === 0 || versions.some((v) => v !== '$Latest' && v !== '$Default')) {
    throw new ApiError(
      'MissingParameter',
      'Either a launch template ID or a launch template name must be specified in the request.',
    );
  }
  return templates.all.flatMap((template) => versionsNamed(template, versions));
}

/** Newest first. */
function versionsOfOne(
  template: LaunchTemplate,
  params: {
    readonly LaunchTemplateVersion?: readonly string[];
    readonly MinVersion?: string;
    readonly MaxVersion?: string;
  },
): readonly VersionInTemplate[] {
  const { LaunchTemplateVersion: versions, MinVersion: min, MaxVersion: max } = params;
  if (versions !== undefined) {
    if (min !== undefined || max !== undefined) {
      throw new ApiError(
        'InvalidParameterCombination',
        'You cannot specify versions together with a range of versions.',
      );
    }
    return versionsNamed(template, versions);
  }
  const from = min === undefined ? 1 : mustGetVersion(template, min).number;
  const to = max === undefined ? template.lastNumber : mustGetVersion(template, max).number;
  return [...template.versions.values()]
    .filter((version) => version.number >= from && version.number <= to)
    .reverse()
    .map((version) => ({ template, version }));
}

function versionsNamed(
  template: LaunchTemplate,
  versions: readonly string[],
): readonly VersionInTemplate[] {
  return [...new Set(versions.map((v) => mustGetVersion(template, v)))].map((version) => ({
    template,
    version,
  }));
}
