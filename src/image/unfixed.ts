import type { Finding } from '../notices/finding.js';
import { matchesGlob } from '../notices/glob.js';
import { PRO_POCKET } from '../notices/pro.js';
import type { BuildManifest } from './guest-report.js';
import type { RecipeWishes } from './wishes.js';

/** A finding that the upgrade has not fixed, and why, as far as the builder's manifest tells. */
export interface Unfixed {
  readonly finding: Finding;
  readonly why: string;
  /** Its owner wants it so. */
  readonly held?: true;
}

/** Whether `allow-unfixed` lets a finding be: by its notice's id, or by a pattern of its package's name. */
export function isAllowed(finding: Finding, allowed: readonly string[]): boolean {
  return allowed.some(
    (one) =>
      one === finding.notice || (!one.startsWith('USN-') && matchesGlob(one, finding.package)),
  );
}

export function unfixed(
  findings: readonly Finding[],
  manifest: Pick<BuildManifest, 'held' | 'kept_back'>,
  recipe: RecipeWishes = {},
): readonly Unfixed[] {
  return findings.map((finding) => {
    const held = whoHolds(bare(finding.package), manifest, recipe);
    return held === undefined
      ? { finding, why: whyStays(finding, manifest, recipe) }
      : { finding, why: held, held: true };
  });
}

function whoHolds(
  name: string,
  { held }: Pick<BuildManifest, 'held'>,
  { exclude = [] }: RecipeWishes,
): string | undefined {
  if (held.some((one) => bare(one) === name)) return 'the package is held in the image (apt-mark)';
  return exclude.some((pattern) => matchesGlob(pattern, name)) ? '`exclude` names it' : undefined;
}

function whyStays(
  finding: Finding,
  { kept_back: keptBack }: Pick<BuildManifest, 'kept_back'>,
  { phased = 'never' }: RecipeWishes,
): string {
  const name = bare(finding.package);
  if (PRO_POCKET.test(finding.pocket)) {
    return `its fix is in ${finding.pocket}, which takes Ubuntu Pro: attach the image, or enable the service`;
  }
  if (keptBack.some((one) => bare(one) === name)) {
    return phased === 'always'
      ? 'apt keeps it back: it needs the removal of another package'
      : 'apt keeps it back: the update is phased (`phased-updates: always` takes it), or needs the removal of another package';
  }
  return 'the mirror that the image is set to does not have the fix yet, or not in a pocket that it uses';
}

/**
 * Names of the packages that a builder might still bring to their fix: those that nobody holds or has wanted yet, whose
 * fix is not in a pocket that every builder upgrades from.
 */
export function reachable(
  all: readonly Unfixed[],
  { want = [], mode = 'security' }: RecipeWishes = {},
): readonly string[] {
  if (mode !== 'security') return [];
  const names = all
    .filter(({ held, finding: { pocket } }) => held !== true && !isSecurity(pocket))
    .map(({ finding }) => bare(finding.package));
  return [...new Set(names)].filter((name) => !want.includes(name));
}

function isSecurity(pocket: string): boolean {
  return pocket === 'security' || PRO_POCKET.test(pocket);
}

/** Above this, what stays is counted instead of named. */
const NAMED = 10;

/** By name, in one line. */
export function staying(all: readonly Unfixed[]): string {
  if (all.length === 0) return 'The upgrade left something lacking.';
  const named = all.slice(0, NAMED).map(({ finding, why }) => {
    const { package: name, fixed, notice, installed } = finding;
    return `${name} is still ${installed} and not ${fixed}, which ${notice} asks for: ${why}`;
  });
  const more = all.length > NAMED ? `; and ${all.length - NAMED} more` : '';
  return `The upgrade has not fixed everything. ${named.join('; ')}${more}. To have the image without these fixes, name them in allow-unfixed.`;
}

/** A package's name without `:arch`. */
function bare(name: string): string {
  return name.replace(/:.*/, '');
}
