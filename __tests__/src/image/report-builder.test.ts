import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { BuildError, CancelledError } from '../../../src/errors.js';
import type { Reported } from '../../../src/image/ledger.js';
import { type ReportOrder, reportOn } from '../../../src/image/report-builder.js';
import { builderTags, reportTags, TAG } from '../../../src/image/tags.js';
import type { News } from '../../../src/report/events.js';
import { beforeList, beforeRecords, NONCE, progress, saidBy } from './console-writer.js';
import { buildOn, good, image, minute, old, run, source } from './made-up-build.js';
import { EPOCH, type GuestScript, lost, refusal, ScriptedEc2 } from './scripted-ec2.js';

const OURS = NONCE.replace(/^pc-/, 'pr-');
const THEIRS = 'pr-9abcdef0-aaaa0001';

/** What a builder says that only reports. */
const says = (nonce: string): GuestScript['says'] => [
  [40, saidBy(nonce, [progress('wait')])],
  [60, [...saidBy(nonce, [progress('before')]), ...saidBy(nonce, beforeRecordsOf(nonce))]],
];
const beforeRecordsOf = (nonce: string) => beforeRecords(beforeList(old, nonce));

let ec2: ScriptedEc2;
let told: News[];
let kept: Reported[];
beforeEach(() => {
  ec2 = new ScriptedEc2();
  ec2.script = { says: says(OURS), stopsAt: 300 };
  told = [];
  kept = [];
});

const report = (more: Partial<ReportOrder> = {}) => {
  const order: ReportOrder = {
    source: image,
    places: [{ type: 't3.small', subnetId: 'subnet-1' }],
    securityGroupIds: ['sg-1'],
    publicAddress: true,
    maskUnits: ['app.service'],
    run,
    pollInterval: 15_000,
    heard: (one) => kept.push(one),
    ...more,
  };
  return reportOn({ compute: ec2, clock: ec2.clock }, order, (news) => told.push(news));
};
const typesOf = () => told.map(({ type }) => type);

describe('a builder that only reports', () => {
  test('is ended as soon as its list is whole, which is told', async () => {
    const { release, packages } = await report();
    expect([release, [...packages]]).toEqual(['noble', old]);
    expect(ec2.calls).toEqual(['runBuilder', 'terminate']);
    expect((ec2.now - EPOCH) / 1_000).toBeLessThanOrEqual(75);
    expect(kept).toMatchObject([{ image: { id: source }, release: 'noble' }]);
    expect(typesOf()).toEqual([
      'builder-started',
      'builder-phase',
      'builder-phase',
      'builder-ended',
    ]);
    expect(told[0]).toMatchObject({ reportOnly: true, adopted: false });
  });

  test('is told to report, to mask, and nothing else; its power-off ends it', async () => {
    await report();
    const [request] = ec2.requests;
    expect(request).toMatchObject({
      onPowerOff: 'terminate',
      token: OURS,
      securityGroupIds: ['sg-1'],
      publicAddress: true,
      tags: { [TAG.report]: source, [TAG.builder]: source, [TAG.build]: OURS },
    });
    const text = gunzipSync(request?.userData ?? new Uint8Array()).toString();
    expect(text).toContain('REPORT_ONLY=1');
    expect(text).toContain(`NONCE=${OURS}`);
    expect(text).toContain("'app.service'");
    expect(text).toMatch(/PRE_HOOK=\\nPOST_HOOK=\\n/);
  });

  test('is tried in the next place where there is no room', async () => {
    const error = refusal('RunInstances', 'InsufficientInstanceCapacity');
    ec2.faults.push({ method: 'runBuilder', applied: false, error });
    const subnets = ['subnet-1', 'subnet-2'];
    await report({ places: subnets.map((subnetId) => ({ type: 't3.small', subnetId })) });
    expect(typesOf().slice(0, 2)).toEqual(['no-room', 'builder-started']);
    expect(ec2.living).toEqual([]);
  });
});

describe('however it goes, no builder is left', () => {
  test('when it stays silent', async () => {
    ec2.script = { says: [] };
    await expect(report()).rejects.toThrow(/has been silent/);
    expect(told.at(-2)).toMatchObject({ type: 'build-failed', source, reportOnly: true });
    expect([ec2.living, kept]).toEqual([[], []]);
  });

  test('when it powers itself off unheard: that is told, and nobody ends it once more', async () => {
    ec2.script = { says: [], endedAt: 240 };
    await expect(report()).rejects.toThrow(/nothing of a report came over its console/);
    expect(ec2.calls).toEqual(['runBuilder']);
    expect(told.filter(({ type }) => type === 'builder-ended')).toHaveLength(1);
  });

  test('when somebody stops it', async () => {
    ec2.script = { says: [], stopsAt: 240 };
    await expect(report()).rejects.toThrow(/nothing of a report came over its console/);
    expect(ec2.calls).toEqual(['runBuilder', 'terminate']);
    expect(ec2.living).toEqual([]);
  });

  test('when the run is cancelled', async () => {
    let sleeps = 0;
    ec2.onSleep = () => {
      sleeps++;
      if (sleeps === 2) throw new CancelledError('cancelled');
    };
    await expect(report()).rejects.toThrow(CancelledError);
    expect(ec2.living).toEqual([]);
  });

  test('when the answer of its start is lost three times over', async () => {
    const fault = { method: 'runBuilder', applied: true, error: lost('RunInstances') } as const;
    ec2.faults.push(fault, fault, fault);
    await expect(report()).rejects.toThrow(BuildError);
    expect(ec2.living).toEqual([]);
  });

  test('when its console may not be read', async () => {
    const error = refusal('GetConsoleOutput', 'UnauthorizedOperation');
    ec2.faults.push({ method: 'consoleOutput', applied: false, error });
    await expect(report()).rejects.toThrow(/UnauthorizedOperation/);
    expect(ec2.living).toEqual([]);
  });

  test('and when it cannot be ended, that is told', async () => {
    const error = refusal('TerminateInstances', 'UnauthorizedOperation');
    const fault = { method: 'terminate', applied: false, error } as const;
    ec2.faults.push(fault, fault, fault);
    await report();
    expect(told.at(-1)).toMatchObject({ type: 'left', resource: 'i-1' });
  });
});

describe('what other runs have left', () => {
  const other = { ...run, id: '76-1' };
  const leave = (id: string, minutesAgo: number, whose = other, nonce = THEIRS) => {
    const launchedAt = EPOCH - minutesAgo * minute;
    ec2.addMachine({ id, launchedAt, tags: reportTags(source, nonce, whose) });
  };
  const adopted = () =>
    told.flatMap((one) => (one.type === 'builder-started' ? [[one.instanceId, one.adopted]] : []));

  test('is taken up when it only reports, and ended', async () => {
    leave('i-left', 2);
    ec2.script = { says: says(THEIRS), stopsAt: 600 };
    await report();
    expect(ec2.calls).toEqual(['terminate']);
    expect(adopted()).toEqual([['i-left', true]]);
    expect(ec2.living).toEqual([]);
  });

  test('is replaced when it has nothing to say any more', async () => {
    leave('i-left', 2);
    const launch = ec2.runBuilder.bind(ec2);
    ec2.runBuilder = async (request) => {
      ec2.script = { says: says(request.token) };
      return await launch(request);
    };
    await report();
    expect(adopted()).toEqual([
      ['i-left', true],
      ['i-2', false],
    ]);
    expect(ec2.living).toEqual([]);
  });

  test('is ended without a look when it is old', async () => {
    leave('i-old', 40);
    await report();
    expect(adopted()).toEqual([['i-2', false]]);
    expect(ec2.living).toEqual([]);
  });

  test('is left alone when it upgrades, is another repository’s, or only bears such tags', async () => {
    ec2.addMachine({ id: 'i-build', tags: builderTags(source, NONCE, other) });
    ec2.addMachine({ id: 'i-same-run', tags: builderTags(source, NONCE, run) });
    leave('i-theirs', 1, { ...other, repository: 'org/other' });
    const tags = reportTags(source, THEIRS, other);
    ec2.addMachine({ id: 'i-copy', imageId: 'ami-other', tags });
    await report();
    expect(adopted()).toEqual([['i-5', false]]);
    expect(ec2.living).toEqual(['i-build', 'i-same-run', 'i-theirs', 'i-copy']);
  });

  test.each([
    ['with its tags', {}],
    ['although it has lost the tag that says so', { [TAG.report]: undefined }],
  ])('is ended by a build, which never takes it for a builder of its own, %s', async (_, less) => {
    const tags = { ...reportTags(source, THEIRS, other), ...less };
    ec2.addMachine({ id: 'i-left', tags: tags as never, launchedAt: EPOCH - minute });
    ec2.script = good;
    expect(await buildOn(ec2, told)).toMatchObject({ is: 'built' });
    expect(adopted()).toEqual([['i-2', false]]);
    expect(ec2.imageRequests.map(({ instanceId }) => instanceId)).toEqual(['i-2']);
    expect(ec2.living).toEqual([]);
  });
});
