import { letActorsAct } from './actors.js';
import { ApiError } from './api.js';
import { SECOND } from './clock.js';
import type { CreatedWorld } from './create-world.js';
import { orderTrouble, type Trouble } from './faults/trouble.js';
import { SCENARIO_CALLER } from './faults.js';
import type { Statement } from './iam/policy.js';
import { takeBack } from './other-actors.js';
import { perform } from './perform.js';
import { isPackageListName } from './scenario/references.js';
import { type GroupScene, type ImageScene, type Scenario, ScenarioError } from './scenario.js';
import {
  configurationOf,
  extraCalls,
  extraSettings,
  mixedPolicy,
  type Names,
  warmPoolCall,
} from './stage-groups.js';
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
  readonly #configurations = new Set<string>();
  readonly #names: Names = {
    image: (name) => known(this.#images, name),
    template: (name) => known(this.#templates, name),
  };

  constructor(world: CreatedWorld, scenario: Scenario) {
    this.#world = world;
    this.#scenario = scenario;
  }

  /** Long before the story begins. */
  build(): void {
    const vpcId = this.#network();
    each('images', this.#scenario.images, (image) => this.#image(image));
    for (const [parameter, image] of Object.entries(this.#scenario.parameters)) {
      this.#world.compute.imageAliases.set(parameter, known(this.#images, image));
    }
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
    for (const { group, zone, at, recommended } of this.#scenario['spot-interruptions']) {
      this.#world.clock.after(at, () => this.#takeBack(group, this.#zone(zone), recommended));
    }
    for (const { zone, type, count } of this.#scenario['capacity-reservations']) {
      this.#world.compute.reservations.add({ zone: this.#zone(zone), type, count });
    }
    for (const { zone, at, lasts } of this.#scenario['zonal-shifts']) {
      const shifted = this.#zone(zone);
      this.#world.clock.after(at, () => this.#world.autoScaling.startZonalShift(shifted, lasts));
    }
    for (const [index, policy] of this.#scenario.policies.entries()) this.#restrict(policy, index);
    for (const { trouble, times, feed } of this.#scenario['notices-trouble']) {
      faults.troubleNotices(trouble, times, feed);
    }
    for (const { at, ...trouble } of this.#scenario.faults) this.#order(trouble, at);
    letActorsAct(this.#world, this.#scenario.actors);
  }

  /** What is there from the start is there before the first call; a zone may be named by its letter. */
  #order(trouble: Trouble, at: number): void {
    const { faults, clock } = this.#world;
    const { capacity } = trouble;
    const named =
      capacity?.zone.length === 1
        ? { ...trouble, capacity: { ...capacity, zone: this.#zone(capacity.zone) } }
        : trouble;
    if (at === 0) orderTrouble(faults, named, clock.now);
    else clock.after(at, () => orderTrouble(faults, named, clock.now));
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
        ...(version['image-parameter'] !== undefined && {
          ImageId: `resolve:ssm:${version['image-parameter']}`,
        }),
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
    if (warmPool !== undefined) this.#do('autoscaling', ...warmPool);
  }

  #launchSource(group: GroupScene, version: string): object {
    if (group['launch-configuration']) return this.#launchConfiguration(group, version);
    const specification = {
      LaunchTemplateId: known(this.#templates, group.template),
      Version: version,
    };
    const mixed = group['mixed-instances'];
    if (mixed === undefined) return { LaunchTemplate: specification };
    return { MixedInstancesPolicy: mixedPolicy(mixed, specification, this.#names) };
  }

  #launchConfiguration(group: GroupScene, version: string): object {
    const { name, params } = configurationOf(group, version, this.#scenario, this.#names);
    if (!this.#configurations.has(name)) {
      this.#do('autoscaling', 'CreateLaunchConfiguration', params);
      this.#configurations.add(name);
    }
    return { LaunchConfigurationName: name };
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
        ...(hook.metadata !== undefined && { NotificationMetadata: hook.metadata }),
      });
    }
    for (const call of extraCalls(group, this.#scenario.epoch)) this.#do('autoscaling', ...call);
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

  /** The first Spot Instance in service there; when there is none by then, nothing happens. */
  #takeBack(name: string, zone: string, recommended: number): void {
    const { autoScaling, compute } = this.#world;
    const member = autoScaling
      .groups()
      .find((group) => group.name === name)
      ?.members.filter((one) => one.zone === zone && one.lifecycle === 'InService')
      .find(({ id }) => {
        const instance = compute.instance(id);
        return instance?.purchase === 'spot' && instance.state === 'running';
      });
    if (member !== undefined) takeBack(this.#world, member.id, recommended);
  }

  #restrict({ caller, statements }: Scenario['policies'][number], index: number): void {
    try {
      this.#world.access.restrict(caller, { Statement: statements as unknown as Statement[] });
    } catch (error) {
      throw new ScenarioError('scenario', [`policies[${index}]: ${(error as Error).message}`]);
    }
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
