import { abortStep } from './engines/abort.js';
import { notedStep } from './engines/settle.js';
import { surgeOf, type Wave } from './engines/surge.js';
import { keepsSuspension, resumable } from './finish.js';
import { batchKeys, journalKeys } from './journal.js';
import { openGroups, type RollingGroup, type RollOrder, type Seen } from './seen.js';
import type { Step } from './steps.js';

/** What can be given back while a roll rests: processes, and the journal of a batch that launched nothing. */
export function restStep(order: RollOrder, seen: Seen): Step | undefined {
  for (const one of open(order, seen)) {
    const { batch } = one.journal;
    const launched = batch && seen.memory.launched.get(batch.token)?.answer.instanceIds;
    const noted = batch && launched && notedStep(one.group, batch, launched);
    if (noted !== undefined) return noted;
    const settled = batch === undefined || launched !== undefined || batch.launched !== undefined;
    const processes = resumable(one).filter((process) => process !== 'Terminate' || settled);
    if (processes.length > 0) return { do: 'resume', group: one.name, processes };
    if (batch !== undefined && launched?.length === 0) {
      return { do: 'untag', group: one.name, keys: batchKeys(one.group) };
    }
  }
  return undefined;
}

/**
 * Somebody else has taken the group over: what our open batch has added is ended, our processes are resumed and our
 * journal of it is closed.
 */
export function closeStep(
  stop: Extract<Step, { do: 'stop' }>,
  order: RollOrder,
  seen: Seen,
): Step | undefined {
  const one = open(order, seen).find((group) => group.name === stop.group);
  if (one === undefined) return restStep(order, seen);
  const undo = undoStep(one, order, seen);
  if (undo !== undefined) return undo;
  const processes = resumable(one);
  if (processes.length > 0) return { do: 'resume', group: one.name, processes };
  const keys = journalKeys(one.group, keepsSuspension(one));
  return { do: 'untag', group: one.name, keys, closes: true };
}

/** Gives the surge of an open batch back, as far as that needs no waiting. */
function undoStep(one: RollingGroup, order: RollOrder, seen: Seen): Step | undefined {
  const wave = waveOf(one, order, seen);
  if (wave === undefined || one.journal.batch === undefined) return undefined;
  const step = abortStep(wave, one, one.journal.batch, seen);
  if (step === undefined || step.do === 'hold') return undefined;
  return step.do === 'wait' && step.low !== true ? undefined : step;
}

function waveOf(one: RollingGroup, order: RollOrder, seen: Seen): Wave | undefined {
  const unit = order.units.find((unit) => unit.groups.some((group) => group.name === one.name));
  if (unit === undefined) return undefined;
  return { unit, direction: 'forward', policy: order.policy, groups: openGroups(unit, seen) };
}

/** What a group that was taken over still has of ours: a surge that could not be given back safely. */
export function surplusLeft(
  stop: Extract<Step, { do: 'stop' }>,
  order: RollOrder,
  before: Seen,
  after: Seen,
): readonly LeftBehind[] {
  const one = open(order, before).find((group) => group.name === stop.group);
  if (one === undefined) return [];
  const wave = waveOf(one, order, before);
  const group = after.observed.groups.get(one.name);
  if (wave === undefined || group === undefined) return [];
  const surplus = surgeOf(one.group, wave, before);
  if (surplus === 0 || group.desired < one.group.desired) return [];
  return [
    {
      resource: group.name,
      what: `desired is ${group.desired}, ${surplus} above what it was: new instances serve, and ending them now would take too much`,
      mend: 'Lower the desired capacity when the group is whole again.',
    },
  ];
}

export interface LeftBehind {
  readonly resource: string;
  readonly what: string;
  readonly mend: string;
}

/** What a roll that does not go on leaves as it is, group by group. */
export function leftBehind(order: RollOrder, seen: Seen): readonly LeftBehind[] {
  return open(order, seen)
    .filter((one) => one.journal.roll !== undefined)
    .map((one) => ({
      resource: one.name,
      what: stateOf(one, seen).join('; '),
      mend: 'The next run goes on from here, or gives it back.',
    }));
}

function stateOf({ group, journal, target }: RollingGroup, seen: Seen): readonly string[] {
  const onTarget = group.instances.filter(
    (one) => seen.observed.instances.get(one.id)?.imageId === target.image,
  ).length;
  const said = [
    `the roll from ${target.fromImage} to ${target.image} is open, with ${onTarget} of ${group.instances.length} instances on ${target.image}`,
    `the group uses template version ${group.source.template?.version}`,
  ];
  const suspended = journal.suspended.filter((process) => group.suspended.includes(process));
  if (suspended.length > 0) said.push(`suspended by us: ${suspended.join(', ')}`);
  const surplus = group.desired - (journal.batch?.base ?? group.desired);
  if (surplus > 0) said.push(`desired is ${group.desired}, ${surplus} above what it was`);
  return said;
}

function open(order: RollOrder, seen: Seen): readonly RollingGroup[] {
  return order.units.flatMap((unit) => openGroups(unit, seen));
}
