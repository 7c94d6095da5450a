import type { Group, LoadBalancing } from '../ports.js';

/**
 * Target groups that send no traffic to instances in service: no load balancer uses them, or it does not cover the
 * zone. ARN -> why, in words. Nothing behind them ever becomes healthy, so health there proves nothing.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
 */
export async function idleTargetGroups(
  loadBalancing: LoadBalancing,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, string>> {
  const inService = new Set(
    groups
      .flatMap((group) => group.instances)
      .filter((one) => one.lifecycle === 'InService')
      .map((one) => one.id),
  );
  const arns = [...new Set(groups.flatMap((group) => group.targetGroupArns))];
  const idle = new Map<string, string>();
  for (const arn of arns) {
    const health = await loadBalancing.targetHealth(arn);
    const unused = health.find((one) => one.state === 'unused' && inService.has(one.instanceId));
    if (unused === undefined) continue;
    const reason = unused.reason === undefined ? '' : ` (${unused.reason})`;
    idle.set(arn, `${unused.instanceId} is unused there${reason}`);
  }
  return idle;
}
