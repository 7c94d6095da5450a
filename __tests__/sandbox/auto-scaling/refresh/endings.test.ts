import { describe, expect, it, test } from '@jest/globals';
import type { AlarmState } from '../../../../sandbox/auto-scaling/refresh/alarms.js';
import { HOUR, MINUTE } from '../../../../sandbox/clock.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

const halfWay = (world: RefreshWorld) =>
  world.untilTold((told) => (told.PercentageComplete ?? 0) >= 50);

describe('cancelling (facts 1.1, cancel-instance-refresh)', () => {
  it('waits for what is in flight, and begins nothing', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 50 });
    world.untilTold(() => world.members('Terminating:Proceed').length === 3);
    world.cancel();
    expect(world.told().Status).toBe('Cancelling');
    const told = world.until('Cancelled');
    expect(told.StatusReason).toBe('Cancelled due to user request.');
    expect(world.members('InService')).toHaveLength(6);
    expect(world.versions()).toEqual({ 1: 3, 2: 3 });
    world.clock.advance(HOUR);
    expect(world.versions()).toEqual({ 1: 3, 2: 3 });
  });

  it('is over at once without waiting; what is in flight goes on, and another may start', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 50 });
    world.untilTold(() => world.members('Terminating:Proceed').length === 3);
    world.cancel(false);
    expect(world.told()).toMatchObject({
      Status: 'Cancelled',
      StatusReason:
        'Cancelled without waiting for ongoing instance launches and terminations due to user request.',
    });
    expect(world.members('InService')).toHaveLength(3);
    world.start({ MinHealthyPercentage: 50 }, version(3));
    world.until('Successful');
    expect(world.versions()).toEqual({ 3: 6 });
  });

  it('gives up what was launched first', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 100, MaxHealthyPercentage: 150 });
    world.untilTold(() => world.members('Pending').length === 3);
    world.cancel();
    world.until('Cancelled');
    world.minutes(5);
    expect(world.members()).toHaveLength(6);
  });

  it.each(['Pending', 'InProgress', 'Baking', 'RollbackInProgress'])('in %s', (state) => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 0, BakeTime: 600 });
    if (state === 'RollbackInProgress') {
      world.until('Baking');
      world.rollBack();
    }
    world.until(state);
    world.cancel();
    world.until('Cancelled');
    expect(world.states().slice(-3)).toEqual([state, 'Cancelling', 'Cancelled']);
    expect(world.group().template).toMatch(/:1$/);
  });

  it('is refused when there is nothing to cancel', () => {
    const world = new RefreshWorld();
    const refusal =
      'ActiveInstanceRefreshNotFound: No in progress or pending Instance Refresh found for Auto Scaling group web';
    expect(world.refusal('CancelInstanceRefresh', WEB)).toBe(refusal);
    world.start({ MinHealthyPercentage: 0 });
    world.until('InProgress');
    world.minutes(0.2);
    world.cancel();
    expect(world.refusal('CancelInstanceRefresh', WEB)).toBe(refusal);
    world.cancel(false);
    expect(world.refusal('CancelInstanceRefresh', WEB)).toBe(refusal);
  });

  it.each(['accepted', 'refused'] as const)('in Baking is %s, by the switch (7.5)', (how) => {
    const world = new RefreshWorld({}, { 'refresh-cancel-in-baking': how });
    world.start({ MinHealthyPercentage: 0, BakeTime: 600 });
    world.until('Baking');
    if (how === 'refused') {
      expect(world.refusal('CancelInstanceRefresh', WEB)).toMatch(/^ActiveInstanceRefreshNotFound/);
      return;
    }
    world.cancel();
    expect(world.until('Cancelled').StatusReason).toBe('Cancelled due to user request.');
  });
});

describe('rolling back (facts 1.3, 1.8)', () => {
  it('replaces what was replaced, and goes back to nothing', () => {
    const world = new RefreshWorld();
    const before = world.ids();
    world.start({ MinHealthyPercentage: 80 });
    const { PercentageComplete, InstancesToUpdate } = halfWay(world);
    const serving = world.members('InService').map((m) => m.id);
    const kept = serving.filter((id) => before.includes(id));
    world.rollBack();
    const seen: number[] = [];
    const told = world.untilTold((one) => {
      if (seen.at(-1) !== one.PercentageComplete) seen.push(one.PercentageComplete ?? -1);
      return one.Status !== 'RollbackInProgress';
    });
    expect(told).toMatchObject({
      Status: 'RollbackSuccessful',
      PercentageComplete: 0,
      InstancesToUpdate,
      RollbackDetails: {
        PercentageCompleteOnRollback: PercentageComplete,
        InstancesToUpdateOnRollback: InstancesToUpdate,
      },
    });
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    expect(seen.length).toBeGreaterThan(2);
    expect(world.versions()).toEqual({ 1: 6 });
    expect(kept.length).toBeGreaterThan(0);
    expect(world.ids()).toEqual(expect.arrayContaining(kept));
    expect(world.group().template).toMatch(/:1$/);
  });

  test('a second refresh goes back to what the first one left (1.13 point 5)', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 0 });
    world.until('Successful');
    world.start({ MinHealthyPercentage: 50 }, version(3));
    halfWay(world);
    world.rollBack();
    world.until('RollbackSuccessful');
    expect(world.versions()).toEqual({ 2: 6 });
  });

  test('the trap: updated first, it goes back to the bad version', () => {
    const world = new RefreshWorld();
    world.compute.deadImages.add('ami-2');
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(2) });
    world.start({ AutoRollback: true });
    halfWay(world);
    world.rollBack();
    world.until('RollbackSuccessful');
    expect(world.versions()['2']).toBeGreaterThan(2);
  });

  it.each([
    { from: 1, to: undefined, why: 'without a desired configuration' },
    { from: '$Latest', to: 2, why: 'from $Latest' },
    { from: '$Default', to: 2, why: 'from $Default' },
  ])('is refused $why', ({ from, to }) => {
    const world = new RefreshWorld();
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(from) });
    if (to === undefined) world.startAsItIs();
    else world.start({}, version(to));
    world.until('InProgress');
    expect(world.refusal('RollbackInstanceRefresh', WEB)).toMatch(/^IrreversibleInstanceRefresh: /);
    expect(world.told().Status).toBe('InProgress');
  });

  it('is refused from a template with an SSM parameter', () => {
    const world = new RefreshWorld();
    world.compute.versions.push({ ImageId: 'resolve:ssm:/web/ami', InstanceType: 'm5.large' });
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(4) });
    world.start({}, version(2));
    world.until('InProgress');
    expect(world.refusal('RollbackInstanceRefresh', WEB)).toMatch(/^IrreversibleInstanceRefresh: /);
  });

  it.each(['none', 'Pending', 'Cancelling', 'RollbackInProgress'])('is refused in %s', (state) => {
    const world = new RefreshWorld();
    if (state !== 'none') world.start({ MinHealthyPercentage: 50 });
    if (state === 'Cancelling' || state === 'RollbackInProgress') {
      world.until('InProgress');
      world.minutes(1);
      if (state === 'Cancelling') world.cancel();
      else world.rollBack();
    }
    expect(world.refusal('RollbackInstanceRefresh', WEB)).toMatch(
      /^ActiveInstanceRefreshNotFound: No in progress or pending Instance Refresh found/,
    );
  });

  it.each(['accepted', 'refused'] as const)('in Baking is %s (7.5)', (how) => {
    const world = new RefreshWorld({}, { 'refresh-rollback-in-baking': how });
    world.start({ MinHealthyPercentage: 0, BakeTime: 3_600 });
    world.until('Baking');
    if (how === 'refused') {
      expect(world.refusal('RollbackInstanceRefresh', WEB)).toMatch(/^ActiveInstanceRefresh/);
      return;
    }
    world.rollBack();
    world.until('RollbackSuccessful');
    expect(world.versions()).toEqual({ 1: 6 });
  });

  it('fails when the configuration before is no good', () => {
    const world = new RefreshWorld({ HealthCheckType: 'ELB' });
    world.start({ MinHealthyPercentage: 50 });
    halfWay(world);
    for (const zone of ['a', 'b', 'c']) world.compute.exhausted.add(`eu-west-1${zone}`);
    world.rollBack();
    const from = world.clock.now;
    world.until('RollbackFailed');
    expect(world.clock.now - from).toBeGreaterThan(HOUR);
    expect(world.clock.now - from).toBeLessThan(HOUR + 10 * MINUTE);
  });

  it.each([
    ['yes', 'RollbackFailed'],
    ['no', 'RollbackSuccessful'],
  ] as const)('respects protection: %s (7.7)', (respects, end) => {
    const world = new RefreshWorld({}, { 'refresh-rollback-respects-protection': respects });
    world.start({ MinHealthyPercentage: 0, BakeTime: 600 });
    world.until('Baking');
    world.protect(world.ids());
    world.rollBack();
    expect(world.untilTold((told) => told.EndTime !== undefined).Status).toBe(end);
  });
});

describe('failing after an hour of retrying (facts 1.8, 1.9)', () => {
  function failure(world: RefreshWorld, state: string): number {
    world.until('InProgress');
    const from = world.clock.now;
    world.until(state);
    return world.clock.now - from;
  }

  it('of launches that EC2 refuses', () => {
    const world = new RefreshWorld();
    for (const zone of ['a', 'b', 'c']) world.compute.exhausted.add(`eu-west-1${zone}`);
    world.start({ MinHealthyPercentage: 50 });
    const took = failure(world, 'Failed');
    expect(took).toBeGreaterThan(HOUR);
    expect(took).toBeLessThan(HOUR + 5 * MINUTE);
    expect(world.members('InService')).toHaveLength(3);
    expect(world.group().template).toMatch(/:1$/);
  });

  it('goes on when the capacity is back in time', () => {
    const world = new RefreshWorld();
    for (const zone of ['a', 'b', 'c']) world.compute.exhausted.add(`eu-west-1${zone}`);
    world.start({ MinHealthyPercentage: 50 });
    world.minutes(30);
    world.compute.exhausted.clear();
    world.until('Successful');
  });

  it('of hooks that abandon', () => {
    const world = new RefreshWorld();
    world.call('PutLifecycleHook', {
      ...WEB,
      LifecycleHookName: 'up',
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
      HeartbeatTimeout: 30,
      DefaultResult: 'ABANDON',
    });
    world.start();
    const took = failure(world, 'Failed');
    expect(took).toBeGreaterThan(HOUR);
    expect(took).toBeLessThan(HOUR + 5 * MINUTE);
    const launches = world.history
      .of('activity')
      .filter((a) => a.description.startsWith('Launching') && a.status === 'PreInService');
    expect(launches.length).toBeGreaterThan(10);
    for (const { why } of launches) expect(why).toMatch(/in response to an instance refresh/);
  });

  it('of instances that never serve, where ELB health counts, and blind to it where it does not', () => {
    const ends = ['ELB', 'EC2'].map((HealthCheckType) => {
      const world = new RefreshWorld({ HealthCheckType, HealthCheckGracePeriod: 120 });
      const arn = world.targetGroup();
      world.call('AttachLoadBalancerTargetGroups', { ...WEB, TargetGroupARNs: [arn] });
      world.minutes(2);
      world.compute.deadImages.add('ami-2');
      world.start();
      return world.untilTold((told) => told.EndTime !== undefined).Status;
    });
    expect(ends).toEqual(['Failed', 'Successful']);
  });

  it('rolls back by itself when told to', () => {
    const world = new RefreshWorld();
    world.compute.versions[1] = { ImageId: 'ami-2', InstanceType: 'm5.large' };
    world.start({ MinHealthyPercentage: 80, AutoRollback: true });
    halfWay(world);
    world.protect(
      world
        .members('InService')
        .filter((m) => m.template?.endsWith(':1'))
        .map((m) => m.id),
    );
    world.until('RollbackInProgress');
    world.until('RollbackSuccessful');
    expect(world.versions()).toEqual({ 1: 6 });
    expect(world.told().RollbackDetails?.RollbackReason).toMatch(/^Auto rollback was started: /);
  });

  it('never lasts longer than 14 days', () => {
    const world = new RefreshWorld();
    world.call('SuspendProcesses', { ...WEB, ScalingProcesses: ['InstanceRefresh'] });
    world.start();
    world.until('InProgress');
    world.clock.advance(14 * 24 * HOUR - MINUTE);
    expect(world.told().Status).toBe('InProgress');
    world.clock.advance(2 * MINUTE);
    expect(world.told().Status).toBe('Failed');
    expect(world.versions()).toEqual({ 1: 6 });
  });
});

describe('protected and standby (facts 1.9)', () => {
  it.each([
    { mode: 'Refresh', status: 'Successful', versions: { 2: 6 } },
    { mode: 'Ignore', status: 'Successful', versions: { 1: 2, 2: 4 } },
    { mode: 'Wait', status: 'Failed', versions: { 1: 2, 2: 4 } },
    { mode: undefined, status: 'Failed', versions: { 1: 2, 2: 4 } },
  ])('protected, $mode: $status', ({ mode, status, versions }) => {
    const world = new RefreshWorld();
    world.protect(world.ids('eu-west-1a'));
    world.start(mode === undefined ? {} : { ScaleInProtectedInstances: mode });
    expect(world.untilTold((told) => told.EndTime !== undefined).Status).toBe(status);
    expect(world.versions()).toEqual(versions);
  });

  it('goes on within the hour when the protection is taken away, and says what it waits for', () => {
    const world = new RefreshWorld();
    const ids = world.ids('eu-west-1a');
    world.protect(ids);
    world.start();
    const waits = world.untilTold((told) => told.StatusReason?.includes('protected') === true);
    expect(waits.StatusReason).toMatch(
      /^Waiting for remaining instances to be available\. For example: i-\d+ is protected\. Remove instance scale-in protection to continue\.$/,
    );
    expect(world.versions()).toEqual({ 1: 2, 2: 4 });
    world.minutes(55);
    world.protect(ids, false);
    world.until('Successful');
  });

  it.each([
    ['yes', 'Successful'],
    ['no', 'Failed'],
  ] as const)('the hour restarts on progress: %s (7.6, A2)', (restarts, end) => {
    const world = new RefreshWorld({}, { 'refresh-hour-restarts-on-progress': restarts });
    const zones = ['eu-west-1b', 'eu-west-1c'];
    for (const zone of zones) world.protect(world.ids(zone));
    const old = zones.map((zone) => world.ids(zone));
    world.start();
    for (const ids of old) {
      world.minutes(45);
      if (world.told().EndTime === undefined) world.protect(ids, false);
    }
    expect(world.untilTold((told) => told.EndTime !== undefined).Status).toBe(end);
  });

  it('protects new ones from their first moment in service where the group says so, and Wait does not mind', () => {
    const world = new RefreshWorld({ NewInstancesProtectedFromScaleIn: true });
    world.protect(world.ids(), false);
    world.start({ MinHealthyPercentage: 50 });
    world.until('Successful');
    expect(world.members().every((m) => m.protectedFromScaleIn)).toBe(true);
  });

  it.each([
    { mode: 'Terminate', status: 'Successful', left: 0 },
    { mode: 'Ignore', status: 'Successful', left: 1 },
    { mode: 'Wait', status: 'Failed', left: 1 },
    { mode: undefined, status: 'Failed', left: 1 },
  ])('in standby, $mode: $status', ({ mode, status, left }) => {
    const world = new RefreshWorld();
    const [id] = world.ids();
    world.call('EnterStandby', {
      ...WEB,
      InstanceIds: [id],
      ShouldDecrementDesiredCapacity: true,
    });
    world.minutes(1);
    world.start(mode === undefined ? {} : { StandbyInstances: mode });
    expect(world.untilTold((told) => told.EndTime !== undefined).Status).toBe(status);
    expect(world.members('Standby')).toHaveLength(left);
    expect(world.versions()['2']).toBe(5);
  });

  it('replaces one that came back from standby in time', () => {
    const world = new RefreshWorld();
    const ids = { ...WEB, InstanceIds: world.ids().slice(0, 1) };
    world.call('EnterStandby', { ...ids, ShouldDecrementDesiredCapacity: true });
    world.minutes(1);
    world.start();
    world.minutes(50);
    world.call('ExitStandby', ids);
    world.until('Successful');
    expect(world.versions()).toEqual({ 2: 6 });
  });
});

describe('suspended processes (facts 1.9, 1.13 point 10)', () => {
  it.each(['InstanceRefresh', 'Launch', 'Terminate'])('%s: nothing is replaced', (process) => {
    const world = new RefreshWorld();
    world.call('SuspendProcesses', { ...WEB, ScalingProcesses: [process] });
    world.start();
    world.clock.advance(5 * HOUR);
    expect(world.told().Status).toBe('InProgress');
    expect(world.versions()).toEqual({ 1: 6 });
    world.call('ResumeProcesses', { ...WEB, ScalingProcesses: [process] });
    world.until('Successful');
  });

  it.each([
    ['stops', 'InProgress'],
    ['runs', 'Failed'],
  ] as const)('the hour %s while Launch is', (how, status) => {
    const world = new RefreshWorld({}, { 'refresh-hour-while-suspended': how });
    world.call('SuspendProcesses', { ...WEB, ScalingProcesses: ['Launch'] });
    world.start();
    world.clock.advance(2 * HOUR);
    expect(world.told().Status).toBe(status);
  });
});

describe('alarms (facts 1.8)', () => {
  function withAlarm(switches = {}): { world: RefreshWorld; turn: (state: AlarmState) => void } {
    const world = new RefreshWorld({}, switches);
    let alarm: AlarmState = 'OK';
    world.autoScaling.useAlarms((name) => (name === 'errors' ? alarm : undefined));
    const turn = (state: AlarmState): void => {
      alarm = state;
      world.autoScaling.alarmChanged('errors');
    };
    return { world, turn };
  }
  const watched = { AlarmSpecification: { Alarms: ['errors'] } };

  it.each<AlarmState>(['ALARM', 'INSUFFICIENT_DATA'])(
    'must be OK at the start, not %s',
    (state) => {
      const { world, turn } = withAlarm();
      turn(state);
      const params = { ...WEB, DesiredConfiguration: version(2), Preferences: watched };
      expect(world.refusal('StartInstanceRefresh', params)).toMatch(/^ValidationError: .*errors/);
      const other = { ...params, Preferences: { AlarmSpecification: { Alarms: ['nobody'] } } };
      expect(world.refusal('StartInstanceRefresh', other)).toMatch(/^ValidationError: .*nobody/);
    },
  );

  it('fails it, without a rollback, when one rings', () => {
    const { world, turn } = withAlarm();
    world.start({ ...watched, MinHealthyPercentage: 80 });
    halfWay(world);
    turn('ALARM');
    world.minutes(1);
    expect(world.told()).toMatchObject({
      Status: 'Failed',
      StatusReason: 'The CloudWatch alarm errors is in ALARM state.',
    });
    expect(Object.keys(world.versions())).toEqual(['1', '2']);
  });

  it.each(['at-once', 'after-in-flight'] as const)('rolls it back %s (7.9)', (how) => {
    const { world, turn } = withAlarm({ 'refresh-alarm-rollback': how });
    world.start({ ...watched, MinHealthyPercentage: 50, AutoRollback: true });
    world.untilTold(() => world.members('Pending').length > 0);
    turn('ALARM');
    world.clock.advance(11_000);
    if (how === 'at-once') expect(world.told().Status).toBe('RollbackInProgress');
    world.until('RollbackInProgress');
    if (how === 'after-in-flight') expect(world.members('Pending')).toEqual([]);
    world.until('RollbackSuccessful');
    expect(world.versions()).toEqual({ 1: 6 });
  });

  it('rings in Baking too', () => {
    const { world, turn } = withAlarm();
    world.start({ ...watched, MinHealthyPercentage: 0, BakeTime: 3_600, AutoRollback: true });
    world.until('Baking');
    world.minutes(30);
    turn('ALARM');
    world.until('RollbackSuccessful');
  });

  it('replaces nothing while there is no data', () => {
    const { world, turn } = withAlarm();
    world.start({ ...watched, MinHealthyPercentage: 80 });
    halfWay(world);
    turn('INSUFFICIENT_DATA');
    world.minutes(3);
    const before = world.versions();
    world.clock.advance(3 * HOUR);
    expect([world.told().Status, world.versions()]).toEqual(['InProgress', before]);
    turn('OK');
    world.until('Successful');
  });
});
