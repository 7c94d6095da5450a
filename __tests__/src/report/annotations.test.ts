import { describe, expect, test } from '@jest/globals';
import { annotations } from '../../../src/report/annotations.js';
import type { Event } from '../../../src/report/events.js';
import { STREAMS, stream } from './streams.js';

const of = (name: string): readonly Event[] => STREAMS[name] ?? [];

describe('annotations', () => {
  test.each(['held', 'rolled-back', 'refused', 'unknown-feed'])(
    'of a run that ended %s are one error with the reason and the mend',
    (name) => {
      const errors = annotations(of(name)).filter(({ level }) => level === 'error');
      expect(errors).toHaveLength(1);
      const finished = of(name).at(-1) as Extract<Event, { type: 'finished' }>;
      expect(errors[0]?.message.toLowerCase()).toContain(finished.reason.toLowerCase());
      expect(errors[0]?.message.toLowerCase()).toContain(finished.mend?.toLowerCase());
    },
  );

  test.each(['patched', 'nothing-to-do'])('of a run that ended %s are none', (name) => {
    expect(annotations(of(name))).toEqual([]);
  });

  test('of a run whose ledger could not be used are one warning, however often it failed', () => {
    const trouble = { type: 'ledger-trouble', images: ['ami-1'], mend: 'name another' } as const;
    const told = stream(
      [0, { ...trouble, reason: 'it cannot be read' }],
      [1, { ...trouble, reason: 'it cannot be written' }],
    );
    expect(annotations([...told, ...of('patched')])).toEqual([
      {
        level: 'warning',
        title: 'The ledger could not be used',
        message: 'It cannot be read. Name another.',
      },
    ]);
  });

  test('keep the spelling of a group that a reason begins with', () => {
    expect(annotations(of('held'))[0]?.message).toMatch(/^web cannot launch in eu-west-1b/);
  });

  test('of a check that found work are one notice that counts it', () => {
    expect(annotations(of('check-needed'))).toEqual([
      {
        level: 'notice',
        title: '5 notices to act on',
        message: 'The image of web lacks published fixes. Run with command: cycle to patch.',
      },
    ]);
  });

  test('of a check that is to fail on findings are one error', () => {
    const events = of('check-needed').map((event) =>
      event.type === 'finished' ? { ...event, fails: true as const } : event,
    );
    expect(annotations(events)).toMatchObject([{ level: 'error', title: '5 notices to act on' }]);
  });

  test('name what is left behind, and count it when it is much', () => {
    const left = (index: number) =>
      [index, { type: 'left', resource: `g${index}`, what: 'is open', mend: 'run again' }] as const;
    const many = stream(...[1, 2, 3, 4, 5, 6].map(left), [
      9,
      { type: 'finished', result: 'held', reason: 'r' },
    ]);
    expect(annotations(many).map(({ level, title }) => `${level}: ${title}`)).toEqual([
      'error: Patching is held',
      'warning: Left behind: g1',
      'warning: Left behind: g2',
      'warning: Left behind: g3',
      'warning: Left behind: g4',
      'warning: 2 more left behind',
    ]);
  });

  test('of a run that ended without a result say so', () => {
    expect(annotations(stream())).toMatchObject([{ level: 'error', title: 'Patching failed' }]);
  });
});
