import { type BitReader, BrokenArchive } from './bit-reader.js';

/** bzip2 never uses a longer one. */
const LONGEST = 20;

/** Canonical Huffman: codes are counted up by length, then by symbol. */
export class HuffmanTable {
  /** By length: the last code of that length, and what turns a code into an index of `#symbols`. */
  readonly #limits = new Int32Array(LONGEST + 2).fill(-1);
  readonly #bases = new Int32Array(LONGEST + 2);
  readonly #symbols: Uint16Array;
  readonly #shortest: number;
  readonly #longest: number;

  constructor(lengths: Uint8Array) {
    this.#shortest = Math.min(...lengths);
    this.#longest = Math.max(...lengths);
    const order = Array.from(lengths, (_, symbol) => symbol).sort(
      (a, b) => (lengths[a] as number) - (lengths[b] as number) || a - b,
    );
    this.#symbols = Uint16Array.from(order);
    let code = 0;
    let index = 0;
    for (let length = this.#shortest; length <= this.#longest; length++) {
      const first = index;
      while (index < order.length && lengths[order[index] as number] === length) index++;
      this.#bases[length] = first - code;
      code += index - first;
      this.#limits[length] = code - 1;
      code <<= 1;
    }
  }

  /** @throws BrokenArchive for a code that stands for nothing */
  read(from: BitReader): number {
    let code = from.bits(this.#shortest);
    for (let length = this.#shortest; ; length++) {
      if (code <= (this.#limits[length] as number)) {
        const symbol = this.#symbols[code + (this.#bases[length] as number)];
        if (symbol === undefined) throw new BrokenArchive('it has a code that does not exist');
        return symbol;
      }
      if (length >= this.#longest) throw new BrokenArchive('it has a code that does not exist');
      code = (code << 1) | from.bits(1);
    }
  }
}

/** The tables of a block, each as differences between the lengths of its codes. */
export function readTables(from: BitReader, count: number, symbols: number): HuffmanTable[] {
  return Array.from({ length: count }, () => {
    const lengths = new Uint8Array(symbols);
    let length = from.bits(5);
    for (let symbol = 0; symbol < symbols; symbol++) {
      while (from.bit()) length += from.bit() ? -1 : 1;
      if (length < 1 || length > LONGEST) throw new BrokenArchive('it has a code of no length');
      lengths[symbol] = length;
    }
    return new HuffmanTable(lengths);
  });
}
