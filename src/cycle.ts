import { BuildError } from './errors.js';
import { type Need, needOf } from './fleet/needs.js';
import { type Fleet, readFleet, refreshesOf, templateVersion } from './fleet/read-fleet.js';
import { type BuildOutcome, buildImage } from './image/builder.js';
import { endBuilders } from './image/builder-instances.js';
import { ImageJudge, rejectedOf } from './image/judge-images.js';
import { readImageTags } from './image/tags.js';
import { consideredTag } from './notices/considered.js';
import { type NoticeReading, readNotices } from './notices/feed.js';
import type { Verdict } from './notices/finding.js';
import { judge } from './notices/matching.js';
import { parsePackageList } from './notices/package-list.js';
import type { Cloud, Group, Image } from './ports.js';
import type { News, Result, Tell } from './report/events.js';
import { drive } from './rollout/drive.js';
import { readJournal } from './rollout/journal.js';
import { releaseLeftovers } from './rollout/leftovers.js';
import { makePlan, rollOrder } from './rollout/plan.js';
import type { Plan, Refusal, RollTarget } from './rollout/plan-types.js';
import { resumedOrder } from './rollout/resume.js';
import type { Policy } from './rollout/seen.js';
import type { RunIdentity, Settings } from './settings.js';

/**
 * The story of a run: take up what an earlier run began, check, plan, build, roll, report.
 * @throws InputError, FeedError, CloudError, BuildError: told by the caller
 */
export async function cycle(
  cloud: Cloud,
  settings: Settings,
  run: RunIdentity,
  tell: Tell,
): Promise<Result> {
  tell({
    type: 'started',
    command: settings.command,
    ...(settings.region !== undefined && { region: settings.region }),
    targets: settings.targets.map(targetText),
    run: run.id,
  });
  const finished = settings.manifest
    ? await checkPackageList(cloud, settings.manifest, tell)
    : await cycleFleet(new Run(cloud, settings, run, tell));
  tell(finished);
  return finished.result;
}

type Finished = Extract<News, { type: 'finished' }>;

/** What every chapter needs. */
class Run {
  readonly judge: ImageJudge;
  readonly policy: Policy;

  constructor(
    readonly cloud: Cloud,
    readonly settings: Settings,
    readonly identity: RunIdentity,
    readonly tell: Tell,
  ) {
    this.judge = new ImageJudge(cloud.notices, tell);
    const { minHealthy, maxBatch, soak, holdLimit } = settings;
    this.policy = { minHealthy, maxBatch, soak, holdLimit };
  }
}

async function checkPackageList(
  cloud: Pick<Cloud, 'notices'>,
  manifest: NonNullable<Settings['manifest']>,
  tell: Tell,
): Promise<Finished> {
  const { release, path } = manifest;
  const packages = parsePackageList(manifest.text);
  const reading = await readWhole(cloud, release, tell);
  const verdict = judge(packages, reading);
  tell({ type: 'checked', subject: path, release, source: 'package list', verdict });
  if (verdict.is === 'unknown') return finished('unknown', verdict.reason, verdict.mend);
  if (verdict.is === 'clear') return finished('nothing-to-do', `${path} lacks no fix`);
  const lacking = new Set(verdict.findings.map((one) => one.notice)).size;
  return finished('needed', `${path} lacks the fixes of ${lacking} notices`);
}

async function cycleFleet(run: Run): Promise<Finished> {
  const found = await readFleet(run.cloud, run.settings.targets);
  tellFleet(run, found);
  const open = found.groups.filter((group) => readJournal(group).roll !== undefined);
  if (open.length === 0) return await cycleFrom(run, found, 'every group runs a patched image');
  if (run.settings.command !== 'cycle') return openRolls(open);
  const outcome = await takeUp(run, found);
  if (outcome.result !== 'patched') return outcome;
  const now = await readFleet(run.cloud, run.settings.targets);
  const rest = await cycleFrom(run, now, '');
  return rest.result === 'nothing-to-do' ? outcome : rest;
}

/** Finishes, or gives back, what an earlier run began: before any newer notice is looked at. */
async function takeUp(run: Run, fleet: Fleet): Promise<Finished> {
  const order = resumedOrder(fleet, run.policy, run.identity.id);
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

/** Check and plan change nothing, an open roll included: they say that it is there. */
function openRolls(open: readonly Group[]): Finished {
  const names = open.map((group) => group.name).join(', ');
  return finished(
    'needed',
    `an earlier run left a roll open: ${names}`,
    'Run `command: cycle`: it goes on with the roll, or gives it back, before anything else.',
  );
}

async function check(run: Run, fleet: Fleet): Promise<ReadonlyMap<string, Need>> {
  const sources = new Set(
    fleet.groups.flatMap((group) => templateVersion(fleet, group)?.imageId ?? []),
  );
  const verdicts = new Map<string, Verdict>();
  const patched = new Map<string, string>();
  for (const source of sources) {
    const image = fleet.images.get(source);
    const verdict = image === undefined ? gone(source) : await run.judge.judge(image);
    verdicts.set(source, verdict);
    if (verdict.is !== 'unknown') continue;
    const current = await run.judge.current(run.cloud.compute, source);
    const usable = current.images.find((one) => isUsable(one, current.isCurrent));
    if (usable !== undefined) patched.set(source, usable.id);
  }
  const needs = fleet.groups.map(
    (group) => [group.name, needOf(group, fleet, verdicts, patched)] as const,
  );
  return new Map(needs);
}

function isUsable(image: Image, isCurrent: (mark: never) => boolean): boolean {
  const mark = readImageTags(image.tags);
  const whole = image.state === 'available' && mark !== undefined;
  return whole && mark.rejected === undefined && isCurrent(mark as never);
}

function gone(image: string): Verdict {
  return {
    is: 'unknown',
    reason: `image ${image} does not exist any more, or is not ours to see`,
    mend: 'Point the launch template at an image that exists.',
  };
}

/** The answer of `check` and `plan`: they never launch anything, so what is not known stays unknown. */
function checked(needs: ReadonlyMap<string, Need>): Finished {
  const unknown = [...needs].flatMap(([name, need]) =>
    need.is === 'unknown' ? [{ name, need }] : [],
  );
  const work = [...needs].filter(([, need]) => need.is === 'roll' || need.is === 'new image');
  if (unknown.length > 0) {
    const [first] = unknown;
    const names = unknown.map((one) => one.name).join(', ');
    return finished('unknown', `${names}: ${first?.need.reason}`, first?.need.mend);
  }
  const names = work.map(([name]) => name).join(', ');
  return finished('needed', `${names} need patching`, 'Run `command: cycle` to do it.');
}

/** An image that failed its roll is not built or rolled again by itself as long as no newer notice changes it. */
async function refusedBefore(
  run: Run,
  needs: ReadonlyMap<string, Need>,
): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  for (const [name, need] of needs) {
    if (need.is !== 'unknown') continue;
    const current = await run.judge.current(run.cloud.compute, need.target.fromImage);
    const rejected = rejectedOf(current);
    if (rejected === undefined) continue;
    const reason = readImageTags(rejected.tags)?.rejected;
    refusals.push({
      subject: name,
      reason: `image ${rejected.id}, which has every fix, was rejected: ${reason}`,
      mend: `Find out why. To try it again, delete the tag patch-cycle:rejected of ${rejected.id}; to have a new one built, deregister it.`,
    });
  }
  return refusals;
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
  const made = makePlan({ fleet, targets, policy, refreshes, events });
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
  if (!wanted) return finished('nothing-to-do', 'the image lacks no fix: no new one was made');
  const final = plan.builds.length === 0 ? plan : await planFor(run, now, after, []);
  if (final.refusals.length > 0) return refusedBy(run, final);
  const order = rollOrder(final, now, run.policy, run.identity.id);
  return { type: 'finished', ...(await drive(cloud, order, settings, tell)) };
}

/** Sources of images that are ready already: a run that died may have left their builders. */
function imagesAtHand(needs: ReadonlyMap<string, Need>): ReadonlySet<string> {
  const ready = [...needs.values()].flatMap((need) =>
    need.is === 'new image' && need.target.image !== undefined ? [need.target.fromImage] : [],
  );
  return new Set(ready);
}

async function sweep({ cloud, identity, tell }: Run, imageId: string): Promise<void> {
  const whose = { by: 'source', imageId, run: identity } as const;
  await endBuilders(cloud.compute, whose, 'its image is made', tell);
}

/** One build serves every group whose template launches the source. */
async function build(run: Run, sourceId: string, plan: Plan): Promise<BuildOutcome> {
  const { cloud, settings, identity, tell } = run;
  const fleet = await readFleet(cloud, settings.targets);
  const source = fleet.images.get(sourceId);
  if (source === undefined) throw new BuildError(`image ${sourceId} does not exist any more`);
  const names = plan.builds.find((one) => one.source === sourceId)?.groups ?? [];
  const { isCurrent } = await run.judge.current(cloud.compute, sourceId);
  const order = {
    source,
    ...placeOf(fleet, names, source),
    securityGroupIds: [],
    run: identity,
    pollInterval: settings.pollInterval,
    isCurrent,
    judge: async (packages: ReadonlyMap<string, string>, release: string) => {
      const reading = await readWhole(cloud, release, tell);
      const verdict = judge(packages, reading);
      return { verdict, considered: consideredTag(reading) ?? '' };
    },
  };
  return await buildImage(cloud, order, tell);
}

/** The builder's type and subnet come from a group that it builds for. */
function placeOf(
  fleet: Fleet,
  names: readonly string[],
  source: Image,
): { readonly type: string; readonly subnetId: string } {
  const groups = fleet.groups.filter((group) => names.includes(group.name));
  const subnetId = groups.flatMap((group) => group.subnets)[0];
  if (subnetId === undefined) {
    throw new BuildError(
      `the builder of ${source.id} has no subnet: ${names.join(', ')} name zones only. Give the group subnets (VPCZoneIdentifier)`,
    );
  }
  const types = groups.flatMap((group) => [
    ...[templateVersion(fleet, group)?.instanceType ?? []].flat(),
    ...group.instances.flatMap((one) => fleet.instances.get(one.id)?.type ?? []),
  ]);
  const fallback = source.architecture === 'arm64' ? 't4g.small' : 't3.small';
  return { type: types[0] ?? fallback, subnetId };
}

function withImages(
  needs: ReadonlyMap<string, Need>,
  built: ReadonlyMap<string, BuildOutcome>,
): ReadonlyMap<string, Need> {
  const after = new Map<string, Need>();
  for (const [name, need] of needs) {
    if (need.is === 'nothing' || need.target.image !== undefined) {
      after.set(name, need);
      continue;
    }
    const outcome = built.get(need.target.fromImage);
    if (outcome?.is !== 'built') after.set(name, { is: 'nothing' });
    else {
      const target = { ...need.target, image: outcome.image.id };
      after.set(name, { is: 'new image', target });
    }
  }
  return after;
}

/** Without a date to go back to, the release's whole history counts. */
async function readWhole(
  cloud: Pick<Cloud, 'notices'>,
  release: string,
  tell: Tell,
): Promise<NoticeReading> {
  const reading = await readNotices(cloud.notices, release);
  tell({
    type: 'notices-read',
    release,
    notices: reading.notices.length,
    ...(reading.newest !== undefined && { newest: reading.newest }),
  });
  return reading;
}

function tellFleet(run: Run, fleet: Fleet): void {
  run.tell({
    type: 'fleet-read',
    groups: fleet.groups.map((group) => ({
      name: group.name,
      desired: group.desired,
      min: group.min,
      max: group.max,
      template: templateText(group),
      images: tally(group.instances.map((one) => fleet.instances.get(one.id)?.imageId ?? '?')).map(
        ([id, instances]) => ({ id, instances }),
      ),
      zones: tally(group.instances.map((one) => one.zone)).map(([zone, instances]) => ({
        zone,
        instances,
      })),
    })),
  });
}

function templateText({ source }: Group): string {
  return source.template === undefined
    ? source.kind
    : `${source.template.templateId} version ${source.template.version}`;
}

function tally(items: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function targetText(target: Settings['targets'][number]): string {
  if (target.by === 'name') return target.name;
  return target.by === 'tag' ? `tag:${target.key}=${target.value}` : target.arn;
}

function finished(result: Result, reason: string, mend?: string): Finished {
  return { type: 'finished', result, reason, ...(mend !== undefined && { mend }) };
}
