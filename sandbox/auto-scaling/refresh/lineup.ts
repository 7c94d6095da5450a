/** Things in the order of their places. Nearly all come in that order: it is put right only after one that did not. */
export class Lineup<T> {
  #places = new Map<T, number>();
  #last = Number.NEGATIVE_INFINITY;
  #isInOrder = true;

  add(one: T, place: number): void {
    if (this.#places.has(one)) return;
    if (this.#places.size === 0) this.#last = Number.NEGATIVE_INFINITY;
    if (place < this.#last) this.#isInOrder = false;
    this.#last = Math.max(this.#last, place);
    this.#places.set(one, place);
  }

  delete(one: T): void {
    this.#places.delete(one);
  }

  [Symbol.iterator](): Iterator<T> {
    if (!this.#isInOrder) {
      this.#places = new Map([...this.#places].sort(([, a], [, b]) => a - b));
      this.#isInOrder = true;
    }
    return this.#places.keys();
  }
}
