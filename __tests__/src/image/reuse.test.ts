import { describe, expect, test } from '@jest/globals';
import { adoptableImage, reusableImage } from '../../../src/image/reuse.js';
import { imageTags, rejectedTags } from '../../../src/image/tags.js';
import type { Image } from '../../../src/ports.js';

const source = 'ami-0123456789abcdef0';
const run = { id: '1-1', repository: 'org/fleet', url: '' };
const tags = imageTags(
  {
    source,
    release: 'noble',
    manifest: 'ab'.repeat(32),
    considered: 'newest',
    build: 'pc-9abcdef0-mkm2x3k4',
  },
  run,
);
const image = (id: string, createdAt: number, more: Partial<Image> = {}): Image => ({
  id,
  name: id,
  state: 'available',
  architecture: 'x86_64',
  createdAt,
  tags,
  snapshotIds: [],
  ...more,
});
const isCurrent = (): boolean => true;

describe('the image that is used again', () => {
  test('is the newest of those made from the source', () => {
    const images = [image('ami-1', 1), image('ami-3', 3), image('ami-2', 2)];
    expect(reusableImage(images, source, isCurrent)?.id).toBe('ami-3');
  });

  test.each<[string, Partial<Image>]>([
    ['was rejected', { tags: { ...tags, ...rejectedTags('never healthy') } }],
    ['is of another source', { tags: { ...tags, 'patch-cycle:source': 'ami-other' } }],
    ['is not ours', { tags: {} }],
    ['failed', { state: 'failed' }],
    ['is not there yet', { state: 'pending' }],
  ])('is none that %s', (_, more) => {
    const images = [image('ami-1', 1), image('ami-2', 2, more)];
    expect(reusableImage(images, source, isCurrent)?.id).toBe('ami-1');
  });

  test('is none that lacks a fix by now', () => {
    const images = [image('ami-1', 1)];
    expect(reusableImage(images, source, (mark) => mark.considered === 'later')).toBeUndefined();
  });

  test('may still be in the making when it is to be waited for', () => {
    const images = [image('ami-1', 1), image('ami-2', 2, { state: 'pending' })];
    expect(adoptableImage(images, source, isCurrent)?.image.id).toBe('ami-2');
  });
});
