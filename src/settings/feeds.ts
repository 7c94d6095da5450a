import { InputError } from '../errors.js';
import { nearest } from './spelling.js';

export const NOTICES_SOURCES = ['auto', 'api', 'oval'] as const;
export const WHEN_UNKNOWN = ['fail', 'build'] as const;

/** One word of a few. @throws InputError */
export function readChoice<W extends string>(input: string, value: string, words: readonly W[]): W {
  const word = words.find((known) => known === value);
  if (word !== undefined) return word;
  const all = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  const meant = nearest(value, words);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const what = value === '' ? 'is empty' : `'${value}' is not known`;
  throw new InputError(input, `${what}.${hint} Write ${all}.`);
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Messages are read by more people than inputs are. */
function withoutPassword(address: string): string {
  return address.replace(/\/\/[^/]*@/, '//***@');
}

/** The base address of a feed, without a slash at the end. `such` names one. @throws InputError */
export function readFeedUrl(input: string, value: string, such: string): string {
  const refuse = (why: string): never => {
    throw new InputError(input, `'${withoutPassword(value)}' ${why} Write ${such}.`);
  };
  if (!URL.canParse(value)) return refuse(value === '' ? 'is empty.' : 'is not an address.');
  const url = new URL(value);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname))) {
    return refuse(
      'is not https. Who can change the notices on the way decides what gets patched, so plain http is only for this machine itself.',
    );
  }
  if (url.username !== '' || url.password !== '') return refuse('has a user name or password.');
  if (url.search !== '' || url.hash !== '') return refuse('has a query or a fragment.');
  return url.href.replace(/\/+$/, '');
}
