import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, SECOND } from '../../../../sandbox/clock.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

/** The switches about refreshes that are not asked where their rule is. */

describe('how long it stays Pending (facts 1.1)', () => {
  it.each([
    ['for-seconds', 5 * SECOND, 30 * SECOND],
    ['for-minutes', 5 * MINUTE, 25 * MINUTE],
  ] as const)('%s', (how, least, most) => {
    const world = new RefreshWorld({}, { 'refresh-stays-pending': how });
    world.start();
    const from = world.clock.now;
    world.until('InProgress');
    expect(world.clock.now - from).toBeGreaterThanOrEqual(least);
    expect(world.clock.now - from).toBeLessThanOrEqual(most + 5 * SECOND);
  });
});

describe('cancelled in Baking (7.5)', () => {
  it.each([
    ['by-way-of-Cancelling', ['Baking', 'Cancelling', 'Cancelled']],
    ['at-once', ['InProgress', 'Baking', 'Cancelled']],
  ] as const)('%s', (how, states) => {
    const world = new RefreshWorld({}, { 'refresh-cancelled-in-baking': how });
    world.start({ MinHealthyPercentage: 0, BakeTime: 600 });
    world.until('Baking');
    world.cancel();
    const told = world.until('Cancelled');
    expect(world.states().slice(-3)).toEqual(states);
    expect(told.StatusReason).toBe('Cancelled due to user request.');
    expect([world.versions(), world.group().template.split(':')[1]]).toEqual([{ 2: 6 }, '1']);
  });

  it('cancels on its way alone as ever, whatever the switch says', () => {
    const world = new RefreshWorld({}, { 'refresh-cancelled-in-baking': 'at-once' });
    world.start();
    world.until('InProgress');
    world.cancel();
    world.until('Cancelled');
    expect(world.states()).toEqual(['Pending', 'InProgress', 'Cancelling', 'Cancelled']);
  });
});

describe('a rollback that cannot be now (facts 1.8, 1.10)', () => {
  it.each([
    ['ActiveInstanceRefreshNotFound', 'Pending'],
    ['ActiveInstanceRefreshNotFound', 'RollbackInProgress'],
    ['IrreversibleInstanceRefresh', 'Pending'],
    ['IrreversibleInstanceRefresh', 'Cancelling'],
    ['IrreversibleInstanceRefresh', 'RollbackInProgress'],
  ] as const)('is refused as %s in %s', (code, state) => {
    const world = new RefreshWorld({}, { 'refresh-rollback-refused-as': code });
    world.start({ MinHealthyPercentage: 50 });
    if (state !== 'Pending') {
      world.until('InProgress');
      world.minutes(1);
      if (state === 'Cancelling') world.cancel();
      else world.rollBack();
    }
    expect(world.told().Status).toBe(state);
    expect(world.refusal('RollbackInstanceRefresh', WEB)).toMatch(new RegExp(`^${code}: `));
  });

  it('is not found when there is nothing to roll back, whatever the switch says', () => {
    const switches = { 'refresh-rollback-refused-as': 'IrreversibleInstanceRefresh' } as const;
    const world = new RefreshWorld({}, switches);
    const refusal = world.refusal('RollbackInstanceRefresh', WEB);
    expect(refusal).toMatch(/^ActiveInstanceRefreshNotFound: /);
    world.start({ SkipMatching: true }, version(1));
    world.until('Successful');
    expect(world.refusal('RollbackInstanceRefresh', WEB)).toBe(refusal);
  });
});

describe('whoever is waited for (facts 1.2)', () => {
  it.each([
    ['after-the-others', { 1: 2, 2: 4 }],
    ['before-the-others', { 1: 6 }],
  ] as const)('%s', (when, versions) => {
    const world = new RefreshWorld({}, { 'refresh-waits-for-blocked': when });
    const ids = world.ids('eu-west-1a');
    world.protect(ids);
    world.start({ MinHealthyPercentage: 50 });
    world.untilTold((told) => told.StatusReason?.includes('is protected') === true);
    world.minutes(20);
    expect(world.versions()).toEqual(versions);
    world.protect(ids, false);
    world.until('Successful');
    expect(world.versions()).toEqual({ 2: 6 });
  });

  it('for an hour, before the others too', () => {
    const world = new RefreshWorld({}, { 'refresh-waits-for-blocked': 'before-the-others' });
    world.protect(world.ids('eu-west-1a'));
    world.start();
    const from = world.clock.now;
    world.until('Failed');
    expect(world.clock.now - from).toBeGreaterThan(HOUR);
    expect(world.clock.now - from).toBeLessThan(HOUR + 5 * MINUTE);
    expect(world.versions()).toEqual({ 1: 6 });
  });
});

describe('both bounds round badly, and there is no maximum (7.3)', () => {
  it.each([
    ['terminate-and-launch', { fewest: 0, most: 1 }],
    ['launch-first', { fewest: 1, most: 2 }],
  ] as const)('a group of one: %s', (how, extremes) => {
    const world = new RefreshWorld(
      { DesiredCapacity: 1 },
      { 'refresh-impossible-without-max': how },
    );
    world.start();
    expect(world.extremes(() => world.told().Status === 'Successful')).toEqual(extremes);
  });
});

describe('reasons that nobody has seen (facts 1.2)', () => {
  it.each([
    ['countdown', /^Waiting for bake time to finish before continuing\. There are \d+ seconds/],
    ['none', undefined],
  ] as const)('in Baking: %s', (how, reason) => {
    const world = new RefreshWorld({}, { 'refresh-reason-in-baking': how });
    world.start({ MinHealthyPercentage: 0, BakeTime: 600 });
    const { StatusReason } = world.until('Baking');
    if (reason === undefined) expect(StatusReason).toBeUndefined();
    else expect(StatusReason).toMatch(reason);
  });

  it.each([
    [
      'its-own',
      'Cancelled without waiting for ongoing instance launches and terminations due to user request.',
    ],
    ['as-any-cancelled', 'Cancelled due to user request.'],
  ] as const)('cancelled at once: %s', (how, reason) => {
    const world = new RefreshWorld({}, { 'refresh-reason-cancelled-at-once': how });
    world.start();
    world.until('InProgress');
    world.cancel(false);
    expect(world.told().StatusReason).toBe(reason);
  });

  it.each([
    ['worded', 'Waiting for checkpoint delay to pass before continuing.'],
    ['none', undefined],
  ] as const)('at a checkpoint, of a rollback: %s', (how, reason) => {
    const world = new RefreshWorld({}, { 'refresh-reasons-not-on-record': how });
    world.start({ MinHealthyPercentage: 50, CheckpointPercentages: [50, 100] });
    world.untilTold((told) => told.PercentageComplete === 50);
    world.minutes(1);
    expect(world.told().StatusReason).toBe(reason);
    world.rollBack();
    expect(world.told().RollbackDetails?.RollbackReason).toBe(
      how === 'worded' ? 'Rollback was started due to user request.' : undefined,
    );
  });

  it('what is on record is told whatever the switch says', () => {
    const seen = new Set<string>();
    const world = new RefreshWorld({}, { 'refresh-reasons-not-on-record': 'none' });
    world.protect(world.ids('eu-west-1a'));
    world.start({ MinHealthyPercentage: 50 });
    world.untilTold(({ StatusReason, EndTime }) => {
      seen.add(StatusReason?.replace(/i-\d+/, 'i') ?? '');
      return EndTime !== undefined;
    });
    world.start();
    world.cancel();
    seen.add(world.until('Cancelled').StatusReason ?? '');
    seen.delete('');
    expect([...seen].sort()).toEqual([
      'Cancelled due to user request.',
      'Waiting for instances to warm up before continuing. For example: i is warming up.',
      'Waiting for remaining instances to be available. For example: i has insufficient data to evaluate its health with Amazon EC2.',
      'Waiting for remaining instances to be available. For example: i is protected. Remove instance scale-in protection to continue.',
    ]);
  });
});
