import type { Finding } from './finding.js';
import { ARCHIVE_POCKETS, type Fix, type FixIndex } from './fix-index.js';
import { isKernelName } from './kernel.js';
import type { Notice } from './notice.js';
import { PRO_POCKET, provenBy } from './pro.js';
import { compareVersions, parseVersion, type Version } from './version.js';

export interface Installed {
  /** As the list has it, perhaps with `:arch`. */
  readonly shown: string;
  readonly name: string;
  readonly version: Version;
}

/** Something installed that is older than a fix, or may be. */
export interface Lack {
  readonly installed: Installed;
  readonly fix: Fix;
  readonly superseded?: true;
  /** Nobody can say whether the fix is there, or whether it can be had. */
  readonly isDoubtful: boolean;
  /** As it is told; the same for every image that has the very package. */
  readonly finding: Finding;
}

/** What the notices say of a package by its name and version, whatever else is installed. */
export interface Compared {
  readonly installed: Installed;
  /** Newest notice first. Kernels are compared by what boots, so they have none. */
  readonly lacks: readonly Lack[];
  readonly isKernel: boolean;
  /** The pockets of Ubuntu Pro that it proves to be reachable. */
  readonly proves: readonly string[];
}

/** Of a list of a hundred thousand packages nobody needs to remember all. */
const KNOWN_MAX = 20_000;

/**
 * Compares packages with the fixes of an index, each version once: the images of a fleet are much alike, so that most of
 * what one has was compared for another.
 */
export class Comparing {
  readonly #known = new Map<string, Map<string, Compared | 'rejected'>>();
  #size = 0;

  constructor(readonly index: FixIndex) {}

  /** `rejected` when the version is one that dpkg rejects. */
  compare(shown: string, text: string): Compared | 'rejected' {
    const versions = this.#known.get(shown);
    const known = versions?.get(text);
    if (known !== undefined) return known;
    const compared = compare(shown, text, this.index);
    if (this.#size < KNOWN_MAX) {
      this.#size++;
      if (versions === undefined) this.#known.set(shown, new Map([[text, compared]]));
      else versions.set(text, compared);
    }
    return compared;
  }
}

function compare(shown: string, text: string, index: FixIndex): Compared | 'rejected' {
  const version = parseVersion(text);
  if (version === undefined) return 'rejected';
  const installed = { shown, name: withoutArchitecture(shown), version };
  return {
    installed,
    lacks: lacksOf(installed, index.byPackage.get(installed.name)),
    isKernel: isKernelName(installed.name),
    proves: provenBy(installed, index),
  };
}

/** Those of the fixes that are newer than what is installed, or may be. */
export function lacksOf(installed: Installed, fixes: readonly Fix[] = []): readonly Lack[] {
  return fixes
    .filter(
      ({ version }) => version === undefined || compareVersions(installed.version, version) < 0,
    )
    .map((fix) => lackOf(installed, fix));
}

export function lackOf(installed: Installed, fix: Fix, superseded?: true): Lack {
  return {
    installed,
    fix,
    isDoubtful: fix.version === undefined || !isKnown(fix.pocket),
    finding: toFinding(installed, fix, superseded),
    ...(superseded && { superseded }),
  };
}

/** Deeming any other out of reach would be an all-clear that nobody has given. */
export function isKnown(pocket: string): boolean {
  return ARCHIVE_POCKETS.has(pocket) || PRO_POCKET.test(pocket);
}

function toFinding(installed: Installed, fix: Fix, superseded?: true): Finding {
  return {
    notice: fix.notice.id,
    title: fix.notice.title,
    published: fix.notice.published.instant,
    package: installed.shown,
    installed: installed.version.text,
    fixed: fix.text,
    pocket: fix.pocket,
    cves: fix.notice.cves,
    url: noticeUrl(fix.notice),
    reboot: fix.notice.reboot || fix.isKernel,
    regression: fix.notice.regression,
    ...(superseded && { superseded }),
  };
}

function noticeUrl({ id }: Notice): string {
  return `https://ubuntu.com/security/notices/${id}`;
}

function withoutArchitecture(shown: string): string {
  const colon = shown.indexOf(':');
  return colon === -1 ? shown : shown.slice(0, colon);
}
