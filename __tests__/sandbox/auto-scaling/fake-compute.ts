import { ApiError } from '../../../sandbox/api.js';
import type { VirtualClock } from '../../../sandbox/clock.js';
import { SECOND } from '../../../sandbox/clock.js';
import type {
  ApiErrorLike,
  ComputeModel,
  InstanceState,
  LaunchOrder,
  ModelInstance,
  ResolvedTemplate,
  TemplateData,
} from '../../../sandbox/world.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export const TEMPLATE = 'lt-0000000000000000a';
export const BOOT = 10 * SECOND;
export const SHUTDOWN = 15 * SECOND;

/** As much of EC2 as Auto Scaling sees, with every answer in the test's hand. */
export class FakeCompute implements ComputeModel {
  readonly actions = [];
  readonly instances = new Map<string, Mutable<ModelInstance>>();
  readonly orders: LaunchOrder[] = [];
  /** Zones that have no capacity. */
  readonly exhausted = new Set<string>();
  readonly exhaustedTypes = new Set<string>();
  /** How many launches may still succeed. */
  launchesLeft = Number.POSITIVE_INFINITY;
  /** Template versions by number; the last is the latest, and the default is number 1. */
  readonly versions: TemplateData[] = [{ ImageId: 'ami-1', InstanceType: 'm5.large' }];
  /** Images whose instances never answer. */
  readonly deadImages = new Set<string>();
  readonly deadApps = new Set<string>();
  readonly events = new Set<string>();
  readonly #listeners: ((instance: ModelInstance, before: InstanceState) => void)[] = [];
  readonly #clock: VirtualClock;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  instance(id: string): ModelInstance | undefined {
    return this.instances.get(id);
  }

  resolveTemplate(spec: { id?: string; name?: string; version?: string }): ResolvedTemplate {
    if (spec.id !== TEMPLATE && spec.name !== 'web') {
      throw new ApiError(
        'InvalidLaunchTemplateId.NotFound',
        'The specified launch template does not exist.',
      );
    }
    const version = spec.version ?? '$Default';
    const latest = this.versions.length;
    const number = version === '$Latest' ? latest : version === '$Default' ? 1 : Number(version);
    const data = this.versions[number - 1];
    if (data === undefined) {
      throw new ApiError(
        'InvalidLaunchTemplateId.VersionNotFound',
        `Could not find version ${version}.`,
      );
    }
    return { templateId: TEMPLATE, templateName: 'web', number, data };
  }

  launch(order: LaunchOrder): ModelInstance {
    const refusal = this.refusal(order);
    if (refusal !== undefined) throw new ApiError(refusal.code, refusal.message);
    const zone = this.zoneOfSubnet(order.subnetId) as string;
    const type = order.instanceType ?? order.template.data.InstanceType ?? 'm5.large';
    const isOut = this.exhausted.has(zone) || this.exhaustedTypes.has(type);
    if (isOut || this.launchesLeft-- <= 0) {
      throw new ApiError(
        'InsufficientInstanceCapacity',
        `We currently do not have sufficient ${type} capacity in the Availability Zone you requested (${zone}).`,
      );
    }
    const instance = this.#add(order, 'pending');
    this.#clock.after(BOOT, () => this.turn(instance.id, 'running', 'pending'));
    return instance;
  }

  /** An instance that has been running for a day. */
  place(order: LaunchOrder): ModelInstance {
    return this.#add(order, 'running', 24 * 3_600 * SECOND);
  }

  #add(order: LaunchOrder, state: InstanceState, age = 0): Mutable<ModelInstance> {
    this.orders.push(order);
    const instance: Mutable<ModelInstance> = {
      id: `i-${String(this.orders.length).padStart(17, '0')}`,
      imageId: order.template.data.ImageId ?? '',
      type: order.instanceType ?? order.template.data.InstanceType ?? 'm5.large',
      subnetId: order.subnetId,
      zone: this.zoneOfSubnet(order.subnetId) as string,
      launchedAt: this.#clock.now - age,
      state,
      tags: order.tags,
      purchase: order.purchase ?? 'on-demand',
      statusChecks: 'ok',
    };
    this.instances.set(instance.id, instance);
    return instance;
  }

  refusal(order: LaunchOrder): ApiErrorLike | undefined {
    if (this.isPendingImage(order.template.data.ImageId ?? '')) {
      return { code: 'InvalidAMIID.Unavailable', message: 'The image is no longer available' };
    }
    return order.template.data.ImageId === 'ami-gone'
      ? { code: 'InvalidAMIID.NotFound', message: "The image id '[ami-gone]' does not exist" }
      : undefined;
  }

  isPendingImage(id: string): boolean {
    return id === 'ami-pending';
  }

  isRootAlone(imageId: string): boolean {
    return imageId !== 'ami-with-data';
  }

  terminate(id: string): void {
    this.turn(id, 'shutting-down');
    this.#clock.after(SHUTDOWN, () => this.turn(id, 'terminated', 'shutting-down'));
  }

  stop(id: string): void {
    this.turn(id, 'stopping', 'running');
    this.#clock.after(SHUTDOWN, () => this.turn(id, 'stopped', 'stopping'));
  }

  start(id: string): void {
    const instance = this.instances.get(id) as Mutable<ModelInstance>;
    if (this.exhausted.has(instance.zone)) {
      throw new ApiError('InsufficientInstanceCapacity', `no capacity in ${instance.zone}`);
    }
    this.turn(id, 'pending', 'stopped');
    this.#clock.after(BOOT, () => this.turn(id, 'running', 'pending'));
  }

  replaceRootVolume(id: string, imageId: string): void {
    if (imageId === 'ami-gone') throw new ApiError('InvalidAMIID.NotFound', 'no such image');
    this.#clock.after(BOOT, () => {
      const instance = this.instances.get(id) as Mutable<ModelInstance>;
      if (instance.state !== 'running') return;
      instance.imageId = imageId;
      for (const listener of this.#listeners) listener(instance, 'running');
    });
  }

  /** @param from does nothing unless the instance is in this state */
  turn(id: string, state: InstanceState, from?: InstanceState): void {
    const instance = this.instances.get(id) as Mutable<ModelInstance>;
    const before = instance.state;
    if (from !== undefined && before !== from) return;
    instance.state = state;
    for (const listener of this.#listeners) listener(instance, before);
  }

  impair(id: string): void {
    const instance = this.instances.get(id) as Mutable<ModelInstance>;
    instance.statusChecks = 'impaired';
    for (const listener of this.#listeners) listener(instance, instance.state);
  }

  defaultSubnet(zone: string): string | undefined {
    return { 'eu-west-1a': 'subnet-a', 'euw1-az2': 'subnet-b' }[zone];
  }

  /** Zones with so many reserved instances of the one type. */
  readonly held = new Map<string, number>();

  reserved(zone: string): { total: number; free: number } {
    const total = this.held.get(zone) ?? 0;
    const used = [...this.instances.values()].filter(
      (one) => one.zone === zone && (one.state === 'pending' || one.state === 'running'),
    );
    return { total, free: Math.max(0, total - used.length) };
  }

  zoneOfSubnet(subnetId: string): string | undefined {
    return { 'subnet-a': 'eu-west-1a', 'subnet-b': 'eu-west-1b', 'subnet-c': 'eu-west-1c' }[
      subnetId
    ];
  }

  zoneId(zone: string): string {
    return `euw1-az${'abc'.indexOf(zone.slice(-1)) + 1}`;
  }

  onChange(listener: (instance: ModelInstance, before: InstanceState) => void): void {
    this.#listeners.push(listener);
  }

  answersHealthCheck(id: string): boolean {
    const instance = this.instances.get(id);
    return (
      instance?.state === 'running' &&
      !this.deadApps.has(id) &&
      !this.deadImages.has(instance.imageId)
    );
  }

  hasScheduledEvent(id: string): boolean {
    return this.events.has(id);
  }
}
