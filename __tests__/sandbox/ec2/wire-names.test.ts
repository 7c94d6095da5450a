import { describe, expect, test } from '@jest/globals';
import { type AnswerValue, ITEM_NAME, type Shape } from '../../../sandbox/api.js';
import { HOUR, MINUTE } from '../../../sandbox/clock.js';
import { snapshotIdsOf } from '../../../sandbox/ec2/image.js';
import { operation, type WireShape } from './sdk-schemas.js';
import { CONTENT, REGION, SmallWorld } from './small-world.js';

/** Names that the service knows and the SDK does not send. */
const RETURN = 'return';

/** What of the parameters the SDK would never send, by path. */
function strangeParams(shape: Shape, wire: WireShape, path: string): readonly string[] {
  if (typeof shape === 'object' && 'list' in shape) {
    return wire.kind === 'list' ? strangeParams(shape.list, wire.of(), path) : [`${path}: a list`];
  }
  if (typeof shape === 'object' && 'map' in shape) return [`${path}: a map`];
  if (typeof shape === 'object') {
    if (wire.kind !== 'structure') return [`${path}: a structure`];
    return Object.entries(shape.fields).flatMap(([name, inner]) => {
      const member = wire.members.get(name);
      const at = `${path}.${name}`;
      return member === undefined ? [at] : strangeParams(inner, member(), at);
    });
  }
  const kinds = {
    text: 'text',
    int: 'number',
    number: 'number',
    flag: 'boolean',
    time: 'time',
  } as const;
  return wire.kind === kinds[shape] ? [] : [`${path}: ${shape}, where the SDK has ${wire.kind}`];
}

/** What of the answer the SDK would not read, by path. */
function strangeAnswer(value: AnswerValue, wire: WireShape, path: string): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    if (wire.kind !== 'list') return [`${path}: a list`];
    const item = (value as { [ITEM_NAME]?: string })[ITEM_NAME] ?? 'item';
    if (item !== wire.item) return [`${path}: items called ${item}, not ${wire.item}`];
    return value.flatMap((inner, i) => strangeAnswer(inner, wire.of(), `${path}.${i}`));
  }
  if (value instanceof Date) return wire.kind === 'time' ? [] : [`${path}: a time`];
  if (typeof value === 'object') {
    if (wire.kind !== 'structure') return [`${path}: a structure`];
    return Object.entries(value).flatMap(([name, inner]) => {
      const member = wire.members.get(name);
      const at = `${path}.${name}`;
      return member === undefined ? [at] : strangeAnswer(inner, member(), at);
    });
  }
  const kind = typeof value === 'string' ? 'text' : typeof value;
  return wire.kind === kind ? [] : [`${path}: ${kind}, where the SDK has ${wire.kind}`];
}

function shapesOf(action: string) {
  const shapes = operation(action);
  if (shapes === undefined) throw new Error(`the SDK has no operation ${action}`);
  return shapes;
}

const world = new SmallWorld();

describe('parameters are called as the SDK calls them', () => {
  test.each(world.compute.actions.map((action) => [action.name, action] as const))(
    '%s',
    (name, action) => {
      expect(strangeParams({ fields: action.params }, shapesOf(name).request, '')).toEqual([]);
    },
  );
});

describe('answers are called as the SDK reads them', () => {
  const Tag = [{ Key: 'Name', Value: 'web' }];
  const { launchTemplateId } = world.call('CreateLaunchTemplate', {
    LaunchTemplateName: 'first',
    LaunchTemplateData: { KeyName: 'ops' },
  }).launchTemplate;
  const instance = world.running({
    BlockDeviceMapping: [{ DeviceName: '/dev/sda1', Ebs: { VolumeSize: 20 } }],
    IamInstanceProfile: { Name: 'web' },
    NetworkInterface: [
      { DeviceIndex: 0, SubnetId: world.subnets[0], AssociatePublicIpAddress: true },
    ],
    SubnetId: undefined,
    TagSpecification: [{ ResourceType: 'instance', Tag }],
  });
  const doomed = world.running();
  const spare = world.compute.addImage({ name: 'spare', content: CONTENT });
  const late = world.compute.addImage({
    name: 'late',
    content: CONTENT,
    attributes: { productCodes: [{ productCode: 'abc123', type: 'devpay' }] },
  });
  world.compute.addScheduledEvent(instance, {
    code: 'system-reboot',
    notBefore: world.clock.now + 4 * HOUR,
    notAfter: world.clock.now + 5 * HOUR,
    notBeforeDeadline: world.clock.now + 24 * HOUR,
  });
  world.compute.impair(doomed);
  const spot = world.running({ InstanceMarketOptions: { MarketType: 'spot' } });
  const spotRequest = `sir-${spot.slice(-8)}`;
  const times = [{ StartWeekDay: 'monday', StartHour: 2, EndWeekDay: 'monday', EndHour: 8 }];
  const window = world.call('CreateInstanceEventWindow', { TimeRange: times }).instanceEventWindow
    .instanceEventWindowId;
  const InstanceEventId = world.compute.scheduledEvents(instance)[0]?.id;
  world.host(instance).print('boot\n');
  const data = {
    ImageId: world.image.id,
    InstanceType: 't3.micro',
    UserData: 'aGk=',
    SecurityGroup: ['default'],
    NetworkInterface: [{ DeviceIndex: 0, SecurityGroupId: ['sg-1', 'sg-2'] }],
    BlockDeviceMapping: [
      { DeviceName: '/dev/sda1', Ebs: { VolumeSize: 20, Encrypted: true, KmsKeyId: 'k' } },
    ],
    IamInstanceProfile: { Name: 'web' },
    Monitoring: { Enabled: true },
    Placement: { Tenancy: 'default' },
    TagSpecification: [{ ResourceType: 'instance', Tag }],
    InstanceMarketOptions: { MarketType: 'spot', SpotOptions: { MaxPrice: '0.1' } },
    MetadataOptions: { HttpTokens: 'required' },
    CreditSpecification: { CpuCredits: 'unlimited' },
    CpuOptions: { CoreCount: 1 },
    LicenseSpecification: [{ LicenseConfigurationArn: 'arn' }],
    PrivateDnsNameOptions: { EnableResourceNameDnsARecord: true },
    InstanceRequirements: {
      VCpuCount: { Min: 1 },
      MemoryMiB: { Min: 1 },
      AllowedInstanceType: ['t3.*'],
      ExcludedInstanceType: ['t2.*'],
      CpuManufacturer: ['intel'],
      InstanceGeneration: ['current'],
    },
  };

  /** In this order: each finds what the ones before have left. */
  const calls: readonly (readonly [string, Record<string, unknown>])[] = [
    [
      'RunInstances',
      { ImageId: world.image.id, InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 },
    ],
    ['DescribeInstances', {}],
    ['DescribeInstanceStatus', { IncludeAllInstances: true }],
    ['GetConsoleOutput', { InstanceId: instance, Latest: true }],
    ['DescribeVolumes', {}],
    ['CreateImage', { InstanceId: instance, Name: 'next', Description: 'd' }],
    ['EnableEbsEncryptionByDefault', {}],
    ['GetEbsEncryptionByDefault', {}],
    ['DisableEbsEncryptionByDefault', {}],
    ['ModifyEbsDefaultKmsKeyId', { KmsKeyId: 'alias/aws/ebs' }],
    ['GetEbsDefaultKmsKeyId', {}],
    ['ResetEbsDefaultKmsKeyId', {}],
    ['CopyImage', { SourceImageId: spare.id, SourceRegion: REGION, Name: 'copy' }],
    [
      'EnableImageDeprecation',
      { ImageId: late.id, DeprecateAt: new Date(world.clock.now + 30 * 24 * HOUR) },
    ],
    ['DescribeImages', {}],
    ['DisableImageDeprecation', { ImageId: late.id }],
    ['EnableImageDeregistrationProtection', { ImageId: late.id, WithCooldown: true }],
    ['DisableImageDeregistrationProtection', { ImageId: late.id }],
    [
      'ModifyImageAttribute',
      {
        ImageId: late.id,
        LaunchPermission: {
          Add: [
            { UserId: '210987654321' },
            { Group: 'all' },
            { OrganizationArn: 'arn:aws:organizations::123456789012:organization/o-abcdefghij' },
          ],
        },
      },
    ],
    ...[
      'description',
      'kernel',
      'ramdisk',
      'launchPermission',
      'productCodes',
      'sriovNetSupport',
      'bootMode',
      'tpmSupport',
      'uefiData',
      'imdsSupport',
      'lastLaunchedTime',
      'deregistrationProtection',
    ].map((Attribute) => ['DescribeImageAttribute', { ImageId: late.id, Attribute }] as const),
    ['ResetImageAttribute', { ImageId: late.id, Attribute: 'launchPermission' }],
    ['DisableImage', { ImageId: late.id }],
    ['DescribeImages', { IncludeDisabled: true }],
    ['EnableImage', { ImageId: late.id }],
    [
      'ModifySnapshotAttribute',
      {
        SnapshotId: snapshotIdsOf(late)[0],
        CreateVolumePermission: { Add: [{ UserId: '210987654321' }, { Group: 'all' }] },
      },
    ],
    ...['productCodes', 'createVolumePermission'].map(
      (Attribute) =>
        ['DescribeSnapshotAttribute', { SnapshotId: snapshotIdsOf(late)[0], Attribute }] as const,
    ),
    [
      'ResetSnapshotAttribute',
      { SnapshotId: snapshotIdsOf(late)[0], Attribute: 'createVolumePermission' },
    ],
    ['DescribeSnapshots', {}],
    ['DeregisterImage', { ImageId: spare.id, DeleteAssociatedSnapshots: true }],
    [
      'CreateLaunchTemplate',
      {
        LaunchTemplateName: 'web',
        LaunchTemplateData: data,
        VersionDescription: 'd',
        TagSpecification: [{ ResourceType: 'launch-template', Tag }],
      },
    ],
    [
      'CreateLaunchTemplateVersion',
      { LaunchTemplateName: 'web', SourceVersion: '1', LaunchTemplateData: { KeyName: 'ops' } },
    ],
    ['DescribeLaunchTemplates', { MaxResults: 1 }],
    ['DescribeLaunchTemplateVersions', { LaunchTemplateName: 'web' }],
    ['ModifyLaunchTemplate', { LaunchTemplateName: 'web', SetDefaultVersion: '2' }],
    [
      'DeleteLaunchTemplateVersions',
      { LaunchTemplateName: 'web', LaunchTemplateVersion: ['1', '2', '7'] },
    ],
    ['DeleteLaunchTemplate', { LaunchTemplateId: launchTemplateId }],
    ['CreateTags', { ResourceId: [instance], Tag }],
    ['DescribeTags', {}],
    ['DeleteTags', { ResourceId: [instance], Tag }],
    ['DescribeVpcs', {}],
    ['DescribeSubnets', {}],
    [
      'CreateKeyPair',
      { KeyName: 'builder', TagSpecification: [{ ResourceType: 'key-pair', Tag }] },
    ],
    ['DescribeKeyPairs', {}],
    ['DeleteKeyPair', { KeyName: 'builder' }],
    ['CreateSecurityGroup', { GroupName: 'builder', GroupDescription: 'd' }],
    [
      'AuthorizeSecurityGroupIngress',
      {
        GroupName: 'builder',
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            IpRanges: [{ CidrIp: '0.0.0.0/0' }],
            Ipv6Ranges: [{ CidrIpv6: '::/0' }],
            Groups: [{ GroupId: 'sg-1' }],
          },
        ],
      },
    ],
    ['DescribeSecurityGroups', {}],
    ['DeleteSecurityGroup', { GroupName: 'builder' }],
    ['DescribeAvailabilityZones', {}],
    ['DescribeRegions', {}],
    ['DescribeInstanceTypes', {}],
    [
      'CreateInstanceEventWindow',
      {
        Name: 'nights',
        CronExpression: '* 0-4 * * 1,5',
        TagSpecification: [{ ResourceType: 'instance-event-window', Tag }],
      },
    ],
    [
      'AssociateInstanceEventWindow',
      { InstanceEventWindowId: window, AssociationTarget: { InstanceTag: Tag } },
    ],
    ['DescribeInstanceEventWindows', {}],
    ['ModifyInstanceEventWindow', { InstanceEventWindowId: window, Name: 'n' }],
    [
      'DisassociateInstanceEventWindow',
      { InstanceEventWindowId: window, AssociationTarget: { InstanceTag: Tag } },
    ],
    ['DeleteInstanceEventWindow', { InstanceEventWindowId: window }],
    [
      'ModifyInstanceEventStartTime',
      {
        InstanceId: instance,
        InstanceEventId,
        NotBefore: new Date(world.clock.now + 6 * HOUR),
      },
    ],
    ['DescribeSpotInstanceRequests', {}],
    ['CancelSpotInstanceRequests', { SpotInstanceRequestId: [spotRequest] }],
    ['RebootInstances', { InstanceId: [instance] }],
    ['StopInstances', { InstanceId: [doomed] }],
    ['StartInstances', { InstanceId: [instance] }],
    ['TerminateInstances', { InstanceId: [doomed] }],
  ];

  test.each(calls)('%s', (name, params) => {
    const answer = world.call(name, params);
    world.clock.advance(MINUTE);
    const { [RETURN]: _returned, ...rest } = answer;
    const { answer: shape } = shapesOf(name);
    const isEmpty = shape.kind === 'structure' && shape.members.size === 0;
    expect(strangeAnswer(isEmpty ? rest : answer, shape, '')).toEqual([]);
    if (!isEmpty) expect(Object.keys(answer)).not.toEqual([]);
  });

  test('of every action but DeleteSnapshot, which answers as DeleteTags does', () => {
    const asked = new Set([...calls.map(([name]) => name), 'DeleteSnapshot']);
    expect(world.compute.actions.map((a) => a.name).filter((name) => !asked.has(name))).toEqual([]);
  });
});
