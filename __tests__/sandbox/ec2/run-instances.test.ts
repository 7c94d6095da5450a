import { describe, expect, test } from '@jest/globals';
import { HOUR, MINUTE } from '../../../sandbox/clock.js';
import { base64, REGION, SmallWorld } from './small-world.js';

describe('RunInstances', () => {
  const world = new SmallWorld();
  const other = world.compute.addVpc();
  const group = world.compute.addSecurityGroup({ vpcId: other.id, name: 'elsewhere' });

  test.each<[string, Record<string, unknown>, string]>([
    ['no image', { ImageId: undefined }, 'MissingParameter'],
    ['an unknown image', { ImageId: 'ami-0123456789abcdef0' }, 'InvalidAMIID.NotFound'],
    ['a malformed image', { ImageId: 'web' }, 'InvalidAMIID.Malformed'],
    ['an unknown subnet', { SubnetId: 'subnet-0123456789abcdef0' }, 'InvalidSubnetID.NotFound'],
    ['an unknown type', { InstanceType: 't3.enormous' }, 'InvalidParameterValue'],
    ['a type of another architecture', { InstanceType: 't4g.small' }, 'InvalidParameterValue'],
    ['an unknown group', { SecurityGroupId: ['sg-0123456789abcdef0'] }, 'InvalidGroup.NotFound'],
    ['a group of another VPC', { SecurityGroupId: [group.id] }, 'InvalidParameter'],
    [
      'a zone that is not the subnet’s',
      { Placement: { AvailabilityZone: `${REGION}b` } },
      'InvalidParameterValue',
    ],
    ['user data that is not base64', { UserData: '#cloud-config' }, 'InvalidUserData.Malformed'],
    ['too much user data', { UserData: base64('x'.repeat(16_385)) }, 'InvalidParameterValue'],
    ['no instances', { MinCount: 0, MaxCount: 0 }, 'InvalidParameterValue'],
    ['a minimum above the maximum', { MinCount: 2 }, 'InvalidParameterValue'],
    ['no count', { MaxCount: undefined }, 'MissingParameter'],
    ['an unknown behavior', { InstanceInitiatedShutdownBehavior: 'burn' }, 'InvalidParameterValue'],
    ['a parameter that EC2 does not have', { Colour: 'red' }, 'UnknownParameter'],
    [
      'a subnet beside an interface',
      { NetworkInterface: [{ DeviceIndex: 0 }] },
      'InvalidParameterCombination',
    ],
    [
      'tags for an image',
      { TagSpecification: [{ ResourceType: 'image', Tag: [] }] },
      'InvalidParameterValue',
    ],
    [
      'a volume smaller than the image’s',
      { BlockDeviceMapping: [{ DeviceName: '/dev/sda1', Ebs: { VolumeSize: 1 } }] },
      'InvalidBlockDeviceMapping',
    ],
    [
      'a template that does not exist',
      { LaunchTemplate: { LaunchTemplateName: 'none' } },
      'InvalidLaunchTemplateName.NotFoundException',
    ],
  ])('with %s is refused', (_what, params, code) => {
    const request = {
      ImageId: world.image.id,
      InstanceType: 't3.micro',
      SubnetId: world.subnets[0],
      MinCount: 1,
      MaxCount: 1,
      ...params,
    };
    expect(world.refusal('RunInstances', request).code).toBe(code);
    expect(world.compute.instances).toEqual([]);
  });

  test('is pending for the reason that it is pending', () => {
    const world = new SmallWorld();
    const answer = world.call('RunInstances', {
      ImageId: world.image.id,
      InstanceType: 't3.micro',
      SubnetId: world.subnets[0],
      MinCount: 1,
      MaxCount: 1,
    });
    expect(answer.instancesSet[0].stateReason).toEqual({ code: 'pending', message: 'pending' });
    world.clock.advance(600_000);
    const [{ instancesSet }] = world.call('DescribeInstances').reservationSet;
    expect(instancesSet[0].stateReason).toBeUndefined();
  });

  test('without capacity says so as EC2 does, and makes nothing', () => {
    const world = new SmallWorld();
    world.noCapacity.add(`${REGION}a`);
    const error = world.refusal('RunInstances', {
      ImageId: world.image.id,
      InstanceType: 't3.micro',
      SubnetId: world.subnets[0],
      MinCount: 1,
      MaxCount: 1,
    });
    expect(error).toMatchObject({ code: 'InsufficientInstanceCapacity', status: 500 });
    expect(error.message).toContain(
      'do not have sufficient t3.micro capacity in the Availability Zone you requested (eu-west-1a)',
    );
    expect(error.message).toContain('or choosing eu-west-1b, eu-west-1c.');
    expect(world.history.of('instance')).toEqual([]);
    world.noCapacity.clear();
    expect(world.state(world.run())).toBe('pending');
  });

  test('hands the guest its user data, decoded', () => {
    const world = new SmallWorld();
    const id = world.running({ UserData: base64('#cloud-config\n') });
    expect(Buffer.from(world.host(id).userData).toString()).toBe('#cloud-config\n');
  });

  test('takes subnet and groups from the network interface', () => {
    const world = new SmallWorld();
    const [vpc] = world.call('DescribeVpcs').vpcSet;
    const own = world.compute.addSecurityGroup({ vpcId: vpc.vpcId, name: 'web' });
    const id = world.run({
      SubnetId: undefined,
      NetworkInterface: [
        {
          DeviceIndex: 0,
          SubnetId: world.subnets[2],
          AssociatePublicIpAddress: true,
          SecurityGroupId: [own.id],
        },
      ],
    });
    const [reservation] = world.call('DescribeInstances', { InstanceId: [id] }).reservationSet;
    const [instance] = reservation.instancesSet;
    expect(instance.subnetId).toBe(world.subnets[2]);
    expect(instance.groupSet).toEqual([{ groupId: own.id, groupName: 'web' }]);
    expect(instance.privateIpAddress).toBe('10.0.2.4');
    expect(instance.ipAddress).toMatch(/^203\.0\.113\./);
  });

  test('makes one reservation of several, numbered', () => {
    const world = new SmallWorld();
    const answer = world.call('RunInstances', {
      ImageId: world.image.id,
      InstanceType: 't3.micro',
      SubnetId: world.subnets[0],
      MinCount: 2,
      MaxCount: 3,
    });
    expect(answer.instancesSet.map((i: { amiLaunchIndex: number }) => i.amiLaunchIndex)).toEqual([
      0, 1, 2,
    ]);
    const { reservationSet } = world.call('DescribeInstances');
    expect(reservationSet).toHaveLength(1);
    expect(reservationSet[0].instancesSet).toHaveLength(3);
  });

  test('tags instance, volumes and interface in the call that makes them', () => {
    const world = new SmallWorld();
    const tag = (ResourceType: string) => ({
      ResourceType,
      Tag: [{ Key: 'build', Value: ResourceType }],
    });
    world.run({ TagSpecification: ['instance', 'volume', 'network-interface'].map(tag) });
    expect(
      world
        .call('DescribeTags', { Filter: [{ Name: 'key', Value: ['build'] }] })
        .tagSet.map((line: { resourceType: string; value: string }) => [
          line.resourceType,
          line.value,
        ])
        .sort(),
    ).toEqual([
      ['instance', 'instance'],
      ['network-interface', 'network-interface'],
      ['volume', 'volume'],
    ]);
  });

  test('lays its own members over the template’s', () => {
    const world = new SmallWorld();
    const template = world.compute.addTemplate({
      name: 'web',
      data: {
        ImageId: world.image.id,
        InstanceType: 'm5.large',
        KeyName: 'ops',
        TagSpecification: [{ ResourceType: 'instance', Tag: [{ Key: 'from', Value: 'template' }] }],
      },
    });
    const id = world.run({
      ImageId: undefined,
      LaunchTemplate: { LaunchTemplateId: template.id, Version: '$Latest' },
      InstanceType: 't3.small',
    });
    const [reservation] = world.call('DescribeInstances', { InstanceId: [id] }).reservationSet;
    expect(reservation.instancesSet[0]).toMatchObject({
      imageId: world.image.id,
      instanceType: 't3.small',
      keyName: 'ops',
      tagSet: [{ key: 'from', value: 'template' }],
    });
  });

  test('a dry run makes nothing', () => {
    const world = new SmallWorld();
    const error = world.refusal('RunInstances', { MinCount: 1, MaxCount: 1, DryRun: true });
    expect(error).toMatchObject({ code: 'DryRunOperation', status: 412 });
    expect(world.compute.instances).toEqual([]);
  });
});

describe('RunInstances with a client token', () => {
  const ask = (world: SmallWorld, more: Record<string, unknown> = {}) => ({
    ImageId: world.image.id,
    InstanceType: 't3.micro',
    SubnetId: world.subnets[0],
    MinCount: 1,
    MaxCount: 1,
    ClientToken: 'build-1',
    ...more,
  });

  test('makes one instance however often it is asked, and answers with its present state', () => {
    const world = new SmallWorld();
    const first = world.call('RunInstances', ask(world));
    world.clock.advance(MINUTE);
    const again = world.call('RunInstances', ask(world));
    expect(again.reservationId).toBe(first.reservationId);
    expect(again.instancesSet[0].instanceId).toBe(first.instancesSet[0].instanceId);
    expect(again.instancesSet[0].instanceState.name).toBe('running');
    expect(world.compute.instances).toHaveLength(1);
  });

  test('refuses other parameters', () => {
    const world = new SmallWorld();
    world.call('RunInstances', ask(world));
    expect(world.refusal('RunInstances', ask(world, { InstanceType: 't3.small' })).code).toBe(
      'IdempotentParameterMismatch',
    );
  });

  test('does not make another one for an instance that has ended', () => {
    const world = new SmallWorld();
    const { instancesSet } = world.call('RunInstances', ask(world));
    world.call('TerminateInstances', { InstanceId: [instancesSet[0].instanceId] });
    expect(world.refusal('RunInstances', ask(world)).code).toBe('IdempotentInstanceTerminated');
  });

  test('forgets a refusal at once and a success after a day', () => {
    const world = new SmallWorld();
    world.noCapacity.add(`${REGION}a`);
    world.refusal('RunInstances', ask(world));
    world.noCapacity.clear();
    const first = world.call('RunInstances', ask(world)).reservationId;
    world.clock.advance(24 * HOUR - 1);
    expect(world.call('RunInstances', ask(world)).reservationId).toBe(first);
    world.clock.advance(1);
    expect(world.call('RunInstances', ask(world)).reservationId).not.toBe(first);
  });
});
