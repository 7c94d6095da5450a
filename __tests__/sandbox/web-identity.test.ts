import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createWorld } from '../../sandbox/create-world.js';
import { type Served, serveWorld } from '../../sandbox/doors/wire.js';
import { parseScenario } from '../../sandbox/scenario.js';

/**
 * AssumeRoleWithWebIdentity is sent without a signature, and answers with keys for a while.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
const ROLE = 'arn:aws:iam::123456789012:role/ci/patch-cycle';
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvIn0.c2lnbmVk';
const world = createWorld(parseScenario('images: [{name: shop, release: noble, packages: {}}]'));

let served: Served;
beforeAll(async () => {
  served = await serveWorld(world, { host: '127.0.0.1', port: 0, speed: 0 });
});
afterAll(async () => {
  await served.close();
});

async function ask(changes: Readonly<Record<string, string>> = {}) {
  const body = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: ROLE,
    RoleSessionName: 'job',
    WebIdentityToken: TOKEN,
    ...changes,
  });
  const answer = await fetch(served.url, { method: 'POST', body });
  return { status: answer.status, text: await answer.text() };
}

describe('AssumeRoleWithWebIdentity', () => {
  test('gives keys with a session token that last as long as was asked for', async () => {
    const { status, text } = await ask({ DurationSeconds: '900' });
    expect(status).toBe(200);
    expect(text).toMatch(/<AccessKeyId>ASIA[0-9A-F]{16}<\/AccessKeyId>/);
    expect(text).toMatch(/<SessionToken>\w+<\/SessionToken>/);
    const ends = /<Expiration>(.*)<\/Expiration>/.exec(text)?.[1] ?? '';
    expect(Date.parse(ends)).toBe(world.clock.now + 900_000);
    expect(text).toContain('<Arn>arn:aws:sts::123456789012:assumed-role/patch-cycle/job</Arn>');
  });

  test.each([
    ['a token that is none', { WebIdentityToken: 'secret' }, 'InvalidIdentityToken'],
    ['a role that is none', { RoleArn: 'patch-cycle' }, 'ValidationError'],
    ['no name for the session', { RoleSessionName: '' }, 'ValidationError'],
    ['a session of ten minutes', { DurationSeconds: '600' }, 'ValidationError'],
  ])('refuses %s', async (_, changes, code) => {
    const { status, text } = await ask(changes);
    expect([status, /<Code>(.*)<\/Code>/.exec(text)?.[1]]).toEqual([400, code]);
  });

  test('and nothing else comes without a signature', async () => {
    const { status, text } = await ask({ Action: 'GetCallerIdentity' });
    expect([status, /<Code>(.*)<\/Code>/.exec(text)?.[1]]).toEqual([
      403,
      'MissingAuthenticationToken',
    ]);
  });
});
