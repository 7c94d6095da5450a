import * as causes from './causes.js';
import type { Fleet } from './fleet.js';
import type { Group, Member } from './model.js';
import type { Succession } from './succession.js';

export type SpotSignal = 'rebalance-recommendation' | 'interruption-notice';

const NAMES: Record<SpotSignal, string> = {
  'rebalance-recommendation': 'an EC2 instance rebalance recommendation',
  'interruption-notice': 'an EC2 Spot Instance interruption notice',
};

/**
 * What Auto Scaling does about EC2's Spot signals. With CapacityRebalance it launches a Spot Instance beside the one at
 * risk at the recommendation, or at the notice when there was none, and ends the old one when the new one is healthy;
 * without, nothing happens before the health check finds the interrupted instance gone
 * (ec2-auto-scaling-capacity-rebalancing). Pools have no forecasts here: a new instance is deemed as safe as the old.
 */
export class SpotSignals {
  readonly #fleet: Fleet;
  readonly #succession: Succession;

  constructor(fleet: Fleet, succession: Succession) {
    this.#fleet = fleet;
    this.#succession = succession;
  }

  received(instanceId: string, signal: SpotSignal): void {
    const group = this.#fleet.groupOf(instanceId);
    const member = group?.members.get(instanceId);
    if (group === undefined || member === undefined) return;
    if (group.settings.CapacityRebalance !== true || member.lifecycle !== 'InService') return;
    this.#fleet.agenda.soon(`spot:${member.id}`, this.#delay(), () =>
      this.#replace(group, member, signal),
    );
  }

  #replace(group: Group, member: Member, signal: SpotSignal): void {
    const what = NAMES[signal];
    this.#succession.begin(group, member, {
      warm: false,
      launch: {
        cause: 'auto-scaling:capacity-rebalance',
        text: causes.launchedFor(this.#fleet.now, what),
        purpose: 'succession',
        bought: 'spot',
      },
      end: () => ({
        cause: 'auto-scaling:capacity-rebalance',
        text: causes.endedFor(this.#fleet.now, what),
      }),
    });
  }

  #delay(): number {
    return this.#fleet.room.random.stream('auto-scaling spot').seconds(1, 5);
  }
}
