import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parseScenario } from '../../sandbox/scenario.js';
import { type Stage, setUp } from './stage.js';

/** A fleet whose image lacks nothing: a check of it reads everything, and ends well. */
const scenario = parseScenario(`
images:
  - name: patched
    release: noble
    packages: noble-20260127
    tags:
      patch-cycle:source: ami-0123456789abcdef0
      patch-cycle:release: noble
      patch-cycle:manifest: ${'ab'.repeat(32)}
      patch-cycle:notices: 2026-01-19T12:30:55.846108Z 7967-1
      patch-cycle:build: pc-9abcdef0-mkm5q3cw
templates:
  - {name: web, versions: [{image: patched}]}
groups:
  - {name: web, size: 2, min: 1, max: 3, template: web, zones: [a, b]}
`);

/** A step takes seconds; a busy machine may make them many. */
jest.setTimeout(60_000);

/** One request to AWS, as it came. */
interface Sent {
  readonly keyId: string | undefined;
  readonly token: string | undefined;
  readonly action: string | undefined;
}

let stage: Stage;
let ear: Server;
let sent: Sent[];
let folder: string;

/** Listens on the wire in front of the sandbox, and hands everything on as it is. */
beforeAll(async () => {
  stage = await setUp(scenario);
  folder = mkdtempSync(join(tmpdir(), 'patch-cycle-credentials-'));
  ear = createServer((asked, answer) => {
    const body: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => body.push(chunk));
    asked.on('end', () => {
      const text = Buffer.concat(body).toString();
      const { authorization, 'x-amz-security-token': token } = asked.headers;
      sent.push({
        keyId: /Credential=([^/]+)\//.exec(authorization ?? '')?.[1],
        token: token?.toString(),
        action: /(?:^|&)Action=(\w+)/.exec(text)?.[1],
      });
      const { method, headers } = asked;
      const onwards = request(`${stage.url}${asked.url}`, { method, headers }, (back) => {
        answer.writeHead(back.statusCode ?? 500, back.headers);
        back.pipe(answer);
      });
      onwards.end(text);
    });
  });
  stage.world.access.addRole({ name: 'patch-cycle', trusts: { sub: 'repo:acme/shop:*' } });
  await new Promise<void>((listening) => ear.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  ear.closeAllConnections();
  await new Promise((closed) => ear.close(closed));
  await stage.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  sent = [];
  stage.world.faults.clear();
});

/** The runner's own keys are taken away first. */
const check = (env: Readonly<Record<string, string>>) =>
  stage.run(
    { command: 'check' },
    {
      endpoint: `http://127.0.0.1:${(ear.address() as AddressInfo).port}`,
      env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', ...env },
    },
  );
const errors = (log: string) => log.split('\n').filter((line) => line.startsWith('::error'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const keys = () => [...new Set(sent.map((one) => one.keyId))];
const tokens = () => [...new Set(sent.map((one) => one.token))];

const STATIC = { AWS_ACCESS_KEY_ID: 'AKIASTATIC', AWS_SECRET_ACCESS_KEY: 'of-static' };
const profiles = () =>
  file(
    'credentials',
    `[default]
aws_access_key_id = AKIADEFAULT
aws_secret_access_key = of-default

[patching]
aws_access_key_id = ASIAPATCHING
aws_secret_access_key = of-patching
aws_session_token = token-of-patching
`,
  );
/** A token of a workflow of this repository, good for a century. */
const tokenOf = (repository: string): string => {
  const claims = {
    iss: 'https://token.actions.githubusercontent.com',
    aud: 'sts.amazonaws.com',
    sub: `repo:${repository}:ref:refs/heads/main`,
    exp: 4_900_000_000,
  };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmVk`;
};
const identity = (token = tokenOf('acme/shop')) => ({
  AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/patch-cycle',
  AWS_WEB_IDENTITY_TOKEN_FILE: file('token', token),
});

describe('every request is signed with the credentials that the job has', () => {
  test('keys in the environment', async () => {
    const end = await check(STATIC);
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'nothing-to-do']);
    expect(keys()).toEqual(['AKIASTATIC']);
    expect(tokens()).toEqual([undefined]);
    expect(sent.length).toBeGreaterThan(3);
  });

  test('keys with a session token, as configure-aws-credentials sets them', async () => {
    const end = await check({ ...STATIC, AWS_SESSION_TOKEN: 'token-of-static' });
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'nothing-to-do']);
    expect(keys()).toEqual(['AKIASTATIC']);
    expect(tokens()).toEqual(['token-of-static']);
  });

  test('a profile of a shared file', async () => {
    const env = { AWS_PROFILE: 'patching', AWS_SHARED_CREDENTIALS_FILE: profiles() };
    const end = await check(env);
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'nothing-to-do']);
    expect(keys()).toEqual(['ASIAPATCHING']);
    expect(tokens()).toEqual(['token-of-patching']);
  });

  test('the default profile, when none is named', async () => {
    const end = await check({ AWS_SHARED_CREDENTIALS_FILE: profiles() });
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'nothing-to-do']);
    expect(keys()).toEqual(['AKIADEFAULT']);
  });

  test('a role by web identity', async () => {
    const end = await check(identity());
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'nothing-to-do']);
    const [first, ...rest] = sent;
    expect(first).toEqual({
      keyId: undefined,
      token: undefined,
      action: 'AssumeRoleWithWebIdentity',
    });
    const calls = rest.filter((one) => one.action !== 'AssumeRoleWithWebIdentity');
    expect(calls.length).toBeGreaterThan(3);
    for (const call of calls) {
      expect(call.keyId).toMatch(/^ASIA[0-9A-F]{16}$/);
      expect(call.token).toMatch(/^\S{32,}$/);
    }
  });
});

describe('credentials that are not there, or not good, are one clear error within seconds', () => {
  /** A metadata service that takes connections and never says a word. */
  let silent: ReturnType<typeof createSocketServer>;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    silent = createSocketServer((socket) => sockets.push(socket));
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => silent.close(closed));
  });

  const cases: readonly [string, () => Readonly<Record<string, string>>, RegExp][] = [
    ['none at all', () => ({}), /There are no AWS credentials in this job.*id-token: write/],
    [
      'none at all, and a metadata service that hangs',
      () => ({
        AWS_EC2_METADATA_DISABLED: '',
        AWS_EC2_METADATA_SERVICE_ENDPOINT: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      }),
      /There are no AWS credentials in this job.*id-token: write/,
    ],
    [
      'a profile that the file does not have',
      () => ({ AWS_PROFILE: 'pathcing', AWS_SHARED_CREDENTIALS_FILE: profiles() }),
      /There are no AWS credentials in this job/,
    ],
    [
      'a token file that is not there',
      () => ({ ...identity(), AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, 'nowhere') }),
      /ENOENT.*nowhere/,
    ],
    [
      'a token that is none',
      () => identity('not a token'),
      /InvalidIdentityToken.*The role does not trust this job/,
    ],
  ];
  test.each(cases)('%s', async (_, env, said) => {
    const began = Date.now();
    const end = await check(env());
    expect(Date.now() - began).toBeLessThan(15_000);
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'failed']);
    expect(errors(end.log)).toHaveLength(1);
    expect(errors(end.log)[0]).toMatch(said);
    expect(end.log).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(sent.filter((one) => one.keyId !== undefined)).toEqual([]);
  });

  test('a role that does not trust this job', async () => {
    const message = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
    const end = await check(identity(tokenOf('somebody/else')));
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'failed']);
    expect(errors(end.log)).toHaveLength(1);
    expect(errors(end.log)[0]).toContain(message);
    expect(errors(end.log)[0]).toContain('The role does not trust this job');
    expect(errors(end.log)[0]).not.toContain('Allow autoscaling:');
  });
});
