import { describe, expect, test } from '@jest/globals';
import type { Group } from '../../../src/ports.js';
import { rollTags } from '../../../src/rollout/journal.js';
import { resumedOrder } from '../../../src/rollout/resume.js';
import { fleet, group, version } from '../../fixtures/fleet.js';
import { order, TARGET } from './situations.js';

const { policy } = order();
const open = rollTags({ run: '1-1', target: TARGET, desired: 6 });
const on = (name: string, number: string, tags: Group['tags'] = {}) =>
  group({
    name,
    tags,
    targetGroupArns: [],
    source: { kind: 'template', template: { templateId: 'lt-1', version: number } },
  });
const names = (groups: readonly Group[]) =>
  resumedOrder(fleet(groups, [version(1), version(2), version(3)]), policy, '2-1').units.flatMap(
    (unit) => unit.groups.map((one) => `${one.name} ${one.target.style}`),
  );

describe('a resumed roll', () => {
  test('takes its targets from the journals', () => {
    expect(names([on('web', '4', open), on('api', '3')])).toEqual(['web 3']);
  });

  test('is joined by a group that follows the same version: ours must not take it by surprise', () => {
    expect(names([on('web', '4', open), on('api', '$Latest')])).toEqual(['web 3', 'api $Latest']);
  });

  test('is not joined by one that follows another version', () => {
    expect(names([on('web', '4', open), on('api', '$Default')])).toEqual(['web 3']);
  });
});
