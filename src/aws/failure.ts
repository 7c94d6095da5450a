import { CancelledError, CloudError } from '../errors.js';

/** What the SDK throws, as far as it is looked at. */
interface SdkError {
  readonly name?: string;
  readonly message?: string;
  /** Node's own code of a broken connection. */
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** The call that failed: `service` as IAM spells it (`ec2`, `autoscaling`, `elasticloadbalancing`). */
export interface FailedCall {
  readonly service: string;
  readonly action: string;
}

/** The one way in which a failure of the SDK reaches the domain. */
export function failureOf(call: FailedCall, error: unknown): Error {
  if (error instanceof CloudError || error instanceof CancelledError) return error;
  const sdk: SdkError = typeof error === 'object' && error !== null ? error : {};
  if (sdk.name === 'AbortError') return new CancelledError(`${call.action} was cancelled.`);
  const code = codeOf(sdk);
  if (isHalfAnAnswer(sdk)) return malformed(call.action, 'The answer cannot be read.');
  const said = saidBy(sdk, error);
  const advice = isOfTrust(code, said) ? TRUST : adviceOn(call, code);
  return new CloudError(
    call.action,
    code,
    advice === undefined ? said : `${said} ${advice}`,
    wasAnswered(sdk, code),
  );
}

/** The service's answer was read but does not hold what it must: something else answered, or half an answer came. */
export function malformed(action: string, what: string): CloudError {
  return new CloudError(
    action,
    'MalformedAnswer',
    `${what} Does a proxy between the runner and AWS answer in its place?`,
    false,
  );
}

/** The service said yes, and the rest of it is cut off or changed: the SDK's parser says so, in its own way. */
function isHalfAnAnswer({ $metadata }: SdkError): boolean {
  return $metadata?.httpStatusCode !== undefined && $metadata.httpStatusCode < 300;
}

/** The SDK has no name for this one. */
const NO_REGION = 'RegionMissing';

function codeOf(sdk: SdkError): string {
  if (sdk.message === 'Region is missing') return NO_REGION;
  // Node's: ECONNRESET, ERR_PROXY_TUNNEL, SELF_SIGNED_CERT_IN_CHAIN, ...
  if (sdk.code !== undefined && /^[A-Z][A-Z0-9_]+$/.test(sdk.code)) return sdk.code;
  return isNameless(sdk) ? `Status${sdk.$metadata?.httpStatusCode}` : (sdk.name ?? 'Error');
}

/** A refusal without a code, as by a front end of the service, for which the SDK invents a name. */
function isNameless({ name, $metadata }: SdkError): boolean {
  return (
    $metadata?.httpStatusCode !== undefined && /^(Error|Unknown(Error)?)$/.test(name ?? 'Error')
  );
}

function saidBy(sdk: SdkError, error: unknown): string {
  if (isNameless(sdk)) return 'AWS gives no reason.';
  const message = (sdk.message ?? String(error))
    // EC2 appends kilobytes of cipher text that only sts:DecodeAuthorizationMessage can read.
    .replace(/\s*Encoded authorization failure message:.*$/s, '')
    // The request as it should have been signed, its session token included.
    .replace(/\s*The (Canonical String|String-to-Sign) .*$/s, '')
    .trim();
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** False when nobody can know whether the request was carried out: no answer, or a server that broke off. */
function wasAnswered(sdk: SdkError, code: string): boolean {
  const status = sdk.$metadata?.httpStatusCode;
  if (BEFORE_SENDING.has(code)) return true;
  if (status === undefined) return false;
  return status < 500 || THROTTLED.has(code);
}

/** Failures of preparing a request: nothing has left this machine. */
const BEFORE_SENDING = new Set([NO_REGION, 'CredentialsProviderError', 'TokenProviderError']);

const THROTTLED = new Set(['RequestLimitExceeded', 'Throttling', 'ThrottlingException']);

const CONFIGURE = 'aws-actions/configure-aws-credentials';

/** The call itself was never sent: STS does not give this job the role that was to sign it. */
function isOfTrust(code: string, said: string): boolean {
  return /^(InvalidIdentityToken|IDPRejectedClaim)/.test(code) || /\bsts:AssumeRole/.test(said);
}

const TRUST =
  'The role does not trust this job: compare the subject and the audience in its trust policy with the repository and branch that the job runs for.';

/** What a person can do about it, where anything is known. */
function adviceOn(call: FailedCall, code: string): string | undefined {
  switch (code) {
    case NO_REGION:
      return 'Set the input aws-region.';
    case 'CredentialsProviderError':
    case 'TokenProviderError':
      return `There are no AWS credentials in this job. Run ${CONFIGURE} in a step before this one, with permissions: id-token: write, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`;
    case 'ExpiredToken':
    case 'ExpiredTokenException':
    case 'RequestExpired':
      return `The credentials have expired. Ask ${CONFIGURE} for longer ones (role-duration-seconds) and run again: the next run goes on where this one stopped.`;
    case 'UnauthorizedOperation':
    case 'AccessDenied':
    case 'AccessDeniedException':
      return `Allow ${call.service}:${call.action} in the policy of the role that this job assumes.`;
    case 'AuthFailure':
    case 'UnrecognizedClientException':
    case 'InvalidClientTokenId':
    case 'OptInRequired':
      return `AWS does not accept these credentials here. Is the region enabled for the account, and are the credentials of ${CONFIGURE} of that account?`;
    case 'SignatureDoesNotMatch':
      return 'The secret access key does not belong to the access key id, or a proxy changes requests on the way.';
    case 'RequestLimitExceeded':
    case 'Throttling':
    case 'ThrottlingException':
      return 'It was asked eight times. Something else in this account calls AWS very often; run again when it has quietened down.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'Is aws-region the name of a region? If it is, this runner cannot resolve names: check its DNS, or set HTTPS_PROXY.';
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EPIPE':
    case 'ERR_PROXY_TUNNEL':
    case 'ETIMEDOUT':
    case 'TimeoutError':
      return 'This runner must reach AWS on port 443: check its way out, and HTTPS_PROXY and NO_PROXY.';
    default:
      return CERTIFICATE.test(code)
        ? 'Something between this runner and AWS, such as a proxy, shows a certificate of its own. Give node its authority by NODE_EXTRA_CA_CERTS.'
        : undefined;
  }
}

/** Node's codes for a chain that ends in nobody known. https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY/;
