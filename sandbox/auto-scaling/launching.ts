import { ApiError } from '../api.js';
import type { ModelInstance } from '../world.js';
import type { Fleet } from './fleet.js';
import { abandoned, type Hooks } from './hooks.js';
import { launchFailure, refuseLostTargetGroup } from './launch-failure.js';
import { type Candidate, candidates } from './launch-source.js';
import { type Group, isPending, type Member, type Purpose } from './model.js';
import type { Traffic } from './traffic.js';

export interface LaunchReason {
  /** For the record: `auto-scaling:desired`, `caller:…`. */
  readonly cause: string;
  /** The activity's Cause. */
  readonly text: string;
  readonly purpose: Purpose;
  /** The purchase option of what it takes the place of; else the policy's distribution says. */
  readonly bought?: 'on-demand' | 'spot';
  /** The id of the member that it is launched beside, to take its place. */
  readonly succeeds?: string;
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
   * @throws ApiError as `buy`
   */
  launch(group: Group, subnetId: string, reason: LaunchReason): Member {
    const { instance, remembered } = this.buy(group, subnetId, reason);
    return this.#join(group, instance, remembered, reason);
  }

  /**
   * An instance of EC2's that is nobody's member yet.
   * @throws ApiError what EC2 refused with, of the last way that was tried; the failure is an activity by then
   */
  buy(
    group: Group,
    subnetId: string,
    reason: LaunchReason,
  ): { readonly instance: ModelInstance; readonly remembered: Candidate['remembered'] } {
    const zone = this.#fleet.compute.zoneOfSubnet(subnetId) ?? '';
    let refused: ApiError | undefined;
    let purchase: LaunchReason['bought'];
    try {
      refuseLostTargetGroup(this.#fleet, group);
      for (const way of candidates(this.#fleet, group, subnetId, reason.cause, reason.bought)) {
        const { order, remembered, tooDear } = way;
        purchase = order.purchase;
        try {
          if (tooDear !== undefined) throw tooDear;
          return { instance: this.#fleet.compute.launch(order), remembered };
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          refused = error;
        }
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refused = error;
    }
    const refusal =
      refused ?? new ApiError('ValidationError', 'The group names nothing to launch.');
    const place = { zone, subnet: subnetId };
    const { activities } = this.#fleet;
    const activity = activities.start(group, 'Launching a new EC2 instance', reason.text, place);
    activities.fail(activity, launchFailure(group, refusal, purchase));
    this.#fleet.launchFailed(group, reason);
    throw refusal;
  }

  #join(
    group: Group,
    instance: ModelInstance,
    remembered: Candidate['remembered'],
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
    if (reason.succeeds !== undefined) group.successors.set(member.id, reason.succeeds);
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

  #refuse(group: Group, member: Member, token: string): void {
    this.#fleet.activities.cancel(member.activity, abandoned(token));
    this.#abandon(group, member, 'auto-scaling:lifecycle-hook');
  }

  /** Protection begins here, and so do the grace period and the traffic (facts 1.9). */
  #enter(group: Group, member: Member): void {
    this.#fleet.protect(group, member, group.settings.NewInstancesProtectedFromScaleIn);
    this.#fleet.move(group, member, 'InService', member.cause);
    this.#traffic.register(group, member);
    this.#fleet.activities.succeed(member.activity);
  }

  /** A warm start: it is `Pending` again, and waits for EC2 and for its hooks as a new one does. */
  enterFromPool(group: Group, member: Member, reason: LaunchReason): void {
    const instance = this.#fleet.compute.instance(member.id);
    member.purpose = reason.purpose;
    member.activity = this.#fleet.activities.start(
      group,
      `Launching a new EC2 instance from warm pool: ${member.id}`,
      reason.text,
      { zone: member.zone, ...(instance === undefined ? {} : { subnet: instance.subnetId }) },
      'PreInService',
    );
    this.#fleet.outOfPool(group, member, reason.cause);
    if (instance !== undefined) this.#observe(group, member, instance);
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
