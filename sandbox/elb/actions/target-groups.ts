import { type Action, type Answer, ApiError, action, fields, list } from '../../api.js';
import type { LoadBalancing } from '../load-balancing.js';
import { page } from '../paging.js';
import {
  readSettings,
  refuseUnfit,
  SETTINGS_DEFAULTS,
  type TargetGroup,
  withAttributes,
} from '../target-groups.js';
import { TAGS } from './tags.js';

const service = 'elasticloadbalancing';

const CHECKS = {
  HealthCheckProtocol: 'text',
  HealthCheckPort: 'text',
  HealthCheckEnabled: 'flag',
  HealthCheckPath: 'text',
  HealthCheckIntervalSeconds: 'int',
  HealthCheckTimeoutSeconds: 'int',
  HealthyThresholdCount: 'int',
  UnhealthyThresholdCount: 'int',
  Matcher: fields({ HttpCode: 'text', GrpcCode: 'text' }),
} as const;

export function targetGroupActions(elb: LoadBalancing): readonly Action[] {
  return [
    action({
      service,
      name: 'CreateTargetGroup',
      mutates: true,
      required: ['Name'],
      params: {
        ...CHECKS,
        Name: 'text',
        Protocol: 'text',
        ProtocolVersion: 'text',
        Port: 'int',
        VpcId: 'text',
        TargetType: 'text',
        IpAddressType: 'text',
        Tags: TAGS,
      },
      run(_world, { Name: name = '', Tags, ...settings }) {
        const existing = [...elb.groups.values()].find((group) => group.name === name);
        if (existing !== undefined) {
          const asked = readSettings(settings, SETTINGS_DEFAULTS);
          if (JSON.stringify(asked) !== JSON.stringify(existing.settings)) {
            throw new ApiError(
              'DuplicateTargetGroupName',
              `A target group with the same name '${name}' exists, but with different settings`,
            );
          }
          return { TargetGroups: [targetGroupView(existing)] };
        }
        refuseUnfit(name, settings);
        const tags = Object.fromEntries((Tags ?? []).map((t) => [t.Key ?? '', t.Value ?? '']));
        return { TargetGroups: [targetGroupView(elb.addTargetGroup({ name, settings, tags }))] };
      },
    }),
    action({
      service,
      name: 'ModifyTargetGroup',
      mutates: true,
      required: ['TargetGroupArn'],
      params: { ...CHECKS, TargetGroupArn: 'text' },
      run(_world, { TargetGroupArn, ...settings }) {
        const group = elb.group(TargetGroupArn);
        group.settings = readSettings(settings, group.settings);
        return { TargetGroups: [targetGroupView(group)] };
      },
    }),
    action({
      service,
      name: 'DeleteTargetGroup',
      mutates: true,
      required: ['TargetGroupArn'],
      params: { TargetGroupArn: 'text' },
      run(_world, params) {
        const group = elb.groups.get(params.TargetGroupArn ?? '');
        if (group?.loadBalancerArn !== undefined) {
          throw new ApiError(
            'ResourceInUse',
            `Target group '${group.arn}' is currently in use by a listener or a rule`,
          );
        }
        if (group !== undefined) elb.removeTargetGroup(group);
        return {};
      },
    }),
    action({
      service,
      name: 'DescribeTargetGroups',
      mutates: false,
      params: {
        LoadBalancerArn: 'text',
        TargetGroupArns: list('text'),
        Names: list('text'),
        Marker: 'text',
        PageSize: 'int',
      },
      run(_world, params) {
        const arns = params.TargetGroupArns ?? [];
        const names = params.Names ?? [];
        const all = [...elb.groups.values()];
        const unknown =
          arns.some((arn) => !elb.groups.has(arn)) ||
          names.some((name) => !all.some((group) => group.name === name));
        if (unknown) {
          throw new ApiError('TargetGroupNotFound', 'One or more target groups not found');
        }
        const wanted = all
          .filter((g) => arns.length === 0 || arns.includes(g.arn))
          .filter((g) => names.length === 0 || names.includes(g.name))
          .filter(
            (g) =>
              params.LoadBalancerArn === undefined || g.loadBalancerArn === params.LoadBalancerArn,
          );
        const { items, NextMarker } = page(wanted, params);
        return { TargetGroups: items.map(targetGroupView), NextMarker };
      },
    }),
    action({
      service,
      name: 'DescribeTargetGroupAttributes',
      mutates: false,
      required: ['TargetGroupArn'],
      params: { TargetGroupArn: 'text' },
      run: (_world, params) => attributesView(elb.group(params.TargetGroupArn)),
    }),
    action({
      service,
      name: 'ModifyTargetGroupAttributes',
      mutates: true,
      required: ['TargetGroupArn', 'Attributes'],
      params: {
        TargetGroupArn: 'text',
        Attributes: list(fields({ Key: 'text', Value: 'text' })),
      },
      run(_world, params) {
        const group = elb.group(params.TargetGroupArn);
        group.attributes = withAttributes(group, params.Attributes ?? []);
        return attributesView(group);
      },
    }),
  ];
}

function targetGroupView(group: TargetGroup): Answer {
  return {
    TargetGroupArn: group.arn,
    TargetGroupName: group.name,
    ...group.settings,
    VpcId: group.settings.VpcId === '' ? undefined : group.settings.VpcId,
    LoadBalancerArns: group.loadBalancerArn === undefined ? [] : [group.loadBalancerArn],
  };
}

const attributesView = (group: TargetGroup): Answer => ({
  Attributes: [...group.attributes].map(([Key, Value]) => ({ Key, Value })),
});
