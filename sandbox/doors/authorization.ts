import { ApiError, type Caller } from '../api.js';
import type { WireParams } from './query.js';
import type { WireService } from './services.js';

interface Scope {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
}

const SCOPE = /^([^/\s]+)\/\d{8}\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request$/;

/**
 * Who calls, and in which region, by the credential scope of the signature (Signature Version 4).
 * Signatures are not checked and their dates may be off by any amount: the sandbox's clock is not the caller's.
 * @throws ApiError the service's own refusal of the credentials
 */
export function authorize(
  service: WireService,
  header: string | undefined,
  params: WireParams,
  regions: readonly string[],
): Caller {
  // Who has a token of another provider has no credentials to sign with yet.
  if (header === undefined && params.Action === 'AssumeRoleWithWebIdentity') {
    return { name: 'anonymous', region: regions[0] as string };
  }
  const scope = credentialScope(service, header, params);
  if (scope.service !== service.name) {
    throw refused(
      service,
      'SignatureDoesNotMatch',
      `Credential should be scoped to correct service: '${service.name}'.`,
    );
  }
  if (!regions.includes(scope.region)) {
    throw refused(
      service,
      'InvalidClientTokenId',
      'The security token included in the request is invalid.',
    );
  }
  return { name: scope.accessKeyId, region: scope.region };
}

function credentialScope(
  service: WireService,
  header: string | undefined,
  params: WireParams,
): Scope {
  const inAddress = params['X-Amz-Credential'];
  if (header === undefined && inAddress === undefined) {
    throw refused(service, 'MissingAuthenticationToken', 'Request is missing Authentication Token');
  }
  const credential =
    header === undefined
      ? String(inAddress)
      : (/^AWS4-HMAC-SHA256\b.*\bCredential=([^,\s]+)/.exec(header)?.[1] ?? '');
  const match = SCOPE.exec(credential);
  if (match === null) {
    throw refused(
      service,
      'IncompleteSignature',
      'Authorization header requires a Credential of the form <access key>/<date>/<region>/<service>/aws4_request.',
    );
  }
  const [, accessKeyId, region, name] = match as unknown as [string, string, string, string];
  return { accessKeyId, region, service: name };
}

/** The names that services of JSON have for what Query calls otherwise. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  InvalidClientTokenId: 'UnrecognizedClientException',
  MissingAuthenticationToken: 'MissingAuthenticationTokenException',
  SignatureDoesNotMatch: 'InvalidSignatureException',
  IncompleteSignature: 'IncompleteSignatureException',
};

/** EC2 has one code and one sentence for every credential that it does not like. */
function refused(service: WireService, code: string, message: string): ApiError {
  if (service.dialect === 'json') return new ApiError(EXCEPTIONS[code] ?? code, message, 400);
  return service.dialect === 'ec2'
    ? new ApiError(
        'AuthFailure',
        'AWS was not able to validate the provided access credentials',
        401,
      )
    : new ApiError(code, message, 403);
}

/** The parameters of the action, without those of the request and of a signed address. */
export function actionParams(params: WireParams): WireParams {
  return Object.fromEntries(
    Object.entries(params).filter(
      ([name]) => name !== 'Action' && name !== 'Version' && !name.startsWith('X-Amz-'),
    ),
  );
}
