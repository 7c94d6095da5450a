import type { GroupScene, Scenario } from './schema.js';

/** Groups with `copies` become so many groups, alike but for their names: `fleet-1` to `fleet-100`. */
export function withCopies(scenario: Scenario): Scenario {
  if (scenario.groups.every((group) => group.copies === undefined)) return scenario;
  return { ...scenario, groups: scenario.groups.flatMap(copied) };
}

function copied(group: GroupScene): readonly GroupScene[] {
  const { copies, name, ...rest } = group;
  if (copies === undefined) return [group];
  return Array.from({ length: copies }, (_, index) => ({ ...rest, name: `${name}-${index + 1}` }));
}
