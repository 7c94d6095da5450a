const DIGITS = '0123456789abcdef';

/**
 * The one source of chance. Named streams are independent of each other, so that a new draw in one
 * part of the model does not change what happens in the others under the same seed.
 */
export class Random {
  readonly #seed: string;
  readonly #next: () => number;
  /** Made with the first of them: most streams have none of their own, and there is one for each instance. */
  #streams: Map<string, Random> | undefined;

  constructor(seed: string | number) {
    this.#seed = String(seed);
    this.#next = sfc32(this.#seed);
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

  /** In [0, 1). */
  fraction(): number {
    return this.#next();
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1));
  }

  /** A duration in milliseconds, uniform between two numbers of seconds. */
  seconds(from: number, to: number): number {
    return Math.round((from + this.#next() * (to - from)) * 1_000);
  }

  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[this.whole(0, from.length - 1)] as T;
  }

  /** `length` lower-case hexadecimal digits, for ids. */
  hex(length: number): string {
    let digits = '';
    for (let count = 0; count < length; count++) digits += DIGITS[Math.floor(this.#next() * 16)];
    return digits;
  }
}

/** Chris Doty-Humphrey's sfc32, seeded by an FNV-1a hash of the text and warmed up. */
function sfc32(seed: string): () => number {
  let hash = 0x811c9dc5;
  const word = (salt: number): number => {
    for (const char of `${salt}:${seed}`) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
    return hash >>> 0;
  };
  let a = word(1);
  let b = word(2);
  let c = word(3);
  let d = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 16; i++) next();
  return next;
}
