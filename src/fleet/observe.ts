import type {
  Cloud,
  Group,
  Instance,
  Instant,
  ScheduledEvent,
  TargetHealth,
  TemplateVersion,
} from '../ports.js';

/** One fresh look at a part of the fleet. Decisions that change something are taken from nothing else. */
export interface Observed {
  /** The service's time when the last answer came. */
  readonly at: Instant;
  /** Those of the groups that exist, by name. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly instances: ReadonlyMap<string, Instance>;
  /** Target group ARN -> instance id -> health. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<string, TargetHealth>>;
  /** Of the instances that were asked for: those that pass both status checks. */
  readonly passing: ReadonlySet<string>;
  readonly events: readonly ScheduledEvent[];
  /** Group name -> ids of native refreshes under way. */
  readonly refreshes: ReadonlyMap<string, readonly string[]>;
  /** Template id -> its versions; only when asked for. */
  readonly versions: ReadonlyMap<string, readonly TemplateVersion[]>;
  /** Template id -> the versions that groups of the region name; only when versions were asked for. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Scope {
  readonly groups: readonly string[];
  /** Instances whose status checks matter now. */
  readonly statusChecksOf: readonly string[];
  readonly versionsOf: readonly string[];
  /** Facts that cannot change (image, launch time) from earlier looks, so that they are read once. */
  readonly known: ReadonlyMap<string, Instance>;
}

/** Reads; changes nothing. A handful of calls whatever the size of the groups: cost grows with target groups, not instances. */
export async function observe(cloud: Cloud, scope: Scope): Promise<Observed> {
  const { autoScaling, compute, loadBalancing, clock } = cloud;
  const groups = await autoScaling.groups({ by: 'name', names: scope.groups });
  const members = groups.flatMap((group) => group.instances.map((instance) => instance.id));
  const unknown = members.filter((id) => !scope.known.has(id));
  const arns = [...new Set(groups.flatMap((group) => group.targetGroupArns))];
  const [fresh, passing, events, health, refreshes, versions, everyone] = await Promise.all([
    unknown.length === 0 ? [] : compute.instances(unknown),
    scope.statusChecksOf.length === 0 ? [] : compute.passingStatusChecks(scope.statusChecksOf),
    compute.scheduledEvents(),
    Promise.all(arns.map((arn) => loadBalancing.targetHealth(arn))),
    Promise.all(groups.map((group) => autoScaling.activeRefreshes(group.name))),
    Promise.all(scope.versionsOf.map((id) => compute.templateVersions(id))),
    scope.versionsOf.length === 0 ? [] : autoScaling.groups({ by: 'all' }),
  ]);
  const instances = new Map(scope.known);
  for (const instance of fresh) instances.set(instance.id, instance);
  return {
    at: clock.now(),
    groups: new Map(groups.map((group) => [group.name, group])),
    instances,
    targets: new Map(
      arns.map((arn, index) => [
        arn,
        new Map((health[index] ?? []).map((target) => [target.instanceId, target])),
      ]),
    ),
    passing: new Set(passing),
    events,
    refreshes: new Map(groups.map((group, index) => [group.name, refreshes[index] ?? []])),
    versions: new Map(scope.versionsOf.map((id, index) => [id, versions[index] ?? []])),
    named: new Map(scope.versionsOf.map((id) => [id, namedVersions(id, everyone)])),
  };
}

function namedVersions(templateId: string, groups: readonly Group[]): ReadonlySet<string> {
  const templates = groups.flatMap((group) => group.source.template ?? []);
  return new Set(
    templates.filter((one) => one.templateId === templateId).map((one) => one.version),
  );
}
