import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import type { Finding } from '../../../src/notices/finding.js';
import type { Event } from '../../../src/report/events.js';
import { summarise } from '../../../src/report/summary.js';
import { FINDINGS, STREAMS, stream } from './streams.js';

/** The sources' folder, seen from the compiled test. */
const FOLDER = new URL('../../../../__tests__/fixtures/report/', import.meta.url);

/** `UPDATE_FIXTURES=1` writes what the code says now; the difference is then read by a person. */
const UPDATE = process.env.UPDATE_FIXTURES === '1';

describe('the job summary of', () => {
  test.each(Object.entries(STREAMS))('a run that ended %s reads as reviewed', (name, events) => {
    const file = new URL(`${name}.md`, FOLDER);
    const summary = summarise(events);
    if (UPDATE) writeFileSync(file, summary);
    expect(summary).toBe(readFileSync(file, 'utf8'));
  });
});

const html = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true });
const opened = (page: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const [, tag = ''] of page.matchAll(/<([a-z0-9]+)/gi)) counts[tag] = (counts[tag] ?? 0) + 1;
  return counts;
};

/** Every text of an event that may come from outside, replaced. */
function withText(events: readonly Event[], bad: string): readonly Event[] {
  const fixed = ['type', 'command', 'result', 'is', 'source', 'why', 'engine', 'url'];
  const replace = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => replace(item, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, replace(v, k)]));
    }
    return typeof value === 'string' && !fixed.includes(key) ? bad : value;
  };
  return events.map((event) => replace(event) as Event);
}

describe('a job summary', () => {
  test.each([
    '<script>alert(1)</script>',
    '![x](https://evil.example/x.png) [y](https://evil.example)',
    'a | b\n| c | d |\n\n# heading',
    '</details></td></table>',
    '```\n``` @everyone https://evil.example www.evil.example a@evil.example',
    '<!-- <style> &lt;b&gt; $x$ \\',
  ])('cannot be broken by %j in names, titles and errors', (bad) => {
    for (const events of Object.values(STREAMS)) {
      const harmless = opened(html(summarise(withText(events, 'x'))));
      const page = html(summarise(withText(events, bad)));
      const { code: _code, a: _link, ...harmed } = opened(page);
      const { code: _code2, a: _link2, ...expected } = harmless;
      expect(harmed).toEqual(expected);
      expect(page).not.toMatch(/href="[^"]*evil/);
      expect(page).not.toContain('src=');
    }
  });

  test('names trouble with the ledger once, with what to do', () => {
    const trouble = {
      type: 'ledger-trouble',
      images: ['ami-0aaaaaaaaaaaaaaaa'],
      reason: 'the branch <b>l</b> of a/b could not be written: GitHub answered 422 (@everyone)',
      mend: 'name another in `ledger`',
    } as const;
    const patched = STREAMS.patched ?? [];
    const summary = summarise([...stream([0, trouble], [1, trouble]), ...patched]);
    const [, section = '', ...more] = summary.split('### The ledger');
    expect(more).toEqual([]);
    const [bullets = ''] = section.split('###');
    expect(bullets.trim().split('\n')).toHaveLength(1);
    expect(bullets).toContain('could not be written');
    expect(bullets).toContain('Name another in `ledger`.');
    expect(html(bullets)).not.toMatch(/<b>|@everyone/);
    expect(summarise(patched)).not.toContain('The ledger');
  });

  test('fits into what GitHub takes, and says how much was left out', () => {
    const base = FINDINGS[0] as Finding;
    const findings = Array.from({ length: 20_000 }, (_, index) => ({
      ...base,
      notice: `USN-${index}-1`,
      published: base.published - index,
    }));
    const summary = summarise(
      stream(
        [
          0,
          {
            type: 'checked',
            subject: 'ami-1',
            release: 'noble',
            source: 'builder',
            verdict: { is: 'lacking', findings, needsPro: [] },
          },
        ],
        [1, { type: 'finished', result: 'needed', reason: 'much' }],
      ),
    );
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000);
    expect(summary).toContain('USN-0-1');
    expect(summary).toMatch(/_\d+ more are left out here\._/);
  });

  test('fits even when every text is as long as it can be', () => {
    const long = 'x'.repeat(200_000);
    const summary = summarise(withText(STREAMS.held ?? [], long));
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000);
    expect(summary).toMatch(/^## ⏸️ Held/);
  });

  test('of a run that was cut off says so', () => {
    const cut = (STREAMS.patched ?? []).slice(0, 20);
    expect(summarise(cut)).toContain('The run ended without a result.');
  });

  test('counts from the first answer of the service, not from the runner’s clock', () => {
    const events = (STREAMS['nothing-to-do'] ?? []).map((event, index) =>
      index === 0 ? { ...event, at: event.at + 86_400_000 * 300 } : event,
    );
    expect(summarise(events)).toContain('| **Took** | 4s (2026-01-20 04:17 UTC) |');
  });

  test('calls a run held when nothing was touched by its name', () => {
    const events = stream([
      0,
      { type: 'finished', result: 'held', reason: 'The run was cancelled.' },
    ]);
    expect(summarise(events)).toContain(
      '**Stopped before any old instance was ended. Nothing was changed.**',
    );
  });

  test('says a single refusal once, and several in a table', () => {
    const refusal = { subject: 'web', reason: 'it has no headroom', mend: 'Raise MaxSize' };
    const refused = (...refusals: readonly (typeof refusal)[]) =>
      summarise(
        stream(
          [0, { type: 'refused', refusals }],
          [0, { type: 'finished', result: 'refused', reason: 'web: it has no headroom' }],
        ),
      );
    expect(refused(refusal).match(/headroom/g)).toHaveLength(1);
    const both = refused(refusal, { ...refusal, subject: 'api' });
    expect(both).toContain('| `web` | It has no headroom. | Raise MaxSize. |');
    expect(both).toContain('| `api` | It has no headroom. | Raise MaxSize. |');
  });

  test('of a run that was done at once says so, and of a wrong input says no time at all', () => {
    const done = { type: 'finished', result: 'nothing-to-do', reason: 'all is well' } as const;
    const fleet = (STREAMS['nothing-to-do'] ?? [])[1];
    if (fleet === undefined) throw new Error('the stream has no fleet');
    const [end] = stream([1, done]);
    if (end === undefined) throw new Error('the stream has no end');
    expect(summarise([fleet, end])).toContain(
      '| **Took** | less than a second (2026-01-20 04:17 UTC) |',
    );
    expect(summarise([end])).not.toContain('Took');
  });

  test('tells the end of a failed builder’s log without letting it do anything', () => {
    const log = '```\n<img src=x>\n::error::no\n'.repeat(3);
    const page = html(
      summarise(
        stream([0, { type: 'build-failed', source: 'ami-1', reason: 'r', phase: 'update', log }]),
      ),
    );
    expect(page).toContain('&lt;img src=x&gt;');
    expect(page).not.toContain('<img');
    expect(page.match(/<pre>/g)).toHaveLength(1);
  });

  describe('with findings that were rated, and others that do not count', () => {
    const [klibc, python, kernel] = ['USN-7959-1', 'USN-7951-1', 'USN-7931-2'].map(
      (id) => FINDINGS.find((one) => one.notice === id) as Finding,
    ) as [Finding, Finding, Finding];
    const until = Date.UTC(2026, 2, 1);
    const summary = summarise(
      stream([
        0,
        {
          type: 'checked',
          subject: 'packages.txt',
          release: 'noble',
          source: 'package list',
          verdict: {
            is: 'lacking',
            findings: [
              { ...klibc, priority: 'low', ignoredUntil: Date.UTC(2026, 0, 2) },
              { ...kernel, package: 'linux-image-aws', priority: 'critical', superseded: true },
            ],
            needsPro: [],
            ignored: [
              {
                ...python,
                title: '::set-output name=x::y <img src=x> [a](http://b)',
                ignoring: { why: '| ::error::why\n</details><script>', until },
              },
            ],
          },
        },
      ]),
    );

    test('has the worst first, with their priority', () => {
      expect(summary).toContain('| Notice | Priority |');
      expect(summary.indexOf('critical')).toBeLessThan(summary.indexOf('| low |'));
    });

    test('marks a kernel whose series has ended, and what was ignored once', () => {
      expect(summary).toContain('its kernel series has ended');
      expect(summary).toContain('was ignored, counts again since 2026-01-02');
    });

    test('says what is ignored, why, and until when, and nothing of it gets out of its cell', () => {
      expect(summary).toContain('### Ignored');
      expect(summary).toContain('counts again from 2026-03-01 on');
      const html = marked.parse(summary, { async: false });
      expect(html).not.toMatch(/<script|<img|href="http:/);
      expect(summary.match(/<\/details>/g)).toHaveLength(1);
      expect(summary).not.toMatch(/^::/m);
    });
  });

  describe('of a package list', () => {
    type Checked = Extract<Event, { type: 'checked' }>;
    const about = (
      result: 'nothing-to-do' | 'needed' | 'unknown',
      verdict: Checked['verdict'],
    ): string =>
      summarise(
        stream(
          [
            0,
            { type: 'checked', subject: 'list', release: 'noble', source: 'package list', verdict },
          ],
          [1, { type: 'finished', result, reason: 'list has been read' }],
        ),
      );
    const some = [{ ...(FINDINGS[0] as Finding), pocket: 'esm-apps' }];
    const ignoring = { why: '<script>', until: Date.UTC(2026, 2, 1) };

    test.each<[string, Partial<Checked['verdict']>, string, string]>([
      ['nothing at all', {}, 'No published fix is lacking. N', 'nothing |'],
      [
        'what needs Ubuntu Pro',
        { needsPro: some },
        'No published fix is lacking, but for 1 package fix that needs Ubuntu Pro. N',
        'nothing, but for 1 package fix that needs Ubuntu Pro |',
      ],
      [
        'what is ignored',
        { ignored: some.map((one) => ({ ...one, ignoring })) },
        'No published fix that counts is lacking. N',
        'nothing that counts |',
      ],
      [
        'what was overlooked',
        { overlooked: [{ doubt: 'it | <img> is odd', ignoring }] },
        'No published fix that counts is lacking. N',
        'nothing that counts |',
      ],
      [
        'both',
        {
          needsPro: [...some, ...some.map((one) => ({ ...one, package: 'x' }))],
          overlooked: [{ doubt: 'd', ignoring }],
        },
        'No published fix that counts is lacking, but for 2 package fixes that need Ubuntu Pro. N',
        'nothing that counts, but for 2 package fixes that need Ubuntu Pro |',
      ],
    ])('that lacks %s, says so in its first line', (_, more, meaning, fact) => {
      const summary = about('nothing-to-do', { is: 'clear', needsPro: [], ...more } as never);
      expect(summary).toContain(`**${meaning}`);
      expect(summary).toContain(`| **Lacking** | ${fact}`);
    });

    test('of which nobody can say all, says what is lacking for certain', () => {
      const unknown = { is: 'unknown', reason: 'r', mend: 'm' } as const;
      const summary = about('unknown', { ...unknown, findings: FINDINGS });
      expect(summary).toMatch(/^\*\*Lacking for certain: 10 package fixes from 5 notices/m);
      expect(summary).toContain('It cannot be said whether more is.');
      expect(summary).toMatch(/\*\*Lacking\*\* \| 10 package fixes .*; perhaps more \|/);
      expect(summary).toContain('### What is lacking');
      expect(about('unknown', unknown)).toContain('**It cannot be said whether a fix is lacking.');
    });

    test('links no CVE whose id is not one', () => {
      const cves = ['CVE-2026', 'CVE-2026-0002'];
      for (const [i, cve] of cves.entries()) {
        const findings = [{ ...(FINDINGS[0] as Finding), cves: [cve] }];
        const summary = about('needed', { is: 'lacking', findings, needsPro: [] });
        expect(summary.includes('](https://ubuntu.com/security/CVE-')).toBe(i === 1);
      }
    });

    test('lists what was overlooked, why and until when, each once and as text', () => {
      const doubt = { doubt: 'notice | <img src=x> cannot be read', ignoring };
      const overlooked = [doubt, doubt, { doubt: 'y', ignoring: { why: 'w' } }];
      const summary = about('nothing-to-do', { is: 'clear', needsPro: [], overlooked });
      expect(summary.split('### Ignored')[1]?.match(/^- .*$/gm)).toEqual([
        '- Notice \\| &lt;img src=x&gt; cannot be read. Ignored: &lt;script&gt;. Counts again from 2026-03-01 on.',
        '- Y. Ignored: w.',
      ]);
    });
  });

  test('shows fifteen notices at once and the rest behind a click', () => {
    const base = FINDINGS[0] as Finding;
    const findings = Array.from({ length: 20 }, (_, index) => ({
      ...base,
      notice: `USN-${1000 + index}-1`,
      published: base.published - index,
    }));
    const summary = summarise(
      stream([
        0,
        {
          type: 'checked',
          subject: 'ami-1',
          release: 'noble',
          source: 'builder',
          verdict: { is: 'lacking', findings, needsPro: [] },
        },
      ]),
    );
    const [shown = '', older = ''] = summary.split('<details><summary>5 more</summary>');
    expect(shown.match(/\[USN-/g)).toHaveLength(15);
    expect(older.match(/\[USN-/g)).toHaveLength(5);
  });
});
