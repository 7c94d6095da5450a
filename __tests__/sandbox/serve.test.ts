import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';

const SERVE = fileURLToPath(new URL('../../sandbox/serve.js', import.meta.url));
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Started {
  readonly child: ChildProcess;
  readonly firstLine: Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly err: string }>;
}

function serve(...args: string[]): Started {
  const child = spawn(process.execPath, [SERVE, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let out = '';
  let err = '';
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.includes('\n')) resolve(out.slice(0, out.indexOf('\n')));
    });
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, err }));
  return { child, firstLine, ended };
}

describe('npm run sandbox', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'says first where it serves, as JSON, serves, and ends on %s',
    async (signal) => {
      const { child, firstLine, ended } = serve('--port', '0', '--speed', '0');
      const { url, regions } = JSON.parse(await firstLine) as { url: string; regions: string[] };
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(regions).toContain('eu-west-1');
      const page = await fetch(url);
      expect(await page.text()).toContain('<h2>web</h2>');
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, err: '' });
    },
  );

  test('is moved, troubled, read and reset over HTTP, and lives the same life again', async () => {
    const { firstLine } = serve('--port', '0', '--speed', '0', '--seed', 's');
    const { url } = JSON.parse(await firstLine) as { url: string };
    const post = async (path: string, body: object): Promise<string> =>
      (
        await fetch(`${url}/_sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) })
      ).text();
    const read = async (path: string): Promise<string> =>
      (await fetch(`${url}/_sandbox/${path}`)).text();
    const live = async (): Promise<string> => {
      await post('fault', { capacity: { zone: 'eu-west-1a', seconds: 60 } });
      await post('advance', { seconds: 3_600 });
      return read('record');
    };
    const once = await live();
    expect(JSON.parse(await post('reset', {}))).toEqual({ now: '2026-01-20T04:17:00.000Z' });
    expect(await live()).toBe(once);
    await post('reset', { seed: 'another' });
    expect(await live()).not.toBe(once);
    expect(await read('timeline?last=2')).toMatch(/^2026-01-20 .+\n {11}.+\n$/);
    expect(await post('reset', { sede: 1 })).toContain('errors');
  });

  test.each([
    ['a flag that there is not', ['--sped', '1'], /^Unknown option '--sped'\nusage: /],
    [
      'a scenario that there is not',
      ['--scenario', 'thre-zones'],
      /^--scenario: there is no scenario 'thre-zones'; there are: .*three-zones/,
    ],
    ['a file that there is not', ['--scenario', './none.yaml'], /none\.yaml:\n {2}cannot be read/],
    ['a file that is no scenario', ['--scenario', './package.json'], /name: is not known/],
  ])('refuses %s with one clear error', async (_what, args, message) => {
    const { code, err } = await serve('--port', '0', ...args).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(message)]);
    expect(err).not.toContain('    at ');
  });

  test('refuses a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, err } = await serve('--port', String(port)).ended;
    server.close();
    expect([code, err]).toEqual([1, expect.stringMatching(/^The port is taken: .*--port/)]);
  });
});
