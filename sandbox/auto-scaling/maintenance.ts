import type { Group } from './model.js';

/** How far replacing may take a group from its desired capacity, in instances. */
export interface Bounds {
  /** So many must be in service and healthy. */
  readonly floor: number;
  /** So many may be in service or on their way. */
  readonly cap: number;
}

/**
 * The group's instance maintenance policy as numbers, if it has one: the lower bound is rounded up, the upper one
 * down, as of a refresh (facts 1.4).
 */
export function maintenanceBounds(group: Group): Bounds | undefined {
  const policy = group.settings.InstanceMaintenancePolicy;
  if (policy === undefined || policy === null) return undefined;
  const { MinHealthyPercentage: min, MaxHealthyPercentage: max } = policy as {
    readonly MinHealthyPercentage?: number;
    readonly MaxHealthyPercentage?: number;
  };
  if (min === undefined || max === undefined) return undefined;
  return {
    floor: Math.ceil((group.desired * min) / 100),
    cap: Math.floor((group.desired * max) / 100),
  };
}

/** How many may be in service or on their way while instances are moved: never so few that none can be. */
export function movingCap({ floor, cap }: Bounds, desired: number): number {
  return floor >= desired ? Math.max(cap, desired + 1) : cap;
}

/**
 * How many of so many waiting members may be replaced now, and which way: ended first and followed, as long as
 * enough keep serving; else launched first, as long as there is room above. Where bounds leave neither, ever, one at a
 * time is launched first all the same (facts 1.4, "when neither is possible").
 * @param serving what the lower bound counts, in capacity units
 * @param places in service or on their way, in capacity units
 */
export function replacements(
  { floor, cap }: Bounds,
  desired: number,
  waiting: number,
  { serving, places }: { readonly serving: number; readonly places: number },
): { readonly endFirst: number; readonly launchFirst: number } {
  const endFirst = Math.max(0, Math.min(waiting, serving - floor));
  if (endFirst > 0) return { endFirst, launchFirst: 0 };
  const room = cap - Math.max(places, desired);
  const neverFits = floor >= desired && cap <= desired;
  const launchFirst = neverFits && places <= desired ? 1 : Math.max(0, room);
  return { endFirst: 0, launchFirst: Math.min(waiting, launchFirst) };
}
