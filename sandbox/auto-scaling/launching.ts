import { ApiError } from '../api.js';
import type { ModelInstance } from '../world.js';
import type { Fleet } from './fleet.js';
import type { Hooks } from './hooks.js';
import { candidates } from './launch-source.js';
import { type Group, isPending, type Member, type Purpose } from './model.js';
import type { Traffic } from './traffic.js';

export interface LaunchReason {
  /** For the record: `auto-scaling:desired`, `caller:…`. */
  readonly cause: string;
  /** The activity's Cause. */
  readonly text: string;
  readonly purpose: Purpose;
}

/** From the order to EC2 to a member in service: Pending, its hooks, registration with its target groups. */
export class Launching {
  readonly #fleet: Fleet;
  readonly #hooks: Hooks;
  readonly #traffic: Traffic;
  /** On their way back into service, where neither EC2 nor hooks are waited for. */
  readonly #returning = new Set<string>();
  /** Ends a member that did not make it. */
  readonly #abandon: (group: Group, member: Member, cause: string) => void;

  constructor(
    fleet: Fleet,
    hooks: Hooks,
    traffic: Traffic,
    abandon: (group: Group, member: Member, cause: string) => void,
  ) {
    this.#fleet = fleet;
    this.#hooks = hooks;
    this.#traffic = traffic;
    this.#abandon = abandon;
    fleet.onInstance((group, member, instance) => this.#observe(group, member, instance));
  }

  /**
   * Launches one instance into a subnet; it is a Pending member at once.
   * @throws ApiError what EC2 refused with, of the last way that was tried; the failure is an activity by then
   */
  launch(group: Group, subnetId: string, reason: LaunchReason): Member {
    const zone = this.#fleet.compute.zoneOfSubnet(subnetId) ?? '';
    let refusal = new ApiError('ValidationError', 'The group names nothing to launch.');
    try {
      for (const { order, remembered } of candidates(this.#fleet, group, subnetId, reason.cause)) {
        try {
          const instance = this.#fleet.compute.launch(order);
          return this.#join(group, instance, remembered, reason);
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          refusal = error;
        }
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refusal = error;
    }
    const place = { zone, subnet: subnetId };
    const { activities } = this.#fleet;
    const activity = activities.start(group, 'Launching a new EC2 instance', reason.text, place);
    activities.fail(activity, `${refusal.message} Launching EC2 instance failed.`);
    this.#fleet.launchFailed(group, reason);
    throw refusal;
  }

  #join(
    group: Group,
    instance: ModelInstance,
    remembered: Pick<
      Member,
      'template' | 'launchConfiguration' | 'imageId' | 'weight' | 'weighted'
    >,
    reason: LaunchReason,
  ): Member {
    const member: Member = {
      ...remembered,
      id: instance.id,
      type: instance.type,
      zone: instance.zone,
      launchedAt: instance.launchedAt,
      purpose: reason.purpose,
      lifecycle: 'Pending',
      health: 'Healthy',
      protectedFromScaleIn: false,
      inServiceAt: undefined,
      placeGivenUp: false,
      cause: reason.cause,
      activity: this.#fleet.activities.start(
        group,
        `Launching a new EC2 instance: ${instance.id}`,
        reason.text,
        { zone: instance.zone, subnet: instance.subnetId },
        'PreInService',
      ),
    };
    this.#fleet.join(group, member);
    this.#observe(group, member, instance);
    return member;
  }

  /** Pending ends when EC2 says running, and some seconds later, when Auto Scaling has noticed. */
  #observe(group: Group, member: Member, instance: ModelInstance): void {
    if (member.lifecycle === 'Pending' && instance.state === 'running') {
      if (this.#returning.has(member.id)) return;
      this.#fleet.agenda.soon(`running:${member.id}`, this.#fleet.delay(1, 5), () => {
        if (member.lifecycle === 'Pending') this.#runHooks(group, member);
      });
    } else if (isPending(member) && instance.state !== 'pending' && instance.state !== 'running') {
      this.#fleet.activities.fail(
        member.activity,
        `Instance became ${instance.state} while it was being launched.`,
      );
      this.#abandon(group, member, 'auto-scaling:launch-failed');
    }
  }

  #runHooks(group: Group, member: Member): void {
    const waits = this.#hooks.start(
      group,
      member,
      'autoscaling:EC2_INSTANCE_LAUNCHING',
      (result, token) => {
        if (token === '') this.#enter(group, member);
        else if (result === 'CONTINUE') this.#proceed(group, member);
        else this.#refuse(group, member, token);
      },
    );
    if (!waits) return;
    this.#fleet.activities.progress(member.activity, 'MidLifecycleAction');
    this.#fleet.move(group, member, 'Pending:Wait', member.cause);
  }

  #proceed(group: Group, member: Member): void {
    this.#fleet.move(group, member, 'Pending:Proceed', member.cause);
    this.#fleet.agenda.soon(`proceed:${member.id}`, this.#fleet.delay(1, 3), () => {
      if (member.lifecycle === 'Pending:Proceed') this.#enter(group, member);
    });
  }

  /** The text is what public logs show of a hook that was abandoned (facts 1.2). */
  #refuse(group: Group, member: Member, token: string): void {
    this.#fleet.activities.cancel(
      member.activity,
      `Instance failed to complete user's Lifecycle Action: Lifecycle Action with token ${token} was abandoned: Lifecycle Action Completed with ABANDON Result`,
    );
    this.#abandon(group, member, 'auto-scaling:lifecycle-hook');
  }

  /** Protection begins here, and so do the grace period and the traffic (facts 1.9). */
  #enter(group: Group, member: Member): void {
    this.#fleet.protect(group, member, group.settings.NewInstancesProtectedFromScaleIn);
    this.#fleet.move(group, member, 'InService', member.cause);
    this.#traffic.register(group, member);
    this.#fleet.activities.succeed(member.activity);
  }

  /** Back from standby, or attached: no hooks, and no launch to wait for. */
  enterAgain(group: Group, member: Member): void {
    this.#returning.add(member.id);
    this.#fleet.agenda.soon(`enter:${member.id}`, this.#fleet.delay(2, 10), () => {
      this.#returning.delete(member.id);
      if (member.lifecycle !== 'Pending') return;
      this.#fleet.move(group, member, 'InService', member.cause);
      this.#traffic.register(group, member);
      this.#fleet.activities.succeed(member.activity);
    });
  }
}
