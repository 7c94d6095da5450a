import { describe, expect, it, test } from '@jest/globals';
import { FeedError } from '../../../src/errors.js';
import type { Notice } from '../../../src/notices/notice.js';
import { Priorities, saidBy } from '../../../src/notices/priorities.js';
import { type Priority, rankOf, readPriority, worstOf } from '../../../src/notices/priority.js';

describe('what the API says of a CVE', () => {
  test.each([
    ['its priority', { id: 'CVE-2026-1', priority: 'low', notes: [] }, 'low'],
    ['in whatever letters the id is written', { id: 'cve-2026-1', priority: 'high' }, 'high'],
    ['that Ubuntu has not judged it', { id: 'CVE-2026-1', priority: 'unknown' }, 'unknown'],
    ['a word that is new', { id: 'CVE-2026-1', priority: 'urgent' }, 'unknown'],
  ])('is %s', (_, answer, priority) => {
    expect(readPriority('CVE-2026-1', answer)).toBe(priority);
  });

  test.each([
    ['another CVE', { id: 'CVE-2026-2', priority: 'low' }],
    ['nothing', undefined],
    ['no object', 'low'],
    ['no text', { id: 'CVE-2026-1', priority: 1 }],
  ])('is not %s', (_, answer) => {
    expect(readPriority('CVE-2026-1', answer)).toBeUndefined();
  });
});

test.each([
  [['low', 'medium', 'negligible'], 'medium'],
  [['high', 'low'], 'high'],
  [['critical', 'unknown'], 'critical'],
  [['high', 'unknown'], 'unknown'],
  [['low', 'unknown'], 'unknown'],
  [[], 'unknown'],
] as const)('the worst of %j is %s', (priorities, worst) => {
  expect(worstOf(priorities)).toBe(worst);
});

test('what is unknown counts as high', () => {
  const all: readonly Priority[] = ['critical', 'unknown', 'low', 'negligible', 'high', 'medium'];
  const byRank = [...all].sort((a, b) => rankOf(b) - rankOf(a));
  expect(byRank).toEqual(['critical', 'unknown', 'high', 'medium', 'low', 'negligible']);
  expect(rankOf('unknown')).toBe(rankOf('high'));
});

/** Answers by number: CVE-2026-0001 is `priorities[1]`. */
function feedOf(answer: (id: string) => unknown) {
  const asked: string[] = [];
  let atOnce = 0;
  let most = 0;
  return {
    asked,
    most: () => most,
    cve: async (id: string) => {
      asked.push(id);
      most = Math.max(most, ++atOnce);
      await Promise.resolve();
      await Promise.resolve();
      atOnce--;
      return answer(id);
    },
  };
}
const low = (id: string) => ({ id, priority: 'low' });
const cves = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `CVE-2026-${String(from + i).padStart(4, '0')}`);

describe('what the notices say themselves', () => {
  const notice = (priorities?: Readonly<Record<string, string>>): Notice => ({
    id: 'USN-1-1',
    title: '',
    published: { instant: 0, exact: '1970-01-01T00:00:00.000000Z' },
    cves: [],
    packages: [],
    reboot: false,
    regression: false,
    ...(priorities && { priorities }),
  });

  it('is in words of Ubuntu’s scale, and of two the worse', () => {
    const said = saidBy([
      notice(),
      notice({ 'CVE-2026-1': 'low', 'CVE-2026-2': 'untriaged', 'CVE-2026-3': 'high' }),
      notice({ 'CVE-2026-1': 'critical', 'CVE-2026-3': 'low' }),
    ]);
    expect([...said]).toEqual([
      ['CVE-2026-1', 'critical'],
      ['CVE-2026-3', 'high'],
    ]);
  });

  it('is not asked for, and takes no room of what may be', async () => {
    const feed = feedOf(low);
    const said = new Map(cves(1, 50).map((cve) => [cve, 'medium'] as const));
    const notices = [
      { notice: 'USN-1-1', cves: cves(1, 50) },
      { notice: 'USN-2-1', cves: cves(50, 3) },
    ];
    const known = await new Priorities(feed, 2).of(notices, said);
    expect(feed.asked).toEqual(cves(51, 2));
    expect([...known.values()]).toEqual(['medium', 'medium']);
  });

  it('is there where there is nobody to ask', async () => {
    const said = new Map([['CVE-2026-0001', 'low'] as const]);
    const known = await new Priorities(undefined, 9).of(
      [{ notice: 'USN-1-1', cves: cves(1, 1) }],
      said,
    );
    expect(known.get('USN-1-1')).toBe('low');
  });
});

describe('the priorities of notices', () => {
  it('are asked for once a CVE in a run, and a few at a time', async () => {
    const feed = feedOf(low);
    const priorities = new Priorities(feed, 100);
    const notices = [
      { notice: 'USN-1-1', cves: cves(1, 20) },
      { notice: 'USN-2-1', cves: cves(11, 20) },
    ];
    const known = await priorities.of(notices);
    expect([...known]).toEqual([
      ['USN-1-1', 'low'],
      ['USN-2-1', 'low'],
    ]);
    await priorities.of(notices);
    expect(feed.asked).toHaveLength(30);
    expect(new Set(feed.asked).size).toBe(30);
    expect(feed.most()).toBe(4);
  });

  it('are asked for where a few requests say most, and are unknown beyond', async () => {
    const feed = feedOf(low);
    const known = await new Priorities(feed, 5).of([
      { notice: 'USN-1-1', cves: cves(1, 300) },
      { notice: 'USN-2-1', cves: cves(1001, 2) },
    ]);
    expect(feed.asked).toHaveLength(5);
    expect([...known]).toEqual([
      ['USN-1-1', 'unknown'],
      ['USN-2-1', 'low'],
    ]);
  });

  it('are unknown where nobody answers, and nobody is asked for ever', async () => {
    const feed = feedOf(() => {
      throw new FeedError('no answer');
    });
    const known = await new Priorities(feed, 1_000).of([{ notice: 'USN-1-1', cves: cves(1, 500) }]);
    expect(known.get('USN-1-1')).toBe('unknown');
    expect(feed.asked.length).toBeLessThanOrEqual(6);
  });

  it('go on after an answer that failed by itself', async () => {
    const feed = feedOf((id) => {
      if (id.endsWith('5')) throw new FeedError('no answer');
      return low(id);
    });
    await new Priorities(feed, 1_000).of([{ notice: 'USN-1-1', cves: cves(1, 40) }]);
    expect(feed.asked).toHaveLength(40);
  });

  it('do not hide that a run was cancelled', async () => {
    const feed = feedOf(() => {
      throw new DOMException('cancelled', 'AbortError');
    });
    await expect(
      new Priorities(feed, 9).of([{ notice: 'USN-1-1', cves: cves(1, 1) }]),
    ).rejects.toThrow('cancelled');
  });

  it('are unknown where there is nobody to ask, and for a notice without CVEs', async () => {
    const known = await new Priorities(undefined, 9).of([
      { notice: 'USN-1-1', cves: cves(1, 1) },
      { notice: 'USN-2-1', cves: [] },
    ]);
    expect([...known.values()]).toEqual(['unknown', 'unknown']);
  });
});
