import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/notices/finding.js';
import type { Event } from '../../../src/report/events.js';
import { type FindingsOutput, outputs } from '../../../src/report/outputs.js';
import type { Plan } from '../../../src/rollout/plan-types.js';
import { errors, type Schema, unnamed } from '../../json-schema.js';
import { FINDINGS, PLAN, STREAMS, stream } from './streams.js';

const of = (name: string): readonly Event[] => STREAMS[name] ?? [];
const findings = (events: readonly Event[]): FindingsOutput =>
  JSON.parse(outputs(events).findings) as FindingsOutput;

const checked = (subject: string, verdict: Extract<Event, { type: 'checked' }>['verdict']) =>
  [1, { type: 'checked', subject, release: 'noble', source: 'image tags', verdict }] as const;
const CLEAR = { is: 'clear', needsPro: [] } as const;
const LACKING = { is: 'lacking', findings: FINDINGS, needsPro: [] } as const;
const UNKNOWN = { is: 'unknown', reason: 'r', mend: 'm' } as const;

describe('the outputs', () => {
  test.each([
    ['patched', 'patched', 'true'],
    ['nothing-to-do', 'nothing-to-do', 'false'],
    ['held', 'held', 'true'],
    ['rolled-back', 'rolled-back', 'true'],
    ['refused', 'refused', 'true'],
    ['unknown-feed', 'unknown', 'unknown'],
    ['check-needed', 'needed', 'true'],
  ])('of a run that ended %s say result %s and needed %s', (name, result, needed) => {
    expect(outputs(of(name))).toMatchObject({ result, needed });
  });

  test.each([
    ['one image lacks fixes and another is unknown', [LACKING, UNKNOWN], 'true'],
    ['one image is clear and another is unknown', [CLEAR, UNKNOWN], 'unknown'],
    ['every image is clear', [CLEAR, CLEAR], 'false'],
    ['nothing was checked', [], 'unknown'],
    ['nobody can say all that one lacks', [{ ...UNKNOWN, findings: FINDINGS }], 'true'],
  ])('when %s and the run then failed, needed is right', (_, verdicts, needed) => {
    const events = stream(...verdicts.map((verdict, index) => checked(`ami-${index}`, verdict)));
    expect(outputs(events)).toMatchObject({ needed, result: 'failed' });
  });

  test('do not take a plan that waits for a build for a need: nobody knows yet', () => {
    const group = PLAN.units[0]?.groups[0];
    if (group === undefined) throw new Error('the plan has no group');
    const refused = { type: 'finished', result: 'refused', reason: 'no room' } as const;
    const told = (plan: Plan) =>
      outputs(stream(checked('ami-1', UNKNOWN), [2, { type: 'planned', plan }], [3, refused]));
    expect(told(PLAN).needed).toBe('unknown');
    const target = { ...group.target, image: 'ami-2' };
    const units = PLAN.units.map((unit) => ({ ...unit, groups: [{ ...group, target }] }));
    expect(told({ ...PLAN, units }).needed).toBe('true');
  });

  test('do not say what was lacking in an image that was built without knowing it', () => {
    const group = PLAN.units[0]?.groups[0];
    if (group === undefined) throw new Error('the plan has no group');
    const { fromImage } = group.target;
    const [, byTags] = checked(fromImage, UNKNOWN);
    const byBuilder = [1, { ...byTags, source: 'builder' }] as const;
    const target = { ...group.target, image: 'ami-2' };
    const units = PLAN.units.map((unit) => ({ ...unit, groups: [{ ...group, target }] }));
    const planned = [2, { type: 'planned', plan: { ...PLAN, units } }] as const;
    const ended = (result: 'patched' | 'held') =>
      [3, { type: 'finished', result, reason: 'r' }] as const;
    for (const result of ['patched', 'held'] as const) {
      const told = (...more: readonly (typeof byBuilder | typeof planned)[]) =>
        outputs(stream([1, byTags], ...more, planned, ended(result))).needed;
      expect(told(byBuilder)).toBe('unknown');
      // An image that was there already is newer than what runs.
      expect(told()).toBe('true');
    }
    const lacking = checked('ami-other', LACKING);
    expect(outputs(stream(byBuilder, lacking, planned, ended('patched'))).needed).toBe('true');
  });

  test('take the last word on an image: a builder knows what its tags did not tell', () => {
    expect(outputs(stream(checked('ami-1', UNKNOWN), checked('ami-1', CLEAR))).needed).toBe(
      'false',
    );
  });

  test('name the image that the fleet is to run, and not one that was rejected', () => {
    expect(outputs(of('patched'))['image-id']).toBe('ami-0bbbbbbbbbbbbbbbb');
    expect(outputs(of('rolled-back'))['image-id']).toBe('');
  });

  test('hold every finding once, newest first, those of Ubuntu Pro marked', () => {
    const told = findings(of('patched'));
    expect(told).toMatchObject({ format: 1, total: 11, omitted: 0 });
    expect(told.findings.filter((one) => one.needsPro).map((one) => one.package)).toEqual([
      'libxml2-utils',
    ]);
    expect(told.findings[0]).toEqual({
      notice: 'USN-7959-1',
      title: 'klibc vulnerabilities',
      url: 'https://ubuntu.com/security/notices/USN-7959-1',
      published: '2026-01-14T05:20:01.000Z',
      package: 'klibc-utils',
      installed: '2.0.13-4ubuntu0.1',
      fixed: '2.0.13-4ubuntu0.2',
      pocket: 'security',
      priority: 'unknown',
      cves: ['CVE-2016-9843'],
      reboot: false,
      regression: false,
      superseded: false,
      needsPro: false,
    });
  });

  describe('of findings that were rated, and of some that do not count', () => {
    const [klibc, python, kernel] = ['USN-7959-1', 'USN-7951-1', 'USN-7931-2'].map(
      (id) => FINDINGS.find((one) => one.notice === id) as Finding,
    );
    const until = Date.UTC(2026, 2, 1);
    const verdict = {
      is: 'lacking',
      findings: [
        { ...(klibc as Finding), priority: 'low' },
        { ...(python as Finding), priority: 'unknown' },
        { ...(kernel as Finding), priority: 'critical', cves: ['CVE-2025-38666', '; rm -rf /'] },
      ],
      needsPro: [],
      ignored: [
        { ...(python as Finding), package: 'python3.12', ignoring: { why: 'why\nnot', until } },
      ],
    } as const;
    const told = outputs(stream(checked('ami-1', verdict)));

    test('come worst first, and unknown as high', () => {
      expect(JSON.parse(told.findings).findings.map((one: Finding) => one.priority)).toEqual([
        'critical',
        'unknown',
        'low',
      ]);
      expect(told.notices).toBe('USN-7931-2 USN-7951-1 USN-7959-1');
    });

    test('name CVEs by ids and by nothing else', () => {
      expect(told.cves).toBe('CVE-2025-38666 CVE-2025-13836 CVE-2016-9843');
    });

    test('hold what is ignored apart, with its reason on one line and its end', () => {
      expect(JSON.parse(told.findings).ignored).toMatchObject([
        { package: 'python3.12', why: 'why not', until: '2026-03-01T00:00:00.000Z' },
      ]);
    });

    test('say the version of each package that lacks none of its findings', () => {
      const findings = ['2.0-9', '2.0-10', '2.0-2'].map((fixed, i) => ({
        ...(klibc as Finding),
        notice: `USN-${i}-1`,
        fixed,
      }));
      const events = stream(checked('ami-1', { is: 'lacking', findings, needsPro: findings }));
      expect(JSON.parse(outputs(events).findings).reach).toEqual({ 'klibc-utils': '2.0-10' });
    });

    test('count', () => {
      expect(JSON.parse(told.counts)).toEqual({
        findings: 3,
        packages: 3,
        notices: 3,
        cves: 4,
        reboot: 1,
        needsPro: 0,
        ignored: 1,
      });
    });
  });

  describe('are what the schema in docs/findings.md says', () => {
    const page = readFileSync(new URL('../../../../docs/findings.md', import.meta.url), 'utf8');
    const schema = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as Schema;
    const [finding] = FINDINGS;
    const ignoring = { why: 'it is not used', until: Date.UTC(2026, 2, 31) };
    const everything = stream(
      checked('ami-1', {
        ...LACKING,
        needsPro: [{ ...(finding as Finding), pocket: 'esm-apps', superseded: true }],
        ignored: FINDINGS.map((one) => ({ ...one, priority: 'low', ignoring })),
        overlooked: [
          { doubt: 'x\n::error::x', ignoring },
          { doubt: 'y', ignoring: { why: 'w' } },
        ],
      }),
    );

    test.each([['everything', everything], ...Object.entries(STREAMS)] as const)(
      'of %s',
      (_, events) => {
        const told = findings(events);
        expect(errors(told, schema)).toEqual([]);
        expect(unnamed(told, schema)).toEqual([]);
      },
    );

    test('and on one line each, whatever they hold', () => {
      expect(findings(everything).overlooked).toEqual([
        { doubt: 'x : :error::x', why: 'it is not used', until: '2026-03-31T00:00:00.000Z' },
        { doubt: 'y', why: 'w' },
      ]);
    });

    test('which would find what is wrong', () => {
      const told = findings(everything);
      const [one] = told.findings;
      const wrong: readonly object[] = [
        { ...told, format: 2 },
        { ...told, total: '3' },
        { ...told, omitted: 0.5 },
        { ...told, ignored: undefined, overlooked: {} },
        { ...told, reach: { bash: 5 } },
        { ...told, findings: [{ ...one, notice: 'LSN-1-1' }] },
        { ...told, findings: [{ ...one, published: '2026-01-19' }] },
        { ...told, findings: [{ ...one, priority: 'untriaged' }] },
        { ...told, findings: [{ ...one, cves: [7] }] },
        { ...told, findings: [{ notice: 'USN-1-1' }] },
        { ...told, ignored: told.findings },
        { ...told, overlooked: [{ doubt: 'x' }] },
      ];
      expect(wrong.filter((value) => errors(value, schema).length === 0)).toEqual([]);
      expect(unnamed({ ...told, findings: [{ ...one, more: 1 }] }, schema)).toEqual([
        '$.findings[0].more',
      ]);
      expect(() => errors(told, { ...schema, ...{ minProperties: 1 } })).toThrow('minProperties');
    });
  });

  test('keep within what GitHub allows for a job, and say how many findings are left out', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({
      ...(FINDINGS[0] as Finding),
      package: `package-${index}`,
    }));
    const events = stream(checked('ami-1', { is: 'lacking', findings: many, needsPro: [] }));
    const told = findings(events);
    expect(Buffer.byteLength(Object.values(outputs(events)).join(''))).toBeLessThan(1_000_000);
    expect(told.omitted).toBeGreaterThan(0);
    expect(told.findings.length + told.omitted).toBe(5_000);
    expect(told.total).toBe(5_000);
  });

  test('have the plan as JSON, and nothing where nothing was planned', () => {
    expect(JSON.parse(outputs(of('patched')).plan)).toMatchObject({ minutes: 61 });
    expect(outputs(of('nothing-to-do')).plan).toBe('');
  });
});
