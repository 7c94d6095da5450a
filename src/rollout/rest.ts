import { resumable } from './finish.js';
import { batchKeys, journalKeys } from './journal.js';
import { openGroups, type RollingGroup, type RollOrder, type Seen } from './seen.js';
import type { Step } from './steps.js';

/** What can be given back while a roll rests: processes, and the journal of a batch that launched nothing. */
export function restStep(order: RollOrder, seen: Seen): Step | undefined {
  for (const one of open(order, seen)) {
    const { batch } = one.journal;
    const launched = batch && seen.memory.launched.get(batch.token)?.answer.instanceIds;
    const settled = batch === undefined || launched !== undefined;
    const processes = resumable(one).filter((process) => process !== 'Terminate' || settled);
    if (processes.length > 0) return { do: 'resume', group: one.name, processes };
    if (batch !== undefined && launched?.length === 0) {
      return { do: 'untag', group: one.name, keys: batchKeys(one.group) };
    }
  }
  return undefined;
}

/** Somebody else has taken the group over: our processes are resumed and our journal of it is closed. */
export function closeStep(
  stop: Extract<Step, { do: 'stop' }>,
  order: RollOrder,
  seen: Seen,
): Step | undefined {
  const one = open(order, seen).find((group) => group.name === stop.group);
  if (one === undefined) return restStep(order, seen);
  const processes = resumable(one);
  if (processes.length > 0) return { do: 'resume', group: one.name, processes };
  const keeps = one.journal.suspended.some((process) => one.group.suspended.includes(process));
  const keys = journalKeys(one.group, keeps);
  return { do: 'untag', group: one.name, keys, closes: true };
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
