import { describe, expect, test } from '@jest/globals';
import type { Group } from '../../../src/ports.js';
import { isStale } from '../../../src/rollout/shown.js';
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

describe('a look that is older than what we did last', () => {
  const changed = (step: Step, at = NOW) =>
    new Map([['web', { step, launched: ['i-1', 'i-2'], at }]]);
  const look = (more: Partial<Group>) => new Map([['web', group(more)]]);

  test.each(CASES)('%j', (step, shown, unshown) => {
    expect(isStale(changed(step), look(shown), NOW + 1_000)).toBe(false);
    expect(isStale(changed(step), look(unshown), NOW + 1_000)).toBe(true);
  });

  test('is one for a minute: what shows no more by then was undone by somebody else', () => {
    const [step, , unshown] = CASES[0] as (typeof CASES)[number];
    expect(isStale(changed(step), look(unshown), NOW + 59_999)).toBe(true);
    expect(isStale(changed(step), look(unshown), NOW + 60_000)).toBe(false);
  });

  test('is none for a group that is gone, or that we did nothing to', () => {
    const [step] = CASES[0] as (typeof CASES)[number];
    expect(isStale(changed(step), new Map(), NOW)).toBe(false);
    expect(isStale(new Map(), look({}), NOW)).toBe(false);
  });
});
