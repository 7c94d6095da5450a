import { ApiError } from '../api.js';
import type { Call } from '../world.js';

/** What the services say of credentials, rights and their own failures: each in its own code and words. */

/** Credentials of a role whose session is over. */
export function expired(service: Call['service']): ApiError {
  return service === 'ec2'
    ? new ApiError('RequestExpired', 'Request has expired.')
    : new ApiError('ExpiredToken', 'The security token included in the request is expired', 403);
}

/** No policy of the caller allows the action. */
export function denied(call: Call, accountId: string): ApiError {
  const who = `arn:aws:iam::${accountId}:user/${call.caller.name}`;
  const what = `${call.service}:${call.action}`;
  const why = `User: ${who} is not authorized to perform: ${what} because no identity-based policy allows the ${what} action`;
  return call.service === 'ec2'
    ? new ApiError(
        'UnauthorizedOperation',
        `You are not authorized to perform this operation. ${why}`,
        403,
      )
    : new ApiError('AccessDenied', why, 403);
}

/** The service's own fault: whether the call was applied is not said. */
export function serverError(service: Call['service'], status: 500 | 503): ApiError {
  const [internal, unavailable] = SERVER_CODES[service];
  return status === 500
    ? new ApiError(internal, 'An internal error has occurred', 500)
    : new ApiError(unavailable, 'The service is unavailable. Please try again shortly.', 503);
}

const SERVER_CODES: Readonly<Record<Call['service'], readonly [string, string]>> = {
  ec2: ['InternalError', 'Unavailable'],
  autoscaling: ['InternalFailure', 'ServiceUnavailable'],
  elasticloadbalancing: ['InternalFailure', 'ServiceUnavailable'],
  sts: ['InternalFailure', 'ServiceUnavailable'],
  monitoring: ['InternalServiceFault', 'ServiceUnavailable'],
  ssm: ['InternalServerError', 'ServiceUnavailable'],
  kms: ['KMSInternalException', 'DependencyTimeoutException'],
};

/** A token that the service no longer takes: it was given out too long ago. */
export function expiredToken(service: Call['service'], token: string): ApiError {
  return service === 'ec2' || service === 'autoscaling'
    ? new ApiError('InvalidNextToken', `The token '${token}' is invalid.`)
    : new ApiError('ValidationError', `The marker '${token}' is not valid`);
}
