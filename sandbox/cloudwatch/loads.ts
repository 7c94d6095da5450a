/** How much work Auto Scaling groups have, in percent of one instance's CPU. The model has none of its own. */
export class Loads {
  readonly #byGroup = new Map<string, number>();

  /** From now on, in place of what the group had. */
  load(group: string, cpu: number): void {
    this.#byGroup.set(group, cpu);
  }

  /** The average CPU of so many instances that share the work; undefined when nobody said how much there is. */
  average(group: string, instances: number): number | undefined {
    const load = this.#byGroup.get(group);
    if (load === undefined || instances === 0) return undefined;
    return Math.min(100, load / instances);
  }
}
