import { ApiError } from '../api.js';
import { MINUTE } from '../clock.js';
import type { Capacity } from './capacity.js';
import type { Ending, EndReason } from './ending.js';
import type { Fleet } from './fleet.js';
import type { Launching, LaunchReason } from './launching.js';
import { type Group, holdsPlace, type Member, targetGroupsOf } from './model.js';
import { zoneCounts } from './zones.js';

/** Why a member is to be followed by another, and what is said of it. */
export interface Occasion {
  readonly launch: Omit<LaunchReason, 'succeeds'>;
  /** Said when the member is ended. */
  readonly end: () => EndReason;
  /** Whether the new one must be warm, and not just healthy, before the old one goes. */
  readonly warm: boolean;
}

interface Line {
  readonly group: Group;
  readonly member: Member;
  readonly occasion: Occasion;
  successor: Member | undefined;
}

const RETRY = 2 * MINUTE;

/**
 * Replacing launch-first: another instance is launched beside a member, above the desired capacity and if need be
 * above MaxSize, and only when that one is healthy is the member ended. Should the new one fail, another follows; should
 * the member leave first, the new one has simply taken its place.
 */
export class Succession {
  readonly #fleet: Fleet;
  readonly #launching: Launching;
  readonly #capacity: Capacity;
  readonly #ending: Ending;
  /** By the id of the member that is to go. */
  readonly #lines = new Map<string, Line>();

  constructor(fleet: Fleet, launching: Launching, capacity: Capacity, ending: Ending) {
    this.#fleet = fleet;
    this.#launching = launching;
    this.#capacity = capacity;
    this.#ending = ending;
    fleet.onTouched((group) => {
      if (group.successors.size > 0) this.#lookAt(group);
    });
    const look = (group: Group, member: Member): void => {
      if (group.successors.has(member.id)) this.#lookAt(group);
    };
    fleet.onMoved(look);
    fleet.onInstance(look);
    fleet.onTarget(look);
  }

  /** Whether a successor of the member is on its way already. */
  isUnderWay(member: Member): boolean {
    return this.#lines.has(member.id);
  }

  /** How many of the group's members are being followed now. */
  count(group: Group): number {
    return [...this.#lines.values()].filter((line) => line.group === group).length;
  }

  begin(group: Group, member: Member, occasion: Occasion): void {
    if (this.#lines.has(member.id)) return;
    const line: Line = { group, member, occasion, successor: undefined };
    this.#lines.set(member.id, line);
    this.#launch(line);
  }

  #launch(line: Line): void {
    const { group, member } = line;
    if (!this.#isWanted(line)) {
      this.#drop(line);
      return;
    }
    if (!group.suspended.has('Launch') && this.#launchSomewhere(line)) return;
    this.#fleet.agenda.soon(`succession:${member.id}`, RETRY, () => this.#launch(line));
  }

  /** Where there are fewest without the member that is to go. */
  #launchSomewhere(line: Line): boolean {
    const { group, member, occasion } = line;
    const counts = new Map(zoneCounts(group));
    counts.set(member.zone, Math.max(0, (counts.get(member.zone) ?? 1) - 1));
    for (const zone of this.#capacity.zonesFor(group, counts)) {
      try {
        line.successor = this.#launching.launch(group, this.#capacity.subnetIn(group, zone), {
          ...occasion.launch,
          succeeds: member.id,
        });
        return true;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    }
    return false;
  }

  #isWanted({ group, member }: Line): boolean {
    return !group.deleting && group.members.has(member.id) && member.lifecycle === 'InService';
  }

  #lookAt(group: Group): void {
    for (const line of this.#lines.values()) {
      if (line.group === group && line.successor !== undefined) this.#lookAtLine(line);
    }
  }

  #lookAtLine(line: Line): void {
    const { group, member, successor } = line;
    if (successor === undefined) return;
    if (!this.#isWanted(line)) this.#drop(line);
    else if (!group.members.has(successor.id) || !holdsPlace(successor)) {
      group.successors.delete(successor.id);
      line.successor = undefined;
      this.#fleet.agenda.soon(`succession:${member.id}`, RETRY, () => this.#launch(line));
    } else if (this.#isReady(line, successor) && !group.suspended.has('Terminate')) {
      this.#fleet.agenda.soon(`succeeded:${member.id}`, 5_000, () => this.#end(line));
    }
  }

  #isReady({ group, occasion }: Line, successor: Member): boolean {
    if (successor.lifecycle !== 'InService' || successor.health !== 'Healthy') return false;
    const { compute, loadBalancing, now } = this.#fleet;
    if (compute.instance(successor.id)?.statusChecks !== 'ok') return false;
    const byLoadBalancer = group.settings.HealthCheckType.split(',').includes('ELB');
    const sources = byLoadBalancer ? targetGroupsOf(group) : [];
    if (sources.some((arn) => loadBalancing.targetState(arn, successor.id) !== 'healthy')) {
      return false;
    }
    const warmAt = (successor.inServiceAt ?? now) + (occasion.warm ? warmUp(group) : 0);
    if (warmAt <= now) return true;
    this.#fleet.agenda.soon(`warm:${successor.id}`, warmAt - now, () => this.#lookAt(group));
    return false;
  }

  #end(line: Line): void {
    const { group, member, successor, occasion } = line;
    if (successor === undefined || !this.#isWanted(line) || !this.#isReady(line, successor)) {
      this.#lookAtLine(line);
      return;
    }
    this.#drop(line);
    this.#ending.end(group, member, occasion.end());
  }

  #drop(line: Line): void {
    this.#lines.delete(line.member.id);
    this.#fleet.agenda.drop(`succession:${line.member.id}`);
    if (line.successor !== undefined) line.group.successors.delete(line.successor.id);
    this.#fleet.touch(line.group);
  }
}

/** Milliseconds. */
function warmUp(group: Group): number {
  const { DefaultInstanceWarmup: warmup, HealthCheckGracePeriod: grace } = group.settings;
  return (typeof warmup === 'number' ? warmup : grace) * 1_000;
}
