import { type Answer, ApiError } from '../api.js';
import type { Instant } from '../clock.js';
import { peekAll } from '../peek.js';
import type { Random } from '../random.js';
import { type Fields, fieldsOf } from '../reading.js';
import type { Call, World } from '../world.js';
import { KINDS, type Kind, type KindName, USUAL_KINDS } from './lagging-kinds.js';

export interface Staleness {
  /** Milliseconds after a change during which a reading may not show it. */
  readonly window: number;
  /** How likely a reading within that time does not. */
  readonly chance: number;
  /** Of which resources; groups, instances and images when absent. */
  readonly kinds?: readonly KindName[];
}

interface Snapshot {
  readonly at: Instant;
  readonly kind: KindName;
  readonly items: ReadonlyMap<string, Fields>;
}

/**
 * Readings that lag: for a while after a call that changed something, each resource may be shown as it was before.
 * What is new may be missing, what is gone may still be there; never anything older than the window.
 */
export class EventualConsistency {
  readonly #staleness: Staleness;
  readonly #world: World;
  readonly #random: Random;
  readonly #kinds: readonly KindName[];
  #snapshots: Snapshot[] = [];

  constructor(staleness: Staleness, world: World, random: Random) {
    this.#staleness = staleness;
    this.#world = world;
    this.#random = random;
    this.#kinds = staleness.kinds ?? USUAL_KINDS;
  }

  /** Keeps what there is before a call changes it. */
  remember(): void {
    this.#forget();
    for (const kind of this.#kinds) {
      this.#snapshots.push({
        at: this.#world.clock.now,
        kind,
        items: new Map(lookAt(this.#world, KINDS[kind])),
      });
    }
  }

  /** The answer, with resources as they were. @throws ApiError when a resource that was asked for by id is not seen yet */
  answered(call: Call, answer: Answer): Answer {
    this.#forget();
    const name = this.#kinds.find(
      (one) => KINDS[one].service === call.service && KINDS[one].action === call.action,
    );
    const oldest = this.#snapshots.find((one) => one.kind === name);
    if (name === undefined || oldest === undefined) return answer;
    const kind: Kind = KINDS[name];
    const params = call.params as Fields;
    const seen = (item: Fields): readonly Fields[] =>
      this.#asItWas(item, params, oldest, this.#chanceOf(name));
    const { within } = kind;
    const items = fieldsOf(answer[kind.list]).flatMap((item) => {
      if (within === undefined) return seen(item);
      const inner = fieldsOf(item[within]).flatMap(seen);
      return inner.length === 0 ? [] : [{ ...item, [within]: inner }];
    });
    return { ...answer, [kind.list]: items };
  }

  /** The kinds that came later have streams of their own. */
  #chanceOf(name: KindName): Random {
    return USUAL_KINDS.includes(name) ? this.#random : this.#random.stream(name);
  }

  #asItWas(
    item: Fields,
    params: Fields,
    { kind: name, items: before }: Snapshot,
    random: Random,
  ): readonly Fields[] {
    const kind: Kind = KINDS[name];
    const old = before.get(kind.key(item, params));
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(item)) return [item];
    if (!random.chance(this.#staleness.chance)) return [item];
    if (old !== undefined) return [old];
    const shown = kind.absent?.(item, params, before) ?? [];
    if (shown instanceof ApiError) throw shown;
    return shown;
  }

  #forget(): void {
    const from = this.#world.clock.now - this.#staleness.window;
    this.#snapshots = this.#snapshots.filter(({ at }) => at > from);
  }
}

/** The resources of a kind as they are now, by their keys, from behind the scene. */
function lookAt(world: World, kind: Kind): readonly (readonly [string, Fields])[] {
  if (kind.look !== undefined) return kind.look(world);
  const { service, action, list, within, key } = kind;
  const items = peekAll(world, service as 'ec2' | 'autoscaling', action, list);
  const resources = within === undefined ? items : items.flatMap((item) => fieldsOf(item[within]));
  return resources.map((item) => [key(item, {}), item]);
}
