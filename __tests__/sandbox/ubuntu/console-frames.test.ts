import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  blob,
  canonicalJson,
  crc32,
  fitsConsole,
  frame,
} from '../../../sandbox/ubuntu/console-frames.js';
import { readTranscript } from './transcript.js';

const NONCE = 'run-17-abc';

/** Text that does not compress. */
const noise = (length: number) => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(33 + ((state >>> 16) % 90));
  }).join('');
};

describe('the check sum', () => {
  test.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %p is the one that zlib computes', (text, sum) => {
    expect(crc32(Buffer.from(text))).toBe(sum);
  });
});

describe('a frame', () => {
  test('is one line with nonce, kind, place, check sum and payload', () => {
    expect(frame(NONCE, 'progress', '123456789')).toBe(
      '%PC1% run-17-abc progress 1/1 3fe15f98 123456789',
    );
  });

  test('has eight digits of check sum whatever the payload', () => {
    fc.assert(
      fc.property(fc.string(), (payload) => {
        expect(frame(NONCE, 'M', payload, 2, 3)).toMatch(/^%PC1% run-17-abc M 2\/3 [0-9a-f]{8} /);
      }),
    );
  });
});

describe('a blob', () => {
  test('can be put together again by a reader, in any order of its lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (value) => {
        const text = canonicalJson({ value });
        const { frames, summary } = blob(NONCE, 'M', text);
        const end = frame(NONCE, 'END', JSON.stringify({ ...summary, result: 'ok' }));
        const read = readTranscript([...frames].reverse().concat(end).join('\r\n'), NONCE);
        expect(read.manifest).toEqual(JSON.parse(text));
      }),
      { numRuns: 30 },
    );
  });

  test('is cut into chunks of 160 characters', () => {
    const { frames, summary } = blob(NONCE, 'L', noise(3_000));
    const lengths = frames.map((line) => line.split(' ')[5]?.length);
    expect(lengths.slice(0, -1).every((length) => length === 160)).toBe(true);
    expect(summary).toMatchObject({ bytes: 3_000, chunks: frames.length });
    expect(lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0)).toBe(summary.wire);
  });

  test('goes twice while two passes fit into the console, else once', () => {
    const passes = (length: number) => blob(NONCE, 'M', noise(length)).passes;
    expect(passes(10_000)).toBe(2);
    expect(passes(30_000)).toBe(1);
  });

  test('is too long for the console at about three thousand packages', () => {
    expect(fitsConsole(noise(25_000))).toBe(true);
    expect(fitsConsole(noise(60_000))).toBe(false);
  });
});

test('canonical JSON has its members in order and no spaces', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe(
    '{"a":"x","b":[{"c":null,"d":1}]}',
  );
});
