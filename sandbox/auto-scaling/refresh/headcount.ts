import { Heap } from '../../heap.js';
import type { Fleet } from '../fleet.js';
import { type Group, type Member, targetGroupsOf } from '../model.js';
import { type Census, type Finding, find, type Question, type Readiness } from './census.js';
import { Lineup } from './lineup.js';

/** A member's newest finding until there is a newer one, or the member is gone. */
interface Entry extends Finding {
  readonly member: Member;
  /** In the order in which the members joined. */
  readonly place: number;
  isPast: boolean;
}

/** Of these kinds only the first member is asked for. */
type Kind = Exclude<Readiness, 'ready'> | 'protection' | 'standby';

type Sums = { -readonly [K in (typeof SUMS)[number]]: number };
const SUMS = [
  'remaining',
  'replaceableUnits',
  'remainingUnits',
  'ignoredUnits',
  'readyUnits',
  'updatedUnits',
  'outdatedReadyUnits',
  'ending',
  'remaking',
] as const;

/**
 * The census of one refresh, kept with every change of a member: a look at a group of thousands costs what has changed
 * since the last one. All members are looked at again only when what they are judged by has changed.
 */
export class Headcount {
  readonly #fleet: Fleet;
  readonly #group: Group;
  #basis: string | undefined;
  #nextPlace = 0;
  readonly #places = new Map<Member, number>();
  readonly #changed = new Set<Member>();
  readonly #entries = new Map<Member, Entry>();
  readonly #sums = Object.fromEntries(SUMS.map((name) => [name, 0])) as Sums;
  /** How many of those that remain have a weight. */
  readonly #weights = new Map<number, number>();
  readonly #replaceable = new Lineup<Member>();
  readonly #idle = new Lineup<Member>();
  readonly #kinds = new Map<Kind, Heap<Entry>>();
  readonly #warming = new Heap<Entry>(isWarmSooner);
  /** They are waited for by nobody, and yet they will be ready. */
  readonly #warmingIgnored = new Heap<Entry>(isWarmSooner);

  constructor(fleet: Fleet, group: Group) {
    this.#fleet = fleet;
    this.#group = group;
  }

  /** Something about the member, its instance or its targets may have changed, or it has left. */
  note(member: Member): void {
    if (!this.#group.members.has(member.id)) {
      this.#forget(member);
      return;
    }
    if (!this.#places.has(member)) this.#places.set(member, this.#nextPlace++);
    this.#changed.add(member);
  }

  take(question: Question): Census {
    const basis = `${question.basis} ${this.#circumstances()}`;
    if (basis !== this.#basis) {
      this.#basis = basis;
      for (const member of this.#group.members.values()) this.note(member);
    }
    for (const heap of [this.#warming, this.#warmingIgnored]) this.#noteWarm(heap);
    for (const member of this.#changed) this.#look(member, question);
    this.#changed.clear();
    return this.#census();
  }

  /** What readiness is judged by beside the member. */
  #circumstances(): string {
    const { loadBalancing } = this.#fleet;
    const there = targetGroupsOf(this.#group).map((arn) => [
      arn,
      loadBalancing.hasTargetGroup(arn),
    ]);
    return JSON.stringify([this.#group.settings.HealthCheckType, there]);
  }

  #noteWarm(heap: Heap<Entry>): void {
    for (let next = heap.first; next !== undefined; next = heap.first) {
      if (!next.isPast) {
        if ((next.warmAt as number) > this.#fleet.now) return;
        this.note(next.member);
      }
      heap.pop();
    }
  }

  #forget(member: Member): void {
    this.#places.delete(member);
    this.#changed.delete(member);
    this.#replace(this.#entries.get(member), undefined);
    this.#entries.delete(member);
  }

  #look(member: Member, question: Question): void {
    const before = this.#entries.get(member);
    const found = find(this.#fleet, this.#group, member, question);
    if (before !== undefined && isSame(before, found)) return;
    const place = this.#places.get(member) as number;
    const after = { ...found, member, place, isPast: false };
    this.#entries.set(member, after);
    this.#replace(before, after);
  }

  #replace(before: Entry | undefined, after: Entry | undefined): void {
    if (before !== undefined) {
      before.isPast = true;
      this.#count(before, -1);
    }
    if (after !== undefined) {
      this.#count(after, 1);
      this.#lineUp(after);
    }
    if (before === undefined || before.fate === after?.fate) return;
    if (before.fate === 'replace') this.#replaceable.delete(before.member);
    if (before.fate === 'end') this.#idle.delete(before.member);
  }

  #count({ is, fate, weight, places, underWay }: Entry, sign: 1 | -1): void {
    const sums = this.#sums;
    if (underWay !== undefined) sums[underWay] += sign;
    if (fate === 'leaves') return;
    const ready = is === 'ready' ? sign * places : 0;
    sums.readyUnits += ready;
    if (fate === 'ignore') sums.ignoredUnits += sign * places;
    else if (fate === 'keep') sums.updatedUnits += ready;
    else {
      sums.remaining += sign;
      sums.remainingUnits += sign * places;
      sums.outdatedReadyUnits += ready;
      if (fate === 'replace') sums.replaceableUnits += sign * weight;
      const alike = (this.#weights.get(weight) ?? 0) + sign;
      if (alike === 0) this.#weights.delete(weight);
      else this.#weights.set(weight, alike);
    }
  }

  #lineUp(entry: Entry): void {
    const { member, place, is, fate, places } = entry;
    if (is === 'warming') (fate === 'ignore' ? this.#warmingIgnored : this.#warming).push(entry);
    if (fate === 'leaves' || fate === 'ignore') return;
    if (places > 0 && is !== 'ready') this.#kind(is).push(entry);
    if (fate === 'replace') this.#replaceable.add(member, place);
    else if (fate === 'end') this.#idle.add(member, place);
    else if (fate === 'protection' || fate === 'standby') this.#kind(fate).push(entry);
  }

  #kind(kind: Kind): Heap<Entry> {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known;
    const heap = new Heap<Entry>((a, b) => a.place < b.place);
    this.#kinds.set(kind, heap);
    return heap;
  }

  #firstOf(kind: Kind): Entry | undefined {
    return current(this.#kinds.get(kind));
  }

  #census(): Census {
    const { ending, remaking, ...sums } = this.#sums;
    return {
      ...sums,
      replaceable: this.#replaceable,
      idle: [...this.#idle],
      blocked: this.#blocked(),
      unready: this.#unready(),
      warmAt: current(this.#warming)?.warmAt,
      ignoredWarmAt: current(this.#warmingIgnored)?.warmAt,
      ending: ending > 0,
      remaking: remaking > 0,
      unit: this.#weights.size === 0 ? 1 : Math.min(...this.#weights.keys()),
    };
  }

  #blocked(): Census['blocked'] {
    const [kept, idle] = [this.#firstOf('protection'), this.#firstOf('standby')];
    if (kept !== undefined && (idle === undefined || kept.place < idle.place)) {
      return { id: kept.member.id, by: 'protection' };
    }
    return idle && { id: idle.member.id, by: 'standby' };
  }

  #unready(): Census['unready'] {
    const unready = new Map<Readiness, string>();
    for (const kind of ['pending', 'warming', 'no data', 'unhealthy', 'out'] as const) {
      const first = this.#firstOf(kind);
      if (first !== undefined) unready.set(kind, first.member.id);
    }
    return unready;
  }
}

/** The first that is not past; those before it are dropped. */
function current(heap: Heap<Entry> | undefined): Entry | undefined {
  while (heap?.first?.isPast === true) heap.pop();
  return heap?.first;
}

function isWarmSooner(a: Entry, b: Entry): boolean {
  return (a.warmAt as number) < (b.warmAt as number);
}

function isSame(a: Finding, b: Finding): boolean {
  return (
    a.is === b.is &&
    a.fate === b.fate &&
    a.weight === b.weight &&
    a.places === b.places &&
    a.warmAt === b.warmAt &&
    a.underWay === b.underWay
  );
}
