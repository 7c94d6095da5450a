import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { cloudOf } from '../../../sandbox/doors/in-process.js';
import type { Policy, Statement } from '../../../sandbox/iam/policy.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import { NO_WISHES } from '../../../src/image/wishes.js';
import { CALLER, play } from '../../simulation/play.js';

const DOCS = readFileSync(new URL('../../../../docs/iam.md', import.meta.url), 'utf8');
const BLOCKS = [...DOCS.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const PRINTED = BLOCKS[0] ?? '';
const SPOT = BLOCKS.find((text) => text.includes('StartBuildersOnSpot')) ?? '';

const scenario = checkScenario({
  images: [{ name: 'shop', release: 'noble', packages: 'noble-20251120' }],
  templates: [{ name: 'web', versions: [{ image: 'shop' }] }],
  groups: [{ name: 'web', size: 2, min: 1, max: 4, template: 'web', warmup: '10s' }],
});
const SETTINGS = {
  soak: 0,
  build: { ...NO_WISHES, builder: { ...NO_WISHES.builder, spot: true } },
};

function statementsOf(text: string, world: CreatedWorld): readonly Statement[] {
  const filled = text
    .replaceAll('lt-0123456789abcdef0', world.compute.templates[0]?.id ?? '')
    .replaceAll('OWNER/REPO', 'acme/shop');
  const read = JSON.parse(filled) as { Statement: Statement[] } | Statement[];
  return Array.isArray(read) ? read : read.Statement;
}

/** A cycle under the printed policy and the one for Spot, less one statement. */
async function live(without?: string) {
  const world = createWorld(scenario);
  const policy: Policy = {
    Statement: [...statementsOf(PRINTED, world), ...statementsOf(SPOT, world)].filter(
      ({ Sid }) => Sid !== without,
    ),
  };
  world.access.restrict(CALLER, policy);
  const { results, news } = await play({ scenario, seed: 1, world, settings: SETTINGS });
  const refused = world.history
    .of('call')
    .filter(({ caller, outcome }) => caller === CALLER && outcome === 'UnauthorizedOperation')
    .map(({ action }) => action);
  const markets = news.flatMap((one) =>
    one.type === 'builder-started' ? [one.spot ? 'spot' : 'on-demand'] : [],
  );
  return { world, results, news, refused: [...new Set(refused)], markets };
}

const builderOf = async (world: CreatedWorld) =>
  (await cloudOf(world, { caller: 'witness' }).compute.instancesTagged('patch-cycle:builder'))[0];

describe('the policy of docs/iam.md for builders on Spot capacity', () => {
  test('lets one be started, become an image, and be ended with its request', async () => {
    const { world, results, refused, markets } = await live();
    expect({ results, refused, markets }).toEqual({
      results: ['patched'],
      refused: [],
      markets: ['spot'],
    });
    expect(world.compute.spot.all.map(({ state }) => state)).toEqual(['cancelled']);
    expect((await builderOf(world))?.state).toMatch(/shutting-down|terminated/);
  });

  test.each([
    ['SeeSpotRequests', 'DescribeSpotInstanceRequests'],
    ['StartBuildersOnSpot', 'RunInstances'],
    ['TagSpotRequests', 'RunInstances'],
  ])('without %s the builder is On-Demand, and the log says why', async (sid, action) => {
    const { results, refused, markets, news } = await live(sid);
    expect({ results, markets }).toEqual({ results: ['patched'], markets: ['on-demand'] });
    expect(refused).toContain(action);
    const why = news.flatMap((one) => (one.type === 'on-demand-instead' ? [one.why] : []));
    expect(why).toEqual([expect.stringContaining('UnauthorizedOperation')]);
  });

  test('without CancelSpotRequests a builder is not ended, because EC2 would start another, and is named', async () => {
    const { world, results, refused, news } = await live('CancelSpotRequests');
    expect({ results, refused }).toEqual({
      results: ['patched'],
      refused: ['CancelSpotInstanceRequests'],
    });
    const left = news.flatMap((one) => (one.type === 'left' ? [one] : []));
    const builder = await builderOf(world);
    expect(left).toEqual([
      expect.objectContaining({
        resource: `${builder?.spotRequestId}, ${builder?.id}`,
        mend: expect.stringContaining('Allow ec2:CancelSpotInstanceRequests'),
      }),
    ]);
    expect(builder?.state).toBe('stopped');
    world.clock.advance(24 * 3_600_000);
    expect(world.compute.spot.all.map(({ state }) => state)).toEqual(['cancelled']);
    expect((await builderOf(world))?.state).toBe('stopped');
  });

  test('lets nobody cancel the requests of others', async () => {
    const { world } = await live('CancelSpotRequests');
    world.access.restrict(CALLER, { Statement: statementsOf(SPOT, world) });
    const compute = cloudOf(world, { caller: 'owner' }).compute;
    const [image] = world.compute.images;
    const mine = await builderOf(world);
    const theirs = await compute.runBuilder({
      imageId: image?.id ?? '',
      type: 't3.small',
      subnetId: mine?.subnetId ?? '',
      securityGroupIds: [],
      onPowerOff: 'stop',
      spot: { validUntil: world.clock.now + 3_600_000 },
      userData: new Uint8Array(),
      token: 'theirs',
      tags: { 'patch-cycle:builder': 'ami-1', 'patch-cycle:repository': 'acme/other' },
    });
    const ours = cloudOf(world, { caller: CALLER }).compute;
    await expect(ours.cancelSpotRequest(theirs.spotRequestId ?? '')).rejects.toMatchObject({
      code: 'UnauthorizedOperation',
    });
    await ours.cancelSpotRequest(mine?.spotRequestId ?? '');
  });
});
