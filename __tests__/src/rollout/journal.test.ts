import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Group } from '../../../src/ports.js';
import {
  backTags,
  batchKeys,
  batchTags,
  finishingTags,
  journalKeys,
  launchToken,
  type OpenBatch,
  type OpenRoll,
  readJournal,
  rollTags,
  suspendedTags,
} from '../../../src/rollout/journal.js';

const group = (tags: Record<string, string>): Group => ({
  name: 'web',
  min: 1,
  max: 9,
  desired: 6,
  source: { kind: 'template', template: { templateId: 'lt-1', version: '3' } },
  zones: ['eu-west-1a'],
  subnets: ['subnet-1'],
  targetGroupArns: [],
  otherTrafficSources: [],
  suspended: [],
  tags,
  instances: [],
  healthCheckGrace: 0,
  hasWarmPool: false,
});

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const ami = hex(17).map((digits) => `ami-${digits}`);
const roll: fc.Arbitrary<OpenRoll> = fc.record({
  run: fc.nat().map((id) => `${id}-1`),
  target: fc.record({
    templateId: hex(17).map((digits) => `lt-${digits}`),
    style: fc.constantFrom('$Latest', '$Default', '7', '10000'),
    from: fc.nat(10_000).map(String),
    fromImage: ami,
    image: ami,
    inPlace: fc.boolean(),
  }),
  desired: fc.nat(500),
});
const ids = fc.array(
  hex(17).map((digits) => `i-${digits}`),
  { minLength: 1, maxLength: 100 },
);
const batch: fc.Arbitrary<OpenBatch> = fc
  .record({
    zone: fc.constantFrom('eu-west-1a', 'us-gov-west-1c', 'us-west-2-lax-1a'),
    base: fc.nat(500),
    token: fc.nat(1e12).map((at) => launchToken('a group with a long name', 'eu-west-1a', at, 12)),
    attempt: fc.nat(99),
    at: fc.nat(2e12),
    ending: fc.constantFrom('none' as const, 'old' as const, 'surplus' as const),
    image: ami,
    old: ids,
    launched: fc.option(ids, { nil: undefined }),
  })
  .map(({ launched, ...one }) => ({
    ...one,
    count: one.old.length,
    ...(launched && { launched }),
  }));

describe('the journal', () => {
  test('reads back what it wrote, within the limits of a tag', () => {
    fc.assert(
      fc.property(roll, batch, (anyRoll, anyBatch) => {
        const tags = {
          Name: 'theirs',
          ...rollTags(anyRoll),
          ...batchTags(anyBatch),
          ...suspendedTags(['AZRebalance', 'Terminate']),
        };
        expect(readJournal(group(tags))).toEqual({
          roll: anyRoll,
          batch: anyBatch,
          suspended: ['AZRebalance', 'Terminate'],
          unreadable: [],
          finishing: false,
        });
        for (const [key, value] of Object.entries(tags)) {
          expect(key.length).toBeLessThanOrEqual(128);
          expect(value).toMatch(/^[\p{L}\p{N} +\-=._:/@]{1,255}$/u);
        }
        // An Auto Scaling group takes 50 tags; most of them are the owner's.
        expect(Object.keys(tags).length).toBeLessThan(30);
      }),
    );
  });

  test('says nothing for a group without our tags', () => {
    expect(readJournal(group({ Name: 'web' }))).toEqual({
      suspended: [],
      finishing: false,
      unreadable: [],
    });
  });

  test.each(['hand written', 'run=1-1 lt=lt-1 from=3', ''])(
    'does not take %p for an open roll',
    (value) => {
      expect(readJournal(group({ 'patch-cycle:roll': value })).roll).toBeUndefined();
    },
  );

  test('closes with every tag of ours and none of theirs', () => {
    fc.assert(
      fc.property(roll, batch, (anyRoll, anyBatch) => {
        const tags = {
          Name: 'theirs',
          'patch-cycle-of-somebody': 'theirs',
          ...rollTags(anyRoll),
          ...backTags('new instance i-1 is unhealthy'),
          ...finishingTags('1-1'),
          ...suspendedTags(['AZRebalance']),
          ...batchTags(anyBatch),
        };
        const closed = new Set(journalKeys(group(tags), false));
        const left = Object.keys(tags).filter((key) => !closed.has(key));
        expect(left).toEqual(['Name', 'patch-cycle-of-somebody']);
        expect(journalKeys(group(tags), true)).not.toContain('patch-cycle:suspended');
      }),
    );
  });

  test.each(['patch-cycle:old', 'patch-cycle:new'])(
    'cannot be read with an id of %s missing',
    (key) => {
      const [any] = fc.sample(batch, { numRuns: 1, seed: 1 });
      const tags = batchTags({
        ...(any as OpenBatch),
        old: ['i-1', 'i-2'],
        launched: ['i-3', 'i-4'],
      });
      expect(readJournal(group(tags)).unreadable).toEqual([]);
      const { [key]: ids = '', ...rest } = tags;
      const less = [rest, { ...rest, [key]: ids.slice(0, 3) }];
      for (const edited of less) {
        expect(readJournal(group(edited)).unreadable).toEqual(['patch-cycle:batch']);
      }
    },
  );

  test('is not confused by the ids that a longer batch before left on the group', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `i-${String(index).padStart(17, '0')}`);
    const [any] = fc.sample(batch, { numRuns: 1, seed: 1 });
    const long: OpenBatch = {
      ...(any as OpenBatch),
      old: ids,
      count: 40,
      launched: ids.slice(0, 2),
    };
    const short: OpenBatch = { ...long, old: ids.slice(3, 5), count: 2 };
    const tags = { ...batchTags(long), ...batchTags(short) };
    expect(readJournal(group(tags)).batch).toEqual(short);
    expect(batchKeys(group(tags))).toHaveLength(6);
  });

  test('makes another token for another group, zone, moment or attempt, at most 64 characters', () => {
    const tokens = [
      launchToken('web', 'eu-west-1a', 1, 0),
      launchToken('api', 'eu-west-1a', 1, 0),
      launchToken('web', 'eu-west-1b', 1, 0),
      launchToken('web', 'eu-west-1a', 2, 0),
      launchToken('web', 'eu-west-1a', 1, 1),
    ];
    expect(new Set(tokens).size).toBe(tokens.length);
    for (const token of tokens) expect(token.length).toBeLessThanOrEqual(64);
  });
});
