import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { HOUR, MINUTE, SECOND } from '../../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import type { Policy, Statement } from '../../../sandbox/iam/policy.js';
import { perform } from '../../../sandbox/perform.js';
import type { Service } from '../../../sandbox/record.js';
import { checkScenario } from '../../../sandbox/scenario.js';

const SCENARIO = checkScenario({
  images: [{ name: 'web', release: 'noble', packages: { libc6: '1' } }],
});
const ACCOUNT = '123456789012';

class Desk {
  readonly world: CreatedWorld = createWorld(SCENARIO);

  role(name: string, more: Partial<Parameters<CreatedWorld['access']['addRole']>[0]> = {}): string {
    return this.world.access.addRole({ name, ...more }).arn;
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
  call(action: string, params: object, name = 'tester', service: Service = 'sts'): any {
    const who = { name, region: this.world.region };
    return perform(this.world, service as 'sts', action, { ...params }, who);
  }

  refusal(...call: Parameters<Desk['call']>): string {
    try {
      this.call(...call);
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return `${code}: ${message}`;
    }
    return 'ok';
  }

  assume(RoleArn: string, more: object = {}, caller = 'tester'): string {
    const params = { RoleArn, RoleSessionName: 'run', ...more };
    return this.call('AssumeRole', params, caller).Credentials.AccessKeyId;
  }
}

const policy = (...statements: readonly Partial<Statement>[]): Policy => ({
  Statement: statements.map((given) => ({ Effect: 'Allow', Resource: '*', ...given }) as Statement),
});

const token = (claims: object): string =>
  ['e30', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'c2ln'].join('.');

// API reference, AssumeRole and GetSessionToken, DurationSeconds; IAM guide, "Role chaining".
describe('how long a session may last', () => {
  const ROWS: readonly (readonly [string, number, number, boolean, string])[] = [
    ['a quarter of an hour', 900, HOUR, false, 'ok'],
    ['less than that', 899, HOUR, false, 'greater than or equal to 900'],
    ['what the role allows', 7_200, 2 * HOUR, false, 'ok'],
    ['more than the role allows', 7_201, 2 * HOUR, false, 'MaxSessionDuration set for this role'],
    ['half a day', 43_200, 12 * HOUR, false, 'ok'],
    ['more than any role allows', 43_201, 12 * HOUR, false, 'less than or equal to 43200'],
    ['chained, an hour', 3_600, 12 * HOUR, true, 'ok'],
    ['chained, more than an hour', 3_601, 12 * HOUR, true, '1 hour session limit'],
  ];
  test.each(ROWS)('%s', (_what, DurationSeconds, maxSession, chained, said) => {
    const desk = new Desk();
    const role = desk.role('roll', { maxSession: maxSession / SECOND });
    const caller = chained ? desk.assume(desk.role('first')) : 'tester';
    const params = { RoleArn: role, RoleSessionName: 'run', DurationSeconds };
    const answer = desk.refusal('AssumeRole', params, caller);
    if (said === 'ok') expect(answer).toBe('ok');
    else {
      expect(answer).toMatch(/^ValidationError: /);
      expect(answer).toContain(said);
    }
  });

  test('a chained session is an hour long when nothing is said', () => {
    const desk = new Desk();
    const first = desk.assume(desk.role('first'));
    const second = desk.assume(desk.role('second', { maxSession: 43_200 }), {}, first);
    desk.world.clock.advance(HOUR);
    expect(desk.refusal('GetCallerIdentity', {}, second)).toMatch(/^ExpiredToken: /);
  });

  test('sessions of GetSessionToken cannot get others', () => {
    const desk = new Desk();
    const own = desk.call('GetSessionToken', { DurationSeconds: 129_600 }).Credentials.AccessKeyId;
    for (const caller of [own, desk.assume(desk.role('roll'))]) {
      expect(desk.refusal('GetSessionToken', {}, caller)).toBe(
        'AccessDenied: Cannot call GetSessionToken with session credentials',
      );
    }
  });
});

// Each service's documentation of common errors.
describe('credentials outside their time', () => {
  const CODES = [
    ['sts', 'GetCallerIdentity', 'InvalidClientTokenId', 'ExpiredToken'],
    ['autoscaling', 'DescribeAutoScalingGroups', 'InvalidClientTokenId', 'ExpiredToken'],
    ['elasticloadbalancing', 'DescribeTargetGroups', 'InvalidClientTokenId', 'ExpiredToken'],
    ['monitoring', 'DescribeAlarms', 'InvalidClientTokenId', 'ExpiredToken'],
    ['ec2', 'DescribeInstances', 'AuthFailure', 'RequestExpired'],
    ['ssm', 'DescribeInstanceInformation', 'UnrecognizedClientException', 'ExpiredTokenException'],
    ['kms', 'CreateKey', 'UnrecognizedClientException', 'ExpiredTokenException'],
  ] as const;
  test.each(CODES)('are refused by %s as it refuses them', (service, action, early, late) => {
    const desk = new Desk();
    const { now } = desk.world.clock;
    const role = desk.world.access.addRole({ name: 'roll' });
    const times = { from: now + MINUTE, until: now + 2 * MINUTE };
    desk.world.access.addSession('AKIARUN', role, { name: 'run', ...times });
    const outcome = (): string => desk.refusal(action, {}, 'AKIARUN', service).split(':')[0] ?? '';
    expect(outcome()).toBe(early);
    desk.world.clock.advance(MINUTE);
    expect(outcome()).toBe('ok');
    desk.world.clock.advance(MINUTE);
    expect(outcome()).toBe(late);
  });
});

describe('who may assume a role', () => {
  test('those that it trusts, by their names or by their roles', () => {
    const desk = new Desk();
    const first = desk.role('first', { assumedBy: ['tester'] });
    const second = desk.role('second', { assumedBy: ['first'] });
    expect(desk.call('GetCallerIdentity', {}, desk.assume(first)).Arn).toBe(
      `arn:aws:sts::${ACCOUNT}:assumed-role/first/run`,
    );
    const chained = desk.assume(second, { RoleSessionName: 'on' }, desk.assume(first));
    expect(desk.call('GetCallerIdentity', {}, chained).Arn).toBe(
      `arn:aws:sts::${ACCOUNT}:assumed-role/second/on`,
    );
    expect(desk.refusal('AssumeRole', { RoleArn: second, RoleSessionName: 'run' })).toBe(
      `AccessDenied: User: arn:aws:iam::${ACCOUNT}:user/tester is not authorized to perform: sts:AssumeRole on resource: ${second}`,
    );
  });

  test('a role that is not there is refused alike', () => {
    const RoleArn = `arn:aws:iam::${ACCOUNT}:role/nobody`;
    expect(new Desk().refusal('AssumeRole', { RoleArn, RoleSessionName: 'run' })).toContain(
      `is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
    );
  });
});

// IAM guide, "Policies and permissions", session policies: the intersection; an explicit deny in either ends it.
describe('a session policy', () => {
  const describeAlarms = (desk: Desk, caller: string) =>
    desk.refusal('DescribeAlarms', {}, caller, 'monitoring');

  test.each([
    ['neither says anything', undefined, undefined, 'ok'],
    ['both allow it', ['cloudwatch:*'], ['cloudwatch:Describe*'], 'ok'],
    ['the role alone allows it', ['cloudwatch:*'], ['ec2:*'], 'because no session policy allows'],
    [
      'the session alone allows it',
      ['ec2:*'],
      ['cloudwatch:*'],
      'because no identity-based policy allows',
    ],
    ['the role allows everything', undefined, ['ec2:*'], 'because no session policy allows'],
  ] as const)('%s', (_what, ofRole, ofSession, said) => {
    const desk = new Desk();
    const role = desk.role('roll', ofRole && { policies: [policy({ Action: ofRole })] });
    const caller = desk.assume(
      role,
      ofSession && { Policy: JSON.stringify(policy({ Action: ofSession })) },
    );
    expect(describeAlarms(desk, caller)).toContain(said);
  });

  test('an explicit deny in it is told as one', () => {
    const desk = new Desk();
    const passed = policy({ Action: '*' }, { Effect: 'Deny', Action: 'cloudwatch:*' });
    const role = desk.role('roll', { policies: [policy({ Action: 'ec2:*' })] });
    const caller = desk.assume(role, { Policy: JSON.stringify(passed) });
    expect(describeAlarms(desk, caller)).toMatch(
      /^AccessDenied: .* with an explicit deny in a session policy$/,
    );
  });

  const allowed = fc.subarray(['cloudwatch:*', 'ec2:*', 'cloudwatch:DescribeAlarms', 'ssm:*'], {
    minLength: 1,
  });
  test('allows at most what the role does: nothing of two is more than of one', () =>
    fc.assert(
      fc.property(allowed, allowed, (ofRole, ofSession) => {
        const desk = new Desk();
        const role = desk.role('roll', { policies: [policy({ Action: ofRole })] });
        const Policy = JSON.stringify(policy({ Action: ofSession }));
        const may = (caller: string) => describeAlarms(desk, caller) === 'ok';
        const named = (list: readonly string[]) => list.some((one) => one.startsWith('cloudwatch'));
        expect(may(desk.assume(role))).toBe(named(ofRole));
        expect(may(desk.assume(role, { Policy }))).toBe(named(ofRole) && named(ofSession));
      }),
      { numRuns: 20 },
    ));

  test.each([
    ['no JSON', '{', 'MalformedPolicyDocument: This policy contains invalid Json'],
    ['no statement', '{}', 'MalformedPolicyDocument: Syntax errors in policy.'],
    ['no object', 'null', 'MalformedPolicyDocument: Syntax errors in policy.'],
    [
      'what the sandbox would enforce otherwise',
      JSON.stringify(policy({ Action: '*', Condition: { Foo: {} } })),
      'MalformedPolicyDocument: Syntax errors in policy. (statement 0: the condition operator Foo',
    ],
    ['too long', ' '.repeat(2_049), 'ValidationError: 1 validation error detected'],
  ])('of %s is refused', (_what, Policy, said) => {
    const desk = new Desk();
    const params = { RoleArn: desk.role('roll'), RoleSessionName: 'run', Policy };
    expect(desk.refusal('AssumeRole', params)).toContain(said);
  });

  test('tells how much of its space it takes', () => {
    const desk = new Desk();
    const params = { RoleArn: desk.role('roll'), RoleSessionName: 'run' };
    const Policy = JSON.stringify(policy({ Action: '*' })).padEnd(1_024);
    expect(desk.call('AssumeRole', { ...params, Policy }).PackedPolicySize).toBe(50);
    expect(desk.call('AssumeRole', params).PackedPolicySize).toBeUndefined();
  });
});

// API reference, AssumeRoleWithWebIdentity, Errors and ProviderId.
describe('a web identity token', () => {
  const now = SCENARIO.epoch / SECOND;
  const whole = { iss: 'https://token.example', sub: 'repo:acme/shop', exp: now + 300 };

  test.each([
    ['in its time', { nbf: now - 5 }, 'ok'],
    ['from this second on', { nbf: now }, 'ok'],
    ['expired', { exp: now - 1 }, 'ExpiredTokenException'],
    ['that ends now', { exp: now }, 'ExpiredTokenException'],
    ['not valid yet', { nbf: now + 1 }, 'InvalidIdentityToken'],
    ['without an end', { exp: undefined }, 'InvalidIdentityToken'],
    ['of nobody', { iss: undefined }, 'InvalidIdentityToken'],
  ])('%s', (_what, claims, code) => {
    const desk = new Desk();
    const params = {
      RoleArn: desk.role('roll', { trusts: { sub: 'repo:acme/*' } }),
      RoleSessionName: 'run',
      WebIdentityToken: token({ ...whole, ...claims }),
    };
    expect(desk.refusal('AssumeRoleWithWebIdentity', params).split(':')[0]).toBe(code);
  });

  test.each([
    ['www.amazon.com', 'ok'],
    ['graph.facebook.com', 'ok'],
    [
      'accounts.google.com',
      'InvalidIdentityToken: No OpenIDConnect provider found in your account for accounts.google.com',
    ],
  ])('an access token of %s: %s', (ProviderId, said) => {
    const desk = new Desk();
    const params = {
      RoleArn: desk.role('roll'),
      RoleSessionName: 'run',
      WebIdentityToken: 'Atza|opaque',
      ProviderId,
    };
    expect(desk.refusal('AssumeRoleWithWebIdentity', params)).toBe(said);
    if (said !== 'ok') return;
    const [one, two] = [1, 2].map(() => desk.call('AssumeRoleWithWebIdentity', params));
    expect(one.Provider).toBe(ProviderId);
    expect(one.SubjectFromWebIdentityToken).toBe(two.SubjectFromWebIdentityToken);
  });

  test('its own session policy narrows the session', () => {
    const desk = new Desk();
    const { Credentials } = desk.call('AssumeRoleWithWebIdentity', {
      RoleArn: desk.role('roll'),
      RoleSessionName: 'run',
      WebIdentityToken: token(whole),
      Policy: JSON.stringify(policy({ Action: 'ec2:*' })),
    });
    const { AccessKeyId } = Credentials;
    expect(desk.refusal('DescribeAlarms', {}, AccessKeyId, 'monitoring')).toContain(
      'session policy',
    );
    expect(desk.refusal('DescribeInstances', {}, AccessKeyId, 'ec2')).toBe('ok');
  });

  // As Envoy's tests have it of STS's answer, and logs of users of 2025.
  test('that has expired is told when', () => {
    const exp = now - 60;
    const desk = new Desk();
    const params = {
      RoleArn: 'arn:aws:iam::123456789012:role/roll',
      RoleSessionName: 'run',
      WebIdentityToken: `e30.${Buffer.from(JSON.stringify({ ...whole, exp })).toString('base64url')}.sig`,
    };
    const seconds = Math.floor(desk.world.clock.now / SECOND);
    expect(() => desk.call('AssumeRoleWithWebIdentity', params)).toThrow(
      `Token expired: current date/time ${seconds} must be before the expiration date/time ${exp}`,
    );
  });
});
