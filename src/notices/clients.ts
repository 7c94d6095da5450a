import type { NoticeFeed } from '../ports.js';
import { createNoticesApi } from './api-client.js';
import {
  below,
  type FeedLine,
  type LineOptions,
  openLine,
  parseBase,
  type Wanted,
} from './requests.js';

/** Where the notices come from. */
export interface FeedOptions extends LineOptions {
  readonly source: NonNullable<NoticeFeed['source']>;
  /** `https://ubuntu.com/security`, or a mirror of it. */
  readonly noticesUrl: string;
  /** `https://security-metadata.canonical.com/oval`, or a mirror of it. */
  readonly ovalUrl: string;
}

/** Both feeds over HTTP, on one line. @throws InputError when an address cannot be used. */
export function openFeed(options: FeedOptions): NoticeFeed {
  const line = openLine(options);
  return {
    ...createNoticesApi({ ...options, baseUrl: options.noticesUrl }, line),
    oval: createOvalFiles(options.ovalUrl, line),
    source: options.source,
    now: line.now,
  };
}

/** The file of the release with the most notices had 0.22 MB in 2023. */
const OVAL_MAX = 32 * 1024 * 1024;

/** Servers have many names for bzip2; a page for people is none of them. */
const FILE: Wanted<Uint8Array> = {
  what: 'The notices',
  input: 'oval-url',
  accept: 'application/x-bzip2, application/octet-stream',
  isType: (type) => /^(application|binary)\/(x-)?(bzip2?|octet-stream|bz2)\s*(?:;|$)/i.test(type),
  form: 'bzip2',
  most: OVAL_MAX,
  read: (body) => {
    if (body[0] === 0x42 && body[1] === 0x5a && body[2] === 0x68) return body;
    throw new Error('it does not begin with BZh');
  },
};

export function createOvalFiles(ovalUrl: string, line: FeedLine): NonNullable<NoticeFeed['oval']> {
  const base = parseBase('oval-url', ovalUrl);
  return (release) =>
    line.get(below(base, `oci.com.ubuntu.${encodeURIComponent(release)}.usn.oval.xml.bz2`), FILE);
}
