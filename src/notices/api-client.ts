import { FeedError, InputError } from '../errors.js';
import type { NoticeFeed } from '../ports.js';

/** Ubuntu's notices API over HTTP. Durations are milliseconds. */
export interface NoticesApiOptions {
  /** `https://ubuntu.com/security`, or a mirror of it, with or without a slash at the end. */
  readonly baseUrl: string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  /** Ends a request, and the retries, when the run is cancelled. */
  readonly signal?: AbortSignal;
  /** For one request with its answer. */
  readonly timeout?: number;
}

/** The API's own workers give up after 90 seconds; a single notice has taken 3.6. */
const TIMEOUT = 90_000;
const TRIES = 5;
const BACK_OFF_FIRST = 1_000;
const RETRY_AFTER_MAX = 60_000;
/** A page of twenty kernel notices has 2 MB. */
const ANSWER_MAX = 32 * 1024 * 1024;

/** @throws InputError when the base address cannot be used. */
export function createNoticesApi(options: NoticesApiOptions): NoticeFeed {
  const base = parseBase(options.baseUrl);
  return {
    page: (release, offset, limit) => {
      const url = new URL(base);
      url.pathname = `${base.pathname.replace(/\/+$/, '')}/notices.json`;
      url.search = new URLSearchParams({
        ...(release !== undefined && { release }),
        limit: String(limit),
        offset: String(offset),
        order: 'newest',
      }).toString();
      return getPatiently(url, options);
    },
  };
}

function parseBase(text: string): URL {
  const base = URL.canParse(text) ? new URL(text) : undefined;
  if (base === undefined || !/^https?:$/.test(base.protocol)) {
    throw new InputError('notices-url', `${excerpt(text)} is not an http or https address.`);
  }
  if (base.username !== '' || base.password !== '') {
    throw new InputError('notices-url', 'it must not hold a user name or password.');
  }
  return base;
}

/** What one request came to. */
type Outcome =
  | { readonly is: 'answer'; readonly body: unknown }
  | {
      readonly is: 'trouble';
      readonly what: string;
      /** Milliseconds that the server asked us to wait. */
      readonly retryAfter?: number;
    }
  | { readonly is: 'refusal'; readonly what: string };

/** Retries what may pass: no answer, 429, 5xx, an answer cut short. Back-off is exponential with full jitter. */
async function getPatiently(url: URL, options: NoticesApiOptions): Promise<unknown> {
  for (let tried = 1; ; tried++) {
    const outcome = await get(url, options);
    if (outcome.is === 'answer') return outcome.body;
    if (outcome.is === 'refusal') throw failure(url, outcome.what);
    if (tried === TRIES) throw failure(url, `${outcome.what}, ${TRIES} times`);
    const backOff = options.random() * BACK_OFF_FIRST * 2 ** (tried - 1);
    await options.sleep(Math.max(backOff, outcome.retryAfter ?? 0));
  }
}

function failure(url: URL, what: string): FeedError {
  return new FeedError(
    `The notices could not be read: ${url.href} ${what}. ` +
      'Run again later, or set `notices-url` to an address that answers from this runner.',
  );
}

async function get(url: URL, options: NoticesApiOptions): Promise<Outcome> {
  const { signal } = options;
  const timeout = options.timeout ?? TIMEOUT;
  const limit = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', 'user-agent': 'patch-cycle' },
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    // Fetch follows redirects; whoever can change plain http on the way would decide what gets patched.
    if (url.protocol === 'https:' && !response.url.startsWith('https:')) {
      return {
        is: 'refusal',
        what: `was redirected to ${excerpt(response.url)}, which is not https`,
      };
    }
    return await readAnswer(response);
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.aborted) return { is: 'trouble', what: `did not answer within ${timeout / 1_000} s` };
    return { is: 'trouble', what: `could not be reached (${reasonOf(error)})` };
  }
}

async function readAnswer(response: Response): Promise<Outcome> {
  const { status } = response;
  const text = await readText(response);
  if (text === undefined) {
    return { is: 'refusal', what: `answered with more than ${ANSWER_MAX / 1024 / 1024} MiB` };
  }
  if (status === 429 || status >= 500) {
    const retryAfter = retryAfterOf(response.headers);
    return {
      is: 'trouble',
      what: `answered with status ${status}: ${excerpt(text)}`,
      ...(retryAfter !== undefined && { retryAfter }),
    };
  }
  if (status !== 200) {
    return { is: 'refusal', what: `answered with status ${status}: ${excerpt(text)}` };
  }
  const type = response.headers.get('content-type') ?? 'no content type';
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    return {
      is: 'refusal',
      what: `answered with ${excerpt(type)} instead of JSON (a proxy's page, perhaps): ${excerpt(text)}`,
    };
  }
  try {
    return { is: 'answer', body: JSON.parse(text) };
  } catch {
    const { length } = text;
    return {
      is: 'trouble',
      what: `answered with broken JSON (${length} characters): ${excerpt(text)}`,
    };
  }
}

/** Undefined when there is more than anyone should have to hold. */
async function readText(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the rest of the answer.
    if (bytes > ANSWER_MAX) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
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

/** The first words of what came, on one line and in ASCII: it may be anyone's text. */
function excerpt(text: string): string {
  const words = text.slice(0, 1_000).replace(/\s+/g, ' ').trim();
  if (words === '') return 'nothing';
  const printable = words.replace(/[^ -~]/g, '?');
  return JSON.stringify(printable.length <= 80 ? printable : `${printable.slice(0, 79)}...`);
}
