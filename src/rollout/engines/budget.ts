import type { Observed } from '../../fleet/observe.js';
import type { Group, GroupInstance } from '../../ports.js';
import { downElsewhere, eventElsewhere, floorBrokenBy } from '../capacity.js';
import type { Seen } from '../seen.js';
import { whyNotServing } from '../watch.js';
import { ownInstances, removed, surgeOf, type Wave } from './surge.js';

/**
 * Why these instances of a zone must not be ended now (design invariants 2 and 3); undefined when they may be. What
 * does not serve takes nothing away when it goes.
 */
export function tooMuch(
  wave: Wave,
  zone: string,
  ending: readonly GroupInstance[],
  seen: Seen,
): string | undefined {
  const { observed, watch } = seen;
  const ids = new Set(ending.map((one) => one.id));
  const takes = [...observed.groups.values()].some((group) =>
    group.instances.some((one) => ids.has(one.id) && mayServe(group, one, observed)),
  );
  if (!takes) return undefined;
  return (
    troubleElsewhere(wave, zone, seen) ??
    floorBrokenBy(ids, observed, watch, wave.policy.minHealthy, (one) => surgeOf(one, wave, seen))
  );
}

/** Taking over from a dead run we do not know who is warm: what may serve is not ended as if it did not. */
function mayServe(group: Group, instance: GroupInstance, observed: Observed): boolean {
  return whyNotServing(group, instance, observed, Number.NEGATIVE_INFINITY) === undefined;
}

/** What is down, or about to be, outside the zone, and not by our own doing. */
export function troubleElsewhere(wave: Wave, zone: string, seen: Seen): string | undefined {
  const { observed, watch } = seen;
  const ours = new Set(ownInstances(wave, seen));
  if (wave.direction === 'back') for (const id of removed(wave, seen)) ours.add(id);
  return (
    downElsewhere(zone, observed, watch, ours) ??
    eventElsewhere(zone, observed.at + wave.policy.soak, observed)
  );
}
