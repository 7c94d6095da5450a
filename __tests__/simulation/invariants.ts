import type { History } from '../../sandbox/record.js';
import { CALLER } from './play.js';

/**
 * The rollout invariants, judged on the sandbox's own record alone: what really happened to instances, targets
 * and groups, whoever claims otherwise.
 */
interface Member {
  readonly group: string;
  readonly zone: string;
  lifecycle: string;
  health: string;
}

/**
 * Replays the record from the first call of ours on, and returns every breach, in words.
 * `floors`: group name -> instances that must serve at every moment.
 * `units`: names of groups that share target groups; without it, all of them are one.
 */
export function breaches(
  history: History,
  floors: ReadonlyMap<string, number>,
  units: readonly ReadonlySet<string>[] = [new Set(floors.keys())],
): readonly string[] {
  const members = new Map<string, Member>();
  const targets = new Map<string, Map<string, string>>();
  const found: string[] = [];
  const leavingByUs = new Map<string, { group: string; zone: string }>();
  let reached = false;
  for (const happening of history.all) {
    if (happening.kind === 'member') {
      const { id, group, zone, lifecycle, health, cause } = happening;
      if (lifecycle === 'gone') {
        members.delete(id);
        leavingByUs.delete(id);
      } else {
        const before = members.get(id);
        const served = before !== undefined && isServing(id, before, targets);
        members.set(id, { group, zone, lifecycle, health });
        // Design invariant 1 is about capacity that serves: ending what does not serve takes none.
        if (lifecycle.startsWith('Terminating') && served && cause === `caller:${CALLER}`) {
          leavingByUs.set(id, { group, zone });
        }
      }
    } else if (happening.kind === 'target') {
      const states = targets.get(happening.targetGroup) ?? new Map<string, string>();
      targets.set(happening.targetGroup, states.set(happening.id, happening.state));
    } else if (happening.kind === 'call' && happening.caller === CALLER) {
      reached = true;
    }
    if (!reached) continue;
    for (const [group, floor] of floors) {
      const serving = servingIn(group, members, targets);
      if (serving < floor) {
        found.push(`${at(happening.at)} ${group} has ${serving} serving, fewer than ${floor}`);
      }
    }
    for (const unit of units) {
      const ours = [...leavingByUs.values()].filter((one) => unit.has(one.group));
      const zones = new Set(ours.map((one) => one.zone));
      if (zones.size > 1) {
        found.push(`${at(happening.at)} work in ${[...zones].join(' and ')} at once`);
      }
    }
  }
  return [...new Set(found)];
}

function servingIn(
  group: string,
  members: ReadonlyMap<string, Member>,
  targets: ReadonlyMap<string, ReadonlyMap<string, string>>,
): number {
  let serving = 0;
  for (const [id, member] of members) {
    if (member.group === group && isServing(id, member, targets)) serving++;
  }
  return serving;
}

function isServing(
  id: string,
  member: Member,
  targets: ReadonlyMap<string, ReadonlyMap<string, string>>,
): boolean {
  if (member.lifecycle !== 'InService' || member.health !== 'Healthy') return false;
  const states = [...targets.values()].flatMap((one) => one.get(id) ?? []);
  return states.every((state) => state === 'healthy');
}

function at(instant: number): string {
  return new Date(instant).toISOString();
}
