import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packageList } from '../../../sandbox/ubuntu/fixtures.js';
import {
  type LedgerEntry,
  ledgerPath,
  readLedgerFile,
  writeLedgerFile,
} from '../../../src/image/ledger-file.js';

const ENTRY: LedgerEntry = {
  image: 'ami-0123456789abcdef0',
  release: 'noble',
  architecture: 'x86_64',
  manifest: 'ab'.repeat(32),
  pockets: new Set(['esm-infra', 'esm-apps']),
  reported: Date.UTC(2026, 0, 20, 4, 17),
  packages: new Map([
    ['zlib1g', '1:1.3.dfsg-3.1ubuntu2.1'],
    ['bash', '5.2.21-2ubuntu4'],
    ['libc6:i386', '2.39-0ubuntu8.6'],
  ]),
};

describe('the file of an image', () => {
  test('has what is known of it, then a package a line, by name', () => {
    const lines = writeLedgerFile(ENTRY).split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '# patch-cycle ledger 1',
      '# image ami-0123456789abcdef0',
      '# release noble',
      '# architecture x86_64',
      `# manifest ${'ab'.repeat(32)}`,
      '# pockets esm-apps esm-infra',
      '# reported 2026-01-20T04:17:00.000Z',
    ]);
    expect(lines[7]).toMatch(/^# packages 3 sha256 [0-9a-f]{64}$/);
    expect(lines.slice(8)).toEqual([
      'bash\t5.2.21-2ubuntu4',
      'libc6:i386\t2.39-0ubuntu8.6',
      'zlib1g\t1:1.3.dfsg-3.1ubuntu2.1',
      '',
    ]);
  });

  test('is read back, with what was left open left open', () => {
    const { manifest: _m, pockets: _p, ...least } = ENTRY;
    const without = { ...least, packages: packageList('noble-20251120') };
    const none = { ...without, pockets: new Set<string>() };
    for (const entry of [ENTRY, without, none]) {
      expect(readLedgerFile(writeLedgerFile(entry))).toEqual(entry);
    }
    expect(readLedgerFile(writeLedgerFile(without))).not.toHaveProperty('pockets');
  });

  test('is the same whatever the order of the list', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ENTRY.packages], { minLength: 3 }), (packages) => {
        const shuffled = { ...ENTRY, packages: new Map(packages) };
        expect(writeLedgerFile(shuffled)).toBe(writeLedgerFile(ENTRY));
      }),
    );
  });

  test('may have the line ends of another system', () => {
    const text = writeLedgerFile(ENTRY).replaceAll('\n', '\r\n');
    expect(readLedgerFile(text)).toEqual(ENTRY);
  });

  test('that was changed in any place is not believed', () => {
    const text = writeLedgerFile(ENTRY);
    const anyChange = fc.tuple(
      fc.nat(text.length - 2),
      fc.constantFrom('', 'x', '0', ' ', '\n', '\t', 'a\tb\n'),
      fc.nat(3),
    );
    fc.assert(
      fc.property(anyChange, ([at, put, taken]) => {
        const changed = text.slice(0, at) + put + text.slice(at + taken);
        const read = readLedgerFile(changed);
        // An empty line more says nothing else.
        if (changed.replace(/\n+/g, '\n') === text) expect(read).toEqual(ENTRY);
        else expect(typeof read).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  test('that names a package twice is not believed, whatever its checksum', () => {
    const twice = writeLedgerFile(ENTRY)
      .replace('# packages 3', '# packages 4')
      .replace('bash\t5.2', 'bash\t9\nbash\t5.2');
    const whole = twice.split('\n').filter((line) => !/^# (patch|packages)|^$/.test(line));
    const digest = createHash('sha256').update(whole.join('\n')).digest('hex');
    const sealed = twice.replace(/sha256 .*/, `sha256 ${digest}`);
    expect(readLedgerFile(sealed)).toBe('it lacks what must be known of an image');
    // As it is with one name for each.
    const other = twice.replace('bash\t9', 'bash-doc\t9');
    const entries = whole.map((line) => (line === 'bash\t9' ? 'bash-doc\t9' : line)).join('\n');
    const seal = createHash('sha256').update(entries).digest('hex');
    expect(typeof readLedgerFile(other.replace(/sha256 .*/, `sha256 ${seal}`))).toBe('object');
  });

  test.each([
    ['', "it does not begin with '# patch-cycle ledger 1'"],
    ['bash\t5.2\n', "it does not begin with '# patch-cycle ledger 1'"],
    ['# patch-cycle ledger 2\n', "it does not begin with '# patch-cycle ledger 1'"],
    ['# patch-cycle ledger 1\n', 'line 2 does not say how many packages follow'],
    [writeLedgerFile(ENTRY).split('\n').slice(0, 9).join('\n'), 'it promises 3 packages and has 1'],
    [
      writeLedgerFile(ENTRY).replace('5.2.21-2ubuntu4', '5.2.21-2ubuntu5'),
      'it is not what its checksum was made of',
    ],
    [
      writeLedgerFile({ ...ENTRY, packages: new Map([['a b', '1']]) }),
      'it lacks what must be known of an image',
    ],
  ])('says what is wrong with it: %#', (text, why) => {
    expect(readLedgerFile(text)).toBe(why);
  });

  test('of a hundred thousand packages is read in a moment', () => {
    const packages = new Map(Array.from({ length: 100_000 }, (_, i) => [`p${i}`, `1:${i}`]));
    const began = performance.now();
    expect(readLedgerFile(writeLedgerFile({ ...ENTRY, packages }))).toEqual({ ...ENTRY, packages });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

test.each([
  ['ami-0123456789abcdef0', 'images/ami-0123456789abcdef0.txt'],
  ['ami-12345678', 'images/ami-12345678.txt'],
  ['ami-../../x', undefined],
  ['resolve:ssm:/x', undefined],
  ['', undefined],
])('the path of %j is %j', (id, path) => {
  expect(ledgerPath(id)).toBe(path);
});
