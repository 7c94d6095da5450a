import { type Action, ApiError } from '../api.js';
import type {
  ApiErrorLike,
  ComputeModel,
  InstanceState,
  LaunchOrder,
  ModelInstance,
  ResolvedTemplate,
} from '../world.js';
import { ComputeStage } from './compute-stage.js';
import { unavailable } from './images.js';
import { type Inside, insideOf } from './inside.js';
import type { Instance } from './instance.js';
import { checkedOrder } from './launch-order.js';
import type { ComputeParts } from './parts.js';
import { zoneIdOf } from './regions.js';
import { refuseOtherKind } from './root-volume.js';

export type { TemplateSpec } from './compute-stage.js';

/** EC2 as the other services see it; its API is in `actions`. */
export class Compute extends ComputeStage implements ComputeModel {
  get actions(): readonly Action[] {
    return this.parts.actions;
  }

  instance(id: string): ModelInstance | undefined {
    return this.parts.instances.get(id);
  }

  resolveTemplate(spec: {
    readonly id?: string;
    readonly name?: string;
    readonly version?: string;
  }): ResolvedTemplate {
    return this.parts.templates.resolve(
      {
        ...(spec.id !== undefined && { LaunchTemplateId: spec.id }),
        ...(spec.name !== undefined && { LaunchTemplateName: spec.name }),
      },
      spec.version,
    );
  }

  launch(order: LaunchOrder): ModelInstance {
    const [instance] = this.parts.instances.launch(checkedOrder(this.parts.desk, order), {
      min: 1,
      max: 1,
      cause: order.cause,
    });
    return instance as Instance;
  }

  /** Names and fits alone: like a dry run of EC2's, it does not ask for capacity. */
  refusal(order: LaunchOrder): ApiErrorLike | undefined {
    try {
      checkedOrder(this.parts.desk, order);
      return undefined;
    } catch (error) {
      if (error instanceof ApiError) return { code: error.code, message: error.message };
      throw error;
    }
  }

  reserved(zone: string, type: string): { readonly total: number; readonly free: number } {
    const { reservations } = this;
    return { total: reservations.total(zone, type), free: reservations.free(zone, type) };
  }

  storage(): Pick<ComputeParts, 'images' | 'snapshots'> {
    return this.parts;
  }

  isPendingImage(id: string): boolean {
    return this.parts.images.get(id)?.state === 'pending';
  }

  isRootAlone(imageId: string): boolean {
    return (this.parts.images.get(imageId)?.devices.length ?? 1) === 1;
  }

  replaceRootVolume(id: string, imageId: string, cause: string): void {
    const image = this.parts.images.mustGet(imageId);
    if (image.state !== 'available') throw unavailable(imageId);
    refuseOtherKind(this.mustGet(id), image);
    this.parts.instances.lifecycle.replaceRootVolume(this.mustGet(id), image, cause);
  }

  /** @throws ApiError InvalidInstanceID.NotFound */
  terminate(id: string, cause: string): void {
    this.parts.instances.lifecycle.terminate(this.mustGet(id), cause, 'user stop');
  }

  /** @throws ApiError InvalidInstanceID.NotFound */
  stop(id: string, cause: string): void {
    const instance = this.mustGet(id);
    if (instance.state === 'running')
      this.parts.instances.lifecycle.stop(instance, cause, 'user stop');
  }

  /** @throws ApiError InvalidInstanceID.NotFound, InsufficientInstanceCapacity */
  start(id: string, cause: string): void {
    const instance = this.mustGet(id);
    if (instance.state === 'stopped') this.parts.instances.restart(instance, cause);
  }

  zoneOfSubnet(subnetId: string): string | undefined {
    return this.parts.network.subnet(subnetId)?.zone;
  }

  defaultSubnet(zone: string): string | undefined {
    return this.parts.network.defaultSubnet(zone)?.id;
  }

  zoneId(zone: string): string {
    return zoneIdOf(zone);
  }

  onChange(listener: (instance: ModelInstance, before: InstanceState) => void): void {
    this.parts.instances.lifecycle.onChange(listener);
  }

  answersHealthCheck(id: string): boolean {
    const instance = this.parts.instances.get(id);
    if (instance?.state !== 'running' || instance.statusChecks === 'impaired') return false;
    const { boot } = instance;
    if (boot === undefined || !boot.appUp || boot.goingDown) return false;
    return (this.apps.get(id) ?? instance.disk.app) === 'serves';
  }

  /** As the agent on it sees it; undefined for what has ended. */
  inside(id: string): Inside | undefined {
    const instance = this.parts.instances.get(id);
    if (instance === undefined || isOver(instance.state)) return undefined;
    return insideOf(instance, this.parts.instances.lifecycle);
  }

  /** Launched with an instance profile: without one its agent is nobody to Systems Manager. */
  hasProfile(id: string): boolean {
    return this.parts.instances.get(id)?.launch.params.IamInstanceProfile !== undefined;
  }

  /** From shortly before NotBefore until it is over. */
  hasScheduledEvent(id: string): boolean {
    return this.parts.events.isNear(id);
  }
}

function isOver(state: InstanceState): boolean {
  return state === 'shutting-down' || state === 'terminated';
}
