import { ApiError } from '../api.js';
import type { Instant } from '../clock.js';
import type { ResolvedTemplate } from '../world.js';
import type { Basis } from './basis.js';
import type { TemplateParameters } from './launch-parameters.js';
import { noSuch, type ResourceIds } from './resource-ids.js';
import type { TagMap, TagStore } from './tags.js';

export interface TemplateVersion {
  readonly number: number;
  readonly data: TemplateParameters;
  readonly description?: string;
  readonly createdAt: Instant;
}

export interface LaunchTemplate {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly tags: TagMap;
  readonly versions: Map<number, TemplateVersion>;
  defaultNumber: number;
  /** Numbers are never used again, deleted versions' neither. */
  lastNumber: number;
}

/** `LaunchTemplateId` or `LaunchTemplateName`, one of the two. */
export interface TemplateKey {
  readonly LaunchTemplateId?: string;
  readonly LaunchTemplateName?: string;
}

const NAME = /^[a-zA-Z0-9()./_-]{3,128}$/;
const MAX_DESCRIPTION = 255;

export class LaunchTemplates {
  readonly #basis: Basis;
  readonly #ids: ResourceIds;
  readonly #tags: TagStore;
  readonly #byId = new Map<string, LaunchTemplate>();

  constructor(basis: Basis, ids: ResourceIds, tags: TagStore) {
    this.#basis = basis;
    this.#ids = ids;
    this.#tags = tags;
  }

  get all(): readonly LaunchTemplate[] {
    return [...this.#byId.values()];
  }

  get(id: string): LaunchTemplate | undefined {
    return this.#byId.get(id);
  }

  named(name: string): LaunchTemplate | undefined {
    return this.all.find((template) => template.name === name);
  }

  /** @throws ApiError MissingParameter, InvalidParameterCombination, InvalidLaunchTemplateId.NotFound, ... */
  mustGet(key: TemplateKey): LaunchTemplate {
    const { LaunchTemplateId: id, LaunchTemplateName: name } = key;
    if (id !== undefined && name !== undefined) {
      throw new ApiError(
        'InvalidParameterCombination',
        'You must specify either the launch template ID or the launch template name, but not both.',
      );
    }
    if (id !== undefined) return this.#byId.get(id) ?? raise(noSuch('launch-template', [id]));
    if (name !== undefined) return this.named(name) ?? raise(noSuchName(name));
    throw new ApiError(
      'MissingParameter',
      'Either a launch template ID or a launch template name must be specified in the request.',
    );
  }

  /** @throws ApiError InvalidLaunchTemplateName.AlreadyExistsException, InvalidLaunchTemplateName.MalformedException */
  create(
    name: string,
    data: TemplateParameters,
    details: {
      readonly id?: string;
      readonly description?: string;
      readonly tags?: TagMap;
      readonly cause: string;
    },
  ): LaunchTemplate {
    if (!NAME.test(name)) {
      throw new ApiError(
        'InvalidLaunchTemplateName.MalformedException',
        'A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _.',
      );
    }
    if (this.named(name) !== undefined) {
      throw new ApiError(
        'InvalidLaunchTemplateName.AlreadyExistsException',
        'Launch template name already in use.',
      );
    }
    checkDescription(details.description);
    const id = details.id ?? this.#ids.next('launch-template');
    const template: LaunchTemplate = {
      id,
      name,
      createdAt: this.#basis.clock.now,
      tags: this.#tags.create(id, details.tags),
      versions: new Map(),
      defaultNumber: 1,
      lastNumber: 0,
    };
    this.#byId.set(id, template);
    this.addVersion(template, data, details);
    return template;
  }

  /** @throws ApiError InvalidParameterValue */
  addVersion(
    template: LaunchTemplate,
    data: TemplateParameters,
    details: { readonly description?: string; readonly cause: string },
  ): TemplateVersion {
    checkDescription(details.description);
    const version: TemplateVersion = {
      number: ++template.lastNumber,
      data,
      ...(details.description !== undefined && { description: details.description }),
      createdAt: this.#basis.clock.now,
    };
    template.versions.set(version.number, version);
    this.#record(template, version.number, 'created', details.cause);
    return version;
  }

  makeDefault(template: LaunchTemplate, version: TemplateVersion, cause: string): void {
    if (template.defaultNumber === version.number) return;
    template.defaultNumber = version.number;
    this.#record(template, version.number, 'made default', cause);
  }

  deleteVersion(template: LaunchTemplate, number: number, cause: string): void {
    template.versions.delete(number);
    this.#record(template, number, 'deleted', cause);
  }

  delete(template: LaunchTemplate, cause: string): void {
    for (const number of [...template.versions.keys()]) {
      this.deleteVersion(template, number, cause);
    }
    this.#byId.delete(template.id);
    this.#tags.forget(template.id);
  }

  /** @throws ApiError as `mustGet` and `mustGetVersion` */
  resolve(key: TemplateKey, version: string | undefined): ResolvedTemplate {
    const template = this.mustGet(key);
    const { number, data } = mustGetVersion(template, version ?? '$Default');
    return { templateId: template.id, templateName: template.name, number, data };
  }

  #record(
    template: LaunchTemplate,
    number: number,
    change: 'created' | 'deleted' | 'made default',
    cause: string,
  ): void {
    this.#basis.history.add({
      kind: 'template-version',
      templateId: template.id,
      number,
      change,
      cause,
    });
  }
}

/** The highest number there is: what `$Latest` means. The last one there was, once the template is deleted. */
export function latestNumber(template: LaunchTemplate): number {
  return template.versions.size === 0 ? template.lastNumber : Math.max(...template.versions.keys());
}

/** A number, `$Latest` or `$Default`. */
export function versionOf(template: LaunchTemplate, version: string): TemplateVersion | undefined {
  if (version === '$Latest') return template.versions.get(latestNumber(template));
  if (version === '$Default') return template.versions.get(template.defaultNumber);
  return /^\d+$/.test(version) ? template.versions.get(Number(version)) : undefined;
}

/** @throws ApiError InvalidLaunchTemplateId.VersionNotFound */
export function mustGetVersion(template: LaunchTemplate, version: string): TemplateVersion {
  return versionOf(template, version) ?? raise(noSuchVersion(template, version));
}

/** Whole members replace those of the source; snapshots of the source's block devices are left out (SourceVersion). */
export function mergeData(
  source: TemplateParameters,
  given: TemplateParameters,
): TemplateParameters {
  const { BlockDeviceMapping: devices, ...rest } = source;
  return {
    ...rest,
    ...(devices !== undefined && { BlockDeviceMapping: devices.map(withoutSnapshot) }),
    ...given,
  };
}

type DeviceParams = NonNullable<TemplateParameters['BlockDeviceMapping']>[number];

function withoutSnapshot(device: DeviceParams): DeviceParams {
  if (device.Ebs?.SnapshotId === undefined) return device;
  const { SnapshotId: _ignored, ...ebs } = device.Ebs;
  return { ...device, Ebs: ebs };
}

function noSuchVersion(template: LaunchTemplate, version: string): ApiError {
  return new ApiError(
    'InvalidLaunchTemplateId.VersionNotFound',
    `Could not find the specified version ${version} for the launch template with ID ${template.id}.`,
  );
}

export function noSuchName(name: string): ApiError {
  return new ApiError(
    'InvalidLaunchTemplateName.NotFoundException',
    `The specified launch template, with template name ${name}, does not exist.`,
  );
}

function checkDescription(description: string | undefined): void {
  if (description === undefined || description.length <= MAX_DESCRIPTION) return;
  throw new ApiError(
    'InvalidParameterValue',
    `The version description must be at most ${MAX_DESCRIPTION} characters.`,
  );
}

function raise(error: ApiError): never {
  throw error;
}
