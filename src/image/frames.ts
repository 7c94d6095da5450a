import { createHash } from 'node:crypto';
import { crc32, inflateSync } from 'node:zlib';

/**
 * The records that a builder prints on its serial console:
 * `%PC1% <nonce> <kind> <seq>/<total> <crc32 of all else but the mark, 8 hex digits> <payload>`.
 * A serial console drops, mixes and cuts lines, so every record proves itself and every list is sealed by a sha256.
 */
export type FrameKind = 'progress' | 'B' | 'BEFORE' | 'M' | 'L' | 'END';

export interface Frame {
  readonly kind: FrameKind;
  readonly seq: number;
  readonly total: number;
  readonly payload: string;
}

/** Chunks of a list by `seq/total`. */
export type Chunks = ReadonlyMap<string, string>;

/** What a list must be when it is whole. */
export interface Seal {
  /** Before compression. */
  readonly bytes: number;
  readonly chunks: number;
  /** Of the bytes before compression, in lower-case hexadecimal digits. */
  readonly sha256: string;
}

export type Assembled =
  | { readonly is: 'whole'; readonly data: Buffer }
  | { readonly is: 'incomplete'; readonly why: string };

/** A console must not make us allocate without end: about 650 KB on the wire, and this much when inflated. */
export const MAX_CHUNKS = 4_096;
export const MAX_BYTES = 16 * 1024 * 1024;

const MARK = '%PC1% ';
const HEAD =
  /^%PC1% (([A-Za-z0-9-]{8,64}) (progress|BEFORE|END|B|M|L) (\d{1,5})\/(\d{1,5}) )([0-9a-f]{8}) /;
const CHUNK = /^[A-Za-z0-9+/=]{1,160}$/;

/** The undamaged records of the build, in the order of the text. A record may follow other text on its line. */
export function framesIn(text: string, nonce: string): readonly Frame[] {
  const frames: Frame[] = [];
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length)) {
    const frame = frameOf(lineFrom(text, at), nonce);
    if (frame !== undefined) frames.push(frame);
  }
  return frames;
}

/** The chunks known so far and those of one kind among the frames. */
export function collect(known: Chunks, frames: readonly Frame[], kind: 'B' | 'M' | 'L'): Chunks {
  const chunks = new Map(known);
  for (const frame of frames) {
    if (frame.kind !== kind || frame.total > MAX_CHUNKS || !CHUNK.test(frame.payload)) continue;
    const key = `${frame.seq}/${frame.total}`;
    if (chunks.has(key) || chunks.size < MAX_CHUNKS) chunks.set(key, frame.payload);
  }
  return chunks;
}

/** The list that the seal names, or why it is not to be had. */
export function assemble(chunks: Chunks, seal: Seal): Assembled {
  const parts: string[] = [];
  let missing = 0;
  for (let seq = 1; seq <= seal.chunks; seq++) {
    const part = chunks.get(`${seq}/${seal.chunks}`);
    if (part === undefined) missing++;
    else parts.push(part);
  }
  if (missing > 0) return incomplete(`${missing} of ${seal.chunks} chunks are missing`);
  const data = inflate(parts.join(''));
  if (data === undefined) return incomplete('the chunks cannot be decompressed');
  if (data.length !== seal.bytes || sha256(data) !== seal.sha256) {
    return incomplete('the chunks do not match their checksum');
  }
  return { is: 'whole', data };
}

function lineFrom(text: string, at: number): string {
  const rest = text.slice(at, at + 16_384);
  const end = rest.search(/[\r\n]/);
  return end < 0 ? rest : rest.slice(0, end);
}

function frameOf(line: string, nonce: string): Frame | undefined {
  const head = HEAD.exec(line);
  if (head === null || head[2] !== nonce) return undefined;
  const [whole, place = '', , kind, seq, total, crc = ''] = head;
  const payload = payloadOf(line.slice(whole.length), place, Number.parseInt(crc, 16));
  if (payload === undefined) return undefined;
  return { kind: kind as FrameKind, seq: Number(seq), total: Number(total), payload };
}

/** A record that lost its line end runs into the next record, or into a kernel message: `[   12.345678] ...`. */
function payloadOf(rest: string, place: string, crc: number): string | undefined {
  const ends = [rest.length, rest.indexOf(MARK), rest.search(/\[ *\d+\.\d+\]/)];
  return ends
    .filter((end) => end >= 0)
    .map((end) => rest.slice(0, end))
    .find((payload) => crc32(place + payload) === crc);
}

function inflate(base64: string): Buffer | undefined {
  try {
    return inflateSync(Buffer.from(base64, 'base64'), { maxOutputLength: MAX_BYTES });
  } catch {
    return undefined;
  }
}

function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function incomplete(why: string): Assembled {
  return { is: 'incomplete', why };
}
