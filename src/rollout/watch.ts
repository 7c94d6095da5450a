import type { Observed } from '../fleet/observe.js';
import type { Group, GroupInstance, Instant } from '../ports.js';

/**
 * What one look cannot show: since when. It is folded from the looks of this run alone, so that a run that takes
 * over from a dead one begins to count anew, which errs towards waiting.
 */
export interface Watch {
  /** When this run first looked; unset before that. */
  readonly began?: Instant;
  /** Since when each instance has been in service without a break. */
  readonly inService: ReadonlyMap<string, Instant>;
  /** Since when each instance has been serving without a break. */
  readonly serving: ReadonlyMap<string, Instant>;
  /** Since when each instance that is in service has not been serving. */
  readonly ailing: ReadonlyMap<string, Instant>;
  /** Since when each instance that is in service has been Unhealthy to Auto Scaling. */
  readonly unhealthy: ReadonlyMap<string, Instant>;
  /** Since when each zone of a group (`zoneOf`) has had nobody who comes, goes or does not serve. */
  readonly whole: ReadonlyMap<string, Instant>;
}

export const FIRST_WATCH: Watch = {
  inService: new Map(),
  serving: new Map(),
  ailing: new Map(),
  unhealthy: new Map(),
  whole: new Map(),
};

/** A zone of a group, as `Watch.whole` names it. */
export function zoneOf(group: string, zone: string): string {
  return `${group} ${zone}`;
}

/** Longer than any pending state and warm-up: an older instance that is in service is taken to be warm. */
const SURELY_WARM_AFTER = 3_600_000;

export function watch(before: Watch, observed: Observed): Watch {
  const inService = new Map<string, Instant>();
  const serving = new Map<string, Instant>();
  const ailing = new Map<string, Instant>();
  const unhealthy = new Map<string, Instant>();
  for (const group of observed.groups.values()) {
    if (!observed.closely.has(group.name)) continue;
    for (const instance of group.instances) {
      if (instance.lifecycle !== 'InService') continue;
      const since = before.inService.get(instance.id) ?? firstSeenInService(instance, observed);
      inService.set(instance.id, since);
      if (instance.health === 'Unhealthy') {
        unhealthy.set(instance.id, before.unhealthy.get(instance.id) ?? observed.at);
      }
      if (whyNotServing(group, instance, observed, since) === undefined) {
        serving.set(instance.id, before.serving.get(instance.id) ?? observed.at);
      } else {
        ailing.set(instance.id, before.ailing.get(instance.id) ?? observed.at);
      }
    }
  }
  const whole = wholeZones(before, observed, serving);
  return { began: before.began ?? observed.at, inService, serving, ailing, unhealthy, whole };
}

function wholeZones(
  before: Watch,
  observed: Observed,
  serving: ReadonlyMap<string, Instant>,
): ReadonlyMap<string, Instant> {
  const whole = new Map<string, Instant>();
  const members = [...observed.groups.values()].flatMap((group) =>
    group.instances.map(({ id, zone }) => ({ id, key: zoneOf(group.name, zone) })),
  );
  const broken = new Set(members.filter(({ id }) => !serving.has(id)).map(({ key }) => key));
  for (const { key } of members) {
    if (!broken.has(key)) whole.set(key, before.whole.get(key) ?? observed.at);
  }
  return whole;
}

function firstSeenInService(instance: GroupInstance, observed: Observed): Instant {
  const launchedAt = observed.instances.get(instance.id)?.launchedAt;
  const old = launchedAt !== undefined && observed.at - launchedAt > SURELY_WARM_AFTER;
  return old ? launchedAt : observed.at;
}

/**
 * Serving is: in service, healthy in the group's own opinion, healthy in every attached target group, and warm.
 * Returns what is amiss, or nothing.
 */
export function whyNotServing(
  group: Group,
  instance: GroupInstance,
  observed: Observed,
  inServiceSince: Instant | undefined,
): string | undefined {
  if (instance.lifecycle !== 'InService') return `is ${instance.lifecycle}`;
  if (instance.health !== 'Healthy') return `is ${instance.health} to Auto Scaling`;
  for (const arn of group.targetGroupArns) {
    const target = observed.targets.get(arn)?.get(instance.id);
    if (target?.state !== 'healthy') {
      const state = target === undefined ? 'not registered' : target.state;
      const reason = target?.reason === undefined ? '' : ` (${target.reason})`;
      return `is ${state} in target group ${targetGroupName(arn)}${reason}`;
    }
  }
  const warmup = (group.instanceWarmup ?? 0) * 1000;
  if (inServiceSince === undefined || observed.at - inServiceSince < warmup) return 'is warming up';
  return undefined;
}

/** `arn:…:targetgroup/web/0123` -> `web` */
export function targetGroupName(arn: string): string {
  return arn.split('/')[1] ?? arn;
}
