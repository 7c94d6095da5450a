import { type Action, type Answer, ApiError, fields, list } from '../api.js';
import type { Basis } from './basis.js';
import type { ClientTokens } from './client-tokens.js';
import { causeOf, ec2Action } from './ec2-action.js';
import { TEMPLATE_PARAMETERS } from './launch-parameters.js';
import { templateAnswer, versionAnswer } from './launch-template-answers.js';
import { describingTemplates } from './launch-template-describing.js';
import {
  type LaunchTemplate,
  type LaunchTemplates,
  mergeData,
  mustGetVersion,
  type TemplateKey,
  type TemplateVersion,
  versionOf,
} from './launch-templates.js';
import { readTagSpecifications, TAG_SPECIFICATIONS } from './tags.js';

const KEY = { LaunchTemplateId: 'text', LaunchTemplateName: 'text' } as const;
const MAX_DELETED_AT_ONCE = 200;

export function launchTemplateActions(
  basis: Basis,
  templates: LaunchTemplates,
  tokens: ClientTokens,
): readonly Action[] {
  return [
    createTemplate(basis, templates, tokens),
    createVersion(basis, templates, tokens),
    ...describingTemplates(basis, templates),
    modifyTemplate(basis, templates, tokens),
    deleteVersions(templates),
    deleteTemplate(basis, templates),
  ];
}

function createTemplate(basis: Basis, templates: LaunchTemplates, tokens: ClientTokens): Action {
  return ec2Action({
    name: 'CreateLaunchTemplate',
    mutates: true,
    params: {
      LaunchTemplateName: 'text',
      LaunchTemplateData: fields(TEMPLATE_PARAMETERS),
      VersionDescription: 'text',
      TagSpecification: TAG_SPECIFICATIONS,
      ClientToken: 'text',
    },
    required: ['LaunchTemplateName', 'LaunchTemplateData'],
    run: (params, caller) =>
      tokens.once('CreateLaunchTemplate', params, () => {
        const tags = readTagSpecifications(params.TagSpecification, ['launch-template']);
        const template = templates.create(params.LaunchTemplateName, params.LaunchTemplateData, {
          ...describedAs(params.VersionDescription),
          ...tagged(tags.get('launch-template')),
          cause: causeOf(caller),
        });
        return () => ({ launchTemplate: templateAnswer(basis, template) });
      }),
  });
}

function createVersion(basis: Basis, templates: LaunchTemplates, tokens: ClientTokens): Action {
  return ec2Action({
    name: 'CreateLaunchTemplateVersion',
    mutates: true,
    params: {
      ...KEY,
      LaunchTemplateData: fields(TEMPLATE_PARAMETERS),
      SourceVersion: 'text',
      VersionDescription: 'text',
      ClientToken: 'text',
    },
    required: ['LaunchTemplateData'],
    run: (params, caller) =>
      tokens.once('CreateLaunchTemplateVersion', params, () => {
        const template = templates.mustGet(params);
        const data =
          params.SourceVersion === undefined
            ? params.LaunchTemplateData
            : mergeData(
                mustGetVersion(template, params.SourceVersion).data,
                params.LaunchTemplateData,
              );
        const version = templates.addVersion(template, data, {
          ...describedAs(params.VersionDescription),
          cause: causeOf(caller),
        });
        return () => ({ launchTemplateVersion: versionAnswer(basis, { template, version }) });
      }),
  });
}

function modifyTemplate(basis: Basis, templates: LaunchTemplates, tokens: ClientTokens): Action {
  return ec2Action({
    name: 'ModifyLaunchTemplate',
    mutates: true,
    params: { ...KEY, SetDefaultVersion: 'text', ClientToken: 'text' },
    run: (params, caller) =>
      tokens.once('ModifyLaunchTemplate', params, () => {
        const template = templates.mustGet(params);
        if (params.SetDefaultVersion !== undefined) {
          const version = mustGetVersion(template, params.SetDefaultVersion);
          templates.makeDefault(template, version, causeOf(caller));
        }
        return () => ({ launchTemplate: templateAnswer(basis, template) });
      }),
  });
}

function deleteVersions(templates: LaunchTemplates): Action {
  return ec2Action({
    name: 'DeleteLaunchTemplateVersions',
    mutates: true,
    params: { ...KEY, LaunchTemplateVersion: list('text') },
    required: ['LaunchTemplateVersion'],
    run: (params, caller) => {
      const template = templates.mustGet(params as TemplateKey);
      const versions = params.LaunchTemplateVersion;
      if (versions.length > MAX_DELETED_AT_ONCE) {
        throw new ApiError(
          'InvalidParameterValue',
          `At most ${MAX_DELETED_AT_ONCE} versions can be deleted in a single request.`,
        );
      }
      const deleted: Answer[] = [];
      const kept: Answer[] = [];
      for (const asked of new Set(versions)) {
        const version = versionOf(template, asked);
        const responseError = refusalToDelete(template, asked, version);
        const line = {
          launchTemplateId: template.id,
          launchTemplateName: template.name,
          versionNumber: version?.number ?? (/^\d+$/.test(asked) ? Number(asked) : undefined),
        };
        if (version === undefined || responseError !== undefined) {
          kept.push({ ...line, responseError });
          continue;
        }
        templates.deleteVersion(template, version.number, causeOf(caller));
        deleted.push(line);
      }
      return {
        successfullyDeletedLaunchTemplateVersionSet: deleted,
        unsuccessfullyDeletedLaunchTemplateVersionSet: kept,
      };
    },
  });
}

/** Codes are LaunchTemplateErrorCode; which of them the default version gets is not documented. */
function refusalToDelete(
  template: LaunchTemplate,
  asked: string,
  version: TemplateVersion | undefined,
): { code: string; message: string } | undefined {
  if (version === undefined) {
    return {
      code: 'launchTemplateVersionDoesNotExist',
      message: `Could not find launch template version ${asked}.`,
    };
  }
  if (version.number !== template.defaultNumber) return undefined;
  return {
    code: 'unexpectedError',
    message: `The default version of a launch template cannot be deleted: ${version.number}.`,
  };
}

function deleteTemplate(basis: Basis, templates: LaunchTemplates): Action {
  return ec2Action({
    name: 'DeleteLaunchTemplate',
    mutates: true,
    params: KEY,
    run: (params, caller) => {
      const template = templates.mustGet(params);
      const launchTemplate = templateAnswer(basis, template);
      templates.delete(template, causeOf(caller));
      return { launchTemplate };
    },
  });
}

function describedAs(description: string | undefined): { description?: string } {
  return description === undefined ? {} : { description };
}

function tagged(tags: ReadonlyMap<string, string> | undefined): {
  tags?: ReadonlyMap<string, string>;
} {
  return tags === undefined ? {} : { tags };
}
