import { describe, expect, it } from '@jest/globals';
import { HOUR, SECOND } from '../../../sandbox/clock.js';
import { SmallWorld } from '../auto-scaling/small-world.js';

/** One running instance that is registered with a target group at this moment. */
function registered(settings = {}, delay = 60) {
  const world = new SmallWorld();
  const arn = world.elb.addTargetGroup({
    name: 'api',
    loadBalancer: 'front',
    settings: { HealthCheckIntervalSeconds: 10, HealthyThresholdCount: 3, ...settings },
    attributes: { 'deregistration_delay.timeout_seconds': String(delay) },
  }).arn;
  const [id = ''] = world.seed({ DesiredCapacity: 1 }).members.map((m) => m.id);
  const register = (): void => {
    world.elbCall('RegisterTargets', { TargetGroupArn: arn, Targets: [{ Id: id }] });
  };
  const health = () =>
    (
      world.elbCall('DescribeTargetHealth', { TargetGroupArn: arn, Targets: [{ Id: id }] })
        .TargetHealthDescriptions as { TargetHealth: { State: string; Reason?: string } }[]
    )[0]?.TargetHealth;
  const states = (): string[] =>
    world.history.of('target').map((t) => `${t.state} ${t.reason ?? ''}`.trim());
  return { world, arn, id, register, health, states };
}

describe('the health of a target', () => {
  it('goes from registration over initial checks to healthy, after as many as the threshold says', () => {
    const { world, register, health, states } = registered();
    register();
    expect(health()).toMatchObject({ State: 'initial', Reason: 'Elb.RegistrationInProgress' });
    world.clock.advance(10 * SECOND);
    expect(health()).toMatchObject({ State: 'initial', Reason: 'Elb.InitialHealthChecking' });
    world.clock.advance(20 * SECOND);
    expect(health()).toEqual({ State: 'healthy', Reason: undefined, Description: undefined });
    expect(states()).toEqual([
      'initial Elb.RegistrationInProgress',
      'initial Elb.InitialHealthChecking',
      'healthy',
    ]);
  });

  it('is unhealthy when what runs there never answers, and healthy once it does', () => {
    const { world, id, register, health } = registered();
    world.compute.deadApps.add(id);
    register();
    world.clock.advance(30 * SECOND);
    expect(health()).toMatchObject({ State: 'unhealthy', Reason: 'Target.FailedHealthChecks' });
    world.compute.deadApps.clear();
    world.clock.advance(40 * SECOND);
    expect(health()).toMatchObject({ State: 'healthy' });
  });

  it('follows an app that dies and comes back, as soon as it is told', () => {
    const { world, id, register, health } = registered();
    register();
    world.minutes(2);
    world.compute.deadApps.add(id);
    world.elb.appChanged(id);
    world.clock.advance(30 * SECOND);
    expect(health()).toMatchObject({ State: 'unhealthy' });
    world.clock.advance(HOUR);
    world.compute.deadApps.clear();
    world.elb.appChanged(id);
    world.clock.advance(50 * SECOND);
    expect(health()).toMatchObject({ State: 'healthy' });
  });

  it('costs no checks while nothing changes', () => {
    const { world, register } = registered();
    register();
    world.minutes(2);
    let checks = 0;
    const answers = world.compute.answersHealthCheck.bind(world.compute);
    world.compute.answersHealthCheck = (id) => {
      checks++;
      return answers(id);
    };
    world.clock.advance(24 * HOUR);
    expect(checks).toBe(0);
  });

  it('is unused when the instance stops, and initial again when it starts', () => {
    const { world, id, register, health } = registered();
    register();
    world.minutes(2);
    world.call('SuspendProcesses', { AutoScalingGroupName: 'web' });
    world.compute.turn(id, 'stopped');
    expect(health()).toMatchObject({
      State: 'unused',
      Reason: 'Target.InvalidState',
      Description: 'Target is in the stopped state',
    });
    world.compute.turn(id, 'running');
    expect(health()).toMatchObject({ State: 'initial' });
  });

  it('is unused where no load balancer uses the target group', () => {
    const { world, id } = registered();
    const { arn } = world.elb.addTargetGroup({ name: 'lonely' });
    world.elb.register(arn, id, 'test');
    world.minutes(5);
    expect(world.elb.targetGroups().find((g) => g.arn === arn)?.targets).toEqual([
      { id, state: 'unused', reason: 'Target.NotInUse' },
    ]);
  });
});

describe('deregistration', () => {
  const deregister = ({ world, arn, id }: ReturnType<typeof registered>): void => {
    world.elbCall('DeregisterTargets', { TargetGroupArn: arn, Targets: [{ Id: id }] });
  };

  it('drains for its delay and then the target is not registered any more', () => {
    const it_ = registered();
    it_.register();
    it_.world.minutes(2);
    deregister(it_);
    expect(it_.health()).toMatchObject({
      State: 'draining',
      Reason: 'Target.DeregistrationInProgress',
    });
    it_.world.clock.advance(59 * SECOND);
    expect(it_.health()).toMatchObject({ State: 'draining' });
    it_.world.clock.advance(SECOND);
    expect(it_.health()).toMatchObject({ State: 'unused', Reason: 'Target.NotRegistered' });
    expect(it_.world.elb.targetState(it_.arn, it_.id)).toBeUndefined();
  });

  it('calls off the checks: a target that was about to be healthy goes on draining', () => {
    const it_ = registered();
    it_.register();
    it_.world.clock.advance(20 * SECOND);
    deregister(it_);
    it_.world.clock.advance(59 * SECOND);
    expect(it_.health()).toMatchObject({ State: 'draining' });
    it_.world.clock.advance(SECOND);
    expect(it_.health()).toMatchObject({ State: 'unused', Reason: 'Target.NotRegistered' });
  });

  it('is over at once when the instance ends, and taken back by registering again', () => {
    const ended = registered({}, 3_600);
    ended.register();
    ended.world.minutes(2);
    deregister(ended);
    ended.world.compute.terminate(ended.id);
    expect(ended.world.elb.targetState(ended.arn, ended.id)).toBeUndefined();
    const back = registered({}, 3_600);
    back.register();
    back.world.minutes(2);
    deregister(back);
    back.register();
    back.world.minutes(2);
    expect(back.health()).toMatchObject({ State: 'healthy' });
  });
});

describe('the API of target groups', () => {
  it('knows them by ARN and name, and says when it does not', () => {
    const { world, arn } = registered();
    const describe_ = (params: object): unknown =>
      world.elbCall('DescribeTargetGroups', { ...params }).TargetGroups;
    expect(describe_({ TargetGroupArns: [arn] })).toMatchObject([
      { TargetGroupName: 'api', HealthCheckIntervalSeconds: 10, UnhealthyThresholdCount: 2 },
    ]);
    expect(describe_({ Names: ['api'] })).toMatchObject([{ TargetGroupArn: arn }]);
    expect(() => describe_({ Names: ['nobody'] })).toThrow('One or more target groups not found');
    expect(() => world.elbCall('DescribeTargetHealth', { TargetGroupArn: 'arn:x' })).toThrow(
      'not found',
    );
  });

  it('comes in pages', () => {
    const world = new SmallWorld();
    for (const name of ['a', 'b', 'c']) world.elb.addTargetGroup({ name });
    const first = world.elbCall('DescribeTargetGroups', { PageSize: 2 });
    expect(first.TargetGroups).toHaveLength(2);
    const second = world.elbCall('DescribeTargetGroups', { PageSize: 2, Marker: first.NextMarker });
    expect(second).toMatchObject({
      TargetGroups: [{ TargetGroupName: 'c' }],
      NextMarker: undefined,
    });
  });

  it('has load balancers in the zones with a default subnet, under the region’s hosted zone', () => {
    const { world } = registered();
    const [balancer] = world.elbCall('DescribeLoadBalancers', {}).LoadBalancers as [
      {
        CanonicalHostedZoneId: string;
        AvailabilityZones: { ZoneName: string; SubnetId: string }[];
      },
    ];
    expect(balancer.CanonicalHostedZoneId).toBe('Z32O12XQLNTSW2');
    expect(balancer.AvailabilityZones).toMatchObject([
      { ZoneName: 'eu-west-1a', SubnetId: 'subnet-a' },
    ]);
  });

  it.each([
    ['A protocol must be specified', { Protocol: undefined }],
    ['A port must be specified', { Port: undefined }],
    ['A VPC ID must be specified', { VpcId: undefined }],
    ["cannot begin or end with '-'", { Name: '-new' }],
    ["cannot be longer than '32'", { Name: 'n'.repeat(33) }],
    ['can only contain', { Name: 'new_one' }],
  ])('is not made unfit (CreateTargetGroup): %s', (text, unfit) => {
    const fit = { Name: 'new', Protocol: 'HTTP', Port: 80, VpcId: 'vpc-0123456789abcdef0' };
    expect(() => new SmallWorld().elbCall('CreateTargetGroup', { ...fit, ...unfit })).toThrow(text);
  });

  it('has the documented defaults, and attributes that can be changed', () => {
    const world = new SmallWorld();
    const { TargetGroups } = world.elbCall('CreateTargetGroup', {
      Name: 'new',
      Protocol: 'HTTP',
      Port: 80,
      VpcId: 'vpc-0123456789abcdef0',
      Tags: [{ Key: 'k', Value: 'v' }],
    });
    expect(TargetGroups).toMatchObject([
      { HealthCheckIntervalSeconds: 30, HealthyThresholdCount: 5, UnhealthyThresholdCount: 2 },
    ]);
    const [{ TargetGroupArn }] = TargetGroups as [{ TargetGroupArn: string }];
    const attribute = (): unknown =>
      (
        world.elbCall('DescribeTargetGroupAttributes', { TargetGroupArn }).Attributes as {
          Key: string;
          Value: string;
        }[]
      ).find((a) => a.Key === 'deregistration_delay.timeout_seconds')?.Value;
    expect(attribute()).toBe('300');
    const change = (Value: string) =>
      world.elbCall('ModifyTargetGroupAttributes', {
        TargetGroupArn,
        Attributes: [{ Key: 'deregistration_delay.timeout_seconds', Value }],
      });
    change('20');
    expect(attribute()).toBe('20');
    expect(() => change('4000')).toThrow('between 0 and 3600');
    expect(
      world.elbCall('DescribeTags', { ResourceArns: [TargetGroupArn] }).TagDescriptions,
    ).toEqual([{ ResourceArn: TargetGroupArn, Tags: [{ Key: 'k', Value: 'v' }] }]);
  });

  it('registers nothing that does not run', () => {
    const { world, arn } = registered();
    expect(() =>
      world.elbCall('RegisterTargets', { TargetGroupArn: arn, Targets: [{ Id: 'i-nobody' }] }),
    ).toThrow('not in a running state');
  });
});
