import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../../../sandbox/api.js';
import { Fleet } from '../../../../sandbox/auto-scaling/fleet.js';
import { Headcounts } from '../../../../sandbox/auto-scaling/refresh/headcounts.js';
import { Lineup } from '../../../../sandbox/auto-scaling/refresh/lineup.js';
import { questionOf } from '../../../../sandbox/auto-scaling/refresh/question.js';
import { HOUR, MINUTE, SECOND } from '../../../../sandbox/clock.js';
import { Random } from '../../../../sandbox/random.js';
import { type Switches, UNKNOWNS } from '../../../../sandbox/unknowns.js';
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

  constructor(seed: number) {
    this.#random = new Random(`headcount ${seed}`);
    const switches = Object.entries(UNKNOWNS).map(([name, { alternatives }]) => [
      name,
      this.#random.pick<string>(alternatives),
    ]);
    this.#world = new RefreshWorld(
      { MinSize: 0, MaxSize: 20, DesiredCapacity: this.#random.whole(1, 8) },
      Object.fromEntries(switches) as Partial<Switches>,
      seed,
    );
    this.#targetGroup = this.#world.targetGroup(30);
    this.#act('AttachLoadBalancerTargetGroups', { TargetGroupARNs: [this.#targetGroup] });
  }

  live(deeds: number): void {
    for (let count = 0; count < deeds; count++) {
      this.#random.pick(this.#deeds())();
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
    const start = () => this.#start();
    return [
      start,
      start,
      start,
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
