import { BuildError, UnfixedError } from '../errors.js';
import type { Manifest, Verdict } from '../notices/finding.js';
import { pocketsOfServices } from '../notices/pro.js';
import type { Instant } from '../ports.js';
import type { ConsoleReading } from './console.js';
import {
  type BeforeList,
  type BuildManifest,
  packagesAfter,
  packagesBefore,
  packagesBeforeChanges,
} from './guest-report.js';
import { LET_THROUGH_HOLDS, spareLeft } from './let-through.js';
import { isAllowed, reachable, staying, type Unfixed, unfixed } from './unfixed.js';
import type { RecipeWishes } from './wishes.js';

export interface Judgement {
  readonly verdict: Verdict;
  /** Which notices were considered, as the tag of an image says it; empty where nothing can be claimed. */
  readonly considered: string;
}

/**
 * Compares a package list of a release (its codename) with the notices. `pockets` are those of Ubuntu Pro that the machine
 * can install from, where its client says. Of the image `as it was` it is taken into account what earlier upgrades could
 * not fix; what is `upgraded` is judged by itself.
 */
export type Judge = (
  manifest: Manifest,
  release: string,
  pockets?: ReadonlySet<string>,
  which?: 'as it was' | 'upgraded',
) => Promise<Judgement>;

/** What a builder reported before it upgraded anything. */
export interface BeforeReport {
  readonly release: string;
  readonly packages: Manifest;
  readonly pockets?: ReadonlySet<string>;
}

/**
 * The list before the upgrade, as sent, or worked out from the manifest of a builder that was met too late.
 * Undefined while neither is there.
 * @throws BuildError when neither will ever be
 */
export function reportBefore(reading: ConsoleReading): BeforeReport | undefined {
  const { before, end } = reading;
  if (before !== undefined) {
    return {
      release: before.os.VERSION_CODENAME,
      packages: packagesBefore(before),
      ...pocketsIn(before),
    };
  }
  if (end.is !== 'ok') return undefined;
  const packages = packagesBeforeChanges(end.manifest);
  if (packages === undefined) throw tooLong();
  return { release: end.manifest.os.VERSION_CODENAME, packages, ...pocketsIn(end.manifest) };
}

/** What a report says of Ubuntu Pro; nothing when its client did not. */
export function pocketsIn({ pro }: Pick<BeforeList, 'pro'>): Pick<BeforeReport, 'pockets'> {
  const pockets = pro && pocketsOfServices(pro.attached, pro.services);
  return pockets === undefined ? {} : { pockets };
}

export interface UpgradeOrder {
  readonly judge: Judge;
  readonly goesOn?: boolean;
  /** Ids of notices and patterns of package names. */
  readonly allowUnfixed?: readonly string[];
  readonly recipe?: RecipeWishes;
  /** That something lacking does not count, as the tag of an image says it; undefined when everything does. */
  readonly ignoringOf?: (verdict: Verdict) => string | undefined;
}

/** What an upgrade has come to. */
export interface UpgradeJudgement {
  /** On what is there now, with what was let through among what is ignored. */
  readonly verdict: Verdict;
  /** As the tags of an image say it; empty where nothing can be claimed. */
  readonly considered: string;
  readonly ignoring?: string;
  readonly left: readonly Unfixed[];
}

/**
 * Nothing that counts may be lacking after the upgrade, as far as anyone can say, but what is let through by name.
 * @throws BuildError naming what stays, or why nothing can be said
 */
export async function judgeUpgrade(
  manifest: BuildManifest,
  reading: ConsoleReading,
  { judge, goesOn = false, allowUnfixed = [], recipe = {}, ignoringOf }: UpgradeOrder,
  now: Instant,
): Promise<UpgradeJudgement> {
  const packages = packagesAfter(manifest, reading.before);
  if (packages === undefined) throw tooLong();
  const { pockets } = pocketsIn(manifest);
  const { VERSION_CODENAME: release } = manifest.os;
  const { verdict, considered } = await judge(packages, release, pockets, 'upgraded');
  if (verdict.is === 'clear') return { verdict, considered, ...ignoringIn(verdict), left: [] };
  if (verdict.is === 'unknown' && !goesOn) {
    throw unknown('What the upgraded builder lacks', verdict);
  }
  const { findings = [] } = verdict;
  const left = unfixed(findings, manifest, recipe);
  const refused = left.filter(({ finding }) => !isAllowed(finding, allowUnfixed));
  const isBlind = verdict.is === 'unknown' && findings.length === 0;
  if (refused.length > 0 || (left.length === 0 && !isBlind)) {
    throw new UnfixedError(staying(refused), reachable(refused, recipe));
  }
  const spared = spareLeft(verdict, left, now + LET_THROUGH_HOLDS);
  const mark = ignoringIn(spared);
  // Where it cannot be said on the image that something is lacking still, nothing is claimed of it either.
  const isSaid = spared.is === 'clear' && mark.ignoring !== undefined;
  return { verdict: spared, considered: isSaid ? considered : '', ...mark, left };

  function ignoringIn(judged: Verdict): Pick<UpgradeJudgement, 'ignoring'> {
    const tag = ignoringOf?.(judged);
    return tag === undefined ? {} : { ignoring: tag };
  }
}

export function unknown(what: string, verdict: Extract<Verdict, { is: 'unknown' }>): BuildError {
  return new BuildError(`${what} is unknown: ${verdict.reason} ${verdict.mend}`);
}

function tooLong(): BuildError {
  return new BuildError(
    'The image has too many packages for the console, and the list before the upgrade was missed. Run again: it is caught when the builder is watched from its start.',
  );
}
