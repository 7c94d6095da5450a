import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { callsBy, causedBy } from '../../../sandbox/record/calls.js';
import { capacityOver, lowest } from '../../../sandbox/record/capacity.js';
import { disruptions, zonesDisrupted } from '../../../sandbox/record/disruption.js';
import { leftBehind } from '../../../sandbox/record/left-behind.js';
import { Replay } from '../../../sandbox/record/replay.js';
import { timeline } from '../../../sandbox/record/timeline.js';
import type { Happening } from '../../../sandbox/record.js';
import { SmallFleet } from '../faults/small-fleet.js';

const END = { ShouldDecrementDesiredCapacity: 'false' };

/** A fleet in which one instance is ended and replaced; and when that began. */
function replaced(): { fleet: SmallFleet; id: string; zone: string; began: number } {
  const fleet = new SmallFleet();
  const [id = ''] = fleet.ids();
  const began = fleet.world.clock.now;
  fleet.call('TerminateInstanceInAutoScalingGroup', { InstanceId: id, ...END });
  fleet.seconds(1_800);
  const zone = fleet.world.history.of('member').find((one) => one.id === id)?.zone ?? '';
  return { fleet, id, zone, began };
}

const DEEDS = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 900 }), fc.nat()), {
  minLength: 1,
  maxLength: 8,
});

describe('capacity over time', () => {
  test('dips by the one that is replaced, in its zone, in its group and its target group', () => {
    const { fleet, zone, began } = replaced();
    const points = capacityOver(fleet.world.history.all);
    const arn = fleet.world.loadBalancing.targetGroups()[0]?.arn ?? '';
    for (const service of ['web', arn]) {
      expect(lowest(points, service, 'healthy', began)?.count).toBe(2);
      const inZone = points.filter(
        (p) => p.service === service && p.zone === zone && p.at >= began,
      );
      expect(inZone.map((p) => p.healthy)).toContain(0);
      expect(inZone.at(-1)?.healthy).toBe(1);
      const others = points.filter((p) => p.service === service && p.zone !== zone);
      expect(others.filter((p) => p.at >= began)).toEqual([]);
    }
  });

  test('is warmed later than it is in service, by the warm-up', () => {
    const { fleet, zone, began } = replaced();
    const back = (warmUp: number): number =>
      capacityOver([...fleet.world.history.all, LATER(fleet)], warmUp).find(
        (p) => p.service === 'web' && p.zone === zone && p.at > began && p.warmed === 1,
      )?.at ?? 0;
    expect(back(0)).toBeGreaterThan(began);
    expect(back(300_000)).toBe(back(0) + 300_000);
  });

  test('is what a replay counts at every moment, whatever happened', () =>
    fc.assert(
      fc.property(DEEDS, (drawn) => {
        const fleet = new SmallFleet();
        for (const [deed, seconds, draw] of drawn) {
          const id = fleet.ids()[draw % Math.max(1, fleet.ids().length)] ?? 'none';
          if (deed === 0)
            fleet.outcome('TerminateInstanceInAutoScalingGroup', { InstanceId: id, ...END });
          if (deed === 1) fleet.world.compute.terminate(id, 'test');
          if (deed === 2) {
            fleet.outcome('SetDesiredCapacity', {
              AutoScalingGroupName: 'web',
              DesiredCapacity: String(1 + (draw % 6)),
            });
          }
          fleet.seconds(seconds);
        }
        const history = fleet.world.history.all;
        const replay = new Replay();
        for (const happening of history) replay.live(happening);
        const last = new Map(
          capacityOver(history)
            .filter((p) => p.service === 'web')
            .map((p) => [p.zone, p.inService]),
        );
        const members = [...replay.members.values()].filter(
          (m) => m.group === 'web' && m.lifecycle === 'InService',
        );
        for (const [zone, inService] of last) {
          expect(members.filter((m) => m.zone === zone)).toHaveLength(inService);
        }
      }),
      { numRuns: 25 },
    ));
});

/** Something that happens to nobody, an hour later: warm-ups are over by then. */
const LATER = (fleet: SmallFleet): Happening => ({
  kind: 'note',
  at: fleet.world.clock.now + 3_600_000,
  seq: -1,
  text: '',
});

describe('disruption', () => {
  test('is told from when a member ceased to serve until it was gone, with who caused it', () => {
    const { fleet, id, zone, began } = replaced();
    const found = disruptions(fleet.world.history.all).filter((d) => d.from >= began);
    expect(found).toEqual([
      {
        id,
        group: 'web',
        zone,
        cause: 'caller:tester',
        from: began,
        until: expect.any(Number),
      },
    ]);
    expect(found[0]?.until).toBeGreaterThan(began);
  });

  test('of two zones at once is seen, and each for itself', () => {
    const fleet = new SmallFleet();
    const [one = '', two = ''] = fleet.ids();
    const began = fleet.world.clock.now;
    fleet.call('TerminateInstanceInAutoScalingGroup', { InstanceId: one, ...END });
    fleet.seconds(1);
    fleet.world.compute.terminate(two, 'hardware');
    fleet.seconds(3_600);
    const history = fleet.world.history.all;
    const zones = zonesDisrupted(history, new Set(['web'])).filter((z) => z.at >= began);
    expect(zones.map((z) => z.zones.length)).toContain(2);
    expect(zones.at(-1)?.zones).toEqual([]);
    const ours = zonesDisrupted(history, undefined, (d) => d.cause === 'caller:tester');
    expect(ours.filter((z) => z.at >= began).every((z) => z.zones.length <= 1)).toBe(true);
    expect(zonesDisrupted(history, new Set(['api'])).filter((z) => z.at >= began)).toEqual([]);
  });
});

describe('calls and causes', () => {
  test('are counted by caller and action, with what came of them', () => {
    const fleet = new SmallFleet();
    fleet.outcome('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: '4' });
    fleet.outcome('SetDesiredCapacity', { AutoScalingGroupName: 'web', DesiredCapacity: '99' });
    fleet.outcome('SetDesiredCapacity', { AutoScalingGroupName: 'no', DesiredCapacity: '1' });
    fleet.call('DescribeAutoScalingGroups', {}, { caller: 'another' });
    const counts = callsBy(fleet.world.history.all).filter((one) => one.caller !== 'scenario');
    expect(counts).toEqual([
      {
        caller: 'tester',
        action: 'autoscaling:SetDesiredCapacity',
        ok: 1,
        refused: { ValidationError: 2 },
      },
      { caller: 'another', action: 'autoscaling:DescribeAutoScalingGroups', ok: 1, refused: {} },
    ]);
  });

  test('say who changed what', () => {
    const { fleet, id } = replaced();
    const changed = causedBy(fleet.world.history.all, 'caller:tester');
    expect(changed.map((one) => one.kind)).toContain('member');
    expect(changed.every((one) => !('id' in one) || one.id === id)).toBe(true);
    expect(causedBy(fleet.world.history.all, /^auto-scaling:/).length).toBeGreaterThan(0);
  });
});

describe('what is left behind', () => {
  test('is nothing before the first call, and nothing when everything was given back', () => {
    const fleet = new SmallFleet();
    expect(leftBehind(fleet.world.history.all, 'tester')).toEqual([]);
    const processes = { AutoScalingGroupName: 'web', ScalingProcesses: ['AZRebalance'] };
    fleet.call('SuspendProcesses', processes);
    expect(leftBehind(fleet.world.history.all, 'tester')).toEqual([
      { what: 'process', resource: 'web', detail: 'AZRebalance' },
    ]);
    fleet.call('ResumeProcesses', processes);
    expect(leftBehind(fleet.world.history.all, 'tester')).toEqual([]);
  });

  test('is protection, standby, and what was detached and runs on', () => {
    const fleet = new SmallFleet();
    const web = { AutoScalingGroupName: 'web' };
    const [one = '', two = '', three = ''] = fleet.ids();
    const protect = (InstanceIds: readonly string[], ProtectedFromScaleIn: boolean): void => {
      fleet.call('SetInstanceProtection', { ...web, InstanceIds, ProtectedFromScaleIn });
    };
    protect([one, two], true);
    protect([two], false);
    const leave = { ...web, ShouldDecrementDesiredCapacity: true };
    fleet.call('EnterStandby', { ...leave, InstanceIds: [two] });
    fleet.call('UpdateAutoScalingGroup', { ...web, MinSize: 0 });
    fleet.call('DetachInstances', { ...leave, InstanceIds: [three] });
    fleet.seconds(600);
    const left = () =>
      leftBehind(fleet.world.history.all, 'tester').filter(({ what }) => what !== 'size');
    expect(left()).toEqual([
      { what: 'protection', resource: one, detail: 'of web is protected' },
      { what: 'standby', resource: two, detail: 'of web is Standby' },
      { what: 'detached', resource: three, detail: 'was in web' },
    ]);
    protect([one], false);
    fleet.call('ExitStandby', { ...web, InstanceIds: [two] });
    fleet.call('AttachInstances', { ...web, InstanceIds: [three] });
    fleet.seconds(600);
    expect(left()).toEqual([]);
    fleet.call('DetachInstances', { ...leave, InstanceIds: [three] });
    fleet.seconds(600);
    fleet.call('TerminateInstances', { InstanceId: [three] }, { service: 'ec2' });
    fleet.seconds(600);
    expect(left()).toEqual([]);
  });

  test('is tags, sizes, templates, and what was made and still is', () => {
    const fleet = new SmallFleet();
    const web = { AutoScalingGroupName: 'web' };
    fleet.call('CreateOrUpdateTags', {
      Tags: [
        {
          ResourceId: 'web',
          ResourceType: 'auto-scaling-group',
          Key: 'mine',
          Value: '1',
          PropagateAtLaunch: false,
        },
      ],
    });
    fleet.call('SetDesiredCapacity', { ...web, DesiredCapacity: 4 });
    const ec2 = { service: 'ec2' as const };
    const templates = fleet.call('DescribeLaunchTemplates', {}, ec2).launchTemplates;
    const [template] = templates as { launchTemplateId: string }[];
    const LaunchTemplateId = template?.launchTemplateId;
    const version = { LaunchTemplateId, SourceVersion: '1', LaunchTemplateData: {} };
    fleet.call('CreateLaunchTemplateVersion', version, ec2);
    const images = fleet.call('DescribeImages', {}, ec2).imagesSet as { imageId: string }[];
    const run = {
      ImageId: images[0]?.imageId,
      MinCount: 2,
      MaxCount: 2,
      InstanceType: 'm6i.large',
    };
    const { instancesSet } = fleet.call('RunInstances', run, ec2);
    const [kept, ended] = (instancesSet as { instanceId: string }[]).map((one) => one.instanceId);
    fleet.seconds(60);
    fleet.call('TerminateInstances', { InstanceId: [ended] }, ec2);
    fleet.call('CreateImage', { InstanceId: kept, Name: 'left' }, ec2);
    fleet.seconds(600);
    expect(leftBehind(fleet.world.history.all, 'tester')).toEqual([
      { what: 'tag', resource: 'web', detail: 'mine' },
      { what: 'size', resource: 'web', detail: 'was 3 (1 to 9), is 4 (1 to 9)' },
      { what: 'version', resource: LaunchTemplateId, detail: 'version 2' },
      { what: 'instance', resource: kept, detail: 'running' },
      { what: 'image', resource: expect.stringMatching(/^ami-/), detail: 'available' },
    ]);
  });
});

describe('the timeline', () => {
  test('says when, how many serve where, and what happened, in order', () => {
    const { fleet, id, zone, began } = replaced();
    const lines = timeline(fleet.world.history.all, { from: began }).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^2026-01-20 04:17:00 {2}a\d b\d c\d {2}/);
    const leaving = lines.findIndex((line) => line.includes(`${id} in ${zone} is Terminating`));
    expect(leaving).toBeGreaterThanOrEqual(0);
    expect(lines.slice(1).every((line) => /^ {11}\d\d:\d\d:\d\d {2}\S/.test(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/a\d b\d c\d/);
    const served = (line: string | undefined): number =>
      [...(line ?? '').slice(21, 29).matchAll(/\d/g)].reduce((sum, one) => sum + Number(one[0]), 0);
    expect(served(lines[leaving])).toBe(4);
    expect(served(lines.at(-1))).toBe(5);
  });

  test('tells who began what, and counts a moment when it is over', () => {
    const { fleet, began } = replaced();
    const lines = timeline(fleet.world.history.all, { from: began }).trimEnd().split('\n');
    const text = lines.join('\n');
    expect(text).toMatch(/is Terminating \(caller:tester\)/);
    expect(text).toMatch(/is Pending \(auto-scaling:desired\)/);
    const counts = new Map<string, Set<string>>();
    for (const line of lines) {
      const [time, rest] = [line.slice(11, 19), line.slice(21, 29)];
      counts.set(time, (counts.get(time) ?? new Set()).add(rest));
    }
    const first = [...counts.values()][0];
    expect(first?.size).toBe(1);
  });

  test('tells the newest alone, if asked', () => {
    const { fleet } = replaced();
    const all = timeline(fleet.world.history.all);
    const last = timeline(fleet.world.history.all, { last: 3 }).trimEnd().split('\n');
    expect(last).toHaveLength(3);
    expect(all.trimEnd().endsWith(last.at(-1)?.trim() ?? '-')).toBe(true);
  });
});
