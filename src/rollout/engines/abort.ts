import type { GroupInstance } from '../../ports.js';
import { floorBrokenBy, isServing } from '../capacity.js';
import type { OpenBatch } from '../journal.js';
import { isLeaving, type RollingGroup, type Seen } from '../seen.js';
import type { Step } from '../steps.js';
import { settleStep } from './settle.js';
import { endOnce, found, isEndingFor, launchedBy, SKEW, surgeOf, type Wave } from './surge.js';

/**
 * Undoes a batch whose old instances still serve: ends what it launched, or what Auto Scaling put in its place.
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
  const ours = surplusOf(rolling, batch, launched, seen).slice(0, surge);
  if (ours.length === 0) return { do: 'wait', for: `${group.name} to replace what it has lost` };
  const ending = new Set(ours.map((instance) => instance.id));
  const broken = floorBrokenBy(ending, seen.observed, seen.watch, wave.policy.minHealthy, (one) =>
    surgeOf(one, wave, seen),
  );
  const serving = ours.some((one) => isServing(group, one, seen.observed, seen.watch));
  if (serving && broken !== undefined) return { do: 'hold', reason: broken };
  return endOnce(rolling, batch, ours, 'aborted', seen);
}

/** What an aborted batch has too many: what it launched, and what came since in the place of that. */
export function surplusOf(
  rolling: RollingGroup,
  batch: OpenBatch,
  launched: readonly string[],
  seen: Seen,
): readonly GroupInstance[] {
  const since = rolling.group.instances.filter((one) => {
    const launchedAt = seen.observed.instances.get(one.id)?.launchedAt;
    const late = launchedAt !== undefined && launchedAt >= batch.at - SKEW;
    return !isLeaving(one) && (launched.includes(one.id) || late) && !batch.old.includes(one.id);
  });
  const rank = (one: GroupInstance) =>
    (launched.includes(one.id) ? 0 : 4) +
    (isServing(rolling.group, one, seen.observed, seen.watch) ? 2 : 0) +
    (one.zone === batch.zone ? 0 : 1);
  return [...since].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
