import { describe, expect, test } from '@jest/globals';
import {
  fixedNothing,
  type LetThrough,
  lettingRules,
  spareLeft,
  spareTried,
} from '../../../src/image/let-through.js';
import type { Unfixed } from '../../../src/image/unfixed.js';
import { type BuildWishes, NO_WISHES } from '../../../src/image/wishes.js';
import type { Finding, Verdict } from '../../../src/notices/finding.js';

const UNTIL = Date.UTC(2026, 0, 26);
const finding = (name: string, notice = 'USN-1-1', installed = '1'): Finding => ({
  notice,
  title: name,
  published: 0,
  package: name,
  installed,
  fixed: '2',
  pocket: 'security',
  cves: [],
  url: '',
  reboot: false,
  regression: false,
});
const lacking = (...findings: Finding[]): Verdict => ({ is: 'lacking', findings, needsPro: [] });
const left = (...findings: Finding[]): readonly Unfixed[] =>
  findings.map((one) => ({ finding: one, why: 'held' }));
const named = (findings: readonly Finding[] = []) =>
  findings.map((one) => `${one.package} ${one.notice}`);

describe('what an upgrade has tried already', () => {
  const tried: LetThrough = {
    allowed: ['bash', 'USN-3-1'],
    wasTried: (notice) => notice !== 'USN-9-1',
    until: UNTIL,
  };
  test.each<[string, readonly Finding[], Verdict['is'], readonly string[]]>([
    ['by its name', [finding('bash')], 'clear', ['bash USN-1-1']],
    ['by its notice', [finding('curl', 'USN-3-1')], 'clear', ['curl USN-3-1']],
    ['unless it is not allowed', [finding('curl')], 'lacking', []],
    ['unless its notice came later', [finding('bash', 'USN-9-1')], 'lacking', []],
    ['beside what is', [finding('bash'), finding('curl')], 'lacking', ['bash USN-1-1']],
  ])('does not count, %s', (_, findings, is, spared) => {
    const verdict = spareTried(lacking(...findings), tried);
    expect([verdict.is, named(verdict.ignored)]).toEqual([is, spared]);
    if (verdict.is === 'lacking') {
      expect(verdict.findings.length).toBe(findings.length - spared.length);
    }
    for (const { ignoring } of verdict.ignored ?? []) {
      expect(ignoring).toMatchObject({ letThrough: true, askedAgain: UNTIL });
    }
  });

  test('makes no unknown clear, and keeps what else is ignored', () => {
    const low = { ...finding('sed'), ignoring: { why: 'low' } };
    const unknown: Verdict = {
      is: 'unknown',
      reason: 'x',
      mend: 'y',
      findings: [finding('bash')],
      ignored: [low],
    };
    expect(spareTried(unknown, tried)).toMatchObject({
      is: 'unknown',
      findings: [],
      ignored: [{ package: 'sed' }, { package: 'bash' }],
    });
  });
});

test('what an upgrade left does not count, each for its own reason', () => {
  const all = [finding('bash'), finding('curl')];
  const verdict = spareLeft(lacking(...all), left(...all), UNTIL);
  expect(verdict).toMatchObject({
    is: 'clear',
    ignored: [{ ignoring: { why: 'held; allow-unfixed lets it be' } }, { package: 'curl' }],
  });
});

describe('an upgrade was in vain', () => {
  const [bash, curl] = [finding('bash'), finding('curl')];
  const triedBash = {
    ...lacking(curl),
    ignored: [{ ...bash, ignoring: { why: '', letThrough: true } as const }],
  } as Verdict;
  const lowBash = {
    ...lacking(curl),
    ignored: [{ ...bash, ignoring: { why: 'low' } }],
  } as Verdict;
  const clear: Verdict = { is: 'clear', needsPro: [] };
  test.each<[string, Verdict, readonly Unfixed[], boolean]>([
    ['when all that was lacking is lacking still', lacking(bash), left(bash), true],
    ['when more is', lacking(bash), left(bash, curl), true],
    ['not when one of two was fixed', lacking(bash, curl), left(curl), false],
    ['not when nothing is left', lacking(bash), [], false],
    [
      'not when one came nearer to its fix',
      lacking(finding('bash', 'USN-1-1', '0')),
      left(bash),
      false,
    ],
    ['not when it fixed what an earlier one could not', triedBash, left(curl), false],
    ['when it fixed neither', triedBash, left(bash, curl), true],
    ['when it fixed only what does not count', lowBash, left(curl), true],
    ['not where nothing was lacking', clear, left(bash), false],
  ])('%s', (_, before, stays, expected) => {
    expect(fixedNothing(before, stays)).toBe(expected);
  });
});

describe('the rules by which something is let through', () => {
  const wishes: BuildWishes = { ...NO_WISHES, allowUnfixed: ['bash', 'curl'] };
  const recipe = (more: BuildWishes['recipe']): BuildWishes => ({ ...wishes, recipe: more });
  test.each<[string, BuildWishes]>([
    ['an entry less', { ...wishes, allowUnfixed: ['bash'] }],
    ['an entry more', { ...wishes, allowUnfixed: ['bash', 'curl', 'sed'] }],
    ['another kind of upgrade', recipe({ mode: 'full' })],
    ['phased updates', recipe({ phased: 'always' })],
    ['another exclusion', recipe({ exclude: ['bash'] })],
    ['another script before', recipe({ preHook: 'apt-mark unhold bash' })],
    ['another script after', recipe({ postHook: 'true' })],
  ])('are others with %s', (_, other) => {
    expect(lettingRules(other)).not.toBe(lettingRules(wishes));
  });

  test('are the same in another order, and wherever the builder runs', () => {
    const same: BuildWishes = {
      ...wishes,
      allowUnfixed: ['curl', 'bash'],
      builder: { ...wishes.builder, types: ['m7i.large'] },
    };
    expect(lettingRules(same)).toBe(lettingRules(wishes));
  });
});
