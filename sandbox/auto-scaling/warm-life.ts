import type { ModelInstance } from '../world.js';
import * as causes from './causes.js';
import type { EndReason } from './ending.js';
import type { Fleet } from './fleet.js';
import { abandoned, type Hooks } from './hooks.js';
import type { Activity, Group, HookResult, Member, Transition, WarmLifecycle } from './model.js';
import { retainsAbandoned } from './retention.js';
import { templateIfThere } from './template-spec.js';
import type { Traffic } from './traffic.js';

/**
 * The life of an instance in a warm pool: `Warmed:Pending`, its hooks, stopped or kept running, and its end
 * (warm-pool-instance-lifecycle). The hooks are the group's: of the launching transition for what comes new, of the
 * terminating one for what returns from the group or ends.
 */
export class WarmLife {
  readonly #fleet: Fleet;
  readonly #hooks: Hooks;
  readonly #traffic: Traffic;

  constructor(fleet: Fleet, hooks: Hooks, traffic: Traffic) {
    this.#fleet = fleet;
    this.#hooks = hooks;
    this.#traffic = traffic;
    fleet.onInstance((group, member, instance) => {
      if (group.pool.has(member.id)) this.#observe(group, member, instance);
    });
  }

  /** A new instance. */
  enter(group: Group, member: Member, text: string): void {
    this.#startActivity(group, member, `Launching a new EC2 instance into warm pool`, text);
    this.#fleet.toPool(group, member, member.cause);
  }

  /** From the group on a scale-in, out of its target groups first. */
  takeBack(group: Group, member: Member, { cause, text }: EndReason): Activity {
    const activity = this.#startActivity(group, member, `Moving EC2 instance to warm pool`, text);
    member.protectedFromScaleIn = false;
    member.inServiceAt = undefined;
    this.#fleet.toPool(group, member, cause);
    this.#traffic.drain(group, member, cause, () =>
      this.#waitFor(group, member, 'autoscaling:EC2_INSTANCE_TERMINATING'),
    );
    return activity;
  }

  /** With its terminating hook; by force without. */
  end(
    group: Group,
    member: Member,
    cause: string,
    { text, force = false }: { readonly text: string; readonly force?: boolean },
  ): void {
    if (member.lifecycle.startsWith('Warmed:Terminating') && !isRetained(member)) {
      if (force) this.#terminate(group, member);
      return;
    }
    this.#hooks.forget(member);
    this.#traffic.forget(member);
    this.#fleet.activities.cancel(member.activity, 'Instance left the warm pool.');
    this.#startActivity(group, member, `Terminating EC2 instance from warm pool`, text);
    const wasRetained = isRetained(member);
    this.#fleet.movePool(group, member, 'Warmed:Terminating', cause);
    if (force || wasRetained) {
      this.#terminate(group, member);
      return;
    }
    const waits = this.#hooks.start(
      group,
      member,
      'autoscaling:EC2_INSTANCE_TERMINATING',
      (result, token) => {
        if (token !== '' && result === 'ABANDON' && retainsAbandoned(group)) {
          this.#move(group, member, 'Warmed:Terminating:Proceed');
          this.#move(group, member, 'Warmed:Terminating:Retained');
        } else this.#terminate(group, member);
      },
    );
    if (waits) this.#move(group, member, 'Warmed:Terminating:Wait');
  }

  // -------------------------------------------------------------------------------------- entering

  /** There is no grace period in a pool: what is not well is ended (warm-pools-health-checks-monitor-view-status). */
  #observe(group: Group, member: Member, instance: ModelInstance): void {
    const { lifecycle } = member;
    if (instance.state === 'terminated' && lifecycle === 'Warmed:Terminating:Proceed') {
      this.#fleet.activities.succeed(member.activity);
      this.#fleet.leavePool(group, member, member.cause);
    } else if (lifecycle.startsWith('Warmed:Terminating')) {
      return;
    } else if (instance.state === 'shutting-down' || instance.state === 'terminated') {
      this.#lose(group, member, 'an EC2 health check indicating it has been terminated or stopped');
    } else if (lifecycle === 'Warmed:Running' && instance.statusChecks === 'impaired') {
      this.#lose(group, member, 'an EC2 instance status check failure');
    } else if (lifecycle === 'Warmed:Pending' && instance.state === 'running') {
      this.#fleet.agenda.soon(`warming:${member.id}`, this.#delay(), () => {
        if (member.lifecycle === 'Warmed:Pending') {
          this.#waitFor(group, member, 'autoscaling:EC2_INSTANCE_LAUNCHING');
        }
      });
    } else if (lifecycle === 'Warmed:Pending:Proceed' && instance.state === 'stopped') {
      this.#settled(group, member);
    }
  }

  #waitFor(group: Group, member: Member, transition: Transition): void {
    const waits = this.#hooks.start(group, member, transition, (result, token) =>
      this.#waited(group, member, transition, result, token),
    );
    if (!waits) return;
    this.#fleet.activities.progress(member.activity, 'MidLifecycleAction');
    this.#move(group, member, 'Warmed:Pending:Wait');
  }

  /** Abandoned at launch it is ended; abandoned on its way back it is ended too, or retained where the group says so. */
  #waited(
    group: Group,
    member: Member,
    transition: Transition,
    result: HookResult,
    token: string,
  ): void {
    if (token !== '' && result === 'ABANDON') {
      this.#fleet.activities.cancel(member.activity, abandoned(token));
      const returns = transition === 'autoscaling:EC2_INSTANCE_TERMINATING';
      if (returns && retainsAbandoned(group)) {
        this.#move(group, member, 'Warmed:Pending:Proceed');
        this.#move(group, member, 'Warmed:Pending:Retained');
      } else {
        const text = causes.endedFor(this.#fleet.now, 'an abandoned lifecycle action');
        this.end(group, member, 'auto-scaling:lifecycle-hook', { text, force: true });
      }
      return;
    }
    this.#move(group, member, 'Warmed:Pending:Proceed');
    if (group.warmPool?.state === 'Running') this.#settled(group, member);
    else this.#fleet.compute.stop(member.id, member.cause);
  }

  #settled(group: Group, member: Member): void {
    const state = group.warmPool?.state ?? 'Stopped';
    const lifecycle: WarmLifecycle =
      state === 'Hibernated' && !this.#canHibernate(member) ? 'Warmed:Stopped' : `Warmed:${state}`;
    this.#fleet.activities.succeed(member.activity);
    this.#move(group, member, lifecycle);
  }

  /** What is not set up for it is stopped instead (ec2-auto-scaling-warm-pools, "Instance reuse policy"). */
  #canHibernate({ template }: Member): boolean {
    if (template === undefined) return false;
    const data = templateIfThere(this.#fleet, template)?.data;
    return (data?.HibernationOptions as { Configured?: boolean } | undefined)?.Configured === true;
  }

  // ---------------------------------------------------------------------------------------- ending

  #lose(group: Group, member: Member, finding: string): void {
    this.#fleet.agenda.soon(`warm health:${member.id}`, this.#delay(), () => {
      if (!group.pool.has(member.id)) return;
      const text = causes.endedForHealth(this.#fleet.now, finding);
      this.end(group, member, 'auto-scaling:health', { text, force: true });
    });
  }

  #terminate(group: Group, member: Member): void {
    this.#hooks.forget(member);
    this.#move(group, member, 'Warmed:Terminating:Proceed');
    const state = this.#fleet.compute.instance(member.id)?.state;
    if (state === undefined || state === 'terminated') {
      this.#fleet.activities.succeed(member.activity);
      this.#fleet.leavePool(group, member, member.cause);
    } else if (state !== 'shutting-down') {
      this.#fleet.compute.terminate(member.id, member.cause);
    }
  }

  #move(group: Group, member: Member, lifecycle: WarmLifecycle): void {
    this.#fleet.movePool(group, member, lifecycle, member.cause);
  }

  #startActivity(group: Group, member: Member, description: string, text: string): Activity {
    const { zone } = member;
    const activity = this.#fleet.activities.start(group, `${description}: ${member.id}`, text, {
      zone,
    });
    member.activity = activity;
    return activity;
  }

  #delay(): number {
    return this.#fleet.room.random.stream('auto-scaling warm pool').seconds(1, 5);
  }
}

const isRetained = (member: Member): boolean => member.lifecycle.endsWith(':Retained');
