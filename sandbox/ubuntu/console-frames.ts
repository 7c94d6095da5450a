import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/**
 * The guest's half of the console protocol: records on the serial console,
 * `%PC1% <nonce> <kind> <seq>/<total> <crc32 of all else but the mark> <payload>`.
 */
export type FrameKind = 'progress' | 'B' | 'BEFORE' | 'M' | 'L' | 'END';

/** Characters of a chunk. */
const CHUNK = 160;
/** Of GetConsoleOutput's 65,536 bytes, what all passes of one blob may take. */
const BUDGET = 44_000;
/** What a frame adds to its chunk, besides the nonce, by the recipe's own count. */
const FRAME = 36;

export function frame(nonce: string, kind: FrameKind, payload: string, seq = 1, total = 1): string {
  const place = `${nonce} ${kind} ${seq}/${total}`;
  const crc = crc32(Buffer.from(`${place} ${payload}`))
    .toString(16)
    .padStart(8, '0');
  return `%PC1% ${place} ${crc} ${payload}`;
}

export interface Blob {
  /** Lines, without line ends. */
  readonly frames: readonly string[];
  /** Two where they fit into the console's window, else one. */
  readonly passes: 1 | 2;
  readonly summary: {
    /** Before compression. */
    readonly bytes: number;
    readonly chunks: number;
    readonly sha256: string;
    /** Characters of base64. */
    readonly wire: number;
  };
}

export function blob(nonce: string, kind: 'B' | 'M' | 'L', text: string): Blob {
  const data = Buffer.from(text);
  const wire = deflateSync(data, { level: 9 }).toString('base64');
  const chunks = wire.match(new RegExp(`.{1,${CHUNK}}`, 'g')) ?? [];
  const framed = wire.length + chunks.length * (nonce.length + FRAME);
  return {
    frames: chunks.map((chunk, index) => frame(nonce, kind, chunk, index + 1, chunks.length)),
    passes: 2 * framed <= BUDGET ? 2 : 1,
    summary: {
      bytes: data.length,
      chunks: chunks.length,
      sha256: sha256(text),
      wire: wire.length,
    },
  };
}

/** Whether a manifest is sent with its package list: about 3,000 packages are too many. */
export function fitsConsole(text: string): boolean {
  return deflateSync(Buffer.from(text), { level: 9 }).length <= BUDGET * 0.6;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with members in the order of their names, and no spaces: equal texts for equal values. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** IEEE 802.3, reflected: zlib's. Node 20 has no `zlib.crc32`. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  }
  return remainder;
});

export function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}
