import type { Instant } from '../clock.js';
import type { Happening } from '../record.js';
import { Replay } from './replay.js';

/** A member that served and then did not. */
export interface Disruption {
  readonly id: string;
  readonly group: string;
  readonly zone: string;
  /** Who or what made it cease to serve. */
  readonly cause: string;
  readonly from: Instant;
  /** When it served again, or was gone; absent when neither has happened yet. */
  readonly until?: Instant;
}

export function disruptions(history: readonly Happening[]): readonly Disruption[] {
  const replay = new Replay();
  /** Since when a member has served. */
  const since = new Map<string, Instant>();
  const open = new Map<string, Omit<Disruption, 'until'>>();
  const all: Disruption[] = [];
  for (const happening of history) {
    if (happening.kind !== 'member' && happening.kind !== 'target') continue;
    const { id, at, cause } = happening;
    // A member comes into service and is registered at one moment: what served for no time was not disrupted.
    const served = (since.get(id) ?? at) < at;
    const member = replay.members.get(id);
    replay.live(happening);
    const serves = replay.serves(id);
    if (!serves) since.delete(id);
    else if (!since.has(id)) since.set(id, at);
    const begun = open.get(id);
    if (served && !serves && member !== undefined) {
      open.set(id, { id, group: member.group, zone: member.zone, cause, from: at });
    }
    const over = serves || !replay.members.has(id);
    const disruption = begun ?? open.get(id);
    if (over && disruption !== undefined) {
      all.push({ ...disruption, until: at });
      open.delete(id);
    }
  }
  return [...all, ...open.values()].sort((a, b) => a.from - b.from);
}

/** Zones with a disruption, from a moment on. */
export interface ZonesDisrupted {
  readonly at: Instant;
  readonly zones: readonly string[];
}

/** At each moment that it changes, the zones in which some member of these groups does not serve that did. */
export function zonesDisrupted(
  history: readonly Happening[],
  groups?: ReadonlySet<string>,
  by: (disruption: Disruption) => boolean = () => true,
): readonly ZonesDisrupted[] {
  const own = disruptions(history).filter((d) => (groups?.has(d.group) ?? true) && by(d));
  const moments = [...new Set(own.flatMap((d) => [d.from, ...(d.until ? [d.until] : [])]))];
  const found: ZonesDisrupted[] = [];
  for (const at of moments.sort((a, b) => a - b)) {
    const now = own.filter((d) => d.from <= at && (d.until ?? Number.POSITIVE_INFINITY) > at);
    const zones = [...new Set(now.map((d) => d.zone))].sort();
    if (zones.join() !== found.at(-1)?.zones.join()) found.push({ at, zones });
  }
  return found;
}
