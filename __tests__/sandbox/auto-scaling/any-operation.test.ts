import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../../sandbox/api.js';
import { SECOND } from '../../../sandbox/clock.js';
import { type Switches, UNKNOWNS } from '../../../sandbox/unknowns.js';
import { TEMPLATE } from './fake-compute.js';
import { SmallWorld, SUBNETS, ZONES } from './small-world.js';

const web = { AutoScalingGroupName: 'web' };

type Operation = (world: SmallWorld) => void;

/** A member's id by a number, whatever there is; a call that is refused has done nothing. */
const call = (world: SmallWorld, name: string, params: object): void => {
  try {
    world.call(name, { ...params });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
};
const idAt = (world: SmallWorld, index: number): string => {
  const ids = world.ids();
  return ids[index % Math.max(1, ids.length)] ?? 'i-none';
};

const size = fc.integer({ min: 0, max: 12 });
const zone = fc.constantFrom(...ZONES);
const SUSPENDABLE = [
  'Launch',
  'Terminate',
  'AZRebalance',
  'HealthCheck',
  'ReplaceUnhealthy',
  'AlarmNotification',
  'ScheduledActions',
];

const operations: fc.Arbitrary<Operation> = fc.oneof(
  size.map(
    (DesiredCapacity): Operation =>
      (w) =>
        call(w, 'SetDesiredCapacity', { ...web, DesiredCapacity }),
  ),
  fc.tuple(size, size).map(
    ([a, b]): Operation =>
      (w) =>
        call(w, 'UpdateAutoScalingGroup', {
          ...web,
          MinSize: Math.min(a, b),
          MaxSize: Math.max(a, b),
        }),
  ),
  fc.tuple(fc.nat(20), fc.boolean()).map(
    ([index, decrement]): Operation =>
      (w) =>
        call(w, 'TerminateInstanceInAutoScalingGroup', {
          InstanceId: idAt(w, index),
          ShouldDecrementDesiredCapacity: decrement,
        }),
  ),
  fc.tuple(zone, fc.integer({ min: 1, max: 3 }), fc.nat(5)).map(
    ([AvailabilityZone, RequestedCapacity, token]): Operation =>
      (w) =>
        call(w, 'LaunchInstances', {
          ...web,
          RequestedCapacity,
          ClientToken: `t-${token}`,
          AvailabilityZones: [AvailabilityZone],
        }),
  ),
  fc.tuple(fc.nat(20), fc.boolean()).map(
    ([index, decrement]): Operation =>
      (w) =>
        call(w, 'EnterStandby', {
          ...web,
          InstanceIds: [idAt(w, index)],
          ShouldDecrementDesiredCapacity: decrement,
        }),
  ),
  fc.constant((w: SmallWorld) =>
    call(w, 'ExitStandby', { ...web, InstanceIds: w.members('Standby').map(({ id }) => id) }),
  ),
  fc.tuple(fc.nat(20), fc.boolean()).map(
    ([index, decrement]): Operation =>
      (w) =>
        call(w, 'DetachInstances', {
          ...web,
          InstanceIds: [idAt(w, index)],
          ShouldDecrementDesiredCapacity: decrement,
        }),
  ),
  fc.tuple(fc.nat(20), fc.boolean()).map(
    ([index, ProtectedFromScaleIn]): Operation =>
      (w) =>
        call(w, 'SetInstanceProtection', {
          ...web,
          InstanceIds: [idAt(w, index)],
          ProtectedFromScaleIn,
        }),
  ),
  fc.nat(20).map(
    (index): Operation =>
      (w) =>
        call(w, 'SetInstanceHealth', {
          InstanceId: idAt(w, index),
          HealthStatus: 'Unhealthy',
          ShouldRespectGracePeriod: false,
        }),
  ),
  fc.tuple(fc.subarray(SUSPENDABLE, { minLength: 1 }), fc.boolean()).map(
    ([ScalingProcesses, suspend]): Operation =>
      (w) =>
        call(w, suspend ? 'SuspendProcesses' : 'ResumeProcesses', { ...web, ScalingProcesses }),
  ),
  fc.tuple(fc.nat(4), fc.boolean()).map(
    ([MinSize, ReuseOnScaleIn]): Operation =>
      (w) =>
        call(w, 'PutWarmPool', { ...web, MinSize, InstanceReusePolicy: { ReuseOnScaleIn } }),
  ),
  fc.boolean().map(
    (ForceDelete): Operation =>
      (w) =>
        call(w, 'DeleteWarmPool', { ...web, ForceDelete }),
  ),
  fc.tuple(fc.integer({ min: 50, max: 100 }), fc.integer({ min: 100, max: 150 })).map(
    ([MinHealthyPercentage, MaxHealthyPercentage]): Operation =>
      (w) =>
        call(w, 'UpdateAutoScalingGroup', {
          ...web,
          InstanceMaintenancePolicy: { MinHealthyPercentage, MaxHealthyPercentage },
        }),
  ),
  fc.constantFrom('subnet-a,subnet-b', 'subnet-b,subnet-c', SUBNETS).map(
    (VPCZoneIdentifier): Operation =>
      (w) =>
        call(w, 'UpdateAutoScalingGroup', { ...web, VPCZoneIdentifier }),
  ),
  fc.tuple(zone, fc.boolean()).map(
    ([where, out]): Operation =>
      (w) => {
        if (out) w.compute.exhausted.add(where);
        else w.compute.exhausted.delete(where);
      },
  ),
  fc.tuple(zone, fc.integer({ min: 60, max: 7_200 })).map(
    ([where, seconds]): Operation =>
      (w) =>
        w.autoScaling.startZonalShift(where, seconds * SECOND),
  ),
  fc.nat(20).map(
    (index): Operation =>
      (w) => {
        const id = idAt(w, index);
        if (w.compute.instances.has(id)) w.compute.terminate(id);
      },
  ),
  fc.nat(20).map(
    (index): Operation =>
      (w) =>
        w.autoScaling.spotSignal(idAt(w, index), 'rebalance-recommendation'),
  ),
  fc.integer({ min: 1, max: 3_600 }).map(
    (seconds): Operation =>
      (w) =>
        w.clock.advance(seconds * SECOND),
  ),
);

/** Whatever is not settled about AWS must break none of this, whichever way it is. */
const switches = fc.record(
  Object.fromEntries(
    Object.entries(UNKNOWNS).map(([name, { alternatives }]) => [
      name,
      fc.constantFrom(...(alternatives as readonly string[])),
    ]),
  ),
) as fc.Arbitrary<Partial<Switches>>;

const worlds = fc.record({
  switches,
  seed: fc.nat(9_999),
  steps: fc.array(operations, { maxLength: 40 }),
  isSpot: fc.boolean(),
  size: fc.integer({ min: 0, max: 9 }),
});

interface Story {
  readonly seed: number;
  readonly switches: Partial<Switches>;
  readonly isSpot: boolean;
  readonly size: number;
}

function started({ seed, switches: set, isSpot, size: DesiredCapacity }: Story): SmallWorld {
  const world = new SmallWorld(set, seed);
  const spec = { LaunchTemplateId: TEMPLATE, Version: '1' };
  world.seed({
    DesiredCapacity,
    CapacityRebalance: true,
    AvailabilityZoneImpairmentPolicy: {
      ZonalShiftEnabled: true,
      ImpairedZoneHealthCheckBehavior: 'ReplaceUnhealthy',
    },
    ...(isSpot && {
      LaunchTemplate: undefined,
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: spec,
          Overrides: [{ InstanceType: 'm5.large' }],
        },
        InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 0 },
      },
    }),
  });
  return world;
}

/** Everything that could keep the group from what it wants is taken away, and time is given. */
function settle(world: SmallWorld): void {
  world.compute.exhausted.clear();
  for (const where of ZONES) world.autoScaling.cancelZonalShift(where);
  world.call('ResumeProcesses', { ...web });
  const { members } = world.group();
  const InstanceIds = members.filter((m) => m.protectedFromScaleIn).map(({ id }) => id);
  if (InstanceIds.length > 0) {
    call(world, 'SetInstanceProtection', { ...web, InstanceIds, ProtectedFromScaleIn: false });
  }
  world.minutes(8 * 60);
}

describe('whatever is done to a group, and whenever (the model’s own properties)', () => {
  it('desired stays within Min and Max', () => {
    fc.assert(
      fc.property(worlds, (story) => {
        const world = started(story);
        for (const step of story.steps) {
          step(world);
          const { min, desired, max } = world.group();
          expect(min).toBeLessThanOrEqual(desired);
          expect(desired).toBeLessThanOrEqual(max);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('no instance appears or vanishes without a cause: every launch joins, and all that left had been told to', () => {
    fc.assert(
      fc.property(worlds, (story) => {
        const world = started(story);
        for (const step of story.steps) step(world);
        const moves = world.history.of('member');
        expect(moves.filter(({ cause }) => cause === '')).toEqual([]);
        const { members, pool = [] } = world.group();
        const here = new Set([...members, ...pool].map(({ id }) => id));
        for (const id of world.compute.instances.keys()) {
          const life = moves.filter((move) => move.id === id).map(({ lifecycle }) => lifecycle);
          expect(life.length).toBeGreaterThan(0);
          const last = life.at(-1);
          expect(here.has(id)).toBe(last !== 'gone' && last !== 'Detached');
          // An end comes by way of Terminating, unless the instance lives on.
          if (last === 'gone') expect(life.some((one) => one.includes('Terminating'))).toBe(true);
        }
        expect([...here].filter((id) => !world.compute.instances.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('left alone, it comes to hold what it desires, spread evenly over its zones', () => {
    fc.assert(
      fc.property(worlds, (story) => {
        const world = started(story);
        for (const step of story.steps) step(world);
        settle(world);
        const { desired, zones } = world.group();
        const serving = world.members('InService');
        expect(serving).toHaveLength(desired);
        const counts = zones.map((name) => serving.filter((m) => m.zone === name).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(serving.every((m) => zones.includes(m.zone))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a member goes only where the table of its life leads', () => {
    fc.assert(
      fc.property(worlds, (story) => {
        const world = started(story);
        for (const step of story.steps) step(world);
        settle(world);
        for (const id of world.compute.instances.keys()) {
          const life = world.lifeOf(id);
          for (const [index, to] of life.entries()) {
            const from = life[index - 1] ?? 'none';
            expect(`${from} -> ${MOVES[from]?.includes(to) || from === to ? 'ok' : to}`).toBe(
              `${from} -> ok`,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a token launches once, whatever happens between', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 4 }), (story, RequestedCapacity) => {
        const world = started({ ...story, isSpot: false });
        world.call('UpdateAutoScalingGroup', { ...web, MaxSize: 40 });
        const request = {
          ...web,
          RequestedCapacity,
          ClientToken: 'once',
          AvailabilityZones: [ZONES[0]],
        };
        const began = world.clock.now;
        const first = world.call('LaunchInstances', request);
        for (const step of story.steps) step(world);
        if (world.clock.now - began >= 8 * 3_600 * SECOND) return;
        const { size: launched } = world.compute.instances;
        const { desired } = world.group();
        expect(world.call('LaunchInstances', request)).toEqual(first);
        expect(world.compute.instances.size).toBe(launched);
        expect(world.group().desired).toBe(desired);
      }),
      { numRuns: 40 },
    );
  });
});

/** ec2-auto-scaling-lifecycle and warm-pool-instance-lifecycle; there are no hooks here, and nothing is attached. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  none: ['Pending', 'InService', 'Warmed:Pending'],
  Pending: ['InService', 'Terminating'],
  InService: ['Terminating', 'EnteringStandby', 'Detaching', 'Warmed:Pending'],
  EnteringStandby: ['Standby', 'Terminating'],
  Standby: ['Pending', 'Detaching', 'Terminating'],
  Detaching: ['Detached', 'Terminating'],
  Terminating: ['Terminating:Proceed'],
  'Terminating:Proceed': ['gone'],
  'Warmed:Pending': ['Warmed:Pending:Proceed', 'Warmed:Terminating'],
  'Warmed:Pending:Proceed': ['Warmed:Stopped', 'Warmed:Terminating'],
  'Warmed:Stopped': ['Pending', 'Warmed:Terminating'],
  'Warmed:Terminating': ['Warmed:Terminating:Proceed'],
  'Warmed:Terminating:Proceed': ['gone'],
};
