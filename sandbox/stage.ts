import { ApiError } from './api.js';
import { SECOND } from './clock.js';
import type { CreatedWorld } from './create-world.js';
import { SCENARIO_CALLER } from './faults.js';
import { perform } from './perform.js';
import { isPackageListName } from './scenario/references.js';
import { type GroupScene, type ImageScene, type Scenario, ScenarioError } from './scenario.js';
import { packageList } from './ubuntu/fixtures.js';
import type { PackageList } from './world.js';

/**
 * Builds what the scenario describes and lets it come up until the epoch: the fleet is made by the services' own
 * actions, so that nothing stands on the stage that could not have come there by itself.
 * @throws ScenarioError when a service refuses a part of it
 */
export function setStage(world: CreatedWorld, scenario: Scenario): void {
  const stage = new Stage(world, scenario);
  stage.build();
  world.clock.advanceTo(scenario.epoch);
  stage.begin();
}

class Stage {
  readonly #world: CreatedWorld;
  readonly #scenario: Scenario;
  readonly #images = new Map<string, string>();
  readonly #templates = new Map<string, string>();
  readonly #targetGroups = new Map<string, string>();
  readonly #subnets = new Map<string, string>();

  constructor(world: CreatedWorld, scenario: Scenario) {
    this.#world = world;
    this.#scenario = scenario;
  }

  /** Long before the story begins. */
  build(): void {
    const vpcId = this.#network();
    each('images', this.#scenario.images, (image) => this.#image(image));
    each('templates', this.#scenario.templates, (template) => this.#template(template));
    each('target-groups', this.#scenario['target-groups'], (targetGroup) =>
      this.#targetGroup(targetGroup, vpcId),
    );
    each('groups', this.#scenario.groups, (group) => this.#group(group));
  }

  /** When the story begins: the fleet is in service, and trouble may come. */
  begin(): void {
    const { faults } = this.#world;
    each('groups', this.#scenario.groups, (group) => this.#settle(group));
    each('scheduled-events', this.#scenario['scheduled-events'], (event) => this.#event(event));
    for (const { zone, type, from, until, times } of this.#scenario['capacity-errors']) {
      const { epoch } = this.#scenario;
      faults.capacity({
        zone: this.#zone(zone),
        ...(type !== undefined && { type }),
        ...(from !== undefined && { from: epoch + from }),
        ...(until !== undefined && { until: epoch + until }),
        ...(times !== undefined && { times }),
      });
    }
    for (const { trouble, times } of this.#scenario['notices-trouble']) {
      faults.troubleNotices(trouble, times);
    }
  }

  #network(): string {
    const vpc = this.#world.compute.addVpc({ cidr: '172.31.0.0/16', isDefault: true });
    for (const [index, letter] of this.#scenario.zones.entries()) {
      const subnet = this.#world.compute.addSubnet({
        vpcId: vpc.id,
        zone: this.#zone(letter),
        cidr: `172.31.${16 * index}.0/20`,
        publicIpOnLaunch: true,
      });
      this.#subnets.set(letter, subnet.id);
    }
    return vpc.id;
  }

  #image(image: ImageScene): void {
    const made = this.#world.compute.addImage({
      name: image.name,
      content: {
        release: image.release,
        architecture: image.architecture,
        packages: packagesOf(image.packages),
        app: image.app,
        ...(image.held.length > 0 && { held: image.held }),
      },
      tags: mapOf(image.tags),
      ...(image.created !== undefined && { createdAt: image.created }),
    });
    this.#images.set(image.name, made.id);
  }

  #template(template: Scenario['templates'][number]): void {
    const { compute } = this.#world;
    const [first, ...others] = template.versions.map((version) => ({
      description: version.description,
      data: {
        InstanceType: version.type,
        ...(version.image !== undefined && { ImageId: known(this.#images, version.image) }),
        ...(version['user-data'] !== undefined && {
          UserData: Buffer.from(version['user-data']).toString('base64'),
        }),
      },
    }));
    if (first === undefined) return;
    const { id } = compute.addTemplate({
      name: template.name,
      tags: mapOf(template.tags),
      ...first,
    });
    for (const { data, description } of others) compute.addTemplateVersion(id, data, description);
    this.#templates.set(template.name, id);
    if (template.default > 1) {
      this.#do('ec2', 'ModifyLaunchTemplate', {
        LaunchTemplateId: id,
        SetDefaultVersion: template.default,
      });
    }
  }

  #targetGroup(targetGroup: Scenario['target-groups'][number], vpcId: string): void {
    const check = targetGroup['health-check'];
    const made = this.#world.loadBalancing.addTargetGroup({
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
        'deregistration_delay.timeout_seconds': String(
          targetGroup['deregistration-delay'] / SECOND,
        ),
      },
    });
    this.#targetGroups.set(targetGroup.name, made.arn);
  }

  #group(group: GroupScene): void {
    const zones = group.zones ?? this.#scenario.zones;
    this.#do('autoscaling', 'CreateAutoScalingGroup', {
      AutoScalingGroupName: group.name,
      MinSize: group.min,
      MaxSize: group.max,
      DesiredCapacity: group.size,
      VPCZoneIdentifier: zones.map((zone) => known(this.#subnets, zone)).join(','),
      ...this.#launchSource(group, group['launched-from'] ?? group.version),
      TargetGroupARNs: group['target-groups'].map((name) => known(this.#targetGroups, name)),
      HealthCheckType: group['health-check'],
      HealthCheckGracePeriod: group['health-check-grace'] / SECOND,
      ...(group.warmup !== undefined && { DefaultInstanceWarmup: group.warmup / SECOND }),
      Tags: Object.entries(group.tags).map(([Key, Value]) => ({
        ResourceId: group.name,
        ResourceType: 'auto-scaling-group',
        Key,
        Value,
        PropagateAtLaunch: true,
      })),
    });
  }

  #launchSource(group: GroupScene, version: string): object {
    const specification = {
      LaunchTemplateId: known(this.#templates, group.template),
      Version: version,
    };
    const mixed = group['mixed-instances'];
    if (mixed === undefined) return { LaunchTemplate: specification };
    return {
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: specification,
          Overrides: mixed.types.map((InstanceType) => ({ InstanceType })),
        },
        InstancesDistribution: {
          OnDemandBaseCapacity: mixed['on-demand-base'],
          OnDemandPercentageAboveBaseCapacity: mixed['on-demand-percent'],
        },
      },
    };
  }

  /** What would have kept the group from coming up, or would have changed how it did. */
  #settle(group: GroupScene): void {
    const AutoScalingGroupName = group.name;
    if (group['launched-from'] !== undefined) {
      this.#do('autoscaling', 'UpdateAutoScalingGroup', {
        AutoScalingGroupName,
        ...this.#launchSource(group, group.version),
      });
    }
    for (const hook of group.hooks) {
      this.#do('autoscaling', 'PutLifecycleHook', {
        AutoScalingGroupName,
        LifecycleHookName: hook.name,
        LifecycleTransition:
          hook.at === 'launch'
            ? 'autoscaling:EC2_INSTANCE_LAUNCHING'
            : 'autoscaling:EC2_INSTANCE_TERMINATING',
        HeartbeatTimeout: hook.timeout / SECOND,
        DefaultResult: hook.result,
      });
    }
    if (group.suspended.length > 0) {
      this.#do('autoscaling', 'SuspendProcesses', {
        AutoScalingGroupName,
        ScalingProcesses: group.suspended,
      });
    }
  }

  #event(event: Scenario['scheduled-events'][number]): void {
    const zone = this.#zone(event.zone);
    const group = this.#world.autoScaling.groups().find(({ name }) => name === event.group);
    const member = group?.members.find((instance) => instance.zone === zone);
    if (member === undefined) {
      throw new ScenarioError('scenario', [`${event.group} has no instance in ${zone}`]);
    }
    this.#world.compute.addScheduledEvent(member.id, {
      code: event.code,
      notBefore: this.#scenario.epoch + event['not-before'],
    });
  }

  #zone(letter: string): string {
    return `${this.#scenario.region}${letter}`;
  }

  #do(service: 'ec2' | 'autoscaling', action: string, params: Record<string, unknown>): void {
    perform(this.#world, service, action, params, {
      name: SCENARIO_CALLER,
      region: this.#scenario.region,
    });
  }
}

/** What a service refuses is the scenario's mistake, and named by where it stands. */
function each<T>(key: string, items: readonly T[], build: (item: T) => void): void {
  for (const [index, item] of items.entries()) {
    try {
      build(item);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      throw new ScenarioError('scenario', [`${key}[${index}]: ${error.code}: ${error.message}`]);
    }
  }
}

/** Read once: simulations make worlds by the thousand. */
const packageLists = new Map<string, PackageList>();

function packagesOf(given: ImageScene['packages']): PackageList {
  if (typeof given !== 'string') return new Map(Object.entries(given));
  if (!isPackageListName(given)) throw new Error(`no package list ${given}`);
  const list = packageLists.get(given) ?? packageList(given);
  packageLists.set(given, list);
  return list;
}

function mapOf(tags: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(tags));
}

/** The scenario was checked: what it names is there. */
function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`nothing on the stage is called ${name}`);
  return id;
}
