import type { CreatedWorld } from '../../../sandbox/create-world.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import { type Door, every, first, type Params, type ServiceName } from './two-doors.js';

/** A script that asks for every action of every service at least once, so that it is carried out. */

export const SCENARIO = checkScenario({
  images: [{ name: 'base', release: 'noble', packages: 'noble-20251120' }],
  templates: [{ name: 'web', versions: [{ image: 'base' }, { image: 'base' }] }],
  'target-groups': [{ name: 'web', 'deregistration-delay': '10s' }],
  groups: [
    {
      name: 'web',
      size: 6,
      min: 0,
      max: 12,
      template: 'web',
      version: '1',
      'target-groups': ['web'],
    },
    { name: 'small', copies: 3, size: 0, min: 0, max: 2, template: 'web' },
  ],
});

const ROLE = 'arn:aws:iam::123456789012:role/deploy';

/** A role to assume, and an event that may be moved. */
export function prepare(world: CreatedWorld): void {
  world.access.addRole({ name: 'deploy' });
  const [instance] = world.compute.instances;
  const notBefore = world.clock.now + 5 * 3_600_000;
  const deadline = notBefore + 24 * 3_600_000;
  const event = { code: 'system-reboot', notBefore, notBeforeDeadline: deadline } as const;
  world.compute.addScheduledEvent(instance?.id ?? '', event);
}

type Ask = (action: string, params?: Params) => Promise<string>;

const of =
  (door: Door, service: ServiceName): Ask =>
  (action, params = {}) =>
    door.call(service, action, params);

const web = { AutoScalingGroupName: 'web' };
const tag = { Key: 'who', Value: 'me & <you>' };

export async function everyAction(door: Door): Promise<void> {
  await images(door);
  await templates(door);
  await instances(door);
  await network(door);
  await groups(door);
  await members(door);
  await refreshes(door);
  await vocabulary(door);
  await targets(door);
  await alarms(door);
  await commands(door);
  await keys(door);
  await tokens(door);
}

async function images(door: Door): Promise<void> {
  const ec2 = of(door, 'ec2');
  const shown = await ec2('DescribeInstances', {});
  const InstanceId = first(shown, 'instanceId');
  const made = await ec2('CreateImage', { InstanceId, Name: 'mine', NoReboot: 'true' });
  const ImageId = first(made, 'imageId');
  await door.advance(1_800);
  await ec2('DescribeImages', { Owner: ['self'] });
  await ec2('EnableImageDeprecation', { ImageId, DeprecateAt: '2027-01-01T00:00:00Z' });
  await ec2('DisableImageDeprecation', { ImageId });
  await ec2('DisableImage', { ImageId });
  await ec2('EnableImage', { ImageId });
  await ec2('EnableImageDeregistrationProtection', { ImageId });
  await ec2('DisableImageDeregistrationProtection', { ImageId });
  const shared = { ImageId, Attribute: 'launchPermission' };
  await ec2('ModifyImageAttribute', {
    ...shared,
    OperationType: 'add',
    UserId: ['222233334444'],
  });
  await ec2('DescribeImageAttribute', shared);
  await ec2('ResetImageAttribute', shared);
  await ec2('EnableEbsEncryptionByDefault');
  await ec2('GetEbsEncryptionByDefault');
  await ec2('ModifyEbsDefaultKmsKeyId', { KmsKeyId: 'alias/aws/ebs' });
  await ec2('GetEbsDefaultKmsKeyId');
  await ec2('ResetEbsDefaultKmsKeyId');
  await ec2('DisableEbsEncryptionByDefault');
  const copied = await ec2('CopyImage', {
    Name: 'copy',
    SourceImageId: ImageId,
    SourceRegion: 'eu-west-1',
    ClientToken: 'copy',
  });
  await door.advance(3_600);
  await ec2('DeregisterImage', { ImageId: first(copied, 'imageId') });
  const snapshots = await ec2('DescribeSnapshots', { Owner: ['self'] });
  await ec2('DescribeVolumes');
  const lent = { SnapshotId: first(snapshots, 'snapshotId'), Attribute: 'createVolumePermission' };
  await ec2('ModifySnapshotAttribute', {
    ...lent,
    OperationType: 'add',
    UserId: ['222233334444'],
  });
  await ec2('DescribeSnapshotAttribute', lent);
  await ec2('ResetSnapshotAttribute', lent);
  for (const SnapshotId of every(snapshots, 'snapshotId'))
    await ec2('DeleteSnapshot', { SnapshotId });
}

async function templates(door: Door): Promise<void> {
  const ec2 = of(door, 'ec2');
  const shown = await ec2('DescribeImages', { Owner: ['self'] });
  const LaunchTemplateData = { ImageId: first(shown, 'imageId'), InstanceType: 'm6i.large' };
  const made = await ec2('CreateLaunchTemplate', {
    LaunchTemplateName: 'mine',
    LaunchTemplateData,
  });
  const LaunchTemplateId = first(made, 'launchTemplateId');
  const version = {
    LaunchTemplateId,
    SourceVersion: '1',
    LaunchTemplateData: { InstanceType: 'm5.large' },
  };
  await ec2('CreateLaunchTemplateVersion', { ...version, ClientToken: 'v' });
  await ec2('CreateLaunchTemplateVersion', { ...version, ClientToken: 'v' });
  await ec2('ModifyLaunchTemplate', { LaunchTemplateId, SetDefaultVersion: '2' });
  await ec2('DescribeLaunchTemplates');
  await ec2('DescribeLaunchTemplateVersions', { LaunchTemplateId });
  await ec2('DeleteLaunchTemplateVersions', { LaunchTemplateId, LaunchTemplateVersion: ['1'] });
  await ec2('DeleteLaunchTemplate', { LaunchTemplateId });
}

async function instances(door: Door): Promise<void> {
  const ec2 = of(door, 'ec2');
  const shown = await ec2('DescribeImages', { Owner: ['self'] });
  const run = {
    ImageId: first(shown, 'imageId'),
    InstanceType: 'm6i.large',
    MinCount: '1',
    MaxCount: '1',
  };
  const ran = await ec2('RunInstances', { ...run, ClientToken: 'run' });
  await ec2('RunInstances', { ...run, ClientToken: 'run' });
  const InstanceId = [first(ran, 'instanceId')];
  await ec2('RunInstances', { ...run, InstanceMarketOptions: { MarketType: 'spot' } });
  await door.advance(300);
  const spot = await ec2('DescribeSpotInstanceRequests');
  const SpotInstanceRequestId = [first(spot, 'spotInstanceRequestId')];
  await ec2('CancelSpotInstanceRequests', { SpotInstanceRequestId });
  await ec2('RebootInstances', { InstanceId });
  await ec2('GetConsoleOutput', { InstanceId: InstanceId[0] ?? '' });
  await door.advance(300);
  await ec2('StopInstances', { InstanceId });
  await door.advance(300);
  await ec2('StartInstances', { InstanceId });
  await door.advance(300);
  await ec2('CreateTags', { ResourceId: InstanceId, Tag: [tag] });
  await ec2('DescribeTags', { Filter: [{ Name: 'resource-id', Value: InstanceId }] });
  await ec2('DeleteTags', { ResourceId: InstanceId, Tag: [{ Key: 'who' }] });
  await ec2('TerminateInstances', { InstanceId });
  await events(ec2);
}

async function events(ec2: Ask): Promise<void> {
  const filter = { Filter: [{ Name: 'event.code', Value: ['system-reboot'] }] };
  const status = await ec2('DescribeInstanceStatus', filter);
  await ec2('ModifyInstanceEventStartTime', {
    InstanceId: first(status, 'instanceId'),
    InstanceEventId: first(status, 'instanceEventId'),
    NotBefore: '2026-01-21T07:00:00Z',
  });
  const made = await ec2('CreateInstanceEventWindow', {
    Name: 'night',
    CronExpression: '* 21-23 * * 2,3',
  });
  const InstanceEventWindowId = first(made, 'instanceEventWindowId');
  const AssociationTarget = { InstanceId: [first(status, 'instanceId')] };
  await ec2('AssociateInstanceEventWindow', { InstanceEventWindowId, AssociationTarget });
  await ec2('DescribeInstanceEventWindows');
  await ec2('DisassociateInstanceEventWindow', { InstanceEventWindowId, AssociationTarget });
  await ec2('ModifyInstanceEventWindow', { InstanceEventWindowId, Name: 'late' });
  await ec2('DeleteInstanceEventWindow', { InstanceEventWindowId });
}

async function network(door: Door): Promise<void> {
  const ec2 = of(door, 'ec2');
  for (const action of [
    'DescribeVpcs',
    'DescribeSubnets',
    'DescribeAvailabilityZones',
    'DescribeRegions',
  ])
    await ec2(action);
  const group = { GroupName: 'mine', GroupDescription: 'a & b' };
  const made = await ec2('CreateSecurityGroup', group);
  const GroupId = first(made, 'groupId');
  const rule = { IpProtocol: 'tcp', FromPort: '22', ToPort: '22', CidrIp: '10.0.0.0/8' };
  await ec2('AuthorizeSecurityGroupIngress', { GroupId, ...rule });
  await ec2('DescribeSecurityGroups', { GroupId: [GroupId] });
  await ec2('DeleteSecurityGroup', { GroupId });
  await ec2('CreateKeyPair', { KeyName: 'mine' });
  await ec2('DescribeKeyPairs');
  await ec2('DeleteKeyPair', { KeyName: 'mine' });
  await ec2('DescribeInstanceTypes', { InstanceType: ['m6i.large'] });
}

async function groups(door: Door): Promise<void> {
  const asg = of(door, 'autoscaling');
  const mine = { AutoScalingGroupName: 'mine' };
  const shown = await door.call('ec2', 'DescribeImages', { Owner: ['self'] });
  const LaunchConfigurationName = 'old';
  await asg('CreateLaunchConfiguration', {
    LaunchConfigurationName,
    ImageId: first(shown, 'imageId'),
    InstanceType: 'm6i.large',
  });
  await asg('DescribeLaunchConfigurations');
  await asg('CreateAutoScalingGroup', {
    ...mine,
    LaunchConfigurationName,
    MinSize: '0',
    MaxSize: '3',
    AvailabilityZones: ['eu-west-1a'],
  });
  await asg('UpdateAutoScalingGroup', { ...mine, MaxSize: '4' });
  await asg('DescribeAutoScalingGroups');
  await asg('DeleteAutoScalingGroup', mine);
  await asg('DeleteLaunchConfiguration', { LaunchConfigurationName });
  const mark = { ResourceId: 'web', ResourceType: 'auto-scaling-group', Key: 'a', Value: 'b c' };
  await asg('CreateOrUpdateTags', { Tags: [{ ...mark, PropagateAtLaunch: 'false' }] });
  await asg('DescribeTags', { Filters: [{ Name: 'key', Values: ['a'] }] });
  await asg('DeleteTags', { Tags: [mark] });
  await asg('PutScheduledUpdateGroupAction', {
    ...web,
    ScheduledActionName: 'morning',
    Recurrence: '0 6 * * *',
    DesiredCapacity: '6',
  });
  await asg('DescribeScheduledActions', web);
  await asg('DeleteScheduledAction', { ...web, ScheduledActionName: 'morning' });
  await asg('PutScalingPolicy', {
    ...web,
    PolicyName: 'out',
    AdjustmentType: 'ChangeInCapacity',
    ScalingAdjustment: '1',
  });
  await asg('DescribePolicies', web);
  await asg('ExecutePolicy', { ...web, PolicyName: 'out' });
  await asg('DeletePolicy', { ...web, PolicyName: 'out' });
  const small = { AutoScalingGroupName: 'small-1' };
  await asg('PutWarmPool', { ...small, MinSize: '1' });
  await door.advance(300);
  await asg('DescribeWarmPool', small);
  await asg('DeleteWarmPool', { ...small, ForceDelete: 'true' });
}

async function members(door: Door): Promise<void> {
  const asg = of(door, 'autoscaling');
  await door.advance(600);
  await asg('SuspendProcesses', { ...web, ScalingProcesses: ['AZRebalance'] });
  await asg('SetDesiredCapacity', { ...web, DesiredCapacity: '6' });
  await door.advance(600);
  const shown = await asg('DescribeAutoScalingInstances');
  const [one = '', two = '', three = ''] = every(shown, 'InstanceId');
  const keep = { ...web, ShouldDecrementDesiredCapacity: 'true' };
  await asg('SetInstanceProtection', { ...web, InstanceIds: [one], ProtectedFromScaleIn: 'true' });
  await asg('SetInstanceHealth', { InstanceId: one, HealthStatus: 'Healthy' });
  await asg('EnterStandby', { ...keep, InstanceIds: [one] });
  await asg('DetachInstances', { ...keep, InstanceIds: [two] });
  await door.advance(300);
  await asg('ExitStandby', { ...web, InstanceIds: [one] });
  await asg('AttachInstances', { ...web, InstanceIds: [two] });
  await door.advance(300);
  const hook = { ...web, LifecycleHookName: 'bye' };
  const transition = 'autoscaling:EC2_INSTANCE_TERMINATING';
  await asg('PutLifecycleHook', { ...hook, LifecycleTransition: transition });
  await asg('DescribeLifecycleHooks', web);
  await asg('TerminateInstanceInAutoScalingGroup', {
    InstanceId: three,
    ShouldDecrementDesiredCapacity: 'false',
  });
  await door.advance(60);
  await asg('RecordLifecycleActionHeartbeat', { ...hook, InstanceId: three });
  await asg('CompleteLifecycleAction', {
    ...hook,
    InstanceId: three,
    LifecycleActionResult: 'CONTINUE',
  });
  await asg('DeleteLifecycleHook', hook);
  const launch = { ...web, RequestedCapacity: '2', AvailabilityZones: ['eu-west-1b'] };
  await asg('LaunchInstances', { ...launch, ClientToken: 'once' });
  await asg('LaunchInstances', { ...launch, ClientToken: 'once' });
  await asg('ResumeProcesses', web);
  await door.advance(900);
  await asg('DescribeScalingActivities', web);
}

async function refreshes(door: Door): Promise<void> {
  const asg = of(door, 'autoscaling');
  const groups = await asg('DescribeAutoScalingGroups', { AutoScalingGroupNames: ['web'] });
  const LaunchTemplate = { LaunchTemplateId: first(groups, 'LaunchTemplateId'), Version: '2' };
  const refresh = { ...web, DesiredConfiguration: { LaunchTemplate } };
  await asg('StartInstanceRefresh', refresh);
  await door.advance(400);
  await asg('RollbackInstanceRefresh', web);
  await door.advance(7_200);
  await asg('StartInstanceRefresh', refresh);
  await door.advance(400);
  await asg('CancelInstanceRefresh', web);
  await door.advance(3_600);
  await asg('DescribeInstanceRefreshes', web);
}

async function vocabulary(door: Door): Promise<void> {
  const asg = of(door, 'autoscaling');
  for (const action of [
    'DescribeAccountLimits',
    'DescribeAdjustmentTypes',
    'DescribeLifecycleHookTypes',
    'DescribeScalingProcessTypes',
    'DescribeTerminationPolicyTypes',
  ])
    await asg(action);
}

async function targets(door: Door): Promise<void> {
  const [elb, asg] = [of(door, 'elasticloadbalancing'), of(door, 'autoscaling')];
  const shown = await elb('DescribeTargetGroups');
  const TargetGroupArn = first(shown, 'TargetGroupArn');
  const health = await elb('DescribeTargetHealth', { TargetGroupArn });
  const Targets = [{ Id: first(health, 'Id') }];
  await elb('DeregisterTargets', { TargetGroupArn, Targets });
  await elb('RegisterTargets', { TargetGroupArn, Targets });
  await elb('DescribeTargetGroupAttributes', { TargetGroupArn });
  const Attributes = [{ Key: 'slow_start.duration_seconds', Value: '60' }];
  await elb('ModifyTargetGroupAttributes', { TargetGroupArn, Attributes });
  await elb('ModifyTargetGroup', { TargetGroupArn, HealthyThresholdCount: '4' });
  await elb('DescribeLoadBalancers');
  await elb('AddTags', { ResourceArns: [TargetGroupArn], Tags: [tag] });
  await elb('DescribeTags', { ResourceArns: [TargetGroupArn] });
  await elb('RemoveTags', { ResourceArns: [TargetGroupArn], TagKeys: ['who'] });
  const vpcs = await door.call('ec2', 'DescribeVpcs');
  const made = await elb('CreateTargetGroup', {
    Name: 'mine',
    Protocol: 'HTTP',
    Port: '80',
    VpcId: first(vpcs, 'vpcId'),
  });
  const TargetGroupARNs = [first(made, 'TargetGroupArn')];
  const TrafficSources = [{ Identifier: TargetGroupARNs[0] ?? '', Type: 'elbv2' }];
  await asg('AttachLoadBalancerTargetGroups', { ...web, TargetGroupARNs });
  await asg('DescribeLoadBalancerTargetGroups', web);
  await asg('DetachLoadBalancerTargetGroups', { ...web, TargetGroupARNs });
  await door.advance(600);
  await asg('AttachTrafficSources', { ...web, TrafficSources });
  await asg('DescribeTrafficSources', web);
  await asg('DetachTrafficSources', { ...web, TrafficSources });
  await door.advance(600);
  await elb('DeleteTargetGroup', { TargetGroupArn: TargetGroupARNs[0] ?? '' });
}

async function alarms(door: Door): Promise<void> {
  const watch = of(door, 'monitoring');
  await watch('PutMetricAlarm', {
    AlarmName: 'slow',
    Namespace: 'Shop',
    MetricName: 'Latency',
    Statistic: 'Average',
    Period: '60',
    EvaluationPeriods: '1',
    Threshold: '0.5',
    ComparisonOperator: 'GreaterThanThreshold',
  });
  await watch('PutMetricData', {
    Namespace: 'Shop',
    MetricData: [{ MetricName: 'Latency', Value: '2.5' }],
  });
  await door.advance(180);
  await watch('PutCompositeAlarm', { AlarmName: 'any', AlarmRule: 'ALARM("slow")' });
  await watch('SetAlarmState', { AlarmName: 'slow', StateValue: 'ALARM', StateReason: 'a test' });
  await door.advance(60);
  await watch('DescribeAlarms');
  await watch('DescribeAlarmHistory');
  await watch('DeleteAlarms', { AlarmNames: ['any'] });
}

/** The value of a member of a JSON answer, the first of that name. */
const member = (json: string, name: string): string =>
  new RegExp(`"${name}":"([^"]*)"`).exec(json)?.[1] ?? `no ${name}`;

async function commands(door: Door): Promise<void> {
  const ssm = of(door, 'ssm');
  const shown = await door.call('ec2', 'DescribeImages', { Owner: ['self'] });
  const run = {
    ImageId: first(shown, 'imageId'),
    InstanceType: 't3.micro',
    MinCount: '1',
    MaxCount: '1',
  };
  const profile = { IamInstanceProfile: { Name: 'web' } };
  const ran = await door.call('ec2', 'RunInstances', { ...run, ...profile });
  const InstanceId = first(ran, 'instanceId');
  await door.advance(600);
  await ssm('DescribeInstanceInformation');
  const send = {
    DocumentName: 'AWS-RunShellScript',
    InstanceIds: [InstanceId],
    Parameters: { commands: ['uname -r'] },
  };
  const CommandId = member(await ssm('SendCommand', send), 'CommandId');
  await door.advance(120);
  await ssm('GetCommandInvocation', { CommandId, InstanceId });
  await ssm('ListCommandInvocations', { CommandId });
  await ssm('ListCommands');
  const another = member(await ssm('SendCommand', send), 'CommandId');
  await ssm('CancelCommand', { CommandId: another });
  await ssm('GetInventory');
  await ssm('ListInventoryEntries', { InstanceId, TypeName: 'AWS:Application' });
  await ssm('PutParameter', { Name: '/golden', Value: 'x', Type: 'String' });
  await ssm('GetParameter', { Name: '/golden' });
  await ssm('GetParameters', { Names: ['/golden', '/none'] });
  await ssm('DeleteParameter', { Name: '/golden' });
}

async function keys(door: Door): Promise<void> {
  const kms = of(door, 'kms');
  const KeyId = member(await kms('CreateKey', { Description: 'disks' }), 'KeyId');
  await kms('CreateAlias', { AliasName: 'alias/disks', TargetKeyId: KeyId });
  const grant = await kms('CreateGrant', {
    KeyId,
    GranteePrincipal: ROLE,
    Operations: ['Decrypt'],
  });
  await kms('ListGrants', { KeyId });
  await kms('RevokeGrant', { KeyId, GrantId: member(grant, 'GrantId') });
  await kms('DisableKey', { KeyId });
  await kms('EnableKey', { KeyId });
  await kms('DescribeKey', { KeyId: 'alias/disks' });
  await kms('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: '7' });
  await kms('CancelKeyDeletion', { KeyId });
}

async function tokens(door: Door): Promise<void> {
  const sts = of(door, 'sts');
  const claims = { iss: 'https://token', sub: 'repo', aud: 'sts', exp: 1_900_000_000 };
  const WebIdentityToken = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
  const session = { RoleArn: ROLE, RoleSessionName: 'deploy' };
  await sts('GetCallerIdentity');
  await sts('AssumeRole', session);
  await sts('AssumeRoleWithWebIdentity', { ...session, WebIdentityToken });
  await sts('GetSessionToken');
}
