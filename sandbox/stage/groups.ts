import { SECOND } from '../clock.js';
import type { GroupScene } from '../scenario.js';
import {
  configurationOf,
  extraCalls,
  extraSettings,
  mixedPolicy,
  type Names,
  warmPoolCall,
} from '../stage-groups.js';
import { known, type Props } from './props.js';

/** Puts Auto Scaling groups on the stage: first as they came up, then with what would have changed how they did. */
export class GroupBuilder {
  readonly #props: Props;
  readonly #names: Names;
  readonly #configurations = new Set<string>();

  constructor(props: Props) {
    this.#props = props;
    this.#names = {
      image: (name) => known(props.images, name),
      template: (name) => known(props.templates, name),
    };
  }

  build(group: GroupScene): void {
    const { scenario, subnets, targetGroups } = this.#props;
    const zones = group.zones ?? scenario.zones;
    this.#call('CreateAutoScalingGroup', {
      AutoScalingGroupName: group.name,
      MinSize: group.min,
      MaxSize: group.max,
      DesiredCapacity: group.size,
      VPCZoneIdentifier: zones.map((zone) => known(subnets, zone)).join(','),
      ...this.#launchSource(group, group['launched-from'] ?? group.version),
      TargetGroupARNs: group['target-groups'].map((name) => known(targetGroups, name)),
      HealthCheckType: group['health-check'],
      HealthCheckGracePeriod: group['health-check-grace'] / SECOND,
      ...extraSettings(group),
      ...(group.warmup !== undefined && { DefaultInstanceWarmup: group.warmup / SECOND }),
      Tags: Object.entries(group.tags).map(([Key, Value]) => ({
        ResourceId: group.name,
        ResourceType: 'auto-scaling-group',
        Key,
        Value,
        PropagateAtLaunch: true,
      })),
    });
    const warmPool = warmPoolCall(group);
    if (warmPool !== undefined) this.#call(...warmPool);
  }

  /** What would have kept the group from coming up, or would have changed how it did. */
  settle(group: GroupScene): void {
    const AutoScalingGroupName = group.name;
    if (group['launched-from'] !== undefined) {
      this.#call('UpdateAutoScalingGroup', {
        AutoScalingGroupName,
        ...this.#launchSource(group, group.version),
      });
    }
    for (const hook of group.hooks) this.#call('PutLifecycleHook', hookParams(group, hook));
    for (const call of extraCalls(group, this.#props.scenario.epoch)) this.#call(...call);
    if (group.suspended.length > 0) {
      this.#call('SuspendProcesses', {
        AutoScalingGroupName,
        ScalingProcesses: group.suspended,
      });
    }
  }

  #launchSource(group: GroupScene, version: string): object {
    if (group['launch-configuration']) return this.#launchConfiguration(group, version);
    const specification = {
      LaunchTemplateId: known(this.#props.templates, group.template),
      Version: version,
    };
    const mixed = group['mixed-instances'];
    if (mixed === undefined) return { LaunchTemplate: specification };
    return { MixedInstancesPolicy: mixedPolicy(mixed, specification, this.#names) };
  }

  #launchConfiguration(group: GroupScene, version: string): object {
    const { scenario } = this.#props;
    const { name, params } = configurationOf(group, version, scenario, this.#names);
    if (!this.#configurations.has(name)) {
      this.#call('CreateLaunchConfiguration', params);
      this.#configurations.add(name);
    }
    return { LaunchConfigurationName: name };
  }

  #call(action: string, params: Record<string, unknown>): void {
    this.#props.call('autoscaling', action, params);
  }
}

function hookParams(group: GroupScene, hook: GroupScene['hooks'][number]): Record<string, unknown> {
  return {
    AutoScalingGroupName: group.name,
    LifecycleHookName: hook.name,
    LifecycleTransition:
      hook.at === 'launch'
        ? 'autoscaling:EC2_INSTANCE_LAUNCHING'
        : 'autoscaling:EC2_INSTANCE_TERMINATING',
    HeartbeatTimeout: hook.timeout / SECOND,
    DefaultResult: hook.result,
    ...(hook.metadata !== undefined && { NotificationMetadata: hook.metadata }),
  };
}
