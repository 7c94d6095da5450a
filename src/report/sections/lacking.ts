import type { Finding } from '../../notices/finding.js';
import { blocks, code, details, heading, link, type Markdown, table, text } from '../markdown.js';
import { type FindingRow, rowsOf } from '../rows.js';
import { findingsOf, type Story } from '../story.js';
import { count, day } from '../words.js';
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

function findingTables(findings: readonly Finding[], limits: Limits): Markdown {
  const rows = rowsOf(findings);
  const rest = rows.slice(SHOWN);
  return blocks([
    findingTable(rows.slice(0, SHOWN)),
    rest.length > 0 ? details(`${rest.length} older`, cutTable(rest, limits)) : undefined,
  ]);
}

function cutTable(rows: readonly FindingRow[], limits: Limits): Markdown {
  const { kept, note } = cut(rows, limits.rows);
  return blocks([findingTable(kept), note]);
}

function findingTable(rows: readonly FindingRow[]): Markdown {
  return table(
    ['Notice', 'Published', 'Packages', 'Installed', 'Fixed in', 'CVEs'],
    rows.map(cells),
  );
}

function cells(row: FindingRow): readonly Markdown[] {
  const marks = [row.reboot ? '🔁 reboot' : '', row.regression ? '⚠️ regression' : ''].filter(
    Boolean,
  );
  return [
    `${link(row.notice, row.url)} ${text(shortTitle(row.title))}${marks.length > 0 ? ` · ${marks.join(' · ')}` : ''}`,
    day(row.published).replaceAll('-', '&#8209;'),
    someOf(row.packages.map(code), 2),
    code(row.installed),
    code(row.fixed),
    someOf(row.cves.map(cveLink), 1),
  ];
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
