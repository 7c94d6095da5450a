import { type Action, type Answer, ApiError, action, fields, list } from '../../api.js';
import type { LoadBalancing } from '../load-balancing.js';
import type { TargetGroup } from '../target-groups.js';
import { NOT_REGISTERED, type Target } from '../targets.js';

const service = 'elasticloadbalancing';

const TARGETS = list(
  fields({ Id: 'text', Port: 'int', AvailabilityZone: 'text', QuicServerId: 'text' }),
);
export function targetActions(elb: LoadBalancing): readonly Action[] {
  return [
    action({
      service,
      name: 'RegisterTargets',
      mutates: true,
      required: ['TargetGroupArn', 'Targets'],
      params: { TargetGroupArn: 'text', Targets: TARGETS },
      run(world, params, caller) {
        const group = elb.group(params.TargetGroupArn);
        const ids = (params.Targets ?? []).map((target) => target.Id ?? '');
        for (const id of ids) {
          if (world.compute.instance(id)?.state !== 'running') {
            throw new ApiError(
              'InvalidTarget',
              `The following targets are not in a running state and cannot be registered: '${id}'`,
            );
          }
        }
        for (const id of ids) elb.register(group.arn, id, `caller:${caller.name}`);
        return {};
      },
    }),
    action({
      service,
      name: 'DeregisterTargets',
      mutates: true,
      required: ['TargetGroupArn', 'Targets'],
      params: { TargetGroupArn: 'text', Targets: TARGETS },
      run(_world, params, caller) {
        const group = elb.group(params.TargetGroupArn);
        for (const target of params.Targets ?? []) {
          elb.deregister(group.arn, target.Id ?? '', `caller:${caller.name}`);
        }
        return {};
      },
    }),
    action({
      service,
      name: 'DescribeTargetHealth',
      mutates: false,
      required: ['TargetGroupArn'],
      params: { TargetGroupArn: 'text', Targets: TARGETS, Include: list('text') },
      run(_world, params) {
        const group = elb.group(params.TargetGroupArn);
        const targets = elb.targetsOf(group.arn);
        const detail = anomalies(params.Include);
        const ids = params.Targets?.map((target) => target.Id ?? '') ?? [...targets.keys()];
        return {
          TargetHealthDescriptions: ids.map((id) => ({
            ...healthView(group, id, targets.get(id)),
            ...(detail && anomalyView(targets.get(id))),
            ...overrideView(group, elb.isShifted(id)),
          })),
        };
      },
    }),
  ];
}

/** @throws ApiError ValidationError: `AnomalyDetection` and `All` are known. */
function anomalies(include: readonly string[] | undefined): boolean {
  const unknown = include?.find((what) => what !== 'AnomalyDetection' && what !== 'All');
  if (unknown === undefined) return (include?.length ?? 0) > 0;
  throw new ApiError(
    'ValidationError',
    `1 validation error detected: Value '[${unknown}]' at 'include' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [AnomalyDetection, All]]`,
  );
}

/** Nothing in the sandbox answers anomalously while it is healthy. */
function anomalyView(target: Target | undefined): Answer {
  if (target?.state !== 'healthy') return {};
  return { AnomalyDetection: { Result: 'normal', MitigationInEffect: 'no' } };
}

/** Told of targets of groups that a load balancer uses. */
function overrideView(group: TargetGroup, isShifted: boolean): Answer {
  if (group.loadBalancerArn === undefined) return {};
  return {
    AdministrativeOverride: isShifted
      ? {
          State: 'zonal_shift_active',
          Reason: 'AdministrativeOverride.ZonalShiftActive',
          Description: "Zonal shift is active for the target's Availability Zone",
        }
      : {
          State: 'no_override',
          Reason: 'AdministrativeOverride.NoOverride',
          Description: 'No override is currently active on target',
        },
  };
}

function healthView(group: TargetGroup, id: string, target: Target | undefined): Answer {
  const why = target === undefined ? NOT_REGISTERED : target.why;
  return {
    Target: { Id: id, Port: group.settings.Port },
    HealthCheckPort:
      group.settings.HealthCheckPort === 'traffic-port'
        ? String(group.settings.Port)
        : group.settings.HealthCheckPort,
    TargetHealth: {
      State: target?.state ?? 'unused',
      Reason: why?.reason,
      Description: why?.description,
    },
  };
}
