import { GetParameterCommand, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { CloudError } from '../errors.js';
import type { Parameters } from '../ports.js';
import type { Line } from './line.js';

export class SdkParameters implements Parameters {
  readonly #line: Line<SSMClient>;

  constructor(line: Line<SSMClient>) {
    this.#line = line;
  }

  async value(name: string): Promise<string | undefined> {
    try {
      const { Parameter } = await this.#line.ask(new GetParameterCommand({ Name: name }));
      return Parameter?.Value;
    } catch (error) {
      if (error instanceof CloudError && error.code === 'ParameterNotFound') return undefined;
      throw error;
    }
  }

  async set(name: string, imageId: string): Promise<void> {
    await this.#line.once(
      new PutParameterCommand({
        Name: name,
        Value: imageId,
        Type: 'String',
        // Systems Manager looks whether there is such an image, and launches resolve no other type.
        DataType: 'aws:ec2:image',
        Overwrite: true,
      }),
    );
  }
}
