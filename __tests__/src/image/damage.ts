import fc from 'fast-check';

/** What a serial console does to lines on their way, all at once. Places are from 0 to 1. */
export interface Damage {
  /** Lines that never arrive. */
  readonly lost: readonly number[];
  /** Lines that arrive later by so many. */
  readonly late: readonly (readonly [number, number])[];
  /** Kernel messages in the midst of anything, with or without their line end. */
  readonly chatter: readonly (readonly [number, boolean])[];
  readonly dropped: readonly number[];
  readonly flipped: readonly (readonly [number, number])[];
  /** Only the last 64 KB of it and of what else was printed can be seen. */
  readonly before: number;
  readonly after: number;
}

const WINDOW = 65_536;
/** Anywhere alike: what shrinks well would hit the first lines nearly always. */
const place = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((n) => n / 1_000_000);

/** Mild or heavy, so that whole lists and lost ones are both met. */
export const damages: fc.Arbitrary<Damage> = fc.oneof(damageOf(2), damageOf(2), damageOf(30));

function damageOf(most: number): fc.Arbitrary<Damage> {
  return fc.record({
    lost: fc.array(place, { maxLength: most }),
    late: fc.array(fc.tuple(place, fc.integer({ min: 1, max: 40 })), { maxLength: most }),
    chatter: fc.array(fc.tuple(place, fc.boolean()), { maxLength: most }),
    dropped: fc.array(place, { maxLength: most }),
    flipped: fc.array(fc.tuple(place, fc.nat(7)), { maxLength: most }),
    before: fc.nat(90_000),
    after: fc.oneof(fc.constant(0), fc.nat(20_000)),
  });
}

export function damaged(lines: readonly string[], damage: Damage): string {
  const arrived = [...lines];
  for (const [at, by] of damage.late) {
    const index = Math.floor(at * arrived.length);
    const [line] = arrived.splice(index, 1);
    if (line !== undefined) arrived.splice(Math.min(arrived.length, index + by), 0, line);
  }
  const lost = new Set(damage.lost.map((at) => Math.floor(at * arrived.length)));
  let text = arrived
    .filter((_, index) => !lost.has(index))
    .map((line) => `${line}\r\n`)
    .join('');
  for (const [at, ends] of damage.chatter) {
    const message = `[  101.123456] audit: type=1400 audit(1.2:3): apparmor="STATUS"${ends ? '\r\n' : ''}`;
    text = spliced(text, at, 0, message);
  }
  for (const at of damage.dropped) text = spliced(text, at, 1, '');
  const bytes = Buffer.from(text, 'latin1');
  for (const [at, bit] of damage.flipped) {
    const index = Math.floor(at * bytes.length);
    bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
  }
  const all = `${boot(damage.before)}${bytes.toString('latin1')}${boot(damage.after)}`;
  return all.slice(-WINDOW);
}

function spliced(text: string, at: number, remove: number, insert: string): string {
  const cut = Math.floor(at * text.length);
  return text.slice(0, cut) + insert + text.slice(cut + remove);
}

function boot(length: number): string {
  const line = '[    1.234567] pci 0000:00:05.0: BAR 0: assigned [mem 0xfebf0000-0xfebf3fff]\r\n';
  return line.repeat(Math.ceil(length / line.length)).slice(0, length);
}
