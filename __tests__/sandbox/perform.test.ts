import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../sandbox/api.js';
import { createWorld } from '../../sandbox/create-world.js';
import { perform } from '../../sandbox/perform.js';
import type { Service } from '../../sandbox/record.js';
import { readScenario } from '../../sandbox/scenario.js';

const world = createWorld(readScenario('sandbox/scenarios/three-zones.yaml'));
const [group] = world.autoScaling.groups();
const instance = group?.members[0]?.id ?? '';
const image = world.compute.images[0]?.id ?? '';
const snapshot = world.compute.images[0]?.devices[0]?.snapshotId ?? '';
const template = world.compute.templates[0]?.id ?? '';
const targetGroup = group?.targetGroupArns[0] ?? '';
const subnet = world.compute.instance(instance)?.subnetId ?? '';

type Params = { readonly [name: string]: unknown };

function there(
  service: Exclude<Service, 'notices' | 'github'>,
  action: string,
  params: Params = {},
) {
  return perform(world, service, action, params, { name: 'tester', region: 'eu-central-1' });
}

function refusalOf(what: () => unknown): string {
  try {
    what();
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
  return 'none';
}

describe('another region of the account', () => {
  test.each([
    ['ec2', 'DescribeInstances', 'reservationSet'],
    ['ec2', 'DescribeImages', 'imagesSet'],
    ['ec2', 'DescribeSubnets', 'subnetSet'],
    ['ec2', 'DescribeTags', 'tagSet'],
    ['autoscaling', 'DescribeAutoScalingGroups', 'AutoScalingGroups'],
    ['autoscaling', 'DescribeScalingActivities', 'Activities'],
    ['elasticloadbalancing', 'DescribeTargetGroups', 'TargetGroups'],
  ] as const)('%s %s finds nothing', (service, action, list) => {
    expect(there(service, action)[list]).toEqual([]);
  });

  test.each([
    ['ec2', 'DescribeInstances', { InstanceId: [instance] }, 'InvalidInstanceID.NotFound'],
    ['ec2', 'DescribeInstanceStatus', { InstanceId: [instance] }, 'InvalidInstanceID.NotFound'],
    ['ec2', 'GetConsoleOutput', { InstanceId: instance }, 'InvalidInstanceID.NotFound'],
    ['ec2', 'DescribeImages', { ImageId: [image] }, 'InvalidAMIID.NotFound'],
    ['ec2', 'DescribeSnapshots', { SnapshotId: [snapshot] }, 'InvalidSnapshot.NotFound'],
    ['ec2', 'DescribeSubnets', { SubnetId: [subnet] }, 'InvalidSubnetID.NotFound'],
    [
      'ec2',
      'DescribeLaunchTemplateVersions',
      { LaunchTemplateId: template },
      'InvalidLaunchTemplateId.NotFound',
    ],
    [
      'elasticloadbalancing',
      'DescribeTargetHealth',
      { TargetGroupArn: targetGroup },
      'TargetGroupNotFound',
    ],
    [
      'autoscaling',
      'DescribeScalingActivities',
      { AutoScalingGroupName: 'web' },
      'ValidationError',
    ],
  ] as const)('%s %s of what is in the scenario’s: %j', (service, action, params, code) => {
    expect(refusalOf(() => there(service, action, params))).toBe(code);
  });

  test('has zones, types and a caller of its own', () => {
    const { availabilityZoneInfo } = there('ec2', 'DescribeAvailabilityZones');
    expect(availabilityZoneInfo).toMatchObject([
      { zoneName: 'eu-central-1a' },
      { zoneName: 'eu-central-1b' },
      { zoneName: 'eu-central-1c' },
    ]);
    const types = there('ec2', 'DescribeInstanceTypes', { InstanceType: ['m6i.large'] });
    expect(types.instanceTypeSet).toMatchObject([{ instanceType: 'm6i.large' }]);
    expect(there('sts', 'GetCallerIdentity').Account).toBe(world.accountId);
  });

  test('has no fleet to change, and says so', () => {
    const before = world.history.of('instance').length;
    expect(refusalOf(() => there('ec2', 'TerminateInstances', { InstanceId: [instance] }))).toBe(
      'UnsupportedOperation',
    );
    expect(world.history.of('instance')).toHaveLength(before);
  });
});
