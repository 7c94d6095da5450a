import type {
  Cloud,
  Group,
  GroupInstance,
  Instance,
  Instant,
  ScalingActivity,
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
  /** The groups whose targets and refreshes were read too. Of the others nobody can say whether they serve. */
  readonly closely: ReadonlySet<string>;
  readonly instances: ReadonlyMap<string, Instance>;
  /** Target group ARN -> instance id -> health. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<string, TargetHealth>>;
  /** Of the instances that were asked for: those that pass both status checks. */
  readonly passing: ReadonlySet<string>;
  readonly events: readonly ScheduledEvent[];
  /** Group name -> ids of native refreshes under way; of the groups looked at closely. */
  readonly refreshes: ReadonlyMap<string, readonly string[]>;
  readonly causes: Causes;
  /** Template id -> its versions; only when asked for. */
  readonly versions: ReadonlyMap<string, readonly TemplateVersion[]>;
  /** Template id -> the versions that groups of the region name; only when versions were asked for. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Instance id -> why it came, or went, as Auto Scaling tells it; of those in doubt alone, and '' when it tells nothing. */
export interface Causes {
  readonly came: ReadonlyMap<string, string>;
  readonly went: ReadonlyMap<string, string>;
}

export const NO_CAUSES: Causes = { came: new Map(), went: new Map() };

export interface Scope {
  readonly groups: readonly string[];
  /** Of the groups as they are now, the names of those that matter for the next step. */
  readonly closely: (groups: ReadonlyMap<string, Group>) => ReadonlySet<string>;
  /** Instances whose status checks matter now. */
  readonly statusChecksOf: readonly string[];
  readonly versionsOf: readonly string[];
  /** Of the groups as they are now, those whose activities matter, and from when on. */
  readonly inDoubt: (groups: ReadonlyMap<string, Group>) => ReadonlyMap<string, Instant>;
  /** Causes from earlier looks. */
  readonly causes: Causes;
  /** Facts that cannot change (image, launch time) from earlier looks, so that they are read once. */
  readonly known: ReadonlyMap<string, Instance>;
}

/**
 * Reads; changes nothing. One call for all groups, and then a handful for those that are worked on: cost grows with
 * the work in hand, not with instances or with the groups whose turn has not come.
 */
export async function observe(cloud: Cloud, scope: Scope): Promise<Observed> {
  const { autoScaling, compute, loadBalancing, clock } = cloud;
  const groups = await autoScaling.groups({ by: 'name', names: scope.groups });
  const byName = new Map(groups.map((group) => [group.name, group]));
  const closely = scope.closely(byName);
  const near = groups.filter((group) => closely.has(group.name));
  const members = groups.flatMap((group) => group.instances.map((instance) => instance.id));
  const unknown = members.filter((id) => !scope.known.has(id));
  const arns = [...new Set(near.flatMap((group) => group.targetGroupArns))];
  const inDoubt = scope.inDoubt(byName);
  const [fresh, passing, events, health, refreshes, versions, everyone, told] = await Promise.all([
    unknown.length === 0 ? [] : compute.instances(unknown),
    scope.statusChecksOf.length === 0 ? [] : compute.passingStatusChecks(scope.statusChecksOf),
    compute.scheduledEvents(),
    Promise.all(arns.map((arn) => loadBalancing.targetHealth(arn))),
    Promise.all(near.map((group) => autoScaling.activeRefreshes(group.name))),
    Promise.all(scope.versionsOf.map((id) => compute.templateVersions(id))),
    scope.versionsOf.length === 0 ? [] : autoScaling.groups({ by: 'all' }),
    Promise.all([...inDoubt].map(([group, since]) => autoScaling.activities(group, since))),
  ]);
  const instances = new Map(scope.known);
  for (const instance of fresh) instances.set(instance.id, instance);
  return {
    at: clock.now(),
    groups: byName,
    closely,
    instances,
    targets: new Map(
      arns.map((arn, index) => [
        arn,
        new Map((health[index] ?? []).map((target) => [target.instanceId, target])),
      ]),
    ),
    passing: new Set(passing),
    events,
    refreshes: new Map(near.map((group, index) => [group.name, refreshes[index] ?? []])),
    causes: causesWith(
      scope.causes,
      told.flat(),
      [...inDoubt.keys()].flatMap((name) => byName.get(name)?.instances ?? []),
    ),
    versions: new Map(scope.versionsOf.map((id, index) => [id, versions[index] ?? []])),
    named: new Map(scope.versionsOf.map((id) => [id, namedVersions(id, everyone)])),
  };
}

/** What earlier looks know, and what is told now. A member that no activity speaks of came before them. */
function causesWith(
  known: Causes,
  told: readonly ScalingActivity[],
  members: readonly GroupInstance[],
): Causes {
  const came = new Map(known.came);
  const went = new Map(known.went);
  for (const { instanceId, what, cause } of told.toReversed()) {
    (what === 'launch' ? came : went).set(instanceId, cause);
  }
  for (const { id } of members) if (!came.has(id)) came.set(id, '');
  return { came, went };
}

function namedVersions(templateId: string, groups: readonly Group[]): ReadonlySet<string> {
  const templates = groups.flatMap((group) => group.source.template ?? []);
  return new Set(
    templates.filter((one) => one.templateId === templateId).map((one) => one.version),
  );
}
