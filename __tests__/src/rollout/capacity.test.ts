import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_CAUSES, type Observed } from '../../../src/fleet/observe.js';
import type { Group, TargetHealth } from '../../../src/ports.js';
import {
  batchOf,
  downElsewhere,
  eventElsewhere,
  floorBrokenBy,
  floorOf,
} from '../../../src/rollout/capacity.js';
import { FIRST_WATCH, watch } from '../../../src/rollout/watch.js';
import { group, instance, member, TARGET_GROUP } from '../../fixtures/fleet.js';

const NOW = 10_000_000;

function observed(groups: readonly Group[], health: Record<string, string> = {}): Observed {
  const members = groups.flatMap((one) => one.instances);
  const targets = members.map((one): readonly [string, TargetHealth] => [
    one.id,
    { instanceId: one.id, state: health[one.id] ?? 'healthy' },
  ]);
  return {
    at: NOW,
    groups: new Map(groups.map((one) => [one.name, one])),
    closely: new Set(groups.map((one) => one.name)),
    instances: new Map(members.map((one) => [one.id, instance(one.id, one.zone)])),
    targets: new Map([[TARGET_GROUP, new Map(targets)]]),
    passing: new Set(),
    events: [],
    refreshes: new Map(),
    causes: NO_CAUSES,
    versions: new Map(),
    named: new Map(),
  };
}

const none = () => 0;
const all = { unit: 'percent', value: 100 } as const;

describe('the floor', () => {
  test.each([
    ['100%', { unit: 'percent', value: 100 }, 6, 6],
    ['90% of 5, rounded up', { unit: 'percent', value: 90 }, 5, 5],
    ['90% of 10', { unit: 'percent', value: 90 }, 10, 9],
    ['1% of 3, rounded up', { unit: 'percent', value: 1 }, 3, 1],
    ['of nothing', { unit: 'percent', value: 100 }, 0, 0],
    ['a number', { unit: 'instances', value: 4 }, 6, 4],
  ] as const)('%s', (_, amount, desired, floor) => {
    expect(floorOf(amount, desired)).toBe(floor);
  });

  test('a batch is at least one, and never more than the share asked for beyond that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(500), (value, desired) => {
        const batch = batchOf({ unit: 'percent', value }, desired);
        expect(batch).toBeGreaterThanOrEqual(1);
        expect(batch).toBeLessThanOrEqual(Math.max(1, (desired * value) / 100));
      }),
    );
  });

  test('holds when the surge serves, and not before', () => {
    const six = group();
    const surged = group({
      desired: 7,
      instances: [...six.instances, member('i-new', 'eu-west-1a')],
    });
    const end = new Set(['i-web-01']);
    const surge = () => 1;
    const look = observed([surged]);
    const ready = watch(FIRST_WATCH, look);
    expect(floorBrokenBy(end, look, ready, all, surge)).toBeUndefined();
    const young = observed([surged], { 'i-new': 'initial' });
    expect(floorBrokenBy(end, young, watch(FIRST_WATCH, young), all, surge)).toMatch(
      /web would have 5 instances serving, fewer than its floor of 6/,
    );
  });

  test('counts every group behind the target group, rolled or not', () => {
    const blue = group({ name: 'blue' });
    const green = group({ name: 'green' });
    const end = new Set(['i-blue-01']);
    const nine = { unit: 'percent', value: 90 } as const;
    const well = observed([blue, green]);
    expect(floorBrokenBy(end, well, watch(FIRST_WATCH, well), nine, none)).toBeUndefined();
    const ill = observed([blue, green], { 'i-green-11': 'unhealthy' });
    expect(floorBrokenBy(end, ill, watch(FIRST_WATCH, ill), nine, none)).toContain('floor of 11');
  });

  test('a group without a target group has its own', () => {
    const alone = group({ targetGroupArns: [] });
    const look = observed([alone]);
    expect(
      floorBrokenBy(new Set(['i-web-01']), look, watch(FIRST_WATCH, look), all, none),
    ).toContain('web would have 5');
  });
});

describe('the budget', () => {
  const cases: readonly [string, Partial<Parameters<typeof member>[2]>, string][] = [
    ['Standby', { lifecycle: 'Standby' }, 'is Standby'],
    ['Terminating', { lifecycle: 'Terminating:Wait' }, 'is Terminating:Wait'],
    ['unhealthy', { health: 'Unhealthy' }, 'is Unhealthy to Auto Scaling'],
    ['Pending', { lifecycle: 'Pending' }, 'is Pending'],
  ];
  test.each(cases)('one instance %s elsewhere is enough to take nothing more', (_, state, said) => {
    const [first, ...rest] = group().instances;
    const down = member(first?.id ?? '', first?.zone ?? '', state);
    const look = observed([group({ instances: [down, ...rest] })]);
    const now = watch(FIRST_WATCH, look);
    expect(downElsewhere('eu-west-1b', look, now, new Set())).toContain(said);
    expect(downElsewhere('eu-west-1a', look, now, new Set())).toBeUndefined();
    expect(downElsewhere('eu-west-1b', look, now, new Set([down.id]))).toBeUndefined();
  });

  test.each(['initial', 'unhealthy', 'draining', 'unused', 'unavailable'])(
    'a target that is %s elsewhere counts',
    (state) => {
      const look = observed([group()], { 'i-web-01': state });
      const now = watch(FIRST_WATCH, look);
      expect(downElsewhere('eu-west-1b', look, now, new Set())).toContain(`is ${state} in target`);
    },
  );

  test('an instance that has just come into service warms up first', () => {
    const young = group({ instanceWarmup: 120 });
    const look = observed([young]);
    const launched = new Map(
      [...look.instances].map(([id, one]) => [id, { ...one, launchedAt: NOW - 60_000 }]),
    );
    const first = watch(FIRST_WATCH, { ...look, instances: launched });
    expect(downElsewhere('eu-west-1b', look, first, new Set())).toContain('is warming up');
    const later = { ...look, instances: launched, at: NOW + 120_000 };
    expect(downElsewhere('eu-west-1b', later, watch(first, later), new Set())).toBeUndefined();
  });

  test('an event that AWS has scheduled elsewhere counts when it comes before the wave has ended', () => {
    const event = {
      instanceId: 'i-web-21',
      code: 'instance-reboot',
      description: '',
      notBefore: NOW + 60_000,
    };
    const look = { ...observed([group()]), events: [event] };
    expect(eventElsewhere('eu-west-1a', NOW + 300_000, look)).toContain('instance-reboot');
    expect(eventElsewhere('eu-west-1a', NOW + 30_000, look)).toBeUndefined();
    expect(eventElsewhere('eu-west-1c', NOW + 300_000, look)).toBeUndefined();
  });
});
