import { describe, expect, test } from '@jest/globals';
import type { Group } from '../../../src/ports.js';
import {
  expecting,
  expectingJournals,
  isStale,
  NOTHING_EXPECTED,
} from '../../../src/rollout/shown.js';
import type { Step } from '../../../src/rollout/steps.js';
import { group, member, ZONES } from '../../fixtures/fleet.js';
import { NOW } from './situations.js';

const on = (version: string): Partial<Group> => ({
  source: { kind: 'template', template: { templateId: 'lt-1', version } },
});
const members = (...ids: readonly string[]): Partial<Group> => ({
  instances: ids.map((id) => member(id, ZONES[0])),
});
const leaving: Partial<Group> = {
  instances: [member('i-old', ZONES[0], { lifecycle: 'Terminating:Wait' })],
};
const web = { group: 'web' } as const;
const note = { is: 'suspension announced' } as const;
const batchOf = { zone: ZONES[0], count: 2, token: 'pc-1' } as const;
const endOf = { zone: ZONES[0], why: 'replaced', token: 'pc-1' } as const;

/** What was done, the group as it shows it, and the group as it does not. */
const CASES: readonly (readonly [Step, Partial<Group>, Partial<Group>])[] = [
  [
    { do: 'tag', ...web, tags: { a: '2' }, note },
    { tags: { a: '2', b: '1' } },
    { tags: { a: '1' } },
  ],
  [
    { do: 'tag', ...web, tags: { a: '2', b: '2' }, note },
    { tags: { a: '2', b: '2' } },
    { tags: { a: '2' } },
  ],
  [{ do: 'untag', ...web, keys: ['a'] }, { tags: { b: '1' } }, { tags: { a: '1' } }],
  [{ do: 'use-template', ...web, templateId: 'lt-1', version: '4', why: 'roll' }, on('4'), on('3')],
  [
    { do: 'suspend', ...web, processes: ['Terminate'] },
    { suspended: ['AZRebalance', 'Terminate'] },
    { suspended: ['AZRebalance'] },
  ],
  [
    { do: 'resume', ...web, processes: ['Terminate'] },
    { suspended: ['AZRebalance'] },
    { suspended: ['Terminate'] },
  ],
  [{ do: 'launch', ...web, ...batchOf }, members('i-old', 'i-1', 'i-2'), members('i-old', 'i-1')],
  [{ do: 'raise', ...web, desired: 7 }, { desired: 7 }, { desired: 6 }],
  [{ do: 'end', ...web, ...endOf, instanceIds: ['i-old'] }, leaving, members('i-old')],
  [
    { do: 'end', ...web, ...endOf, instanceIds: ['i-old'] },
    members('i-1'),
    members('i-old', 'i-1'),
  ],
];

describe('a look that is older than what we did', () => {
  const did = (...steps: readonly Step[]) =>
    steps.reduce((known, step) => expecting(known, step, ['i-1', 'i-2'], NOW), NOTHING_EXPECTED);
  const look = (more: Partial<Group>) => new Map([['web', group(more)]]);

  test.each(CASES)('%j', (step, shown, unshown) => {
    expect(isStale(did(step), look(shown), NOW + 1_000)).toBe(false);
    expect(isStale(did(step), look(unshown), NOW + 1_000)).toBe(true);
  });

  test.each(CASES)('and did something else after: %j', (step, shown, unshown) => {
    const another: Step = { do: 'tag', ...web, tags: { z: '1' }, note };
    const tagged = (more: Partial<Group>) => look({ ...more, tags: { ...more.tags, z: '1' } });
    expect(isStale(did(step, another), tagged(shown), NOW)).toBe(false);
    expect(isStale(did(step, another), tagged(unshown), NOW)).toBe(true);
  });

  test('is not one for what we have changed again ourselves', () => {
    const suspend: Step = { do: 'suspend', ...web, processes: ['Terminate'] };
    const resume: Step = { do: 'resume', ...web, processes: ['Terminate'] };
    expect(isStale(did(suspend, resume), look({ suspended: [] }), NOW)).toBe(false);
    expect(isStale(did(resume, suspend), look({ suspended: [] }), NOW)).toBe(true);
    const raise: Step = { do: 'raise', ...web, desired: 7 };
    const end: Step = { do: 'end', ...web, ...endOf, instanceIds: ['i-old'] };
    expect(isStale(did(raise, end), look({ desired: 6, ...leaving }), NOW)).toBe(false);
  });

  test('is one if it lacks what an earlier look has shown of our journal', () => {
    const journal = { 'patch-cycle:roll': 'run=1', 'patch-cycle:batch': 'token=2' };
    const shown = group({ tags: { ...journal, theirs: '1' } });
    const known = expectingJournals(NOTHING_EXPECTED, [shown], NOW);
    const older = { ...journal, 'patch-cycle:batch': 'token=1' };
    expect(isStale(known, look({ tags: journal }), NOW)).toBe(false);
    expect(isStale(known, look({ tags: older }), NOW)).toBe(true);
    expect(isStale(known, look({ tags: {} }), NOW + 60_000)).toBe(false);
    const closing: Step = { do: 'untag', ...web, keys: Object.keys(journal), closes: true };
    expect(isStale(expecting(known, closing, [], NOW), look({ tags: {} }), NOW)).toBe(false);
  });

  test('is one for a minute: what shows no more by then was undone by somebody else', () => {
    const [step, , unshown] = CASES[0] as (typeof CASES)[number];
    expect(isStale(did(step), look(unshown), NOW + 59_999)).toBe(true);
    expect(isStale(did(step), look(unshown), NOW + 60_000)).toBe(false);
  });

  test('is none for a group that is gone, or that we did nothing to', () => {
    const [step] = CASES[0] as (typeof CASES)[number];
    expect(isStale(did(step), new Map(), NOW)).toBe(false);
    expect(isStale(NOTHING_EXPECTED, look({}), NOW)).toBe(false);
  });
});
