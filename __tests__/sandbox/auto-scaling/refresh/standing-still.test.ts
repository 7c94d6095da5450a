import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../../../sandbox/api.js';
import { MINUTE, SECOND } from '../../../../sandbox/clock.js';
import { Random } from '../../../../sandbox/random.js';
import { anySwitches } from '../../switches.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

/**
 * The driver looks at a refresh when something changed, or when a wait is over. Whoever looked all the time would see
 * nothing to do in between: else the refresh would stand still until somebody happened to pass (facts 1.4, 1.5, 1.9).
 */

const QUIET = 5 * MINUTE;
const GLANCE = 30 * SECOND;

/** Anything that a refresh may have to wait for, by the seed alone. */
class Story {
  readonly world: RefreshWorld;
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = new Random(`standing still ${seed}`);
    const switches = anySwitches(this.#random);
    this.world = new RefreshWorld(
      { MinSize: 0, MaxSize: 20, DesiredCapacity: this.#random.whole(1, 7) },
      switches,
      seed,
    );
    this.world.autoScaling.useAlarms(() => 'OK');
  }

  live(deeds: number): this {
    for (let count = 0; count < deeds; count++) {
      this.#attempt(this.#random.chance(0.2) ? () => this.#start() : this.#deed());
      this.world.clock.advance(this.#random.pick([5, 20, 60, 300, 900, 2_400]) * SECOND);
    }
    return this;
  }

  #attempt(act: () => unknown): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  #deed(): () => unknown {
    const { world } = this;
    const random = this.#random;
    const serving = world.members('InService').map(({ id }) => id);
    const InstanceIds = serving.length === 0 ? [] : [random.pick(serving)];
    const [InstanceId = ''] = InstanceIds;
    const standing = world.members('Standby').map(({ id }) => id);
    const act = (name: string, params = {}) => world.call(name, { ...WEB, ...params });
    const decrement = { ShouldDecrementDesiredCapacity: random.chance(0.5) };
    return random.pick([
      () => act('SetDesiredCapacity', { DesiredCapacity: random.whole(1, 8) }),
      () => act('SetInstanceProtection', { InstanceIds, ProtectedFromScaleIn: true }),
      () => act('SetInstanceProtection', { InstanceIds: serving, ProtectedFromScaleIn: true }),
      () => this.#growAndProtect(serving),
      () => this.#growAndProtect(serving),
      () => act('SetInstanceProtection', { InstanceIds, ProtectedFromScaleIn: false }),
      () => act('EnterStandby', { InstanceIds, ...decrement }),
      () => act('ExitStandby', { InstanceIds: standing }),
      () => act('SetInstanceHealth', { InstanceId, HealthStatus: 'Unhealthy' }),
      () => act('TerminateInstanceInAutoScalingGroup', { InstanceId, ...decrement }),
      () => InstanceId !== '' && world.compute.terminate(InstanceId),
      () => act('SuspendProcesses', { ScalingProcesses: [random.pick(['Launch', 'Terminate'])] }),
      () => act('ResumeProcesses'),
      () => world.rollBack(),
    ]);
  }

  /** Protected, ignored, and still warming up: it counts for the floor once it is warm. */
  #growAndProtect(serving: readonly string[]): void {
    this.world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: serving.length + 1 });
    this.world.clock.advance(90 * SECOND);
    const grown = this.world.members('InService').map(({ id }) => id);
    this.world.protect(grown.filter((id) => !serving.includes(id)));
    this.#start();
  }

  #start(): void {
    const random = this.#random;
    const min = random.pick([0, 50, 80, 90, 100]);
    this.world.start(
      {
        MinHealthyPercentage: min,
        ...(random.chance(0.5) ? { MaxHealthyPercentage: Math.max(100, min + 20) } : {}),
        InstanceWarmup: random.pick([0, 60, 600, 1_800]),
        SkipMatching: random.chance(0.6),
        ScaleInProtectedInstances: random.pick(['Wait', 'Ignore', 'Ignore', 'Refresh']),
        StandbyInstances: random.pick(['Wait', 'Ignore', 'Ignore', 'Terminate']),
        BakeTime: random.pick([0, 600]),
        ...(random.chance(0.3) ? { CheckpointPercentages: [40, 100], CheckpointDelay: 900 } : {}),
        AlarmSpecification: { Alarms: ['errors'] },
      },
      version(random.whole(1, 3)),
    );
  }

  /** What happens from now on within the time, each in a line. */
  happenings(milliseconds: number): readonly string[] {
    const before = this.world.history.all.length;
    this.world.clock.advance(milliseconds);
    return this.world.history.all
      .slice(before)
      .filter(({ kind }) => kind !== 'call')
      .map((fact) => JSON.stringify(fact));
  }
}

describe('a refresh', () => {
  test('goes on once an ignored instance has warmed up, if its floor needs that one', () => {
    const world = new RefreshWorld({ DesiredCapacity: 4 });
    world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: 5 });
    const old = world.ids();
    world.clock.advance(2 * MINUTE);
    const young = world.ids().filter((id) => !old.includes(id));
    world.protect(young);
    // Of five all but one must be ready: none may go before the fifth, which is ignored, is warm.
    world.start({
      MinHealthyPercentage: 80,
      InstanceWarmup: 600,
      ScaleInProtectedInstances: 'Ignore',
    });
    world.clock.advance(8 * MINUTE);
    expect(world.versions()).toEqual({ 1: 5 });
    world.clock.advance(3 * MINUTE);
    expect(world.versions()).toEqual({ 1: 4, 2: 1 });
  });

  test('never stands still while it could go on', () => {
    let glances = 0;
    for (let seed = 0; seed < 1_500; seed++) {
      const story = new Story(seed).live(6 + (seed % 10));
      if (story.happenings(QUIET).length > 0) continue;
      story.world.autoScaling.alarmChanged('errors');
      glances++;
      const seen = story.happenings(GLANCE);
      if (seen.length === 0) continue;
      // By chance it was about to go on just then.
      const unseen = new Story(seed).live(6 + (seed % 10));
      unseen.happenings(QUIET);
      expect([seed, unseen.happenings(2 * GLANCE)]).not.toEqual([seed, []]);
    }
    expect(glances).toBeGreaterThan(300);
  });
});
