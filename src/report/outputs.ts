import type { Finding } from '../notices/finding.js';
import type { Plan } from '../rollout/plan-types.js';
import type { Event } from './events.js';
import { findingsOf, type Story, tellStory } from './story.js';

/** The action's outputs by their names in action.yml. */
export interface Outputs {
  /** How the run ended; `failed` when it ended without saying. */
  readonly result: string;
  /** `true`, `false` or `unknown`: whether anything was to be done when the run looked. */
  readonly needed: string;
  /** JSON, `FindingsOutput`. */
  readonly findings: string;
  /** The image that the fleet is to run; several are parted by spaces; empty when there is none. */
  readonly 'image-id': string;
  /** JSON, `Plan`; empty when nothing was planned. */
  readonly plan: string;
}

/** The `findings` output. `format` grows when a reader of the older one would be misled. */
export interface FindingsOutput {
  readonly format: 1;
  readonly total: number;
  /** Findings that are left out because GitHub limits the size of outputs. The newest are kept. */
  readonly omitted: number;
  readonly findings: readonly {
    readonly notice: string;
    readonly title: string;
    readonly url: string;
    /** ISO 8601, UTC. */
    readonly published: string;
    readonly package: string;
    readonly installed: string;
    readonly fixed: string;
    readonly pocket: string;
    readonly cves: readonly string[];
    readonly reboot: boolean;
    readonly regression: boolean;
    /** Fixed by Ubuntu Pro only: it does not make a cycle needed. */
    readonly needsPro: boolean;
  }[];
}

/** GitHub allows 1 MB for the outputs of a job. */
const MOST_FINDINGS = 450_000;
const MOST_PLAN = 350_000;

export function outputs(events: readonly Event[]): Outputs {
  const story = tellStory(events);
  return {
    result: story.finished?.result ?? 'failed',
    needed: needed(story),
    findings: findingsJson(story),
    'image-id': story.images
      .filter((image) => image.rejected === undefined)
      .map((image) => image.id)
      .join(' '),
    plan: story.plan === undefined ? '' : planJson(story.plan),
  };
}

/**
 * How the run ended says it, where it can: a roll that was taken up may have looked at no notice.
 * Else what is known to lack a fix is enough for a yes, and a no needs an answer for every image.
 */
function needed(story: Story): 'true' | 'false' | 'unknown' {
  const result = story.finished?.result;
  if (result === 'needed' || result === 'patched') return 'true';
  if (result === 'nothing-to-do') return 'false';
  const verdicts = story.checks.map((check) => check.verdict.is);
  // A plan that waits for a build is made also when nobody knows yet what is lacking.
  const rolls =
    result !== 'unknown' &&
    (story.plan?.units ?? []).some((unit) =>
      unit.groups.some(({ target }) => target.image !== undefined),
    );
  if (rolls || verdicts.includes('lacking')) return 'true';
  if (verdicts.length === 0 || verdicts.includes('unknown')) return 'unknown';
  return 'false';
}

function findingsJson(story: Story): string {
  const all = [
    ...findingsOf(story, 'lacking').map((finding) => told(finding, false)),
    ...findingsOf(story, 'needs Pro').map((finding) => told(finding, true)),
  ].sort((a, b) => b.published.localeCompare(a.published));
  let size = 0;
  const fits = all.findIndex((finding) => {
    size += bytes(JSON.stringify(finding)) + 1;
    return size > MOST_FINDINGS;
  });
  const kept = fits === -1 ? all : all.slice(0, fits);
  const output: FindingsOutput = {
    format: 1,
    total: all.length,
    omitted: all.length - kept.length,
    findings: kept,
  };
  return JSON.stringify(output);
}

function told(finding: Finding, needsPro: boolean): FindingsOutput['findings'][number] {
  const { notice, title, url, pocket, cves, reboot, regression, installed, fixed } = finding;
  return {
    notice,
    title,
    url,
    published: new Date(finding.published).toISOString(),
    package: finding.package,
    installed,
    fixed,
    pocket,
    cves,
    reboot,
    regression,
    needsPro,
  };
}

/** A plan too large for an output says so instead of being cut in the middle. */
function planJson(plan: Plan): string {
  const json = JSON.stringify(plan);
  if (bytes(json) <= MOST_PLAN) return json;
  return JSON.stringify({ omitted: 'the plan is too large for an output; the log has it' });
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
