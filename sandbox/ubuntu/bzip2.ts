/**
 * A bzip2 packer that makes whole, valid files and cares little for their size: every code has the same length, so no
 * trees are built. It shares nothing with the decoder that it is there to test.
 */
export function pack(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter();
  out.text('BZh1');
  let whole = 0;
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK);
    const sum = checksum(block);
    whole = (((whole << 1) | (whole >>> 31)) ^ sum) >>> 0;
    writeBlock(out, runs(block), sum);
  }
  for (const part of [0x177245, 0x385090]) out.bits(part, 24);
  out.word(whole);
  return out.bytes();
}

/** Far below the 100,000 of level 1, since runs of four grow by a byte and rotations are sorted the simple way. */
const BLOCK = 20_000;

class BitWriter {
  readonly #bytes: number[] = [];
  #held = 0;
  #count = 0;

  /** At most 24. */
  bits(value: number, count: number): void {
    this.#held = (this.#held << count) | value;
    this.#count += count;
    while (this.#count >= 8) {
      this.#count -= 8;
      this.#bytes.push((this.#held >>> this.#count) & 0xff);
    }
    this.#held &= (1 << this.#count) - 1;
  }

  word(value: number): void {
    this.bits(value >>> 16, 16);
    this.bits(value & 0xffff, 16);
  }

  text(text: string): void {
    for (const byte of Buffer.from(text, 'latin1')) this.bits(byte, 8);
  }

  bytes(): Uint8Array {
    if (this.#count > 0) this.bits(0, 8 - this.#count);
    return Uint8Array.from(this.#bytes);
  }
}

/** Four equal bytes are followed by how many more there are. */
function runs(block: Uint8Array): Buffer {
  const out: number[] = [];
  for (let at = 0; at < block.length; ) {
    const byte = block[at] as number;
    let length = 1;
    while (length < 255 && block[at + length] === byte) length++;
    for (let i = 0; i < Math.min(length, 4); i++) out.push(byte);
    if (length >= 4) out.push(length - 4);
    at += length;
  }
  return Buffer.from(out);
}

function writeBlock(out: BitWriter, block: Buffer, sum: number): void {
  const { last, origin } = rotated(block);
  const used = [...new Set(last)].sort((a, b) => a - b);
  const symbols = coded(last, used);
  const length = Math.ceil(Math.log2(used.length + 2));
  for (const part of [0x314159, 0x265359]) out.bits(part, 24);
  out.word(sum);
  out.bits(0, 1);
  out.bits(origin, 24);
  writeUsed(out, used);
  const selectors = Math.ceil(symbols.length / 50);
  out.bits(2, 3);
  out.bits(selectors, 15);
  for (let i = 0; i < selectors; i++) out.bits(0, 1);
  // Two tables, the least there may be, and all codes of one length: no change from symbol to symbol.
  for (let table = 0; table < 2; table++) {
    out.bits(length, 5);
    for (let symbol = 0; symbol < used.length + 2; symbol++) out.bits(0, 1);
  }
  for (const symbol of symbols) out.bits(symbol, length);
}

/** The last column of the sorted rotations, and which of them is the block itself. */
function rotated(block: Buffer): { readonly last: Uint8Array; readonly origin: number } {
  const { length } = block;
  const twice = Buffer.concat([block, block]);
  const order = Array.from({ length }, (_, i) => i).sort((a, b) =>
    twice.compare(twice, b, b + length, a, a + length),
  );
  return {
    last: Uint8Array.from(order, (start) => twice[start + length - 1] as number),
    origin: order.indexOf(0),
  };
}

/** Moved to the front, with runs of zeros in bijective base 2, and the end mark. */
function coded(last: Uint8Array, used: readonly number[]): readonly number[] {
  const front = [...used];
  const symbols: number[] = [];
  let zeros = 0;
  const flush = (): void => {
    for (; zeros > 0; zeros = (zeros - 1) >> 1) symbols.push((zeros - 1) & 1);
  };
  for (const byte of last) {
    const place = front.indexOf(byte);
    if (place === 0) {
      zeros++;
      continue;
    }
    flush();
    front.splice(place, 1);
    front.unshift(byte);
    symbols.push(place + 1);
  }
  flush();
  return [...symbols, used.length + 1];
}

function writeUsed(out: BitWriter, used: readonly number[]): void {
  const rows = Array.from({ length: 16 }, (_, row) => used.filter((byte) => byte >> 4 === row));
  const mask = (bits: readonly number[]): number =>
    bits.reduce((sum, bit) => sum | (0x8000 >> bit), 0);
  out.bits(mask([...rows.keys()].filter((row) => (rows[row] ?? []).length > 0)), 16);
  for (const row of rows) {
    if (row.length > 0) out.bits(mask(row.map((byte) => byte & 15)), 16);
  }
}

function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest = (rest ^ (byte << 24)) >>> 0;
    for (let bit = 0; bit < 8; bit++) {
      rest = rest & 0x80000000 ? ((rest << 1) ^ 0x04c11db7) >>> 0 : (rest << 1) >>> 0;
    }
  }
  return ~rest >>> 0;
}
