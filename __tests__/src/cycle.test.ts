import { describe, expect, test } from '@jest/globals';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import { parseScenario } from '../../sandbox/scenario.js';
import type { Settings } from '../../src/settings.js';
import { endState } from '../simulation/end-state.js';
import { type Direction, type Play, play } from '../simulation/play.js';

const FLEET = `
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web}
groups:
  - {name: web, size: 3, min: 1, max: 5, template: web, version: '1', target-groups: [web]}
  - {name: api, size: 1, min: 1, max: 2, template: web, version: '1', target-groups: [web], zones: [a]}
`;
const scenario = parseScenario(FLEET);
const web = { by: 'name', name: 'web' } as const;
const api = { by: 'name', name: 'api' } as const;
const both = [web, api];
/** In the middle of the first batch. */
const KILLED = { kills: [{ at: 14, moment: 'before' as const }], runs: 1 };

const start = (changes: Partial<Direction> = {}) =>
  play({ scenario, seed: 1, settings: { targets: both }, ...changes });
const again = (before: Play, settings: Partial<Settings> = {}, runs = 1) =>
  play({ scenario, seed: 1, runs, world: before.world, settings: { targets: both, ...settings } });
const finishedOf = ({ news }: Play) => news.find((one) => one.type === 'finished');
const leftOf = ({ news }: Play) => news.filter((one) => one.type === 'left');
const journals = async ({ world }: Play) =>
  (await endState(world)).groups.flatMap(({ tags }) =>
    Object.keys(tags).filter((key) => key.startsWith('patch-cycle:')),
  );

describe('a roll that an earlier run left open', () => {
  test.each(['check', 'plan'] as const)(
    'is named by %s, which changes nothing',
    async (command) => {
      const killed = await start(KILLED);
      const calls = killed.world.faults.mutations;
      const told = await again(killed, { command });
      expect(told.results).toEqual(['needed']);
      expect(finishedOf(told)).toMatchObject({ reason: expect.stringContaining('roll open') });
      expect(killed.world.faults.mutations).toBe(calls);
    },
  );

  test('is finished as a whole, also where a group is no longer among the targets', async () => {
    const killed = await start(KILLED);
    const next = await again(killed, { targets: [web] });
    expect(next.results).toEqual(['patched']);
    expect(await journals(next)).toEqual([]);
    const { members } = await endState(next.world);
    expect(members.every((one) => one.endsWith('patched'))).toBe(true);
  });

  test('is refused when its journal was edited', async () => {
    const killed = await start(KILLED);
    const owner = cloudOf(killed.world, { caller: 'owner' });
    await owner.autoScaling.tag('web', { 'patch-cycle:roll': 'run=1' });
    const calls = killed.world.faults.mutations;
    const next = await again(killed);
    expect(next.results).toEqual(['refused']);
    expect(finishedOf(next)).toMatchObject({ reason: expect.stringContaining('patch-cycle:roll') });
    expect(killed.world.faults.mutations).toBe(calls);
  });

  test('is named, and stops its neighbours, when it is nobody’s target any more', async () => {
    const killed = await start({ ...KILLED, settings: { targets: [web] } });
    const next = await again(killed, { targets: [api] });
    expect(next.results).toEqual(['refused']);
    expect(leftOf(next)).toMatchObject([{ resource: 'web' }]);
    expect(finishedOf(next)).toMatchObject({ reason: expect.stringContaining('web') });
  });
});

describe('what does not count', () => {
  const DAY = 86_400_000;
  const everything = { packages: [], ignorePackages: [], ignoreNotices: [] };
  const low = { ...everything, minimumPriority: 'high' } as const;
  const imagesOf = async ({ world }: Play) => (await endState(world)).images;
  const builders = ({ news }: Play) => news.filter((one) => one.type === 'builder-started').length;

  test('is no reason for a cycle', async () => {
    const idle = await start({ settings: { targets: both, whatCounts: low } });
    expect(idle.results).toEqual(['nothing-to-do']);
    const [checked] = idle.news.filter((one) => one.type === 'checked' && one.source === 'builder');
    expect(checked).toMatchObject({ verdict: { is: 'clear', ignored: expect.any(Array) } });
    expect(await imagesOf(idle)).toEqual([]);
  });

  test('counts when one of its CVEs is worse', async () => {
    // USN-7959-1, klibc.
    const rated = parseScenario(`${FLEET}\ncve-priorities: {CVE-2016-9843: high}\n`);
    const done = await start({ scenario: rated, settings: { targets: both, whatCounts: low } });
    expect(done.results).toEqual(['patched']);
    const [checked] = done.news.filter((one) => one.type === 'checked' && one.source === 'builder');
    expect(checked).toMatchObject({
      verdict: { is: 'lacking', findings: [{ notice: 'USN-7959-1' }, { notice: 'USN-7959-1' }] },
    });
  });

  describe('when an image of ours was found well although it lacks it', () => {
    const held = parseScenario(FLEET.replace('created:', 'held: [libpng16-16t64], created:'));
    const until = Date.UTC(2026, 1, 1);
    const ignoring = {
      ...everything,
      minimumPriority: 'negligible',
      ignoreNotices: [{ id: 'USN-7924-1', reason: 'no pictures here', until }],
    } as const;
    const settings = { targets: both, whatCounts: ignoring };

    test('is remembered with the image, up to the day and by the very rules', async () => {
      const done = await start({ scenario: held, settings });
      expect(done.results).toEqual(['patched']);
      const calm = await again(done, { whatCounts: ignoring });
      expect([calm.results, builders(calm)]).toEqual([['nothing-to-do'], 0]);
      const other = await again(done, {});
      expect(other.results).not.toEqual(['nothing-to-do']);
      done.world.clock.advance(20 * DAY);
      const later = await again(done, { command: 'check', whatCounts: ignoring });
      expect(later.results).toEqual(['unknown']);
      expect(finishedOf(later)).toMatchObject({
        reason: expect.stringContaining('what counts has changed'),
      });
    });
  });

  const failing = parseScenario(
    `${FLEET.replace('created:', 'held: [libpng16-16t64], created:')}
cve-priorities: {CVE-2016-9843: high}
patched-images-never-answer: true
`,
  );
  test('is asked for again, but an image that failed its roll is not made again for it', async () => {
    const settings = { targets: both, whatCounts: low };
    const failed = await start({ scenario: failing, settings, runs: 1 });
    expect(failed.results).toEqual(['rolled-back']);
    failed.world.clock.advance(7 * DAY);
    const next = await again(failed, settings);
    expect([next.results, builders(next)]).toEqual([['refused'], 0]);
    expect(finishedOf(next)).toMatchObject({ reason: expect.stringContaining('was rejected') });
  });
});

describe('an image that is older than max-image-age', () => {
  const DAY = 86_400_000;
  const settings = { targets: both, maxImageAge: 30 * DAY };

  test('is made anew although it lacks nothing, once', async () => {
    const done = await start({ settings });
    expect(done.results).toEqual(['patched']);
    const calm = await again(done, settings);
    expect(calm.results).toEqual(['nothing-to-do']);
    done.world.clock.advance(31 * DAY);
    const told = await again(done, { ...settings, command: 'check' });
    expect(told.results).toEqual(['needed']);
    expect(told.news).toContainEqual(expect.objectContaining({ type: 'image-too-old' }));
    const renewed = await again(done, settings);
    expect(renewed.results).toEqual(['patched']);
    expect((await endState(done.world)).images).toHaveLength(2);
    const after = await again(done, settings);
    expect(after.results).toEqual(['nothing-to-do']);
  });
});

describe('an image that failed its roll', () => {
  const failing = parseScenario(`${FLEET}\npatched-images-never-answer: true\n`);

  test('is not rolled again by itself', async () => {
    const failed = await start({ scenario: failing, runs: 1 });
    expect(failed.results).toEqual(['rolled-back']);
    const next = await again(failed);
    expect(next.results).toEqual(['refused']);
    expect(finishedOf(next)).toMatchObject({ reason: expect.stringContaining('was rejected') });
  });

  test('is rolled back although it cannot be tagged, and that is said', async () => {
    const world = (await start({ scenario: failing, ...KILLED })).world;
    const refusing = play({
      scenario: failing,
      seed: 1,
      runs: 1,
      world,
      settings: { targets: both },
      prepare: () =>
        world.faults.refuse({
          action: 'CreateTags',
          code: 'InvalidAMIID.NotFound',
          message: '',
          times: 1,
        }),
    });
    expect((await refusing).results).toEqual(['rolled-back']);
    expect(leftOf(await refusing)).toMatchObject([{ what: expect.stringContaining('rejected') }]);
  });
});

describe('patience', () => {
  test('ends when launches have been refused for the hold limit, whatever was done around them', async () => {
    const held = await start({
      scenario: parseScenario(`${FLEET}\ncapacity-errors: [{zone: b}]\n`),
      runs: 1,
      settings: { targets: both, holdLimit: 1_800_000 },
    });
    expect(held.results).toEqual(['held']);
    const refused = held.world.history
      .of('call')
      .filter((one) => /LaunchInstances.*eu-west-1b/.test(JSON.stringify(one)))
      .map((one) => one.at);
    const lasted = (refused.at(-1) ?? 0) - (refused[0] ?? 0);
    expect(lasted).toBeGreaterThan(1_200_000);
    expect(lasted).toBeLessThan(1_900_000);
    const { groups } = await endState(held.world);
    expect(groups.every((one) => one.suspended.length === 0)).toBe(true);
  });

  test('is not spent by waiting in good health', async () => {
    const slow = await start({
      runs: 1,
      settings: { targets: both, holdLimit: 60_000, soak: 600_000 },
    });
    expect(slow.results).toEqual(['patched']);
  });

  test('is given anew by progress: one trouble after another is not one trouble', async () => {
    const troubled = await start({
      runs: 1,
      settings: { targets: both, holdLimit: 400_000, soak: 0 },
      prepare: (world) => {
        for (const zone of ['eu-west-1b', 'eu-west-1c']) {
          world.faults.capacity({ zone, times: 3 });
        }
      },
    });
    expect(troubled.results).toEqual(['patched']);
  });

  test('outlasts looks that get no answer', async () => {
    const cut = (times: number) =>
      start({
        runs: 1,
        prepare: (world) =>
          world.clock.after(16 * 60_000, () =>
            world.faults.refuse({
              action: 'DescribeTargetHealth',
              code: 'ServiceUnavailable',
              message: '',
              times,
              status: 503,
            }),
          ),
      });
    expect((await cut(10)).results).toEqual(['patched']);
    expect((await cut(1_000)).results).toEqual(['failed']);
  });
});

describe('somebody who takes a group over in the middle of a batch', () => {
  test('gets it back without our surge, our processes and our journal', async () => {
    const stopped = await start({
      runs: 1,
      settings: { targets: [web] },
      prepare: (world) => {
        const owner = cloudOf(world, { caller: 'owner' });
        const poll = (): void => {
          const [launch] = world.history
            .of('call')
            .filter((one) => one.action === 'LaunchInstances');
          if (launch === undefined) world.clock.after(1_000, poll);
          else {
            const templateId = world.compute.templates[0]?.id ?? '';
            void owner.autoScaling.useTemplate('web', { templateId, version: '$Default' });
          }
        };
        poll();
      },
    });
    expect(stopped.results).toEqual(['failed']);
    const { groups } = await endState(stopped.world);
    const group = groups.find((one) => one.name === 'web');
    expect(group).toMatchObject({ desired: 3, suspended: [], tags: {} });
    expect(group?.source.template?.version).toBe('$Default');
  });
});
