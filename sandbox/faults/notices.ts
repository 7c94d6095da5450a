import type { NoticesAnswer, World } from '../world.js';

/**
 * What a feed does instead of answering, or makes of its answer. `short`: a notice is missing from the page. `shifted`: the
 * newest notice is gone, so all others moved up by one. `stale`: what was known forty days ago. `drip`: bytes come, and no end.
 */
export const NOTICES_TROUBLES = [
  'html',
  '503',
  '429',
  'truncated',
  'stall',
  'drip',
  'short',
  'shifted',
  'stale',
] as const;
export type NoticesTrouble = (typeof NOTICES_TROUBLES)[number];

export const NOTICES_FEEDS = ['api', 'oval'] as const;
export type NoticesFeedName = (typeof NOTICES_FEEDS)[number];

const STALE_BY = 40 * 24 * 60 * 60 * 1_000;

export function troubled(
  world: World,
  trouble: NoticesTrouble,
  path: string,
  query: string,
): NoticesAnswer | 'stall' | 'drip' {
  const isOval = path.startsWith('/oval/');
  switch (trouble) {
    case 'stall':
    case 'drip':
      return trouble;
    case 'stale':
      return world.ubuntu.notices(path, query, world.clock.now - STALE_BY);
    case 'short':
      return isOval ? half(world.ubuntu.notices(path, query)) : short(world, path, query);
    case 'shifted':
      return isOval ? world.ubuntu.notices(path, query) : shifted(world, path, query);
    case 'truncated':
      return isOval ? half(world.ubuntu.notices(path, query)) : CUT_PAGE;
    default:
      return frontEnd(world, trouble);
  }
}

interface Page {
  readonly notices: readonly unknown[];
  readonly offset: number;
  readonly total_results: number;
}

function short(world: World, path: string, query: string): NoticesAnswer {
  return changed(world.ubuntu.notices(path, query), (page) => ({
    ...page,
    notices: page.notices.slice(0, -1),
  }));
}

function shifted(world: World, path: string, query: string): NoticesAnswer {
  const asked = new URLSearchParams(query);
  const offset = Number(asked.get('offset') ?? 0);
  asked.set('offset', String(offset + 1));
  return changed(world.ubuntu.notices(path, asked.toString()), (page) => ({
    ...page,
    offset,
    total_results: page.total_results - 1,
  }));
}

function changed(answer: NoticesAnswer, change: (page: Page) => Page): NoticesAnswer {
  if (answer.status !== 200) return answer;
  return { ...answer, body: JSON.stringify(change(JSON.parse(String(answer.body)) as Page)) };
}

function half(answer: NoticesAnswer): NoticesAnswer {
  return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };

const CUT_PAGE: NoticesAnswer = {
  status: 200,
  headers: JSON_TYPE,
  body: '{"notices":[{"id":"USN-7959-1","title":"Cut off in the mid',
};

function frontEnd(world: World, trouble: keyof typeof FRONT_END): NoticesAnswer {
  const answer = FRONT_END[trouble];
  const speaksJson = world.switches['notices-trouble-in'] === 'json' && answer.status !== 200;
  return speaksJson ? inJson(answer) : answer;
}

/** A refusal as the API itself would word it, if it did (`notices-trouble-in`). */
function inJson(answer: NoticesAnswer): NoticesAnswer {
  const message = answer.status === 429 ? 'Too Many Requests' : 'Service Unavailable';
  return {
    ...answer,
    headers: { ...answer.headers, ...JSON_TYPE },
    body: JSON.stringify({ message }),
  };
}

/** What a front end says instead of the service: pages for people, with and without a hint when to come back. */
const FRONT_END: Readonly<Record<'html' | '503' | '429', NoticesAnswer>> = {
  html: {
    status: 200,
    headers: HTML_TYPE,
    body: '<!doctype html><html><head><title>Sign in to continue</title></head><body><h1>Welcome to the guest network</h1></body></html>\n',
  },
  '503': {
    status: 503,
    headers: HTML_TYPE,
    body: '<html><head><title>503 Service Temporarily Unavailable</title></head><body><center><h1>503 Service Temporarily Unavailable</h1></center></body></html>\n',
  },
  '429': {
    status: 429,
    headers: { ...HTML_TYPE, 'retry-after': '2' },
    body: '<html><head><title>429 Too Many Requests</title></head><body><center><h1>429 Too Many Requests</h1></center></body></html>\n',
  },
};
