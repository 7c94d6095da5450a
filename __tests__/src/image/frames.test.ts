import { describe, expect, test } from '@jest/globals';
import { collect, type Frame, MAX_CHUNKS } from '../../../src/image/frames.js';

const chunk = (seq: number, payload = 'AAAA'): Frame => ({ kind: 'B', seq, total: 4_096, payload });

describe('a console that prints pieces without end', () => {
  const full = collect(
    new Map(),
    Array.from({ length: MAX_CHUNKS }, (_, index) => chunk(index + 1)),
    'B',
  );

  test('does not make us hold more than a list may have', () => {
    const more = collect(full, [{ ...chunk(1), total: 7 }, chunk(5_000)], 'B');
    expect(more.size).toBe(MAX_CHUNKS);
  });

  test('may still mend a piece that is held', () => {
    expect(collect(full, [chunk(2, 'BBBB')], 'B').get('2/4096')).toBe('BBBB');
  });
});
