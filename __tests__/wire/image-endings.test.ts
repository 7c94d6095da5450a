import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import { peekAll } from '../../sandbox/peek.js';
import { type Fields, tagsOf, text } from '../../sandbox/reading.js';
import { leftBehind } from '../../sandbox/record/left-behind.js';
import { type ActionEnd, type ActionOrder, runPost, startAction } from '../../sandbox/runner.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { readImageTags } from '../../src/image/tags.js';
import { KEY, type Stage, setUp } from './stage.js';

const fleet = (more = '') =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 2, max: 4, zones: [a, b], template: web, version: $Default, warmup: 10s}
${more}`);

/** A step takes seconds; a busy machine may make them many. */
jest.setTimeout(120_000);

let stage: Stage;
afterEach(async () => {
  await stage.close();
});
const on = async (more = '') => {
  stage = await setUp(fleet(more));
};
const SMALL = { soak: '10s', 'builder-instance-types': 't3.small' };
const SPOT = { ...SMALL, 'builder-spot': 'true' };

const errors = ({ log }: ActionEnd) => log.split('\n').filter((line) => line.startsWith('::error'));
const witness = () => cloudOf(stage.world, { caller: 'witness' }).compute;
const callsOf = (action: string) =>
  stage.world.history
    .of('call')
    .filter((call) => call.caller === KEY && call.action === action)
    .map(({ outcome, params }) => ({ outcome, params: params as Fields }));

/** What the user reads of a run that failed: one error that says why, in the log and in the summary. */
function expectFailed(end: ActionEnd, why: RegExp): void {
  expect([end.exitCode, end.outputs.result]).toEqual([1, 'failed']);
  expect(errors(end)).toHaveLength(1);
  expect(errors(end)[0]).toMatch(why);
  expect(end.summary).toMatch(why);
  expect(end.log).not.toMatch(/\n\s+at .*:\d+:\d+/);
}

/**
 * By the sandbox's own record, once whatever was under way is over: no builder and no proof, nothing that EC2 would launch, no
 * image but these, each with all of its tags, its snapshots with the same, and no snapshot without an image.
 */
async function expectLeft(images: readonly string[]): Promise<void> {
  const { world } = stage;
  world.clock.advance(600_000);
  const left = leftBehind(world.history.all, KEY).filter(({ what }) => what === 'instance');
  expect(left).toEqual([]);
  const ours = await witness().instancesTagged('patch-cycle:builder');
  expect(ours.filter(({ state }) => state !== 'terminated')).toEqual([]);
  const open = world.compute.spot.all.filter(({ state }) => /open|active|disabled/.test(state));
  expect(open.map(({ id }) => id)).toEqual([]);
  const made = leftBehind(world.history.all, KEY).filter(({ what }) => what === 'image');
  const shown = await witness().images(made.map(({ resource }) => resource));
  expect(shown.map(({ state }) => state)).toEqual(images);
  for (const image of shown) {
    expect(readImageTags(image.tags)).toMatchObject({ repository: 'example/fleet' });
    if (image.state === 'available') expect(image.snapshotIds).not.toEqual([]);
    for (const id of image.snapshotIds)
      expect(snapshotsNow().get(id)).toEqual(madeTags(image.tags));
  }
  const named = shown.flatMap(({ snapshotIds }) => snapshotIds);
  expect([...snapshotsNow().keys()].sort()).toEqual([...named].sort());
}

/** Of every snapshot that came of a build: its id and tags. */
const snapshotsNow = (): ReadonlyMap<string, Readonly<Record<string, string>>> =>
  new Map(
    peekAll(stage.world, 'ec2', 'DescribeSnapshots', 'snapshotSet', { Owner: ['self'] })
      .map((snapshot) => [text(snapshot, 'snapshotId'), tagsOf(snapshot.tagSet)] as const)
      .filter(([, tags]) => tags['patch-cycle:build'] !== undefined),
  );

/** As CreateImage gave them: `proved` and `rejected` come later, and on the image alone. */
const madeTags = ({
  'patch-cycle:proved': _proved,
  'patch-cycle:rejected': _rejected,
  ...tags
}: Readonly<Record<string, string>>) => tags;

describe('a builder that EC2 does not start', () => {
  test('for want of quota: says so and what to ask for', async () => {
    await on();
    // What the fleet itself uses.
    stage.world.compute.quotas.limit('standard', 'on-demand', 4);
    expectFailed(
      await stage.run({ ...SMALL, 'builder-instance-types': 't3.small, m6i.large' }),
      /No builder could be started.*VcpuLimitExceeded: .*current vCPU limit of 4.*Ask AWS for a higher quota, or name smaller types/,
    );
    // A quota is the whole account's: one subnet of each type is asked.
    expect(callsOf('RunInstances').map(({ outcome }) => outcome)).toEqual([
      'VcpuLimitExceeded',
      'VcpuLimitExceeded',
    ]);
    await expectLeft([]);
  });

  test('for want of capacity in all places: names the last, and the inputs that would add some', async () => {
    await on();
    for (const zone of ['eu-west-1a', 'eu-west-1b']) stage.world.faults.capacity({ zone });
    const end = await stage.run({ ...SMALL, 'builder-instance-types': 't3.small, t3.medium' });
    expectFailed(
      end,
      /No builder could be started.*as t3\.medium in .*InsufficientInstanceCapacity.*name more types or subnets in `?builder-instance-types`? and `?builder-subnets/,
    );
    expect(end.log.match(/No room for a builder as /g)).toHaveLength(3);
    await expectLeft([]);
  });

  test('at first, by an error of its own: the same request is sent again, and there is one builder', async () => {
    await on();
    const message = 'An internal error has occurred';
    const InternalError = { code: 'InternalError', message, times: 1, status: 500 };
    stage.world.faults.refuse({ action: 'RunInstances', ...InternalError });
    const end = await stage.run(SMALL);
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    const tokens = callsOf('RunInstances').map(({ params }) => params.ClientToken);
    expect([tokens.length, new Set(tokens).size]).toEqual([3, 2]);
    await expectLeft(['available']);
  });

  test.each(['before', 'after'] as const)(
    'or does, with its answer lost (%s it was carried out): there is one builder',
    async (moment) => {
      await on();
      stage.world.faults.onMutation(1, moment, () => {});
      const end = await stage.run(SMALL);
      expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
      const builders = await witness().instancesTagged('patch-cycle:builder');
      expect(builders).toHaveLength(2);
      await expectLeft(['available']);
    },
  );
});

describe('a builder that does not come to its end', () => {
  test.each([
    ['hung-upgrade', /Builder i-\w+ ran out of time in phase upgrade/],
    ['hang', /The console of builder i-\w+ has been silent for 10 minutes/],
  ])('%s: says where it was, and is ended', async (fault, why) => {
    await on(`builder-fault: ${fault}`);
    expectFailed(await stage.run(SMALL), why);
    await expectLeft([]);
  });
});

describe('an image that EC2 does not make', () => {
  test.each([
    [{ code: 'InternalError', status: 500 }, /No image could be made from builder i-\w+/],
    [
      { code: 'ResourceLimitExceeded', status: 400 },
      /No image could be made.*ResourceLimitExceeded/,
    ],
    [{ code: 'UnauthorizedOperation', status: 403 }, /Allow ec2:CreateImage/],
  ])('%j: says so, and the builder is ended', async (refusal, why) => {
    await on();
    const order = { action: 'CreateImage', message: 'EC2 said no', times: 99, ...refusal };
    stage.world.faults.refuse(order);
    expectFailed(await stage.run(SMALL), why);
    await expectLeft([]);
  });

  test.each(['before', 'after'] as const)(
    'or does, with its answer lost (%s it was carried out): there is one image',
    async (moment) => {
      await on();
      stage.world.faults.onMutation(2, moment, () => {});
      const end = await stage.run(SMALL);
      expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
      await expectLeft(['available']);
    },
  );

  test('to the end: names it and why, and what to do with it; the next run makes another', async () => {
    await on();
    const { compute } = stage.world;
    const onLine = (line: string): void => {
      const id = /image (ami-[0-9a-f]{17}) to become available/.exec(line)?.[1];
      if (id !== undefined) compute.failImage(id, 'Client.InternalError: the volume was lost');
    };
    const end = await stage.run(SMALL, { onLine });
    expectFailed(end, /Image ami-\w+ is failed: Client\.InternalError: the volume was lost/);
    expect(end.log).toMatch(/Left: ami-\w+: .*deregister it and delete its snapshots/);
    await expectLeft(['failed']);
    const again = await stage.run(SMALL);
    expect([again.exitCode, again.outputs.result]).toEqual([0, 'patched']);
    await expectLeft(['failed', 'available']);
  });
});

test('a proof that EC2 does not start leaves an image that is neither proven nor rejected, and the next run uses it', async () => {
  await on();
  const FULL = { type: 'm6i.large', until: stage.world.clock.now + 3 * 3_600_000 };
  for (const zone of ['eu-west-1a', 'eu-west-1b']) stage.world.faults.capacity({ zone, ...FULL });
  expectFailed(
    await stage.run(SMALL),
    /No instance to prove it could be started from ami-\w+ as m6i\.large in .*InsufficientInstanceCapacity/,
  );
  await expectLeft(['available']);
  stage.world.clock.advance(4 * 3_600_000);
  const again = await stage.run(SMALL);
  expect([again.exitCode, again.outputs.result]).toEqual([0, 'patched']);
  await expectLeft(['available']);
});

/** A step that is cancelled once it has said something, and its post step, as the runner does it. */
async function cancelled(
  said: RegExp,
  signal: NodeJS.Signals,
  inputs: Readonly<Record<string, string>>,
) {
  const order: ActionOrder = {
    endpoint: stage.url,
    inputs: {
      'aws-region': 'eu-west-1',
      targets: 'web',
      'poll-interval': '20ms',
      'notices-url': `${stage.url}/security`,
      'oval-url': `${stage.url}/oval`,
      ...inputs,
    },
    env: { AWS_ACCESS_KEY_ID: KEY, GITHUB_RUN_ID: '99' },
  };
  const running = startAction({
    ...order,
    onLine: (line) => {
      if (said.test(line)) running.kill(signal);
    },
  });
  const end = await running.ended;
  return { end, post: await runPost(order, end) };
}

describe.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGKILL'])('a step that gets %s', (signal) => {
  test.each([
    ['while its builder works', /^Builder i-\w+ .*started/, SMALL, []],
    ['while its builder works on Spot capacity', /^Builder i-\w+ .*started/, SPOT, []],
    ['while its image is made', /image ami-\w+ to become available/, SMALL, ['available']],
    ['while its Spot builder’s image is made', /ami-\w+ to become available/, SPOT, ['available']],
    ['while its image is proven', /image ami-\w+ to prove itself/, SMALL, ['available']],
  ])(
    '%s leaves no instance after its post step, and the next run goes on',
    async (_when, said, inputs, images) => {
      await on();
      const { end, post } = await cancelled(
        new RegExp(said.source.replace('^', '')),
        signal,
        inputs,
      );
      if (signal === 'SIGKILL') expect(end.signal).toBe('SIGKILL');
      else {
        expect([end.exitCode, end.outputs.result]).toEqual([1, 'held']);
        expect(end.log).toMatch(/Stopping: the step was cancelled/);
        expect(end.log).toMatch(/The run was cancelled/);
        expect(end.log).toMatch(/(Builder|Instance|Proof).* i-\w+.* ended/i);
      }
      expect(post.exitCode).toBe(0);
      expect(post.log).toMatch(/did not come to its end. Looking for what run 99-1 has left/);
      await expectLeft(images);
      const again = await stage.run(inputs);
      expect([again.exitCode, again.outputs.result]).toEqual([0, 'patched']);
      await expectLeft(['available']);
    },
  );
});

describe('a builder on Spot capacity', () => {
  test('becomes an image like any other, and its request goes before it', async () => {
    await on();
    const end = await stage.run(SPOT);
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect(end.log).toMatch(/Builder i-\w+ started from ami-\w+ \(Spot, t3\.small in subnet-\w+\)/);
    expect(end.log).toMatch(/Spot request sir-\w+ cancelled/);
    expect(end.summary).toContain('on Spot capacity');
    const order = stage.world.faults.mutating.map(({ action }) => action);
    const at = order.indexOf('CancelSpotInstanceRequests');
    expect(order.slice(at, at + 2)).toEqual(['CancelSpotInstanceRequests', 'TerminateInstances']);
    await expectLeft(['available']);
  });

  test('that EC2 interrupts is built anew, On-Demand, and the log says so', async () => {
    await on();
    let interrupted = '';
    const onLine = (line: string): void => {
      const id = /Builder (i-\w+) started .*Spot/.exec(line)?.[1];
      if (id === undefined) return;
      interrupted = id;
      stage.world.clock.after(90_000, () => stage.world.compute.spot.interrupt(id));
    };
    const end = await stage.run(SPOT, { onLine });
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect(end.log).toMatch(
      new RegExp(
        `is started On-Demand: EC2 took back the Spot capacity of builder ${interrupted}\\. The build begins anew`,
      ),
    );
    expect(callsOf('CreateImage')[0]?.params.InstanceId).not.toBe(interrupted);
    await expectLeft(['available']);
  });

  test('is On-Demand where no place has any, and the log says so', async () => {
    await on();
    for (const zone of ['eu-west-1a', 'eu-west-1b']) {
      stage.world.faults.capacity({ zone, purchase: 'spot' });
    }
    const end = await stage.run(SPOT);
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect(end.log.match(/No Spot capacity for a builder as t3\.small in /g)).toHaveLength(2);
    expect(end.log).toMatch(/is started On-Demand: .*InsufficientInstanceCapacity/);
    expect(stage.world.compute.spot.all).toEqual([]);
    await expectLeft(['available']);
  });
});
