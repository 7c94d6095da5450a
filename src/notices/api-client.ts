import type { NoticeFeed } from '../ports.js';
import {
  below,
  type FeedLine,
  type LineOptions,
  openLine,
  parseBase,
  type Wanted,
} from './requests.js';

/** Ubuntu's notices API over HTTP. Durations are milliseconds. */
export interface NoticesApiOptions extends LineOptions {
  /** `https://ubuntu.com/security`, or a mirror of it, with or without a slash at the end. */
  readonly baseUrl: string;
}

/** A page of twenty kernel notices has 2 MB. */
const ANSWER_MAX = 32 * 1024 * 1024;

/** What every page of Ubuntu's API has in common. */
export const JSON_ANSWER = {
  input: 'notices-url',
  accept: 'application/json',
  isType: (type) => /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type),
  form: 'JSON',
  read: (body) => JSON.parse(new TextDecoder().decode(body)) as unknown,
} as const satisfies Omit<Wanted<unknown>, 'what' | 'most'>;

const PAGE: Wanted<unknown> = { ...JSON_ANSWER, what: 'The notices', most: ANSWER_MAX };

/** @throws InputError when the base address cannot be used. */
export function createNoticesApi(
  { baseUrl, ...options }: NoticesApiOptions,
  line: FeedLine = openLine(options),
): Pick<NoticeFeed, 'page'> {
  const base = parseBase('notices-url', baseUrl);
  return {
    page: (release, offset, limit) => {
      const url = below(base, 'notices.json');
      url.search = new URLSearchParams({
        ...(release !== undefined && { release }),
        limit: String(limit),
        offset: String(offset),
        order: 'newest',
      }).toString();
      return line.get(url, PAGE);
    },
  };
}
