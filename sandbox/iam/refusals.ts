import { type Action, ApiError } from '../api.js';
import type { Decision, Need } from './policy.js';

/** What was not allowed, and by which kind of policy. */
export interface Refusal {
  readonly need: Need;
  readonly kind: 'identity-based' | 'session';
  readonly decision: Decision;
}

/** How services of each protocol say that a caller may not: EC2 has words of its own, JSON calls it an exception. */
export function denied(
  service: Action['service'],
  arn: string,
  { need, kind, decision }: Refusal,
): ApiError {
  const because =
    decision === 'explicit deny'
      ? `with an explicit deny in ${kind === 'session' ? 'a' : 'an'} ${kind} policy`
      : `because no ${kind} policy allows the ${need.action} action`;
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

/** Credentials that nobody knows, or not yet. */
export function notKnown(service: Action['service']): ApiError {
  if (service === 'ec2') {
    return new ApiError(
      'AuthFailure',
      'AWS was not able to validate the provided access credentials',
      401,
    );
  }
  const message = 'The security token included in the request is invalid.';
  return isJson(service)
    ? new ApiError('UnrecognizedClientException', message)
    : new ApiError('InvalidClientTokenId', message, 403);
}

function isJson(service: Action['service']): boolean {
  return service === 'ssm' || service === 'kms';
}
