import { InputError } from '../errors.js';
import type { Fleet } from '../fleet/read-fleet.js';
import { type Unit, unitsOf } from '../fleet/units.js';
import type { Group, GroupInstance, ScheduledEvent } from '../ports.js';
import { batchOf, floorOf, services } from './capacity.js';
import type {
  Plan,
  PlannedGroup,
  PlannedUnit,
  PlannedZone,
  Refusal,
  RollTarget,
} from './plan-types.js';
import { refusalsOf } from './refusals.js';
import type { Policy, RollOrder } from './seen.js';

export interface PlanInput {
  readonly fleet: Fleet;
  /** The groups that have work, and where each is to be brought. */
  readonly targets: ReadonlyMap<string, RollTarget>;
  readonly policy: Policy;
  readonly refreshes: ReadonlyMap<string, readonly string[]>;
  readonly events: readonly ScheduledEvent[];
  /** Target groups that send no traffic: ARN -> why. */
  readonly idle: ReadonlyMap<string, string>;
}

/** Rough minutes that EC2 takes: a builder from boot to image, a batch from launch to the old one's end. */
const BUILD_MINUTES = 15;
const BATCH_MINUTES = 6;

/**
 * What would be done, and what will not and why. Pure.
 * @throws InputError when `min-healthy` asks for more instances than there are
 */
export function makePlan(input: PlanInput): Plan {
  const { fleet, targets } = input;
  const refusals: Refusal[] = [];
  for (const group of fleet.groups) {
    const target = targets.get(group.name);
    if (target !== undefined) refusals.push(...refusalsOf(group, target, input));
  }
  const units = unitsOf(fleet.groups, fleet.all)
    .map((unit) => planUnit(unit, input))
    .filter((unit) => unit.groups.length > 0);
  return {
    units,
    refusals,
    builds: builds(targets),
    minutes: minutes(units, input),
    remarks: remarks(input),
  };
}

/** The plan as an order, once every image is known. */
export function rollOrder(plan: Plan, fleet: Fleet, policy: Policy, run: string): RollOrder {
  const units = plan.units.map((unit) => {
    const chosen = fleet.groups.filter((group) =>
      unit.groups.some((one) => one.name === group.name),
    );
    const whole = unitsOf(chosen, fleet.all);
    return {
      groups: unit.groups.map(({ name, target }) => ({ name, target: withImage(target) })),
      watched: whole.flatMap((one) => one.watched.map((group) => group.name)),
      zones: unit.zones.map((zone) => zone.zone),
    };
  });
  return { run, policy, units };
}

function withImage(target: RollTarget): Required<RollTarget> {
  if (target.image === undefined) throw new Error(`no image for template ${target.templateId}`);
  return { ...target, image: target.image };
}

function planUnit(unit: Unit, input: PlanInput): PlannedUnit {
  const groups = unit.chosen.flatMap((group) => planGroup(group, input));
  const everyone = [...unit.chosen, ...unit.watched];
  return { groups, zones: planZones(unit, groups, input), floors: floors(everyone, groups, input) };
}

function planGroup(group: Group, input: PlanInput): readonly PlannedGroup[] {
  const target = input.targets.get(group.name);
  if (target === undefined) return [];
  const headroom = Math.max(1, group.max - group.desired);
  return [
    {
      name: group.name,
      engine: 'launch-first',
      why: `launch template, ${group.max - group.desired} above desired allowed by MaxSize`,
      target,
      desired: group.desired,
      max: group.max,
      batch: Math.min(batchOf(input.policy.maxBatch, group.desired), headroom),
      targetGroups: group.targetGroupArns,
    },
  ];
}

function planZones(
  unit: Unit,
  groups: readonly PlannedGroup[],
  input: PlanInput,
): readonly PlannedZone[] {
  const zones = [...new Set(unit.chosen.flatMap((group) => group.zones))];
  return zones
    .map((zone) => planZone(zone, unit, groups, input))
    .filter((zone) => zone.groups.length > 0)
    .sort((a, b) => rank(a) - rank(b) || (a.zone < b.zone ? -1 : 1));
}

/** A zone that AWS is about to disturb goes first: replacing its instances patches and evacuates them in one. */
function rank(zone: PlannedZone): number {
  return zone.why === '' ? 1 : 0;
}

function planZone(
  zone: string,
  unit: Unit,
  groups: readonly PlannedGroup[],
  input: PlanInput,
): PlannedZone {
  const work = groups.flatMap((planned) => {
    const group = unit.chosen.find((one) => one.name === planned.name);
    const count = group === undefined ? 0 : toReplace(group, planned.target, input, zone).length;
    if (count === 0) return [];
    const batches = Math.ceil(count / planned.batch);
    return [{ name: planned.name, instances: count, batches }];
  });
  const event = unit.chosen
    .flatMap((group) => group.instances)
    .filter((instance) => instance.zone === zone)
    .flatMap((instance) => input.events.filter((one) => one.instanceId === instance.id))[0];
  const why =
    event === undefined
      ? ''
      : `first: AWS has scheduled ${event.code} for ${event.instanceId} from ${new Date(event.notBefore).toISOString()}`;
  return { zone, why, groups: work };
}

function toReplace(
  group: Group,
  target: RollTarget,
  input: PlanInput,
  zone: string,
): readonly GroupInstance[] {
  return group.instances.filter(
    (instance) =>
      instance.zone === zone &&
      (target.image === undefined ||
        input.fleet.instances.get(instance.id)?.imageId !== target.image),
  );
}

function floors(
  everyone: readonly Group[],
  planned: readonly PlannedGroup[],
  input: PlanInput,
): PlannedUnit['floors'] {
  return services(everyone)
    .filter((service) => service.groups.some((group) => planned.some((p) => p.name === group.name)))
    .map((service) => {
      const desired = service.groups.reduce((sum, group) => sum + group.desired, 0);
      const serving = floorOf(input.policy.minHealthy, desired);
      if (serving > desired) {
        throw new InputError(
          'min-healthy',
          `${serving} instances are to keep serving, but ${service.name} has a desired capacity of ${desired}. Ask for ${desired} at most, or for a percentage.`,
        );
      }
      return { subject: service.name, serving, of: desired };
    });
}

function builds(targets: ReadonlyMap<string, RollTarget>): Plan['builds'] {
  const sources = new Map<string, string[]>();
  for (const [name, target] of targets) {
    if (target.image !== undefined) continue;
    sources.set(target.fromImage, [...(sources.get(target.fromImage) ?? []), name]);
  }
  return [...sources].map(([source, groups]) => ({ source, groups }));
}

function minutes(units: readonly PlannedUnit[], input: PlanInput): number {
  const zones = units.flatMap((unit) => unit.zones);
  const batches = zones.flatMap((zone) => zone.groups).reduce((sum, one) => sum + one.batches, 0);
  const warmup = Math.max(0, ...input.fleet.groups.map((group) => group.instanceWarmup ?? 0)) / 60;
  const build = builds(input.targets).length > 0 ? BUILD_MINUTES : 0;
  const soak = (zones.length * input.policy.soak) / 60_000;
  return Math.ceil(build + batches * (BATCH_MINUTES + warmup) + soak);
}

function remarks(input: PlanInput): readonly string[] {
  const chosen = input.fleet.groups.filter((group) => input.targets.has(group.name));
  return chosen.flatMap((group) => [
    ...(group.targetGroupArns.length === 0
      ? [`${group.name} has no target group: health is what EC2 and the group itself say.`]
      : []),
    ...(group.instances.length === 0
      ? [`${group.name} has no instances: only its template changes.`]
      : []),
    ...(group.suspended.includes('AZRebalance')
      ? [`AZRebalance of ${group.name} is suspended already, and stays so.`]
      : []),
  ]);
}
