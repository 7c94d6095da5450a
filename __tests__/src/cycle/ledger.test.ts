import { describe, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { cloudOf } from '../../../sandbox/doors/in-process.js';
import { parseScenario } from '../../../sandbox/scenario.js';
import { packageList } from '../../../sandbox/ubuntu/fixtures.js';
import { cycle } from '../../../src/cycle.js';
import { LedgerError } from '../../../src/errors.js';
import { readLedgerFile } from '../../../src/image/ledger-file.js';
import type { Ledger } from '../../../src/ports.js';
import type { News } from '../../../src/report/events.js';
import { readSettings } from '../../../src/settings.js';
import { withInputs } from '../action.js';

const fleet = (packages: string) =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: ${packages}, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 1, max: 4, template: web, version: '1', zones: [a, b]}
`);

/** In memory. `broken` is how it fails. */
class Kept implements Ledger {
  readonly name = 'the branch ledger of acme/shop';
  readonly files = new Map<string, string>();
  readonly messages: string[] = [];
  broken: 'read' | 'write' | undefined;

  async read(path: string): Promise<string | undefined> {
    if (this.broken === 'read') throw new LedgerError('it cannot be read', 'mend it');
    return this.files.get(path);
  }

  async write(files: ReadonlyMap<string, string>, message: string): Promise<string> {
    if (this.broken !== undefined) throw new LedgerError('it cannot be written', 'mend it');
    for (const [path, text] of files) this.files.set(path, text);
    this.messages.push(message);
    return '4f5c0a1b2c3d4e5f';
  }

  entry(image: string) {
    return readLedgerFile(this.files.get(`images/${image}.txt`) ?? '');
  }
}

async function run(world: CreatedWorld, ledger: Ledger, command = 'cycle', id = '1-1') {
  const news: News[] = [];
  const inputs = { command, 'aws-region': 'eu-west-1', targets: 'web', soak: '0s' };
  const settings = readSettings(withInputs(inputs), () => '');
  const cloud = { ...cloudOf(world, { caller: 'test' }), ledger };
  const identity = { id, repository: 'acme/shop', url: '' };
  const result = await cycle(cloud, settings, identity, (one) => news.push(one));
  const of = <T extends News['type']>(type: T) =>
    news.filter((one): one is Extract<News, { type: T }> => one.type === type);
  return { result, of, by: of('checked').map(({ source }) => source) };
}

const imagesOf = (world: CreatedWorld) => world.compute.images.map(({ id }) => id);
const builders = (world: CreatedWorld) =>
  world.history.of('call').filter(({ action }) => action === 'RunInstances').length;

describe('a cycle that has a ledger', () => {
  test('keeps what the source has, and what the new image has, in one change', async () => {
    const world = createWorld(fleet('noble-20251120'), { seed: 1 });
    const ledger = new Kept();
    const end = await run(world, ledger);
    expect(end.result).toBe('patched');
    const [source = '', made = ''] = imagesOf(world);
    expect(ledger.messages).toEqual([
      `Keep what ${source} and ${made} have\n\npatch-cycle, run 1-1\n`,
    ]);
    expect(end.of('ledger-kept')).toEqual([
      {
        type: 'ledger-kept',
        images: [source, made],
        ledger: ledger.name,
        change: '4f5c0a1b2c3d4e5f',
      },
    ]);
    const [before, after] = [ledger.entry(source), ledger.entry(made)];
    if (typeof before === 'string' || typeof after === 'string')
      throw new Error(`${before} ${after}`);
    expect([...before.packages].sort()).toEqual([...packageList('noble-20251120')].sort());
    expect(before).not.toHaveProperty('manifest');
    expect(before.pockets).toEqual(new Set());
    const tags = world.compute.images.find(({ id }) => id === made)?.tags;
    expect(after.manifest).toBe(tags?.get('patch-cycle:manifest'));
    const [changed] = end.of('image-created').map((one) => one.changed);
    const differs = [...after.packages].filter(
      ([name, version]) => before.packages.get(name) !== version,
    );
    expect(differs.map(([name]) => name).sort()).toEqual(
      changed?.flatMap(([name, , now]) => (now === null ? [] : name)).sort(),
    );
  });

  test('needs no builder for what is kept: a check says what is lacking', async () => {
    const world = createWorld(fleet('noble-20251120'), { seed: 1 });
    const ledger = new Kept();
    await run(world, ledger);
    // Back on the old image, as a check of another branch of the story.
    const old = createWorld(fleet('noble-20251120'), { seed: 1 });
    const without = await run(old, new Kept(), 'check');
    expect([without.result, without.by]).toEqual(['unknown', ['image tags']]);
    const end = await run(old, ledger, 'check');
    expect([end.result, end.by]).toEqual(['needed', ['image tags', 'ledger']]);
    expect(end.of('checked').at(-1)?.verdict).toMatchObject({ is: 'lacking' });
    expect(builders(old)).toBe(0);
  });

  test('is cleared by it without a builder, where a builder would have found nothing', async () => {
    const world = createWorld(fleet('noble-20260127'), { seed: 1 });
    const ledger = new Kept();
    const first = await run(world, ledger);
    expect([first.result, builders(world), ledger.messages.length]).toEqual([
      'nothing-to-do',
      1,
      1,
    ]);
    const second = await run(world, ledger, 'cycle', '2-1');
    expect([second.result, second.by, builders(world)]).toEqual([
      'nothing-to-do',
      ['image tags', 'ledger'],
      1,
    ]);
    expect(ledger.messages).toHaveLength(1);
  });

  test('keeps what a builder has told even if nothing comes of the build', async () => {
    const world = createWorld(
      parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 1, max: 4, template: web, version: '1', zones: [a, b]}
builder-fault: hung-upgrade
`),
      { seed: 1 },
    );
    const ledger = new Kept();
    await expect(run(world, ledger)).rejects.toMatchObject({ name: 'BuildError' });
    expect(ledger.entry(imagesOf(world)[0] ?? '')).toMatchObject({ release: 'noble' });
  });
});

describe('trouble with the ledger', () => {
  test.each(['read', 'write'] as const)(
    'that cannot be %s is told, and changes nothing of a roll',
    async (what) => {
      const world = createWorld(fleet('noble-20251120'), { seed: 1 });
      const ledger = new Kept();
      ledger.broken = what;
      const end = await run(world, ledger);
      expect(end.result).toBe('patched');
      const reason = what === 'read' ? 'it cannot be read' : 'it cannot be written';
      expect(end.of('ledger-trouble').at(-1)).toMatchObject({ reason, mend: 'mend it' });
      expect(end.of('ledger-kept')).toEqual([]);
    },
  );

  test('whose file is damaged is told: a builder says what it has, and mends it', async () => {
    const world = createWorld(fleet('noble-20251120'), { seed: 1 });
    const ledger = new Kept();
    const [source = ''] = imagesOf(world);
    ledger.files.set(`images/${source}.txt`, 'Hello.\n');
    const check = await run(world, ledger, 'check');
    expect([check.result, check.of('ledger-trouble')[0]?.images]).toEqual(['unknown', [source]]);
    expect((await run(world, ledger)).result).toBe('patched');
    expect(ledger.entry(source)).toMatchObject({ image: source });
  });
});
