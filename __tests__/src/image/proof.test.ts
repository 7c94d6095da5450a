import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { CancelledError } from '../../../src/errors.js';
import type { BuildOrder } from '../../../src/image/build-order.js';
import { endBuilders } from '../../../src/image/end-builders.js';
import { imageTags, proofTags, provedTags, TAG } from '../../../src/image/tags.js';
import type { News } from '../../../src/report/events.js';
import { endFailed, endOk, NONCE, progress, proofReport, saidBy } from './console-writer.js';
import { buildOn, failureOf, good, minute, run, source } from './made-up-build.js';
import { EPOCH, type GuestScript, lost, refusal, ScriptedEc2 } from './scripted-ec2.js';

let ec2: ScriptedEc2;
let told: News[];

const proof: NonNullable<BuildOrder['proof']> = {
  places: [
    { type: 'm7i.large', subnetId: 'subnet-1' },
    { type: 'm7i.large', subnetId: 'subnet-2' },
  ],
  wishes: { is: 'boot', wait: 15 * minute, verifyScript: 'exit 0\n' },
  maskUnits: ['app.service'],
};
const build = (more: Partial<BuildOrder> = {}) => buildOn(ec2, told, { proof, ...more });
const failure = (more: Partial<BuildOrder> = {}) => failureOf(build(more));

const proven = (nonce: string): GuestScript => ({
  says: [
    [30, saidBy(nonce, [progress('wait')])],
    [60, saidBy(nonce, [progress('inspect')])],
    [90, saidBy(nonce, endOk(proofReport(nonce)))],
  ],
});
const failing = (phase: string, reason: string) => (nonce: string) => ({
  says: [[60, saidBy(nonce, endFailed(phase, reason, 'the log'))] as const],
});

const imageTagsNow = async () => (await ec2.images(['ami-new1']))[0]?.tags ?? {};
const has = (type: News['type']) => told.some((news) => news.type === type);

beforeEach(() => {
  ec2 = new ScriptedEc2();
  ec2.script = good;
  ec2.proof = proven;
  told = [];
});

describe('a new image', () => {
  test('is used once an instance of it has proven it, and says so from then on', async () => {
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-new1' } });
    expect(ec2.calls).toEqual([
      'runBuilder',
      'createImage',
      'runBuilder',
      'tagResources',
      'terminate',
    ]);
    expect(ec2.living).toEqual([]);
    expect((await imageTagsNow())[TAG.proved]).toBe('as m7i.large by run 77-1');
    expect(told.map(({ type }) => type).slice(-5)).toEqual([
      'proof-started',
      'waiting',
      'image-proven',
      'builder-ended',
      'proof-ended',
    ]);
  });

  test('is tried as the fleet runs it, with nothing of the fleet but the units that must not start', async () => {
    await build({ securityGroupIds: ['sg-1'] });
    const request = ec2.requests[1];
    expect(request).toMatchObject({
      imageId: 'ami-new1',
      type: 'm7i.large',
      subnetId: 'subnet-1',
      securityGroupIds: ['sg-1'],
      onPowerOff: 'terminate',
      tags: {
        [TAG.builder]: source,
        [TAG.proof]: 'ami-new1',
        [TAG.run]: '77-1',
        [TAG.repository]: 'org/fleet',
      },
    });
    expect(request?.token).not.toBe(ec2.requests[0]?.token);
    const userData = gunzipSync(request?.userData ?? new Uint8Array()).toString();
    expect(userData).toContain('app.service');
    expect(userData).toContain('verifyScript.sh');
  });

  test('waits for both status checks after its report', async () => {
    ec2.checksPassAfter = 300;
    await build();
    const started = ec2.requests.length;
    expect(started).toBe(2);
    expect(has('image-proven')).toBe(true);
    ec2 = new ScriptedEc2();
    ec2.script = good;
    ec2.proof = proven;
    ec2.checksPassAfter = 60 * 60;
    expect((await failure()).message).toMatch(/status checks of i-2 have not passed 15 minutes/);
    expect((await imageTagsNow())[TAG.rejected]).toMatch(/status checks/);
  });

  test('is proven by a console that shows late, when its instance has gone, if both checks were seen to pass before', async () => {
    // Not built on Nitro: the copy is posted minutes after the last change of state (GetConsoleOutput).
    ec2.proof = (nonce) => ({
      says: [[12 * 60, saidBy(nonce, [progress('wait'), ...endOk(proofReport(nonce))])]],
      endedAt: 10 * 60,
    });
    ec2.checksPassAfter = 6 * 60;
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-new1' } });
    ec2 = new ScriptedEc2();
    ec2.script = good;
    ec2.proof = (nonce) => ({
      says: [[12 * 60, saidBy(nonce, endOk(proofReport(nonce)))]],
      endedAt: 10 * 60,
    });
    ec2.checksPassAfter = 11 * 60;
    expect((await failure()).message).toMatch(/before both status checks were seen to pass/);
  });

  test('is tried in the next subnet where there is no capacity', async () => {
    const error = refusal('RunInstances', 'InsufficientInstanceCapacity');
    const run = ec2.runBuilder.bind(ec2);
    ec2.runBuilder = async (request) => {
      if (request.imageId !== source && request.subnetId === 'subnet-1') throw error;
      return await run(request);
    };
    expect(await build()).toMatchObject({ is: 'built' });
    expect(told).toContainEqual({
      type: 'no-room',
      what: 'proof',
      instanceType: 'm7i.large',
      subnetId: 'subnet-1',
      code: 'InsufficientInstanceCapacity',
    });
  });
});

test('an image whose instance passes its checks, and whose console EC2 does not show, is not rejected', async () => {
  ec2.proof = () => ({ says: [] });
  const { message } = await failure();
  expect(message).toMatch(
    /could not be proven: .*shown nothing of its console in 15 minutes.*Nitro/,
  );
  expect((await imageTagsNow())[TAG.rejected]).toBeUndefined();
  expect(ec2.living).toEqual([]);
});

describe('an image that fails its proof', () => {
  test.each([
    ['inspect', 'packages are not what the manifest says: openssl', /says: openssl/],
    ['verify', 'verify-script ended with status 3', /verify-script ended with status 3/],
    ['wait', 'line 3: exited 1', /in phase wait: line 3/],
  ])('in phase %s is rejected with the reason: %s', async (phase, reason, told) => {
    ec2.proof = failing(phase, reason);
    const error = await failure();
    expect(error).toMatchObject({ phase: 'proof', log: 'the log' });
    expect(error.message).toMatch(told);
    const tags = await imageTagsNow();
    expect(tags[TAG.rejected]).toMatch(told);
    expect(tags[TAG.proved]).toBeUndefined();
    expect(ec2.living).toEqual([]);
  });

  test('boots, and says nothing of ours within test-wait', async () => {
    ec2.proof = () => ({ says: [[5, ['Linux version 6.8.0-1042-aws']]] });
    const { message } = await failure();
    expect(message).toMatch(/said nothing on its console in 15 minutes/);
    expect(message).toMatch(/cloud-init/);
    expect((await imageTagsNow())[TAG.rejected]).toBeDefined();
  });

  test('shows nothing whatever, and does not pass its status checks', async () => {
    ec2.proof = () => ({ says: [] });
    ec2.checksPassAfter = Number.POSITIVE_INFINITY;
    await failure();
    expect((await imageTagsNow())[TAG.rejected]).toBeDefined();
  });

  test('comes so far and no further', async () => {
    ec2.proof = (nonce) => ({ says: [[30, saidBy(nonce, [progress('wait')])]] });
    expect((await failure()).message).toMatch(/not come further than phase wait in 15 minutes/);
  });

  test('is not used by the next run, which builds anew', async () => {
    ec2.proof = failing('inspect', 'a reboot is required');
    await failure();
    ec2.now += 60 * minute;
    await failure();
    expect(ec2.requests.map(({ imageId }) => imageId)).toEqual([source, 'ami-new1', source]);
  });

  test('says why even if it could not be marked', async () => {
    ec2.proof = failing('inspect', 'a reboot is required');
    const error = refusal('CreateTags', 'UnauthorizedOperation');
    ec2.faults.push({ method: 'tagResources', applied: false, error });
    expect((await failure()).message).toMatch(/a reboot is required/);
    expect(told).toContainEqual(expect.objectContaining({ type: 'left', resource: 'ami-new1' }));
  });
});

describe('an image that could not be tried', () => {
  test.each([
    ['its instance was ended by somebody', { endedAt: 40 }, /was ended before it had reported/],
    ['its instance ended before its checks', { endedAt: 95 }, /before both status checks/],
  ] as const)('is not rejected: %s', async (_why, end, expected) => {
    ec2.proof = (nonce) => ({ ...proven(nonce), ...end });
    if (end.endedAt === 40) ec2.proof = () => ({ says: [], ...end });
    expect((await failure()).message).toMatch(expected);
    expect(Object.keys(await imageTagsNow())).not.toContain(TAG.rejected);
    expect(ec2.living).toEqual([]);
  });

  test('is not rejected where there is no room for its instance at all, and the next run proves it', async () => {
    const error = refusal('RunInstances', 'InsufficientInstanceCapacity');
    const launch = ec2.runBuilder.bind(ec2);
    ec2.runBuilder = async (request) => {
      if (request.imageId !== source) throw error;
      return await launch(request);
    };
    expect((await failure()).message).toMatch(/No instance to prove it could be started/);
    expect(ec2.living).toEqual([]);
    ec2.runBuilder = launch;
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-new1' } });
    expect(ec2.imageIds).toEqual(['ami-new1']);
  });
});

describe('what a run that died has left', () => {
  const made = imageTags(
    {
      source,
      release: 'noble',
      manifest: 'a'.repeat(64),
      considered: 'up to USN-1-1',
      build: NONCE,
    },
    run,
  );
  const leaveProver = (minutesAgo: number, repository = 'org/fleet', imageId = 'ami-old') => {
    const tags = proofTags(source, 'ami-old', 'pv-left-behind', { ...run, repository });
    ec2.addMachine({ id: 'i-left', imageId, tags, launchedAt: EPOCH - minutesAgo * minute });
  };
  beforeEach(() => {
    ec2.addImage({ id: 'ami-old', tags: made });
    ec2.now += 10 * minute;
  });

  test('an image that has not proven itself yet is proven, not built again', async () => {
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-old' } });
    expect(ec2.calls).toEqual(['runBuilder', 'tagResources', 'terminate']);
  });

  test('an image that has proven itself is used at once', async () => {
    ec2.addImage({ id: 'ami-proved', tags: { ...made, ...provedTags('as t3.small') } });
    ec2.now += 10 * minute;
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-proved' } });
    expect(ec2.calls).toEqual([]);
  });

  test('the instance that was to prove it is taken up', async () => {
    leaveProver(-9);
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-old' } });
    expect(ec2.calls).toEqual(['tagResources', 'terminate']);
    expect(told).toContainEqual(
      expect.objectContaining({ type: 'proof-started', instanceId: 'i-left', adopted: true }),
    );
    expect(ec2.living).toEqual([]);
  });

  test.each([
    ['too old', () => leaveProver(10)],
    ['another repository’s', () => leaveProver(-9, 'org/other')],
    ['started from another image', () => leaveProver(-9, 'org/fleet', 'ami-else')],
  ])('but not one that is %s', async (_what, leave) => {
    leave();
    expect(await build()).toMatchObject({ is: 'built' });
    expect(ec2.calls).toContain('runBuilder');
  });

  test('it is never taken for a builder, and swept with them', async () => {
    leaveProver(-9);
    await endBuilders(ec2, { by: 'source', imageId: source, run }, 'over', (news) => {
      told.push(news);
    });
    expect(ec2.living).toEqual([]);
    expect(told).toEqual([{ type: 'proof-ended', instanceId: 'i-left', why: 'over' }]);
  });
});

describe('a proof that is broken off', () => {
  test('leaves no instance', async () => {
    ec2.onSleep = () => {
      if (has('proof-started')) throw new CancelledError('cancelled');
    };
    await expect(build()).rejects.toThrow('cancelled');
    expect(ec2.living).toEqual([]);
    expect(await imageTagsNow()).not.toHaveProperty([TAG.rejected]);
  });

  test.each([[true], [false]])(
    'by a lost answer of RunInstances (applied: %s) has one instance all the same',
    async (applied) => {
      const launch = ec2.runBuilder.bind(ec2);
      let broken = false;
      ec2.runBuilder = async (request) => {
        if (request.imageId === source || broken) return await launch(request);
        broken = true;
        if (applied) await launch(request);
        throw lost('RunInstances');
      };
      expect(await build()).toMatchObject({ is: 'built' });
      expect(new Set(ec2.requests.map(({ token }) => token)).size).toBe(2);
      expect(ec2.living).toEqual([]);
    },
  );
});
