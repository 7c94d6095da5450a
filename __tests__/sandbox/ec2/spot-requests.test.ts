import { describe, expect, test } from '@jest/globals';
import { HOUR, MINUTE, SECOND } from '../../../sandbox/clock.js';
import { UNKNOWNS } from '../../../sandbox/unknowns.js';
import { SmallWorld } from './small-world.js';

const spot = (SpotOptions: object = {}) => ({
  InstanceMarketOptions: { MarketType: 'spot', SpotOptions },
});
const persistent = (more: object = {}) =>
  spot({ SpotInstanceType: 'persistent', InstanceInterruptionBehavior: 'stop', ...more });

// biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
const requests = (world: SmallWorld, params = {}): readonly any[] =>
  world.call('DescribeSpotInstanceRequests', params).spotInstanceRequestSet;
const told = (world: SmallWorld): string =>
  requests(world)
    .map((r) => `${r.state} ${r.status.code}`)
    .join(', ');
const stop = (world: SmallWorld, id: string) => world.call('StopInstances', { InstanceId: [id] });
const start = (world: SmallWorld, id: string) => world.call('StartInstances', { InstanceId: [id] });
const end = (world: SmallWorld, id: string) =>
  world.call('TerminateInstances', { InstanceId: [id] });
const cancel = (world: SmallWorld) =>
  world.call('CancelSpotInstanceRequests', {
    SpotInstanceRequestId: requests(world).map((r) => r.spotInstanceRequestId),
  });

// EC2 API, SpotMarketOptions; the texts as users met them (boto/botocore#2021, harmony-one/harmony-ops#285).
describe('market options', () => {
  const TOMORROW = new Date(Date.UTC(2026, 0, 21));
  test.each([
    [
      { ValidUntil: TOMORROW },
      'InvalidParameterCombination',
      "The parameter validUntil cannot be specified when the SpotRequestType is set to 'one-time'.",
    ],
    [
      { InstanceInterruptionBehavior: 'stop' },
      'InvalidParameterCombination',
      "The request with type 'one-time' is not supported when instanceInterruptionBehavior is set to 'stop'.",
    ],
    [
      { SpotInstanceType: 'persistent' },
      'InvalidParameterCombination',
      'The terminate InstanceInterruptionBehavior is not supported when requestType is set to persistent.',
    ],
    [{ MaxPrice: '0.0009' }, 'InvalidParameterValue', 'maximum price'],
    [{ MaxPrice: 'cheap' }, 'InvalidParameterValue', 'maximum price'],
    [{ SpotInstanceType: 'eternal' }, 'InvalidParameterValue', 'one-time, persistent'],
    [{ InstanceInterruptionBehavior: 'wait' }, 'InvalidParameterValue', 'hibernate'],
    [
      {
        SpotInstanceType: 'persistent',
        InstanceInterruptionBehavior: 'stop',
        ValidUntil: new Date(0),
      },
      'InvalidParameterValue',
      'future',
    ],
  ])('%j are refused by %s', (options, code, text) => {
    const world = new SmallWorld();
    const order = {
      ImageId: world.image.id,
      InstanceType: 't3.micro',
      SubnetId: world.subnets[0],
      MinCount: 1,
      MaxCount: 1,
      ...spot(options),
    };
    const refusal = world.refusal('RunInstances', order);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(text);
    expect(requests(world)).toEqual([]);
    // aws/aws-cli#4679: a dry run does not see it.
    expect(world.refusal('RunInstances', { ...order, DryRun: true }).code).toBe('DryRunOperation');
  });

  test('are told by the request, with its tags', () => {
    const world = new SmallWorld();
    const Tag = [{ Key: 'patch-cycle:build', Value: 'b' }];
    world.run({
      ...persistent({ MaxPrice: '.25', ValidUntil: TOMORROW }),
      TagSpecification: [{ ResourceType: 'spot-instances-request', Tag }],
    });
    const [request] = requests(world);
    expect(request).toMatchObject({
      type: 'persistent',
      spotPrice: '0.250000',
      instanceInterruptionBehavior: 'stop',
      validUntil: TOMORROW,
      tagSet: [{ key: 'patch-cycle:build', value: 'b' }],
      launchSpecification: {
        ebsOptimized: false,
        blockDeviceMapping: [{ deviceName: '/dev/sda1', ebs: { volumeSize: 8 } }],
      },
    });
    for (const [Name, value] of [
      ['tag:patch-cycle:build', 'b'],
      ['type', 'persistent'],
      ['spot-price', '0.250000'],
      ['state', 'active'],
    ]) {
      expect(requests(world, { Filter: [{ Name, Value: [value] }] })).toHaveLength(1);
    }
    const ResourceId = [request.spotInstanceRequestId];
    world.call('CreateTags', { ResourceId, Tag: [{ Key: 'a', Value: 'z' }] });
    expect(requests(world)[0].tagSet).toHaveLength(2);
  });

  test('of hibernation make the interruption hibernate', () => {
    const world = new SmallWorld();
    world.run({
      ...spot({ SpotInstanceType: 'persistent' }),
      HibernationOptions: { Configured: true },
    });
    expect(requests(world)[0].instanceInterruptionBehavior).toBe('hibernate');
  });
});

// EC2 guide, "Spot request status": the codes and states of a request whose instance is stopped by its owner.
describe('a Spot Instance of a persistent request', () => {
  test('is stopped and started by its owner', () => {
    const world = new SmallWorld();
    const id = world.running(persistent());
    stop(world, id);
    expect(told(world)).toBe('active marked-for-stop');
    world.clock.advance(MINUTE);
    expect(told(world)).toBe('disabled instance-stopped-by-user');
    start(world, id);
    expect(told(world)).toBe('active fulfilled');
    world.clock.advance(MINUTE);
    expect(world.state(id)).toBe('running');
  });

  test('stops when its guest powers off, as the builder of an image does', () => {
    const world = new SmallWorld();
    const id = world.running(persistent());
    world.host(id).powerOff();
    world.clock.advance(MINUTE);
    expect(world.state(id)).toBe('stopped');
    expect(told(world)).toBe('disabled instance-stopped-by-user');
    world.call('CreateImage', { InstanceId: id, Name: 'next' });
  });

  test('that EC2 stopped is started by EC2 alone, when there is room again', () => {
    const world = new SmallWorld();
    const id = world.running(persistent());
    world.noCapacity.add('eu-west-1a');
    world.compute.spot.interrupt(id);
    expect(told(world)).toBe('active marked-for-stop');
    world.clock.advance(2 * MINUTE - SECOND);
    expect(world.state(id)).toBe('running');
    world.clock.advance(MINUTE);
    expect(world.state(id)).toBe('stopped');
    expect(told(world)).toBe('disabled instance-stopped-no-capacity');
    const [{ instancesSet }] = world.call('DescribeInstances').reservationSet;
    expect(instancesSet[0].stateReason.code).toBe('Server.SpotInstanceShutdown');
    expect(world.refusal('StartInstances', { InstanceId: [id] })).toMatchObject({
      code: 'IncorrectSpotRequestState',
      message: `You can't start the Spot Instance '${id}' because the associated Spot Instance request is not in an appropriate state to support start.`,
    });
    world.clock.advance(10 * MINUTE);
    expect(world.state(id)).toBe('stopped');
    world.noCapacity.clear();
    world.clock.advance(2 * MINUTE);
    expect(world.state(id)).toBe('running');
    expect(told(world)).toBe('active fulfilled');
    expect(world.history.of('instance').at(-1)?.cause).toBe('spot-request');
    world.compute.spot.interrupt(id, 'by-price');
    while (world.state(id) !== 'stopped') world.clock.advance(SECOND);
    expect(told(world)).toBe('disabled instance-stopped-by-price');
  });

  test('that is ended comes back as another under the same request, until that is cancelled', () => {
    const world = new SmallWorld();
    const id = world.running(persistent());
    const [{ spotInstanceRequestId }] = requests(world);
    end(world, id);
    expect(told(world)).toBe('closed instance-terminated-by-user');
    while (told(world).startsWith('closed')) world.clock.advance(SECOND);
    expect(told(world)).toBe('open pending-evaluation');
    world.clock.advance(MINUTE);
    const [request] = requests(world);
    expect(request).toMatchObject({ spotInstanceRequestId, state: 'active' });
    expect(request.instanceId).not.toBe(id);
    expect(world.state(request.instanceId)).toBe('running');
    cancel(world);
    expect(told(world)).toBe('cancelled request-canceled-and-instance-running');
    end(world, request.instanceId);
    world.clock.advance(10 * MINUTE);
    expect(told(world)).toBe('cancelled instance-terminated-by-user');
    world.clock.advance(2 * HOUR);
    expect(requests(world)).toEqual([]);
    expect(world.compute.instances).toEqual([]);
  });

  test('waits for room, and for nothing once it is cancelled', () => {
    const world = new SmallWorld();
    const id = world.running(persistent());
    world.noCapacity.add('eu-west-1a');
    end(world, id);
    world.clock.advance(5 * MINUTE);
    expect(told(world)).toBe('open capacity-not-available');
    cancel(world);
    expect(told(world)).toBe('cancelled canceled-before-fulfillment');
    world.noCapacity.clear();
    world.clock.advance(5 * MINUTE);
    expect(world.history.of('instance').filter((i) => i.state === 'pending')).toHaveLength(1);
  });

  test('waits no longer than it is valid, and fails when its image is gone', () => {
    const late = new SmallWorld();
    const ValidUntil = new Date(late.clock.now + HOUR);
    const id = late.running(persistent({ ValidUntil }));
    late.noCapacity.add('eu-west-1a');
    end(late, id);
    late.clock.advance(HOUR);
    expect(told(late)).toBe('cancelled schedule-expired');
    const gone = new SmallWorld();
    const other = gone.running(persistent());
    gone.call('DeregisterImage', { ImageId: gone.image.id });
    end(gone, other);
    gone.clock.advance(5 * MINUTE);
    expect(told(gone)).toBe('failed bad-parameters');
  });

  test.each([
    ['running', 'cancelled request-canceled-and-instance-running', 'running'],
    ['stopped by its owner', 'cancelled instance-stopped-by-user', 'stopped'],
    ['stopped by EC2', 'cancelled instance-terminated-by-service', 'terminated'],
  ])('%s, whose request is cancelled: %s', (how, expected, state) => {
    const world = new SmallWorld();
    const id = world.running(persistent());
    if (how === 'stopped by its owner') stop(world, id);
    if (how === 'stopped by EC2') {
      world.noCapacity.add('eu-west-1a');
      world.compute.spot.interrupt(id);
    }
    world.clock.advance(4 * MINUTE);
    cancel(world);
    world.clock.advance(MINUTE);
    expect(told(world)).toBe(expected);
    expect(world.state(id)).toBe(state);
  });

  test.each([
    ['interrupted', 'cancelled instance-stopped-by-user', 'stopped'],
    ['every', 'cancelled instance-terminated-by-service', 'terminated'],
  ] as const)(
    'that its guest has stopped is, when its request is cancelled, by %s: %s',
    (which, expected, state) => {
      const world = new SmallWorld({ switches: { 'cancelled-spot-request-ends-stopped': which } });
      const id = world.running(persistent());
      world.host(id).powerOff();
      world.clock.advance(MINUTE);
      cancel(world);
      world.clock.advance(MINUTE);
      expect(told(world)).toBe(expected);
      expect(world.state(id)).toBe(state);
    },
  );

  test.each([
    ['interrupted', 'disabled instance-stopped-no-capacity', 'running'],
    ['stopped-by-user', 'disabled instance-stopped-by-user', 'stopped'],
  ] as const)('whose guest powers off within the notice is %s: %s', (which, expected, state) => {
    const world = new SmallWorld({ switches: { 'spot-powers-off-within-notice': which } });
    const id = world.running(persistent());
    world.compute.spot.interrupt(id);
    world.host(id).powerOff();
    while (world.state(id) !== 'stopped') world.clock.advance(SECOND);
    expect(told(world)).toBe(expected);
    const [{ instancesSet }] = world.call('DescribeInstances').reservationSet;
    expect(instancesSet[0].stateReason.code).toBe('Client.InstanceInitiatedShutdown');
    world.clock.advance(10 * MINUTE);
    expect(world.state(id)).toBe(state);
  });

  test.each([
    ['kept', [{ key: 'team', value: 'shop' }]],
    ['lost', []],
  ] as const)('launches another whose tags are %s', (which, tags) => {
    const world = new SmallWorld({ switches: { 'spot-relaunch-tags': which } });
    const Tag = [{ Key: 'team', Value: 'shop' }];
    const TagSpecification = [{ ResourceType: 'instance', Tag }];
    end(world, world.running({ ...persistent(), TagSpecification }));
    world.clock.advance(5 * MINUTE);
    const [request] = requests(world);
    const { reservationSet } = world.call('DescribeInstances', {
      InstanceId: [request.instanceId],
    });
    expect(reservationSet[0].instancesSet[0].tagSet).toEqual(tags);
  });

  test('expires while it is stopped: the request is cancelled, the instance stays', () => {
    const world = new SmallWorld();
    const id = world.running(persistent({ ValidUntil: new Date(world.clock.now + HOUR) }));
    stop(world, id);
    world.clock.advance(HOUR);
    expect(told(world)).toBe('cancelled instance-stopped-by-user');
    expect(world.state(id)).toBe('stopped');
  });
});

describe('a Spot Instance of a one-time request', () => {
  test('is not stopped by a call', () => {
    const world = new SmallWorld();
    const id = world.running(spot());
    expect(world.refusal('StopInstances', { InstanceId: [id] })).toMatchObject({
      code: 'UnsupportedOperation',
      message: `You can't stop the Spot Instance '${id}' because it is associated with a one-time Spot Instance request. You can only stop Spot Instances associated with persistent Spot Instance requests.`,
    });
  });

  test.each([
    ['terminated', 'closed instance-terminated-by-user'],
    ['stopped', 'disabled instance-stopped-by-user'],
  ] as const)('whose guest powers off is, by one-time-spot-powers-off, %s', (one, expected) => {
    expect(UNKNOWNS['one-time-spot-powers-off'].alternatives).toContain(one);
    const world = new SmallWorld({ switches: { 'one-time-spot-powers-off': one } });
    const id = world.running(spot());
    world.host(id).powerOff();
    world.clock.advance(MINUTE);
    expect(world.state(id)).toBe(one);
    expect(told(world)).toBe(expected);
  });
});

// StartInstances: "InsufficientInstanceCapacity" is among its errors.
test('a start without capacity is refused as a launch is, and changes nothing', () => {
  const world = new SmallWorld();
  const id = world.running();
  stop(world, id);
  world.clock.advance(MINUTE);
  world.noCapacity.add('eu-west-1a');
  expect(world.refusal('StartInstances', { InstanceId: [id] }).code).toBe(
    'InsufficientInstanceCapacity',
  );
  expect(world.state(id)).toBe('stopped');
});
