import { describe, expect, test } from '@jest/globals';
import { keepLists, ledgerSource, type Reported } from '../../../src/image/ledger.js';
import { readLedgerFile, writeLedgerFile } from '../../../src/image/ledger-file.js';
import { imageTags } from '../../../src/image/tags.js';
import type { Image, Ledger } from '../../../src/ports.js';

const NOW = Date.UTC(2026, 0, 20);
const tags = imageTags(
  {
    source: 'ami-0fedcba9876543210',
    release: 'noble',
    manifest: 'ab'.repeat(32),
    considered: 'newest',
    build: 'pc-9abcdef0-mkm2x3k4',
  },
  { id: '1-1', repository: 'acme/shop', url: '' },
);
const image = (more: Partial<Image> = {}): Image => ({
  id: 'ami-0123456789abcdef0',
  name: 'web',
  state: 'available',
  architecture: 'x86_64',
  createdAt: NOW,
  tags: {},
  snapshotIds: [],
  ...more,
});
const packages = new Map([['bash', '5.2-1']]);
const PATH = 'images/ami-0123456789abcdef0.txt';

/** In memory, with what was written last. */
function ledgerOf(files: ReadonlyMap<string, string> = new Map()) {
  const kept = new Map(files);
  const writes: { readonly paths: readonly string[]; readonly message: string }[] = [];
  const ledger: Ledger = {
    name: 'the ledger',
    read: async (path) => kept.get(path),
    async write(changed, message) {
      for (const [path, text] of changed) kept.set(path, text);
      writes.push({ paths: [...changed.keys()], message });
      return `c${writes.length}`;
    },
  };
  return { ledger, kept, writes };
}

const report = (more: Partial<Reported> = {}): Reported => ({
  image: image(),
  release: 'noble',
  packages,
  ...more,
});

describe('a kept list', () => {
  test('is that of its image, with what it can install from', async () => {
    const pockets = new Set(['esm-infra']);
    for (const one of [report(), report({ image: image({ tags }), pockets })]) {
      const { ledger } = ledgerOf();
      await keepLists(ledger, [one], NOW, 'run 1-1');
      const known = await ledgerSource(ledger).packages(one.image as Image, []);
      expect(known).toMatchObject({ release: 'noble', packages });
      expect(known?.pockets).toEqual(one.pockets);
    }
  });

  test('is unknown where none is kept, and of what is no image', async () => {
    const { ledger } = ledgerOf();
    expect(await ledgerSource(ledger).packages(image(), [])).toBeUndefined();
    expect(await ledgerSource(ledger).packages(image({ id: '../x' }), [])).toBeUndefined();
  });

  const of = (more: Partial<Reported>) => async () => {
    const { ledger, kept } = ledgerOf();
    const one = report(more);
    await keepLists(
      ledger,
      [{ ...one, image: { ...one.image, id: 'ami-0aaaaaaaaaaaaaaaa' } }],
      NOW,
      '',
    );
    return (
      kept
        .get('images/ami-0aaaaaaaaaaaaaaaa.txt')
        ?.replace('ami-0aaaaaaaaaaaaaaaa', 'ami-0123456789abcdef0') ?? ''
    );
  };
  const written = async (more: Partial<Reported>) => {
    const { ledger, kept } = ledgerOf();
    await keepLists(ledger, [report(more)], NOW, '');
    return kept.get(PATH) ?? '';
  };

  test.each<[string, () => Promise<string>, Image, RegExp]>([
    ['damaged', async () => (await written({})).replace('5.2-1', '5.2-2'), image(), /checksum/],
    ['of another image by its checksum', of({}), image(), /checksum/],
    [
      'of another architecture',
      () => written({ image: image({ architecture: 'arm64' }) }),
      image(),
      /it is of arm64, and the image is x86_64/,
    ],
    [
      'of another release',
      () => written({ image: image({ tags }), release: 'jammy' }),
      image({ tags }),
      /it is of jammy, and the image is noble/,
    ],
    [
      'of another build',
      () =>
        written({ image: image({ tags: { ...tags, 'patch-cycle:manifest': 'cd'.repeat(32) } }) }),
      image({ tags }),
      /another manifest/,
    ],
    ['of an image that was not ours', () => written({}), image({ tags }), /another manifest/],
    [
      'of an image that was ours',
      () => written({ image: image({ tags }) }),
      image(),
      /another manifest/,
    ],
  ])('that is %s is not believed, and named', async (_, text, asked, why) => {
    const { ledger } = ledgerOf(new Map([[PATH, await text()]]));
    const answer = ledgerSource(ledger).packages(asked, []);
    await expect(answer).rejects.toMatchObject({
      name: 'LedgerError',
      mend: expect.stringContaining(PATH),
    });
    await expect(answer).rejects.toThrow(why);
  });

  test('that is a copy of another image’s is not believed', async () => {
    const other = image({ id: 'ami-0aaaaaaaaaaaaaaaa' });
    const { ledger, kept } = ledgerOf();
    await keepLists(ledger, [report({ image: other })], NOW, '');
    kept.set(PATH, kept.get('images/ami-0aaaaaaaaaaaaaaaa.txt') ?? '');
    await expect(ledgerSource(ledger).packages(image(), [])).rejects.toThrow(
      /is not the list of ami-0123456789abcdef0: it is that of ami-0aaaaaaaaaaaaaaaa/,
    );
  });
});

describe('keeping', () => {
  const other = report({ image: image({ id: 'ami-0bbbbbbbbbbbbbbbb' }) });

  test('is one change for all images, with a message that names them', async () => {
    const { ledger, writes } = ledgerOf();
    expect(await keepLists(ledger, [report(), other], NOW, 'run 1-1')).toBe('c1');
    expect(writes).toEqual([
      {
        paths: [PATH, 'images/ami-0bbbbbbbbbbbbbbbb.txt'],
        message: 'Keep what ami-0123456789abcdef0 and ami-0bbbbbbbbbbbbbbbb have\n\nrun 1-1\n',
      },
    ]);
  });

  test('what is kept already is no change, whenever it was reported', async () => {
    const { ledger, writes, kept } = ledgerOf();
    await keepLists(ledger, [report()], NOW, '');
    const text = kept.get(PATH);
    expect(await keepLists(ledger, [report()], NOW + 1, '')).toBeUndefined();
    expect(await keepLists(ledger, [report(), other], NOW + 1, '')).toBe('c2');
    expect(writes[1]?.paths).toEqual(['images/ami-0bbbbbbbbbbbbbbbb.txt']);
    expect(kept.get(PATH)).toBe(text);
  });

  test.each([
    ['damaged', (text: string) => text.replace('5.2-1', '5.2-2')],
    [
      'other',
      (text: string) => {
        const entry = readLedgerFile(text);
        if (typeof entry === 'string') throw new Error(entry);
        return writeLedgerFile({ ...entry, packages: new Map([['dash', '1']]) });
      },
    ],
  ])('mends what is %s', async (_, change) => {
    const { ledger, kept } = ledgerOf();
    await keepLists(ledger, [report()], NOW, '');
    const text = kept.get(PATH) ?? '';
    kept.set(PATH, change(text));
    await keepLists(ledger, [report()], NOW, '');
    expect(kept.get(PATH)).toBe(text);
  });

  test('keeps nothing of what is no image, nor when there is nothing', async () => {
    const { ledger, writes } = ledgerOf();
    expect(await keepLists(ledger, [], NOW, '')).toBeUndefined();
    expect(
      await keepLists(ledger, [report({ image: image({ id: 'x' }) })], NOW, ''),
    ).toBeUndefined();
    expect(writes).toEqual([]);
  });
});
