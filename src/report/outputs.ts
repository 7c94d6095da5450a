import type { Finding, Ignoring } from '../notices/finding.js';
import { versionsToReach } from '../notices/matching.js';
import type { Priority } from '../notices/priority.js';
import type { Plan } from '../rollout/plan-types.js';
import type { Event } from './events.js';
import { plain } from './plain.js';
import { rowsOf, worstFirst } from './rows.js';
import { findingsOf, ignoredIn, overlookedIn, type Story, tellStory } from './story.js';

/** The action's outputs by their names in action.yml. */
export interface Outputs {
  /** How the run ended; `failed` when it ended without saying. */
  readonly result: string;
  /** `true`, `false` or `unknown`: whether anything was to be done when the run looked. */
  readonly needed: string;
  /** JSON, `FindingsOutput`. */
  readonly findings: string;
  /** Ids of the notices that findings are of, worst first, parted by spaces. */
  readonly notices: string;
  /** Ids of their CVEs, parted by spaces. */
  readonly cves: string;
  /** JSON, `CountsOutput`. */
  readonly counts: string;
  /** The image that the fleet is to run; several are parted by spaces; empty when there is none. */
  readonly 'image-id': string;
  /** JSON, `Plan`; empty when nothing was planned. */
  readonly plan: string;
  /** Paths of files, one a line. Whoever writes the files fills these in. */
  readonly 'package-changes': string;
  readonly sbom: string;
}

/** The `findings` output. `format` grows when a reader of the older one would be misled. */
export interface FindingsOutput {
  readonly format: 1;
  readonly total: number;
  /** Findings that are left out because GitHub limits the size of outputs. The worst, and of those the newest, are kept. */
  readonly omitted: number;
  readonly findings: readonly FindingOutput[];
  /** By package, the version that lacks none of its findings: the highest of their `fixed`. Cut like `findings`, after it. */
  readonly reach: Readonly<Record<string, string>>;
  /** What is lacking and does not count. Cut like `findings`, after it. */
  readonly ignored: readonly (FindingOutput & {
    readonly why: string;
    /** From when on it counts again, ISO 8601; absent where there is no end. */
    readonly until?: string;
  })[];
  /** What could not be judged and does not count. Cut like `findings`, after it. */
  readonly overlooked: readonly {
    readonly doubt: string;
    readonly why: string;
    readonly until?: string;
  }[];
}

export interface FindingOutput {
  readonly notice: string;
  readonly title: string;
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly published: string;
  readonly package: string;
  readonly installed: string;
  readonly fixed: string;
  readonly pocket: string;
  /** The worst of the notice's CVEs; `unknown` counts as high. */
  readonly priority: Priority;
  readonly cves: readonly string[];
  readonly reboot: boolean;
  readonly regression: boolean;
  /** The kernel's series gets no more notices; `package` is its meta. */
  readonly superseded: boolean;
  /** Fixed by Ubuntu Pro only: it does not make a cycle needed. */
  readonly needsPro: boolean;
}

/** How many there are of each, without what needs Ubuntu Pro and what is ignored, which are counted by themselves. */
export interface CountsOutput {
  readonly findings: number;
  readonly packages: number;
  readonly notices: number;
  readonly cves: number;
  readonly reboot: number;
  readonly needsPro: number;
  readonly ignored: number;
}

/** GitHub allows 1 MB for the outputs of a job. */
const MOST_FINDINGS = 450_000;
const MOST_PLAN = 350_000;
const MOST_IDS = 40_000;

export function outputs(events: readonly Event[]): Outputs {
  const story = tellStory(events);
  return {
    result: story.finished?.result ?? 'failed',
    needed: needed(story),
    findings: findingsJson(story),
    ...ids(story),
    counts: countsJson(story),
    'image-id': story.images
      .filter((image) => image.rejected === undefined)
      .map((image) => image.id)
      .join(' '),
    plan: story.plan === undefined ? '' : planJson(story.plan),
    'package-changes': '',
    sbom: '',
  };
}

/**
 * How the run ended says it, where it can: a roll that was taken up may have looked at no notice.
 * Else what is known to lack a fix is enough for a yes, and a no needs an answer for every image.
 */
function needed(story: Story): 'true' | 'false' | 'unknown' {
  const result = story.finished?.result;
  if (result === 'needed') return 'true';
  if (result === 'nothing-to-do') return 'false';
  const verdicts = story.checks.map((check) => check.verdict.is);
  const blind = builtBlindly(story);
  if (result === 'patched' && blind.size === 0) return 'true';
  // A plan that waits for a build is made also when nobody knows yet what is lacking.
  const rolls =
    result !== 'unknown' &&
    (story.plan?.units ?? []).some((unit) =>
      unit.groups.some(({ target }) => target.image !== undefined && !blind.has(target.fromImage)),
    );
  // What is lacking for certain is so, whatever else nobody can say.
  if (rolls || verdicts.includes('lacking') || findingsOf(story, 'lacking').length > 0) {
    return 'true';
  }
  if (verdicts.length === 0 || verdicts.includes('unknown')) return 'unknown';
  return 'false';
}

/** The images whose builders could not be judged, as `when-unknown: build` allows. */
function builtBlindly({ checks }: Story): ReadonlySet<string> {
  const unknown = checks.filter(
    ({ source, verdict }) => source === 'builder' && verdict.is === 'unknown',
  );
  return new Set(unknown.map(({ subject }) => subject));
}

function findingsJson(story: Story): string {
  const all = [
    ...findingsOf(story, 'lacking').map((finding) => told(finding, false)),
    ...findingsOf(story, 'needs Pro').map((finding) => told(finding, true)),
  ].sort(inOrder);
  const left = ignoredIn(story)
    .map(({ ignoring, ...finding }) => ({
      ...told(finding, false),
      ...whyIgnored(ignoring),
    }))
    .sort(inOrder);
  const room = { bytes: MOST_FINDINGS };
  const findings = fitting(all, room);
  const output: FindingsOutput = {
    format: 1,
    total: all.length,
    omitted: all.length - findings.length,
    findings,
    reach: Object.fromEntries(fitting([...versionsToReach(findingsOf(story, 'lacking'))], room)),
    ignored: fitting(left, room),
    overlooked: fitting(
      overlookedIn(story).map(({ doubt, ignoring }) => ({
        doubt: plain(doubt),
        ...whyIgnored(ignoring),
      })),
      room,
    ),
  };
  return JSON.stringify(output);
}

function whyIgnored({ why, until }: Ignoring): { readonly why: string; readonly until?: string } {
  return { why: plain(why), ...(until !== undefined && { until: new Date(until).toISOString() }) };
}

function inOrder(a: FindingOutput, b: FindingOutput): number {
  return worstFirst(a, b) || b.published.localeCompare(a.published);
}

/** As many as there is room for, which they take. */
function fitting<T>(items: readonly T[], room: { bytes: number }): readonly T[] {
  const kept: T[] = [];
  for (const item of items) {
    room.bytes -= bytes(JSON.stringify(item)) + 1;
    if (room.bytes < 0) break;
    kept.push(item);
  }
  return kept;
}

function ids(story: Story): Pick<Outputs, 'notices' | 'cves'> {
  const rows = rowsOf(findingsOf(story, 'lacking'));
  const words = (all: readonly string[]) =>
    fitting([...new Set(all)], { bytes: MOST_IDS }).join(' ');
  return {
    notices: words(rows.map((row) => row.notice)),
    // Whoever splits them at spaces must get ids.
    cves: words(rows.flatMap((row) => row.cves).filter((cve) => /^CVE-\d{4}-\d{4,10}$/.test(cve))),
  };
}

function countsJson(story: Story): string {
  const findings = findingsOf(story, 'lacking');
  const distinct = (values: readonly string[]) => new Set(values).size;
  const counts: CountsOutput = {
    findings: findings.length,
    packages: distinct(findings.map((one) => one.package)),
    notices: distinct(findings.map((one) => one.notice)),
    cves: distinct(findings.flatMap((one) => one.cves)),
    reboot: distinct(findings.filter((one) => one.reboot).map((one) => one.notice)),
    needsPro: findingsOf(story, 'needs Pro').length,
    ignored: ignoredIn(story).length,
  };
  return JSON.stringify(counts);
}

function told(finding: Finding, needsPro: boolean): FindingOutput {
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
    priority: finding.priority ?? 'unknown',
    cves,
    reboot,
    regression,
    superseded: finding.superseded ?? false,
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
