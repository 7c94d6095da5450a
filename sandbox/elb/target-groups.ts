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
  ['load_balancing.cross_zone.enabled', 'use_load_balancer_configuration'],
]);

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
    if (key === DEREGISTRATION_DELAY && !/^\d+$/.test(value)) {
      throw new ApiError(
        'ValidationError',
        `The provided target group attribute value '${value}' of ${key} is not valid`,
      );
    }
    if (key === DEREGISTRATION_DELAY && Number(value) > 3_600) {
      throw new ApiError('ValidationError', `${key} must be between 0 and 3600`);
    }
    attributes.set(key, value);
  }
  return attributes;
}

/** @throws ApiError ValidationError */
export function readSettings(
  given: Partial<TargetGroupSettings>,
  current: TargetGroupSettings,
): TargetGroupSettings {
  const settings = { ...current, ...given };
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
