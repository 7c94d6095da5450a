import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../../../sandbox/api.js';
import { Fleet } from '../../../../sandbox/auto-scaling/fleet.js';
import { Headcounts } from '../../../../sandbox/auto-scaling/refresh/headcounts.js';
import { Lineup } from '../../../../sandbox/auto-scaling/refresh/lineup.js';
import { questionOf } from '../../../../sandbox/auto-scaling/refresh/question.js';
import { HOUR, MINUTE, SECOND } from '../../../../sandbox/clock.js';
import { Random } from '../../../../sandbox/random.js';
import { anySwitches } from '../../switches.js';
import { recount, told } from './recount.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

const OVERRIDES = [
  { InstanceType: 'm5.large', WeightedCapacity: '1' },
  { InstanceType: 'm5.xlarge', WeightedCapacity: '2' },
];

/** A world in which anything is done to a group, its instances, its targets and its refreshes. */
class AnyHistory {
  readonly #random: Random;
  readonly #world: RefreshWorld;
  readonly #targetGroup: string;
  /** Of all deeds some are done again and again, so that they meet. */
  readonly #habits: readonly number[];

  constructor(seed: number) {
    this.#random = new Random(`headcount ${seed}`);
    const switches = anySwitches(this.#random);
    this.#world = new RefreshWorld(
      { MinSize: 0, MaxSize: 20, DesiredCapacity: this.#random.whole(1, 8) },
      switches,
      seed,
    );
    this.#targetGroup = this.#world.targetGroup(30);
    this.#act('AttachLoadBalancerTargetGroups', { TargetGroupARNs: [this.#targetGroup] });
    const last = this.#deeds().length - 1;
    this.#habits = Array.from({ length: 6 }, () => this.#random.whole(0, last));
  }

  live(deeds: number): void {
    for (let count = 0; count < deeds; count++) {
      if (this.#random.chance(0.25)) this.#start();
      else this.#deeds()[this.#random.pick(this.#habits)]?.();
      this.#world.clock.advance(
        this.#random.pick([0, 5 * SECOND, 20 * SECOND, MINUTE, 5 * MINUTE, HOUR]),
      );
    }
  }

  #act(name: string, params = {}): void {
    try {
      this.#world.call(name, { ...WEB, ...params });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  #deeds(): readonly (() => void)[] {
    return [
      ...this.#deedsToTheRefresh(),
      ...this.#deedsToMembers(),
      ...this.#deedsToTheGroup(),
      ...this.#deedsBeside(),
    ];
  }

  #deedsToTheRefresh(): readonly (() => void)[] {
    const wait = { WaitForTransitioningInstances: this.#random.chance(0.5) };
    const ScalingProcesses = [this.#random.pick(['InstanceRefresh', 'Launch', 'Terminate'])];
    return [
      () => this.#act('CancelInstanceRefresh', wait),
      () => this.#act('RollbackInstanceRefresh'),
      () => this.#act('SuspendProcesses', { ScalingProcesses }),
      () => this.#act('ResumeProcesses'),
    ];
  }

  #deedsToMembers(): readonly (() => void)[] {
    const [random, world] = [this.#random, this.#world];
    const serving = world.members('InService').map(({ id }) => id);
    const InstanceIds = serving.length === 0 ? [] : [random.pick(serving)];
    const [InstanceId] = InstanceIds;
    const decrement = { ShouldDecrementDesiredCapacity: random.chance(0.5) };
    const ProtectedFromScaleIn = random.chance(0.6);
    const HealthStatus = random.pick(['Healthy', 'Unhealthy']);
    const standing = world.members('Standby').map(({ id }) => id);
    return [
      () => this.#act('SetInstanceProtection', { InstanceIds, ProtectedFromScaleIn }),
      () => this.#act('EnterStandby', { InstanceIds, ...decrement }),
      () => this.#act('ExitStandby', { InstanceIds: standing }),
      () => this.#act('DetachInstances', { InstanceIds, ...decrement }),
      () => this.#act('SetInstanceHealth', { InstanceId, HealthStatus }),
      () => this.#act('TerminateInstanceInAutoScalingGroup', { InstanceId, ...decrement }),
      () => {
        if (InstanceId !== undefined) world.compute.terminate(InstanceId);
      },
    ];
  }

  #deedsToTheGroup(): readonly (() => void)[] {
    const random = this.#random;
    const update = (change: object) => this.#act('UpdateAutoScalingGroup', change);
    const LaunchTemplate = version(1).LaunchTemplate;
    const MixedInstancesPolicy = {
      LaunchTemplate: { LaunchTemplateSpecification: LaunchTemplate, Overrides: OVERRIDES },
    };
    return [
      () => this.#act('SetDesiredCapacity', { DesiredCapacity: random.whole(0, 12) }),
      () => update({ HealthCheckType: random.pick(['EC2', 'EC2,ELB']) }),
      () => update(version(random.pick(['1', '2', '$Latest']))),
      () => update({ MixedInstancesPolicy }),
      () =>
        this.#act('PutWarmPool', {
          MinSize: random.whole(0, 3),
          InstanceReusePolicy: { ReuseOnScaleIn: random.chance(0.6) },
        }),
      () => this.#act('DeleteWarmPool', { ForceDelete: true }),
    ];
  }

  #deedsBeside(): readonly (() => void)[] {
    const [random, { compute }] = [this.#random, this.#world];
    const DetachOrAttach = random.pick(['Detach', 'Attach']);
    return [
      () => void compute.versions.push({ ImageId: 'ami-3', InstanceType: 'm5.large' }),
      () => void compute.deadImages.add(`ami-${random.whole(1, 3)}`),
      () => compute.deadImages.clear(),
      () =>
        this.#act(`${DetachOrAttach}LoadBalancerTargetGroups`, {
          TargetGroupARNs: [this.#targetGroup],
        }),
    ];
  }

  #start(): void {
    const random = this.#random;
    const mode = (modes: readonly string[]): string => random.pick(modes);
    this.#act('StartInstanceRefresh', {
      ...(random.chance(0.6) && { DesiredConfiguration: version(random.pick(['2', '$Latest'])) }),
      ...(random.chance(0.2) && { Strategy: 'ReplaceRootVolume' }),
      Preferences: {
        MinHealthyPercentage: random.whole(0, 100),
        SkipMatching: random.chance(0.5),
        InstanceWarmup: random.pick([0, 45, 300]),
        BakeTime: random.pick([0, 120]),
        ScaleInProtectedInstances: mode(['Wait', 'Ignore', 'Refresh']),
        StandbyInstances: mode(['Wait', 'Ignore', 'Terminate']),
      },
    });
  }
}

describe('the census that is kept', () => {
  let fleet: Fleet;
  let compared: number;

  beforeEach(() => {
    compared = 0;
    const { add } = Fleet.prototype;
    jest.spyOn(Fleet.prototype, 'add').mockImplementation(function (this: Fleet, ...args) {
      fleet = this;
      add.apply(this, args);
    });
    const kept = Headcounts.prototype.of;
    jest.spyOn(Headcounts.prototype, 'of').mockImplementation(function (this: Headcounts, refresh) {
      const census = kept.call(this, refresh);
      const counted = recount(fleet, refresh.group, questionOf(fleet, refresh));
      expect(told(census)).toEqual(counted);
      compared++;
      return census;
    });
  });
  afterEach(() => void jest.restoreAllMocks());

  test('is at every look what going through all members comes to', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), (seed) => new AnyHistory(seed).live(60)),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(2_000);
  });

  /** Of six one is replaced at a time, and each is waited for. */
  function underWay(): { readonly world: RefreshWorld; readonly targetGroup: string } {
    const world = new RefreshWorld();
    const targetGroup = world.targetGroup();
    world.call('AttachLoadBalancerTargetGroups', { ...WEB, TargetGroupARNs: [targetGroup] });
    world.minutes(2);
    world.start({
      MinHealthyPercentage: 90,
      InstanceWarmup: 600,
      SkipMatching: true,
      ScaleInProtectedInstances: 'Ignore',
    });
    world.minutes(5);
    return { world, targetGroup };
  }

  const checkElb = (world: RefreshWorld): void =>
    void world.call('UpdateAutoScalingGroup', { ...WEB, HealthCheckType: 'ELB' });

  test.each<readonly [string, (world: RefreshWorld, targetGroup: string) => void]>([
    [
      'other health checks count',
      (world) => {
        for (const id of world.ids()) world.elb.overrideAnswer(id, 503);
        world.minutes(2);
        checkElb(world);
      },
    ],
    [
      'a target group is no more',
      (world, targetGroup) => {
        checkElb(world);
        world.minutes(3);
        world.elb.removeTargetGroup(world.elb.group(targetGroup));
        world.call('SuspendProcesses', { ...WEB, ScalingProcesses: ['Launch'] });
      },
    ],
    [
      'one that is ignored warms up',
      (world) => {
        const [standing] = world
          .members('InService')
          .slice(0, 1)
          .map(({ id }) => id);
        const InstanceIds = [standing as string];
        const keep = { ShouldDecrementDesiredCapacity: true };
        world.call('EnterStandby', { ...WEB, InstanceIds, ...keep });
        world.minutes(3);
        world.call('ExitStandby', { ...WEB, InstanceIds });
        world.minutes(1);
        world.protect(InstanceIds);
      },
    ],
  ])('is right when %s while the refresh waits', (_, happen) => {
    const { world, targetGroup } = underWay();
    happen(world, targetGroup);
    const before = compared;
    world.minutes(12);
    // Of no member: it is a reason to look again.
    world.call('UpdateAutoScalingGroup', { ...WEB, DefaultCooldown: 60 });
    world.minutes(8);
    expect(compared).toBeGreaterThan(before);
  });

  test('is right when members weigh something else from now on', () => {
    const Overrides = OVERRIDES.map(({ InstanceType }) => ({ InstanceType }));
    const { LaunchTemplate: LaunchTemplateSpecification } = version(1);
    const policyOf = (overrides: readonly object[]) => ({
      LaunchTemplate: { LaunchTemplateSpecification, Overrides: overrides },
    });
    const world = new RefreshWorld({
      LaunchTemplate: undefined,
      MixedInstancesPolicy: policyOf(Overrides),
    });
    world.startAsItIs({ MinHealthyPercentage: 80, InstanceWarmup: 120 });
    world.minutes(3);
    const heavier = OVERRIDES.map((one) => ({ ...one, WeightedCapacity: '3' }));
    world.call('UpdateAutoScalingGroup', { ...WEB, MixedInstancesPolicy: policyOf(heavier) });
    const before = compared;
    world.minutes(10);
    expect(compared).toBeGreaterThan(before);
  });
});

describe('a lineup', () => {
  test('is in the order of places, whatever the order in which things come and go', () => {
    const moves = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.boolean()), { maxLength: 80 });
    fc.assert(
      fc.property(moves, (story) => {
        const lineup = new Lineup<string>();
        const there = new Set<number>();
        for (const [place, comes] of story) {
          if (comes) lineup.add(`at ${place}`, place);
          else lineup.delete(`at ${place}`);
          if (comes) there.add(place);
          else there.delete(place);
          const expected = [...there].sort((a, b) => a - b).map((one) => `at ${one}`);
          expect([...lineup]).toEqual(expected);
        }
      }),
    );
  });
});
