import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CreatedWorld } from '../create-world.js';
import { statePage } from '../page.js';
import { accountRegions, readState } from '../state.js';
import { answerApiCall, type CallContext } from './api-call.js';
import { answerControl, answerReset } from './control.js';
import { answerGitHub, GITHUB_API } from './github.js';
import { askNotices } from './notices.js';
import { Pace } from './pace.js';
import { answered, plain, type Received, type Reply } from './reply.js';
import { isRpc } from './structured.js';

export interface ServeOptions {
  /** Another world of the same scenario, for `/_sandbox/reset`; without it there is no resetting. */
  readonly remake?: (seed: string | number | undefined) => CreatedWorld;
  readonly host: '127.0.0.1';
  /** 0 takes any free one. */
  readonly port: number;
  /** Virtual seconds in a real one; 0 is stepped. */
  readonly speed: number;
}

export interface Served {
  readonly url: string;
  /** Breaks what is still open and stops listening. */
  close(): Promise<void>;
}

/** Larger than any request of the modelled actions: user data is 16 KB, and lists are paged. */
const MAX_BODY = 1024 * 1024;

/**
 * The wire door: EC2, Auto Scaling, ELBv2, CloudWatch, SSM, KMS and STS as the SDK, awscli and others speak them, the notices API under
 * `/security/`, the OVAL files under `/oval/`, GitHub's REST API under `/api/v3/`, the state page at `/`, and the sandbox's own controls under `/_sandbox/`.
 * Every answer carries the sandbox's own time as its `Date`.
 */
export async function serveWorld(first: CreatedWorld, options: ServeOptions): Promise<Served> {
  let world = first;
  let pace = new Pace(world.clock, options.speed);
  const report = (error: unknown): void => {
    console.error('sandbox: an error inside the model:', error);
  };
  let context: CallContext = { world, regions: accountRegions(world), report };

  /** The story begins again: another world at another time takes the place of this one. */
  function restage(next: CreatedWorld): void {
    pace.stop();
    world = next;
    pace = new Pace(world.clock, options.speed);
    context = { world, regions: accountRegions(world), report };
    pace.start(report);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      report(error);
      response.socket?.destroy();
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const reply =
      body === undefined
        ? plain(413, `The request is larger than ${MAX_BODY} bytes.`)
        : await held({ ...address(request), body: body.toString('utf8'), bytes: body });
    send(world, response, reply);
  }

  /** An answer that took virtual time takes as much of the caller's, by the pace; stepped, nobody waits. */
  async function held(received: Received): Promise<Reply> {
    let began = world.clock.now;
    const reply = route(received, () => {
      began = world.clock.now;
    });
    const took = received.path.startsWith('/_sandbox/') ? 0 : world.clock.now - began;
    if (took > 0 && options.speed > 0) await sleep(took / options.speed);
    return reply;
  }

  function route(received: Received, caughtUp: () => void): Reply {
    try {
      pace.catchUp();
      caughtUp();
      if (received.path === '/_sandbox/reset')
        return answerReset(received, options.remake, restage);
      return routed(world, context, pace, received);
    } catch (error) {
      report(error);
      return plain(500, 'An error inside the sandbox; see its standard error.');
    }
  }

  await listen(server, options);
  pace.start(report);
  return {
    url: `http://${options.host}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      pace.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function routed(world: CreatedWorld, context: CallContext, pace: Pace, received: Received): Reply {
  const { method, path, query } = received;
  if (path.startsWith('/_sandbox/')) return answerControl(world, pace, received);
  if (path.startsWith(`${GITHUB_API}/`)) return answerGitHub(world.github, received);
  if (path.startsWith('/security/') || path.startsWith('/oval/')) {
    if (method !== 'GET') return plain(405, 'The notices are only read.');
    const answer = askNotices(world, path, query, 'anyone');
    return typeof answer === 'string' ? { kind: answer } : { kind: 'answer', ...answer };
  }
  if (method === 'POST' && isRpc(path)) return answerApiCall(context, received);
  if (path !== '/') return plain(404, `There is nothing at ${path}.`);
  if (method === 'POST' || (method === 'GET' && /(^|&)Action=/.test(query))) {
    return answerApiCall(context, received);
  }
  if (method !== 'GET') return plain(405, 'Only GET and POST are known here.');
  return answered(200, 'text/html; charset=utf-8', statePage(readState(world)));
}

function send(world: CreatedWorld, response: ServerResponse, reply: Reply): void {
  if (reply.kind === 'stall') return;
  if (reply.kind === 'drip') {
    drip(world, response);
    return;
  }
  if (reply.kind === 'cut') {
    response.socket?.destroy();
    return;
  }
  response.writeHead(reply.status, {
    ...reply.headers,
    date: new Date(world.clock.now).toUTCString(),
    'content-length': Buffer.byteLength(reply.body),
  });
  response.end(reply.body);
}

/** A space ten times a second is good JSON up to then, and keeps the connection alive. */
function drip(world: CreatedWorld, response: ServerResponse): void {
  const date = new Date(world.clock.now).toUTCString();
  response.writeHead(200, { 'content-type': 'application/json', date });
  const timer = setInterval(() => response.write(' '), 100);
  response.once('close', () => clearInterval(timer));
}

function address(request: IncomingMessage): Omit<Received, 'body'> {
  const [path = '/', query = ''] = splitOnce(request.url ?? '/', '?');
  const target = request.headers['x-amz-target'];
  const { accept } = request.headers;
  return {
    ...(typeof target === 'string' && { target }),
    ...(accept !== undefined && { accept }),
    method: request.method ?? 'GET',
    path,
    query,
    authorization: request.headers.authorization,
  };
}

function splitOnce(text: string, at: string): readonly [string, string?] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + at.length)];
}

/** Undefined when it is too large. What comes after the limit is read and dropped, so that the answer can be read. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= MAX_BODY) chunks.push(chunk as Buffer);
  }
  return size > MAX_BODY ? undefined : Buffer.concat(chunks);
}

async function listen(server: Server, options: ServeOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
