import type { Instant } from '../ports.js';
import { Comparing, type Installed, isKnown, type Lack, lackOf, lacksOf } from './comparing.js';
import type { NoticeReading } from './feed.js';
import type {
  Finding,
  IgnoredFinding,
  Ignoring,
  Manifest,
  Overlooked,
  Verdict,
} from './finding.js';
import { ARCHIVE_POCKETS, type Fix, type FixIndex, indexFixes } from './fix-index.js';
import { bootKernels, isOlderSeries, rollingFlavour, seriesOf } from './kernel.js';
import { isFipsBuild } from './pro.js';
import { compareVersions, parseVersion } from './version.js';
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
 * without it, what is installed has to prove them (`provenBy`).
 */
export function judge(
  manifest: Manifest,
  reading: NoticeReading,
  reachable?: ReadonlySet<string>,
  { what, now }: Counting = { what: EVERYTHING, now: 0 },
): Verdict {
  const comparing = comparingOf(reading);
  const { lacks, rejected, kernels, proven } = compareAll(manifest, comparing);
  const ignoring = (shown: string, notice: string) =>
    ignoringNotice(what, notice, now) ?? ignoringPackage(what, shown);
  const { doubts, overlooked } = parted([
    ...reading.unreadable.map(({ id, why }) => ({
      doubt: `notice ${id} cannot be read (${why})`,
      ignoring: ignoringNotice(what, id, now),
    })),
    ...rejected.map(([name, version]) => ({
      doubt: `the installed version of ${name}, '${version}', is no Debian version`,
      ignoring: ignoringPackage(what, name),
    })),
    ...lacks
      .filter(({ isDoubtful }) => isDoubtful)
      .map(({ installed, fix }) => ({
        doubt: doubtOf(installed, fix),
        ignoring: ignoring(installed.shown, fix.notice.id),
      })),
    ...(reading.from === 'oval' ? endedUnsaid(kernels, comparing.index) : []).map((doubt) => ({
      doubt,
      ignoring: undefined,
    })),
  ]);
  const certain = lacks.filter(({ fix }) => fix.version !== undefined);
  const pockets = reachable ?? proven;
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
  const rest = {
    needsPro,
    ...(ignored.length > 0 && { ignored }),
    ...(overlooked.length > 0 && { overlooked }),
  };

  if (doubts.length > 0) return { ...unknown(reading.release, doubts), ...rest, findings };
  return findings.length > 0 ? { is: 'lacking', findings, ...rest } : { is: 'clear', ...rest };
}

interface Doubt {
  readonly doubt: string;
  readonly ignoring: Ignoring | undefined;
}

/** A doubt that does not count today may do so tomorrow: whoever remembers an all-clear has to know of it. */
function parted(all: readonly Doubt[]): {
  readonly doubts: readonly string[];
  readonly overlooked: readonly Overlooked[];
} {
  return {
    doubts: all.flatMap(({ doubt, ignoring }) => (ignoring === undefined ? doubt : [])),
    overlooked: all.flatMap(({ doubt, ignoring }) =>
      ignoring === undefined ? [] : { doubt, ignoring },
    ),
  };
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

interface ComparedAll {
  readonly lacks: readonly Lack[];
  /** Names and versions that dpkg rejects. */
  readonly rejected: readonly (readonly [string, string])[];
  /** Images of kernels, and their metas. */
  readonly kernels: readonly Installed[];
  /** The pockets of Ubuntu Pro that something was installed from. */
  readonly proven: ReadonlySet<string>;
}

function compareAll(manifest: Manifest, comparing: Comparing): ComparedAll {
  const lacks: Lack[] = [];
  const rejected: (readonly [string, string])[] = [];
  const kernels: Installed[] = [];
  const proven = new Set<string>();
  for (const [shown, text] of manifest) {
    const compared = comparing.compare(shown, text);
    if (compared === 'rejected') {
      rejected.push([shown, text]);
      continue;
    }
    for (const lack of compared.lacks) lacks.push(lack);
    for (const pocket of compared.proves) proven.add(pocket);
    if (compared.isKernel) kernels.push(compared.installed);
  }
  for (const lack of kernelLacks(kernels, comparing.index)) lacks.push(lack);
  return { lacks, rejected, kernels, proven };
}

const known = new WeakMap<NoticeReading, Comparing>();

/** One for each reading, since a fleet's images are judged against the same notices. */
function comparingOf(reading: NoticeReading): Comparing {
  let comparing = known.get(reading);
  if (comparing === undefined) {
    comparing = new Comparing(indexFixes(reading.notices));
    known.set(reading, comparing);
  }
  return comparing;
}

/** Of the kernels only what boots counts, and whether the meta that brought it has gone on to another series. */
function kernelLacks(kernels: readonly Installed[], index: FixIndex): readonly Lack[] {
  const boots = bootKernels(kernels);
  const series = boots[0] && seriesOf(boots[0].kernel.line);
  return [
    ...boots.flatMap(({ kernel, ...installed }) =>
      lacksOf(installed, index.byKernel.get(kernel.line)),
    ),
    ...kernels.flatMap((meta) => supersededBy(meta, series, index)),
  ];
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
    .map((fix) => lackOf(meta, fix, true));
}

/**
 * OVAL names no metas, so that a booted series has ended is only to be feared: when there are fixes for a newer one of its
 * flavour, and a meta that rolls from series to series is installed.
 */
function endedUnsaid(kernels: readonly Installed[], { byKernel }: FixIndex): readonly string[] {
  const lines = [...byKernel.keys()];
  return bootKernels(kernels).flatMap(({ kernel: { line } }) => {
    const flavour = line.slice(line.indexOf(' '));
    const meta = kernels.find(({ name }) => ` ${rollingFlavour(name)}` === flavour);
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

function doubtOf({ shown }: Installed, fix: Fix): string {
  return isKnown(fix.pocket)
    ? `the version that ${fix.notice.id} gives for ${shown}, '${fix.text}', is no Debian version`
    : `${fix.notice.id} has the fix of ${shown} in a pocket that is not known here, '${fix.pocket}'`;
}

/**
 * One finding for each notice and package. Where a notice names two versions of one package, the higher counts.
 * @param lacks what one package lacks stands together
 */
function toFindings(lacks: readonly Lack[]): readonly Finding[] {
  const chosen: Lack[] = [];
  let shown: string | undefined;
  let placeOf = new Map<string, number>();
  for (const lack of lacks) {
    if (lack.installed.shown !== shown) {
      shown = lack.installed.shown;
      placeOf = new Map();
    }
    const { id } = lack.fix.notice;
    const place = placeOf.get(id);
    const other = place === undefined ? undefined : chosen[place];
    if (place === undefined || other === undefined) placeOf.set(id, chosen.push(lack) - 1);
    else if (isOlder(other.fix.text, lack.fix.text)) chosen[place] = lack;
  }
  return chosen.sort(newestNoticeFirst).map(({ finding }) => finding);
}

function newestNoticeFirst(a: Lack, b: Lack): number {
  const order = a.fix.place - b.fix.place;
  if (order !== 0 || a.installed.shown === b.installed.shown) return order;
  return a.installed.shown < b.installed.shown ? -1 : 1;
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
