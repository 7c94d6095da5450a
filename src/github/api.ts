import { LedgerError } from '../errors.js';

export interface GitHubOptions {
  /** `https://api.github.com`, or that of an Enterprise Server, without a slash at the end. */
  readonly apiUrl: string;
  readonly token: string;
  /** Milliseconds. Rejects when the run is cancelled. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  readonly signal?: AbortSignal;
  /** Milliseconds for one request with its answer. */
  readonly timeout?: number;
}

export interface GitHubRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the address of the API, with its slash. */
  readonly path: string;
  readonly body?: object;
  /** Of files: as they are, and not in JSON. */
  readonly raw?: true;
}

/** An answer of any status: what a refusal means depends on what was asked. */
export interface GitHubAnswer {
  readonly status: number;
  readonly text: string;
}

const TIMEOUT = 30_000;
const TRIES = 4;
const BACK_OFF_FIRST = 1_000;
/** A run should not wait for its ledger longer than that: the limit of a token is anew every hour. */
const WAIT_MAX = 60_000;
/** The list of an image has some 30 kB; a hundred thousand packages have 5 MB. */
const ANSWER_MAX = 16 * 1024 * 1024;
const VERSION = '2022-11-28';

export type GitHub = (request: GitHubRequest) => Promise<GitHubAnswer>;

/**
 * GitHub's REST API. Repeats what did not come through, and waits where it is told to and that is not long. Objects of git
 * are named by what they hold, so making one twice is making it once; what moves a branch is to be looked at afterwards.
 * @throws LedgerError when there is no answer
 */
export function openGitHub(options: GitHubOptions): GitHub {
  return async (request) => {
    for (let tried = 1; ; tried++) {
      const outcome = await once(request, options);
      if ('status' in outcome) return outcome;
      const { what, wait } = outcome;
      if (tried === TRIES || wait > WAIT_MAX) throw unreachable(options, request, what);
      await options.sleep(Math.max(wait, options.random() * BACK_OFF_FIRST * 2 ** (tried - 1)));
    }
  };
}

interface Trouble {
  readonly what: string;
  /** Milliseconds that the service asks for. */
  readonly wait: number;
}

async function once(
  { method, path, body, raw }: GitHubRequest,
  { apiUrl, token, signal, timeout = TIMEOUT }: GitHubOptions,
): Promise<GitHubAnswer | Trouble> {
  const limit = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        accept: `application/vnd.github${raw ? '.raw' : ''}+json`,
        authorization: `Bearer ${token}`,
        'user-agent': 'patch-cycle',
        'x-github-api-version': VERSION,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // Whoever redirects would be given the token.
      redirect: 'error',
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    const text = await readText(response);
    const { status } = response;
    const wait = waitOf(response.headers, status, text);
    if (wait !== undefined) return { what: `asks to wait (status ${status})`, wait };
    if (status >= 500) return { what: `answered with status ${status}`, wait: 0 };
    return { status, text };
  } catch (error) {
    signal?.throwIfAborted();
    const what = limit.aborted ? `did not answer within ${timeout / 1_000} s` : reasonOf(error);
    return { what, wait: 0 };
  }
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > ANSWER_MAX) throw new Error(`answered with more than ${ANSWER_MAX} bytes`);
  }
  return text + decoder.decode();
}

/**
 * Milliseconds, where a refusal is for having asked too often: 403 or 429 with `Retry-After`, with no request left until
 * `X-RateLimit-Reset`, or in words ("Rate limits for the REST API"). Undefined for every other answer.
 */
function waitOf(headers: Headers, status: number, text: string): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = headers.get('retry-after');
  if (after !== null && /^\d+$/.test(after)) return Number(after) * 1_000;
  if (headers.get('x-ratelimit-remaining') === '0') {
    // By the service's own clock: the runner's may be wrong.
    const now = Date.parse(headers.get('date') ?? '');
    const wait = Number(headers.get('x-ratelimit-reset')) * 1_000 - now;
    return Number.isNaN(wait) ? WAIT_MAX : Math.max(wait, 0);
  }
  return status === 429 || /secondary rate limit/i.test(text) ? WAIT_MAX : undefined;
}

function unreachable({ apiUrl }: GitHubOptions, { method, path }: GitHubRequest, what: string) {
  return new LedgerError(
    `GitHub could not be asked: ${method} ${apiUrl}${path} ${what}`,
    'Nothing but the ledger depends on it; the next run tries again.',
  );
}

/** Node's fetch says only `fetch failed`; its cause says why. By members: errors of node may be of another realm. */
function reasonOf(error: unknown): string {
  const cause = (error as { readonly cause?: unknown } | undefined)?.cause ?? error;
  const { code, message } = (cause ?? {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  const said = String(code ?? message ?? cause).replace(/[^ -~]/g, '?');
  return /^answered /.test(said) ? said : `could not be reached (${said.slice(0, 200)})`;
}
