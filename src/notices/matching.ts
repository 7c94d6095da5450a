import type { Instant } from '../ports.js';
import type { NoticeReading } from './feed.js';
import type { Finding, IgnoredFinding, Manifest, Verdict } from './finding.js';
import { ARCHIVE_POCKETS, type Fix, type FixIndex, indexFixes } from './fix-index.js';
import { bootKernels, isOlderSeries, rollingFlavour, seriesOf } from './kernel.js';
import type { Notice } from './notice.js';
import { isFipsBuild, PRO_POCKET, provenPockets } from './pro.js';
import { compareVersions, parseVersion, type Version } from './version.js';
import {
  EVERYTHING,
  ignoredBefore,
  ignoringNotice,
  ignoringPackage,
  type WhatCounts,
} from './what-counts.js';

/**
 * What of the notices a package list lacks, by the rule of Canonical's OVAL for images, but with the pocket decided
 * for each package: a name counts only if it is installed, and then if it is older than the notice's own version.
 * Findings stand newest notice first, then by package. Anything that cannot be judged makes the whole unknown: a notice
 * that could not be read, a version on either side that dpkg would reject.
 *
 * @param reachable pockets beyond the archive's that the image can install from, where it is known (`pocketsOfServices`);
 * without it, what is installed has to prove them (`provenPockets`).
 */
export function judge(
  manifest: Manifest,
  reading: NoticeReading,
  reachable?: ReadonlySet<string>,
  { what, now }: Counting = { what: EVERYTHING, now: 0 },
): Verdict {
  const index = indexOf(reading);
  const { packages, rejected } = readManifest(manifest, index.versions);
  const lacks = lacking(packages, index);
  const ignoring = (shown: string, notice: string) =>
    ignoringNotice(what, notice, now) ?? ignoringPackage(what, shown);
  const doubts = [
    ...reading.unreadable
      .filter(({ id }) => ignoringNotice(what, id, now) === undefined)
      .map(({ id, why }) => `notice ${id} cannot be read (${why})`),
    ...rejected
      .filter(([name]) => ignoringPackage(what, name) === undefined)
      .map(
        ([name, version]) => `the installed version of ${name}, '${version}', is no Debian version`,
      ),
    ...lacks
      .filter(
        ({ installed, fix }) =>
          isDoubtful(fix) && ignoring(installed.shown, fix.notice.id) === undefined,
      )
      .map(({ installed, fix }) => doubtOf(installed, fix)),
    ...(reading.from === 'oval' ? endedUnsaid(packages, index) : []),
  ];
  const certain = lacks.filter(({ fix }) => fix.version !== undefined);
  const pockets = reachable ?? provenPockets(packages, index);
  const isReachable = (lack: Lack): boolean =>
    ARCHIVE_POCKETS.has(lack.fix.pocket) ||
    (reachable === undefined && isForeign(lack.fix) ? isFips(lack) : pockets.has(lack.fix.pocket));
  const found = toFindings(certain.filter(isReachable));
  const findings: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of found) {
    const why = ignoring(finding.package, finding.notice);
    const before = ignoredBefore(what, finding.notice, now);
    if (why !== undefined) ignored.push({ ...finding, ignoring: why });
    else findings.push(before === undefined ? finding : { ...finding, ignoredUntil: before.until });
  }
  const needsPro = toFindings(
    certain.filter((lack) => !isReachable(lack) && (!isForeign(lack.fix) || isFips(lack))),
  ).filter((finding) => ignoring(finding.package, finding.notice) === undefined);
  const rest = { needsPro, ...(ignored.length > 0 && { ignored }) };

  if (doubts.length > 0) return { ...unknown(reading.release, doubts), ...rest, findings };
  return findings.length > 0 ? { is: 'lacking', findings, ...rest } : { is: 'clear', ...rest };
}

/** What counts, and when. */
export interface Counting {
  readonly what: WhatCounts;
  readonly now: Instant;
}

/** Per package the highest of the fixed versions: what an image must have at least to lack none of the findings. */
export function versionsToReach(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const highest = new Map<string, string>();
  for (const { package: name, fixed } of findings) {
    const known = highest.get(name);
    if (known === undefined || isOlder(known, fixed)) highest.set(name, fixed);
  }
  return highest;
}

interface Installed {
  /** As the list has it, perhaps with `:arch`. */
  readonly shown: string;
  readonly name: string;
  readonly version: Version;
}

/** Something installed that is older than a fix, or may be. */
interface Lack {
  readonly installed: Installed;
  readonly fix: Fix;
  readonly superseded?: true;
}

/** Of a list of a hundred thousand packages nobody needs to remember all. */
const VERSIONS_KNOWN_MAX = 20_000;

function readManifest(
  manifest: Manifest,
  known: FixIndex['versions'],
): {
  readonly packages: readonly Installed[];
  readonly rejected: readonly (readonly [string, string])[];
} {
  const packages: Installed[] = [];
  const rejected: (readonly [string, string])[] = [];
  for (const [shown, text] of manifest) {
    const version = known.get(text) ?? parseVersion(text);
    if (known.size < VERSIONS_KNOWN_MAX) known.set(text, version);
    if (version === undefined) rejected.push([shown, text]);
    else packages.push({ shown, name: withoutArchitecture(shown), version });
  }
  return { packages, rejected };
}

function withoutArchitecture(shown: string): string {
  const colon = shown.indexOf(':');
  return colon === -1 ? shown : shown.slice(0, colon);
}

const indexes = new WeakMap<NoticeReading, FixIndex>();

/** One index for each reading, since a fleet's images are judged against the same notices. */
function indexOf(reading: NoticeReading): FixIndex {
  let index = indexes.get(reading);
  if (index === undefined) {
    index = indexFixes(reading.notices);
    indexes.set(reading, index);
  }
  return index;
}

function lacking(packages: readonly Installed[], index: FixIndex): readonly Lack[] {
  const lacks: Lack[] = [];
  const compare = (installed: Installed, fixes: readonly Fix[] = []): void => {
    for (const fix of fixes) {
      const isFixed =
        fix.version !== undefined && compareVersions(installed.version, fix.version) >= 0;
      if (!isFixed) lacks.push({ installed, fix });
    }
  };
  for (const installed of packages) compare(installed, index.byPackage.get(installed.name));
  const boots = bootKernels(packages);
  for (const { kernel, ...installed } of boots) {
    compare(installed, index.byKernel.get(kernel.line));
  }
  const series = boots[0] && seriesOf(boots[0].kernel.line);
  return [...lacks, ...packages.flatMap((meta) => supersededBy(meta, series, index))];
}

/**
 * A rolling meta (linux-image-aws: 6.8, 6.14, 6.17) that is older than in a notice and of an older series: the kernel that
 * it brought gets no notices of its own any more. Not so when a newer series boots already.
 */
function supersededBy(
  meta: Installed,
  boots: readonly [number, number] | undefined,
  { byMeta }: FixIndex,
): readonly Lack[] {
  return (byMeta.get(meta.name) ?? [])
    .filter((fix) => {
      const current = fix.version && seriesOf(fix.version.text);
      return (
        isOlderSeries(seriesOf(meta.version.text), current) &&
        (boots === undefined || isOlderSeries(boots, current))
      );
    })
    .map((fix) => ({ installed: meta, fix, superseded: true }));
}

/**
 * OVAL names no metas, so that a booted series has ended is only to be feared: when there are fixes for a newer one of its
 * flavour, and a meta that rolls from series to series is installed.
 */
function endedUnsaid(packages: readonly Installed[], { byKernel }: FixIndex): readonly string[] {
  const lines = [...byKernel.keys()];
  return bootKernels(packages).flatMap(({ kernel: { line } }) => {
    const flavour = line.slice(line.indexOf(' '));
    const meta = packages.find(({ name }) => ` ${rollingFlavour(name)}` === flavour);
    const newer = lines.find(
      (other) => other.endsWith(flavour) && isOlderSeries(seriesOf(line), seriesOf(other)),
    );
    if (meta === undefined || newer === undefined) return [];
    return `OVAL does not say whether ${meta.shown} has gone on from the kernel ${line} to ${newer}`;
  });
}

/**
 * The FIPS pockets carry ordinary names (libssl3 3.0.2-0ubuntu1.15+Fips1) that are higher than the archive's although they
 * fix nothing in it. Unless the service is known to be on, they concern what was installed from there, and that alone.
 */
function isForeign(fix: Fix): boolean {
  return fix.pocket.startsWith('fips');
}

function isFips({ installed }: Lack): boolean {
  return isFipsBuild(installed.name, installed.version);
}

function isDoubtful({ pocket, version }: Fix): boolean {
  return version === undefined || !(ARCHIVE_POCKETS.has(pocket) || PRO_POCKET.test(pocket));
}

function doubtOf({ shown }: Installed, fix: Fix): string {
  if (!ARCHIVE_POCKETS.has(fix.pocket) && !PRO_POCKET.test(fix.pocket)) {
    // Deeming it out of reach would be an all-clear that nobody has given.
    return `${fix.notice.id} has the fix of ${shown} in a pocket that is not known here, '${fix.pocket}'`;
  }
  return `the version that ${fix.notice.id} gives for ${shown}, '${fix.text}', is no Debian version`;
}

/** One finding for each notice and package. Where a notice names two versions of one package, the higher counts. */
function toFindings(lacks: readonly Lack[]): readonly Finding[] {
  const chosen = new Map<string, Map<string, Lack>>();
  for (const lack of lacks) {
    const { id } = lack.fix.notice;
    const { shown } = lack.installed;
    const ofNotice = chosen.get(id);
    if (ofNotice === undefined) chosen.set(id, new Map([[shown, lack]]));
    else {
      const known = ofNotice.get(shown);
      if (known === undefined || isOlder(known.fix.text, lack.fix.text)) ofNotice.set(shown, lack);
    }
  }
  return [...chosen.values()]
    .flatMap((ofNotice) => [...ofNotice.values()])
    .sort(newestNoticeFirst)
    .map(toFinding);
}

function newestNoticeFirst(a: Lack, b: Lack): number {
  const order = a.fix.place - b.fix.place;
  if (order !== 0 || a.installed.shown === b.installed.shown) return order;
  return a.installed.shown < b.installed.shown ? -1 : 1;
}

function toFinding({ installed, fix, superseded }: Lack): Finding {
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

function isOlder(a: string, b: string): boolean {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  return left !== undefined && right !== undefined && compareVersions(left, right) < 0;
}

const DOUBTS_NAMED = 5;

function unknown(release: string, doubts: readonly string[]): Extract<Verdict, { is: 'unknown' }> {
  const named = [...new Set(doubts)];
  const more = named.length - DOUBTS_NAMED;
  const reason = named.slice(0, DOUBTS_NAMED).join('; ') + (more > 0 ? `; and ${more} more` : '');
  return {
    is: 'unknown',
    reason,
    mend:
      `Compare what is named with https://ubuntu.com/security/notices?release=${release} by hand; ` +
      'run again when the notice or the package is put right.',
  };
}
