import type { Verdict } from '../notices/finding.js';
import type { Refusal } from '../rollout/plan-types.js';
import { aligned } from './columns.js';
import type { Event } from './events.js';
import { plain } from './plain.js';
import { planTable } from './plan-table.js';
import { rowsOf } from './rows.js';
import { capitalised, clockTime, count, firstOf, sentence, sentenceList } from './words.js';

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

/**
 * One readable line for an event, with the service's time of day in UTC; undefined when it is not worth a line.
 * No line can be taken for a workflow command, whatever names and titles hold.
 */
export function logLine(event: Event): string | undefined {
  const said = wording(event);
  if (said === undefined) return undefined;
  // The start is told before the service has said what time it is.
  const time = event.type === 'started' ? ' '.repeat(8) : clockTime(event.at);
  return `${time}  ${plain(said, 4_000)}`;
}

/** What is listed below the line of an event, if anything is. */
export function logDetail(event: Event): LogDetail | undefined {
  switch (event.type) {
    case 'planned':
      return { title: 'Plan', folded: false, lines: indented(planTable(event.plan)) };
    case 'checked': {
      const lines = findingLines(event.verdict);
      if (lines.length === 0) return undefined;
      return { title: `Findings of ${plain(event.subject)}`, folded: true, lines: indented(lines) };
    }
    case 'image-created': {
      const lines = changedLines(event.changed);
      if (lines.length === 0) return undefined;
      return { title: 'Packages that changed', folded: true, lines: indented(lines) };
    }
    default:
      return undefined;
  }
}

/** A log that says what it waits for once per cause, not at every poll. */
export function createLog(writer: LogWriter): (event: Event) => void {
  let waitingFor: string | undefined;
  return (event) => {
    if (event.type === 'waiting') {
      if (event.for === waitingFor) return;
      waitingFor = event.for;
    } else {
      waitingFor = undefined;
    }
    const line = logLine(event);
    if (line !== undefined) writer.line(line);
    const detail = logDetail(event);
    if (detail !== undefined) writer.detail(detail);
  };
}

function findingLines(verdict: Verdict): readonly string[] {
  if (verdict.is === 'clear') return [];
  return alignedPlain(
    rowsOf(verdict.findings ?? []).map((row) => [
      row.notice,
      firstOf(row.packages, 3),
      `${row.installed} -> ${row.fixed}`,
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
  return lines.map((line) => `          ${line}`);
}

function wording(event: Event): string | undefined {
  switch (event.type) {
    case 'started':
      return `${capitalised(event.command)}${event.region ? ` in ${event.region}` : ''}: ${
        event.targets.length > 0 ? event.targets.join(', ') : 'a package list'
      } (run ${event.run})`;
    case 'fleet-read':
      return `Fleet: ${event.groups
        .map((g) => `${g.name} (${count(g.desired, 'instance')}, ${count(g.zones.length, 'zone')})`)
        .join(', ')}`;
    case 'notices-read':
      return `Notices: read ${count(event.notices, 'notice')} for ${event.release}${
        event.newest ? `, newest ${event.newest}` : ''
      }`;
    case 'checked':
      return `Checked ${event.subject} (${event.release}, by ${event.source}): ${verdictWords(event.verdict)}`;
    case 'planned':
      return event.plan.units.length === 0
        ? 'Plan: nothing to roll'
        : `Plan: about ${count(event.plan.minutes, 'minute')}`;
    case 'refused':
      return `Refused: ${event.refusals.map(refusalWords).join(' ')}`;
    case 'finished':
      return `Result: ${event.result}. ${sentence(event.reason)}${
        event.mend ? ` Next: ${sentence(event.mend)}` : ''
      }`;
    case 'left':
      return `Left: ${event.resource}: ${sentence(event.what)} ${capitalised(sentence(event.mend))}`;
    default:
      return imageWording(event);
  }
}

function imageWording(event: Event): string | undefined {
  switch (event.type) {
    case 'builder-started':
      return `Builder ${event.instanceId} ${event.adopted ? 'found running' : 'started'} from ${
        event.source
      } (${event.instanceType} in ${event.subnetId})`;
    case 'builder-phase':
      return `Builder ${event.instanceId}: ${event.phase}`;
    case 'builder-ended':
      return `Builder ${event.instanceId} ended: ${event.why}`;
    case 'image-created':
      return `Image ${event.imageId} (${event.name}): ${count(event.changed.length, 'package')} changed${
        event.kernel ? `, kernel ${event.kernel.before} -> ${event.kernel.after}` : ''
      }; waiting until it is available`;
    case 'image-available':
      return `Image ${event.imageId} is available`;
    case 'image-reused':
      return `Image ${event.imageId}, built earlier from ${event.source}, is used again`;
    case 'image-rejected':
      return `Image ${event.imageId} is rejected: ${event.reason}`;
    case 'version-created':
      return `Template ${event.templateId}: version ${event.version} launches ${event.imageId} (for ${event.groups.join(', ')})`;
    case 'version-deleted':
      return `Template ${event.templateId}: version ${event.version} deleted`;
    default:
      return rollWording(event);
  }
}

function rollWording(event: Event): string | undefined {
  switch (event.type) {
    case 'roll-opened':
      return `${event.group}: roll from ${event.from} to ${event.to} begins`;
    case 'roll-resumed':
      return `${event.group}: goes on with the roll that run ${event.by} began`;
    case 'wave-started':
      return `Zone ${event.zone}: begins (${event.groups.join(', ')})`;
    case 'launched':
      return `Zone ${event.zone}: ${event.group} launched ${ids(event.instanceIds)}`;
    case 'launch-failed':
      return `Zone ${event.zone}: ${event.group} could not launch: ${event.code}: ${event.message}`;
    case 'gates-passed':
      return `Zone ${event.zone}: ${event.group} ${ids(event.instanceIds)} ${
        event.instanceIds.length === 1 ? 'serves' : 'serve'
      }, every gate passed`;
    case 'ended':
      return event.why === 'replaced'
        ? `Zone ${event.zone}: ${event.group} ended ${ids(event.instanceIds)}, replaced`
        : `Zone ${event.zone}: ${event.group} ended ${ids(event.instanceIds)}, given up`;
    case 'soaking':
      return `Zone ${event.zone}: soaks until ${clockTime(event.until)}`;
    case 'wave-done':
      return `Zone ${event.zone}: done`;
    case 'waiting':
      return `Waiting for ${event.for}`;
    case 'holding':
      return `HOLD, at most until ${clockTime(event.until)}: ${event.reason}`;
    case 'hold-over':
      return `Hold is over: ${event.reason}`;
    case 'rolling-back':
      return `Rolling back ${sentenceList(event.groups)}: ${event.reason}`;
    case 'setting-changed':
      return `${event.resource}: ${event.givenBack ? 'given back: ' : ''}${event.what}`;
    default:
      return undefined;
  }
}

function ids(instanceIds: readonly string[]): string {
  return firstOf(instanceIds, 10);
}

function refusalWords(refusal: Refusal): string {
  return `${refusal.subject}: ${sentence(refusal.reason)} ${capitalised(sentence(refusal.mend))}`;
}

function verdictWords(verdict: Verdict): string {
  switch (verdict.is) {
    case 'clear':
      return 'nothing lacking';
    case 'lacking': {
      const notices = new Set(verdict.findings.map((finding) => finding.notice)).size;
      return `${count(verdict.findings.length, 'package fix', 'package fixes')} lacking from ${count(notices, 'notice')}`;
    }
    case 'unknown':
      return `unknown: ${sentence(verdict.reason)} ${capitalised(sentence(verdict.mend))}`;
  }
}
