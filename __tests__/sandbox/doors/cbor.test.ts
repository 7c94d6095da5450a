import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { CborError, type CborValue, decodeCbor, encodeCbor } from '../../../sandbox/doors/cbor.js';

/** The SDK's own codec: what CloudWatch's clients write and read. */
const { cbor } = createRequire(import.meta.url)('@smithy/core/cbor') as {
  cbor: { serialize(value: unknown): Uint8Array; deserialize(bytes: Uint8Array): unknown };
};

/** The SDK's own reader takes `__proto__` for what it is to JavaScript. */
const key = fc.string().filter((text) => text !== '__proto__');
const tree = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ noNaN: true }).filter((n) => !Object.is(n, -0)),
    fc.boolean(),
    fc.array(tie('value')),
    fc.dictionary(key, tie('value'), { noNullPrototype: true }),
  ),
})).value;
const structure = fc.dictionary(key, tree, { noNullPrototype: true });

describe('CBOR', () => {
  test('has no names that mean something else', () => {
    const value = JSON.parse('{"__proto__": {"a": 1}}');
    expect(decodeCbor(encodeCbor(value))).toEqual(value);
  });

  test('is read as it was written', () =>
    fc.assert(fc.property(structure, (v) => expect(decodeCbor(encodeCbor(v))).toEqual(v))));

  test('is read by the SDK as it was written here, and the other way round', () =>
    fc.assert(
      fc.property(structure, (value) => {
        expect(cbor.deserialize(encodeCbor(value))).toEqual(value);
        expect(decodeCbor(cbor.serialize(value))).toEqual(value);
      }),
    ));

  test.each([
    ['00', 0],
    ['1903e8', 1000],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['3863', -100],
    ['f93c00', 1],
    ['f90001', 2 ** -24],
    ['f9fc00', Number.NEGATIVE_INFINITY],
    ['fa47c35000', 100_000],
    ['fbc010666666666666', -4.1],
    ['f6', null],
    ['7f657374726561646d696e67ff', 'streaming'],
    ['9f0102ff', [1, 2]],
    ['bf6161f5ff', { a: true }],
    ['5f42010243030405ff', new Uint8Array([1, 2, 3, 4, 5])],
    ['c11a514b67b0', new Date('2013-03-21T20:04:00Z')],
  ])('%s, of RFC 8949', (hex, expected) => {
    expect(decodeCbor(Buffer.from(hex, 'hex'))).toEqual(expected);
  });

  test.each(['', '62', '61', '1c', '0000', 'c001', 'a10102', '7f01ff', `${'81'.repeat(40)}00`])(
    '"%s" is refused',
    (hex) => {
      expect(() => decodeCbor(Buffer.from(hex, 'hex'))).toThrow(CborError);
    },
  );
});
