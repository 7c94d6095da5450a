import type { VirtualClock } from './clock.js';
import type { CreatedWorld } from './create-world.js';
import { CHART_SPAN } from './page/serving-chart.js';
import { ServingHistory, type ServingPoint } from './page/serving-history.js';
import { peek, peekAll } from './peek.js';
import { type Fields, fieldsOf, maybeText, structure, tagsOf, text } from './reading.js';
import { groupState, looked } from './state/groups.js';
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

const HAPPENINGS = 20;

/** `fleet-2` before `fleet-10`. */
const AS_READ = new Intl.Collator('en', { numeric: true });

export function readState(world: CreatedWorld): State {
  const instances = peekAll(world, 'ec2', 'DescribeInstances', 'reservationSet').flatMap(
    (reservation) => fieldsOf(reservation.instancesSet),
  );
  const imageOf = new Map(instances.map((i) => [text(i, 'instanceId'), text(i, 'imageId')]));
  const groups = peekAll(world, 'autoscaling', 'DescribeAutoScalingGroups', 'AutoScalingGroups');
  const looking = looked(world, imageOf);
  const members = new Set([
    ...groups.flatMap((g) => fieldsOf(g.Instances).map((i) => text(i, 'InstanceId'))),
    ...[...looking.pools.values()].flatMap((pool) => pool.map(({ id }) => id)),
  ]);
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

function alarmsOf({ cloudWatch }: CreatedWorld): readonly AlarmSummary[] {
  const all = cloudWatch.alarms.map(({ settings, state, reason }) => ({
    name: settings.AlarmName,
    state,
    reason,
  }));
  return all.toSorted((a, b) => Number(b.state === 'ALARM') - Number(a.state === 'ALARM'));
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
