/** A binary heap: what goes before all others is always at hand. Things that come even go in no particular order. */
export class Heap<T> {
  readonly #goesBefore: (a: T, b: T) => boolean;
  readonly #heap: T[] = [];

  constructor(goesBefore: (a: T, b: T) => boolean) {
    this.#goesBefore = goesBefore;
  }

  get first(): T | undefined {
    return this.#heap[0];
  }

  push(one: T): void {
    const heap = this.#heap;
    let index = heap.push(one) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#goesBefore(one, heap[parent] as T)) break;
      heap[index] = heap[parent] as T;
      index = parent;
    }
    heap[index] = one;
  }

  /** Takes the first out; undefined when there is none. */
  pop(): T | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop() as T;
    if (heap.length > 0) this.#sink(last);
    return first;
  }

  /** From the top to where it belongs. */
  #sink(one: T): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#goesBefore(heap[child + 1] as T, heap[child] as T)) {
        child++;
      }
      if (!this.#goesBefore(heap[child] as T, one)) break;
      heap[index] = heap[child] as T;
      index = child;
    }
    heap[index] = one;
  }
}
