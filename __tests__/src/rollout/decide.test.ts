import { describe, expect, test } from '@jest/globals';
import type { Group } from '../../../src/ports.js';
import { decide } from '../../../src/rollout/decide.js';
import {
  backTags,
  batchTags,
  finishingTags,
  rollTags,
  suspendedTags,
} from '../../../src/rollout/journal.js';
import type { RollOrder, Seen } from '../../../src/rollout/seen.js';
import type { Step } from '../../../src/rollout/steps.js';
import { group, member, NEW_IMAGE, version, ZONES } from '../../fixtures/fleet.js';
import {
  batch,
  launchedByUs,
  NOW,
  OPEN,
  OURS,
  order,
  rollingGroup,
  SUSPENDED,
  seen,
  surgedGroup,
  TARGET,
  VERSIONS,
} from './situations.js';

type Case = readonly [situation: string, Seen, expected: Partial<Step>, RollOrder?];
const ALL = group().instances.map((one) => one.id);
const onVersion = (number: string) => ({
  source: { kind: 'template', template: { templateId: 'lt-1', version: number } } as const,
});
const down = (id: string) => ({ health: { [id]: 'unhealthy' } });
const event = (instanceId: string, inMs: number) => ({
  events: [{ instanceId, code: 'instance-reboot', description: '', notBefore: NOW + inMs }],
});
const floating = { ...TARGET, style: '$Latest' };
const floatingOpen = rollTags({ run: '1-1', target: floating, desired: 6 });

const refused = (at: number) => ({
  launched: new Map([
    ['pc-1', { answer: { instanceIds: [], errors: [{ code: 'Some', message: '' }] }, at }],
  ]),
});

function decides(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    // Not `test.each`: the fourth of a case is optional.
    for (const [situation, look, expected, given] of cases) {
      test(situation, () => {
        expect(decide(given ?? order(), look)).toMatchObject(expected);
      });
    }
  });
}

decides('opening a roll', [
  [
    'writes the journal before anything else',
    seen(group()),
    { do: 'tag', note: { is: 'roll opened', from: TARGET.fromImage, to: NEW_IMAGE } },
  ],
  [
    'clears what is left of a journal whose roll somebody removed',
    seen(group({ tags: { ...batchTags(batch()), ...backTags('old') } })),
    { do: 'untag', group: 'web' },
  ],
  [
    'asks what $Latest means now before it pins',
    seen(group({ tags: floatingOpen, ...onVersion('$Latest') })),
    { do: 'look' },
    order({}, floating),
  ],
  [
    'pins a floating group to the number that it means now',
    seen(group({ tags: floatingOpen, ...onVersion('$Latest') }), {
      fresh: VERSIONS.slice(0, 3),
    }),
    { do: 'use-template', version: '3', why: 'pin' },
    order({}, floating),
  ],
  [
    'stops when $Latest has come to mean another version since the plan',
    seen(group({ tags: floatingOpen, ...onVersion('$Latest') }), {
      fresh: [...VERSIONS.slice(0, 3), version(5)],
    }),
    { do: 'stop', group: 'web' },
    order({}, floating),
  ],
  [
    'makes the new version only when every group is pinned',
    seen(group({ tags: OPEN }), {
      memory: { versions: new Map([['lt-1', VERSIONS.slice(0, 3)]]) },
    }),
    { do: 'create-version', from: '3', image: NEW_IMAGE },
  ],
  [
    'sets the group to the version that it finds already made',
    seen(group({ tags: OPEN })),
    { do: 'use-template', version: '4', why: 'roll' },
  ],
  [
    'announces what it will suspend',
    seen(rollingGroup({ suspended: [], tags: OPEN }), {}),
    { do: 'suspend', processes: ['AZRebalance'] },
  ],
  [
    'does not count a process that somebody else has suspended',
    seen(group({ tags: OPEN, ...onVersion('4'), suspended: ['AZRebalance'] })),
    { do: 'tag', tags: suspendedTags(['Terminate']) },
  ],
]);

decides('others', [
  [
    'stop a roll when they set the group to another version',
    seen(rollingGroup(onVersion('7')), { fresh: [...VERSIONS, version(7)] }),
    {
      do: 'stop',
      group: 'web',
      reason: 'somebody set web to lt-1 version 7 during the roll',
    },
  ],
  [
    'stop a roll when they delete the version that the group uses',
    seen(rollingGroup(), { fresh: VERSIONS.slice(0, 3) }),
    {
      do: 'stop',
      group: 'web',
      reason: expect.stringContaining('deleted version 4 of lt-1'),
      mend: expect.stringContaining('Set web to a version that exists'),
    } as never,
  ],
  [
    'stop a roll when they set the group back to its old version',
    seen(surgedGroup(onVersion('3')), { memory: launchedByUs() }),
    { do: 'stop', group: 'web' },
  ],
  [
    'stop a roll when they edit its journal',
    seen(rollingGroup({}, { 'patch-cycle:batch': 'zone=eu-west-1a count=many' })),
    { do: 'stop' },
  ],
  [
    'make it hold while their refresh runs',
    seen(rollingGroup(), { refreshes: ['r-1'] }),
    { do: 'hold' },
  ],
  [
    'make it hold only when what a launch has left open is settled',
    seen(surgedGroup({ desired: 7, suspended: ['AZRebalance', 'Terminate'] }), {
      refreshes: ['r-1'],
      memory: launchedByUs(),
    }),
    { do: 'resume', group: 'web', processes: ['Terminate'] },
  ],
  [
    'make it hold while they keep Launch suspended',
    seen(rollingGroup({ suspended: ['AZRebalance', 'Launch'] })),
    { do: 'hold' },
  ],
  ['stop a roll when they delete the group', seen([]), { do: 'stop' }],
  [
    'stop a roll while the group is being deleted',
    seen(rollingGroup({ status: 'Delete in progress' })),
    { do: 'stop' },
  ],
]);

/** The old instance that is to go is Unhealthy to Auto Scaling. */
const ailingGroup = (changes: Partial<Group>): Group => {
  const group = surgedGroup(changes, { ending: 'old' });
  const instances = group.instances.map((one) =>
    one.id === 'i-web-01' ? { ...one, health: 'Unhealthy' } : one,
  );
  return { ...group, instances };
};

decides('opening a batch', [
  [
    'writes it down before the launch, the oldest instance of the first zone first',
    seen(rollingGroup(), { launchedAt: { 'i-web-01': 5, 'i-web-02': 4 } }),
    { do: 'tag', batch: { zone: ZONES[0], count: 1, base: 6, old: ['i-web-02'] } } as never,
  ],
  [
    'takes no more than MaxSize leaves room for',
    seen(rollingGroup({ max: 7 })),
    { do: 'tag', batch: { count: 1 } } as never,
    order({ maxBatch: { unit: 'instances', value: 5 } }),
  ],
  ['holds without headroom', seen(rollingGroup({ max: 6 })), { do: 'hold' }],
  [
    'holds while something is down in another zone',
    seen(rollingGroup(), down('i-web-21')),
    { do: 'hold', reason: expect.stringContaining('i-web-21') } as never,
  ],
  [
    'holds while AWS is about to disturb an instance of another zone within the soak',
    seen(rollingGroup(), event('i-web-21', 299_000)),
    { do: 'hold', reason: expect.stringContaining('instance-reboot') } as never,
  ],
  [
    'is not held by an event that comes after the soak',
    seen(rollingGroup(), event('i-web-21', 301_000)),
    { do: 'tag' },
  ],
  [
    'is not held by an event for what it replaces',
    seen(rollingGroup(), event('i-web-01', 0)),
    { do: 'tag' },
  ],
  [
    'waits for the soak before it goes to the next zone',
    seen(rollingGroup(), { patched: ['i-web-01', 'i-web-02'], steadyFor: 200_000 }),
    { do: 'wait', soak: { zone: ZONES[0], until: NOW + 100_000 } },
  ],
  [
    'goes to the next zone when the soak is over',
    seen(rollingGroup(), { patched: ['i-web-01', 'i-web-02'], steadyFor: 300_000 }),
    { do: 'tag', batch: { zone: ZONES[1] } } as never,
  ],
  [
    'holds when a new instance stops serving during the soak',
    seen(rollingGroup(), { patched: ['i-web-01', 'i-web-02'], ...down('i-web-01'), steadyFor: 9 }),
    { do: 'hold' },
  ],
  [
    'rolls back when it does not serve again',
    seen(rollingGroup(), { patched: ['i-web-01', 'i-web-02'], ...down('i-web-01') }),
    { do: 'tag', note: { is: 'rolling back', reason: expect.anything() } } as never,
  ],
  [
    'holds for an instance in standby that is left',
    seen(
      rollingGroup({ instances: [member('i-1', ZONES[0], { lifecycle: 'Standby' })], desired: 0 }),
    ),
    { do: 'hold', reason: expect.stringContaining('Standby') } as never,
  ],
]);

const opened = (changes = {}, tags = {}) =>
  rollingGroup({ ...changes }, { ...batchTags(batch()), ...tags });

decides('an open batch', [
  [
    'suspends Terminate before the launch',
    seen(opened()),
    { do: 'suspend', processes: ['Terminate'] },
  ],
  [
    'launches with the token that is written down',
    seen(opened({ suspended: ['AZRebalance', 'Terminate'] })),
    { do: 'launch', token: 'pc-1', count: 1, zone: ZONES[0] },
  ],
  [
    'does not ask an expired token again',
    seen(
      opened(
        { suspended: ['AZRebalance'], tags: {} },
        batchTags(batch({ at: NOW - 9 * 3_600_000 })),
      ),
    ),
    { do: 'tag', batch: { attempt: 1, at: NOW } } as never,
  ],
  [
    'waits for a look that shows the tags written last',
    seen(opened(), { memory: { batches: new Map([['web', { token: 'pc-2', at: NOW }]]) } }),
    { do: 'hold' },
  ],
  [
    'looks twice before it believes that the launch did not raise the desired capacity',
    seen(surgedGroup({ desired: 6, suspended: ['AZRebalance', 'Terminate'] }), {
      memory: launchedByUs(),
    }),
    { do: 'wait', low: true },
  ],
  [
    'raises the desired capacity then',
    seen(surgedGroup({ desired: 6, suspended: ['AZRebalance', 'Terminate'] }), {
      memory: { ...launchedByUs(), lowLooks: 2 },
    }),
    { do: 'raise', desired: 7 },
  ],
  [
    'writes down what it launched before the group may end anything',
    seen(
      rollingGroup(
        {
          desired: 7,
          suspended: ['AZRebalance', 'Terminate'],
          instances: [...group().instances, member('i-new', ZONES[0])],
        },
        batchTags(batch()),
      ),
      { memory: launchedByUs() },
    ),
    { do: 'tag', batch: { launched: ['i-new'] } } as never,
  ],
  [
    'lets the group end instances again when the surge is settled',
    seen(surgedGroup({ suspended: ['AZRebalance', 'Terminate'] }), { memory: launchedByUs() }),
    { do: 'resume', processes: ['Terminate'] },
  ],
  [
    'waits for a new instance that is not in service',
    seen(
      surgedGroup({
        instances: [...group().instances, member('i-new', ZONES[0], { lifecycle: 'Pending' })],
      }),
      { memory: launchedByUs() },
    ),
    { do: 'wait' },
  ],
  [
    'waits for a target group to find it healthy',
    seen(surgedGroup(), {
      memory: launchedByUs(),
      health: { 'i-new': 'initial' },
      steadyFor: 60_000,
    }),
    { do: 'wait', for: expect.stringContaining('initial') } as never,
  ],
  [
    'waits for its status checks',
    seen(surgedGroup(), { memory: launchedByUs(), passing: [], steadyFor: 60_000 }),
    { do: 'wait', for: expect.stringContaining('status checks') } as never,
  ],
  [
    'waits for its warm-up',
    seen(surgedGroup({ instanceWarmup: 120 }), { memory: launchedByUs(), steadyFor: 60_000 }),
    { do: 'wait', for: expect.stringContaining('warming up') } as never,
  ],
  [
    'rolls back when it does not get healthy in time',
    seen(surgedGroup(), {
      memory: launchedByUs(),
      health: { 'i-new': 'unhealthy' },
      launchedAt: { 'i-new': NOW - 1_900_000 },
    }),
    { do: 'tag', note: { is: 'rolling back', reason: expect.stringContaining('i-new') } } as never,
  ],
  [
    'rolls back when Auto Scaling ends it',
    seen(
      surgedGroup({
        instances: [...group().instances, member('i-new', ZONES[0], { lifecycle: 'Terminating' })],
      }),
      { memory: launchedByUs() },
    ),
    { do: 'tag', note: { is: 'rolling back', reason: expect.stringContaining('i-new') } } as never,
  ],
  [
    'is complete, not failed, when a scale-in took the new instance',
    seen(surgedGroup({ desired: 6, instances: group().instances }), { memory: launchedByUs() }),
    { do: 'tag', note: { is: 'batch opened', zone: ZONES[0] } },
  ],
  [
    'counts from the desired capacity that others have set since, as long as nothing was launched',
    seen(rollingGroup({ desired: 7 }, batchTags(batch({ count: 3 })))),
    { do: 'tag', batch: { token: 'pc-1', count: 2, base: 7, at: NOW } } as never,
  ],
  [
    'asks again for as many as MaxSize still allows when a launch was refused',
    seen(rollingGroup({ desired: 8, max: 9 }, batchTags(batch({ count: 3 }))), {
      memory: refused(NOW - 60_000),
    }),
    { do: 'tag', batch: { attempt: 1, count: 1, base: 8 } } as never,
  ],
  [
    'holds when MaxSize allows none any more',
    seen(rollingGroup({ desired: 9, max: 9 }, batchTags(batch())), {
      memory: refused(NOW - 60_000),
    }),
    { do: 'hold', reason: expect.stringContaining('no headroom') } as never,
  ],
  [
    'rolls back when the image is gone',
    seen(opened(), {
      memory: {
        launched: new Map([
          [
            'pc-1',
            {
              answer: { instanceIds: [], errors: [{ code: 'InvalidAMIID.NotFound', message: '' }] },
              at: NOW,
            },
          ],
        ]),
      },
    }),
    {
      do: 'tag',
      note: { is: 'rolling back', reason: expect.stringContaining('InvalidAMIID') },
    } as never,
  ],
  [
    'writes down which old instance it is going to end',
    seen(surgedGroup(), { memory: launchedByUs() }),
    {
      do: 'tag',
      note: { is: 'ending announced' },
      batch: { old: ['i-web-01'], ending: 'old' },
    } as never,
  ],
  [
    'ends the old instance by its id',
    seen(surgedGroup({}, { ending: 'old' }), { memory: launchedByUs() }),
    { do: 'end', instanceIds: ['i-web-01'], why: 'replaced' },
  ],
  [
    'waits while Auto Scaling is about to replace it by itself',
    seen(ailingGroup({ suspended: ['AZRebalance'] }), {
      memory: launchedByUs(),
      steadyFor: 170_000,
    }),
    { do: 'wait', for: 'Auto Scaling to replace i-web-01, which is Unhealthy' },
  ],
  [
    'ends it when Auto Scaling has not replaced it for minutes',
    seen(ailingGroup({ suspended: ['AZRebalance'] }), {
      memory: launchedByUs(),
      steadyFor: 190_000,
    }),
    { do: 'end', instanceIds: ['i-web-01'] },
  ],
  [
    'ends it at once where Auto Scaling replaces nothing',
    seen(ailingGroup({ suspended: ['AZRebalance', 'ReplaceUnhealthy'] }), {
      memory: launchedByUs(),
      steadyFor: 170_000,
    }),
    { do: 'end', instanceIds: ['i-web-01'] },
  ],
  [
    'tells an instance once',
    seen(surgedGroup({}, { ending: 'old' }), {
      memory: {
        ...launchedByUs(),
        endSent: new Map([['i-web-01', { at: NOW - 1_000, token: 'pc-1' }]]),
      },
    }),
    { do: 'wait' },
  ],
  [
    'tells it again when it was not heard',
    seen(surgedGroup({}, { ending: 'old' }), {
      memory: {
        ...launchedByUs(),
        endSent: new Map([['i-web-01', { at: NOW - 181_000, token: 'pc-1' }]]),
      },
    }),
    { do: 'end', instanceIds: ['i-web-01'] },
  ],
  [
    'holds while another instance of the zone does not serve',
    seen(surgedGroup({}, { ending: 'old', old: ['i-web-01'] }), {
      memory: launchedByUs(),
      patched: ['i-web-02'],
      health: { 'i-web-02': 'unhealthy' },
      steadyFor: 1,
    }),
    { do: 'hold', reason: expect.stringContaining('floor') } as never,
  ],
  [
    'holds while something is down in another zone',
    seen(surgedGroup({}, { ending: 'old' }), { memory: launchedByUs(), ...down('i-web-11') }),
    { do: 'hold', reason: expect.stringContaining('i-web-11') } as never,
    order({ minHealthy: { unit: 'percent', value: 50 } }),
  ],
  [
    'holds while AWS is about to disturb another zone',
    seen(surgedGroup({}, { ending: 'old' }), { memory: launchedByUs(), ...event('i-web-11', 1) }),
    { do: 'hold', reason: expect.stringContaining('instance-reboot') } as never,
  ],
  [
    'ends an old instance that does not serve, whatever else is down: it takes nothing away',
    seen(surgedGroup({}, { ending: 'old' }), {
      memory: launchedByUs(),
      health: { 'i-web-01': 'unhealthy', 'i-web-11': 'unhealthy' },
    }),
    { do: 'end', instanceIds: ['i-web-01'] },
  ],
  [
    'holds when MinSize was raised: decrement would be refused',
    seen(surgedGroup({ min: 7 }, { ending: 'old' }), { memory: launchedByUs() }),
    { do: 'hold', reason: expect.stringContaining('MinSize') } as never,
  ],
  [
    'writes down that its surge goes when others have replaced all that it was opened for',
    seen(surgedGroup(), { memory: launchedByUs(), patched: ['i-web-01', 'i-web-02'] }),
    { do: 'tag', batch: { old: ['i-new'], ending: 'surplus' } } as never,
  ],
  [
    'gives its surge back then',
    seen(surgedGroup({}, { ending: 'surplus', old: ['i-new'] }), {
      memory: launchedByUs(),
      patched: ['i-web-01', 'i-web-02'],
    }),
    { do: 'end', instanceIds: ['i-new'], why: 'aborted' },
  ],
  [
    'is complete for a run that takes over when its announced instances are gone, whatever the desired capacity is',
    seen(
      rollingGroup(
        { desired: 8, instances: group().instances.filter((one) => one.id !== 'i-web-01') },
        batchTags(batch({ launched: ['i-new'], ending: 'old' })),
      ),
      {},
    ),
    { do: 'tag', note: { is: 'batch opened', zone: ZONES[0] } },
  ],
]);

const DECREMENTED = 'a user request, shrinking the capacity from 7 to 6.';
const UNHEALTHY = 'an ELB system health check failure.';
const REPLACED = 'an unhealthy instance needing to be replaced.';
const DIFFERENCE = 'a difference between desired and actual capacity';
const went = (id: string, cause: string) => ({
  causes: { came: new Map<string, string>(), went: new Map([[id, cause]]) },
});
const came = (id: string, cause: string) => ({
  causes: { came: new Map([[id, cause]]), went: new Map<string, string>() },
});
/** The announced old instance is gone, others have raised the desired capacity, and `i-new` serves. */
const goneBy = (cause: string) =>
  seen(
    surgedGroup(
      {
        desired: 8,
        instances: [
          ...group().instances.filter((one) => one.id !== 'i-web-01'),
          member('i-new', ZONES[0]),
          member('i-more-1', ZONES[0]),
          member('i-more-2', ZONES[0]),
        ],
      },
      { ending: 'old' },
    ),
    { ...went('i-web-01', cause), patched: ['i-more-1', 'i-more-2'] },
  );
/** A launch that was announced ten minutes ago, or longer, by a run that died; `i-new` has come since. */
const maybeLaunched = (cause: string, after: number, ago = 28_800_000) =>
  seen(
    rollingGroup(
      {
        desired: 7,
        suspended: ['AZRebalance', 'Terminate'],
        instances: [...group().instances, member('i-new', ZONES[0])],
      },
      batchTags(batch({ at: NOW - ago })),
    ),
    { ...came('i-new', cause), launchedAt: { 'i-new': NOW - ago + after } },
  );

decides('taking over, what came and went is told apart by its cause', [
  [
    'an announced end that was carried out has given its surge back',
    goneBy(DECREMENTED),
    { do: 'tag', note: { is: 'batch opened', zone: ZONES[0] } },
  ],
  [
    'an announced end that was never carried out has not, though the instance is gone',
    goneBy(UNHEALTHY),
    { do: 'tag', note: { is: 'ending announced' }, batch: { ending: 'old' } } as never,
  ],
  [
    'an end whose cause nobody knows is taken for ours',
    goneBy(''),
    { do: 'tag', note: { is: 'batch opened', zone: ZONES[0] } },
  ],
  [
    'a token that is spent: what came on request is ours',
    maybeLaunched('a user request to launch instances', 1_700_000),
    { do: 'tag', batch: { launched: ['i-new'] } } as never,
  ],
  [
    'what came because another was unhealthy is not',
    maybeLaunched(REPLACED, 10_000),
    { do: 'resume', processes: ['Terminate'] } as never,
  ],
  [
    'what came for a desired capacity is, right after the call',
    maybeLaunched(DIFFERENCE, 10_000),
    { do: 'tag', batch: { launched: ['i-new'] } } as never,
  ],
  [
    'and is not, long after it',
    maybeLaunched(DIFFERENCE, 400_000),
    { do: 'resume', processes: ['Terminate'] } as never,
  ],
  [
    'a token that is good is asked again, whatever came',
    maybeLaunched(DIFFERENCE, 10_000, 600_000),
    { do: 'launch', token: 'pc-1' },
  ],
]);

const BACK = backTags('it does not start');

decides('rolling back', [
  [
    'marks the image as rejected before anything else',
    seen(rollingGroup({}, BACK)),
    { do: 'reject', image: NEW_IMAGE, reason: 'it does not start' },
  ],
  [
    'sets the group to its old version',
    seen(rollingGroup({}, BACK), { memory: { rejected: new Set([NEW_IMAGE]) } }),
    { do: 'use-template', version: '3', why: 'roll back' },
  ],
  [
    'ends only what an aborted batch launched',
    seen(
      rollingGroup(
        {
          ...onVersion('3'),
          desired: 7,
          instances: [...group().instances, member('i-new', ZONES[0])],
        },
        {
          ...BACK,
          ...batchTags(batch({ launched: ['i-new'], old: ['i-new'], ending: 'surplus' })),
        },
      ),
      { memory: { ...launchedByUs(), rejected: new Set([NEW_IMAGE]) } },
    ),
    { do: 'end', instanceIds: ['i-new'], why: 'aborted' },
  ],
  [
    'does not take what a scaler launched for a batch that never did',
    seen(
      rollingGroup(
        {
          ...onVersion('3'),
          desired: 7,
          instances: [...group().instances, member('i-new', ZONES[0])],
        },
        { ...BACK, ...batchTags(batch()) },
      ),
      { memory: { rejected: new Set([NEW_IMAGE]) } },
    ),
    { do: 'tag', note: { is: 'batch opened', zone: ZONES[0] } },
  ],
  [
    'takes the last zone first',
    seen(rollingGroup(onVersion('3'), BACK), {
      patched: ['i-web-01', 'i-web-11', 'i-web-12'],
      memory: { rejected: new Set([NEW_IMAGE]) },
    }),
    { do: 'tag', batch: { zone: ZONES[1], image: TARGET.fromImage } } as never,
  ],
  [
    'is not held by what the removed version broke',
    seen(rollingGroup(onVersion('3'), BACK), {
      patched: ['i-web-01', 'i-web-11'],
      health: { 'i-web-01': 'unhealthy' },
      memory: { rejected: new Set([NEW_IMAGE]) },
    }),
    { do: 'tag', batch: { zone: ZONES[1] } } as never,
  ],
  [
    'goes on when one of its own launches was lost: Auto Scaling makes up for it',
    seen(
      rollingGroup(
        {
          ...onVersion('3'),
          desired: 7,
          instances: [...group().instances, member('i-made-up', ZONES[0])],
        },
        {
          ...BACK,
          ...batchTags(batch({ image: TARGET.fromImage, launched: ['i-new'], ending: 'old' })),
        },
      ),
      {
        patched: ['i-web-01'],
        memory: { ...launchedByUs(['i-lost']), rejected: new Set([NEW_IMAGE]) },
      },
    ),
    { do: 'end', instanceIds: ['i-web-01'], why: 'replaced' },
  ],
  [
    'deletes our version before it gives the style back, once nobody uses it',
    seen(
      {
        ...rollingGroup({ ...onVersion('3'), suspended: [] }, { ...BACK, ...finishingTags('1-1') }),
      },
      { fresh: VERSIONS, named: ['3'], memory: { rejected: new Set([NEW_IMAGE]) } },
    ),
    { do: 'delete-version', version: '4' },
  ],
]);

const done = (changes = {}, tags = {}) =>
  rollingGroup(changes, { ...floatingOpen, ...finishingTags('1-1'), ...tags });

decides('finishing', [
  [
    'is announced before anything is given back',
    seen(rollingGroup(), { patched: ALL }),
    { do: 'tag', note: { is: 'finishing' } },
  ],
  [
    'resumes what we suspended',
    seen(done(), { patched: ALL }),
    { do: 'resume', processes: ['AZRebalance'] },
  ],
  [
    'asks anew what the style means before it is given back',
    seen(done({ suspended: [] }), { patched: ALL }),
    { do: 'look' },
  ],
  [
    'gives the style back',
    seen(done({ suspended: [] }), { patched: ALL, fresh: VERSIONS }),
    { do: 'use-template', version: '$Latest', why: 'give back' },
  ],
  [
    'leaves the group pinned when somebody has made a newer version meanwhile',
    seen(done({ suspended: [] }), { patched: ALL, fresh: [...VERSIONS, version(5)] }),
    { do: 'untag', closes: true },
  ],
  [
    'keeps AZRebalance suspended, on record, while zones are uneven',
    seen(done({ instances: group().instances.slice(0, 4), ...onVersion('$Latest') }), {
      patched: ALL,
      fresh: VERSIONS,
    }),
    { do: 'untag', keys: ['patch-cycle:roll', 'patch-cycle:finishing'] },
  ],
  [
    'does not count an instance that is leaving as one of its zone',
    seen(
      done({
        instances: [
          ...group().instances,
          member('i-x', ZONES[0], { lifecycle: 'Terminating' }),
          member('i-y', ZONES[0], { lifecycle: 'Terminating' }),
        ],
      }),
      { patched: [...ALL, 'i-x', 'i-y'] },
    ),
    { do: 'resume', processes: ['AZRebalance'] },
  ],
  [
    'moves the default version for a group that follows it',
    seen(
      done(
        { suspended: [] },
        rollTags({ run: '1-1', target: { ...TARGET, style: '$Default' }, desired: 6 }),
      ),
      { patched: ALL, fresh: VERSIONS.map((one) => ({ ...one, isDefault: one.number === 3 })) },
    ),
    { do: 'set-default', version: '4' },
  ],
  [
    'does not move a default that somebody else has moved',
    seen(
      done(
        { suspended: [] },
        rollTags({ run: '1-1', target: { ...TARGET, style: '$Default' }, desired: 6 }),
      ),
      { patched: ALL, fresh: VERSIONS.map((one) => ({ ...one, isDefault: one.number === 2 })) },
    ),
    { do: 'untag', closes: true },
  ],
]);

test('versions are told apart by their mark: one that is not ours is not the target', () => {
  const theirs = { ...OURS, description: 'by hand' };
  const look = seen(group({ tags: { ...OPEN, ...SUSPENDED } }), {
    memory: { versions: new Map([['lt-1', [...VERSIONS.slice(0, 3), theirs]]]) },
  });
  expect(decide(order(), look)).toMatchObject({ do: 'create-version' });
});
