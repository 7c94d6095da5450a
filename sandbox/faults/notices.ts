import type { NoticesAnswer } from '../world.js';

export const NOTICES_TROUBLES = ['html', '503', '429', 'truncated', 'stall'] as const;
export type NoticesTrouble = (typeof NOTICES_TROUBLES)[number];

/** A refusal as the API itself would word it, if it did (`notices-trouble-in`). */
export function inJson(answer: NoticesAnswer): NoticesAnswer {
  const message = answer.status === 429 ? 'Too Many Requests' : 'Service Unavailable';
  return {
    ...answer,
    headers: { ...answer.headers, ...JSON_TYPE },
    body: JSON.stringify({ message }),
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };

/** What a front end says instead of the API: pages for people, with and without a hint when to come back. */
export const NOTICES_ANSWERS: Readonly<Record<Exclude<NoticesTrouble, 'stall'>, NoticesAnswer>> = {
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
  truncated: {
    status: 200,
    headers: JSON_TYPE,
    body: '{"notices":[{"id":"USN-7959-1","title":"Cut off in the mid',
  },
};
