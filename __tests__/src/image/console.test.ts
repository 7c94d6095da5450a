import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ConsoleReading, nothingRead, readConsole } from '../../../src/image/console.js';
import {
  beforeList,
  beforeRecords,
  blob,
  endFailed,
  endOk,
  manifest,
  NONCE,
  onConsole,
  progress,
  record,
} from './console-writer.js';

const names = ['bash', 'libc6:amd64', 'linux-image-6.8.0-2-aws', 'openssl', 'tzdata'];
const packages = names.map((name, index) => [name, `1.${index}-0ubuntu${index}`] as const);
/** Enough for several chunks: names that do not compress away. */
const many = Array.from(
  { length: 120 },
  (_, index) =>
    [`pkg${(index * 2654435761) % 4294967291}`, `${index}.${(index * 7919) % 997}-1`] as const,
);
const list = beforeList(many);
const report = manifest(many, [['openssl', '1.2', '1.3']]);

const read = (text: string): ConsoleReading => readConsole(nothingRead, text, NONCE);
const whole = [
  progress('wait'),
  progress('update'),
  progress('before'),
  ...beforeRecords(list),
  progress('upgrade'),
  progress('manifest'),
  ...endOk(report),
];

describe('a console that is whole', () => {
  test.each([['\n'], ['\r\n'], ['\r\r\n']])('is read with lines that end in %j', (lineEnd) => {
    const reading = read(onConsole(whole, lineEnd));
    expect(reading.phases).toEqual(['wait', 'update', 'before', 'upgrade', 'manifest']);
    expect(reading.before).toEqual(list);
    expect(reading.end).toMatchObject({ is: 'ok', manifest: report });
  });

  test('tells a failure with its phase, its reason and the tail of the log', () => {
    const failure = endFailed('update', 'not every index could be fetched', 'Err:10 404\nE: é\n');
    expect(read(onConsole([progress('wait'), ...failure])).end).toEqual({
      is: 'failed',
      phase: 'update',
      reason: 'not every index could be fetched',
      serviceResult: 'exit-code',
      log: 'Err:10 404\nE: é\n',
    });
  });

  test('tells a failure whose log was lost without the log', () => {
    const failure = endFailed('upgrade', 'dpkg', 'x').filter((line) => !line.includes(' L '));
    expect(read(onConsole(failure)).end).toMatchObject({ is: 'failed', reason: 'dpkg', log: '' });
  });

  test('gives the checksum of the manifest in the image, also when a shorter one was sent', () => {
    const short = manifest([], [], { packages_omitted: true });
    expect(read(onConsole(endOk(short, 'ab'.repeat(32)))).end).toMatchObject({
      is: 'ok',
      sha256: 'ab'.repeat(32),
    });
  });

  test('says nothing of another build', () => {
    expect(readConsole(nothingRead, onConsole(whole), 'pc-00000000-mkm2x3k4')).toEqual(nothingRead);
  });

  test('is none before anything was said', () => {
    expect(read('').end).toEqual({ is: 'none' });
    expect(read('[    0.000000] Linux version 6.8\r\nlogin: ').end).toEqual({ is: 'none' });
  });
});

describe('a record', () => {
  test('may follow a prompt or a kernel message on its line', () => {
    const text = `ip-10-0-0-1 login: ${progress('wait')}\r\n[ 3.1] eth0: up ${progress('update')}\r\n`;
    expect(read(text).phases).toEqual(['wait', 'update']);
  });

  test('that lost its line end is read, and so is the next', () => {
    const text = `${progress('wait')}${progress('update')}[   12.345678] audit: type=1400\r\n`;
    expect(read(text).phases).toEqual(['wait', 'update']);
  });

  test('whose payload was damaged does not count', () => {
    expect(read(progress('upgrade').replace('upgrade', 'upgrAde')).phases).toEqual([]);
  });

  test('of a phase is told once, in the order of the build, over overlapping polls', () => {
    const first = read(onConsole([progress('wait'), progress('update')]));
    const text = onConsole([progress('update'), progress('before')]);
    expect(readConsole(first, text, NONCE).phases).toEqual(['wait', 'update', 'before']);
  });
});

describe('what is not whole, or not to be believed, is incomplete', () => {
  const { chunks, seal } = blob('M', JSON.stringify(report));
  const end = (more: object): string =>
    record('END', 1, 1, JSON.stringify({ ...seal, result: 'ok', whole: seal.sha256, ...more }));

  test.each<[string, readonly string[], RegExp]>([
    ['a chunk is missing', [...chunks.slice(1), end({})], /1 of \d+ chunks are missing/],
    ['the checksum is of something else', [...chunks, end({ sha256: '0'.repeat(64) })], /checksum/],
    ['the length is of something else', [...chunks, end({ bytes: seal.bytes - 1 })], /checksum/],
    ['the END record is of no known form', [...chunks, end({ result: 'fine' })], /form/],
    ['the END record asks for too much', [...chunks, end({ chunks: 1e9 })], /form/],
    ['END records contradict each other', [...chunks, end({}), end({ wire: 1 })], /contradict/],
    [
      'the manifest is of another build',
      endOk({ ...report, build: 'pc-00000000-mkm2x3k4' }),
      /manifest/,
    ],
    ['the manifest is of another format', endOk({ ...report, format: 2 }), /manifest/],
    ['a package has no version', endOk(manifest([['bash', '']])), /manifest/],
    ['a package name is none', endOk(manifest([['../bash', '1']])), /manifest/],
    ['a row has too much in it', endOk(manifest([['a', '1', 'b', '2', 'c']])), /manifest/],
  ])('%s', (_, lines, why) => {
    const reading = read(onConsole(lines));
    expect(reading.end).toEqual({ is: 'incomplete', why: expect.stringMatching(why) });
  });

  test('a list that inflates without end is not inflated', () => {
    const bomb = blob('M', '0'.repeat(40 * 1024 * 1024));
    const claim = { ...bomb.seal, bytes: 1024, result: 'ok', whole: bomb.seal.sha256 };
    const text = onConsole([...bomb.chunks, record('END', 1, 1, JSON.stringify(claim))]);
    expect(read(text).end).toEqual({
      is: 'incomplete',
      why: 'the chunks cannot be decompressed',
    });
  });

  test('the list before the upgrade does not count until it is whole', () => {
    const lines = beforeRecords(list);
    const second = lines[1] as string;
    const holed = lines.filter((line) => line !== second);
    const first = read(onConsole(holed));
    expect(first.before).toBeUndefined();
    expect(readConsole(first, onConsole([second]), NONCE).before).toEqual(list);
  });
});

describe('a console that was damaged', () => {
  interface Damage {
    readonly kernel: readonly number[];
    readonly lost: readonly number[];
    readonly flipped: readonly (readonly [number, number])[];
    readonly window: boolean;
  }
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const damages: fc.Arbitrary<Damage> = fc.record({
    kernel: fc.array(place, { maxLength: 6 }),
    lost: fc.array(place, { maxLength: 3 }),
    flipped: fc.array(fc.tuple(place, fc.nat(7)), { maxLength: 6 }),
    window: fc.boolean(),
  });
  const contents = fc.uniqueArray(
    fc.tuple(
      fc.stringMatching(/^[a-z][a-z0-9+.-]{1,20}$/),
      fc.stringMatching(/^[0-9][a-z0-9.+~-]{0,12}$/),
    ),
    { minLength: 1, maxLength: 60, selector: ([name]) => name },
  );

  function damaged(lines: readonly string[], damage: Damage): string {
    const lost = new Set(damage.lost.map((at) => Math.floor(at * lines.length)));
    let text = onConsole(lines.filter((_, index) => !lost.has(index)));
    for (const at of damage.kernel) {
      const cut = Math.floor(at * text.length);
      const message = '[  101.123456] audit: type=1400 audit(1.2:3): apparmor="STATUS"\r\n';
      text = text.slice(0, cut) + message + text.slice(cut);
    }
    const bytes = Buffer.from(text, 'latin1');
    for (const [at, bit] of damage.flipped) {
      const index = Math.floor(at * bytes.length);
      bytes[index] = (bytes[index] as number) ^ (1 << bit);
    }
    const shown = bytes.toString('latin1');
    return damage.window ? shown.slice(-65_536) : shown;
  }

  test('gives the right lists or none, never wrong ones', () => {
    let wholeOnes = 0;
    fc.assert(
      fc.property(contents, contents, damages, (installed, upgraded, damage) => {
        const sent = { before: beforeList(installed), manifest: manifest(upgraded) };
        const lines = [progress('before'), ...beforeRecords(sent.before), ...endOk(sent.manifest)];
        const reading = read(damaged(lines, damage));
        if (reading.before !== undefined) expect(reading.before).toEqual(sent.before);
        if (reading.end.is === 'ok') {
          wholeOnes++;
          expect(reading.end.manifest).toEqual(sent.manifest);
        } else expect(['none', 'incomplete']).toContain(reading.end.is);
      }),
      { numRuns: 250 },
    );
    expect(wholeOnes).toBeGreaterThan(50);
  });

  test('is whole again from the second pass when any one chunk of the first was hit', () => {
    fc.assert(
      fc.property(fc.nat(1_000), (at) => {
        const lines = [...endOk(report)];
        const chunk = at % (lines.filter((line) => line.includes(' M ')).length / 2);
        const line = lines[chunk] as string;
        lines[chunk] = `${line.slice(0, -9)}[    9.1] oom\r\n${line.slice(-9)}`;
        expect(read(onConsole(lines)).end.is).toBe('ok');
      }),
      { numRuns: 30 },
    );
  });

  test('of which each poll shows a window gives what one look at all of it would give', () => {
    const text = onConsole(whole);
    fc.assert(
      fc.property(fc.integer({ min: 2_000, max: 9_000 }), (step) => {
        let reading = nothingRead;
        for (let end = step; end < text.length + step; end += step) {
          reading = readConsole(reading, text.slice(Math.max(0, end - 10_000), end), NONCE);
        }
        const { phases, end, before: reported } = read(text);
        expect({ phases: reading.phases, end: reading.end, before: reading.before }).toEqual({
          phases,
          end,
          before: reported,
        });
      }),
      { numRuns: 20 },
    );
  });

  test('cut to the last 64 KB by another boot keeps the end, and what was read before stays', () => {
    const first = read(onConsole([progress('wait'), ...beforeRecords(list), progress('reboot')]));
    const boot = Array.from(
      { length: 1_500 },
      (_, i) => `[    ${i}.000000] pci 0000:00: something found`,
    );
    const text = onConsole([...whole.slice(0, 4), ...boot, progress('check'), ...endOk(report)]);
    const reading = readConsole(first, text.slice(-65_536), NONCE);
    expect(reading.before).toEqual(list);
    expect(reading.phases).toEqual(['wait', 'reboot', 'check']);
    expect(reading.end.is).toBe('ok');
  });
});

test('a manifest with names of sources is kept as it was sent', () => {
  const rows = [
    ['libssl3:amd64', '3.0', 'openssl'],
    ['linux-image-aws', '6.8', 'linux-signed-aws', '6.8+1'],
    ...packages,
  ];
  const { end } = read(onConsole(endOk(manifest(rows))));
  expect(end.is === 'ok' && end.manifest.packages).toEqual(rows);
});

describe('a builder that was only to report', () => {
  const reported = record(
    'END',
    1,
    1,
    JSON.stringify({ ...blob('M', '').seal, chunks: 0, result: 'reported' }),
  );

  test('has done so when its list is whole', () => {
    const reading = read(onConsole([progress('before'), ...beforeRecords(list), reported]));
    expect(reading).toMatchObject({ before: list, end: { is: 'reported' } });
  });

  test('has not when its list is not', () => {
    expect(read(onConsole([reported])).end).toEqual({
      is: 'incomplete',
      why: 'the list of what is installed is not whole',
    });
  });
});
