import type { Finding, IgnoredFinding, Overlooked, Verdict } from '../notices/finding.js';
import type { Instant } from '../ports.js';
import type { Plan, Refusal } from '../rollout/plan-types.js';
import type { Event, GroupFact } from './events.js';
import { type Wave, wavesOf } from './waves.js';

type Of<T extends Event['type']> = Extract<Event, { type: T }>;

export interface Hold {
  readonly reason: string;
  readonly from: Instant;
  readonly to?: Instant;
}

export interface Build {
  readonly started: Of<'builder-started'>;
  readonly phases: readonly Of<'builder-phase'>[];
  /** From then on it costs its volumes only. */
  readonly stoppedAt?: Instant;
  readonly ended?: Of<'builder-ended'>;
}

/** An instance that proved an image, or did not. */
export interface Trial {
  readonly started: Of<'proof-started'>;
  readonly endedAt?: Instant;
}

export interface ImageStory {
  readonly id: string;
  readonly created?: Of<'image-created'>;
  readonly availableAt?: Instant;
  readonly reused?: Of<'image-reused'>;
  readonly rejected?: string;
  readonly proven?: Of<'image-proven'>;
}

/** One run as its events tell it. */
export interface Story {
  readonly started?: Of<'started'>;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly groups: readonly GroupFact[];
  readonly feeds: readonly Of<'notices-read'>[];
  /** The last word on every image and package list. */
  readonly checks: readonly Of<'checked'>[];
  readonly plan?: Plan;
  readonly refusals: readonly Refusal[];
  readonly builds: readonly Build[];
  readonly trials: readonly Trial[];
  readonly buildFailures: readonly Of<'build-failed'>[];
  /** What upgrades have left, and was let through. */
  readonly unfixed: readonly Of<'unfixed'>[];
  readonly images: readonly ImageStory[];
  readonly versions: readonly (Of<'version-created'> | Of<'version-deleted'>)[];
  readonly resumed: readonly Of<'roll-resumed'>[];
  readonly waves: readonly Wave[];
  readonly launchFailures: readonly Of<'launch-failed'>[];
  readonly holds: readonly Hold[];
  readonly rollBack?: Of<'rolling-back'>;
  readonly settings: readonly Of<'setting-changed'>[];
  readonly left: readonly Of<'left'>[];
  /** Each trouble once. */
  readonly ledgerTroubles: readonly Of<'ledger-trouble'>[];
  readonly finished?: Of<'finished'>;
  readonly events: readonly Event[];
}

export function tellStory(events: readonly Event[]): Story {
  const of = <T extends Event['type']>(type: T): Of<T>[] =>
    events.filter((event): event is Of<T> => event.type === type);
  const started = of('started')[0];
  const finished = of('finished').at(-1);
  const plan = lastPlan(of('planned'));
  const rollBack = of('rolling-back')[0];
  // The start is told before the service has said what time it is.
  const first = events.find((event) => event.type !== 'started') ?? events[0];
  const last = events.at(-1);
  return {
    ...(started && { started }),
    ...(first && { from: first.at }),
    ...(last && { to: last.at }),
    groups: of('fleet-read')[0]?.groups ?? [],
    feeds: lastPer(of('notices-read'), (feed) => feed.release),
    checks: lastPer(of('checked'), (check) => check.subject),
    ...(plan && { plan }),
    refusals: refusalsOf(plan, of('refused')),
    builds: buildsOf(events),
    trials: of('proof-started').map((started) => {
      const ended = of('proof-ended').find((one) => one.instanceId === started.instanceId);
      return { started, ...(ended && { endedAt: ended.at }) };
    }),
    buildFailures: of('build-failed'),
    unfixed: of('unfixed'),
    images: imagesOf(events),
    versions: events.filter(
      (event) => event.type === 'version-created' || event.type === 'version-deleted',
    ),
    resumed: of('roll-resumed'),
    waves: wavesOf(events),
    launchFailures: of('launch-failed'),
    holds: holdsOf(events),
    ...(rollBack && { rollBack }),
    settings: of('setting-changed'),
    left: of('left'),
    ledgerTroubles: lastPer(of('ledger-trouble'), (trouble) => trouble.reason),
    ...(finished && { finished }),
    events,
  };
}

/** What to do next: as the run said, or what always follows from how it ended. */
export function mendOf(story: Story): string | undefined {
  const { result, mend } = story.finished ?? {};
  if (mend !== undefined || result !== 'rolled-back') return mend;
  const rejected = story.images.find((image) => image.rejected !== undefined);
  return rejected === undefined
    ? 'find out why before the next run tries again'
    : `start an instance of ${rejected.id} by hand and see why it does not serve. The image is not used again while it has the tag patch-cycle:rejected`;
}

/** Every finding, each once, whichever images lack it. */
export function findingsOf(story: Story, which: 'lacking' | 'needs Pro'): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const { verdict } of story.checks) {
    for (const finding of which === 'lacking' ? lackingOf(verdict) : needsProOf(verdict)) {
      const key = [finding.notice, finding.package, finding.installed, finding.fixed].join('\n');
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()];
}

/** What is lacking and does not count, each once. */
export function ignoredIn(story: Story): readonly IgnoredFinding[] {
  const found = new Map<string, IgnoredFinding>();
  for (const { verdict } of story.checks) {
    for (const finding of verdict.ignored ?? []) {
      const key = [finding.notice, finding.package, finding.installed, finding.fixed].join('\n');
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()];
}

/** What could not be judged and does not count, each once. */
export function overlookedIn(story: Story): readonly Overlooked[] {
  const found = new Map<string, Overlooked>();
  for (const { verdict } of story.checks) {
    for (const one of verdict.overlooked ?? []) found.set(one.doubt, one);
  }
  return [...found.values()];
}

function lackingOf(verdict: Verdict): readonly Finding[] {
  return verdict.is === 'clear' ? [] : (verdict.findings ?? []);
}

function needsProOf(verdict: Verdict): readonly Finding[] {
  return verdict.needsPro ?? [];
}

/** A reason without the service's message when that was told by itself: its code says enough. */
export function withoutTold(
  reason: string,
  failures: readonly { readonly message: string }[],
): string {
  const told = failures.find(({ message }) => message !== '' && reason.includes(message));
  return told === undefined ? reason : reason.replace(told.message, '').replace(/[:\s]+$/, '');
}

/** Names that a sentence may begin with, and that keep their spelling there. */
export function namesOf(story: Story): readonly string[] {
  return story.groups.map((group) => group.name);
}

/** Old instances that this run replaced, by id. */
export function replacedIn(story: Story): readonly string[] {
  const ids = story.waves
    .filter((wave) => wave.direction === 'roll')
    .flatMap((wave) => wave.batches.flatMap((batch) => batch.replaced));
  return [...new Set(ids)];
}

/** New instances that were ended again, by an abort or by the way back. */
export function undoneIn(story: Story): readonly string[] {
  const ids = story.waves.flatMap((wave) =>
    wave.batches.flatMap((batch) =>
      wave.direction === 'roll' ? batch.aborted : [...batch.aborted, ...batch.replaced],
    ),
  );
  return [...new Set(ids)];
}

/** Zones in which something was replaced. */
export function zonesDone(story: Story): readonly string[] {
  const zones = story.waves
    .filter((wave) => wave.direction === 'roll' && wave.batches.some((b) => b.replaced.length > 0))
    .map((wave) => wave.zone);
  return [...new Set(zones)];
}

/** Something in the account is not what it was before: an instance, an image, a version or a setting. */
export function changedAnything(story: Story): boolean {
  return story.events.some(
    (event) =>
      CHANGES.includes(event.type) || (event.type === 'image-removed' && event.only === undefined),
  );
}

const CHANGES: readonly Event['type'][] = [
  'builder-started',
  'proof-started',
  'image-created',
  'version-created',
  'version-deleted',
  'roll-opened',
  'launched',
  'ended',
  'setting-changed',
  'image-copied',
  'image-shared',
  'image-deprecation',
  'parameter-set',
];

function lastPer<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** Planning again when nothing is left to do must not hide what the plan was. */
function lastPlan(planned: readonly Of<'planned'>[]): Plan | undefined {
  const withWork = planned.filter(({ plan }) => plan.units.length > 0);
  return (withWork.at(-1) ?? planned.at(-1))?.plan;
}

function refusalsOf(plan: Plan | undefined, refused: readonly Of<'refused'>[]): readonly Refusal[] {
  const all = [...(plan?.refusals ?? []), ...refused.flatMap((event) => event.refusals)];
  return lastPer(all, (refusal) => `${refusal.subject}\n${refusal.reason}`);
}

function buildsOf(events: readonly Event[]): readonly Build[] {
  const builds = new Map<string, Build>();
  for (const event of events) {
    if (event.type === 'builder-started') {
      builds.set(event.instanceId, { started: event, phases: [] });
    } else if (event.type === 'builder-stopped') {
      const build = builds.get(event.instanceId);
      if (build !== undefined) builds.set(event.instanceId, { ...build, stoppedAt: event.at });
    } else if (event.type === 'builder-phase' || event.type === 'builder-ended') {
      const build = builds.get(event.instanceId);
      if (build === undefined) continue;
      builds.set(
        event.instanceId,
        event.type === 'builder-phase'
          ? { ...build, phases: [...build.phases, event] }
          : { ...build, ended: event },
      );
    }
  }
  return [...builds.values()];
}

function imagesOf(events: readonly Event[]): readonly ImageStory[] {
  const images = new Map<string, ImageStory>();
  const change = (id: string, news: Omit<ImageStory, 'id'>): void => {
    images.set(id, { ...images.get(id), id, ...news });
  };
  for (const event of events) {
    if (event.type === 'image-created') change(event.imageId, { created: event });
    if (event.type === 'image-available') change(event.imageId, { availableAt: event.at });
    if (event.type === 'image-reused') change(event.imageId, { reused: event });
    if (event.type === 'image-proven') change(event.imageId, { proven: event });
    if (event.type === 'image-rejected') change(event.imageId, { rejected: event.reason });
  }
  return [...images.values()];
}

function holdsOf(events: readonly Event[]): readonly Hold[] {
  const holds: Hold[] = [];
  for (const event of events) {
    const last = holds.at(-1);
    const open = last !== undefined && last.to === undefined;
    if (event.type === 'holding' && !(open && last.reason === event.reason)) {
      if (open) holds.splice(-1, 1, { ...last, to: event.at });
      holds.push({ reason: event.reason, from: event.at });
    } else if (event.type === 'hold-over' && open) {
      holds.splice(-1, 1, { ...last, to: event.at });
    }
  }
  return holds;
}
