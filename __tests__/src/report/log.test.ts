import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Event, News } from '../../../src/report/events.js';
import { createLog, type LogDetail, logDetail, logLine } from '../../../src/report/log.js';
import { FINDINGS, PLAN, STREAMS, stream } from './streams.js';

const one = (news: News): Event => stream([3_600, news])[0] as Event;

/** What the runner would take for a command. */
const isCommand = (line: string): boolean => /^\s*::/.test(line) || line.includes('##[');

function logged(events: readonly Event[]): { lines: string[]; details: LogDetail[] } {
  const lines: string[] = [];
  const details: LogDetail[] = [];
  const log = createLog({ line: (l) => lines.push(l), detail: (d) => details.push(d) });
  for (const event of events) log(event);
  return { lines, details };
}

describe('a line of the log', () => {
  test('begins with the service’s time of day', () => {
    expect(logLine(one({ type: 'image-available', imageId: 'ami-1' }))).toBe(
      '05:17:00  Image ami-1 is available',
    );
  });

  test('has no time where the service has not told it yet', () => {
    expect(logLine(one({ type: 'started', command: 'check', targets: [], run: '1-1' }))).toBe(
      '          Check: a package list (run 1-1)',
    );
  });

  test('tells what was given back apart from what was changed', () => {
    const news = { type: 'setting-changed', resource: 'web', what: 'AZRebalance' } as const;
    expect(logLine(one({ ...news, givenBack: false }))).toBe('05:17:00  web: AZRebalance');
    expect(logLine(one({ ...news, givenBack: true }))).toBe(
      '05:17:00  web: given back: AZRebalance',
    );
  });

  test('is there for every kind of event', () => {
    const silent = Object.values(STREAMS)
      .flat()
      .filter((event) => logLine(event) === undefined);
    expect(silent).toEqual([]);
  });

  test('is one line and no workflow command, whatever names, titles and errors hold', () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '::',
            '::error::x',
            '##[error]',
            '\n',
            '\r',
            '%0A',
            '%0d',
            '\u2028',
            ' ',
            '\u001b[2J',
          ),
          fc.string({ maxLength: 5 }),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(nasty, (bad) => {
        const finding = { ...FINDINGS[0], title: bad, package: bad, notice: bad, installed: bad };
        const told = [
          one({ type: 'waiting', for: bad }),
          one({ type: 'left', resource: bad, what: bad, mend: bad }),
          one({ type: 'finished', result: 'failed', reason: bad, mend: bad }),
          one({
            type: 'checked',
            subject: bad,
            release: bad,
            source: 'builder',
            verdict: { is: 'lacking', findings: [finding as never], needsPro: [] },
          }),
          one({
            type: 'planned',
            plan: { ...PLAN, remarks: [bad], builds: [{ source: bad, groups: [bad] }] },
          }),
        ];
        const { lines, details } = logged(told);
        const all = [...lines, ...details.flatMap((d) => [d.title, ...d.lines])];
        expect(all.filter(isCommand)).toEqual([]);
        expect(all.filter((line) => /[\p{Cc}\p{Zl}]|%0[ad]/iu.test(line))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a log', () => {
  const waiting = (seconds: number, what: string) =>
    [seconds, { type: 'waiting', for: what }] as const;

  test('says what it waits for once per cause, not at every poll', () => {
    const { lines } = logged(
      stream(waiting(0, 'i-1'), waiting(15, 'i-1'), waiting(30, 'i-2'), waiting(45, 'i-2')),
    );
    expect(lines).toEqual(['04:17:00  Waiting for i-1', '04:17:30  Waiting for i-2']);
  });

  test('says it again when something has happened in between', () => {
    const { lines } = logged(
      stream(
        waiting(0, 'i-1'),
        [10, { type: 'image-available', imageId: 'ami-1' }],
        waiting(15, 'i-1'),
      ),
    );
    expect(lines.filter((line) => line.includes('Waiting'))).toHaveLength(2);
  });

  test('folds long lists, and shows the plan', () => {
    const { details } = logged(STREAMS.patched ?? []);
    expect(details.map(({ title, folded }) => [title, folded])).toEqual([
      ['Plan', false],
      ['Findings of ami-0aaaaaaaaaaaaaaaa', true],
      ['Packages that changed', true],
    ]);
  });
});

test('the plan in the log is a table with aligned columns', () => {
  const detail = logDetail(one({ type: 'planned', plan: PLAN }));
  expect(detail?.lines.map((line) => line.slice(10))).toEqual([
    'Build: a patched image from ami-0aaaaaaaaaaaaaaaa, for web',
    'GROUP  ENGINE        DESIRED    BATCH  TEMPLATE                                         IMAGE                                 WHY',
    'web    launch-first  6 (max 9)  1      lt-0123456789abcdef0 version $Latest = 3 -> new  ami-0aaaaaaaaaaaaaaaa -> to be built  launch template, 3 above desired allowed by MaxSize',
    'ORDER  ZONE        REPLACES             WHY HERE',
    '1      eu-west-1a  web: 2 in 2 batches  first: AWS has scheduled system-reboot for i-0000000000000002 from 2026-01-21T02:00:00.000Z',
    '2      eu-west-1b  web: 2 in 2 batches  by name',
    '3      eu-west-1c  web: 2 in 2 batches  by name',
    'Floor: target group web keeps 6 of 6 serving',
    'Note: AZRebalance of web is suspended already, and stays so.',
  ]);
});
