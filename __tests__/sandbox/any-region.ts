import fc from 'fast-check';
import { ApiError } from '../../sandbox/api.js';
import { HOUR, MINUTE, SECOND } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { orderTrouble } from '../../sandbox/faults/trouble.js';
import { takeBack } from '../../sandbox/other-actors.js';
import { perform } from '../../sandbox/perform.js';
import { Random } from '../../sandbox/random.js';
import { checkScenario, type Scenario } from '../../sandbox/scenario.js';
import type { Switches } from '../../sandbox/unknowns.js';
import { anySwitches } from './switches.js';

/** A region in which everything that groups can be is there, and whatever may happen to it does. */
const SCENARIO: Scenario = checkScenario({
  images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
  templates: [{ name: 'web', versions: [{ image: 'base' }, { image: 'base' }] }],
  'target-groups': [
    { name: 'web', 'health-check': { interval: '10s', healthy: 2 }, 'deregistration-delay': '30s' },
    { name: 'spot', 'deregistration-delay': '10s' },
  ],
  groups: [
    {
      name: 'web',
      size: 5,
      min: 1,
      max: 8,
      template: 'web',
      version: '1',
      'target-groups': ['web'],
      'health-check': 'ELB',
      'health-check-grace': '1m',
      'zonal-shift': 'replace-unhealthy',
      maintenance: { min: 60, max: 120 },
      hooks: [{ name: 'drain', at: 'termination', timeout: '2m' }],
    },
    {
      name: 'pool',
      size: 3,
      min: 0,
      max: 7,
      template: 'web',
      version: '$Latest',
      'warm-pool': { min: 1, prepared: 6, reuse: true },
      'zonal-shift': 'ignore-unhealthy',
      'retain-abandoned': true,
      hooks: [
        { name: 'warm-up', at: 'launch', timeout: '90s', result: 'CONTINUE' },
        { name: 'bye', at: 'termination', timeout: '2m', result: 'CONTINUE' },
      ],
    },
    {
      name: 'spot',
      size: 4,
      min: 0,
      max: 8,
      template: 'web',
      version: '1',
      'mixed-instances': { types: ['m6i.large', 'm5.large'], 'on-demand-percent': 0 },
      'capacity-rebalance': true,
      'target-groups': ['spot', 'web'],
    },
    {
      name: 'mixed',
      size: 6,
      min: 0,
      max: 12,
      template: 'web',
      version: '1',
      'mixed-instances': {
        types: [
          { type: 'm6i.large', weight: 1 },
          { type: 'm6i.xlarge', weight: 2 },
          { type: 'm5.xlarge', weight: 2 },
        ],
        'on-demand-base': 1,
        'on-demand-percent': 50,
      },
      'max-lifetime': '1d',
      'zone-distribution': 'balanced-only',
    },
  ],
});

type Params = Readonly<Record<string, unknown>>;
type Service = 'ec2' | 'autoscaling' | 'elasticloadbalancing';

/** Numbers alone: which group, which instance and what of it is settled when it is carried out. */
export interface Deed {
  readonly what: number;
  readonly group: number;
  readonly instances: readonly number[];
  readonly number: number;
  readonly flag: boolean;
  readonly wait: number;
}

export const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    what: fc.nat(),
    group: fc.nat(),
    instances: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    number: fc.nat({ max: 9 }),
    flag: fc.boolean(),
    wait: fc.oneof(
      fc.constant(0),
      fc.nat({ max: 90 * SECOND }),
      fc.nat({ max: 20 * MINUTE }),
      fc.nat({ max: 3 * HOUR }),
    ),
  }),
  { minLength: 1, maxLength: 30 },
);

/** A story from a seed, where one and the same is wanted. */
export function someDeeds(seed: number | string, count = 30): Deed[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => ({
    what: random.whole(0, 100_000),
    group: random.whole(0, 3),
    instances: [random.whole(0, 9), random.whole(0, 9)],
    number: random.whole(0, 9),
    flag: random.chance(0.5),
    wait: random.pick([0, 20 * SECOND, 2 * MINUTE, 20 * MINUTE]),
  }));
}

/** What no source settles may be either way. */
export const switchesOf = (seed: number): Partial<Switches> =>
  anySwitches(new Random(`switches ${seed}`));

const PROCESSES = [
  'Launch',
  'Terminate',
  'AZRebalance',
  'HealthCheck',
  'ReplaceUnhealthy',
  'AddToLoadBalancer',
  'InstanceRefresh',
];

/** Whoever does things there, by calls and otherwise. */
export class Region {
  readonly world: CreatedWorld;
  /** What was done at least once and not refused. */
  readonly done = new Set<string>();

  constructor(seed: number, switches: Partial<Switches> = switchesOf(seed)) {
    this.world = createWorld(SCENARIO, { seed, switches });
  }

  live(story: readonly Deed[]): this {
    for (const deed of story) {
      this.carryOut(deed);
      this.world.clock.advance(deed.wait);
    }
    return this;
  }

  call(action: string, params: Params, service: Service = 'autoscaling') {
    const caller = { name: 'anyone', region: this.world.region };
    return perform(this.world, service, action, params, caller);
  }

  carryOut(deed: Deed): void {
    const all = this.#all(deed);
    const [name, act] = all[deed.what % all.length] as readonly [string, () => unknown];
    try {
      act();
      this.done.add(name);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  get names(): readonly string[] {
    return this.#all({ what: 0, group: 0, instances: [0], number: 0, flag: true, wait: 0 }).map(
      ([name]) => name,
    );
  }

  #all(deed: Deed): readonly (readonly [string, () => unknown])[] {
    const { world } = this;
    const groups = world.autoScaling.groups();
    const group = groups[deed.group % groups.length];
    const name = group?.name ?? 'web';
    const web = { AutoScalingGroupName: name };
    const members = group?.members ?? [];
    const ids = [...new Set(deed.instances.map((n) => members[n % members.length]?.id ?? 'i-1'))];
    const [id = ''] = ids;
    const zone = `eu-west-1${'abc'[deed.number % 3]}`;
    const process = PROCESSES[deed.number % PROCESSES.length];
    const version = {
      LaunchTemplateId: world.compute.templates[0]?.id,
      Version: String(1 + (deed.number % 2)),
    };
    const decrement = { ShouldDecrementDesiredCapacity: deed.flag };
    const [targetGroup] = world.loadBalancing.targetGroups();
    const target = { TargetGroupArn: targetGroup?.arn, Targets: [{ Id: id }] };
    const spot = members.find((m) => world.compute.instance(m.id)?.purchase === 'spot')?.id ?? id;
    const hooks = ['warm-up', 'bye', 'drain'];
    const standing = members.filter((m) => m.lifecycle === 'Standby').map((m) => m.id);
    const asg = (action: string, params: Params = {}) =>
      [action, () => this.call(action, { ...web, ...params })] as const;
    const ec2 = (action: string) =>
      [action, () => this.call(action, { InstanceId: [id] }, 'ec2')] as const;
    return [
      asg('SetDesiredCapacity', { DesiredCapacity: deed.number }),
      asg('UpdateAutoScalingGroup', { MinSize: Math.floor(deed.number / 3), MaxSize: deed.number }),
      [
        'another template version',
        () =>
          this.call('UpdateAutoScalingGroup', {
            AutoScalingGroupName: 'web',
            LaunchTemplate: version,
          }),
      ],
      [
        'other zones',
        () =>
          this.call('UpdateAutoScalingGroup', { ...web, VPCZoneIdentifier: this.#subnets(deed) }),
      ],
      asg('LaunchInstances', {
        RequestedCapacity: 1 + (deed.number % 3),
        AvailabilityZones: [zone],
        ClientToken: `t${deed.number}`,
        RetryStrategy: deed.flag ? 'none' : 'retry-with-group-configuration',
      }),
      asg('TerminateInstanceInAutoScalingGroup', { InstanceIds: ids, ...decrement }),
      asg('EnterStandby', { InstanceIds: ids, ...decrement }),
      asg('ExitStandby', { InstanceIds: standing }),
      asg('DetachInstances', { InstanceIds: ids, ...decrement }),
      asg('AttachInstances', { InstanceIds: [this.#detached()] }),
      asg('SetInstanceProtection', { InstanceIds: ids, ProtectedFromScaleIn: deed.flag }),
      [
        'SetInstanceHealth',
        () => this.call('SetInstanceHealth', { InstanceId: id, HealthStatus: 'Unhealthy' }),
      ],
      asg('SuspendProcesses', { ScalingProcesses: [process] }),
      asg('ResumeProcesses', deed.flag ? {} : { ScalingProcesses: [process] }),
      asg('PutLifecycleHook', {
        LifecycleHookName: deed.number % 2 === 0 ? 'warm-up' : 'bye',
        LifecycleTransition:
          deed.number % 2 === 0
            ? 'autoscaling:EC2_INSTANCE_LAUNCHING'
            : 'autoscaling:EC2_INSTANCE_TERMINATING',
        HeartbeatTimeout: 30 + 60 * deed.number,
        DefaultResult: deed.flag ? 'CONTINUE' : 'ABANDON',
      }),
      ['CompleteLifecycleAction', () => this.#complete(deed.flag ? 'CONTINUE' : 'ABANDON')],
      asg('DeleteLifecycleHook', { LifecycleHookName: hooks[deed.number % 3] }),
      asg('PutWarmPool', {
        MinSize: deed.number % 3,
        PoolState: deed.flag ? 'Stopped' : 'Running',
        InstanceReusePolicy: { ReuseOnScaleIn: deed.number % 2 === 0 },
      }),
      asg('DeleteWarmPool', { ForceDelete: deed.flag }),
      asg('StartInstanceRefresh', {
        Preferences: { MinHealthyPercentage: 10 * deed.number, InstanceWarmup: 30 },
      }),
      asg('CancelInstanceRefresh'),
      ['TerminateInstances', () => this.call('TerminateInstances', { InstanceId: [id] }, 'ec2')],
      ec2('StopInstances'),
      ec2('StartInstances'),
      ec2('RebootInstances'),
      ['DeregisterTargets', () => this.call('DeregisterTargets', target, 'elasticloadbalancing')],
      ['RegisterTargets', () => this.call('RegisterTargets', target, 'elasticloadbalancing')],
      [
        'a zonal shift',
        () => world.autoScaling.startZonalShift(zone, deed.number * 10 * MINUTE + 1),
      ],
      ['its end', () => world.autoScaling.cancelZonalShift(zone)],
      [
        'a scheduled event',
        () =>
          world.compute.addScheduledEvent(id, {
            code: deed.flag ? 'instance-retirement' : 'system-reboot',
            notBefore: world.clock.now + deed.number * 20 * MINUTE,
          }),
      ],
      ['Spot', () => takeBack(world, spot, deed.flag ? deed.number * MINUTE : undefined)],
      ['a failing status check', () => world.compute.impair(this.#running(id))],
      ['a dead service', () => world.compute.overrideApp(this.#running(id), 'never-answers')],
      [
        'no capacity',
        () =>
          orderTrouble(
            world.faults,
            { capacity: { zone, seconds: 600 * (1 + deed.number) } },
            world.clock.now,
          ),
      ],
    ];
  }

  #running(id: string): string {
    if (world(this).compute.instance(id)?.state !== 'running') throw new ApiError('Gone', id);
    return id;
  }

  #detached(): string {
    const known = new Set(
      this.world.autoScaling
        .groups()
        .flatMap((g) => [...g.members, ...(g.pool ?? [])].map((m) => m.id)),
    );
    return (
      this.world.compute.instances.find((i) => !known.has(i.id) && i.state === 'running')?.id ??
      'i-1'
    );
  }

  #subnets({ number, flag }: Deed): string {
    const { subnets } = this;
    return (flag ? subnets : subnets.filter((_, index) => index !== number % 3)).join(',');
  }

  get subnets(): readonly string[] {
    const { subnetSet } = this.call('DescribeSubnets', {}, 'ec2') as {
      subnetSet?: readonly { readonly subnetId: string }[];
    };
    return (subnetSet ?? []).map(({ subnetId }) => subnetId);
  }

  /** Whoever waits for a hook, in the first group that has one. */
  #complete(LifecycleActionResult: string): void {
    for (const { name, members, pool = [] } of this.world.autoScaling.groups()) {
      const waiting = [...members, ...pool].find((m) => m.lifecycle.endsWith(':Wait'));
      if (waiting === undefined) continue;
      const { LifecycleHooks } = this.call('DescribeLifecycleHooks', {
        AutoScalingGroupName: name,
      });
      for (const { LifecycleHookName } of LifecycleHooks as unknown as {
        LifecycleHookName: string;
      }[]) {
        try {
          this.call('CompleteLifecycleAction', {
            AutoScalingGroupName: name,
            LifecycleHookName,
            InstanceId: waiting.id,
            LifecycleActionResult,
          });
          return;
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
        }
      }
    }
    throw new ApiError('Nobody', 'waits');
  }

  /** Everything that could keep groups from what they want is taken away, and two days pass. */
  settle(): this {
    const attempt = (act: () => unknown): void => {
      try {
        act();
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    };
    this.world.faults.clear();
    for (const zone of 'abc') this.world.autoScaling.cancelZonalShift(`eu-west-1${zone}`);
    for (const { name, members } of this.world.autoScaling.groups()) {
      const web = { AutoScalingGroupName: name };
      attempt(() => this.call('CancelInstanceRefresh', web));
      this.call('ResumeProcesses', web);
      for (const { id } of members) {
        attempt(() =>
          this.call('SetInstanceProtection', {
            ...web,
            InstanceIds: [id],
            ProtectedFromScaleIn: false,
          }),
        );
      }
      for (const hook of ['warm-up', 'bye', 'drain'])
        attempt(() => this.call('DeleteLifecycleHook', { ...web, LifecycleHookName: hook }));
    }
    this.world.clock.advance(30 * HOUR);
    for (const { name } of this.world.autoScaling.groups()) {
      this.call('UpdateAutoScalingGroup', { AutoScalingGroupName: name, MaxInstanceLifetime: 0 });
    }
    this.world.clock.advance(14 * HOUR);
    return this;
  }
}

const world = (region: Region): CreatedWorld => region.world;
