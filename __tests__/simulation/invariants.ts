import { Replay } from '../../sandbox/record/replay.js';
import type { History } from '../../sandbox/record.js';
import { CALLER } from './play.js';

/**
 * The rollout invariants, judged on the sandbox's own record alone: what really happened to instances, targets
 * and groups, whoever claims otherwise.
 */

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
  const now = new Replay();
  const found: string[] = [];
  const leavingByUs = new Map<string, { group: string; zone: string }>();
  let reached = false;
  for (const happening of history.all) {
    if (happening.kind === 'call' && happening.caller === CALLER) reached = true;
    const served = happening.kind === 'member' && now.serves(happening.id);
    now.live(happening);
    if (happening.kind === 'member') {
      const { id, group, zone, lifecycle, cause } = happening;
      if (lifecycle === 'gone') leavingByUs.delete(id);
      // Design invariant 1 is about capacity that serves: ending what does not serve takes none.
      else if (lifecycle.startsWith('Terminating') && served && cause === `caller:${CALLER}`) {
        leavingByUs.set(id, { group, zone });
      }
    }
    if (!reached) continue;
    for (const [group, floor] of floors) {
      const serving = now.servingIn(group);
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

function at(instant: number): string {
  return new Date(instant).toISOString();
}
