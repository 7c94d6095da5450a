import { ApiError } from '../api.js';
import type { TrafficSource } from './model.js';

/** What a Region may hold, what a group may, and a step scaling policy (ec2-auto-scaling-quotas; facts 6). */
export const QUOTAS = {
  groups: 500,
  launchConfigurations: 200,
  hooks: 50,
  policies: 50,
  scheduledActions: 125,
  stepAdjustments: 20,
  elbv2: 50,
  elb: 50,
  'vpc-lattice': 5,
} as const;

const NAMES: Readonly<Record<keyof typeof QUOTAS, string>> = {
  groups: 'Auto Scaling groups',
  launchConfigurations: 'launch configurations',
  hooks: 'lifecycle hooks per Auto Scaling group',
  policies: 'scaling policies per Auto Scaling group',
  scheduledActions: 'scheduled actions per Auto Scaling group',
  stepAdjustments: 'step adjustments per step scaling policy',
  elbv2: 'target groups per Auto Scaling group',
  elb: 'Classic Load Balancers per Auto Scaling group',
  'vpc-lattice': 'VPC Lattice target groups per Auto Scaling group',
};

type Refusal = 'LimitExceeded' | 'ValidationError';

/**
 * Another one would be one too many; of its words none are on record.
 * @throws ApiError LimitExceeded (CreateAutoScalingGroup, CreateLaunchConfiguration, PutLifecycleHook, PutScalingPolicy,
 * PutScheduledUpdateGroupAction)
 */
export function refuseBeyond(
  what: keyof typeof QUOTAS,
  held: number,
  code: Refusal = 'LimitExceeded',
): void {
  if (held < QUOTAS[what]) return;
  throw new ApiError(code, `You have reached your limit of ${QUOTAS[what]} ${NAMES[what]}.`);
}

/** @param code attaching has no LimitExceeded of its own among its errors, creating a group has */
export function refuseSourcesBeyond(sources: readonly TrafficSource[], code: Refusal): void {
  for (const kind of ['elbv2', 'elb', 'vpc-lattice'] as const) {
    refuseBeyond(kind, sources.filter(({ type }) => type === kind).length - 1, code);
  }
}
