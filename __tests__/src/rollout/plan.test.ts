import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../../src/errors.js';
import type { Group, ScheduledEvent } from '../../../src/ports.js';
import { rollTags } from '../../../src/rollout/journal.js';
import { makePlan, type PlanInput } from '../../../src/rollout/plan.js';
import type { Amount, RollTarget } from '../../../src/rollout/plan-types.js';
import {
  fleet,
  group,
  member,
  NEW_IMAGE,
  OLD_IMAGE,
  TARGET_GROUP,
  version,
  ZONES,
} from '../../fixtures/fleet.js';

const target: RollTarget = {
  templateId: 'lt-1',
  style: '3',
  from: '3',
  fromImage: OLD_IMAGE,
  image: NEW_IMAGE,
  inPlace: false,
};
const percent = (value: number): Amount => ({ unit: 'percent', value });
const instances = (value: number): Amount => ({ unit: 'instances', value });

function planOf(groups: readonly Group[], changes: Partial<PlanInput> = {}) {
  return makePlan({
    fleet: fleet(groups),
    targets: new Map(groups.map((one) => [one.name, target])),
    policy: {
      minHealthy: percent(100),
      maxBatch: instances(1),
      soak: 300_000,
      holdLimit: 1_800_000,
    },
    refreshes: new Map(),
    events: [],
    idle: new Map(),
    ...changes,
  });
}

describe('the plan', () => {
  test('takes a group of six in three zones one instance at a time', () => {
    const { units, refusals, builds } = planOf([group()]);
    expect(refusals).toEqual([]);
    expect(builds).toEqual([]);
    expect(units).toHaveLength(1);
    expect(units[0]?.zones).toEqual(
      ZONES.map((zone) => ({
        zone,
        why: '',
        groups: [{ name: 'web', instances: 2, batches: 2 }],
      })),
    );
    expect(units[0]?.floors).toEqual([{ subject: 'web', serving: 6, of: 6 }]);
  });

  test('counts the image that is still to be built, once for all groups that share its source', () => {
    const { image: _, ...unbuilt } = target;
    const two = [group({ name: 'api' }), group({ name: 'web' })];
    const { builds, minutes } = planOf(two, {
      targets: new Map(two.map((one) => [one.name, unbuilt])),
    });
    expect(builds).toEqual([{ source: OLD_IMAGE, groups: ['api', 'web'] }]);
    expect(minutes).toBeGreaterThan(planOf(two).minutes);
  });

  test('puts the zone first that AWS is about to disturb, and says so', () => {
    const event: ScheduledEvent = {
      instanceId: 'i-web-21',
      code: 'system-reboot',
      description: 'scheduled reboot',
      notBefore: Date.UTC(2026, 0, 21),
    };
    const zones = planOf([group()], { events: [event] }).units[0]?.zones ?? [];
    expect(zones.map((zone) => zone.zone)).toEqual(['eu-west-1c', 'eu-west-1a', 'eu-west-1b']);
    expect(zones[0]?.why).toContain('system-reboot for i-web-21 from 2026-01-21');
  });

  test.each([
    { maxBatch: instances(2), max: 9, batch: 2 },
    { maxBatch: percent(50), max: 9, batch: 3 },
    { maxBatch: percent(1), max: 9, batch: 1 },
    { maxBatch: instances(5), max: 8, batch: 2 },
  ])(
    'replaces $batch together for $maxBatch of 6 with MaxSize $max',
    ({ maxBatch, max, batch }) => {
      const policy = { minHealthy: percent(100), maxBatch, soak: 0, holdLimit: 0 };
      const plan = planOf([group({ max })], { policy });
      expect(plan.units[0]?.groups[0]?.batch).toBe(batch);
    },
  );

  test('makes one unit of groups that share a target group, with one floor for both', () => {
    const plan = planOf([group({ name: 'blue' }), group({ name: 'green' })]);
    expect(plan.units).toHaveLength(1);
    expect(plan.units[0]?.floors).toEqual([{ subject: 'web', serving: 12, of: 12 }]);
  });

  test('leaves out zones where nothing is to be replaced', () => {
    const moved = group({ instances: [member('i-1', 'eu-west-1b')], desired: 1, min: 1 });
    expect(planOf([moved]).units[0]?.zones.map((zone) => zone.zone)).toEqual(['eu-west-1b']);
  });

  test('refuses a floor above what the service has', () => {
    const policy = { minHealthy: instances(7), maxBatch: instances(1), soak: 0, holdLimit: 0 };
    expect(() => planOf([group()], { policy })).toThrow(InputError);
    expect(() => planOf([group()], { policy })).toThrow(
      /^min-healthy: 7 instances .* web has a desired capacity of 6/,
    );
  });
});

describe('what launch-first cannot do is refused, with the reason and the mend', () => {
  const template = { templateId: 'lt-1', version: '3' };
  const cases: readonly [string, Partial<Group>, RegExp][] = [
    ['no headroom', { max: 6 }, /MaxSize is 6 .*min-healthy/],
    [
      'a launch configuration',
      { source: { kind: 'launch-configuration' } },
      /launch configuration/,
    ],
    ['weights', { source: { kind: 'mixed-instances', template, weighted: true } }, /weighted/],
    [
      'On-Demand and Spot mixed',
      { source: { kind: 'mixed-instances', template, mixedPurchase: true } },
      /mixes On-Demand and Spot/,
    ],
    [
      'images of overrides',
      { source: { kind: 'mixed-instances', template, overridesImage: true } },
      /own template or image/,
    ],
    ['a warm pool', { hasWarmPool: true }, /warm pool/],
    ['a Classic Load Balancer', { otherTrafficSources: ['elb classic'] }, /elb classic/],
    ['a group being deleted', { status: 'Delete in progress' }, /being deleted/],
    ['Launch suspended by somebody', { suspended: ['Launch'] }, /Launch is suspended/],
    ['Terminate suspended by somebody', { suspended: ['Terminate'] }, /Terminate is suspended/],
    [
      'a version that is not there',
      { source: { kind: 'template', template: { templateId: 'lt-1', version: '9' } } },
      /version 9 .* does not exist/,
    ],
  ];
  test.each(cases)('%s', (_, changes, reason) => {
    const { refusals } = planOf([group(changes)]);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.subject).toBe('web');
    expect(refusals[0]?.reason).toMatch(reason);
    expect(refusals[0]?.mend).not.toBe('');
  });

  test('an image named by an SSM parameter', () => {
    const versions = [version(3, { imageId: 'resolve:ssm:/golden' })];
    const { refusals } = planOf([group()], { fleet: fleet([group()], versions) });
    expect(refusals[0]?.reason).toContain('resolve:ssm:/golden');
  });

  test('an instance refresh under way', () => {
    const { refusals } = planOf([group()], { refreshes: new Map([['web', ['refresh-1']]]) });
    expect(refusals[0]?.reason).toContain('refresh-1');
  });

  test.each([
    ['$Latest', '3', true],
    ['$Default', '3', false],
    ['$Default', '$Default', true],
    ['2', '3', false],
  ])('a group outside on %s beside a chosen one on %s: %p', (outside, chosen, refused) => {
    const other = group({
      name: 'other',
      source: { kind: 'template', template: { templateId: 'lt-1', version: outside } },
    });
    const web = group({
      source: { kind: 'template', template: { templateId: 'lt-1', version: chosen } },
    });
    const input = { fleet: fleet([web], [version(1), version(2), version(3)], [other]) };
    const { refusals } = planOf([web], input);
    expect(refusals.map((one) => one.reason).join()).toEqual(
      refused ? expect.stringContaining('other (') : '',
    );
  });

  test('a target group that sends it no traffic', () => {
    const idle = new Map([[TARGET_GROUP, 'i-1 is unused there']]);
    expect(planOf([group()], { idle }).refusals).toMatchObject([
      { subject: 'web', reason: expect.stringContaining('i-1 is unused there') },
    ]);
  });

  test.each([
    [43, true],
    [44, false],
  ])(
    '%i tags of its own, when the journal of a batch of one needs seven: fits %p',
    (count, fits) => {
      const own = Array.from({ length: count }, (_, index) => [`key-${index}`, '']);
      const { refusals } = planOf([group({ tags: Object.fromEntries(own) })]);
      expect(refusals).toHaveLength(fits ? 0 : 1);
    },
  );

  test('a neighbour behind the same target group whose roll was left open', () => {
    const other = group({
      name: 'other',
      tags: rollTags({ run: '1-1', target: { ...target, image: NEW_IMAGE }, desired: 6 }),
    });
    const { refusals } = planOf([group()], { fleet: fleet([group()], undefined, [other]) });
    expect(refusals[0]?.reason).toContain('other');
  });

  test('a suspension that our own journal names is no reason', () => {
    const ours = { suspended: ['Terminate'], tags: { 'patch-cycle:suspended': 'Terminate' } };
    expect(planOf([group(ours)]).refusals).toEqual([]);
  });
});
