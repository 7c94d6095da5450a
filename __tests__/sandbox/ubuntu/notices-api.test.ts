import { describe, expect, test } from '@jest/globals';
import { edgeNotice, publishedNotices } from '../../../sandbox/ubuntu/fixtures.js';
import { NoticesApi } from '../../../sandbox/ubuntu/notices-api.js';

const DAY = 86_400_000;
const EPOCH = Date.UTC(2026, 0, 20, 4, 17);
const api = new NoticesApi(publishedNotices());

interface Page {
  readonly notices: readonly Entry[];
  readonly offset: number;
  readonly limit: number;
  readonly total_results: number;
}
interface Entry {
  readonly id: string;
  readonly published: string;
  readonly instructions: string;
  readonly description: string;
  readonly title: string;
  readonly summary: string;
  readonly cves: readonly { readonly id: string; readonly notices_ids: readonly string[] }[];
  readonly releases: readonly unknown[];
  readonly related_notices: readonly string[];
  readonly release_packages: Readonly<Record<string, readonly Record<string, unknown>[]>>;
}

const list = (query: string, now = EPOCH, from = api): Page =>
  JSON.parse(from.answer('/security/notices.json', query, now).body);
const ids = (page: Page) => page.notices.map(({ id }) => id);

/** The type of every member, as a real page of January 2026 has them. */
const typesOf = (value: object) =>
  Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      member === null ? 'null' : Array.isArray(member) ? 'array' : typeof member,
    ]),
  );

/** What `/security/cves/<id>.json` has: ubuntu-com-security-api, webapp/schemas.py. */
describe('a CVE', () => {
  const rated = new NoticesApi(publishedNotices(), { 'CVE-2025-68471': 'low' });
  const cve = (id: string, from = rated) =>
    JSON.parse(from.answer(`/security/cves/${id}.json`, '', EPOCH).body);

  test('has its priority, its notices and where it is fixed', () => {
    expect(cve('CVE-2025-68471')).toMatchObject({
      id: 'CVE-2025-68471',
      priority: 'low',
      notices_ids: ['USN-7967-1'],
      packages: [
        {
          name: 'avahi',
          statuses: expect.arrayContaining([
            {
              release_codename: 'noble',
              status: 'released',
              description: '0.8-13ubuntu6.1',
              component: null,
              pocket: 'security',
            },
          ]),
        },
      ],
    });
  });

  test('is of the usual priority when nothing else is said, and found in small letters too', () => {
    expect(cve('cve-2025-68276')).toMatchObject({ id: 'CVE-2025-68276', priority: 'medium' });
  });
});

describe('the shape of an answer', () => {
  const page = list('release=noble&limit=20');
  const avahi = page.notices[0] as Entry;

  test('a page has notices, offset, limit and total_results', () => {
    expect(typesOf(page)).toEqual({
      notices: 'array',
      offset: 'number',
      limit: 'number',
      total_results: 'number',
    });
    expect([page.offset, page.limit, page.total_results]).toEqual([0, 20, 25]);
  });

  test('a notice has the members of a real one, in their order', () => {
    expect(Object.entries(typesOf(avahi))).toEqual([
      ['id', 'string'],
      ['title', 'string'],
      ['summary', 'string'],
      ['instructions', 'string'],
      ['references', 'array'],
      ['published', 'string'],
      ['description', 'string'],
      ['is_hidden', 'boolean'],
      ['release_packages', 'object'],
      ['type', 'string'],
      ['cves', 'array'],
      ['cves_ids', 'array'],
      ['releases', 'array'],
      ['related_notices', 'array'],
    ]);
    expect(avahi.published).toBe('2026-01-19T12:30:55.846108');
    expect(avahi.cves[0]).toEqual({ id: 'CVE-2025-68471', notices_ids: ['USN-7967-1'] });
    expect(avahi.releases[0]).toEqual({ codename: 'noble', version: '24.04', support_tag: 'LTS' });
  });

  test('a source entry and a binary entry are those of the real notice', () => {
    const noble = avahi.release_packages.noble ?? [];
    expect(noble[0]).toEqual({
      name: 'avahi',
      version: '0.8-13ubuntu6.1',
      description: expect.any(String),
      is_source: true,
    });
    expect(noble.find(({ name }) => name === 'avahi-daemon')).toEqual({
      name: 'avahi-daemon',
      version: '0.8-13ubuntu6.1',
      is_source: false,
      is_visible: true,
      source_link: 'https://launchpad.net/ubuntu/+source/avahi',
      version_link: 'https://launchpad.net/ubuntu/+source/avahi/0.8-13ubuntu6.1',
      pocket: 'security',
    });
    expect(noble.filter(({ is_visible }) => is_visible === false)).toHaveLength(22);
  });

  test('versions of Ubuntu Pro have no link', () => {
    const focal = avahi.release_packages.focal ?? [];
    const daemon = focal.find(({ name }) => name === 'avahi-daemon');
    expect(daemon).toMatchObject({ pocket: 'esm-infra', version_link: null });
  });

  test('headers say JSON, and how long it may be kept', () => {
    expect(api.answer('/security/notices.json', 'limit=1', EPOCH).headers).toEqual({
      'Content-Type': 'application/json',
      'Cache-Control': 'public, max-age=600',
    });
    const one = api.answer('/security/notices/USN-7967-1.json', '', EPOCH);
    expect(one.headers['Cache-Control']).toBe('max-age=21600');
    expect(JSON.parse(one.body)).toEqual(avahi);
  });

  test('notices that share a CVE mention each other', () => {
    const entry = list('details=USN-7907-1').notices[0] as Entry;
    expect(entry.related_notices).toContain('USN-7907-3');
    expect(entry.related_notices).not.toContain('USN-7907-1');
  });

  test('kernels ask for a reboot, other notices do not', () => {
    const asking = (page: Page) => page.notices.filter((n) => /reboot/i.test(n.instructions));
    expect(asking(list('release=bionic&limit=20&offset=0'))).toHaveLength(5);
    expect(asking(list('release=noble&limit=20'))).toHaveLength(0);
  });
});

describe('what is listed', () => {
  test('ten newest first, unless told otherwise', () => {
    const page = list('');
    expect(page.limit).toBe(10);
    expect(ids(page).slice(0, 2)).toEqual(['USN-7967-1', 'USN-7964-1']);
  });

  test('pages of twenty give every notice once', () => {
    const pages = [0, 20, 40].map((offset) =>
      ids(list(`release=bionic&limit=20&offset=${offset}`)),
    );
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 0]);
    expect(new Set(pages.flat()).size).toBe(40);
  });

  test('the oldest first', () => {
    const newestFirst = [0, 20].flatMap((offset) => ids(list(`limit=20&offset=${offset}`)));
    const oldestFirst = [0, 20].flatMap((offset) =>
      ids(list(`limit=20&order=oldest&offset=${offset}`)),
    );
    expect(oldestFirst).toEqual([...newestFirst].reverse());
  });

  test('by CVE, by words, by release', () => {
    expect(ids(list('cve_id=CVE-2025-68471'))).toEqual(['USN-7967-1']);
    expect(ids(list('cves=CVE-2025-68471,CVE-2025-64720'))).toEqual(['USN-7967-1', 'USN-7924-1']);
    expect(ids(list('details=KLIBC'))).toEqual(['USN-7959-1']);
    expect(ids(list('release=noble&details=Linux+kernel'))).toEqual([]);
  });

  test('nothing for a release that does not exist: that is no error', () => {
    const answer = api.answer('/security/notices.json', 'release=nosuch', EPOCH);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({
      notices: [],
      offset: 0,
      limit: 10,
      total_results: 0,
    });
  });

  test('only what has been published by now', () => {
    const published = Date.UTC(2026, 0, 14, 5, 20, 1, 109);
    expect(ids(list('release=noble', published))[0]).toBe('USN-7959-1');
    expect(ids(list('release=noble', published - 1))[0]).toBe('USN-7958-1');
    expect(list('release=noble', published - 1).total_results).toBe(21);
    expect(api.answer('/security/notices/USN-7959-1.json', '', published - 1).status).toBe(404);
  });

  test('a later notice shows up, and in what earlier ones mention', () => {
    const base = publishedNotices();
    const twin = {
      ...(base[0] as never as object),
      id: 'USN-7967-2',
      published: '2026-01-20T06:00:00',
    };
    const later = new NoticesApi([...base, twin as never]);
    const at = Date.UTC(2026, 0, 20, 6);
    expect(ids(list('limit=2', at - 1, later))).toEqual(['USN-7967-1', 'USN-7964-1']);
    expect(list('limit=1', at - 1, later).notices[0]?.related_notices).toEqual([]);
    expect(ids(list('limit=2', at, later))).toEqual(['USN-7967-2', 'USN-7967-1']);
    expect(list('limit=2', at, later).notices[1]?.related_notices).toEqual(['USN-7967-2']);
  });

  test('hidden notices only when asked for', () => {
    const base = publishedNotices();
    const api = new NoticesApi([{ ...(base[0] as (typeof base)[0]), hidden: true }]);
    expect(list('', EPOCH, api).total_results).toBe(0);
    expect(list('show_hidden=true', EPOCH, api).total_results).toBe(1);
    expect(api.answer('/security/notices/USN-7967-1.json', '', EPOCH).status).toBe(404);
    expect(api.answer('/security/notices/USN-7967-1.json', 'show_hidden=1', EPOCH).status).toBe(
      200,
    );
  });

  test('a regression names what it repairs, a livepatch is of its own type', () => {
    const edge = new NoticesApi([edgeNotice('USN-7412-2', EPOCH), edgeNotice('LSN-120-1', EPOCH)]);
    const [regression, livepatch] = list('', EPOCH, edge).notices;
    expect(regression?.summary).toBe('USN-7412-1 introduced a regression.');
    expect(regression?.cves).toEqual([]);
    expect(livepatch).toMatchObject({ type: 'LSN', instructions: '' });
    expect(livepatch?.release_packages.noble?.find((p) => !p.is_source)).toMatchObject({
      pocket: 'livepatch',
      source_link: null,
      version_link: null,
    });
  });
});

describe('what is refused', () => {
  test.each([
    ['limit=21', 'limit', 'Must be greater than or equal to 1 and less than or equal to 20.'],
    ['limit=0', 'limit', 'Must be greater than or equal to 1 and less than or equal to 20.'],
    ['limit=ten', 'limit', 'Not a valid integer.'],
    ['offset=x', 'offset', 'Not a valid integer.'],
    ['order=random', 'order', 'Must be one of: oldest, newest.'],
    ['show_hidden=perhaps', 'show_hidden', 'Not a valid boolean.'],
    ['since=2026-01-01', 'since', 'Unknown field.'],
  ])('%s', (query, name, message) => {
    const answer = api.answer('/security/notices.json', query, EPOCH);
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.body)).toEqual({
      message: 'Invalid payload',
      errors: `{'query': {'${name}': ['${message}']}}`,
    });
  });

  test('a notice that does not exist', () => {
    const answer = api.answer('/security/notices/USN-1-1.json', '', EPOCH);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body)).toEqual({ message: "Notice with id 'USN-1-1' does not exist" });
  });

  test('a CVE that no notice names yet', () => {
    const answer = api.answer('/security/cves/CVE-2025-68471.json', '', EPOCH - 40 * DAY);
    expect(answer).toMatchObject({
      status: 404,
      body: '{"message":"CVE with id \'CVE-2025-68471\' does not exist"}',
    });
  });

  test.each([
    ['/security/nothing.json', '', 404],
    ['/security/notices.json', 'offset=-1', 500],
  ])('%s?%s with a page that is no JSON', (path, query, status) => {
    const answer = api.answer(path, query, EPOCH);
    expect(answer.status).toBe(status);
    expect(answer.headers['Content-Type']).toContain('text/html');
    expect(() => JSON.parse(answer.body)).toThrow();
  });
});

test('releases, newest first, with the support that each has today', () => {
  const { releases } = JSON.parse(api.answer('/security/releases.json', '', EPOCH).body) as {
    releases: { codename: string; support_tag: string }[];
  };
  expect(releases.map(({ codename, support_tag }) => [codename, support_tag])).toEqual([
    ['questing', ''],
    ['plucky', ''],
    ['noble', 'LTS'],
    ['jammy', 'LTS'],
    ['focal', 'ESM'],
    ['bionic', 'ESM'],
  ]);
});
