import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';

/** What a reader of the console makes of a builder's records. */
export interface Transcript {
  readonly phases: readonly string[];
  readonly damaged: number;
  /** The list before the upgrade, the manifest, the log: undefined when a chunk or the seal is missing. */
  readonly before?: Record<string, unknown>;
  readonly manifest?: Record<string, unknown>;
  readonly log?: string;
  readonly end?: Record<string, unknown>;
  readonly ends: number;
}

const RECORD =
  /%PC1% ([A-Za-z0-9-]{8,64}) (progress|B|BEFORE|M|L|END) (\d+)\/(\d+) ([0-9a-f]{8}) ([^\r\n]*)/g;

export function readTranscript(console: string, nonce: string): Transcript {
  const records = [...console.matchAll(RECORD)]
    .filter(([, build]) => build === nonce)
    .map(([, build, kind = '', seq = '', total, crc = '', payload = '']) => ({
      kind,
      seq: Number(seq),
      payload,
      whole: crcOf(`${build} ${kind} ${seq}/${total} ${payload}`) === crc,
    }));
  const good = records.filter(({ whole }) => whole);
  const of = (kind: string) => good.filter((record) => record.kind === kind);
  const seal = (kind: string): Record<string, unknown> | undefined => {
    const [record] = of(kind);
    return record && JSON.parse(record.payload);
  };
  const blob = (kind: string, sealed: Record<string, unknown> | undefined): string | undefined => {
    if (sealed === undefined) return undefined;
    const chunks = new Map(of(kind).map(({ seq, payload }) => [seq, payload]));
    if (chunks.size !== sealed.chunks) return undefined;
    const text = [...chunks].sort(([a], [b]) => a - b).map(([, payload]) => payload);
    const data = inflateSync(Buffer.from(text.join(''), 'base64'));
    const sum = createHash('sha256').update(data).digest('hex');
    return data.length === sealed.bytes && sum === sealed.sha256 ? data.toString() : undefined;
  };
  const end = seal('END');
  const before = blob('B', seal('BEFORE'));
  const manifest = end?.result === 'ok' ? blob('M', end) : undefined;
  const log = end?.result === 'fail' ? blob('L', end) : undefined;
  return {
    phases: of('progress').map(({ payload }) => payload),
    damaged: records.length - good.length,
    ends: of('END').length,
    ...(end && { end }),
    ...(before !== undefined && { before: JSON.parse(before) }),
    ...(manifest !== undefined && { manifest: JSON.parse(manifest) }),
    ...(log !== undefined && { log }),
  };
}

/** By long division, bit for bit: no table to share with the encoder. */
function crcOf(text: string): string {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(text)) {
    for (let bit = 0; bit < 8; bit++) {
      const carry = (crc ^ (byte >>> bit)) & 1;
      crc = (crc >>> 1) ^ (carry ? 0xedb88320 : 0);
    }
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
