import type { Finding, IgnoredFinding, Ignoring } from '../notices/finding.js';
import { type Priority, rankOf } from '../notices/priority.js';

/** Findings that one notice states with the same two versions: `libc6`, `libc-bin` and `locales` are one row. */
export interface FindingRow {
  readonly notice: string;
  readonly title: string;
  readonly url: string;
  readonly published: number;
  readonly packages: readonly string[];
  readonly installed: string;
  readonly fixed: string;
  readonly pocket: string;
  readonly cves: readonly string[];
  readonly reboot: boolean;
  readonly regression: boolean;
  readonly superseded?: true;
  readonly ignoredUntil?: number;
  readonly priority?: Priority;
  readonly ignoring?: Ignoring;
}

/** Worst first, and of those the newest notice. What nobody has judged counts as high. */
export function rowsOf(findings: readonly (Finding | IgnoredFinding)[]): readonly FindingRow[] {
  const rows = new Map<string, FindingRow>();
  for (const finding of findings) {
    const key = [finding.notice, finding.installed, finding.fixed, finding.pocket].join('\n');
    const row = rows.get(key) ?? { ...finding, packages: [], cves: [] };
    rows.set(key, {
      ...row,
      packages: [...new Set([...row.packages, finding.package])].sort(),
      cves: [...new Set([...row.cves, ...finding.cves])].sort(byCve),
      reboot: row.reboot || finding.reboot,
      regression: row.regression || finding.regression,
    });
  }
  return [...rows.values()].sort(
    (a, b) =>
      worstFirst(a, b) ||
      b.published - a.published ||
      compare(b.notice, a.notice) ||
      compare(first(a), first(b)),
  );
}

export function worstFirst(a: Pick<Finding, 'priority'>, b: Pick<Finding, 'priority'>): number {
  return rankOf(b.priority ?? 'unknown') - rankOf(a.priority ?? 'unknown');
}

function byCve(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true });
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function first(row: FindingRow): string {
  return row.packages[0] ?? '';
}
