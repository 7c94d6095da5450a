/** What CBOR (RFC 8949) carries between CloudWatch and its clients: no tags but times, no simple values but these. */
export type CborValue =
  | string
  | number
  | boolean
  | null
  | Date
  | Uint8Array
  | readonly CborValue[]
  | { readonly [name: string]: CborValue | undefined };

/** Major types, as the upper three bits of an item's first byte have them. */
const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5, tag: 6, simple: 7 };
const INDEFINITE = 31;
const BREAK = 0xff;
const EPOCH_TIME = 1;
const MAX_DEPTH = 32;

export class CborError extends Error {
  override readonly name = 'CborError';
}

export function encodeCbor(value: CborValue): Uint8Array {
  const parts: Uint8Array[] = [];
  write(value, parts);
  return Buffer.concat(parts);
}

function write(value: CborValue, parts: Uint8Array[]): void {
  if (value === null) parts.push(Buffer.of(0xf6));
  else if (typeof value === 'boolean') parts.push(Buffer.of(value ? 0xf5 : 0xf4));
  else if (typeof value === 'number') writeNumber(value, parts);
  else if (typeof value === 'string') writeBytes(MAJOR.text, Buffer.from(value, 'utf8'), parts);
  else if (value instanceof Uint8Array) writeBytes(MAJOR.bytes, value, parts);
  else if (value instanceof Date) {
    parts.push(head(MAJOR.tag, EPOCH_TIME));
    writeNumber(value.getTime() / 1_000, parts);
  } else if (Array.isArray(value)) {
    parts.push(head(MAJOR.list, value.length));
    for (const item of value) write(item, parts);
  } else {
    const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
    parts.push(head(MAJOR.map, members.length));
    for (const [name, inner] of members) {
      write(name, parts);
      write(inner as CborValue, parts);
    }
  }
}

function writeNumber(value: number, parts: Uint8Array[]): void {
  if (Number.isSafeInteger(value)) {
    parts.push(value >= 0 ? head(MAJOR.unsigned, value) : head(MAJOR.negative, -1 - value));
    return;
  }
  const float = Buffer.alloc(9);
  float[0] = 0xfb;
  float.writeDoubleBE(value, 1);
  parts.push(float);
}

function writeBytes(major: number, bytes: Uint8Array, parts: Uint8Array[]): void {
  parts.push(head(major, bytes.length), bytes);
}

function head(major: number, argument: number): Uint8Array {
  const first = major << 5;
  if (argument < 24) return Buffer.of(first | argument);
  if (argument < 0x100) return Buffer.of(first | 24, argument);
  const size = argument < 0x1_0000 ? 2 : argument < 0x1_0000_0000 ? 4 : 8;
  const bytes = Buffer.alloc(1 + size);
  bytes[0] = first | (size === 2 ? 25 : size === 4 ? 26 : 27);
  if (size === 8) bytes.writeBigUInt64BE(BigInt(argument), 1);
  else bytes.writeUIntBE(argument, 1, size);
  return bytes;
}

/** @throws CborError for what is cut off, nested too deeply, or not of the kinds above */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const reader = new Reader(Buffer.from(bytes));
  const value = reader.value(0);
  if (!reader.atEnd) throw new CborError('there is more than one item');
  return value;
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  value(depth: number): CborValue {
    if (depth > MAX_DEPTH) throw new CborError('it is nested too deeply');
    const first = this.#take(1)[0] as number;
    const [major, low] = [first >> 5, first & 31];
    switch (major) {
      case MAJOR.unsigned:
        return this.#argument(low);
      case MAJOR.negative:
        return -1 - this.#argument(low);
      case MAJOR.bytes:
        return new Uint8Array(this.#string(major, low));
      case MAJOR.text:
        return this.#string(major, low).toString('utf8');
      case MAJOR.list:
        return this.#list(low, depth);
      case MAJOR.map:
        return this.#map(low, depth);
      case MAJOR.tag:
        return this.#tagged(this.#argument(low), depth);
      default:
        return this.#simple(low);
    }
  }

  #take(count: number): Buffer {
    const end = this.#at + count;
    if (end > this.#bytes.length) throw new CborError('it is cut off');
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }

  #argument(low: number): number {
    if (low < 24) return low;
    if (low === 24) return this.#take(1).readUInt8();
    if (low === 25) return this.#take(2).readUInt16BE();
    if (low === 26) return this.#take(4).readUInt32BE();
    if (low === 27) return Number(this.#take(8).readBigUInt64BE());
    throw new CborError('a length is not one');
  }

  /** Of a known length, or in pieces up to a break. */
  #string(major: number, low: number): Buffer {
    if (low !== INDEFINITE) return this.#take(this.#argument(low));
    const pieces: Buffer[] = [];
    while (!this.#breaks()) {
      const first = this.#take(1)[0] as number;
      if (first >> 5 !== major) throw new CborError('a piece of a string is none');
      pieces.push(this.#take(this.#argument(first & 31)));
    }
    return Buffer.concat(pieces);
  }

  #list(low: number, depth: number): CborValue[] {
    const items: CborValue[] = [];
    const count = low === INDEFINITE ? Number.POSITIVE_INFINITY : this.#argument(low);
    while (items.length < count && !(low === INDEFINITE && this.#breaks())) {
      items.push(this.value(depth + 1));
    }
    return items;
  }

  #map(low: number, depth: number): CborValue {
    const members: [string, CborValue][] = [];
    const count = low === INDEFINITE ? Number.POSITIVE_INFINITY : this.#argument(low);
    while (members.length < count && !(low === INDEFINITE && this.#breaks())) {
      const name = this.value(depth + 1);
      if (typeof name !== 'string') throw new CborError('a name is not text');
      members.push([name, this.value(depth + 1)]);
    }
    return Object.fromEntries(members);
  }

  #tagged(tag: number, depth: number): CborValue {
    const inner = this.value(depth + 1);
    if (tag !== EPOCH_TIME || typeof inner !== 'number') throw new CborError(`a tag ${tag}`);
    return new Date(inner * 1_000);
  }

  #simple(low: number): CborValue {
    if (low === 20 || low === 21) return low === 21;
    if (low === 22 || low === 23) return null;
    if (low === 25) return half(this.#take(2).readUInt16BE());
    if (low === 26) return this.#take(4).readFloatBE();
    if (low === 27) return this.#take(8).readDoubleBE();
    throw new CborError('a value of no known kind');
  }

  #breaks(): boolean {
    if (this.#bytes[this.#at] !== BREAK) return false;
    this.#at++;
    return true;
  }
}

function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 25) * (1_024 + fraction);
}
