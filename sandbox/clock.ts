import { Heap } from './heap.js';

/** Milliseconds since the Unix epoch, UTC, in the sandbox's own time. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

interface Alarm {
  readonly at: Instant;
  readonly order: number;
  /** Undefined once it has rung or was called off: whoever can still call it off holds on to nothing else. */
  ring: (() => void) | undefined;
}

/**
 * Virtual time: it moves only when told to, and what is due happens in order of its time, then of its setting.
 * Two worlds given the same calls at the same instants live through the same history.
 */
export class VirtualClock {
  #now: Instant;
  #order = 0;
  readonly #alarms = new Heap(before);

  constructor(epoch: Instant) {
    this.#now = epoch;
  }

  get now(): Instant {
    return this.#now;
  }

  /** When the next thing is due, if anything is. */
  get next(): Instant | undefined {
    this.#dropCancelled();
    return this.#alarms.first?.at;
  }

  /** Runs `ring` at `at`, or as soon as time moves if that has passed. Returns what calls it off. */
  at(at: Instant, ring: () => void): () => void {
    const alarm: Alarm = {
      at: Math.max(at, this.#now),
      order: this.#order++,
      ring,
    };
    this.#alarms.push(alarm);
    return () => {
      alarm.ring = undefined;
    };
  }

  after(milliseconds: number, ring: () => void): () => void {
    return this.at(this.#now + milliseconds, ring);
  }

  advance(milliseconds: number): void {
    this.advanceTo(this.#now + milliseconds);
  }

  /** Lives through everything that is due up to and including `instant`. Time never moves back. */
  advanceTo(instant: Instant): void {
    for (;;) {
      this.#dropCancelled();
      const due = this.#alarms.first;
      if (due === undefined || due.at > instant) break;
      this.#alarms.pop();
      this.#now = due.at;
      const { ring } = due;
      due.ring = undefined;
      ring?.();
    }
    this.#now = Math.max(this.#now, instant);
  }

  #dropCancelled(): void {
    for (let first = this.#alarms.first; first !== undefined; first = this.#alarms.first) {
      if (first.ring !== undefined) return;
      this.#alarms.pop();
    }
  }
}

function before(a: Alarm, b: Alarm): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
