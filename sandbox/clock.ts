/** Milliseconds since the Unix epoch, UTC, in the sandbox's own time. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

interface Alarm {
  readonly at: Instant;
  readonly order: number;
  readonly ring: () => void;
  cancelled: boolean;
}

/**
 * Virtual time: it moves only when told to, and what is due happens in order of its time, then of its setting.
 * Two worlds given the same calls at the same instants live through the same history.
 */
export class VirtualClock {
  #now: Instant;
  #order = 0;
  readonly #heap: Alarm[] = [];

  constructor(epoch: Instant) {
    this.#now = epoch;
  }

  get now(): Instant {
    return this.#now;
  }

  /** When the next thing is due, if anything is. */
  get next(): Instant | undefined {
    this.#dropCancelled();
    return this.#heap[0]?.at;
  }

  /** Runs `ring` at `at`, or as soon as time moves if that has passed. Returns what calls it off. */
  at(at: Instant, ring: () => void): () => void {
    const alarm: Alarm = {
      at: Math.max(at, this.#now),
      order: this.#order++,
      ring,
      cancelled: false,
    };
    this.#push(alarm);
    return () => {
      alarm.cancelled = true;
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
      const due = this.#heap[0];
      if (due === undefined || due.at > instant) break;
      this.#pop();
      this.#now = due.at;
      due.ring();
    }
    this.#now = Math.max(this.#now, instant);
  }

  #dropCancelled(): void {
    while (this.#heap[0]?.cancelled === true) this.#pop();
  }

  #push(alarm: Alarm): void {
    const heap = this.#heap;
    let index = heap.push(alarm) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!before(alarm, heap[parent] as Alarm)) break;
      heap[index] = heap[parent] as Alarm;
      index = parent;
    }
    heap[index] = alarm;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop() as Alarm;
    if (heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] as Alarm, heap[child] as Alarm))
        child++;
      if (!before(heap[child] as Alarm, last)) break;
      heap[index] = heap[child] as Alarm;
      index = child;
    }
    heap[index] = last;
  }
}

function before(a: Alarm, b: Alarm): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
