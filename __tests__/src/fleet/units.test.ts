import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unitsOf } from '../../../src/fleet/units.js';
import { group } from '../../fixtures/fleet.js';

const named = (name: string, ...targetGroupArns: string[]) => group({ name, targetGroupArns });
const names = (groups: readonly { readonly name: string }[]) => groups.map((one) => one.name);

describe('units', () => {
  test('connect groups through shared target groups, transitively', () => {
    const a = named('a', 'tg1');
    const b = named('b', 'tg1', 'tg2');
    const c = named('c', 'tg2');
    const d = named('d', 'tg3');
    const units = unitsOf([a, c, d], [a, b, c, d]);
    expect(units.map((unit) => [names(unit.chosen), names(unit.watched)])).toEqual([
      [['a', 'c'], ['b']],
      [['d'], []],
    ]);
  });

  test('a group without a target group is its own', () => {
    const units = unitsOf([named('a'), named('b')], [named('a'), named('b')]);
    expect(units.map((unit) => names(unit.chosen))).toEqual([['a'], ['b']]);
  });

  test('every chosen group is in exactly one unit, and no target group is in two', () => {
    const arns = fc.uniqueArray(fc.constantFrom('tg1', 'tg2', 'tg3', 'tg4', 'tg5'), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(arns, fc.boolean()), { maxLength: 12 }), (rows) => {
        const all = rows.map(([targets], index) => named(`g${index}`, ...targets));
        const chosen = all.filter((_, index) => rows[index]?.[1]);
        const units = unitsOf(chosen, all);
        expect(units.flatMap((unit) => names(unit.chosen)).sort()).toEqual(names(chosen).sort());
        const seen = new Map<string, number>();
        units.forEach((unit, index) => {
          for (const one of [...unit.chosen, ...unit.watched]) {
            for (const arn of one.targetGroupArns) {
              expect(seen.get(arn) ?? index).toBe(index);
              seen.set(arn, index);
            }
          }
        });
      }),
    );
  });
});
