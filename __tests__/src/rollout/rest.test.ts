import { describe, expect, test } from '@jest/globals';
import type { Group } from '../../../src/ports.js';
import { batchTags, type OpenBatch } from '../../../src/rollout/journal.js';
import { closeStep, leftBehind, restStep, surplusLeft } from '../../../src/rollout/rest.js';
import type { Step } from '../../../src/rollout/steps.js';
import { group, member, NEW_IMAGE, OLD_IMAGE, ZONES } from '../../fixtures/fleet.js';
import {
  batch,
  type Circumstances,
  launchedByUs,
  order,
  rollingGroup,
  seen,
  surgedGroup,
} from './situations.js';

const BOTH = { suspended: ['AZRebalance', 'Terminate'] };
const FREE = { suspended: [] };
const stop: Extract<Step, { do: 'stop' }> = { do: 'stop', group: 'web', reason: '', mend: '' };
const withBatch = (changes: Partial<Group>, open: Partial<OpenBatch> = {}) =>
  rollingGroup(changes, batchTags(batch(open)));
const resumes = (...processes: readonly string[]): Partial<Step> => ({
  do: 'resume',
  group: 'web',
  processes,
});
const asked = launchedByUs();
const refused = launchedByUs([]);

describe('a roll that rests gives back', () => {
  const cases: readonly [string, Group, Circumstances, Partial<Step> | undefined][] = [
    ['nothing of a group that we do not roll', group(BOTH), {}, undefined],
    ['both processes, when no batch is open', rollingGroup(BOTH), {}, resumes(...BOTH.suspended)],
    [
      'AZRebalance, and keeps Terminate while it is not known what a batch launched',
      withBatch(BOTH),
      {},
      resumes('AZRebalance'),
    ],
    ['no more than that', withBatch({ suspended: ['Terminate'] }), {}, undefined],
    [
      'nothing before it is written what the launch gave',
      withBatch({ ...BOTH, desired: 7 }),
      { memory: asked },
      { do: 'tag', note: { is: 'launch noted' } },
    ],
    ['both once that is written', surgedGroup(BOTH), { memory: asked }, resumes(...BOTH.suspended)],
    ['both when a dead run wrote it', surgedGroup(BOTH), {}, resumes(...BOTH.suspended)],
    [
      'both when nothing was launched',
      withBatch(BOTH),
      { memory: refused },
      resumes(...BOTH.suspended),
    ],
    [
      'the journal of a batch that launched nothing',
      withBatch(FREE),
      { memory: refused },
      { do: 'untag', keys: ['patch-cycle:batch', 'patch-cycle:old'] },
    ],
    ['nothing more of a batch that serves', surgedGroup(FREE), { memory: asked }, undefined],
    [
      'all but AZRebalance while zones are uneven',
      rollingGroup({ ...BOTH, instances: group().instances.slice(0, 4) }),
      {},
      resumes('Terminate'),
    ],
  ];
  test.each(cases)('%s', (_, one, given, expected) => {
    const step = restStep(order(), seen(one, given));
    if (expected === undefined) expect(step).toBeUndefined();
    else expect(step).toMatchObject(expected);
  });

  test('a batch’s journal alone: the roll stays open, for the next run', () => {
    const step = restStep(order(), seen(withBatch(FREE), { memory: refused }));
    expect(step).not.toHaveProperty('closes');
    expect(step).not.toMatchObject({ keys: expect.arrayContaining(['patch-cycle:roll']) });
  });
});

describe('a group that somebody took over gets', () => {
  const close = (one: Group, given: Circumstances = {}) =>
    closeStep(stop, order(), seen(one, given));

  test('its surge ended, announced first', () => {
    expect(close(surgedGroup(FREE), { memory: asked })).toMatchObject({
      do: 'tag',
      note: { is: 'ending announced' },
    });
    const announced = surgedGroup(FREE, { ending: 'surplus', old: ['i-new'] });
    expect(close(announced, { memory: asked })).toMatchObject({
      do: 'end',
      instanceIds: ['i-new'],
      why: 'aborted',
    });
  });

  test('no instance ended that is needed: it stays, and the rest is given back', () => {
    const needed = { memory: asked, health: { 'i-web-11': 'unhealthy' } };
    expect(close(surgedGroup(BOTH), needed)).toMatchObject({ do: 'resume' });
    expect(close(surgedGroup({ suspended: ['AZRebalance'] }), needed)).toMatchObject(
      resumes('AZRebalance'),
    );
    expect(close(surgedGroup(FREE), needed)).toMatchObject({ do: 'untag', closes: true });
  });

  test('its processes resumed', () => {
    expect(close(rollingGroup(BOTH))).toMatchObject(resumes(...BOTH.suspended));
  });

  test('our journal of it closed, whole', () => {
    expect(close(rollingGroup(FREE))).toEqual({
      do: 'untag',
      group: 'web',
      keys: ['patch-cycle:roll', 'patch-cycle:suspended'],
      closes: true,
    });
  });

  test('what stays suspended kept on record', () => {
    const uneven = { instances: group().instances.slice(0, 4), suspended: ['AZRebalance'] };
    expect(close(rollingGroup(uneven))).toMatchObject({ keys: ['patch-cycle:roll'], closes: true });
  });

  test('nothing more when it is closed already: the others rest', () => {
    const memory = { finished: new Set(['web']) };
    expect(close(rollingGroup(BOTH), { memory })).toBeUndefined();
    const elsewhere = closeStep({ ...stop, group: 'api' }, order(), seen(rollingGroup(BOTH)));
    expect(elsewhere).toMatchObject(resumes(...BOTH.suspended));
  });
});

describe('what is left is named', () => {
  test('a surge that could not be given back, with the desired capacity', () => {
    const before = seen(surgedGroup(), { memory: asked });
    const [left, ...more] = surplusLeft(stop, order(), before, seen(surgedGroup(FREE)));
    expect(more).toEqual([]);
    expect(left).toMatchObject({
      resource: 'web',
      what: expect.stringMatching(/^desired is 7, 1 above what it was/),
      mend: expect.stringContaining('Lower the desired capacity'),
    });
  });

  test('no surge that is gone, none that never was, and none of another group', () => {
    const before = seen(surgedGroup(), { memory: asked });
    expect(surplusLeft(stop, order(), before, seen(rollingGroup()))).toEqual([]);
    const whole = seen(rollingGroup());
    expect(surplusLeft(stop, order(), whole, whole)).toEqual([]);
    expect(surplusLeft({ ...stop, group: 'api' }, order(), before, before)).toEqual([]);
  });

  test('an open roll, with how far it is and what of ours is still on the group', () => {
    const instances = [
      ...group().instances.slice(1),
      member('i-1', ZONES[0]),
      member('i-new', ZONES[0]),
    ];
    const one = surgedGroup({ instances });
    const [left] = leftBehind(order(), seen(one, { patched: ['i-1'] }));
    expect(left?.resource).toBe('web');
    expect(left?.what.split('; ')).toEqual([
      `the roll from ${OLD_IMAGE} to ${NEW_IMAGE} is open, with 2 of 7 instances on ${NEW_IMAGE}`,
      'the group uses template version 4',
      'suspended by us: AZRebalance',
      'desired is 7, 1 above what it was',
    ]);
    expect(left?.mend).toContain('The next run goes on from here');
  });

  test('no more than there is: nothing suspended, nothing above', () => {
    const [left] = leftBehind(order(), seen(rollingGroup(FREE)));
    expect(left?.what.split('; ')).toHaveLength(2);
    expect(leftBehind(order(), seen(group()))).toEqual([]);
  });
});
