import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../../../sandbox/api.js';
import type { AlarmState } from '../../../../sandbox/auto-scaling/refresh/alarms.js';
import { MOVES, type State } from '../../../../sandbox/auto-scaling/refresh/states.js';
import { HOUR, MINUTE, SECOND } from '../../../../sandbox/clock.js';
import { Random } from '../../../../sandbox/random.js';
import { anySwitches } from '../../switches.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

/** Refreshes under random commands, faults and waits (1.13 points 1, 2, 8). */

interface Draw {
  readonly deed: number;
  readonly number: number;
  readonly flag: boolean;
  readonly wait: number;
}

const draws: fc.Arbitrary<Draw[]> = fc.array(
  fc.record({
    deed: fc.nat({ max: 1_000 }),
    number: fc.nat({ max: 99 }),
    flag: fc.boolean(),
    wait: fc.oneof(
      fc.nat({ max: 30 * SECOND }),
      fc.nat({ max: 10 * MINUTE }),
      fc.nat({ max: 2 * HOUR }),
    ),
  }),
  { minLength: 3, maxLength: 25 },
);

class Story {
  readonly world: RefreshWorld;
  #alarm: AlarmState = 'OK';

  constructor(seed: number) {
    this.world = new RefreshWorld({ MinSize: 1 }, anySwitches(new Random(seed)), seed);
    this.world.autoScaling.useAlarms(() => this.#alarm);
  }

  live(story: readonly Draw[]): RefreshWorld {
    for (const draw of story) {
      try {
        (this.#deeds(draw)[draw.deed % DEEDS] as () => void)();
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
      this.world.clock.advance(draw.wait);
    }
    return this.world;
  }

  #deeds({ number, flag }: Draw): readonly (() => void)[] {
    const { world } = this;
    const serving = world.members('InService');
    const ids = serving.length === 0 ? [] : [serving[number % serving.length]?.id as string];
    const zone = `eu-west-1${'abc'[number % 3]}`;
    const processes = ['InstanceRefresh', 'Launch', 'Terminate', 'ReplaceUnhealthy'];
    const ScalingProcesses = [processes[number % 4]];
    const act = (name: string, params = {}) => void world.call(name, { ...WEB, ...params });
    const start = () => this.#start(number, flag);
    return [
      start,
      start,
      start,
      () => world.cancel(flag),
      () => world.rollBack(),
      () => act('SetDesiredCapacity', { DesiredCapacity: 1 + (number % 12) }),
      () => world.protect(ids, flag),
      () => act('EnterStandby', { InstanceIds: ids, ShouldDecrementDesiredCapacity: flag }),
      () => act('ExitStandby', { InstanceIds: world.members('Standby').map((m) => m.id) }),
      () => act('SetInstanceHealth', { InstanceId: ids[0], HealthStatus: 'Unhealthy' }),
      () => act('SuspendProcesses', { ScalingProcesses }),
      () => act('ResumeProcesses'),
      () => act('UpdateAutoScalingGroup', version(1 + (number % 3))),
      () => void world.compute.exhausted.add(zone),
      () => world.compute.exhausted.clear(),
      () => {
        for (const id of ids) world.compute.terminate(id);
      },
      () => {
        this.#alarm = (['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const)[number % 3] as AlarmState;
        world.autoScaling.alarmChanged('errors');
      },
      () =>
        act('PutLifecycleHook', {
          LifecycleHookName: 'up',
          LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
          HeartbeatTimeout: 30 + number,
          DefaultResult: flag ? 'CONTINUE' : 'ABANDON',
        }),
      () => act('DeleteLifecycleHook', { LifecycleHookName: 'up' }),
    ];
  }

  #start(number: number, flag: boolean): void {
    const min = (number * 7) % 101;
    const max = Math.max(100, min + (number % 3) * 25);
    this.world.start(
      {
        MinHealthyPercentage: min,
        ...(flag ? { MaxHealthyPercentage: max } : {}),
        SkipMatching: number % 2 === 0,
        AutoRollback: number % 3 === 0,
        BakeTime: (number % 4) * 120,
        ScaleInProtectedInstances: ['Wait', 'Ignore', 'Refresh'][number % 3],
        StandbyInstances: ['Wait', 'Ignore', 'Terminate'][(number + 1) % 3],
        ...(number % 5 === 0 ? { CheckpointPercentages: [30, 60, 100], CheckpointDelay: 300 } : {}),
        ...(number % 4 === 0 ? { AlarmSpecification: { Alarms: ['errors'] } } : {}),
      },
      version(1 + (number % 3)),
    );
  }
}

const DEEDS = 19;

const live = (story: readonly Draw[], seed: number): RefreshWorld => new Story(seed).live(story);

const property = (check: (story: Draw[], seed: number) => void, numRuns = 200): void =>
  fc.assert(fc.property(draws, fc.nat({ max: 10_000 }), check), { numRuns });

describe('whatever is commanded, and whatever fails', () => {
  test('a refresh makes no move that the table lacks, and no two of a group are active at once', () => {
    property((story, seed) => {
      const states = new Map<string, State>();
      for (const { id, state, checkpoint } of live(story, seed).history.of('refresh')) {
        const before = states.get(id);
        if (before === undefined) expect(state).toBe('Pending');
        else if (checkpoint === undefined) expect(MOVES[before]).toContain(state);
        states.set(id, state as State);
        const active = [...states.values()].filter((one) => MOVES[one].length > 0);
        expect(active.length).toBeLessThanOrEqual(1);
      }
    });
  });

  test('every refresh comes to an end, and leaves the group with what it desires', () => {
    property((story, seed) => {
      const world = live(story, seed);
      world.compute.exhausted.clear();
      world.call('ResumeProcesses', WEB);
      world.call('PutLifecycleHook', {
        ...WEB,
        LifecycleHookName: 'up',
        LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
        HeartbeatTimeout: 30,
        DefaultResult: 'CONTINUE',
      });
      world.clock.advance(15 * 24 * HOUR);
      for (const { Status, EndTime } of world.call('DescribeInstanceRefreshes', WEB)
        .InstanceRefreshes as unknown as { Status: State; EndTime?: Date }[]) {
        expect(MOVES[Status]).toEqual([]);
        expect(EndTime).toBeInstanceOf(Date);
      }
      const protectedOnes = world.members('InService').filter((m) => m.protectedFromScaleIn);
      const most = Math.max(world.group().desired, protectedOnes.length);
      expect(world.members('InService').length).toBeGreaterThanOrEqual(world.group().desired);
      expect(world.members('InService').length).toBeLessThanOrEqual(most);
    }, 100);
  });

  test('no instance appears or vanishes without a cause', () => {
    property((story, seed) => {
      const there = new Set<string>();
      for (const { id, lifecycle, cause } of live(story, seed).history.of('member')) {
        if (lifecycle === 'gone') there.delete(id);
        else if (!there.has(id)) expect(['Pending', 'InService']).toContain(lifecycle);
        if (lifecycle !== 'gone') there.add(id);
        expect(cause).toMatch(/^(auto-scaling:[A-Za-z-]+|caller:tester|ec2|scenario)/);
      }
    });
  });

  test('the same seed and story make the same record, byte for byte', () => {
    property((story, seed) => {
      expect(live(story, seed).history.toLines()).toBe(live(story, seed).history.toLines());
    }, 60);
  });

  test('all ten states are met', () => {
    const random = new Random('stories');
    const met = new Set<string>();
    for (let seed = 0; seed < 250; seed++) {
      const story = Array.from({ length: 15 }, () => ({
        deed: random.whole(0, 1_000),
        number: random.whole(0, 99),
        flag: random.chance(0.5),
        wait: random.pick([10 * SECOND, MINUTE, 5 * MINUTE, HOUR]),
      }));
      for (const { state } of live(story, seed).history.of('refresh')) met.add(state);
    }
    expect([...met].sort()).toEqual(Object.keys(MOVES).sort());
  });
});

describe('capacity, when nothing but the refresh is at work (facts 1.4)', () => {
  const settings = fc.record({
    desired: fc.integer({ min: 1, max: 12 }),
    min: fc.integer({ min: 0, max: 100 }),
    more: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    warmup: fc.constantFrom(0, 30, 300),
    checkpoint: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    seed: fc.nat({ max: 10_000 }),
  });

  /** In service and warm: the promise is of capacity that is ready to be used. */
  test('never falls below the minimum, never rises above the maximum, but for the impossible case', () => {
    fc.assert(
      fc.property(settings, ({ desired, min, more, warmup, checkpoint, seed }) => {
        const max = more === undefined ? undefined : Math.min(200, Math.max(100, min + more));
        const world = new RefreshWorld(
          { DesiredCapacity: desired, DefaultInstanceWarmup: warmup },
          { 'refresh-surge-beyond-max-size': 'yes' },
          seed,
        );
        // It would launch and end instances on its own account.
        world.call('SuspendProcesses', { ...WEB, ScalingProcesses: ['AZRebalance'] });
        world.start({
          MinHealthyPercentage: min,
          ...(max === undefined ? {} : { MaxHealthyPercentage: max }),
          ...(checkpoint === undefined
            ? {}
            : { CheckpointPercentages: [checkpoint, 100], CheckpointDelay: 60 }),
        });
        const { fewest, most } = extremesByRecord(world, warmup);
        const floor = Math.ceil((desired * min) / 100);
        const cap = Math.floor((desired * (max ?? 100)) / 100);
        const impossible = floor > desired - 1 && cap < desired + 1;
        expect(fewest).toBeGreaterThanOrEqual(
          impossible && max === undefined ? desired - 1 : floor,
        );
        expect(most).toBeLessThanOrEqual(impossible && max !== undefined ? desired + 1 : cap);
        expect(world.versions()).toEqual({ 2: desired });
      }),
      { numRuns: 250 },
    );
  });

  /** From the record, moment by moment. */
  function extremesByRecord(world: RefreshWorld, warmup: number): { fewest: number; most: number } {
    const from = world.clock.now;
    const old = new Set(world.ids());
    world.until('Successful', 48);
    const there = new Map<string, string>(
      [...old].map((id) => [id, 'InService'] as [string, string]),
    );
    const readyAt = new Map<string, number>([...old].map((id) => [id, from]));
    let fewest = old.size;
    let most = old.size;
    for (const { id, lifecycle, at } of world.history.of('member')) {
      if (at < from || (at === from && old.has(id))) continue;
      if (lifecycle.startsWith('Terminating') || lifecycle === 'gone') there.delete(id);
      else there.set(id, lifecycle);
      if (lifecycle === 'InService') readyAt.set(id, at + warmup * SECOND);
      const ready = [...there.keys()].filter((one) => (readyAt.get(one) ?? Infinity) <= at);
      if (lifecycle === 'Terminating') fewest = Math.min(fewest, ready.length);
      most = Math.max(most, there.size);
    }
    return { fewest, most };
  }
});
