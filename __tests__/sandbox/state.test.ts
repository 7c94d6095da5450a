import { expect, test } from '@jest/globals';
import { MINUTE } from '../../sandbox/clock.js';
import { createWorld } from '../../sandbox/create-world.js';
import { checkScenario } from '../../sandbox/scenario.js';
import { readState } from '../../sandbox/state.js';

const group = { size: 2, min: 0, max: 4, template: 'web', version: 1, 'target-groups': ['web'] };
const world = createWorld(
  checkScenario({
    images: [{ name: 'web', release: 'noble', packages: { libc6: '1' } }],
    templates: [{ name: 'web', versions: [{ image: 'web' }] }],
    'target-groups': [{ name: 'web' }],
    groups: [
      { ...group, name: 'web-10' },
      { ...group, name: 'web-2', 'warm-pool': { prepared: 4 } },
    ],
    alarms: [
      { name: 'a', states: [{ at: '0s', state: 'OK' }] },
      { name: 'b', states: [{ at: '0s', state: 'ALARM' }] },
    ],
  }),
);

test('the state has groups in their order, pools in their zones, and nobody of a pool among the loners', () => {
  const state = readState(world);
  expect(state.groups.map(({ name }) => name)).toEqual(['web-2', 'web-10']);
  const warm = state.groups[0]?.zones.flatMap((zone) => zone.warm ?? []) ?? [];
  expect(warm.map(({ lifecycle, version }) => [lifecycle, version])).toEqual(
    Array(2).fill(['Warmed:Stopped', '1']),
  );
  expect(state.groups[1]?.zones.flatMap((zone) => zone.warm ?? [])).toEqual([]);
  expect(state.loners).toEqual([]);
});

test('alarms that ring come first', () => {
  expect(readState(world).alarms?.map(({ name, state }) => [name, state])).toEqual([
    ['b', 'ALARM'],
    ['a', 'OK'],
  ]);
});

test('targets that are not healthy say why', () => {
  const id = world.autoScaling.groups()[0]?.members[0]?.id ?? '';
  world.loadBalancing.overrideAnswer(id, 503);
  world.clock.advance(MINUTE);
  const members = readState(world).groups.flatMap(({ zones }) =>
    zones.flatMap(({ instances }) => instances),
  );
  expect(members.find((one) => one.id === id)?.targets).toEqual([
    { targetGroup: 'web', state: 'unhealthy', reason: 'Target.ResponseCodeMismatch' },
  ]);
  const others = members.filter((one) => one.id !== id).flatMap(({ targets }) => targets);
  expect(others).toEqual(Array(3).fill({ targetGroup: 'web', state: 'healthy' }));
});
