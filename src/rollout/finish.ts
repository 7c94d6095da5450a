import type { Group } from '../ports.js';
import { finishingTags, journalKeys } from './journal.js';
import {
  type Direction,
  type RollingGroup,
  type RollOrder,
  type Seen,
  targetVersion,
} from './seen.js';
import type { Step } from './steps.js';

/**
 * Gives a group back what we changed of it, in an order that a killed run can take up again: first a mark that this
 * has begun, then processes, our template version (when rolling back), the style of the template, and the journal.
 */
export function finishStep(
  rolling: RollingGroup,
  direction: Direction,
  order: RollOrder,
  seen: Seen,
): Step {
  return (
    announceStep(rolling) ??
    resumeStep(rolling) ??
    (direction === 'back' ? removeVersionStep(rolling, order, seen) : undefined) ??
    giveStyleBackStep(rolling, direction, seen) ?? {
      do: 'untag',
      group: rolling.name,
      keys: journalKeys(rolling.group, keepsSuspension(rolling)),
      closes: true,
    }
  );
}

/** From here on nothing is set up again, not even by the next run: it goes on giving back. */
function announceStep({ name, journal }: RollingGroup): Step | undefined {
  if (journal.finishing || journal.roll === undefined) return undefined;
  const tags = finishingTags(journal.roll.run);
  return { do: 'tag', group: name, tags, note: { is: 'finishing' } };
}

/** Zones that differ by more than one would be evened out at once, by ending instances that serve. */
export function zonesEven(group: Group): boolean {
  const counts = group.zones.map(
    (zone) => group.instances.filter((instance) => instance.zone === zone).length,
  );
  return counts.length === 0 || Math.max(...counts) - Math.min(...counts) <= 1;
}

/** What of our suspensions may be lifted now. */
export function resumable({
  group,
  journal,
}: Pick<RollingGroup, 'group' | 'journal'>): readonly string[] {
  return journal.suspended.filter(
    (process) =>
      group.suspended.includes(process) && (process !== 'AZRebalance' || zonesEven(group)),
  );
}

function resumeStep(rolling: RollingGroup): Step | undefined {
  const processes = resumable(rolling);
  return processes.length === 0 ? undefined : { do: 'resume', group: rolling.name, processes };
}

function keepsSuspension({ group, journal }: RollingGroup): boolean {
  return journal.suspended.some((process) => group.suspended.includes(process));
}

/** Design invariant 6: a `$Latest` group must not meet our version when it is unpinned, so it goes first. */
function removeVersionStep(rolling: RollingGroup, order: RollOrder, seen: Seen): Step | undefined {
  const { target } = rolling;
  if (target.inPlace) return undefined;
  const versions = seen.memory.versions.get(target.templateId);
  if (versions === undefined) return { do: 'look' };
  const ours = targetVersion(target, seen.memory);
  if (ours === undefined || seen.memory.deleted.has(`${target.templateId}:${ours}`))
    return undefined;
  if (usedByAnother(rolling, ours, order, seen)) return undefined;
  return { do: 'delete-version', templateId: target.templateId, version: ours };
}

function usedByAnother(rolling: RollingGroup, ours: string, order: RollOrder, seen: Seen): boolean {
  const { target } = rolling;
  const isDefault = seen.memory.versions
    .get(target.templateId)
    ?.some((version) => version.number === Number(ours) && version.isDefault);
  const names = order.units.flatMap((unit) => unit.groups.map((group) => group.name));
  return (
    isDefault === true ||
    names.some((name) => {
      const source = seen.observed.groups.get(name)?.source.template;
      return source?.templateId === target.templateId && source.version === ours;
    })
  );
}

function giveStyleBackStep(
  rolling: RollingGroup,
  direction: Direction,
  seen: Seen,
): Step | undefined {
  const { name, group, target } = rolling;
  if (!target.style.startsWith('$') || group.source.template?.version === target.style)
    return undefined;
  const versions = seen.memory.versions.get(target.templateId);
  if (versions === undefined) return { do: 'look' };
  const wanted = direction === 'forward' ? targetVersion(target, seen.memory) : target.from;
  if (direction === 'forward' && target.style === '$Default' && wanted !== undefined) {
    const current = versions.find((version) => version.isDefault)?.number.toString();
    if (current !== wanted && current === target.from) {
      return { do: 'set-default', templateId: target.templateId, version: wanted };
    }
  }
  if (styleMeans(rolling, seen) !== wanted) return undefined; // somebody else's version: stays pinned, and is named
  return {
    do: 'use-template',
    group: name,
    templateId: target.templateId,
    version: target.style,
    why: 'give back',
  };
}

/** The number that `$Latest` or `$Default` stands for, as far as this run has seen and done. */
export function styleMeans(rolling: RollingGroup, seen: Seen): string | undefined {
  const { target } = rolling;
  const versions = (seen.memory.versions.get(target.templateId) ?? []).filter(
    (version) => !seen.memory.deleted.has(`${target.templateId}:${version.number}`),
  );
  const meant =
    target.style === '$Latest'
      ? versions.reduce((a, b) => Math.max(a, b.number), 0)
      : versions.find((version) => version.isDefault)?.number;
  return meant?.toString();
}
