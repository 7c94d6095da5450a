import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HOUR } from '../../sandbox/clock.js';
import type { Happening } from '../../sandbox/record.js';
import { type Deed, deeds, Region, someDeeds } from './any-region.js';

/**
 * The model's own properties with everything drawn that there is: hooks, warm pools, Spot, mixed instances and weights,
 * standby, protection, suspended processes, zonal shifts, scheduled events, refreshes, lost capacity, and every switch.
 */
const property = (check: (story: Deed[], seed: number) => void, numRuns = 40): void =>
  fc.assert(fc.property(deeds, fc.nat({ max: 5_000 }), check), { numRuns });

type Of<K extends Happening['kind']> = Extract<Happening, { kind: K }>;

/** ec2-auto-scaling-lifecycle and warm-pool-instance-lifecycle. `none` is before it was a member, of this or another group. */
const LIFE: Readonly<Record<string, readonly string[]>> = {
  none: ['Pending', 'InService', 'Warmed:Pending'],
  Pending: ['Pending:Wait', 'InService', 'Terminating'],
  'Pending:Wait': ['Pending:Proceed', 'Terminating'],
  'Pending:Proceed': ['InService', 'Terminating'],
  InService: ['EnteringStandby', 'Detaching', 'Terminating', 'Warmed:Pending'],
  EnteringStandby: ['Standby', 'Terminating'],
  Standby: ['Pending', 'Detaching', 'Terminating'],
  Detaching: ['Detached', 'Terminating'],
  Detached: ['Pending'],
  Terminating: ['Terminating:Wait', 'Terminating:Proceed'],
  'Terminating:Wait': ['Terminating:Proceed'],
  'Terminating:Proceed': ['gone', 'Terminating:Retained'],
  'Terminating:Retained': ['Terminating', 'gone'],
  'Warmed:Pending': ['Warmed:Pending:Wait', 'Warmed:Pending:Proceed', 'Warmed:Terminating'],
  'Warmed:Pending:Wait': ['Warmed:Pending:Proceed', 'Warmed:Terminating'],
  'Warmed:Pending:Proceed': [
    'Warmed:Stopped',
    'Warmed:Running',
    'Warmed:Pending:Retained',
    'Warmed:Terminating',
  ],
  'Warmed:Pending:Retained': ['Warmed:Terminating'],
  'Warmed:Stopped': ['Pending', 'Warmed:Terminating'],
  'Warmed:Running': ['Pending', 'Warmed:Terminating'],
  'Warmed:Terminating': ['Warmed:Terminating:Wait', 'Warmed:Terminating:Proceed'],
  'Warmed:Terminating:Wait': ['Warmed:Terminating:Proceed'],
  'Warmed:Terminating:Proceed': ['gone', 'Warmed:Terminating:Retained'],
  'Warmed:Terminating:Retained': ['Warmed:Terminating', 'gone'],
  gone: [],
};

/** EC2 guide, ec2-instance-lifecycle. */
const MACHINE: Readonly<Record<string, readonly string[]>> = {
  none: ['pending', 'running'],
  pending: ['running', 'shutting-down', 'stopping', 'terminated'],
  running: ['stopping', 'shutting-down', 'stopped'],
  stopping: ['stopped', 'shutting-down'],
  stopped: ['pending', 'shutting-down', 'terminated'],
  'shutting-down': ['terminated'],
  terminated: [],
};

/** Application Load Balancer guide, target-group-health-checks; a target that is no more is `unused`. */
const TARGET: Readonly<Record<string, readonly string[]>> = {
  none: ['initial', 'unused'],
  initial: ['healthy', 'unhealthy', 'draining', 'unused'],
  healthy: ['unhealthy', 'draining', 'unused'],
  unhealthy: ['healthy', 'draining', 'unused'],
  draining: ['unused', 'initial'],
  unused: ['initial'],
};

function moves(
  all: readonly (readonly [string, string])[],
  table: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const now = new Map<string, string>();
  const wrong: string[] = [];
  for (const [key, to] of all) {
    const from = now.get(key) ?? 'none';
    if (from !== to && table[from]?.includes(to) !== true) wrong.push(`${key}: ${from} -> ${to}`);
    now.set(key, to);
  }
  return wrong;
}

const lifecycles = (facts: readonly Of<'member'>[]) =>
  facts.map(({ id, lifecycle }) => [id, lifecycle] as const);

describe('whatever happens in a region', () => {
  test('members, instances and targets only move where their tables lead', () => {
    property((story, seed) => {
      const { history } = new Region(seed).live(story).settle().world;
      expect(moves(lifecycles(history.of('member')), LIFE)).toEqual([]);
      expect(
        moves(
          history.of('instance').map(({ id, state }) => [id, state] as const),
          MACHINE,
        ),
      ).toEqual([]);
      expect(
        moves(
          history
            .of('target')
            .map(({ id, targetGroup, state }) => [`${id} ${targetGroup}`, state] as const),
          TARGET,
        ),
      ).toEqual([]);
    });
  });

  test('no instance appears or vanishes without a cause, in EC2 or in a group', () => {
    property((story, seed) => {
      const { world } = new Region(seed).live(story);
      const { history } = world;
      const causes =
        /^(caller:(anyone|scenario)|auto-scaling:[\w-]+|scheduled-event:[\w-]+|spot-interruption|ec2|scenario|health check)/;
      for (const kind of ['member', 'instance', 'target', 'group'] as const) {
        expect(history.of(kind).filter(({ cause }) => !causes.test(cause))).toEqual([]);
      }
      const members = new Map<string, string>();
      const detached = new Set<string>();
      for (const { id, group, lifecycle } of history.of('member')) {
        if (lifecycle === 'gone' || lifecycle === 'Detached') members.delete(id);
        else members.set(id, group);
        if (lifecycle === 'Detached') detached.add(id);
      }
      const groups = world.autoScaling.groups();
      const really = groups.flatMap(({ name, members: own, pool = [] }) =>
        [...own, ...pool].map(({ id }) => [id, name] as const),
      );
      expect(new Map(really)).toEqual(members);
      // Of what still costs money, all is somebody's or was set free; of what is gone, nothing is anybody's.
      for (const { id, state } of world.compute.instances) {
        if (members.has(id) || detached.has(id)) continue;
        expect([id, state]).toEqual([id, 'terminated']);
      }
      // Who left ended in EC2 first, by way of Terminating.
      for (const gone of history.of('member').filter((m) => m.lifecycle === 'gone')) {
        const ended = history
          .of('instance')
          .find((i) => i.id === gone.id && i.state === 'terminated');
        expect([gone.id, (ended?.seq ?? Number.POSITIVE_INFINITY) < gone.seq]).toEqual([
          gone.id,
          true,
        ]);
      }
    });
  });

  test('each launch is a member at that moment, and each desired capacity lies within its bounds', () => {
    property((story, seed) => {
      const { history } = new Region(seed).live(story).world;
      const joined = new Map(
        history
          .of('member')
          .filter(({ lifecycle }) => lifecycle === 'Pending' || lifecycle === 'Warmed:Pending')
          .map(({ id, at }) => [`${id} ${at}`, true]),
      );
      const launched = history
        .of('instance')
        .filter(({ state, cause }) => state === 'pending' && cause.startsWith('auto-scaling:'));
      const begun = new Set<string>();
      for (const { id, at } of launched) {
        if (!begun.has(id)) expect([id, joined.get(`${id} ${at}`)]).toEqual([id, true]);
        begun.add(id);
      }
      for (const { group, min, max, desired } of history.of('group')) {
        expect([group, min <= desired && desired <= max]).toEqual([group, true]);
      }
    });
  });

  test('a token launches once: asked again within eight hours it gives the same and does nothing', () => {
    property((story, seed) => {
      const region = new Region(seed).live(story);
      const { world } = region;
      const launch = {
        AutoScalingGroupName: 'web',
        RequestedCapacity: 2,
        AvailabilityZones: ['eu-west-1a'],
        ClientToken: 'once',
      };
      region.call('ResumeProcesses', { AutoScalingGroupName: 'web' });
      try {
        region.call('DeleteWarmPool', { AutoScalingGroupName: 'web', ForceDelete: true });
      } catch {
        // It had none.
      }
      region.call('UpdateAutoScalingGroup', { AutoScalingGroupName: 'web', MaxSize: 20 });
      let first: unknown;
      try {
        first = region.call('LaunchInstances', launch);
      } catch {
        return;
      }
      const began = world.clock.now;
      region.live(story.slice(0, 5));
      if (world.clock.now - began >= 8 * HOUR) return;
      const before = world.history.all.length;
      expect(region.call('LaunchInstances', launch)).toEqual(first);
      expect(world.history.all.slice(before).map(({ kind }) => kind)).toEqual(['call']);
    }, 40);
  });

  test('left alone, every group comes to what it desires, evenly over its zones', () => {
    property((story, seed) => {
      const { world } = new Region(seed).live(story).settle();
      for (const { name, desired, members, zones } of world.autoScaling.groups()) {
        const serving = members.filter((m) => m.lifecycle === 'InService');
        const counts = zones.map((zone) => serving.filter((m) => m.zone === zone).length);
        const resting = ['InService', 'Standby', 'Terminating:Retained'];
        expect([name, members.filter((m) => !resting.includes(m.lifecycle))]).toEqual([name, []]);
        expect([name, unitsOf(world, name)]).toEqual([name, expect.any(Number)]);
        const units = unitsOf(world, name);
        expect([name, units >= desired && units <= desired + 1]).toEqual([name, true]);
        expect([name, Math.max(...counts) - Math.min(...counts) <= 1]).toEqual([name, true]);
      }
    });
  });

  test('the same seed and deeds make the same record, byte for byte', () => {
    property((story, seed) => {
      const lines = () => new Region(seed).live(story).world.history.toLines();
      expect(lines()).toBe(lines());
    }, 25);
  });

  test('all kinds of deeds are done at one time or another, and most states met', () => {
    const done = new Set<string>();
    const met = new Set<string>();
    let names: readonly string[] = [];
    for (let seed = 0; seed < 60; seed++) {
      const region = new Region(seed).live(someDeeds(`deeds ${seed}`, 40));
      for (const name of region.done) done.add(name);
      for (const { lifecycle } of region.world.history.of('member')) met.add(lifecycle);
      names = region.names;
    }
    expect(names.filter((name) => !done.has(name))).toEqual([]);
    const rare = ['none', 'Warmed:Pending:Retained', 'Warmed:Terminating:Retained'];
    expect(Object.keys(LIFE).filter((state) => !met.has(state) && !rare.includes(state))).toEqual(
      [],
    );
  });
});

/** Capacity units in service. */
function unitsOf(world: Region['world'], name: string): number {
  const group = world.autoScaling.groups().find((g) => g.name === name);
  const serving = (group?.members ?? []).filter((m) => m.lifecycle === 'InService');
  if (name !== 'mixed') return serving.length;
  const weights: Readonly<Record<string, number>> = {
    'm6i.large': 1,
    'm6i.xlarge': 2,
    'm5.xlarge': 2,
  };
  return serving.reduce(
    (sum, m) => sum + (weights[world.compute.instance(m.id)?.type ?? ''] ?? 0),
    0,
  );
}
