import type { Fleet } from '../fleet/read-fleet.js';
import type { Group } from '../ports.js';
import type { Settings } from '../settings.js';
import type { Run } from './run.js';

/** What was found, before anything is judged. */
export function tellFleet(run: Run, fleet: Fleet): void {
  run.tell({
    type: 'fleet-read',
    groups: fleet.groups.map((group) => ({
      name: group.name,
      desired: group.desired,
      min: group.min,
      max: group.max,
      template: templateText(group),
      images: tally(group.instances.map((one) => fleet.instances.get(one.id)?.imageId ?? '?')).map(
        ([id, instances]) => ({ id, instances }),
      ),
      zones: tally(group.instances.map((one) => one.zone)).map(([zone, instances]) => ({
        zone,
        instances,
      })),
    })),
  });
}

function templateText({ source }: Group): string {
  return source.template === undefined
    ? source.kind
    : `${source.template.templateId} version ${source.template.version}`;
}

function tally(items: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function targetText(target: Settings['targets'][number]): string {
  if (target.by === 'name') return target.name;
  return target.by === 'tag' ? `tag:${target.key}=${target.value}` : target.arn;
}
