import { describe, expect, test } from '@jest/globals';
import { capacityOf } from '../../../src/report/capacity.js';
import type { Event, News } from '../../../src/report/events.js';
import { tellStory } from '../../../src/report/story.js';
import { STREAMS, stream } from './streams.js';

const of = (events: readonly Event[]) => capacityOf(tellStory(events));
const place = { group: 'web', zone: 'eu-west-1a' } as const;
const serves = (...instanceIds: string[]): News => ({
  type: 'gates-passed',
  ...place,
  instanceIds,
});
const ended = (why: 'replaced' | 'aborted', ...instanceIds: string[]): News => ({
  type: 'ended',
  ...place,
  instanceIds,
  why,
});
const start: readonly (readonly [number, News])[] = [
  [
    0,
    {
      type: 'fleet-read',
      groups: [{ name: 'web', desired: 3, min: 1, max: 9, template: '', images: [], zones: [] }],
    },
  ],
  [1, { type: 'roll-opened', group: 'web', from: 'ami-1', to: 'ami-2' }],
];

describe('how much served, by what the run did', () => {
  test('never less than before when the new comes first', () => {
    expect(of(STREAMS.patched ?? [])).toEqual({
      desired: 6,
      least: 6,
      most: 7,
      above: 12_000,
      below: 0,
    });
  });

  test('says how low it went, and for how long', () => {
    const events = stream(
      ...start,
      [10, ended('replaced', 'i-1', 'i-2')],
      [70, serves('i-8')],
      [80, serves('i-9')],
      [90, { type: 'finished', result: 'patched', reason: '' }],
    );
    expect(of(events)).toMatchObject({ least: 1, most: 3, below: 70_000, above: 0 });
  });

  test('does not count new instances that never served', () => {
    const events = stream(...start, [10, ended('aborted', 'i-9')]);
    expect(of(events)).toMatchObject({ least: 3, most: 3 });
  });

  test('counts those that served and were given up', () => {
    const events = stream(...start, [5, serves('i-9')], [10, ended('aborted', 'i-9')]);
    expect(of(events)).toMatchObject({ least: 3, most: 4, above: 5_000 });
  });

  test('is not known of a roll that another run began', () => {
    expect(of(stream(...start, [2, { type: 'roll-resumed', group: 'web', by: '1-1' }]))).toBe(
      undefined,
    );
  });

  test('is not told of a run that rolled nothing', () => {
    expect(of(STREAMS['nothing-to-do'] ?? [])).toBeUndefined();
  });
});
