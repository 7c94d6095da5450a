import type { Finding, Ignoring } from '../../notices/finding.js';
import type { Instant } from '../../ports.js';
import {
  blocks,
  bullets,
  code,
  details,
  heading,
  link,
  type Markdown,
  table,
  text,
  unbroken,
} from '../markdown.js';
import { type FindingRow, rowsOf } from '../rows.js';
import { findingsOf, ignoredIn, overlookedIn, type Story } from '../story.js';
import { capitalised, count, day, sentence } from '../words.js';
import { cut, type Limits } from './limits.js';

/** Rows that are seen without a click. */
const SHOWN = 15;

export function lackingSection(story: Story, limits: Limits): Markdown | undefined {
  const findings = findingsOf(story, 'lacking');
  if (findings.length === 0) return undefined;
  return blocks([
    heading(3, story.finished?.result === 'patched' ? 'What was lacking' : 'What is lacking'),
    findingTables(findings, limits),
  ]);
}

export function proSection(story: Story, limits: Limits): Markdown | undefined {
  const findings = findingsOf(story, 'needs Pro');
  if (findings.length === 0) return undefined;
  const packages = new Set(findings.map((finding) => finding.package)).size;
  return blocks([
    heading(3, 'Needs Ubuntu Pro'),
    `${count(packages, 'package')} could be fixed with an Ubuntu Pro subscription only. That does not make a cycle needed.`,
    details(
      `${count(findings.length, 'fix', 'fixes')} by Ubuntu Pro`,
      cutTable(rowsOf(findings), limits),
    ),
  ]);
}

/** What was left as it is on purpose: by whose word, and until when. */
export function ignoredSection(story: Story, limits: Limits): Markdown | undefined {
  const parts = [ignoredFixes(story, limits), ignoredDoubts(story, limits)];
  if (parts.every((part) => part === undefined)) return undefined;
  return blocks([heading(3, 'Ignored'), ...parts]);
}

/** What the new image lacks still: by name, and why. */
export function unfixedSection(story: Story, limits: Limits): Markdown | undefined {
  const left = story.unfixed.flatMap((one) => one.left);
  if (left.length === 0) return undefined;
  const { kept, note } = cut(left, limits.rows);
  return blocks([
    heading(3, 'Still lacking'),
    `The upgrade could not bring ${count(left.length, 'package fix', 'package fixes')}, and ${code('allow-unfixed')} lets ${left.length === 1 ? 'it' : 'them'} be. A cycle tries again after six days, or when a newer notice asks for more.`,
    table(
      ['Notice', 'Package', 'Installed', 'Fixed in', 'Why'],
      kept.map(({ finding, why }) => [
        link(finding.notice, finding.url),
        code(finding.package),
        code(finding.installed),
        code(finding.fixed),
        text(why),
      ]),
    ),
    note,
  ]);
}

function ignoredFixes(story: Story, limits: Limits): Markdown | undefined {
  const ignored = ignoredIn(story);
  if (ignored.length === 0) return undefined;
  const { kept, note } = cut(rowsOf(ignored), limits.rows);
  const ends = ignored.flatMap(({ ignoring }) => countsAgain(ignoring) ?? []);
  const first =
    ends.length === 0 ? '' : ` The first of them counts again from ${day(Math.min(...ends))} on.`;
  return blocks([
    `${count(ignored.length, 'package fix', 'package fixes')} ${ignored.length === 1 ? 'is' : 'are'} lacking and ${ignored.length === 1 ? 'does' : 'do'} not count.${first}`,
    details(
      'What, and why',
      blocks([
        table(
          ['Notice', 'Packages', 'Installed', 'Fixed in', 'Why', 'Counts again'],
          kept.map((row) => [
            titled(row),
            someOf(row.packages.map(code), 2),
            code(row.installed),
            code(row.fixed),
            text(row.ignoring?.why ?? ''),
            countsAgainCell(row.ignoring),
          ]),
        ),
        note,
      ]),
    ),
  ]);
}

/** What was let through is tried again then, as if it counted. */
function countsAgain({ until, askedAgain, letThrough }: Ignoring): Instant | undefined {
  return letThrough ? askedAgain : until;
}

function countsAgainCell(ignoring: Ignoring | undefined): Markdown {
  const from = ignoring && countsAgain(ignoring);
  return from === undefined ? '' : unbroken(day(from));
}

function ignoredDoubts(story: Story, limits: Limits): Markdown | undefined {
  const overlooked = overlookedIn(story);
  if (overlooked.length === 0) return undefined;
  const { kept, note } = cut(overlooked, limits.rows);
  return blocks([
    'What cannot be said, and does not count:',
    bullets(
      kept.map(({ doubt, ignoring }) => {
        const from = countsAgain(ignoring);
        const end = from === undefined ? '' : ` Counts again from ${day(from)} on.`;
        return `${text(capitalised(sentence(doubt)))} Ignored: ${text(sentence(ignoring.why))}${end}`;
      }),
    ),
    note,
  ]);
}

function findingTables(findings: readonly Finding[], limits: Limits): Markdown {
  const rows = rowsOf(findings);
  const rest = rows.slice(SHOWN);
  return blocks([
    findingTable(rows.slice(0, SHOWN)),
    rest.length > 0 ? details(`${rest.length} more`, cutTable(rest, limits)) : undefined,
  ]);
}

function cutTable(rows: readonly FindingRow[], limits: Limits): Markdown {
  const { kept, note } = cut(rows, limits.rows);
  return blocks([findingTable(kept), note]);
}

function findingTable(rows: readonly FindingRow[]): Markdown {
  // Where nobody has asked for priorities, a column of unknowns says nothing.
  const isRated = rows.some(({ priority }) => priority !== undefined && priority !== 'unknown');
  return table(
    [
      'Notice',
      ...(isRated ? ['Priority'] : []),
      'Published',
      'Packages',
      'Installed',
      'Fixed in',
      'CVEs',
    ],
    rows.map((row) => cells(row, isRated)),
  );
}

function cells(row: FindingRow, isRated: boolean): readonly Markdown[] {
  const marks = [
    row.reboot ? '🔁 reboot' : '',
    row.regression ? '⚠️ regression' : '',
    row.superseded ? '🧊 its kernel series has ended' : '',
    row.ignoredUntil === undefined
      ? ''
      : `⏰ was ignored, counts again since ${day(row.ignoredUntil)}`,
  ].filter(Boolean);
  return [
    `${titled(row)}${marks.length > 0 ? ` · ${marks.join(' · ')}` : ''}`,
    ...(isRated ? [row.priority ?? 'unknown'] : []),
    unbroken(day(row.published)),
    someOf(row.packages.map(code), 2),
    code(row.installed),
    code(row.fixed),
    someOf(row.cves.map(cveLink), 1),
  ];
}

function titled(row: FindingRow): Markdown {
  return `${link(row.notice, row.url)} ${text(shortTitle(row.title))}`;
}

/** Every title ends in the same word, which says nothing in a table of vulnerabilities. */
function shortTitle(title: string): string {
  return title.replace(/\s+(vulnerability|vulnerabilities)$/i, '');
}

function cveLink(cve: string): Markdown {
  return /^CVE-\d{4}-\d{4,}$/.test(cve)
    ? link(cve, `https://ubuntu.com/security/${cve}`)
    : text(cve);
}

function someOf(items: readonly Markdown[], most: number): Markdown {
  const more = items.length - most;
  return more > 0 ? `${items.slice(0, most).join(', ')} +${more}` : items.join(', ');
}
