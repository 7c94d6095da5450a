import { BitReader, BrokenArchive } from './bit-reader.js';
import { type HuffmanTable, readTables } from './huffman.js';

/**
 * Takes bzip2 apart, block by block: Node has no decoder for it, and those on the registry are unmaintained or native.
 * The format is that of bzip2 1.0 without the randomised blocks of its beta versions. Blocks are checked one by one, so
 * what is given out is what was put in; that it is all of it is known only at the end.
 *
 * @param most bytes; a small file can hold any number of them
 * @throws BrokenArchive when it is cut short, garbled, no bzip2, or holds more
 */
export function* unpack(bytes: Uint8Array, most: number): Generator<Uint8Array> {
  const from = new BitReader(bytes);
  let given = 0;
  // Several streams one after the other are one, as bzip2 -d has it: parallel packers write them.
  do {
    const size = readHeader(from);
    let whole = 0;
    while (isBlock(from)) {
      const expected = from.word();
      const block = readBlock(from, size, most - given);
      given += block.length;
      const sum = checksum(block);
      if (sum !== expected) throw new BrokenArchive('a block of it does not have its checksum');
      whole = (((whole << 1) | (whole >>> 31)) ^ sum) >>> 0;
      yield block;
    }
    if (from.word() !== whole) throw new BrokenArchive('it does not have its checksum');
  } while (from.toNextByte());
}

/** `BZh1` to `BZh9`: the most bytes of a block, in 100,000, before runs are written out. */
function readHeader(from: BitReader): number {
  const magic = from.bits(24);
  const level = from.bits(8) - 0x30;
  if (magic !== 0x425a68 || level < 1 || level > 9) throw new BrokenArchive('it is not bzip2');
  return level * 100_000;
}

/** A block begins with the digits of pi, the end of a stream with those of its root. */
function isBlock(from: BitReader): boolean {
  const mark = [from.bits(24), from.bits(24)].map((part) => part.toString(16)).join(' ');
  if (mark === '314159 265359') return true;
  if (mark === '177245 385090') return false;
  throw new BrokenArchive('it has neither a block nor its end where one is due');
}

function readBlock(from: BitReader, size: number, most: number): Uint8Array {
  if (from.bit()) throw new BrokenArchive('it is of a beta version of bzip2');
  const origin = from.bits(24);
  const used = readUsed(from);
  const symbols = used.length + 2;
  const tableCount = from.bits(3);
  if (used.length === 0 || tableCount < 2 || tableCount > 6) {
    throw new BrokenArchive('a block of it has no codes');
  }
  const selectors = readSelectors(from, tableCount);
  const tables = readTables(from, tableCount, symbols);
  const sorted = readSorted(from, { used, selectors, tables, size });
  if (origin >= sorted.length) throw new BrokenArchive('a block of it begins outside of itself');
  return writeOutRuns(unsort(sorted, origin), most);
}

/** The bytes that occur, as a map of sixteen maps of sixteen. */
function readUsed(from: BitReader): number[] {
  const rows = from.bits(16);
  const used: number[] = [];
  for (let row = 0; row < 16; row++) {
    if ((rows & (0x8000 >> row)) === 0) continue;
    const columns = from.bits(16);
    for (let column = 0; column < 16; column++) {
      if ((columns & (0x8000 >> column)) !== 0) used.push(row * 16 + column);
    }
  }
  return used;
}

/** Which table serves each fifty symbols: moved to the front, in unary. */
function readSelectors(from: BitReader, tables: number): Uint8Array {
  const selectors = new Uint8Array(from.bits(15));
  const front = Array.from({ length: tables }, (_, i) => i);
  for (let i = 0; i < selectors.length; i++) {
    let place = 0;
    while (from.bit()) place++;
    if (place >= tables) throw new BrokenArchive('a block of it asks for a code that it lacks');
    const [table] = front.splice(place, 1) as [number];
    front.unshift(table);
    selectors[i] = table;
  }
  return selectors;
}

interface Coding {
  readonly used: number[];
  readonly selectors: Uint8Array;
  readonly tables: readonly HuffmanTable[];
  readonly size: number;
}

const SYMBOLS_PER_TABLE = 50;

/** Undoes the codes, the runs of zeros (written in bijective base 2) and the moves to the front. */
function readSorted(from: BitReader, { used, selectors, tables, size }: Coding): Uint8Array {
  const sorted = new Uint8Array(size);
  const front = [...used];
  const end = used.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  for (let read = 0; ; read++) {
    const table = tables[selectors[Math.floor(read / SYMBOLS_PER_TABLE)] as number];
    if (table === undefined) throw new BrokenArchive('a block of it does not end');
    const symbol = table.read(from);
    if (symbol <= 1) {
      run += weight << symbol;
      weight *= 2;
      if (run > size) throw new BrokenArchive('a block of it is longer than it may be');
      continue;
    }
    if (length + run > size || (symbol !== end && length + run >= size)) {
      throw new BrokenArchive('a block of it is longer than it may be');
    }
    sorted.fill(front[0] as number, length, length + run);
    length += run;
    run = 0;
    weight = 1;
    if (symbol === end) return sorted.subarray(0, length);
    const [byte] = front.splice(symbol - 1, 1) as [number];
    front.unshift(byte);
    sorted[length++] = byte;
  }
}

/** Undoes the Burrows-Wheeler transform: the n-th of a byte in the last column is the n-th of it in the first. */
function unsort(sorted: Uint8Array, origin: number): Uint8Array {
  const starts = new Int32Array(256);
  for (const byte of sorted) starts[byte] = (starts[byte] as number) + 1;
  let sum = 0;
  for (let byte = 0; byte < 256; byte++) {
    const count = starts[byte] as number;
    starts[byte] = sum;
    sum += count;
  }
  const next = new Int32Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) {
    const byte = sorted[i] as number;
    const place = starts[byte] as number;
    starts[byte] = place + 1;
    next[place] = i;
  }
  const bytes = new Uint8Array(sorted.length);
  let at = next[origin] as number;
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = sorted[at] as number;
    at = next[at] as number;
  }
  return bytes;
}

/** After four equal bytes comes how often the byte follows once more. */
function writeOutRuns(packed: Uint8Array, most: number): Uint8Array {
  const length = writtenLength(packed);
  if (length > most) throw new BrokenArchive('it holds more than anyone should have to');
  const bytes = new Uint8Array(length);
  let to = 0;
  let same = 0;
  for (let i = 0; i < packed.length; i++) {
    const byte = packed[i] as number;
    if (same === 4) {
      bytes.fill(packed[i - 1] as number, to, to + byte);
      to += byte;
      same = 0;
      continue;
    }
    same = same > 0 && byte === packed[i - 1] ? same + 1 : 1;
    bytes[to++] = byte;
  }
  return bytes;
}

function writtenLength(packed: Uint8Array): number {
  let length = 0;
  let same = 0;
  for (let i = 0; i < packed.length; i++) {
    const byte = packed[i] as number;
    if (same === 4) {
      length += byte;
      same = 0;
      continue;
    }
    same = same > 0 && byte === packed[i - 1] ? same + 1 : 1;
    length++;
  }
  return length;
}

/** CRC-32 with the polynomial of Ethernet, most significant bit first. */
const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit++) rest = rest < 0 ? (rest << 1) ^ 0x04c11db7 : rest << 1;
  return rest;
});

function checksum(bytes: Uint8Array): number {
  let rest = -1;
  for (const byte of bytes) rest = (rest << 8) ^ (CRC[(rest >>> 24) ^ byte] as number);
  return ~rest >>> 0;
}
