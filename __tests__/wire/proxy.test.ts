import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { parseScenario } from '../../sandbox/scenario.js';
import { type Stage, setUp } from './stage.js';

/** A step takes seconds; a busy machine may make them many. */
jest.setTimeout(60_000);

let stage: Stage;
let proxy: Server;
let through: string[];
let tunnels: Duplex[];
beforeEach(async () => {
  stage = await setUp(parseScenario('images: [{name: shop, release: noble, packages: {}}]'));
  through = [];
  tunnels = [];
  proxy = createServer();
  // Node asks a proxy for a tunnel, whether TLS goes through it or not.
  proxy.on('connect', (asked, client) => {
    through.push(asked.url ?? '');
    const { hostname, port } = new URL(`http://${asked.url}`);
    const there = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      there.pipe(client).pipe(there);
    });
    for (const end of [client, there]) end.on('error', () => there.destroy());
    tunnels.push(client);
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
});
afterEach(async () => {
  for (const tunnel of tunnels) tunnel.destroy();
  proxy.closeAllConnections();
  await new Promise((closed) => proxy.close(closed));
  await stage.close();
});

const check = (env: Readonly<Record<string, string>>) => {
  const list = { targets: '', 'aws-region': '', command: 'check', release: 'noble' };
  const manifest = 'sandbox/ubuntu/fixtures/noble-20260127.manifest';
  const { port } = proxy.address() as AddressInfo;
  return stage.run(
    { ...list, manifest },
    { env: { HTTP_PROXY: `http://127.0.0.1:${port}`, ...env } },
  );
};

test('the notices are read through the proxy that the runner names', async () => {
  expect((await check({})).outputs.result).toBe('nothing-to-do');
  expect(new Set(through)).toEqual(new Set([new URL(stage.url).host]));
});

test('and around it where the runner says so', async () => {
  expect((await check({ NO_PROXY: '127.0.0.1' })).outputs.result).toBe('nothing-to-do');
  expect(through).toEqual([]);
});
