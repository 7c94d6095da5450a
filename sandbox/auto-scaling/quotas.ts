import { ApiError } from '../api.js';

/** The quotas of a Region (ec2-auto-scaling-quotas; facts 6). */
export const QUOTAS = { groups: 500, launchConfigurations: 200 } as const;

const NAMES = {
  groups: 'Auto Scaling groups',
  launchConfigurations: 'launch configurations',
} as const;

/** @throws ApiError LimitExceeded (CreateAutoScalingGroup, CreateLaunchConfiguration); of its words none are on record */
export function refuseBeyond(what: keyof typeof QUOTAS, held: number): void {
  if (held < QUOTAS[what]) return;
  throw new ApiError(
    'LimitExceeded',
    `You have reached your limit of ${QUOTAS[what]} ${NAMES[what]}.`,
  );
}
