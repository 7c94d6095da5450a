import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { alarmsOf, holds, parseRule } from '../../../sandbox/cloudwatch/alarm-rule.js';
import {
  type AlarmState,
  evaluate,
  type MissingData,
} from '../../../sandbox/cloudwatch/evaluation.js';

const TREATMENTS: readonly MissingData[] = ['missing', 'ignore', 'breaching', 'notBreaching'];
const rangeOf = (text: string): readonly (boolean | undefined)[] =>
  text.split(' ').map((point) => (point === '-' ? undefined : point === 'X'));

/**
 * The two tables of the guide ("How alarm state is evaluated when data is missing"): 0 does not breach, X does, - has no
 * data; the answers are for missing, ignore, breaching and notBreaching. `retained` is the current state.
 */
describe('the tables of the CloudWatch guide', () => {
  test.each([
    ['0 - X - X', 3, 'OK OK OK OK'],
    ['- - - - 0', 3, 'OK OK OK OK'],
    ['- - - - -', 3, 'INSUFFICIENT_DATA retained ALARM OK'],
    ['0 X X - X', 3, 'ALARM ALARM ALARM ALARM'],
    ['- - X - -', 3, 'ALARM retained ALARM OK'],
    ['0 - X - X', 2, 'ALARM ALARM ALARM ALARM'],
    ['0 0 X 0 X', 2, 'ALARM ALARM ALARM ALARM'],
    ['0 - X - -', 2, 'OK OK ALARM OK'],
    ['- - - - 0', 2, 'OK OK ALARM OK'],
    ['- - - X -', 2, 'ALARM retained ALARM OK'],
  ])('%s, %d out of 3', (points, toAlarm, expected) => {
    for (const current of ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const) {
      const states = TREATMENTS.map((missing) =>
        evaluate(rangeOf(points), { periods: 3, toAlarm, missing }, current),
      );
      expect(states.join(' ')).toBe(expected.replaceAll('retained', current));
    }
  });
});

const points = fc.array(fc.constantFrom(true, false, undefined), { minLength: 5, maxLength: 5 });

test('without gaps the treatment of missing data does not matter', () =>
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      (range, toAlarm) => {
        const states = TREATMENTS.map((missing) =>
          evaluate(range, { periods: 3, toAlarm, missing }, 'INSUFFICIENT_DATA'),
        );
        const count = range.slice(-3).filter(Boolean).length;
        return states.every((state) => state === (count >= toAlarm ? 'ALARM' : 'OK'));
      },
    ),
  ));

test('breaching never says OK where notBreaching says ALARM', () =>
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 3 }), (range, toAlarm) => {
      const [worst, best] = (['breaching', 'notBreaching'] as const).map((missing) =>
        evaluate(range, { periods: 3, toAlarm, missing }, 'OK'),
      );
      return !(worst === 'OK' && best === 'ALARM');
    }),
  ));

describe('the rule of a composite alarm', () => {
  const STATES: Readonly<Record<string, AlarmState>> = { a: 'ALARM', b: 'OK', 'c d': 'ALARM' };
  test.each([
    ['ALARM(a)', true],
    ['ALARM("c d")', true],
    ['OK(a)', false],
    ['NOT ALARM(b) AND ALARM(a)', true],
    ['ALARM(b) OR ALARM(a) AND OK(a)', false],
    ['(ALARM(a) OR ALARM(b)) AND NOT OK(a)', true],
    ['TRUE AND NOT FALSE', true],
    ['INSUFFICIENT_DATA(a)', false],
    ['ALARM("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a")', true],
  ])('%s is %s', (text, expected) => {
    expect(holds(parseRule(text), (name) => STATES[name])).toBe(expected);
  });

  test.each(['', 'ALARM', 'ALARM(a', 'MAYBE(a)', 'ALARM(a) ALARM(b)', 'AND ALARM(a)', '(TRUE'])(
    '"%s" is refused',
    (text) => {
      expect(() => parseRule(text)).toThrow('must be a valid expression');
    },
  );

  test('names its alarms', () => {
    expect(alarmsOf(parseRule('ALARM(a) OR NOT (OK(b) AND TRUE)'))).toEqual(['a', 'b']);
  });
});
