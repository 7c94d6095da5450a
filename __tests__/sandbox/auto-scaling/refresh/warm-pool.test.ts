import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HOUR, MINUTE, SECOND } from '../../../../sandbox/clock.js';
import type { Switches } from '../../../../sandbox/unknowns.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

type Params = Readonly<Record<string, unknown>>;
interface Share {
  readonly PercentageComplete: number;
  readonly InstancesToUpdate: number;
}
type Details = { readonly LivePoolProgress: Share; readonly WarmPoolProgress: Share };

/** Six in service, and as many in the pool as MaxSize has room for. */
function pooled(
  pool: Params = {},
  switches: Partial<Switches> = {},
  group: Params = {},
): RefreshWorld {
  const world = new RefreshWorld({ MaxSize: 10, ...group }, switches);
  world.call('PutWarmPool', { ...WEB, ...pool });
  world.minutes(5);
  return world;
}

/** The pool's instances that stay, by the version that they came from. */
function poolVersions(world: RefreshWorld): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { lifecycle, template } of world.group().pool ?? []) {
    if (lifecycle.startsWith('Warmed:Terminating')) continue;
    const number = template?.split(':')[1] ?? 'none';
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

const details = (world: RefreshWorld): Details =>
  (world.told() as unknown as { ProgressDetails: Details }).ProgressDetails;

/** Of the record: when members, and when instances of the pool, began to end. */
function ends(world: RefreshWorld, lifecycle: 'Terminating' | 'Warmed:Terminating') {
  return world.history
    .of('member')
    .filter((m) => m.lifecycle === lifecycle && m.cause === 'auto-scaling:instance-refresh');
}

describe('a refresh of a group with a warm pool (facts 1.9)', () => {
  it('replaces the instances in service first, then the pool', () => {
    const world = pooled();
    expect([world.versions(), poolVersions(world)]).toEqual([{ 1: 6 }, { 1: 4 }]);
    world.start({ MinHealthyPercentage: 50 });
    world.until('Successful');
    expect([world.versions(), poolVersions(world)]).toEqual([{ 2: 6 }, { 2: 4 }]);
    expect(ends(world, 'Terminating')).toHaveLength(6);
    expect(ends(world, 'Warmed:Terminating')).toHaveLength(4);
    const lastLive = Math.max(...ends(world, 'Terminating').map((m) => m.at));
    expect(Math.min(...ends(world, 'Warmed:Terminating').map((m) => m.at))).toBeGreaterThan(
      lastLive,
    );
    const described = world.call('DescribeWarmPool', WEB) as unknown as { Instances: unknown[] };
    expect(described.Instances).toHaveLength(4);
  });

  it.each([
    { size: 4, min: 50, max: undefined, fewest: 2, most: 4, why: 'two at a time' },
    { size: 4, min: 0, max: undefined, fewest: 0, most: 4, why: 'all at once' },
    { size: 4, min: 100, max: 100, fewest: 4, most: 5, why: 'one at a time, launched first' },
    { size: 4, min: 90, max: undefined, fewest: 3, most: 4, why: 'the impossible case: one down' },
    { size: 2, min: 100, max: 150, fewest: 2, most: 3, why: 'one ahead' },
  ])('the bounds hold for a pool of $size apart: $min to $max, $why', (row) => {
    const world = pooled({ MaxGroupPreparedCapacity: 6 + row.size });
    const max = row.max === undefined ? {} : { MaxHealthyPercentage: row.max };
    world.start({ MinHealthyPercentage: row.min, ...max });
    let fewest = row.size;
    let most = 0;
    for (let seconds = 0; world.told().EndTime === undefined; seconds++) {
      expect(seconds).toBeLessThan(7_200);
      world.clock.advance(SECOND);
      const pool = world.group().pool ?? [];
      fewest = Math.min(fewest, pool.filter((m) => m.lifecycle === 'Warmed:Stopped').length);
      const staying = pool.filter((m) => !m.lifecycle.startsWith('Warmed:Terminating'));
      most = Math.max(most, staying.length);
    }
    expect(world.told().Status).toBe('Successful');
    expect({ fewest, most }).toEqual({ fewest: row.fewest, most: row.most });
    expect(poolVersions(world)).toEqual({ 2: row.size });
  });

  it('comes to its end with both whole, whatever the bounds, the sizes and the pool’s state', () => {
    const setting = fc.record({
      size: fc.integer({ min: 0, max: 5 }),
      desired: fc.integer({ min: 0, max: 6 }),
      min: fc.integer({ min: 0, max: 100 }),
      max: fc.option(fc.integer({ min: 100, max: 200 }), { nil: undefined }),
      PoolState: fc.constantFrom('Stopped', 'Running'),
      SkipMatching: fc.boolean(),
      lends: fc.constantFrom('any', 'up-to-date'),
      warms: fc.constantFrom('once-prepared', 'from-launch'),
      grows: fc.boolean(),
    });
    fc.assert(
      fc.property(setting, ({ size, desired, min, max, PoolState, SkipMatching, ...rest }) => {
        const world = pooled(
          { MaxGroupPreparedCapacity: desired + size, PoolState },
          {
            'refresh-lends-from-warm-pool': rest.lends as 'any',
            'refresh-warm-pool-warms-up': rest.warms as 'once-prepared',
          },
          { DesiredCapacity: desired },
        );
        const most = max === undefined ? {} : { MaxHealthyPercentage: Math.min(max, min + 100) };
        world.start({ MinHealthyPercentage: min, SkipMatching, ...most });
        world.until('InProgress');
        const wanted = rest.grows ? desired + 1 : desired;
        world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: wanted });
        world.until('Successful', 48);
        world.minutes(10);
        const left = Math.max(0, desired + size - wanted);
        expect(world.versions()).toEqual(wanted === 0 ? {} : { 2: wanted });
        expect(poolVersions(world)).toEqual(left === 0 ? {} : { 2: left });
      }),
      { numRuns: 60 },
    );
  });

  it('waits for hooks in the pool, and gives an instance that was abandoned an hour', () => {
    const hook = {
      ...WEB,
      LifecycleHookName: 'up',
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
      HeartbeatTimeout: 60,
    };
    const world = pooled();
    world.call('PutLifecycleHook', { ...hook, DefaultResult: 'CONTINUE' });
    world.start({ MinHealthyPercentage: 0 });
    world.untilTold(() => ends(world, 'Warmed:Terminating').length > 0);
    const from = world.clock.now;
    world.call('PutLifecycleHook', { ...hook, DefaultResult: 'ABANDON' });
    world.until('Failed');
    expect(world.clock.now - from).toBeGreaterThan(HOUR);
    expect(world.clock.now - from).toBeLessThan(HOUR + 15 * MINUTE);
    expect(world.versions()).toEqual({ 2: 6 });
    expect(world.group().template).toMatch(/:1$/);
  });

  it('skips what matches, in the pool too; nothing to change in both is a success at once', () => {
    const world = pooled();
    world.start({ SkipMatching: true }, version(1));
    world.minutes(1);
    expect(world.states()).toEqual(['Pending', 'InProgress', 'Successful']);
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(2) });
    world.call('UpdateAutoScalingGroup', { ...WEB, MaxSize: 11 });
    world.minutes(5);
    expect(poolVersions(world)).toEqual({ 1: 4, 2: 1 });
    const [kept] = (world.group().pool ?? []).filter((m) => m.template?.endsWith(':2'));
    world.start({ SkipMatching: true, MinHealthyPercentage: 0 });
    world.until('Successful');
    expect(poolVersions(world)).toEqual({ 2: 5 });
    expect((world.group().pool ?? []).map((m) => m.id)).toContain(kept?.id);
  });

  it('is not a success at once while the pool alone is old', () => {
    const world = pooled();
    world.start({ MinHealthyPercentage: 0 });
    world.untilTold(() => ends(world, 'Warmed:Terminating').length > 0);
    world.cancel(false);
    world.minutes(5);
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(2) });
    world.call('PutWarmPool', { ...WEB, MinSize: 0 });
    const old = poolVersions(world)['1'] ?? 0;
    expect(old).toBeGreaterThan(0);
    world.start({ SkipMatching: true, MinHealthyPercentage: 0 });
    world.until('Successful');
    expect(poolVersions(world)).toEqual({ 2: 4 });
    expect(ends(world, 'Terminating')).toHaveLength(6);
  });

  it('rolls the pool back as well', () => {
    const world = pooled();
    world.start({ MinHealthyPercentage: 50, BakeTime: 600 });
    world.until('Baking');
    expect(poolVersions(world)).toEqual({ 2: 4 });
    world.rollBack();
    const seen: number[] = [];
    const told = world.untilTold((one) => {
      seen.push(details(world).WarmPoolProgress.PercentageComplete);
      return one.EndTime !== undefined;
    });
    expect(told.Status).toBe('RollbackSuccessful');
    expect([world.versions(), poolVersions(world)]).toEqual([{ 1: 6 }, { 1: 4 }]);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    expect([seen[0], seen.at(-1)]).toEqual([100, 0]);
    expect(told.RollbackDetails).toMatchObject({
      PercentageCompleteOnRollback: 100,
      ProgressDetailsOnRollback: {
        LivePoolProgress: { PercentageComplete: 100, InstancesToUpdate: 0 },
        WarmPoolProgress: { PercentageComplete: 100, InstancesToUpdate: 0 },
      },
    });
  });

  it('waits for the pool when it is cancelled, and leaves the rest of it old', () => {
    const world = pooled();
    world.start({ MinHealthyPercentage: 50 });
    world.untilTold(() => ends(world, 'Warmed:Terminating').length > 0);
    world.cancel();
    world.clock.advance(12 * SECOND);
    expect(world.told().Status).toBe('Cancelling');
    world.until('Cancelled');
    const leaving = (world.group().pool ?? []).filter((m) => m.lifecycle.includes('Terminating'));
    expect(leaving).toEqual([]);
    world.minutes(10);
    expect(ends(world, 'Warmed:Terminating')).toHaveLength(2);
    const { 1: old = 0, 2: fresh = 0 } = poolVersions(world);
    expect([old + fresh, old >= 2]).toEqual([4, true]);
  });

  it('replaces an old one that was lent meanwhile, where the switch lends any (1.7)', () => {
    const drawn = (lends: 'any' | 'up-to-date') => {
      const world = pooled({}, { 'refresh-lends-from-warm-pool': lends });
      world.start({ MinHealthyPercentage: 100, MaxHealthyPercentage: 110 });
      world.until('InProgress');
      const pool = new Set((world.group().pool ?? []).map((m) => m.id));
      world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: 7 });
      world.minutes(1);
      const lent = world.ids().filter((id) => pool.has(id)).length;
      world.until('Successful');
      expect(world.versions()).toEqual({ 2: 7 });
      expect(poolVersions(world)).toEqual({ 2: 3 });
      return lent;
    };
    expect([drawn('any'), drawn('up-to-date')]).toEqual([1, 0]);
  });

  it('stops at a last checkpoint below 100 without touching the pool', () => {
    const world = pooled();
    world.start({ MinHealthyPercentage: 50, CheckpointPercentages: [50], CheckpointDelay: 60 });
    world.until('Successful');
    world.minutes(10);
    expect(poolVersions(world)).toEqual({ 1: 4 });
  });
});

describe('what is told of it (facts 1.3, InstanceRefreshProgressDetails)', () => {
  it('has details with a warm pool only', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 0 });
    world.until('Successful');
    expect(details(world)).toBeUndefined();
  });

  it.each([
    ['both', 60],
    ['live-alone', 100],
  ] as const)('the whole counts %s', (counts, percentage) => {
    const world = pooled({}, { 'refresh-percentage-with-warm-pool': counts });
    world.start({ MinHealthyPercentage: 50 });
    world.untilTold(() => details(world)?.LivePoolProgress.PercentageComplete === 100);
    const left = 4 - ends(world, 'Warmed:Terminating').length;
    expect(details(world).WarmPoolProgress).toEqual({
      PercentageComplete: 0,
      InstancesToUpdate: left,
    });
    expect(world.told()).toMatchObject({
      PercentageComplete: percentage,
      InstancesToUpdate: counts === 'both' ? left : 0,
    });
    world.until('Successful');
    expect(world.told()).toMatchObject({ PercentageComplete: 100, InstancesToUpdate: 0 });
    expect(details(world).WarmPoolProgress).toEqual({
      PercentageComplete: 100,
      InstancesToUpdate: 0,
    });
  });

  it('counts one of the pool when it has warmed up, from the moment that the switch says', () => {
    const took = (warms: Switches['refresh-warm-pool-warms-up']) => {
      const world = pooled({}, { 'refresh-warm-pool-warms-up': warms });
      world.start({ MinHealthyPercentage: 0, InstanceWarmup: 900 });
      world.untilTold(() => {
        const pool = world.group().pool ?? [];
        return (
          poolVersions(world)['2'] === 4 && pool.every((m) => m.lifecycle === 'Warmed:Stopped')
        );
      });
      const from = world.clock.now;
      expect(details(world).WarmPoolProgress.PercentageComplete).toBe(0);
      world.minutes(1);
      expect(world.told().StatusReason).toMatch(/^Waiting for instances to warm up .* i-\d+ is/);
      world.until('Successful');
      return world.clock.now - from;
    };
    const [prepared, launched] = [took('once-prepared'), took('from-launch')];
    expect(prepared).toBeGreaterThan(14.5 * MINUTE);
    expect(launched).toBeLessThan(prepared - 20 * SECOND);
  });
});
