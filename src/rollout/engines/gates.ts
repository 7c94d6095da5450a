import type { Group } from '../../ports.js';
import { backTags, type OpenBatch } from '../journal.js';
import { isLeaving, type RollingGroup, type Seen } from '../seen.js';
import type { Step } from '../steps.js';
import { whyNotServing } from '../watch.js';
import { END_PATIENCE, endedFor, surgeOf, type Wave } from './surge.js';

/**
 * Every new instance must pass every gate; a new instance that is lost, or never passes, ends the roll. One that went
 * because somebody lowered the desired capacity meanwhile is nobody's fault. Rolling back, what was lost is made up
 * for by Auto Scaling, and the floor sees to the rest.
 */
export function gateStep(
  wave: Wave,
  rolling: RollingGroup,
  batch: OpenBatch,
  launched: readonly string[],
  seen: Seen,
): Step | undefined {
  let scaledIn = launched.length - endedFor(batch, rolling.group, seen);
  scaledIn -= surgeOf(rolling.group, wave, seen);
  for (const id of launched) {
    const amiss = gateOf(rolling, batch, id, seen);
    if (amiss === undefined) continue;
    if (amiss.lost && (wave.direction === 'back' || scaledIn-- > 0)) continue;
    const lost = amiss.lost || seen.observed.at > deadline(rolling.group, batch, id, wave, seen);
    if (!lost) return { do: 'wait', for: `${id} in ${batch.zone}, which ${amiss.what}` };
    const reason = `new instance ${id} of ${rolling.name} in ${batch.zone} ${amiss.what}`;
    if (wave.direction === 'back') return { do: 'hold', reason };
    return giveUp(rolling, amiss.lost ? reason : `${reason}, and has been for too long`);
  }
  return undefined;
}

export function giveUp(rolling: RollingGroup, reason: string): Step {
  return {
    do: 'tag',
    group: rolling.name,
    tags: backTags(reason),
    note: { is: 'rolling back', reason },
  };
}

export function gateOf(
  rolling: RollingGroup,
  batch: OpenBatch,
  id: string,
  seen: Seen,
): { readonly what: string; readonly lost: boolean } | undefined {
  const { group } = rolling;
  const { observed, watch } = seen;
  const member = group.instances.find((instance) => instance.id === id);
  const instance = observed.instances.get(id);
  if (member === undefined) {
    const young = observed.at - batch.at < END_PATIENCE;
    return { what: 'is no longer in the group', lost: !young };
  }
  if (isLeaving(member)) return { what: 'is being ended by Auto Scaling', lost: true };
  if (instance !== undefined && instance.imageId !== batch.image) {
    return { what: `runs ${instance.imageId}, not ${batch.image}`, lost: true };
  }
  const serving = whyNotServing(group, member, observed, watch.inService.get(id));
  if (serving !== undefined) return { what: serving, lost: false };
  if (instance === undefined) return { what: 'is not described by EC2 yet', lost: false };
  if (!observed.passing.has(id)) return { what: 'has not passed its status checks', lost: false };
  return undefined;
}

export function deadline(
  group: Group,
  batch: OpenBatch,
  id: string,
  wave: Wave,
  seen: Seen,
): number {
  const launchedAt = seen.observed.instances.get(id)?.launchedAt ?? batch.at;
  // A run that takes over from a dead one gives the instance its time anew: nobody has watched it.
  const from = Math.max(launchedAt, seen.watch.began ?? launchedAt);
  const grace = Math.max(group.healthCheckGrace, group.instanceWarmup ?? 0) * 1000;
  return from + grace + wave.policy.holdLimit;
}
