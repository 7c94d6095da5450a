import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { assess } from '../../../src/notices/assess.js';
import type { NoticeReading } from '../../../src/notices/feed.js';
import { matchesGlob } from '../../../src/notices/glob.js';
import { Priorities } from '../../../src/notices/priorities.js';
import {
  EVERYTHING,
  ignoringTag,
  letThroughUntil,
  stillIgnored,
  type WhatCounts,
} from '../../../src/notices/what-counts.js';
import { findingsOf, rawNotice, readingOf } from './fixtures.js';

describe('a pattern of package names', () => {
  test.each([
    ['bash', 'bash', true],
    ['bash', 'bash-doc', false],
    ['bash', 'bash:amd64', true],
    ['bash:amd64', 'bash:amd64', true],
    ['bash:amd64', 'bash', false],
    ['linux-image-*', 'linux-image-6.8.0-1044-aws', true],
    ['*-aws', 'linux-image-6.8.0-1044-aws', true],
    ['lib*3*', 'libssl3t64', true],
    ['lib*5*', 'libssl3t64', false],
    ['python3.1?', 'python3.12', true],
    ['python3.1?', 'python3.1', false],
    ['python3.*', 'python3x12', false],
    ['*', 'anything', true],
    ['libstdc++*', 'libstdc++6', true],
    ['', 'bash', false],
  ])('%j and %s: %s', (pattern, name, is) => {
    expect(matchesGlob(pattern, name)).toBe(is);
  });

  it('means what the regular expression means', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    fc.assert(
      fc.property(letters, name, (pattern, text) => {
        const source = pattern.replaceAll('*', '[ab]*').replaceAll('?', '[ab]');
        expect(matchesGlob(pattern, text)).toBe(new RegExp(`^${source}$`).test(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('of many stars is no trap', () => {
    const began = performance.now();
    expect(matchesGlob(`${'a*'.repeat(200)}b`, 'a'.repeat(5_000))).toBe(false);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

const NOW = Date.UTC(2026, 0, 20);
const DAY = 86_400_000;
const raws = [
  rawNotice('USN-1-1', '2026-01-01T00:00:00', [{ name: 'bash', version: '2' }], {
    cves: [{ id: 'CVE-2026-0001' }],
  }),
  rawNotice('USN-2-1', '2026-01-02T00:00:00', [{ name: 'dash', version: '2' }], {
    cves: [{ id: 'CVE-2026-0002' }],
  }),
  rawNotice('USN-3-1', '2026-01-03T00:00:00', [{ name: 'zsh', version: '2' }], {
    cves: [{ id: 'CVE-2026-0003' }],
  }),
];
const RATED: Readonly<Record<string, string>> = {
  'CVE-2026-0001': 'low',
  'CVE-2026-0002': 'high',
};
const feed = { cve: async (id: string) => RATED[id] && { id, priority: RATED[id] } };
const installed = new Map(['bash', 'dash', 'zsh'].map((name) => [name, '1']));

const assessed = (
  what: Partial<WhatCounts>,
  more: { reading?: NoticeReading; now?: number } = {},
) =>
  assess(installed, more.reading ?? readingOf(raws), {
    what: { ...EVERYTHING, ...what },
    priorities: new Priorities(feed, 100),
    now: more.now ?? NOW,
  });
const of = async (what: Partial<WhatCounts>, now = NOW) => {
  const verdict = await assessed(what, { now });
  return {
    is: verdict.is,
    counts: findingsOf(verdict).map((one) => one.package),
    ignored: (verdict.ignored ?? []).map((one) => `${one.package}: ${one.ignoring.why}`),
  };
};

const entry = (id: string, until: number) => ({ id, reason: 'not used', until });

describe('what counts', () => {
  it('is everything, each with its priority, when nothing is said', async () => {
    const verdict = await assessed({});
    expect(findingsOf(verdict).map((one) => [one.package, one.priority])).toEqual([
      ['zsh', 'unknown'],
      ['dash', 'high'],
      ['bash', 'low'],
    ]);
    expect(verdict.ignored).toBeUndefined();
  });

  test.each([
    ['medium', ['zsh', 'dash'], ['bash: its priority is low, and minimum-priority medium']],
    ['high', ['zsh', 'dash'], ['bash: its priority is low, and minimum-priority high']],
    [
      'critical',
      ['zsh'],
      [
        'dash: its priority is high, and minimum-priority critical',
        'bash: its priority is low, and minimum-priority critical',
      ],
    ],
    ['low', ['zsh', 'dash', 'bash'], []],
  ] as const)(
    'from minimum-priority %s on, and what is unknown',
    async (minimumPriority, counts, ignored) => {
      expect(await of({ minimumPriority })).toEqual({ is: 'lacking', counts, ignored });
    },
  );

  it('is what packages names, less what ignore-packages does', async () => {
    expect(await of({ packages: ['?ash'], ignorePackages: ['d*'] })).toEqual({
      is: 'lacking',
      counts: ['bash'],
      ignored: ['zsh: packages does not name it', 'dash: ignore-packages names d*'],
    });
    expect(await of({ ignorePackages: ['*'] })).toMatchObject({ is: 'clear', counts: [] });
  });

  it('is not a notice that is ignored, up to its end', async () => {
    const until = NOW + DAY;
    const ignoreNotices = ['USN-1-1', 'USN-2-1', 'USN-3-1'].map((id) => entry(id, until));
    expect(await of({ ignoreNotices })).toMatchObject({ is: 'clear', counts: [] });
    expect(await of({ ignoreNotices }, until - 1)).toMatchObject({ is: 'clear' });
    expect(await of({ ignoreNotices }, until)).toMatchObject({ is: 'lacking', ignored: [] });
    const verdict = await assessed({ ignoreNotices }, { now: until });
    expect(findingsOf(verdict).map((one) => one.ignoredUntil)).toEqual([until, until, until]);
  });

  it('takes the doubts with it that are about what does not count', async () => {
    const unreadable = [{ id: 'USN-9-1', why: 'no packages' }];
    const reading = { ...readingOf(raws), unreadable };
    expect((await assessed({}, { reading })).is).toBe('unknown');
    const ignoreNotices = [entry('USN-9-1', NOW + DAY)];
    expect((await assessed({ ignoreNotices }, { reading })).is).toBe('lacking');
    expect((await assessed({ ignoreNotices }, { reading, now: NOW + DAY })).is).toBe('unknown');

    const odd = new Map([...installed, ['agent', 'v1']]);
    const judged = (ignorePackages: readonly string[]) =>
      assess(odd, readingOf(raws), {
        what: { ...EVERYTHING, ignorePackages },
        priorities: new Priorities(feed, 100),
        now: NOW,
      });
    expect((await judged([])).is).toBe('unknown');
    expect((await judged(['agent'])).is).toBe('lacking');
  });

  it('rates what needs Ubuntu Pro as well, though nothing else is lacking', async () => {
    const pocket = 'esm-apps';
    const reading = readingOf([
      rawNotice('USN-5-1', '2026-01-05T00:00:00', [{ name: 'dash', version: '2', pocket }], {
        cves: [{ id: 'CVE-2026-0002' }],
      }),
    ]);
    const verdict = await assessed({}, { reading });
    expect(verdict).toMatchObject({ is: 'clear', needsPro: [{ priority: 'high' }] });
  });

  it('takes no doubt for settled: what was overlooked is told, with its end', async () => {
    const until = NOW + DAY;
    const reading = {
      ...readingOf([rawNotice('USN-4-1', '2026-01-04T00:00:00', [{ name: 'zsh', version: 'v2' }])]),
      unreadable: [{ id: 'USN-9-1', why: 'no packages' }],
    };
    const what = {
      ignoreNotices: [entry('USN-9-1', until), entry('USN-4-1', until + DAY)],
      ignorePackages: ['agent'],
    };
    const verdict = await assess(new Map([...installed, ['agent', 'v1']]), reading, {
      what: { ...EVERYTHING, ...what },
      priorities: new Priorities(feed, 100),
      now: NOW,
    });
    expect(verdict).toEqual({
      is: 'clear',
      needsPro: [],
      overlooked: [
        {
          doubt: 'notice USN-9-1 cannot be read (no packages)',
          ignoring: { why: 'not used', until },
        },
        {
          doubt: "the installed version of agent, 'v1', is no Debian version",
          ignoring: { why: 'ignore-packages names agent' },
        },
        {
          doubt: "the version that USN-4-1 gives for zsh, 'v2', is no Debian version",
          ignoring: { why: 'not used', until: until + DAY },
        },
      ],
    });
    expect(ignoringTag({ ...EVERYTHING, ...what }, verdict)).toMatch(/^2026-01-21T00:00:00/);
  });

  it('asks again within a week for what a low priority left out: Ubuntu may raise it', async () => {
    const what = { ...EVERYTHING, minimumPriority: 'critical' } as const;
    const reading = readingOf(raws.slice(0, 2));
    const verdict = await assessed({ minimumPriority: 'critical' }, { reading });
    expect(verdict.is).toBe('clear');
    const tag = ignoringTag(what, verdict);
    expect(stillIgnored(tag, what, NOW + 6 * DAY - 1)).toBe(true);
    expect(stillIgnored(tag, what, NOW + 6 * DAY)).toBe(false);
  });

  it('keeps what was overlooked beside what is lacking and what is ignored', async () => {
    const reading = { ...readingOf(raws), unreadable: [{ id: 'USN-9-1', why: 'no packages' }] };
    const what = { ignoreNotices: [entry('USN-9-1', NOW + DAY), entry('USN-1-1', NOW + DAY)] };
    const verdict = await assessed(what, { reading });
    expect(verdict).toMatchObject({ is: 'lacking', ignored: [{ notice: 'USN-1-1' }] });
    expect(verdict.overlooked).toHaveLength(1);
  });

  it('never makes an unknown a clear one, however little counts', async () => {
    const reading = { ...readingOf(raws), unreadable: [{ id: 'USN-9-1', why: 'no packages' }] };
    const verdict = await assessed({ minimumPriority: 'critical', packages: ['zsh'] }, { reading });
    expect(verdict).toMatchObject({ is: 'unknown', findings: [{ package: 'zsh' }] });
  });
});

describe('the tag of an image that lacks what does not count', () => {
  const what: WhatCounts = {
    ...EVERYTHING,
    ignoreNotices: [entry('USN-1-1', NOW + 5 * DAY), entry('USN-2-1', NOW + 2 * DAY)],
  };
  const overlooked = (...days: readonly number[]) =>
    days.map((n) => ({ doubt: `d${n}`, ignoring: { why: `w${n}`, until: NOW + n * DAY } }));
  const tag = ignoringTag(what, { overlooked: overlooked(5, 2) });

  describe('where something was let through', () => {
    const letThrough = { why: 'held', askedAgain: NOW + 3 * DAY, letThrough: true } as const;
    const later = { doubt: 'd', ignoring: letThrough };
    const both = ignoringTag(what, { overlooked: [later, ...overlooked(2)] }, 'abcd');

    it('names the rules, and holds by them alone, up to the first end', () => {
      expect(both).toMatch(/^2026-01-22T00:00:00\.000Z [0-9a-f]{16} abcd$/);
      expect(stillIgnored(both, what, NOW, 'abcd')).toBe(true);
      expect(stillIgnored(both, what, NOW, 'ffff')).toBe(false);
      expect(stillIgnored(both, what, NOW)).toBe(false);
      expect(stillIgnored(both, EVERYTHING, NOW, 'abcd')).toBe(false);
      expect(stillIgnored(both, what, NOW + 2 * DAY, 'abcd')).toBe(false);
      expect(letThroughUntil(both)).toBe(NOW + 2 * DAY);
    });

    it('is not mixed up with what is only ignored', () => {
      const only = ignoringTag(what, { overlooked: overlooked(2) }, 'abcd');
      expect(stillIgnored(only, what, NOW, 'ffff')).toBe(true);
      for (const none of [only, undefined, 'nothing', '', 'x y z']) {
        expect(letThroughUntil(none)).toBeUndefined();
      }
    });
  });

  it('is none where nothing is ignored', () => {
    expect(ignoringTag(what, {})).toBeUndefined();
    expect(stillIgnored(undefined, what, NOW)).toBe(true);
  });

  it('holds up to the first end', () => {
    expect(tag).toMatch(/^2026-01-22T00:00:00\.000Z [0-9a-f]{16}$/);
    expect(stillIgnored(tag, what, NOW + 2 * DAY - 1)).toBe(true);
    expect(stillIgnored(tag, what, NOW + 2 * DAY)).toBe(false);
  });

  test.each<[string, Partial<WhatCounts>]>([
    ['fewer notices', { ignoreNotices: what.ignoreNotices.slice(1) }],
    [
      'another end',
      { ignoreNotices: [entry('USN-1-1', NOW + 9 * DAY), entry('USN-2-1', NOW + 2 * DAY)] },
    ],
    ['another minimum', { minimumPriority: 'low' }],
    ['other packages', { packages: ['bash'] }],
  ])('does not hold with %s', (_, change) => {
    expect(stillIgnored(tag, { ...what, ...change }, NOW)).toBe(false);
  });

  it('holds in any order, and whatever the reasons', () => {
    const ignoreNotices = [...what.ignoreNotices].reverse().map((one) => ({ ...one, reason: 'x' }));
    expect(stillIgnored(tag, { ...what, ignoreNotices }, NOW)).toBe(true);
  });

  test.each(['', 'yes', 'always', 'always 0000000000000000', 'soon 4f5c'])('is not %j', (other) => {
    expect(stillIgnored(other, what, NOW)).toBe(false);
  });

  it('is cleared by a word, since tags are only ever written', () => {
    expect(stillIgnored('nothing', what, NOW)).toBe(true);
  });
});
