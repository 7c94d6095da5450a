import { type Action, type Answer, ApiError, action, fields, list } from './api.js';
import type { Access, Role } from './iam/access.js';
import { like } from './iam/conditions.js';
import type { Credentials, Identity } from './iam/sessions.js';
import { packedSize, sessionPolicies } from './sts/session-policy.js';
import { readToken } from './sts/web-identity.js';
import type { World } from './world.js';

const HOUR = 3_600;
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;

const SESSION = {
  RoleArn: 'text',
  RoleSessionName: 'text',
  DurationSeconds: 'int',
  Policy: 'text',
  PolicyArns: list(fields({ arn: 'text' })),
} as const;

/** STS: who is calling, and credentials for a while. The sandbox knows one account. */
export const stsActions: readonly Action[] = [
  action({
    service: 'sts',
    name: 'GetCallerIdentity',
    mutates: false,
    params: {},
    run: (world, _params, caller) => {
      const identity = world.access?.identity(caller);
      return {
        UserId: identity?.userId ?? caller.name,
        Account: world.accountId,
        Arn: identity?.arn ?? `arn:aws:iam::${world.accountId}:user/${caller.name}`,
      };
    },
  }),
  action({
    service: 'sts',
    name: 'AssumeRole',
    mutates: false,
    required: ['RoleArn', 'RoleSessionName'],
    params: {
      ...SESSION,
      ExternalId: 'text',
      SourceIdentity: 'text',
      Tags: list(fields({ Key: 'text', Value: 'text' })),
      TransitiveTagKeys: list('text'),
    },
    run: (world, params, caller) => {
      const access = accessOf(world);
      const name = checkName(params.RoleSessionName ?? '');
      const passed = sessionPolicies(params);
      refuseOutside(params.DurationSeconds, 12 * HOUR);
      const role = access.role(params.RoleArn ?? '', caller, 'AssumeRole');
      const seconds = access.isRole(caller)
        ? chainedDuration(params.DurationSeconds)
        : durationOf(role, params.DurationSeconds);
      return {
        ...sessionAnswer(access.assume(role, name, seconds, passed)),
        PackedPolicySize: packedSize(params),
        SourceIdentity: params.SourceIdentity,
      };
    },
  }),
  action({
    service: 'sts',
    name: 'AssumeRoleWithWebIdentity',
    mutates: false,
    required: ['RoleArn', 'RoleSessionName', 'WebIdentityToken'],
    params: { ...SESSION, WebIdentityToken: 'text', ProviderId: 'text' },
    run: (world, params, caller) => {
      const access = accessOf(world);
      const name = checkName(params.RoleSessionName ?? '');
      const passed = sessionPolicies(params);
      refuseOutside(params.DurationSeconds, 12 * HOUR);
      const claims = readToken(params.WebIdentityToken ?? '', world.clock.now, params.ProviderId);
      const role = access.role(params.RoleArn ?? '', caller, 'AssumeRoleWithWebIdentity');
      const trusted = Object.entries(role.trusts).every(([claim, pattern]) =>
        like(String(claims[claim] ?? ''), pattern),
      );
      if (!trusted) throw notTrusted();
      const seconds = durationOf(role, params.DurationSeconds);
      return {
        ...sessionAnswer(access.assume(role, name, seconds, passed)),
        PackedPolicySize: packedSize(params),
        SubjectFromWebIdentityToken: claims.sub,
        Audience: claims.aud,
        Provider: claims.iss,
      };
    },
  }),
  action({
    service: 'sts',
    name: 'GetSessionToken',
    mutates: false,
    params: { DurationSeconds: 'int', SerialNumber: 'text', TokenCode: 'text' },
    run: (world, { DurationSeconds = 12 * HOUR }, caller) => {
      refuseOutside(DurationSeconds, 36 * HOUR);
      const access = accessOf(world);
      if (access.isSession(caller)) {
        throw new ApiError(
          'AccessDenied',
          'Cannot call GetSessionToken with session credentials',
          403,
        );
      }
      return { Credentials: credentialsOf(access.lend(caller, DurationSeconds)) };
    },
  }),
];

function accessOf(world: World): Access {
  if (world.access !== undefined) return world.access;
  throw new ApiError('InternalFailure', 'This world knows no roles.', 500);
}

function sessionAnswer(session: Credentials & Identity): Answer {
  return {
    Credentials: credentialsOf(session),
    AssumedRoleUser: { AssumedRoleId: session.userId, Arn: session.arn },
  };
}

function credentialsOf({ arn: _arn, userId: _id, ...credentials }: Credentials & Identity): Answer {
  return { ...credentials };
}

/** An hour unless asked otherwise, a quarter of one at least, and what the role allows at most. */
function durationOf(role: Role, seconds = HOUR): number {
  if (seconds <= role.maxSession) return seconds;
  throw new ApiError(
    'ValidationError',
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  );
}

/** Whatever the role allows: role chaining ends after an hour (IAM guide, "Role chaining"). */
function chainedDuration(seconds = HOUR): number {
  if (seconds <= HOUR) return seconds;
  throw new ApiError(
    'ValidationError',
    'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
  );
}

function refuseOutside(seconds: number | undefined, most: number): void {
  if (seconds === undefined || (seconds >= 900 && seconds <= most)) return;
  const what = seconds < 900 ? 'greater than or equal to 900' : `less than or equal to ${most}`;
  throw new ApiError(
    'ValidationError',
    `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value ${what}`,
  );
}

function checkName(name: string): string {
  if (SESSION_NAME.test(name)) return name;
  throw new ApiError(
    'ValidationError',
    `1 validation error detected: Value '${name}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
  );
}

function notTrusted(): ApiError {
  return new ApiError(
    'AccessDenied',
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    403,
  );
}
