import { describe, expect, test } from '@jest/globals';
import { createWorld } from '../../../sandbox/create-world.js';
import { cloudOf } from '../../../sandbox/doors/in-process.js';
import { parseScenario } from '../../../sandbox/scenario.js';
import { packageList } from '../../../sandbox/ubuntu/fixtures.js';
import { cycle } from '../../../src/cycle.js';
import { CloudError } from '../../../src/errors.js';
import type { Image, KnownPackages, PackageListSource } from '../../../src/ports.js';
import type { News } from '../../../src/report/events.js';
import { readSettings } from '../../../src/settings.js';
import { withInputs } from '../action.js';

const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 1, max: 4, template: web, version: '1'}
`);

const old = { release: 'noble', packages: packageList('noble-20251120') };
const patched = { release: 'noble', packages: packageList('noble-20260127') };

interface Asked {
  readonly kind: string;
  readonly image: string;
  readonly instances: number;
}

/** In memory: whether a source knows, and what. */
function sourceOf(
  kind: PackageListSource['kind'],
  asked: Asked[],
  answer: () => KnownPackages | undefined,
): PackageListSource {
  return {
    kind,
    packages: async (image: Image, instanceIds: readonly string[]) => {
      asked.push({ kind, image: image.id, instances: instanceIds.length });
      return answer();
    },
  };
}

async function checkWith(
  ledger: () => KnownPackages | undefined,
  inventory: () => KnownPackages | undefined,
) {
  const asked: Asked[] = [];
  const news: News[] = [];
  const world = createWorld(scenario, { seed: 1 });
  const cloud = {
    ...cloudOf(world, { caller: 'test' }),
    // In the wrong order, which must not matter.
    packageLists: [sourceOf('inventory', asked, inventory), sourceOf('ledger', asked, ledger)],
  };
  const inputs = { command: 'check', 'aws-region': 'eu-west-1', targets: 'web' };
  const settings = readSettings(withInputs(inputs), () => '');
  const identity = { id: '1-1', repository: 'acme/shop', url: '' };
  const result = await cycle(cloud, settings, identity, (one) => news.push(one));
  const by = news.flatMap((one) => (one.type === 'checked' ? [one.source] : []));
  return { result, by, asked: asked.map(({ kind }) => kind), instances: asked.at(-1)?.instances };
}

const nothing = () => undefined;
const refused = () => {
  throw new CloudError('GetInventory', 'AccessDeniedException', 'no', true);
};

describe('an image whose packages its tags do not tell', () => {
  test('is judged by the ledger, and nobody else is asked', async () => {
    expect(
      await checkWith(
        () => old,
        () => patched,
      ),
    ).toMatchObject({
      result: 'needed',
      by: ['image tags', 'ledger'],
      asked: ['ledger'],
    });
    expect(
      await checkWith(
        () => patched,
        () => old,
      ),
    ).toMatchObject({
      result: 'nothing-to-do',
      asked: ['ledger'],
    });
  });

  test('is judged by a running instance when the ledger does not know it', async () => {
    expect(await checkWith(nothing, () => old)).toEqual({
      result: 'needed',
      by: ['image tags', 'inventory'],
      asked: ['ledger', 'inventory'],
      instances: 2,
    });
  });

  test('is not cleared by a running instance, which may have been patched since', async () => {
    expect(await checkWith(nothing, () => patched)).toMatchObject({
      result: 'unknown',
      by: ['image tags'],
    });
  });

  test.each([
    ['nobody knows', nothing, nothing],
    ['nobody may be asked', refused, refused],
    ['lists are empty', () => ({ ...old, packages: new Map() }), nothing],
  ])('stays unknown when %s: a builder has to say', async (_, ledger, inventory) => {
    const end = await checkWith(ledger as typeof nothing, inventory);
    expect([end.result, end.asked]).toEqual(['unknown', ['ledger', 'inventory']]);
  });

  test.each([
    ['24.04', 'needed'],
    // Of an interim release the number says no codename that is known here.
    ['25.10', 'unknown'],
  ])('may come with the number of its release: %s is %s', async (release, result) => {
    expect(await checkWith(nothing, () => ({ ...old, release }))).toMatchObject({ result });
  });

  test.each([
    ['nothing of Ubuntu Pro', [], 'nothing-to-do'],
    ['what the fixes are in', ['esm-infra'], 'needed'],
  ])('is judged by what it can install from: %s', async (_, pockets, result) => {
    const focal = { release: 'focal', packages: packageList('focal-20250514') };
    const known = () => ({ ...focal, pockets: new Set(pockets) });
    expect(await checkWith(known, nothing)).toMatchObject({ result });
  });

  test('is judged by the next source when one cannot be asked', async () => {
    expect(await checkWith(refused, () => old)).toMatchObject({ result: 'needed' });
  });
});
