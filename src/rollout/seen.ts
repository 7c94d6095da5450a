import type { Observed } from '../fleet/observe.js';
import type { Group, GroupInstance, Instant, LaunchAnswer, TemplateVersion } from '../ports.js';
import { type Journal, readJournal } from './journal.js';
import type { Amount, RollTarget } from './plan-types.js';
import type { Watch } from './watch.js';

/** What is to be rolled, and how carefully. */
export interface RollOrder {
  readonly run: string;
  readonly units: readonly RollUnit[];
  readonly policy: Policy;
}

/** Groups connected by shared target groups, worked on together, one zone at a time. */
export interface RollUnit {
  readonly groups: readonly { readonly name: string; readonly target: Required<RollTarget> }[];
  /** Groups behind the same target groups that are not rolled: they count, and are left alone. */
  readonly watched: readonly string[];
  /** In the order of the waves. */
  readonly zones: readonly string[];
}

export interface Policy {
  readonly minHealthy: Amount;
  readonly maxBatch: Amount;
  /** Milliseconds. */
  readonly soak: number;
  /** Milliseconds: how long trouble may last, and how long a new instance may take beyond its grace. */
  readonly holdLimit: number;
}

/** What this run did and was told, that no later look can show. Lost with the runner, and then derived again. */
export interface Memory {
  readonly launched: ReadonlyMap<string, { readonly answer: LaunchAnswer; readonly at: Instant }>;
  /** When each instance was told to end, and for which batch. */
  readonly endSent: ReadonlyMap<string, { readonly at: Instant; readonly token: string }>;
  readonly versions: ReadonlyMap<string, readonly TemplateVersion[]>;
  /** The newest batch that we wrote on each group: a look that shows an older one is stale. */
  readonly batches: ReadonlyMap<string, { readonly token: string; readonly at: Instant }>;
  /** Looks in a row that showed the desired capacity below what our launch should have made it. */
  readonly lowLooks: number;
  readonly rejected: ReadonlySet<string>;
  /** Groups whose journal we have told to close, answer or none. */
  readonly closing: ReadonlySet<string>;
  /** Groups whose journal we have closed. */
  readonly finished: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

export const NO_MEMORY: Memory = {
  launched: new Map(),
  endSent: new Map(),
  versions: new Map(),
  batches: new Map(),
  lowLooks: 0,
  rejected: new Set(),
  closing: new Set(),
  finished: new Set(),
  deleted: new Set(),
};

export interface Seen {
  readonly observed: Observed;
  readonly watch: Watch;
  readonly memory: Memory;
}

/** As much of a look as journals need. */
export interface Glance {
  readonly observed: Pick<Observed, 'groups'>;
  readonly memory: Memory;
}

/** One group that is being rolled, as it is now. */
export interface RollingGroup {
  readonly name: string;
  readonly group: Group;
  readonly journal: Journal;
  readonly target: Required<RollTarget>;
}

export function rolling(
  planned: { readonly name: string; readonly target: Required<RollTarget> },
  seen: Glance,
): RollingGroup | undefined {
  const group = seen.observed.groups.get(planned.name);
  if (group === undefined) return undefined;
  const journal = readJournal(group);
  return { name: planned.name, group, journal, target: journal.roll?.target ?? planned.target };
}

/** The groups of a unit whose journal we have not closed. */
export function openGroups(unit: RollUnit, seen: Glance): readonly RollingGroup[] {
  const { finished, closing } = seen.memory;
  return unit.groups
    .filter((planned) => !finished.has(planned.name))
    .flatMap((planned) => rolling(planned, seen) ?? [])
    .filter((one) => !closing.has(one.name) || one.journal.roll !== undefined);
}

/** The units that work is done on now: the first open one; once anything is being taken back, every open one. */
export function unitsAtWork(order: RollOrder, seen: Glance): readonly RollUnit[] {
  const open = order.units.filter((unit) => openGroups(unit, seen).length > 0);
  const back = open.some((unit) =>
    openGroups(unit, seen).some((one) => one.journal.back !== undefined),
  );
  return back ? open : open.slice(0, 1);
}

/** The number of the version that launches the target's image; undefined while it is unknown or not yet made. */
export function targetVersion(target: Required<RollTarget>, memory: Memory): string | undefined {
  if (target.inPlace) return target.from;
  const made = (memory.versions.get(target.templateId) ?? []).filter(
    (version) =>
      version.imageId === target.image &&
      version.number > Number(target.from) &&
      version.description.startsWith(VERSION_MARK),
  );
  if (made.length === 0) return undefined;
  return Math.max(...made.map((version) => version.number)).toString();
}

/** How the descriptions of our template versions begin. */
export const VERSION_MARK = 'patch-cycle';

export type Direction = 'forward' | 'back';

/** The instances that are to be replaced: forward, what is not on the image; back, what is. */
export function stale(
  rolling: RollingGroup,
  direction: Direction,
  observed: Observed,
): readonly GroupInstance[] {
  if (direction === 'back' && rolling.target.inPlace) return [];
  return rolling.group.instances.filter((instance) => {
    if (instance.lifecycle.startsWith('Terminating') || instance.lifecycle === 'Terminated') {
      return false;
    }
    const image = observed.instances.get(instance.id)?.imageId;
    if (image === undefined) return false;
    return (image === rolling.target.image) === (direction === 'back');
  });
}

export function isLeaving(instance: GroupInstance): boolean {
  return instance.lifecycle.startsWith('Terminat');
}
