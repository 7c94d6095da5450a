import { type Action, ApiError, action } from './api.js';
import { SECOND } from './clock.js';

/** Actions that are sent without a signature: their token says who asks. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
export const UNSIGNED: ReadonlySet<string> = new Set(['AssumeRoleWithWebIdentity']);

const ROLE_ARN = /^arn:aws:iam::\d{12}:role\/(?:[\w+=,.@-]+\/)*([\w+=,.@-]{1,64})$/;

/** A JSON Web Token as it looks from outside: three parts in base64url. */
const WEB_TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** STS: who is calling. The sandbox knows one account, and callers by their access key. */
export const stsActions: readonly Action[] = [
  action({
    service: 'sts',
    name: 'GetCallerIdentity',
    mutates: false,
    params: {},
    run: (world, _params, caller) => ({
      UserId: caller.name,
      Account: world.accountId,
      Arn: `arn:aws:iam::${world.accountId}:user/${caller.name}`,
    }),
  }),
  /** Any role trusts any provider here. What of the token would name its bearer is not read. */
  action({
    service: 'sts',
    name: 'AssumeRoleWithWebIdentity',
    mutates: false,
    required: ['RoleArn', 'RoleSessionName', 'WebIdentityToken'],
    params: {
      RoleArn: 'text',
      RoleSessionName: 'text',
      WebIdentityToken: 'text',
      DurationSeconds: 'int',
    },
    run: (
      world,
      { RoleArn = '', RoleSessionName = '', WebIdentityToken = '', DurationSeconds = 3_600 },
    ) => {
      const role = ROLE_ARN.exec(RoleArn)?.[1];
      if (role === undefined) throw new ApiError('ValidationError', `${RoleArn} is invalid`);
      // 2 to 64 of these; 15 minutes to 12 hours.
      if (!/^[\w+=,.@-]{2,64}$/.test(RoleSessionName)) {
        throw new ApiError(
          'ValidationError',
          `Value '${RoleSessionName}' at 'roleSessionName' is invalid`,
        );
      }
      if (DurationSeconds < 900 || DurationSeconds > 43_200) {
        throw new ApiError(
          'ValidationError',
          `Value '${DurationSeconds}' at 'durationSeconds' is invalid`,
        );
      }
      if (!WEB_TOKEN.test(WebIdentityToken)) {
        throw new ApiError(
          'InvalidIdentityToken',
          'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
        );
      }
      const random = world.random.stream('sts sessions');
      const hex = (letters: number) => random.hex(letters).toUpperCase();
      return {
        Credentials: {
          AccessKeyId: `ASIA${hex(16)}`,
          SecretAccessKey: random.hex(40),
          SessionToken: random.hex(128),
          Expiration: new Date(world.clock.now + DurationSeconds * SECOND),
        },
        AssumedRoleUser: {
          AssumedRoleId: `AROA${hex(17)}:${RoleSessionName}`,
          Arn: `arn:aws:sts::${world.accountId}:assumed-role/${role}/${RoleSessionName}`,
        },
      };
    },
  }),
];
