import { afterwards, clean } from './cycle/afterwards.js';
import { build, imagesAtHand, sweep, withImages } from './cycle/build.js';
import { check, checked, refusedBefore } from './cycle/check.js';
import { targetText, tellFleet } from './cycle/fleet-news.js';
import { openRolls, openRollsOf, tellOthers, unreadable } from './cycle/open-rolls.js';
import { type Finished, finished, prioritiesFor, Run, readWhole } from './cycle/run.js';
import { idleTargetGroups } from './fleet/idle-target-groups.js';
import type { Need } from './fleet/needs.js';
import { type Fleet, readFleet, refreshesOf } from './fleet/read-fleet.js';
import type { BuildOutcome } from './image/build-order.js';
import { assess } from './notices/assess.js';
import { parsePackageList } from './notices/package-list.js';
import { EVERYTHING } from './notices/what-counts.js';
import type { Cloud, Feeds, Group } from './ports.js';
import type { Result, Tell } from './report/events.js';
import { drive } from './rollout/drive.js';
import { releaseLeftovers } from './rollout/leftovers.js';
import { makePlan, rollOrder } from './rollout/plan.js';
import type { Plan, Refusal, RollTarget } from './rollout/plan-types.js';
import { resumedOrder } from './rollout/resume.js';
import type { RunIdentity, Settings } from './settings.js';

/**
 * The story of a run: take up what an earlier run began, check, plan, build, roll, report.
 * @throws FeedError, CloudError, BuildError: told by the caller
 */
export async function cycle(
  cloud: Cloud,
  settings: Settings,
  run: RunIdentity,
  tell: Tell,
): Promise<Result> {
  return await told(settings, run, tell, () => onFleet(new Run(cloud, settings, run, tell)));
}

type Manifest = NonNullable<Settings['manifest']>;

/** The story of a package list that no fleet is known of: check, report. @throws InputError, FeedError */
export async function checkList(
  feeds: Feeds,
  settings: Settings & { readonly manifest: Manifest },
  run: RunIdentity,
  tell: Tell,
): Promise<Result> {
  return await told(settings, run, tell, () => judgeList(feeds, settings, tell));
}

async function told(
  settings: Settings,
  run: RunIdentity,
  tell: Tell,
  story: () => Promise<Finished>,
): Promise<Result> {
  tell({
    type: 'started',
    command: settings.command,
    ...(settings.region !== undefined && { region: settings.region }),
    targets: settings.targets.map(targetText),
    run: run.id,
    ...(settings.sbom !== undefined && { sbom: settings.sbom }),
    ...(settings.dryRun === true && { dryRun: true }),
  });
  const finished = await story();
  const fails = settings.failOn === 'findings' && finished.result === 'needed';
  tell({ ...finished, ...(fails && { fails }) });
  return finished.result;
}

async function judgeList(
  feeds: Feeds,
  { manifest, whatCounts: what = EVERYTHING }: Parameters<typeof checkList>[1],
  tell: Tell,
): Promise<Finished> {
  const { release, path, text } = manifest;
  const packages = parsePackageList(text, release);
  const reading = await readWhole(feeds, release, tell);
  const priorities = prioritiesFor(feeds, what);
  const verdict = await assess(packages, reading, { what, priorities, now: feeds.clock.now() });
  tell({ type: 'checked', subject: path, release, source: 'package list', verdict });
  if (verdict.is === 'unknown') return finished('unknown', verdict.reason, verdict.mend);
  if (verdict.is === 'clear') {
    const whole = verdict.ignored === undefined && verdict.overlooked === undefined;
    const that = whole ? '' : ' that counts';
    const pro = verdict.needsPro.length === 0 ? '' : ' that can be had without Ubuntu Pro';
    return finished('nothing-to-do', `${path} lacks no fix${that}${that && pro && ' and'}${pro}`);
  }
  const lacking = new Set(verdict.findings.map((one) => one.notice)).size;
  return finished(
    'needed',
    `${path} lacks the fixes of ${lacking} ${lacking === 1 ? 'notice' : 'notices'}`,
  );
}

async function onFleet(run: Run): Promise<Finished> {
  if (run.settings.command === 'clean') return await clean(run);
  const ended = await cycleFleet(run);
  if (ended.result === 'patched' || ended.result === 'nothing-to-do') await afterwards(run);
  return ended;
}

async function cycleFleet(run: Run): Promise<Finished> {
  const found = await readFleet(run.cloud, run.settings.targets);
  tellFleet(run, found);
  const broken = unreadable(found);
  if (broken !== undefined) return broken;
  const open = openRollsOf(found);
  tellOthers(run, open);
  if (open.ours.length === 0)
    return await cycleFrom(run, found, 'every group runs a patched image');
  if (run.settings.command !== 'cycle') return openRolls(open.ours);
  const outcome = await takeUp(run, open.ours);
  if (outcome.result !== 'patched') return outcome;
  const now = await readFleet(run.cloud, run.settings.targets);
  const rest = await cycleFrom(run, now, '');
  return rest.result === 'nothing-to-do' ? outcome : rest;
}

/** Finishes, or gives back, what an earlier run began: before any newer notice is looked at. */
async function takeUp(run: Run, open: readonly Group[]): Promise<Finished> {
  const begun = open.map(({ name }) => ({ by: 'name', name }) as const);
  const fleet = await readFleet(run.cloud, [...run.settings.targets, ...begun]);
  const order = resumedOrder(fleet, run.policy, run.identity.id);
  const rolled = order.units.flatMap((unit) => unit.groups.map((one) => one.target));
  const sources = new Set(rolled.map((target) => target.fromImage));
  for (const source of sources) await sweep(run, source);
  return { type: 'finished', ...(await drive(run.cloud, order, run.settings, run.tell)) };
}

async function cycleFrom(run: Run, fleet: Fleet, allWell: string): Promise<Finished> {
  const { cloud, settings, tell } = run;
  if (settings.command === 'cycle') await releaseLeftovers(cloud, fleet.groups, tell);
  const needs = await check(run, fleet);
  const wanted = [...needs].filter(([, need]) => need.is !== 'nothing');
  if (wanted.length === 0) return finished('nothing-to-do', allWell);
  if (settings.command === 'check') return checked(needs);
  const refused = await refusedBefore(run, needs);
  const plan = await planFor(run, fleet, needs, refused);
  if (plan.refusals.length > 0) return refusedBy(run, plan);
  if (settings.command === 'plan') return checked(needs);
  return await buildAndRoll(run, needs, plan);
}

async function planFor(
  run: Run,
  fleet: Fleet,
  needs: ReadonlyMap<string, Need>,
  refused: readonly Refusal[],
): Promise<Plan> {
  const { cloud, policy, tell } = run;
  const targets = new Map<string, RollTarget>();
  for (const [name, need] of needs) if (need.is !== 'nothing') targets.set(name, need.target);
  const chosen = fleet.groups.filter((group) => targets.has(group.name));
  const refreshes = await refreshesOf(cloud.autoScaling, chosen);
  const events = await cloud.compute.scheduledEvents();
  const idle = await idleTargetGroups(cloud.loadBalancing, chosen);
  const made = makePlan({ fleet, targets, policy, refreshes, events, idle });
  const plan = { ...made, refusals: [...refused, ...made.refusals] };
  tell({ type: 'planned', plan });
  return plan;
}

function refusedBy(run: Run, plan: Plan): Finished {
  run.tell({ type: 'refused', refusals: plan.refusals });
  const [first] = plan.refusals;
  const more = plan.refusals.length > 1 ? ` (and ${plan.refusals.length - 1} more)` : '';
  return finished('refused', `${first?.subject}: ${first?.reason}${more}`, first?.mend);
}

async function buildAndRoll(
  run: Run,
  needs: ReadonlyMap<string, Need>,
  plan: Plan,
): Promise<Finished> {
  const { cloud, settings, tell } = run;
  const built = new Map<string, BuildOutcome>();
  for (const source of imagesAtHand(needs)) await sweep(run, source);
  for (const { source } of plan.builds) built.set(source, await build(run, source, plan));
  const now = await readFleet(cloud, settings.targets);
  const after = withImages(needs, built);
  const wanted = [...after].some(([, need]) => need.is !== 'nothing');
  if (!wanted) return finished('nothing-to-do', noneMade([...built.values()]));
  const final = plan.builds.length === 0 ? plan : await planFor(run, now, after, []);
  if (final.refusals.length > 0) return refusedBy(run, final);
  const order = rollOrder(final, now, run.policy, run.identity.id);
  return { type: 'finished', ...(await drive(cloud, order, settings, tell)) };
}

/** An all-clear names what it leaves out. */
function noneMade(built: readonly BuildOutcome[]): string {
  const leavesOut = built.some(
    (one) => one.is === 'clear' && (one.verdict.ignored ?? one.verdict.overlooked) !== undefined,
  );
  return `the image lacks no fix${leavesOut ? ' that counts' : ''}: no new one was made`;
}
