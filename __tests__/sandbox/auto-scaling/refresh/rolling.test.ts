import { describe, expect, it, test } from '@jest/globals';
import { HOUR, MINUTE } from '../../../../sandbox/clock.js';
import { RefreshWorld, version, WEB } from './refresh-world.js';

const successful = (world: RefreshWorld) => () => world.told().Status === 'Successful';

describe('a rolling refresh (facts 1.1, 1.7)', () => {
  it('goes Pending, InProgress, Successful; then the group is what was desired', () => {
    const world = new RefreshWorld();
    const id = world.start({ MinHealthyPercentage: 50 });
    const pending = world.told();
    expect(pending).toMatchObject({
      InstanceRefreshId: id,
      Status: 'Pending',
      Strategy: 'Rolling',
    });
    expect([pending.StartTime, pending.PercentageComplete, pending.EndTime]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    world.until('InProgress');
    expect(world.group().template).toMatch(/:1$/);
    const told = world.until('Successful');
    expect(told).toMatchObject({ PercentageComplete: 100, InstancesToUpdate: 0 });
    expect(told.EndTime).toBeInstanceOf(Date);
    expect(world.states()).toEqual(['Pending', 'InProgress', 'Successful']);
    expect(world.group().template).toMatch(/:2$/);
    expect(world.versions()).toEqual({ 2: 6 });
    expect(world.counts()).toEqual([2, 2, 2]);
  });

  it('replaces all with the configuration that the group has when none is desired', () => {
    const world = new RefreshWorld();
    const before = world.ids();
    world.startAsItIs({ MinHealthyPercentage: 50 });
    world.until('Successful');
    expect(world.ids().filter((id) => before.includes(id))).toEqual([]);
    expect(world.versions()).toEqual({ 1: 6 });
    expect(world.told().DesiredConfiguration).toBeUndefined();
  });

  it('says why in the activities (facts 1.2)', () => {
    const world = new RefreshWorld();
    world.start();
    world.until('Successful');
    const causes = world.causes().join('\n');
    expect(causes).toMatch(/an instance was launched in response to an instance refresh\.$/m);
    expect(causes).toMatch(
      /an instance was taken out of service in response to an instance refresh\. {2}At \S+ instance i-\d+ was selected for termination\.$/m,
    );
    expect(causes).not.toMatch(/difference between desired and actual/);
  });

  it('drains first, and runs the hooks of both ends', () => {
    const world = new RefreshWorld({ HealthCheckType: 'EC2' });
    const targetGroup = world.targetGroup(90);
    world.call('AttachLoadBalancerTargetGroups', { ...WEB, TargetGroupARNs: [targetGroup] });
    for (const [name, end] of Object.entries({ up: 'LAUNCHING', down: 'TERMINATING' })) {
      world.call('PutLifecycleHook', {
        ...WEB,
        LifecycleHookName: name,
        LifecycleTransition: `autoscaling:EC2_INSTANCE_${end}`,
        HeartbeatTimeout: 30,
        DefaultResult: 'CONTINUE',
      });
    }
    world.minutes(2);
    const [first] = world.ids();
    world.start({ MinHealthyPercentage: 0 });
    world.until('Successful');
    expect(world.lifeOf(first as string)).toEqual([
      'InService',
      'Terminating',
      'Terminating:Wait',
      'Terminating:Proceed',
      'gone',
    ]);
    expect(world.lifeOf(world.ids()[0] as string)).toEqual([
      'Pending',
      'Pending:Wait',
      'Pending:Proceed',
      'InService',
    ]);
    const states = world.history.of('target').filter((t) => t.id === first);
    expect(states.map((t) => t.state)).toContain('draining');
  });

  it('takes each batch from all zones: balance rules, and it knows no zone (facts 1.9, 2 E)', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 50 });
    world.until('Successful');
    const ended = world.history
      .of('member')
      .filter((m) => m.lifecycle === 'Terminating')
      .map((m) => m.zone);
    expect(new Set(ended.slice(0, 3)).size).toBe(3);
    expect(new Set(ended.slice(3)).size).toBe(3);
  });
});

describe('capacity on the way (facts 1.4)', () => {
  it.each([
    { min: 50, max: undefined, fewest: 3, most: 6, why: 'half at a time' },
    { min: 90, max: undefined, fewest: 5, most: 6, why: 'the impossible case, omitted: one down' },
    { min: 100, max: 100, fewest: 6, most: 7, why: 'launch first, one at a time' },
    { min: 100, max: 150, fewest: 6, most: 9, why: 'three ahead' },
    { min: 0, max: undefined, fewest: 0, most: 6, why: 'all at once' },
    { min: 50, max: 150, fewest: 3, most: 9, why: 'both ways' },
  ])('min $min, max $max: $why', ({ min, max, fewest, most }) => {
    const world = new RefreshWorld();
    const bounds = max === undefined ? {} : { MaxHealthyPercentage: max };
    world.start({ MinHealthyPercentage: min, ...bounds });
    expect(world.extremes(successful(world))).toEqual({ fewest, most });
    expect(world.versions()).toEqual({ 2: 6 });
  });

  test('a group of one goes down by default, and not with an explicit maximum of 100', () => {
    const size = { DesiredCapacity: 1 };
    const omitted = new RefreshWorld(size);
    omitted.start();
    expect(omitted.extremes(successful(omitted))).toEqual({ fewest: 0, most: 1 });
    const explicit = new RefreshWorld(size);
    explicit.start({ MinHealthyPercentage: 90, MaxHealthyPercentage: 100 });
    expect(explicit.extremes(successful(explicit))).toEqual({ fewest: 1, most: 2 });
  });

  it('takes the bounds of the maintenance policy where the preferences are silent', () => {
    const policy = { MinHealthyPercentage: 100, MaxHealthyPercentage: 120 };
    const world = new RefreshWorld({ InstanceMaintenancePolicy: policy });
    world.start();
    expect(world.told().Preferences).toMatchObject(policy);
    expect(world.extremes(successful(world))).toEqual({ fewest: 6, most: 7 });
    const other = new RefreshWorld({ InstanceMaintenancePolicy: policy });
    other.start({ MinHealthyPercentage: 50 });
    expect(other.told().Preferences).toMatchObject({ ...policy, MinHealthyPercentage: 50 });
    const cleared = new RefreshWorld({
      InstanceMaintenancePolicy: { MinHealthyPercentage: -1, MaxHealthyPercentage: -1 },
    });
    cleared.start();
    expect(cleared.told().Preferences.MinHealthyPercentage).toBe(90);
    expect(cleared.told().Preferences.MaxHealthyPercentage).toBeUndefined();
  });

  it.each([
    ['yes', 'Successful', 7],
    ['no', 'Failed', 6],
  ] as const)('beyond MaxSize: %s', (beyond, end, most) => {
    const world = new RefreshWorld({ MaxSize: 6 }, { 'refresh-surge-beyond-max-size': beyond });
    world.start({ MinHealthyPercentage: 100, MaxHealthyPercentage: 100 });
    expect(world.extremes(() => world.told().EndTime !== undefined).most).toBe(most);
    expect(world.told().Status).toBe(end);
  });

  it('reckons with the desired capacity as it becomes, and launches the desired configuration for it', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 100, MaxHealthyPercentage: 100 });
    world.untilTold((told) => (told.PercentageComplete ?? 0) > 0);
    world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: 9 });
    world.minutes(1);
    expect(world.members().length).toBeGreaterThanOrEqual(9);
    expect(world.versions()['1']).toBeLessThan(6);
    world.until('Successful');
    expect(world.versions()).toEqual({ 2: 9 });
    world.start({ MinHealthyPercentage: 50 }, version(3));
    world.until('InProgress');
    world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: 3 });
    world.until('Successful');
    expect(world.versions()).toEqual({ 3: 3 });
  });

  it('launches the desired configuration for health replacements too', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 100, MaxHealthyPercentage: 100 });
    world.until('InProgress');
    world.call('SetInstanceHealth', { InstanceId: world.ids()[0], HealthStatus: 'Unhealthy' });
    world.until('Successful');
    expect(world.versions()).toEqual({ 2: 6 });
    expect(world.causes().join('\n')).toMatch(/unhealthy instance needing to be replaced/);
  });
});

describe('numbers of progress (facts 1.3)', () => {
  test('AWS’s own sample: 50 % and nothing to update, while the last warms up', () => {
    const world = new RefreshWorld({ DesiredCapacity: 2 });
    world.start({ MinHealthyPercentage: 50 });
    const told = world.untilTold((t) => t.InstancesToUpdate === 0 && warms(t.StatusReason));
    expect(told).toMatchObject({ Status: 'InProgress', PercentageComplete: 50 });
    expect(told.StatusReason).toMatch(
      /^Waiting for instances to warm up before continuing\. For example: i-\d{17} is warming up\.$/,
    );
  });

  const warms = (reason = ''): boolean => reason.includes('is warming up');

  it('counts one only when it is warm', () => {
    const world = new RefreshWorld({ DefaultInstanceWarmup: 600 });
    world.start({ MinHealthyPercentage: 0 });
    world.until('InProgress');
    world.minutes(9);
    expect(world.members('InService')).toHaveLength(6);
    expect(world.told()).toMatchObject({ PercentageComplete: 0, InstancesToUpdate: 0 });
    world.minutes(3);
    expect(world.told().PercentageComplete).toBe(100);
  });

  it.each([
    { group: {}, own: {}, seconds: 60, why: 'the default warm-up' },
    {
      group: { DefaultInstanceWarmup: 0, HealthCheckGracePeriod: 300 },
      own: {},
      seconds: 0,
      why: 'a default of 0',
    },
    {
      group: { DefaultInstanceWarmup: -1, HealthCheckGracePeriod: 300 },
      own: {},
      seconds: 300,
      why: 'the grace period without a default',
    },
    { group: {}, own: { InstanceWarmup: 5 }, seconds: 5, why: 'its own' },
  ])('warms up for $seconds s: $why (facts 1.4)', ({ group, own, seconds }) => {
    const world = new RefreshWorld(group);
    world.start(own);
    expect(world.told().Preferences.InstanceWarmup).toBe(seconds);
  });

  it('waits for EC2’s status checks, and says so (facts 1.2)', () => {
    const world = new RefreshWorld({ DefaultInstanceWarmup: 0 });
    world.start({ MinHealthyPercentage: 0 });
    expect(world.untilTold((told) => told.StatusReason !== undefined).StatusReason).toMatch(
      /^Waiting for remaining instances to be available\. For example: i-\d+ has insufficient data to evaluate its health with Amazon EC2\.$/,
    );
  });

  it.each([
    ['no', 100, 'Successful'],
    ['yes', 66, 'Successful'],
  ] as const)('counts the ignored: %s (7.4)', (counts, percentage, status) => {
    const world = new RefreshWorld({}, { 'refresh-counts-ignored': counts });
    world.protect(world.ids('eu-west-1a'));
    world.start({ MinHealthyPercentage: 50, ScaleInProtectedInstances: 'Ignore' });
    const told = world.until('Successful');
    expect(told).toMatchObject({ PercentageComplete: percentage, Status: status });
    expect(world.versions()).toEqual({ 1: 2, 2: 4 });
  });
});

describe('checkpoints, bake time (facts 1.5)', () => {
  test('AWS’s own example: ten instances, 20 and 50 %, two at a time', () => {
    const world = new RefreshWorld({ DesiredCapacity: 10 });
    world.start({
      MinHealthyPercentage: 80,
      CheckpointPercentages: [20, 50, 100],
      CheckpointDelay: 900,
      InstanceWarmup: 600,
    });
    world.untilTold((told) => told.PercentageComplete === 20);
    const first = world.clock.now;
    world.minutes(14);
    expect(world.versions()).toEqual({ 1: 8, 2: 2 });
    expect(world.told().StatusReason).toBe(
      'Waiting for checkpoint delay to pass before continuing.',
    );
    world.minutes(10);
    expect(world.told().PercentageComplete).toBe(20);
    world.untilTold((told) => told.PercentageComplete === 40);
    world.minutes(5);
    expect(world.versions()).toEqual({ 1: 5, 2: 5 });
    world.untilTold((told) => told.PercentageComplete === 50);
    const reached = world.history.of('refresh').filter((fact) => fact.checkpoint !== undefined);
    expect(reached.map((fact) => fact.checkpoint)).toEqual([20, 50]);
    expect((reached[0]?.at ?? 0) - first).toBeLessThan(MINUTE);
    world.until('Successful');
    expect(world.versions()).toEqual({ 2: 10 });
  });

  it('carries what was launched first to its end, and stops there, when the last is below 100', () => {
    const world = new RefreshWorld();
    world.start({
      MinHealthyPercentage: 100,
      MaxHealthyPercentage: 150,
      CheckpointPercentages: [50],
      CheckpointDelay: 60,
    });
    world.until('Successful');
    world.minutes(10);
    expect(world.members()).toHaveLength(6);
    expect(world.told().PercentageComplete).toBe(50);
  });

  it('bakes at the end', () => {
    const world = new RefreshWorld();
    world.start({ MinHealthyPercentage: 0, BakeTime: 1_800 });
    world.until('Baking');
    const from = world.clock.now;
    expect(world.group().template).toMatch(/:1$/);
    expect(world.told().StatusReason).toMatch(
      /^Waiting for bake time to finish before continuing\. There are \d+ seconds left\.$/,
    );
    world.until('Successful');
    expect(world.clock.now - from).toBeGreaterThan(1_790_000);
    expect(world.clock.now - from).toBeLessThan(1_815_000);
    expect(world.states()).toEqual(['Pending', 'InProgress', 'Baking', 'Successful']);
  });
});

describe('skip matching on its way (facts 1.6)', () => {
  it('succeeds at once when nothing is to change', () => {
    const world = new RefreshWorld();
    const before = world.ids();
    world.start({ SkipMatching: true, BakeTime: 600 }, version(1));
    world.minutes(1);
    expect(world.states()).toEqual(['Pending', 'InProgress', 'Successful']);
    expect(world.ids()).toEqual(before);
  });

  it('compares with the group’s own configuration when none is desired', () => {
    const world = new RefreshWorld();
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(2) });
    world.startAsItIs({ SkipMatching: true, MinHealthyPercentage: 0 });
    world.until('Successful');
    expect(world.versions()).toEqual({ 2: 6 });
  });

  it('leaves those that match alone, and without it replaces even them', () => {
    const world = new RefreshWorld();
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(2) });
    world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: 8 });
    world.minutes(5);
    const matching = world
      .members()
      .filter((m) => m.template?.endsWith(':2'))
      .map((m) => m.id);
    expect(matching).toHaveLength(2);
    world.start({ SkipMatching: true, MinHealthyPercentage: 0 });
    world.until('Successful');
    expect(world.ids()).toEqual(expect.arrayContaining(matching));
    world.start({ MinHealthyPercentage: 0 });
    world.until('Successful');
    expect(world.ids().filter((id) => matching.includes(id))).toEqual([]);
  });

  it('replaces again what it replaced already when $Latest moves', () => {
    const world = new RefreshWorld();
    world.start({ SkipMatching: true }, version('$Latest'));
    world.untilTold((told) => (told.PercentageComplete ?? 0) >= 30);
    expect(world.versions()['3']).toBeGreaterThan(0);
    world.compute.versions.push({ ImageId: 'ami-4', InstanceType: 'm5.large' });
    world.until('Successful');
    expect(world.versions()).toEqual({ 4: 6 });
    expect(world.group().template).toMatch(/:\$Latest$/);
  });
});

describe('the group meanwhile (facts 1.7)', () => {
  it('refuses another configuration, and nothing else', () => {
    const world = new RefreshWorld();
    world.start();
    const refusal =
      'ValidationError: An active instance refresh with a desired configuration exists. All configuration options derived from the desired configuration are not available for update while the instance refresh is active.';
    expect(world.refusal('UpdateAutoScalingGroup', { ...WEB, ...version(3) })).toBe(refusal);
    world.until('InProgress');
    expect(world.refusal('UpdateAutoScalingGroup', { ...WEB, ...version(3) })).toBe(refusal);
    world.call('UpdateAutoScalingGroup', { ...WEB, MaxSize: 20 });
    world.until('Successful');
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(3) });
    expect(world.group().template).toMatch(/:3$/);
  });

  it('takes another configuration when the refresh has none of its own', () => {
    const world = new RefreshWorld();
    world.startAsItIs();
    world.until('InProgress');
    world.call('UpdateAutoScalingGroup', { ...WEB, ...version(3) });
    world.until('Successful');
    expect(world.versions()['3']).toBeGreaterThan(0);
  });

  it('refuses a new warm pool (facts 1.10)', () => {
    const world = new RefreshWorld();
    world.start();
    expect(world.refusal('PutWarmPool', WEB)).toMatch(/^InstanceRefreshInProgress: /);
    world.until('Successful');
    world.call('PutWarmPool', WEB);
  });

  it.each(['AttachLoadBalancerTargetGroups', 'AttachTrafficSources'])(
    'refuses %s (facts 1.9)',
    (name) => {
      const world = new RefreshWorld();
      const arn = world.targetGroup();
      world.start();
      const params =
        name === 'AttachTrafficSources'
          ? { TrafficSources: [{ Identifier: arn }] }
          : { TargetGroupARNs: [arn] };
      expect(world.refusal(name, { ...WEB, ...params })).toMatch(/^InstanceRefreshInProgress: /);
      world.until('Successful');
      world.call(name, { ...WEB, ...params });
    },
  );

  it.each(['allowed', 'refused'] as const)('LaunchInstances is %s (7.1)', (how) => {
    const world = new RefreshWorld({}, { 'launch-instances-during-refresh': how });
    world.start();
    world.until('InProgress');
    const launch = {
      ...WEB,
      RequestedCapacity: 1,
      ClientToken: 't',
      AvailabilityZones: ['eu-west-1a'],
    };
    if (how === 'refused') {
      expect(world.refusal('LaunchInstances', launch)).toMatch(/^ResourceContention: /);
    } else {
      world.call('LaunchInstances', launch);
      world.until('Successful');
      expect(world.versions()).toEqual({ 2: 7 });
    }
  });

  it('keeps the old configuration and a mix of instances after Failed or Cancelled', () => {
    const world = new RefreshWorld();
    world.start();
    world.untilTold((told) => (told.PercentageComplete ?? 0) >= 30);
    world.cancel();
    world.until('Cancelled');
    expect(world.group().template).toMatch(/:1$/);
    const mix = world.versions();
    expect(Object.keys(mix)).toEqual(['1', '2']);
    world.call('SetDesiredCapacity', { ...WEB, DesiredCapacity: 7 });
    world.minutes(5);
    expect(world.versions()).toEqual({ ...mix, 1: (mix['1'] ?? 0) + 1 });
  });

  it('ends with its group', () => {
    const world = new RefreshWorld();
    world.start();
    world.until('InProgress');
    world.call('DeleteAutoScalingGroup', { ...WEB, ForceDelete: true });
    world.clock.advance(HOUR);
    expect(world.states().at(-1)).toBe('Cancelled');
    expect(world.autoScaling.groups()).toEqual([]);
  });
});
