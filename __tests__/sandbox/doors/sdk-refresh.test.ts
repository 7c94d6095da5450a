import {
  ActiveInstanceRefreshNotFoundFault,
  AutoScalingClient,
  CancelInstanceRefreshCommand,
  DescribeAutoScalingGroupsCommand,
  DescribeInstanceRefreshesCommand,
  type InstanceRefresh,
  InstanceRefreshInProgressFault,
  IrreversibleInstanceRefreshFault,
  RollbackInstanceRefreshCommand,
  StartInstanceRefreshCommand,
  UpdateAutoScalingGroupCommand,
} from '@aws-sdk/client-auto-scaling';
import { CreateLaunchTemplateVersionCommand, EC2Client } from '@aws-sdk/client-ec2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MINUTE } from '../../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { type Served, serveWorld } from '../../../sandbox/doors/wire.js';
import { perform } from '../../../sandbox/perform.js';
import { readScenario } from '../../../sandbox/scenario.js';

/** Instance refreshes as the SDK, which knows nothing of the sandbox, sends and reads them. */
let world: CreatedWorld;
let served: Served;
let ec2: EC2Client;
let autoScaling: AutoScalingClient;
let LaunchTemplateId: string;

const web = { AutoScalingGroupName: 'web' };

beforeEach(async () => {
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
  LaunchTemplateId = (await group())?.LaunchTemplate?.LaunchTemplateId ?? '';
  const version = {
    LaunchTemplateId,
    SourceVersion: '1',
    LaunchTemplateData: { InstanceType: 'm6i.large' as const },
  };
  await ec2.send(new CreateLaunchTemplateVersionCommand(version));
  const alarm = {
    AlarmName: 'errors',
    Namespace: 'Shop',
    MetricName: 'Errors',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  };
  perform(world, 'monitoring', 'PutMetricAlarm', alarm, { name: 'owner', region: world.region });
  world.clock.advance(5 * MINUTE);
  await autoScaling.send(
    new UpdateAutoScalingGroupCommand({
      ...web,
      LaunchTemplate: { LaunchTemplateId, Version: '1' },
    }),
  );
});

afterEach(async () => {
  for (const client of [ec2, autoScaling]) client.destroy();
  await served.close();
});

async function group() {
  const { AutoScalingGroups } = await autoScaling.send(
    new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: ['web'] }),
  );
  return AutoScalingGroups?.[0];
}

async function start(): Promise<string> {
  const { InstanceRefreshId } = await autoScaling.send(
    new StartInstanceRefreshCommand({
      ...web,
      Strategy: 'Rolling',
      DesiredConfiguration: { LaunchTemplate: { LaunchTemplateId, Version: '2' } },
      Preferences: {
        MinHealthyPercentage: 100,
        MaxHealthyPercentage: 150,
        InstanceWarmup: 60,
        CheckpointPercentages: [50, 100],
        CheckpointDelay: 600,
        SkipMatching: true,
        AutoRollback: true,
        ScaleInProtectedInstances: 'Ignore',
        StandbyInstances: 'Terminate',
        AlarmSpecification: { Alarms: ['errors'] },
        BakeTime: 300,
      },
    }),
  );
  return InstanceRefreshId ?? '';
}

async function told(id: string): Promise<InstanceRefresh | undefined> {
  const { InstanceRefreshes } = await autoScaling.send(
    new DescribeInstanceRefreshesCommand({ ...web, InstanceRefreshIds: [id] }),
  );
  expect(InstanceRefreshes).toHaveLength(1);
  return InstanceRefreshes?.[0];
}

async function until(id: string, status: string): Promise<InstanceRefresh> {
  for (let minutes = 0; minutes < 240; minutes++) {
    const refresh = await told(id);
    if (refresh?.Status === status) return refresh;
    world.clock.advance(MINUTE);
  }
  throw new Error(`never ${status}: ${JSON.stringify(await told(id))}`);
}

describe('the SDK', () => {
  test('starts a refresh and reads it whole, to its end', async () => {
    const id = await start();
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(await told(id)).toEqual({
      InstanceRefreshId: id,
      AutoScalingGroupName: 'web',
      Status: 'Pending',
      Strategy: 'Rolling',
      Preferences: {
        MinHealthyPercentage: 100,
        MaxHealthyPercentage: 150,
        InstanceWarmup: 60,
        CheckpointPercentages: [50, 100],
        CheckpointDelay: 600,
        SkipMatching: true,
        AutoRollback: true,
        ScaleInProtectedInstances: 'Ignore',
        StandbyInstances: 'Terminate',
        AlarmSpecification: { Alarms: ['errors'] },
        BakeTime: 300,
      },
      DesiredConfiguration: {
        LaunchTemplate: { LaunchTemplateId, LaunchTemplateName: 'web', Version: '2' },
      },
    });
    const baking = await until(id, 'Baking');
    expect(baking.StatusReason).toMatch(/^Waiting for bake time to finish before continuing\./);
    const done = await until(id, 'Successful');
    expect(done).toMatchObject({ PercentageComplete: 100, InstancesToUpdate: 0 });
    expect(done.EndTime?.getTime()).toBeGreaterThan(done.StartTime?.getTime() ?? Infinity);
    const after = await group();
    expect(after?.LaunchTemplate?.Version).toBe('2');
    expect(after?.Instances?.map((one) => one.LaunchTemplate?.Version)).toEqual(
      Array.from({ length: 6 }, () => '2'),
    );
  });

  test('rolls one back, and cancels the rollback', async () => {
    const id = await start();
    while (((await told(id))?.PercentageComplete ?? 0) < 50) world.clock.advance(MINUTE);
    const answer = await autoScaling.send(new RollbackInstanceRefreshCommand(web));
    expect(answer.InstanceRefreshId).toBe(id);
    const rolling = await told(id);
    expect(rolling).toMatchObject({
      Status: 'RollbackInProgress',
      RollbackDetails: {
        RollbackReason: expect.any(String),
        RollbackStartTime: expect.any(Date),
        PercentageCompleteOnRollback: 50,
        InstancesToUpdateOnRollback: 3,
      },
    });
    const cancelled = await autoScaling.send(
      new CancelInstanceRefreshCommand({ ...web, WaitForTransitioningInstances: false }),
    );
    expect(cancelled.InstanceRefreshId).toBe(id);
    expect((await told(id))?.Status).toBe('Cancelled');
  });

  test('knows every refusal by its class', async () => {
    const cancel = new CancelInstanceRefreshCommand(web);
    const rollBack = new RollbackInstanceRefreshCommand(web);
    await expect(autoScaling.send(cancel)).rejects.toBeInstanceOf(
      ActiveInstanceRefreshNotFoundFault,
    );
    await expect(autoScaling.send(rollBack)).rejects.toBeInstanceOf(
      ActiveInstanceRefreshNotFoundFault,
    );
    await autoScaling.send(new StartInstanceRefreshCommand(web));
    await expect(autoScaling.send(new StartInstanceRefreshCommand(web))).rejects.toBeInstanceOf(
      InstanceRefreshInProgressFault,
    );
    world.clock.advance(MINUTE);
    await expect(autoScaling.send(rollBack)).rejects.toBeInstanceOf(
      IrreversibleInstanceRefreshFault,
    );
    await autoScaling.send(cancel);
    expect(
      (await autoScaling.send(new DescribeInstanceRefreshesCommand(web))).InstanceRefreshes?.[0],
    ).toMatchObject({ Status: expect.stringMatching(/^Cancell/) });
  });
});
