import { describe, expect, test } from '@jest/globals';
import { SmallWorld } from './small-world.js';

const GHOST = 'lt-0123456789abcdef0';

const DATA = {
  ImageId: 'ami-00000000000000001',
  InstanceType: 'm5.large',
  KeyName: 'ops',
  UserData: 'I2Nsb3VkLWNvbmZpZwo=',
  SecurityGroupId: ['sg-00000000000000001', 'sg-00000000000000002'],
  MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
  TagSpecification: [{ ResourceType: 'instance', Tag: [{ Key: 'role', Value: 'web' }] }],
};

function withTemplate(data: object = DATA): { world: SmallWorld; id: string } {
  const world = new SmallWorld();
  const { launchTemplate } = world.call('CreateLaunchTemplate', {
    LaunchTemplateName: 'web',
    LaunchTemplateData: data,
  });
  return { world, id: launchTemplate.launchTemplateId };
}

function addVersion(world: SmallWorld, id: string, more: Record<string, unknown> = {}) {
  return world.call('CreateLaunchTemplateVersion', {
    LaunchTemplateId: id,
    LaunchTemplateData: { KeyName: 'ops' },
    ...more,
  }).launchTemplateVersion;
}

const numbers = (world: SmallWorld, id: string, more: Record<string, unknown> = {}) =>
  world
    .call('DescribeLaunchTemplateVersions', { LaunchTemplateId: id, ...more })
    .launchTemplateVersionSet.map((v: { versionNumber: number }) => v.versionNumber);

describe('CreateLaunchTemplate', () => {
  test('makes version 1 the default and latest, and gives the data back by the answer’s names', () => {
    const { world, id } = withTemplate();
    const { launchTemplates } = world.call('DescribeLaunchTemplates', { LaunchTemplateId: [id] });
    expect(launchTemplates).toMatchObject([
      { launchTemplateName: 'web', defaultVersionNumber: 1, latestVersionNumber: 1 },
    ]);
    const [version] = world.call('DescribeLaunchTemplateVersions', {
      LaunchTemplateName: 'web',
    }).launchTemplateVersionSet;
    expect(version.defaultVersion).toBe(true);
    expect(version.launchTemplateData).toEqual({
      imageId: 'ami-00000000000000001',
      instanceType: 'm5.large',
      keyName: 'ops',
      userData: 'I2Nsb3VkLWNvbmZpZwo=',
      securityGroupIdSet: ['sg-00000000000000001', 'sg-00000000000000002'],
      metadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: 1 },
      tagSpecificationSet: [{ resourceType: 'instance', tagSet: [{ key: 'role', value: 'web' }] }],
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a taken name', {}, 'InvalidLaunchTemplateName.AlreadyExistsException'],
    [
      'a name too short',
      { LaunchTemplateName: 'w' },
      'InvalidLaunchTemplateName.MalformedException',
    ],
    [
      'a name with a space',
      { LaunchTemplateName: 'we b' },
      'InvalidLaunchTemplateName.MalformedException',
    ],
    ['no data', { LaunchTemplateData: undefined }, 'MissingParameter'],
    ['unknown data', { LaunchTemplateData: { Colour: 'red' } }, 'UnknownParameter'],
    [
      'too long a description',
      { LaunchTemplateName: 'new', VersionDescription: 'x'.repeat(256) },
      'InvalidParameterValue',
    ],
  ])('with %s is refused', (_what, params, code) => {
    const { world } = withTemplate();
    const request = { LaunchTemplateName: 'web', LaunchTemplateData: DATA, ...params };
    expect(world.refusal('CreateLaunchTemplate', request).code).toBe(code);
    expect(world.compute.templates).toHaveLength(1);
  });
});

describe('CreateLaunchTemplateVersion', () => {
  test('keeps the IPv6 addresses of a network interface, as the service’s own sample has them', () => {
    const { world, id } = withTemplate({
      NetworkInterface: [{ DeviceIndex: 0, Ipv6Addresses: [{ Ipv6Address: '2001:db8::123' }] }],
    });
    const [version] = world.call('DescribeLaunchTemplateVersions', {
      LaunchTemplateId: id,
    }).launchTemplateVersionSet;
    expect(version.launchTemplateData.networkInterfaceSet).toEqual([
      { deviceIndex: 0, ipv6AddressesSet: [{ ipv6Address: '2001:db8::123' }] },
    ]);
  });

  test('without a source holds what is given and nothing else', () => {
    const { world, id } = withTemplate();
    const version = addVersion(world, id, { LaunchTemplateData: { ImageId: 'ami-2' } });
    expect(version).toMatchObject({ versionNumber: 2, defaultVersion: false });
    expect(version.launchTemplateData).toEqual({ imageId: 'ami-2' });
  });

  test('with a source replaces whole members and keeps the others', () => {
    const { world, id } = withTemplate();
    const [before] = world.call('DescribeLaunchTemplateVersions', {
      LaunchTemplateId: id,
    }).launchTemplateVersionSet;
    const version = addVersion(world, id, {
      SourceVersion: '1',
      LaunchTemplateData: {
        ImageId: 'ami-2',
        MetadataOptions: { HttpTokens: 'optional' },
        SecurityGroupId: ['sg-3'],
      },
    });
    expect(version.launchTemplateData).toEqual({
      ...before.launchTemplateData,
      imageId: 'ami-2',
      metadataOptions: { httpTokens: 'optional' },
      securityGroupIdSet: ['sg-3'],
    });
  });

  test('leaves out the snapshots of the source’s devices, as the service says', () => {
    const device = (SnapshotId?: string) => ({
      DeviceName: '/dev/sda1',
      Ebs: { VolumeSize: 20, ...(SnapshotId && { SnapshotId }) },
    });
    const { world, id } = withTemplate({ BlockDeviceMapping: [device('snap-1')] });
    const inherited = addVersion(world, id, { SourceVersion: '1' });
    expect(inherited.launchTemplateData.blockDeviceMappingSet).toEqual([
      { deviceName: '/dev/sda1', ebs: { volumeSize: 20 } },
    ]);
    const explicit = addVersion(world, id, {
      SourceVersion: '1',
      LaunchTemplateData: { BlockDeviceMapping: [device('snap-2')] },
    });
    expect(explicit.launchTemplateData.blockDeviceMappingSet[0].ebs.snapshotId).toBe('snap-2');
  });

  test.each([
    ['$Latest', 'second'],
    ['$Default', 'first'],
  ])('takes %s as the source', (SourceVersion, KeyName) => {
    const { world, id } = withTemplate({ KeyName: 'first' });
    addVersion(world, id, { LaunchTemplateData: { KeyName: 'second' } });
    const version = addVersion(world, id, {
      SourceVersion,
      LaunchTemplateData: { ImageId: 'ami-3' },
    });
    expect(version.launchTemplateData).toEqual({ keyName: KeyName, imageId: 'ami-3' });
  });

  test('is idempotent by token', () => {
    const { world, id } = withTemplate();
    const first = addVersion(world, id, { ClientToken: 't' });
    expect(addVersion(world, id, { ClientToken: 't' })).toEqual(first);
    expect(numbers(world, id)).toEqual([2, 1]);
    expect(
      world.refusal('CreateLaunchTemplateVersion', {
        LaunchTemplateId: id,
        LaunchTemplateData: { KeyName: 'other' },
        ClientToken: 't',
      }).code,
    ).toBe('IdempotentParameterMismatch');
  });

  test('is recorded with who made it', () => {
    const { world, id } = withTemplate();
    addVersion(world, id);
    expect(world.history.of('template-version').at(-1)).toMatchObject({
      templateId: id,
      number: 2,
      change: 'created',
      cause: 'caller:tester',
    });
  });
});

describe('naming a template', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown id', { LaunchTemplateId: GHOST }, 'InvalidLaunchTemplateId.NotFound'],
    ['a malformed id', { LaunchTemplateId: 'web' }, 'InvalidLaunchTemplateId.Malformed'],
    [
      'an unknown name',
      { LaunchTemplateName: 'db-' },
      'InvalidLaunchTemplateName.NotFoundException',
    ],
    ['nothing', {}, 'MissingParameter'],
    ['both', { LaunchTemplateId: GHOST, LaunchTemplateName: 'web' }, 'InvalidParameterCombination'],
  ])('%s is refused by every action', (_what, key, code) => {
    const { world } = withTemplate();
    const codes = [
      world.refusal('CreateLaunchTemplateVersion', { ...key, LaunchTemplateData: DATA }),
      world.refusal('DescribeLaunchTemplateVersions', key),
      world.refusal('ModifyLaunchTemplate', { ...key, SetDefaultVersion: '1' }),
      world.refusal('DeleteLaunchTemplateVersions', { ...key, LaunchTemplateVersion: ['1'] }),
      world.refusal('DeleteLaunchTemplate', key),
    ].map((error) => error.code);
    expect(codes).toEqual(Array(5).fill(code));
  });

  test.each<[string, Record<string, unknown>]>([
    ['CreateLaunchTemplateVersion', { SourceVersion: '9', LaunchTemplateData: DATA }],
    ['DescribeLaunchTemplateVersions', { LaunchTemplateVersion: ['9'] }],
    ['ModifyLaunchTemplate', { SetDefaultVersion: '9' }],
  ])('%s refuses a version that there is not', (action, params) => {
    const { world, id } = withTemplate();
    expect(world.refusal(action, { LaunchTemplateId: id, ...params }).code).toBe(
      'InvalidLaunchTemplateId.VersionNotFound',
    );
  });
});

describe('DescribeLaunchTemplateVersions', () => {
  const { world, id } = withTemplate();
  for (let i = 0; i < 4; i++) addVersion(world, id);

  test.each<[Record<string, unknown>, readonly number[]]>([
    [{}, [5, 4, 3, 2, 1]],
    [{ LaunchTemplateVersion: ['$Latest', '$Default', '3'] }, [5, 1, 3]],
    [{ MinVersion: '2', MaxVersion: '4' }, [4, 3, 2]],
    [{ MinVersion: '4' }, [5, 4]],
    [{ Filter: [{ Name: 'is-default-version', Value: ['true'] }] }, [1]],
    [{ Filter: [{ Name: 'instance-type', Value: ['m5.*'] }] }, [1]],
  ])('%j finds %j', (params, expected) => {
    expect(numbers(world, id, params)).toEqual(expected);
  });

  test('pages', () => {
    const first = world.call('DescribeLaunchTemplateVersions', {
      LaunchTemplateId: id,
      MaxResults: 3,
    });
    expect(first.launchTemplateVersionSet).toHaveLength(3);
    expect(numbers(world, id, { MaxResults: 3, NextToken: first.nextToken })).toEqual([2, 1]);
  });

  test('of all templates knows their latest and default alone', () => {
    const { launchTemplateVersionSet } = world.call('DescribeLaunchTemplateVersions', {
      LaunchTemplateVersion: ['$Latest'],
    });
    expect(launchTemplateVersionSet).toHaveLength(1);
    expect(
      world.refusal('DescribeLaunchTemplateVersions', { LaunchTemplateVersion: ['1'] }).code,
    ).toBe('MissingParameter');
  });
});

describe('the default version', () => {
  test('moves by ModifyLaunchTemplate, and is recorded once', () => {
    const { world, id } = withTemplate();
    addVersion(world, id);
    const modify = () =>
      world.call('ModifyLaunchTemplate', { LaunchTemplateId: id, SetDefaultVersion: '2' });
    expect(modify().launchTemplate.defaultVersionNumber).toBe(2);
    modify();
    expect(
      world.history.of('template-version').filter((f) => f.change === 'made default'),
    ).toHaveLength(1);
    expect(world.compute.resolveTemplate({ id }).number).toBe(2);
  });

  test('cannot be deleted, others of the same call are', () => {
    const { world, id } = withTemplate();
    addVersion(world, id);
    addVersion(world, id);
    const answer = world.call('DeleteLaunchTemplateVersions', {
      LaunchTemplateId: id,
      LaunchTemplateVersion: ['1', '3', '9'],
    });
    expect(answer.successfullyDeletedLaunchTemplateVersionSet).toEqual([
      { launchTemplateId: id, launchTemplateName: 'web', versionNumber: 3 },
    ]);
    expect(
      answer.unsuccessfullyDeletedLaunchTemplateVersionSet.map(
        (v: { versionNumber: number; responseError: { code: string } }) => [
          v.versionNumber,
          v.responseError.code,
        ],
      ),
    ).toEqual([
      [1, 'unexpectedError'],
      [9, 'launchTemplateVersionDoesNotExist'],
    ]);
    expect(numbers(world, id)).toEqual([2, 1]);
  });

  test('numbers are not used again, and $Latest is the highest left', () => {
    const { world, id } = withTemplate();
    addVersion(world, id);
    addVersion(world, id);
    world.call('DeleteLaunchTemplateVersions', {
      LaunchTemplateId: id,
      LaunchTemplateVersion: ['3'],
    });
    expect(world.compute.resolveTemplate({ id, version: '$Latest' }).number).toBe(2);
    expect(addVersion(world, id).versionNumber).toBe(4);
  });

  test('goes with its template', () => {
    const { world, id } = withTemplate();
    expect(
      world.call('DeleteLaunchTemplate', { LaunchTemplateName: 'web' }).launchTemplate,
    ).toMatchObject({ launchTemplateId: id, latestVersionNumber: 1 });
    expect(world.refusal('DescribeLaunchTemplates', { LaunchTemplateId: [id] }).code).toBe(
      'InvalidLaunchTemplateId.NotFound',
    );
    expect(world.refusal('DescribeLaunchTemplates', { LaunchTemplateName: ['web'] }).code).toBe(
      'InvalidLaunchTemplateName.NotFoundException',
    );
  });
});
