import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { HOUR, MINUTE } from '../../../sandbox/clock.js';
import { createWorld } from '../../../sandbox/create-world.js';
import type { EventSpec } from '../../../sandbox/ec2/scheduled-events.js';
import { hoursOfCron, hoursOfRanges } from '../../../sandbox/ec2/week-hours.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import { type Switches, UNKNOWNS } from '../../../sandbox/unknowns.js';
import { EPOCH, SmallWorld } from './small-world.js';

/** An instance with one event, two hours from now and with a deadline in two days unless said otherwise. */
function scheduled(spec: Partial<EventSpec> = {}, switches: Partial<Switches> = {}) {
  const world = new SmallWorld({ switches });
  const id = world.running();
  const start = world.clock.now;
  const event = world.compute.addScheduledEvent(id, {
    code: 'system-reboot',
    notBefore: start + 2 * HOUR,
    notAfter: start + 4 * HOUR,
    notBeforeDeadline: start + 48 * HOUR,
    ...spec,
  });
  const move = (notBefore: number, InstanceEventId = event.id) => ({
    InstanceId: id,
    InstanceEventId,
    NotBefore: new Date(notBefore),
  });
  return { world, id, start, event, move };
}

// facts 4: a NotBeforeDeadline, not started, not within 5 minutes of the start, 60 minutes ahead, up to the deadline.
describe('ModifyInstanceEventStartTime', () => {
  test('moves the event and what happens at it; it keeps its length', () => {
    const { world, id, start, move } = scheduled();
    const { event } = world.call('ModifyInstanceEventStartTime', move(start + 10 * HOUR));
    expect(event).toMatchObject({
      code: 'system-reboot',
      notBefore: new Date(start + 10 * HOUR),
      notAfter: new Date(start + 12 * HOUR),
      notBeforeDeadline: new Date(start + 48 * HOUR),
    });
    world.clock.advanceTo(start + 9 * HOUR);
    expect(world.machine(id).hosts).toHaveLength(1);
    world.clock.advanceTo(start + 10 * HOUR + MINUTE);
    expect(world.machine(id).hosts).toHaveLength(2);
  });

  test('moves it earlier as well', () => {
    const { world, id, start, move } = scheduled();
    world.call('ModifyInstanceEventStartTime', move(start + HOUR));
    world.clock.advanceTo(start + HOUR + MINUTE);
    expect(world.machine(id).hosts).toHaveLength(2);
    world.clock.advance(4 * HOUR);
    expect(world.machine(id).hosts).toHaveLength(2);
  });

  const CANNOT = 'InstanceEventStartTimeCannotChange';
  const BAD_TIME = 'InvalidInstanceEventStartTime';
  test.each([
    ['without a deadline', { notBeforeDeadline: undefined as never }, 0, 10 * HOUR, CANNOT],
    ['five minutes before its start', {}, 115 * MINUTE, 10 * HOUR, CANNOT],
    ['under way', {}, 120 * MINUTE, 10 * HOUR, CANNOT],
    ['completed', {}, 3 * HOUR, 10 * HOUR, CANNOT],
    ['six minutes before its start', {}, 114 * MINUTE, 10 * HOUR, 'ok'],
    ['to 59 minutes from now', {}, 0, 59 * MINUTE, BAD_TIME],
    ['to 60 minutes from now', {}, 0, 60 * MINUTE, 'ok'],
    ['to its deadline', {}, 0, 48 * HOUR, 'ok'],
    ['to after its deadline', {}, 0, 48 * HOUR + MINUTE, BAD_TIME],
  ] as const)('of an event %s', (_what, spec, at, to, outcome) => {
    const { world, start, move } = scheduled(spec);
    world.clock.advanceTo(start + at);
    const call = () => world.call('ModifyInstanceEventStartTime', move(start + to));
    if (outcome === 'ok') expect(call().event.notBefore).toEqual(new Date(start + to));
    else expect(call).toThrow(expect.objectContaining({ code: outcome }));
  });

  const WHICH = {
    'by-what-is-wrong': [CANNOT, BAD_TIME],
    InstanceEventStartTimeCannotChange: [CANNOT, CANNOT],
    InvalidInstanceEventStartTime: [BAD_TIME, BAD_TIME],
  } as const;
  test.each(UNKNOWNS['event-start-refusal'].alternatives)(
    'is refused, by event-start-refusal, %s',
    (one) => {
      const { world, start, move } = scheduled({}, { 'event-start-refusal': one });
      const code = (to: number) =>
        world.refusal('ModifyInstanceEventStartTime', move(start + to)).code;
      const badTime = code(49 * HOUR);
      world.clock.advance(2 * HOUR);
      expect([code(10 * HOUR), badTime]).toEqual(WHICH[one]);
    },
  );

  // The event of two hours, moved by one and by three.
  test.each([
    ['moves-along', [3, 5]],
    ['stays', [2, undefined]],
    ['goes', [undefined, undefined]],
  ] as const)('leaves of its end, by rescheduled-event-end, %s', (one, ends) => {
    expect(UNKNOWNS['rescheduled-event-end'].alternatives).toContain(one);
    const hours = [1, 3].map((by) => {
      const { world, start, id, move } = scheduled(
        { notAfter: EPOCH + 200_000 + 4 * HOUR },
        { 'rescheduled-event-end': one },
      );
      world.call('ModifyInstanceEventStartTime', move(start + (2 + by) * HOUR));
      const end = world.compute.scheduledEvents(id)[0]?.notAfter;
      return end === undefined ? undefined : (end - start) / HOUR - 2;
    });
    expect(hours).toEqual(ends);
  });

  test('knows the instance and its events alone', () => {
    const { world, move } = scheduled();
    const other = world.running();
    const params = move(world.clock.now + 5 * HOUR);
    const refused = (changes: object) =>
      world.refusal('ModifyInstanceEventStartTime', { ...params, ...changes }).code;
    expect(refused({ InstanceEventId: 'instance-event-0' })).toBe('InvalidInstanceEventIDNotFound');
    expect(refused({ InstanceId: other })).toBe('InvalidInstanceEventIDNotFound');
    expect(refused({ InstanceId: 'i-0123456789abcdef0' })).toBe('InvalidInstanceID.NotFound');
  });
});

/** The Tuesday of the epoch, 00:00 UTC. */
const TUESDAY = Date.UTC(2026, 0, 20);
const wednesdayNight = [
  { StartWeekDay: 'wednesday', StartHour: 1, EndWeekDay: 'wednesday', EndHour: 6 },
];

// facts 4: UTC weekly ranges of 2 h each and 4 h in sum, 100 ids or 50 tags, one window a target, 200 a Region.
describe('an event window', () => {
  const create = (world: SmallWorld, params: object = { TimeRange: wednesdayNight }): string =>
    world.call('CreateInstanceEventWindow', { ...params }).instanceEventWindow
      .instanceEventWindowId;
  const associate = (world: SmallWorld, id: string, AssociationTarget: object) =>
    world.call('AssociateInstanceEventWindow', { InstanceEventWindowId: id, AssociationTarget });

  const scheduledAt = (spec: Partial<EventSpec>, target: 'id' | 'tag' | 'none' = 'id'): number => {
    const world = new SmallWorld();
    expect(world.clock.now).toBe(EPOCH);
    const id = world.running({
      TagSpecification: [{ ResourceType: 'instance', Tag: [{ Key: 'tier', Value: 'web' }] }],
    });
    const window = create(world);
    if (target === 'id') associate(world, window, { InstanceId: [id] });
    if (target === 'tag')
      associate(world, window, { InstanceTag: [{ Key: 'tier', Value: 'web' }] });
    return world.compute.addScheduledEvent(id, {
      code: 'instance-stop',
      notBefore: TUESDAY + 12 * HOUR,
      ...spec,
    }).notBefore;
  };

  const OPENS = TUESDAY + 25 * HOUR;
  const PLANNED = TUESDAY + 12 * HOUR;
  test.each([
    ['of an instance by its id', {}, 'id', OPENS],
    ['of instances by their tag', {}, 'tag', OPENS],
    ['of other instances', {}, 'none', PLANNED],
    ['already open', { notBefore: OPENS + 90 * MINUTE }, 'id', OPENS + 90 * MINUTE],
    ['just closed, a week later', { notBefore: OPENS + 5 * HOUR }, 'id', OPENS + 168 * HOUR],
    ['for an expedited event', { expedited: true }, 'id', PLANNED],
    ['for network or power maintenance', { code: 'system-maintenance' }, 'id', PLANNED],
    ['after the deadline', { notBeforeDeadline: TUESDAY + 24 * HOUR }, 'id', PLANNED],
  ] as const)('%s', (_what, spec, target, expected) => {
    expect(scheduledAt(spec, target)).toBe(expected);
  });

  test('changes nothing about what is scheduled already', () => {
    const { world, id, start } = scheduled();
    associate(world, create(world), { InstanceId: [id] });
    expect(world.compute.scheduledEvents(id)[0]?.notBefore).toBe(start + 2 * HOUR);
  });

  test('is creating, active, deleting and gone', () => {
    const world = new SmallWorld();
    const id = create(world, { CronExpression: '* 21-23 * * 2,3' });
    const state = (): string | undefined =>
      world.call('DescribeInstanceEventWindows').instanceEventWindowSet[0]?.state;
    expect(state()).toBe('creating');
    world.clock.advance(MINUTE);
    expect(state()).toBe('active');
    associate(world, id, { InstanceTag: [{ Key: 'a', Value: 'b' }] });
    const refused = world.refusal('DeleteInstanceEventWindow', { InstanceEventWindowId: id });
    expect(refused.code).toBe('InvalidParameterValue');
    world.call('DeleteInstanceEventWindow', { InstanceEventWindowId: id, ForceDelete: true });
    expect(state()).toBe('deleting');
    world.clock.advance(MINUTE);
    expect(state()).toBeUndefined();
    expect(
      world.refusal('DescribeInstanceEventWindows', { InstanceEventWindowId: [id] }).code,
    ).toBe('InvalidInstanceEventWindowId.NotFound');
  });

  test.each([
    ['both times', { CronExpression: '* 0-4 * * 1' }, 'InvalidParameterCombination'],
    ['no times', { TimeRange: undefined }, 'InvalidParameterCombination'],
  ])('is refused with %s', (_what, params, code) => {
    const world = new SmallWorld();
    const all = { TimeRange: wednesdayNight, ...params };
    expect(world.refusal('CreateInstanceEventWindow', all).code).toBe(code);
  });

  test('has one kind of targets, each in one window, 100 at most; 200 windows', () => {
    const world = new SmallWorld();
    const a = world.running();
    const [first, second] = [create(world), create(world)];
    associate(world, first, { InstanceId: [a] });
    const refused = (id: string, AssociationTarget: object): string =>
      world.refusal('AssociateInstanceEventWindow', {
        InstanceEventWindowId: id,
        AssociationTarget,
      }).code;
    expect(refused(first, { InstanceTag: [{ Key: 'a', Value: 'b' }] })).toBe(
      'InvalidParameterValue',
    );
    expect(refused(second, { InstanceId: [a] })).toBe('InvalidParameterValue');
    const tags = Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: 'v' }));
    expect(refused(second, { InstanceTag: tags })).toBe('InvalidParameterValue');
    for (let i = 2; i < 200; i++) create(world);
    expect(world.refusal('CreateInstanceEventWindow', { TimeRange: wednesdayNight }).code).toBe(
      'ResourceLimitExceeded',
    );
  });

  test.each(UNKNOWNS['event-window-refusal'].alternatives)('is refused by %s', (code) => {
    const world = new SmallWorld({ switches: { 'event-window-refusal': code } });
    const [id, window, other] = [world.running(), create(world), create(world)];
    associate(world, window, { InstanceId: [id] });
    for (const [action, params] of [
      ['DeleteInstanceEventWindow', { InstanceEventWindowId: window }],
      [
        'AssociateInstanceEventWindow',
        { InstanceEventWindowId: other, AssociationTarget: { InstanceId: [id] } },
      ],
      [
        'AssociateInstanceEventWindow',
        {
          InstanceEventWindowId: window,
          AssociationTarget: { InstanceTag: [{ Key: 'a', Value: 'b' }] },
        },
      ],
    ] as const) {
      expect(world.refusal(action, params).code).toBe(code);
    }
  });

  // "If there is no direct match to the instance ID, it falls back to indirect associations, such as the instance's tags."
  test('is found by an instance: by its id, or else by its tags', () => {
    const world = new SmallWorld();
    const tagged = { ResourceType: 'instance', Tag: [{ Key: 'tier', Value: 'web' }] };
    const [named, other, none] = [
      world.running({ TagSpecification: [tagged] }),
      world.running({ TagSpecification: [tagged] }),
      world.running(),
    ];
    const [byId, byTag] = [create(world), create(world)];
    associate(world, byTag, { InstanceTag: [{ Key: 'tier', Value: 'web' }] });
    associate(world, byId, { InstanceId: [named] });
    const found = (Name: string, value: string): readonly string[] =>
      world
        .call('DescribeInstanceEventWindows', { Filter: [{ Name, Value: [value] }] })
        .instanceEventWindowSet.map(
          (w: { instanceEventWindowId: string }) => w.instanceEventWindowId,
        );
    expect([named, other, none].map((id) => found('instance-id', id))).toEqual([
      [byId],
      [byTag],
      [],
    ]);
    expect(found('instance-tag-key', 'tier')).toEqual([byTag]);
    expect(found('instance-tag-value', 'db')).toEqual([]);
  });
});

// facts 4: dates are AWS's to change; a roller reads them again before each zone.
describe('an event that AWS moves', () => {
  const dates = (world: SmallWorld, id: string) =>
    world.call('DescribeInstanceStatus', { InstanceId: [id] }).instanceStatusSet[0].eventsSet[0];

  test('comes at its new time, as long as it was', () => {
    const { world, id, start, event } = scheduled();
    world.compute.moveScheduledEvent(id, event.id, start + 30 * HOUR);
    expect(dates(world, id)).toMatchObject({
      notBefore: new Date(start + 30 * HOUR),
      notAfter: new Date(start + 32 * HOUR),
    });
    world.clock.advanceTo(start + 29 * HOUR);
    expect(world.machine(id).hosts).toHaveLength(1);
    world.clock.advanceTo(start + 30 * HOUR + MINUTE);
    expect(world.machine(id).hosts).toHaveLength(2);
  });

  test('has another end when AWS says so, and is not moved once it has begun', () => {
    const { world, id, start, event } = scheduled();
    world.compute.moveScheduledEvent(id, event.id, start + HOUR, start + 9 * HOUR);
    expect(dates(world, id).notAfter).toEqual(new Date(start + 9 * HOUR));
    world.clock.advance(HOUR);
    expect(() => world.compute.moveScheduledEvent(id, event.id, start + 20 * HOUR)).toThrow(
      'is not an open event',
    );
  });

  test('is moved by a scenario, with its deadline and its end', () => {
    const world = createWorld(
      checkScenario({
        images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
        templates: [{ name: 'web', versions: [{ image: 'base' }] }],
        groups: [{ name: 'web', size: 3, min: 0, max: 6, template: 'web' }],
        'scheduled-events': [
          {
            group: 'web',
            zone: 'b',
            code: 'system-reboot',
            'not-before': '10h',
            'not-after': '12h',
            deadline: '48h',
            moved: { at: '1h', to: '20h' },
          },
        ],
      }),
    );
    const epoch = world.clock.now;
    const event = () =>
      world.compute.instances.flatMap(({ id }) => world.compute.scheduledEvents(id))[0];
    expect(event()).toMatchObject({
      notBefore: epoch + 10 * HOUR,
      notAfter: epoch + 12 * HOUR,
      notBeforeDeadline: epoch + 48 * HOUR,
    });
    world.clock.advance(HOUR);
    expect(event()).toMatchObject({ notBefore: epoch + 20 * HOUR, notAfter: epoch + 22 * HOUR });
  });
});

describe('the hours of a week', () => {
  const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  const open = (hours: readonly boolean[]): number => hours.filter(Boolean).length;

  test('a range is open for its length, over midnight and over the end of the week', () =>
    fc.assert(
      fc.property(fc.nat({ max: 167 }), fc.integer({ min: 4, max: 167 }), (from, length) => {
        const until = (from + length) % 168;
        const hours = hoursOfRanges([
          {
            StartWeekDay: DAYS[Math.floor(from / 24)] as string,
            StartHour: from % 24,
            EndWeekDay: DAYS[Math.floor(until / 24)] as string,
            EndHour: until % 24,
          },
        ]);
        return open(hours) === length && hours[from] === true && hours[until] === false;
      }),
    ));

  test.each([
    ['* 21-23 * * 2,3', 4],
    ['* 0-4,20-23 * * 1,5', 14],
    ['* 0-4 * * MON-WED', 12],
    ['* 22-2 * * SAT', 4],
  ])('%s is open for %d hours', (cron, expected) => {
    expect(open(hoursOfCron(cron))).toBe(expected);
  });

  test.each([
    '* 0-2 * * 1',
    '* 0-1 * * *',
    '5 0-4 * * 1',
    '* 0 * * 1',
    '* 0-4 1 * 1',
    '* 0-4 * * 9',
  ])('%s is refused', (cron) => {
    expect(() => hoursOfCron(cron)).toThrow(
      expect.objectContaining({ code: 'InvalidParameterValue' }),
    );
  });
});
