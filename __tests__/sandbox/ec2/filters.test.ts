import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { select } from '../../../sandbox/ec2/filters.js';

const TABLE = { name: (item: string) => [item] };
const matches = (item: string, pattern: string): boolean =>
  select([item], [{ Name: 'name', Value: [pattern] }], TABLE).length === 1;
const literal = (text: string): string => text.replace(/[\\*?]/g, '\\$&');

describe('filter values', () => {
  test('match themselves and nothing else, whatever characters they hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (item, other) => {
        expect(matches(item, literal(item))).toBe(true);
        expect(matches(other, literal(item))).toBe(other === item);
      }),
    );
  });

  test('* stands for any characters, ? for one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, middle, after) => {
        const whole = before + middle + after;
        expect(matches(whole, `${literal(before)}*${literal(after)}`)).toBe(true);
        expect(matches(`a${before}`, `?${literal(before)}`)).toBe(true);
        expect(matches(before, `?${literal(before)}`)).toBe(false);
      }),
    );
  });

  test('more than two hundred are refused', () => {
    const Value = Array.from({ length: 201 }, String);
    expect(() => select(['x'], [{ Name: 'name', Value }], TABLE)).toThrow(
      'maximum number of filter values',
    );
  });
});
