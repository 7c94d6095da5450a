import type { Group, GroupInstance } from '../../ports.js';
import { isServing } from '../capacity.js';
import { launchToken, type OpenBatch } from '../journal.js';
import { isLeaving, type RollingGroup, type Seen, stale } from '../seen.js';
import type { Step } from '../steps.js';
import { abortStep } from './abort.js';
import { tooMuch } from './budget.js';
import { gateStep, giveUp } from './gates.js';
import { settleStep } from './settle.js';
import {
  announceEnding,
  batchTagStep,
  endOnce,
  hasExpired,
  isEndingFor,
  launchedBy,
  MAX_AT_ONCE,
  members,
  oldestFirst,
  replacedSoon,
  surgeOf,
  type Wave,
  wasToldLately,
} from './surge.js';

/**
 * Launch first: LaunchInstances in the zone, all gates green, then TerminateInstanceInAutoScalingGroup with
 * decrement on the old ids. Capacity never dips, and undoing a batch before its old instances have ended
 * takes nothing that serves.
 *
 * Whether the launch raises the desired capacity is undocumented, so Terminate is suspended from before the
 * launch until the desired capacity is seen raised, or was raised by us.
 */

/** Pause before the first repeat of a refused launch; it doubles up to the second. */
const RETRY_FROM = 30_000;
const RETRY_TO = 300_000;

/** The next step of an open batch; undefined when it is complete. */
export function batchStep(
  wave: Wave,
  rolling: RollingGroup,
  batch: OpenBatch,
  seen: Seen,
): Step | undefined {
  const { group } = rolling;
  const launched = launchedBy(batch, rolling, seen);
  if (launched === undefined) {
    if (replacedBefore(rolling, batch)) return undefined;
    return hasExpired(batch, seen)
      ? launchAgainStep(wave, rolling, batch, seen)
      : launchStep(rolling, batch, seen);
  }
  const settle = settleStep(rolling, batch, launched, seen);
  if (settle !== undefined) return settle;
  if (launched.length === 0) return launchAgainStep(wave, rolling, batch, seen);
  if (surgeOf(group, wave, seen) > 0) {
    return gateStep(wave, rolling, batch, launched, seen) ?? endStep(wave, rolling, batch, seen);
  }
  const leaving = group.instances.find((one) => isEndingFor(batch, one, seen));
  return leaving && { do: 'wait', for: `${leaving.id} to drain and end` };
}

/** Opens the next batch of a zone, or says why not yet. */
export function openBatchStep(
  wave: Wave,
  rolling: RollingGroup,
  zone: string,
  batchSize: number,
  seen: Seen,
): Step {
  const { group, target } = rolling;
  const inZone = stale(rolling, wave.direction, seen.observed).filter((one) => one.zone === zone);
  const ready = inZone.filter((instance) => instance.lifecycle === 'InService');
  if (ready.length === 0) return notReady(rolling, inZone);
  const headroom = headroomOf(group);
  if (typeof headroom === 'string') return { do: 'hold', reason: headroom };
  const count = Math.min(batchSize, ready.length, headroom, MAX_AT_ONCE);
  const { at } = seen.observed;
  const old = oldestFirst(ready, seen).slice(0, count);
  const batch: OpenBatch = {
    zone,
    count,
    base: group.desired,
    token: launchToken(group.name, zone, at, 0),
    attempt: 0,
    at,
    image: wave.direction === 'forward' ? target.image : target.fromImage,
    old: old.map((instance) => instance.id),
    ending: 'none',
  };
  return batchTagStep(group, batch, { is: 'batch opened', zone });
}

/** Instances that may be launched before MaxSize is reached, or why there are none. */
function headroomOf({ name, desired, max }: Group): number | string {
  return max > desired
    ? max - desired
    : `${name} has no headroom: desired ${desired} is its MaxSize`;
}

/** A run before this one saw the batch through: its old instances are gone, and its surge was given back for them. */
function replacedBefore({ group }: RollingGroup, batch: OpenBatch): boolean {
  const staying = members(group, batch.old).filter((instance) => !isLeaving(instance));
  const givenBack = batch.ending === 'old' || group.desired <= batch.base;
  return staying.length === 0 && givenBack && !group.suspended.includes('Terminate');
}

/** The same token again gives the same answer, so this is right after a lost answer too. */
function launchStep(rolling: RollingGroup, batch: OpenBatch, seen: Seen): Step {
  const { group } = rolling;
  if (!group.suspended.includes('Terminate')) {
    // Nothing was launched yet: what others have made of the desired capacity since is not our surge.
    if (group.desired !== batch.base) return rebasedStep(group, batch, seen);
    return { do: 'suspend', group: group.name, processes: ['Terminate'] };
  }
  return {
    do: 'launch',
    group: group.name,
    zone: batch.zone,
    count: batch.count,
    token: batch.token,
  };
}

function rebasedStep(group: Group, batch: OpenBatch, seen: Seen): Step {
  const headroom = headroomOf(group);
  if (typeof headroom === 'string') return { do: 'hold', reason: headroom };
  const count = Math.min(batch.count, headroom);
  const rebased = { ...batch, count, base: group.desired, at: seen.observed.at };
  return batchTagStep(group, rebased, { is: 'batch opened', zone: batch.zone });
}

/** A refused launch is asked for again under a new token: the old one would repeat the refusal. */
function launchAgainStep(wave: Wave, rolling: RollingGroup, batch: OpenBatch, seen: Seen): Step {
  const refused = seen.memory.launched.get(batch.token);
  const error = refused?.answer.errors[0];
  if (wave.direction === 'forward' && error?.code.startsWith('InvalidAMIID') === true) {
    return giveUp(rolling, `its image cannot be launched: ${error.code}: ${error.message}`);
  }
  const pause = Math.min(RETRY_FROM * 2 ** batch.attempt, RETRY_TO);
  if (refused !== undefined && seen.observed.at - refused.at < pause) {
    const reason =
      error === undefined ? 'no instance was launched' : `${error.code}: ${error.message}`;
    return { do: 'hold', reason: `${rolling.name} cannot launch in ${batch.zone}: ${reason}` };
  }
  const headroom = headroomOf(rolling.group);
  if (typeof headroom === 'string') return { do: 'hold', reason: headroom };
  const attempt = batch.attempt + 1;
  const at = seen.observed.at;
  const again: OpenBatch = {
    ...batch,
    count: Math.min(batch.count, headroom),
    attempt,
    at,
    base: rolling.group.desired,
    token: launchToken(rolling.name, batch.zone, at, attempt),
  };
  return batchTagStep(rolling.group, again, { is: 'batch opened', zone: batch.zone });
}

/** Ends old instances, as many as new ones serve, unless that would take the service below what was promised. */
function endStep(
  wave: Wave,
  rolling: RollingGroup,
  batch: OpenBatch,
  seen: Seen,
): Step | undefined {
  const { group } = rolling;
  const told = group.instances.filter((one) => wasToldLately(one, seen) && !isLeaving(one));
  if (told.length > 0) {
    return { do: 'wait', for: `${told.map((one) => one.id).join(', ')} to begin ending` };
  }
  const old = toEnd(wave, rolling, batch, seen);
  // Others have replaced what the batch was opened for: what it launched is too many, and goes.
  if (old.length === 0) return abortStep(wave, rolling, batch, seen);
  const idle = old.filter((one) => !isServing(group, one, seen.observed, seen.watch));
  const ending = (idle.length > 0 ? idle : old).slice(0, surgeOf(group, wave, seen));
  const reason = tooMuch(wave, batch.zone, ending, seen) ?? belowMin(group, ending.length);
  if (reason !== undefined) return { do: 'hold', reason };
  return (
    replacedSoon(rolling, ending, seen) ??
    announceEnding(group, batch, ending, 'old') ??
    endOnce(rolling, batch, ending, 'replaced', seen)
  );
}

/** The instances chosen when the batch was opened; for those that others have taken since, more of the same zone. */
function toEnd(
  wave: Wave,
  rolling: RollingGroup,
  batch: OpenBatch,
  seen: Seen,
): readonly GroupInstance[] {
  const inZone = stale(rolling, wave.direction, seen.observed).filter(
    (one) => one.zone === batch.zone && one.lifecycle === 'InService',
  );
  const chosen = inZone.filter((one) => batch.old.includes(one.id));
  const others = inZone.filter((one) => !batch.old.includes(one.id));
  return [...chosen, ...oldestFirst(others, seen)];
}

function belowMin(group: Group, ending: number): string | undefined {
  return group.desired - ending < group.min
    ? `${group.name} has desired ${group.desired} and MinSize ${group.min}: an old instance cannot be ended with decrement`
    : undefined;
}

function notReady(rolling: RollingGroup, inZone: readonly GroupInstance[]): Step {
  const standby = inZone.find((instance) => instance.lifecycle.includes('Standby'));
  if (standby !== undefined) {
    return { do: 'hold', reason: `${standby.id} of ${rolling.name} is in ${standby.lifecycle}` };
  }
  const first = inZone[0];
  return { do: 'wait', for: `${first?.id} of ${rolling.name}, which is ${first?.lifecycle}` };
}
