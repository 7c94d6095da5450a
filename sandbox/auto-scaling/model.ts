import type { AnswerValue } from '../api.js';
import type { Instant, VirtualClock } from '../clock.js';
import type { Random } from '../random.js';
import type { History } from '../record.js';
import type { Switches } from '../unknowns.js';
import type { World } from '../world.js';
import type { LaunchSource, TemplateSpec } from './source.js';
import type { Tally } from './tally.js';

/** What Auto Scaling needs of the world. Its neighbours are reached lazily, as they are built side by side. */
export interface Room {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly history: History;
  readonly switches: Switches;
  readonly accountId: string;
  readonly region: string;
  readonly world: () => Pick<World, 'compute' | 'loadBalancing'>;
}

export const PROCESSES = [
  'Launch',
  'Terminate',
  'AddToLoadBalancer',
  'AlarmNotification',
  'AZRebalance',
  'HealthCheck',
  'InstanceRefresh',
  'ReplaceUnhealthy',
  'ScheduledActions',
] as const;
export type Process = (typeof PROCESSES)[number];

/** Recorded as given, under the request's own names; the ones that the model acts upon are spelt out. */
export interface GroupSettings {
  readonly DefaultCooldown: number;
  readonly HealthCheckType: string;
  readonly HealthCheckGracePeriod: number;
  readonly NewInstancesProtectedFromScaleIn: boolean;
  readonly TerminationPolicies: readonly string[];
  readonly AvailabilityZoneDistribution: { readonly CapacityDistributionStrategy?: string };
  readonly DeletionProtection: string;
  readonly [other: string]: AnswerValue;
}

export interface GroupTag {
  readonly value: string;
  readonly propagate: boolean;
}

export interface Hook {
  readonly name: string;
  readonly transition: Transition;
  readonly defaultResult: HookResult;
  /** Seconds. */
  readonly heartbeat: number;
  readonly notificationTargetArn?: string | undefined;
  readonly roleArn?: string | undefined;
  readonly metadata?: string | undefined;
}
export type Transition =
  | 'autoscaling:EC2_INSTANCE_LAUNCHING'
  | 'autoscaling:EC2_INSTANCE_TERMINATING';
export type HookResult = 'CONTINUE' | 'ABANDON';

/** `elbv2` sources are target groups and are served; the others are recorded. */
export interface TrafficSource {
  readonly identifier: string;
  readonly type: 'elb' | 'elbv2' | 'vpc-lattice';
  /** Until what it held has drained. */
  readonly removing: boolean;
}

/** Of the instance that an activity is about, as far as it is known. */
export interface Place {
  readonly zone?: string;
  readonly subnet?: string;
}

export interface Activity {
  readonly id: string;
  readonly group: string;
  readonly groupArn: string;
  readonly startedAt: Instant;
  readonly place: Place;
  description: string;
  cause: string;
  status: string;
  statusMessage: string | undefined;
  progress: number;
  endedAt: Instant | undefined;
}

/** Why a member was launched: decides whom its arrival lets go. */
export type Purpose =
  | 'capacity'
  | 'replacement'
  | 'rebalance'
  | 'request'
  | 'succession'
  | 'refresh';

export type Lifecycle =
  | 'Pending'
  | 'Pending:Wait'
  | 'Pending:Proceed'
  | 'InService'
  | 'EnteringStandby'
  | 'Standby'
  | 'Detaching'
  | 'ReplacingRootVolume'
  | 'ReplacingRootVolume:Wait'
  | 'ReplacingRootVolume:Proceed'
  | 'RootVolumeReplaced'
  | 'Terminating'
  | 'Terminating:Wait'
  | 'Terminating:Proceed'
  | 'Terminating:Retained'
  | WarmLifecycle;

/** Of members of the warm pool. */
export type WarmLifecycle =
  | 'Warmed:Pending'
  | 'Warmed:Pending:Wait'
  | 'Warmed:Pending:Proceed'
  | 'Warmed:Pending:Retained'
  | 'Warmed:Stopped'
  | 'Warmed:Running'
  | 'Warmed:Hibernated'
  | 'Warmed:Terminating'
  | 'Warmed:Terminating:Wait'
  | 'Warmed:Terminating:Proceed'
  | 'Warmed:Terminating:Retained';

export interface WarmPoolSettings {
  /** None: the group's MaxSize. */
  readonly maxPrepared: number | undefined;
  readonly min: number;
  readonly state: 'Stopped' | 'Running' | 'Hibernated';
  /** Whether a scale-in returns instances to the pool instead of ending them. */
  readonly reuse: boolean;
  /** Being deleted, and there as long as it has instances. */
  readonly deleting: boolean;
}

/** Changed by `Fleet` alone, which records every change. */
export interface Member {
  readonly id: string;
  readonly type: string;
  readonly zone: string;
  readonly launchedAt: Instant;
  purpose: Purpose;
  /** The template with its number; absent for launch configurations and attached instances. */
  template?: TemplateSpec | undefined;
  readonly launchConfiguration?: string | undefined;
  /** Shown only when an override of the policy named it. */
  imageId?: string | undefined;
  /** Capacity units; 1 without weights. */
  weight: number;
  weighted: boolean;
  lifecycle: Lifecycle;
  health: 'Healthy' | 'Unhealthy';
  protectedFromScaleIn: boolean;
  /** When it last came into service: the grace period runs from here. */
  inServiceAt: Instant | undefined;
  /** It has been in the warm pool. */
  warmed?: boolean;
  /** When it was last prepared there. */
  preparedAt?: Instant;
  /** Whether leaving for standby (or detaching) took its place out of the desired capacity. */
  placeGivenUp: boolean;
  /** The latest activity about it. */
  activity: Activity | undefined;
  /** What caused the transition that it is in. */
  cause: string;
}

/** What an instance refresh under way makes of its group. */
export interface Refreshing {
  /** What is launched meanwhile, whatever for; the group shows its own still (facts 1.7). Undefined: the group's own. */
  readonly source: LaunchSource | undefined;
  /** Capacity units to be there above the desired capacity: successors launched first. */
  surge: number;
  /** Capacity units that are missing on account of the refresh. */
  owed: number;
  /** Instances to be in the warm pool above its size: successors launched first. */
  poolSurge?: number;
  /** Whether it is to be replaced, of an instance of the warm pool. */
  readonly isOutdated?: (member: Member) => boolean;
}

export interface Group {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: Instant;
  min: number;
  max: number;
  desired: number;
  source: LaunchSource;
  zones: readonly string[];
  subnets: readonly string[];
  /** Zones alone mean the default VPC's subnets in them, and VPCZoneIdentifier stays empty. */
  placedBy: 'subnets' | 'zones';
  settings: GroupSettings;
  tags: ReadonlyMap<string, GroupTag>;
  suspended: ReadonlyMap<Process, string>;
  hooks: ReadonlyMap<string, Hook>;
  sources: readonly TrafficSource[];
  readonly members: Map<string, Member>;
  warmPool: WarmPoolSettings | undefined;
  /** Instances beside the group: they are no members until they are drawn. */
  readonly pool: Map<string, Member>;
  /** Newest last. */
  readonly activities: Activity[];
  deleting: boolean;
  /** The sentence of an activity's Cause that says why the desired capacity is what it is; used up by the next activity. */
  desiredBecause: string | undefined;
  readonly tally: Tally;
  /** How many were ended for their health whose replacement is not launched yet. */
  owed: number;
  /** Zones that AZRebalance has launched into and not yet ended others for. */
  rebalanced: readonly string[];
  /** Who was launched beside whom, to take the place of it: ids of the new and the old. */
  readonly successors: Map<string, string>;
  /** Zones under a zonal shift that the group takes part in. */
  shiftedFrom: ReadonlySet<string>;
  refreshing: Refreshing | undefined;
}

/** What counts against the desired capacity: a member on its way in or in service, not one that leaves. */
export function holdsPlace(member: Member): boolean {
  switch (member.lifecycle) {
    case 'Pending':
    case 'Pending:Wait':
    case 'Pending:Proceed':
    case 'InService':
    case 'ReplacingRootVolume':
    case 'ReplacingRootVolume:Wait':
    case 'ReplacingRootVolume:Proceed':
    case 'RootVolumeReplaced':
      return true;
    case 'EnteringStandby':
      return !member.placeGivenUp;
    default:
      return false;
  }
}

export function isPending(member: Member): boolean {
  return member.lifecycle.startsWith('Pending');
}

/** Of an instance of the warm pool: it could be lent. */
export function isPrepared({ lifecycle }: Member): boolean {
  return PREPARED.has(lifecycle);
}

const PREPARED: ReadonlySet<Lifecycle> = new Set([
  'Warmed:Stopped',
  'Warmed:Running',
  'Warmed:Hibernated',
]);

export function isTerminating(member: Member): boolean {
  return member.lifecycle.startsWith('Terminating');
}

/** What stands beside a member that it is to follow, in capacity units: no surplus, and no help while both are there. */
export function standingBeside(group: Group): number {
  let units = 0;
  for (const [id, before] of group.successors) {
    const [member, other] = [group.members.get(id), group.members.get(before)];
    if (member === undefined || other === undefined) continue;
    if (holdsPlace(member) && holdsPlace(other)) units += member.weight;
  }
  return units;
}

/** Capacity units that are in service, whatever their health. */
export function inService(group: Group): number {
  let units = 0;
  for (const member of group.members.values()) {
    if (member.lifecycle === 'InService') units += member.weight;
  }
  return units;
}

/** In capacity units. */
export function capacityOf(group: Group): number {
  return group.tally.capacity;
}

/** In capacity units: what is to be there now. */
export function wantedCapacity(group: Group): number {
  return group.desired + (group.refreshing?.surge ?? 0);
}

export function targetGroupsOf(group: Group): readonly string[] {
  return group.sources.filter((s) => s.type === 'elbv2' && !s.removing).map((s) => s.identifier);
}
