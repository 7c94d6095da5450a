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
        const ids = params.Targets?.map((target) => target.Id ?? '') ?? [...targets.keys()];
        return {
          TargetHealthDescriptions: ids.map((id) => healthView(group, id, targets.get(id))),
        };
      },
    }),
  ];
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
