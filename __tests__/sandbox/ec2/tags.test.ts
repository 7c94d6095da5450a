import { describe, expect, test } from '@jest/globals';
import { SmallWorld } from './small-world.js';

function tagsOf(world: SmallWorld, id: string): Record<string, string> {
  const lines = world.call('DescribeTags', {
    Filter: [{ Name: 'resource-id', Value: [id] }],
  }).tagSet;
  return Object.fromEntries(
    lines.map(({ key, value }: { key: string; value: string }) => [key, value]),
  );
}

function tagged(): { world: SmallWorld; id: string; put: (tags: Record<string, string>) => void } {
  const world = new SmallWorld();
  const { id } = world.image;
  const put = (tags: Record<string, string>) =>
    world.call('CreateTags', {
      ResourceId: [id],
      Tag: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    });
  return { world, id, put };
}

describe('CreateTags', () => {
  test('adds and overwrites, on any kind of resource', () => {
    const { world, id, put } = tagged();
    put({ a: '1', b: '2' });
    put({ b: '3' });
    expect(tagsOf(world, id)).toEqual({ a: '1', b: '3' });
    const subnet = world.subnets[0] as string;
    world.call('CreateTags', { ResourceId: [subnet], Tag: [{ Key: 'a' }] });
    expect(tagsOf(world, subnet)).toEqual({ a: '' });
  });

  test('is seen by the resource’s own description', () => {
    const { world, id, put } = tagged();
    put({ 'patch-cycle:rejected': 'proof failed' });
    const [image] = world.call('DescribeImages', { ImageId: [id] }).imagesSet;
    expect(image.tagSet).toEqual([{ key: 'patch-cycle:rejected', value: 'proof failed' }]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown image', { ResourceId: ['ami-0123456789abcdef0'] }, 'InvalidAMIID.NotFound'],
    ['an unknown instance', { ResourceId: ['i-0123456789abcdef0'] }, 'InvalidInstanceID.NotFound'],
    ['no id at all', { ResourceId: ['web'] }, 'InvalidID'],
    ['a reserved key', { Tag: [{ Key: 'aws:x', Value: '' }] }, 'InvalidParameterValue'],
    ['a long key', { Tag: [{ Key: 'k'.repeat(129), Value: '' }] }, 'InvalidParameterValue'],
    ['a long value', { Tag: [{ Key: 'k', Value: 'v'.repeat(257) }] }, 'InvalidParameterValue'],
    ['the same key twice', { Tag: [{ Key: 'k' }, { Key: 'k' }] }, 'InvalidParameterValue'],
    ['no tags', { Tag: [] }, 'MissingParameter'],
  ])('with %s is refused', (_what, params, code) => {
    const { world, id } = tagged();
    const request = { ResourceId: [id], Tag: [{ Key: 'k', Value: 'v' }], ...params };
    expect(world.refusal('CreateTags', request).code).toBe(code);
    expect(tagsOf(world, id)).toEqual({});
  });

  test('holds fifty on a resource and no more', () => {
    const { world, id, put } = tagged();
    put(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`k${i}`, 'v'])));
    const one = { ResourceId: [id], Tag: [{ Key: 'k50', Value: 'v' }] };
    expect(world.refusal('CreateTags', one).code).toBe('TagLimitExceeded');
    put({ k0: 'new' });
    expect(tagsOf(world, id).k0).toBe('new');
  });
});

describe('DeleteTags', () => {
  const cases: [string, unknown, Record<string, string>][] = [
    ['by key alone, whatever the value', [{ Key: 'a' }], { b: '2' }],
    ['by key and value', [{ Key: 'a', Value: '1' }], { b: '2' }],
    ['not when the value is another', [{ Key: 'a', Value: '2' }], { a: '1', b: '2' }],
    ['not when the value is not empty', [{ Key: 'a', Value: '' }], { a: '1', b: '2' }],
    ['nothing for an unknown key', [{ Key: 'z' }], { a: '1', b: '2' }],
    ['all when none is named', undefined, {}],
  ];
  test.each(cases)('takes %s', (_what, Tag, left) => {
    const { world, id, put } = tagged();
    put({ a: '1', b: '2' });
    world.call('DeleteTags', { ResourceId: [id], Tag });
    expect(tagsOf(world, id)).toEqual(left);
  });
});

describe('DescribeTags', () => {
  test('filters by type, key and value', () => {
    const { world, put } = tagged();
    put({ a: '1', b: '2' });
    world.call('CreateTags', {
      ResourceId: [world.subnets[0]],
      Tag: [{ Key: 'a', Value: '9' }],
    });
    const values = (...Filter: unknown[]) =>
      world.call('DescribeTags', { Filter }).tagSet.map((t: { value: string }) => t.value);
    expect(values({ Name: 'key', Value: ['a'] })).toEqual(['9', '1']);
    expect(values({ Name: 'resource-type', Value: ['image'] })).toEqual(['1', '2']);
    expect(values({ Name: 'tag:a', Value: ['*'] }, { Name: 'value', Value: ['9'] })).toEqual(['9']);
  });
});
