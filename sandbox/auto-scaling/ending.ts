import type { Fleet } from './fleet.js';
import { abandoned, type Hooks } from './hooks.js';
import { type Activity, type Group, isTerminating, type Member } from './model.js';
import { retainsAbandoned } from './retention.js';
import type { Traffic } from './traffic.js';
import type { WarmLife } from './warm-life.js';

export interface EndReason {
  /** For the record. */
  readonly cause: string;
  /** The activity's Cause. */
  readonly text: string;
  /** The group shrinks: a warm pool may take the instance back. */
  readonly scaleIn?: boolean;
  /** The group is deleted by force: no lifecycle hook is waited for. */
  readonly force?: boolean;
}

/**
 * Out of service for good, in the service's own order: deregistration and draining, then the terminating hook, then
 * EC2, then gone (facts 1.9: load-balancer deregistration comes before the terminate hook).
 */
export class Ending {
  readonly #fleet: Fleet;
  readonly #hooks: Hooks;
  readonly #traffic: Traffic;
  readonly #warmLife: WarmLife;

  constructor(fleet: Fleet, hooks: Hooks, traffic: Traffic, warmLife: WarmLife) {
    this.#fleet = fleet;
    this.#hooks = hooks;
    this.#traffic = traffic;
    this.#warmLife = warmLife;
    fleet.onInstance((group, member, instance) => {
      const { lifecycle } = member;
      const isLast = lifecycle === 'Terminating:Proceed' || lifecycle === 'Terminating:Retained';
      if (instance.state === 'terminated' && isLast) {
        this.#leave(group, member);
      }
    });
  }

  /** Answers the activity that ends the member; the one under way when it is ending already. */
  end(group: Group, member: Member, reason: EndReason): Activity {
    const wasRetained = member.lifecycle === 'Terminating:Retained';
    if (isTerminating(member) && member.activity !== undefined && !wasRetained) {
      if (reason.force === true && member.lifecycle === 'Terminating:Wait')
        this.#letGo(group, member);
      return member.activity;
    }
    const { activities } = this.#fleet;
    this.#hooks.forget(member);
    this.#traffic.forget(member);
    activities.cancel(member.activity, 'Instance was terminated before the activity completed.');
    if (reason.scaleIn === true && reuses(group)) {
      return this.#warmLife.takeBack(group, member, reason);
    }
    const activity = activities.start(
      group,
      `Terminating EC2 instance: ${member.id}`,
      reason.text,
      this.#placeOf(member),
    );
    member.activity = activity;
    this.#fleet.move(group, member, 'Terminating', reason.cause);
    if (wasRetained) {
      this.#terminate(group, member);
      return activity;
    }
    activities.progress(activity, 'WaitingForELBConnectionDraining');
    this.#traffic.drain(group, member, reason.cause, () => {
      if (group.deleting) this.#terminate(group, member);
      else this.#runHooks(group, member);
    });
    return activity;
  }

  #placeOf({ id, zone }: Member): { readonly zone: string; readonly subnet?: string } {
    const subnet = this.#fleet.compute.instance(id)?.subnetId;
    return subnet === undefined ? { zone } : { zone, subnet };
  }

  /** Ends what never came into service: no traffic to drain, no hook to run. */
  abandon(group: Group, member: Member, cause: string): void {
    this.#hooks.forget(member);
    this.#fleet.move(group, member, 'Terminating', cause);
    this.#terminate(group, member);
  }

  #letGo(group: Group, member: Member): void {
    this.#hooks.forget(member);
    this.#terminate(group, member);
  }

  #runHooks(group: Group, member: Member): void {
    this.#fleet.activities.progress(member.activity, 'InProgress');
    const waits = this.#hooks.start(
      group,
      member,
      'autoscaling:EC2_INSTANCE_TERMINATING',
      (result, token) => {
        if (token !== '' && result === 'ABANDON' && retainsAbandoned(group)) {
          this.#retain(group, member, token);
        } else this.#terminate(group, member);
      },
    );
    if (!waits) return;
    this.#fleet.activities.progress(member.activity, 'MidLifecycleAction');
    this.#fleet.move(group, member, 'Terminating:Wait', member.cause);
  }

  #retain(group: Group, member: Member, token: string): void {
    this.#fleet.move(group, member, 'Terminating:Proceed', member.cause);
    this.#fleet.activities.cancel(member.activity, abandoned(token));
    this.#fleet.move(group, member, 'Terminating:Retained', member.cause);
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

const reuses = ({ warmPool, deleting }: Group): boolean =>
  warmPool?.reuse === true && !warmPool.deleting && !deleting;
