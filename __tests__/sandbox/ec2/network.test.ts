import { describe, expect, test } from '@jest/globals';
import { zoneIdOf } from '../../../sandbox/ec2/regions.js';
import { REGION, SmallWorld } from './small-world.js';

describe('what lies around the instances', () => {
  const world = new SmallWorld();
  const [vpc] = world.call('DescribeVpcs').vpcSet;

  test('subnets are found by VPC, zone and default', () => {
    const by = (...Filter: unknown[]) =>
      world
        .call('DescribeSubnets', { Filter })
        .subnetSet.map((s: { subnetId: string }) => s.subnetId);
    expect(by({ Name: 'vpc-id', Value: [vpc.vpcId] })).toEqual(world.subnets);
    expect(by({ Name: 'availability-zone', Value: [`${REGION}c`] })).toEqual([world.subnets[2]]);
    expect(by({ Name: 'default-for-az', Value: ['false'] })).toEqual([]);
  });

  test('VPCs, subnets and security groups are told with the members that were added since', () => {
    expect(vpc.cidrBlockAssociationSet).toEqual([
      {
        associationId: vpc.vpcId.replace('vpc-', 'vpc-cidr-assoc-'),
        cidrBlock: '10.0.0.0/16',
        cidrBlockState: { state: 'associated' },
      },
    ]);
    const [subnet] = world.call('DescribeSubnets').subnetSet;
    expect(subnet).toMatchObject({
      ipv6Native: false,
      privateDnsNameOptionsOnLaunch: { hostnameType: 'ip-name' },
    });
    const [group] = world.call('DescribeSecurityGroups').securityGroupInfo;
    expect(group.securityGroupArn).toContain(`:security-group/${group.groupId}`);
  });

  test('every VPC has its default security group', () => {
    const { securityGroupInfo } = world.call('DescribeSecurityGroups', {
      Filter: [
        { Name: 'vpc-id', Value: [vpc.vpcId] },
        { Name: 'group-name', Value: ['default'] },
      ],
    });
    expect(securityGroupInfo).toHaveLength(1);
    expect(securityGroupInfo[0].ipPermissions).toEqual([]);
  });

  test('three zones with their ids', () => {
    const { availabilityZoneInfo } = world.call('DescribeAvailabilityZones');
    expect(
      availabilityZoneInfo.map((z: { zoneName: string; zoneId: string }) => [z.zoneName, z.zoneId]),
    ).toEqual([
      ['eu-west-1a', 'euw1-az1'],
      ['eu-west-1b', 'euw1-az2'],
      ['eu-west-1c', 'euw1-az3'],
    ]);
    expect(world.compute.zoneOfSubnet(world.subnets[1] as string)).toBe('eu-west-1b');
    expect(world.compute.zoneOfSubnet('subnet-none')).toBeUndefined();
  });

  test.each([
    ['ap-southeast-2b', 'apse2-az2'],
    ['us-east-1a', 'use1-az1'],
    ['ca-central-1c', 'cac1-az3'],
  ])('the zone %s has the id %s', (zone, id) => {
    expect(zoneIdOf(zone)).toBe(id);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['DescribeVpcs', { VpcId: ['vpc-0123456789abcdef0'] }, 'InvalidVpcID.NotFound'],
    ['DescribeSubnets', { SubnetId: ['subnet-0123456789abcdef0'] }, 'InvalidSubnetID.NotFound'],
    ['DescribeSecurityGroups', { GroupId: ['sg-0123456789abcdef0'] }, 'InvalidGroup.NotFound'],
    ['DescribeAvailabilityZones', { ZoneName: ['eu-west-1z'] }, 'InvalidParameterValue'],
    ['DescribeInstanceTypes', { InstanceType: ['t3.enormous'] }, 'InvalidInstanceType'],
    ['DescribeRegions', { RegionName: ['mars-north-1'] }, 'InvalidParameterValue'],
    ['DescribeVolumes', { VolumeId: ['vol-0123456789abcdef0'] }, 'InvalidVolume.NotFound'],
    ['DescribeSnapshots', { SnapshotId: ['snap-0123456789abcdef0'] }, 'InvalidSnapshot.NotFound'],
  ])('%s of %j is %s', (action, params, code) => {
    expect(world.refusal(action, params).code).toBe(code);
  });

  test('instance types tell what a builder must know: hypervisor, architecture, size', () => {
    const [nitro] = world.call('DescribeInstanceTypes', {
      InstanceType: ['m7g.large'],
    }).instanceTypeSet;
    expect(nitro).toMatchObject({
      hypervisor: 'nitro',
      processorInfo: { supportedArchitectures: ['arm64'] },
      vCpuInfo: { defaultVCpus: 2, defaultCores: 2 },
      memoryInfo: { sizeInMiB: 8192 },
    });
    const xen = world.call('DescribeInstanceTypes', {
      Filter: [{ Name: 'hypervisor', Value: ['xen'] }],
    }).instanceTypeSet;
    expect(xen.map((t: { instanceType: string }) => t.instanceType)).toContain('t2.micro');
  });

  test('volumes are those of the instances, and go with them', () => {
    const world = new SmallWorld();
    const id = world.running();
    const [volume] = world.call('DescribeVolumes').volumeSet;
    expect(volume).toMatchObject({
      size: 8,
      availabilityZone: `${REGION}a`,
      attachmentSet: [{ instanceId: id, device: '/dev/sda1' }],
    });
    const having = (Name: string, Value: string) =>
      world.call('DescribeVolumes', { Filter: [{ Name, Value: [Value] }] }).volumeSet.length;
    expect(having('attachment.delete-on-termination', 'true')).toBe(1);
    expect(having('attachment.delete-on-termination', 'false')).toBe(0);
    world.call('TerminateInstances', { InstanceId: [id] });
    world.clock.advance(60_000);
    expect(world.call('DescribeVolumes').volumeSet).toEqual([]);
  });

  test('a full subnet launches nothing more', () => {
    const world = new SmallWorld();
    const small = world.compute.addSubnet({
      vpcId: world.call('DescribeVpcs').vpcSet[0].vpcId,
      zone: `${REGION}a`,
      cidr: '10.0.9.0/28',
    });
    for (let i = 0; i < 11; i++) world.run({ SubnetId: small.id });
    expect(() => world.run({ SubnetId: small.id })).toThrow('not enough free addresses');
  });
});
