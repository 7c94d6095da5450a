import type { Action, Answer } from '../../../sandbox/api.js';
import {
  AutoScaling,
  type GroupState,
  type MemberState,
} from '../../../sandbox/auto-scaling/auto-scaling.js';
import { MINUTE, VirtualClock } from '../../../sandbox/clock.js';
import { LoadBalancing } from '../../../sandbox/elb/load-balancing.js';
import { perform } from '../../../sandbox/perform.js';
import { Random } from '../../../sandbox/random.js';
import { History } from '../../../sandbox/record.js';
import { stsActions } from '../../../sandbox/sts.js';
import { defaultSwitches, type Switches } from '../../../sandbox/unknowns.js';
import type { World } from '../../../sandbox/world.js';
import { FakeCompute, TEMPLATE } from './fake-compute.js';

export const EPOCH = Date.UTC(2026, 0, 20, 4, 17);
export const ZONES = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'] as const;
export const SUBNETS = 'subnet-a,subnet-b,subnet-c';

type Params = { readonly [name: string]: unknown };

/** A region with EC2 in the test's hand, and a real Auto Scaling and ELB. */
export class SmallWorld {
  readonly clock = new VirtualClock(EPOCH);
  readonly history = new History(() => this.clock.now);
  readonly compute = new FakeCompute(this.clock);
  readonly autoScaling: AutoScaling;
  readonly elb: LoadBalancing;
  readonly world: World;

  constructor(switches: Partial<Switches> = {}, seed: string | number = 1) {
    const room = {
      clock: this.clock,
      random: new Random(seed),
      history: this.history,
      switches: { ...defaultSwitches(), ...switches },
      accountId: '123456789012',
      region: 'eu-west-1',
      world: () => this.world,
    };
    this.autoScaling = new AutoScaling(room);
    this.elb = new LoadBalancing(room);
    const actions = [...this.autoScaling.actions, ...this.elb.actions, ...stsActions];
    this.world = {
      ...room,
      compute: this.compute,
      autoScaling: this.autoScaling,
      loadBalancing: this.elb,
      faults: {
        before: () => {},
        after: () => {},
        capacityError: () => false,
        notices: () => undefined,
      },
      ubuntu: {
        boot: () => {
          throw new Error('no guests here');
        },
        notices: () => ({ status: 404, headers: {}, body: '' }),
      },
      action: (service: Action['service'], name: string) =>
        actions.find((a) => a.service === service && a.name === name),
      elsewhere: () => this.world,
    };
  }

  call(name: string, params: Params = {}, caller = 'tester'): Answer {
    return this.#perform('autoscaling', name, params, caller);
  }

  elbCall(name: string, params: Params = {}): Answer {
    return this.#perform('elasticloadbalancing', name, params, 'tester');
  }

  #perform(service: Action['service'], name: string, params: Params, caller: string): Answer {
    return perform(this.world, service, name, params, { name: caller, region: 'eu-west-1' });
  }

  /** What the call is refused with: `Code: message`. */
  refusal(name: string, params: Params): string {
    try {
      this.call(name, params);
    } catch (error) {
      return `${(error as { code: string }).code}: ${(error as Error).message}`;
    }
    throw new Error(`${name} was not refused`);
  }

  /** A group of six in three zones that has been there for long. */
  seed(request: Params = {}, targetGroupArns: readonly string[] = []): GroupState {
    return this.autoScaling.seedGroup(
      {
        AutoScalingGroupName: 'web',
        MinSize: 0,
        MaxSize: 12,
        DesiredCapacity: 6,
        LaunchTemplate: { LaunchTemplateId: TEMPLATE, Version: '1' },
        VPCZoneIdentifier: SUBNETS,
        TargetGroupARNs: targetGroupArns,
        ...request,
      },
      {
        place: (order) => this.compute.place(order),
        register: (arn, id) => this.elb.seedTarget(arn, id),
      },
    );
  }

  targetGroup(delay = 60, name = 'web'): string {
    return this.elb.addTargetGroup({
      name,
      loadBalancer: 'front',
      settings: { HealthCheckIntervalSeconds: 10, HealthyThresholdCount: 2 },
      attributes: { 'deregistration_delay.timeout_seconds': String(delay) },
    }).arn;
  }

  minutes(count: number): void {
    this.clock.advance(count * MINUTE);
  }

  group(name = 'web'): GroupState {
    const group = this.autoScaling.groups().find((g) => g.name === name);
    if (group === undefined) throw new Error(`no group ${name}`);
    return group;
  }

  members(lifecycle?: string, name = 'web'): readonly MemberState[] {
    return this.group(name).members.filter(
      (m) => lifecycle === undefined || m.lifecycle === lifecycle,
    );
  }

  ids(zone?: string): readonly string[] {
    return this.members()
      .filter((m) => zone === undefined || m.zone === zone)
      .map((m) => m.id);
  }

  /** Members in service, zone by zone. */
  counts(): readonly number[] {
    return ZONES.map((zone) => this.members('InService').filter((m) => m.zone === zone).length);
  }

  /** The Causes of the group's activities, newest first. */
  causes(): readonly string[] {
    const { Activities } = this.call('DescribeScalingActivities', { AutoScalingGroupName: 'web' });
    return (Activities as { Cause: string }[]).map((a) => a.Cause);
  }

  activities(): readonly { Description: string; StatusCode: string; StatusMessage?: string }[] {
    return this.call('DescribeScalingActivities', { AutoScalingGroupName: 'web' })
      .Activities as never;
  }

  /** The lifecycle states a member went through, as recorded. */
  lifeOf(id: string): readonly string[] {
    return this.history
      .of('member')
      .filter((m) => m.id === id)
      .map((m) => m.lifecycle);
  }
}
