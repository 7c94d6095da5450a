import { describe, expect, test } from '@jest/globals';
import { HOUR } from '../../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import type { Statement } from '../../../sandbox/iam/policy.js';
import { perform } from '../../../sandbox/perform.js';
import type { Service } from '../../../sandbox/record.js';
import { checkScenario } from '../../../sandbox/scenario.js';

const SCENARIO = checkScenario({
  images: [{ name: 'web', release: 'noble', packages: { libc6: '1' } }],
  templates: [{ name: 'web', versions: [{ image: 'web', type: 't3.micro' }] }],
  'target-groups': [{ name: 'web' }],
  groups: [
    { name: 'web', template: 'web', min: 0, max: 6, size: 1, version: '1', tags: { team: 'shop' } },
  ],
});

type Called = Exclude<Service, 'notices' | 'github'>;

class Restricted {
  readonly world: CreatedWorld = createWorld(SCENARIO);

  constructor(...statements: readonly Partial<Statement>[]) {
    this.world.access.restrict('tester', {
      Statement: statements.map((s) => ({ Effect: 'Allow', Resource: '*', ...s }) as Statement),
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
  call(service: Called, action: string, params: object = {}, name = 'tester'): any {
    return perform(this.world, service, action, { ...params }, { name, region: this.world.region });
  }

  refusal(service: Called, action: string, params: object = {}, name = 'tester') {
    try {
      this.call(service, action, params, name);
    } catch (error) {
      return error as { code: string; message: string; status: number };
    }
    return { code: 'ok', message: '', status: 200 };
  }

  get instance(): string {
    return this.world.autoScaling.groups()[0]?.members[0]?.id as string;
  }
}

// Each service's documentation of common errors.
describe('what is not allowed is refused', () => {
  const USER = 'User: arn:aws:iam::123456789012:user/tester is not authorized to perform:';
  test.each([
    ['ec2', 'DescribeInstances', {}, 'UnauthorizedOperation', 403, 'ec2:DescribeInstances'],
    [
      'autoscaling',
      'DescribeAutoScalingGroups',
      {},
      'AccessDenied',
      403,
      'autoscaling:DescribeAutoScalingGroups',
    ],
    [
      'elasticloadbalancing',
      'DescribeTargetGroups',
      {},
      'AccessDenied',
      403,
      'elasticloadbalancing:DescribeTargetGroups',
    ],
    ['monitoring', 'DescribeAlarms', {}, 'AccessDenied', 403, 'cloudwatch:DescribeAlarms'],
    ['ssm', 'GetParameter', { Name: '/a' }, 'AccessDeniedException', 400, 'ssm:GetParameter'],
  ] as const)('by %s: %s', (service, action, params, code, status, named) => {
    const refusal = new Restricted().refusal(service, action, params);
    expect(refusal).toMatchObject({ code, status });
    expect(refusal.message).toContain(`${USER} ${named} on resource: `);
    expect(refusal.message).toContain(
      `because no identity-based policy allows the ${named} action`,
    );
  });

  test('an explicit deny says that it is one', () => {
    const it = new Restricted({ Action: '*' }, { Effect: 'Deny', Action: 'ec2:Describe*' });
    expect(it.refusal('ec2', 'DescribeInstances').message).toContain(
      'with an explicit deny in an identity-based policy',
    );
    expect(it.refusal('sts', 'GetCallerIdentity').code).toBe('ok');
  });

  test('a dry run tells whether it would be', () => {
    const it = new Restricted({ Action: 'ec2:TerminateInstances' });
    const InstanceId = [it.instance];
    expect(it.refusal('ec2', 'TerminateInstances', { InstanceId, DryRun: true }).code).toBe(
      'DryRunOperation',
    );
    expect(it.refusal('ec2', 'StopInstances', { InstanceId, DryRun: true }).code).toBe(
      'UnauthorizedOperation',
    );
    expect(it.world.compute.instance(it.instance)?.state).toBe('running');
  });

  // EC2 guide, "Copy an AMI": the rights are over the new image and its snapshots; tags need CreateTags besides.
  test.each([
    ['ec2:CopyImage', 'image/*', 'UnauthorizedOperation', false],
    ['ec2:CopyImage', '*', 'ok', false],
    ['ec2:CopyImage', '*', 'UnauthorizedOperation', true],
    ['ec2:C*', '*', 'ok', true],
  ])('%s on %s copies an image: %s (tagged: %s)', (Action, type, code, isTagged) => {
    const Resource = type === '*' ? '*' : `arn:aws:ec2:eu-west-1::${type}`;
    const it = new Restricted({ Action, Resource });
    const Tag = [{ Key: 'a', Value: 'b' }];
    const params = {
      Name: 'copy',
      SourceImageId: it.world.compute.images[0]?.id,
      SourceRegion: 'eu-west-1',
      ...(isTagged && { TagSpecification: [{ ResourceType: 'image', Tag }] }),
    };
    expect(it.refusal('ec2', 'CopyImage', params).code).toBe(code);
  });

  test('rights over a region are asked for in that region', () => {
    const it = new Restricted({
      Action: 'ec2:*',
      Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-central-1' } },
    });
    const describe_ = (region: string): string => {
      try {
        perform(it.world, 'ec2', 'DescribeImages', {}, { name: 'tester', region });
        return 'ok';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(describe_('eu-central-1')).toBe('ok');
    expect(describe_('eu-west-1')).toBe('UnauthorizedOperation');
  });

  test('nobody else is restricted, and what is refused changes nothing and is on the record', () => {
    const it = new Restricted();
    const InstanceId = [it.instance];
    it.refusal('ec2', 'TerminateInstances', { InstanceId });
    expect(it.world.compute.instance(it.instance)?.state).toBe('running');
    expect(it.world.history.of('call').at(-1)?.outcome).toBe('UnauthorizedOperation');
    expect(it.refusal('ec2', 'TerminateInstances', { InstanceId }, 'other').code).toBe('ok');
  });
});

describe('a scenario', () => {
  const withStatements = (statements: readonly object[]) =>
    createWorld(
      checkScenario({
        images: [{ name: 'web', release: 'noble', packages: {} }],
        policies: [{ caller: 'AKIAREADER', statements }],
      }),
    );

  test('says what a caller may do', () => {
    const world = withStatements([{ Effect: 'Allow', Action: 'ec2:Describe*', Resource: '*' }]);
    const call = (action: string) =>
      perform(world, 'ec2', action, {}, { name: 'AKIAREADER', region: world.region });
    expect(call('DescribeInstances')).toMatchObject({ reservationSet: [] });
    expect(() => call('DeleteLaunchTemplate')).toThrow(
      expect.objectContaining({ code: 'UnauthorizedOperation' }),
    );
  });

  test('is told what the sandbox cannot enforce', () => {
    expect(() => withStatements([{ Effect: 'Allow', Resource: '*' }])).toThrow(
      'policies[0]: statement 0: it needs Action or NotAction',
    );
  });
});

describe('resources and tags', () => {
  const tagged = (prefix: string, value: string) => ({
    Condition: { StringEquals: { [prefix]: value } },
  });

  test.each([
    ['aws:ResourceTag/team', 'shop', 'ok'],
    ['autoscaling:ResourceTag/team', 'shop', 'ok'],
    ['aws:ResourceTag/team', 'bank', 'AccessDenied'],
  ])('a group by its tag %s=%s: %s', (key, value, code) => {
    const it = new Restricted({ Action: 'autoscaling:*', ...tagged(key, value) });
    const params = { AutoScalingGroupName: 'web', DesiredCapacity: 1 };
    expect(it.refusal('autoscaling', 'SetDesiredCapacity', params).code).toBe(code);
  });

  test.each([
    ['web', 'ok'],
    ['api', 'AccessDenied'],
  ])('a group by its name %s: %s', (name, code) => {
    const it = new Restricted({
      Action: 'autoscaling:TerminateInstanceInAutoScalingGroup',
      Resource: `arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:*:autoScalingGroupName/${name}`,
    });
    const params = { InstanceId: it.instance, ShouldDecrementDesiredCapacity: false };
    expect(it.refusal('autoscaling', 'TerminateInstanceInAutoScalingGroup', params).code).toBe(
      code,
    );
  });

  test.each([
    [['a:1'], 'ok'],
    [['a:1', 'b:1'], 'AccessDenied'],
  ])('the keys %j that a call puts on a group: %s', (keys, code) => {
    const it = new Restricted({
      Action: 'autoscaling:CreateOrUpdateTags',
      Condition: { 'ForAllValues:StringLike': { 'aws:TagKeys': 'a:*' } },
    });
    const Tags = keys.map((Key) => ({
      Key,
      Value: 'v',
      ResourceId: 'web',
      ResourceType: 'auto-scaling-group',
      PropagateAtLaunch: false,
    }));
    expect(it.refusal('autoscaling', 'CreateOrUpdateTags', { Tags }).code).toBe(code);
  });

  const launch = (it: Restricted, more: object = {}) => ({
    ImageId: it.world.compute.images[0]?.id,
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
    ...more,
  });
  const TAGS = [{ ResourceType: 'instance', Tag: [{ Key: 'builder', Value: 'yes' }] }];

  test.each([
    [
      'launching with the tag',
      ['ec2:RunInstances', 'ec2:CreateTags'],
      { TagSpecification: TAGS },
      'ok',
    ],
    [
      'launching without the tag',
      ['ec2:RunInstances', 'ec2:CreateTags'],
      {},
      'UnauthorizedOperation',
    ],
    [
      'tagging that is not allowed',
      ['ec2:RunInstances'],
      { TagSpecification: TAGS },
      'UnauthorizedOperation',
    ],
  ])('%s', (_what, Action, more, code) => {
    const it = new Restricted(
      {
        Action,
        Resource: 'arn:aws:ec2:eu-west-1:123456789012:instance/*',
        ...tagged('aws:RequestTag/builder', 'yes'),
      },
      {
        Action: 'ec2:RunInstances',
        Resource: undefined,
        NotResource: 'arn:aws:ec2:eu-west-1:123456789012:instance/*',
      } as never,
    );
    const statements = it.refusal('ec2', 'RunInstances', launch(it, more));
    expect(statements.code).toBe(code);
  });

  test('an instance profile asks for PassRole, to EC2', () => {
    const more = { IamInstanceProfile: { Name: 'web' } };
    const pass = (role: string, service: string) =>
      new Restricted(
        { Action: 'ec2:RunInstances' },
        {
          Action: 'iam:PassRole',
          Resource: `arn:aws:iam::123456789012:role/${role}`,
          ...tagged('iam:PassedToService', service),
        },
      );
    for (const [role, service, code] of [
      ['web', 'ec2.amazonaws.com', 'ok'],
      ['web', 'lambda.amazonaws.com', 'UnauthorizedOperation'],
      ['admin', 'ec2.amazonaws.com', 'UnauthorizedOperation'],
    ] as const) {
      const it = pass(role, service);
      expect(it.refusal('ec2', 'RunInstances', launch(it, more)).code).toBe(code);
    }
  });

  // facts 1.10: Auto Scaling tries the launch with the caller's rights.
  test('giving a group a template, and launching into it, asks for the launch', () => {
    const it = new Restricted({ Action: 'autoscaling:*' });
    const template = { LaunchTemplateName: 'web', Version: '1' };
    const update = { AutoScalingGroupName: 'web', LaunchTemplate: template };
    expect(it.refusal('autoscaling', 'UpdateAutoScalingGroup', update)).toMatchObject({
      code: 'ValidationError',
      message: expect.stringContaining('You are not authorized to use launch template'),
    });
    expect(
      it.refusal('autoscaling', 'UpdateAutoScalingGroup', {
        AutoScalingGroupName: 'web',
        MaxSize: 5,
      }).code,
    ).toBe('ok');
    const { id } = it.world.compute.templates[0] as { id: string };
    const allowed = new Restricted(
      { Action: 'autoscaling:*' },
      {
        Action: 'ec2:RunInstances',
        Condition: { ArnLike: { 'ec2:LaunchTemplate': `arn:aws:ec2:*:*:launch-template/${id}` } },
      },
    );
    expect(allowed.refusal('autoscaling', 'UpdateAutoScalingGroup', update).code).toBe('ok');
  });
});

describe('credentials of a role', () => {
  const token = (claims: object): string =>
    ['{}', JSON.stringify(claims), 'signature']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
  const claims = (it: Restricted, changes: object = {}) => ({
    iss: 'https://token.actions.githubusercontent.com',
    aud: 'sts.amazonaws.com',
    sub: 'repo:acme/shop:ref:refs/heads/main',
    exp: it.world.clock.now / 1_000 + 300,
    ...changes,
  });
  const role = (it: Restricted) =>
    it.world.access.addRole({
      name: 'patch-cycle',
      policies: [
        { Statement: { Effect: 'Allow', Action: 'autoscaling:Describe*', Resource: '*' } },
      ],
      trusts: { aud: 'sts.amazonaws.com', sub: 'repo:acme/shop:*' },
      maxSession: 7_200,
    });
  const assume = (it: Restricted, changes: object = {}) => ({
    RoleArn: role(it).arn,
    RoleSessionName: 'run-1',
    WebIdentityToken: token(claims(it)),
    ...changes,
  });

  test('may do what the role may, under its name, until their time is over', () => {
    const it = new Restricted();
    const answer = it.call('sts', 'AssumeRoleWithWebIdentity', assume(it));
    expect(answer).toMatchObject({
      SubjectFromWebIdentityToken: 'repo:acme/shop:ref:refs/heads/main',
      AssumedRoleUser: { Arn: 'arn:aws:sts::123456789012:assumed-role/patch-cycle/run-1' },
    });
    const key = answer.Credentials.AccessKeyId;
    expect(it.call('sts', 'GetCallerIdentity', {}, key).Arn).toBe(answer.AssumedRoleUser.Arn);
    expect(it.refusal('autoscaling', 'DescribeAutoScalingGroups', {}, key).code).toBe('ok');
    expect(it.refusal('ec2', 'DescribeInstances', {}, key).message).toContain(
      'assumed-role/patch-cycle/run-1 is not authorized',
    );
    it.world.clock.advance(HOUR - 1);
    expect(it.refusal('autoscaling', 'DescribeAutoScalingGroups', {}, key).code).toBe('ok');
    it.world.clock.advance(1);
    const message = 'The security token included in the request is expired';
    for (const [service, action, code, status, text] of [
      ['autoscaling', 'DescribeAutoScalingGroups', 'ExpiredToken', 403, message],
      ['elasticloadbalancing', 'DescribeTargetGroups', 'ExpiredToken', 403, message],
      ['sts', 'GetCallerIdentity', 'ExpiredToken', 403, message],
      ['ec2', 'DescribeInstances', 'RequestExpired', 400, 'Request has expired.'],
      ['ssm', 'ListCommands', 'ExpiredTokenException', 400, message],
    ] as const) {
      expect(it.refusal(service, action, {}, key)).toMatchObject({ code, status, message: text });
    }
  });

  test.each([
    ['of another repository', { sub: 'repo:evil/shop:ref:refs/heads/main' }, 'AccessDenied'],
    ['for another audience', { aud: 'me' }, 'AccessDenied'],
    ['that is over', { exp: 1 }, 'ExpiredTokenException'],
    ['without a subject', { sub: undefined }, 'InvalidIdentityToken'],
  ])('are not given for a token %s', (_what, changes, code) => {
    const it = new Restricted();
    const params = assume(it, { WebIdentityToken: token(claims(it, changes)) });
    expect(it.refusal('sts', 'AssumeRoleWithWebIdentity', params).code).toBe(code);
  });

  test.each([
    [{ WebIdentityToken: 'nonsense' }, 'InvalidIdentityToken'],
    [{ RoleArn: 'arn:aws:iam::123456789012:role/nobody' }, 'AccessDenied'],
    [{ RoleSessionName: 'a b' }, 'ValidationError'],
    [{ DurationSeconds: 899 }, 'ValidationError'],
    [{ DurationSeconds: 7_201 }, 'ValidationError'],
    [{ DurationSeconds: 7_200 }, 'ok'],
  ])('%j: %s', (changes, code) => {
    const it = new Restricted();
    expect(it.refusal('sts', 'AssumeRoleWithWebIdentity', assume(it, changes)).code).toBe(code);
  });

  test('of AssumeRole ask for the right to assume; those of GetSessionToken keep the caller’s', () => {
    const it = new Restricted({ Action: 'ec2:Describe*' });
    const params = { RoleArn: role(it).arn, RoleSessionName: 'run-1' };
    expect(it.refusal('sts', 'AssumeRole', params).code).toBe('AccessDenied');
    expect(it.call('sts', 'AssumeRole', params, 'other').AssumedRoleUser.AssumedRoleId).toMatch(
      /^AROA\w+:run-1$/,
    );
    const { Credentials } = it.call('sts', 'GetSessionToken', { DurationSeconds: 900 });
    expect(it.refusal('ec2', 'DescribeInstances', {}, Credentials.AccessKeyId).code).toBe('ok');
    expect(
      it.refusal('autoscaling', 'DescribeAutoScalingGroups', {}, Credentials.AccessKeyId).code,
    ).toBe('AccessDenied');
    it.world.clock.advance(HOUR);
    expect(it.refusal('ec2', 'DescribeInstances', {}, Credentials.AccessKeyId).code).toBe(
      'RequestExpired',
    );
  });

  test('are the same under the same seed, and draw from nobody else’s chance', () => {
    const keys = [new Restricted(), new Restricted()].map(
      (it) => it.call('sts', 'AssumeRoleWithWebIdentity', assume(it)).Credentials,
    );
    expect(keys[0]).toEqual(keys[1]);
    const [plain, used] = [new Restricted(), new Restricted()];
    used.call('sts', 'AssumeRoleWithWebIdentity', assume(used));
    for (const it of [plain, used]) it.world.clock.advance(24 * HOUR);
    const events = ({ world }: Restricted) =>
      world.history.all.filter((h) => h.kind !== 'call').length;
    expect(events(used)).toBe(events(plain));
  });
});

// DeleteSnapshotReturnCode: "the role lacks DeleteSnapshot permissions".
test('an image goes without the snapshots that may not be deleted with it', () => {
  const it = new Restricted(
    { Action: '*' },
    { Effect: 'Deny', Action: 'ec2:DeleteSnapshot', Resource: '*' },
  );
  const [image] = it.call('ec2', 'DescribeImages').imagesSet;
  const [{ ebs }] = image.blockDeviceMapping;
  const answer = it.call('ec2', 'DeregisterImage', {
    ImageId: image.imageId,
    DeleteAssociatedSnapshots: true,
  });
  expect(answer.deleteSnapshotResultSet).toEqual([
    { snapshotId: ebs.snapshotId, returnCode: 'missing-permissions' },
  ]);
  expect(it.call('ec2', 'DescribeImages').imagesSet).toEqual([]);
  const SnapshotId = [ebs.snapshotId];
  expect(it.call('ec2', 'DescribeSnapshots', { SnapshotId }).snapshotSet).toHaveLength(1);
  const dry = it.refusal('ec2', 'DeleteSnapshot', { SnapshotId: ebs.snapshotId, DryRun: true });
  expect(dry.code).toBe('UnauthorizedOperation');
});
