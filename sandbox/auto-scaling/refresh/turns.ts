import type { Member } from '../model.js';
import type { EndOrder } from '../termination-policy.js';

/** Whose turn it is to go, crowd after crowd: nobody of the next before the last of one is taken. */
export class Turns {
  readonly #crowds: Iterable<Member>[];
  readonly #order: (members: Iterable<Member>) => EndOrder;
  #current: EndOrder | undefined;

  /** @param order is asked for each crowd when its turn has come */
  constructor(crowds: readonly Iterable<Member>[], order: (members: Iterable<Member>) => EndOrder) {
    this.#crowds = [...crowds];
    this.#order = order;
  }

  first(counts: ReadonlyMap<string, number>): Member | undefined {
    for (;;) {
      const first = this.#current?.first(counts);
      if (first !== undefined) return first;
      const next = this.#crowds.shift();
      if (next === undefined) return undefined;
      this.#current = this.#order(next);
    }
  }

  take(counts: ReadonlyMap<string, number>): void {
    this.#current?.take(counts);
  }
}
