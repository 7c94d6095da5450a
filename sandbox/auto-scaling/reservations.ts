import { instanceType } from '../ec2/instance-types.js';
import type { Fleet } from './fleet.js';
import type { Group } from './model.js';
import type { LaunchSource } from './source.js';
import { templateIfThere } from './template-spec.js';

/**
 * `reservations-then-balanced`: first into Capacity Reservations, then the rest balanced over the zones
 * (AvailabilityZoneDistribution; facts 1.9).
 */
export function reservesFirst({ settings }: Pick<Group, 'settings'>): boolean {
  const { CapacityReservationPreference: preference } =
    (settings.CapacityReservationSpecification ?? {}) as {
      readonly CapacityReservationPreference?: string;
    };
  const strategy = settings.AvailabilityZoneDistribution.CapacityDistributionStrategy;
  return strategy === 'reservations-then-balanced' && preference !== 'none';
}

/** Whether something is free of what is reserved in the zone for the type that the group launches first. */
export function hasReservation(fleet: Fleet, group: Group, zone: string): boolean {
  const type = firstType(fleet, group.refreshing?.source ?? group.source);
  return type !== undefined && (fleet.compute.reserved?.(zone, type)?.free ?? 0) > 0;
}

/**
 * How many of a zone's instances balance does not see, because reservations hold them; whether it does is not said, a
 * switch.
 */
export function sparedIn(fleet: Fleet, group: Group): (zone: string) => number {
  if (!sparesReserved(fleet, group)) return () => 0;
  const type = firstType(fleet, group.refreshing?.source ?? group.source);
  return (zone) => (type === undefined ? 0 : (fleet.compute.reserved?.(zone, type)?.total ?? 0));
}

function sparesReserved(fleet: Fleet, group: Group): boolean {
  return fleet.room.switches['reserved-instances-in-balance'] !== 'counted' && reservesFirst(group);
}

/** Counts by zone as balance sees them. */
export function balanceCounts(
  fleet: Fleet,
  group: Group,
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  if (!sparesReserved(fleet, group)) return counts;
  const spared = sparedIn(fleet, group);
  return new Map([...counts].map(([zone, count]) => [zone, Math.max(0, count - spared(zone))]));
}

function firstType(fleet: Fleet, source: LaunchSource): string | undefined {
  if (source.kind === 'launch-configuration') {
    return fleet.launchConfigurations.get(source.name)?.instanceType;
  }
  if (source.kind === 'template') return templateIfThere(fleet, source.spec)?.data.InstanceType;
  const { LaunchTemplateSpecification: spec, Overrides } = source.policy.LaunchTemplate;
  const [first] = Overrides;
  const named = first?.InstanceType ?? templateIfThere(fleet, spec)?.data.InstanceType;
  return instanceType(named ?? '')?.name;
}
