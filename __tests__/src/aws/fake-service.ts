import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ConnectOptions, connect as connectCloud } from '../../../src/aws/cloud.js';
import type { Cloud } from '../../../src/ports.js';

/** One request as it came over the wire. */
export interface Asked {
  readonly action: string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
}

export interface Said {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `cut` breaks the connection without an answer; `hang` never answers; `stall` stops in the middle of its answer. */
export type Answering = (asked: Asked, nth: number) => Said | 'cut' | 'hang' | 'stall';

export interface FakeService {
  readonly cloud: Cloud;
  readonly asked: readonly Asked[];
  readonly cancel: AbortController;
  close(): Promise<void>;
}

/** A scripted server that the real SDK talks to, with the adapters in front. */
export async function fakeService(
  answering: Answering,
  options: Pick<ConnectOptions, 'timeout'> = {},
): Promise<FakeService> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const params = Object.fromEntries(new URLSearchParams(body));
      const one = { action: params.Action ?? '', params, headers: request.headers };
      asked.push(one);
      const nth = asked.filter(({ action }) => action === one.action).length;
      send(request, response, answering(one, nth));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const cancel = new AbortController();
  const restore = setEnvironment({
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
  const cloud = connectCloud({
    ...options,
    region: 'eu-west-1',
    signal: cancel.signal,
    notices: { page: () => Promise.reject(new Error('there are no notices here')) },
  });
  return {
    cloud,
    asked,
    cancel,
    async close() {
      restore();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  said: ReturnType<Answering>,
): void {
  if (said === 'hang') return;
  if (said === 'cut') {
    request.socket.destroy();
    return;
  }
  if (said === 'stall') {
    response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '1000' });
    response.write('<DescribeAutoScalingGroupsResponse>');
    return;
  }
  response.writeHead(said.status ?? 200, { 'content-type': 'text/xml', ...said.headers });
  response.end(said.body);
}

export function setEnvironment(values: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  for (const [name, value] of Object.entries(values)) set(name, value);
  return () => {
    for (const [name, value] of before) set(name, value);
  };
}

/** EC2's shape of an answer. */
export function ec2(action: string, inner: string): Said {
  return {
    body: `<?xml version="1.0" encoding="UTF-8"?><${action}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r-1</requestId>${inner}</${action}Response>`,
  };
}

/** Auto Scaling's and Elastic Load Balancing's. */
export function query(action: string, inner: string): Said {
  return {
    body: `<${action}Response><${action}Result>${inner}</${action}Result><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></${action}Response>`,
  };
}

export function ec2Refusal(code: string, message: string, status = 400): Said {
  return {
    status,
    body: `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>r-1</RequestID></Response>`,
  };
}

export function queryRefusal(code: string, message: string, status = 400): Said {
  return {
    status,
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`,
  };
}
