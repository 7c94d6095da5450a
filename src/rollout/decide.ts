import type { Group, TemplateRef } from '../ports.js';
import { batchOf } from './capacity.js';
import { abortStep } from './engines/abort.js';
import { troubleElsewhere } from './engines/budget.js';
import { giveUp } from './engines/gates.js';
import { batchStep, openBatchStep } from './engines/launch-first.js';
import { settleStep } from './engines/settle.js';
import { launchedBy, type Wave } from './engines/surge.js';
import { finishStep } from './finish.js';
import { type Journal, suspendedTags, UNREADABLE_MEND } from './journal.js';
import { openStep } from './opening.js';
import type { RollTarget } from './plan-types.js';
import {
  type Direction,
  isLeaving,
  openGroups,
  type RollingGroup,
  type RollOrder,
  type RollUnit,
  type Seen,
  stale,
  targetVersion,
  unitsAtWork,
} from './seen.js';
import type { Step } from './steps.js';
import { zoneOf } from './watch.js';

/**
 * The next step of a roll, from what is there: a pure function, so that a run that dies anywhere is taken up by
 * running again. The rules stand in the order of their rank; the first that has something to say decides.
 */
export function decide(order: RollOrder, seen: Seen): Step {
  const lost = missing(order, seen);
  if (lost !== undefined) return lost;
  const direction = directionOf(order, seen);
  return (
    others(order, direction, seen) ??
    (direction === 'forward' ? openStep(order, seen) : rejectStep(order, seen)) ??
    unitsStep(order, direction, seen) ?? { do: 'done' }
  );
}

/** Once one group is being taken back, the whole order is: never press on. */
export function directionOf(order: RollOrder, seen: Seen): Direction {
  return backReason(order, seen) === undefined ? 'forward' : 'back';
}

/** Why the order is being taken back; undefined while it is not. */
export function backReason(order: RollOrder, seen: Seen): string | undefined {
  return open(order, seen).find(({ journal }) => journal.roll && journal.back !== undefined)
    ?.journal.back;
}

function open(order: RollOrder, seen: Seen): readonly RollingGroup[] {
  return order.units.flatMap((unit) => openGroups(unit, seen));
}

function missing(order: RollOrder, seen: Seen): Step | undefined {
  const planned = order.units.flatMap((unit) => unit.groups);
  const lost = planned.find((one) => !seen.observed.groups.has(one.name));
  return (
    lost && {
      do: 'stop',
      reason: `group ${lost.name} is no longer there`,
      mend: 'Run again: the next run plans from what is there.',
    }
  );
}

/** Somebody else's change stops us; somebody else's passing work makes us hold. */
function others(order: RollOrder, direction: Direction, seen: Seen): Step | undefined {
  for (const one of open(order, seen)) {
    const { name, group, journal, target } = one;
    if (group.status !== undefined) {
      return { do: 'stop', reason: `${name}: ${group.status}`, mend: CHANGED_MEND };
    }
    const template = group.source.template;
    const ours = [target.from, target.style, targetVersion(target, seen.memory)];
    if (template?.templateId !== target.templateId || !ours.includes(template.version)) {
      if (!seen.memory.versions.has(target.templateId)) return { do: 'look' };
      return changedStep(name, template, target, seen);
    }
    const refresh = seen.observed.refreshes.get(name)?.[0];
    if (refresh !== undefined) {
      return settledOr(`instance refresh ${refresh} of ${name} is under way`, one, seen);
    }
    if (journal.unreadable.length > 0) {
      const reason = `the tag ${journal.unreadable[0]} of ${name} cannot be read: somebody edited it`;
      return { do: 'stop', reason, mend: UNREADABLE_MEND };
    }
    const taken = takenBack(group, journal, target);
    if (taken && direction === 'forward') {
      const reason = `somebody set ${name} back to ${template.templateId} version ${template.version} during the roll`;
      return { do: 'stop', group: name, reason, mend: CHANGED_MEND };
    }
    const process = ['Launch', 'Terminate'].find(
      (one) => group.suspended.includes(one) && !journal.suspended.includes(one),
    );
    if (process !== undefined) {
      return settledOr(`somebody suspended ${process} of ${name}`, one, seen);
    }
  }
  return undefined;
}

/**
 * Holds, once our last launch is settled: until then Terminate stays suspended, which others may need, and what they make
 * of the desired capacity could not be told from what the launch has made of it.
 */
function settledOr(reason: string, one: RollingGroup, seen: Seen): Step {
  const { batch } = one.journal;
  const launched = batch && launchedBy(batch, one, seen);
  return (batch && launched && settleStep(one, batch, launched, seen)) ?? { do: 'hold', reason };
}

/** The group does not use what we left it with. */
function changedStep(
  name: string,
  template: TemplateRef | undefined,
  target: RollTarget,
  { memory }: Seen,
): Step {
  if (template === undefined) {
    const reason = `somebody set ${name} to no launch template during the roll`;
    return { do: 'stop', group: name, reason, mend: CHANGED_MEND };
  }
  const { templateId, version } = template;
  const known = memory.versions.get(templateId) ?? [];
  const gone = templateId === target.templateId && !version.startsWith('$');
  if (gone && !known.some((one) => one.number.toString() === version)) {
    const reason = `somebody deleted version ${version} of ${templateId}, which ${name} uses, during the roll`;
    const mend = `Set ${name} to a version that exists: it cannot launch anything now. Then run again.`;
    return { do: 'stop', group: name, reason, mend };
  }
  const reason = `somebody set ${name} to ${templateId} version ${version} during the roll`;
  return { do: 'stop', group: name, reason, mend: CHANGED_MEND };
}

const CHANGED_MEND =
  'Run again when the change is finished: the next run plans from what is there.';

/** A batch is opened only after the group was set to our version: if it is on the old one again, others did that. */
function takenBack(group: Group, journal: Journal, target: RollTarget): boolean {
  const rolled = journal.roll !== undefined && journal.batch?.image === target.image;
  const version = group.source.template?.version;
  return rolled && !journal.finishing && !target.inPlace && version === target.from;
}

/** An image that failed is marked at once, so that no later run takes it up again. */
function rejectStep(order: RollOrder, seen: Seen): Step | undefined {
  const reason = backReason(order, seen) ?? '';
  for (const { journal, target } of open(order, seen)) {
    if (journal.roll !== undefined && !target.inPlace && !seen.memory.rejected.has(target.image)) {
      return { do: 'reject', image: target.image, reason };
    }
  }
  return undefined;
}

function unitsStep(order: RollOrder, direction: Direction, seen: Seen): Step | undefined {
  const units = unitsAtWork(order, seen);
  for (const unit of units) {
    const step = unitStep(order, unit, direction, seen);
    if (step !== undefined) return step;
  }
  // The group that carries the reason is closed last: as long as it is open, a new run goes on rolling back.
  const reason = (unit: RollUnit) =>
    openGroups(unit, seen).some((one) => one.journal.back !== undefined);
  const unit = units.find((one) => !reason(one)) ?? units[0];
  return unit && closeStep(unit, direction, seen);
}

function unitStep(
  order: RollOrder,
  unit: RollUnit,
  direction: Direction,
  seen: Seen,
): Step | undefined {
  const local = within(unit, seen);
  const groups = openGroups(unit, local).filter((one) => one.journal.roll !== undefined);
  if (groups.some((one) => one.journal.finishing)) return undefined;
  const wave: Wave = { unit, direction, policy: order.policy, groups };
  return (
    prepareStep(groups, direction, local) ??
    openBatchesStep(wave, local) ??
    nextBatchStep(wave, local) ??
    (direction === 'forward' ? soakStep(wave, undefined, local) : undefined)
  );
}

/** Floors, budgets and soaks are a unit's own: what other units do is no concern of it. */
function within(unit: RollUnit, seen: Seen): Seen {
  const names = [...unit.groups.map((one) => one.name), ...unit.watched];
  const { groups } = seen.observed;
  const own = names.flatMap((name) => {
    const group = groups.get(name);
    return group === undefined ? [] : [[name, group] as const];
  });
  return { ...seen, observed: { ...seen.observed, groups: new Map(own) } };
}

function prepareStep(
  groups: readonly RollingGroup[],
  direction: Direction,
  seen: Seen,
): Step | undefined {
  for (const { name, group, target } of groups) {
    const version = direction === 'forward' ? targetVersion(target, seen.memory) : target.from;
    if (version !== undefined && group.source.template?.version !== version) {
      const why = direction === 'forward' ? 'roll' : 'roll back';
      return { do: 'use-template', group: name, templateId: target.templateId, version, why };
    }
  }
  for (const { name, group, journal } of groups) {
    const known = [...journal.suspended, ...group.suspended];
    const free = ['AZRebalance', 'Terminate'].filter((one) => !known.includes(one));
    if (free.length > 0) {
      const note = { is: 'suspension announced' } as const;
      return { do: 'tag', group: name, tags: suspendedTags([...journal.suspended, ...free]), note };
    }
    if (journal.suspended.includes('AZRebalance') && !group.suspended.includes('AZRebalance')) {
      return { do: 'suspend', group: name, processes: ['AZRebalance'] };
    }
  }
  return undefined;
}

function openBatchesStep(wave: Wave, seen: Seen): Step | undefined {
  for (const one of wave.groups) {
    const { batch } = one.journal;
    const written = seen.memory.batches.get(one.name);
    if (written !== undefined && written.token !== batch?.token && (batch?.at ?? 0) <= written.at) {
      return { do: 'hold', reason: `${one.name} does not show the tags that were written last` };
    }
    if (batch === undefined) continue;
    const turned = wave.direction === 'back' && batch.image === one.target.image;
    const step = turned ? abortStep(wave, one, batch, seen) : batchStep(wave, one, batch, seen);
    if (step !== undefined) return step;
  }
  return undefined;
}

function nextBatchStep(wave: Wave, seen: Seen): Step | undefined {
  const { direction, policy } = wave;
  for (const zone of waveZones(wave, seen)) {
    for (const one of wave.groups) {
      if (!stale(one, direction, seen.observed).some((member) => member.zone === zone)) continue;
      return (
        (direction === 'forward' ? soakStep(wave, zone, seen) : undefined) ??
        troubleStep(wave, zone, seen) ??
        openBatchStep(wave, one, zone, batchOf(policy.maxBatch, one.group.desired), seen)
      );
    }
  }
  return undefined;
}

/** The planned zones, then any that have come into use since; rolling back takes the last first. */
function waveZones({ unit, groups, direction }: Wave, seen: Seen): readonly string[] {
  const used = groups.flatMap((one) =>
    stale(one, direction, seen.observed).map((member) => member.zone),
  );
  const zones = [...new Set([...unit.zones, ...used])];
  return direction === 'forward' ? zones : zones.reverse();
}

/** Launching takes nothing away, but a surge that cannot be used is better not begun. */
function troubleStep(wave: Wave, zone: string, seen: Seen): Step | undefined {
  const reason = troubleElsewhere(wave, zone, seen);
  return reason === undefined ? undefined : { do: 'hold', reason };
}

/**
 * Before work leaves a zone, the soak: everything new outside the next zone has served without a break, beside nobody
 * who came, went or did not serve, so counted from when the last old instance was gone.
 */
function soakStep(wave: Wave, next: string | undefined, seen: Seen): Step | undefined {
  const { observed, watch } = seen;
  for (const one of wave.groups) {
    for (const member of one.group.instances) {
      if (member.zone === next) continue;
      if (observed.instances.get(member.id)?.imageId !== one.target.image) continue;
      const ailing = watch.ailing.get(member.id);
      if (ailing !== undefined && observed.at - ailing > wave.policy.holdLimit) {
        return giveUp(
          one,
          `${member.id} of ${one.name} in ${member.zone} stopped serving during the soak`,
        );
      }
      const since = watch.serving.get(member.id);
      if (since === undefined) {
        return {
          do: 'hold',
          reason: `${member.id} of ${one.name} in ${member.zone} is not serving`,
        };
      }
      const whole = watch.whole.get(zoneOf(one.name, member.zone));
      if (whole === undefined) {
        return unsettledStep(one, member.zone, seen);
      }
      const until = Math.max(since, whole) + wave.policy.soak;
      if (observed.at < until) {
        return {
          do: 'wait',
          for: `the soak of ${member.zone}`,
          soak: { zone: member.zone, until },
        };
      }
    }
  }
  return undefined;
}

/** A zone that an instance is leaving takes its time; one that does not serve is trouble. */
function unsettledStep(one: RollingGroup, zone: string, seen: Seen): Step {
  const unsettled = one.group.instances.filter(
    (member) => member.zone === zone && !seen.watch.serving.has(member.id),
  );
  const ailing = unsettled.find((member) => !isLeaving(member));
  return ailing === undefined
    ? { do: 'wait', for: `${unsettled[0]?.id} of ${one.name} to leave ${zone}` }
    : { do: 'hold', reason: `${ailing.id} of ${one.name} in ${zone} is not serving` };
}

function closeStep(unit: RollUnit, direction: Direction, seen: Seen): Step {
  const groups = openGroups(unit, seen);
  const last = (one: RollingGroup) => (one.journal.back === undefined ? 0 : 1);
  const [first] = [...groups].sort((a, b) => last(a) - last(b));
  return finishStep(first as RollingGroup, direction, seen);
}
