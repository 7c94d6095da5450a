import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { CreatedWorld } from '../../../sandbox/create-world.js';
import { type Served, serveWorld } from '../../../sandbox/doors/wire.js';
import { EPOCH, smallWorld } from './small-world.js';

let world: CreatedWorld;
let served: Served;

beforeEach(async () => {
  world = smallWorld();
  served = await serveWorld(world, { host: '127.0.0.1', port: 0, speed: 0 });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await served.close();
});

const VERSIONS = { ec2: '2016-11-15', autoscaling: '2011-01-01', sts: '2011-06-15' } as const;

function signed(service: string, region = 'eu-west-1', key = 'AKIATEST'): string {
  return `AWS4-HMAC-SHA256 Credential=${key}/20260120/${region}/${service}/aws4_request, SignedHeaders=host, Signature=00`;
}

function call(
  service: keyof typeof VERSIONS,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { authorization: signed(service) },
): Promise<Response> {
  const body = new URLSearchParams({ ...form, Version: VERSIONS[service] });
  return fetch(served.url, { method: 'POST', headers, body });
}

function code(xml: string): string | undefined {
  return /<Code>(.*?)<\/Code>/.exec(xml)?.[1];
}

describe('API calls', () => {
  test('of EC2 are answered in its dialect', async () => {
    const answer = await call('ec2', { Action: 'DescribeRegions' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/xml;charset=UTF-8');
    expect(await answer.text()).toContain('<regionInfo><item><regionName>eu-west-1</regionName>');
  });

  test('of Auto Scaling are answered in its own', async () => {
    const answer = await call('autoscaling', { Action: 'DescribeAutoScalingGroups' });
    expect(await answer.text()).toContain('<AutoScalingGroupName>web</AutoScalingGroupName>');
  });

  test('carry a request id, in the header and in the answer, drawn from the seed', async () => {
    const answer = await call('ec2', { Action: 'DescribeRegions' });
    const id = answer.headers.get('x-amzn-requestid') ?? '';
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(await answer.text()).toContain(`<requestId>${id}</requestId>`);
  });

  test('may come as a GET with everything in the address', async () => {
    const credential = encodeURIComponent('AKIATEST/20260120/eu-west-1/ec2/aws4_request');
    const answer = await fetch(
      `${served.url}/?Action=DescribeRegions&Version=2016-11-15&X-Amz-Credential=${credential}&X-Amz-Expires=60`,
    );
    expect(answer.status).toBe(200);
  });

  test('are recorded under the access key id', async () => {
    await call('ec2', { Action: 'CreateTags', 'ResourceId.1': 'i-1' });
    expect(world.history.of('call').at(-1)).toMatchObject({
      service: 'ec2',
      action: 'CreateTags',
      caller: 'AKIATEST',
      params: { ResourceId: ['i-1'] },
      outcome: 'ok',
    });
  });

  test.each([
    ['an unknown action', { Action: 'Frobnicate' }, 400, 'InvalidAction'],
    ['no action', {}, 400, 'MissingAction'],
    [
      'an unknown parameter',
      { Action: 'CreateTags', 'ResourceId.1': 'i-1', Colour: 'red' },
      400,
      'UnknownParameter',
    ],
    ['a missing parameter', { Action: 'CreateTags' }, 400, 'MissingParameter'],
    [
      'what the service refuses',
      { Action: 'CreateTags', 'ResourceId.1': 'i-0' },
      400,
      'InvalidInstanceID.NotFound',
    ],
    [
      'a dry run',
      { Action: 'CreateTags', 'ResourceId.1': 'i-1', DryRun: 'true' },
      412,
      'DryRunOperation',
    ],
    [
      'a body that cannot be read',
      { Action: 'CreateTags', 'A.__proto__.B': '1' },
      404,
      'MalformedQueryString',
    ],
  ])('with %s are refused', async (_what, form, status, expected) => {
    const answer = await call('ec2', form as unknown as Record<string, string>);
    expect(answer.status).toBe(status);
    const xml = await answer.text();
    expect(code(xml)).toBe(expected);
    expect(xml).toContain('<Response><Errors><Error>');
  });

  test('of a service that is not there are refused with the services that are', async () => {
    const answer = await fetch(served.url, {
      method: 'POST',
      headers: { authorization: signed('sqs') },
      body: new URLSearchParams({ Action: 'ListQueues', Version: '2012-11-05' }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/NoSuchVersion.*autoscaling 2011-01-01/);
  });

  test('larger than a megabyte are refused unread', async () => {
    const answer = await call('ec2', { Action: 'CreateTags', A: 'x'.repeat(1_100_000) });
    expect(answer.status).toBe(413);
    expect(world.history.all).toEqual([]);
  });

  test('that meet a mistake in the model are told so, and the mistake is printed', async () => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => {});
    const answer = await call('ec2', { Action: 'DescribeImages' });
    expect([answer.status, code(await answer.text())]).toEqual([500, 'InternalError']);
    expect(printed).toHaveBeenCalledWith(expect.any(String), expect.any(TypeError));
  });
});

describe('credentials', () => {
  test.each([
    ['ec2', {}, 401, 'AuthFailure'],
    ['autoscaling', {}, 403, 'MissingAuthenticationToken'],
    ['ec2', { authorization: 'Bearer x' }, 401, 'AuthFailure'],
    ['autoscaling', { authorization: 'Bearer x' }, 403, 'IncompleteSignature'],
    ['autoscaling', { authorization: signed('ec2') }, 403, 'SignatureDoesNotMatch'],
    ['ec2', { authorization: signed('ec2', 'af-south-1') }, 401, 'AuthFailure'],
    [
      'autoscaling',
      { authorization: signed('autoscaling', 'af-south-1') },
      403,
      'InvalidClientTokenId',
    ],
  ] as const)('%s with %j: %d %s', async (service, headers, status, expected) => {
    const action = service === 'ec2' ? 'DescribeRegions' : 'DescribeAutoScalingGroups';
    const answer = await call(service, { Action: action }, headers);
    expect([answer.status, code(await answer.text())]).toEqual([status, expected]);
    expect(world.history.all).toEqual([]);
  });

  test('of another region of the account see an empty region', async () => {
    const answer = await call(
      'autoscaling',
      { Action: 'DescribeAutoScalingGroups' },
      { authorization: signed('autoscaling', 'us-east-1') },
    );
    expect(await answer.text()).toContain('<AutoScalingGroups></AutoScalingGroups>');
  });
});

describe('time', () => {
  test("is the sandbox's own on every answer", async () => {
    const dates = await Promise.all(
      [
        call('ec2', { Action: 'DescribeRegions' }),
        call('ec2', { Action: 'Nothing' }),
        fetch(`${served.url}/nowhere`),
        fetch(`${served.url}/security/notices.json`),
      ].map(async (answer) => (await answer).headers.get('date')),
    );
    expect(new Set(dates)).toEqual(new Set([new Date(EPOCH).toUTCString()]));
  });

  test('stands still at speed 0 until it is told to move', async () => {
    const answer = await fetch(`${served.url}/_sandbox/advance`, {
      method: 'POST',
      body: JSON.stringify({ seconds: 90 }),
    });
    expect(await answer.json()).toEqual({ now: '2026-01-20T04:18:30.000Z' });
    expect(world.clock.now).toBe(EPOCH + 90_000);
  });

  test('runs by itself otherwise, and what is due happens between requests', async () => {
    const running = smallWorld();
    const rung = new Promise<number>((resolve) => {
      running.clock.after(60_000, () => resolve(running.clock.now));
    });
    const other = await serveWorld(running, { host: '127.0.0.1', port: 0, speed: 1_200 });
    const rungAt = await Promise.race([rung, pause(3_000, 'never', { ref: false })]);
    await other.close();
    expect(rungAt).toBe(EPOCH + 60_000);
  });
});

describe('trouble', () => {
  test('cuts the connection without an answer, before the call is applied', async () => {
    world.faults.onMutation(1, 'before', () => {});
    await expect(call('ec2', { Action: 'CreateTags', 'ResourceId.1': 'i-1' })).rejects.toThrow();
    expect(world.history.of('note')).toEqual([]);
  });

  test('cuts it after the call was applied, too', async () => {
    world.faults.onMutation(1, 'after', () => {});
    await expect(call('ec2', { Action: 'CreateTags', 'ResourceId.1': 'i-1' })).rejects.toThrow();
    expect(world.history.of('note')).toMatchObject([{ text: 'tagged i-1' }]);
  });

  test('makes an answer slow, in the caller’s own time at a running speed', async () => {
    const fast = await serveWorld(world, { host: '127.0.0.1', port: 0, speed: 60 });
    world.faults.connections.slow({ action: 'CreateTags' }, 18_000, 1);
    const began = performance.now();
    const body = new URLSearchParams({ Action: 'CreateTags', 'ResourceId.1': 'i-1' });
    body.set('Version', VERSIONS.ec2);
    const headers = { authorization: signed('ec2') };
    const answer = await fetch(fast.url, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    expect(performance.now() - began).toBeGreaterThanOrEqual(290);
    await fast.close();
  });

  test('leaves a connection open without an answer', async () => {
    world.faults.connections.stall({}, 1);
    const headers = { authorization: signed('ec2') };
    const body = new URLSearchParams({ Action: 'DescribeRegions', Version: VERSIONS.ec2 });
    const signal = AbortSignal.timeout(200);
    await expect(fetch(served.url, { method: 'POST', headers, body, signal })).rejects.toThrow(
      'timeout',
    );
  });

  test('is ordered over HTTP', async () => {
    const order = (body: unknown): Promise<Response> =>
      fetch(`${served.url}/_sandbox/fault`, { method: 'POST', body: JSON.stringify(body) });
    await order({
      refuse: {
        action: 'CreateTags',
        code: 'UnauthorizedOperation',
        message: 'no',
        times: 1,
        status: 403,
      },
    });
    await order({ capacity: { zone: 'eu-west-1a', seconds: 60 } });
    const answer = await call('ec2', { Action: 'CreateTags', 'ResourceId.1': 'i-1' });
    expect([answer.status, code(await answer.text())]).toEqual([403, 'UnauthorizedOperation']);
    expect(world.faults.capacityError('eu-west-1a', 't3.micro')).toBe(true);
  });

  test.each([
    ['what is no JSON', 'nonsense', 400],
    ['a trouble that there is not', '{"plague": true}', 400],
    ['two at once', '{"clear": true, "notices": {"trouble": "html", "times": 1}}', 400],
    ['one that is right', '{"clear": true}', 200],
  ])('ordered by %s is answered %s %i', async (_what, body, status) => {
    const answer = await fetch(`${served.url}/_sandbox/fault`, { method: 'POST', body });
    expect(answer.status).toBe(status);
  });
});

describe('the notices API', () => {
  test('answers under /security/ with path and query as they came, and is recorded', async () => {
    const answer = await fetch(`${served.url}/security/notices.json?release=noble&limit=20`);
    expect(await answer.json()).toEqual({
      path: '/security/notices.json',
      query: 'release=noble&limit=20',
    });
    expect(world.history.of('call')).toMatchObject([
      { service: 'notices', action: '/security/notices.json', outcome: 'ok' },
    ]);
  });

  test('may be in trouble: 429 with a hint when to come back', async () => {
    world.faults.troubleNotices('429', 1);
    const answer = await fetch(`${served.url}/security/notices.json`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2']);
    expect(world.history.of('call')).toMatchObject([{ outcome: '429' }]);
  });

  test('may never answer', async () => {
    world.faults.troubleNotices('stall', 1);
    const signal = AbortSignal.timeout(200);
    await expect(fetch(`${served.url}/security/notices.json`, { signal })).rejects.toThrow(
      'timeout',
    );
  });
});

test('the record is read as JSON lines', async () => {
  await call('ec2', { Action: 'CreateTags', 'ResourceId.1': 'i-1' });
  const lines = (await (await fetch(`${served.url}/_sandbox/record`)).text()).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['note', 'call']);
});

test.each([
  ['GET', '/nowhere', 404],
  ['GET', '/_sandbox/nothing', 404],
  ['DELETE', '/', 405],
  ['POST', '/security/notices.json', 405],
])('%s %s is answered %i', async (method, path, status) => {
  expect((await fetch(`${served.url}${path}`, { method })).status).toBe(status);
});
