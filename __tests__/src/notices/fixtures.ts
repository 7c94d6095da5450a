import { readFileSync } from 'node:fs';
import type { NoticeReading } from '../../../src/notices/feed.js';
import type { Finding, Verdict } from '../../../src/notices/finding.js';
import { type Notice, readRow } from '../../../src/notices/notice.js';
import type { NoticeFeed } from '../../../src/ports.js';

/** A notice as the API gives it. */
export type Raw = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly published: string;
  readonly release_packages: Readonly<Record<string, unknown>>;
};

const FIXTURES = new URL('../../../../__tests__/fixtures/', import.meta.url);

export function readFixture(path: string): string {
  return readFileSync(new URL(path, FIXTURES), 'utf8');
}

/** Real notices from 2025-11-24 to 2026-01-19, newest first. */
export function recentNotices(): readonly Raw[] {
  return JSON.parse(readFixture('notices/recent.json'));
}

/** A real notice that is unlike most. */
export function awkwardNotice(id: string): Raw {
  const found = (JSON.parse(readFixture('notices/awkward.json')) as Raw[]).find((n) => n.id === id);
  if (found === undefined) throw new Error(`no fixture ${id}`);
  return found;
}

export interface Binary {
  readonly name: string;
  readonly version: string;
  readonly pocket?: string;
}

/** A made-up notice for noble, in the API's shape. */
export function rawNotice(
  id: string,
  published: string,
  packages: readonly Binary[] = [{ name: 'bash', version: '5.2-2' }],
  more: Readonly<Record<string, unknown>> = {},
): Raw {
  return {
    id,
    title: `${id} title`,
    summary: 'A summary.',
    description: 'A description.',
    instructions: 'Update.',
    published,
    type: 'USN',
    cves: [{ id: 'CVE-2026-0001' }],
    cves_ids: ['CVE-2026-0001'],
    release_packages: {
      noble: [
        { name: 'source', version: '1', description: 'A source.', is_source: true },
        ...packages.map((binary) => ({ pocket: 'security', ...binary, is_source: false })),
      ],
    },
    ...more,
  };
}

export function noticeOf(raw: Raw, release = 'noble'): Notice {
  const row = readRow(raw, release);
  if (row.is !== 'notice') throw new Error(`${row.id} is ${JSON.stringify(row)}`);
  return row.notice;
}

/** A reading that holds just these. */
export function readingOf(raws: readonly Raw[], release = 'noble'): NoticeReading {
  return { release, notices: raws.map((raw) => noticeOf(raw, release)), unreadable: [] };
}

export interface AskedPage {
  readonly offset: number;
  readonly limit: number;
}

/** The API's own behaviour over the rows that `rowsAt` gives for the n-th request (from 0). */
export function changingFeed(
  rowsAt: (request: number, asked: AskedPage) => readonly unknown[],
): NoticeFeed & { readonly asked: AskedPage[] } {
  const asked: AskedPage[] = [];
  return {
    asked,
    page: async (_release, offset, limit) => {
      const rows = rowsAt(asked.length, { offset, limit });
      asked.push({ offset, limit });
      return {
        notices: rows.slice(offset, offset + limit),
        offset,
        limit,
        total_results: rows.length,
      };
    },
  };
}

export function feedOf(rows: readonly unknown[]): ReturnType<typeof changingFeed> {
  return changingFeed(() => rows);
}

/** The feed as the API would give it for one release. */
export function feedForRelease(raws: readonly Raw[], release: string): NoticeFeed {
  return feedOf(raws.filter((raw) => Object.hasOwn(raw.release_packages, release)));
}

/** `USN-7959-1 1.0 < 1.1 security: a b`, one line for each notice and pair of versions. */
export function linesOf(findings: readonly Finding[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const finding of findings) {
    const key = `${finding.notice} ${finding.installed} < ${finding.fixed} ${finding.pocket}`;
    lines.set(key, [...(lines.get(key) ?? []), finding.package]);
  }
  return [...lines].map(([key, packages]) => `${key}: ${packages.join(' ')}`);
}

export function findingsOf(verdict: Verdict): readonly Finding[] {
  if (verdict.is === 'clear') return [];
  return verdict.findings ?? [];
}
