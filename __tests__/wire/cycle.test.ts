import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parseScenario } from '../../sandbox/scenario.js';
import { type EndState, endState } from '../simulation/end-state.js';
import { breaches } from '../simulation/invariants.js';
import { KEY, type Stage, setUp } from './stage.js';

const fleet = (more = '') =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web}
groups:
  - name: web
    size: 6
    min: 3
    max: 9
    template: web
    version: $Default
    target-groups: [web]
    health-check: ELB
    health-check-grace: 3m
    warmup: 30s
${more}`);
const floors = new Map([['web', 6]]);

/** A step takes seconds; a busy machine may make them many. */
jest.setTimeout(60_000);

let stage: Stage;
const on = async (more = '') => {
  stage = await setUp(fleet(more));
  return stage;
};
afterEach(async () => {
  await stage.close();
});

describe('the bundle, against the sandbox on the wire', () => {
  let expected: EndState;

  beforeAll(async () => {
    await on();
    const end = await stage.run();
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expected = await endState(stage.world);
    await stage.close();
  });

  test('patches a fleet of three zones without ever going below the floor', async () => {
    await on();
    const end = await stage.run();
    expect(end.outputs).toMatchObject({ result: 'patched', needed: 'true' });
    expect(end.outputs['image-id']).toMatch(/^ami-[0-9a-f]{17}$/);
    const findings = JSON.parse(end.outputs.findings ?? '');
    const notices = new Set(findings.findings.map((one: { notice: string }) => one.notice));
    expect([...notices].sort()).toEqual([
      'USN-7886-1',
      'USN-7899-1',
      'USN-7916-1',
      'USN-7919-1',
      'USN-7924-1',
      'USN-7946-1',
      'USN-7951-1',
      'USN-7959-1',
    ]);
    expect(JSON.parse(end.outputs.plan ?? '').units[0].zones).toHaveLength(3);
    expect(end.summary).toContain('USN-7959-1');
    expect(breaches(stage.world.history, floors)).toEqual([]);
    for (const member of expected.members) expect(member).toMatch(/InService Healthy patched$/);
    expect(expected.groups[0]).toMatchObject({
      desired: 6,
      min: 3,
      max: 9,
      tags: {},
      suspended: [],
    });
    expect(expected.versions).toEqual(['1 source false', '2 patched true']);
    expect(expected.buildersAlive).toBe(0);
  });

  test('finds nothing to do right after, changes nothing, and asks little', async () => {
    await on();
    await stage.run();
    const mutations = stage.world.faults.mutations;
    const calls = stage.world.history.of('call').length;
    const end = await stage.run();
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'nothing-to-do']);
    expect(end.outputs.needed).toBe('false');
    expect(stage.world.faults.mutations).toBe(mutations);
    expect(stage.world.history.of('call').length - calls).toBeLessThanOrEqual(8);
  });

  test.each([
    [1, 'after'],
    [2, 'before'],
    [2, 'after'],
    [13, 'after'],
    [14, 'before'],
    [14, 'after'],
  ] as const)(
    'resumes after SIGKILL at mutating call %i, %s it was applied',
    async (at, moment) => {
      await on();
      const killed = await stage.runAndKill(at, moment);
      expect(killed.signal).toBe('SIGKILL');
      const end = await stage.run();
      expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
      expect(await endState(stage.world)).toEqual(expected);
      expect(breaches(stage.world.history, floors)).toEqual([]);
    },
  );

  test('holds when a zone has no capacity, and the next run finishes', async () => {
    await on();
    stage.world.faults.capacity({ zone: 'eu-west-1b' });
    const held = await stage.run();
    expect([held.exitCode, held.outputs.result]).toEqual([1, 'held']);
    expect(held.summary).toMatch(/eu-west-1b.*InsufficientInstanceCapacity/);
    expect(held.log).toContain('InsufficientInstanceCapacity');
    const between = await endState(stage.world);
    expect(between.groups[0]).toMatchObject({ desired: 6, suspended: [] });
    stage.world.faults.clear();
    const end = await stage.run();
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect(await endState(stage.world)).toEqual(expected);
    expect(breaches(stage.world.history, floors)).toEqual([]);
  });

  test('stops at an image whose instances never get healthy, and goes back', async () => {
    await on('patched-images-never-answer: true');
    const start = await endState(stage.world);
    const end = await stage.run();
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'rolled-back']);
    const launched = stage.world.history
      .of('member')
      .filter((one) => one.cause === `caller:${KEY}` && one.lifecycle === 'Pending')
      .map((one) => one.id);
    expect(launched).toHaveLength(1);
    expect(end.summary).toContain(launched[0]);
    const after = await endState(stage.world);
    expect(after.groups).toEqual(start.groups);
    expect(after.members.filter((one) => !one.includes('Terminating'))).toEqual(start.members);
    expect(after.versions).toEqual(start.versions);
    expect(after.images).toEqual(['available rejected']);
    expect(breaches(stage.world.history, floors)).toEqual([]);

    const again = await stage.run();
    expect([again.exitCode, again.outputs.result]).toEqual([1, 'refused']);
    expect(again.log).toContain('was rejected');
  });

  test('check and plan launch nothing: they say what they do not know, and how to mend it', async () => {
    await on();
    for (const command of ['check', 'plan']) {
      const end = await stage.run({ command });
      expect([end.exitCode, end.outputs.result]).toEqual([1, 'unknown']);
      expect(end.outputs.needed).toBe('unknown');
      expect(end.log).toContain('command: cycle');
    }
    expect(stage.world.faults.mutations).toBe(0);
  });
});
