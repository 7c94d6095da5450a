import { type Action, ApiError } from '../api.js';
import type { Decision, Need } from './policy.js';

/** How services of each protocol say that a caller may not: EC2 has words of its own, JSON calls it an exception. */
export function denied(
  service: Action['service'],
  arn: string,
  need: Need,
  decision: Decision,
): ApiError {
  const because =
    decision === 'explicit deny'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${need.action} action`;
  const message = `User: ${arn} is not authorized to perform: ${need.action} on resource: ${need.resource} ${because}`;
  if (service === 'ec2') {
    return new ApiError(
      'UnauthorizedOperation',
      `You are not authorized to perform this operation. ${message}`,
      403,
    );
  }
  return isJson(service)
    ? new ApiError('AccessDeniedException', message)
    : new ApiError('AccessDenied', message, 403);
}

/** Auto Scaling says of a launch that it tries with the caller's rights only which template it was about. */
export function deniedLaunch(): ApiError {
  return new ApiError(
    'ValidationError',
    'You are not authorized to use launch template: the launch that it describes is not allowed to the caller',
  );
}

/** Credentials whose time is over, by each protocol's code. */
export function expired(service: Action['service']): ApiError {
  if (service === 'ec2') return new ApiError('RequestExpired', 'Request has expired.');
  const message = 'The security token included in the request is expired';
  return isJson(service)
    ? new ApiError('ExpiredTokenException', message)
    : new ApiError('ExpiredToken', message, 403);
}

function isJson(service: Action['service']): boolean {
  return service === 'ssm' || service === 'kms';
}
