import { existsSync, readFileSync } from 'node:fs';
import type { Instant } from '../clock.js';
import type { PackageList } from '../world.js';
import { asPublished, type Notice } from './notice.js';

/** Package lists of real images: release, then the day of the build. See fixtures/README.md. */
export type ManifestName =
  | 'noble-20251120'
  | 'noble-20260127'
  | 'noble-arm64-20251120'
  | 'jammy-20251120'
  | 'focal-20250514';

/** Notices kept apart from the rest, for scenarios that need their kind. Most have no date of their own. */
export type EdgeNoticeId =
  | 'USN-7412-2'
  | 'USN-7786-1'
  | 'USN-7931-1'
  | 'USN-7931-2'
  | 'USN-7000-1'
  | 'LSN-120-1';

/** The forty notices that were the newest on 2026-01-19, newest first. */
export function publishedNotices(): readonly Notice[] {
  return readJson('notices.json') as readonly Notice[];
}

/** One of the notices kept apart, published at `at`. */
export function edgeNotice(id: EdgeNoticeId, at: Instant): Notice {
  const all = readJson('edge-notices.json') as readonly Omit<Notice, 'published'>[];
  const found = all.find((notice) => notice.id === id);
  if (found === undefined) throw new Error(`no such notice among the fixtures: ${id}`);
  return { ...found, published: asPublished(at) };
}

export function packageList(name: ManifestName): PackageList {
  return readPackageList(readFixture(`${name}.manifest`));
}

/** `name<TAB>version` lines, as cloud images' manifests and `dpkg-query -W` have them. */
export function readPackageList(text: string): PackageList {
  const packages = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [name, version] = line.split('\t');
    if (!name || !version) throw new Error(`not a line of a package list: '${line}'`);
    packages.set(name, version);
  }
  return packages;
}

function readJson(file: string): unknown {
  return JSON.parse(readFixture(file));
}

function readFixture(file: string): string {
  return readFileSync(new URL(file, fixturesFolder()), 'utf8');
}

/** Compiled code runs from another folder than the fixtures lie in, so the repository's root is looked for. */
function fixturesFolder(): URL {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const fixtures = new URL('sandbox/ubuntu/fixtures/', folder);
    if (existsSync(new URL('package.json', folder)) && existsSync(fixtures)) return fixtures;
    if (folder.pathname === '/')
      throw new Error('sandbox/ubuntu/fixtures is not in the repository');
  }
}
