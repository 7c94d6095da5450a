import type { Verdict } from '../notices/finding.js';
import { aligned } from './columns.js';
import type { Event } from './events.js';
import { LogReader } from './log-reader.js';
import { plain } from './plain.js';
import { planTable } from './plan-table.js';
import { rowsOf } from './rows.js';
import { wording } from './wording.js';
import { clockTime, day, firstOf } from './words.js';

/** More lines that belong to one event. Folded ones are a group that the reader opens. */
export interface LogDetail {
  readonly title: string;
  readonly folded: boolean;
  readonly lines: readonly string[];
}

/** Where the log goes: the runner's, or a test's. */
export interface LogWriter {
  line(text: string): void;
  detail(detail: LogDetail): void;
}

/** Beside times of day: where there is none. */
const MARGIN = ' '.repeat(10);

/**
 * What one event says by itself, with the service's time of day in UTC; undefined when it is not worth a line.
 * No line can be taken for a workflow command, whatever names and titles hold.
 */
export function logLine(event: Event): string | undefined {
  const said = wording(event);
  return said === undefined ? undefined : timed(event, said);
}

/** What is listed below the line of an event, if anything is. */
export function logDetail(event: Event): LogDetail | undefined {
  switch (event.type) {
    case 'planned':
      return { title: 'Plan', folded: false, lines: indented(planTable(event.plan)) };
    case 'checked':
      return folded(`Findings of ${plain(event.subject)}`, findingLines(event.verdict));
    case 'image-created':
      return folded('Packages that changed', changedLines(event.changed));
    case 'build-failed':
      return folded('The end of the builder’s log', buildLogLines(event.log ?? ''));
    default:
      return undefined;
  }
}

/**
 * A log that tells a story: each thing once, with the day whenever it is another, and how long what took.
 */
export function createLog(writer: LogWriter): (event: Event) => void {
  const reader = new LogReader();
  let today: string | undefined;
  return (event) => {
    const news = reader.read(event);
    if (news === undefined) return;
    // The start is told before the service has said what time it is.
    if (event.type !== 'started' && day(event.at) !== today) {
      today = day(event.at);
      writer.line(`${MARGIN}${today}, UTC`);
    }
    writer.line(timed(event, news.said));
    const detail = news.inFull ? logDetail(event) : undefined;
    if (detail !== undefined) writer.detail(detail);
  };
}

/** The lines of a builder's log, none of which can do anything but be read. */
export function buildLogLines(log: string): readonly string[] {
  return log
    .split(/\r?\n|\r/)
    .map((line) => plain(line, 300))
    .filter((line) => line !== '');
}

function timed(event: Event, said: string): string {
  const time = event.type === 'started' ? MARGIN : `${clockTime(event.at)}  `;
  return `${time}${plain(said, 4_000)}`;
}

function folded(title: string, lines: readonly string[]): LogDetail | undefined {
  return lines.length === 0 ? undefined : { title, folded: true, lines: indented(lines) };
}

function findingLines(verdict: Verdict): readonly string[] {
  if (verdict.is === 'clear') return [];
  return alignedPlain(
    rowsOf(verdict.findings ?? []).map((row) => [
      row.notice,
      firstOf(row.packages, 3),
      `${row.installed} -> ${row.fixed}`,
      row.priority ?? '',
      row.reboot ? 'reboot' : '',
    ]),
  );
}

function changedLines(
  changed: readonly (readonly [string, string | null, string | null])[],
): readonly string[] {
  return alignedPlain(
    changed.map(([name, before, after]) => [
      name,
      `${before ?? '(new)'} -> ${after ?? '(removed)'}`,
    ]),
  );
}

function alignedPlain(rows: readonly (readonly string[])[]): readonly string[] {
  return aligned(rows.map((row) => row.map((cell) => plain(cell))));
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `${MARGIN}${line}`);
}
