import type { Instant } from '../clock.js';
import type { Happening } from '../record.js';
import { Replay } from './replay.js';

/** What one zone gives to one service from a moment on. */
export interface CapacityPoint {
  readonly at: Instant;
  /** A target group's ARN, or an Auto Scaling group's name. */
  readonly service: string;
  readonly zone: string;
  /** Members whose lifecycle says so. */
  readonly inService: number;
  /** Of those, healthy: in the target group, or in the group's own eyes. */
  readonly healthy: number;
  /** Of those, in service for at least the warm-up. */
  readonly warmed: number;
}

interface Share {
  readonly service: string;
  readonly zone: string;
  readonly healthy: boolean;
  readonly warmed: boolean;
}

/**
 * Capacity over time, per service and zone: one point for every change of it.
 * @param warmUp milliseconds in service after which a member counts as warmed
 */
export function capacityOver(history: readonly Happening[], warmUp = 0): readonly CapacityPoint[] {
  const book = new Book(warmUp);
  for (const happening of history) book.live(happening);
  return book.points;
}

/** The least that a service ever had of it over all its zones from a moment on, and when that was first so. */
export function lowest(
  points: readonly CapacityPoint[],
  service: string,
  of: 'inService' | 'healthy' | 'warmed',
  from: Instant = 0,
): { readonly count: number; readonly at: Instant } | undefined {
  const zones = new Map<string, number>();
  let least: { count: number; at: Instant } | undefined;
  const own = points.filter((point) => point.service === service);
  for (const [index, point] of own.entries()) {
    zones.set(point.zone, point[of]);
    const next = own[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    // What changes at one moment is one change; what was over before `from` does not count.
    if (next === point.at || next <= from) continue;
    const count = [...zones.values()].reduce((sum, one) => sum + one, 0);
    if (least === undefined || count < least.count) least = { count, at: Math.max(point.at, from) };
  }
  return least;
}

class Book {
  readonly points: CapacityPoint[] = [];
  readonly #warmUp: number;
  readonly #replay = new Replay();
  readonly #shares = new Map<string, readonly Share[]>();
  readonly #counts = new Map<string, { inService: number; healthy: number; warmed: number }>();
  /** Members that are warm from a moment on, soonest first: all take equally long. */
  readonly #warming: { readonly id: string; readonly at: Instant }[] = [];

  constructor(warmUp: number) {
    this.#warmUp = warmUp;
  }

  live(happening: Happening): void {
    while ((this.#warming[0]?.at ?? Number.POSITIVE_INFINITY) <= happening.at) {
      const { id, at } = this.#warming.shift() as { id: string; at: Instant };
      this.#count(id, at);
    }
    this.#replay.live(happening);
    if (happening.kind !== 'member' && happening.kind !== 'target') return;
    const { id, at } = happening;
    this.#count(id, at);
    const since = this.#replay.members.get(id)?.inServiceSince;
    if (since === at && this.#warmUp > 0) this.#warming.push({ id, at: since + this.#warmUp });
  }

  #count(id: string, at: Instant): void {
    const before = this.#shares.get(id) ?? [];
    const now = this.#sharesOf(id, at);
    if (same(before, now)) return;
    this.#shares.set(id, now);
    const touched = new Map<string, Share>();
    for (const share of before) touched.set(this.#add(share, -1), share);
    for (const share of now) touched.set(this.#add(share, 1), share);
    for (const [key, { service, zone }] of touched) {
      this.points.push({ at, service, zone, ...counted(this.#counts.get(key)) });
    }
  }

  #sharesOf(id: string, at: Instant): readonly Share[] {
    const member = this.#replay.members.get(id);
    if (member?.lifecycle !== 'InService') return [];
    const { zone, inServiceSince = at } = member;
    const warm = at >= inServiceSince + this.#warmUp;
    const share = (service: string, healthy: boolean): Share => ({
      service,
      zone,
      healthy,
      warmed: healthy && warm,
    });
    return [
      share(member.group, member.health === 'Healthy'),
      ...[...this.#replay.targetsOf(id)]
        .filter(([, state]) => state !== 'unused')
        .map(([arn, state]) => share(arn, state === 'healthy')),
    ];
  }

  #add(share: Share, sign: 1 | -1): string {
    const key = `${share.service} ${share.zone}`;
    const counts = this.#counts.get(key) ?? { inService: 0, healthy: 0, warmed: 0 };
    counts.inService += sign;
    if (share.healthy) counts.healthy += sign;
    if (share.warmed) counts.warmed += sign;
    this.#counts.set(key, counts);
    return key;
  }
}

function counted(counts: Omit<CapacityPoint, 'at' | 'service' | 'zone'> | undefined) {
  return { inService: 0, healthy: 0, warmed: 0, ...counts };
}

function same(a: readonly Share[], b: readonly Share[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
