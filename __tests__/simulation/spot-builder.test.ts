import { describe, expect, test } from '@jest/globals';
import { SECOND } from '../../sandbox/clock.js';
import type { CreatedWorld } from '../../sandbox/create-world.js';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { UNKNOWNS } from '../../sandbox/unknowns.js';
import { NO_WISHES } from '../../src/image/wishes.js';
import type { News } from '../../src/report/events.js';
import { endState } from './end-state.js';
import { type Direction, type Play, play } from './play.js';

const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 1, max: 4, zones: [a, b], template: web, version: $Default, warmup: 10s}
`);
const SPOT = {
  soak: 0,
  build: {
    ...NO_WISHES,
    builder: { ...NO_WISHES.builder, spot: true },
    proof: { is: 'boot' as const, wait: 900_000, verifyScript: '' },
  },
};
const MINUTE = 60_000;

const stage = (more: Partial<Direction> = {}) =>
  play({ scenario, seed: 1, settings: SPOT, runs: 3, ...more });
const kinds = ({ news }: Play, type: News['type']) => news.filter((one) => one.type === type);
const witness = (world: CreatedWorld) => cloudOf(world, { caller: 'witness' }).compute;
const callsOf = ({ world }: Play, action: string) =>
  world.history.of('call').filter((call) => call.action === action && call.caller !== 'witness');
/** What EC2 launched or started by itself. */
const byRequest = ({ world }: Play) =>
  world.history
    .of('instance')
    .filter(({ cause, state }) => cause === 'spot-request' && state === 'pending');

/** Whatever EC2 may still launch or start by itself, it has done three hours later. */
async function expectNothingLeft({ world }: Play): Promise<void> {
  const started = byRequest({ world } as Play).length;
  world.clock.advance(180 * MINUTE);
  const open = world.compute.spot.all.filter(({ state }) => /open|active|disabled/.test(state));
  expect(open.map(({ id, status }) => `${id} ${status.code}`)).toEqual([]);
  const end = await endState(world);
  expect([end.buildersAlive, end.images]).toEqual([0, ['available ']]);
  expect(byRequest({ world } as Play)).toHaveLength(started);
}

/** The first Spot builder that runs, so many seconds later. */
const interruptAfter = (seconds: number) => (world: CreatedWorld) => {
  let ordered = false;
  world.compute.onChange((instance) => {
    if (ordered || instance.purchase !== 'spot' || instance.state !== 'running') return;
    ordered = true;
    world.clock.after(seconds * SECOND, () => world.compute.spot.interrupt(instance.id));
  });
};

const ENDS = UNKNOWNS['cancelled-spot-request-ends-stopped'].alternatives;

describe('a builder on Spot capacity', () => {
  test.each(ENDS)(
    'becomes the image, its request is cancelled before it is ended, and the proof is On-Demand (%s)',
    async (ends) => {
      const done = await stage({ switches: { 'cancelled-spot-request-ends-stopped': ends } });
      expect(done.results).toEqual(['patched']);
      expect(done.world.faults.mutating.map(({ action }) => action).slice(0, 6)).toEqual([
        'RunInstances',
        'CreateImage',
        'RunInstances',
        'CreateTags',
        'CancelSpotInstanceRequests',
        'TerminateInstances',
      ]);
      const [builder, proof] = await witness(done.world).instancesTagged('patch-cycle:builder');
      expect([builder?.spotRequestId, proof?.spotRequestId]).toEqual([
        expect.stringMatching(/^sir-/),
        undefined,
      ]);
      expect(kinds(done, 'builder-started')).toMatchObject([{ spot: true }]);
      await expectNothingLeft(done);
    },
  );

  test('asks for a persistent request with an end, whose tags are the builder’s', async () => {
    const { world } = await stage();
    const [request] = world.compute.spot.all;
    expect(request?.terms).toMatchObject({ type: 'persistent', interruption: 'stop' });
    expect(request?.terms.maxPrice).toBeUndefined();
    const bounded = (request?.terms.validUntil ?? 0) - (request?.createdAt ?? 0);
    expect(bounded).toBeGreaterThan(130 * MINUTE);
    expect(bounded).toBeLessThanOrEqual(135 * MINUTE);
    const [builder] = await witness(world).instancesTagged('patch-cycle:builder');
    const [same] = await witness(world).spotRequestsTagged('patch-cycle:builder');
    expect(same?.tags).toEqual(builder?.tags);
  });

  // From before its first word to after its last: EC2 gives two minutes' notice.
  test.each([0, 60, 100, 140, 200, 260, 300, 330, 360, 400, 430, 450, 470, 500])(
    'that EC2 interrupts %i seconds after its start is no image, or was one already; one builder On-Demand follows',
    async (seconds) => {
      for (const back of [true, false]) {
        const within = back ? 'interrupted' : 'stopped-by-user';
        const done = await stage({
          switches: { 'spot-powers-off-within-notice': within },
          prepare: (world) => {
            interruptAfter(seconds)(world);
            if (!back)
              world.compute.onChange(({ state, zone, type, purchase }) => {
                if (purchase === 'spot' && state === 'stopped')
                  world.faults.capacity({ zone, type, purchase: 'spot' });
              });
          },
        });
        expect(done.results).toEqual(['patched']);
        const interrupted = done.world.history
          .of('instance')
          .filter(({ state, cause }) => state === 'stopping' && cause === 'spot-interruption');
        const markets = kinds(done, 'builder-started').map((one) => 'spot' in one);
        expect(markets).toEqual(markets.length === 1 ? [true] : [true, false]);
        if (interrupted.length > 0) expect(markets).toHaveLength(2);
        const images = callsOf(done, 'CreateImage').map(
          ({ params }) => params as { InstanceId: string },
        );
        expect(images).toHaveLength(1);
        const started = [...interrupted, ...byRequest(done)].map(({ id }) => id);
        expect(started).not.toContain(images[0]?.InstanceId);
        await expectNothingLeft(done);
      }
    },
  );

  test.each(Array.from({ length: 7 }, (_, index) => index + 1))(
    'of a run that is killed around its mutating call %i is taken up or ended by the next run',
    async (at) => {
      for (const moment of ['before', 'after'] as const) {
        for (const ends of ENDS) {
          const switches = { 'cancelled-spot-request-ends-stopped': ends };
          const done = await stage({ kills: [{ at, moment }], switches });
          expect([moment, done.results]).toEqual([moment, ['killed', 'patched']]);
          expect(byRequest(done)).toEqual([]);
          await expectNothingLeft(done);
        }
      }
    },
  );

  test.each(Array.from({ length: 7 }, (_, index) => index + 1))(
    'is ended with its request though the answer of mutating call %i is lost',
    async (at) => {
      for (const moment of ['before', 'after'] as const) {
        const done = await stage({ cuts: [{ at, moment }] });
        expect(done.results.at(-1)).toBe('patched');
        expect(byRequest(done)).toEqual([]);
        await expectNothingLeft(done);
      }
    },
  );

  test.each(UNKNOWNS['spot-relaunch-tags'].alternatives)(
    'that somebody else has ended is not launched again for long (tags %s)',
    async (tags) => {
      const done = await stage({
        switches: { 'spot-relaunch-tags': tags },
        prepare: (world) => {
          let ordered = false;
          world.compute.onChange((instance) => {
            if (ordered || instance.purchase !== 'spot' || instance.state !== 'running') return;
            ordered = true;
            world.clock.after(100 * SECOND, () => world.compute.terminate(instance.id, 'somebody'));
          });
        },
      });
      expect(done.results).toEqual(['not built', 'patched']);
      expect(callsOf(done, 'RunInstances').length).toBeGreaterThan(1);
      await expectNothingLeft(done);
      const spots = done.world.compute.spot.all.filter(({ state }) => state === 'active');
      expect(spots).toEqual([]);
    },
  );

  test('of a run that dies for good is stopped, and EC2 starts nothing any more once its request has expired', async () => {
    const done = await stage({ runs: 1, kills: [{ at: 2, moment: 'before' }] });
    const { world } = done;
    const end = await play({ scenario, seed: 1, settings: SPOT, runs: 1, world });
    expect(end.results).toEqual(['patched']);
    world.clock.advance(180 * MINUTE);
    expect(
      world.compute.spot.all.filter(({ state }) => /open|active|disabled/.test(state)),
    ).toEqual([]);
  });

  test.each([
    ['InsufficientInstanceCapacity', 4],
    ['SpotMaxPriceTooLow', 4],
    ['MaxSpotInstanceCountExceeded', 2],
    ['UnauthorizedOperation', 1],
    ['AuthFailure.ServiceLinkedRoleCreationNotPermitted', 1],
  ])('is On-Demand where Spot is refused everywhere (%s)', async (code, times) => {
    const builder = { ...SPOT.build.builder, types: ['m6i.large', 't3.small'] };
    const done = await stage({
      settings: { ...SPOT, build: { ...SPOT.build, builder } },
      prepare: ({ faults }) =>
        faults.refuse({ action: 'RunInstances', code, message: 'no', times }),
    });
    expect(done.results).toEqual(['patched']);
    expect(callsOf(done, 'RunInstances').map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: times }, () => code),
      'ok',
      'ok',
    ]);
    expect(kinds(done, 'on-demand-instead')).toHaveLength(1);
    expect(kinds(done, 'builder-started')).toEqual([expect.not.objectContaining({ spot: true })]);
    expect(callsOf(done, 'CancelSpotInstanceRequests')).toEqual([]);
    await expectNothingLeft(done);
  });
});
