import { describe, expect, test } from '@jest/globals';
import { orderTrouble, TROUBLES } from '../../../sandbox/faults/trouble.js';
import { checkScenario, parseScenario } from '../../../sandbox/scenario.js';
import { SmallFleet } from './small-fleet.js';

const desire = (desired: number) => ({ AutoScalingGroupName: 'web', DesiredCapacity: desired });
const ELB = { service: 'elasticloadbalancing' } as const;
const EC2 = { service: 'ec2' } as const;

describe('a caller dies', () => {
  test.each([
    ['before', 3],
    ['after', 5],
  ] as const)(
    '%s its second changing call is applied, and reaches nothing more',
    (moment, desired) => {
      const fleet = new SmallFleet();
      fleet.order({ die: { caller: 'tester', mutation: 2, moment } });
      expect(fleet.outcome('SetDesiredCapacity', desire(3))).toBe('ok');
      expect(fleet.outcome('DescribeAutoScalingGroups')).toBe('ok');
      expect(fleet.outcome('SetDesiredCapacity', desire(5))).toBe('cut');
      expect(fleet.outcome('SetDesiredCapacity', desire(7))).toBe('cut');
      expect(fleet.outcome('DescribeAutoScalingGroups')).toBe('cut');
      expect(fleet.desired()).toBe(desired);
      expect(fleet.outcome('DescribeAutoScalingGroups', {}, { caller: 'another' })).toBe('ok');
    },
  );

  test('at its n-th call of any kind, and another run revives it', () => {
    const fleet = new SmallFleet();
    fleet.order({ die: { caller: 'tester', call: 2, moment: 'after' } });
    const calls = ['', '', ''].map(() => fleet.outcome('DescribeAutoScalingGroups'));
    expect(calls).toEqual(['ok', 'cut', 'cut']);
    fleet.order({ revive: { caller: 'tester' } });
    expect(fleet.outcome('DescribeAutoScalingGroups')).toBe('ok');
  });

  test('and what it tried when it was dead is not in the record', () => {
    const fleet = new SmallFleet();
    fleet.order({ die: { caller: 'tester', call: 1, moment: 'before' } });
    const before = fleet.world.history.all.length;
    fleet.outcome('SetDesiredCapacity', desire(5));
    fleet.outcome('SetDesiredCapacity', desire(5));
    expect(fleet.world.history.all).toHaveLength(before);
    expect(fleet.world.faults.mutations).toBe(1);
  });
});

describe('a connection', () => {
  test('hangs: the call is neither applied nor answered', () => {
    const fleet = new SmallFleet();
    fleet.order({ stall: { action: 'autoscaling:Set*', times: 1 } });
    expect(fleet.outcome('DescribeAutoScalingGroups')).toBe('ok');
    expect(fleet.outcome('SetDesiredCapacity', desire(5))).toBe('stall');
    expect(fleet.desired()).toBe(3);
    expect(fleet.outcome('SetDesiredCapacity', desire(5))).toBe('ok');
  });

  test('is slow: the call is applied, and time passes before its answer', () => {
    const fleet = new SmallFleet();
    const before = fleet.world.clock.now;
    fleet.order({ slow: { action: 'SetDesiredCapacity', seconds: 90, times: 1 } });
    expect(fleet.outcome('SetDesiredCapacity', desire(5))).toBe('ok');
    expect(fleet.world.clock.now).toBe(before + 90_000);
    expect(fleet.ids().length).toBe(5);
  });
});

describe('the service fails by itself', () => {
  test.each([
    ['ec2', 500, 'InternalError'],
    ['ec2', 503, 'Unavailable'],
    ['autoscaling', 500, 'InternalFailure'],
    ['autoscaling', 503, 'ServiceUnavailable'],
    ['elasticloadbalancing', 500, 'InternalFailure'],
  ] as const)('%s with %i says %s', (service, status, code) => {
    const fleet = new SmallFleet();
    fleet.order({ fail: { action: `${service}:*`, status, moment: 'before', times: 1 } });
    const action = {
      ec2: 'DescribeInstances',
      autoscaling: 'DescribeAutoScalingGroups',
      elasticloadbalancing: 'DescribeTargetGroups',
    }[service];
    expect(() => fleet.call(action, {}, { service })).toThrow(
      expect.objectContaining({ code, status }),
    );
    expect(fleet.outcome(action, {}, { service })).toBe('ok');
  });

  test('after the call was applied: the caller cannot tell, the record can', () => {
    const fleet = new SmallFleet();
    fleet.order({ fail: { status: 500, moment: 'after', times: 1 } });
    expect(fleet.outcome('SetDesiredCapacity', desire(5))).toBe('InternalFailure');
    expect(fleet.desired()).toBe(5);
    const calls = fleet.world.history.of('call').filter((one) => one.caller === 'tester');
    expect(calls.map((one) => one.outcome)).toEqual(['ok']);
  });
});

describe('credentials and rights', () => {
  test.each([
    ['DescribeInstances', EC2, 'RequestExpired', 400],
    ['DescribeAutoScalingGroups', {}, 'ExpiredToken', 403],
    ['DescribeTargetGroups', ELB, 'ExpiredToken', 403],
  ])('expire: %s', (action, where, code, status) => {
    const fleet = new SmallFleet();
    fleet.order({ expire: { caller: 'tester', seconds: 60 } });
    expect(() => fleet.call(action, {}, where)).toThrow(expect.objectContaining({ code, status }));
    expect(fleet.outcome(action, {}, { ...where, caller: 'another' })).toBe('ok');
    fleet.seconds(61);
    expect(fleet.outcome(action, {}, where)).toBe('ok');
  });

  test('are denied by action, in each service’s words, and name who and what', () => {
    const fleet = new SmallFleet();
    fleet.order({ deny: { action: 'ec2:Describe*' } });
    fleet.order({ deny: { action: 'autoscaling:SetDesiredCapacity', caller: 'tester', times: 1 } });
    expect(() => fleet.call('DescribeImages', {}, EC2)).toThrow(
      expect.objectContaining({
        code: 'UnauthorizedOperation',
        status: 403,
        message: expect.stringContaining('You are not authorized to perform this operation.'),
      }),
    );
    expect(() => fleet.call('SetDesiredCapacity', desire(5))).toThrow(
      expect.objectContaining({
        code: 'AccessDenied',
        message: expect.stringMatching(
          /user\/tester is not authorized to perform: autoscaling:SetDesiredCapacity because/,
        ),
      }),
    );
    expect(fleet.outcome('SetDesiredCapacity', desire(5))).toBe('ok');
    expect(fleet.outcome('DescribeAutoScalingGroups')).toBe('ok');
  });
});

describe('pages', () => {
  const page = (fleet: SmallFleet, params: object = {}) => {
    const answer = fleet.call('DescribeAutoScalingGroups', params);
    const groups = answer.AutoScalingGroups as { AutoScalingGroupName: string }[];
    return {
      names: groups.map((one) => one.AutoScalingGroupName),
      token: answer.NextToken as string | undefined,
    };
  };

  test('are short of what was asked for, and lead on', () => {
    const fleet = new SmallFleet();
    fleet.order({ pages: { trouble: 'short', times: 1 } });
    const first = page(fleet, { MaxRecords: '100' });
    expect(first.names).toHaveLength(1);
    const second = page(fleet, { MaxRecords: '100', NextToken: first.token });
    expect([...first.names, ...second.names].sort()).toEqual(['api', 'web']);
    expect(second.token).toBeUndefined();
  });

  test('shift between two requests: the last item comes again', () => {
    const fleet = new SmallFleet();
    fleet.order({ pages: { trouble: 'shifted', times: 1 } });
    const first = page(fleet, { MaxRecords: '1' });
    const second = page(fleet, { MaxRecords: '1', NextToken: first.token });
    expect(second.names).toEqual([
      first.names[0],
      expect.not.stringContaining(first.names[0] ?? ''),
    ]);
  });

  test('are forgotten: the token is refused', () => {
    const fleet = new SmallFleet();
    fleet.order({ pages: { trouble: 'expired', times: 1 } });
    const { token } = page(fleet, { MaxRecords: '1' });
    expect(fleet.outcome('DescribeAutoScalingGroups', { NextToken: token })).toBe(
      'InvalidNextToken',
    );
    expect(fleet.outcome('DescribeAutoScalingGroups', { NextToken: token })).toBe('ok');
  });
});

describe('readings lag behind changes', () => {
  const desiredRead = (fleet: SmallFleet): number => {
    const { AutoScalingGroups } = fleet.call('DescribeAutoScalingGroups', {
      AutoScalingGroupNames: ['web'],
    });
    return (AutoScalingGroups as { DesiredCapacity: number }[])[0]?.DesiredCapacity ?? -1;
  };

  test('as long as ordered and no longer', () => {
    const fleet = new SmallFleet({ faults: [{ stale: { seconds: 10, chance: 1 } }] });
    fleet.call('SetDesiredCapacity', desire(5));
    expect(desiredRead(fleet)).toBe(3);
    fleet.seconds(9);
    expect(desiredRead(fleet)).toBe(3);
    fleet.seconds(1);
    expect(desiredRead(fleet)).toBe(5);
  });

  test('one resource and not another, one reading and not the next, by the seed', () => {
    const seen = (): readonly number[] => {
      const fleet = new SmallFleet({ faults: [{ stale: { seconds: 10, chance: 0.5 } }] });
      fleet.call('SetDesiredCapacity', desire(5));
      return Array.from({ length: 30 }, () => desiredRead(fleet));
    };
    expect(new Set(seen())).toEqual(new Set([3, 5]));
    expect(seen()).toEqual(seen());
  });

  test('a new instance is not found by its id, and missing from lists', () => {
    const fleet = new SmallFleet({ faults: [{ stale: { seconds: 10, chance: 1 } }] });
    const launched = fleet.call('LaunchInstances', {
      AutoScalingGroupName: 'web',
      RequestedCapacity: 1,
      ClientToken: 'one',
      AvailabilityZones: ['eu-west-1a'],
    });
    const [id = ''] = (launched.Instances as { InstanceIds: string[] }[])[0]?.InstanceIds ?? [];
    expect(fleet.outcome('DescribeInstances', { InstanceId: [id] }, EC2)).toBe(
      'InvalidInstanceID.NotFound',
    );
    const listed = JSON.stringify(fleet.call('DescribeInstances', {}, EC2));
    expect(listed).not.toContain(id);
    fleet.seconds(10);
    expect(fleet.outcome('DescribeInstances', { InstanceId: [id] }, EC2)).toBe('ok');
  });

  test('what nobody changed is shown as it is', () => {
    const fleet = new SmallFleet({ faults: [{ stale: { seconds: 600, chance: 1 } }] });
    const all = (): string => JSON.stringify(fleet.call('DescribeImages', {}, EC2));
    const before = all();
    fleet.call('SetDesiredCapacity', desire(5));
    expect(all()).toBe(before);
  });
});

describe('trouble is ordered', () => {
  test('by scenarios, at its time', () => {
    const fleet = new SmallFleet({ faults: [{ at: '10m', deny: { action: 'autoscaling:Set*' } }] });
    expect(fleet.outcome('SetDesiredCapacity', desire(4))).toBe('ok');
    fleet.seconds(600);
    expect(fleet.outcome('SetDesiredCapacity', desire(5))).toBe('AccessDenied');
  });

  test('in a zone by its letter', () => {
    const fleet = new SmallFleet({ faults: [{ capacity: { zone: 'b', seconds: 60 } }] });
    expect(fleet.world.faults.capacityError('eu-west-1b', 'm6i.large')).toBe(true);
    expect(fleet.world.faults.capacityError('eu-west-1a', 'm6i.large')).toBe(false);
  });

  test.each([
    ['[{}]', 'faults[0]: must have exactly one of capacity, refuse, cut'],
    ['[{clear: true, cut: {mutation: 1, moment: after}}]', 'faults[0]: must have exactly one of'],
    ['[{denny: {action: x}}]', "faults[0].denny: is not known; did you mean 'deny'?"],
    ['[{die: {caller: me, moment: after}}]', 'faults[0].die: must have either call or mutation'],
    ['[{stale: {seconds: 5, chance: 2}}]', 'faults[0].stale.chance: must be a number from 0 to 1'],
    [
      '[{pages: {trouble: torn}}]',
      'faults[0].pages.trouble: must be one of short, shifted, expired',
    ],
    ['[{capacity: {zone: q}}]', "faults[0].capacity.zone: there is no zone 'q'"],
  ])('%s is a mistake that is named', (text, problem) => {
    const whole = `images: [{name: base, release: noble, packages: noble-20251120}]\nfaults: ${text}`;
    expect(() => parseScenario(whole)).toThrow(problem);
  });

  test('and every one of them can be called off', () => {
    const fleet = new SmallFleet();
    const orders = [
      { deny: { action: 'autoscaling:*' } },
      { expire: {} },
      { fail: { status: 500, moment: 'before', times: 9 } },
      { stall: { times: 9 } },
      { die: { caller: 'tester', call: 1, moment: 'before' } },
      { refuse: { action: 'SetDesiredCapacity', code: 'X', message: 'no', times: 9 } },
      { cut: { mutation: 1, moment: 'before' } },
      { throttling: { share: 0 } },
    ] as const;
    for (const order of orders) {
      orderTrouble(fleet.world.faults, order, fleet.world.clock.now);
      if ('throttling' in order) fleet.outcome('SetDesiredCapacity', desire(3));
      expect([order, fleet.outcome('SetDesiredCapacity', desire(4))]).not.toEqual([order, 'ok']);
      fleet.order({ clear: true });
      expect([order, fleet.outcome('SetDesiredCapacity', desire(3))]).toEqual([order, 'ok']);
    }
    expect(TROUBLES).toContain('clear');
  });
});

describe('others act', () => {
  test('at their times, under their own names, and no trouble of ours meets them', () => {
    const fleet = new SmallFleet({
      faults: [{ deny: { action: '*' } }],
      actors: [
        {
          at: '20m',
          caller: 'scaler',
          action: 'SetDesiredCapacity',
          params: { AutoScalingGroupName: 'web', DesiredCapacity: 5 },
        },
        {
          at: '30m',
          every: '10m',
          times: 2,
          caller: 'operator',
          action: 'TerminateInstanceInAutoScalingGroup',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: the sandbox's own placeholder
          params: { InstanceId: '${instance api}', ShouldDecrementDesiredCapacity: false },
        },
      ],
    });
    const before = fleet.ids('api');
    fleet.seconds(19 * 60);
    expect(fleet.desired()).toBe(3);
    fleet.seconds(60);
    expect(fleet.desired()).toBe(5);
    fleet.seconds(40 * 60);
    expect(fleet.ids('api').filter((id) => before.includes(id))).toHaveLength(0);
    const calls = fleet.world.history.of('call').filter((one) => one.mutates);
    expect(calls.slice(-3).map(({ caller, outcome }) => [caller, outcome])).toEqual([
      ['scaler', 'ok'],
      ['operator', 'ok'],
      ['operator', 'ok'],
    ]);
    expect(fleet.world.faults.mutations).toBe(0);
  });

  test('are refused as anybody is, and the story goes on', () => {
    const fleet = new SmallFleet({
      actors: [
        {
          at: '1m',
          caller: 'scaler',
          action: 'SetDesiredCapacity',
          params: { AutoScalingGroupName: 'web', DesiredCapacity: 99 },
        },
        {
          at: '1m',
          caller: 'operator',
          action: 'SetInstanceHealth',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: the sandbox's own placeholder
          params: { InstanceId: '${instance nothing}', HealthStatus: 'Unhealthy' },
        },
      ],
    });
    fleet.seconds(120);
    expect(fleet.world.history.of('call').at(-1)).toMatchObject({
      caller: 'scaler',
      outcome: 'ValidationError',
    });
    expect(fleet.world.history.of('note').at(-1)?.text).toBe('operator finds no instance nothing');
  });

  test('only by actions that there are', () => {
    const actors = [{ at: '1m', caller: 'me', action: 'SetDesiredCapacities' }];
    expect(() => new SmallFleet({ actors })).toThrow(
      'actors[0].action: the sandbox has no action autoscaling:SetDesiredCapacities',
    );
    expect(() => checkScenario({ images: [], actors: [{ at: 'soon' }] })).toThrow('actors[0].at');
  });
});
