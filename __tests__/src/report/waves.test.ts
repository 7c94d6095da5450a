import { describe, expect, test } from '@jest/globals';
import type { News } from '../../../src/report/events.js';
import { waveEnd, wavesOf } from '../../../src/report/waves.js';
import { at, stream } from './streams.js';

const ZONE = 'eu-west-1a';
const inZone = { group: 'web', zone: ZONE } as const;
const launched = (id: string): News => ({ type: 'launched', ...inZone, instanceIds: [id] });
const passed = (id: string): News => ({ type: 'gates-passed', ...inZone, instanceIds: [id] });
const replaced = (id: string): News => ({
  type: 'ended',
  ...inZone,
  instanceIds: [id],
  why: 'replaced',
});
const aborted = (id: string): News => ({
  type: 'ended',
  ...inZone,
  instanceIds: [id],
  why: 'aborted',
});
const started: News = { type: 'wave-started', zone: ZONE, groups: ['web'] };
const done: News = { type: 'wave-done', zone: ZONE, groups: [] };
const soaking: News = { type: 'soaking', zone: ZONE, until: at(100) };
const back: News = { type: 'rolling-back', groups: ['web'], reason: 'r' };

describe('the waves of a run', () => {
  test('have a batch for every launch, with what it replaced', () => {
    const [wave] = wavesOf(
      stream(
        [0, started],
        [1, launched('n1')],
        [5, passed('n1')],
        [6, replaced('o1')],
        [7, launched('n2')],
        [9, passed('n2')],
        [10, replaced('o2')],
      ),
    );
    expect(wave?.batches).toMatchObject([
      { launched: ['n1'], replaced: ['o1'], launchedAt: at(1), gatesAt: at(5), endedAt: at(6) },
      { launched: ['n2'], replaced: ['o2'], launchedAt: at(7), gatesAt: at(9), endedAt: at(10) },
    ]);
  });

  test('of a run that took up another begin with what is told of them first', () => {
    const waves = wavesOf(stream([3, passed('n1')], [4, replaced('o1')]));
    expect(waves).toMatchObject([
      {
        zone: ZONE,
        startedAt: at(3),
        batches: [{ adopted: true, launched: ['n1'], replaced: ['o1'] }],
      },
    ]);
  });

  test('keep an instance that was given up with the batch that launched it, though the way back began', () => {
    const waves = wavesOf(stream([0, started], [1, launched('n1')], [8, back], [9, aborted('n1')]));
    expect(waves).toMatchObject([
      { direction: 'roll', doneAt: at(9), batches: [{ launched: ['n1'], aborted: ['n1'] }] },
    ]);
  });

  test('tell the way back from the way there', () => {
    const waves = wavesOf(
      stream(
        [0, started],
        [1, launched('n1')],
        [2, replaced('o1')],
        [3, back],
        [4, started],
        [5, launched('o2')],
        [6, replaced('n1')],
      ),
    );
    expect(waves.map(({ direction, batches }) => [direction, batches[0]?.replaced])).toEqual([
      ['roll', ['o1']],
      ['roll-back', ['n1']],
    ]);
  });

  test.each<[string, readonly (readonly [number, News])[], number]>([
    [
      'with its soak, told after it was done',
      [
        [10, done],
        [10, soaking],
      ],
      100,
    ],
    [
      'when it was done, told after its soak',
      [
        [10, soaking],
        [90, done],
      ],
      90,
    ],
    ['when it was done, without a soak', [[10, done]], 10],
    ['with the run, while it goes on', [], 500],
  ])('end %s', (_, told, end) => {
    const [wave] = wavesOf(stream([0, started], ...told));
    expect(wave && waveEnd(wave, at(500))).toBe(at(end));
  });

  test('end with the run when that ended in the soak', () => {
    const [wave] = wavesOf(stream([0, started], [10, done], [10, soaking]));
    expect(wave && waveEnd(wave, at(50))).toBe(at(50));
  });
});
