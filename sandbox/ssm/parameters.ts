import { ApiError } from '../api.js';
import { type Instant, SECOND } from '../clock.js';
import type { World } from '../world.js';

export type ParameterType = 'String' | 'StringList' | 'SecureString';
export type DataType = 'text' | 'aws:ec2:image';

export interface ParameterVersion {
  readonly number: number;
  readonly value: string;
  readonly type: ParameterType;
  readonly dataType: DataType;
  readonly modifiedAt: Instant;
}

interface Parameter {
  readonly name: string;
  versions: ParameterVersion[];
}

export interface ParametersRoom extends Pick<World, 'clock'> {
  /** Whether there is such an image that can be launched from. */
  readonly isAvailable: (imageId: string) => boolean;
  /** What launches resolve `resolve:ssm:` by: name, or `name:version`. */
  readonly aliases: () => Map<string, string>;
}

const MAX_VERSIONS = 100;
const NAME = /^\/?[\w.-]+(\/[\w.-]+)*$/;
/** "Validation of AMI IDs is asynchronous": how long it takes is not said. */
const VALIDATION = 2 * SECOND;

/** Parameter Store: values by name, each change a version, a hundred of them kept. */
export class Parameters {
  readonly #room: ParametersRoom;
  readonly #byName = new Map<string, Parameter>();

  constructor(room: ParametersRoom) {
    this.#room = room;
  }

  /** `name`, or `name:version`. @throws ApiError ParameterNotFound, ParameterVersionNotFound */
  get(selector: string): { readonly name: string; readonly version: ParameterVersion } {
    const [name = '', number] = selector.split(':');
    const parameter = this.#byName.get(name);
    const newest = parameter?.versions.at(-1);
    if (parameter === undefined || newest === undefined) throw notFound();
    if (number === undefined) return { name, version: newest };
    const version = parameter.versions.find((v) => String(v.number) === number);
    if (version !== undefined) return { name, version };
    throw new ApiError(
      'ParameterVersionNotFound',
      `Systems Manager could not find version ${number} of ${name}. Verify the version and try again.`,
    );
  }

  /** Undefined when there is none. */
  value(selector: string): string | undefined {
    try {
      return this.get(selector).version.value;
    } catch (error) {
      if (error instanceof ApiError) return undefined;
      throw error;
    }
  }

  /**
   * The number of the new version. Of an `aws:ec2:image` it is there once the image was seen to be: the call itself
   * succeeds either way ("Native parameter support for AMI IDs").
   * @throws ApiError ParameterAlreadyExists, ValidationException
   */
  put(
    name: string,
    value: string,
    options: {
      readonly type?: ParameterType;
      readonly dataType?: DataType;
      readonly overwrite?: boolean;
    },
  ): number {
    checkName(name);
    const known = this.#byName.get(name);
    if (known !== undefined && options.overwrite !== true) {
      throw new ApiError(
        'ParameterAlreadyExists',
        'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
      );
    }
    const type = options.type ?? known?.versions.at(-1)?.type;
    if (type === undefined) {
      throw invalid('A parameter type is required when you create a parameter.');
    }
    const dataType = options.dataType ?? 'text';
    const number = (known?.versions.at(-1)?.number ?? 0) + 1;
    const store = (): void => this.#store(name, { number, value, type, dataType });
    if (dataType === 'text') store();
    else this.#validate(value, store);
    return number;
  }

  /** For scenarios: the next version, unchecked. AWS's own public parameters can be made so. */
  seed(name: string, version: Pick<ParameterVersion, 'value' | 'type' | 'dataType'>): void {
    const number = (this.#byName.get(name)?.versions.at(-1)?.number ?? 0) + 1;
    this.#store(name, { number, ...version });
  }

  /** @throws ApiError ParameterNotFound */
  delete(name: string): void {
    const parameter = this.#byName.get(name);
    if (parameter === undefined) throw notFound();
    this.#byName.delete(name);
    const aliases = this.#room.aliases();
    aliases.delete(name);
    for (const { number } of parameter.versions) aliases.delete(`${name}:${number}`);
  }

  #validate(imageId: string, store: () => void): void {
    if (!/^ami-[0-9a-f]{8,17}$/.test(imageId)) {
      throw invalid(`The parameter value '${imageId}' is not an AMI ID in the format ami-*.`);
    }
    this.#room.clock.after(VALIDATION, () => {
      if (this.#room.isAvailable(imageId)) store();
    });
  }

  #store(name: string, version: Omit<ParameterVersion, 'modifiedAt'>): void {
    const parameter = this.#byName.get(name) ?? { name, versions: [] };
    this.#byName.set(name, parameter);
    const stored = { ...version, modifiedAt: this.#room.clock.now };
    parameter.versions = [...parameter.versions, stored].slice(-MAX_VERSIONS);
    const aliases = this.#room.aliases();
    aliases.set(name, version.value);
    aliases.set(`${name}:${version.number}`, version.value);
  }
}

function checkName(name: string): void {
  if (!NAME.test(name)) {
    throw invalid(
      `Parameter name must not contain other than letters, digits and ".-_/": '${name}'`,
    );
  }
  if (/^\/?(aws|ssm)/i.test(name)) {
    throw invalid('Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive).');
  }
}

function notFound(): ApiError {
  return new ApiError('ParameterNotFound', '');
}

function invalid(message: string): ApiError {
  return new ApiError('ValidationException', message);
}
