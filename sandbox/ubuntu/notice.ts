import type { Instant } from '../clock.js';

/** A security notice as the fixtures keep it: the facts of the real one, without its prose. */
export interface Notice {
  /** `USN-7967-1`, `LSN-120-1` */
  readonly id: string;
  readonly title: string;
  /** As the API writes it: UTC without a zone. */
  readonly published: string;
  readonly type?: 'LSN';
  /** The instructions ask for a reboot. */
  readonly reboot?: boolean;
  /** The earlier notice whose fix broke something, which this one repairs. */
  readonly regressionOf?: string;
  readonly hidden?: boolean;
  readonly references?: readonly string[];
  readonly cves: readonly string[];
  /** By codename. */
  readonly releases: Readonly<Record<string, NoticePackages>>;
}

export interface NoticePackages {
  readonly sources: readonly (readonly [name: string, version: string])[];
  readonly binaries: readonly BinaryGroup[];
}

/** Binary packages that share source, version and pocket. */
export interface BinaryGroup {
  /** Absent where the real entry has no source link. */
  readonly source?: string;
  readonly version: string;
  /** `security`, `updates`, `esm-infra`, ... */
  readonly pocket: string;
  /** Names that the notice's web page shows, and those that it hides. */
  readonly visible?: readonly string[];
  readonly hidden?: readonly string[];
}

export function binaryNames(group: BinaryGroup): readonly string[] {
  return [...(group.visible ?? []), ...(group.hidden ?? [])].sort();
}

/** The moment of publication. Microseconds are cut, not rounded. */
export function publishedAt(notice: Notice): Instant {
  const instant = Date.parse(`${notice.published.slice(0, 23)}Z`);
  if (Number.isNaN(instant)) {
    throw new Error(`${notice.id}: published is not a time of the API: '${notice.published}'`);
  }
  return instant;
}

/** A time as the API writes it. */
export function asPublished(at: Instant): string {
  return new Date(at).toISOString().replace('Z', '000');
}
