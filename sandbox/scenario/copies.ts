import type { GroupScene, Scenario } from './schema.js';

/** Groups with `copies` become so many groups, alike but for their names: `fleet-1` to `fleet-100`. */
export function withCopies(scenario: Scenario): Scenario {
  if (scenario.groups.every((group) => group.copies === undefined)) return scenario;
  const groups = scenario.groups.map(copied);
  const made = { ...scenario, groups: groups.flat() };
  originals.set(
    made,
    groups.flatMap((copies, index) => copies.map(() => index)),
  );
  return made;
}

/** Where the group at `index` stood before the copies were made. */
export function originalIndex(scenario: Scenario, index: number): number {
  return originals.get(scenario)?.[index] ?? index;
}

const originals = new WeakMap<Scenario, readonly number[]>();

function copied(group: GroupScene): readonly GroupScene[] {
  const { copies, name, ...rest } = group;
  if (copies === undefined) return [group];
  return Array.from({ length: copies }, (_, index) => ({ ...rest, name: `${name}-${index + 1}` }));
}
