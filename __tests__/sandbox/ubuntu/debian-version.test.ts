import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareVersions, newest } from '../../../sandbox/ubuntu/debian-version.js';

/** From dpkg's own tables: scripts/t/Dpkg_Version.t and lib/dpkg/t/t-version.c. */
const DPKG: readonly (readonly [a: string, b: string, order: -1 | 0 | 1])[] = [
  ['1.0-1', '2.0-2', -1],
  ['2.2~rc-4', '2.2-1', -1],
  ['1.0000-1', '1.0-1', 0],
  ['1', '0:1', 0],
  ['0', '0:0-0', 0],
  ['2:2.5', '1:7.5', 1],
  ['1:0foo', '0foo', 1],
  ['0foo-0', '0foo', 0],
  ['0foo', '0fo', 1],
  ['0foo-0', '0foo+', -1],
  ['0foo~1', '0foo', -1],
  ['0foo~foo+Bar', '0foo~foo+bar', -1],
  ['0foo~~', '0foo~', -1],
  ['12345+that-really-is-some-ver-0', '12345+that-really-is-some-ver-10', -1],
  ['0foo.bar', '0foobar', 1],
  ['0foo.bar', '0foo1bar', 1],
  ['0foo1bar-1', '0foobar-1', -1],
  ['0foo2.0.0', '0foo2.10.0', -1],
  ['1.09', '1.9', 0],
  ['1.011-1', '1.06-2', 1],
  ['1.0.8+nmu1', '1.0.8', 1],
  ['0.9.9~pre122-1', '0.9.9~pre111-1', 1],
  ['2:2.3.2-2+lenny2', '2:2.3.2-2', 1],
  ['1a', '1000a', -1],
  ['0:0-0-0', '0-0-0', 0],
  ['0:0:0-0', '0:0:0-0', 0],
  ['0-a', '0-b', -1],
];

/** Pairs from Ubuntu's archive. */
const UBUNTU: readonly (readonly [older: string, newer: string])[] = [
  ['2.42-4ubuntu2.6', '2.42-4ubuntu2.8'],
  ['2.42-4ubuntu2.9', '2.42-4ubuntu2.10'],
  ['3.12.3-1ubuntu0.9', '3.12.3-1ubuntu0.10'],
  ['2.0.7-1ubuntu5.2', '2.0.7-1ubuntu5.2+esm1'],
  ['1.6.37-2', '1.6.37-2ubuntu0.1~esm1'],
  ['1.6.37-2ubuntu0.1~esm1', '1.6.37-2ubuntu0.1'],
  ['6.8.0-1044.46~22.04.1', '6.8.0-1044.46'],
  ['5.15.0-1099.108', '5.15.0-1102.111'],
  ['20240101000000000000001', '20240101000000000000002'],
];

describe("Debian's version order", () => {
  test.each(DPKG)('%s against %s as dpkg has it', (a, b, order) => {
    expect(Math.sign(compareVersions(a, b))).toBe(order);
    expect(Math.sign(compareVersions(b, a))).toBe(-order + 0);
  });

  test.each(UBUNTU)('%s is older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  const version = fc
    .array(fc.constantFrom('0', '1', '9', '10', '.', '~', '+', 'a', 'B', '-', 'ubuntu'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => `1${parts.join('')}`);

  test('is an order: antisymmetric and transitive', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) {
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test('a tilde makes any version older, an epoch any version newer', () => {
    fc.assert(
      fc.property(version, (v) => {
        expect(compareVersions(`${v}~`, v)).toBeLessThan(0);
        expect(compareVersions(`1:${v}`, `2${v}`)).toBeGreaterThan(0);
      }),
    );
  });

  test('the newest of several is found, and none of none', () => {
    expect(newest(['1.9', '1.10', '1.10~rc1'])).toBe('1.10');
    expect(newest([])).toBeUndefined();
  });
});
