import { expect, test } from '@jest/globals';
import { idleTargetGroups } from '../../../src/fleet/idle-target-groups.js';
import type { LoadBalancing } from '../../../src/ports.js';
import { group, TARGET_GROUP } from '../../fixtures/fleet.js';

const answering = (state: string, instanceId = 'i-web-01') =>
  ({
    targetHealth: async () => [{ instanceId, state, reason: 'Target.NotInUse' }],
  }) as unknown as LoadBalancing;

test.each([
  ['an instance in service that gets no traffic', answering('unused'), 1],
  ['an instance that is healthy', answering('healthy'), 0],
  ['an instance that is no longer in service', answering('unused', 'i-gone'), 0],
])('a target group with %s', async (_what, loadBalancing, idle) => {
  const found = await idleTargetGroups(loadBalancing, [group()]);
  expect([...found.keys()]).toEqual(idle === 0 ? [] : [TARGET_GROUP]);
});
