import type { Parameters } from '../../../src/ports.js';
import { maybeText, structure } from '../../reading.js';
import { CloudFailure, type Session } from './session.js';

export function parametersPort(session: Session): Parameters {
  return {
    value: async (name) => {
      try {
        const answer = session.call('ssm', 'GetParameter', { Name: name });
        return maybeText(structure(answer.Parameter), 'Value');
      } catch (error) {
        if (error instanceof CloudFailure && error.code === 'ParameterNotFound') return undefined;
        throw error;
      }
    },
    set: async (name, imageId) => {
      session.call('ssm', 'PutParameter', {
        Name: name,
        Value: imageId,
        Type: 'String',
        DataType: 'aws:ec2:image',
        Overwrite: true,
      });
    },
  };
}
