import { describe, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { cloudOf } from '../../../sandbox/doors/in-process.js';
import { parseScenario } from '../../../sandbox/scenario.js';
import { type Confirmation, confirm } from '../../../src/cycle/confirm.js';
import type { Run } from '../../../src/cycle/run.js';
import { cycle } from '../../../src/cycle.js';
import type { Cloud, Image, Ledger, Tags } from '../../../src/ports.js';
import type { News } from '../../../src/report/events.js';
import { readSettings } from '../../../src/settings.js';
import { withInputs } from '../action.js';

const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 1, max: 4, template: web, zones: [a, b]}
`);

interface Given {
  readonly command?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly more?: Partial<Cloud>;
  readonly id?: string;
}

async function run(world: CreatedWorld, { command = 'cycle', inputs = {}, more, id }: Given = {}) {
  const news: News[] = [];
  const given = { command, 'aws-region': 'eu-west-1', targets: 'web', soak: '0s', ...inputs };
  const settings = readSettings(withInputs(given), () => '');
  const cloud = { ...cloudOf(world, { caller: 'test' }), ...more };
  const identity = { id: id ?? '1-1', repository: 'acme/shop', url: '' };
  const result = await cycle(cloud, settings, identity, (one) => news.push(one));
  return { result, types: news.map(({ type }) => type) };
}

function madeImage(world: CreatedWorld) {
  const image = world.compute.images.at(-1);
  if (image === undefined) throw new Error('there is no image');
  return image;
}

function memory(): Ledger {
  const files = new Map<string, string>();
  return {
    name: 'the branch ledger of acme/shop',
    read: async (path) => files.get(path),
    write: async (more) => {
      for (const [path, text] of more) files.set(path, text);
      return '4f5c0a1b';
    },
  };
}

interface RawNotice {
  readonly id: string;
  readonly published: string;
  readonly release_packages: Readonly<Record<string, readonly object[]>>;
}

/** The world's feed, with one notice changed on the way. */
function changed(world: CreatedWorld, id: string, change: (raw: RawNotice) => object) {
  const { notices } = cloudOf(world, { caller: 'test' });
  return {
    ...notices,
    source: 'api' as const,
    page: async (release: string | undefined, offset: number, limit: number) => {
      const page = (await notices.page(release, offset, limit)) as {
        readonly notices: readonly RawNotice[];
      };
      const rows = page.notices.map((raw) => (raw.id === id ? change(raw) : raw));
      return { ...page, notices: rows };
    },
  };
}

describe('an image of ours that the ledger clears', () => {
  const aged = async () => {
    const world = createWorld(scenario, { seed: 1 });
    const ledger = memory();
    expect((await run(world, { more: { ledger } })).result).toBe('patched');
    const { notices, compute } = cloudOf(world, { caller: 'test' });
    const page = (await notices.page('noble', 20, 1)) as { readonly notices: readonly RawNotice[] };
    const { id = '', published = '' } = page.notices[0] ?? {};
    const made = madeImage(world);
    const today = made.tags.get('patch-cycle:notices');
    // As if it had been made when that notice was the newest.
    const then = `${published}Z ${id.replace('USN-', '')}`;
    await compute.tagResources([made.id], { 'patch-cycle:notices': then });
    return {
      world,
      more: { ledger },
      tag: () => madeImage(world).tags.get('patch-cycle:notices'),
      then,
      today,
    };
  };

  test('is marked so by a cycle: the next run looks at what is newer alone, and needs no ledger', async () => {
    const { world, more, tag, today } = await aged();
    const end = await run(world, { more, id: '2-1' });
    expect(end.result).toBe('nothing-to-do');
    expect(end.types).toContain('image-confirmed');
    expect(tag()).toBe(today);
    expect((await run(world, { command: 'check' })).result).toBe('nothing-to-do');
  });

  test.each(['check', 'plan'])('is left as it is by %s', async (command) => {
    const { world, more, tag, then } = await aged();
    const { mutations } = world.faults;
    const end = await run(world, { command, more });
    expect([end.result, world.faults.mutations]).toEqual(['nothing-to-do', mutations]);
    expect(tag()).toBe(then);
  });
});

describe('an image that was made while a doubt was ignored', () => {
  const ID = 'USN-7959-1';
  const UNTIL = Date.UTC(2027, 0, 1);
  const inputs = { 'ignore-notices': `${ID} until 2026-12-31: it is not used` };
  const versionless = (raw: RawNotice) => ({
    ...raw,
    release_packages: {
      noble: raw.release_packages.noble?.map((one) => ({ ...one, version: 'v1' })),
    },
  });
  const after = (world: CreatedWorld) => ({
    ...cloudOf(world, { caller: 'test' }).clock,
    now: () => UNTIL,
  });

  test('claims nothing of it when that ends', async () => {
    const world = createWorld(scenario, { seed: 1 });
    const notices = changed(world, ID, versionless);
    const given = { inputs, more: { notices } };
    expect((await run(world, given)).result).toBe('patched');
    expect(madeImage(world).tags.get('patch-cycle:ignoring')).toMatch(/^2027-01-01T00:00:00/);
    const check = { ...given, command: 'check' };
    expect((await run(world, check)).result).toBe('nothing-to-do');
    const later = { ...check, more: { notices, clock: after(world) } };
    expect((await run(world, later)).result).toBe('unknown');
    expect((await run(world, { ...check, inputs: {} })).result).toBe('unknown');
  });

  test('says that it knows not all, when the notice cannot be read at all', async () => {
    const world = createWorld(scenario, { seed: 1 });
    const notices = changed(world, ID, (raw) => ({ ...raw, release_packages: { noble: 7 } }));
    const given = { inputs, more: { notices } };
    expect((await run(world, given)).result).toBe('patched');
    expect(madeImage(world).tags.get('patch-cycle:notices')).toBe('unknown');
    expect((await run(world, { ...given, command: 'check' })).result).toBe('unknown');
  });
});

describe('the mark of an image', () => {
  const IMAGE = {
    id: 'ami-0123456789abcdef0',
    tags: {
      'patch-cycle:source': 'ami-0aaaaaaaaaaaaaaaa',
      'patch-cycle:release': 'noble',
      'patch-cycle:manifest': 'ab'.repeat(32),
      'patch-cycle:notices': '2026-01-08T00:00:00.000000Z 7945-1',
      'patch-cycle:build': 'build-4711-1',
    },
  };
  const mark = async (tags: object, confirmation: Confirmation) => {
    const written: Tags[] = [];
    const tagResources = async (_: readonly string[], more: Tags) => written.push(more);
    const image = { ...IMAGE, tags: { ...IMAGE.tags, ...tags } };
    const run = { cloud: { compute: { tagResources } }, tell: () => {} } as unknown as Run;
    await confirm(run, image as unknown as Image, confirmation);
    return written;
  };
  const considered = '2026-01-19T00:00:00.000000Z 7967-1';
  const ignoring = undefined;
  const plainly = { 'patch-cycle:notices': considered };

  test('is renewed, with what is ignored now', async () => {
    expect(await mark({}, { considered, ignoring })).toEqual([plainly]);
    const written = await mark({}, { considered, ignoring: 'x' });
    expect(written).toEqual([{ ...plainly, 'patch-cycle:ignoring': 'x' }]);
  });

  test('no longer says that something is ignored, when nothing is', async () => {
    const written = await mark({ 'patch-cycle:ignoring': 'always 0' }, { considered, ignoring });
    expect(written).toEqual([{ ...plainly, 'patch-cycle:ignoring': 'nothing' }]);
  });

  test('stays as it is when nothing can be claimed, or the image is not ours', async () => {
    expect(await mark({}, { considered: '', ignoring })).toEqual([]);
    expect(await mark({ 'patch-cycle:build': '' }, { considered, ignoring })).toEqual([]);
  });
});
