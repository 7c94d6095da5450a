import type { Group } from '../../ports.js';
import type { OpenBatch } from '../journal.js';
import type { RollingGroup, Seen } from '../seen.js';
import type { Step } from '../steps.js';
import { batchTagStep } from './surge.js';

/** Looks that must agree that the launch did not raise the desired capacity: one may be stale. */
const LOOKS_BEFORE_RAISING = 2;

/** Sees to it that the desired capacity holds the surge, then lets the group end instances again. */
export function settleStep(
  rolling: RollingGroup,
  batch: OpenBatch,
  launched: readonly string[],
  seen: Seen,
): Step | undefined {
  const { group, journal } = rolling;
  if (!group.suspended.includes('Terminate') || !journal.suspended.includes('Terminate')) {
    return undefined;
  }
  const due = batch.base + launched.length;
  if (group.desired < due) {
    return seen.memory.lowLooks < LOOKS_BEFORE_RAISING
      ? { do: 'wait', for: `${group.name} to show its desired capacity`, low: true }
      : { do: 'raise', group: group.name, desired: due };
  }
  return notedStep(group, batch, launched) ?? resumed(group);
}

/** What the launch gave is written before the group may end anything: after that the instances alone do not tell. */
export function notedStep(
  group: Group,
  batch: OpenBatch,
  launched: readonly string[],
): Step | undefined {
  if (launched.length === 0 || batch.launched !== undefined) return undefined;
  return batchTagStep(group, { ...batch, launched }, { is: 'launch noted' });
}

function resumed(group: Group): Step {
  return { do: 'resume', group: group.name, processes: ['Terminate'] };
}
