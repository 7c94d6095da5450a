import type { Group } from '../ports.js';
import { finishingTags, journalKeys } from './journal.js';
import {
  type Direction,
  isLeaving,
  type RollingGroup,
  type Seen,
  targetVersion,
  VERSION_MARK,
} from './seen.js';
import type { Step } from './steps.js';

/**
 * Gives a group back what we changed of it, in an order that a killed run can take up again: first a mark that this
 * has begun, then processes, our template version (when rolling back), the style of the template, and the journal.
 */
export function finishStep(rolling: RollingGroup, direction: Direction, seen: Seen): Step {
  return (
    announceStep(rolling) ??
    resumeStep(rolling) ??
    (direction === 'back' ? removeVersionStep(rolling, seen) : undefined) ??
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
    (zone) => group.instances.filter((one) => one.zone === zone && !isLeaving(one)).length,
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

/** Something that we suspended stays so, on record, for the next run to resume. */
export function keepsSuspension({
  group,
  journal,
}: Pick<RollingGroup, 'group' | 'journal'>): boolean {
  return journal.suspended.some((process) => group.suspended.includes(process));
}

/**
 * Design invariant 6: a `$Latest` group must not meet our version when it is unpinned, so the version goes first.
 * Where another group has come to use it, a copy of the old version is put on top instead.
 */
function removeVersionStep(rolling: RollingGroup, seen: Seen): Step | undefined {
  const { name, target } = rolling;
  const { templateId, from, fromImage } = target;
  if (target.inPlace) return undefined;
  if (seen.memory.versions.has(templateId)) {
    const ours = targetVersion(target, seen.memory);
    if (ours === undefined || seen.memory.deleted.has(`${templateId}:${ours}`)) return undefined;
  }
  // Whether anybody uses it is asked at the last moment, of every group there is.
  const versions = seen.observed.versions.get(templateId);
  const named = seen.observed.named.get(templateId);
  if (versions === undefined || named === undefined) return { do: 'look' };
  const ours = Number(targetVersion(target, seen.memory));
  const latest = Math.max(...versions.map((one) => one.number));
  const followed = named.has('$Latest') && latest === ours;
  const isDefault = versions.some((one) => one.number === ours && one.isDefault);
  if (!named.has(String(ours)) && !isDefault && !followed) {
    return { do: 'delete-version', templateId, version: String(ours) };
  }
  if (target.style !== '$Latest' || followed || latest !== ours) return undefined;
  return { do: 'create-version', templateId, from, image: fromImage, groups: [name] };
}

function giveStyleBackStep(
  rolling: RollingGroup,
  direction: Direction,
  seen: Seen,
): Step | undefined {
  const { name, group, target } = rolling;
  if (!target.style.startsWith('$') || group.source.template?.version === target.style)
    return undefined;
  // Somebody may have made or chosen another version a minute ago: asked anew for every step.
  const versions = seen.observed.versions.get(target.templateId);
  if (versions === undefined) return { do: 'look' };
  const wanted =
    direction === 'forward' ? targetVersion(target, seen.memory) : oldVersion(rolling, seen);
  if (direction === 'forward' && target.style === '$Default' && wanted !== undefined) {
    const current = versions.find((version) => version.isDefault)?.number.toString();
    if (current !== wanted && current === target.from) {
      return { do: 'set-default', templateId: target.templateId, version: wanted };
    }
  }
  // A version that is not ours to follow: the group stays pinned, and is named.
  if (styleMeans(rolling, seen) !== wanted) return undefined;
  return {
    do: 'use-template',
    group: name,
    templateId: target.templateId,
    version: target.style,
    why: 'give back',
  };
}

/** What the group is to launch after a roll back: the old version, or our copy of it on top. */
function oldVersion({ target }: RollingGroup, seen: Seen): string {
  const copies = (seen.memory.versions.get(target.templateId) ?? []).filter(
    (one) =>
      one.number > Number(target.from) &&
      one.imageId === target.fromImage &&
      one.description.startsWith(VERSION_MARK),
  );
  const copy = copies.map((one) => one.number).sort((a, b) => b - a)[0];
  return target.style === '$Latest' && copy !== undefined ? String(copy) : target.from;
}

/** The number that `$Latest` or `$Default` stands for by this look, which must have asked for the versions. */
export function styleMeans(rolling: RollingGroup, seen: Seen): string | undefined {
  const { target } = rolling;
  const versions = (seen.observed.versions.get(target.templateId) ?? []).filter(
    (version) => !seen.memory.deleted.has(`${target.templateId}:${version.number}`),
  );
  const meant =
    target.style === '$Latest'
      ? versions.reduce((a, b) => Math.max(a, b.number), 0)
      : versions.find((version) => version.isDefault)?.number;
  return meant?.toString();
}
