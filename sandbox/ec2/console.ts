import type { Instant } from '../clock.js';

/** "The most recent 64 KB" (GetConsoleOutput). */
const WINDOW = 64 * 1024;
/** What is kept before it is cut, so that not every line cuts. */
const SLACK = 4 * WINDOW;

export interface ConsoleCopy {
  readonly output: Uint8Array;
  readonly at: Instant;
}

/** What was printed: texts, and texts that are put into words when they are read. */
type Print = string | (() => string);

/** A serial console: the ring that `Latest` reads, and the copy that is posted now and then. */
export class Console {
  #prints: Print[] = [];
  /** Characters of the texts among them. */
  #length = 0;
  #posted: { readonly at: Instant; readonly prints: Print[]; readonly count: number } | undefined;

  print(text: Print): void {
    this.#prints.push(text);
    if (typeof text !== 'string') return;
    this.#length += text.length;
    if (this.#length <= SLACK) return;
    this.#prints = [spoken(this.#prints, this.#prints.length)];
    this.#length = WINDOW;
  }

  /** A new machine under the same instance starts with nothing said; what was posted stays. */
  clear(): void {
    this.#prints = [];
    this.#length = 0;
  }

  latest(): Uint8Array {
    return inBytes(this.#prints, this.#prints.length);
  }

  /** Prints are only ever added behind these, so their number tells what had been printed by now. */
  post(at: Instant): void {
    this.#posted = { at, prints: this.#prints, count: this.#prints.length };
  }

  get posted(): ConsoleCopy | undefined {
    if (this.#posted === undefined) return undefined;
    const { at, prints, count } = this.#posted;
    return { at, output: inBytes(prints, count) };
  }
}

/** The last of the first `count` prints: a character has one byte at least, so they hold the last WINDOW bytes. */
function spoken(prints: Print[], count: number): string {
  for (const [index, print] of prints.entries()) {
    if (typeof print !== 'string') prints[index] = print();
  }
  return prints.slice(0, count).join('').slice(-WINDOW);
}

function inBytes(prints: Print[], count: number): Uint8Array {
  return Buffer.from(spoken(prints, count), 'utf8').subarray(-WINDOW);
}
