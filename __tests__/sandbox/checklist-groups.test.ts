import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../sandbox/api.js';
import { HOUR, MINUTE, SECOND } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { orderTrouble, type Trouble } from '../../sandbox/faults/trouble.js';
import { act } from '../../sandbox/other-actors.js';
import { perform } from '../../sandbox/perform.js';
import { callsBy } from '../../sandbox/record/calls.js';
import type { Happening } from '../../sandbox/record.js';
import { checkScenario } from '../../sandbox/scenario.js';
import { Cut } from '../../sandbox/world.js';

/**
 * Points 9 to 15 of the simulator's check-list (facts 1.13), one story each: what a client does, through `perform`, and
 * what the record says came of it.
 */
type Fields = Readonly<Record<string, unknown>>;
type Kind = Happening['kind'];
type Service = 'autoscaling' | 'ec2';

const WEB = { AutoScalingGroupName: 'web' };
const [A, B, C] = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'] as const;

/** Actions that name an instance, or groups, otherwise. */
const NO_GROUP = ['SetInstanceHealth', 'DescribeAutoScalingGroups'];

class Story {
  readonly world: CreatedWorld;
  began: number;

  constructor(group: Fields = {}, more: Fields = {}) {
    this.world = createWorld(
      checkScenario({
        images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
        templates: [
          { name: 'web', versions: [{ image: 'base', type: 'm6i.large' }, { image: 'base' }] },
        ],
        'target-groups': [
          {
            name: 'web',
            'deregistration-delay': '60s',
            'health-check': { interval: '10s', healthy: 2, unhealthy: 9 },
          },
        ],
        groups: [
          {
            name: 'web',
            size: 6,
            min: 2,
            max: 12,
            template: 'web',
            version: '1',
            'target-groups': ['web'],
            ...group,
          },
        ],
        ...more,
      }),
    );
    this.began = this.world.history.all.length;
  }

  /** Of the group, unless the service is another. */
  call(action: string, params: Fields = {}, service: Service = 'autoscaling', caller = 'tester') {
    const given = service === 'ec2' || NO_GROUP.includes(action) ? params : { ...WEB, ...params };
    return perform(this.world, service, action, given, { name: caller, region: 'eu-west-1' });
  }

  /** `Code: message`, or `ok`. */
  outcome(action: string, params: Fields = {}): string {
    try {
      this.call(action, params);
      return 'ok';
    } catch (error) {
      if (error instanceof Cut) return 'cut';
      if (!(error instanceof ApiError)) throw error;
      return `${error.code}: ${error.message}`;
    }
  }

  order(trouble: Trouble): void {
    orderTrouble(this.world.faults, trouble, this.world.clock.now);
  }

  minutes(count: number): this {
    this.world.clock.advance(count * MINUTE);
    return this;
  }

  /** What the record holds of the story itself. */
  of<K extends Kind>(kind: K): Extract<Happening, { kind: K }>[] {
    return this.world.history.of(kind).filter(({ seq }) => seq >= this.began);
  }

  forget(): this {
    this.began = this.world.history.all.length;
    return this;
  }

  get group() {
    const [group] = this.world.autoScaling.groups();
    if (group === undefined) throw new Error('the group is gone');
    return group;
  }

  ids(zone?: string): readonly string[] {
    return this.group.members
      .filter((m) => m.lifecycle === 'InService' && (zone === undefined || m.zone === zone))
      .map(({ id }) => id);
  }

  counts(): readonly number[] {
    return [A, B, C].map((zone) => this.ids(zone).length);
  }

  /** Zones of what came to a lifecycle state, in order. */
  zones(lifecycle: string): readonly string[] {
    return this.of('member')
      .filter((m) => m.lifecycle === lifecycle)
      .map((m) => m.zone.slice(-1));
  }

  /** The most that were there, and the fewest in service, at any moment of the story, by the record alone. */
  extremes(): { readonly most: number; readonly fewest: number } {
    const now = new Map<string, string>();
    let [most, fewest] = [0, Number.POSITIVE_INFINITY];
    for (const { id, lifecycle, seq } of this.world.history.of('member')) {
      if (lifecycle === 'gone' || lifecycle === 'Detached') now.delete(id);
      else now.set(id, lifecycle);
      if (seq < this.began) continue;
      const states = [...now.values()];
      most = Math.max(most, states.filter((one) => !one.startsWith('Terminating')).length);
      fewest = Math.min(fewest, states.filter((one) => one === 'InService').length);
    }
    return { most, fewest };
  }
}

describe('9. zones (facts 1.9, 2)', () => {
  test('launches go where there are fewest, ends where there are most that may end, whatever the policy', () => {
    const story = new Story({ 'termination-policies': ['NewestInstance'], size: 3 });
    story.call('SetDesiredCapacity', { DesiredCapacity: 6 });
    story.minutes(5);
    expect([...story.zones('Pending')].sort()).toEqual(['a', 'b', 'c']);

    story.call('SuspendProcesses', { ScalingProcesses: ['AZRebalance'] });
    const launch = { RequestedCapacity: 2, AvailabilityZones: [C], ClientToken: 'c' };
    story.call('LaunchInstances', launch);
    story.minutes(5);
    expect(story.counts()).toEqual([2, 2, 4]);
    // The newest are in c, but c's are protected all: the other zones are what is left.
    story.call('SetInstanceProtection', {
      InstanceIds: story.ids(C),
      ProtectedFromScaleIn: true,
    });
    story.forget().call('SetDesiredCapacity', { DesiredCapacity: 7 });
    story.minutes(5);
    expect(story.zones('Terminating')).toEqual([expect.stringMatching(/^[ab]$/)]);
    // One of c may go now: it is older than others elsewhere, and c has most.
    const [oldest = ''] = story.ids(C);
    story.call('SetInstanceProtection', { InstanceIds: [oldest], ProtectedFromScaleIn: false });
    story.forget().call('SetDesiredCapacity', { DesiredCapacity: 6 });
    story.minutes(5);
    expect(story.of('member').filter((m) => m.lifecycle === 'Terminating')).toMatchObject([
      { id: oldest, zone: C, cause: 'auto-scaling:desired' },
    ]);
  });

  test('a tie is settled by chance: every zone is first under one seed or another', () => {
    const first = (seed: number): string => {
      const story = new Story({ size: 3 }, { seed });
      story.call('SetDesiredCapacity', { DesiredCapacity: 4 });
      return story.minutes(2).zones('Pending').join();
    };
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(first))).toEqual(
      new Set(['a', 'b', 'c']),
    );
  });

  test.each([
    ['balanced-best-effort', [2, 3, 3]],
    ['balanced-only', [2, 2, 3]],
    ['reservations-then-balanced', [2, 4, 2]],
  ] as const)(
    'without capacity in a, and five held in b, %s ends up with %j',
    (distribution, counts) => {
      const story = new Story(
        { 'zone-distribution': distribution, suspended: ['AZRebalance'] },
        {
          switches: { 'launch-zone-tie': 'first' },
          'capacity-reservations': [{ zone: 'b', type: 'm6i.large', count: 5 }],
        },
      );
      story.order({ capacity: { zone: A } });
      if (distribution === 'balanced-only') {
        // The tie is broken for it: a is the only zone with fewest.
        story.call('LaunchInstances', {
          RequestedCapacity: 1,
          AvailabilityZones: [C],
          ClientToken: 'c',
        });
        story.call('TerminateInstanceInAutoScalingGroup', {
          InstanceIds: story.ids(A).slice(0, 1),
          ShouldDecrementDesiredCapacity: true,
        });
        story.minutes(5);
        story.call('SetDesiredCapacity', { DesiredCapacity: 7 });
        story.minutes(60);
        expect(story.counts()).toEqual([1, 2, 3]);
        story.order({ clear: true });
        expect(story.minutes(60).counts()).toEqual(counts);
        return;
      }
      story.call('SetDesiredCapacity', { DesiredCapacity: 8 });
      expect(story.minutes(60).counts()).toEqual(counts);
    },
  );

  test('AZRebalance launches in the emptiest zone first, a tenth above MaxSize at most, and then ends in the fullest', () => {
    const story = new Story({ max: 6, suspended: ['AZRebalance'] });
    story.call('UpdateAutoScalingGroup', { MaxSize: 8 });
    story.call('LaunchInstances', {
      RequestedCapacity: 2,
      AvailabilityZones: [A],
      ClientToken: 'a',
    });
    story.call('TerminateInstanceInAutoScalingGroup', {
      InstanceIds: story.ids(B),
      ShouldDecrementDesiredCapacity: true,
    });
    story.minutes(10).call('UpdateAutoScalingGroup', { MaxSize: 6 });
    expect(story.counts()).toEqual([4, 0, 2]);
    story.forget().call('ResumeProcesses', { ScalingProcesses: ['AZRebalance'] });
    story.minutes(60);
    expect(story.counts()).toEqual([2, 2, 2]);
    expect(story.extremes()).toEqual({ most: 7, fewest: 6 });
    const moved = story.of('member').filter((m) => m.cause === 'auto-scaling:AZRebalance');
    const steps = moved.map((m) => `${m.lifecycle} ${m.zone.slice(-1)}`);
    expect(steps.filter((one) => /^(Pending|InService|Terminating) /.test(one))).toEqual([
      'Pending b',
      'InService b',
      'Terminating a',
      'Pending b',
      'InService b',
      'Terminating a',
    ]);
  });
});

describe('10. suspended processes (facts 1.9)', () => {
  test('InstanceRefresh suspended pauses a refresh, which goes on where it was', () => {
    const story = new Story();
    story.call('StartInstanceRefresh', { Preferences: { MinHealthyPercentage: 80 } });
    story.minutes(3).call('SuspendProcesses', { ScalingProcesses: ['InstanceRefresh'] });
    story.minutes(15).forget().minutes(120);
    const ended = (): readonly Happening[] =>
      story.of('member').filter((m) => m.lifecycle === 'Terminating');
    expect(ended()).toEqual([]);
    expect(story.call('DescribeInstanceRefreshes').InstanceRefreshes).toMatchObject([
      { Status: 'InProgress' },
    ]);
    story.call('ResumeProcesses', { ScalingProcesses: ['InstanceRefresh'] });
    story.minutes(120);
    expect(ended().length).toBeGreaterThan(0);
    expect(story.of('refresh').at(-1)).toMatchObject({ state: 'Successful' });
  });

  test('Terminate suspended stops every end but that by TerminateInstanceInAutoScalingGroup', () => {
    const story = new Story({ 'health-check': 'ELB', 'health-check-grace': '0s' });
    story.call('SuspendProcesses', { ScalingProcesses: ['Terminate'] });
    const [one = '', two = ''] = story.ids();
    story.call('SetDesiredCapacity', { DesiredCapacity: 4 });
    story.call('SetInstanceHealth', { InstanceId: one, HealthStatus: 'Unhealthy' });
    story.forget().minutes(120);
    expect(story.zones('Terminating')).toEqual([]);
    story.call('TerminateInstanceInAutoScalingGroup', {
      InstanceId: two,
      ShouldDecrementDesiredCapacity: false,
    });
    story.minutes(10);
    expect(story.of('member').filter((m) => m.lifecycle === 'gone')).toMatchObject([
      { id: two, cause: 'caller:tester' },
    ]);
  });
});

describe('11. LaunchInstances (facts 2 B)', () => {
  const launch = { RequestedCapacity: 2, AvailabilityZones: [A], ClientToken: 'one' };

  test('answers ids or errors at once, or both, and a token the same for eight hours', () => {
    const story = new Story();
    story.order({ capacity: { zone: A, times: 1 } });
    const answer = story.call('LaunchInstances', launch);
    const [{ InstanceIds: [id = ''] = [] } = {}] = answer.Instances as {
      InstanceIds?: readonly string[];
    }[];
    expect(answer.Errors).toMatchObject([
      { AvailabilityZone: A, ErrorCode: 'InsufficientInstanceCapacity' },
    ]);
    expect(story.of('member')).toMatchObject([
      { id, zone: A, lifecycle: 'Pending', cause: 'caller:tester' },
    ]);
    expect(story.of('group')).toMatchObject([{ desired: 7, cause: 'caller:tester' }]);

    const failing = { ...launch, RequestedCapacity: 1, ClientToken: 'two' };
    story.order({ capacity: { zone: A, times: 1 } });
    const failed = story.call('LaunchInstances', failing);
    expect(failed.Instances).toEqual([]);
    story.forget();
    expect(story.call('LaunchInstances', launch)).toEqual(answer);
    story.world.clock.advance(8 * HOUR - SECOND);
    expect(story.call('LaunchInstances', failing)).toEqual(failed);
    expect(story.outcome('LaunchInstances', { ...failing, RequestedCapacity: 2 })).toMatch(
      /^IdempotentParameterMismatch: /,
    );
    expect(story.of('group')).toEqual([]);
    story.world.clock.advance(SECOND);
    expect(story.call('LaunchInstances', failing).Instances).toHaveLength(1);
  });

  test('takes a hundred at most', () => {
    const story = new Story({ max: 200 });
    expect(story.outcome('LaunchInstances', { ...launch, RequestedCapacity: 101 })).toMatch(
      /^ValidationError: /,
    );
    expect(story.of('member')).toEqual([]);
    story.call('LaunchInstances', { ...launch, RequestedCapacity: 100 });
    expect(story.zones('Pending')).toHaveLength(100);
  });

  test('what it answered is pending, and may fail later; the group makes up for it', () => {
    const story = new Story();
    story.call('LaunchInstances', { ...launch, RequestedCapacity: 1 });
    const [pending] = story.of('member');
    story.call('TerminateInstances', { InstanceId: [pending?.id] }, 'ec2', 'hardware');
    story.minutes(20);
    const life = story.of('member').filter((m) => m.id === pending?.id);
    expect(life.map((m) => m.lifecycle)).not.toContain('InService');
    expect(life.at(-1)).toMatchObject({ lifecycle: 'gone' });
    expect(story.ids()).toHaveLength(7);
    expect(story.of('activity').map((one) => one.status)).toContain('Failed');
  });

  test.each([
    ['a warm pool', { 'warm-pool': { min: 1 } }],
    [
      'On-Demand and Spot',
      { 'mixed-instances': { types: ['m6i.large'], 'on-demand-percent': 50 } },
    ],
  ])('does not serve groups with %s', (_what, group) => {
    const story = new Story(group);
    expect(story.outcome('LaunchInstances', launch)).toMatch(/^UnsupportedOperation: /);
    expect(story.of('call').at(-1)).toMatchObject({ outcome: 'UnsupportedOperation' });
  });
});

describe('12. TerminateInstanceInAutoScalingGroup (facts 2 B, 1.9)', () => {
  const TERMINATE = 'TerminateInstanceInAutoScalingGroup';

  test('ends all that it names or none, a hundred at most, and never takes desired below Min', () => {
    const story = new Story({ min: 4 });
    const ids = story.ids();
    const end = (InstanceIds: readonly string[], ShouldDecrementDesiredCapacity = true): string =>
      story.outcome(TERMINATE, { InstanceIds, ShouldDecrementDesiredCapacity });
    expect(end([...ids.slice(0, 2), 'i-0123456789abcdef0'])).toMatch(/^ValidationError: /);
    expect(end(Array(101).fill(ids[0]))).toMatch(/^ValidationError: /);
    expect(end(ids.slice(0, 3))).toMatch(/violate group's min size constraint/);
    story.minutes(10);
    expect([story.of('member'), story.of('group')]).toEqual([[], []]);
    expect(end(ids.slice(0, 2))).toBe('ok');
    expect(story.group.desired).toBe(4);
    story.minutes(20);
    expect(story.ids()).toEqual(ids.slice(2));
    expect(end(ids.slice(2, 3))).toMatch(/^ValidationError: Currently, desiredSize equals minSize/);
    expect(end(ids.slice(2, 3), false)).toBe('ok');
    expect(story.minutes(20).ids()).toHaveLength(4);
  });

  test('drains, then waits for the hook, then ends in EC2', () => {
    const story = new Story({ hooks: [{ name: 'bye', at: 'termination', timeout: '5m' }] });
    const [id = ''] = story.ids();
    story.call(TERMINATE, { InstanceId: id, ShouldDecrementDesiredCapacity: true });
    story.minutes(30);
    const steps = story.world.history.all
      .filter(({ seq }) => seq >= story.began)
      .flatMap((one): readonly (readonly [string, number])[] => {
        if (one.kind === 'member' && one.id === id) return [[one.lifecycle, one.at]];
        if (one.kind === 'target' && one.id === id) return [[`target ${one.state}`, one.at]];
        return one.kind === 'instance' && one.id === id ? [[`EC2 ${one.state}`, one.at]] : [];
      });
    expect(steps.map(([step]) => step)).toEqual([
      'Terminating',
      'target draining',
      'target unused',
      'Terminating:Wait',
      'Terminating:Proceed',
      'EC2 shutting-down',
      'EC2 terminated',
      'gone',
    ]);
    const at = new Map(steps);
    const lasted = (from: string, to: string): number => (at.get(to) ?? 0) - (at.get(from) ?? 0);
    expect(lasted('target draining', 'target unused')).toBe(60 * SECOND);
    expect(lasted('Terminating:Wait', 'Terminating:Proceed')).toBe(5 * MINUTE);
  });
});

describe('13. the load balancer (facts 1.9, 2.1)', () => {
  test('a target is initial, healthy, draining and unused, each with its reason', () => {
    const story = new Story();
    story.call('LaunchInstances', {
      RequestedCapacity: 1,
      AvailabilityZones: [A],
      ClientToken: 'a',
    });
    const [{ id = '' } = {}] = story.of('member');
    story.minutes(10).call('TerminateInstanceInAutoScalingGroup', {
      InstanceId: id,
      ShouldDecrementDesiredCapacity: true,
    });
    story.minutes(10);
    const states = story.of('target').filter((one) => one.id === id);
    expect(states.map(({ state, reason }) => [state, reason])).toEqual([
      ['initial', 'Elb.RegistrationInProgress'],
      ['initial', 'Elb.InitialHealthChecking'],
      ['healthy', undefined],
      ['draining', 'Target.DeregistrationInProgress'],
      ['unused', 'Target.NotRegistered'],
    ]);
  });

  test.each([
    ['EC2', []],
    ['ELB', ['auto-scaling:health']],
  ] as const)('with HealthCheckType %s a dead service is ended by %j', (kind, causes) => {
    const story = new Story({ 'health-check': kind, 'health-check-grace': '0s' });
    const [id = ''] = story.ids();
    story.world.compute.overrideApp(id, 'never-answers');
    story.minutes(60);
    expect(story.of('target').filter((one) => one.id === id)[0]).toMatchObject({
      state: 'unhealthy',
      reason: 'Target.FailedHealthChecks',
    });
    const ended = story.of('member').filter((m) => m.lifecycle === 'Terminating');
    expect(ended.map(({ cause }) => cause)).toEqual(causes);
  });

  test('with nobody healthy all get traffic: it fails open', () => {
    const story = new Story();
    const [arn = ''] = story.world.loadBalancing.targetGroups().map((one) => one.arn);
    const ids = story.ids();
    expect(story.world.loadBalancing.traffic(arn)).toMatchObject({ failOpen: false });
    for (const id of ids) story.world.compute.overrideApp(id, 'never-answers');
    story.minutes(10);
    const { failOpen, shares } = story.world.loadBalancing.traffic(arn);
    expect([failOpen, shares.length]).toEqual([true, 6]);
    const states = new Map(story.of('target').map((one) => [one.id, one.state]));
    expect([...states.values()]).toEqual(Array(6).fill('unhealthy'));
  });
});

describe('14. what a reader sees (facts 6)', () => {
  test('pages of 50, of 100 at most, short ones when they like, each with the token of the next', () => {
    const story = new Story({}, GROUPS(130));
    const read = (params: Fields): number[] => {
      const sizes: number[] = [];
      let token: unknown;
      do {
        const answer = perform(
          story.world,
          'autoscaling',
          'DescribeAutoScalingGroups',
          { ...params, ...(token === undefined ? {} : { NextToken: token }) },
          { name: 'tester', region: 'eu-west-1' },
        );
        sizes.push((answer.AutoScalingGroups as unknown[]).length);
        token = answer.NextToken;
      } while (token !== undefined);
      return sizes;
    };
    expect(read({})).toEqual([50, 50, 30]);
    expect(read({ MaxRecords: 100 })).toEqual([100, 30]);
    story.order({ pages: { trouble: 'short', times: 1 } });
    const short = read({ MaxRecords: 100 });
    expect(short[0]).toBeLessThan(100);
    expect(short.reduce((sum, one) => sum + one, 0)).toBe(130);
    expect(callsBy(story.world.history.all).filter((c) => c.caller === 'tester')).toMatchObject([
      { action: 'autoscaling:DescribeAutoScalingGroups', ok: 5 + short.length },
    ]);
  });

  test('a new instance is missing from one read and there in the next; desired is ahead of what there is', () => {
    const story = new Story();
    story.order({ stale: { seconds: 60, chance: 0.5 } });
    const { Instances } = story.call('LaunchInstances', {
      RequestedCapacity: 1,
      AvailabilityZones: [A],
      ClientToken: 'a',
    });
    const [{ InstanceIds: [id] = [] } = {}] = Instances as { InstanceIds?: readonly string[] }[];
    const look = (): boolean => {
      try {
        story.call('DescribeInstances', { InstanceId: [id] }, 'ec2');
        return true;
      } catch (error) {
        expect((error as ApiError).code).toBe('InvalidInstanceID.NotFound');
        return false;
      }
    };
    const seen = Array.from({ length: 20 }, look);
    expect(new Set(seen)).toEqual(new Set([true, false]));
    expect(story.of('instance')[0]).toMatchObject({ id, state: 'pending' });
    story.minutes(2);
    expect(Array.from({ length: 20 }, look)).toEqual(Array(20).fill(true));

    story.order({ clear: true });
    story.call('SetDesiredCapacity', { DesiredCapacity: 9 });
    expect(
      story.call('DescribeAutoScalingGroups', { AutoScalingGroupNames: ['web'] }),
    ).toMatchObject({ AutoScalingGroups: [{ DesiredCapacity: 9, Instances: Array(7).fill({}) }] });
  });

  test('all actions of Auto Scaling draw on one bucket, readings of others included', () => {
    const story = new Story();
    story.order({ throttling: { share: 1 } });
    for (let n = 0; n < 100; n++) expect(story.outcome('DescribeScalingActivities')).toBe('ok');
    expect(story.outcome('SetDesiredCapacity', { DesiredCapacity: 7 })).toMatch(/^Throttling: /);
    expect(story.group.desired).toBe(6);
    story.world.clock.advance(SECOND);
    expect(story.outcome('SetDesiredCapacity', { DesiredCapacity: 7 })).toBe('ok');
    expect(story.of('call').filter((one) => one.outcome === 'Throttling')).toHaveLength(1);
  });
});

/** So many groups, all of them empty but the first. */
const GROUPS = (count: number): Fields => ({
  groups: [
    { name: 'web', size: 6, min: 2, max: 12, template: 'web' },
    { name: 'many', copies: count - 1, size: 0, min: 0, max: 1, template: 'web' },
  ],
});

describe('15. others act meanwhile (facts 1.13)', () => {
  const SPOT = { 'mixed-instances': { types: ['m6i.large'], 'on-demand-percent': 0 } };

  test.each<[string, Fields, Fields, (story: Story) => void, RegExp]>([
    [
      'a scaling policy',
      { policies: [{ name: 'out', change: 2 }] },
      {},
      (story) => story.world.autoScaling.alarmPolicy('web', 'out', 'cpu', {}),
      /^auto-scaling:(policy|alarm|desired)/,
    ],
    [
      'a scheduled action',
      { schedule: [{ name: 'morning', at: '10m', size: 8 }] },
      {},
      () => {},
      /^auto-scaling:(schedule|desired)/,
    ],
    [
      'Spot, which takes one back',
      SPOT,
      {},
      (story) => act(story.world, { spot: { instance: story.ids()[0] ?? '' } }),
      /^(ec2|auto-scaling:health|spot)/,
    ],
    [
      'a zonal shift, under which nothing is launched in the zone',
      { 'zonal-shift': 'replace-unhealthy', suspended: ['AZRebalance'] },
      {},
      (story) => {
        act(story.world, { 'zonal-shift': { zone: A, seconds: 3_600 } });
        story.call('SetDesiredCapacity', { DesiredCapacity: 8 });
      },
      /^auto-scaling:desired/,
    ],
    [
      'a scheduled event, which makes an instance unhealthy',
      { 'health-check-grace': '0s' },
      {
        'scheduled-events': [
          { group: 'web', zone: 'a', code: 'instance-reboot', 'not-before': '30m' },
        ],
      },
      () => {},
      /^auto-scaling:health/,
    ],
    [
      'a second operator’s refresh',
      {},
      { actors: [{ at: '5m', caller: 'operator', action: 'StartInstanceRefresh', params: WEB }] },
      () => {},
      /^auto-scaling:instance-refresh/,
    ],
  ])('%s', (what, group, more, begin, cause) => {
    const story = new Story(group, more);
    begin(story);
    if (what.includes('operator')) {
      story.minutes(6);
      expect(story.outcome('StartInstanceRefresh')).toMatch(/^InstanceRefreshInProgress: /);
    }
    story.minutes(53);
    const moved = story.of('member').filter((m) => cause.test(m.cause));
    expect(moved.length).toBeGreaterThan(0);
    if (what.includes('zonal shift')) expect(story.zones('Pending')).not.toContain('a');
    expect(story.of('member').every((m) => !m.cause.startsWith('caller:operator'))).toBe(true);
  });

  test('the runner is killed between any two calls: what was applied stays, and nothing after it is', () => {
    const CALLS: readonly (readonly [string, Fields])[] = [
      ['SuspendProcesses', { ScalingProcesses: ['AZRebalance'] }],
      ['LaunchInstances', { RequestedCapacity: 1, AvailabilityZones: [B], ClientToken: 'b' }],
      ['SetDesiredCapacity', { DesiredCapacity: 9 }],
      ['ResumeProcesses', { ScalingProcesses: ['AZRebalance'] }],
    ];
    for (const moment of ['before', 'after'] as const) {
      for (let nth = 1; nth <= CALLS.length; nth++) {
        const story = new Story();
        story.order({ die: { caller: 'tester', mutation: nth, moment } });
        const outcomes = CALLS.map(([action, params]) => story.outcome(action, params));
        const applied = nth - (moment === 'before' ? 1 : 0);
        expect(outcomes.filter((one) => one === 'ok')).toHaveLength(nth - 1);
        expect(outcomes.slice(nth - 1)).toEqual(Array(CALLS.length - nth + 1).fill('cut'));
        expect(story.group.suspended).toEqual(applied >= 1 && applied < 4 ? ['AZRebalance'] : []);
        expect(story.zones('Pending')).toEqual(applied >= 2 ? ['b'] : []);
        expect(story.group.desired).toBe(applied >= 3 ? 9 : applied >= 2 ? 7 : 6);
        const told = story.of('call').filter((one) => one.mutates && one.outcome === 'ok');
        expect(told).toHaveLength(applied);
      }
    }
  });
});
