import type { Instant } from '../../ports.js';
import { aligned } from '../columns.js';
import { createLog } from '../log.js';
import { blocks, code, details, fenced, heading, type Markdown, table, text } from '../markdown.js';
import { plain } from '../plain.js';
import { type References, referencesIn } from '../references.js';
import { namesOf, type Story, withoutTold } from '../story.js';
import { type Batch, type Wave, waveEnd } from '../waves.js';
import { clockTime, duration, reasonSentence } from '../words.js';
import { cut, type Limits } from './limits.js';

export function timelineSection(story: Story, limits: Limits): Markdown | undefined {
  if (story.waves.length === 0 && story.builds.length === 0 && story.holds.length === 0) {
    return undefined;
  }
  return blocks([
    heading(3, 'What happened'),
    bars(story),
    waveTable(story, limits),
    troubleTable(story, limits),
    everyStep(story, limits),
  ]);
}

interface Span {
  readonly name: string;
  readonly from: Instant;
  /** Where the soak begins. */
  readonly soak?: Instant;
  readonly to: Instant;
  readonly mark: string;
}

const WIDTH = 44;
const MOST_BARS = 30;

/** When each part of the run took place, drawn to scale. */
function bars(story: Story): Markdown | undefined {
  const spans = spansOf(story);
  if (spans.length === 0) return undefined;
  const start = Math.min(...spans.map((span) => span.from));
  const end = Math.max(...spans.map((span) => span.to));
  const column = (at: Instant): number =>
    end === start ? 0 : Math.round(((at - start) / (end - start)) * WIDTH);
  const rows = spans
    .slice(0, MOST_BARS)
    .map((span) => [
      plain(span.name),
      bar(column(span.from), column(span.soak ?? span.to), column(span.to), span.mark),
      clockTime(span.from),
      duration(span.to - span.from),
    ]);
  const soaked = spans.some((span) => span.soak !== undefined);
  const held = spans.some((span) => span.mark === '·');
  const legend = ['█ at work', ...(soaked ? ['░ soaking'] : []), ...(held ? ['· holding'] : [])];
  return fenced([...aligned(rows), '', legend.join('   ')]);
}

function bar(from: number, soak: number, to: number, mark: string): string {
  const work = Math.max(soak - from, from === to ? 1 : 0);
  const drawn = ' '.repeat(from) + mark.repeat(work) + '░'.repeat(Math.max(0, to - from - work));
  return drawn.padEnd(WIDTH + 1);
}

function spansOf(story: Story): readonly Span[] {
  const last = story.to ?? 0;
  const builds = story.builds.map((build): Span => {
    const image = story.images.find((one) => one.created?.source === build.started.source);
    const to = Math.max(build.ended?.at ?? 0, image?.availableAt ?? 0) || last;
    const name = build.started.reportOnly ? 'report' : 'build';
    return { name, from: build.started.at, to, mark: '█' };
  });
  const waves = story.waves.map(
    (wave): Span => ({
      name: wave.direction === 'roll' ? wave.zone : `${wave.zone}, back`,
      from: wave.startedAt,
      ...(wave.soak && { soak: wave.soak.from }),
      to: waveEnd(wave, last),
      mark: '█',
    }),
  );
  const holds = story.holds.map(
    (hold): Span => ({
      name: 'hold',
      from: hold.from,
      to: hold.to ?? last,
      mark: '·',
    }),
  );
  return [...builds, ...waves, ...holds].sort((a, b) => a.from - b.from);
}

function waveTable(story: Story, limits: Limits): Markdown | undefined {
  const see = referencesIn(story.started?.region);
  const rows = story.waves.flatMap((wave) => waveRows(wave, story.to ?? wave.startedAt, see));
  if (rows.length === 0) return undefined;
  const { kept, note } = cut(rows, limits.rows);
  return blocks([
    table(['Zone', 'Group', 'Began', 'New', 'Healthy after', 'Old', 'Took'], kept),
    note,
  ]);
}

function waveRows(wave: Wave, end: Instant, see: References): readonly (readonly Markdown[])[] {
  const zone = wave.direction === 'roll' ? code(wave.zone) : `${code(wave.zone)} ↩️ back`;
  if (wave.batches.length === 0) {
    const took = waveEnd(wave, end) - wave.startedAt;
    return [
      [
        zone,
        wave.groups.map(see.group).join(', '),
        clockTime(wave.startedAt),
        'none',
        '',
        '',
        duration(took),
      ],
    ];
  }
  return wave.batches.map((batch) => [zone, ...batchCells(batch, wave, see)]);
}

function batchCells(batch: Batch, wave: Wave, see: References): readonly Markdown[] {
  const began = batch.launchedAt ?? wave.startedAt;
  const done = batch.endedAt ?? batch.gatesAt;
  const gone = [
    batch.replaced.length > 0 ? `${idList(batch.replaced, see)} ended` : '',
    batch.aborted.length > 0 ? `${idList(batch.aborted, see)} given up` : '',
  ];
  return [
    see.group(batch.group),
    clockTime(began),
    idList(batch.launched, see) + (batch.adopted && batch.launched.length > 0 ? ' (found)' : ''),
    healthyAfter(batch, began),
    gone.filter(Boolean).join(', '),
    done === undefined ? 'not finished' : done === began ? '' : duration(done - began),
  ];
}

function healthyAfter(batch: Batch, began: Instant): Markdown {
  if (batch.gatesAt !== undefined) return duration(batch.gatesAt - began);
  return batch.launched.length === 0 ? '' : 'never';
}

function idList(ids: readonly string[], see: References): Markdown {
  const more = ids.length - 4;
  const shown = ids.slice(0, 4).map(see.instance).join(', ');
  return more > 0 ? `${shown} +${more}` : shown;
}

/** Launches that failed and holds: what went wrong on the way, even when it ended well. */
function troubleTable(story: Story, limits: Limits): Markdown | undefined {
  const see = referencesIn(story.started?.region);
  const rows = [
    ...launchFailureRows(story),
    ...story.holds.map((hold) => ({
      at: hold.from,
      cells: [
        hold.to === undefined ? 'Held until the end' : `Held for ${duration(hold.to - hold.from)}`,
        see.prose(reasonSentence(withoutTold(hold.reason, story.launchFailures), namesOf(story))),
      ],
    })),
    ...(story.rollBack ? [rollBackRow(story.rollBack, see)] : []),
  ].sort((a, b) => a.at - b.at);
  if (rows.length === 0) return undefined;
  const { kept, note } = cut(rows, limits.rows);
  return blocks([
    table(
      ['At', 'Trouble', 'Cause'],
      kept.map((row) => [clockTime(row.at), ...row.cells]),
    ),
    note,
  ]);
}

interface TroubleRow {
  readonly at: Instant;
  readonly cells: readonly Markdown[];
}

/** A launch that was refused again and again is one row. */
function launchFailureRows(story: Story): readonly TroubleRow[] {
  const same = new Map<string, (typeof story.launchFailures)[number][]>();
  for (const failure of story.launchFailures) {
    const key = [failure.group, failure.zone, failure.code].join('\n');
    same.set(key, [...(same.get(key) ?? []), failure]);
  }
  return [...same.values()].flatMap((failures) => {
    const [first] = failures;
    if (first === undefined) return [];
    const times = failures.length === 1 ? '' : `, ${failures.length} times`;
    return [
      {
        at: first.at,
        cells: [
          `Launch refused in ${code(first.zone)} for ${code(first.group)}${times}`,
          `${code(first.code)} ${text(first.message)}`,
        ],
      },
    ];
  });
}

function rollBackRow(event: NonNullable<Story['rollBack']>, see: References): TroubleRow {
  return { at: event.at, cells: ['Rolled back', see.prose(reasonSentence(event.reason, []))] };
}

/** The log once more, without the waiting: what an auditor reads. */
function everyStep(story: Story, limits: Limits): Markdown {
  const lines: string[] = [];
  const log = createLog({ line: (line) => lines.push(line), detail: () => undefined });
  for (const event of story.events) if (event.type !== 'waiting') log(event);
  const { kept, note } = cut(lines, limits.rows);
  return details('Every step, in order', blocks([fenced(kept), note]));
}
