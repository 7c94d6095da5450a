import { beforeEach, describe, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { cloudOf } from '../../../sandbox/doors/in-process.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import type { Cloud } from '../../../src/ports.js';

const RAW = {
  images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
  templates: [{ name: 'web', versions: [{ image: 'base' }, { image: 'base' }] }],
  groups: [
    {
      name: 'web',
      size: 2,
      min: 1,
      max: 4,
      zones: ['a', 'b'],
      template: 'web',
      version: 1,
      'mixed-instances': {
        types: ['m6i.large', 'm5.large'],
        'on-demand-base': 1,
        'on-demand-percent': 50,
      },
    },
  ],
};
const SCENARIO = checkScenario(RAW);

let world: CreatedWorld;
let cloud: Cloud;

beforeEach(() => {
  world = createWorld(SCENARIO);
  cloud = cloudOf(world, { caller: 'runner' });
});

describe('a mixed instances policy', () => {
  test('is read as what decides about engines', async () => {
    const [group] = await cloud.autoScaling.groups({ by: 'all' });
    expect(group?.source).toEqual({
      kind: 'mixed-instances',
      template: { templateId: expect.stringMatching(/^lt-/), version: '1' },
      weighted: false,
      mixedPurchase: true,
      overridesImage: false,
    });
  });

  test('stays whole when the version changes', async () => {
    const policy = (): unknown =>
      world.action('autoscaling', 'DescribeAutoScalingGroups')?.run(world, {} as never, {
        name: 'test',
        region: 'eu-west-1',
      });
    const before = JSON.stringify(policy());
    const [group] = await cloud.autoScaling.groups({ by: 'all' });
    const templateId = group?.source.template?.templateId ?? '';
    await cloud.autoScaling.useTemplate('web', { templateId, version: '2' });
    const version = `"LaunchTemplateName":"web","Version":"1"},"Overrides"`;
    expect(before).toContain(version);
    expect(JSON.stringify(policy())).toBe(before.replace(version, version.replace('1', '2')));
    // Sent back, not only kept by a service that was kind enough to.
    expect(world.history.of('call').at(-1)?.params).toMatchObject({
      MixedInstancesPolicy: {
        LaunchTemplate: {
          Overrides: [{ InstanceType: 'm6i.large' }, { InstanceType: 'm5.large' }],
        },
        InstancesDistribution: { OnDemandBaseCapacity: '1' },
      },
    });
  });
});

test('all pages are read', async () => {
  const groups = Array.from({ length: 101 }, (_, index) => ({
    name: `group-${index}`,
    size: 0,
    min: 0,
    max: 1,
    template: 'web',
  }));
  const many = createWorld(checkScenario({ ...RAW, groups }));
  const found = await cloudOf(many, { caller: 'runner' }).autoScaling.groups({ by: 'all' });
  expect(found).toHaveLength(101);
  expect(many.history.of('call').filter((call) => call.caller === 'runner')).toHaveLength(2);
});

test('tags are put on the group and not on its new instances', async () => {
  await cloud.autoScaling.tag('web', { 'patch-cycle:roll': 'x' });
  await cloud.autoScaling.setDesired('web', 3);
  await cloud.clock.sleep(120_000);
  const [group] = await cloud.autoScaling.groups({ by: 'all' });
  expect(group?.tags).toEqual({ 'patch-cycle:roll': 'x' });
  expect(group?.instances).toHaveLength(3);
  expect(await cloud.compute.instancesTagged('patch-cycle:roll')).toEqual([]);
});

describe('failures', () => {
  test('are told by their name, and carry action, code and message', async () => {
    await expect(cloud.autoScaling.setDesired('nobody', 1)).rejects.toMatchObject({
      name: 'CloudError',
      action: 'SetDesiredCapacity',
      code: 'ValidationError',
      message: expect.stringMatching(/^SetDesiredCapacity: ValidationError: /),
      answered: true,
    });
  });

  test.each([
    [400, 'ValidationError', true],
    [503, 'RequestLimitExceeded', true],
    [500, 'InternalError', false],
  ])('with status %d and code %s: answered %s', async (status, code, answered) => {
    world.faults.refuse({ action: 'SuspendProcesses', code, message: 'no', times: 1, status });
    await expect(cloud.autoScaling.suspend('web', ['AZRebalance'])).rejects.toMatchObject({
      code,
      answered,
    });
  });

  test.each([
    ['before', []],
    ['after', ['AZRebalance']],
  ] as const)('%s it is applied, a cut call was not answered', async (moment, suspended) => {
    world.faults.onMutation(1, moment, () => {});
    await expect(cloud.autoScaling.suspend('web', ['AZRebalance'])).rejects.toMatchObject({
      name: 'CloudError',
      code: 'ECONNRESET',
      answered: false,
    });
    const [group] = await cloud.autoScaling.groups({ by: 'all' });
    expect(group?.suspended).toEqual(suspended);
  });

  test('of the simulation itself go through as they are', async () => {
    class Killed extends Error {}
    world.faults.onMutation(1, 'before', () => {
      throw new Killed();
    });
    await expect(cloud.autoScaling.suspend('web', ['AZRebalance'])).rejects.toThrow(Killed);
  });
});

describe('the clock', () => {
  test('is the sandbox’s, and sleeping lives through what is due', async () => {
    const start = cloud.clock.now();
    let rung = 0;
    world.clock.after(30_000, () => rung++);
    await cloud.clock.sleep(60_000);
    expect([cloud.clock.now() - start, rung]).toEqual([60_000, 1]);
  });

  test('may run faster than the sleeper thinks', async () => {
    const fast = cloudOf(world, { caller: 'runner', speed: 10 });
    const start = fast.clock.now();
    await fast.clock.sleep(1_000);
    expect(fast.clock.now() - start).toBe(10_000);
  });

  test('wakes nobody who was cancelled', async () => {
    const cancelled = cloudOf(world, { caller: 'runner', signal: AbortSignal.abort() });
    await expect(cancelled.clock.sleep(1)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('notices', () => {
  test('come as the API pages them', async () => {
    const page = (await cloud.notices.page('noble', 1, 2)) as {
      notices: { id: string }[];
      offset: number;
      limit: number;
    };
    expect(page).toMatchObject({ offset: 1, limit: 2 });
    expect(page.notices.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^USN-/),
      expect.stringMatching(/^USN-/),
    ]);
  });

  test.each(['html', '503', '429', 'truncated', 'stall'] as const)(
    'do not come while the API is in trouble (%s), and come again',
    async (trouble) => {
      world.faults.troubleNotices(trouble, 1);
      const ask = (): Promise<unknown> => cloud.notices.page('noble', 0, 1);
      await expect(ask()).rejects.toMatchObject({ name: 'FeedError' });
      await expect(ask()).resolves.toMatchObject({ limit: 1 });
    },
  );
});
