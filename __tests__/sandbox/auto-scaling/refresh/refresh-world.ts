import { SECOND } from '../../../../sandbox/clock.js';
import type { Switches } from '../../../../sandbox/unknowns.js';
import { TEMPLATE } from '../fake-compute.js';
import { SmallWorld } from '../small-world.js';

export const WEB = { AutoScalingGroupName: 'web' };

type Params = { readonly [name: string]: unknown };

/** As an answer of DescribeInstanceRefreshes has it. */
export interface Told {
  readonly InstanceRefreshId: string;
  readonly Status: string;
  readonly StatusReason?: string;
  readonly StartTime?: Date;
  readonly EndTime?: Date;
  readonly PercentageComplete?: number;
  readonly InstancesToUpdate?: number;
  readonly Preferences: Params;
  readonly DesiredConfiguration?: Params;
  readonly RollbackDetails?: Params;
  readonly Strategy: string;
}

/** The template's version by number. */
export const version = (number: number | string): Params => ({
  LaunchTemplate: { LaunchTemplateId: TEMPLATE, Version: String(number) },
});

/** A small world whose template has a second and a third version, and a group on the first. */
export class RefreshWorld extends SmallWorld {
  constructor(group: Params = {}, switches: Partial<Switches> = {}, seed: string | number = 1) {
    super(switches, seed);
    this.compute.versions.push({ ImageId: 'ami-2', InstanceType: 'm5.large' });
    this.compute.versions.push({ ImageId: 'ami-3', InstanceType: 'm5.large' });
    this.seed({ DefaultInstanceWarmup: 60, ...group });
  }

  /** To version 2, unless said otherwise. */
  start(preferences: Params = {}, configuration: Params | undefined = version(2)): string {
    const answer = this.call('StartInstanceRefresh', {
      ...WEB,
      DesiredConfiguration: configuration,
      Preferences: preferences,
    });
    return String(answer.InstanceRefreshId);
  }

  /** With the group's own configuration. */
  startAsItIs(preferences: Params = {}): string {
    const answer = this.call('StartInstanceRefresh', { ...WEB, Preferences: preferences });
    return String(answer.InstanceRefreshId);
  }

  cancel(wait?: boolean): void {
    const how = wait === undefined ? {} : { WaitForTransitioningInstances: wait };
    this.call('CancelInstanceRefresh', { ...WEB, ...how });
  }

  rollBack(): void {
    this.call('RollbackInstanceRefresh', WEB);
  }

  /** The newest refresh of the group. */
  told(): Told {
    const { InstanceRefreshes } = this.call('DescribeInstanceRefreshes', WEB);
    const [newest] = InstanceRefreshes as unknown as Told[];
    if (newest === undefined) throw new Error('no refresh');
    return newest;
  }

  /** Lives on until the refresh is in the state; fails when it is not within the hours. */
  until(state: string, hours = 12): Told {
    return this.untilTold((told) => told.Status === state, hours);
  }

  untilTold(holds: (told: Told) => boolean, hours = 12): Told {
    for (let seconds = 0; seconds <= hours * 3_600; seconds += 5) {
      const told = this.told();
      if (holds(told)) return told;
      this.clock.advance(5 * SECOND);
    }
    throw new Error(`still ${JSON.stringify(this.told())}`);
  }

  /** The states that the refreshes went through, as recorded. */
  states(): readonly string[] {
    return this.history
      .of('refresh')
      .filter((fact) => fact.checkpoint === undefined)
      .map((fact) => fact.state);
  }

  /** Members that are not leaving, by the version that they came from. */
  versions(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const member of this.members()) {
      if (member.lifecycle.startsWith('Terminating')) continue;
      const number = member.template?.split(':')[1] ?? 'none';
      counts[number] = (counts[number] ?? 0) + 1;
    }
    return counts;
  }

  protect(ids: readonly string[], on = true): void {
    this.call('SetInstanceProtection', {
      ...WEB,
      InstanceIds: ids,
      ProtectedFromScaleIn: on,
    });
  }

  /** The fewest members in service and the most there were at all, second by second, until `done`. */
  extremes(done: () => boolean, hours = 12): { fewest: number; most: number } {
    let fewest = Number.POSITIVE_INFINITY;
    let most = 0;
    for (let seconds = 0; seconds <= hours * 3_600 && !done(); seconds++) {
      this.clock.advance(SECOND);
      const there = this.members().filter((m) => !m.lifecycle.startsWith('Terminating'));
      fewest = Math.min(fewest, there.filter((m) => m.lifecycle === 'InService').length);
      most = Math.max(most, there.length);
    }
    if (!done()) throw new Error('never done');
    return { fewest, most };
  }
}
