import { type Action, type Answer, ApiError, action, list } from '../../api.js';
import type { DataType, Parameters, ParameterType } from '../parameters.js';

const service = 'ssm';
const TYPES: readonly string[] = ['String', 'StringList', 'SecureString'];
const DATA_TYPES: readonly string[] = ['text', 'aws:ec2:image'];

export interface Place {
  readonly accountId: string;
  readonly region: string;
}

export function parameterActions(parameters: Parameters, place: Place): readonly Action[] {
  return [
    action({
      service,
      name: 'GetParameter',
      mutates: false,
      required: ['Name'],
      params: { Name: 'text', WithDecryption: 'flag' },
      run: (_world, { Name = '', WithDecryption = false }) => ({
        Parameter: view(parameters, Name, WithDecryption, place),
      }),
    }),
    action({
      service,
      name: 'GetParameters',
      mutates: false,
      required: ['Names'],
      params: { Names: list('text'), WithDecryption: 'flag' },
      run: (_world, { Names = [], WithDecryption = false }) => {
        const known = Names.filter((name) => parameters.value(name) !== undefined);
        return {
          Parameters: known.map((name) => view(parameters, name, WithDecryption, place)),
          InvalidParameters: Names.filter((name) => !known.includes(name)),
        };
      },
    }),
    action({
      service,
      name: 'PutParameter',
      mutates: true,
      required: ['Name', 'Value'],
      params: {
        Name: 'text',
        Description: 'text',
        Value: 'text',
        Type: 'text',
        KeyId: 'text',
        Overwrite: 'flag',
        Tier: 'text',
        DataType: 'text',
      },
      run: (_world, { Name = '', Value = '', Type, Overwrite, DataType: dataType }) => {
        if (Type !== undefined && !TYPES.includes(Type)) {
          throw new ApiError('UnsupportedParameterType', 'The parameter type is not supported.');
        }
        if (dataType !== undefined && !DATA_TYPES.includes(dataType)) {
          throw new ApiError('ValidationException', `The data type '${dataType}' is not valid.`);
        }
        const Version = parameters.put(Name, Value, {
          ...(Type !== undefined && { type: Type as ParameterType }),
          ...(dataType !== undefined && { dataType: dataType as DataType }),
          ...(Overwrite !== undefined && { overwrite: Overwrite }),
        });
        return { Version, Tier: 'Standard' };
      },
    }),
    action({
      service,
      name: 'DeleteParameter',
      mutates: true,
      required: ['Name'],
      params: { Name: 'text' },
      run: (_world, { Name = '' }) => {
        parameters.delete(Name);
        return {};
      },
    }),
  ];
}

/** A SecureString that is not decrypted is given as ciphertext. */
function view(parameters: Parameters, selector: string, decrypt: boolean, place: Place): Answer {
  const { name, version } = parameters.get(selector);
  const isSecret = version.type === 'SecureString' && !decrypt;
  return {
    Name: name,
    Type: version.type,
    Value: isSecret ? Buffer.from(`encrypted:${version.value}`).toString('base64') : version.value,
    Version: version.number,
    Selector: selector.includes(':') ? selector.slice(selector.indexOf(':')) : undefined,
    LastModifiedDate: new Date(version.modifiedAt),
    ARN: `arn:aws:ssm:${place.region}:${place.accountId}:parameter${name.startsWith('/') ? '' : '/'}${name}`,
    DataType: version.dataType,
  };
}
