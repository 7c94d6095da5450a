import { BuildError } from '../errors.js';
import { type Fleet, templateVersion } from '../fleet/read-fleet.js';
import { architectureOf, type Place, placesIn } from '../image/places.js';
import type { BuilderWishes } from '../image/wishes.js';
import type { Image } from '../ports.js';

/** Where instances of the fleet run, and as what: the templates' types first. */
function placesOfFleet(
  fleet: Fleet,
  names: readonly string[],
  source: Image,
): { readonly types: readonly string[]; readonly subnetIds: readonly string[] } {
  const groups = fleet.groups.filter((group) => names.includes(group.name));
  const types = [
    ...groups.flatMap((group) => templateVersion(fleet, group)?.instanceType ?? []),
    ...groups.flatMap((group) =>
      group.instances.flatMap((one) => fleet.instances.get(one.id)?.type ?? []),
    ),
  ];
  const fallback = source.architecture === 'arm64' ? 't4g.small' : 't3.small';
  return {
    types: types.length === 0 ? [fallback] : types,
    subnetIds: groups.flatMap((group) => group.subnets),
  };
}

/** The builder's, as they were asked for, else the group's; and those of the instance that proves the image. */
export function placesFor(
  fleet: Fleet,
  names: readonly string[],
  source: Image,
  { types, subnetIds }: BuilderWishes,
): { readonly places: readonly Place[]; readonly proofPlaces: readonly Place[] } {
  const own = placesOfFleet(fleet, names, source);
  const fitting = types.filter((type) => architectureOf(type) === source.architecture);
  if (types.length > 0 && fitting.length === 0) {
    throw new BuildError(
      `None of builder-instance-types (${types.join(', ')}) is of the architecture ${source.architecture}, which ${source.id} has. Add one that is.`,
    );
  }
  const wanted = {
    types: fitting.length > 0 ? fitting : own.types,
    subnetIds: subnetIds.length > 0 ? subnetIds : own.subnetIds,
  };
  if (wanted.subnetIds.length === 0) {
    throw new BuildError(
      `the builder of ${source.id} has no subnet: ${names.join(', ')} name zones only. Give the group subnets (VPCZoneIdentifier), or name some in builder-subnets`,
    );
  }
  const fleetSubnets = own.subnetIds.length > 0 ? own.subnetIds : wanted.subnetIds;
  return {
    places: placesIn(wanted.types, wanted.subnetIds),
    proofPlaces: placesIn(own.types, fleetSubnets),
  };
}
