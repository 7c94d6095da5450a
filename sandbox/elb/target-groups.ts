import { ApiError } from '../api.js';
import type { Instant } from '../clock.js';

/** Recorded under the API's own names; health checks are acted upon. */
export interface TargetGroupSettings {
  readonly Protocol: string;
  readonly Port: number;
  readonly VpcId: string;
  readonly TargetType: string;
  readonly ProtocolVersion: string;
  readonly IpAddressType: string;
  readonly HealthCheckProtocol: string;
  readonly HealthCheckPort: string;
  readonly HealthCheckEnabled: boolean;
  readonly HealthCheckPath: string;
  readonly HealthCheckIntervalSeconds: number;
  readonly HealthCheckTimeoutSeconds: number;
  readonly HealthyThresholdCount: number;
  readonly UnhealthyThresholdCount: number;
  readonly Matcher: { readonly HttpCode?: string; readonly GrpcCode?: string };
}

export interface TargetGroup {
  readonly name: string;
  readonly arn: string;
  /** Without one, targets are `unused`. */
  readonly loadBalancerArn: string | undefined;
  settings: TargetGroupSettings;
  attributes: ReadonlyMap<string, string>;
}

export interface LoadBalancer {
  readonly name: string;
  readonly arn: string;
  readonly type: 'application' | 'network';
  readonly vpcId: string;
  readonly createdAt: Instant;
  /** Those it is enabled in; every zone when absent. */
  readonly zones?: readonly string[];
}

/** The defaults of CreateTargetGroup for an HTTP target group of instances. */
export const SETTINGS_DEFAULTS: TargetGroupSettings = {
  Protocol: 'HTTP',
  Port: 80,
  VpcId: '',
  TargetType: 'instance',
  ProtocolVersion: 'HTTP1',
  IpAddressType: 'ipv4',
  HealthCheckProtocol: 'HTTP',
  HealthCheckPort: 'traffic-port',
  HealthCheckEnabled: true,
  HealthCheckPath: '/',
  HealthCheckIntervalSeconds: 30,
  HealthCheckTimeoutSeconds: 5,
  HealthyThresholdCount: 5,
  UnhealthyThresholdCount: 2,
  Matcher: { HttpCode: '200' },
};

const DEREGISTRATION_DELAY = 'deregistration_delay.timeout_seconds';

export const ATTRIBUTE_DEFAULTS: ReadonlyMap<string, string> = new Map([
  [DEREGISTRATION_DELAY, '300'],
  ['slow_start.duration_seconds', '0'],
  ['stickiness.enabled', 'false'],
  ['stickiness.type', 'lb_cookie'],
  ['stickiness.lb_cookie.duration_seconds', '86400'],
  ['load_balancing.algorithm.type', 'round_robin'],
  ['load_balancing.algorithm.anomaly_mitigation', 'off'],
  ['load_balancing.cross_zone.enabled', 'use_load_balancer_configuration'],
  ['target_group_health.dns_failover.minimum_healthy_targets.count', '1'],
  ['target_group_health.dns_failover.minimum_healthy_targets.percentage', 'off'],
  ['target_group_health.unhealthy_state_routing.minimum_healthy_targets.count', '1'],
  ['target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage', 'off'],
]);

type Check = (value: string) => boolean;
const wholeBetween =
  (from: number, to: number): Check =>
  (value) =>
    /^\d+$/.test(value) && Number(value) >= from && Number(value) <= to;
const or =
  (word: string, check: Check): Check =>
  (value) =>
    value === word || check(value);

/** What the values may be (TargetGroupAttribute), with the range as refusals say it. */
const ATTRIBUTE_VALUES: Readonly<Record<string, readonly [Check, string]>> = {
  [DEREGISTRATION_DELAY]: [wholeBetween(0, 3_600), 'between 0 and 3600'],
  'slow_start.duration_seconds': [or('0', wholeBetween(30, 900)), '0 or between 30 and 900'],
  'load_balancing.algorithm.type': [
    (value) => ['round_robin', 'least_outstanding_requests', 'weighted_random'].includes(value),
    'round_robin, least_outstanding_requests or weighted_random',
  ],
  'load_balancing.algorithm.anomaly_mitigation': [
    (value) => value === 'on' || value === 'off',
    'on or off',
  ],
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': [
    wholeBetween(1, 1_000),
    'at least 1',
  ],
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': [
    or('off', wholeBetween(1, 100)),
    'off or between 1 and 100',
  ],
};

/** Milliseconds. */
export function deregistrationDelay(group: TargetGroup): number {
  return Number(group.attributes.get(DEREGISTRATION_DELAY)) * 1_000;
}

/** @throws ApiError InvalidConfigurationRequest */
export function withAttributes(
  group: TargetGroup,
  changes: readonly { readonly Key?: string; readonly Value?: string }[],
): ReadonlyMap<string, string> {
  const attributes = new Map(group.attributes);
  for (const { Key: key = '', Value: value = '' } of changes) {
    if (!ATTRIBUTE_DEFAULTS.has(key)) {
      throw new ApiError(
        'InvalidConfigurationRequest',
        `Target group attribute key '${key}' is not recognized`,
      );
    }
    const [isAllowed, range] = ATTRIBUTE_VALUES[key] ?? [];
    if (isAllowed?.(value) === false) {
      throw new ApiError('ValidationError', `${key} must be ${range}, not '${value}'`);
    }
    attributes.set(key, value);
  }
  refuseSlowStartWith(attributes);
  return attributes;
}

/** Slow start is for round robin alone (guide, "Slow start mode"). */
function refuseSlowStartWith(attributes: ReadonlyMap<string, string>): void {
  const algorithm = attributes.get('load_balancing.algorithm.type');
  if (attributes.get('slow_start.duration_seconds') === '0' || algorithm === 'round_robin') return;
  throw new ApiError(
    'InvalidConfigurationRequest',
    `You cannot enable both slow start and the routing algorithm '${algorithm}'`,
  );
}

/** @throws ApiError ValidationError */
export function readSettings(
  given: Partial<TargetGroupSettings>,
  current: TargetGroupSettings,
): TargetGroupSettings {
  const settings = { ...current, ...given };
  // "If the target type is instance, ip, or alb, health checks are always enabled" (CreateTargetGroup).
  if (!settings.HealthCheckEnabled && settings.TargetType !== 'lambda') {
    throw new ApiError(
      'ValidationError',
      `Health check enabled must be true for target groups with target type '${settings.TargetType}'`,
    );
  }
  refuseOutside('health check interval', settings.HealthCheckIntervalSeconds, 5, 300);
  refuseOutside('healthy threshold count', settings.HealthyThresholdCount, 2, 10);
  refuseOutside('unhealthy threshold count', settings.UnhealthyThresholdCount, 2, 10);
  return settings;
}

/**
 * What a new target group of instances must say, and how it may be called (ELBv2 API, CreateTargetGroup: Name, Protocol,
 * Port, VpcId). The texts are those that moto 5.2 has.
 * @throws ApiError ValidationError
 */
export function refuseUnfit(name: string, given: Partial<TargetGroupSettings>): void {
  const refuse = (message: string) => {
    throw new ApiError('ValidationError', message);
  };
  if (name.length > 32) refuse(`Target group name '${name}' cannot be longer than '32' characters`);
  if (!/^[A-Za-z0-9-]+$/.test(name)) {
    refuse(
      `Target group name '${name}' can only contain characters that are alphanumeric characters or hyphens(-)`,
    );
  }
  if (/^-|-$/.test(name)) refuse(`Target group name '${name}' cannot begin or end with '-'`);
  if (given.Protocol === undefined) refuse('A protocol must be specified');
  if (given.Port === undefined) refuse('A port must be specified');
  if (given.VpcId === undefined) refuse('A VPC ID must be specified');
}

function refuseOutside(what: string, value: number, from: number, to: number): void {
  if (value < from || value > to) {
    throw new ApiError(
      'ValidationError',
      `The ${what} '${value}' must be in the range ${from}-${to}`,
    );
  }
}
