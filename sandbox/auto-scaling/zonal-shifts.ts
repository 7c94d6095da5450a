import type { Fleet } from './fleet.js';
import type { Group } from './model.js';

/**
 * Zonal shifts of the Application Recovery Controller, as groups see them that have ZonalShiftEnabled: nothing is
 * launched in the zone and nothing scaled in there, policies do not shrink the group, and unhealthy instances there
 * are replaced or left alone as the group says (ec2-auto-scaling-zonal-shift; facts 1.9).
 */
export class ZonalShifts {
  readonly #fleet: Fleet;
  readonly #until = new Map<string, number>();

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
    fleet.onTouched((group) => this.#apply(group));
  }

  /** Another shift of the same zone takes the place of the one before. */
  start(zone: string, milliseconds: number): void {
    const until = this.#fleet.now + milliseconds;
    this.#until.set(zone, until);
    this.#tellAll(`a zonal shift away from ${zone} starts`);
    this.#fleet.room.clock.at(until, () => {
      if (this.#until.get(zone) === until) this.cancel(zone);
    });
  }

  cancel(zone: string): void {
    if (!this.#until.delete(zone)) return;
    this.#tellAll(`the zonal shift away from ${zone} ends`);
  }

  #tellAll(text: string): void {
    this.#fleet.room.history.add({ kind: 'note', text });
    for (const group of this.#fleet.groups.values()) this.#apply(group);
  }

  #apply(group: Group): void {
    if (this.#until.size === 0 && group.shiftedFrom.size === 0) return;
    const policy = group.settings.AvailabilityZoneImpairmentPolicy as
      | { readonly ZonalShiftEnabled?: boolean }
      | undefined;
    const shifted =
      policy?.ZonalShiftEnabled === true ? group.zones.filter((zone) => this.#until.has(zone)) : [];
    const same =
      shifted.length === group.shiftedFrom.size &&
      shifted.every((zone) => group.shiftedFrom.has(zone));
    if (same) return;
    group.shiftedFrom = new Set(shifted);
    this.#fleet.touch(group);
  }
}
