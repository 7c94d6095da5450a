import { expect, test } from '@jest/globals';
import { ImageJudge } from '../../../src/image/judge-images.js';
import type { Cloud, Image } from '../../../src/ports.js';
import type { News } from '../../../src/report/events.js';

const untagged = { id: 'ami-1', tags: {} } as unknown as Image;
const noFeed = new Proxy({} as Cloud, {
  get: () => () => {
    throw new Error('the feed was asked');
  },
});

test('an image that is not ours is told as unknown, without asking for notices', async () => {
  const told: News[] = [];
  const verdict = await new ImageJudge(noFeed, (news) => told.push(news)).judge(untagged);
  expect(verdict).toMatchObject({ is: 'unknown', reason: expect.stringContaining('ami-1') });
  expect(told).toEqual([{ type: 'checked', subject: 'ami-1', source: 'image tags', verdict }]);
});
