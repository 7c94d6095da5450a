import { beforeEach, describe, expect, test } from '@jest/globals';
import { CancelledError } from '../../../src/errors.js';
import type { BuildOrder } from '../../../src/image/build-order.js';
import { endBuilders } from '../../../src/image/end-builders.js';
import { builderTags, imageTags, rejectedTags, TAG } from '../../../src/image/tags.js';
import type { News } from '../../../src/report/events.js';
import { endOk, manifest, NONCE } from './console-writer.js';
import {
  buildOn,
  changed,
  clear,
  failureOf,
  fresh,
  good,
  minute,
  run,
  source,
} from './made-up-build.js';
import { EPOCH, lost, refusal, ScriptedEc2 } from './scripted-ec2.js';

let ec2: ScriptedEc2;
let told: News[];
const build = (more: Partial<BuildOrder> = {}) => buildOn(ec2, told, more);
const failure = (more: Partial<BuildOrder> = {}) => failureOf(build(more));

beforeEach(() => {
  ec2 = new ScriptedEc2();
  ec2.script = good;
  told = [];
});

describe('an answer that is lost', () => {
  test.each([[true], [false]])(
    'of RunInstances (applied: %s) leaves one builder',
    async (applied) => {
      ec2.faults.push({ method: 'runBuilder', applied, error: lost('RunInstances') });
      expect(await build()).toMatchObject({ is: 'built' });
      expect(ec2.calls).toEqual(['runBuilder', 'runBuilder', 'createImage', 'terminate']);
      expect(ec2.living).toEqual([]);
    },
  );

  test('of RunInstances, three times over, is a failure that leaves no builder', async () => {
    const fault = { method: 'runBuilder', applied: true, error: lost('RunInstances') } as const;
    ec2.faults.push(fault, fault, fault);
    expect((await failure()).message).toMatch(/No builder could be started/);
    expect(ec2.calls).toEqual(['runBuilder', 'runBuilder', 'runBuilder', 'terminate']);
    expect(ec2.living).toEqual([]);
  });

  test('of CreateImage, twice over, is a failure', async () => {
    const fault = { method: 'createImage', applied: false, error: lost('CreateImage') } as const;
    ec2.faults.push(fault, fault);
    expect((await failure()).message).toMatch(/No image could be made/);
    expect(ec2.living).toEqual([]);
  });

  test('of CreateImage is made good by looking for the image', async () => {
    ec2.imageShowsAfter = 40;
    ec2.faults.push({ method: 'createImage', applied: true, error: lost('CreateImage') });
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-new1' } });
    expect(ec2.calls).toEqual(['runBuilder', 'createImage', 'terminate']);
  });

  test('of a CreateImage that was not carried out is made good by asking again', async () => {
    ec2.faults.push({ method: 'createImage', applied: false, error: lost('CreateImage') });
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-new1' } });
    expect(ec2.imageIds).toHaveLength(1);
  });

  test('of CreateImage never makes a second image, however late the first one shows', async () => {
    ec2.imageShowsAfter = 200;
    ec2.faults.push({ method: 'createImage', applied: true, error: lost('CreateImage') });
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-new1' } });
    expect(ec2.imageIds).toHaveLength(1);
  });

  test('of TerminateInstances is looked into', async () => {
    ec2.faults.push({ method: 'terminate', applied: true, error: lost('TerminateInstances') });
    await build();
    expect(ec2.calls.filter((call) => call === 'terminate')).toHaveLength(1);
    expect(told.at(-1)).toMatchObject({ type: 'builder-ended' });
  });

  test('of nothing: a refusal to end the builder is told, not thrown', async () => {
    const error = refusal('TerminateInstances', 'UnauthorizedOperation');
    const fault = { method: 'terminate', applied: false, error } as const;
    ec2.faults.push(fault, fault, fault);
    expect(await build()).toMatchObject({ is: 'built' });
    expect(told.at(-1)).toMatchObject({ type: 'left', resource: 'i-1' });
  });

  test('of the console for an instance that is too new is silence', async () => {
    const error = refusal('GetConsoleOutput', 'InvalidInstanceID.NotFound');
    ec2.faults.push({ method: 'consoleOutput', applied: false, error });
    expect(await build()).toMatchObject({ is: 'built' });
  });
});

describe('what a run that died has left', () => {
  const leave = (minutesAgo: number, id = 'i-old', repository = 'org/fleet'): void => {
    const tags = builderTags(source, NONCE, { ...run, id: '76-1', repository });
    ec2.addMachine({ id, tags, launchedAt: EPOCH - minutesAgo * minute });
  };

  test.each([[1], [3], [20]])(
    'a builder launched %s minutes ago is taken up',
    async (minutesAgo) => {
      leave(minutesAgo);
      expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-new1' } });
      expect(ec2.calls).toEqual(['createImage', 'terminate']);
      expect(told[0]).toMatchObject({
        type: 'builder-started',
        instanceId: 'i-old',
        adopted: true,
      });
      expect(ec2.living).toEqual([]);
    },
  );

  test('an instance that only bears a builder’s tags is not taken up, and is ended', async () => {
    const tags = builderTags(source, NONCE, { ...run, id: '76-1' });
    ec2.addMachine({ id: 'i-other', imageId: 'ami-other', tags, launchedAt: EPOCH - minute });
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-new1' } });
    expect(ec2.calls).toEqual(['runBuilder', 'createImage', 'terminate']);
    expect(told[0]).toMatchObject({ type: 'builder-started', adopted: false });
  });

  test('a builder in its second boot, whose console has been overwritten, is waited for', async () => {
    leave(20);
    ec2.script = { says: [[1_500, endOk(manifest(fresh, changed))]], stopsAt: 1_560 };
    expect(await build()).toMatchObject({ is: 'built' });
  });

  test('a builder of yesterday is ended, and a new one started', async () => {
    leave(24 * 60);
    ec2.script = clear;
    expect(await build()).toMatchObject({ is: 'clear' });
    expect(ec2.calls).toEqual(['runBuilder', 'terminate']);
    expect(ec2.living).toEqual([]);
  });

  test("another repository's builder is left alone", async () => {
    leave(1, 'i-theirs', 'org/other');
    await build();
    expect(ec2.calls[0]).toBe('runBuilder');
    expect(ec2.living).toEqual(['i-theirs']);
  });

  const leaveImage = (): void => {
    const mark = { source, release: 'noble', manifest: 'ab'.repeat(32), considered: 'x' };
    ec2.addImage({ id: 'ami-left', tags: imageTags({ ...mark, build: NONCE }, run) });
  };

  test('an image in the making is waited for, and its builder ended', async () => {
    leave(10);
    leaveImage();
    expect(await build()).toMatchObject({
      is: 'built',
      image: { id: 'ami-left', state: 'available' },
      release: 'noble',
      findings: [{ notice: 'USN-1-1' }],
      changed,
    });
    expect(ec2.calls).toEqual(['terminate']);
    expect(ec2.living).toEqual([]);
  });

  test('an image in the making whose builder is gone is waited for', async () => {
    leaveImage();
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-left' }, changed: [] });
    expect(ec2.calls).toEqual([]);
  });

  test('an image that shows late is found before a second one is made', async () => {
    leave(3);
    leaveImage();
    ec2.imageShowsAfter = 60;
    expect(await build()).toMatchObject({ is: 'built', image: { id: 'ami-left' } });
    expect(ec2.calls).toEqual(['terminate']);
  });

  test('a builder whose image was rejected is ended, and a new one started', async () => {
    leave(10);
    const mark = { source, release: 'noble', manifest: 'ab'.repeat(32), considered: 'x' };
    const tags = imageTags({ ...mark, build: NONCE }, run);
    ec2.addImage({ id: 'ami-bad', tags: { ...tags, ...rejectedTags('never healthy') } });
    ec2.now += 1_000;
    ec2.script = { says: [] };
    await failure();
    expect(ec2.calls).toEqual(['runBuilder', 'terminate']);
    expect(ec2.living).toEqual([]);
  });

  test('an image that lacks newer fixes is not waited for', async () => {
    leaveImage();
    ec2.script = clear;
    expect(await build({ isCurrent: () => false })).toMatchObject({ is: 'clear' });
  });
});

test('a cancelled build ends its builder', async () => {
  let sleeps = 0;
  ec2.onSleep = () => {
    sleeps++;
    if (sleeps === 4) throw new CancelledError('cancelled');
  };
  await expect(build()).rejects.toThrow(CancelledError);
  expect(ec2.calls).toEqual(['runBuilder', 'terminate']);
  expect(ec2.living).toEqual([]);
});

test('a builder too new to be listed is ended all the same', async () => {
  ec2.instancesTagged = async () => [];
  ec2.script = clear;
  await build();
  expect(ec2.living).toEqual([]);
});

describe('after a run', () => {
  const tell = (news: News): void => {
    told.push(news);
  };

  test('its builders are ended, and nobody else is', async () => {
    ec2.addMachine({ id: 'i-ours', tags: builderTags(source, NONCE, run) });
    ec2.addMachine({ id: 'i-theirs', tags: builderTags(source, NONCE, { ...run, id: '78-1' }) });
    ec2.addMachine({ id: 'i-fleet', tags: { [TAG.run]: '77-1' } });
    await endBuilders(ec2, { by: 'run', run }, 'the run was cancelled', tell);
    expect(ec2.living).toEqual(['i-theirs', 'i-fleet']);
    expect(told).toEqual([
      { type: 'builder-ended', instanceId: 'i-ours', why: 'the run was cancelled' },
    ]);
  });

  test('what could not be looked for is told, not thrown', async () => {
    ec2.instancesTagged = () => Promise.reject(refusal('DescribeInstances', 'RequestExpired'));
    await endBuilders(ec2, { by: 'run', run }, 'cancelled', tell);
    expect(told).toEqual([
      expect.objectContaining({ type: 'left', resource: 'builders of run 77-1' }),
    ]);
  });

  test('nothing is called when there is nothing to end', async () => {
    await endBuilders(ec2, { by: 'run', run }, 'cancelled', tell);
    expect(ec2.calls).toEqual([]);
    expect(told).toEqual([]);
  });
});
