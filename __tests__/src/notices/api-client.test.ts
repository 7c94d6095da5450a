import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, jest, test } from '@jest/globals';
import { FeedError, InputError } from '../../../src/errors.js';
import { createNoticesApi, type NoticesApiOptions } from '../../../src/notices/api-client.js';

type Handler = (response: ServerResponse, request: IncomingMessage) => void;

const PAGE = { notices: [], offset: 0, limit: 20, total_results: 0 };

const json =
  (body: unknown = PAGE, status = 200, headers: Readonly<Record<string, string>> = {}): Handler =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

const text =
  (body: string, type: string, status = 200): Handler =>
  (response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };

const refuseConnection: Handler = (response) => response.socket?.destroy();
const sayNothing: Handler = () => undefined;

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(0) : server.close(resolve)));
  server = undefined;
});

/** A server on loopback that answers the n-th request with the n-th handler, and with the last one from then on. */
async function serve(...handlers: readonly Handler[]) {
  const requests: IncomingMessage[] = [];
  server = createServer((request, response) => {
    const handler = handlers[Math.min(requests.length, handlers.length - 1)];
    requests.push(request);
    handler?.(response, request);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const slept: number[] = [];
  const api = (options: Partial<NoticesApiOptions> = {}) =>
    createNoticesApi({
      baseUrl: `http://127.0.0.1:${port}/security`,
      sleep: async (milliseconds) => void slept.push(milliseconds),
      random: () => 0.5,
      timeout: 5_000,
      ...options,
    });
  return {
    requests,
    slept,
    base: `http://127.0.0.1:${port}`,
    api,
    page: (options?: Partial<NoticesApiOptions>) => api(options).page('noble', 0, 20),
  };
}

describe('a request', () => {
  it('has the documented parameters and no others, and says who asks', async () => {
    const { api, requests } = await serve(json());
    await expect(api().page('noble', 40, 20)).resolves.toEqual(PAGE);
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /security/notices.json?release=noble&limit=20&offset=40&order=newest',
    ]);
    expect(requests[0]?.headers).toMatchObject({
      'user-agent': 'patch-cycle',
      accept: 'application/json',
    });
  });

  test.each([
    ['', '/notices.json'],
    ['/', '/notices.json'],
    ['/security/', '/security/notices.json'],
    ['/mirror/ubuntu///', '/mirror/ubuntu/notices.json'],
    ['/security?x=y#z', '/security/notices.json'],
  ])('to a base that ends in %j asks for %s', async (path, expected) => {
    const { api, base, requests } = await serve(json());
    await api({ baseUrl: `${base}${path}` }).page('noble', 0, 20);
    expect(requests[0]?.url?.split('?')).toEqual([
      expected,
      'release=noble&limit=20&offset=0&order=newest',
    ]);
  });

  it('cannot be given more parameters by the name of a release', async () => {
    const { api, requests } = await serve(json());
    await api().page('noble&show_hidden=true', 0, 20);
    expect(requests[0]?.url).toContain('release=noble%26show_hidden%3Dtrue&');
  });

  test.each([
    ['not an address', 'ubuntu.com/security'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:application/json,{}'],
    ['a password', 'https://me:secret@mirror.example/security'],
  ])('is never made to %s', (_, baseUrl) => {
    const make = () => createNoticesApi({ baseUrl, sleep: async () => undefined, random: () => 0 });
    expect(make).toThrow(InputError);
    expect(make).toThrow(/^notices-url: /);
    expect(make).not.toThrow(/secret/);
  });
});

describe('an answer', () => {
  test.each(['application/json', 'application/json; charset=utf-8', 'application/problem+json'])(
    'may come as %s',
    async (type) => {
      const { page } = await serve(text('{"a":1}', type));
      await expect(page()).resolves.toEqual({ a: 1 });
    },
  );

  it('in UTF-8 is read whole though it comes in pieces', async () => {
    const bytes = Buffer.from('{"title":"é€𝄞"}');
    const { page } = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(bytes.subarray(0, 11));
      setTimeout(() => response.end(bytes.subarray(11)), 20);
    });
    await expect(page()).resolves.toEqual({ title: 'é€𝄞' });
  });

  it('that is the page of a proxy is refused at once, naming the address, the input and its first words', async () => {
    const html = `<!doctype html>\n<title>Log\u001b in</title>\n::error::x${' padding'.repeat(99)}`;
    const { page, requests, base } = await serve(text(html, 'text/html; charset=utf-8'));
    const error: unknown = await page().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FeedError);
    const { message } = error as FeedError;
    expect(message).toContain(`${base}/security/notices.json?release=noble`);
    expect(message).toContain('`notices-url`');
    expect(message).toContain('text/html');
    expect(message).toContain('"<!doctype html> <title>Log? in</title> ::error::x padding');
    expect(message).not.toContain('\n');
    expect(message.length).toBeLessThan(500);
    expect(requests).toHaveLength(1);
  });

  it('without a content type is refused', async () => {
    const { page } = await serve((response) => response.end('{}'));
    await expect(page()).rejects.toThrow(/answered with "no content type" instead of JSON/);
  });

  test.each([
    [422, 'Invalid payload'],
    [404, 'Notice does not exist'],
    [403, 'Forbidden'],
    [400, 'Bad request'],
    [204, ''],
  ])('of status %i is refused at once', async (status, message) => {
    const { page, requests } = await serve(json({ message }, status));
    await expect(page()).rejects.toThrow(
      new RegExp(`answered with status ${status}: .*${message}`),
    );
    expect(requests).toHaveLength(1);
  });

  it('that would fill the memory is refused at once', async () => {
    const { page, requests } = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const piece = Buffer.alloc(1024 * 1024, 0x20);
      for (let i = 0; i < 34; i++) response.write(piece);
      response.end();
    });
    await expect(page()).rejects.toThrow(/more than 32 MiB/);
    expect(requests).toHaveLength(1);
  });
});

describe('trouble that may pass', () => {
  test.each<[string, Handler]>([
    ['429', json({}, 429)],
    ['500', json({}, 500)],
    ['503 as HTML', text('<html>', 'text/html', 503)],
    ['no connection', refuseConnection],
    ['JSON that is cut off', text('{"notices":[{"id":"USN-1', 'application/json')],
    [
      'an answer that breaks off',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"notices":[');
        setTimeout(() => response.socket?.destroy(), 20);
      },
    ],
  ])('%s, is tried again', async (_, handler) => {
    const { page, requests, slept } = await serve(handler, handler, json());
    await expect(page()).resolves.toEqual(PAGE);
    expect(requests).toHaveLength(3);
    expect(slept).toEqual([500, 1_000]);
  });

  test.each<[string, Handler, RegExp]>([
    ['429', json({ error: 'slow down' }, 429), /answered with status 429: .*slow down.*, 5 times/],
    ['no connection', refuseConnection, /could not be reached \(.+\), 5 times/],
    [
      'JSON that is cut off',
      text('{"notices":[', 'application/json'),
      /answered with broken JSON \(12 bytes\): .*, 5 times\. Run again later/,
    ],
  ])('%s, is given up after five tries', async (_, handler, message) => {
    const { page, requests, slept } = await serve(handler);
    const error: unknown = await page().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FeedError);
    expect((error as FeedError).message).toMatch(message);
    expect(requests).toHaveLength(5);
    expect(slept).toEqual([500, 1_000, 2_000, 4_000]);
  });

  it('is waited out with full jitter', async () => {
    const { page, slept } = await serve(json({}, 503));
    const draws = [0, 0.999, 0.25, 0];
    await page({ random: () => draws.shift() ?? 0 }).catch(() => undefined);
    expect(slept).toEqual([0, 1_998, 1_000, 0]);
  });

  const DATE = 'Mon, 19 Jan 2026 12:00:00 GMT';

  test.each([
    ['in seconds', { 'retry-after': '7' }, 7_000],
    [
      'as a date, by the clock of the server',
      { 'retry-after': 'Mon, 19 Jan 2026 12:00:09 GMT', date: DATE },
      9_000,
    ],
    ['but a minute at most', { 'retry-after': '86400' }, 60_000],
    ['but not less than it would anyway', { 'retry-after': '0' }, 500],
    [
      'unless it lies in the past',
      { 'retry-after': 'Mon, 19 Jan 2026 11:00:00 GMT', date: DATE },
      500,
    ],
    ['unless it makes no sense', { 'retry-after': 'soon' }, 500],
  ])('is waited out as long as the server asks, %s', async (_, headers, expected) => {
    const { page, slept } = await serve(json({}, 429, headers), json());
    await page();
    expect(slept).toEqual([expected]);
  });

  it('is an answer that does not come in time', async () => {
    const { page, requests } = await serve(sayNothing);
    await expect(page({ timeout: 40 })).rejects.toThrow(/did not answer within 0\.04 s, 5 times/);
    expect(requests).toHaveLength(5);
  });

  it('is an answer that begins and then stalls', async () => {
    const stall: Handler = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"notices":');
    };
    const { page } = await serve(stall, json());
    await expect(page({ timeout: 100 })).resolves.toEqual(PAGE);
  });
});

describe('a run that is cancelled', () => {
  it('ends the request under way with the reason, and makes no other', async () => {
    const { page, requests } = await serve(sayNothing);
    const controller = new AbortController();
    const reading = page({ signal: controller.signal });
    const reason = new Error('the runner told us to stop');
    setTimeout(() => controller.abort(reason), 30);
    await expect(reading).rejects.toBe(reason);
    expect(requests).toHaveLength(1);
  });

  it('is not what a request that takes too long is', async () => {
    const { page } = await serve(sayNothing, json());
    const { signal } = new AbortController();
    await expect(page({ signal, timeout: 40 })).resolves.toEqual(PAGE);
  });

  it('ends the wait between two tries', async () => {
    const { page, requests } = await serve(json({}, 503));
    const sleep = () => Promise.reject(new Error('cancelled'));
    await expect(page({ sleep })).rejects.toThrow('cancelled');
    expect(requests).toHaveLength(1);
  });
});

describe('a redirect', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** As fetch gives it once it has followed a redirect. */
  const from = (url: string): Response =>
    Object.defineProperty(
      new Response(JSON.stringify(PAGE), { headers: { 'content-type': 'application/json' } }),
      'url',
      { value: url },
    );
  const read = (landed: string): Promise<unknown> => {
    jest.spyOn(globalThis, 'fetch').mockImplementation(async () => from(landed));
    return createNoticesApi({
      baseUrl: 'https://ubuntu.com/security',
      sleep: async () => {},
      random: () => 0,
    }).page('noble', 0, 20);
  };

  test('to plain http is refused: who can change that decides what gets patched', async () => {
    await expect(read('http://ubuntu.com/security/notices.json')).rejects.toThrow(
      /redirected to "http:\/\/ubuntu.com.*not https/,
    );
  });

  test('within https is followed', async () => {
    expect(await read('https://mirror.example/notices.json')).toEqual(PAGE);
  });
});
