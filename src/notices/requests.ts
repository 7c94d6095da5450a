import { FeedError, InputError } from '../errors.js';
import type { Instant } from '../ports.js';
import { excerpt } from './own-text.js';

/** What every request to a feed has in common. Durations are milliseconds. */
export interface LineOptions {
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  /** Ends a request, and the retries, when the run is cancelled. */
  readonly signal?: AbortSignal;
  /** For one request with its answer. */
  readonly timeout?: number;
  /** For all requests together: a feed that drips may not hold up a job for as long as the job may last. */
  readonly patience?: number;
  /** How often one thing is asked for before it is given up. */
  readonly tries?: number;
}

/** What one address is to give. */
export interface Wanted<T> {
  /** What cannot be read where there is no answer, as a message begins with it: `The notices`. */
  readonly what: string;
  /** The input that names the address. */
  readonly input: string;
  readonly accept: string;
  readonly isType: (contentType: string) => boolean;
  /** As a message calls it: `JSON`. */
  readonly form: string;
  /** Bytes; more is refused. */
  readonly most: number;
  /** Throws what is wrong with a body that was cut short or garbled on the way: it is asked for again. */
  readonly read: (body: Uint8Array) => T;
  /** What it means that there is no such thing (404); absent, it is a refusal. */
  readonly missing?: () => T;
}

/** The way to a feed, which remembers what time the servers have. */
export interface FeedLine {
  /** @throws FeedError */
  get<T>(url: URL, wanted: Wanted<T>): Promise<T>;
  /** The newest `Date` of an answer. The runner's own clock may be wrong. */
  now(): Instant | undefined;
}

/** The API's own workers give up after 90 seconds; a single notice has taken 3.6. */
const TIMEOUT = 90_000;
const PATIENCE = 60 * 60_000;
const TRIES = 5;
const BACK_OFF_FIRST = 1_000;
const RETRY_AFTER_MAX = 60_000;

export function openLine(options: LineOptions): FeedLine {
  let newest: Instant | undefined;
  let spent = 0;
  const tries = options.tries ?? TRIES;
  const heard = (date: string | null): void => {
    const at = Date.parse(date ?? '');
    if (!Number.isNaN(at)) newest = Math.max(at, newest ?? at);
  };
  const once = async <T>(url: URL, wanted: Wanted<T>): Promise<Outcome<T>> => {
    const from = performance.now();
    try {
      return await request(url, wanted, options, heard);
    } finally {
      spent += performance.now() - from;
    }
  };
  /** Retries what may pass: no answer, 429, 5xx, an answer cut short. Back-off is exponential with full jitter. */
  const get = async <T>(url: URL, wanted: Wanted<T>): Promise<T> => {
    for (let tried = 1; ; tried++) {
      const outcome = await once(url, wanted);
      if (outcome.is === 'answer') return outcome.body;
      if (outcome.is === 'refusal') throw failure(url, wanted, outcome.what);
      if (tried === tries) throw failure(url, wanted, `${outcome.what}, ${tries} times`);
      if (spent > (options.patience ?? PATIENCE)) {
        throw failure(
          url,
          wanted,
          `${outcome.what}, and the feed has kept this run waiting enough`,
        );
      }
      const backOff = options.random() * BACK_OFF_FIRST * 2 ** (tried - 1);
      await options.sleep(Math.max(backOff, outcome.retryAfter ?? 0));
    }
  };
  return { get, now: () => newest };
}

/** @throws InputError when the base address cannot be used. */
export function parseBase(input: string, text: string): URL {
  const base = URL.canParse(text) ? new URL(text) : undefined;
  if (base === undefined || !/^https?:$/.test(base.protocol)) {
    throw new InputError(input, `${excerpt(text)} is not an http or https address.`);
  }
  if (base.username !== '' || base.password !== '') {
    throw new InputError(input, 'it must not hold a user name or password.');
  }
  return base;
}

/** `name` below the base, whatever slashes the base ends in. */
export function below(base: URL, name: string): URL {
  const url = new URL(base);
  url.pathname = `${base.pathname.replace(/\/+$/, '')}/${name}`;
  url.search = '';
  url.hash = '';
  return url;
}

/** What one request came to. */
type Outcome<T> =
  | { readonly is: 'answer'; readonly body: T }
  | {
      readonly is: 'trouble';
      readonly what: string;
      /** Milliseconds that the server asked us to wait. */
      readonly retryAfter?: number;
    }
  | { readonly is: 'refusal'; readonly what: string };

function failure(url: URL, { what: whose, input }: Wanted<unknown>, what: string): FeedError {
  return new FeedError(
    `${whose} could not be read: ${url.href} ${what}. ` +
      `Run again later, or set \`${input}\` to an address that answers from this runner.`,
  );
}

async function request<T>(
  url: URL,
  wanted: Wanted<T>,
  options: LineOptions,
  heard: (date: string | null) => void,
): Promise<Outcome<T>> {
  const { signal } = options;
  const timeout = options.timeout ?? TIMEOUT;
  const limit = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      headers: { accept: wanted.accept, 'user-agent': 'patch-cycle' },
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    heard(response.headers.get('date'));
    // Fetch follows redirects; whoever can change plain http on the way would decide what gets patched.
    if (url.protocol === 'https:' && !response.url.startsWith('https:')) {
      const to = excerpt(response.url);
      return { is: 'refusal', what: `was redirected to ${to}, which is not https` };
    }
    return await readAnswer(response, wanted);
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.aborted) return { is: 'trouble', what: `did not answer within ${timeout / 1_000} s` };
    return { is: 'trouble', what: `could not be reached (${reasonOf(error)})` };
  }
}

async function readAnswer<T>(response: Response, wanted: Wanted<T>): Promise<Outcome<T>> {
  const { status } = response;
  const body = await readBody(response, wanted.most);
  if (body === undefined) {
    return { is: 'refusal', what: `answered with more than ${wanted.most / 1024 / 1024} MiB` };
  }
  const said = (): string => excerpt(new TextDecoder().decode(body.subarray(0, 4_000)));
  if (status === 429 || status >= 500) {
    const retryAfter = retryAfterOf(response.headers);
    return {
      is: 'trouble',
      what: `answered with status ${status}: ${said()}`,
      ...(retryAfter !== undefined && { retryAfter }),
    };
  }
  if (status === 404 && wanted.missing !== undefined) {
    return { is: 'answer', body: wanted.missing() };
  }
  if (status !== 200) {
    return { is: 'refusal', what: `answered with status ${status}: ${said()}` };
  }
  const type = response.headers.get('content-type') ?? 'no content type';
  if (!wanted.isType(type)) {
    return {
      is: 'refusal',
      what: `answered with ${excerpt(type)} instead of ${wanted.form} (a proxy's page, perhaps): ${said()}`,
    };
  }
  try {
    return { is: 'answer', body: wanted.read(body) };
  } catch {
    return {
      is: 'trouble',
      what: `answered with broken ${wanted.form} (${body.length} bytes): ${said()}`,
    };
  }
}

/** Undefined when there is more than anyone should have to hold. */
async function readBody(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the rest of the answer.
    if (bytes > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Seconds, or a date, which is measured against the server's own clock: the runner's may be wrong. */
function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  const wait = /^\d+$/.test(text)
    ? Number(text) * 1_000
    : Date.parse(text) - Date.parse(headers.get('date') ?? '');
  return wait > 0 ? Math.min(wait, RETRY_AFTER_MAX) : undefined;
}

/** Node's fetch says only `fetch failed`; its cause says why. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const { code, message } = (cause ?? {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  return excerpt(String(code ?? message ?? cause));
}
