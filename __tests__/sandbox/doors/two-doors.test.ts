import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { checkScenario } from '../../../sandbox/scenario.js';
import {
  type Door,
  every,
  first,
  type Left,
  type Script,
  throughThePorts,
  throughTheWire,
} from './two-doors.js';

/**
 * Two doors, one truth: a script of API calls leaves, stepped, the same answers and the same record, byte for byte,
 * whether its calls come in process or over HTTP.
 */
const SCENARIO = checkScenario({
  images: [
    { name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4', 'cloud-init': '25.2' } },
  ],
  templates: [
    { name: 'web', versions: [{ image: 'base' }, { image: 'base', type: 'm6i.xlarge' }] },
  ],
  'target-groups': [{ name: 'web', 'deregistration-delay': '30s' }],
  groups: [
    { name: 'web', size: 3, min: 1, max: 6, template: 'web', 'target-groups': ['web'] },
    { name: 'api', size: 2, min: 0, max: 4, template: 'web', version: '1' },
  ],
  actors: [
    {
      at: '15m',
      caller: 'scaler',
      action: 'SetDesiredCapacity',
      params: { AutoScalingGroupName: 'web', DesiredCapacity: 4 },
    },
  ],
});

async function bothWays(script: Script): Promise<readonly [Left, Left]> {
  return [await throughThePorts(SCENARIO, script), await throughTheWire(SCENARIO, script)];
}

const group = (name: string) => ({ AutoScalingGroupName: name });
const ids = (xml: string): readonly string[] => every(xml, 'InstanceId');

async function create(door: Door): Promise<void> {
  const images = await door.call('ec2', 'DescribeImages', { Owner: ['self'] });
  const made = await door.call('ec2', 'CreateLaunchTemplate', {
    LaunchTemplateName: 'mine',
    LaunchTemplateData: { ImageId: first(images, 'imageId'), InstanceType: 'm6i.large' },
  });
  const LaunchTemplateId = first(made, 'launchTemplateId');
  await door.call('ec2', 'CreateLaunchTemplateVersion', {
    LaunchTemplateId,
    SourceVersion: '1',
    VersionDescription: 'a & b <c> "d"',
    LaunchTemplateData: { InstanceType: 'm6i.xlarge' },
    ClientToken: 'a-token',
  });
  await door.call('ec2', 'ModifyLaunchTemplate', { LaunchTemplateId, SetDefaultVersion: '2' });
  await door.call('autoscaling', 'CreateAutoScalingGroup', {
    ...group('mine'),
    MinSize: '0',
    MaxSize: '5',
    DesiredCapacity: '2',
    AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
    LaunchTemplate: { LaunchTemplateId, Version: '$Default' },
    Tags: [{ Key: 'who', Value: 'müller & söhne', PropagateAtLaunch: 'true' }],
  });
  await door.advance(300);
  await door.call('autoscaling', 'DescribeAutoScalingGroups', { AutoScalingGroupNames: ['mine'] });
}

async function change(door: Door): Promise<void> {
  const launch = {
    ...group('web'),
    RequestedCapacity: '2',
    AvailabilityZones: ['eu-west-1a'],
    ClientToken: 'once',
  };
  await door.call('autoscaling', 'SuspendProcesses', {
    ...group('web'),
    ScalingProcesses: ['AZRebalance', 'Terminate'],
  });
  await door.call('autoscaling', 'LaunchInstances', launch);
  await door.call('autoscaling', 'LaunchInstances', launch);
  await door.call('autoscaling', 'LaunchInstances', { ...launch, RequestedCapacity: '1' });
  await door.advance(400);
  const [old = ''] = ids(
    await door.call('autoscaling', 'DescribeAutoScalingInstances', { MaxRecords: '50' }),
  );
  await door.call('autoscaling', 'TerminateInstanceInAutoScalingGroup', {
    InstanceId: old,
    ShouldDecrementDesiredCapacity: 'true',
  });
  await door.call('autoscaling', 'ResumeProcesses', group('web'));
  await door.call('autoscaling', 'CreateOrUpdateTags', {
    Tags: [
      {
        ResourceId: 'web',
        ResourceType: 'auto-scaling-group',
        Key: 'journal',
        Value: '',
        PropagateAtLaunch: 'false',
      },
    ],
  });
  await door.call('ec2', 'CreateTags', { ResourceId: [old], Tag: [{ Key: 'Name', Value: 'old' }] });
  await door.advance(700);
  await door.call('autoscaling', 'DescribeScalingActivities', group('web'));
}

async function page(door: Door): Promise<void> {
  let token: string | undefined;
  for (let turn = 0; turn < 6; turn++) {
    const answer = await door.call('autoscaling', 'DescribeAutoScalingGroups', {
      MaxRecords: '1',
      ...(token !== undefined && { NextToken: token }),
    });
    token = every(answer, 'NextToken')[0];
    if (token === undefined) break;
  }
  await door.call('autoscaling', 'DescribeAutoScalingGroups', { NextToken: 'nonsense' });
  const types = await door.call('ec2', 'DescribeInstanceTypes', { MaxResults: '5' });
  await door.call('ec2', 'DescribeInstanceTypes', { NextToken: first(types, 'nextToken') });
  await door.call('ec2', 'DescribeInstances', { NextToken: first(types, 'nextToken') });
  await door.call('ec2', 'DescribeInstances', {
    Filter: [{ Name: 'instance-state-name', Value: ['running', 'pending'] }],
    MaxResults: '5',
  });
  await door.call('elasticloadbalancing', 'DescribeTargetGroups', { PageSize: '1' });
}

async function beRefused(door: Door): Promise<void> {
  await door.call('autoscaling', 'SetDesiredCapacity', {
    ...group('nobody'),
    DesiredCapacity: '1',
  });
  await door.call('autoscaling', 'SetDesiredCapacity', { ...group('web'), DesiredCapacity: '99' });
  await door.call('autoscaling', 'SetDesiredCapacity', { ...group('web'), DesiredCapacity: 'x' });
  await door.call('autoscaling', 'SetDesiredCapacity', group('web'));
  await door.call('autoscaling', 'DescribeAutoScalingGroups', { Nonsense: 'yes' });
  await door.call('autoscaling', 'NoSuchAction');
  await door.call('ec2', 'DescribeInstances', { InstanceId: ['i-00000000000000000'] });
  await door.call('ec2', 'DescribeInstances', { InstanceId: ['nonsense'] });
  await door.call('ec2', 'TerminateInstances', { InstanceId: ['i-00000000000000000'] });
  await door.call('ec2', 'CreateTags', {
    ResourceId: ['i-1'],
    Tag: [{ Key: 'a', Value: 'b' }],
    DryRun: 'true',
  });
  await door.call('ec2', 'CreateImage', { Name: 'no instance' });
  await door.call('elasticloadbalancing', 'DescribeTargetHealth', { TargetGroupArn: 'arn:none' });
  await door.call('sts', 'GetCallerIdentity');
}

async function beTroubled(door: Door): Promise<void> {
  const describe = () => door.call('autoscaling', 'DescribeAutoScalingGroups', { MaxRecords: '1' });
  const set = (desired: number) =>
    door.call('autoscaling', 'SetDesiredCapacity', {
      ...group('web'),
      DesiredCapacity: String(desired),
    });
  await door.fault({ stale: { seconds: 20, chance: 0.5 } });
  await set(2);
  for (let turn = 0; turn < 6; turn++) await describe();
  await door.fault({ throttling: { share: 0.05 } });
  for (let turn = 0; turn < 8; turn++) await describe();
  await door.advance(2);
  await describe();
  await door.fault({ clear: true });
  await door.fault({ pages: { trouble: 'short', times: 1 } });
  await door.call('ec2', 'DescribeInstances');
  await door.fault({ deny: { action: 'ec2:*', times: 1 } });
  await door.call('ec2', 'DescribeImages', { Owner: ['self'] });
  await door.fault({ expire: { seconds: 5 } });
  await door.call('ec2', 'DescribeImages', { Owner: ['self'] });
  await set(3);
  await door.advance(6);
  await door.fault({ fail: { status: 500, moment: 'after', times: 1 } });
  await set(3);
  await door.fault({ slow: { seconds: 30, times: 1 } });
  await set(4);
  await door.fault({ cut: { mutation: 1, moment: 'after' } });
  await set(5);
  await door.fault({ capacity: { zone: 'eu-west-1a', times: 2 } });
  await door.call('autoscaling', 'LaunchInstances', {
    ...group('web'),
    RequestedCapacity: '1',
    AvailabilityZones: ['eu-west-1a'],
    ClientToken: 'no-capacity',
  });
  await door.fault({ die: { caller: 'AKIATWODOORS', mutation: 1, moment: 'before' } });
  await set(2);
  await describe();
  await door.fault({ revive: { caller: 'AKIATWODOORS' } });
  await describe();
}

describe('the same script through both doors', () => {
  const CHAPTERS: readonly [string, Script][] = [
    ['creates', create],
    ['changes', change],
    ['reads page by page', page],
    ['is refused', beRefused],
    ['is troubled', beTroubled],
  ];
  test.each(CHAPTERS)(
    'that %s leaves the same answers and the same bytes',
    async (_what, script) => {
      const [ports, wire] = await bothWays(script);
      expect(wire.answers).toEqual(ports.answers);
      expect(wire.record).toBe(ports.record);
      expect(ports.answers.length).toBeGreaterThan(5);
    },
    60_000,
  );

  test('that does all of it, twice, too; and what it meets is what it is meant to meet', async () => {
    const [ports, wire] = await bothWays(async (door) => {
      for (const [, script] of [...CHAPTERS, ...CHAPTERS]) await script(door);
    });
    expect(wire.answers).toEqual(ports.answers);
    expect(wire.record).toBe(ports.record);
    const codes = new Set(ports.answers.flatMap((answer) => every(answer, 'Code')));
    expect([...codes].sort()).toEqual([
      'AlreadyExists',
      'DryRunOperation',
      'ExpiredToken',
      'IdempotentParameterMismatch',
      'InternalFailure',
      'InvalidAction',
      'InvalidInstanceID.Malformed',
      'InvalidInstanceID.NotFound',
      'InvalidLaunchTemplateId.Malformed',
      'InvalidLaunchTemplateName.AlreadyExistsException',
      'InvalidNextToken',
      'MissingParameter',
      'RequestExpired',
      'TargetGroupNotFound',
      'Throttling',
      'UnauthorizedOperation',
      'ValidationError',
    ]);
    expect(ports.answers.filter((answer) => answer === 'cut').length).toBeGreaterThan(3);
  }, 60_000);

  test('is one of any made of these calls, in any order and at any pace', async () => {
    const moves = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 600 }), fc.nat()), {
      minLength: 5,
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(moves, async (drawn) => {
        const [ports, wire] = await bothWays(async (door) => {
          for (const [move, seconds, draw] of drawn) {
            await step(door, move, draw);
            await door.advance(seconds);
          }
        });
        expect(wire).toEqual(ports);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

/** One call of ten kinds, about something that is there or not by then. */
async function step(door: Door, move: number, draw: number): Promise<unknown> {
  const name = ['web', 'api', 'nobody'][draw % 3] as string;
  const known = await door.call('autoscaling', 'DescribeAutoScalingInstances');
  const id = ids(known)[draw % Math.max(1, ids(known).length)] ?? 'i-00000000000000000';
  const moves: readonly (() => Promise<unknown>)[] = [
    () =>
      door.call('autoscaling', 'SetDesiredCapacity', {
        ...group(name),
        DesiredCapacity: String(draw % 7),
      }),
    () =>
      door.call('autoscaling', 'LaunchInstances', {
        ...group(name),
        RequestedCapacity: String(1 + (draw % 3)),
        AvailabilityZones: ['eu-west-1a'],
        ClientToken: `t-${draw % 4}`,
      }),
    () =>
      door.call('autoscaling', 'TerminateInstanceInAutoScalingGroup', {
        InstanceId: id,
        ShouldDecrementDesiredCapacity: String(draw % 2 === 0),
      }),
    () => door.call('ec2', 'TerminateInstances', { InstanceId: [id] }),
    () => door.call('ec2', 'DescribeInstances', { InstanceId: [id] }),
    () =>
      door.call('autoscaling', 'DescribeScalingActivities', { ...group(name), MaxRecords: '3' }),
    () => door.fault({ stale: { seconds: 60, chance: 0.5 } }),
    () => door.fault({ throttling: { share: 0.1 } }),
    () => door.fault({ cut: { mutation: 1 + (draw % 2), moment: 'after' } }),
    () =>
      door.call('autoscaling', 'EnterStandby', {
        ...group(name),
        InstanceIds: [id],
        ShouldDecrementDesiredCapacity: 'true',
      }),
  ];
  return moves[move]?.();
}
