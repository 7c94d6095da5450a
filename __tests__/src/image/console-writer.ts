import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** What a builder prints, written here a second time from the protocol, so that the reader is not tested by itself. */

export const NONCE = 'pc-9abcdef0-mkm2x3k4';

export const beforeList = (packages: readonly (readonly [string, string])[], nonce = NONCE) => ({
  format: 1,
  build: nonce,
  os: { ID: 'ubuntu', VERSION_ID: '24.04', VERSION_CODENAME: 'noble' },
  arch: 'amd64',
  packages,
});

export const manifest = (
  packages: readonly (readonly string[])[],
  changed: readonly (readonly [string, string | null, string | null])[] = [],
  more: Readonly<Record<string, unknown>> = {},
) => ({
  format: 1,
  build: NONCE,
  mode: 'security',
  os: { ID: 'ubuntu', VERSION_ID: '24.04', VERSION_CODENAME: 'noble' },
  arch: 'amd64',
  machine: 'x86_64',
  kernel: {
    before: '6.8.0-1',
    running: '6.8.0-2',
    newest: '6.8.0-2',
    version: 'Linux version 6.8',
  },
  rebooted: true,
  reboot_required: false,
  reboot_required_pkgs: [],
  cloud_init: 'status: done',
  failed_units: { before: [], after: [] },
  kept_back: [],
  held: [] as readonly string[],
  changed,
  packages,
  not_fully_installed: [],
  ...more,
});

export function record(
  kind: string,
  seq: number,
  total: number,
  payload: string,
  nonce = NONCE,
): string {
  const place = `${nonce} ${kind} ${seq}/${total}`;
  const crc = crc32(Buffer.from(`${place} ${payload}`))
    .toString(16)
    .padStart(8, '0');
  return `%PC1% ${place} ${crc} ${payload}`;
}

export const progress = (phase: string): string => record('progress', 1, 1, phase);

/** Two passes of the chunks, and the seal three times. */
export function beforeRecords(list: unknown): readonly string[] {
  const { chunks, seal } = blob('B', JSON.stringify(list));
  return [...chunks, ...chunks, ...times(3, record('BEFORE', 1, 1, JSON.stringify(seal)))];
}

export function endOk(value: unknown, whole?: string): readonly string[] {
  const { chunks, seal, wire } = blob('M', JSON.stringify(value));
  const end = { ...seal, result: 'ok', whole: whole ?? seal.sha256, wire };
  return [...chunks, ...chunks, ...times(3, record('END', 1, 1, JSON.stringify(end)))];
}

export function endFailed(
  phase: string,
  reason: string,
  log: string,
  result = 'exit-code',
): readonly string[] {
  const { chunks, seal, wire } = blob('L', log);
  const how = { phase, reason, service_result: result, exit_status: '1' };
  const end = { ...seal, result: 'fail', ...how, wire };
  return [...chunks, ...chunks, ...times(3, record('END', 1, 1, JSON.stringify(end)))];
}

/** The same records, said by a guest of another nonce. */
export const saidBy = (nonce: string, lines: readonly string[]): readonly string[] =>
  lines.map((line) => {
    const [, , kind = '', place = '', , ...payload] = line.split(' ');
    const [seq, total] = place.split('/').map(Number);
    return record(kind, seq ?? 0, total ?? 0, payload.join(' '), nonce);
  });

export const proofReport = (nonce: string) => ({
  format: 1,
  build: nonce,
  image: NONCE,
  manifest: '0'.repeat(64),
  os: { ID: 'ubuntu', VERSION_ID: '24.04', VERSION_CODENAME: 'noble' },
  arch: 'amd64',
  kernel: '6.8.0-2',
  packages: 2,
  failed_units: [],
  cloud_init: 'status: done',
  verified: false,
  uptime: 90,
});

export function blob(kind: string, data: string) {
  const text = deflateSync(Buffer.from(data), { level: 9 }).toString('base64');
  const parts = text.match(/.{1,160}/g) ?? [];
  const seal = {
    bytes: Buffer.byteLength(data),
    chunks: parts.length,
    sha256: createHash('sha256').update(data).digest('hex'),
  };
  const chunks = parts.map((part, index) => record(kind, index + 1, parts.length, part));
  return { chunks, seal, wire: text.length };
}

export const onConsole = (lines: readonly string[], lineEnd = '\r\n'): string =>
  lines.map((line) => `${line}${lineEnd}`).join('');

function times(count: number, line: string): readonly string[] {
  return Array.from({ length: count }, () => line);
}

/** ITU-T V.42, bit by bit. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
