import { type Fleet, templateVersion } from '../fleet/read-fleet.js';
import { unitsOf } from '../fleet/units.js';
import type { Group } from '../ports.js';
import { readJournal } from './journal.js';
import type { RollTarget } from './plan-types.js';
import type { Policy, RollOrder } from './seen.js';

/**
 * The order that an earlier run was carrying out, read from the journals. Groups that follow the same template and
 * were not reached join in: a version made for one of them must not take the others by surprise.
 */
export function resumedOrder(fleet: Fleet, policy: Policy, run: string): RollOrder {
  const targets = new Map<string, Required<RollTarget>>();
  for (const group of fleet.groups) {
    const roll = readJournal(group).roll;
    if (roll !== undefined) targets.set(group.name, roll.target);
  }
  for (const group of fleet.groups) {
    const joined = targets.has(group.name) ? undefined : joins(group, fleet, [...targets.values()]);
    if (joined !== undefined) targets.set(group.name, joined);
  }
  const chosen = fleet.groups.filter((group) => targets.has(group.name));
  const units = unitsOf(chosen, fleet.all).map((unit) => ({
    groups: unit.chosen.flatMap((group) => {
      const target = targets.get(group.name);
      return target === undefined ? [] : [{ name: group.name, target }];
    }),
    watched: unit.watched.map((group) => group.name),
    zones: [...new Set(unit.chosen.flatMap((group) => group.zones))].sort(),
  }));
  return { run, policy, units };
}

function joins(
  group: Group,
  fleet: Fleet,
  targets: readonly Required<RollTarget>[],
): Required<RollTarget> | undefined {
  const template = group.source.template;
  if (template === undefined || !template.version.startsWith('$')) return undefined;
  const from = templateVersion(fleet, group)?.number.toString();
  const same = targets.find(
    (one) => one.templateId === template.templateId && one.from === from && !one.inPlace,
  );
  return same && { ...same, style: template.version };
}
