import type { ModelInstance } from '../world.js';

/** An open On-Demand Capacity Reservation, active for good. */
export interface CapacityReservation {
  readonly zone: string;
  readonly type: string;
  readonly count: number;
}

/**
 * Open Capacity Reservations of the account (EC2 guide, capacity-reservations-using): running On-Demand Instances of
 * the type in the zone use them without being told to, and what is free of them can be launched whatever else the zone
 * has.
 */
export class CapacityReservations {
  readonly #all: CapacityReservation[] = [];
  readonly #instances: () => readonly ModelInstance[];

  constructor(instances: () => readonly ModelInstance[]) {
    this.#instances = instances;
  }

  add(reservation: CapacityReservation): void {
    this.#all.push(reservation);
  }

  total(zone: string, type: string): number {
    return this.#all
      .filter((one) => one.zone === zone && one.type === type)
      .reduce((sum, { count }) => sum + count, 0);
  }

  free(zone: string, type: string): number {
    const total = this.total(zone, type);
    if (total === 0) return 0;
    const used = this.#instances().filter(
      (one) =>
        one.zone === zone &&
        one.type === type &&
        one.purchase === 'on-demand' &&
        (one.state === 'pending' || one.state === 'running'),
    );
    return Math.max(0, total - used.length);
  }
}
