import { describe, expect, test } from '@jest/globals';
import type { Cloud, Group } from '../../../src/ports.js';
import type { News } from '../../../src/report/events.js';
import { suspendedTags } from '../../../src/rollout/journal.js';
import { releaseLeftovers } from '../../../src/rollout/leftovers.js';
import { group } from '../../fixtures/fleet.js';

async function released(one: Group) {
  const calls: unknown[] = [];
  const news: News[] = [];
  const autoScaling = {
    resume: async (name: string, processes: readonly string[]) => {
      calls.push(['resume', name, processes]);
    },
    untag: async (name: string, keys: readonly string[]) => {
      calls.push(['untag', name, keys]);
    },
  };
  await releaseLeftovers({ autoScaling } as unknown as Cloud, [one], (told) => news.push(told));
  return { calls, news };
}

const left = (changes: Partial<Group>) =>
  group({ suspended: ['AZRebalance'], tags: suspendedTags(['AZRebalance']), ...changes });

describe('what an ended roll left suspended', () => {
  test('is resumed once the zones are even, and taken off the record', async () => {
    const { calls, news } = await released(left({}));
    expect(calls).toEqual([
      ['resume', 'web', ['AZRebalance']],
      ['untag', 'web', ['patch-cycle:suspended']],
    ]);
    expect(news).toMatchObject([{ type: 'setting-changed', givenBack: true }]);
  });

  test('stays, and is named, while they are not', async () => {
    const { calls, news } = await released(left({ instances: group().instances.slice(0, 4) }));
    expect(calls).toEqual([]);
    expect(news).toMatchObject([{ type: 'left', resource: 'web' }]);
  });

  test('is taken off the record when somebody has resumed it', async () => {
    const { calls } = await released(left({ suspended: [] }));
    expect(calls).toEqual([['untag', 'web', ['patch-cycle:suspended']]]);
  });

  test('is not what somebody else has suspended', async () => {
    expect((await released(group({ suspended: ['AZRebalance'] }))).calls).toEqual([]);
  });
});
