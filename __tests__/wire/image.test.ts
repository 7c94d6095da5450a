import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { endState } from '../simulation/end-state.js';
import { leftOf, oldImages } from '../simulation/old-images.js';
import { KEY, type Stage, setUp } from './stage.js';

const fleet = (more = '', image = '') =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z${image}}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 2, max: 4, zones: [a, b], template: web, version: $Default, warmup: 10s}
${more}`);

/** A step takes seconds; a busy machine may make them many. */
jest.setTimeout(120_000);

let stage: Stage;
afterEach(async () => {
  await stage.close();
});
const on = async (more = '', image = '') => {
  stage = await setUp(fleet(more, image));
};
const SHORT = { soak: '30s' };
const imagesNow = async () =>
  await cloudOf(stage.world, { caller: 'witness' }).compute.imagesTagged('patch-cycle:source');
const callsOf = (action: string) =>
  stage.world.history.of('call').filter((call) => call.caller === KEY && call.action === action);

describe('a build, by the bundle on the wire', () => {
  test('is proven on an instance of the fleet’s type before anything is rolled, and its files are left', async () => {
    await on();
    const end = await stage.run({ ...SHORT, sbom: 'cyclonedx' });
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    const [image, ...more] = await imagesNow();
    expect(more).toEqual([]);
    expect(image?.tags['patch-cycle:proved']).toBe('as m6i.large by run 4711-1');
    const order = stage.world.faults.mutating.map(({ action }) => action);
    expect(order.slice(0, 5)).toEqual([
      'RunInstances',
      'CreateImage',
      'RunInstances',
      'CreateTags',
      'TerminateInstances',
    ]);
    expect(end.outputs['package-changes']).toMatch(/ami-\w+-package-changes\.json$/);
    expect(end.outputs.sbom).toMatch(/ami-\w+\.cdx\.json$/);
    expect(end.summary).toMatch(/Proven on.*instance seconds/);
    expect(end.log).toMatch(/has proven itself/);
    expect((await endState(stage.world)).buildersAlive).toBe(0);
  });

  test.each([
    ['failed-unit', /units failed that had not failed in the old image/],
    ['hang', /said nothing on its console in 15 minutes/],
  ])(
    'whose image fails its proof (%s) is rejected, nothing is rolled, and no instance is left',
    async (fault, why) => {
      await on(`proof-fault: ${fault}`);
      const end = await stage.run(SHORT);
      expect([end.exitCode, end.outputs.result]).toEqual([1, 'failed']);
      expect(end.log).toMatch(why);
      const [image] = await imagesNow();
      expect(image?.tags['patch-cycle:rejected']).toMatch(/its proof failed/);
      expect(callsOf('UpdateAutoScalingGroup')).toEqual([]);
      expect((await endState(stage.world)).buildersAlive).toBe(0);
      const again = await stage.run(SHORT);
      expect([again.exitCode, again.outputs.result]).toEqual([1, 'refused']);
    },
  );

  test('whose instance ends without a word is not rejected: the next run tries it again', async () => {
    await on('proof-fault: silent-console');
    const end = await stage.run(SHORT);
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'failed']);
    expect(end.log).toMatch(/could not be proven: .* ended before it had reported/);
    const again = await stage.run(SHORT);
    expect(again.log).toMatch(/built earlier from .* is used again/);
    expect(again.log).toMatch(/could not be proven/);
    const [image, ...more] = await imagesNow();
    expect([image?.tags['patch-cycle:rejected'], more]).toEqual([undefined, []]);
    expect((await endState(stage.world)).buildersAlive).toBe(0);
  });

  test('goes to the next subnet where there is no capacity', async () => {
    await on();
    stage.world.faults.capacity({ zone: 'eu-west-1a', type: 't3.small' });
    const end = await stage.run({ ...SHORT, 'builder-instance-types': 't3.small' });
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect(end.log).toMatch(/No room for a builder as t3\.small in subnet-/);
    const places = callsOf('RunInstances').filter(({ outcome }) => outcome === 'ok');
    expect(places).toHaveLength(2);
  });

  test('fails by name where a package is held, and is let through by allow-unfixed', async () => {
    await on('', ', held: [klibc-utils, libklibc]');
    const end = await stage.run(SHORT);
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'failed']);
    expect(end.log).toMatch(/klibc.*the package is held in the image/);
    const again = await stage.run({ ...SHORT, 'allow-unfixed': '*klibc*' });
    expect([again.exitCode, again.outputs.result]).toEqual([0, 'patched']);
    expect(again.log).toMatch(/let through by allow-unfixed: .*klibc/);
    expect(again.summary).toMatch(/### Still lacking[\s\S]*libklibc[\s\S]*held in the image/);
  });

  test('that let something through is tried again by a weekly run, and nothing is rolled in vain', async () => {
    await on('', ', held: [klibc-utils, libklibc]');
    const inputs = { ...SHORT, 'allow-unfixed': '*klibc*' };
    expect((await stage.run(inputs)).outputs.result).toBe('patched');
    const changes = () => stage.world.faults.mutating.map(({ action }) => action);
    const made = changes().length;
    const soon = await stage.run(inputs);
    expect([soon.exitCode, soon.outputs.result, changes().length]).toEqual([
      0,
      'nothing-to-do',
      made,
    ]);
    expect(soon.summary).toContain('No published fix that counts is lacking');
    stage.world.clock.advance(7 * 86_400_000);
    const weekly = await stage.run(inputs);
    expect([weekly.exitCode, weekly.outputs.result]).toEqual([0, 'nothing-to-do']);
    expect(changes().slice(made)).toEqual(['RunInstances', 'TerminateInstances', 'CreateTags']);
    expect(JSON.parse(weekly.outputs.counts ?? '')).toMatchObject({ findings: 0, ignored: 2 });
    expect(weekly.summary).toMatch(/### Ignored[\s\S]*held in the image/);
    expect(await imagesNow()).toHaveLength(1);
  });

  test.each([1, 2, 3, 4, 5])(
    'that is killed around its mutating call %i goes on in the next run: one image, no instance left',
    async (at) => {
      for (const moment of ['before', 'after'] as const) {
        await on();
        const killed = await stage.runAndKill(at, moment, SHORT);
        expect(killed.signal).toBe('SIGKILL');
        const end = await stage.run(SHORT);
        expect([moment, end.exitCode, end.outputs.result]).toEqual([moment, 0, 'patched']);
        expect([moment, (await imagesNow()).length]).toEqual([moment, 1]);
        stage.world.clock.advance(600_000);
        expect((await endState(stage.world)).buildersAlive).toBe(0);
        if (moment === 'before') await stage.close();
      }
    },
  );

  test('is made once for each architecture', async () => {
    stage = await setUp(
      parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
  - {name: arm, release: noble, packages: noble-20251120, architecture: arm64, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
  - {name: arm, versions: [{image: arm, type: m6g.large}]}
groups:
  - {name: web, size: 1, min: 1, max: 2, zones: [a, b], template: web, warmup: 10s}
  - {name: blue, size: 1, min: 1, max: 2, zones: [a, b], template: web, warmup: 10s}
  - {name: arm, size: 1, min: 1, max: 2, zones: [a, b], template: arm, warmup: 10s}
`),
    );
    const end = await stage.run({
      ...SHORT,
      targets: 'web, blue, arm',
      'builder-instance-types': 't3.small, t4g.small',
    });
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    const architectures = (await imagesNow()).map(({ architecture }) => architecture);
    expect([...architectures].sort()).toEqual(['arm64', 'x86_64']);
  });

  test('is copied to two regions, shared, named by a parameter, and old images go, there too', async () => {
    await on();
    const old = await oldImages(['none', 'instance', 'none'], {
      region: 'eu-central-1',
      world: stage.world,
      repository: 'example/fleet',
    });
    const end = await stage.run({
      ...SHORT,
      'copy-to': 'eu-central-1, us-east-1',
      'share-with': '210987654321',
      'image-parameter': '/images/{architecture}',
      'deprecate-after': '90d',
      keep: '1',
    });
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect(await leftOf(old, 'eu-central-1')).toEqual(new Set([old.ids[1]]));
    expect(end.summary).toMatch(/### Handed on[\s\S]*copied, available after[\s\S]*### Old images/);
    expect(end.summary).toMatch(/stays: instance .* was started from it/);
    const cloud = cloudOf(stage.world, { caller: 'witness' });
    const [image] = await imagesNow();
    for (const region of ['eu-central-1', 'us-east-1']) {
      const store = cloud.imagesIn(region);
      const copies = await store.tagged('patch-cycle:copy-of', image?.id);
      expect(copies.map(({ state }) => state)).toEqual(['available']);
      expect(await store.grantees(copies[0]?.id ?? '')).toHaveLength(1);
    }
    expect(await cloud.parameters.value('/images/x86_64')).toBe(image?.id);
    expect(image?.deprecatedAt).toBeDefined();
    const dry = await stage.run({ command: 'clean', keep: '1', 'dry-run': 'true' });
    expect([dry.exitCode, dry.outputs.result]).toEqual([0, 'nothing-to-do']);
    expect(dry.log).toContain('0 images would be removed');
  });
});
