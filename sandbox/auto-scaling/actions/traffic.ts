import { type Action, action, list } from '../../api.js';
import type { Fleet } from '../fleet.js';
import { page } from '../paging.js';
import type { Register } from '../refresh/register.js';
import { atMost } from '../refusals.js';
import { sourceOf, type Traffic } from '../traffic.js';
import { TRAFFIC_SOURCES } from './shapes.js';

const service = 'autoscaling';
const targetGroups = { AutoScalingGroupName: 'text', TargetGroupARNs: list('text') } as const;
const PAGES = { default: 100, max: 100 };
/** Target groups in one call (ec2-auto-scaling-quotas, API operations). */
const AT_ONCE = 10;

/** The same sources under two names: traffic sources, and target groups as they were called before. */
export function trafficActions(
  fleet: Fleet,
  traffic: Traffic,
  refreshes: Register,
): readonly Action[] {
  return [
    action({
      service,
      name: 'AttachTrafficSources',
      mutates: true,
      required: ['AutoScalingGroupName', 'TrafficSources'],
      params: {
        AutoScalingGroupName: 'text',
        TrafficSources: TRAFFIC_SOURCES,
        SkipZonalShiftValidation: 'flag',
      },
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        refreshes.refuseWhileActive(group, 'attachment');
        const sources = (params.TrafficSources ?? []).map((s) =>
          sourceOf(s.Identifier ?? '', s.Type),
        );
        traffic.attach(group, sources, `caller:${caller.name}`);
        return {};
      },
    }),
    action({
      service,
      name: 'DetachTrafficSources',
      mutates: true,
      required: ['AutoScalingGroupName', 'TrafficSources'],
      params: { AutoScalingGroupName: 'text', TrafficSources: TRAFFIC_SOURCES },
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        const identifiers = (params.TrafficSources ?? []).map((s) => s.Identifier ?? '');
        traffic.detach(group, identifiers, `caller:${caller.name}`);
        return {};
      },
    }),
    action({
      service,
      name: 'DescribeTrafficSources',
      mutates: false,
      required: ['AutoScalingGroupName'],
      params: {
        AutoScalingGroupName: 'text',
        TrafficSourceType: 'text',
        MaxRecords: 'int',
        NextToken: 'text',
      },
      run(_world, params) {
        const group = fleet.group(params.AutoScalingGroupName);
        const { TrafficSourceType: type } = params;
        const wanted = group.sources.filter((s) => type === undefined || s.type === type);
        const { items, NextToken } = page(wanted, (s) => s.identifier, params, PAGES);
        return {
          TrafficSources: items.map((source) => ({
            TrafficSource: source.identifier,
            Identifier: source.identifier,
            Type: source.type,
            State: traffic.stateOf(group, source),
          })),
          NextToken,
        };
      },
    }),
    action({
      service,
      name: 'AttachLoadBalancerTargetGroups',
      mutates: true,
      required: ['AutoScalingGroupName', 'TargetGroupARNs'],
      params: targetGroups,
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        refreshes.refuseWhileActive(group, 'attachment');
        atMost(params.TargetGroupARNs ?? [], AT_ONCE, 'targetGroupARNs');
        const sources = (params.TargetGroupARNs ?? []).map((arn) => sourceOf(arn, 'elbv2'));
        traffic.attach(group, sources, `caller:${caller.name}`);
        return {};
      },
    }),
    action({
      service,
      name: 'DetachLoadBalancerTargetGroups',
      mutates: true,
      required: ['AutoScalingGroupName', 'TargetGroupARNs'],
      params: targetGroups,
      run(_world, params, caller) {
        const group = fleet.group(params.AutoScalingGroupName);
        atMost(params.TargetGroupARNs ?? [], AT_ONCE, 'targetGroupARNs');
        traffic.detach(group, params.TargetGroupARNs ?? [], `caller:${caller.name}`);
        return {};
      },
    }),
    action({
      service,
      name: 'DescribeLoadBalancerTargetGroups',
      mutates: false,
      required: ['AutoScalingGroupName'],
      params: { AutoScalingGroupName: 'text', MaxRecords: 'int', NextToken: 'text' },
      run(_world, params) {
        const group = fleet.group(params.AutoScalingGroupName);
        const wanted = group.sources.filter((s) => s.type === 'elbv2');
        const { items, NextToken } = page(wanted, (s) => s.identifier, params, PAGES);
        return {
          LoadBalancerTargetGroups: items.map((source) => ({
            LoadBalancerTargetGroupARN: source.identifier,
            State: traffic.stateOf(group, source),
          })),
          NextToken,
        };
      },
    }),
  ];
}
