import { afterEach, describe, expect, test } from '@jest/globals';
import { connect } from '../../../src/aws/cloud.js';
import { failureOf } from '../../../src/aws/failure.js';
import { CancelledError, CloudError } from '../../../src/errors.js';
import { setEnvironment } from './fake-service.js';

const LAUNCH = { service: 'autoscaling', action: 'LaunchInstances' };

function refused(name: string, message: string, status = 400): CloudError {
  const error = Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } });
  const failure = failureOf(LAUNCH, error);
  expect(failure).toBeInstanceOf(CloudError);
  return failure as CloudError;
}

describe('a refusal', () => {
  test('keeps the service’s own code and words', () => {
    expect(refused('ValidationError', 'Group web is not known')).toMatchObject({
      action: 'LaunchInstances',
      code: 'ValidationError',
      message: 'LaunchInstances: ValidationError: Group web is not known.',
      answered: true,
    });
  });

  test.each([
    ['AccessDenied', /Allow autoscaling:LaunchInstances in the policy of the role/],
    ['UnauthorizedOperation', /Allow autoscaling:LaunchInstances/],
    ['AccessDeniedException', /Allow autoscaling:LaunchInstances/],
    ['ExpiredToken', /role-duration-seconds.*goes on where this one stopped/],
    ['ExpiredTokenException', /role-duration-seconds/],
    ['RequestExpired', /role-duration-seconds/],
    ['AuthFailure', /Is the region enabled for the account/],
    ['UnrecognizedClientException', /Is the region enabled for the account/],
    ['InvalidClientTokenId', /configure-aws-credentials/],
    ['OptInRequired', /Is the region enabled/],
    ['SignatureDoesNotMatch', /secret access key does not belong/],
    ['RequestLimitExceeded', /asked eight times/],
  ])('by %s says what to do', (code, advice) => {
    expect(refused(code, 'No').message).toMatch(advice);
  });

  test.each([
    ['AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'],
    ['AccessDenied', 'User: me is not authorized to perform: sts:AssumeRole on resource: it'],
    ['InvalidIdentityTokenException', 'Incorrect token audience'],
    ['IDPRejectedClaimException', 'No'],
  ])('of the role that was to sign it, by %s, is laid to the role', (code, said) => {
    const { message } = refused(code, said);
    expect(message).toMatch(/The role does not trust this job: .*trust policy/);
    expect(message).not.toContain('Allow autoscaling');
  });

  test('does not quote the cipher text that EC2 appends', () => {
    const { message } = refused(
      'UnauthorizedOperation',
      'You are not authorized to perform this operation. Encoded authorization failure message: 4fY3n\nAAAA',
    );
    expect(message).toContain('not authorized to perform this operation. Allow');
    expect(message).not.toContain('4fY3n');
  });

  test.each([
    ['InternalFailure', 500, false],
    ['ServiceUnavailable', 503, false],
    ['RequestLimitExceeded', 503, true],
    ['ValidationError', 400, true],
  ])('by %s (%d): that it was not carried out is certain: %s', (code, status, answered) => {
    expect(refused(code, 'No', status).answered).toBe(answered);
  });
});

test('a refusal of the signature does not quote the request, whose session token is secret', () => {
  const { message } = refused(
    'SignatureDoesNotMatch',
    "The request signature we calculated does not match.\n\nThe Canonical String for this request should have been\n'POST\n/\n\nx-amz-security-token:IQoJb3JpZ2lu\n'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256'",
    403,
  );
  expect(message).toMatch(/does not match\. The secret access key/);
  expect(message).not.toMatch(/IQoJ|AWS4/);
});

test('a yes that cannot be read may have been carried out', () => {
  expect(refused('Error', 'XML parse error', 200)).toMatchObject({
    code: 'MalformedAnswer',
    message: expect.stringContaining('Does a proxy'),
    answered: false,
  });
});

test('a refusal without a code is named by its status', () => {
  expect(refused('Unknown', 'Unknown', 502)).toMatchObject({
    code: 'Status502',
    message: 'LaunchInstances: Status502: AWS gives no reason.',
    answered: false,
  });
});

test.each([
  ['ENOTFOUND', /Is aws-region the name of a region/],
  ['EAI_AGAIN', /cannot resolve names/],
  ['ECONNREFUSED', /port 443.*HTTPS_PROXY/],
  ['ERR_PROXY_TUNNEL', /HTTPS_PROXY/],
  ['SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /NODE_EXTRA_CA_CERTS/],
])('a connection that fails by %s says what to do', (code, advice) => {
  const error = Object.assign(new Error('something of node'), { code });
  expect(failureOf(LAUNCH, error)).toMatchObject({
    code,
    message: expect.stringMatching(advice),
    answered: false,
  });
});

test('no answer at all is a failure by the network’s code, and nobody knows whether it was carried out', () => {
  const reset = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  expect(failureOf(LAUNCH, reset)).toMatchObject({ code: 'ECONNRESET', answered: false });
});

test('being cancelled is not a failure of AWS', () => {
  const aborted = Object.assign(new Error('Request aborted'), { name: 'AbortError' });
  expect(failureOf(LAUNCH, aborted)).toBeInstanceOf(CancelledError);
});

test('what is in the domain’s words already is left as it is', () => {
  const error = new CloudError('a', 'b', 'c', true);
  expect(failureOf(LAUNCH, error)).toBe(error);
});

describe('without', () => {
  let restore = (): void => {};
  afterEach(() => restore());
  const nowhere = {
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
    AWS_PROFILE: undefined,
    AWS_REGION: undefined,
    AWS_DEFAULT_REGION: undefined,
    AWS_CONFIG_FILE: '/nonexistent',
    AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  const ask = (region: string | undefined): Promise<unknown> =>
    connect({
      region,
      signal: new AbortController().signal,
      notices: { page: () => Promise.resolve({}) },
    }).autoScaling.groups({ by: 'all' });

  test('credentials, a question says how to get some, and is certain not to have been asked', async () => {
    restore = setEnvironment(nowhere);
    await expect(ask('eu-west-1')).rejects.toMatchObject({
      code: 'CredentialsProviderError',
      message: expect.stringMatching(/Run aws-actions\/configure-aws-credentials.*id-token: write/),
      answered: true,
    });
  });

  test('a region, it names the input', async () => {
    restore = setEnvironment({ ...nowhere, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' });
    await expect(ask(undefined)).rejects.toMatchObject({
      code: 'RegionMissing',
      message: expect.stringContaining('Set the input aws-region.'),
    });
  });
});
