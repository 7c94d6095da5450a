import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseQuery, type WireValue } from '../../../sandbox/doors/query.js';

describe('a Query body becomes structures', () => {
  test.each([
    ['', {}],
    ['A=1', { A: '1' }],
    ['A=', { A: '' }],
    ['A', { A: '' }],
    ['InstanceId.1=i-1&InstanceId.2=i-2', { InstanceId: ['i-1', 'i-2'] }],
    [
      'Filter.1.Name=n&Filter.1.Value.1=x&Filter.1.Value.2=y',
      { Filter: [{ Name: 'n', Value: ['x', 'y'] }] },
    ],
    ['Tags.member.1.Key=k&Tags.member.1.Value=v', { Tags: [{ Key: 'k', Value: 'v' }] }],
    ['Ids.member.2=b&Ids.member.1=a', { Ids: ['a', 'b'] }],
    ['Ids.10=j&Ids.9=i', { Ids: ['i', 'j'] }],
    ['A.B.C=1&A.B.D=2', { A: { B: { C: '1', D: '2' } } }],
    ['Tag.1.Key=a%26b%3Dc&Tag.1.Value=x+y%20z', { Tag: [{ Key: 'a&b=c', Value: 'x y z' }] }],
    ['Name=caf%C3%A9', { Name: 'café' }],
  ])('%s', (text, expected) => {
    expect(parseQuery(text)).toEqual(expected);
  });

  test('gaps between positions are closed', () => {
    expect(parseQuery('Filter.1.Value.2=x')).toEqual({ Filter: [{ Value: ['x'] }] });
  });

  test('a structure may have a member that is called member', () => {
    expect(parseQuery('A.member=x')).toEqual({ A: { member: 'x' } });
  });
});

describe('what is not a Query body is refused', () => {
  test.each([
    ['a key given twice', 'A=1&A=2'],
    ['a value that is also a structure', 'A=1&A.B=2'],
    ['a value that is also a list', 'A.1=1&A=2'],
    ['an empty name', '=x'],
    ['an empty segment', 'A..B=x'],
    ['a dot at the end', 'A.=x'],
    ['the prototype', '__proto__.polluted=1'],
    ['the prototype of a member', 'A.__proto__.polluted=1'],
    ['a constructor', 'constructor.prototype.polluted=1'],
    ['a huge position', 'A.99999999999=x'],
    ['a deep structure', `${'A.'.repeat(40)}A=x`],
    ['a name that is no name', 'A%00B=1'],
  ])('%s', (_what, text) => {
    expect(() => parseQuery(text)).toThrow(
      expect.objectContaining({ name: 'ApiError', code: 'MalformedQueryString' }),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test('whatever is written as a Query body reads as what it was', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{0,6}$/).filter((n) => n !== 'Member');
  const value = fc.letrec<{ any: WireValue }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.string(),
      fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
      fc.dictionary(name, tie('any'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    ),
  })).any;
  const params = fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true });
  fc.assert(
    fc.property(params, fc.boolean(), (given, members) => {
      const form = new URLSearchParams();
      for (const [key, inner] of Object.entries(given)) write(form, key, inner, members, 1);
      fc.pre(![...form.keys()].some((key) => key.split('.').length > 12));
      expect(parseQuery(form.toString())).toEqual(given);
    }),
    { numRuns: 300 },
  );
});

/** The inverse, in both dialects: `A.1` and `A.member.1`. */
function write(
  form: URLSearchParams,
  key: string,
  value: WireValue,
  members: boolean,
  depth: number,
): void {
  if (typeof value === 'string') form.append(key, value);
  else if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly WireValue[]).entries()) {
      write(form, `${key}.${members ? 'member.' : ''}${index + 1}`, item, members, depth + 1);
    }
  } else {
    for (const [name, item] of Object.entries(value)) {
      write(form, `${key}.${name}`, item, members, depth + 1);
    }
  }
}
