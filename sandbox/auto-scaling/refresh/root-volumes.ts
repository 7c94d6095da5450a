import { ApiError } from '../../api.js';
import * as causes from '../causes.js';
import type { Ending } from '../ending.js';
import type { Fleet } from '../fleet.js';
import { abandoned, type Hooks } from '../hooks.js';
import type { Group, Member } from '../model.js';
import { CAUSE } from './census.js';
import { type Wanted, wantedOf } from './matching.js';

/**
 * The ReplaceRootVolume strategy: the instance stays, with its addresses and its other volumes, and boots again from
 * another image; one that cannot is ended and replaced (facts 1.11). How long the service takes is unpublished.
 */
export class RootVolumes {
  readonly #fleet: Fleet;
  readonly #ending: Ending;
  readonly #hooks: Hooks;
  readonly #underWay = new Map<string, Wanted>();

  constructor(fleet: Fleet, ending: Ending, hooks: Hooks) {
    this.#fleet = fleet;
    this.#ending = ending;
    this.#hooks = hooks;
    fleet.onInstance((group, member) => this.#observe(group, member));
  }

  replace(group: Group, member: Member): void {
    const wanted = this.#wanted(group, member);
    const imageId = wanted?.imageId;
    if (wanted === undefined || imageId === undefined) {
      this.#giveUp(group, member);
      return;
    }
    const { activities, now } = this.#fleet;
    member.activity = activities.start(
      group,
      `Replacing root volume of EC2 instance: ${member.id}`,
      causes.remadeForRefresh(now, member.id),
      { zone: member.zone },
      'InPlaceUpdateInProgress',
    );
    this.#underWay.set(member.id, wanted);
    this.#fleet.move(group, member, 'ReplacingRootVolume', CAUSE);
    this.#runHooks(group, member, imageId);
  }

  /** The terminating hook holds it before it is rebooted (replace-root-volume). */
  #runHooks(group: Group, member: Member, imageId: string): void {
    const { activities, room } = this.#fleet;
    const waits = this.#hooks.start(
      group,
      member,
      'autoscaling:EC2_INSTANCE_TERMINATING',
      (result, token) => {
        if (token === '') {
          this.#order(group, member, imageId);
        } else if (
          result === 'ABANDON' &&
          room.switches['root-volume-hook-abandoned'] === 'ends-the-instance'
        ) {
          activities.cancel(member.activity, abandoned(token));
          this.#giveUp(group, member);
        } else {
          activities.progress(member.activity, 'InPlaceUpdateInProgress');
          this.#fleet.move(group, member, 'ReplacingRootVolume:Proceed', CAUSE);
          this.#order(group, member, imageId);
        }
      },
    );
    if (!waits) return;
    activities.progress(member.activity, 'MidLifecycleAction');
    this.#fleet.move(group, member, 'ReplacingRootVolume:Wait', CAUSE);
  }

  #order(group: Group, member: Member, imageId: string): void {
    try {
      this.#fleet.compute.replaceRootVolume(member.id, imageId, CAUSE);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#fleet.activities.fail(member.activity, error.message);
      this.#giveUp(group, member);
    }
  }

  /** Each instance type has an image of its own: an override names both. */
  #wanted(group: Group, member: Member): Wanted | undefined {
    try {
      const wanted = wantedOf(this.#fleet, group.refreshing?.source ?? group.source);
      return wanted.find((one) => one.type === member.type);
    } catch (error) {
      if (error instanceof ApiError) return undefined;
      throw error;
    }
  }

  #observe(group: Group, member: Member): void {
    const wanted = this.#underWay.get(member.id);
    const isHeld = member.lifecycle.startsWith('ReplacingRootVolume');
    if (wanted === undefined || !isHeld) return;
    const instance = this.#fleet.compute.instance(member.id);
    if (instance?.state !== 'running') this.#giveUp(group, member);
    else if (instance.imageId === wanted.imageId) this.#enter(group, member, wanted);
  }

  #enter(group: Group, member: Member, wanted: Wanted): void {
    this.#underWay.delete(member.id);
    const template = member.template && { ...member.template, Version: String(wanted.version) };
    this.#fleet.remake(member, { template, imageId: wanted.imageId });
    this.#fleet.move(group, member, 'RootVolumeReplaced', CAUSE);
    const random = this.#fleet.room.random.stream('instance refresh');
    this.#fleet.agenda.soon(`remade:${member.id}`, random.seconds(1, 5), () => {
      if (member.lifecycle !== 'RootVolumeReplaced') return;
      this.#fleet.move(group, member, 'InService', CAUSE);
      this.#fleet.activities.succeed(member.activity);
    });
  }

  #giveUp(group: Group, member: Member): void {
    this.#underWay.delete(member.id);
    const text = causes.endedForRefresh(this.#fleet.now, member.id);
    this.#ending.end(group, member, { cause: CAUSE, text });
  }
}
