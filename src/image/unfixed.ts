import type { Finding } from '../notices/finding.js';
import { matchesGlob } from '../notices/glob.js';
import { PRO_POCKET } from '../notices/pro.js';
import type { BuildManifest } from './guest-report.js';
import type { RecipeWishes } from './wishes.js';

/** A finding that the upgrade has not fixed, and why, as far as the builder's manifest tells. */
export interface Unfixed {
  readonly finding: Finding;
  readonly why: string;
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
  return findings.map((finding) => ({ finding, why: whyStays(finding, manifest, recipe) }));
}

/** The first that is known: a held package is also kept back, and an excluded one too. */
function whyStays(
  finding: Finding,
  { held, kept_back: keptBack }: Pick<BuildManifest, 'held' | 'kept_back'>,
  { exclude = [], phased = 'never' }: RecipeWishes,
): string {
  const name = bare(finding.package);
  if (held.some((one) => bare(one) === name)) return 'the package is held in the image (apt-mark)';
  if (exclude.some((pattern) => matchesGlob(pattern, name))) return '`exclude` names it';
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
