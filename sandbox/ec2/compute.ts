import { type Action, ApiError } from '../api.js';
import type {
  ApiErrorLike,
  ComputeModel,
  ImageContent,
  InstanceState,
  LaunchOrder,
  ModelInstance,
  ResolvedTemplate,
} from '../world.js';
import type { Basis } from './basis.js';
import { ClientTokens } from './client-tokens.js';
import { getConsoleOutput } from './console-action.js';
import { modifyInstanceEventStartTime } from './event-action.js';
import { eventWindowActions } from './event-window-actions.js';
import { EventWindows } from './event-windows.js';
import { imageActions } from './image-actions.js';
import { type Image, type ImageSpec, Images, unavailable } from './images.js';
import { type Inside, insideOf } from './inside.js';
import type { Instance, StatusCheck } from './instance.js';
import { instanceActions } from './instance-actions.js';
import { describeInstanceStatus } from './instance-status.js';
import { describeInstanceTypes } from './instance-types.js';
import { Instances } from './instances.js';
import { keyPairActions } from './key-pairs.js';
import { type Launch, LaunchDesk, type LaunchRequest } from './launch.js';
import type { TemplateParameters } from './launch-parameters.js';
import { launchTemplateActions } from './launch-template-actions.js';
import { type LaunchTemplate, LaunchTemplates, type TemplateVersion } from './launch-templates.js';
import {
  Network,
  type SecurityGroup,
  type SecurityGroupSpec,
  type Subnet,
  type SubnetSpec,
  type Vpc,
  type VpcSpec,
} from './network.js';
import { networkActions } from './network-actions.js';
import type { Quotas } from './quotas.js';
import { zoneIdOf } from './regions.js';
import { noSuch, ResourceIds } from './resource-ids.js';
import { runInstances } from './run-instances.js';
import { type EventSpec, type ScheduledEvent, ScheduledEvents } from './scheduled-events.js';
import { securityGroupActions } from './security-group-actions.js';
import { snapshotActions } from './snapshot-actions.js';
import { Snapshots } from './snapshots.js';
import { spotActions } from './spot-actions.js';
import { SpotRequests } from './spot-requests.js';
import { tagActions } from './tag-actions.js';
import { type TagMap, TagStore } from './tags.js';
import { describeVolumes } from './volume-action.js';

/** A launch template that was there before the story began. */
export interface TemplateSpec {
  readonly id?: string;
  readonly name: string;
  /** LaunchTemplateData of version 1, by the request's names. */
  readonly data: TemplateParameters;
  readonly description?: string;
  readonly tags?: TagMap;
}

const SCENARIO = 'scenario';

/** EC2: its API in `actions`, what other services see of it (ComputeModel), and what scenarios set up. */
export class Compute implements ComputeModel {
  readonly actions: readonly Action[];
  /** `resolve:ssm:<name>` in launch templates, where Parameter Store has no such name: names to image ids. */
  readonly imageAliases = new Map<string, string>();
  /** Spot Instances taken back, and their requests. */
  readonly spot: SpotRequests;
  readonly #tags = new TagStore();
  readonly #network: Network;
  readonly #snapshots: Snapshots;
  readonly #images: Images;
  readonly #templates: LaunchTemplates;
  readonly #instances: Instances;
  readonly #events: ScheduledEvents;
  readonly #desk: LaunchDesk;
  readonly #apps = new Map<string, ImageContent['app']>();

  constructor(basis: Basis) {
    const ids = new ResourceIds(basis.random);
    const tokens = new ClientTokens(basis.clock);
    this.#network = new Network(basis, ids, this.#tags);
    this.#snapshots = new Snapshots(basis, ids, this.#tags);
    this.#images = new Images(basis, ids, this.#tags, this.#snapshots);
    this.#templates = new LaunchTemplates(basis, ids, this.#tags);
    this.#instances = new Instances(basis, ids, this.#tags, this.#network);
    const windows = new EventWindows(basis, ids, this.#tags);
    this.#events = new ScheduledEvents(basis, this.#instances.lifecycle, windows);
    this.spot = new SpotRequests(basis, this.#instances);
    this.#desk = new LaunchDesk(basis, this.#images, this.#network, {
      get: (name) => basis.world().parameter?.(name) ?? this.imageAliases.get(name),
    });
    this.actions = [
      runInstances(basis, this.#instances, this.#templates, this.#desk, tokens),
      ...instanceActions(basis, this.#instances, this.#events),
      describeInstanceStatus(this.#instances, this.#events),
      modifyInstanceEventStartTime(this.#instances, this.#events),
      ...eventWindowActions(windows, this.#instances),
      ...spotActions(this.spot),
      getConsoleOutput(basis, this.#instances),
      describeVolumes(this.#instances),
      ...imageActions(basis, this.#images, this.#snapshots, this.#instances, tokens),
      ...snapshotActions(basis, this.#snapshots, this.#images),
      ...launchTemplateActions(basis, this.#templates, tokens),
      ...networkActions(basis, this.#network),
      ...securityGroupActions(this.#network, this.#instances),
      ...keyPairActions(basis, ids, this.#tags),
      describeInstanceTypes(),
      ...tagActions(this.#tags),
    ];
  }

  // --------------------------------------------------------------------------- for other services

  instance(id: string): ModelInstance | undefined {
    return this.#instances.get(id);
  }

  resolveTemplate(spec: {
    readonly id?: string;
    readonly name?: string;
    readonly version?: string;
  }): ResolvedTemplate {
    return this.#templates.resolve(
      {
        ...(spec.id !== undefined && { LaunchTemplateId: spec.id }),
        ...(spec.name !== undefined && { LaunchTemplateName: spec.name }),
      },
      spec.version,
    );
  }

  launch(order: LaunchOrder): ModelInstance {
    const [instance] = this.#instances.launch(this.#check(order), {
      min: 1,
      max: 1,
      cause: order.cause,
    });
    return instance as Instance;
  }

  /** Names and fits alone: like a dry run of EC2's, it does not ask for capacity. */
  refusal(order: LaunchOrder): ApiErrorLike | undefined {
    try {
      this.#check(order);
      return undefined;
    } catch (error) {
      if (error instanceof ApiError) return { code: error.code, message: error.message };
      throw error;
    }
  }

  isPendingImage(id: string): boolean {
    return this.#images.get(id)?.state === 'pending';
  }

  replaceRootVolume(id: string, imageId: string, cause: string): void {
    const image = this.#images.mustGet(imageId);
    if (image.state !== 'available') throw unavailable(imageId);
    this.#instances.lifecycle.replaceRootVolume(this.#mustGet(id), image, cause);
  }

  /** @throws ApiError InvalidInstanceID.NotFound */
  terminate(id: string, cause: string): void {
    this.#instances.lifecycle.terminate(this.#mustGet(id), cause, 'user stop');
  }

  /** @throws ApiError InvalidInstanceID.NotFound */
  stop(id: string, cause: string): void {
    const instance = this.#mustGet(id);
    if (instance.state === 'running') this.#instances.lifecycle.stop(instance, cause, 'user stop');
  }

  /** @throws ApiError InvalidInstanceID.NotFound, InsufficientInstanceCapacity */
  start(id: string, cause: string): void {
    const instance = this.#mustGet(id);
    if (instance.state === 'stopped') this.#instances.restart(instance, cause);
  }

  zoneOfSubnet(subnetId: string): string | undefined {
    return this.#network.subnet(subnetId)?.zone;
  }

  defaultSubnet(zone: string): string | undefined {
    return this.#network.defaultSubnet(zone)?.id;
  }

  zoneId(zone: string): string {
    return zoneIdOf(zone);
  }

  onChange(listener: (instance: ModelInstance, before: InstanceState) => void): void {
    this.#instances.lifecycle.onChange(listener);
  }

  answersHealthCheck(id: string): boolean {
    const instance = this.#instances.get(id);
    if (instance?.state !== 'running' || instance.statusChecks === 'impaired') return false;
    const { boot } = instance;
    if (boot === undefined || !boot.appUp || boot.goingDown) return false;
    return (this.#apps.get(id) ?? instance.disk.app) === 'serves';
  }

  /** As the agent on it sees it; undefined for what has ended. */
  inside(id: string): Inside | undefined {
    const instance = this.#instances.get(id);
    if (instance === undefined || isOver(instance.state)) return undefined;
    return insideOf(instance, this.#instances.lifecycle);
  }

  /** From shortly before NotBefore until it is over. */
  hasScheduledEvent(id: string): boolean {
    return this.#events.isNear(id);
  }

  // ------------------------------------------------------------------------------------ for scenarios

  /** vCPUs that the account may run. */
  get quotas(): Quotas {
    return this.#instances.quotas;
  }

  get zones(): readonly string[] {
    return this.#network.zones;
  }

  addVpc(spec?: VpcSpec): Vpc {
    return this.#network.addVpc(spec);
  }

  addSubnet(spec: SubnetSpec): Subnet {
    return this.#network.addSubnet(spec);
  }

  addSecurityGroup(spec: SecurityGroupSpec): SecurityGroup {
    return this.#network.addSecurityGroup(spec);
  }

  addImage(spec: ImageSpec): Image {
    return this.#images.add(spec);
  }

  addTemplate(spec: TemplateSpec): LaunchTemplate {
    const { name, data, ...details } = spec;
    return this.#templates.create(name, data, { ...details, cause: SCENARIO });
  }

  /** Another version, of these data alone. @throws ApiError InvalidLaunchTemplateId.NotFound */
  addTemplateVersion(
    templateId: string,
    data: TemplateParameters,
    description?: string,
  ): TemplateVersion {
    return this.#templates.addVersion(
      this.#templates.mustGet({ LaunchTemplateId: templateId }),
      data,
      { ...(description !== undefined && { description }), cause: SCENARIO },
    );
  }

  /** It lives on by itself: it reboots, stops or impairs the instance at NotBefore and is completed later. */
  addScheduledEvent(instanceId: string, spec: EventSpec): ScheduledEvent {
    return this.#events.add(this.#mustGet(instanceId), spec);
  }

  /** Status checks fail from now on, until `recover`: of system and instance when none are named. */
  impair(instanceId: string, failing?: readonly StatusCheck[]): void {
    this.#instances.lifecycle.impair(this.#mustGet(instanceId), failing);
  }

  recover(instanceId: string): void {
    this.#instances.lifecycle.recover(this.#mustGet(instanceId));
  }

  /** What the owner's service does on the instance from now on, whatever its image says; as the image says without `app`. */
  overrideApp(instanceId: string, app?: ImageContent['app']): void {
    const instance = this.#mustGet(instanceId);
    if (app === undefined) this.#apps.delete(instanceId);
    else this.#apps.set(instanceId, app);
    this.#instances.lifecycle.appChanged(instance);
  }

  /** A pending image ends `failed`. */
  failImage(imageId: string, message: string): void {
    this.#images.fail(imageId, message);
  }

  // ------------------------------------------------------------------------------------- for onlookers

  /** In the order of their making. */
  get instances(): readonly ModelInstance[] {
    return this.#instances.all;
  }

  get images(): readonly Image[] {
    return this.#images.all;
  }

  get templates(): readonly LaunchTemplate[] {
    return this.#templates.all;
  }

  scheduledEvents(instanceId: string): readonly ScheduledEvent[] {
    return this.#events.of(instanceId);
  }

  #mustGet(id: string): Instance {
    const instance = this.#instances.get(id);
    if (instance === undefined) throw noSuch('instance', [id]);
    return instance;
  }

  /** @throws ApiError */
  #check(order: LaunchOrder): Launch {
    const launch = this.#desk.check(requestOf(order));
    const ofTemplate = launch.tags.get('instance');
    const own = ofTemplate === undefined ? order.tags : new Map([...ofTemplate, ...order.tags]);
    const tags = new Map(launch.tags).set('instance', own);
    return { ...launch, tags, purchase: order.purchase ?? launch.purchase };
  }
}

function isOver(state: InstanceState): boolean {
  return state === 'shutting-down' || state === 'terminated';
}

/** The order's subnet and type go before the template's. */
function requestOf(order: LaunchOrder): LaunchRequest {
  const data = order.template.data as TemplateParameters;
  const { NetworkInterface: cards, ...rest } = data;
  const type = order.instanceType !== undefined && { InstanceType: order.instanceType };
  if (cards === undefined || cards.length === 0) {
    return { ...rest, ...type, SubnetId: order.subnetId };
  }
  const [first, ...others] = cards;
  return {
    ...rest,
    ...type,
    NetworkInterface: [{ ...first, SubnetId: order.subnetId }, ...others],
  };
}
