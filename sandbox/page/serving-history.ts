import type { Instant } from '../clock.js';
import { Replay } from '../record/replay.js';
import type { Happening } from '../record.js';

/** How many members served in each zone from a moment on. */
export interface ServingPoint {
  readonly at: Instant;
  readonly zones: Readonly<Record<string, number>>;
}

/** Follows a record as it grows, so that a page that is looked at every two seconds need not read it from the start. */
export class ServingHistory {
  readonly points: ServingPoint[] = [];
  readonly #replay = new Replay();
  readonly #serving = new Map<string, string>();
  readonly #zones: Record<string, number> = {};
  #read = 0;

  follow(history: readonly Happening[]): this {
    for (; this.#read < history.length; this.#read++) this.#see(history[this.#read] as Happening);
    return this;
  }

  #see(happening: Happening): void {
    this.#replay.live(happening);
    if (happening.kind !== 'member' && happening.kind !== 'target') return;
    const { id, at } = happening;
    const before = this.#serving.get(id);
    const zone = this.#replay.serves(id) ? this.#replay.members.get(id)?.zone : undefined;
    if (before === zone) return;
    if (before !== undefined) this.#count(before, -1);
    if (zone !== undefined) this.#count(zone, 1);
    if (zone === undefined) this.#serving.delete(id);
    else this.#serving.set(id, zone);
    const point = { at, zones: { ...this.#zones } };
    if (this.points.at(-1)?.at === at) this.points[this.points.length - 1] = point;
    else this.points.push(point);
  }

  #count(zone: string, by: number): void {
    this.#zones[zone] = (this.#zones[zone] ?? 0) + by;
  }
}
