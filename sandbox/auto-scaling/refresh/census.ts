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
  readonly toReplace: (member: Member) => boolean;
  readonly whenProtected: Preferences['whenProtected'];
  readonly whenInStandby: Preferences['whenInStandby'];
  /** Milliseconds. */
  readonly warmup: number;
}

/** The members of a group as a refresh sees them at one moment. Sums are capacity units. */
export interface Census {
  /** To be replaced and not ending yet, whether that may be now or not. */
  readonly remaining: readonly Member[];
  /** Of these, in service and free to be ended. */
  readonly replaceable: readonly Member[];
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
  /** What the refresh has ended is not gone yet. */
  readonly ending: boolean;
  /** A root volume is being replaced. */
  readonly remaking: boolean;
  /** The lightest of those that remain. */
  readonly unit: number;
}

const nobody = () => ({
  remaining: [] as Member[],
  replaceable: [] as Member[],
  idle: [] as Member[],
  blocked: undefined as Census['blocked'],
  remainingUnits: 0,
  ignoredUnits: 0,
  readyUnits: 0,
  updatedUnits: 0,
  outdatedReadyUnits: 0,
  unready: new Map<Readiness, string>(),
  warmAt: undefined as Instant | undefined,
  ending: false,
  remaking: false,
  unit: Number.POSITIVE_INFINITY,
});

export function takeCensus(fleet: Fleet, group: Group, question: Question): Census {
  const found = nobody();
  for (const member of group.members.values()) {
    const { lifecycle } = member;
    // By far the most are in service: there are thousands to look at.
    if (lifecycle !== 'InService') {
      if (isTerminating(member)) {
        if (member.cause === CAUSE) found.ending = true;
        continue;
      }
      if (isRemade(member)) found.remaking = true;
    }
    const places = holdsPlace(member) ? member.weight : 0;
    const is = readiness(fleet, group, member, question.warmup);
    if (is === 'ready') found.readyUnits += places;
    const fate = question.toReplace(member) ? fateOf(member, question) : 'keep';
    if (fate === 'ignore') {
      found.ignoredUnits += places;
      continue;
    }
    if (places > 0 && is !== 'ready' && !found.unready.has(is)) found.unready.set(is, member.id);
    if (is === 'warming') {
      const until = (member.inServiceAt ?? fleet.now) + question.warmup;
      found.warmAt = Math.min(found.warmAt ?? until, until);
    }
    if (fate !== 'keep') addRemaining(found, member, fate, places, is === 'ready');
    else if (is === 'ready') found.updatedUnits += places;
  }
  return { ...found, unit: Number.isFinite(found.unit) ? found.unit : 1 };
}

function addRemaining(
  found: ReturnType<typeof nobody>,
  member: Member,
  fate: Exclude<Fate, 'ignore'>,
  places: number,
  isReady: boolean,
): void {
  found.remaining.push(member);
  found.remainingUnits += places;
  if (isReady) found.outdatedReadyUnits += places;
  found.unit = Math.min(found.unit, member.weight);
  if (fate === 'replace') found.replaceable.push(member);
  else if (fate === 'end') found.idle.push(member);
  else if (fate !== 'later') found.blocked ??= { id: member.id, by: fate };
}

const isRemade = ({ lifecycle }: Member): boolean =>
  lifecycle.startsWith('ReplacingRootVolume') || lifecycle === 'RootVolumeReplaced';

/** What becomes of one that is to be replaced; `later`: it is on its way somewhere. */
type Fate = 'replace' | 'end' | 'ignore' | 'protection' | 'standby' | 'later';

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
