import {
  CreateLaunchTemplateVersionCommand,
  DeleteLaunchTemplateVersionsCommand,
  DescribeLaunchTemplatesCommand,
  DescribeLaunchTemplateVersionsCommand,
  type EC2Client,
  type LaunchTemplateVersion,
  ModifyLaunchTemplateCommand,
} from '@aws-sdk/client-ec2';
import { CloudError } from '../errors.js';
import type { TemplateRef, TemplateVersion } from '../ports.js';
import { everyPage, present } from './answers.js';
import type { Line } from './line.js';

export class SdkTemplates {
  readonly #line: Line<EC2Client>;

  constructor(line: Line<EC2Client>) {
    this.#line = line;
  }

  async ids(): Promise<readonly string[]> {
    const templates = await everyPage('DescribeLaunchTemplates', async (NextToken) => {
      const answer = await this.#line.ask(
        new DescribeLaunchTemplatesCommand({ MaxResults: 200, NextToken }),
      );
      return { items: answer.LaunchTemplates, next: answer.NextToken };
    });
    return templates.flatMap(({ LaunchTemplateId }) => LaunchTemplateId ?? []);
  }

  async versions(templateId: string): Promise<readonly TemplateVersion[]> {
    const action = 'DescribeLaunchTemplateVersions';
    const versions = await everyPage(action, async (NextToken) => {
      const answer = await this.#line.ask(
        new DescribeLaunchTemplateVersionsCommand({
          LaunchTemplateId: templateId,
          MaxResults: 200,
          NextToken,
        }),
      );
      return { items: answer.LaunchTemplateVersions, next: answer.NextToken };
    });
    return versions.map((version) => versionOf(action, version));
  }

  async create(
    source: TemplateRef,
    imageId: string,
    description: string,
    token: string,
  ): Promise<TemplateVersion> {
    const action = 'CreateLaunchTemplateVersion';
    const answer = await this.#line.ask(
      new CreateLaunchTemplateVersionCommand({
        LaunchTemplateId: source.templateId,
        SourceVersion: source.version,
        VersionDescription: description,
        LaunchTemplateData: { ImageId: imageId },
        ClientToken: token,
      }),
    );
    return versionOf(action, present(action, 'the version', answer.LaunchTemplateVersion));
  }

  async setDefault(template: TemplateRef): Promise<void> {
    await this.#line.once(
      new ModifyLaunchTemplateCommand({
        LaunchTemplateId: template.templateId,
        DefaultVersion: template.version,
      }),
    );
  }

  /** One that is gone already is deleted. */
  async delete(template: TemplateRef): Promise<void> {
    const action = 'DeleteLaunchTemplateVersions';
    const answer = await this.#line.once(
      new DeleteLaunchTemplateVersionsCommand({
        LaunchTemplateId: template.templateId,
        Versions: [template.version],
      }),
    );
    for (const { ResponseError } of answer.UnsuccessfullyDeletedLaunchTemplateVersions ?? []) {
      const code = ResponseError?.Code ?? 'unexpectedError';
      if (code === 'launchTemplateVersionDoesNotExist') continue;
      throw new CloudError(
        action,
        code,
        ResponseError?.Message ?? 'The service says no more.',
        true,
      );
    }
  }
}

function versionOf(action: string, version: LaunchTemplateVersion): TemplateVersion {
  const data = version.LaunchTemplateData;
  return {
    templateId: present(action, "a template's id", version.LaunchTemplateId),
    number: present(action, "a version's number", version.VersionNumber),
    isDefault: version.DefaultVersion ?? false,
    ...(data?.ImageId === undefined ? {} : { imageId: data.ImageId }),
    ...(data?.InstanceType === undefined ? {} : { instanceType: data.InstanceType }),
    description: version.VersionDescription ?? '',
  };
}
