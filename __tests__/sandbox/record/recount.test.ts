import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callsBy, causedBy } from '../../../sandbox/record/calls.js';
import { capacityOver, lowest } from '../../../sandbox/record/capacity.js';
import { zonesDisrupted } from '../../../sandbox/record/disruption.js';
import { Replay } from '../../../sandbox/record/replay.js';
import type { Happening } from '../../../sandbox/record.js';
import { type Deed, deeds, Region } from '../any-region.js';

/**
 * The queries against a recount from the beginning of the record for every moment that is asked about: slow, and too
 * simple to share a mistake with them.
 */
const WARM_UP = 90_000;

interface Moment {
  readonly lifecycles: ReadonlyMap<string, Extract<Happening, { kind: 'member' }>>;
  /** Since when each has been in service. */
  readonly since: ReadonlyMap<string, number>;
  /** By instance and target group. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** What there was when everything of that millisecond had happened. */
function at(history: readonly Happening[], when: number): Moment {
  const lifecycles = new Map<string, Extract<Happening, { kind: 'member' }>>();
  const since = new Map<string, number>();
  const targets = new Map<string, Map<string, string>>();
  for (const one of history) {
    if (one.at > when) break;
    if (one.kind === 'target') {
      const own = targets.get(one.id) ?? new Map<string, string>();
      targets.set(one.id, own.set(one.targetGroup, one.state));
    }
    if (one.kind !== 'member') continue;
    if (one.lifecycle !== 'InService') since.delete(one.id);
    else if (!since.has(one.id)) since.set(one.id, one.at);
    if (one.lifecycle === 'gone' || one.lifecycle === 'Detached') lifecycles.delete(one.id);
    else lifecycles.set(one.id, one);
  }
  return { lifecycles, since, targets };
}

/** Who is in service for it, healthy, and warm, as `service zone` to three counts. */
function counted(history: readonly Happening[], when: number): Record<string, number[]> {
  const { lifecycles, since, targets } = at(history, when);
  const counts: Record<string, number[]> = {};
  const add = (service: string, zone: string, healthy: boolean, warm: boolean): void => {
    const [inService = 0, well = 0, warmed = 0] = counts[`${service} ${zone}`] ?? [];
    counts[`${service} ${zone}`] = [
      inService + 1,
      well + (healthy ? 1 : 0),
      warmed + (healthy && warm ? 1 : 0),
    ];
  };
  for (const { id, group, zone, lifecycle, health } of lifecycles.values()) {
    if (lifecycle !== 'InService') continue;
    const warm = when - (since.get(id) ?? when) >= WARM_UP;
    add(group, zone, health === 'Healthy', warm);
    for (const [arn, state] of targets.get(id) ?? []) {
      if (state !== 'unused') add(arn, zone, state === 'healthy', warm);
    }
  }
  return counts;
}

const serves = ({ lifecycles, targets }: Moment, id: string): boolean => {
  const member = lifecycles.get(id);
  const states = [...(targets.get(id)?.values() ?? [])];
  return (
    member?.lifecycle === 'InService' &&
    member.health === 'Healthy' &&
    states.every((state) => state === 'healthy')
  );
};

/** Moments at which something happened, a few of them. */
function some(history: readonly Happening[], count: number): readonly number[] {
  const moments = [...new Set(history.map((one) => one.at))];
  const step = Math.max(1, Math.floor(moments.length / count));
  return moments.filter((_, index) => index % step === step - 1);
}

const property = (check: (story: Deed[], seed: number) => void, numRuns: number): void =>
  fc.assert(fc.property(deeds, fc.nat({ max: 5_000 }), check), { numRuns });

describe('whatever happened, a recount says the same', () => {
  test('of capacity in service, healthy and warm, by service and zone, at any moment', () => {
    property((story, seed) => {
      const { all } = new Region(seed).live(story).world.history;
      const points = capacityOver(all, WARM_UP);
      for (const when of some(all, 12)) {
        const told: Record<string, number[]> = {};
        for (const { at: from, service, zone, inService, healthy, warmed } of points) {
          if (from <= when) told[`${service} ${zone}`] = [inService, healthy, warmed];
        }
        const there = Object.entries(told).filter(([, counts]) => counts[0] !== 0);
        expect(Object.fromEntries(there)).toEqual(counted(all, when));
      }
    }, 40);
  });

  test('of the least that a service had', () => {
    property((story, seed) => {
      const region = new Region(seed);
      const began = region.world.clock.now;
      const { all } = region.live(story).world.history;
      const later = all.map((one) => one.at).filter((when) => when > began);
      const moments = [...new Set([began, ...later])];
      const least = Math.min(
        ...moments.map((when) => {
          const counts = Object.entries(counted(all, when)).filter(([key]) => /^web /.test(key));
          return counts.reduce((sum, [, [, healthy = 0]]) => sum + healthy, 0);
        }),
      );
      expect(lowest(capacityOver(all), 'web', 'healthy', began)?.count).toBe(least);
    }, 12);
  });

  test('of zones disrupted: where somebody serves no more who did, and is not gone', () => {
    property((story, seed) => {
      const { all } = new Region(seed).live(story).world.history;
      const moments = [...new Set(all.map((one) => one.at))];
      const told = zonesDisrupted(all);
      const served = new Set<string>();
      for (const when of moments) {
        const now = at(all, when);
        for (const id of served) if (!now.lifecycles.has(id)) served.delete(id);
        const out = [...served].filter((id) => !serves(now, id));
        const zones = new Set(out.map((id) => now.lifecycles.get(id)?.zone ?? ''));
        const latest = told.filter((one) => one.at <= when).at(-1)?.zones ?? [];
        expect([when, latest]).toEqual([when, [...zones].sort()]);
        for (const id of now.lifecycles.keys()) if (serves(now, id)) served.add(id);
      }
    }, 12);
  });

  test('of calls by caller and action, and of who changed what', () => {
    property((story, seed) => {
      const { all } = new Region(seed).live(story).world.history;
      const calls = all.flatMap((one) => (one.kind === 'call' ? [one] : []));
      const counts = callsBy(all);
      const total = counts.reduce(
        (sum, one) => sum + one.ok + Object.values(one.refused).reduce((a, b) => a + b, 0),
        0,
      );
      expect(total).toBe(calls.length);
      for (const { caller, action, ok, refused } of counts) {
        const own = calls.filter(
          (c) => c.caller === caller && `${c.service}:${c.action}` === action,
        );
        expect(own.filter((c) => c.outcome === 'ok')).toHaveLength(ok);
        for (const [code, times] of Object.entries(refused)) {
          expect(own.filter((c) => c.outcome === code)).toHaveLength(times);
        }
      }
      const causes = new Set(all.flatMap((one) => ('cause' in one ? [one.cause] : [])));
      const told = [...causes].flatMap((cause) => causedBy(all, cause));
      expect(told).toHaveLength(all.filter((one) => 'cause' in one).length);
    }, 30);
  });

  test('of what is there: the record alone gives the groups and members of now', () => {
    property((story, seed) => {
      const { world } = new Region(seed).live(story);
      const replay = new Replay();
      for (const happening of world.history.all) replay.live(happening);
      for (const group of world.autoScaling.groups()) {
        const { min, max, desired, template, suspended, tags } = group;
        expect(replay.groups.get(group.name)).toMatchObject({
          ...{ min, max, desired, template, suspended, tags },
        });
        for (const member of [...group.members, ...(group.pool ?? [])]) {
          const { id, zone, lifecycle, health, protectedFromScaleIn: isProtected } = member;
          const told = { id, group: group.name, zone, lifecycle, health, isProtected };
          expect(replay.members.get(id)).toMatchObject(told);
        }
        for (const arn of group.targetGroupArns) {
          for (const { id } of group.members) {
            const state = world.loadBalancing.targetState(arn, id) ?? 'unused';
            expect(replay.targetsOf(id).get(arn) ?? 'unused').toBe(state);
          }
        }
      }
    }, 60);
  });
});
