import { SECOND } from '../clock.js';
import type { Group, Member } from './model.js';

/** Capacity that is on its way, or in service for less than its warm-up: metrics do not count it yet. */
export function warmingCapacity(group: Group, warmup: number | undefined, now: number): number {
  return sum(group, (member) => isComing(member) || isWarming(group, member, warmup, now));
}

/** Capacity in service whose warm-up is over. */
export function warmCapacity(group: Group, warmup: number | undefined, now: number): number {
  return sum(
    group,
    (member) => member.lifecycle === 'InService' && !isWarming(group, member, warmup, now),
  );
}

function sum(group: Group, counts: (member: Member) => boolean): number {
  return [...group.members.values()]
    .filter(counts)
    .reduce((total, { weight }) => total + weight, 0);
}

const isComing = ({ lifecycle }: Member): boolean => lifecycle.startsWith('Pending');

/** The policy's own warm-up, else the group's, else its cooldown (PutScalingPolicy, EstimatedInstanceWarmup). */
function isWarming(
  { settings }: Group,
  { lifecycle, inServiceAt }: Member,
  warmup: number | undefined,
  now: number,
): boolean {
  if (lifecycle !== 'InService' || inServiceAt === undefined) return false;
  const { DefaultInstanceWarmup: own, DefaultCooldown: cooldown } = settings;
  const seconds = warmup ?? (typeof own === 'number' ? own : cooldown);
  return inServiceAt + seconds * SECOND > now;
}
