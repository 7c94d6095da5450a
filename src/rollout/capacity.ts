import type { Observed } from '../fleet/observe.js';
import type { Group, GroupInstance } from '../ports.js';
import type { Amount } from './plan-types.js';
import { targetGroupName, type Watch, whyNotServing } from './watch.js';

/** What has to keep serving together: a target group with every group behind it, or a group without one. */
export interface Service {
  readonly name: string;
  readonly groups: readonly Group[];
}

export function services(groups: Iterable<Group>): readonly Service[] {
  const byArn = new Map<string, Group[]>();
  const alone: Service[] = [];
  for (const group of groups) {
    if (group.targetGroupArns.length === 0) alone.push({ name: group.name, groups: [group] });
    for (const arn of group.targetGroupArns) byArn.set(arn, [...(byArn.get(arn) ?? []), group]);
  }
  const behind = [...byArn].map(([arn, groups]) => ({ name: targetGroupName(arn), groups }));
  return [...behind, ...alone];
}

/** The least number of instances that has to serve, rounded up: 90 % of 5 is 5. */
export function floorOf(minHealthy: Amount, baseDesired: number): number {
  return minHealthy.unit === 'instances'
    ? minHealthy.value
    : Math.ceil((baseDesired * minHealthy.value) / 100);
}

/** Instances replaced together: at least one. 25 % of 10 is 2. */
export function batchOf(maxBatch: Amount, desired: number): number {
  return maxBatch.unit === 'instances'
    ? maxBatch.value
    : Math.max(1, Math.floor((desired * maxBatch.value) / 100));
}

export function isServing(
  group: Group,
  instance: GroupInstance,
  observed: Observed,
  watch: Watch,
): boolean {
  const since = watch.inService.get(instance.id);
  return whyNotServing(group, instance, observed, since) === undefined;
}

/**
 * What ending these instances would break: the first service that would fall below its floor.
 * `surge` is what our open batches add to a group's desired capacity; it is not part of what was promised.
 * Judged for every target group, and for a group that has none.
 */
export function floorBrokenBy(
  ending: ReadonlySet<string>,
  observed: Observed,
  watch: Watch,
  minHealthy: Amount,
  surge: (group: Group) => number,
): string | undefined {
  for (const service of services(observed.groups.values())) {
    const members = service.groups.flatMap((group) =>
      group.instances.map((instance) => ({ group, instance })),
    );
    if (!members.some(({ instance }) => ending.has(instance.id))) continue;
    const left = members.filter(
      ({ group, instance }) =>
        !ending.has(instance.id) && isServing(group, instance, observed, watch),
    ).length;
    const base = service.groups.reduce((sum, group) => sum + group.desired - surge(group), 0);
    const floor = floorOf(minHealthy, base);
    if (left < floor) {
      return `${service.name} would have ${left} instances serving, fewer than its floor of ${floor}`;
    }
  }
  return undefined;
}

/**
 * Capacity that is down, or not yet up, outside `zone`, for whatever reason: nothing more may be taken meanwhile.
 * `ours` are instances that we ended or launched ourselves.
 */
export function downElsewhere(
  zone: string | undefined,
  observed: Observed,
  watch: Watch,
  ours: ReadonlySet<string>,
): string | undefined {
  for (const group of observed.groups.values()) {
    for (const instance of group.instances) {
      if (instance.zone === zone || ours.has(instance.id)) continue;
      const since = watch.inService.get(instance.id);
      const amiss = whyNotServing(group, instance, observed, since);
      if (amiss !== undefined)
        return `${instance.id} of ${group.name} in ${instance.zone} ${amiss}`;
    }
  }
  return undefined;
}

/** An AWS event that will take down an instance outside `zone` before `until`. */
export function eventElsewhere(
  zone: string,
  until: number,
  observed: Observed,
): string | undefined {
  for (const group of observed.groups.values()) {
    for (const instance of group.instances) {
      if (instance.zone === zone) continue;
      const event = observed.events.find(
        (one) => one.instanceId === instance.id && one.notBefore <= until,
      );
      if (event !== undefined) {
        const when = new Date(event.notBefore).toISOString();
        return `AWS has scheduled ${event.code} for ${instance.id} of ${group.name} in ${instance.zone} from ${when}`;
      }
    }
  }
  return undefined;
}
