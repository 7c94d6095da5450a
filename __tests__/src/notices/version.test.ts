import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { compareVersions, parseVersion, type Version } from '../../../src/notices/version.js';
import { readFixture } from './fixtures.js';

function version(text: string): Version {
  const parsed = parseVersion(text);
  if (parsed === undefined) throw new Error(`dpkg takes '${text}' for a version`);
  return parsed;
}

const compare = (a: string, b: string): number => compareVersions(version(a), version(b));

const rows = (path: string): string[][] =>
  readFixture(path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

describe('the order of versions', () => {
  const ordered = rows('versions/ordered.tsv');

  it('has the whole of the table to go by', () => {
    expect(ordered.length).toBe(782);
  });

  it.each(ordered)('puts %s and %s as dpkg does: %s', (a, b, expected) => {
    expect(compare(a as string, b as string)).toBe(Number(expected));
    expect(compare(b as string, a as string)).toBe(0 - Number(expected));
  });

  test.each([
    ['a tilde sorts before the end', '1.0~', '1.0', -1],
    ['two tildes sort before one', '1.0~~', '1.0~', -1],
    ['letters sort before other characters', '1.0a', '1.0+', -1],
    ['capitals sort before small letters', '1.0A', '1.0a', -1],
    ['digits sort before letters', '1-1', '1-a', -1],
    ['leading zeros do not count', '1.007', '1.7', 0],
    ['numbers beyond 2^53 are told apart', '9007199254740993', '9007199254740992', 1],
    ['no revision is revision 0', '1.0', '1.0-0', 0],
    ['an epoch of 0 is none', '0:1.0', '1.0', 0],
    ['the epoch outweighs all', '1:0', '999', 1],
    ['the revision starts after the last hyphen', '1-9-1', '1-10-0', -1],
    ['a colon may stand in the upstream part after an epoch', '1:2:3', '1:2:4', -1],
  ])('%s', (_, a, b, expected) => {
    expect(compare(a, b)).toBe(expected);
  });
});

describe('what is a version', () => {
  test.each(rows('versions/invalid.tsv'))('%s is none', (text) => {
    expect(parseVersion(JSON.parse(text as string))).toBeUndefined();
  });

  test.each(['1', '0', '1.0-1', '2147483647:1', '+1:0', '00001:2', '1:1:1-1', '1--1', '1.0~'])(
    '%s is one',
    (text) => {
      expect(parseVersion(text)).toBeDefined();
    },
  );

  test.each([
    '2147483648:1',
    '~1',
    'v1.0',
    '1é',
    '1.0\n',
    '1;rm',
    '1.0-a b',
    '<none>',
    '1.0-1-',
    '1:2:3-4:5',
  ])('%j is none', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });

  it('may stand between blanks, which dpkg drops', () => {
    expect(parseVersion(' \t1:2.0-3 ')).toMatchObject({
      epoch: 1,
      upstream: '2.0',
      revision: '3',
    });
  });
});

/** Few characters, so that versions meet in long common beginnings. */
const part = fc.string({
  unit: fc.constantFrom('0', '1', '9', '10', 'a', 'Z', '~', '+', '.'),
  maxLength: 6,
});
const anyVersion = fc
  .record({
    epoch: fc.option(fc.nat(2), { nil: undefined }),
    first: fc.constantFrom('0', '1', '00', '10'),
    upstream: part,
    revision: fc.option(
      part.filter((text) => text !== ''),
      { nil: undefined },
    ),
  })
  .map(({ epoch, first, upstream, revision }) =>
    version(
      (epoch === undefined ? '' : `${epoch}:`) +
        first +
        upstream +
        (revision === undefined ? '' : `-${revision}`),
    ),
  );

describe('the order is total', () => {
  it('holds a version equal to itself', () => {
    fc.assert(fc.property(anyVersion, (a) => compareVersions(a, a) === 0));
  });

  it('turns round when its sides change', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        expect(compareVersions(b, a)).toBe(0 - compareVersions(a, b));
      }),
    );
  });

  it('is transitive, equality included', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, anyVersion, (...three) => {
        const [a, b, c] = three.sort(compareVersions) as [Version, Version, Version];
        const steps = [compareVersions(a, b), compareVersions(b, c)];
        expect(compareVersions(a, c)).toBe(Math.min(...steps));
      }),
      { numRuns: 500 },
    );
  });

  it('puts what is added with a tilde before, and anything else after', () => {
    fc.assert(
      fc.property(anyVersion, (a) => {
        if (a.revision !== '') return;
        expect(compareVersions(version(`${a.text}~x`), a)).toBe(-1);
        expect(compareVersions(version(`${a.text}+x`), a)).toBe(1);
      }),
    );
  });
});
