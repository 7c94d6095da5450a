import type { CreatedWorld } from '../../sandbox/create-world.js';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import type { Group } from '../../src/ports.js';

/** What a run leaves, without the names and moments that differ between one life and another. */
export interface EndState {
  readonly groups: readonly Omit<Group, 'instances'>[];
  /** Group, zone, lifecycle, health and image (`source`, `patched`, ...) of every member, sorted. */
  readonly members: readonly string[];
  /** Of every template: number, image, default. */
  readonly versions: readonly string[];
  /** Images that patch-cycle made, by state. */
  readonly images: readonly string[];
  /** How many of them can be launched, and have not proven themselves. */
  readonly unproven: number;
  readonly buildersAlive: number;
}

export async function endState(world: CreatedWorld): Promise<EndState> {
  const cloud = cloudOf(world, { caller: 'witness' });
  const groups = await cloud.autoScaling.groups({ by: 'all' });
  const made = await cloud.compute.imagesTagged('patch-cycle:source');
  const name = (image: string | undefined) =>
    made.some((one) => one.id === image) ? 'patched' : 'source';
  const ids = groups.flatMap((group) => group.instances.map((one) => one.id));
  const images = new Map(
    (await cloud.compute.instances(ids)).map((one) => [one.id, name(one.imageId)]),
  );
  const templates = [...new Set(groups.flatMap((one) => one.source.template?.templateId ?? []))];
  const versions = await Promise.all(templates.map((id) => cloud.compute.templateVersions(id)));
  const builders = await cloud.compute.instancesTagged('patch-cycle:builder');
  return {
    groups: groups.map(({ instances: _, ...group }) => group),
    members: groups
      .flatMap((group) =>
        group.instances.map((one) =>
          [group.name, one.zone, one.lifecycle, one.health, images.get(one.id)].join(' '),
        ),
      )
      .sort(),
    versions: versions
      .flat()
      .map((one) => `${one.number} ${name(one.imageId)} ${one.isDefault}`)
      .sort(),
    images: made.map((one) => `${one.state} ${one.tags['patch-cycle:rejected'] ? 'rejected' : ''}`),
    unproven: made.filter((one) => one.state === 'available' && !one.tags['patch-cycle:proved'])
      .length,
    buildersAlive: builders.filter((one) => !/terminated|shutting-down/.test(one.state)).length,
  };
}
