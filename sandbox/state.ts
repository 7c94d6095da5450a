import type { MemberState as PoolMember } from './auto-scaling/auto-scaling.js';
import type { VirtualClock } from './clock.js';
import type { CreatedWorld } from './create-world.js';
import { CHART_SPAN } from './page/serving-chart.js';
import { ServingHistory, type ServingPoint } from './page/serving-history.js';
import { peek, peekAll } from './peek.js';
import {
  type Fields,
  fieldsOf,
  flag,
  maybeText,
  structure,
  tagsOf,
  text,
  texts,
  whole,
} from './reading.js';
import { tell } from './telling.js';
import type { World } from './world.js';

/** What the sandbox holds at this moment, for people and for scripts (`/` and `/_sandbox/state`). */
export interface State {
  /** ISO 8601, the sandbox's own time. */
  readonly now: string;
  readonly region: string;
  readonly accountId: string;
  readonly groups: readonly GroupState[];
  readonly targetGroups: readonly TargetGroupCount[];
  /** Members that served in each zone over time. */
  readonly serving: readonly ServingPoint[];
  /** Instances of no group that are not terminated: builders, above all. */
  readonly loners: readonly LonerState[];
  readonly images: readonly ImageState[];
  /** By name; those in ALARM first. */
  readonly alarms?: readonly AlarmSummary[];
  /** The newest first, in plain words. */
  readonly happenings: readonly { readonly at: string; readonly text: string }[];
}

export interface AlarmSummary {
  readonly name: string;
  readonly state: string;
  readonly reason: string;
}

export interface GroupState {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly desired: number;
  /** `web-template $Latest` */
  readonly template: string;
  readonly suspended: readonly string[];
  /** The tags that patch-cycle keeps its journal in. */
  readonly journal: Readonly<Record<string, string>>;
  readonly zones: readonly {
    readonly zone: string;
    readonly instances: readonly MemberState[];
    /** Of the warm pool. */
    readonly warm?: readonly MemberState[];
  }[];
  /** Instance refreshes, the newest first. */
  readonly refreshes: readonly RefreshState[];
}

export interface RefreshState {
  readonly id: string;
  readonly status: string;
  readonly reason: string;
  /** 0 to 100. */
  readonly percent: number;
  readonly toUpdate: number;
}

/** How many targets of a target group are in each state. */
export interface TargetGroupCount {
  readonly name: string;
  readonly states: Readonly<Record<string, number>>;
}

export interface MemberState {
  readonly id: string;
  readonly lifecycle: string;
  readonly health: string;
  /** `healthy` in each target group, by the group's name. */
  readonly targets: readonly {
    readonly targetGroup: string;
    readonly state: string;
    /** `Target.FailedHealthChecks`, where it is not healthy. */
    readonly reason?: string;
  }[];
  readonly version: string;
  readonly imageId: string;
  readonly protectedFromScaleIn: boolean;
}

export interface LonerState {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly imageId: string;
  readonly zone: string;
}

export interface ImageState {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly tags: Readonly<Record<string, string>>;
}

const JOURNAL = 'patch-cycle:';
const HAPPENINGS = 20;

/** `fleet-2` before `fleet-10`. */
const AS_READ = new Intl.Collator('en', { numeric: true });

export function readState(world: CreatedWorld): State {
  const instances = peekAll(world, 'ec2', 'DescribeInstances', 'reservationSet').flatMap(
    (reservation) => fieldsOf(reservation.instancesSet),
  );
  const imageOf = new Map(instances.map((i) => [text(i, 'instanceId'), text(i, 'imageId')]));
  const groups = peekAll(world, 'autoscaling', 'DescribeAutoScalingGroups', 'AutoScalingGroups');
  const pools = world.autoScaling.groups().map(({ name, pool }) => [name, pool ?? []] as const);
  const members = new Set([
    ...groups.flatMap((g) => fieldsOf(g.Instances).map((i) => text(i, 'InstanceId'))),
    ...pools.flatMap(([, pool]) => pool.map(({ id }) => id)),
  ]);
  const looking: Looking = {
    world,
    imageOf,
    pools: new Map(pools),
    reasons: reasonsOf(world),
  };
  return {
    now: iso(world.clock),
    region: world.region,
    accountId: world.accountId,
    groups: groups
      .map((group) => groupState(looking, group))
      .sort((a, b) => AS_READ.compare(a.name, b.name)),
    targetGroups: world.loadBalancing.targetGroups().map(({ name, targets }) => ({
      name,
      states: countOf(targets.map((target) => target.state)),
    })),
    serving: servingOf(world),
    loners: instances.filter((i) => !members.has(text(i, 'instanceId'))).flatMap(lonerState),
    images: peekAll(world, 'ec2', 'DescribeImages', 'imagesSet').map((image) => ({
      id: text(image, 'imageId'),
      name: maybeText(image, 'name') ?? '',
      state: text(image, 'imageState'),
      tags: tagsOf(image.tagSet),
    })),
    alarms: alarmsOf(world),
    happenings: newest(world),
  };
}

/** The regions that the account may use. */
export function accountRegions(world: World): readonly string[] {
  return fieldsOf(peek(world, 'ec2', 'DescribeRegions').regionInfo).map((region) =>
    text(region, 'regionName'),
  );
}

/** What is looked up once for the whole page. */
interface Looking {
  readonly world: CreatedWorld;
  readonly imageOf: ReadonlyMap<string, string>;
  readonly pools: ReadonlyMap<string, readonly PoolMember[]>;
  /** Of targets that are not healthy, by target group and instance. */
  readonly reasons: ReadonlyMap<string, string>;
}

function groupState(looking: Looking, group: Fields): GroupState {
  const members = fieldsOf(group.Instances);
  const pool = looking.pools.get(text(group, 'AutoScalingGroupName')) ?? [];
  const zones = new Set([
    ...texts(group.AvailabilityZones),
    ...members.map((member) => text(member, 'AvailabilityZone')),
    ...pool.map((member) => member.zone),
  ]);
  const tags = Object.entries(tagsOf(group.Tags));
  return {
    name: text(group, 'AutoScalingGroupName'),
    min: whole(group, 'MinSize'),
    max: whole(group, 'MaxSize'),
    desired: whole(group, 'DesiredCapacity'),
    template: templateName(group),
    suspended: fieldsOf(group.SuspendedProcesses).map((p) => text(p, 'ProcessName')),
    journal: Object.fromEntries(tags.filter(([key]) => key.startsWith(JOURNAL))),
    zones: [...zones].sort().map((zone) => ({
      zone,
      instances: members
        .filter((member) => text(member, 'AvailabilityZone') === zone)
        .map((member) => memberState(looking, group, member)),
      warm: pool.filter((member) => member.zone === zone).map((one) => poolMember(looking, one)),
    })),
    refreshes: refreshesOf(looking.world, text(group, 'AutoScalingGroupName')),
  };
}

/** As many as tell what is going on now. */
const REFRESHES = 3;

function refreshesOf(world: World, group: string): readonly RefreshState[] {
  const answer = peek(world, 'autoscaling', 'DescribeInstanceRefreshes', {
    AutoScalingGroupName: group,
  });
  return fieldsOf(answer.InstanceRefreshes)
    .slice(0, REFRESHES)
    .map((refresh) => ({
      id: text(refresh, 'InstanceRefreshId'),
      status: text(refresh, 'Status'),
      reason: maybeText(refresh, 'StatusReason') ?? '',
      percent: Number(refresh.PercentageComplete ?? 0),
      toUpdate: Number(refresh.InstancesToUpdate ?? 0),
    }));
}

function countOf(states: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

const followers = new WeakMap<World, ServingHistory>();

function servingOf(world: World): readonly ServingPoint[] {
  const follower = followers.get(world) ?? new ServingHistory();
  followers.set(world, follower);
  const { points } = follower.follow(world.history.all);
  const from = world.clock.now - CHART_SPAN;
  return points.slice(
    Math.max(
      0,
      points.findLastIndex((point) => point.at <= from),
    ),
  );
}

/** In the pool an instance is in no target group. */
function poolMember({ imageOf }: Looking, member: PoolMember): MemberState {
  return {
    id: member.id,
    lifecycle: member.lifecycle,
    health: member.health,
    targets: [],
    version: member.template?.split(':').at(-1) ?? '',
    imageId: imageOf.get(member.id) ?? '',
    protectedFromScaleIn: member.protectedFromScaleIn,
  };
}

function reasonsOf({ loadBalancing }: CreatedWorld): ReadonlyMap<string, string> {
  return new Map(
    loadBalancing
      .targetGroups()
      .flatMap(({ arn, targets }) =>
        targets.flatMap(({ id, reason }) =>
          reason === undefined ? [] : [[`${arn} ${id}`, reason] as const],
        ),
      ),
  );
}

function alarmsOf({ cloudWatch }: CreatedWorld): readonly AlarmSummary[] {
  const all = cloudWatch.alarms.map(({ settings, state, reason }) => ({
    name: settings.AlarmName,
    state,
    reason,
  }));
  return all.toSorted((a, b) => Number(b.state === 'ALARM') - Number(a.state === 'ALARM'));
}

function targetOf({ world, reasons }: Looking, arn: string, id: string) {
  const reason = reasons.get(`${arn} ${id}`);
  return {
    targetGroup: arn.split('/')[1] ?? arn,
    state: world.loadBalancing.targetState(arn, id) ?? 'not registered',
    ...(reason !== undefined && { reason }),
  };
}

function memberState(looking: Looking, group: Fields, member: Fields): MemberState {
  const id = text(member, 'InstanceId');
  return {
    id,
    lifecycle: text(member, 'LifecycleState'),
    health: text(member, 'HealthStatus'),
    targets: texts(group.TargetGroupARNs).map((arn) => targetOf(looking, arn, id)),
    version: maybeText(structure(member.LaunchTemplate), 'Version') ?? '',
    imageId: looking.imageOf.get(id) ?? '',
    protectedFromScaleIn: flag(member, 'ProtectedFromScaleIn'),
  };
}

function templateName(group: Fields): string {
  const policy = structure(structure(group.MixedInstancesPolicy)?.LaunchTemplate);
  const specification =
    structure(group.LaunchTemplate) ?? structure(policy?.LaunchTemplateSpecification);
  if (specification === undefined) return 'a launch configuration';
  const name =
    maybeText(specification, 'LaunchTemplateName') ?? text(specification, 'LaunchTemplateId');
  return `${name} ${maybeText(specification, 'Version') ?? '$Default'}`;
}

function lonerState(instance: Fields): readonly LonerState[] {
  const state = text(structure(instance.instanceState), 'name');
  if (state === 'terminated') return [];
  return [
    {
      id: text(instance, 'instanceId'),
      name: tagsOf(instance.tagSet).Name ?? '',
      state,
      imageId: text(instance, 'imageId'),
      zone: text(structure(instance.placement), 'availabilityZone'),
    },
  ];
}

function newest(world: World): State['happenings'] {
  const told: { at: string; text: string }[] = [];
  for (const happening of world.history.all.toReversed()) {
    if (told.length === HAPPENINGS) break;
    const words = tell(happening);
    if (words !== undefined) told.push({ at: new Date(happening.at).toISOString(), text: words });
  }
  return told;
}

function iso(clock: VirtualClock): string {
  return new Date(clock.now).toISOString();
}
