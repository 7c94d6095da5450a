import type { Instant } from '../clock.js';
import { Random } from '../random.js';
import { defaultSwitches, type Switches } from '../unknowns.js';
import type { NoticesAnswer } from '../world.js';
import { type CvePriorities, cveEntry, USUAL_PRIORITY } from './cve-entry.js';
import { type Notice, publishedAt } from './notice.js';
import { description, noticeEntry } from './notice-entry.js';
import { type NoticesQuery, readQuery, TRUE } from './notices-query.js';
import { RELEASES, type Release, supportTag } from './releases.js';

const TEN_MINUTES = 600;
const SIX_HOURS = 21_600;

/**
 * Ubuntu's security API, as ubuntu.com/security serves it (canonical/ubuntu-com-security-api): lists of notices, one
 * notice, one CVE, releases. Knows only what was published by `now`. Lists of CVEs are not modelled and answer 404.
 */
export class NoticesApi {
  readonly #notices: readonly { readonly at: Instant; readonly notice: Notice }[];
  /** Entries as JSON text: they change only when another notice is published. */
  readonly #texts = new Map<string, string>();
  #textsHold = -1;

  readonly #switches: Switches;
  readonly #priorities: CvePriorities;

  constructor(
    notices: readonly Notice[],
    priorities: CvePriorities = {},
    switches: Switches = defaultSwitches(),
  ) {
    this.#priorities = priorities;
    this.#switches = switches;
    this.#notices = notices
      .map((notice) => ({ at: publishedAt(notice) + this.#lateness(notice), notice }))
      .sort(
        (a, b) =>
          compare(b.notice.published, a.notice.published) || compare(b.notice.id, a.notice.id),
      );
  }

  /** `path` starts with `/security/`; `query` is without the question mark. */
  answer(path: string, query: string, now: Instant): NoticesAnswer<string> {
    if (path === '/security/notices.json') return this.#list(query, now);
    if (path === '/security/releases.json') return releases(now);
    const id = /^\/security\/notices\/([^/]+)\.json$/.exec(path)?.[1];
    if (id !== undefined) return this.#one(decodeURIComponent(id), query, now);
    const cve = /^\/security\/cves\/([^/]+)\.json$/.exec(path)?.[1];
    if (cve !== undefined) return this.#cve(decodeURIComponent(cve), now);
    return page(404, 'Not Found');
  }

  /** From what a notice says of its publication to its appearance: by the switch `notices-appear`. */
  #lateness(notice: Notice): number {
    if (this.#switches['notices-appear'] === 'when-published') return 0;
    return new Random(`${notice.id} appears`).seconds(0, 3_600);
  }

  /** Newest first. */
  #published(now: Instant): readonly Notice[] {
    return this.#notices.filter(({ at }) => at <= now).map(({ notice }) => notice);
  }

  #list(query: string, now: Instant): NoticesAnswer<string> {
    const read = readQuery(query, this.#switches['notices-unknown-parameter']);
    if ('errors' in read) return json(422, { message: 'Invalid payload', errors: read.errors });
    // The database refuses a negative OFFSET, and the service has no answer for that but the framework's page.
    if (read.offset < 0) return page(500, 'Internal Server Error');

    const published = this.#published(now);
    const found = published.filter((notice) => matches(notice, read));
    if (read.order === 'oldest') found.reverse();
    const rows = found.slice(read.offset, read.offset + read.limit);
    const texts = rows.map((notice) => this.#text(notice, published, now));
    return {
      status: 200,
      headers: headers(`public, max-age=${TEN_MINUTES}`),
      body: `{"notices":[${texts.join(',')}],"offset":${read.offset},"limit":${read.limit},"total_results":${found.length}}`,
    };
  }

  #one(id: string, query: string, now: Instant): NoticesAnswer<string> {
    const hidden = TRUE.test(new URLSearchParams(query).get('show_hidden') ?? '');
    const published = this.#published(now);
    const notice = published.find((one) => one.id === id.toUpperCase());
    if (notice === undefined || (notice.hidden === true && !hidden)) {
      return missing(`Notice with id '${id}' does not exist`);
    }
    return {
      status: 200,
      headers: headers(`max-age=${SIX_HOURS}`),
      body: this.#text(notice, published, now),
    };
  }

  /** Known from the first notice that names it. */
  #cve(asked: string, now: Instant): NoticesAnswer<string> {
    const id = asked.toUpperCase();
    const naming = this.#published(now).filter(({ cves }) => cves.includes(id));
    if (naming.length === 0) return missing(`CVE with id '${asked}' does not exist`);
    const entry = cveEntry(id, naming, this.#priorities[id] ?? USUAL_PRIORITY);
    return {
      status: 200,
      headers: headers(`public, max-age=${TEN_MINUTES}`),
      body: JSON.stringify(entry),
    };
  }

  #text(notice: Notice, published: readonly Notice[], now: Instant): string {
    if (this.#textsHold !== published.length) {
      this.#texts.clear();
      this.#textsHold = published.length;
    }
    let text = this.#texts.get(notice.id);
    if (text === undefined) {
      const naming = (cve: string): readonly string[] =>
        published.filter(({ cves }) => cves.includes(cve)).map(({ id }) => id);
      text = JSON.stringify(noticeEntry(notice, { naming }, now));
      this.#texts.set(notice.id, text);
    }
    return text;
  }
}

function matches(notice: Notice, query: NoticesQuery): boolean {
  if (notice.hidden === true && !query.showHidden) return false;
  if (query.release !== '' && !(query.release in notice.releases)) return false;
  if (query.cves.length > 0 && !query.cves.some((cve) => notice.cves.includes(cve))) return false;
  const text = [notice.id, notice.title, description(notice)].join('\n').toLowerCase();
  return text.includes(query.details.toLowerCase());
}

function releases(now: Instant): NoticesAnswer<string> {
  return json(200, { releases: RELEASES.map((release) => releaseEntry(release, now)) });
}

function releaseEntry(release: Release, now: Instant): object {
  return {
    name: release.name,
    version: release.version,
    codename: release.codename,
    lts: release.lts,
    development: false,
    release_date: `${release.released}T00:00:00`,
    esm_expires: `${release.esmExpires}T00:00:00`,
    support_expires: `${release.supportExpires}T00:00:00`,
    support_tag: supportTag(release, now),
  };
}

function missing(message: string): NoticesAnswer<string> {
  return json(404, { message });
}

function json(status: number, body: object): NoticesAnswer<string> {
  return { status, headers: headers(), body: JSON.stringify(body) };
}

/** What the framework answers when the application has nothing to say. */
function page(status: number, title: string): NoticesAnswer<string> {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<!doctype html>\n<html lang=en>\n<title>${status} ${title}</title>\n<h1>${title}</h1>\n`,
  };
}

function headers(cacheControl?: string): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    ...(cacheControl === undefined ? {} : { 'Cache-Control': cacheControl }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
