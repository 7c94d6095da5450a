import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { HOUR, SECOND } from '../../../sandbox/clock.js';
import { type HealthAnswer, isExpected } from '../../../sandbox/elb/health-answers.js';
import { SmallWorld } from '../auto-scaling/small-world.js';

interface Description {
  readonly Target: { readonly Id: string };
  readonly TargetHealth: { readonly State: string; readonly Reason?: string };
  readonly AnomalyDetection?: object;
  readonly AdministrativeOverride?: { readonly State: string };
}

/** Instances, the first `registered` of them targets that have been checked for long. */
function fleet(
  attributes: Record<string, string> = {},
  settings = {},
  size = 3,
  registered = size,
) {
  const world = new SmallWorld();
  const { arn } = world.elb.addTargetGroup({
    name: 'api',
    loadBalancer: 'front',
    settings: { HealthCheckIntervalSeconds: 10, HealthyThresholdCount: 2, ...settings },
    attributes: { 'deregistration_delay.timeout_seconds': '60', ...attributes },
  });
  const ids = world.seed({ DesiredCapacity: size }).members.map((m) => m.id);
  for (const id of ids.slice(0, registered)) world.elb.register(arn, id, 'test');
  world.minutes(2);
  const describe_ = (params = {}): readonly Description[] =>
    world.elbCall('DescribeTargetHealth', { TargetGroupArn: arn, ...params })
      .TargetHealthDescriptions as never;
  const health = (id = ids[0]) => describe_().find((d) => d.Target.Id === id)?.TargetHealth;
  return { world, arn, ids, first: ids[0] as string, describe_, health };
}

// TargetHealth: "Elb.InternalError - Target health is unavailable due to an internal error".
describe('a target without a verdict', () => {
  const UNKNOWN = {
    State: 'unavailable',
    Reason: 'Elb.InternalError',
    Description: 'Target health is unavailable due to an internal error',
  };

  it.each([200, 'refuses'] as const)(
    'that answers %s is unavailable until checks count again',
    (answer) => {
      const { world, first, health } = fleet();
      world.elb.overrideAnswer(first, answer);
      world.clock.advance(60 * SECOND);
      world.elb.overrideAnswer(first, 'no verdict');
      world.clock.advance(20 * SECOND);
      expect(health()).toEqual(UNKNOWN);
      world.clock.advance(HOUR);
      expect(health()).toEqual(UNKNOWN);
      world.elb.overrideAnswer(first);
      world.clock.advance(11 * SECOND);
      expect(health()).toEqual(UNKNOWN);
      world.clock.advance(20 * SECOND);
      expect(health()).toEqual({ State: 'healthy' });
    },
  );

  it('gets traffic only where all do', () => {
    const { world, arn, ids } = fleet();
    const [first, second] = ids as [string, string];
    world.elb.overrideAnswer(first, 'no verdict');
    world.clock.advance(60 * SECOND);
    expect(world.elb.traffic(arn).shares.map((s) => s.id)).not.toContain(first);
    for (const id of ids.slice(1)) world.elb.overrideAnswer(id, 'refuses');
    world.clock.advance(60 * SECOND);
    expect(world.elb.traffic(arn)).toMatchObject({ failOpen: true });
    expect(world.elb.traffic(arn).shares.map((s) => s.id)).toEqual([first, second, ids[2]]);
  });

  it('drains as others do', () => {
    const { world, arn, first, health } = fleet();
    world.elb.overrideAnswer(first, 'no verdict');
    world.clock.advance(60 * SECOND);
    world.elb.deregister(arn, first, 'test');
    expect(health()).toMatchObject({ State: 'draining' });
  });
});

// TargetHealth: what the check met is what the API says.
describe('an unhealthy target says why', () => {
  it.each([
    [503, 'Target.ResponseCodeMismatch', 'Health checks failed with these codes: [503]'],
    ['times out', 'Target.Timeout', 'Request timed out'],
    ['refuses', 'Target.FailedHealthChecks', 'Health checks failed'],
    ['internal error', 'Elb.InternalError', 'Health checks failed due to an internal error'],
  ] as const)('%s', (answer, Reason, Description) => {
    const { world, first, health } = fleet();
    world.elb.overrideAnswer(first, answer);
    world.clock.advance(40 * SECOND);
    expect(health()).toEqual({ State: 'unhealthy', Reason, Description });
    world.elb.overrideAnswer(first);
    world.clock.advance(40 * SECOND);
    expect(health()).toMatchObject({ State: 'healthy' });
  });

  it('in the words of its newest check', () => {
    const { world, first, health } = fleet();
    world.elb.overrideAnswer(first, 503);
    world.clock.advance(60 * SECOND);
    world.elb.overrideAnswer(first, 'times out');
    world.clock.advance(60 * SECOND);
    expect(health()).toMatchObject({ State: 'unhealthy', Reason: 'Target.Timeout' });
  });

  it.each([
    [204, '200', 'unhealthy'],
    [204, '200-299', 'healthy'],
    [302, '200,302', 'healthy'],
    [200, '301', 'unhealthy'],
  ] as const)('answering %s where %s is expected it is %s', (answer, HttpCode, state) => {
    const { world, first, health } = fleet({}, { Matcher: { HttpCode } });
    world.elb.overrideAnswer(first, answer);
    world.minutes(2);
    expect(health()?.State).toBe(state);
  });

  it('a matcher is of codes and ranges of codes', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 200, max: 499 }), { minLength: 1 }),
        fc.integer({ min: 200, max: 499 }),
        (codes, code) => isExpected(codes.join(','), code) === codes.includes(code),
      ),
    ));
});

describe('a target that drains', () => {
  // facts 1.13, 13: initial -> healthy -> draining -> unused.
  it('is not turned by a health check that was due before', () => {
    const answers: readonly HealthAnswer[] = [200, 'refuses'];
    for (const answer of answers) {
      const { world, arn, first, health } = fleet();
      world.elb.overrideAnswer(first, answer === 200 ? 'refuses' : 200);
      world.minutes(2);
      world.elb.overrideAnswer(first, answer);
      world.elbCall('DeregisterTargets', { TargetGroupArn: arn, Targets: [{ Id: first }] });
      for (let second = 0; second < 59; second++) {
        expect(health()?.State).toBe('draining');
        world.clock.advance(SECOND);
      }
      world.clock.advance(SECOND);
      expect(health()).toBeUndefined();
    }
  });

  it('drains from initial as well, and no check of its registration comes back', () => {
    const { world, arn, ids, health } = fleet({}, {}, 3, 2);
    const late = ids[2] as string;
    world.elb.register(arn, late, 'test');
    world.elb.deregister(arn, late, 'test');
    world.clock.advance(30 * SECOND);
    expect(health(late)?.State).toBe('draining');
    const states = world.history
      .of('target')
      .filter((t) => t.id === late)
      .map((t) => t.state);
    expect(states).toEqual(['initial', 'draining']);
  });
});

describe('unused', () => {
  it('is a target in a zone that the load balancer is not enabled in', () => {
    const { world, ids } = fleet();
    const balancer = world.elb.addLoadBalancer('two', '', ['eu-west-1a', 'eu-west-1b']);
    const { arn } = world.elb.addTargetGroup({ name: 'two', loadBalancer: balancer.name });
    for (const id of ids) world.elb.register(arn, id, 'test');
    world.minutes(5);
    const states = world.elb.targetGroups().find((g) => g.arn === arn)?.targets;
    expect(states?.map((t) => t.reason ?? t.state)).toEqual([
      'healthy',
      'healthy',
      'Target.NotInUse',
    ]);
    world.elb.appChanged(ids[2] as string);
    world.minutes(5);
    expect(world.elb.targetState(arn, ids[2] as string)).toBe('unused');
  });
});

// Guide, "Target group health": fewer healthy targets than the minimum, and all of them get traffic.
describe('fail-open', () => {
  const ROUTING = 'target_group_health.unhealthy_state_routing.minimum_healthy_targets';
  it.each([
    [{}, 0, false, 3],
    [{}, 2, false, 1],
    [{}, 3, true, 3],
    [{ [`${ROUTING}.count`]: '2' }, 2, true, 3],
    [{ [`${ROUTING}.percentage`]: '60' }, 1, false, 2],
    [{ [`${ROUTING}.percentage`]: '70' }, 1, true, 3],
  ] as const)('%j with %d unhealthy: %s, traffic to %d', (attributes, down, failOpen, count) => {
    const { world, arn, ids, describe_ } = fleet(attributes);
    for (const id of ids.slice(0, down)) world.elb.overrideAnswer(id, 'refuses');
    world.minutes(2);
    const traffic = world.elb.traffic(arn);
    expect(traffic.failOpen).toBe(failOpen);
    expect(traffic.shares).toHaveLength(count);
    // "Traffic flows" is no evidence of health: the API says what it is.
    const unhealthy = describe_().filter((d) => d.TargetHealth.State === 'unhealthy');
    expect(unhealthy).toHaveLength(down);
  });

  it('sends nothing new to what drains, nor to nobody', () => {
    const { world, arn, ids } = fleet();
    for (const id of ids) world.elb.deregister(arn, id, 'test');
    expect(world.elb.traffic(arn)).toEqual({ failOpen: false, shares: [] });
  });
});

// Guide, "Slow start mode": linear, for who becomes healthy while others are warm; over when unhealthy.
describe('slow start', () => {
  const SLOW = { 'slow_start.duration_seconds': '100' };

  it('gives a newcomer a growing share, up to its full one', () => {
    const { world, arn, ids } = fleet(SLOW, {}, 3, 2);
    const late = ids[2] as string;
    world.elb.register(arn, late, 'test');
    while (world.elb.targetState(arn, late) !== 'healthy') world.clock.advance(SECOND);
    const share = (): number =>
      world.elb.traffic(arn).shares.find(({ id }) => id === late)?.share ?? 0;
    const seen: number[] = [];
    for (let i = 0; i < 6; i++) {
      seen.push(share());
      world.clock.advance(20 * SECOND);
    }
    expect(seen[0]).toBeLessThan(0.02);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(share()).toBeCloseTo(1 / 3);
  });

  it('begins again after the target was unhealthy', () => {
    const { world, arn, ids, first } = fleet(SLOW);
    world.elb.overrideAnswer(first, 'refuses');
    world.minutes(2);
    world.elb.overrideAnswer(first);
    while (world.elb.targetState(arn, first) !== 'healthy') world.clock.advance(SECOND);
    expect(world.elb.traffic(arn).shares.find(({ id }) => id === first)?.share).toBeLessThan(0.02);
    expect(ids).toHaveLength(3);
  });

  it('is not for the first targets: nobody is there for the rest', () => {
    const { world, arn } = fleet(SLOW);
    for (const { share } of world.elb.traffic(arn).shares) expect(share).toBeCloseTo(1 / 3);
  });

  it('adds up to all of the traffic, whatever the moment', () =>
    fc.assert(
      fc.property(fc.nat({ max: 150 }), (seconds) => {
        const { world, arn, ids } = fleet(SLOW, {}, 3, 2);
        world.elb.register(arn, ids[2] as string, 'test');
        world.clock.advance(seconds * SECOND);
        const total = world.elb.traffic(arn).shares.reduce((sum, { share }) => sum + share, 0);
        return Math.abs(total - 1) < 1e-9;
      }),
      { numRuns: 30 },
    ));
});

describe('attributes are checked', () => {
  it.each([
    ['slow_start.duration_seconds', '29', 'ValidationError'],
    ['slow_start.duration_seconds', '901', 'ValidationError'],
    ['slow_start.duration_seconds', 'soon', 'ValidationError'],
    ['deregistration_delay.timeout_seconds', '3601', 'ValidationError'],
    ['load_balancing.algorithm.type', 'fastest', 'ValidationError'],
    ['nobody.knows', '1', 'InvalidConfigurationRequest'],
  ])('%s=%s: %s', (Key, Value, code) => {
    const { world, arn } = fleet();
    const set = (Attributes: object[]) =>
      world.elbCall('ModifyTargetGroupAttributes', { TargetGroupArn: arn, Attributes });
    expect(() => set([{ Key, Value }])).toThrow(expect.objectContaining({ code }));
    set([{ Key: 'slow_start.duration_seconds', Value: '30' }]);
    expect(() => set([{ Key: 'load_balancing.algorithm.type', Value: 'weighted_random' }])).toThrow(
      expect.objectContaining({ code: 'InvalidConfigurationRequest' }),
    );
  });

  it('health checks of instances cannot be disabled', () => {
    const { world } = fleet();
    expect(() =>
      world.elbCall('CreateTargetGroup', {
        Name: 'new',
        Protocol: 'HTTP',
        Port: '80',
        VpcId: 'vpc-1',
        HealthCheckEnabled: false,
      }),
    ).toThrow("must be true for target groups with target type 'instance'");
  });
});

describe('DescribeTargetHealth', () => {
  it('tells anomalies of healthy targets when asked to', () => {
    const { world, first, describe_ } = fleet();
    world.elb.overrideAnswer(first, 'refuses');
    world.minutes(1);
    expect(describe_().map((d) => d.AnomalyDetection)).toEqual([undefined, undefined, undefined]);
    const normal = { Result: 'normal', MitigationInEffect: 'no' };
    for (const Include of [['AnomalyDetection'], ['All']]) {
      expect(describe_({ Include }).map((d) => d.AnomalyDetection)).toEqual([
        undefined,
        normal,
        normal,
      ]);
    }
    expect(() => describe_({ Include: ['Everything'] })).toThrow('Member must satisfy');
  });

  it('tells of a zonal shift, which takes the traffic and leaves the health', () => {
    const { world, arn, describe_ } = fleet();
    world.elb.shiftedZones.add('eu-west-1a');
    expect(describe_().map((d) => [d.TargetHealth.State, d.AdministrativeOverride?.State])).toEqual(
      [
        ['healthy', 'zonal_shift_active'],
        ['healthy', 'no_override'],
        ['healthy', 'no_override'],
      ],
    );
    expect(world.elb.traffic(arn).shares).toHaveLength(2);
    world.clock.advance(HOUR);
    world.elb.shiftedZones.clear();
    expect(world.elb.traffic(arn).shares).toHaveLength(3);
  });
});
