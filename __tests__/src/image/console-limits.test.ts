import { describe, expect, test } from '@jest/globals';
import { type ConsoleReading, nothingRead, readConsole } from '../../../src/image/console.js';
import { framesIn } from '../../../src/image/frames.js';
import {
  beforeList,
  beforeRecords,
  blob,
  endFailed,
  endOk,
  manifest,
  NONCE,
  onConsole,
  progress,
  record,
} from './console-writer.js';

/** What a console may hold that no build prints, and what is known already when it does: docs/console-protocol.md. */
const list = beforeList([['bash', '5.2-1']]);
const read = (lines: readonly string[], known: ConsoleReading = nothingRead) =>
  readConsole(known, onConsole(lines), NONCE);
const forged = (kind: string, payload: string) => record(kind, 1, 1, payload);

describe('a form that is not known', () => {
  const { chunks, seal } = blob('M', JSON.stringify(manifest([['bash', '5.2-1']])));
  const end = (more: object) => [
    ...chunks,
    forged('END', JSON.stringify({ ...seal, result: 'ok', whole: seal.sha256, ...more })),
  ];

  test.each<[string, object]>([
    ['a checksum of the image that is none', { whole: 'not a checksum' }],
    ['a checksum of the image in capitals', { whole: 'AB'.repeat(32) }],
    ['a checksum that is none', { sha256: '' }],
    ['fewer pieces than none', { chunks: -1 }],
    ['part of a piece', { chunks: 0.5 }],
    ['more pieces than are ever read', { chunks: 4_097 }],
    ['more bytes than are ever inflated', { bytes: 16 * 1024 * 1024 + 1 }],
    ['fewer bytes than none', { bytes: -1 }],
    ['part of a byte', { bytes: 1.5 }],
  ])('is no end: %s', (_what, more) => {
    expect(read(end({})).end.is).toBe('ok');
    expect(read(end(more)).end).toEqual({
      is: 'incomplete',
      why: 'the END record is not of a form known here',
    });
  });

  test.each([
    '',
    'Upgrade',
    '-o',
    'a'.repeat(33),
    'up grade',
    '::set-output name=x::y',
    '\x1b[31mred',
  ])('is no phase: %j', (phase) => {
    expect(read([forged('progress', phase), progress('wait')]).phases).toEqual(['wait']);
  });

  test('is no record: a line of more than 16 KB', () => {
    expect(framesIn(forged('progress', 'x'.repeat(16_000)), NONCE)).toHaveLength(1);
    expect(framesIn(forged('progress', 'x'.repeat(16_384)), NONCE)).toEqual([]);
  });
});

test('a checksum of another manifest than the one that was sent whole is no proof', () => {
  expect(read(endOk(manifest([['bash', '5.2-1']]), 'ab'.repeat(32))).end).toEqual({
    is: 'incomplete',
    why: 'the manifest that was sent is not the one in the image',
  });
});

describe('what is known', () => {
  test('stays, whatever is said later: the list before the upgrade', () => {
    const known = read(beforeRecords(list));
    expect(known.before).toEqual(list);
    const { chunks, seal } = blob('B', JSON.stringify(beforeList([['bash', '9']])));
    const later = read([...chunks, forged('BEFORE', JSON.stringify(seal))], known);
    expect(later.before).toEqual(list);
  });

  test('is collected from window to window: the log of a failure too', () => {
    const lines = endFailed(
      'upgrade',
      'dpkg',
      Array.from({ length: 300 }, (_, n) => `line ${n * 7_919}`).join('\n'),
    );
    const half = lines.filter((line) => line.includes(' L ')).length / 4;
    expect(half).toBeGreaterThan(1);
    const first = read(lines.slice(0, half));
    expect(first.end).toEqual({ is: 'none' });
    const rest = lines.filter((line) => !lines.slice(0, half).includes(line));
    expect(read(rest).end).toMatchObject({ is: 'failed', log: '' });
    expect(read(rest, first).end).toMatchObject({
      is: 'failed',
      log: expect.stringMatching(/^line 0\n/),
    });
  });
});
