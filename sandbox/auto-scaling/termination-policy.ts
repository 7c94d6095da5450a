import { Heap } from '../heap.js';
import type { Random } from '../random.js';
import type { Member } from './model.js';
import { countByZone } from './zones.js';

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

/** What a policy goes by: the member with the least goes first. */
type Key = (member: Member) => number;

const launchedAt: Key = (member) => member.launchedAt;

/**
 * Launch configurations are older than any template; other templates than the group's go before its own, and of its
 * own the lowest version does (ec2-auto-scaling-termination-policies, "How the default termination policy works").
 */
function ageOf(member: Member, { currentTemplates: current }: Surroundings): number {
  if (member.template === undefined) return -2;
  const isCurrent = current === undefined || current.has(member.template.LaunchTemplateId);
  return isCurrent ? Number(member.template.Version) : -1;
}

/** Among launch configurations the one that was created first. */
const configurationCreated =
  ({ configurationCreatedAt: createdAt }: Surroundings): Key =>
  (member) =>
    member.launchConfiguration === undefined || createdAt === undefined
      ? Number.MAX_SAFE_INTEGER
      : createdAt(member.launchConfiguration);

/** Least time left of the running hour, which is what per-hour billing made worth looking at. */
const hourLeft =
  (now: number): Key =>
  (member) =>
    3_600_000 - ((now - member.launchedAt) % 3_600_000);

function keys(policy: string, now: number, known: Surroundings): readonly Key[] {
  const { worth } = known;
  const allocation = worth === undefined ? [] : [worth];
  const templateAge: Key = (member) => ageOf(member, known);
  switch (policy) {
    case 'OldestInstance':
      return [launchedAt];
    case 'NewestInstance':
      return [(member) => -launchedAt(member)];
    case 'OldestLaunchTemplate':
      return [templateAge];
    case 'OldestLaunchConfiguration':
      return [configurationCreated(known)];
    case 'ClosestToNextInstanceHour':
      return [hourLeft(now)];
    case 'AllocationStrategy':
      return allocation;
    case 'Default':
      return [...allocation, templateAge, configurationCreated(known), hourLeft(now)];
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
  for (const key of policies.flatMap((policy) => keys(policy, now, known))) {
    const values = left.map(key);
    const least = values.reduce((a, b) => Math.min(a, b));
    left = left.filter((_, index) => values[index] === least);
  }
  return left.length === 1 ? left[0] : random.pick(left);
}

/**
 * The same for many at once: an instance refresh obeys balance and policies too (facts 1.9). Chance is drawn for each
 * beforehand, so that thousands need not be compared for each that is ended.
 */
export class EndOrder {
  readonly #members: readonly Member[];
  readonly #goesBefore: (a: number, b: number) => boolean;
  /** By zone; members by their index. */
  readonly #zones = new Map<string, Heap<number>>();

  constructor(
    candidates: Iterable<Member>,
    policies: readonly string[],
    now: number,
    random: Random,
  ) {
    this.#members = [...candidates];
    const by = policies.flatMap((policy) => keys(policy, now, {}));
    const all = [...by, () => random.fraction()].map((key) => ({
      key,
      values: new Float64Array(this.#members.length),
    }));
    this.#members.forEach((member, index) => {
      for (const { key, values } of all) values[index] = key(member);
    });
    const columns = all
      .map(({ values }) => values)
      .filter((values) => values.some((value) => value !== values[0]));
    this.#goesBefore = (a, b) => {
      for (const column of columns) {
        const [x, y] = [column[a] as number, column[b] as number];
        if (x !== y) return x < y;
      }
      return a > b;
    };
    this.#members.forEach(({ zone }, index) => {
      const heap = this.#zones.get(zone) ?? new Heap(this.#goesBefore);
      this.#zones.set(zone, heap);
      heap.push(index);
    });
  }

  /** Whose turn it is, while the zones hold that many. */
  first(counts: ReadonlyMap<string, number>): Member | undefined {
    const index = this.#ahead(counts)?.first;
    return index === undefined ? undefined : this.#members[index];
  }

  take(counts: ReadonlyMap<string, number>): void {
    this.#ahead(counts)?.pop();
  }

  #ahead(counts: ReadonlyMap<string, number>): Heap<number> | undefined {
    let ahead: Heap<number> | undefined;
    let most = -1;
    for (const [zone, heap] of this.#zones) {
      const head = heap.first;
      const count = counts.get(zone) ?? 0;
      if (head === undefined || count < most) continue;
      const rival = count === most ? ahead?.first : undefined;
      if (rival !== undefined && this.#goesBefore(rival, head)) continue;
      ahead = heap;
      most = count;
    }
    return ahead;
  }
}
