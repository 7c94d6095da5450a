import { describe, expect, test } from '@jest/globals';
import { MOVES, STATES, type State } from '../../sandbox/auto-scaling/refresh/states.js';
import { HOUR, MINUTE } from '../../sandbox/clock.js';
import { DEAD, ONE, OperatedWorld, THREE, TWO } from './operated-world.js';

/**
 * The check-list of facts 1.13, points 1 to 8: each point a story or a few, driven by calls alone and judged by the record.
 * The finer rules are in `auto-scaling/refresh/`.
 */

describe('1: ten states, and no move but those of the table (facts 1.1)', () => {
  const allAtOnce = { MinHealthyPercentage: 0 };
  const met: (readonly State[])[] = [];

  test.each<[string, (world: OperatedWorld) => void, readonly State[]]>([
    [
      'it succeeds',
      (world) => {
        world.start(allAtOnce);
        world.untilEnded();
      },
      ['Pending', 'InProgress', 'Successful'],
    ],
    [
      'it bakes',
      (world) => {
        world.start({ ...allAtOnce, BakeTime: 600 });
        world.untilEnded();
      },
      ['Pending', 'InProgress', 'Baking', 'Successful'],
    ],
    [
      'it fails',
      (world) => {
        world.call('SetInstanceProtection', {
          InstanceIds: world.staying('eu-west-1a'),
          ProtectedFromScaleIn: true,
        });
        world.start();
        world.untilEnded();
      },
      ['Pending', 'InProgress', 'Failed'],
    ],
    [
      'it is cancelled',
      (world) => {
        world.start(allAtOnce);
        world.untilState('InProgress');
        world.call('CancelInstanceRefresh');
        world.untilEnded();
      },
      ['Pending', 'InProgress', 'Cancelling', 'Cancelled'],
    ],
    [
      'it is cancelled before it began',
      (world) => {
        world.start();
        world.call('CancelInstanceRefresh');
        world.untilEnded();
      },
      ['Pending', 'Cancelling', 'Cancelled'],
    ],
    [
      'it is rolled back',
      (world) => {
        world.start({ MinHealthyPercentage: 50 });
        world.untilPercent(30);
        world.call('RollbackInstanceRefresh');
        world.untilEnded();
      },
      ['Pending', 'InProgress', 'RollbackInProgress', 'RollbackSuccessful'],
    ],
    [
      'its rollback is cancelled',
      (world) => {
        world.start({ MinHealthyPercentage: 50 });
        world.untilPercent(30);
        world.call('RollbackInstanceRefresh');
        world.call('CancelInstanceRefresh');
        world.untilEnded();
      },
      ['Pending', 'InProgress', 'RollbackInProgress', 'Cancelling', 'Cancelled'],
    ],
    [
      'its rollback fails',
      (world) => {
        world.start({ MinHealthyPercentage: 50 });
        world.untilPercent(30);
        world.call('SetInstanceProtection', {
          InstanceIds: world.staying().filter((id) => world.imageOf(id) === 'two'),
          ProtectedFromScaleIn: true,
        });
        world.call('RollbackInstanceRefresh');
        world.untilEnded();
      },
      ['Pending', 'InProgress', 'RollbackInProgress', 'RollbackFailed'],
    ],
  ])('%s', (_how, story, states) => {
    const world = new OperatedWorld();
    story(world);
    expect(world.states()).toEqual([states]);
    met.push(states);
  });

  test('together they are all ten, by moves of the table', () => {
    expect([...new Set(met.flat())].sort()).toEqual([...STATES].sort());
    for (const states of met) {
      for (const [index, state] of states.slice(1).entries()) {
        expect(MOVES[states[index] as State]).toContain(state);
      }
    }
  });

  test('cancelled without waiting it is over at once: what is in flight goes on, and another begins', () => {
    const world = new OperatedWorld();
    world.start({ MinHealthyPercentage: 50 });
    world.until(() => world.ended().length === 3);
    world.call('CancelInstanceRefresh', { WaitForTransitioningInstances: false });
    expect(world.states()).toEqual([['Pending', 'InProgress', 'Cancelled']]);
    expect(world.staying()).toHaveLength(3);
    world.start({ MinHealthyPercentage: 50 }, THREE);
    world.untilEnded();
    expect(world.states()[1]).toEqual(['Pending', 'InProgress', 'Successful']);
    expect(world.images()).toEqual({ three: 6 });
  });
});

describe('2: how much at once (facts 1.4)', () => {
  test.each([
    {
      size: 1,
      min: 90,
      max: undefined,
      fewest: 0,
      most: 1,
      why: 'one, and no maximum: it is gone',
    },
    { size: 1, min: 90, max: 100, fewest: 1, most: 2, why: 'one, and a maximum of 100: first' },
    { size: 5, min: 50, max: undefined, fewest: 3, most: 5, why: 'the minimum is rounded up' },
    { size: 6, min: 0, max: undefined, fewest: 0, most: 6, why: 'all at once' },
    { size: 6, min: 100, max: 100, fewest: 6, most: 7, why: 'one at a time, launched first' },
  ])('$size at $min to $max: $why', ({ size, min, max, fewest, most }) => {
    const world = new OperatedWorld({ size });
    const bounds = max === undefined ? {} : { MaxHealthyPercentage: max };
    world.start({ MinHealthyPercentage: min, ...bounds });
    expect(world.untilEnded()).toBe('Successful');
    expect(world.extremes()).toEqual({ fewest, most });
    expect(world.images()).toEqual({ two: size });
  });

  test('percentages are of the desired capacity as it becomes', () => {
    const world = new OperatedWorld();
    world.start({ MinHealthyPercentage: 50 });
    world.until(() => world.ended().length === 3);
    world.call('SetDesiredCapacity', { DesiredCapacity: 12 });
    world.until(() => world.images().two === 9);
    expect(world.images().one).toBe(3);
    expect(world.untilEnded()).toBe('Successful');
    expect(world.images()).toEqual({ two: 12 });
  });
});

describe('3: what the numbers say (facts 1.3)', () => {
  const facts = (world: OperatedWorld) => {
    const { PercentageComplete, InstancesToUpdate, Status } = world.told();
    return { Status, PercentageComplete, InstancesToUpdate };
  };

  test('nothing is left to update, and nothing is complete, before it is warm', () => {
    const world = new OperatedWorld({ warmup: '10m' });
    world.start({ MinHealthyPercentage: 0 });
    world.until(() => world.images().two === 6);
    world.minutes(5);
    const warming = { Status: 'InProgress', PercentageComplete: 0, InstancesToUpdate: 0 };
    expect(facts(world)).toEqual(warming);
    world.untilEnded();
    expect(facts(world)).toEqual({ ...warming, Status: 'Successful', PercentageComplete: 100 });
  });

  test('a rollback goes back down to nothing', () => {
    const world = new OperatedWorld();
    world.start({ MinHealthyPercentage: 80 });
    world.untilPercent(50);
    world.call('RollbackInstanceRefresh');
    const seen: number[] = [];
    world.until(() => {
      seen.push(Number(world.told().PercentageComplete));
      return world.told().EndTime !== undefined;
    });
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    expect([seen[0], seen.at(-1)]).toEqual([50, 0]);
    expect(world.told().RollbackDetails).toMatchObject({ PercentageCompleteOnRollback: 50 });
  });
});

describe('4: the desired configuration, and the group’s own (facts 1.7)', () => {
  test('is launched for scale-outs and health replacements meanwhile, and written on success alone', () => {
    const world = new OperatedWorld();
    world.start({ MinHealthyPercentage: 100, MaxHealthyPercentage: 110 });
    world.untilState('InProgress');
    const [unhealthy] = world.staying();
    world.call('SetInstanceHealth', { InstanceId: unhealthy, HealthStatus: 'Unhealthy' });
    world.call('SetDesiredCapacity', { DesiredCapacity: 8 });
    world.until(() => world.staying().length >= 8);
    expect(world.groupVersions()).toEqual(['1']);
    expect(world.refusal('UpdateAutoScalingGroup', world.version(THREE))).toBe('ValidationError');
    world.untilEnded();
    expect(world.groupVersions()).toEqual(['1', '2']);
    expect(world.images()).toEqual({ two: 8 });
    const whole = world.world.history.of('member').filter((m) => m.at >= world.from);
    const launched = whole.filter((m) => m.lifecycle === 'Pending').map((m) => world.imageOf(m.id));
    expect(new Set(launched)).toEqual(new Set(['two']));
    expect(world.refusal('UpdateAutoScalingGroup', world.version(THREE))).toBe('ok');
  });

  test.each(['Failed', 'Cancelled'] as const)('%s leaves the old one, and a mix', (end) => {
    const world = new OperatedWorld();
    if (end === 'Failed') {
      world.call('SetInstanceProtection', {
        InstanceIds: world.staying('eu-west-1a'),
        ProtectedFromScaleIn: true,
      });
    }
    world.start();
    world.untilPercent(30);
    if (end === 'Cancelled') world.call('CancelInstanceRefresh');
    expect(world.untilEnded()).toBe(end);
    expect(world.groupVersions()).toEqual(['1']);
    const { one = 0, two = 0 } = world.images();
    expect([one > 0, two > 0, one + two]).toEqual([true, true, 6]);
    world.call('SetDesiredCapacity', { DesiredCapacity: 7 });
    world.minutes(10);
    expect(world.images()).toEqual({ one: one + 1, two });
  });
});

describe('5: what a rollback goes back to (facts 1.8, 2 A)', () => {
  test('a second refresh goes back to what the first one left, not to where all began', () => {
    const world = new OperatedWorld();
    world.start({ MinHealthyPercentage: 0 });
    world.untilEnded();
    world.start({ MinHealthyPercentage: 50 }, THREE);
    world.untilPercent(30);
    world.call('RollbackInstanceRefresh');
    expect(world.untilEnded()).toBe('RollbackSuccessful');
    expect(world.images()).toEqual({ two: 6 });
    expect(world.groupVersions()).toEqual(['1', '2']);
  });

  test('the second wave of a zone-by-zone refresh does the same: it "rolls back" to the new one', () => {
    const world = new OperatedWorld({ 'health-check': 'EC2' });
    const wave = (zone: string, to: number): void => {
      for (const other of ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']) {
        const ids = { InstanceIds: world.staying(other) };
        world.call('SetInstanceProtection', { ...ids, ProtectedFromScaleIn: other !== zone });
      }
      world.start({ SkipMatching: true, ScaleInProtectedInstances: 'Ignore' }, to);
    };
    wave('eu-west-1a', TWO);
    expect(world.untilEnded()).toBe('Successful');
    expect(world.images()).toEqual({ one: 4, two: 2 });
    wave('eu-west-1b', TWO);
    world.untilPercent(50);
    world.call('RollbackInstanceRefresh');
    expect(world.untilEnded()).toBe('RollbackSuccessful');
    expect(world.images()).toEqual({ one: 3, two: 3 });
    expect(world.groupVersions()).toEqual(['1', '2']);
  });
});

describe('6: skip matching (facts 1.6)', () => {
  test('nothing to change is a success at once, and nobody is touched', () => {
    const world = new OperatedWorld();
    world.start({ SkipMatching: true }, ONE);
    world.minutes(1);
    expect(world.states()).toEqual([['Pending', 'InProgress', 'Successful']]);
    expect(world.ended()).toEqual([]);
  });

  test('what has the template and the version stays; without it even that goes', () => {
    const world = new OperatedWorld();
    world.call('UpdateAutoScalingGroup', world.version(TWO));
    world.call('SetDesiredCapacity', { DesiredCapacity: 8 });
    world.until(() => world.images().two === 2);
    world.minutes(5);
    const matching = world.staying().filter((id) => world.imageOf(id) === 'two');
    const kept = () => world.staying().filter((id) => matching.includes(id));
    world.start({ SkipMatching: true, MinHealthyPercentage: 0 });
    world.untilEnded();
    expect(kept()).toEqual(matching);
    world.start({ MinHealthyPercentage: 0 });
    world.untilEnded();
    expect(kept()).toEqual([]);
  });

  test('$Latest is what it is at each moment: a version made meanwhile has all replaced again', () => {
    const world = new OperatedWorld();
    const LaunchTemplateId = world.world.compute.templates[0]?.id;
    world.start({ SkipMatching: true, MinHealthyPercentage: 50 }, '$Latest');
    world.untilPercent(50);
    expect(world.images().dead).toBeGreaterThan(0);
    world.call(
      'CreateLaunchTemplateVersion',
      { LaunchTemplateId, SourceVersion: '2', LaunchTemplateData: {} },
      'ec2',
    );
    expect(world.untilEnded()).toBe('Successful');
    expect(world.images()).toEqual({ two: 6 });
  });
});

describe('7: protected and standby (facts 1.9)', () => {
  const protect = (world: OperatedWorld, InstanceIds: readonly string[], on = true): void => {
    world.call('SetInstanceProtection', { InstanceIds, ProtectedFromScaleIn: on });
  };

  test.each([
    { mode: 'Refresh', end: 'Successful', images: { two: 6 } },
    { mode: 'Ignore', end: 'Successful', images: { one: 2, two: 4 } },
    { mode: 'Wait', end: 'Failed', images: { one: 2, two: 4 } },
  ])('protected, $mode: $end', ({ mode, end, images }) => {
    const world = new OperatedWorld();
    protect(world, world.staying('eu-west-1a'));
    world.start({ MinHealthyPercentage: 50, ScaleInProtectedInstances: mode });
    const from = world.world.clock.now;
    expect(world.untilEnded()).toBe(end);
    expect(world.images()).toEqual(images);
    expect(world.world.clock.now - from >= HOUR).toBe(mode === 'Wait');
  });

  test.each([
    { mode: 'Terminate', end: 'Successful', images: { two: 5 } },
    { mode: 'Ignore', end: 'Successful', images: { one: 1, two: 5 } },
    { mode: 'Wait', end: 'Failed', images: { one: 1, two: 5 } },
  ])('in standby, $mode: $end', ({ mode, end, images }) => {
    const world = new OperatedWorld();
    const InstanceIds = world.staying().slice(0, 1);
    world.call('EnterStandby', { InstanceIds, ShouldDecrementDesiredCapacity: true });
    world.minutes(2);
    world.start({ MinHealthyPercentage: 50, StandbyInstances: mode });
    const from = world.world.clock.now;
    expect(world.untilEnded()).toBe(end);
    expect(world.images()).toEqual(images);
    expect(world.world.clock.now - from >= HOUR).toBe(mode === 'Wait');
  });

  test('new ones inherit it the moment they are in service, and not before', () => {
    const world = new OperatedWorld({ protected: true });
    protect(world, world.staying(), false);
    world.start({ MinHealthyPercentage: 50 });
    const seen = new Map<string, Set<boolean>>();
    world.until(() => {
      for (const { lifecycle, protectedFromScaleIn: is } of world.world.autoScaling.groups()[0]
        ?.members ?? []) {
        seen.set(lifecycle, (seen.get(lifecycle) ?? new Set()).add(is));
      }
      return world.told().EndTime !== undefined;
    });
    expect(seen.get('Pending')).toEqual(new Set([false]));
    const all = world.world.autoScaling.groups()[0]?.members ?? [];
    expect(all.map((m) => m.protectedFromScaleIn)).toEqual(Array(6).fill(true));
  });

  test.each<[string, Readonly<Record<string, unknown>>, (w: OperatedWorld, id: string) => void]>([
    [
      'health checks',
      {},
      (w, id) => w.call('SetInstanceHealth', { InstanceId: id, HealthStatus: 'Unhealthy' }),
    ],
    [
      'a request to end it',
      {},
      (w, InstanceId) =>
        w.call('TerminateInstanceInAutoScalingGroup', {
          InstanceId,
          ShouldDecrementDesiredCapacity: false,
        }),
    ],
    ['EC2', {}, (w, id) => w.call('TerminateInstances', { InstanceId: [id] }, 'ec2')],
    [
      'Spot',
      { 'mixed-instances': { types: ['m6i.large'], 'on-demand-percent': 0 } },
      (w, id) => w.world.compute.spot.interrupt(id),
    ],
  ])('does not stop %s', (_who, group, deed) => {
    const world = new OperatedWorld(group);
    const [id = ''] = world.staying();
    protect(world, world.staying());
    deed(world, id);
    world.minutes(10);
    expect(world.staying()).not.toContain(id);
    expect(world.staying()).toHaveLength(6);
  });
});

describe('8: after an hour it fails, an alarm ends it, and two weeks are all it has (facts 1.8, 1.9)', () => {
  const DAY = 24 * HOUR;
  const tookOf = (world: OperatedWorld): number => {
    const facts = world.world.history.of('refresh');
    const [from, until] = [facts.find((f) => f.state === 'InProgress'), facts.at(-1)];
    return (until?.at ?? 0) - (from?.at ?? 0);
  };

  test.each<[string, () => OperatedWorld]>([
    [
      'no capacity',
      () => {
        const world = new OperatedWorld();
        for (const zone of ['a', 'b', 'c']) {
          world.world.faults.capacity({ zone: `eu-west-1${zone}` });
        }
        world.start({ MinHealthyPercentage: 50 });
        return world;
      },
    ],
    [
      'a hook that abandons',
      () => {
        const hook = { name: 'up', at: 'launch', timeout: '30s', result: 'ABANDON' };
        const world = new OperatedWorld({ hooks: [hook] });
        world.start();
        return world;
      },
    ],
    [
      'new instances that never serve',
      () => {
        const elb = { 'target-groups': ['web'], 'health-check': 'ELB', 'health-check-grace': '2m' };
        const world = new OperatedWorld(elb);
        world.start({}, DEAD);
        return world;
      },
    ],
  ])('%s: an hour of retries, then Failed', (_why, story) => {
    const world = story();
    expect(world.untilEnded()).toBe('Failed');
    expect(tookOf(world)).toBeGreaterThan(HOUR);
    expect(tookOf(world)).toBeLessThan(HOUR + 15 * MINUTE);
    expect(world.groupVersions()).toEqual(['1']);
  });

  test.each([
    { AutoRollback: false, end: 'Failed' },
    { AutoRollback: true, end: 'RollbackSuccessful' },
  ])('an alarm ends it at once: $end', ({ AutoRollback, end }) => {
    const world = new OperatedWorld();
    const set = (StateValue: string): void => {
      const StateReason = 'by hand';
      world.call('SetAlarmState', { AlarmName: 'errors', StateValue, StateReason }, 'monitoring');
    };
    world.call('PutMetricAlarm', ALARM, 'monitoring');
    set('OK');
    const AlarmSpecification = { Alarms: ['errors'] };
    world.start({ MinHealthyPercentage: 50, AutoRollback, AlarmSpecification });
    world.untilPercent(50);
    set('ALARM');
    world.minutes(0.5);
    expect(world.told().Status).toBe(AutoRollback ? 'RollbackInProgress' : 'Failed');
    expect(world.untilEnded()).toBe(end);
    // Whatever is missing by then comes with the group's own configuration.
    world.minutes(10);
    const { one = 0, two = 0 } = world.images();
    expect([one + two, two >= 3]).toEqual([6, !AutoRollback]);
  });

  test('not a day more than 14, whatever it waits for', () => {
    const world = new OperatedWorld();
    world.call('SuspendProcesses', { ScalingProcesses: ['InstanceRefresh'] });
    world.start();
    world.untilState('InProgress');
    world.world.clock.advance(14 * DAY - 5 * MINUTE);
    expect(world.states()).toEqual([['Pending', 'InProgress']]);
    world.minutes(10);
    expect(world.states()).toEqual([['Pending', 'InProgress', 'Failed']]);
    expect(tookOf(world)).toBe(14 * DAY);
  });
});

/** Of a metric that nobody writes: its state is what is set by hand. */
const ALARM = {
  AlarmName: 'errors',
  Namespace: 'shop',
  MetricName: 'errors',
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  TreatMissingData: 'ignore',
};
