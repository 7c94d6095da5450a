/** `00` to `ff`. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * The one source of chance: Chris Doty-Humphrey's sfc32, seeded by an FNV-1a hash of the text and warmed up. Named
 * streams are independent of each other, so that a new draw in one part of the model does not change what happens in
 * the others under the same seed.
 */
export class Random {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #d = 1;
  /** Made with the first of them: most streams have none of their own, and there is one for each instance. */
  #streams: Map<string, Random> | undefined;

  constructor(seed: string | number) {
    this.#seed = String(seed);
    this.#a = hashed(`1:${this.#seed}`, 0x811c9dc5);
    this.#b = hashed(`2:${this.#seed}`, this.#a);
    this.#c = hashed(`3:${this.#seed}`, this.#b);
    for (let i = 0; i < 16; i++) this.fraction();
  }

  stream(name: string): Random {
    this.#streams ??= new Map();
    let stream = this.#streams.get(name);
    if (stream === undefined) {
      stream = new Random(`${this.#seed}/${name}`);
      this.#streams.set(name, stream);
    }
    return stream;
  }

  /** Whose stream it was is gone for good: asked for again, the stream would begin anew. */
  forget(name: string): void {
    this.#streams?.delete(name);
  }

  /** In [0, 1). */
  fraction(): number {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  /** A duration in milliseconds, uniform between two numbers of seconds. */
  seconds(from: number, to: number): number {
    return Math.round((from + this.fraction() * (to - from)) * 1_000);
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[this.whole(0, from.length - 1)] as T;
  }

  /** `length` lower-case hexadecimal digits, for ids. */
  hex(length: number): string {
    let digits = '';
    for (let left = length; left > 1; left -= 2)
      digits += BYTES[this.#digit() * 16 + this.#digit()];
    return length % 2 === 0 ? digits : digits + this.#digit().toString(16);
  }

  #digit(): number {
    return Math.floor(this.fraction() * 16);
  }
}

/** FNV-1a, going on from the hash of what came before. */
function hashed(text: string, before: number): number {
  let hash = before;
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return hash;
}
