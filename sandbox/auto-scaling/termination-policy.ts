import type { Random } from '../random.js';
import type { Member } from './model.js';
import { countByZone } from './zones.js';

type Order = (a: Member, b: Member) => number;

const oldestFirst: Order = (a, b) => a.launchedAt - b.launchedAt;

/** Launch configurations are older than any template; of templates the lowest version is (facts 1.9). */
const oldestTemplateFirst: Order = (a, b) => templateAge(a) - templateAge(b);

const templateAge = (member: Member): number =>
  member.template === undefined ? -1 : Number(member.template.Version);

/** Least time left of the running hour, which is what per-hour billing made worth looking at. */
const closestToNextHour =
  (now: number): Order =>
  (a, b) =>
    hourLeft(a, now) - hourLeft(b, now);

const hourLeft = (member: Member, now: number): number =>
  3_600_000 - ((now - member.launchedAt) % 3_600_000);

function orders(policy: string, now: number): readonly Order[] {
  switch (policy) {
    case 'OldestInstance':
      return [oldestFirst];
    case 'NewestInstance':
      return [(a, b) => oldestFirst(b, a)];
    case 'OldestLaunchTemplate':
    case 'OldestLaunchConfiguration':
      return [oldestTemplateFirst];
    case 'ClosestToNextInstanceHour':
      return [closestToNextHour(now)];
    case 'Default':
      return [oldestTemplateFirst, closestToNextHour(now), oldestFirst];
    default:
      return [];
  }
}

/**
 * Whom a scale-in ends: in the zone with most that has an unprotected one, for zone balance beats the policy
 * (facts 1.9, ec2-auto-scaling-termination-policies); there by the group's policies; chance settles the rest.
 * Undefined when there is nobody to end.
 */
export function chooseToEnd(
  members: readonly Member[],
  zones: readonly string[],
  policies: readonly string[],
  now: number,
  random: Random,
): Member | undefined {
  const candidates = members.filter((m) => m.lifecycle === 'InService' && !m.protectedFromScaleIn);
  if (candidates.length === 0) return undefined;
  const counts = countByZone(zones, members);
  const withCandidates = new Set(candidates.map((m) => m.zone));
  const most = Math.max(...[...withCandidates].map((zone) => counts.get(zone) ?? 0));
  let left = candidates.filter((m) => counts.get(m.zone) === most);
  for (const order of policies.flatMap((policy) => orders(policy, now))) {
    const first = left.reduce((a, b) => (order(a, b) <= 0 ? a : b));
    left = left.filter((m) => order(m, first) === 0);
  }
  return left.length === 1 ? left[0] : random.pick(left);
}

/**
 * The same for many at once: an instance refresh obeys balance and policies too (facts 1.9). Within a zone the order is
 * settled beforehand, chance included, so that thousands need not be compared for each.
 */
export class EndOrder {
  readonly #zones = new Map<string, Ranked[]>();

  constructor(
    candidates: readonly Member[],
    policies: readonly string[],
    now: number,
    random: Random,
  ) {
    const compared = policies.flatMap((policy) => orders(policy, now));
    const ranked = candidates.map((member) => ({ member, chance: random.fraction() }));
    const rank = (a: Ranked, b: Ranked): number => {
      for (const order of compared) {
        const difference = order(a.member, b.member);
        if (difference !== 0) return difference;
      }
      return a.chance - b.chance;
    };
    ranked.sort((a, b) => rank(b, a));
    ranked.forEach((one, place) => {
      one.chance = -place;
      const zone = this.#zones.get(one.member.zone) ?? [];
      this.#zones.set(one.member.zone, zone);
      zone.push(one);
    });
  }

  /** Whose turn it is, while the zones hold that many. */
  first(counts: ReadonlyMap<string, number>): Member | undefined {
    return this.#ahead(counts)?.at(-1)?.member;
  }

  take(counts: ReadonlyMap<string, number>): void {
    this.#ahead(counts)?.pop();
  }

  #ahead(counts: ReadonlyMap<string, number>): Ranked[] | undefined {
    let ahead: Ranked[] | undefined;
    let most = -1;
    for (const [zone, ranked] of this.#zones) {
      const head = ranked.at(-1);
      const count = counts.get(zone) ?? 0;
      if (head === undefined || count < most) continue;
      if (count === most && (ahead?.at(-1)?.chance ?? 0) <= head.chance) continue;
      ahead = ranked;
      most = count;
    }
    return ahead;
  }
}

/** Once they are in order, `chance` is their place in it: the lowest goes first. */
interface Ranked {
  readonly member: Member;
  chance: number;
}
