import type { MemberState as PoolMember } from '../auto-scaling/auto-scaling.js';
import type { CreatedWorld } from '../create-world.js';
import { peek } from '../peek.js';
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
} from '../reading.js';
import type { GroupState, MemberState, RefreshState } from '../state.js';
import type { World } from '../world.js';

/** Groups as the state page sees them: their zones, members, warm pools and refreshes. */

const JOURNAL = 'patch-cycle:';

/** What is looked up once for the whole page. */
export interface Looking {
  readonly world: CreatedWorld;
  readonly imageOf: ReadonlyMap<string, string>;
  readonly pools: ReadonlyMap<string, readonly PoolMember[]>;
  /** Of targets that are not healthy, by target group and instance. */
  readonly reasons: ReadonlyMap<string, string>;
}

export function groupState(looking: Looking, group: Fields): GroupState {
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

/** @param imageOf images by the ids of instances */
export function looked(world: CreatedWorld, imageOf: ReadonlyMap<string, string>): Looking {
  const pools = world.autoScaling.groups().map(({ name, pool }) => [name, pool ?? []] as const);
  return { world, imageOf, pools: new Map(pools), reasons: reasonsOf(world) };
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

function targetOf({ world, reasons }: Looking, arn: string, id: string) {
  const reason = reasons.get(`${arn} ${id}`);
  return {
    targetGroup: arn.split('/')[1] ?? arn,
    state: world.loadBalancing.targetState(arn, id) ?? 'not registered',
    ...(reason !== undefined && { reason }),
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

function templateName(group: Fields): string {
  const policy = structure(structure(group.MixedInstancesPolicy)?.LaunchTemplate);
  const specification =
    structure(group.LaunchTemplate) ?? structure(policy?.LaunchTemplateSpecification);
  if (specification === undefined) return 'a launch configuration';
  const name =
    maybeText(specification, 'LaunchTemplateName') ?? text(specification, 'LaunchTemplateId');
  return `${name} ${maybeText(specification, 'Version') ?? '$Default'}`;
}
