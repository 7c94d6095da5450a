import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../sandbox/api.js';
import { HOUR, MINUTE, SECOND } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { perform } from '../../sandbox/perform.js';
import { Random } from '../../sandbox/random.js';
import type { Happening } from '../../sandbox/record.js';
import { checkScenario, type Scenario } from '../../sandbox/scenario.js';
import { anySwitches } from './switches.js';

/**
 * The model as a whole, under a client that calls whatever it likes, at any moment: the invariants that every test and
 * simulation on the sandbox relies on.
 */

const SCENARIO: Scenario = checkScenario({
  images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
  templates: [{ name: 'web', versions: [{ image: 'base' }, { image: 'base' }] }],
  'target-groups': [
    { name: 'web', 'health-check': { interval: '10s', healthy: 2 }, 'deregistration-delay': '30s' },
  ],
  groups: [
    {
      name: 'web',
      size: 5,
      min: 2,
      max: 8,
      template: 'web',
      'target-groups': ['web'],
      'health-check': 'ELB',
    },
    {
      name: 'api',
      size: 3,
      min: 0,
      max: 5,
      template: 'web',
      hooks: [{ name: 'drain', at: 'termination', timeout: '2m' }],
    },
  ],
});

type Params = Readonly<Record<string, unknown>>;
type Service = 'ec2' | 'autoscaling' | 'elasticloadbalancing';

/** A call is drawn when it is made, from what there is then: numbers of the draw alone say which. */
interface Draw {
  readonly call: number;
  readonly group: number;
  readonly instances: readonly number[];
  readonly number: number;
  readonly flag: boolean;
  /** How long it waits after it. */
  readonly wait: number;
}

const draws: fc.Arbitrary<Draw[]> = fc.array(
  fc.record({
    call: fc.nat(),
    group: fc.nat(),
    instances: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    number: fc.nat({ max: 9 }),
    flag: fc.boolean(),
    wait: fc.oneof(fc.constant(0), fc.nat({ max: 90 * SECOND }), fc.nat({ max: 20 * MINUTE })),
  }),
  { minLength: 1, maxLength: 25 },
);

class Client {
  readonly refused: string[] = [];

  constructor(readonly world: CreatedWorld) {}

  make(draw: Draw): void {
    const [service, action, params] = this.#calls(draw)[draw.call % CALLS] as readonly [
      Service,
      string,
      Params,
    ];
    try {
      perform(this.world, service, action, params, { name: 'anyone', region: this.world.region });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.refused.push(`${action}: ${error.code}`);
    }
    this.world.clock.advance(draw.wait);
  }

  #calls(draw: Draw): readonly (readonly [Service, string, Params])[] {
    const groups = this.world.autoScaling.groups();
    const group = groups[draw.group % groups.length];
    const web = { AutoScalingGroupName: group?.name ?? 'web' };
    const members = group?.members ?? [];
    const ids = [...new Set(draw.instances.map((n) => members[n % members.length]?.id ?? 'i-1'))];
    const [id] = ids;
    const running = this.world.compute.instances;
    const any = running[(draw.instances[0] ?? 0) % running.length]?.id ?? 'i-1';
    const decrement = { ShouldDecrementDesiredCapacity: draw.flag };
    const zone = `eu-west-1${'abc'[draw.number % 3]}`;
    const template = this.world.compute.templates[0]?.id ?? '';
    const targetGroup = this.world.loadBalancing.targetGroups()[0]?.arn ?? '';
    const process = ['Launch', 'Terminate', 'AZRebalance', 'HealthCheck', 'ReplaceUnhealthy'][
      draw.number % 5
    ];
    const asg = (action: string, params: Params = {}) =>
      ['autoscaling', action, { ...web, ...params }] as const;
    return [
      asg('SetDesiredCapacity', { DesiredCapacity: draw.number }),
      asg('UpdateAutoScalingGroup', { MinSize: Math.floor(draw.number / 3), MaxSize: draw.number }),
      asg('UpdateAutoScalingGroup', launchTemplate(template, 1 + (draw.number % 2))),
      asg('LaunchInstances', {
        RequestedCapacity: 1 + (draw.number % 3),
        AvailabilityZones: [zone],
        ClientToken: `t${draw.number}`,
      }),
      asg('TerminateInstanceInAutoScalingGroup', { InstanceIds: ids, ...decrement }),
      asg('EnterStandby', { InstanceIds: ids, ...decrement }),
      asg('ExitStandby', { InstanceIds: this.#inStandby(group?.name) }),
      asg('DetachInstances', { InstanceIds: ids, ...decrement }),
      asg('AttachInstances', { InstanceIds: [any] }),
      asg('SetInstanceProtection', { InstanceIds: ids, ProtectedFromScaleIn: draw.flag }),
      ['autoscaling', 'SetInstanceHealth', { InstanceId: id, HealthStatus: 'Unhealthy' }],
      asg('SuspendProcesses', { ScalingProcesses: [process] }),
      asg('ResumeProcesses', draw.flag ? {} : { ScalingProcesses: [process] }),
      asg('PutLifecycleHook', {
        LifecycleHookName: 'warm-up',
        LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
        HeartbeatTimeout: 30 + draw.number,
        DefaultResult: draw.flag ? 'CONTINUE' : 'ABANDON',
      }),
      asg('CompleteLifecycleAction', {
        LifecycleHookName: draw.number % 2 === 0 ? 'warm-up' : 'drain',
        InstanceId: id,
        LifecycleActionResult: draw.flag ? 'CONTINUE' : 'ABANDON',
      }),
      asg('DeleteLifecycleHook', { LifecycleHookName: 'warm-up' }),
      asg('AttachTrafficSources', { TrafficSources: [{ Identifier: targetGroup }] }),
      asg('DetachTrafficSources', { TrafficSources: [{ Identifier: targetGroup }] }),
      ['ec2', 'TerminateInstances', { InstanceId: [any] }],
      ['ec2', 'StopInstances', { InstanceId: [any] }],
      ['ec2', 'StartInstances', { InstanceId: [any] }],
      ['ec2', 'RebootInstances', { InstanceId: [any] }],
      [
        'ec2',
        'CreateImage',
        { InstanceId: any, Name: `image-${draw.number}`, NoReboot: draw.flag },
      ],
      [
        'elasticloadbalancing',
        'DeregisterTargets',
        { TargetGroupArn: targetGroup, Targets: [{ Id: any }] },
      ],
      [
        'elasticloadbalancing',
        'RegisterTargets',
        { TargetGroupArn: targetGroup, Targets: [{ Id: any }] },
      ],
      asg('StartInstanceRefresh', {
        ...(draw.number % 3 === 0
          ? {}
          : { DesiredConfiguration: launchTemplate(template, 1 + (draw.number % 2)) }),
        Preferences: preferencesOf(draw),
      }),
      asg('CancelInstanceRefresh', { WaitForTransitioningInstances: draw.flag }),
      asg('RollbackInstanceRefresh'),
      asg('DescribeInstanceRefreshes'),
      asg('DescribeScalingActivities'),
      ['autoscaling', 'DescribeAutoScalingGroups', {}],
      ['ec2', 'DescribeInstances', {}],
    ];
  }

  #inStandby(name: string | undefined): readonly string[] {
    const group = this.world.autoScaling.groups().find((g) => g.name === name);
    return (group?.members ?? []).filter((m) => m.lifecycle === 'Standby').map((m) => m.id);
  }
}

/** How many there are to choose from. */
const CALLS = 32;

const launchTemplate = (LaunchTemplateId: string, version: number): Params => ({
  LaunchTemplate: { LaunchTemplateId, Version: String(version) },
});

/** Every mode, and bounds of all kinds. */
function preferencesOf({ number, flag }: Draw): Params {
  return {
    MinHealthyPercentage: 10 * (10 - number),
    ...(flag ? { MaxHealthyPercentage: 100 + 10 * Math.min(number, 10 - number) } : {}),
    SkipMatching: number % 2 === 0,
    BakeTime: number % 4 === 0 ? 120 : 0,
    ScaleInProtectedInstances: ['Refresh', 'Ignore', 'Wait'][number % 3],
    StandbyInstances: ['Wait', 'Terminate', 'Ignore'][number % 3],
  };
}

function live(story: readonly Draw[], seed: number): CreatedWorld {
  const world = createWorld(SCENARIO, { seed, switches: anySwitches(new Random(seed)) });
  const client = new Client(world);
  for (const draw of story) client.make(draw);
  return world;
}

const property = (check: (story: Draw[], seed: number) => void): void =>
  fc.assert(fc.property(draws, fc.nat({ max: 1_000 }), check), { numRuns: 60 });

type MemberFact = Extract<Happening, { kind: 'member' }>;

/** What may follow a lifecycle state; `undefined` is before the member was, `gone` and `Detached` after. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  absent: ['Pending'],
  Pending: ['Pending:Wait', 'InService', 'Terminating'],
  'Pending:Wait': ['Pending:Proceed', 'Terminating'],
  'Pending:Proceed': ['InService', 'Terminating'],
  InService: ['EnteringStandby', 'Detaching', 'Terminating'],
  EnteringStandby: ['Standby', 'Terminating'],
  Standby: ['Pending', 'Detaching', 'Terminating'],
  Detaching: ['Detached', 'Terminating'],
  Terminating: ['Terminating:Wait', 'Terminating:Proceed', 'gone'],
  'Terminating:Wait': ['Terminating:Proceed', 'gone'],
  'Terminating:Proceed': ['gone'],
  gone: [],
  Detached: ['Pending'],
};

/** The record's own account of who is a member of which group. */
function membersByRecord(facts: readonly MemberFact[]): Map<string, string> {
  const members = new Map<string, string>();
  for (const { id, group, lifecycle } of facts) {
    if (lifecycle === 'gone' || lifecycle === 'Detached') members.delete(id);
    else members.set(id, group);
  }
  return members;
}

describe('whatever a client calls, and whenever', () => {
  test('every member came, moved on and left by a recorded step with a cause, and nobody else is there', () => {
    property((story, seed) => {
      const world = live(story, seed);
      const facts = world.history.of('member');
      const lifecycles = new Map<string, string>();
      for (const { id, lifecycle, cause } of facts) {
        expect(cause).toMatch(/^(caller:\S+|auto-scaling:\S+|ec2|guest|scenario)/);
        const before = lifecycles.get(id) ?? 'absent';
        if (lifecycle !== before)
          expect([before, FOLLOWS[before]]).toEqual([before, expect.arrayContaining([lifecycle])]);
        lifecycles.set(id, lifecycle);
      }
      const actual = world.autoScaling
        .groups()
        .flatMap((g) => g.members.map((m) => [m.id, g.name]));
      expect(new Map(actual as [string, string][])).toEqual(membersByRecord(facts));
    });
  });

  test('the desired capacity stays between its bounds, at every moment', () => {
    property((story, seed) => {
      for (const { group, min, max, desired } of live(story, seed).history.of('group')) {
        expect([group, min <= desired && desired <= max]).toEqual([group, true]);
      }
    });
  });

  test('left alone, every group comes to its desired capacity, even over its zones', () => {
    property((story, seed) => {
      const world = live(story, seed);
      const caller = { name: 'anyone', region: world.region };
      for (const { name, members } of world.autoScaling.groups()) {
        const group = { AutoScalingGroupName: name };
        const call = (action: string, params: Params): void => {
          perform(world, 'autoscaling', action, { ...group, ...params }, caller);
        };
        call('ResumeProcesses', {});
        const settled = members.filter((m) => ['InService', 'Standby'].includes(m.lifecycle));
        for (const { id } of settled) {
          call('SetInstanceProtection', { InstanceIds: [id], ProtectedFromScaleIn: false });
        }
        if (world.autoScaling.groups().length > 0)
          call('PutLifecycleHook', {
            LifecycleHookName: 'warm-up',
            LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
            HeartbeatTimeout: 30,
            DefaultResult: 'CONTINUE',
          });
      }
      world.clock.advance(12 * HOUR);
      for (const { name, desired, members, zones } of world.autoScaling.groups()) {
        const serving = members.filter((m) => m.lifecycle === 'InService');
        const counts = zones.map((zone) => serving.filter((m) => m.zone === zone).length);
        expect([name, serving.length]).toEqual([name, desired]);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(members.every((m) => ['InService', 'Standby'].includes(m.lifecycle))).toBe(true);
      }
    });
  });

  test('the same seed and calls make the same record, byte for byte', () => {
    property((story, seed) => {
      expect(live(story, seed).history.toLines()).toBe(live(story, seed).history.toLines());
    });
  });

  test('most kinds of calls are carried out at one time or another', () => {
    const random = new Random('calls');
    const done = new Set<string>();
    for (let story = 0; story < 40; story++) {
      const world = live(
        Array.from({ length: 25 }, () => ({
          call: random.whole(0, 1_000),
          group: random.whole(0, 1),
          instances: [random.whole(0, 9), random.whole(0, 9)],
          number: random.whole(0, 9),
          flag: random.chance(0.5),
          wait: random.whole(0, 5) * MINUTE,
        })),
        story,
      );
      for (const { outcome, action } of world.history.of('call')) {
        if (outcome === 'ok') done.add(action);
      }
    }
    expect(done.size).toBeGreaterThanOrEqual(30);
  });
});
