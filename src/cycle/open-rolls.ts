import type { Fleet } from '../fleet/read-fleet.js';
import type { Group } from '../ports.js';
import { readJournal, UNREADABLE_MEND } from '../rollout/journal.js';
import { type Finished, finished, type Run } from './run.js';

/** Rolls that earlier runs left open, as the journals of the groups say. */
export interface OpenRolls {
  /** To be finished, or given back, before anything else: of the chosen groups, and of those that began with them. */
  readonly ours: readonly Group[];
  /** Of groups that are not chosen: they are named, and left alone. */
  readonly others: readonly Group[];
}

export function openRollsOf(fleet: Fleet): OpenRolls {
  const runOf = (group: Group) => readJournal(group).roll?.run;
  const chosen = new Set(fleet.groups.map((group) => group.name));
  const open = fleet.all.filter((group) => runOf(group) !== undefined);
  const runs = new Set(open.filter((group) => chosen.has(group.name)).map(runOf));
  // One order is one thing: what one of its groups made roll back must not be pressed on with in another.
  const isOurs = (group: Group) => chosen.has(group.name) || runs.has(runOf(group));
  return { ours: open.filter(isOurs), others: open.filter((group) => !isOurs(group)) };
}

export function tellOthers({ tell }: Run, { others }: OpenRolls): void {
  for (const group of others) {
    tell({
      type: 'left',
      resource: group.name,
      what: 'an earlier run left a roll of it open, and it is not among the targets of this run',
      mend: 'Add it to targets: the run then goes on with its roll, or gives it back.',
    });
  }
}

/** A journal that somebody has edited says nothing that we may act on. */
export function unreadable(fleet: Fleet): Finished | undefined {
  for (const group of fleet.groups) {
    const [key] = readJournal(group).unreadable;
    if (key === undefined) continue;
    const reason = `the tag ${key} of ${group.name} cannot be read: somebody edited it`;
    return finished('refused', reason, UNREADABLE_MEND);
  }
  return undefined;
}

/** Check and plan change nothing, an open roll included: they say that it is there. */
export function openRolls(open: readonly Group[]): Finished {
  const names = open.map((group) => group.name).join(', ');
  return finished(
    'needed',
    `an earlier run left a roll open: ${names}`,
    'Run `command: cycle`: it goes on with the roll, or gives it back, before anything else.',
  );
}
