import { describe, expect, test } from '@jest/globals';
import { createWorld } from '../../sandbox/create-world.js';
import { parseScenario } from '../../sandbox/scenario.js';
import type { Settings } from '../../src/settings.js';
import { endState } from '../simulation/end-state.js';
import { type Play, play } from '../simulation/play.js';

const FLEET = (packages: string, more = '') =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: ${packages}, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web}
groups:
  - {name: web, size: 2, min: 1, max: 4, template: web, target-groups: [web], zones: [a, b]}
notices-trouble: [{trouble: html, times: 1000}]
${more}`);
const lacking = FLEET('noble-20251120');
const whole = FLEET('noble-20260127');

const start = (
  settings: Partial<Settings>,
  scenario = lacking,
  world = createWorld(scenario, { seed: 1 }),
) => play({ scenario, seed: 1, runs: 1, world, settings });
const reasonOf = ({ news }: Play) => news.find((one) => one.type === 'finished');

describe('where no feed answers', () => {
  test('a cycle stops as unknown and changes nothing', async () => {
    const world = createWorld(lacking, { seed: 1 });
    const before = world.faults.mutations;
    await expect(start({}, lacking, world)).rejects.toMatchObject({ name: 'FeedError' });
    expect(world.faults.mutations).toBe(before);
  });

  test.each(['check', 'plan'] as const)('%s is unknown, whatever it is told', async (command) => {
    const told = await start({ command, whenUnknown: 'build' });
    expect(told.results).toEqual(['unknown']);
    expect(told.world.faults.mutations).toBe(0);
  });

  test('a cycle that is told to builds what the archive has, rolls it, and claims nothing', async () => {
    const built = await start({ whenUnknown: 'build' });
    expect(built.results).toEqual(['patched']);
    const { members } = await endState(built.world);
    expect(members.every((one) => one.endsWith('patched'))).toBe(true);
    const verdicts = built.news.flatMap((one) => (one.type === 'checked' ? [one.verdict.is] : []));
    expect(new Set(verdicts)).toEqual(new Set(['unknown']));
  });

  test('an image that nothing is known of is looked at again when a feed answers, and is marked then', async () => {
    const built = await start({ whenUnknown: 'build' });
    built.world.faults.clear();
    const settings = { whenUnknown: 'build' } as const;
    const next = await play({ scenario: lacking, seed: 1, runs: 1, world: built.world, settings });
    expect(next.results).toEqual(['nothing-to-do']);
    expect(next.news.some((one) => one.type === 'builder-started')).toBe(true);
    expect(next.news.some((one) => one.type === 'image-confirmed')).toBe(true);
    const third = await play({ scenario: lacking, seed: 1, runs: 1, world: built.world, settings });
    expect(third.news.some((one) => one.type === 'builder-started')).toBe(false);
  });

  test('and the archive has nothing newer, no image is made, and it stays unknown', async () => {
    const world = createWorld(whole, { seed: 1 });
    const vain = start({ whenUnknown: 'build' }, whole, world);
    await expect(vain).rejects.toMatchObject({
      name: 'FeedError',
      message: expect.stringMatching(/found nothing to upgrade.*no image was made/),
    });
    expect((await endState(world)).images).toEqual([]);
  });

  test('but for an image that is too old: it is made anew in any case', async () => {
    const world = createWorld(whole, { seed: 1 });
    const renewed = await start({ whenUnknown: 'build', maxImageAge: 86_400_000 }, whole, world);
    expect(renewed.results).toEqual(['patched']);
    expect((await endState(world)).images).toHaveLength(1);
  });

  test('an image that was rejected is not built again', async () => {
    const failing = FLEET('noble-20251120', 'patched-images-never-answer: true\n');
    const failed = await start({ whenUnknown: 'build' }, failing);
    expect(failed.results).toEqual(['rolled-back']);
    const settings = { whenUnknown: 'build' } as const;
    const next = await play({ scenario: failing, seed: 1, runs: 1, world: failed.world, settings });
    expect(next.results).toEqual(['refused']);
    expect(reasonOf(next)).toMatchObject({ reason: expect.stringContaining('was rejected') });
  });
});

test('where only the API does not answer, OVAL says what is lacking', async () => {
  const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 1, max: 4, template: web, zones: [a, b]}
notices-trouble: [{trouble: html, times: 1000, feed: api}]
`);
  const patched = await start({}, scenario);
  expect(patched.results).toEqual(['patched']);
  const reading = patched.news.find((one) => one.type === 'notices-read');
  expect(reading).toMatchObject({ from: 'oval', notices: 25 });
});

test('where OVAL is read, the priorities that it says are not asked for', async () => {
  const scenario = FLEET('noble-20251120', 'cve-priorities: {CVE-2016-9843: critical}\n');
  const world = createWorld(scenario, { seed: 1 });
  world.faults.clear();
  world.faults.troubleNotices('html', 1_000, 'api');
  const patched = await start({}, scenario, world);
  const rated = patched.news.flatMap((one) =>
    one.type === 'checked' && one.verdict.is === 'lacking' ? one.verdict.findings : [],
  );
  const priorities = new Map(rated.map(({ notice, priority }) => [notice, priority]));
  expect(priorities.get('USN-7959-1')).toBe('critical');
  expect(new Set(priorities.values())).toContain('medium');
  const asked = world.history.all.filter(
    (one) => one.kind === 'call' && one.action.startsWith('/security/cves/'),
  );
  expect(asked).toEqual([]);
});
