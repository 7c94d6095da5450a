import { describe, expect, test } from '@jest/globals';
import { summaryView } from '../../../sandbox/runner/summary-view.js';

describe('a job summary in a terminal', () => {
  test.each([
    ['has links without their addresses', 'see [`i-1`](https://x.example/#a=b;c=d).', 'see `i-1`.'],
    [
      'has closed sections closed',
      'a\n\n<details><summary>6 steps</summary>\n\n- one\n\n</details>\n\nb\n\n<details><summary>2 more</summary>\n\nx\n\n</details>',
      'a\n\n▸ 6 steps\n\nb\n\n▸ 2 more',
    ],
    ['has a plain footer', '<sub>run 1. Times are UTC.</sub>\n', 'run 1. Times are UTC.'],
    ['has dates that read as such', '2026&#8209;01&#8209;14', '2026-01-14'],
  ])('%s', (_, markdown, shown) => {
    expect(summaryView(markdown)).toBe(shown);
  });
});
