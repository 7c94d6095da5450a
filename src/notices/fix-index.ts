import { fixedKernel, isKernelMeta, isKernelName } from './kernel.js';
import type { FixedPackage, Notice } from './notice.js';
import { newestFirst } from './published.js';
import { parseVersion, type Version } from './version.js';

/** A version that a notice names as the cure. */
export interface Fix {
  readonly notice: Notice;
  /** Of the notice, the newest of all being 0. */
  readonly place: number;
  /** As the notice has it. */
  readonly text: string;
  /** Undefined when it is no Debian version: then whether the fix is there cannot be told. */
  readonly version: Version | undefined;
  readonly pocket: string;
  readonly isKernel: boolean;
}

/** The fixes of many notices by what they are for, so that judging a package list costs its length, not theirs. */
export interface FixIndex {
  readonly byPackage: ReadonlyMap<string, readonly Fix[]>;
  /** By upstream version and flavour: see `KernelImage.line`. */
  readonly byKernel: ReadonlyMap<string, readonly Fix[]>;
  /** By the name of a kernel's meta. Their versions say which series is the current one, and nothing else. */
  readonly byMeta: ReadonlyMap<string, readonly Fix[]>;
  /** Names and lines for which there are fixes in pockets that not every machine can reach. */
  readonly beyondArchive: ReadonlySet<string>;
}

/** Pockets that every Ubuntu machine can install from; the nameless one is that of notices from before June 2021. */
export const ARCHIVE_POCKETS: ReadonlySet<string> = new Set(['security', 'updates', '']);

/**
 * Canonical's rule for images (ubuntu-cve-tracker, oval_lib.py): the packages of a notice that share version and pocket
 * are one group. A group with any `linux-image-*` is a kernel's, and of it only the images with a version in their name
 * count; of every other group each name counts.
 */
export function indexFixes(notices: readonly Notice[]): FixIndex {
  const byPackage = new Map<string, Fix[]>();
  const byKernel = new Map<string, Fix[]>();
  const byMeta = new Map<string, Fix[]>();
  const beyondArchive = new Set<string>();
  for (const [place, notice] of [...notices].sort(newestFirst).entries()) {
    for (const group of groups(notice.packages)) {
      const isBeyond = !ARCHIVE_POCKETS.has(group.pocket);
      const isKernel = group.names.some(isKernelName);
      const fix: Fix = {
        notice,
        place,
        text: group.version,
        version: parseVersion(group.version),
        pocket: group.pocket,
        isKernel,
      };
      if (isKernel) {
        for (const line of kernelLines(group.names)) {
          append(byKernel, line, fix);
          if (isBeyond) beyondArchive.add(line);
        }
        for (const name of new Set(group.names.filter(isKernelMeta))) append(byMeta, name, fix);
      } else {
        for (const name of new Set(group.names)) {
          append(byPackage, name, fix);
          if (isBeyond) beyondArchive.add(name);
        }
      }
    }
  }
  return { byPackage, byKernel, byMeta, beyondArchive };
}

interface Group {
  readonly version: string;
  readonly pocket: string;
  readonly names: string[];
}

function groups(packages: readonly FixedPackage[]): Iterable<Group> {
  const byKey = new Map<string, Group>();
  for (const { name, version, pocket } of packages) {
    const key = `${pocket} ${version}`;
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, { version, pocket, names: [name] });
    else group.names.push(name);
  }
  return byKey.values();
}

function kernelLines(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => fixedKernel(name)?.line ?? []));
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
