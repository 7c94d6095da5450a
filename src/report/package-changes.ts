import { compareVersions, parseVersion } from '../notices/version.js';
import type { Event } from './events.js';

/** The file `package-changes`. `format` grows when a reader of the older one would be misled. */
export interface PackageChanges {
  readonly format: 1;
  readonly image: string;
  readonly name: string;
  readonly source: string;
  readonly kernel?: { readonly before: string; readonly after: string };
  readonly added: readonly { readonly package: string; readonly version: string }[];
  readonly removed: readonly { readonly package: string; readonly version: string }[];
  readonly upgraded: readonly Change[];
  /** Of a package that a script of the user has put back. */
  readonly downgraded: readonly Change[];
}

interface Change {
  readonly package: string;
  readonly from: string;
  readonly to: string;
}

/** What a new image has that its source had not, and the other way round. */
export function packageChanges({
  imageId,
  name,
  source,
  changed,
  kernel,
}: Extract<Event, { type: 'image-created' }>): PackageChanges {
  const added: PackageChanges['added'][number][] = [];
  const removed: PackageChanges['removed'][number][] = [];
  const upgraded: Change[] = [];
  const downgraded: Change[] = [];
  for (const [one, from, to] of changed) {
    if (from === null && to !== null) added.push({ package: one, version: to });
    else if (from !== null && to === null) removed.push({ package: one, version: from });
    else if (from !== null && to !== null) {
      (isOlder(to, from) ? downgraded : upgraded).push({ package: one, from, to });
    }
  }
  return {
    format: 1,
    image: imageId,
    name,
    source,
    ...(kernel !== undefined && { kernel }),
    added,
    removed,
    upgraded,
    downgraded,
  };
}

function isOlder(one: string, other: string): boolean {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a !== undefined && b !== undefined && compareVersions(a, b) < 0;
}
