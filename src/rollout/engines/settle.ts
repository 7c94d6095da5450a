import type { OpenBatch } from '../journal.js';
import { isLeaving, type RollingGroup, type Seen } from '../seen.js';
import type { Step } from '../steps.js';
import { members } from './surge.js';

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
  const ended = batch.old.length - members(group, batch.old).filter((i) => !isLeaving(i)).length;
  const due = batch.base + Math.max(0, launched.length - ended);
  if (group.desired < due) {
    return seen.memory.lowLooks < LOOKS_BEFORE_RAISING
      ? { do: 'wait', for: `${group.name} to show its desired capacity`, low: true }
      : { do: 'raise', group: group.name, desired: due };
  }
  return { do: 'resume', group: group.name, processes: ['Terminate'] };
}
