import { type Answer, type AnswerValue, itemsNamed } from '../api.js';
import type { Basis } from './basis.js';
import type { FilterTable } from './filters.js';
import { type LaunchTemplate, latestNumber, type TemplateVersion } from './launch-templates.js';
import { tagSet } from './tags.js';

/** `launchTemplate` of answers. */
export function templateAnswer(basis: Basis, template: LaunchTemplate): Answer {
  return {
    launchTemplateId: template.id,
    launchTemplateName: template.name,
    createTime: new Date(template.createdAt),
    createdBy: creator(basis),
    defaultVersionNumber: template.defaultNumber,
    latestVersionNumber: latestNumber(template),
    tagSet: tagSet(template.tags),
  };
}

export interface VersionInTemplate {
  readonly template: LaunchTemplate;
  readonly version: TemplateVersion;
}

/** `launchTemplateVersion` of answers. */
export function versionAnswer(basis: Basis, { template, version }: VersionInTemplate): Answer {
  return {
    launchTemplateId: template.id,
    launchTemplateName: template.name,
    versionNumber: version.number,
    versionDescription: version.description,
    createTime: new Date(version.createdAt),
    createdBy: creator(basis),
    defaultVersion: version.number === template.defaultNumber,
    launchTemplateData: responseData(version.data) as Answer,
  };
}

function creator(basis: Basis): string {
  return `arn:aws:iam::${basis.accountId}:root`;
}

/** Lists of answers that are not called after the request's member and `Set`. */
const LIST_NAMES: Readonly<Record<string, string>> = {
  LicenseSpecification: 'licenseSet',
};

/** LaunchTemplateData comes back by other names than it was sent with: `Tag` as `tagSet`, `ImageId` as `imageId`. */
function responseData(value: unknown, parent = ''): AnswerValue {
  if (Array.isArray(value)) return value.map((item) => responseData(item, parent));
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    return value as AnswerValue;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === 'SecurityGroupId' && parent === 'NetworkInterface') {
        return ['groupSet', itemsNamed('groupId', inner as readonly string[])];
      }
      return [responseName(name, inner), responseData(inner, name)];
    }),
  );
}

function responseName(name: string, value: unknown): string {
  const own = name.charAt(0).toLowerCase() + name.slice(1);
  return Array.isArray(value) ? (LIST_NAMES[name] ?? `${own}Set`) : own;
}

export const TEMPLATE_FILTERS: FilterTable<LaunchTemplate> = {
  'create-time': (template) => [new Date(template.createdAt).toISOString()],
  'launch-template-name': (template) => [template.name],
};

export const VERSION_FILTERS: FilterTable<VersionInTemplate> = {
  'create-time': ({ version }) => [new Date(version.createdAt).toISOString()],
  'ebs-optimized': ({ version }) => [version.data.EbsOptimized],
  'http-endpoint': ({ version }) => [version.data.MetadataOptions?.HttpEndpoint],
  'http-tokens': ({ version }) => [version.data.MetadataOptions?.HttpTokens],
  'iam-instance-profile': ({ version }) => [version.data.IamInstanceProfile?.Arn],
  'image-id': ({ version }) => [version.data.ImageId],
  'instance-type': ({ version }) => [version.data.InstanceType],
  'is-default-version': ({ template, version }) => [template.defaultNumber === version.number],
};
