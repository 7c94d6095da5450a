/** What was compressed is not all there, or not as it was made. */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive';
}

/** Bits of a byte string, most significant first, as bzip2 packs them. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #next = 0;
  /** Bits that were taken out of `#bytes` and not read yet, in the low end of a 32 bit number. */
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Up to 24 bits as a number. @throws BrokenArchive at the end of the bytes */
  bits(count: number): number {
    while (this.#count < count) {
      const byte = this.#bytes[this.#next++];
      if (byte === undefined) throw new BrokenArchive('it ends too soon');
      this.#held = (this.#held << 8) | byte;
      this.#count += 8;
    }
    this.#count -= count;
    return (this.#held >>> this.#count) & ((1 << count) - 1);
  }

  bit(): boolean {
    return this.bits(1) === 1;
  }

  /** 32 bits, unsigned. */
  word(): number {
    return this.bits(16) * 0x10000 + this.bits(16);
  }

  /** Drops what is left of a byte. False when nothing comes after it. */
  toNextByte(): boolean {
    this.#count -= this.#count % 8;
    return this.#count > 0 || this.#next < this.#bytes.length;
  }
}
