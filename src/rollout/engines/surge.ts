import type { Causes } from '../../fleet/observe.js';
import type { Group, GroupInstance, Instant } from '../../ports.js';
import { endedOnRequest, launchedOnRequest } from '../activity-causes.js';
import { batchTags, type OpenBatch } from '../journal.js';
import {
  type Direction,
  isLeaving,
  type Memory,
  type Policy,
  type RollingGroup,
  type RollUnit,
  type Seen,
  stale,
} from '../seen.js';
import type { Note, Step } from '../steps.js';

/** A token is good for eight hours; a little before that its answer is no longer asked for again. */
const TOKEN_LIFE = 7.5 * 3_600_000;
/** A launch is asked for right after its batch was written, and again as long as a run holds. */
const LAUNCHED_WITHIN = 1_800_000;
/** What may as well have been launched for a desired capacity is ours if it came with our call. */
const LIKELY_WITHIN = 300_000;
/** An instance told to end shows it within seconds; after this it was not heard. */
export const END_PATIENCE = 180_000;
/** What is unhealthy for longer is not being replaced. */
const REPLACED_WITHIN = 180_000;
/** Clocks of service and launch time may differ by this much. */
export const SKEW = 60_000;
/** Instances a call, of LaunchInstances and of TerminateInstanceInAutoScalingGroup. */
export const MAX_AT_ONCE = 100;

export interface Wave {
  readonly unit: RollUnit;
  readonly direction: Direction;
  readonly policy: Policy;
  /** Every group of the unit that is being rolled. */
  readonly groups: readonly RollingGroup[];
}

/**
 * What our open batch still adds to the group's desired capacity: what it launched, less what was ended for it,
 * and never more than the desired capacity is above what it was.
 */
export function surgeOf(group: Group, wave: Wave, seen: Seen): number {
  const rolling = wave.groups.find((one) => one.name === group.name);
  const batch = rolling?.journal.batch;
  if (rolling === undefined || batch === undefined) return 0;
  const adds = newInstances(rolling, seen).length - endedFor(batch, group, seen);
  return Math.max(0, Math.min(adds, group.desired - batch.base));
}

/**
 * How many instances were ended for the batch, each giving its part of the surge back: what this run told to end, or
 * an earlier one announced. What Auto Scaling says it ended for another reason is not among them.
 */
export function endedFor(batch: OpenBatch, group: Group, seen: Seen): number {
  const ended = new Set<string>();
  const told = [...seen.memory.endSent].filter(([, end]) => end.token === batch.token);
  // All or nothing: one that still serves says that the call was lost, whatever has become of the others since.
  const lost = told.filter(([id, end]) => stillServes(group, id, end.at, seen));
  const calls = new Set(lost.map(([, end]) => end.at));
  const onRequest = (id: string) => endedOnRequest(seen.observed.causes.went.get(id));
  for (const [id, end] of told) {
    if (!calls.has(end.at) && onRequest(id) !== 'no') ended.add(id);
  }
  const takenOver = seen.memory.batches.get(group.name)?.token !== batch.token;
  for (const id of announced(batch)) {
    if (staysIn(group, id)) continue;
    const said = onRequest(id);
    if (said === 'yes' || (said === 'unsaid' && takenOver)) ended.add(id);
  }
  return ended.size;
}

function announced(batch: OpenBatch): readonly string[] {
  return batch.ending === 'none' ? [] : batch.old;
}

function staysIn(group: Group, id: string): boolean {
  return group.instances.some((one) => one.id === id && !isLeaving(one));
}

/**
 * From when on the group's activities must be read, to tell what was launched and ended for its open batch from what
 * merely came and went meanwhile; undefined while nothing is in doubt.
 */
export function inDoubtSince(
  { group, journal: { batch } }: RollingGroup,
  memory: Memory,
  known: Causes,
): Instant | undefined {
  if (batch === undefined) return undefined;
  const told = [...memory.endSent].flatMap(([id, { token }]) => (token === batch.token ? id : []));
  const went = [...told, ...announced(batch)].some(
    (id) => !staysIn(group, id) && !known.went.has(id),
  );
  const came =
    batch.launched === undefined &&
    !memory.launched.has(batch.token) &&
    group.instances.some(({ id }) => !known.came.has(id));
  return went || came ? batch.at - SKEW : undefined;
}

/** It was told to end and does not: the telling was lost. */
export function stillServes(group: Group, id: string, toldAt: number, seen: Seen): boolean {
  const member = group.instances.find((one) => one.id === id);
  return member !== undefined && !isLeaving(member) && seen.observed.at - toldAt >= END_PATIENCE;
}

/** It was ended for this batch, and has not left the group yet. */
export function isEndingFor(batch: OpenBatch, instance: GroupInstance, seen: Seen): boolean {
  const told = seen.memory.endSent.get(instance.id)?.token === batch.token;
  if (!told && !batch.old.includes(instance.id)) return false;
  return isLeaving(instance) || (told && wasToldLately(instance, seen));
}

/** What an open batch launched, by the answer to the launch or, without it, by what is there. */
export function newInstances(rolling: RollingGroup, seen: Seen): readonly string[] {
  const { batch } = rolling.journal;
  if (batch === undefined) return [];
  return launchedBy(batch, rolling, seen) ?? found(batch, rolling, seen);
}

/** Ids that we ended or launched: they are not somebody else's trouble. */
export function ownInstances(wave: Wave, seen: Seen): ReadonlySet<string> {
  const ids = new Set<string>(seen.memory.endSent.keys());
  for (const rolling of wave.groups) {
    const { batch } = rolling.journal;
    if (batch === undefined) continue;
    for (const id of newInstances(rolling, seen)) ids.add(id);
    for (const one of members(rolling.group, batch.old)) if (isLeaving(one)) ids.add(one.id);
  }
  return ids;
}

/**
 * What the batch launched: by the answer, or by what was noted of it; when both are lost, by what is there. Undefined when the launch may not have
 * happened, or can be asked again.
 */
export function launchedBy(
  batch: OpenBatch,
  rolling: RollingGroup,
  seen: Seen,
): readonly string[] | undefined {
  const known = seen.memory.launched.get(batch.token);
  const launched = known?.answer.instanceIds ?? batch.launched;
  if (launched !== undefined) return launched;
  const tooLate = hasExpired(batch, seen) && mayHaveLaunched(rolling);
  return tooLate ? found(batch, rolling, seen) : undefined;
}

/** Its token would no longer bring the first answer back, but launch anew. */
export function hasExpired(batch: OpenBatch, seen: Seen): boolean {
  return seen.observed.at - batch.at > TOKEN_LIFE;
}

/** Terminate is suspended before every launch, and resumed only after its outcome was written. */
function mayHaveLaunched({ group }: RollingGroup): boolean {
  return group.suspended.includes('Terminate');
}

/**
 * Without the answer: what a launch for this batch must look like. What came much later is somebody else's, and so is
 * what Auto Scaling says it launched of its own accord.
 */
export function found(batch: OpenBatch, rolling: RollingGroup, seen: Seen): readonly string[] {
  if (!mayHaveLaunched(rolling)) return [];
  return rolling.group.instances
    .filter((member) => {
      const instance = seen.observed.instances.get(member.id);
      return (
        member.zone === batch.zone &&
        instance?.imageId === batch.image &&
        instance.launchedAt >= batch.at - SKEW &&
        instance.launchedAt <= batch.at + within(seen.observed.causes.came.get(member.id))
      );
    })
    .map((member) => member.id)
    .slice(0, batch.count);
}

function within(cause: string | undefined): number {
  switch (launchedOnRequest(cause)) {
    case 'no':
      return Number.NEGATIVE_INFINITY;
    case 'perhaps':
      return LIKELY_WITHIN;
    case 'yes':
      return LAUNCHED_WITHIN;
  }
}

export function wasToldLately(instance: GroupInstance, seen: Seen): boolean {
  const sent = seen.memory.endSent.get(instance.id);
  return sent !== undefined && seen.observed.at - sent.at < END_PATIENCE;
}

/**
 * What Auto Scaling thinks unhealthy it ends by itself within moments, and puts another in its place. Told to end it in
 * that moment, it may take the desired capacity down all the same, and then one that serves goes too.
 */
export function replacedSoon(
  { group }: RollingGroup,
  ending: readonly GroupInstance[],
  { watch, observed }: Seen,
): Step | undefined {
  if (['Terminate', 'ReplaceUnhealthy'].some((one) => group.suspended.includes(one)))
    return undefined;
  const one = ending.find(({ id }) => {
    const since = watch.unhealthy.get(id);
    return since !== undefined && observed.at - since < REPLACED_WITHIN;
  });
  return one && { do: 'wait', for: `Auto Scaling to replace ${one.id}, which is Unhealthy` };
}

/** Told once, then watched: a second telling could take the desired capacity down twice. */
export function endOnce(
  rolling: RollingGroup,
  batch: OpenBatch,
  ending: readonly GroupInstance[],
  why: 'replaced' | 'aborted',
  seen: Seen,
): Step {
  const told = ending.filter((instance) => wasToldLately(instance, seen));
  if (told.length > 0) {
    return { do: 'wait', for: `${told.map((instance) => instance.id).join(', ')} to begin ending` };
  }
  return {
    do: 'end',
    group: rolling.name,
    zone: ending[0]?.zone ?? batch.zone,
    instanceIds: ending.map((instance) => instance.id).slice(0, MAX_AT_ONCE),
    why,
    token: batch.token,
  };
}

/** Rolling back: what runs the version that is being removed is no reason to hold. */
export function removed(wave: Wave, seen: Seen): readonly string[] {
  return wave.groups.flatMap((rolling) =>
    stale(rolling, 'back', seen.observed).map((instance) => instance.id),
  );
}

export function oldestFirst(
  instances: readonly GroupInstance[],
  seen: Seen,
): readonly GroupInstance[] {
  const age = (one: GroupInstance) => seen.observed.instances.get(one.id)?.launchedAt ?? 0;
  return [...instances].sort((a, b) => age(a) - age(b) || (a.id < b.id ? -1 : 1));
}

export function members(group: Group, ids: readonly string[]): readonly GroupInstance[] {
  return group.instances.filter((instance) => ids.includes(instance.id));
}

/** Writes how far the batch is. */
export function batchTagStep(group: Group, batch: OpenBatch, note: Note): Step {
  return { do: 'tag', group: group.name, tags: batchTags(batch), note, batch };
}

/**
 * Which ones go is written first: a run that finds them gone must know that their part of the surge is given back,
 * whatever else has moved the desired capacity since.
 */
export function announceEnding(
  group: Group,
  batch: OpenBatch,
  ending: readonly GroupInstance[],
  which: 'old' | 'surplus',
): Step | undefined {
  const ids = ending.map((one) => one.id);
  const before = batch.ending === 'none' ? [] : batch.old;
  const staying = members(group, before).filter((one) => !isLeaving(one));
  const same = ids.length === staying.length && ids.every((id) => before.includes(id));
  if (same && batch.ending === which) return undefined;
  const gone = before.filter((id) => !staying.some((one) => one.id === id));
  const announced = { ...batch, old: [...gone, ...ids], ending: which };
  return batchTagStep(group, announced, { is: 'ending announced' });
}
