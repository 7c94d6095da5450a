import { isCloudError } from '../errors.js';

/** Missing rights and dead credentials do not pass by waiting; everything else that a service says may. */
export function mayPass(error: unknown): boolean {
  return isCloudError(error) && !DEAD_ENDS.some((end) => error.code.includes(end));
}

/** Whether the service has said no for good: the same request, asked again, would get the same answer. */
export function isFinal(error: unknown): boolean {
  return isCloudError(error) && error.answered && mayPass(error) && !NOT_NOW.has(error.code);
}

const DEAD_ENDS = [
  'AccessDenied',
  'AuthFailure',
  'CredentialsProviderError',
  'ExpiredToken',
  'IDPRejectedClaim',
  'InvalidClientTokenId',
  'InvalidIdentityToken',
  'NotAuthorized',
  'OptInRequired',
  'RegionMissing',
  'RequestExpired',
  'SignatureDoesNotMatch',
  'Unauthorized',
  'UnrecognizedClient',
];

/** https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchInstances.html#API_LaunchInstances_Errors */
const NOT_NOW = new Set([
  'IdempotentCallInProgress',
  'RequestLimitExceeded',
  'ResourceContention',
  'ScalingActivityInProgress',
  'Throttling',
  'ThrottlingException',
]);
