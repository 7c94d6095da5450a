import { describe, expect, test } from '@jest/globals';
import { anyStory, earlyStory, provingStory, storyWithoutRefreshes } from './any-fleet.js';
import { verdictOf } from './verdict.js';

/** More with `SEEDS=1000 npm run simulate`; a seed that fails becomes a named test. */
const SEEDS = Number(process.env.SEEDS ?? 25);
const FIRST = Number(process.env.FIRST_SEED ?? 1);

describe('any fleet, any kills, any lost answers, any company, any switches', () => {
  test('every call keeps what was promised, and what is patched is patched wholly', async () => {
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      expect(await verdictOf(anyStory(seed))).toEqual([]);
    }
  }, 3_600_000);
});

describe('stories that once went wrong', () => {
  test.each([
    [42, 'a rolled back batch kept its surge when its instances had been replaced for hours'],
    [63, 'a lost call to end two instances counted one that health checks had ended'],
    [101, 'AZRebalance stayed suspended for an instance that was leaving already'],
    [6, 'a launch that never happened was found in what a scaler had launched'],
    [181, 'a batch seen through before a kill was undone after a scale-out'],
    [1111, 'an aborted surge was ended in two zones at once'],
    [1149, 'a builder whose end was lost outlived the roll that was taken up'],
    [
      505,
      'what a dead run launched was ended as if it did not serve, because nobody knew it was warm',
    ],
    [20608, 'an end that was cut counted as ours when health checks had ended the instance'],
    [50264, 'what the group launched of its own accord was taken for ours'],
    [50316, 'an end counted twice that Auto Scaling had begun a moment before'],
    [71603, 'a target that was draining became healthy again, and never left'],
    [72011, 'a launch that was refused outright was taken to have brought what others launched'],
    [73290, 'what was launched long after its batch was opened was not found after two kills'],
    [81994, 'what others had added before the launch was taken for its surge'],
    [82592, 'a builder outlived its run when two calls to end it were cut'],
    [1177, 'an aborted surge was ended twice around a kill'],
  ])('seed %i: %s', async (seed) => {
    expect(await verdictOf(earlyStory(seed))).toEqual([]);
  });
});

describe('stories with a proof that once went wrong', () => {
  test.each([
    [9, 'a look that showed our last change and not those before it was judged by'],
    [111, 'what a scaler wanted beside a launch that was not settled for hours was taken for ours'],
    [101684, 'a look older than what a dead run had done a second before was judged by'],
    [
      102276,
      'an instance was told to end that Auto Scaling was replacing, and another that served went',
    ],
  ])('seed %i: %s', async (seed) => {
    expect(await verdictOf(provingStory(seed))).toEqual([]);
  });
});

describe('readings that lag behind what was just done', () => {
  test.each([
    [2, 'a launch that did not show yet was taken for a batch that is complete'],
    [18, 'the same, after a kill'],
    [28, 'the same, hours after a kill'],
    [52, 'a second batch was launched into the surge of the first'],
    [49, 'a group that did not show its new version was taken for somebody else’s'],
    [59, 'the same in another group'],
  ])('seed %i: %s', async (seed) => {
    const lag = { window: 2_000, chance: 0.3 };
    expect(await verdictOf({ ...storyWithoutRefreshes(seed), lag })).toEqual([]);
  });
});
