import { type Action, ApiError } from '../api.js';
import type { Basis } from './basis.js';
import { ec2Action } from './ec2-action.js';
import type { Instance } from './instance.js';
import type { Instances } from './instances.js';

/**
 * GetConsoleOutput: the live console on Nitro with `Latest`; else the copy posted shortly after the last transition.
 * `Latest` of an instance that does not run follows the switch `console-latest-on-stopped`: `yes` reads what the
 * console last said, `no` answers without output.
 */
export function getConsoleOutput(basis: Basis, instances: Instances): Action {
  return ec2Action({
    name: 'GetConsoleOutput',
    mutates: false,
    params: { InstanceId: 'text', Latest: 'flag' },
    required: ['InstanceId'],
    run: (params) => {
      const [instance] = instances.pick([params.InstanceId]) as [Instance];
      const copy =
        params.Latest === true ? latest(basis, instance) : (instance.console.posted ?? NOTHING);
      return {
        instanceId: instance.id,
        timestamp: new Date(copy.at ?? basis.clock.now),
        output: copy.output.length === 0 ? undefined : Buffer.from(copy.output).toString('base64'),
      };
    },
  });
}

interface Reading {
  readonly output: Uint8Array;
  readonly at?: number;
}

const NOTHING: Reading = { output: new Uint8Array() };

function latest(basis: Basis, instance: Instance): Reading {
  if (instance.launch.type.hypervisor !== 'nitro') {
    throw new ApiError(
      'UnsupportedOperation',
      'This instance type does not support retrieving the latest console logs.',
    );
  }
  const off = instance.state === 'stopped' || instance.state === 'terminated';
  if (off && basis.switches['console-latest-on-stopped'] === 'no') return NOTHING;
  return { output: instance.console.latest() };
}
