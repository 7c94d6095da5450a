import {
  AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
  SetDesiredCapacityCommand,
  SuspendProcessesCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  DescribeImagesCommand,
  DescribeInstancesCommand,
  EC2Client,
  paginateDescribeInstances,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { type Served, serveWorld } from '../../../sandbox/doors/wire.js';
import { readScenario } from '../../../sandbox/scenario.js';

/** What the SDK, which knows nothing of the sandbox, makes of its answers. */
let world: CreatedWorld;
let served: Served;
let ec2: EC2Client;
let autoScaling: AutoScalingClient;
let elb: ElasticLoadBalancingV2Client;

beforeAll(async () => {
  world = createWorld(readScenario('sandbox/scenarios/three-zones.yaml'));
  served = await serveWorld(world, { host: '127.0.0.1', port: 0, speed: 0 });
  const config = {
    endpoint: served.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIASDK', secretAccessKey: 'secret' },
    maxAttempts: 1,
  };
  ec2 = new EC2Client(config);
  autoScaling = new AutoScalingClient(config);
  elb = new ElasticLoadBalancingV2Client(config);
});

afterAll(async () => {
  for (const client of [ec2, autoScaling, elb]) client.destroy();
  await served.close();
});

const describeWeb = (): DescribeAutoScalingGroupsCommand =>
  new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: ['web'] });

describe('the SDK reads', () => {
  test('a group with its instances, their zones and their own template versions', async () => {
    const { AutoScalingGroups } = await autoScaling.send(describeWeb());
    const group = AutoScalingGroups?.[0];
    expect(group).toMatchObject({ MinSize: 3, MaxSize: 9, DesiredCapacity: 6 });
    expect(group?.CreatedTime).toBeInstanceOf(Date);
    expect(group?.Instances).toHaveLength(6);
    expect(group?.Instances?.[0]).toMatchObject({
      LifecycleState: 'InService',
      HealthStatus: 'Healthy',
      ProtectedFromScaleIn: false,
      LaunchTemplate: { Version: '1' },
    });
  });

  test('an empty list as an empty list, not as nothing', async () => {
    const groups = await autoScaling.send(
      new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: ['nobody'] }),
    );
    const instances = await ec2.send(
      new DescribeInstancesCommand({ Filters: [{ Name: 'tag:a', Values: ['b'] }] }),
    );
    expect(groups.AutoScalingGroups).toEqual([]);
    expect(instances.Reservations).toEqual([]);
  });

  test('images with tags and snapshots', async () => {
    const { Images } = await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }));
    expect(Images).toHaveLength(1);
    expect(Images?.[0]).toMatchObject({
      Name: 'shop-noble-20251124',
      State: 'available',
      Architecture: 'x86_64',
    });
    expect(Images?.[0]?.BlockDeviceMappings?.[0]?.Ebs?.SnapshotId).toMatch(/^snap-/);
  });

  test('target health', async () => {
    const { TargetGroups } = await elb.send(new DescribeTargetGroupsCommand({ Names: ['web'] }));
    const TargetGroupArn = TargetGroups?.[0]?.TargetGroupArn;
    const health = await elb.send(new DescribeTargetHealthCommand({ TargetGroupArn }));
    expect(health.TargetHealthDescriptions?.map((t) => t.TargetHealth?.State)).toEqual(
      Array.from({ length: 6 }, () => 'healthy'),
    );
  });

  test('pages, following NextToken', async () => {
    const pages: number[] = [];
    const ids = new Set<string>();
    for await (const page of paginateDescribeInstances({ client: ec2, pageSize: 5 }, {})) {
      const instances = (page.Reservations ?? []).flatMap((r) => r.Instances ?? []);
      pages.push(instances.length);
      for (const { InstanceId } of instances) ids.add(InstanceId ?? '');
    }
    expect([pages, ids.size]).toEqual([[5, 1], 6]);
  });
});

describe('the SDK is told', () => {
  test.each([
    [
      'InvalidInstanceID.NotFound',
      () => ec2.send(new DescribeInstancesCommand({ InstanceIds: ['i-00000000000000000'] })),
    ],
    [
      'ValidationError',
      () =>
        autoScaling.send(
          new SetDesiredCapacityCommand({ AutoScalingGroupName: 'nobody', DesiredCapacity: 1 }),
        ),
    ],
    [
      'TargetGroupNotFoundException',
      () => elb.send(new DescribeTargetGroupsCommand({ Names: ['nobody'] })),
    ],
  ])('%s by name', async (name, send) => {
    await expect(send()).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
  });

  test('of a dry run that it would have succeeded', async () => {
    const dryRun = new RunInstancesCommand({ ...(await builder()), DryRun: true });
    await expect(ec2.send(dryRun)).rejects.toMatchObject({ name: 'DryRunOperation' });
  });
});

test('the same client token gives the same instance, once', async () => {
  const input = { ...(await builder()), ClientToken: 'once' };
  const first = await ec2.send(new RunInstancesCommand(input));
  const again = await ec2.send(new RunInstancesCommand(input));
  expect(first.Instances?.[0]?.InstanceId).toMatch(/^i-/);
  expect(again.Instances?.[0]?.InstanceId).toBe(first.Instances?.[0]?.InstanceId);
});

test('a cut connection is a network error, and what was applied stays applied', async () => {
  world.faults.onMutation(1, 'after', () => {});
  const suspend = new SuspendProcessesCommand({
    AutoScalingGroupName: 'web',
    ScalingProcesses: ['AZRebalance'],
  });
  await expect(autoScaling.send(suspend)).rejects.toThrow('socket hang up');
  const { AutoScalingGroups } = await autoScaling.send(describeWeb());
  expect(AutoScalingGroups?.[0]?.SuspendedProcesses).toMatchObject([
    { ProcessName: 'AZRebalance' },
  ]);
});

async function builder(): Promise<{
  ImageId: string;
  InstanceType: 't3.small';
  MinCount: number;
  MaxCount: number;
}> {
  const { Images } = await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }));
  const ImageId = Images?.[0]?.ImageId ?? '';
  return { ImageId, InstanceType: 't3.small', MinCount: 1, MaxCount: 1 };
}
