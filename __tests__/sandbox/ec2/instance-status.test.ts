import { describe, expect, test } from '@jest/globals';
import { HOUR, MINUTE, SECOND } from '../../../sandbox/clock.js';
import { SmallWorld } from './small-world.js';

interface Status {
  readonly instanceId: string;
  readonly eventsSet: readonly { readonly code: string; readonly description: string }[];
  readonly instanceStatus: { readonly status: string };
}

const statuses = (world: SmallWorld, params = {}): readonly Status[] =>
  world.call('DescribeInstanceStatus', params).instanceStatusSet;
const descriptions = (world: SmallWorld): readonly string[] =>
  statuses(world, { IncludeAllInstances: true }).flatMap((s) =>
    s.eventsSet.map((e) => e.description),
  );

describe('DescribeInstanceStatus', () => {
  test('shows running instances alone, unless all are asked for', () => {
    const world = new SmallWorld();
    const running = world.running();
    const pending = world.run();
    expect(statuses(world).map((s) => s.instanceId)).toEqual([running]);
    const all = statuses(world, { IncludeAllInstances: true });
    expect(all.map((s) => [s.instanceId, s.instanceStatus.status])).toEqual([
      [running, 'ok'],
      [pending, 'not-applicable'],
    ]);
  });

  test('tells both checks with their reachability and since when they fail', () => {
    const world = new SmallWorld();
    const id = world.running();
    const since = new Date(world.clock.now);
    world.compute.impair(id);
    const [status] = world.call('DescribeInstanceStatus').instanceStatusSet;
    const failed = {
      status: 'impaired',
      details: [{ name: 'reachability', status: 'failed', impairedSince: since }],
    };
    expect(status).toMatchObject({ systemStatus: failed, instanceStatus: failed });
    expect(world.compute.answersHealthCheck(id)).toBe(false);
    world.compute.recover(id);
    expect(statuses(world)[0]?.instanceStatus.status).toBe('ok');
  });

  test.each([
    [['system'], 'impaired', 'ok', 'ok', false],
    [['instance'], 'ok', 'impaired', 'ok', false],
    [['attached-ebs'], 'ok', 'ok', 'impaired', true],
    [['system', 'instance', 'attached-ebs'], 'impaired', 'impaired', 'impaired', false],
  ] as const)('tells which checks fail: %j', (failing, system, instance, volumes, counts) => {
    const world = new SmallWorld();
    const id = world.running();
    world.compute.impair(id, failing);
    expect(statuses(world)).toMatchObject([
      {
        systemStatus: { status: system },
        instanceStatus: { status: instance },
        attachedEbsStatus: { status: volumes },
      },
    ]);
    expect(world.compute.instance(id)?.statusChecks === 'ok').toBe(counts);
    world.compute.recover(id);
    expect(statuses(world)).toMatchObject([{ attachedEbsStatus: { status: 'ok' } }]);
  });

  test('filters by status, zone and event', () => {
    const world = new SmallWorld();
    const a = world.running();
    const b = world.running({ SubnetId: world.subnets[1] });
    world.compute.impair(a);
    world.compute.addScheduledEvent(b, {
      code: 'instance-stop',
      notBefore: world.clock.now + HOUR,
    });
    const by = (Name: string, Value: string) =>
      statuses(world, { Filter: [{ Name, Value: [Value] }] }).map((s) => s.instanceId);
    expect(by('instance-status.status', 'ok')).toEqual([b]);
    expect(by('system-status.reachability', 'failed')).toEqual([a]);
    expect(by('availability-zone', 'eu-west-1b')).toEqual([b]);
    expect(by('event.code', 'instance-*')).toEqual([b]);
  });

  test('takes a hundred ids at most', () => {
    const world = new SmallWorld();
    const InstanceId = Array.from({ length: 101 }, () => 'i-0123456789abcdef0');
    expect(world.refusal('DescribeInstanceStatus', { InstanceId }).code).toBe(
      'InvalidParameterValue',
    );
  });
});

describe('a scheduled event', () => {
  const scheduled = (
    code: 'system-reboot' | 'instance-reboot' | 'instance-retirement' | 'system-maintenance',
  ) => {
    const world = new SmallWorld();
    const id = world.running();
    world.compute.addScheduledEvent(id, {
      code,
      description: 'because',
      notBefore: world.clock.now + HOUR,
      notAfter: world.clock.now + 2 * HOUR,
    });
    return { world, id };
  };

  test('counts against the instance from shortly before it begins until it is over', () => {
    const { world, id } = scheduled('system-reboot');
    expect(world.compute.hasScheduledEvent(id)).toBe(false);
    world.clock.advance(50 * MINUTE);
    expect(world.compute.hasScheduledEvent(id)).toBe(true);
    world.clock.advance(20 * MINUTE);
    expect(world.compute.hasScheduledEvent(id)).toBe(false);
  });

  test('reboots the instance, is completed, and stays listed for a week', () => {
    const { world, id } = scheduled('system-reboot');
    expect(descriptions(world)).toEqual(['because']);
    world.clock.advance(HOUR + 15 * SECOND);
    expect(world.machine(id).hosts).toHaveLength(2);
    world.clock.advance(5 * MINUTE);
    expect(descriptions(world)).toEqual(['[Completed] because']);
    world.clock.advance(6 * 24 * HOUR);
    expect(descriptions(world)).toEqual(['[Completed] because']);
    world.clock.advance(24 * HOUR);
    expect(descriptions(world)).toEqual([]);
  });

  test('of a retirement stops the instance', () => {
    const { world, id } = scheduled('instance-retirement');
    world.clock.advance(HOUR + MINUTE);
    expect(world.state(id)).toBe('stopped');
    expect(world.history.of('instance').at(-1)?.cause).toBe('scheduled-event:instance-retirement');
  });

  test('of maintenance fails the checks for its time', () => {
    const { world } = scheduled('system-maintenance');
    world.clock.advance(HOUR);
    expect(statuses(world)[0]?.instanceStatus.status).toBe('impaired');
    world.clock.advance(5 * MINUTE);
    expect(statuses(world)[0]?.instanceStatus.status).toBe('ok');
  });

  test('is cancelled by a stop and start, which moves to another host', () => {
    const { world, id } = scheduled('instance-retirement');
    world.call('StopInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    world.call('StartInstances', { InstanceId: [id] });
    expect(descriptions(world)).toEqual(['[Canceled] because']);
    world.clock.advance(2 * HOUR);
    expect(world.state(id)).toBe('running');
  });

  test.each([
    ['instance-reboot', '[Canceled] because'],
    ['system-reboot', 'because'],
  ] as const)('%s after a reboot by the owner reads "%s"', (code, expected) => {
    const { world, id } = scheduled(code);
    world.call('RebootInstances', { InstanceId: [id] });
    expect(descriptions(world)).toEqual([expected]);
  });

  test('goes with the instance', () => {
    const { world, id } = scheduled('system-reboot');
    world.call('TerminateInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    expect(world.compute.scheduledEvents(id)).toEqual([]);
    world.clock.advance(2 * HOUR);
    expect(world.machine(id).hosts).toHaveLength(1);
  });
});
