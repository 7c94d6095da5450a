import type { Fleet } from './fleet.js';
import type { Hooks } from './hooks.js';
import { type Activity, type Group, isTerminating, type Member } from './model.js';
import type { Traffic } from './traffic.js';

export interface EndReason {
  /** For the record. */
  readonly cause: string;
  /** The activity's Cause. */
  readonly text: string;
}

/**
 * Out of service for good, in the service's own order: deregistration and draining, then the terminating hook, then
 * EC2, then gone (facts 1.9: load-balancer deregistration comes before the terminate hook).
 */
export class Ending {
  readonly #fleet: Fleet;
  readonly #hooks: Hooks;
  readonly #traffic: Traffic;

  constructor(fleet: Fleet, hooks: Hooks, traffic: Traffic) {
    this.#fleet = fleet;
    this.#hooks = hooks;
    this.#traffic = traffic;
    fleet.onInstance((group, member, instance) => {
      if (instance.state === 'terminated' && member.lifecycle === 'Terminating:Proceed') {
        this.#leave(group, member);
      }
    });
  }

  /** Answers the activity that ends the member; the one under way when it is ending already. */
  end(group: Group, member: Member, reason: EndReason): Activity {
    if (isTerminating(member) && member.activity !== undefined) return member.activity;
    const { activities } = this.#fleet;
    this.#hooks.forget(member);
    this.#traffic.forget(member);
    activities.cancel(member.activity, 'Instance was terminated before the activity completed.');
    const activity = activities.start(
      group,
      `Terminating EC2 instance: ${member.id}`,
      reason.text,
      { zone: member.zone },
    );
    member.activity = activity;
    this.#fleet.move(group, member, 'Terminating', reason.cause);
    activities.progress(activity, 'WaitingForELBConnectionDraining');
    this.#traffic.drain(group, member, reason.cause, () => this.#runHooks(group, member));
    return activity;
  }

  /** Ends what never came into service: no traffic to drain, no hook to run. */
  abandon(group: Group, member: Member, cause: string): void {
    this.#hooks.forget(member);
    this.#fleet.move(group, member, 'Terminating', cause);
    this.#terminate(group, member);
  }

  #runHooks(group: Group, member: Member): void {
    this.#fleet.activities.progress(member.activity, 'InProgress');
    const waits = this.#hooks.start(group, member, 'autoscaling:EC2_INSTANCE_TERMINATING', () =>
      this.#terminate(group, member),
    );
    if (!waits) return;
    this.#fleet.activities.progress(member.activity, 'MidLifecycleAction');
    this.#fleet.move(group, member, 'Terminating:Wait', member.cause);
  }

  #terminate(group: Group, member: Member): void {
    this.#fleet.move(group, member, 'Terminating:Proceed', member.cause);
    const state = this.#fleet.compute.instance(member.id)?.state;
    if (state === undefined || state === 'terminated') this.#leave(group, member);
    else if (state !== 'shutting-down') this.#fleet.compute.terminate(member.id, member.cause);
  }

  #leave(group: Group, member: Member): void {
    if (!group.members.has(member.id)) return;
    this.#fleet.activities.succeed(member.activity);
    this.#fleet.leave(group, member, member.cause);
  }
}
