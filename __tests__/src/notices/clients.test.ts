import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { type Served, serveWorld } from '../../../sandbox/doors/wire.js';
import type { NoticesTrouble } from '../../../sandbox/faults/notices.js';
import { parseScenario } from '../../../sandbox/scenario.js';
import { packageList } from '../../../sandbox/ubuntu/fixtures.js';
import { FeedError } from '../../../src/errors.js';
import { type FeedOptions, openFeed } from '../../../src/notices/clients.js';
import { readNotices } from '../../../src/notices/feed.js';
import type { Finding } from '../../../src/notices/finding.js';
import { judge } from '../../../src/notices/matching.js';

const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
`);

jest.setTimeout(30_000);

let world: CreatedWorld;
let served: Served;
beforeEach(async () => {
  world = createWorld(scenario, { seed: 1 });
  served = await serveWorld(world, { host: '127.0.0.1', port: 0, speed: 0 });
});
afterEach(async () => {
  await served.close();
});

const slept: number[] = [];
function feed(more: Partial<FeedOptions> = {}) {
  slept.length = 0;
  return openFeed({
    source: 'auto',
    noticesUrl: `${served.url}/security`,
    ovalUrl: `${served.url}/oval/`,
    sleep: async (milliseconds) => void slept.push(milliseconds),
    random: () => 0.5,
    timeout: 400,
    ...more,
  });
}
const calls = () => world.history.of('call').map(({ action }) => action);
const API = '/security/notices.json';
const FILE = '/oval/oci.com.ubuntu.noble.usn.oval.xml.bz2';

describe('both feeds on the wire', () => {
  test('have the same notices, and the same to say of a real image', async () => {
    const list = packageList('noble-20251120');
    const [api, oval] = [
      await readNotices(feed({ source: 'api', timeout: 20_000 }), 'noble'),
      await readNotices(feed({ source: 'oval', timeout: 20_000 }), 'noble'),
    ];
    expect(oval.notices.map(({ id }) => id).sort()).toEqual(api.notices.map(({ id }) => id).sort());
    const [a, o] = [judge(list, api), judge(list, oval)];
    if (a.is !== 'lacking' || o.is !== 'lacking') throw new Error(`${a.is} ${o.is}`);
    const told = ({ notice, package: name, fixed }: Finding): string =>
      `${notice} ${name} ${fixed}`;
    expect(a.findings.length).toBeGreaterThan(20);
    expect(o.findings.map(told).sort()).toEqual(a.findings.map(told).sort());
    expect(calls()).toEqual([API, API, FILE]);
  });

  test('know the time from what the servers say', async () => {
    const one = feed();
    expect(one.now?.()).toBeUndefined();
    await one.page('noble', 0, 1);
    expect(one.now?.()).toBe(Math.floor(world.clock.now / 1_000) * 1_000);
  });
});

describe('an API in trouble is not taken for an empty one: OVAL answers', () => {
  test.each<[NoticesTrouble, RegExp, number]>([
    ['html', /instead of JSON/, 1],
    ['503', /status 503.*5 times/, 5],
    ['429', /status 429.*5 times/, 5],
    ['truncated', /broken JSON.*5 times/, 5],
    ['stall', /did not answer within 0.4 s, 5 times/, 5],
    ['drip', /did not answer within 0.4 s, 5 times/, 5],
    ['short', /has 19 notices where 20 are due/, 1],
    ['stale', /is stale: on 2026-01-20/, 2],
  ])('%s', async (trouble, why, times) => {
    world.faults.troubleNotices(trouble, 1_000, 'api');
    // Only what never ends needs to be cut short; a busy machine takes its time with the rest.
    const patient = ['stall', 'drip'].includes(trouble) ? {} : { timeout: 20_000 };
    const reading = await readNotices(feed(patient), 'noble');
    expect(reading).toMatchObject({ from: 'oval', instead: expect.stringMatching(why) });
    expect(reading.notices).toHaveLength(25);
    expect(calls().filter((action) => action === API).length).toBe(times);
    if (trouble === '429') expect(slept).toEqual([2_000, 2_000, 2_000, 4_000]);
  });

  test('a page that shifts between two requests is healed without it', async () => {
    await feed().page('noble', 0, 20);
    const one = feed();
    const page = one.page;
    const shifting = {
      ...one,
      page: async (...asked: Parameters<typeof page>) => {
        const answer = await page(...asked);
        world.faults.troubleNotices('shifted', 1, 'api');
        return answer;
      },
    };
    const reading = await readNotices(shifting, 'noble');
    expect(reading).not.toHaveProperty('from');
    expect(reading.notices).toHaveLength(25);
  });
});

describe('where both are in trouble, nobody knows', () => {
  test.each<NoticesTrouble>(['html', '503', 'truncated', 'stall', 'drip', 'stale'])(
    '%s',
    async (trouble) => {
      world.faults.troubleNotices(trouble, 1_000);
      const read = readNotices(feed(), 'noble');
      await expect(read).rejects.toThrow(FeedError);
      await expect(read).rejects.toThrow(/`notices-url`|stale.*Nor is there an answer elsewhere:/);
    },
  );

  test('a release that has no file', async () => {
    await expect(readNotices(feed({ source: 'oval' }), 'nobel')).rejects.toThrow(
      /nobel\.usn\.oval\.xml\.bz2 answered with status 404.*`oval-url`/,
    );
  });
});

test('a feed that keeps a run waiting is given up', async () => {
  world.faults.troubleNotices('stall', 1_000);
  const from = performance.now();
  await expect(readNotices(feed({ timeout: 100, patience: 150 }), 'noble')).rejects.toThrow(
    /kept this run waiting enough/,
  );
  expect(performance.now() - from).toBeLessThan(5_000);
});

test('a name of a release cannot lead elsewhere', async () => {
  await expect(feed().oval?.('../../x?y')).rejects.toThrow(FeedError);
  expect(calls()).toEqual(['/oval/oci.com.ubuntu...%2F..%2Fx%3Fy.usn.oval.xml.bz2']);
});
