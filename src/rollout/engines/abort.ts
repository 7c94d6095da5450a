import type { GroupInstance } from '../../ports.js';
import { isServing } from '../capacity.js';
import type { OpenBatch } from '../journal.js';
import { isLeaving, type RollingGroup, type Seen } from '../seen.js';
import type { Step } from '../steps.js';
import { tooMuch } from './budget.js';
import { settleStep } from './settle.js';
import {
  announceEnding,
  endOnce,
  found,
  isEndingFor,
  launchedBy,
  replacedSoon,
  SKEW,
  surgeOf,
  type Wave,
} from './surge.js';

/**
 * Undoes a batch whose old instances still serve, or were replaced by others: ends what it launched, or what Auto
 * Scaling put in the place of that.
 * Undefined when nothing is left of it.
 */
export function abortStep(
  wave: Wave,
  rolling: RollingGroup,
  batch: OpenBatch,
  seen: Seen,
): Step | undefined {
  const { group } = rolling;
  const launched = launchedBy(batch, rolling, seen) ?? found(batch, rolling, seen);
  const settle = settleStep(rolling, batch, launched, seen);
  if (settle !== undefined) return settle;
  const surge = surgeOf(group, wave, seen);
  if (surge === 0) {
    const leaving = group.instances.find((one) => isEndingFor(batch, one, seen));
    return leaving && { do: 'wait', for: `${leaving.id} to end` };
  }
  const surplus = surplusOf(rolling, batch, launched, seen).slice(0, surge);
  const zone = surplus[0]?.zone;
  if (zone === undefined) return { do: 'wait', for: `${group.name} to replace what it has lost` };
  // What Auto Scaling has put in the place of a lost one may stand in another zone: one zone at a time.
  const before = group.instances.find((one) => one.zone !== zone && isEndingFor(batch, one, seen));
  if (before !== undefined) return { do: 'wait', for: `${before.id} to end` };
  const ours = surplus.filter((one) => one.zone === zone);
  const reason = tooMuch(wave, zone, ours, seen);
  if (reason !== undefined) return { do: 'hold', reason };
  return (
    replacedSoon(rolling, ours, seen) ??
    announceEnding(group, batch, ours, 'surplus') ??
    endOnce(rolling, batch, ours, 'aborted', seen)
  );
}

/** What an aborted batch has too many: what it launched, and what came since in the place of that. */
export function surplusOf(
  rolling: RollingGroup,
  batch: OpenBatch,
  launched: readonly string[],
  seen: Seen,
): readonly GroupInstance[] {
  const kept = batch.ending === 'surplus' ? [] : batch.old;
  const since = rolling.group.instances.filter((one) => {
    const launchedAt = seen.observed.instances.get(one.id)?.launchedAt;
    const late = launchedAt !== undefined && launchedAt >= batch.at - SKEW;
    return !isLeaving(one) && (launched.includes(one.id) || late) && !kept.includes(one.id);
  });
  const rank = (one: GroupInstance) =>
    (launched.includes(one.id) ? 0 : 4) +
    (isServing(rolling.group, one, seen.observed, seen.watch) ? 2 : 0) +
    (one.zone === batch.zone ? 0 : 1);
  return [...since].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
