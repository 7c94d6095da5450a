import type { Instant } from '../clock.js';
import type { Happening } from '../record.js';
import { tell } from '../telling.js';
import { Replay } from './replay.js';

export interface TimelineOptions {
  /** What was before is lived through and not told. */
  readonly from?: Instant;
  /** Only so many lines, the newest. */
  readonly last?: number;
}

/**
 * The record as lines for people: when, how many serve in each zone from then on, and what happened.
 *
 *     2026-01-20 04:33:40  a2 b2 c2    patch-cycle called LaunchInstances
 *                04:34:31  a3 b2 c2    web: i-0f2... in eu-west-1a is InService
 *
 * Of a moment at which several things happened, all lines say how many serve when it is over.
 */
export function timeline(
  history: readonly Happening[],
  { from = 0, last = Number.POSITIVE_INFINITY }: TimelineOptions = {},
): string {
  const replay = new Replay();
  const serving = new Serving(replay);
  const lines: { readonly at: Instant; readonly text: string; zones: string }[] = [];
  // A member comes into service and is registered at one moment: what counts is how many serve when it is over.
  let moment: typeof lines = [];
  let now: Instant | undefined;
  const close = (): void => {
    for (const line of moment) line.zones = serving.text();
    moment = [];
  };
  for (const happening of history) {
    if (happening.at !== now) close();
    now = happening.at;
    replay.live(happening);
    serving.see(happening);
    const text = happening.at < from ? undefined : tell(happening);
    if (text === undefined) continue;
    const line = { at: happening.at, text, zones: '' };
    lines.push(line);
    moment.push(line);
  }
  close();
  const told = lines.slice(Math.max(0, lines.length - last));
  const width = Math.max(0, ...told.map((line) => line.zones.length));
  return told
    .map((line, index) => {
      const [date, time] = clockOf(line.at);
      const sameDay = index > 0 && clockOf(told[index - 1]?.at ?? 0)[0] === date;
      return `${sameDay ? ' '.repeat(date.length) : date} ${time}  ${line.zones.padEnd(width)}  ${line.text}\n`;
    })
    .join('');
}

/** Members that serve, by the letter of their zone. Only what the happening is about can have changed. */
class Serving {
  readonly #replay: Replay;
  readonly #serving = new Map<string, string>();
  readonly #zones = new Map<string, number>();

  constructor(replay: Replay) {
    this.#replay = replay;
  }

  see(happening: Happening): void {
    if (happening.kind !== 'member' && happening.kind !== 'target') return;
    const { id } = happening;
    const before = this.#serving.get(id);
    const now = this.#replay.serves(id) ? this.#replay.members.get(id)?.zone.slice(-1) : undefined;
    if (before === now) return;
    if (before !== undefined) this.#zones.set(before, (this.#zones.get(before) ?? 0) - 1);
    if (now !== undefined) this.#zones.set(now, (this.#zones.get(now) ?? 0) + 1);
    if (now === undefined) this.#serving.delete(id);
    else this.#serving.set(id, now);
  }

  text(): string {
    return [...this.#zones]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([zone, count]) => `${zone}${count}`)
      .join(' ');
  }
}

function clockOf(at: Instant): readonly [string, string] {
  const iso = new Date(at).toISOString();
  return [iso.slice(0, 10), iso.slice(11, 19)];
}
