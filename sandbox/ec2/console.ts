import type { Instant } from '../clock.js';

/** "The most recent 64 KB" (GetConsoleOutput). */
const WINDOW = 64 * 1024;
/** What is kept before it is cut, so that not every line cuts. */
const SLACK = 4 * WINDOW;

export interface ConsoleCopy {
  readonly output: Uint8Array;
  readonly at: Instant;
}

/** A serial console: the ring that `Latest` reads, and the copy that is posted now and then. */
export class Console {
  #text = '';
  #posted: ConsoleCopy | undefined;

  print(text: string): void {
    this.#text += text;
    if (this.#text.length > SLACK) this.#text = this.#text.slice(-WINDOW);
  }

  /** A new machine under the same instance starts with nothing said; what was posted stays. */
  clear(): void {
    this.#text = '';
  }

  latest(): Uint8Array {
    // A character has one byte at least, so the last WINDOW of them hold the last WINDOW bytes.
    return Buffer.from(this.#text.slice(-WINDOW), 'utf8').subarray(-WINDOW);
  }

  post(at: Instant): void {
    this.#posted = { output: this.latest(), at };
  }

  get posted(): ConsoleCopy | undefined {
    return this.#posted;
  }
}
