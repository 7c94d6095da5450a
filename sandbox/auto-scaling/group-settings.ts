import { SETTINGS } from './actions/shapes.js';
import type { UpdateRequest } from './groups.js';
import type { GroupSettings } from './model.js';
import { badConstraint, invalid } from './refusals.js';
import { isLambda, TERMINATION_POLICIES } from './termination-policy.js';

/** The defaults of CreateAutoScalingGroup. */
const DEFAULTS: GroupSettings = {
  DefaultCooldown: 300,
  HealthCheckType: 'EC2',
  HealthCheckGracePeriod: 0,
  NewInstancesProtectedFromScaleIn: false,
  TerminationPolicies: ['Default'],
  AvailabilityZoneDistribution: { CapacityDistributionStrategy: 'balanced-best-effort' },
  CapacityReservationSpecification: { CapacityReservationPreference: 'default' },
  DeletionProtection: 'none',
};

/** AvailabilityZoneDistribution. */
export const DISTRIBUTIONS = [
  'balanced-best-effort',
  'balanced-only',
  'reservations-then-balanced',
] as const;
const DAY = 86_400;
const YEAR = 365 * DAY;

/** Everything of the request that is recorded as it was said, over what was there. @throws ApiError ValidationError */
export function readSettings(
  request: UpdateRequest,
  current: GroupSettings = DEFAULTS,
): GroupSettings {
  refuse(request);
  const said = Object.entries(request).filter(
    ([name, value]) => name in SETTINGS && value !== undefined,
  );
  const settings: Record<string, GroupSettings[string]> = {
    ...current,
    ...Object.fromEntries(said),
  };
  // These values take away what was set before (UpdateAutoScalingGroup).
  if (settings.MaxInstanceLifetime === 0) delete settings.MaxInstanceLifetime;
  if (settings.DefaultInstanceWarmup === -1) delete settings.DefaultInstanceWarmup;
  if (request.InstanceMaintenancePolicy?.MinHealthyPercentage === -1) {
    delete settings.InstanceMaintenancePolicy;
  }
  return settings as GroupSettings;
}

function refuse(request: UpdateRequest): void {
  refusePolicies(request.TerminationPolicies ?? []);
  refuseMaintenance(request.InstanceMaintenancePolicy);
  const { MaxInstanceLifetime: lifetime, DesiredCapacityType: unit } = request;
  if (lifetime !== undefined && lifetime !== 0 && (lifetime < DAY || lifetime > YEAR)) {
    throw badConstraint(
      lifetime,
      'maxInstanceLifetime',
      `Member must be 0, or between ${DAY} and ${YEAR}`,
    );
  }
  if (unit !== undefined) oneOf(unit, ['units', 'vcpu', 'memory-mib'], 'desiredCapacityType');
  const strategy = request.AvailabilityZoneDistribution?.CapacityDistributionStrategy;
  if (strategy !== undefined) oneOf(strategy, DISTRIBUTIONS, 'capacityDistributionStrategy');
  const impairment = request.AvailabilityZoneImpairmentPolicy;
  if (impairment?.ImpairedZoneHealthCheckBehavior !== undefined) {
    oneOf(
      impairment.ImpairedZoneHealthCheckBehavior,
      ['ReplaceUnhealthy', 'IgnoreUnhealthy'],
      'impairedZoneHealthCheckBehavior',
    );
  }
  const retention = request.InstanceLifecyclePolicy?.RetentionTriggers?.TerminateHookAbandon;
  if (retention !== undefined) oneOf(retention, ['retain', 'terminate'], 'terminateHookAbandon');
  const protection = request.DeletionProtection;
  if (protection !== undefined) {
    const known = ['none', 'prevent-force-deletion', 'prevent-all-deletion'];
    oneOf(protection, known, 'deletionProtection');
  }
}

/** A function may be named once, and before all others (lambda-custom-termination-policy). */
function refusePolicies(policies: readonly string[]): void {
  for (const [index, policy] of policies.entries()) {
    if (isLambda(policy)) {
      if (index === 0) continue;
      throw invalid('A custom termination policy must be the first of the termination policies.');
    }
    if (!(TERMINATION_POLICIES as readonly string[]).includes(policy)) {
      throw invalid(`Invalid termination policy: ${policy}`);
    }
  }
}

/** Both or none; 0 to 100, 100 to 200, and no more than 100 between them (InstanceMaintenancePolicy). */
function refuseMaintenance(policy: UpdateRequest['InstanceMaintenancePolicy']): void {
  if (policy === undefined) return;
  const { MinHealthyPercentage: min, MaxHealthyPercentage: max } = policy;
  if (min === undefined || max === undefined) {
    throw invalid('Both MinHealthyPercentage and MaxHealthyPercentage must be specified.');
  }
  if (min === -1 && max === -1) return;
  if (min < 0 || min > 100) {
    throw badConstraint(min, 'minHealthyPercentage', 'Member must be between 0 and 100');
  }
  if (max < 100 || max > 200) {
    throw badConstraint(max, 'maxHealthyPercentage', 'Member must be between 100 and 200');
  }
  if (max - min > 100) {
    throw invalid(
      'The difference between MinHealthyPercentage and MaxHealthyPercentage cannot be greater than 100.',
    );
  }
}

function oneOf(value: string, known: readonly string[], name: string): void {
  if (known.includes(value)) return;
  throw badConstraint(value, name, `Member must satisfy enum value set: [${known.join(', ')}]`);
}
