import type { Instant } from '../../clock.js';
import type { Fleet } from '../fleet.js';
import {
  type Group,
  holdsPlace,
  isPending,
  isTerminating,
  type Member,
  targetGroupsOf,
} from '../model.js';
import type { Preferences } from './preferences.js';

/** The record's cause of what a refresh does. */
export const CAUSE = 'auto-scaling:instance-refresh';

/** What ends a new instance before it could be counted on. */
export const SETBACKS: ReadonlySet<string> = new Set([
  'auto-scaling:health',
  'auto-scaling:launch-failed',
  'auto-scaling:lifecycle-hook',
]);

export type Readiness =
  | 'ready'
  | 'pending'
  | 'warming'
  /** EC2's status checks have not said anything yet. */
  | 'no data'
  | 'unhealthy'
  /** Neither in service nor on the way. */
  | 'out';

/** Who is to be replaced, by which modes. */
export interface Question {
  /** What else than the member itself decides whether it is to be replaced, as text: as long as it stays, so do the answers. */
  readonly basis: string;
  readonly toReplace: (member: Member) => boolean;
  readonly whenProtected: Preferences['whenProtected'];
  readonly whenInStandby: Preferences['whenInStandby'];
  /** Milliseconds. */
  readonly warmup: number;
}

/** The members of a group as a refresh sees them at one moment. Sums are capacity units. */
export interface Census {
  /** Members to be replaced and not ending yet, whether that may be now or not. */
  readonly remaining: number;
  /** Of these, in service and free to be ended: as they are whenever they are asked for. */
  readonly replaceable: Iterable<Member>;
  readonly replaceableUnits: number;
  /** Of these, in standby and to be ended. */
  readonly idle: readonly Member[];
  /** The first of these that is waited for. */
  readonly blocked: { readonly id: string; readonly by: 'protection' | 'standby' } | undefined;
  readonly remainingUnits: number;
  readonly ignoredUnits: number;
  readonly readyUnits: number;
  /** In service, healthy, warm, and not to be replaced. */
  readonly updatedUnits: number;
  /** In service, healthy, warm, and to be replaced still. */
  readonly outdatedReadyUnits: number;
  /** The first of each kind that is not ready, of those that are not ignored. */
  readonly unready: ReadonlyMap<Readiness, string>;
  /** When the next one has warmed up. */
  readonly warmAt: Instant | undefined;
  /** The same of those that are ignored: the refresh waits for none, but once warm they count for its floor. */
  readonly ignoredWarmAt: Instant | undefined;
  /** What the refresh has ended is not gone yet. */
  readonly ending: boolean;
  /** A root volume is being replaced. */
  readonly remaking: boolean;
  /** The lightest of those that remain. */
  readonly unit: number;
}

/** One member as a refresh sees it. */
export interface Finding {
  readonly is: Readiness;
  readonly fate: Fate;
  readonly weight: number;
  /** Capacity units that count against the desired capacity. */
  readonly places: number;
  /** When it has warmed up; undefined unless it is warming up. */
  readonly warmAt: Instant | undefined;
  /** The refresh has ended it, or has its root volume replaced. */
  readonly underWay: 'ending' | 'remaking' | undefined;
}

export function find(fleet: Fleet, group: Group, member: Member, question: Question): Finding {
  const { weight } = member;
  if (isTerminating(member)) {
    const underWay = member.cause === CAUSE ? 'ending' : undefined;
    return { is: 'out', fate: 'leaves', weight, places: 0, warmAt: undefined, underWay };
  }
  const is = readiness(fleet, group, member, question.warmup);
  const warms = is === 'warming';
  return {
    is,
    fate: question.toReplace(member) ? fateOf(member, question) : 'keep',
    weight,
    places: holdsPlace(member) ? weight : 0,
    warmAt: warms ? (member.inServiceAt ?? fleet.now) + question.warmup : undefined,
    underWay: isRemade(member) ? 'remaking' : undefined,
  };
}

const isRemade = ({ lifecycle }: Member): boolean =>
  lifecycle.startsWith('ReplacingRootVolume') || lifecycle === 'RootVolumeReplaced';

/** What becomes of a member; of one that is to be replaced `later` says that it is on its way somewhere. */
export type Fate =
  | 'keep'
  | 'leaves'
  | 'replace'
  | 'end'
  | 'ignore'
  | 'protection'
  | 'standby'
  | 'later';

function fateOf(member: Member, { whenProtected, whenInStandby }: Question): Fate {
  switch (member.lifecycle) {
    case 'InService':
      if (!member.protectedFromScaleIn || whenProtected === 'Refresh') return 'replace';
      return whenProtected === 'Ignore' ? 'ignore' : 'protection';
    case 'Standby':
    case 'EnteringStandby':
      if (whenInStandby === 'Ignore') return 'ignore';
      if (whenInStandby === 'Wait') return 'standby';
      return member.lifecycle === 'Standby' ? 'end' : 'later';
    case 'Detaching':
      return 'ignore';
    default:
      return 'later';
  }
}

/** Healthy and warm (facts 1.3, 1.5). Target health counts only with health checks of type ELB (facts 1.9). */
export function readiness(fleet: Fleet, group: Group, member: Member, warmup: number): Readiness {
  if (member.lifecycle !== 'InService') return isPending(member) ? 'pending' : 'out';
  const instance = fleet.compute.instance(member.id);
  const checks = instance?.statusChecks;
  if (member.health === 'Unhealthy' || instance?.state !== 'running' || checks === 'impaired') {
    return 'unhealthy';
  }
  if ((member.inServiceAt ?? fleet.now) + warmup > fleet.now) return 'warming';
  if (checks === 'initializing' || checks === 'insufficient-data') return 'no data';
  if (!group.settings.HealthCheckType.includes('ELB')) return 'ready';
  const serves = targetGroupsOf(group).every(
    (arn) => fleet.loadBalancing.targetState(arn, member.id) === 'healthy',
  );
  return serves ? 'ready' : 'unhealthy';
}
