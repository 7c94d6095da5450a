import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pack } from '../../../../sandbox/ubuntu/bzip2.js';
import { BrokenArchive } from '../../../../src/notices/oval/bit-reader.js';
import { unpack } from '../../../../src/notices/oval/bzip2.js';

const MOST = 10_000_000;

const unpacked = (bytes: Uint8Array, most = MOST): Buffer =>
  Buffer.concat([...unpack(bytes, most)]);

/** Made by bzip2 1.0.8. */
const VECTORS: readonly (readonly [string, string, Uint8Array])[] = [
  ['nothing', 'QlpoORdyRThQkAAAAAA=', Buffer.alloc(0)],
  ['a word', 'QlpoOTFBWSZTWRkxZT0AAACBAAJEoAAhmmgzTQczi7kinChIDJiynoA=', Buffer.from('hello')],
  [
    'a long run',
    'QlpoOTFBWSZTWUncT2MAAAGBAaAAAIAACCAAIKptQZi6g8XckU4UJBJ3E9jA',
    Buffer.alloc(1_000, 'a'),
  ],
  [
    'two streams of different levels',
    'QlpoMTFBWSZTWXZp4NQAAAERAEAAAkSgADDNAMNGKZcXckU4UJB2aeDUQlpoOTFBWSZTWVnOe8sAAAIBgAQEkIAgADDNAMGkwHF3JFOFCQWc57yw',
    Buffer.from('hello world'),
  ],
  [
    'every byte, runs and repetitions',
    'QlpoOTFBWSZTWSdlKO4AAGF/////////////////////////////////////////////sADa20kwAEwABMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADNUBMAmAAEwAAJhMBMmAAAAAAmATAAAIwJgTAAAAAAAAAEwBGmCMEGATACAAAAAAmAyAEwAmEwAAABGATAAAAAAAAAAAAAAAAAAAAAAAAJj3YQcEBS4JCgsMDQ4PEBESExQVFhcYGRobHB0eHyAhIiMkJfwTE5QUlRWWAAJaALgJeVlhaXF5gYmRmaGpsbnBydHZ4enx+gIKEhoiKjI6QkpSWmJqcnqCipKaoqqyusLK0trjIysgAggAC8mdoAAIAAmkAAgACD2prbG33tze4OLk5ujr8HZ3eHl6e3x9fn96e3x9fn+AgYKDhIWGh4iJiouMjY6PkJGSk5SVlpeYmZqbnJ2en6ChoqOkpaanqKmqq62ur7CxsrO0tba3uLm6u7y9vr/AwcLDxMXGx8jJysvMzc7P0NHS09TV1tfY2drb3N3e3t/g4eLj5OXm5+jp6uvs7e7v8PHy8/T19vfO+Pj//P19i7kinChIE7KUdwA==',
    Buffer.concat([
      Buffer.from('abcabcabc'.repeat(30)),
      Buffer.alloc(300),
      Buffer.from(Array.from({ length: 256 }, (_, i) => i)),
    ]),
  ],
];

describe('what bzip2 packed', () => {
  test.each(VECTORS)('comes out as it went in: %s', (_, packed, expected) => {
    expect(unpacked(Buffer.from(packed, 'base64'))).toEqual(Buffer.from(expected));
  });

  test.each(VECTORS)('is never taken for whole when it is cut short: %s', (_, packed) => {
    const bytes = Buffer.from(packed, 'base64');
    // The first of two streams is whole by itself.
    const whole = packed === VECTORS[3]?.[1] ? 42 : bytes.length;
    for (let length = 0; length < bytes.length; length++) {
      if (length === whole) continue;
      expect(() => unpacked(bytes.subarray(0, length))).toThrow(BrokenArchive);
    }
  });

  test.each(VECTORS.slice(0, 3))(
    'is refused or the same when a bit is turned: %s',
    (_, packed, expected) => {
      const bytes = Buffer.from(packed, 'base64');
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const turned = Buffer.from(bytes);
        turned[bit >> 3] = (turned[bit >> 3] as number) ^ (0x80 >> (bit & 7));
        let got: Buffer | undefined;
        try {
          got = unpacked(turned);
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenArchive);
        }
        // The level of a stream and the bits that fill its last byte say nothing about what is in it.
        if (got !== undefined) expect(got).toEqual(Buffer.from(expected));
      }
    },
  );
});

test('whole blocks with another sum of all of them are refused: one may be missing', () => {
  const bytes = Buffer.from(VECTORS[0]?.[1] ?? '', 'base64');
  bytes[10] = 1;
  expect(() => unpacked(bytes)).toThrow('it does not have its checksum');
});

test('any bytes that were packed come out as they went in', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 3_000 }),
    fc
      .array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 700 })), { maxLength: 60 })
      .map((runs) =>
        Uint8Array.from(runs.flatMap(([byte, length]) => Array<number>(length).fill(byte))),
      ),
  );
  fc.assert(
    fc.property(bytes, (some) => {
      expect(unpacked(pack(some)).equals(some)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('any other bytes are refused, and nothing else happens', () => {
  const header = Buffer.from('BZh9\x31\x41\x59\x26\x53\x59', 'latin1');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (some, looksRight) => {
      const bytes = looksRight ? Buffer.concat([header, some]) : some;
      expect(() => unpacked(bytes)).toThrow(BrokenArchive);
    }),
    { numRuns: 500 },
  );
});

test('a small file that holds very much is given up as soon as it is too much', () => {
  const bomb = pack(Buffer.alloc(3_000_000));
  expect(bomb.length).toBeLessThan(20_000);
  let given = 0;
  const take = (): void => {
    for (const block of unpack(bomb, 1_000_000)) given += block.length;
  };
  expect(take).toThrow(/holds more/);
  expect(given).toBeLessThanOrEqual(1_000_000);
});
