import type { Instant } from '../ports.js';
import type { Story } from './story.js';

/** How many instances served for how long, as far as this run's own launches and endings go. */
export interface CapacityTold {
  /** What the groups were to have. */
  readonly desired: number;
  readonly least: number;
  readonly most: number;
  /** Milliseconds with more than desired: new instances beside old ones. */
  readonly above: number;
  readonly below: number;
}

/**
 * Undefined for a run that rolled nothing, and for one that went on with an earlier one's roll: what served when it
 * began is not among its events.
 */
export function capacityOf(story: Story): CapacityTold | undefined {
  if (story.resumed.length > 0) return undefined;
  const touched = new Set(
    story.events.flatMap((event) => (event.type === 'roll-opened' ? [event.group] : [])),
  );
  const groups = story.groups.filter((group) => touched.has(group.name));
  const desired = groups.reduce((sum, group) => sum + group.desired, 0);
  const steps = stepsOf(story);
  if (desired === 0) return undefined;
  let [level, least, most, above, below] = [desired, desired, desired, 0, 0];
  for (const [index, { at, by }] of steps.entries()) {
    level += by;
    least = Math.min(least, level);
    most = Math.max(most, level);
    const lasted = (steps[index + 1]?.at ?? story.to ?? at) - at;
    if (level > desired) above += lasted;
    if (level < desired) below += lasted;
  }
  return { desired, least, most, above, below };
}

/** A new instance counts once it serves, and an ended one no more; a new one that never served never counted. */
function stepsOf(story: Story): readonly { readonly at: Instant; readonly by: number }[] {
  const serving = new Set<string>();
  return story.events.flatMap((event) => {
    if (event.type === 'gates-passed') {
      for (const id of event.instanceIds) serving.add(id);
      return [{ at: event.at, by: event.instanceIds.length }];
    }
    if (event.type !== 'ended') return [];
    const lost = event.instanceIds.filter((id) => event.why === 'replaced' || serving.has(id));
    return lost.length === 0 ? [] : [{ at: event.at, by: -lost.length }];
  });
}
