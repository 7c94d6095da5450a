import { type Action, ApiError, fields } from '../api.js';
import type { Basis } from './basis.js';
import type { ClientTokens } from './client-tokens.js';
import { causeOf, ec2Action } from './ec2-action.js';
import type { Instance } from './instance.js';
import { reservationAnswer } from './instance-answers.js';
import type { Instances } from './instances.js';
import type { LaunchDesk, LaunchRequest } from './launch.js';
import { LAUNCH_PARAMETERS } from './launch-parameters.js';
import type { LaunchTemplates } from './launch-templates.js';

const MAX_AT_ONCE = 1_000;

/** RunInstances: from an image, or from a launch template whose members the request's own replace whole. */
export function runInstances(
  basis: Basis,
  instances: Instances,
  templates: LaunchTemplates,
  desk: LaunchDesk,
  tokens: ClientTokens,
): Action {
  return ec2Action({
    name: 'RunInstances',
    mutates: true,
    params: {
      ...LAUNCH_PARAMETERS,
      MinCount: 'int',
      MaxCount: 'int',
      SubnetId: 'text',
      PrivateIpAddress: 'text',
      LaunchTemplate: fields({
        LaunchTemplateId: 'text',
        LaunchTemplateName: 'text',
        Version: 'text',
      }),
      ClientToken: 'text',
    },
    required: ['MinCount', 'MaxCount'],
    run: (params, caller) =>
      tokens.once('RunInstances', params, () => {
        const {
          MinCount: min,
          MaxCount: max,
          LaunchTemplate: from,
          ClientToken: clientToken,
          ...own
        } = params;
        checkCounts(min, max);
        const request: LaunchRequest = from
          ? { ...templates.resolve(from, from.Version).data, ...own }
          : own;
        const launched = instances.launch(desk.check(request), {
          min,
          max,
          cause: causeOf(caller),
          ...(clientToken !== undefined && { clientToken }),
        });
        return () => {
          refuseEnded(launched);
          return reservationAnswer(basis, launched);
        };
      }),
  });
}

function checkCounts(min: number, max: number): void {
  if (min >= 1 && min <= max && max <= MAX_AT_ONCE) return;
  throw new ApiError(
    'InvalidParameterValue',
    `Invalid value for minCount and maxCount: 1 <= ${min} <= ${max} <= ${MAX_AT_ONCE} does not hold.`,
  );
}

/** The token of instances that have ended since makes no new ones ("Ensuring idempotency"). */
function refuseEnded(launched: readonly Instance[]): void {
  if (launched.some((i) => i.state !== 'terminated' && i.state !== 'shutting-down')) return;
  throw new ApiError(
    'IdempotentInstanceTerminated',
    'The request to launch an instance uses the same client token as a previous request for which the instance has been terminated.',
  );
}
