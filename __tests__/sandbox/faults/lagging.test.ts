import { describe, expect, test } from '@jest/globals';
import { KIND_NAMES, type KindName } from '../../../sandbox/faults/lagging-kinds.js';
import { SmallFleet } from './small-fleet.js';

const EC2 = { service: 'ec2' } as const;
const ELB = { service: 'elasticloadbalancing' } as const;

/** Every reading lags for as long as nobody says otherwise. */
const lagging = (...kinds: readonly KindName[]): SmallFleet =>
  new SmallFleet({ faults: [{ stale: { seconds: 60, chance: 1, kinds } }] });

// biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
type Any = any;
const ec2 = (fleet: SmallFleet, action: string, params: object = {}): Any =>
  fleet.call(action, params, EC2);
const template = (fleet: SmallFleet): Any =>
  ec2(fleet, 'DescribeLaunchTemplates').launchTemplates[0];
const versions = (fleet: SmallFleet, params: object): readonly number[] =>
  ec2(fleet, 'DescribeLaunchTemplateVersions', {
    LaunchTemplateName: 'web',
    ...params,
  }).launchTemplateVersionSet.map((v: Any) => v.versionNumber);
const newVersion = (fleet: SmallFleet) =>
  ec2(fleet, 'CreateLaunchTemplateVersion', {
    LaunchTemplateName: 'web',
    SourceVersion: '1',
    LaunchTemplateData: { KeyName: 'ops' },
  });
const group = (fleet: SmallFleet): string => {
  const { TargetGroups } = fleet.call('DescribeTargetGroups', {}, ELB) as Any;
  return TargetGroups[0].TargetGroupArn;
};
const health = (fleet: SmallFleet, params: object = {}): readonly Any[] =>
  (fleet.call('DescribeTargetHealth', { TargetGroupArn: group(fleet), ...params }, ELB) as Any)
    .TargetHealthDescriptions;
const image = (fleet: SmallFleet): string => ec2(fleet, 'DescribeImages').imagesSet[0].imageId;

// EC2 API, "Eventual consistency"; facts 6, 1.13 (14).
describe('a reading that lags', () => {
  test('of template versions does not know the new one, and $Latest is the one before', () => {
    const fleet = lagging('template-versions');
    newVersion(fleet);
    expect(versions(fleet, {})).toEqual([1]);
    expect(versions(fleet, { LaunchTemplateVersion: ['$Latest'] })).toEqual([1]);
    expect(versions(fleet, { LaunchTemplateVersion: ['2'] })).toEqual([]);
    fleet.seconds(60);
    expect(versions(fleet, {})).toEqual([2, 1]);
    expect(versions(fleet, { LaunchTemplateVersion: ['$Latest'] })).toEqual([2]);
    expect(versions(fleet, { LaunchTemplateVersion: ['2'] })).toEqual([2]);
  });

  test('of templates tells the numbers of before', () => {
    const fleet = lagging('launch-templates');
    newVersion(fleet);
    expect(template(fleet).latestVersionNumber).toBe(1);
    ec2(fleet, 'CreateLaunchTemplate', {
      LaunchTemplateName: 'other',
      LaunchTemplateData: { KeyName: 'ops' },
    });
    expect(ec2(fleet, 'DescribeLaunchTemplates').launchTemplates).toHaveLength(1);
    fleet.seconds(60);
    expect(template(fleet).latestVersionNumber).toBe(2);
    expect(ec2(fleet, 'DescribeLaunchTemplates').launchTemplates).toHaveLength(2);
  });

  test('of snapshots does not find the new one by its id', () => {
    const fleet = lagging('snapshots');
    const copy = { Name: 'copy', SourceImageId: image(fleet), SourceRegion: 'eu-west-1' };
    const { imageId } = ec2(fleet, 'CopyImage', copy);
    const [made] = ec2(fleet, 'DescribeImages', { ImageId: [imageId] }).imagesSet;
    const { snapshotId } = made.blockDeviceMapping[0].ebs;
    const find = () => fleet.outcome('DescribeSnapshots', { SnapshotId: [snapshotId] }, EC2);
    expect(find()).toBe('InvalidSnapshot.NotFound');
    expect(ec2(fleet, 'DescribeSnapshots', { Owner: ['self'] }).snapshotSet).toHaveLength(1);
    fleet.seconds(60);
    expect(find()).toBe('ok');
  });

  test('of tags has the value of before, and lacks the new', () => {
    const fleet = lagging('tags');
    const tag = (Key: string, Value: string) =>
      ec2(fleet, 'CreateTags', { ResourceId: [image(fleet)], Tag: [{ Key, Value }] });
    tag('team', 'a');
    fleet.seconds(60);
    tag('team', 'b');
    tag('tier', 'x');
    const told = () =>
      ec2(fleet, 'DescribeTags', {
        Filter: [{ Name: 'resource-id', Value: [image(fleet)] }],
      }).tagSet.map((t: Any) => `${t.key}=${t.value}`);
    expect(told()).toEqual(['team=a']);
    fleet.seconds(60);
    expect(told()).toEqual(['team=b', 'tier=x']);
  });

  test('of instances’ status has it as it was', () => {
    const fleet = lagging('instance-status');
    const [id = ''] = fleet.ids();
    fleet.call('SuspendProcesses', { AutoScalingGroupName: 'web', ScalingProcesses: ['Launch'] });
    fleet.world.compute.impair(id);
    const status = () =>
      ec2(fleet, 'DescribeInstanceStatus', { InstanceId: [id] }).instanceStatusSet[0].systemStatus
        .status;
    expect(status()).toBe('ok');
    fleet.seconds(60);
    expect(status()).toBe('impaired');
  });

  test('of targets lacks the new one, and says of it by name that it is not registered', () => {
    const fleet = lagging('targets');
    const [id = ''] = fleet.ids('api');
    fleet.call('RegisterTargets', { TargetGroupArn: group(fleet), Targets: [{ Id: id }] }, ELB);
    const known = health(fleet).map((d) => d.Target.Id);
    expect(known).toHaveLength(3);
    expect(known).not.toContain(id);
    expect(health(fleet, { Targets: [{ Id: id }] })).toMatchObject([
      {
        Target: { Id: id },
        TargetHealth: { State: 'unused', Reason: 'Target.NotRegistered' },
      },
    ]);
    fleet.seconds(60);
    expect(health(fleet)).toHaveLength(4);
  });

  test('of targets has the state of before', () => {
    const fleet = lagging('targets');
    const [id = ''] = fleet.ids();
    const one = { TargetGroupArn: group(fleet), Targets: [{ Id: id }] };
    fleet.call('DeregisterTargets', one, ELB);
    const state = () => health(fleet, { Targets: [{ Id: id }] })[0].TargetHealth.State;
    expect(state()).toBe('healthy');
    fleet.seconds(60);
    // It has drained meanwhile, unseen.
    expect(state()).toBe('unused');
  });
});

describe('what lags', () => {
  test('is groups, instances and images, unless others are named', () => {
    const fleet = new SmallFleet({ faults: [{ stale: { seconds: 60, chance: 1 } }] });
    newVersion(fleet);
    expect(versions(fleet, {})).toEqual([2, 1]);
    const only = lagging('tags');
    only.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 5 });
    const { AutoScalingGroups } = only.call('DescribeAutoScalingGroups', {
      AutoScalingGroupNames: ['web'],
    }) as Any;
    expect(AutoScalingGroups[0].DesiredCapacity).toBe(5);
  });

  // The seeds of simulations have names: a kind that came later must not move what the first ones draw.
  test('of the first kinds is drawn alike, whatever else lags', () => {
    const desired = (kinds: readonly KindName[] | undefined): readonly number[] => {
      const fleet = new SmallFleet({
        faults: [{ stale: { seconds: 60, chance: 0.5, ...(kinds && { kinds }) } }],
      });
      fleet.call('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: 5 });
      newVersion(fleet);
      return Array.from({ length: 20 }, () => {
        versions(fleet, {});
        health(fleet);
        const { AutoScalingGroups } = fleet.call('DescribeAutoScalingGroups', {
          AutoScalingGroupNames: ['web'],
        }) as Any;
        return AutoScalingGroups[0].DesiredCapacity;
      });
    };
    expect(desired(KIND_NAMES)).toEqual(desired(undefined));
    expect(new Set(desired(undefined))).toEqual(new Set([3, 5]));
  });

  test('is nothing that nobody changed', () => {
    const fleet = lagging(...KIND_NAMES);
    const all = (): string =>
      JSON.stringify([
        ec2(fleet, 'DescribeSnapshots'),
        ec2(fleet, 'DescribeTags'),
        ec2(fleet, 'DescribeLaunchTemplates'),
        versions(fleet, {}),
        health(fleet),
      ]);
    const before = all();
    fleet.call('SuspendProcesses', { AutoScalingGroupName: 'web', ScalingProcesses: ['Launch'] });
    expect(all()).toBe(before);
  });

  test('is not in other regions, of which nothing is remembered', () => {
    const fleet = lagging('images');
    const order = { Name: 'copy', SourceImageId: image(fleet), SourceRegion: 'eu-west-1' };
    const away = { name: 'tester', region: 'eu-central-1' };
    const { imageId } = fleet.at(away, 'CopyImage', order) as Any;
    expect(
      (fleet.at(away, 'DescribeImages', { ImageId: [imageId] }) as Any).imagesSet,
    ).toHaveLength(1);
  });

  test('is ordered by names that there are', () => {
    expect(() => lagging('zones' as KindName)).toThrow('must be one of groups');
  });
});
