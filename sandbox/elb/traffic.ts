import type { Instant } from '../clock.js';
import type { TargetGroup } from './target-groups.js';
import type { Target } from './targets.js';

export interface Share {
  readonly id: string;
  /** Of the group's traffic, between 0 and 1. */
  readonly share: number;
}

export interface Traffic {
  /** Too few targets are healthy: all of them get traffic ("Target group health", unhealthy state routing). */
  readonly failOpen: boolean;
  readonly shares: readonly Share[];
}

/** A share of 0 would be no traffic at all: the least that a target in slow start has of its full share. */
const LEAST = 0.01;

/**
 * Who gets how much of a group's traffic. Healthy targets alone, alike but for those in slow start, until fewer than
 * the group's minimum are healthy; then every registered target, healthy or not. What drains gets no new requests.
 */
export function trafficOf(
  group: TargetGroup,
  targets: readonly Target[],
  now: Instant,
  isShifted: (target: Target) => boolean = () => false,
): Traffic {
  const able = targets.filter(
    (t) => !isShifted(t) && ['healthy', 'unhealthy', 'initial', 'unavailable'].includes(t.state),
  );
  const healthy = able.filter((target) => target.state === 'healthy');
  const failOpen = able.length > 0 && healthy.length < minimumHealthy(group, able.length);
  const weighed = (failOpen ? able : healthy).map((target) => ({
    id: target.id,
    weight: failOpen ? 1 : weightOf(group, target, now),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return { failOpen, shares: weighed.map(({ id, weight }) => ({ id, share: weight / total })) };
}

/** The larger of count and percentage; `off` is none. */
function minimumHealthy(group: TargetGroup, registered: number): number {
  const of = (what: string): number => {
    const value = group.attributes.get(
      `target_group_health.unhealthy_state_routing.minimum_healthy_targets.${what}`,
    );
    return value === undefined || value === 'off' ? 0 : Number(value);
  };
  return Math.max(of('count'), Math.ceil((of('percentage') * registered) / 100));
}

/** Linear over the slow start. */
function weightOf(group: TargetGroup, target: Target, now: Instant): number {
  const duration = slowStart(group);
  if (duration === 0 || target.slowSince === undefined) return 1;
  return Math.max(LEAST, Math.min(1, (now - target.slowSince) / duration));
}

/** Milliseconds; 0 when it is off. */
export function slowStart(group: TargetGroup): number {
  return Number(group.attributes.get('slow_start.duration_seconds') ?? 0) * 1_000;
}

/**
 * Targets enter slow start when they become healthy, but not where no other healthy target is over its own: there
 * would be nobody to take the rest of the traffic (guide, "Slow start mode": considerations).
 */
export function entersSlowStart(target: Target, others: Iterable<Target>, now: Instant): boolean {
  const duration = slowStart(target.group);
  if (duration === 0) return false;
  for (const other of others) {
    const isWarm = other.slowSince === undefined || now - other.slowSince >= duration;
    if (other !== target && other.state === 'healthy' && isWarm) return true;
  }
  return false;
}
