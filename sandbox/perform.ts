import { type Action, type Answer, ApiError, type Caller, readParams } from './api.js';
import type { Call, World } from './world.js';

/**
 * One API call, the same through both doors: faults before, parameters, the action, the record, faults after.
 * @throws ApiError the service's refusal
 * @throws Cut when the caller is to see no answer
 */
export function perform(
  world: World,
  service: Action['service'],
  name: string,
  raw: Raw,
  caller: Caller,
): Answer {
  const declared = world.action(service, name);
  const call: Call = {
    service,
    action: name,
    mutates: declared?.mutates ?? false,
    caller,
    params: raw,
  };
  let applied = false;
  try {
    if (declared === undefined) throw notAnAction(service, name);
    world.faults.before(call);
    const carryOut = (params: unknown): Answer => run(world, declared, params as Raw, caller);
    const answer = world.faults.view?.(call, carryOut) ?? carryOut(raw);
    record(world, call, 'ok');
    applied = true;
    world.faults.after(call, answer);
    return answer;
  } catch (error) {
    if (error instanceof ApiError && !applied) record(world, call, error.code);
    throw error;
  }
}

type Raw = { readonly [name: string]: unknown };

function run(world: World, declared: Action, raw: Raw, caller: Caller): Answer {
  world.access?.authenticate(declared.service, caller);
  const params = readParams(declared, raw) as { readonly DryRun?: boolean };
  const there = caller.region === world.region ? world : world.elsewhere(caller.region);
  world.access?.authorize(there, declared, params, caller);
  if (declared.service === 'ec2' && params.DryRun === true) {
    throw new ApiError(
      'DryRunOperation',
      'Request would have succeeded, but DryRun flag is set.',
      412,
    );
  }
  if (there === world) return declared.run(world, params as never, caller);
  return runElsewhere(world, there, declared, params as never, caller);
}

/** What is done in regions without a fleet: images are copied there, described, shared and deleted, under keys of theirs. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'CopyImage',
  'CreateTags',
  'DeleteTags',
  'DeleteSnapshot',
  'DeregisterImage',
  'DisableEbsEncryptionByDefault',
  'DisableImage',
  'DisableImageDeprecation',
  'DisableImageDeregistrationProtection',
  'EnableEbsEncryptionByDefault',
  'EnableImage',
  'EnableImageDeprecation',
  'EnableImageDeregistrationProtection',
  'ModifyEbsDefaultKmsKeyId',
  'ModifyImageAttribute',
  'ModifySnapshotAttribute',
  'ResetEbsDefaultKmsKeyId',
  'ResetImageAttribute',
  'ResetSnapshotAttribute',
]);

/** Other regions of the account hold what was copied to them, keys and parameters: there is nothing else to change. */
function runElsewhere(
  world: World,
  there: World,
  declared: Action,
  params: never,
  caller: Caller,
): Answer {
  const { service, name, mutates } = declared;
  const same = there.action(service, name);
  const isDone = !mutates || service === 'kms' || service === 'ssm' || ELSEWHERE.has(name);
  if (same !== undefined && isDone) return same.run(there, params, caller);
  throw new ApiError(
    'UnsupportedOperation',
    `The sandbox has a fleet in ${world.region} alone; ${name} does nothing in ${caller.region}.`,
  );
}

/** Services that speak JSON alone have another word for it. */
function notAnAction(service: Action['service'], name: string): ApiError {
  return new ApiError(
    service === 'ssm' || service === 'kms' ? 'UnknownOperationException' : 'InvalidAction',
    `The action ${name} is not valid for this web service (or the sandbox does not model it).`,
  );
}

function record(world: World, call: Call, outcome: string): void {
  world.history.add({
    kind: 'call',
    service: call.service,
    action: call.action,
    caller: call.caller.name,
    mutates: call.mutates,
    params: call.params,
    outcome,
  });
}
