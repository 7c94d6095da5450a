import type { Group } from '../ports.js';

/** Groups connected by shared target groups, transitively; a group without one stands alone. */
export interface Unit {
  readonly chosen: readonly Group[];
  /** Not chosen, but behind the same target groups: they count, and are left alone. */
  readonly watched: readonly Group[];
}

export function unitsOf(chosen: readonly Group[], all: readonly Group[]): readonly Unit[] {
  const names = new Set(chosen.map((group) => group.name));
  const left = new Set(chosen);
  const units: Unit[] = [];
  for (const group of chosen) {
    if (!left.has(group)) continue;
    const members = connected(group, all);
    for (const one of chosen) if (members.has(one.name)) left.delete(one);
    units.push({
      chosen: chosen.filter((one) => members.has(one.name)),
      watched: all.filter((one) => members.has(one.name) && !names.has(one.name)),
    });
  }
  return units;
}

function connected(start: Group, all: readonly Group[]): ReadonlySet<string> {
  const members = new Set([start.name]);
  const arns = new Set(start.targetGroupArns);
  for (let grew = true; grew; ) {
    grew = false;
    for (const group of all) {
      if (members.has(group.name) || !group.targetGroupArns.some((arn) => arns.has(arn))) continue;
      members.add(group.name);
      for (const arn of group.targetGroupArns) arns.add(arn);
      grew = true;
    }
  }
  return members;
}
