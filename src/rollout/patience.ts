/** How long trouble has lasted since the last change that went through; waiting in good health does not count. */
export class Patience {
  #spent = 0;
  #since: number | undefined;

  constructor(readonly limit: number) {}

  exhausted(at: number): boolean {
    this.#since ??= at;
    return this.#spent + at - this.#since >= this.limit;
  }

  until(at: number): number {
    return at + this.limit - this.#spent - (at - (this.#since ?? at));
  }

  pause(at: number): void {
    if (this.#since !== undefined) this.#spent += at - this.#since;
    this.#since = undefined;
  }

  reset(): void {
    this.#spent = 0;
    this.#since = undefined;
  }
}
