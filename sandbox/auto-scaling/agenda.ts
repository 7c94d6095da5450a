import type { VirtualClock } from '../clock.js';

/** Things to look at soon: at most one alarm for each key, however often it is asked for. */
export class Agenda {
  readonly #clock: VirtualClock;
  readonly #due = new Map<string, () => void>();

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** Nothing happens when the key is on the agenda already. */
  soon(key: string, milliseconds: number, ring: () => void): void {
    if (this.#due.has(key)) return;
    const cancel = this.#clock.after(milliseconds, () => {
      this.#due.delete(key);
      ring();
    });
    this.#due.set(key, cancel);
  }

  drop(key: string): void {
    this.#due.get(key)?.();
    this.#due.delete(key);
  }
}
