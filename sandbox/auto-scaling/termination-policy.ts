import type { Random } from '../random.js';
import type { Member } from './model.js';
import { countByZone } from './zones.js';

type Order = (a: Member, b: Member) => number;

/** What the policies know of the group beyond its members. */
export interface Surroundings {
  readonly mayGo?: (member: Member) => boolean;
  /** How many of a zone's members do not count for balance. */
  readonly spared?: (zone: string) => number;
  /** Ids of the templates that the group launches from; of unknown ones the version alone is compared. */
  readonly currentTemplates?: ReadonlySet<string>;
  readonly configurationCreatedAt?: (name: string) => number;
  /** How well a member's type suits the allocation strategy: least goes first. Absent without a mixed instances policy. */
  readonly worth?: (member: Member) => number;
}

/** DescribeTerminationPolicyTypes. */
export const TERMINATION_POLICIES = [
  'AllocationStrategy',
  'ClosestToNextInstanceHour',
  'Default',
  'NewestInstance',
  'OldestInstance',
  'OldestLaunchConfiguration',
  'OldestLaunchTemplate',
] as const;

export const isLambda = (policy: string): boolean => /^arn:aws[a-z-]*:lambda:/.test(policy);

const oldestFirst: Order = (a, b) => a.launchedAt - b.launchedAt;

/**
 * Launch configurations are older than any template; other templates than the group's go before its own, and of its
 * own the lowest version does (ec2-auto-scaling-termination-policies, "How the default termination policy works").
 */
const oldestTemplateFirst = (known: Surroundings): Order => by((member) => ageOf(member, known));

function ageOf(member: Member, { currentTemplates: current }: Surroundings): number {
  if (member.template === undefined) return -2;
  const isCurrent = current === undefined || current.has(member.template.LaunchTemplateId);
  return isCurrent ? Number(member.template.Version) : -1;
}

/** Among launch configurations the one that was created first. */
const oldestConfigurationFirst = ({ configurationCreatedAt: createdAt }: Surroundings): Order =>
  by((member) =>
    member.launchConfiguration === undefined || createdAt === undefined
      ? Number.MAX_SAFE_INTEGER
      : createdAt(member.launchConfiguration),
  );

/** Least time left of the running hour, which is what per-hour billing made worth looking at. */
const closestToNextHour = (now: number): Order => by((member) => hourLeft(member, now));

const hourLeft = (member: Member, now: number): number =>
  3_600_000 - ((now - member.launchedAt) % 3_600_000);

/** Without a subtraction: both may be infinite. */
function by(key: (member: Member) => number): Order {
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    return x === y ? 0 : x < y ? -1 : 1;
  };
}

function orders(policy: string, now: number, known: Surroundings): readonly Order[] {
  const { worth } = known;
  const allocation = worth === undefined ? [] : [by(worth)];
  switch (policy) {
    case 'OldestInstance':
      return [oldestFirst];
    case 'NewestInstance':
      return [(a, b) => oldestFirst(b, a)];
    case 'OldestLaunchTemplate':
      return [oldestTemplateFirst(known)];
    case 'OldestLaunchConfiguration':
      return [oldestConfigurationFirst(known)];
    case 'ClosestToNextInstanceHour':
      return [closestToNextHour(now)];
    case 'AllocationStrategy':
      return allocation;
    case 'Default':
      return [
        ...allocation,
        oldestTemplateFirst(known),
        oldestConfigurationFirst(known),
        closestToNextHour(now),
      ];
    default:
      // A Lambda function that offers all that it is shown leaves the choice to the policies after it.
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
  known: Surroundings = {},
): Member | undefined {
  const { mayGo = () => true, spared = () => 0 } = known;
  const candidates = members.filter(
    (m) => m.lifecycle === 'InService' && !m.protectedFromScaleIn && mayGo(m),
  );
  if (candidates.length === 0) return undefined;
  const counts = countByZone(zones, members);
  // What is in none of the group's zones any more goes before all others.
  const sizeOf = (m: Member): number =>
    zones.includes(m.zone)
      ? Math.max(0, (counts.get(m.zone) ?? 0) - spared(m.zone))
      : Number.POSITIVE_INFINITY;
  const most = Math.max(...candidates.map(sizeOf));
  let left = candidates.filter((m) => sizeOf(m) === most);
  for (const order of policies.flatMap((policy) => orders(policy, now, known))) {
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
    const compared = policies.flatMap((policy) => orders(policy, now, {}));
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
