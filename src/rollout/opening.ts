import { styleMeans } from './finish.js';
import { journalKeys, rollTags } from './journal.js';
import { openGroups, type RollingGroup, type RollOrder, type Seen, targetVersion } from './seen.js';
import type { Step } from './steps.js';

/**
 * Before anything else changes: every group's journal, every floating group pinned to a number, and only then
 * the new versions, so that none of them can be picked up by accident (design invariant 6).
 */
export function openStep(order: RollOrder, seen: Seen): Step | undefined {
  const groups = order.units
    .flatMap((unit) => openGroups(unit, seen))
    .filter((one) => !one.journal.finishing);
  for (const { name, group, journal, target } of groups) {
    if (journal.roll === undefined) {
      // What is left of a journal whose roll somebody removed must not be taken for a part of this one.
      const left = journalKeys(group, true);
      if (left.length > 0) return { do: 'untag', group: name, keys: left };
      const roll = { run: order.run, target, desired: group.desired };
      const note = { is: 'roll opened', from: target.fromImage, to: target.image } as const;
      return { do: 'tag', group: name, tags: rollTags(roll), note };
    }
  }
  for (const one of groups) {
    if (one.group.source.template?.version.startsWith('$')) return pinStep(one, seen);
  }
  for (const { target } of groups) {
    if (targetVersion(target, seen.memory) !== undefined) continue;
    if (!seen.memory.versions.has(target.templateId)) return { do: 'look' };
    const sharing = groups.filter((one) => sameVersion(one, target)).map((one) => one.name);
    const { templateId, from, image } = target;
    return { do: 'create-version', templateId, from, image, groups: sharing };
  }
  return undefined;
}

/** Pins to what the style stands for now; if that is no longer what was planned, it is somebody else's roll-out. */
function pinStep(one: RollingGroup, seen: Seen): Step {
  const { templateId, from, style } = one.target;
  if (!seen.observed.versions.has(templateId)) return { do: 'look' };
  const means = styleMeans(one, seen);
  if (means !== from) {
    return {
      do: 'stop',
      group: one.name,
      reason: `${style} of ${templateId}, which ${one.name} follows, has become version ${means} since the plan was made`,
      mend: 'Run again: the next run plans from what is there.',
    };
  }
  return { do: 'use-template', group: one.name, templateId, version: from, why: 'pin' };
}

function sameVersion(one: RollingGroup, target: RollingGroup['target']): boolean {
  return (
    one.target.templateId === target.templateId &&
    one.target.from === target.from &&
    one.target.image === target.image
  );
}
