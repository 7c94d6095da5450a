import { describe, expect, test } from '@jest/globals';
import { HOUR, SECOND } from '../../../../sandbox/clock.js';
import { ZONES } from '../small-world.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

/** What a refresh does to somebody who rolls zone by zone with it (facts 2 A, A2). */

const [A, B, C] = ZONES;

/** All but one zone is protected, and the refresh leaves the protected alone. */
function wave(world: RefreshWorld, zone: string, preferences = {}): void {
  for (const other of ZONES) world.protect(world.ids(other), other !== zone);
  world.start({ SkipMatching: true, ScaleInProtectedInstances: 'Ignore', ...preferences });
}

const versionsIn = (world: RefreshWorld, zone: string): readonly (string | undefined)[] =>
  world
    .members('InService')
    .filter((m) => m.zone === zone)
    .map((m) => m.template?.split(':')[1]);

/** The zones that something left or came to since then; that a caller protects it is neither. */
const touched = (world: RefreshWorld, from: number): ReadonlySet<string> =>
  new Set(
    world.history
      .of('member')
      .filter((m) => m.at >= from && !m.cause.startsWith('caller:'))
      .map((m) => m.zone),
  );

describe('a refresh for each zone, the others protected (facts 2 A)', () => {
  test('ends and launches in that zone alone, when the zones were even and it ends first', () => {
    const world = new RefreshWorld({ DesiredCapacity: 9 });
    for (const zone of ZONES) {
      world.minutes(1);
      const from = world.clock.now;
      wave(world, zone, { MinHealthyPercentage: 88 });
      world.until('Successful');
      expect(touched(world, from)).toEqual(new Set([zone]));
      expect(versionsIn(world, zone)).toEqual(['2', '2', '2']);
    }
    expect(world.versions()).toEqual({ 2: 9 });
  });

  test.each([
    { size: 9, min: 88, batch: 1 },
    { size: 9, min: 77, batch: 2 },
    { size: 12, min: 99, batch: 1 },
  ])('of $size at $min $batch are down at once', ({ size, min, batch }) => {
    const world = new RefreshWorld({ DesiredCapacity: size, MaxSize: 20 });
    wave(world, A, { MinHealthyPercentage: min });
    const { fewest } = world.extremes(() => world.told().Status === 'Successful');
    expect(size - fewest).toBe(batch);
  });

  test('launched first, the new one goes to any zone', () => {
    const zones = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const world = new RefreshWorld({}, {}, seed);
      world.call('SuspendProcesses', { ...WEB, ScalingProcesses: ['AZRebalance'] });
      wave(world, A, { MinHealthyPercentage: 100, MaxHealthyPercentage: 110 });
      world.untilTold(() => world.members('Pending').length > 0);
      zones.add(world.members('Pending')[0]?.zone ?? '');
    }
    expect(zones).toEqual(new Set(ZONES));
  });

  test('a zone that was short before may get the replacement of another', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const other = new RefreshWorld({ DesiredCapacity: 6 }, {}, `short ${seed}`);
      other.call('SuspendProcesses', { ...WEB, ScalingProcesses: ['AZRebalance'] });
      const ids = { ...WEB, InstanceIds: other.ids(C).slice(0, 1) };
      other.call('EnterStandby', { ...ids, ShouldDecrementDesiredCapacity: true });
      other.minutes(1);
      wave(other, A, { MinHealthyPercentage: 80, StandbyInstances: 'Ignore' });
      other.untilTold(() => other.members('Pending').length > 0);
      seen.add(other.members('Pending')[0]?.zone ?? '');
    }
    expect(seen).toEqual(new Set([A, C]));
  });

  test('what launches elsewhere meanwhile is not protected, and is of the desired configuration', () => {
    const world = new RefreshWorld();
    wave(world, A);
    world.until('InProgress');
    world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: 9 });
    world.until('Successful');
    const fresh = world.members().filter((m) => m.template?.endsWith(':2'));
    expect(fresh.map((m) => m.protectedFromScaleIn)).toEqual(Array(fresh.length).fill(false));
    expect(world.versions()).toEqual({ 1: 4, 2: 5 });
  });

  test('every scale-in of the wave hits the zone that is not protected', () => {
    const world = new RefreshWorld({ DesiredCapacity: 9 });
    wave(world, A, { MinHealthyPercentage: 88 });
    world.until('InProgress');
    const from = world.clock.now;
    world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: 7 });
    world.until('Successful');
    expect(touched(world, from)).toEqual(new Set([A]));
    expect(world.counts()).toEqual([1, 3, 3]);
  });

  test('unhealthy instances of other zones are replaced meanwhile, protected or not', () => {
    const world = new RefreshWorld();
    wave(world, A);
    world.until('InProgress');
    const [sick = ''] = world.ids(B);
    world.call('SetInstanceHealth', { InstanceId: sick, HealthStatus: 'Unhealthy' });
    world.until('Successful');
    expect(world.ids()).not.toContain(sick);
    expect([...versionsIn(world, B)].sort()).toEqual(['1', '2']);
  });

  test('success of the first wave makes the new configuration the group’s own', () => {
    const world = new RefreshWorld();
    wave(world, A, { AutoRollback: true });
    world.until('Successful');
    expect(world.group().template).toMatch(/:2$/);
    world.protect(world.ids(), false);
    // The way back is a refresh of one's own, to the old number.
    wave(world, A);
    world.until('Successful');
    for (const zone of ZONES) world.protect(world.ids(zone), false);
    world.start({ SkipMatching: true, MinHealthyPercentage: 0 }, version(1));
    world.until('Successful');
    expect(world.versions()).toEqual({ 1: 6 });
  });
});

describe('one refresh, gated by protection and Wait (facts 2 A2)', () => {
  test('does the open zone, waits, and goes on with the next; the group is old till the end', () => {
    const world = new RefreshWorld();
    for (const zone of [B, C]) world.protect(world.ids(zone));
    const old = new Map(ZONES.map((zone) => [zone, world.ids(zone)]));
    world.start({ MinHealthyPercentage: 80, AutoRollback: true });
    for (const zone of [A, B, C]) {
      world.protect(old.get(zone) ?? [], false);
      const wanted = 2 * (ZONES.indexOf(zone) + 1);
      world.untilTold(() => world.versions()['2'] === wanted);
      expect(world.group().template).toMatch(/:1$/);
      if (zone !== C) {
        world.untilTold((told) => told.StatusReason?.includes('is protected') === true);
        world.minutes(20);
        expect(world.versions()['2']).toBe(wanted);
      }
    }
    world.until('Successful');
  });

  test('and is the dead man’s switch: after an hour of waiting all of it is rolled back', () => {
    const world = new RefreshWorld();
    for (const zone of [B, C]) world.protect(world.ids(zone));
    world.start({ MinHealthyPercentage: 80, AutoRollback: true });
    world.untilTold((told) => told.StatusReason?.includes('is protected') === true);
    const from = world.clock.now;
    world.until('RollbackInProgress');
    expect(Math.abs(world.clock.now - from - HOUR)).toBeLessThan(120 * SECOND);
    world.until('RollbackSuccessful');
    expect(world.versions()).toEqual({ 1: 6 });
  });
});
