import { describe, expect, test } from '@jest/globals';
import { HOUR, MINUTE } from '../../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { perform } from '../../../sandbox/perform.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import { type Switches, UNKNOWNS } from '../../../sandbox/unknowns.js';

const SCENARIO = checkScenario({
  images: [{ name: 'web', release: 'noble', packages: { libc6: '1' } }],
});
const SERVICE_ROLE =
  'arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling';

class KeyWorld {
  readonly world: CreatedWorld;
  readonly key: string;

  constructor(switches: Partial<Switches> = {}) {
    this.world = createWorld(SCENARIO, { switches });
    this.key = this.world.keys.create('for images').id;
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
  call(service: 'kms' | 'ec2' | 'autoscaling', action: string, params: object = {}): any {
    return perform(
      this.world,
      service,
      action,
      { ...params },
      {
        name: 'tester',
        region: this.world.region,
      },
    );
  }

  code(action: string, params: object = {}): string {
    try {
      this.call('kms', action, params);
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'ok';
  }

  get image(): string {
    return this.world.compute.images[0]?.id as string;
  }

  encrypted(KmsKeyId = this.key) {
    return {
      ImageId: this.image,
      InstanceType: 't3.micro',
      BlockDeviceMapping: [{ DeviceName: '/dev/sda1', Ebs: { Encrypted: true, KmsKeyId } }],
    };
  }

  run(KmsKeyId?: string): string {
    const params = { ...this.encrypted(KmsKeyId), MinCount: 1, MaxCount: 1 };
    return this.call('ec2', 'RunInstances', params).instancesSet[0].instanceId;
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  instance(id: string): any {
    return this.call('ec2', 'DescribeInstances', { InstanceId: [id] }).reservationSet[0]
      .instancesSet[0];
  }

  states(id: string): readonly string[] {
    return this.world.history
      .of('instance')
      .filter((fact) => fact.id === id)
      .map((fact) => fact.state);
  }

  put(state: 'Enabled' | 'Disabled' | 'PendingDeletion'): void {
    if (state === 'Disabled') this.call('kms', 'DisableKey', { KeyId: this.key });
    if (state === 'PendingDeletion') this.call('kms', 'ScheduleKeyDeletion', { KeyId: this.key });
  }
}

const WRONG_STATE = 'Client.InvalidKMSKey.InvalidState';

// EC2 guide, "Instance terminates immediately"; the codes are those of DescribeInstances' StateReason.
describe('a launch with an encrypted volume', () => {
  test.each([
    ['Enabled', ['pending', 'running'], undefined],
    ['Disabled', ['pending', 'terminated'], WRONG_STATE],
    ['PendingDeletion', ['pending', 'terminated'], WRONG_STATE],
  ] as const)('by a key that is %s', (state, states, code) => {
    const it = new KeyWorld();
    it.put(state);
    const id = it.run();
    it.world.clock.advance(MINUTE);
    expect(it.states(id)).toEqual(states);
    expect(it.instance(id).stateReason?.code).toBe(code);
  });

  test.each([
    ['by-its-state', WRONG_STATE],
    ['internal-error', 'Client.InternalError'],
  ] as const)('by a disabled key, with launch-with-unusable-key %s, ends by %s', (one, code) => {
    expect(UNKNOWNS['launch-with-unusable-key'].alternatives).toContain(one);
    const it = new KeyWorld({ 'launch-with-unusable-key': one });
    it.put('Disabled');
    const id = it.run();
    it.world.clock.advance(MINUTE);
    expect(it.instance(id)).toMatchObject({
      instanceState: { name: 'terminated' },
      stateReason: { code },
    });
  });

  test('by a key that is not there ends with an internal error', () => {
    const it = new KeyWorld();
    const id = it.run('0f0e0d0c-0000-4000-8000-000000000000');
    it.world.clock.advance(MINUTE);
    expect(it.instance(id).stateReason).toEqual({
      code: 'Client.InternalError',
      message: 'Client.InternalError: Client error on launch',
    });
  });

  test('that stopped does not start without its key, and does with it', () => {
    const it = new KeyWorld();
    const id = it.run();
    it.world.clock.advance(MINUTE);
    it.call('ec2', 'StopInstances', { InstanceId: [id] });
    it.world.clock.advance(MINUTE);
    it.put('Disabled');
    it.call('ec2', 'StartInstances', { InstanceId: [id] });
    it.world.clock.advance(MINUTE);
    expect(it.instance(id)).toMatchObject({
      instanceState: { name: 'stopped' },
      stateReason: { code: WRONG_STATE },
    });
    it.call('kms', 'EnableKey', { KeyId: it.key });
    it.call('ec2', 'StartInstances', { InstanceId: [id] });
    it.world.clock.advance(MINUTE);
    expect(it.instance(id)).toMatchObject({ instanceState: { name: 'running' } });
  });

  test.each([
    ['without a grant', [], false],
    ['with half of one', ['Decrypt'], false],
    ['with its grant', ['Decrypt', 'CreateGrant'], true],
  ])('by Auto Scaling %s', (_what, Operations, serves) => {
    const it = new KeyWorld();
    if (Operations.length > 0) {
      it.call('kms', 'CreateGrant', {
        KeyId: it.key,
        GranteePrincipal: SERVICE_ROLE,
        Operations,
      });
    }
    it.call('ec2', 'CreateLaunchTemplate', {
      LaunchTemplateName: 'web',
      LaunchTemplateData: it.encrypted(),
    });
    it.call('autoscaling', 'CreateAutoScalingGroup', {
      AutoScalingGroupName: 'web',
      MinSize: 1,
      MaxSize: 1,
      LaunchTemplate: { LaunchTemplateName: 'web', Version: '1' },
      AvailabilityZones: ['eu-west-1a'],
    });
    it.world.clock.advance(5 * MINUTE);
    const members = it.world.autoScaling.groups()[0]?.members ?? [];
    expect(members.some(({ lifecycle }) => lifecycle === 'InService')).toBe(serves);
    const launched = it.world.history.of('instance').filter(({ state }) => state === 'pending');
    expect(launched.length > 1).toBe(!serves);
  });
});

// CopyImage, KmsKeyId: the key is asked for after the call was answered.
describe('an image', () => {
  const copied = (it: KeyWorld, KmsKeyId: string): string =>
    it.call('ec2', 'CopyImage', {
      Name: 'copy',
      SourceImageId: it.image,
      SourceRegion: it.world.region,
      Encrypted: true,
      KmsKeyId,
    }).imageId;
  const stateOf = (it: KeyWorld, id: string) =>
    it.call('ec2', 'DescribeImages', { ImageId: [id] }).imagesSet[0].imageState;

  test.each([
    ['Enabled', 'available'],
    ['Disabled', 'failed'],
    ['PendingDeletion', 'failed'],
  ] as const)('is copied under a key that is %s: %s', (state, expected) => {
    const it = new KeyWorld();
    it.put(state);
    const id = copied(it, it.key);
    expect(stateOf(it, id)).toBe('pending');
    it.world.clock.advance(10 * MINUTE);
    expect(stateOf(it, id)).toBe(expected);
  });

  test('of an instance whose key was disabled meanwhile fails', () => {
    const it = new KeyWorld();
    const InstanceId = it.run();
    it.world.clock.advance(MINUTE);
    it.put('Disabled');
    const { imageId } = it.call('ec2', 'CreateImage', { InstanceId, Name: 'next', NoReboot: true });
    it.world.clock.advance(10 * MINUTE);
    expect(stateOf(it, imageId)).toBe('failed');
  });

  test('names its key by alias, too', () => {
    const it = new KeyWorld();
    it.call('kms', 'CreateAlias', { AliasName: 'alias/images', TargetKeyId: it.key });
    const id = copied(it, 'alias/images');
    it.world.clock.advance(10 * MINUTE);
    expect(stateOf(it, id)).toBe('available');
  });
});

describe('the API of keys', () => {
  test('describes a key by id, ARN and alias', () => {
    const it = new KeyWorld();
    const { KeyMetadata } = it.call('kms', 'DescribeKey', { KeyId: it.key });
    expect(KeyMetadata).toMatchObject({
      KeyState: 'Enabled',
      Enabled: true,
      KeyManager: 'CUSTOMER',
    });
    it.call('kms', 'CreateAlias', { AliasName: 'alias/a', TargetKeyId: it.key });
    for (const KeyId of [
      KeyMetadata.Arn,
      'alias/a',
      'arn:aws:kms:eu-west-1:123456789012:alias/a',
    ]) {
      expect(it.call('kms', 'DescribeKey', { KeyId }).KeyMetadata.KeyId).toBe(it.key);
    }
  });

  // ARNs name their region and account: an alias of the same name here is another key.
  test.each([
    'arn:aws:kms:eu-west-2:123456789012:alias/a',
    'arn:aws:kms:eu-west-1:210987654321:alias/a',
  ])('knows nothing of %s', (KeyId) => {
    const it = new KeyWorld();
    it.call('kms', 'CreateAlias', { AliasName: 'alias/a', TargetKeyId: it.key });
    expect(it.code('DescribeKey', { KeyId })).toBe('NotFoundException');
  });

  // "Key states of AWS KMS keys": what each state allows.
  test.each([
    ['Enabled', 'CreateGrant', 'ok'],
    ['Disabled', 'CreateGrant', 'DisabledException'],
    ['PendingDeletion', 'CreateGrant', 'KMSInvalidStateException'],
    ['PendingDeletion', 'EnableKey', 'KMSInvalidStateException'],
    ['PendingDeletion', 'DescribeKey', 'ok'],
    ['PendingDeletion', 'CancelKeyDeletion', 'ok'],
    ['Enabled', 'CancelKeyDeletion', 'KMSInvalidStateException'],
    ['Disabled', 'EnableKey', 'ok'],
  ] as const)('%s: %s is %s', (state, action, code) => {
    const it = new KeyWorld();
    it.put(state);
    const grant = { GranteePrincipal: SERVICE_ROLE, Operations: ['Decrypt'] };
    const params = { KeyId: it.key, ...(action === 'CreateGrant' && grant) };
    expect(it.code(action, params)).toBe(code);
  });

  test('a key is gone when its window is over, unless called off, which leaves it disabled', () => {
    const [gone, kept] = [new KeyWorld(), new KeyWorld()];
    for (const it of [gone, kept]) {
      it.call('kms', 'ScheduleKeyDeletion', { KeyId: it.key, PendingWindowInDays: 7 });
    }
    kept.call('kms', 'CancelKeyDeletion', { KeyId: kept.key });
    for (const it of [gone, kept]) it.world.clock.advance(8 * 24 * HOUR);
    expect(gone.code('DescribeKey', { KeyId: gone.key })).toBe('NotFoundException');
    expect(kept.call('kms', 'DescribeKey', { KeyId: kept.key }).KeyMetadata.KeyState).toBe(
      'Disabled',
    );
    expect(gone.code('ScheduleKeyDeletion', { KeyId: kept.key, PendingWindowInDays: 6 })).toBe(
      'ValidationException',
    );
  });

  test('grants are listed and revoked, and made once under a name', () => {
    const it = new KeyWorld();
    const grant = {
      KeyId: it.key,
      GranteePrincipal: SERVICE_ROLE,
      Operations: ['Decrypt'],
      Name: 'a',
    };
    const { GrantId } = it.call('kms', 'CreateGrant', grant);
    expect(it.call('kms', 'CreateGrant', grant).GrantId).toBe(GrantId);
    expect(it.call('kms', 'ListGrants', { KeyId: it.key }).Grants).toHaveLength(1);
    it.call('kms', 'RevokeGrant', { KeyId: it.key, GrantId });
    expect(it.call('kms', 'ListGrants', { KeyId: it.key }).Grants).toEqual([]);
    expect(it.code('RevokeGrant', { KeyId: it.key, GrantId })).toBe('NotFoundException');
  });
});

// EBS guide, "Amazon EBS encryption": symmetric encryption keys alone.
test.each([
  [{}, 'ok'],
  [{ KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT' }, 'ok'],
  [{ KeySpec: 'RSA_4096', KeyUsage: 'ENCRYPT_DECRYPT' }, 'UnsupportedOperationException'],
  [{ KeySpec: 'HMAC_384', KeyUsage: 'GENERATE_VERIFY_MAC' }, 'UnsupportedOperationException'],
])('a key of %j: %s', (params, code) => {
  expect(new KeyWorld().code('CreateKey', params)).toBe(code);
});

test('a grant tells who may retire it', () => {
  const it = new KeyWorld();
  const [GranteePrincipal, RetiringPrincipal] = ['a', 'b'].map(
    (name) => `arn:aws:iam::123456789012:role/${name}`,
  );
  const order = { KeyId: it.key, GranteePrincipal, RetiringPrincipal, Operations: ['Decrypt'] };
  it.call('kms', 'CreateGrant', order);
  expect(it.call('kms', 'ListGrants', { KeyId: it.key }).Grants).toMatchObject([
    { GranteePrincipal, RetiringPrincipal },
  ]);
});

// EBS guide, "Enable Amazon EBS encryption by default".
describe('a region that encrypts by default', () => {
  const volumeOf = (it: KeyWorld, InstanceId: string) =>
    it.call('ec2', 'DescribeVolumes', {
      Filter: [{ Name: 'attachment.instance-id', Value: [InstanceId] }],
    }).volumeSet[0];
  const launch = (it: KeyWorld): string =>
    it.call('ec2', 'RunInstances', {
      ImageId: it.image,
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
    }).instancesSet[0].instanceId;

  test('does so with new volumes and copies, by its default key, and leaves what there was', () => {
    const it = new KeyWorld();
    const before = launch(it);
    expect(it.call('ec2', 'GetEbsEncryptionByDefault')).toEqual({ ebsEncryptionByDefault: false });
    it.call('ec2', 'EnableEbsEncryptionByDefault');
    expect(volumeOf(it, before).encrypted).toBe(false);
    const after = volumeOf(it, launch(it));
    expect([after.encrypted, after.kmsKeyId]).toEqual([true, it.world.keys.ebsDefault().arn]);
    const { imageId } = it.call('ec2', 'CopyImage', {
      Name: 'copy',
      SourceImageId: it.image,
      SourceRegion: it.world.region,
    });
    const [copy] = it.call('ec2', 'DescribeImages', { ImageId: [imageId] }).imagesSet;
    expect(copy.blockDeviceMapping[0].ebs.encrypted).toBe(true);
    it.call('ec2', 'DisableEbsEncryptionByDefault');
    expect(volumeOf(it, launch(it)).encrypted).toBe(false);
  });

  test('takes another default key, and gives it back', () => {
    const it = new KeyWorld();
    expect(it.call('ec2', 'GetEbsDefaultKmsKeyId')).toEqual({ kmsKeyId: 'alias/aws/ebs' });
    it.call('ec2', 'EnableEbsEncryptionByDefault');
    const { arn } = it.world.keys.mustGet(it.key);
    const KmsKeyId = it.key;
    expect(it.call('ec2', 'ModifyEbsDefaultKmsKeyId', { KmsKeyId })).toEqual({ kmsKeyId: arn });
    expect(it.call('ec2', 'GetEbsDefaultKmsKeyId')).toEqual({ kmsKeyId: arn });
    expect(volumeOf(it, launch(it)).kmsKeyId).toBe(arn);
    it.call('ec2', 'ResetEbsDefaultKmsKeyId');
    expect(it.call('ec2', 'GetEbsDefaultKmsKeyId')).toEqual({ kmsKeyId: 'alias/aws/ebs' });
  });
});
