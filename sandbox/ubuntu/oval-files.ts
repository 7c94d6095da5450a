import type { Instant } from '../clock.js';
import type { NoticesAnswer } from '../world.js';
import { pack } from './bzip2.js';
import type { CvePriorities } from './cve-entry.js';
import { type Notice, publishedAt } from './notice.js';
import { ovalFile, releaseOf } from './oval.js';

const DAY = 24 * 60 * 60 * 1_000;
/** When in the day (UTC) the files are made anew. That they are made daily is known; the hour is ours. */
const MADE_AT = 2 * 60 * 60 * 1_000;

/** `security-metadata.canonical.com/oval`: one file a release, made anew every day from what was published by then. */
export class OvalFiles {
  readonly #notices: readonly Notice[];
  readonly #packed = new Map<string, Uint8Array>();

  readonly #priorities: CvePriorities;

  constructor(notices: readonly Notice[], priorities: CvePriorities = {}) {
    this.#priorities = priorities;
    this.#notices = notices.filter((notice) => notice.hidden !== true);
  }

  /** `path` starts with `/oval/`. */
  answer(path: string, now: Instant): NoticesAnswer {
    const codename = /^\/oval\/oci\.com\.ubuntu\.([a-z]+)\.usn\.oval\.xml\.bz2$/.exec(path)?.[1];
    const release = releaseOf(codename ?? '');
    if (release === undefined) {
      const headers = { 'Content-Type': 'text/html; charset=utf-8' };
      return { status: 404, headers, body: '<html><title>404 Not Found</title></html>\n' };
    }
    const made = Math.floor((now - MADE_AT) / DAY) * DAY + MADE_AT;
    const key = `${release.codename} ${made}`;
    let body = this.#packed.get(key);
    if (body === undefined) {
      const known = this.#notices.filter((notice) => publishedAt(notice) <= made);
      body = pack(Buffer.from(ovalFile(release, known, made, this.#priorities)));
      this.#packed.set(key, body);
    }
    const headers = {
      'Content-Type': 'application/x-bzip2',
      'Last-Modified': new Date(made).toUTCString(),
    };
    return { status: 200, headers, body };
  }
}
