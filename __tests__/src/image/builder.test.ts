import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BuildOrder } from '../../../src/image/build-order.js';
import { builderTags, TAG } from '../../../src/image/tags.js';
import type { News } from '../../../src/report/events.js';
import { beforeList, beforeRecords, endFailed, endOk, manifest, NONCE } from './console-writer.js';
import {
  buildOn,
  changed,
  clear,
  failureOf,
  fresh,
  good,
  judge,
  minutesOn,
  old,
  opening,
  run,
  source,
} from './made-up-build.js';
import { type GuestScript, refusal, ScriptedEc2 } from './scripted-ec2.js';

let ec2: ScriptedEc2;
let told: News[];
const build = (more: Partial<BuildOrder> = {}) => buildOn(ec2, told, more);
const failure = (more: Partial<BuildOrder> = {}) => failureOf(build(more));

beforeEach(() => {
  ec2 = new ScriptedEc2();
  ec2.script = good;
  told = [];
});

const toldTypes = (): readonly string[] => told.map((news) => news.type);

describe('a builder that finds something lacking and upgrades it', () => {
  test('says which pockets of Ubuntu Pro it can reach, before the upgrade and after', async () => {
    const pro = { attached: true, services: { 'esm-infra': 'enabled', 'esm-apps': 'disabled' } };
    const says = [
      ...opening.slice(0, 2),
      [90, beforeRecords({ ...beforeList(old), pro })],
      [300, endOk(manifest(fresh, changed, { pro }))],
    ] as const;
    ec2.script = { ...good, says };
    const heard: (readonly string[] | undefined)[] = [];
    await build({
      judge: (packages, _release, pockets) => {
        heard.push(pockets && [...pockets]);
        return judge(packages);
      },
    });
    expect(heard).toEqual([['esm-infra'], ['esm-infra']]);
  });

  test('becomes an image that says what it is, and is ended', async () => {
    const outcome = await build();
    expect(outcome).toMatchObject({
      is: 'built',
      image: { id: 'ami-new1', state: 'available' },
      release: 'noble',
      findings: [{ notice: 'USN-1-1', installed: '3.0-1' }],
      changed,
    });
    expect(ec2.calls).toEqual(['runBuilder', 'createImage', 'terminate']);
    expect(ec2.living).toEqual([]);
    expect(ec2.imageRequests[0]).toEqual({
      instanceId: 'i-1',
      name: expect.stringMatching(/^patch-cycle-noble-\d{8}T\d{6}Z-9abcdef0-mkm2x3k4$/),
      description: expect.stringContaining(source),
      tags: {
        [TAG.source]: source,
        [TAG.release]: 'noble',
        [TAG.manifest]: expect.stringMatching(/^[0-9a-f]{64}$/),
        [TAG.notices]: 'up to USN-1-1',
        [TAG.build]: NONCE,
        [TAG.line]: source,
        [TAG.run]: '77-1',
        [TAG.repository]: 'org/fleet',
      },
    });
  });

  test('is started with its tags and a token, so that nothing of it can be lost', async () => {
    await build({ securityGroupIds: ['sg-1'] });
    expect(ec2.requests[0]).toMatchObject({
      imageId: source,
      type: 't3.small',
      subnetId: 'subnet-1',
      securityGroupIds: ['sg-1'],
      token: NONCE,
      tags: builderTags(source, NONCE, run),
    });
  });

  test('is told step by step', async () => {
    await build();
    const phases = told.flatMap((news) => (news.type === 'builder-phase' ? [news.phase] : []));
    expect(phases).toEqual(['wait', 'update', 'before', 'upgrade', 'manifest']);
    expect(toldTypes().filter((type) => type !== 'builder-phase')).toEqual([
      'builder-started',
      'checked',
      'builder-stopped',
      'image-created',
      'waiting',
      'image-available',
      'image-contents',
      'builder-ended',
    ]);
    expect(told.find((news) => news.type === 'image-created')).toMatchObject({
      kernel: { before: '6.8.0-1', after: '6.8.0-2' },
    });
  });

  test('is not imaged before it has stopped', async () => {
    let stopped = false;
    const create = ec2.createImage.bind(ec2);
    ec2.createImage = async (request) => {
      stopped = (await ec2.instances(['i-1']))[0]?.state === 'stopped';
      return create(request);
    };
    await build();
    expect(stopped).toBe(true);
  });

  test('is judged by its manifest when the list before the upgrade was missed', async () => {
    ec2.script = { ...good, says: good.says.slice(3) };
    expect(await build()).toMatchObject({ is: 'built', findings: [{ installed: '3.0-1' }] });
  });

  test('may have more packages than its console can show once the list before is known', async () => {
    const report = manifest([], changed, { packages_omitted: true });
    ec2.script = { ...good, says: [...opening, [300, endOk(report)]] };
    expect(await build()).toMatchObject({ is: 'built' });
    ec2 = new ScriptedEc2();
    ec2.script = { ...good, says: [[300, endOk(report)]] };
    expect((await failure()).message).toMatch(/too many packages/);
  });
});

describe('a builder that finds nothing lacking', () => {
  test('is ended at once, and no image is made', async () => {
    ec2.script = clear;
    expect(await build()).toEqual({
      is: 'clear',
      release: 'noble',
      considered: 'up to USN-1-1',
      verdict: { is: 'clear', needsPro: [] },
    });
    expect(ec2.calls).toEqual(['runBuilder', 'terminate']);
    expect(minutesOn(ec2)).toBeLessThan(2);
    expect(told.at(-1)).toMatchObject({ type: 'builder-ended', why: 'nothing is lacking' });
  });
});

describe('a build that fails', () => {
  const script = (
    records: readonly (readonly [number, readonly string[]])[],
    more: Omit<GuestScript, 'says'> = {},
  ): GuestScript => ({ says: records, ...more });

  test.each<[string, GuestScript, RegExp, number]>([
    [
      'because the indexes are broken, says where, why and what to check',
      script([...opening.slice(0, 2), [200, endFailed('update', 'not every index', 'Err:10 404')]]),
      /failed in phase update: not every index\. .*security groups/,
      4,
    ],
    [
      'with a console that stays silent, says what to check',
      script([]),
      /silent for 10 minutes\. .*NAT gateway.*Nitro/,
      11,
    ],
    [
      'because the archive cannot be reached, does not wait for the guest to give up',
      script(opening.slice(0, 2)),
      /fetching the archive's indexes for 10 minutes\. .*NAT gateway/,
      12,
    ],
    [
      'because the builder stopped without a word, says so after waiting for a late console',
      script([...opening], { stopsAt: 200 }),
      /has stopped, but it left no report/,
      15,
    ],
    [
      'because the report is not whole, says what is missing of it',
      script([...opening, [300, endOk(manifest(fresh)).slice(-3)]], { stopsAt: 345 }),
      /its report is incomplete: \d+ of \d+ chunks are missing/,
      17,
    ],
    [
      'because someone ended the builder, says so',
      script([...opening], { endedAt: 200 }),
      /was ended before its image was made/,
      4,
    ],
    [
      'because it never finishes, gives up after an hour',
      script([...opening]),
      /has not finished after 60 minutes/,
      61,
    ],
    [
      'because the builder does not stop, gives up',
      script([...good.says]),
      /finished its work but is still running/,
      17,
    ],
  ])('%s', async (_, guest, message, within) => {
    ec2.script = guest;
    expect((await failure()).message).toMatch(message);
    expect(minutesOn(ec2)).toBeLessThan(within);
    expect(ec2.living).toEqual([]);
    expect(ec2.calls).not.toContain('createImage');
  });

  test('carries the phase and the tail of the log', async () => {
    ec2.script = script([[60, endFailed('update', 'not every index', 'Err:10 404')]]);
    expect(await failure()).toMatchObject({ phase: 'update', log: 'Err:10 404' });
    expect(told.slice(-2)).toEqual([
      {
        type: 'build-failed',
        source,
        reason: expect.stringContaining('not every index'),
        phase: 'update',
        log: 'Err:10 404',
      },
      { type: 'builder-ended', instanceId: 'i-1', why: 'the build failed' },
    ]);
  });

  test('because a finding stays names notice, package and versions, and whether it is held', async () => {
    ec2.script = { ...good, says: [...opening, [300, endOk(manifest(old))]] };
    expect((await failure()).message).toMatch(
      /openssl is still 3\.0-1 and not 3\.0-2, which USN-1-1 asks for: the mirror .* name them in allow-unfixed/,
    );
    ec2 = new ScriptedEc2();
    const held = manifest(old, [], { held: ['openssl'] });
    ec2.script = { ...good, says: [...opening, [300, endOk(held)]] };
    expect((await failure()).message).toMatch(/held in the image/);
    expect(ec2.calls).toEqual(['runBuilder', 'terminate']);
  });

  test('because nothing can be said gives the reason', async () => {
    const verdict = { is: 'unknown', reason: 'The feed ends early.', mend: 'Run later.' } as const;
    const error = await failure({ judge: async () => ({ verdict, considered: '' }) });
    expect(error.message).toBe(`What ${source} lacks is unknown: The feed ends early. Run later.`);
    expect(ec2.living).toEqual([]);
  });

  test('because EC2 gives up on the image says its reason, and names what is left', async () => {
    ec2.imageBecomes = 'failed';
    expect((await failure()).message).toMatch(/ami-new1 is failed: Client\.InternalError/);
    expect(told).toContainEqual(expect.objectContaining({ type: 'left', resource: 'ami-new1' }));
    expect(ec2.living).toEqual([]);
  });

  test('because the image takes more than an hour says that it may come yet', async () => {
    ec2.imageTakes = 2 * 3_600;
    expect((await failure()).message).toMatch(/still pending after 60 minutes/);
  });

  test('because the builder is nowhere to be seen gives up', async () => {
    ec2.instances = async () => [];
    expect((await failure()).message).toBe('Builder i-1 does not exist any more.');
    expect(minutesOn(ec2)).toBeLessThan(6);
  });

  test('because the image is nowhere to be seen gives up', async () => {
    ec2.images = async () => [];
    expect((await failure()).message).toBe('Image ami-new1 does not exist any more.');
  });

  test('because nothing can be said after the upgrade gives the reason', async () => {
    const verdict = { is: 'unknown', reason: 'A version is none.', mend: 'Look.' } as const;
    let times = 0;
    const error = await failure({
      judge: (packages) => {
        times++;
        return times === 1 ? judge(packages) : Promise.resolve({ verdict, considered: '' });
      },
    });
    expect(error.message).toMatch(/upgraded builder lacks is unknown: A version is none\. Look\./);
    expect(ec2.calls).toEqual(['runBuilder', 'terminate']);
  });

  test('because EC2 starts no builder says why, and asks once', async () => {
    const error = refusal('RunInstances', 'InsufficientInstanceCapacity');
    ec2.faults.push({ method: 'runBuilder', applied: false, error });
    expect((await failure()).message).toMatch(
      /No builder.*t3\.small.*InsufficientInstanceCapacity/,
    );
    expect(ec2.calls).toEqual(['runBuilder']);
  });

  test('because EC2 makes no image says why, and asks once', async () => {
    const error = refusal('CreateImage', 'ResourceLimitExceeded');
    ec2.faults.push({ method: 'createImage', applied: false, error });
    expect((await failure()).message).toMatch(/No image could be made.*ResourceLimitExceeded/);
    expect(ec2.calls).toEqual(['runBuilder', 'createImage', 'terminate']);
  });
});
