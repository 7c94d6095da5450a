import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Event, News } from '../../../src/report/events.js';
import { createLog, type LogDetail, logDetail, logLine } from '../../../src/report/log.js';
import { wording } from '../../../src/report/wording.js';
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

function withoutMend(event: Event): Event {
  if (event.type !== 'finished') return event;
  const { mend: _, ...rest } = event;
  return rest;
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
    expect(silent.filter((event) => event.type !== 'builder-phase')).toEqual([]);
  });

  test.each([
    ['update', 'Builder i-1 fetches the archive’s indexes'],
    ['manifest', undefined],
    ['a-phase-of-tomorrow', 'Builder i-1 is in phase a-phase-of-tomorrow'],
    ['constructor', 'Builder i-1 is in phase constructor'],
  ])('says what a builder does in phase %s', (phase, said) => {
    expect(wording(one({ type: 'builder-phase', instanceId: 'i-1', phase }))).toBe(said);
  });

  test('says what was kept in the ledger, or why not', () => {
    const kept = {
      images: ['ami-1', 'ami-2'],
      ledger: 'the branch l of a/b',
      change: '4f5c'.repeat(10),
    };
    expect(wording(one({ type: 'ledger-kept', ...kept }))).toBe(
      'Kept what ami-1 and ami-2 have in the branch l of a/b (4f5c4f5c4f)',
    );
    const trouble = { images: ['ami-1'], reason: 'it is guarded', mend: 'name another' };
    expect(wording(one({ type: 'ledger-trouble', ...trouble }))).toBe(
      'Ledger, for ami-1: it is guarded. Name another.',
    );
  });

  test('says of an unknown image only what is not known: the run itself may find out', () => {
    const verdict = { is: 'unknown', reason: 'ami-1 is not ours', mend: 'ask a builder' } as const;
    const checked = { type: 'checked', subject: 'ami-1', source: 'image tags', verdict } as const;
    expect(wording(one(checked))).toBe('Checked: ami-1 is not ours.');
  });

  test('names what an all-clear leaves out', () => {
    const said = (more: object) =>
      wording(
        one({
          type: 'checked',
          subject: 'list',
          release: 'noble',
          source: 'package list',
          verdict: { is: 'clear', needsPro: [], ...more },
        }),
      );
    const ignoring = { why: 'w' };
    expect(said({})).toBe('Checked list (noble): nothing lacking');
    expect(said({ needsPro: FINDINGS.slice(0, 1) })).toBe(
      'Checked list (noble): nothing lacking, but for 1 that needs Ubuntu Pro',
    );
    expect(
      said({
        needsPro: FINDINGS.slice(0, 2),
        ignored: FINDINGS.slice(0, 1).map((finding) => ({ ...finding, ignoring })),
        overlooked: [{ doubt: 'd', ignoring }],
      }),
    ).toBe(
      'Checked list (noble): nothing lacking, but for 2 that need Ubuntu Pro, and 2 that do not count',
    );
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
          one({ type: 'ledger-kept', images: [bad], ledger: bad, change: bad }),
          one({ type: 'ledger-trouble', images: [bad], reason: bad, mend: bad }),
          one({ type: 'build-failed', source: bad, reason: bad, phase: bad, log: bad }),
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
    expect(lines.slice(1)).toEqual(['04:17:00  Waiting for i-1', '04:17:30  Waiting for i-2']);
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

  test('says which day it is, and when it is another', () => {
    const available = { type: 'image-available', imageId: 'ami-1' } as const;
    const started = { type: 'started', command: 'cycle', targets: ['web'], run: '1-1' } as const;
    const { lines } = logged(
      stream([9e9, started], [0, available], [60, available], [86_400, available]),
    );
    expect(lines).toEqual([
      '          Cycle: web (run 1-1)',
      '          2026-01-20, UTC',
      '04:17:00  Image ami-1 is available',
      '04:18:00  Image ami-1 is available',
      '          2026-01-21, UTC',
      '04:17:00  Image ami-1 is available',
    ]);
  });

  test('says how long it took until new instances served, a zone was done, and the run was over', () => {
    const { lines } = logged(STREAMS.patched ?? []);
    const first = (what: string): string | undefined => lines.find((line) => line.includes(what));
    expect(first(' serves')).toMatch(/eu-west-1a: web i-\w+ serves, 2m 50s after the launch$/);
    expect(first(': done')).toBe('04:33:10  Zone eu-west-1a: done after 7m 20s');
    expect(lines.at(-1)).toMatch(/^05:03:23 {2}Result: patched\. .*\(46m 22s in all\)$/);
  });

  test('does not tell what is in force for a single launch only', () => {
    const news = { type: 'setting-changed', resource: 'web', givenBack: false } as const;
    const { lines } = logged(
      stream(
        [0, { ...news, what: 'Terminate suspended', brief: true }],
        [1, { ...news, what: 'AZRebalance suspended' }],
      ),
    );
    expect(lines.slice(1)).toEqual(['04:17:01  web: AZRebalance suspended']);
  });

  test('tells a refused launch in full once, and neither the hold nor the next refusal repeats it', () => {
    const refused = {
      type: 'launch-failed',
      group: 'web',
      zone: 'eu-west-1b',
      code: 'InsufficientInstanceCapacity',
      message: 'We do not have enough of it.',
    } as const;
    const reason = `web cannot launch in eu-west-1b: ${refused.code}: ${refused.message}`;
    const { lines } = logged(
      stream([0, refused], [1, { type: 'holding', reason, until: 0 }], [300, refused]),
    );
    expect(lines.slice(1)).toEqual([
      `04:17:00  Zone eu-west-1b: web could not launch: ${refused.code}: ${refused.message}`,
      `04:17:01  HOLD, at most until 00:00:00: web cannot launch in eu-west-1b: ${refused.code}`,
      `04:22:00  Zone eu-west-1b: web could not launch this time either: ${refused.code}`,
    ]);
  });

  test('shows the plan again only when more than its image has changed', () => {
    const unit = PLAN.units[0];
    const group = unit?.groups[0];
    if (unit === undefined || group === undefined) throw new Error('the plan has no group');
    const withImage = { ...group, target: { ...group.target, image: 'ami-2' } };
    const built = { ...PLAN, builds: [], minutes: 50, units: [{ ...unit, groups: [withImage] }] };
    const fewer = { ...built, units: [{ ...unit, zones: unit.zones.slice(1) }] };
    const { lines, details } = logged(
      stream(
        ...[PLAN, built, fewer].map((plan, index) => [index, { type: 'planned', plan }] as const),
      ),
    );
    expect(lines.slice(1)).toEqual([
      '04:17:00  Plan: about 61 minutes',
      '04:17:01  Plan as above: about 50 minutes to go',
      '04:17:02  Plan: about 50 minutes',
    ]);
    expect(details).toHaveLength(2);
  });

  test('ends a roll that was taken back with what to do about the image', () => {
    const { lines } = logged((STREAMS['rolled-back'] ?? []).map(withoutMend));
    expect(lines.at(-1)).toContain('Next: Start an instance of ami-0bbbbbbbbbbbbbbbb by hand');
  });

  test('folds the end of a failed builder’s log', () => {
    const { lines, details } = logged(STREAMS['build-failed'] ?? []);
    expect(lines.some((line) => line.includes('Build failed in phase update: '))).toBe(true);
    expect(details.at(-1)).toEqual({
      title: 'The end of the builder’s log',
      folded: true,
      lines: [
        '=== phase update',
        'Err:3 http://archive.example/ubuntu noble-security InRelease',
      ].map((line) => `          ${line}`),
    });
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
