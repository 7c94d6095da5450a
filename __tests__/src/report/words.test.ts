import { describe, expect, test } from '@jest/globals';
import {
  count,
  duration,
  firstOf,
  reasonSentence,
  sentence,
  sentenceList,
} from '../../../src/report/words.js';

test.each([
  [0, '0s'],
  [400, '0s'],
  [-5_000, '0s'],
  [45_000, '45s'],
  [60_000, '1m'],
  [725_000, '12m 5s'],
  [3_600_000, '1h'],
  [4_985_000, '1h 23m'],
  [3_605_000, '1h'],
  [273_600_000, '3d 4h'],
])('%d ms is %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});

test('things are counted as people count them', () => {
  expect([count(0, 'zone'), count(1, 'zone'), count(2, 'batch', 'batches')]).toEqual([
    '0 zones',
    '1 zone',
    '2 batches',
  ]);
});

test('lists are joined as people join them', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(sentenceList)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect([firstOf(['a', 'b', 'c'], 2), firstOf(['a', 'b'], 2)]).toEqual(['a, b +1', 'a, b']);
});

describe('a reason as a sentence', () => {
  test.each([
    ['the zone is full', 'The zone is full.'],
    ['web has no headroom', 'web has no headroom.'],
    ['web: is being deleted', 'web: is being deleted.'],
    ['i-0abc is unhealthy', 'i-0abc is unhealthy.'],
    ['Already one!', 'Already one!'],
  ])('%s -> %s', (reason, told) => {
    expect(reasonSentence(reason, ['web'])).toBe(told);
  });

  test('has one full stop', () => {
    expect([sentence('a'), sentence('a.'), sentence(' ')]).toEqual(['a.', 'a.', '']);
  });
});
