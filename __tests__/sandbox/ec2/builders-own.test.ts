import { createHash, createPrivateKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { SmallWorld } from './small-world.js';

const SSH = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };

describe('key pairs', () => {
  test('are real keys under a name, told without their secret', () => {
    const world = new SmallWorld();
    const made = world.call('CreateKeyPair', { KeyName: 'builder' });
    const der = createPrivateKey(made.keyMaterial).export({ type: 'pkcs8', format: 'der' });
    const digits = createHash('sha1').update(der).digest('hex');
    expect(made.keyFingerprint.replaceAll(':', '')).toBe(digits);
    expect(world.call('DescribeKeyPairs', { KeyName: ['builder'] }).keySet).toEqual([
      expect.objectContaining({ keyPairId: made.keyPairId, keyFingerprint: made.keyFingerprint }),
    ]);
    expect(JSON.stringify(world.history.toLines())).not.toContain('PRIVATE KEY');
  });

  test('have names of their own, and go', () => {
    const world = new SmallWorld();
    world.call('CreateKeyPair', { KeyName: 'builder' });
    expect(world.refusal('CreateKeyPair', { KeyName: 'builder' }).code).toBe(
      'InvalidKeyPair.Duplicate',
    );
    world.call('DeleteKeyPair', { KeyName: 'builder' });
    world.call('DeleteKeyPair', { KeyName: 'builder' });
    expect(world.call('DescribeKeyPairs').keySet).toEqual([]);
    expect(world.refusal('DescribeKeyPairs', { KeyName: ['builder'] }).code).toBe(
      'InvalidKeyPair.NotFound',
    );
  });
});

describe('security groups', () => {
  /** One in the default VPC: Packer sends an empty VPC id for it. */
  function withGroup() {
    const world = new SmallWorld();
    const id: string = world.call('CreateSecurityGroup', {
      GroupName: 'builder',
      GroupDescription: 'a while',
      VpcId: '',
    }).groupId;
    return { world, id };
  }

  test('keep their inbound rules, each once', () => {
    const { world, id } = withGroup();
    const rule = { ...SSH, IpRanges: [{ CidrIp: '203.0.113.0/24', Description: 'office' }] };
    world.call('AuthorizeSecurityGroupIngress', { GroupId: id, IpPermissions: [rule] });
    expect(
      world.refusal('AuthorizeSecurityGroupIngress', { GroupId: id, IpPermissions: [rule] }).code,
    ).toBe('InvalidPermission.Duplicate');
    world.call('AuthorizeSecurityGroupIngress', { GroupId: id, ...SSH, CidrIp: '0.0.0.0/0' });
    const [group] = world.call('DescribeSecurityGroups', { GroupId: [id] }).securityGroupInfo;
    expect(
      group.ipPermissions.map((r: { ipRanges: unknown[] }) => [r, r.ipRanges[0]]),
    ).toMatchObject([
      [{ fromPort: 22 }, { cidrIp: '203.0.113.0/24', description: 'office' }],
      [{ toPort: 22 }, { cidrIp: '0.0.0.0/0' }],
    ]);
  });

  test('go when no instance has them any more', () => {
    const { world, id } = withGroup();
    const builder = world.running({ SecurityGroupId: [id] });
    expect(world.refusal('DeleteSecurityGroup', { GroupId: id }).code).toBe('DependencyViolation');
    world.call('TerminateInstances', { InstanceId: [builder] });
    world.clock.advance(600_000);
    world.call('DeleteSecurityGroup', { GroupId: id });
    expect(world.refusal('DeleteSecurityGroup', { GroupId: id }).code).toBe(
      'InvalidGroup.NotFound',
    );
  });

  test.each([
    ['the VPC’s own', 'DeleteSecurityGroup', { GroupName: 'default' }, 'CannotDelete'],
    ['nothing', 'DeleteSecurityGroup', {}, 'MissingParameter'],
    ['nobody', 'DeleteSecurityGroup', { GroupName: 'nobody' }, 'InvalidGroup.NotFound'],
    [
      'a name taken',
      'CreateSecurityGroup',
      { GroupName: 'builder', GroupDescription: 'd' },
      'InvalidGroup.Duplicate',
    ],
    ['no protocol', 'AuthorizeSecurityGroupIngress', { GroupName: 'builder' }, 'MissingParameter'],
  ])('%s: %s is refused', (_what, action, params, code) => {
    expect(withGroup().world.refusal(action, params).code).toBe(code);
  });
});

test('a launch with an empty subnet and zone is one in any default subnet', () => {
  const world = new SmallWorld();
  const id = world.run({ SubnetId: '', Placement: { AvailabilityZone: '' } });
  expect(world.subnets).toContain(
    world.call('DescribeInstances', { InstanceId: [id] }).reservationSet[0].instancesSet[0]
      .subnetId,
  );
});
