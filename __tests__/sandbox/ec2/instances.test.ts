import { describe, expect, test } from '@jest/globals';
import { MINUTE, SECOND } from '../../../sandbox/clock.js';
import { REGION, SmallWorld } from './small-world.js';

const GHOST = 'i-0123456789abcdef0';

describe('an instance over time', () => {
  test('is pending, runs within 20 seconds, and passes its checks within 150 more', () => {
    const world = new SmallWorld();
    const id = world.run();
    expect(world.state(id)).toBe('pending');
    world.clock.advance(4.9 * SECOND);
    expect(world.state(id)).toBe('pending');
    world.clock.advance(15.1 * SECOND);
    expect(world.state(id)).toBe('running');
    expect(world.compute.instance(id)?.statusChecks).toBe('initializing');
    world.clock.advance(150 * SECOND);
    expect(world.compute.instance(id)?.statusChecks).toBe('ok');
  });

  test('stops, starts again as the same instance, and ends', () => {
    const world = new SmallWorld();
    const id = world.running();
    world.call('StopInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    world.call('StartInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    world.call('TerminateInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    expect(world.statesOf(id)).toEqual([
      'pending',
      'running',
      'stopping',
      'stopped',
      'pending',
      'running',
      'shutting-down',
      'terminated',
    ]);
    expect(world.machine(id).hosts).toHaveLength(2);
    expect(world.machine(id).shutDowns).toBe(2);
  });

  test('ends from every state, and is told of it once', () => {
    const world = new SmallWorld();
    const pending = world.run();
    world.call('TerminateInstances', { InstanceId: [pending] });
    const stopped = world.running();
    world.call('StopInstances', { InstanceId: [stopped] });
    world.call('TerminateInstances', { InstanceId: [stopped] });
    world.call('TerminateInstances', { InstanceId: [stopped] });
    world.clock.advance(MINUTE);
    expect(world.statesOf(pending)).toEqual(['pending', 'shutting-down', 'terminated']);
    expect(world.statesOf(stopped)).toEqual([
      'pending',
      'running',
      'stopping',
      'shutting-down',
      'terminated',
    ]);
    expect(world.machine(stopped).shutDowns).toBe(1);
  });

  test('is shown for an hour after its end, then unknown', () => {
    const world = new SmallWorld();
    const id = world.running({
      TagSpecification: [{ ResourceType: 'instance', Tag: [{ Key: 'Name', Value: 'web' }] }],
    });
    world.call('TerminateInstances', { InstanceId: [id] });
    world.clock.advance(59 * MINUTE);
    const [reservation] = world.call('DescribeInstances', { InstanceId: [id] }).reservationSet;
    expect(reservation.instancesSet[0].instanceState).toEqual({ code: 48, name: 'terminated' });
    expect(reservation.instancesSet[0].privateIpAddress).toBeUndefined();
    const Filter = [{ Name: 'subnet-id', Value: [world.subnets[0]] }];
    expect(world.call('DescribeInstances', { Filter }).reservationSet).toEqual([]);
    expect(reservation.instancesSet[0].tagSet).toEqual([{ key: 'Name', value: 'web' }]);
    world.clock.advance(2 * MINUTE);
    expect(world.refusal('DescribeInstances', { InstanceId: [id] }).code).toBe(
      'InvalidInstanceID.NotFound',
    );
    expect(world.call('DescribeTags').tagSet).toEqual([]);
  });

  test('gives its address back when it ends', () => {
    const world = new SmallWorld();
    const free = () =>
      world.call('DescribeSubnets', { SubnetId: [world.subnets[0]] }).subnetSet[0]
        .availableIpAddressCount;
    expect(free()).toBe(251);
    const id = world.running();
    expect(free()).toBe(250);
    world.call('TerminateInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    expect(free()).toBe(251);
  });

  test.each([
    ['stop', ['pending', 'running', 'stopping', 'stopped']],
    ['terminate', ['pending', 'running', 'shutting-down', 'terminated']],
  ])('powered off by its guest it follows its shutdown behavior: %s', (behavior, states) => {
    const world = new SmallWorld();
    const id = world.running({ InstanceInitiatedShutdownBehavior: behavior });
    world.host(id).powerOff();
    world.clock.advance(MINUTE);
    expect(world.statesOf(id)).toEqual(states);
    expect(world.machine(id).shutDowns).toBe(0);
    const [reservation] = world.call('DescribeInstances', { InstanceId: [id] }).reservationSet;
    expect(reservation.instancesSet[0].stateReason.code).toBe('Client.InstanceInitiatedShutdown');
    expect(world.history.of('instance').at(-1)?.cause).toBe('guest');
  });

  test('keeps its disk over stop and start, and boots from it', () => {
    const world = new SmallWorld();
    const id = world.running();
    const packages = new Map([['libc6', '2.39-0ubuntu8.6']]);
    world.machine(id).content = { ...world.machine(id).content, packages };
    world.call('StopInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    world.call('StartInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    expect(world.host(id).content.packages).toBe(packages);
  });

  test('keeps running over a reboot, but its service is away until the next boot', () => {
    const world = new SmallWorld();
    const id = world.running();
    expect(world.compute.answersHealthCheck(id)).toBe(true);
    world.call('RebootInstances', { InstanceId: [id] });
    expect(world.state(id)).toBe('running');
    expect(world.compute.answersHealthCheck(id)).toBe(false);
    world.clock.advance(15 * SECOND);
    expect(world.machine(id).hosts).toHaveLength(2);
    expect(world.compute.answersHealthCheck(id)).toBe(false);
    world.clock.advance(MINUTE);
    expect(world.compute.answersHealthCheck(id)).toBe(true);
  });

  test('hears nothing of a guest that is gone', () => {
    const world = new SmallWorld();
    const id = world.running();
    const old = world.host(id);
    old.reboot();
    expect(world.machine(id).hosts).toHaveLength(2);
    old.powerOff();
    old.print('from beyond');
    world.clock.advance(MINUTE);
    expect(world.state(id)).toBe('running');
    expect(world.call('GetConsoleOutput', { InstanceId: id, Latest: true }).output).toBe(undefined);
  });

  test.each([
    ['StopInstances', 'stopping'],
    ['StartInstances', 'pending'],
  ])('ended by someone who hears of its %s stays ended', (action, state) => {
    const world = new SmallWorld();
    const id = world.running();
    if (state === 'pending') {
      world.call('StopInstances', { InstanceId: [id] });
      world.clock.advance(MINUTE);
    }
    world.compute.onChange((instance) => {
      if (instance.state === state) world.compute.terminate(id, 'auto-scaling:desired');
    });
    world.call(action, { InstanceId: [id] });
    world.clock.advance(10 * MINUTE);
    expect(world.state(id)).toBe('terminated');
  });

  test('tells others of every change of state, of the checks, and of what it serves', () => {
    const world = new SmallWorld();
    const heard: string[] = [];
    world.compute.onChange((i, before) => heard.push(`${before}>${i.state}:${i.statusChecks}`));
    const id = world.running();
    world.compute.impair(id);
    world.compute.recover(id);
    world.call('StopInstances', { InstanceId: [id] });
    expect(heard).toEqual([
      'pending>running:initializing',
      // The service is up.
      'running>running:initializing',
      'running>running:ok',
      'running>running:impaired',
      'running>running:ok',
      'running>stopping:not-applicable',
    ]);
  });
});

describe('the public address of an instance', () => {
  const addressOf = (world: SmallWorld, id: string): unknown =>
    world.call('DescribeInstances', { InstanceId: [id] }).reservationSet[0].instancesSet[0]
      .ipAddress;

  test('is given back when it stops, and is another after it starts', () => {
    const world = new SmallWorld();
    const id = world.running({
      SubnetId: undefined,
      NetworkInterface: [
        { DeviceIndex: 0, SubnetId: world.subnets[0], AssociatePublicIpAddress: true },
      ],
    });
    const first = addressOf(world, id);
    expect(first).toMatch(/^203\.0\.113\./);
    world.call('StopInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    expect(addressOf(world, id)).toBeUndefined();
    world.call('StartInstances', { InstanceId: [id] });
    expect(addressOf(world, id)).toMatch(/^203\.0\.113\./);
  });

  test('does not come with a start where it did not come with the launch', () => {
    const world = new SmallWorld();
    const id = world.running();
    world.call('StopInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    world.call('StartInstances', { InstanceId: [id] });
    expect(addressOf(world, id)).toBeUndefined();
  });
});

describe('changing states', () => {
  test('answers with the state before and after, unchanged where there is nothing to do', () => {
    const world = new SmallWorld();
    const id = world.running();
    expect(world.call('StartInstances', { InstanceId: [id] }).instancesSet).toEqual([
      {
        instanceId: id,
        previousState: { code: 16, name: 'running' },
        currentState: { code: 16, name: 'running' },
      },
    ]);
    expect(world.call('StopInstances', { InstanceId: [id] }).instancesSet).toEqual([
      {
        instanceId: id,
        previousState: { code: 16, name: 'running' },
        currentState: { code: 64, name: 'stopping' },
      },
    ]);
  });

  test.each([
    ['StopInstances', 'pending', 'IncorrectInstanceState'],
    ['StopInstances', 'terminated', 'IncorrectInstanceState'],
    ['StartInstances', 'stopping', 'IncorrectInstanceState'],
    ['StartInstances', 'terminated', 'IncorrectInstanceState'],
    ['RebootInstances', 'pending', 'IncorrectInstanceState'],
    ['RebootInstances', 'stopping', 'IncorrectInstanceState'],
  ])('%s is refused when %s', (action, state, code) => {
    const world = new SmallWorld();
    const id = state === 'pending' ? world.run() : world.running();
    if (state === 'stopping') world.call('StopInstances', { InstanceId: [id] });
    if (state === 'terminated') {
      world.call('TerminateInstances', { InstanceId: [id] });
      world.clock.advance(MINUTE);
    }
    expect(world.state(id)).toBe(state);
    const before = world.statesOf(id);
    expect(world.refusal(action, { InstanceId: [id] }).code).toBe(code);
    expect(world.statesOf(id)).toEqual(before);
  });

  test.each([
    ['DescribeInstances', ['nonsense'], 'InvalidInstanceID.Malformed'],
    ['DescribeInstances', [GHOST], 'InvalidInstanceID.NotFound'],
    ['DescribeInstanceStatus', [GHOST], 'InvalidInstanceID.NotFound'],
    ['StopInstances', [GHOST], 'InvalidInstanceID.NotFound'],
    ['StartInstances', ['i-1'], 'InvalidInstanceID.Malformed'],
    ['RebootInstances', ['ami-0123456789abcdef0'], 'InvalidInstanceID.Malformed'],
    ['TerminateInstances', [GHOST], 'InvalidInstanceID.NotFound'],
  ])('%s of %j is %s', (action, InstanceId, code) => {
    expect(new SmallWorld().refusal(action, { InstanceId }).code).toBe(code);
  });

  test('is all or nothing over the ids named', () => {
    const world = new SmallWorld();
    const id = world.running();
    world.refusal('TerminateInstances', { InstanceId: [id, GHOST] });
    expect(world.state(id)).toBe('running');
  });

  test.each([
    ['TerminateInstances', { DisableApiTermination: true }, 'OperationNotPermitted'],
    ['StopInstances', { DisableApiStop: true }, 'OperationNotPermitted'],
    ['StopInstances', { InstanceMarketOptions: { MarketType: 'spot' } }, 'UnsupportedOperation'],
  ])('%s of an instance launched with %j is %s', (action, params, code) => {
    const world = new SmallWorld();
    const id = world.running(params);
    expect(world.refusal(action, { InstanceId: [id] }).code).toBe(code);
    expect(world.state(id)).toBe('running');
  });
});

describe('DescribeInstances', () => {
  const world = new SmallWorld();
  const tagged = (role: string) => ({
    TagSpecification: [{ ResourceType: 'instance', Tag: [{ Key: 'role', Value: role }] }],
  });
  const a = world.running(tagged('web-blue'));
  const b = world.running({ ...tagged('web-green'), SubnetId: world.subnets[1] });
  const c = world.run({ ...tagged('db'), InstanceType: 'm5.large' });
  const found = (...Filter: unknown[]): string[] =>
    world
      .call('DescribeInstances', { Filter })
      .reservationSet.flatMap((r: { instancesSet: { instanceId: string }[] }) =>
        r.instancesSet.map((i) => i.instanceId),
      );

  test.each<[string, readonly string[], readonly string[]]>([
    ['tag:role', ['web-*'], [a, b]],
    ['tag:role', ['web-blu?'], [a]],
    ['tag:role', ['WEB-*'], []],
    ['tag-key', ['role'], [a, b, c]],
    ['instance-state-name', ['pending', 'stopped'], [c]],
    ['instance-id', [b], [b]],
    ['availability-zone', [`${REGION}b`], [b]],
    ['subnet-id', [world.subnets[0] as string], [a, c]],
    ['instance-type', ['m5.large'], [c]],
    ['image-id', [world.image.id], [a, b, c]],
    ['instance-state-code', ['16'], [a, b]],
  ])('by %s %j', (Name, Value, expected) => {
    expect(found({ Name, Value })).toEqual(expected);
  });

  test('by all filters at once', () => {
    expect(
      found(
        { Name: 'tag:role', Value: ['web-*'] },
        { Name: 'availability-zone', Value: [`${REGION}b`] },
      ),
    ).toEqual([b]);
  });

  test('refuses a filter that there is not, and pages of named ids', () => {
    expect(
      world.refusal('DescribeInstances', { Filter: [{ Name: 'colour', Value: ['red'] }] }),
    ).toMatchObject({ code: 'InvalidParameterValue', message: "The filter 'colour' is invalid" });
    expect(world.refusal('DescribeInstances', { InstanceId: [a], MaxResults: 5 }).code).toBe(
      'InvalidParameterCombination',
    );
  });

  test('pages through all of them, each once', () => {
    const world = new SmallWorld();
    const ids = Array.from({ length: 12 }, () => world.run());
    const seen: string[] = [];
    let NextToken: string | undefined;
    let pages = 0;
    do {
      const answer = world.call('DescribeInstances', { MaxResults: 5, NextToken });
      for (const { instancesSet } of answer.reservationSet) seen.push(instancesSet[0].instanceId);
      NextToken = answer.nextToken;
      pages++;
    } while (NextToken !== undefined);
    expect(seen).toEqual(ids);
    expect(pages).toBe(3);
  });

  test.each([
    [{ MaxResults: 4 }, 'InvalidParameterValue'],
    [{ MaxResults: 1001 }, 'InvalidParameterValue'],
    [{ NextToken: 'nonsense' }, 'InvalidNextToken'],
  ])('refuses %j', (params, code) => {
    expect(world.refusal('DescribeInstances', params).code).toBe(code);
  });

  test('refuses another action’s token', () => {
    const world = new SmallWorld();
    for (let i = 0; i < 6; i++) world.running();
    const { nextToken } = world.call('DescribeInstanceStatus', { MaxResults: 5 });
    expect(world.refusal('DescribeInstances', { NextToken: nextToken }).code).toBe(
      'InvalidNextToken',
    );
  });
});
