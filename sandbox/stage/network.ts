import { SECOND } from '../clock.js';
import type { Scenario } from '../scenario.js';
import type { Props } from './props.js';

/** The default VPC with a public subnet in each zone. @returns its id */
export function buildNetwork(props: Props): string {
  const { compute } = props.world;
  const vpc = compute.addVpc({ cidr: '172.31.0.0/16', isDefault: true });
  for (const [index, letter] of props.scenario.zones.entries()) {
    const subnet = compute.addSubnet({
      vpcId: vpc.id,
      zone: props.zone(letter),
      cidr: `172.31.${16 * index}.0/20`,
      publicIpOnLaunch: true,
    });
    props.subnets.set(letter, subnet.id);
  }
  return vpc.id;
}

/** Behind a load balancer of its own name. */
export function buildTargetGroup(
  props: Props,
  targetGroup: Scenario['target-groups'][number],
  vpcId: string,
): void {
  const check = targetGroup['health-check'];
  const made = props.world.loadBalancing.addTargetGroup({
    name: targetGroup.name,
    loadBalancer: targetGroup.name,
    settings: {
      VpcId: vpcId,
      HealthCheckIntervalSeconds: check.interval / SECOND,
      HealthCheckTimeoutSeconds: check.timeout / SECOND,
      HealthyThresholdCount: check.healthy,
      UnhealthyThresholdCount: check.unhealthy,
    },
    attributes: {
      'deregistration_delay.timeout_seconds': String(targetGroup['deregistration-delay'] / SECOND),
    },
  });
  props.targetGroups.set(targetGroup.name, made.arn);
}
