import { MINUTE } from '../clock.js';
import * as causes from './causes.js';
import type { Ending } from './ending.js';
import type { Fleet } from './fleet.js';
import { type Bounds, maintenanceBounds, replacements } from './maintenance.js';
import {
  capacityOf,
  type Group,
  inService,
  isPending,
  isTerminating,
  type Member,
  targetGroupsOf,
} from './model.js';
import { invalid } from './refusals.js';
import type { Succession } from './succession.js';
import type { WarmLife } from './warm-life.js';

/** What is wrong with a member, in the words of an activity's Cause, and whether the grace period hides it. */
interface Finding {
  readonly text: string;
  readonly graced: boolean;
  /** A verdict of the load balancer's, which the group takes over in its own time. */
  readonly hearsay?: boolean;
}

/** Of half a minute at most. */
const SLOWNESS = { 'at-once': 0, 'within-half-a-minute': 1, 'after-minutes': 10 } as const;

/** Time passes without an event to tell of it (a scheduled event draws near): members are looked at this often. */
const ROUND = 5 * MINUTE;

/**
 * HealthCheck marks members Unhealthy, ReplaceUnhealthy ends them and owes the group a replacement
 * (facts 1.9, ec2-auto-scaling-health-checks). Only members in service are judged: not those in standby.
 */
export class Health {
  readonly #fleet: Fleet;
  readonly #ending: Ending;
  readonly #succession: Succession;
  readonly #warmLife: WarmLife;
  readonly #rounds = new Set<Group>();

  constructor(fleet: Fleet, ending: Ending, succession: Succession, warmLife: WarmLife) {
    this.#fleet = fleet;
    this.#ending = ending;
    this.#succession = succession;
    this.#warmLife = warmLife;
    fleet.onInstance((group, member) => this.#look(group, member));
    fleet.onTarget((group, member) => this.#look(group, member));
    fleet.onMoved((group, member) => this.#look(group, member));
    fleet.onTouched((group) => {
      this.#lookForReplacements(group);
      this.#makeRounds(group);
    });
  }

  /** After a process was resumed, or the kinds of checks changed. */
  lookAgain(group: Group): void {
    for (const member of group.members.values()) this.#look(group, member);
  }

  /** Something that no other event tells of may have changed: a scheduled event, say. */
  changed(instanceId: string): void {
    const group = this.#fleet.groupOf(instanceId);
    const member = group?.members.get(instanceId);
    if (group !== undefined && member !== undefined) this.#look(group, member);
  }

  /** SetInstanceHealth. @throws ApiError ValidationError */
  set(
    group: Group,
    member: Member,
    status: string | undefined,
    respectGrace: boolean,
    caller: string,
  ): void {
    if (status !== 'Healthy' && status !== 'Unhealthy') {
      throw invalid(
        "Valid instance health states are 'Healthy' and 'Unhealthy'. Please specify one of them.",
      );
    }
    if (status === 'Unhealthy' && respectGrace && this.#graceEnds(group, member) > this.#fleet.now)
      return;
    if (group.pool.has(member.id)) this.#setWarm(group, member, status, caller);
    else this.#fleet.judge(group, member, status, `caller:${caller}`);
  }

  /** What is unhealthy in a warm pool is ended, and the pool fills up again. */
  #setWarm(group: Group, member: Member, status: string, caller: string): void {
    if (status === 'Healthy') return;
    const text = causes.endedForHealth(this.#fleet.now, 'a user health-check');
    this.#warmLife.end(group, member, `caller:${caller}`, { text });
  }

  // -------------------------------------------------------------------------------------- checking

  #look(group: Group, member: Member): void {
    const finding = this.#finding(group, member);
    if (finding !== undefined) this.#plan(group, member, finding);
  }

  #plan(group: Group, member: Member, finding: Finding): void {
    const wait = finding.graced ? Math.max(0, this.#graceEnds(group, member) - this.#fleet.now) : 0;
    const noticed = this.#fleet.delay(5, 30) * this.#slowness(finding);
    this.#fleet.agenda.soon(`health:${member.id}`, wait + noticed, () =>
      this.#verify(group, member),
    );
  }

  /** How soon the group takes over what a target group says is undocumented: a switch. */
  #slowness(finding: Finding): number {
    if (finding.hearsay !== true) return 1;
    return SLOWNESS[this.#fleet.room.switches['group-learns-of-target-health']];
  }

  #makeRounds(group: Group): void {
    // Asked for at every change of a group, and nearly always on the agenda already.
    if (this.#rounds.has(group)) return;
    this.#rounds.add(group);
    this.#fleet.room.clock.after(ROUND, () => {
      this.#rounds.delete(group);
      if (this.#fleet.groups.get(group.name) !== group) return;
      this.lookAgain(group);
      this.#makeRounds(group);
    });
  }

  /** What was wrong must still be, or it is nothing; what else is wrong by now counts as well. */
  #verify(group: Group, member: Member): void {
    const finding = this.#finding(group, member);
    if (finding === undefined) return;
    if (finding.graced && this.#graceEnds(group, member) > this.#fleet.now) {
      this.#look(group, member);
      return;
    }
    this.#fleet.judge(group, member, 'Unhealthy', 'auto-scaling:health');
  }

  #finding(group: Group, member: Member): Finding | undefined {
    if (member.lifecycle !== 'InService' || member.health === 'Unhealthy') return undefined;
    if (group.suspended.has('HealthCheck') || !group.members.has(member.id)) return undefined;
    return this.#whatIsWrong(group, member);
  }

  /** Not running counts even in the grace period; the rest waits for its end. */
  #whatIsWrong(group: Group, member: Member): Finding | undefined {
    const instance = this.#fleet.compute.instance(member.id);
    if (instance === undefined || instance.state !== 'running') {
      return {
        text: 'an EC2 health check indicating it has been terminated or stopped',
        graced: false,
      };
    }
    if (instance.statusChecks === 'impaired') {
      return { text: 'an EC2 instance status check failure', graced: true };
    }
    if (this.#fleet.compute.hasScheduledEvent(member.id)) {
      return { text: 'an EC2 health check indicating a scheduled event', graced: true };
    }
    if (!group.settings.HealthCheckType.includes('ELB')) return undefined;
    const unhealthy = targetGroupsOf(group).some(
      (arn) => this.#fleet.loadBalancing.targetState(arn, member.id) === 'unhealthy',
    );
    return unhealthy
      ? { text: 'an ELB system health check failure', graced: true, hearsay: true }
      : undefined;
  }

  #graceEnds(group: Group, member: Member): number {
    return (member.inServiceAt ?? this.#fleet.now) + group.settings.HealthCheckGracePeriod * 1_000;
  }

  // ------------------------------------------------------------------------------------- replacing

  #lookForReplacements(group: Group): void {
    if (group.tally.unhealthy === 0 || this.#replaceable(group).length === 0) return;
    this.#fleet.agenda.soon(`replace:${group.arn}`, this.#fleet.delay(2, 10), () => {
      for (const member of this.#replaceable(group)) this.#replace(group, member);
    });
  }

  /**
   * A tenth of the group at a time, and at least one (facts 1.9); with a maintenance policy as many as that lets be
   * ended first.
   */
  #replaceable(group: Group): readonly Member[] {
    const unhealthy = this.#unhealthy(group);
    if (unhealthy.length === 0) return [];
    const bounds = maintenanceBounds(group);
    if (bounds !== undefined) return this.#replaceableWithin(bounds, group, unhealthy);
    const members = [...group.members.values()];
    // With Launch suspended the unhealthy are ended all the same, and what is owed is no measure of the pace.
    const underWay = group.suspended.has('Launch')
      ? members.filter(isTerminating).length
      : group.owed + members.filter((m) => m.purpose === 'replacement' && isPending(m)).length;
    const limit = Math.max(1, Math.floor(group.desired / 10));
    return unhealthy.slice(0, Math.max(0, limit - underWay));
  }

  #unhealthy(group: Group): readonly Member[] {
    if (group.deleting || group.suspended.has('ReplaceUnhealthy')) return [];
    if (group.suspended.has('Terminate') || group.tally.unhealthy === 0) return [];
    return [...group.members.values()].filter(
      (m) =>
        m.health === 'Unhealthy' &&
        m.lifecycle === 'InService' &&
        !this.#succession.isUnderWay(m) &&
        !isLeftAlone(group, m),
    );
  }

  /** Those that are to be launched first are on their way when this returns. */
  #replaceableWithin(
    bounds: Bounds,
    group: Group,
    unhealthy: readonly Member[],
  ): readonly Member[] {
    const { endFirst, launchFirst } = replacements(bounds, group.desired, unhealthy.length, {
      serving: inService(group),
      places: capacityOf(group),
    });
    for (const member of unhealthy.slice(0, launchFirst)) this.#launchFirst(group, member);
    return unhealthy.slice(0, endFirst);
  }

  #launchFirst(group: Group, member: Member): void {
    const cause = 'auto-scaling:health';
    this.#succession.begin(group, member, {
      warm: true,
      launch: { cause, text: causes.replaced(this.#fleet.now), purpose: 'succession' },
      end: () => ({
        cause,
        text: causes.endedForHealth(this.#fleet.now, this.#findingText(group, member)),
      }),
    });
  }

  #findingText(group: Group, member: Member): string {
    return this.#whatIsWrong(group, member)?.text ?? 'a user health-check';
  }

  #replace(group: Group, member: Member): void {
    const finding = this.#findingText(group, member);
    group.owed++;
    this.#ending.end(group, member, {
      cause: 'auto-scaling:health',
      text: causes.endedForHealth(this.#fleet.now, finding),
    });
  }
}

/** In a zone under a shift, when the group is told to ignore what looks unhealthy there (ec2-auto-scaling-zonal-shift). */
function isLeftAlone(group: Group, member: Member): boolean {
  const policy = group.settings.AvailabilityZoneImpairmentPolicy as
    | { readonly ImpairedZoneHealthCheckBehavior?: string }
    | undefined;
  return (
    group.shiftedFrom.has(member.zone) &&
    policy?.ImpairedZoneHealthCheckBehavior === 'IgnoreUnhealthy'
  );
}
