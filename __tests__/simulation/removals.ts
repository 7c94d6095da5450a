import { type MemberNow as Member, Replay } from '../../sandbox/record/replay.js';
import type { Happening, History } from '../../sandbox/record.js';
import { CALLER } from './play.js';

/** What the story says of its groups: written by the story, never asked of the subject. */
export interface Surroundings {
  /** Names of groups that share target groups. */
  readonly units: readonly ReadonlySet<string>[];
  /** What serves together: the groups behind one target group, or a group that has none. */
  readonly services: readonly ReadonlySet<string>[];
  /** Percent of the base desired capacity. */
  readonly minHealthy: number;
}

/** One call of ours that ends instances, and the world just before it. */
interface Removal {
  readonly members: readonly Member[];
  readonly serving: ReadonlySet<string>;
  readonly desired: ReadonlyMap<string, number>;
  readonly ids: string[];
}

const OURS = `caller:${CALLER}`;

/**
 * Judges every call of ours that ends members, on the sandbox's record: the floor (design invariant 3), what is
 * down elsewhere (2), one zone of a unit at a time (1), and which instances may be ended at all (4). What others
 * did after our newest read cannot be known to us, and is not held against us.
 */
export function wrongRemovals(history: History, around: Surroundings): readonly string[] {
  const judge = new Judge(around);
  for (const happening of history.all) judge.live(happening);
  return judge.found;
}

class Judge {
  readonly found: string[] = [];
  readonly #now = new Replay();
  readonly #images = new Map<string, string>();
  readonly #sources = new Set<string>();
  readonly #desired = new Map<string, number>();
  /** The desired capacity without what we add for a while: others' changes count, ours do not. */
  readonly #base = new Map<string, number>();
  /** Launched by us less ended by us with decrement. Others who set a desired capacity may have counted them in. */
  readonly #outstanding = new Map<string, number>();
  readonly #rollingBack = new Set<string>();
  readonly #launched = new Set<string>();
  /** Of what we launched, how many others have taken out: Auto Scaling puts another in the place of each. */
  readonly #replaced = new Map<string, number>();
  /** Members that were there before us. */
  readonly #first = new Set<string>();
  /** Not ours to worry about: what we ended ourselves. */
  readonly #ended = new Map<string, Member>();
  #reached = false;
  /** As our newest read of the groups found it. */
  #read: { down: ReadonlySet<string>; base: ReadonlyMap<string, number> } = {
    down: new Set(),
    base: new Map(),
  };
  /** What others took out of service since that read. */
  #lost = new Set<string>();
  #removal: Removal | undefined;

  constructor(readonly around: Surroundings) {}

  live(happening: Happening): void {
    switch (happening.kind) {
      case 'instance':
        this.#images.set(happening.id, happening.imageId);
        if (!this.#reached) this.#sources.add(happening.imageId);
        break;
      case 'group':
        this.#group(happening);
        break;
      case 'target':
        this.#changing(happening);
        break;
      case 'member':
        this.#member(happening);
        break;
      case 'call':
        if (happening.caller === CALLER) this.#call(happening);
        break;
    }
  }

  #group({ group, desired, tags, cause }: Extract<Happening, { kind: 'group' }>): void {
    const before = this.#desired.get(group) ?? 0;
    const base = this.#base.get(group) ?? 0;
    this.#desired.set(group, desired);
    if (cause !== OURS) this.#base.set(group, Math.max(0, base + desired - before));
    if (tags['patch-cycle:rolling-back'] === undefined) this.#rollingBack.delete(group);
    else this.#rollingBack.add(group);
  }

  #member(happening: Extract<Happening, { kind: 'member' }>): void {
    const { id, group, lifecycle, cause } = happening;
    const before = this.#now.members.get(id);
    if (lifecycle === 'Pending' && before === undefined && cause === OURS) {
      this.#launched.add(id);
      this.#outstanding.set(group, (this.#outstanding.get(group) ?? 0) + 1);
    }
    if (cause === OURS && lifecycle === 'Terminating' && before !== undefined) {
      this.#removal ??= {
        members: [...this.#now.members.values()],
        serving: new Set([...this.#now.members.keys()].filter((one) => this.#now.serves(one))),
        desired: new Map(this.#desired),
        ids: [],
      };
      this.#removal.ids.push(id);
    }
    const takenOut = lifecycle === 'Terminating' || lifecycle === 'EnteringStandby';
    const wasIn = before?.lifecycle === 'InService' || before?.lifecycle.startsWith('Pending');
    if (cause !== OURS && takenOut && wasIn && this.#launched.has(id)) {
      this.#replaced.set(group, (this.#replaced.get(group) ?? 0) + 1);
    }
    this.#changing(happening);
    if (lifecycle === 'gone') this.#ended.delete(id);
  }

  #changing(happening: Extract<Happening, { kind: 'member' | 'target' }>): void {
    const { id, cause } = happening;
    const served = this.#now.serves(id);
    this.#now.live(happening);
    if (served && cause !== OURS && !this.#now.serves(id)) this.#lost.add(id);
  }

  #call({ action, outcome, at }: Extract<Happening, { kind: 'call' }>): void {
    if (!this.#reached) for (const id of this.#now.members.keys()) this.#first.add(id);
    this.#reached = true;
    if (action === 'DescribeAutoScalingGroups') {
      const down = [...this.#now.members.keys()].filter((one) => !this.#now.serves(one));
      this.#read = { down: new Set(down), base: new Map(this.#base) };
      this.#lost = new Set();
    }
    const removal = this.#removal;
    this.#removal = undefined;
    if (action !== 'TerminateInstanceInAutoScalingGroup' || outcome !== 'ok' || !removal) return;
    const when = new Date(at).toISOString();
    const say = (what: string | undefined) => what && this.found.push(`${when} ${what}`);
    for (const id of removal.ids) say(this.#mayNotEnd(id, removal));
    const taken = removal.ids.filter((id) => removal.serving.has(id));
    if (taken.length > 0) {
      for (const service of this.around.services) say(this.#floorBroken(service, taken, removal));
      for (const unit of this.around.units) {
        say(this.#twoZones(unit, taken, removal));
        say(this.#downElsewhere(unit, taken, removal));
      }
    }
    for (const { id, group } of removal.members) {
      if (!removal.ids.includes(id)) continue;
      this.#outstanding.set(group, (this.#outstanding.get(group) ?? 0) - 1);
    }
    for (const one of removal.members) if (taken.includes(one.id)) this.#ended.set(one.id, one);
  }

  /**
   * Invariant 4: forward what is not on the target, or our own surplus, or what stands in its place; backward nothing
   * that was there before us.
   */
  #mayNotEnd(id: string, { members }: Removal): string | undefined {
    const old = this.#sources.has(this.#images.get(id) ?? '');
    if (this.#rollingBack.size === 0) {
      if (old || this.#launched.has(id)) return undefined;
      const group = members.find((one) => one.id === id)?.group ?? '';
      const replaced = this.#replaced.get(group) ?? 0;
      this.#replaced.set(group, replaced - 1);
      return replaced > 0 ? undefined : `ended ${id}, which is on the target`;
    }
    return old && this.#first.has(id) ? `ended ${id} while rolling back to it` : undefined;
  }

  #floorBroken(
    service: ReadonlySet<string>,
    taken: readonly string[],
    { members, serving, desired }: Removal,
  ): string | undefined {
    const own = members.filter((one) => service.has(one.group));
    if (!own.some((one) => taken.includes(one.id))) return undefined;
    const left = own.filter((one) => serving.has(one.id) && !taken.includes(one.id)).length;
    const unseen = [...this.#lost].length;
    let base = 0;
    for (const group of service) {
      const then = this.#read.base.get(group) ?? 0;
      const ours = this.#outstanding.get(group) ?? 0;
      const without = (desired.get(group) ?? 0) - Math.max(0, ours);
      base += Math.max(0, Math.min(then, this.#base.get(group) ?? 0, without));
    }
    const floor = Math.ceil((base * this.around.minHealthy) / 100);
    if (left + unseen >= floor) return undefined;
    return `ended ${taken.join(' ')}: ${left} of ${[...service]} left serving, fewer than ${floor}`;
  }

  #twoZones(
    unit: ReadonlySet<string>,
    taken: readonly string[],
    { members }: Removal,
  ): string | undefined {
    const now = members.filter((one) => unit.has(one.group) && taken.includes(one.id));
    const before = [...this.#ended.values()].filter((one) => unit.has(one.group));
    const zones = new Set([...before, ...now].map((one) => one.zone));
    return now.length > 0 && zones.size > 1
      ? `work in ${[...zones].join(' and ')} at once`
      : undefined;
  }

  #downElsewhere(
    unit: ReadonlySet<string>,
    taken: readonly string[],
    { members, serving }: Removal,
  ): string | undefined {
    const own = members.filter((one) => unit.has(one.group));
    const zones = new Set(own.filter((one) => taken.includes(one.id)).map((one) => one.zone));
    if (zones.size === 0) return undefined;
    const down = own.find(
      (one) =>
        !zones.has(one.zone) &&
        !serving.has(one.id) &&
        this.#read.down.has(one.id) &&
        !this.#ended.has(one.id) &&
        !this.#launched.has(one.id) &&
        !(this.#rollingBack.size > 0 && !this.#sources.has(this.#images.get(one.id) ?? '')),
    );
    return down && `ended ${taken.join(' ')} while ${down.id} in ${down.zone} is ${down.lifecycle}`;
  }
}
