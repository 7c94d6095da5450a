import { describe, expect, test } from '@jest/globals';
import { MINUTE, SECOND } from '../../../sandbox/clock.js';
import { SmallWorld } from './small-world.js';

const SPOT = { InstanceMarketOptions: { MarketType: 'spot' } };

interface RequestView {
  readonly spotInstanceRequestId: string;
  readonly state: string;
  readonly status: { readonly code: string };
  readonly instanceId: string;
}

const requests = (world: SmallWorld, params = {}): readonly RequestView[] =>
  world.call('DescribeSpotInstanceRequests', params).spotInstanceRequestSet;
const states = (world: SmallWorld): readonly string[] =>
  requests(world).map((r) => `${r.state} ${r.status.code}`);

describe('a Spot Instance', () => {
  test('has a request behind it that both sides name; others have none', () => {
    const world = new SmallWorld();
    const id = world.running(SPOT);
    world.running();
    expect(requests(world)).toMatchObject([{ instanceId: id, state: 'active' }]);
    const [{ instancesSet }] = world.call('DescribeInstances', {
      Filter: [{ Name: 'spot-instance-request-id', Value: ['sir-*'] }],
    }).reservationSet;
    expect(instancesSet).toMatchObject([
      {
        instanceId: id,
        instanceLifecycle: 'spot',
        spotInstanceRequestId: requests(world)[0]?.spotInstanceRequestId,
      },
    ]);
  });

  // EC2 guide, "Spot Instance interruption notices": two minutes before, and the instance runs until then.
  test('that is interrupted runs for two minutes more, and then ends by AWS', () => {
    const world = new SmallWorld();
    const id = world.running(SPOT);
    const told: string[] = [];
    world.compute.spot.onNotice((instance, notice) => told.push(`${instance.id} ${notice}`));
    world.compute.spot.interrupt(id);
    world.compute.spot.interrupt(id);
    expect(told).toEqual([`${id} interruption`]);
    // "Spot request status": for want of capacity the status is set at once, the instance runs for the two minutes.
    expect(states(world)).toEqual(['closed instance-terminated-no-capacity']);
    world.clock.advance(119 * SECOND);
    expect(world.state(id)).toBe('running');
    world.clock.advance(SECOND);
    expect(world.state(id)).toBe('shutting-down');
    expect(states(world)).toEqual(['closed instance-terminated-no-capacity']);
    expect(world.history.of('instance').at(-1)?.cause).toBe('spot-interruption');
    const [{ instancesSet }] = world.call('DescribeInstances').reservationSet;
    expect(instancesSet[0].stateReason.code).toBe('Server.SpotInstanceTermination');
  });

  test.each(['no-capacity', 'capacity-oversubscribed', 'by-price'] as const)(
    'says why it ended: %s',
    (reason) => {
      const world = new SmallWorld();
      world.compute.spot.interrupt(world.running(SPOT), reason);
      world.clock.advance(3 * MINUTE);
      expect(states(world)).toEqual([`closed instance-terminated-${reason}`]);
    },
  );

  test('that the owner ends first is not ended again', () => {
    const world = new SmallWorld();
    const id = world.running(SPOT);
    world.compute.spot.interrupt(id, 'by-price');
    expect(states(world)).toEqual(['active marked-for-termination']);
    world.call('TerminateInstances', { InstanceId: [id] });
    world.clock.advance(5 * MINUTE);
    expect(states(world)).toEqual(['closed instance-terminated-by-user']);
    expect(world.statesOf(id)).toEqual(['pending', 'running', 'shutting-down', 'terminated']);
    world.clock.advance(61 * MINUTE);
    expect(states(world)).toEqual([]);
  });

  test('at elevated risk is told of, and nothing needs to follow', () => {
    const world = new SmallWorld();
    const id = world.running(SPOT);
    world.compute.spot.recommendRebalance(id);
    world.compute.spot.recommendRebalance(world.running());
    world.clock.advance(60 * MINUTE);
    expect(world.compute.spot.of(id)?.notice).toBe('rebalance recommendation');
    expect(world.state(id)).toBe('running');
    expect(world.history.of('note').map((n) => n.text)).toEqual([
      `spot rebalance recommendation for ${id}`,
    ]);
  });

  test('lives on when its request is cancelled', () => {
    const world = new SmallWorld();
    const id = world.running(SPOT);
    const ids = requests(world).map((r) => r.spotInstanceRequestId);
    world.call('CancelSpotInstanceRequests', { SpotInstanceRequestId: ids });
    expect(states(world)).toEqual(['cancelled request-canceled-and-instance-running']);
    expect(world.state(id)).toBe('running');
    expect(
      ['sir-nothing1', 'sir-1'].map(
        (id) => world.refusal('CancelSpotInstanceRequests', { SpotInstanceRequestId: [id] }).code,
      ),
    ).toEqual(['InvalidSpotInstanceRequestID.NotFound', 'InvalidSpotInstanceRequestID.Malformed']);
  });

  test('without capacity is refused in words of its own', () => {
    const world = new SmallWorld();
    world.noCapacity.add('eu-west-1a');
    const launch = (params: object) =>
      world.refusal('RunInstances', {
        ImageId: world.image.id,
        InstanceType: 't3.micro',
        SubnetId: world.subnets[0],
        MinCount: 1,
        MaxCount: 1,
        ...params,
      });
    expect(launch(SPOT)).toMatchObject({
      code: 'InsufficientInstanceCapacity',
      message: 'There is no Spot capacity available that matches your request.',
    });
    expect(launch({}).message).toContain('sufficient t3.micro capacity');
  });
});

// EC2 guide, "On-Demand Instance quotas": vCPUs of running instances by families of types.
describe('a quota', () => {
  test('bounds the vCPUs that run, by bucket and purchase', () => {
    const world = new SmallWorld();
    world.compute.quotas.limit('standard', 'on-demand', 4);
    world.run(); // t3.micro: 2 vCPUs
    const second = world.run();
    const launch = {
      ImageId: world.image.id,
      InstanceType: 'm5.large',
      SubnetId: world.subnets[0],
      MinCount: 1,
      MaxCount: 1,
    };
    expect(world.refusal('RunInstances', launch)).toMatchObject({
      code: 'VcpuLimitExceeded',
      message: expect.stringContaining('current vCPU limit of 4 allows for the instance bucket'),
    });
    world.run(SPOT);
    world.clock.advance(MINUTE);
    world.call('TerminateInstances', { InstanceId: [second] });
    world.run();
  });

  test('lets a launch have what there is room for, down to its MinCount', () => {
    const world = new SmallWorld();
    world.compute.quotas.limit('standard', 'on-demand', 6);
    world.run({ MinCount: 2, MaxCount: 5 });
    expect(world.compute.instances).toHaveLength(3);
  });

  test('of Spot has its own code, and a start counts as a launch does', () => {
    const world = new SmallWorld();
    world.compute.quotas.limit('standard', 'spot', 0);
    world.compute.quotas.limit('standard', 'on-demand', 2);
    expect(() => world.run(SPOT)).toThrow('Max spot instance count exceeded');
    const id = world.running();
    world.call('StopInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    world.running();
    expect(world.refusal('StartInstances', { InstanceId: [id] }).code).toBe('VcpuLimitExceeded');
  });
});
