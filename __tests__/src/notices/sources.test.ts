import { describe, expect, it, test } from '@jest/globals';
import { pack } from '../../../sandbox/ubuntu/bzip2.js';
import type { Notice as SandboxNotice } from '../../../sandbox/ubuntu/notice.js';
import { ovalFile, releaseOf } from '../../../sandbox/ubuntu/oval.js';
import type { Release } from '../../../sandbox/ubuntu/releases.js';
import { FeedError } from '../../../src/errors.js';
import { readNotices } from '../../../src/notices/feed.js';
import { knock } from '../../../src/notices/page.js';
import type { NoticeFeed } from '../../../src/ports.js';
import { feedOf, type Raw, rawNotice } from './fixtures.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEWEST = Date.UTC(2026, 0, 19, 12, 0, 0);
const NOW = Date.UTC(2026, 0, 20, 4, 17, 0);
const MADE = Date.UTC(2026, 0, 20, 2, 0, 0);
const noble = releaseOf('noble') as Release;

/** `count` notices, one in eight hours, newest first. */
const history = (count: number): readonly Raw[] =>
  Array.from({ length: count }, (_, i) =>
    rawNotice(`USN-${6000 - i}-1`, new Date(NEWEST - i * 8 * HOUR).toISOString().slice(0, -1)),
  );

const LONG = history(240);
const idsOf = (raws: readonly { readonly id: string }[]) => raws.map(({ id }) => id);

/** The same notices as Canonical's file would have them. */
function ovalOf(raws: readonly Raw[], made = MADE): Uint8Array {
  const notices = raws.map(
    ({ id, published }): SandboxNotice => ({
      id,
      title: `${id} title`,
      published,
      cves: ['CVE-2026-0001'],
      releases: {
        noble: {
          sources: [],
          binaries: [{ version: '5.2-2', pocket: 'security', visible: ['bash'] }],
        },
      },
    }),
  );
  return pack(Buffer.from(ovalFile(noble, notices, made)));
}

const down: NoticeFeed['page'] = async () => {
  throw new FeedError('The API is down.');
};
const noFile = async (): Promise<Uint8Array> => {
  throw new FeedError('There is no file.');
};

/** Packing takes seconds. */
let packedWhole: Uint8Array | undefined;
const whole = (): Uint8Array => {
  packedWhole ??= ovalOf(LONG);
  return packedWhole;
};

interface Feed extends NoticeFeed {
  readonly asked: { offset: number; limit: number }[];
  files: number;
}

function feed(more: Partial<NoticeFeed> = {}, raws = LONG): Feed {
  const api = feedOf(raws);
  const one: Feed = {
    page: api.page,
    asked: api.asked,
    files: 0,
    source: 'auto',
    now: () => NOW,
    ...more,
  };
  const oval = more.oval ?? (async () => (raws === LONG ? whole() : ovalOf(raws)));
  one.oval = async (release) => {
    one.files++;
    return await oval(release);
  };
  return one;
}

describe('by itself', () => {
  it('asks the API alone when the window is short', async () => {
    const short = feed();
    const reading = await readNotices(short, 'noble', { since: NEWEST - 7 * DAY });
    expect(reading).not.toHaveProperty('from');
    expect(short.files).toBe(0);
  });

  it.each([
    ['the whole history', {}, 240],
    ['a window of more than ten pages', { since: NEWEST - 75 * DAY }, 77 * 3 + 2],
  ])('takes %s from OVAL, but for the newest', async (_, range, count) => {
    const long = feed();
    const reading = await readNotices(long, 'noble', range);
    expect(reading).toMatchObject({ from: 'both', newest: 'USN-6000-1' });
    expect(idsOf(reading.notices)).toEqual(idsOf(LONG.slice(0, count)));
    expect(reading.notices[0]?.published.instant).toBe(NEWEST);
    expect(long.asked.length).toBeLessThan(15);
    expect(long.files).toBe(1);
  });

  it('has what was published after the file was made', async () => {
    const late = feed({ oval: async () => ovalOf(LONG.slice(10), MADE - 4 * DAY) });
    expect(idsOf((await readNotices(late, 'noble')).notices)).toEqual(idsOf(LONG));
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ['there is no file', noFile],
    ['the file ends before the API begins', async () => ovalOf(LONG.slice(30), MADE - 20 * DAY)],
    ['the file lacks a notice', async () => ovalOf(LONG.filter(({ id }) => id !== 'USN-5990-1'))],
    ['the file is cut short', async () => whole().subarray(0, 4_000)],
  ])('goes on with the API when %s, and says why', async (_, oval) => {
    const reading = await readNotices(feed({ oval }), 'noble');
    expect(idsOf(reading.notices)).toEqual(idsOf(LONG));
    expect(reading).not.toHaveProperty('from');
    expect(reading.instead).toMatch(/file/);
  });

  it.each([
    ['the whole history', {}, 240],
    ['a few days', { since: NEWEST - DAY, expect: 'USN-6000-1' }, 11],
  ])('takes %s from OVAL alone when the API is down, and says so', async (_, range, count) => {
    const reading = await readNotices(feed({ page: down }), 'noble', range);
    expect(reading).toMatchObject({ from: 'oval', asOf: MADE, instead: 'The API is down.' });
    expect(idsOf(reading.notices)).toEqual(idsOf(LONG.slice(0, count)));
  });

  it('has the same notices in a window by either feed', async () => {
    for (const hours of [0, 5, 12, 13, 100, 333]) {
      const range = { since: NEWEST - hours * HOUR };
      const [api, oval] = await Promise.all([
        readNotices(feed({ source: 'api' }), 'noble', range),
        readNotices(feed({ source: 'oval' }), 'noble', range),
      ]);
      expect(idsOf(oval.notices)).toEqual(idsOf(api.notices));
    }
  });

  it('fails when neither answers, and says why of both', async () => {
    const read = readNotices(feed({ page: down, oval: noFile }), 'noble');
    await expect(read).rejects.toThrow(
      'The API is down. Nor is there an answer elsewhere: There is no file.',
    );
    await expect(read).rejects.toBeInstanceOf(FeedError);
  });

  it('does not ask elsewhere when the run is cancelled', async () => {
    const cancelled = feed({
      page: async () => {
        throw new DOMException('cancelled', 'AbortError');
      },
    });
    await expect(readNotices(cancelled, 'noble')).rejects.toThrow('cancelled');
    expect(cancelled.files).toBe(0);
  });
});

describe('told which', () => {
  it('asks the API alone', async () => {
    const one = feed({ source: 'api' });
    expect(idsOf((await readNotices(one, 'noble')).notices)).toEqual(idsOf(LONG));
    expect(one.files).toBe(0);
    await expect(readNotices(feed({ source: 'api', page: down }), 'noble')).rejects.toThrow(
      'The API is down.',
    );
  });

  it('asks for OVAL alone', async () => {
    const one = feed({ source: 'oval' });
    expect(idsOf((await readNotices(one, 'noble')).notices)).toEqual(idsOf(LONG));
    expect(one.asked).toEqual([]);
    await expect(readNotices(feed({ source: 'oval', oval: noFile }), 'noble')).rejects.toThrow(
      'There is no file.',
    );
  });
});

function ovalOfJammy(): Uint8Array {
  return pack(Buffer.from(ovalFile(releaseOf('jammy') as Release, [JAMMY], MADE)));
}

const JAMMY: SandboxNotice = {
  id: 'USN-1-1',
  title: 'one',
  published: '2026-01-19T12:00:00.000000',
  cves: [],
  releases: { jammy: { sources: [], binaries: [] } },
};

describe('an OVAL file by itself is refused, never taken for empty', () => {
  const xml = ovalFile(noble, [], MADE);
  const packed = (text: string): Uint8Array => pack(Buffer.from(text));
  const file = ovalOf(LONG.slice(0, 5));

  test.each<[string, Uint8Array, RegExp]>([
    ['when it is not bzip2', Buffer.from('<html>'), /is not bzip2/],
    ['when it is cut short', file.subarray(0, -3), /ends too soon/],
    ['when nothing is in it', pack(Buffer.alloc(0)), /ends too soon/],
    ['when it has no notice', packed(xml), /has no notice at all/],
    ['when its XML ends too soon', packed(xml.slice(0, -20)), /ends too soon/],
    ['when it is other XML', packed('<rss><channel/></rss>'), /is no OVAL/],
    ['when it is of another release', ovalOfJammy(), /is of another release/],
    [
      'when it does not say when it was made',
      packed(xml.replace(/<oval:timestamp>[^<]*/, '<oval:timestamp>')),
      /does not say when/,
    ],
    [
      'when it is older than two days',
      ovalOf(LONG.slice(0, 3), NOW - 49 * HOUR),
      /is stale: it was made on 2026-01-18/,
    ],
    ['when it is of the day after tomorrow', ovalOf(LONG.slice(0, 3), NOW + 49 * HOUR), /is stale/],
    [
      'when it lacks the notice that the image was made with',
      ovalOf(LONG.slice(1)),
      /does not have USN-6000-1/,
    ],
  ])('%s', async (_, bytes, why) => {
    const read = readNotices(feed({ source: 'oval', oval: async () => bytes }), 'noble', {
      since: NEWEST,
      expect: 'USN-6000-1',
    });
    await expect(read).rejects.toThrow(FeedError);
    await expect(read).rejects.toThrow(why);
  });

  test('when nobody says what day it is', async () => {
    const read = readNotices(feed({ source: 'oval', now: () => undefined }), 'noble');
    await expect(read).rejects.toThrow(/does not say what time it is.*`oval-url`/);
  });
});

describe('an OVAL definition that cannot be read is unknown, never absent', () => {
  const xml = ovalFile(
    noble,
    [
      {
        ...JAMMY,
        releases: {
          noble: {
            sources: [],
            binaries: [{ version: '2', pocket: 'security', visible: ['bash'] }],
          },
        },
      },
    ],
    MADE,
  );
  const both = xml.replace(
    '</definitions>',
    `${/<definition [\s\S]*<\/definition>/.exec(xml)?.[0].replaceAll('USN-1-1', 'USN-2-1')}</definitions>`,
  );
  const read = (text: string) =>
    readNotices(feed({ source: 'oval', oval: async () => pack(Buffer.from(text)) }), 'noble');

  const OTHER =
    '<definition id="oval:com.ubuntu.noble:def:9" class="patch"><metadata><title>USN-9-1 -- x</title>' +
    '<reference source="USN" ref_id="USN-9-1"/><advisory><issued date="2026-01-18"/></advisory></metadata></definition>';

  test('as it is, both can', async () => {
    expect(idsOf((await read(both)).notices)).toEqual(['USN-2-1', 'USN-1-1']);
  });

  test.each<[string, (text: string) => string, string]>([
    [
      'no date',
      (s) => s.replace('date="2026-01-19"', 'date="soon"'),
      'its date of issue cannot be read',
    ],
    [
      'an id that is none',
      (s) => s.replace('ref_id="USN-1-1"', 'ref_id="one"'),
      'does not say which notice',
    ],
    [
      'criteria that must all hold',
      (s) => s.replace('operator="OR"', 'operator="AND"'),
      'its criteria',
    ],
    ['a negation', (s) => s.replace('<criterion ', '<criterion negate="true" '), 'its criteria'],
    [
      'a test that is not there',
      (s) => s.replace(/(<criterion test_ref=")[^"]*/, '$1oval:none'),
      'is not whole',
    ],
  ])('with %s', async (_, change, why) => {
    const reading = await read(change(both));
    expect(reading.notices.length + reading.unreadable.length).toBe(2);
    expect(reading.unreadable.map((one) => one.why)).toEqual([expect.stringContaining(why)]);
  });

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'another comparison',
      (s) => s.replace('operation="less than"', 'operation="equals"'),
      /does not compare/,
    ],
    ['a version of another kind', (s) => s.replace('debian_evr_string', 'int'), /does not compare/],
    [
      'a pattern of another form',
      (s) => s.replace('<value>^bash', '<value>^ba(sh)?'),
      /it looks for "\^ba/,
    ],
    ['no name at all', (s) => s.replace(/<value>.*<\/value>/, ''), /is not whole/],
    [
      'a kernel of another form',
      (s) => s.replace('<value>^bash', '<value>^linux-image-.*'),
      /it looks for/,
    ],
  ])('with %s', async (_, change, why) => {
    const { unreadable } = await read(
      change(xml).replace('</definitions>', `${OTHER}</definitions>`),
    );
    expect(unreadable.map((one) => one.why)).toEqual([expect.stringMatching(why)]);
  });
});

describe('a feed whose newest notice is old', () => {
  const old = history(20).map((raw, i) =>
    rawNotice(raw.id, new Date(NOW - (40 + i) * DAY).toISOString().slice(0, -1)),
  );
  /** Of one release, and of all. */
  const twofold = (newestOfAll: unknown): NoticeFeed => {
    const one = feedOf(old);
    const all = feedOf([newestOfAll]);
    return {
      page: (release, ...asked) => (release === undefined ? all : one).page(release, ...asked),
      now: () => NOW,
    };
  };

  it('is stale when nothing else is newer', async () => {
    const read = readNotices(twofold(old[0]), 'noble');
    await expect(read).rejects.toThrow(
      /is stale: on 2026-01-20 its newest notice of all is of 2025-12-11/,
    );
  });

  it('is well when another release has news', async () => {
    const other = {
      ...rawNotice('USN-7000-1', '2026-01-19T12:00:00'),
      release_packages: { jammy: [] },
    };
    expect((await readNotices(twofold(other), 'noble')).notices).toHaveLength(20);
  });

  it('is unknown when the newest has no date, or the server no clock', async () => {
    await expect(readNotices(twofold({ id: 'USN-1-1' }), 'noble')).rejects.toThrow(
      /no legible date/,
    );
    const timeless = { ...twofold(old[0]), now: () => undefined };
    await expect(readNotices(timeless, 'noble')).rejects.toThrow(/does not say what time it is/);
  });
});

describe('a knock', () => {
  it('is answered by the API, or by the file of a release that is known', async () => {
    await expect(knock(feed())).resolves.toBeUndefined();
    await expect(knock(feed({ page: down }), 'noble')).resolves.toBeUndefined();
    await expect(knock(feed({ source: 'oval', page: down }), 'noble')).resolves.toBeUndefined();
  });

  it('is not when neither is there', async () => {
    await expect(knock(feed({ source: 'api', page: down }), 'noble')).rejects.toThrow('down');
    await expect(knock(feed({ page: down, oval: noFile }), 'noble')).rejects.toThrow('no file');
    await expect(knock(feed({ source: 'oval', oval: noFile }), 'noble')).rejects.toThrow('no file');
  });
});

test('a fix for everyone is not hidden by a notice whose first package is for Ubuntu Pro', async () => {
  const mixed: SandboxNotice = {
    ...JAMMY,
    releases: {
      noble: {
        sources: [],
        binaries: [
          { version: '1.0~esm1', pocket: 'esm-apps', visible: ['antiword'] },
          { version: '5.2-2', pocket: 'security', visible: ['bash'] },
        ],
      },
    },
  };
  const oval = async (): Promise<Uint8Array> => pack(Buffer.from(ovalFile(noble, [mixed], MADE)));
  const { notices } = await readNotices(feed({ source: 'oval', oval }), 'noble');
  expect(notices[0]?.packages).toEqual([
    { name: 'antiword', version: '1.0~esm1', pocket: 'esm-apps' },
    { name: 'bash', version: '5.2-2', pocket: 'security' },
  ]);
});
