import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createWorld } from '../../../sandbox/create-world.js';
import { perform } from '../../../sandbox/perform.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import { packageList } from '../../../sandbox/ubuntu/fixtures.js';
import {
  type ApplicationsPage,
  Inventory,
  type InventoryCalls,
  type ManagedInstance,
  packagesOf,
} from '../../../src/aws/inventory.js';
import type { Image } from '../../../src/ports.js';

const IMAGE = { id: 'ami-1' } as Image;
const AT = '2026-01-20T04:17:00Z';

const deb = (name: string, version: string, architecture = 'amd64') => ({
  Name: name,
  Version: version,
  Architecture: architecture === 'amd64' ? 'x86_64' : architecture,
  PackageId: `${name}_${version}_${architecture}.deb`,
});
const snap = { Name: 'core22', Version: '20250923', Architecture: '', PackageId: '' };
const LEAST = [deb('dpkg', '1.22.6ubuntu6.5'), deb('vim', '2:9.1.0016-1ubuntu7.9')];
const page = (
  entries: readonly Readonly<Record<string, string>>[],
  CaptureTime: string | undefined = AT,
): ApplicationsPage => ({ CaptureTime, Entries: entries });
const read = (...pages: readonly ApplicationsPage[]) => {
  const packages = packagesOf(pages);
  return packages && [...packages];
};

describe('a list of applications', () => {
  test('is what dpkg has, with epochs and revisions', () => {
    expect(read(page(LEAST))).toEqual([
      ['dpkg', '1.22.6ubuntu6.5'],
      ['vim', '2:9.1.0016-1ubuntu7.9'],
    ]);
  });

  test('may come in pages', () => {
    expect(read(page(LEAST.slice(0, 1)), page(LEAST.slice(1)), page([]))).toHaveLength(2);
  });

  test('may have snaps, which are left out, and packages of two architectures', () => {
    const both = [deb('libc6', '2.39-0ubuntu8.6'), deb('libc6', '2.39-0ubuntu8.6', 'i386')];
    expect(read(page([...LEAST, snap, ...both]))?.slice(2)).toEqual([
      ['libc6', '2.39-0ubuntu8.6'],
      ['libc6:i386', '2.39-0ubuntu8.6'],
    ]);
  });

  test.each<[string, readonly ApplicationsPage[]]>([
    ['no page', []],
    ['no entries', [{ CaptureTime: AT }]],
    ['two times: two lists', [page(LEAST), page([deb('bash', '5.2')], '2026-01-20T04:47:00Z')]],
    ['a page without a time', [page(LEAST), { Entries: [deb('bash', '5.2')] }]],
    ['no dpkg', [page(LEAST.slice(1))]],
    ['no epoch at all', [page([deb('dpkg', '1.22'), deb('vim', '9.1.0016-1ubuntu7.9')])]],
    [
      'a version that its file does not have',
      [page([...LEAST, { ...deb('bash', '1:5.2'), Version: '5.2' }])],
    ],
    [
      'a name that its file does not have',
      [page([...LEAST, { ...deb('bash', '5.2'), Name: 'sash' }])],
    ],
    [
      'packages of RPM',
      [page([...LEAST, { ...deb('bash', '5.2'), PackageId: 'bash-5.2-1.src.rpm' }])],
    ],
    ['no version', [page([...LEAST, deb('bash', '')])]],
    ['a package twice', [page([...LEAST, deb('bash', '5.2'), deb('bash', '5.3')])]],
    [
      'as many as are kept, so that some may be cut',
      [page([...LEAST, ...Array.from({ length: 9_998 }, (_, i) => deb(`p${i}`, '1'))])],
    ],
  ])('is not trusted that has %s', (_, pages) => {
    expect(read(...pages)).toBeUndefined();
  });

  test('is read back as it was, however it is cut into pages', () => {
    const whole = packageList('noble-20251120');
    const entries = [...whole].map(([name, version]) => {
      const [bare = name, architecture] = name.split(':');
      return deb(bare, version, architecture);
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (size) => {
        const pages = Array.from({ length: Math.ceil(entries.length / size) }, (_, i) =>
          page(entries.slice(i * size, (i + 1) * size)),
        );
        const names = [...whole.keys()].map((name) => name.replace(/:.*/, ''));
        expect([...(packagesOf(pages) ?? new Map()).values()]).toEqual([...whole.values()]);
        expect([...(packagesOf(pages) ?? new Map()).keys()]).toEqual(names);
      }),
    );
  });
});

interface Played {
  readonly calls: InventoryCalls;
  readonly asked: string[];
}

function play(
  instances: readonly ManagedInstance[],
  applications: (id: string) => readonly ApplicationsPage[],
): Played {
  const asked: string[] = [];
  return {
    asked,
    calls: {
      managed: async (ids) => {
        asked.push(`${ids.length} ids`);
        return instances.filter(({ InstanceId }) => ids.includes(InstanceId ?? ''));
      },
      applications: async (id) => {
        asked.push(id);
        return applications(id);
      },
    },
  };
}

const managed = (id: string, more: Partial<ManagedInstance> = {}): ManagedInstance => ({
  InstanceId: id,
  PingStatus: 'Online',
  PlatformName: 'Ubuntu',
  PlatformVersion: '24.04',
  ...more,
});

describe('the inventory of an image', () => {
  const ask = ({ calls }: Played, ids: readonly string[]) =>
    new Inventory(calls).packages(IMAGE, ids);

  test('is that of an instance of it, with the release that its agent tells', async () => {
    const played = play([managed('i-1')], () => [page(LEAST)]);
    expect(await ask(played, ['i-1'])).toEqual({
      release: '24.04',
      packages: packagesOf([page(LEAST)]),
    });
  });

  test('is not asked for when there is no instance', async () => {
    const played = play([managed('i-1')], () => [page(LEAST)]);
    expect(await ask(played, [])).toBeUndefined();
    expect(played.asked).toEqual([]);
  });

  test.each<[string, readonly ManagedInstance[]]>([
    ['none is managed', []],
    ['it is not heard of', [managed('i-1', { PingStatus: 'ConnectionLost' })]],
    ['it is no Ubuntu', [managed('i-1', { PlatformName: 'Amazon Linux' })]],
    ['it does not say its release', [managed('i-1', { PlatformVersion: undefined })]],
  ])('is unknown when %s', async (_, instances) => {
    const played = play(instances, () => [page(LEAST)]);
    expect(await ask(played, ['i-1', 'i-2'])).toBeUndefined();
    expect(played.asked).toEqual(['2 ids']);
  });

  test('is the first that can be trusted, of three at most', async () => {
    const ids = ['i-1', 'i-2', 'i-3', 'i-4'];
    const from = (good: string) =>
      play(
        ids.map((id) => managed(id)),
        (id) => [page(id === good ? LEAST : [])],
      );
    const [third, fourth] = [from('i-3'), from('i-4')];
    expect(await ask(third, ids)).toMatchObject({ release: '24.04' });
    expect(third.asked).toEqual(['4 ids', 'i-1', 'i-2', 'i-3']);
    expect(await ask(fourth, ids)).toBeUndefined();
    expect(fourth.asked).toEqual(['4 ids', 'i-1', 'i-2', 'i-3']);
  });

  test('is asked about fifty instances of a large fleet', async () => {
    const ids = Array.from({ length: 2_000 }, (_, i) => `i-${i}`);
    const played = play([managed('i-49')], () => [page(LEAST)]);
    expect(await ask(played, ids)).toBeDefined();
    expect(played.asked).toEqual(['50 ids', 'i-49']);
  });
});

test('the sandbox tells an inventory as the agent does', async () => {
  const world = createWorld(
    checkScenario({ images: [{ name: 'web', release: 'noble', packages: 'noble-20251120' }] }),
  );
  const call = (service: 'ssm' | 'ec2', action: string, params: object) =>
    perform(world, service, action, { ...params }, { name: 'test', region: world.region }) as never;
  const { instancesSet } = call('ec2', 'RunInstances', {
    ImageId: world.compute.images[0]?.id,
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
    IamInstanceProfile: { Name: 'web' },
  }) as { instancesSet: readonly { instanceId: string }[] };
  const id = instancesSet[0]?.instanceId ?? '';
  world.clock.advance(180_000);
  const inventory = new Inventory({
    managed: async (ids) => {
      const filters = [{ Key: 'InstanceIds', Values: ids }];
      const answer = call('ssm', 'DescribeInstanceInformation', { Filters: filters });
      return (answer as { InstanceInformationList: ManagedInstance[] }).InstanceInformationList;
    },
    applications: async (InstanceId) => {
      const pages: (ApplicationsPage & { NextToken?: string })[] = [];
      for (let NextToken: string | undefined, n = 0; n === 0 || NextToken !== undefined; n++) {
        const asked = { InstanceId, TypeName: 'AWS:Application', ...(NextToken && { NextToken }) };
        const answer: ApplicationsPage & { NextToken?: string } = call(
          'ssm',
          'ListInventoryEntries',
          asked,
        );
        pages.push(answer);
        NextToken = answer.NextToken;
      }
      expect(pages.length).toBe(15);
      return pages;
    },
  });
  const known = await inventory.packages(IMAGE, [id]);
  expect(known).toEqual({ release: '24.04', packages: packageList('noble-20251120') });
  // A list is of one moment, for half an hour.
  const timeOf = () =>
    (
      call('ssm', 'ListInventoryEntries', {
        InstanceId: id,
        TypeName: 'AWS:Application',
      }) as ApplicationsPage
    ).CaptureTime;
  const first = timeOf();
  world.clock.advance(25 * 60_000);
  expect(timeOf()).toBe(first);
  world.clock.advance(10 * 60_000);
  expect(Date.parse(timeOf() ?? '') - Date.parse(first ?? '')).toBe(30 * 60_000);
});
