import type { Instant } from '../clock.js';
import type { ImageContent, ModelInstance } from '../world.js';
import type { Basis } from './basis.js';
import type { CapacityReservations } from './capacity-reservations.js';
import type { Image, ImageSpec } from './image.js';
import type { Failure } from './images.js';
import type { Instance, StatusCheck } from './instance.js';
import type { TemplateParameters } from './launch-parameters.js';
import type { LaunchTemplate, TemplateVersion } from './launch-templates.js';
import type {
  SecurityGroup,
  SecurityGroupSpec,
  Subnet,
  SubnetSpec,
  Vpc,
  VpcSpec,
} from './network.js';
import { type ComputeParts, computeParts } from './parts.js';
import type { Quotas } from './quotas.js';
import { noSuch } from './resource-ids.js';
import type { EventSpec, ScheduledEvent } from './scheduled-events.js';
import type { SpotRequests } from './spot-requests.js';
import type { TagMap } from './tags.js';

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

/** EC2 for those who are no part of the play: scenarios set it up and trouble it, pages and tests look on. */
export class ComputeStage {
  protected readonly parts: ComputeParts;
  /** What the owner's service does on an instance, where that is not what its image says. */
  protected readonly apps = new Map<string, ImageContent['app']>();
  /** `resolve:ssm:<name>` in launch templates, where Parameter Store has no such name: names to image ids. */
  readonly imageAliases = new Map<string, string>();

  constructor(basis: Basis) {
    this.parts = computeParts(basis, this.imageAliases);
  }

  /** Spot Instances taken back, and their requests. */
  get spot(): SpotRequests {
    return this.parts.spot;
  }

  /** Capacity that is there for the account whatever else a zone has. */
  get reservations(): CapacityReservations {
    return this.parts.instances.reservations;
  }

  /** vCPUs that the account may run. */
  get quotas(): Quotas {
    return this.parts.instances.quotas;
  }

  get zones(): readonly string[] {
    return this.parts.network.zones;
  }

  addVpc(spec?: VpcSpec): Vpc {
    return this.parts.network.addVpc(spec);
  }

  addSubnet(spec: SubnetSpec): Subnet {
    return this.parts.network.addSubnet(spec);
  }

  addSecurityGroup(spec: SecurityGroupSpec): SecurityGroup {
    return this.parts.network.addSecurityGroup(spec);
  }

  addImage(spec: ImageSpec): Image {
    return this.parts.images.add(spec);
  }

  addTemplate(spec: TemplateSpec): LaunchTemplate {
    const { name, data, ...details } = spec;
    return this.parts.templates.create(name, data, { ...details, cause: SCENARIO });
  }

  /** Another version, of these data alone. @throws ApiError InvalidLaunchTemplateId.NotFound */
  addTemplateVersion(
    templateId: string,
    data: TemplateParameters,
    description?: string,
  ): TemplateVersion {
    return this.parts.templates.addVersion(
      this.parts.templates.mustGet({ LaunchTemplateId: templateId }),
      data,
      { ...(description !== undefined && { description }), cause: SCENARIO },
    );
  }

  /** It lives on by itself: it reboots, stops or impairs the instance at NotBefore and is completed later. */
  addScheduledEvent(instanceId: string, spec: EventSpec): ScheduledEvent {
    return this.parts.events.add(this.mustGet(instanceId), spec);
  }

  /** AWS moves an open event, keeping its length unless it says when it ends. */
  moveScheduledEvent(
    instanceId: string,
    eventId: string,
    notBefore: Instant,
    notAfter?: Instant,
  ): void {
    this.parts.events.moveByAws(this.mustGet(instanceId), eventId, notBefore, notAfter);
  }

  /** Status checks fail from now on, until `recover`: of system and instance when none are named. */
  impair(instanceId: string, failing?: readonly StatusCheck[]): void {
    this.parts.instances.lifecycle.impair(this.mustGet(instanceId), failing);
  }

  recover(instanceId: string): void {
    this.parts.instances.lifecycle.recover(this.mustGet(instanceId));
  }

  /** What the owner's service does on the instance from now on, whatever its image says; as the image says without `app`. */
  overrideApp(instanceId: string, app?: ImageContent['app']): void {
    const instance = this.mustGet(instanceId);
    if (app === undefined) this.apps.delete(instanceId);
    else this.apps.set(instanceId, app);
    this.parts.instances.lifecycle.appChanged(instance);
  }

  /** A pending image ends `failed`, or in another state that it does not leave. */
  failImage(imageId: string, message: string, state: Failure['state'] = 'failed'): void {
    this.parts.images.fail(imageId, { message, state });
  }

  /** In the order of their making. */
  get instances(): readonly ModelInstance[] {
    return this.parts.instances.all;
  }

  get images(): readonly Image[] {
    return this.parts.images.all;
  }

  get templates(): readonly LaunchTemplate[] {
    return this.parts.templates.all;
  }

  scheduledEvents(instanceId: string): readonly ScheduledEvent[] {
    return this.parts.events.of(instanceId);
  }

  /** @throws ApiError InvalidInstanceID.NotFound */
  protected mustGet(id: string): Instance {
    const instance = this.parts.instances.get(id);
    if (instance === undefined) throw noSuch('instance', [id]);
    return instance;
  }
}
