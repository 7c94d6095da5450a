import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Refusal } from '../../sandbox/faults.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { type EndState, endState } from '../simulation/end-state.js';
import { breaches } from '../simulation/invariants.js';
import { type Stage, setUp } from './stage.js';

/** Small, because every one of these stories starts the bundle at least once. */
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
    size: 2
    min: 1
    max: 4
    zones: [a, b]
    template: web
    target-groups: [web]
    health-check: ELB
    health-check-grace: 3m
    warmup: 30s
${more}`);
const floors = new Map([['web', 2]]);

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

const errors = (log: string) => log.split('\n').filter((line) => line.startsWith('::error'));
const refuse = (action: string, code: string, more: Partial<Refusal> = {}) =>
  stage.world.faults.refuse({ action, code, message: `${code} by order`, times: 1, ...more });
const actions = () => stage.world.faults.mutating.map((one) => one.action);
const state = () => endState(stage.world);

/** Nothing of the fleet was changed, there is no image, and no builder lives. */
async function expectUntouched(before: EndState): Promise<void> {
  stage.world.clock.advance(600_000);
  expect(await state()).toEqual({ ...before, images: [] });
}

describe('a builder that fails is ended, there is no image, and the fleet is as it was', () => {
  test.each([
    ['broken-index', /in phase update: apt-get update: not every index/],
    ['hang', /silent for 10 minutes/],
    ['silent-console', /has stopped, but it left no report/],
    ['hung-upgrade', /ran out of time in phase upgrade/],
  ])('%s', async (fault, why) => {
    await on(`builder-fault: ${fault}`);
    const before = await state();
    const end = await stage.run();
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'failed']);
    expect(errors(end.log)).toHaveLength(1);
    expect(errors(end.log)[0]).toMatch(why);
    expect(end.summary).toMatch(why);
    expect(actions()).toEqual(['RunInstances', 'TerminateInstances']);
    await expectUntouched(before);
  });

  test('an image that EC2 gives up on', async () => {
    await on();
    const before = await state();
    const { compute } = stage.world;
    const end = await stage.run(
      {},
      {
        onLine: (line) => {
          const id = /ami-[0-9a-f]{17}/.exec(
            /image ami-\w+ to become available/.exec(line)?.[0] ?? '',
          );
          if (id !== null) compute.failImage(id[0], 'Client.InternalError: the volume was lost');
        },
      },
    );
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'failed']);
    expect(errors(end.log)[0]).toMatch(/is failed: Client.InternalError: the volume was lost/);
    const after = await state();
    expect(after).toEqual({ ...before, images: ['failed '] });
    expect(end.log).toMatch(/deregister it and delete its snapshots/);
  });

  test.each([
    ['InsufficientInstanceCapacity', /No builder could be started.*InsufficientInstanceCapacity/],
    ['VcpuLimitExceeded', /No builder could be started.*VcpuLimitExceeded/],
    ['UnauthorizedOperation', /Allow ec2:RunInstances in the policy/],
  ])('EC2 does not start it: %s', async (code, why) => {
    await on();
    const before = await state();
    refuse('RunInstances', code, { times: 9 });
    const end = await stage.run();
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'failed']);
    expect(errors(end.log)).toHaveLength(1);
    expect(errors(end.log)[0]).toMatch(why);
    await expectUntouched(before);
  });
});

describe('a roll that is broken off half-way is finished by the next run', () => {
  let expected: EndState;
  beforeAll(async () => {
    await on();
    expect((await stage.run()).outputs.result).toBe('patched');
    expected = await state();
    await stage.close();
  });

  test.each([
    ['LaunchInstances', 'AccessDenied', /Allow autoscaling:LaunchInstances in the policy/],
    [
      'TerminateInstanceInAutoScalingGroup',
      'ExpiredToken',
      /credentials have expired.*the next run goes on where this one stopped/,
    ],
  ])('%s is answered by %s', async (action, code, why) => {
    await on();
    refuse(action, code, { times: 99, status: 403 });
    const failed = await stage.run();
    expect([failed.exitCode, failed.outputs.result]).toEqual([1, 'failed']);
    expect(errors(failed.log)).toHaveLength(1);
    expect(errors(failed.log)[0]).toMatch(why);
    expect(failed.log).toMatch(/Left: web: .*The next run goes on from here/);
    stage.world.faults.clear();
    const end = await stage.run();
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect(await state()).toEqual(expected);
    expect(breaches(stage.world.history, floors)).toEqual([]);
  });

  test('the step is cancelled: nothing follows the change that is under way', async () => {
    await on();
    const cancelled = await stage.runAndCancel('LaunchInstances');
    expect([cancelled.exitCode, cancelled.outputs.result]).toEqual([1, 'held']);
    expect(actions().at(-1)).toBe('LaunchInstances');
    const end = await stage.run();
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect(await state()).toEqual(expected);
    expect(breaches(stage.world.history, floors)).toEqual([]);
  });
});

test('bursts of throttling are waited out', async () => {
  await on();
  for (const [action, code] of [
    ['DescribeAutoScalingGroups', 'Throttling'],
    ['DescribeInstances', 'RequestLimitExceeded'],
    ['GetConsoleOutput', 'RequestLimitExceeded'],
    ['CreateImage', 'RequestLimitExceeded'],
    ['CreateOrUpdateTags', 'Throttling'],
    ['LaunchInstances', 'Throttling'],
    ['DescribeTargetHealth', 'Throttling'],
    ['TerminateInstanceInAutoScalingGroup', 'Throttling'],
  ] as const) {
    refuse(action, code, { times: 1, status: code === 'Throttling' ? 400 : 503 });
  }
  const end = await stage.run();
  expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
  expect(breaches(stage.world.history, floors)).toEqual([]);
});

describe('what is patched already', () => {
  const made = (scenario: string) => parseScenario(scenario);

  test('an image that lacks nothing is found out by a builder, and no image is made', async () => {
    stage = await setUp(
      made(`
images:
  - {name: shop, release: noble, packages: noble-20260127, created: 2026-01-19T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 1, max: 3, template: web, zones: [a, b]}
`),
    );
    const before = await state();
    const end = await stage.run();
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([
      0,
      'nothing-to-do',
      'false',
    ]);
    expect(actions()).toEqual(['RunInstances', 'TerminateInstances']);
    await expectUntouched(before);
  });

  test('a template whose instances are older is rolled without a build', async () => {
    stage = await setUp(
      made(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
  - name: patched
    release: noble
    packages: noble-20260127
    created: 2026-01-19T18:00:00Z
    tags:
      patch-cycle:source: ami-0123456789abcdef0
      patch-cycle:release: noble
      patch-cycle:manifest: ${'ab'.repeat(32)}
      patch-cycle:notices: 2026-01-19T12:30:55.846108Z 7967-1
      patch-cycle:build: pc-9abcdef0-mkm5q3cw
templates:
  - {name: web, versions: [{image: shop}, {image: patched}]}
groups:
  - {name: web, size: 2, min: 1, max: 3, template: web, version: 2, launched-from: 1, zones: [a, b]}
`),
    );
    const end = await stage.run();
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    for (const other of ['RunInstances', 'CreateImage', 'CreateLaunchTemplateVersion']) {
      expect(actions()).not.toContain(other);
    }
    for (const member of (await state()).members) {
      expect(member).toMatch(/InService Healthy patched$/);
    }
  });
});

test('two groups behind one target group are one unit: never two zones at a time, never below the floor of both', async () => {
  stage = await setUp(
    parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web}
groups:
  - {name: web, size: 2, min: 1, max: 3, template: web, zones: [a, b], target-groups: [web], health-check: ELB, health-check-grace: 3m}
  - {name: blue, size: 2, min: 1, max: 3, template: web, zones: [a, b], target-groups: [web], health-check: ELB, health-check-grace: 3m}
`),
  );
  const end = await stage.run({ targets: 'web\nblue' });
  expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
  expect(JSON.parse(end.outputs.plan ?? '').units).toHaveLength(1);
  for (const member of (await state()).members)
    expect(member).toMatch(/InService Healthy patched$/);
  expect(
    breaches(
      stage.world.history,
      new Map([
        ['web', 2],
        ['blue', 2],
      ]),
    ),
  ).toEqual([]);
  expect(actions().filter((one) => one === 'CreateImage')).toHaveLength(1);
});
