import { ApiError } from '../api.js';
import type { Random } from '../random.js';
import type { Basis } from './basis.js';
import { CapacityReservations } from './capacity-reservations.js';
import { Console } from './console.js';
import type { Instance, NetworkInterface, Volume } from './instance.js';
import type { Launch } from './launch.js';
import { Lifecycle } from './lifecycle.js';
import type { Network } from './network.js';
import { Quotas } from './quotas.js';
import { pickAll, type ResourceIds } from './resource-ids.js';
import { spotRequestId } from './spot-requests.js';
import type { TagMap, TagStore } from './tags.js';
import { TERMINATED_VISIBLE } from './timing.js';

/** How many, and in whose name. */
export interface LaunchBatch {
  readonly min: number;
  readonly max: number;
  readonly cause: string;
  readonly clientToken?: string;
  /** The Spot request that is fulfilled again; a new one for each instance when absent. */
  readonly spotRequestId?: string;
}

/** All instances that the API shows: those that are, and for an hour those that were. */
export class Instances {
  readonly lifecycle: Lifecycle;
  readonly quotas = new Quotas();
  readonly reservations = new CapacityReservations(() => [...this.#byId.values()]);
  readonly #basis: Basis;
  readonly #ids: ResourceIds;
  readonly #tags: TagStore;
  readonly #network: Network;
  readonly #byId = new Map<string, Instance>();
  readonly #launched: ((instance: Instance) => void)[] = [];

  constructor(basis: Basis, ids: ResourceIds, tags: TagStore, network: Network) {
    this.#basis = basis;
    this.#ids = ids;
    this.#tags = tags;
    this.#network = network;
    this.lifecycle = new Lifecycle(basis, {
      started: (instance) => this.#takePublicAddress(instance),
      stopped: (instance) => this.#leavePublicAddress(instance),
      terminated: (instance) => this.#release(instance),
    });
  }

  get all(): readonly Instance[] {
    return [...this.#byId.values()];
  }

  get(id: string): Instance | undefined {
    return this.#byId.get(id);
  }

  /** Called for each new instance, before anything happens to it. */
  onLaunch(listener: (instance: Instance) => void): void {
    this.#launched.push(listener);
  }

  /** @throws ApiError InvalidInstanceID.NotFound, InvalidInstanceID.Malformed */
  pick(ids: readonly string[]): Instance[] {
    return pickAll('instance', ids, (id) => this.#byId.get(id));
  }

  /**
   * One reservation of up to `max` instances.
   * @throws ApiError VcpuLimitExceeded, InsufficientInstanceCapacity, InsufficientFreeAddressesInSubnet
   * when there is none for `min`
   */
  launch(launch: Launch, batch: LaunchBatch): readonly Instance[] {
    const { zone } = launch.subnet;
    const room = this.quotas.room(launch.type, launch.purchase, () => this.all);
    if (room < batch.min) throw this.quotas.exceeded(launch.type, launch.purchase);
    const max = Math.min(batch.max, room);
    let count = 0;
    const { faults } = this.#basis.world();
    const { purchase, type } = launch;
    const held = purchase === 'spot' ? 0 : this.reservations.free(zone, type.name);
    while (count < max && (count < held || !faults.capacityError(zone, type.name, purchase))) {
      count++;
    }
    if (count < batch.min) throw this.#noCapacity(launch, zone);
    count = Math.min(count, this.#network.freeAddresses(launch.subnet));
    if (count < batch.min) {
      throw new ApiError(
        'InsufficientFreeAddressesInSubnet',
        `There are not enough free addresses in subnet '${launch.subnet.id}' to satisfy the requested number of instances.`,
      );
    }
    const reservationId = this.#ids.next('reservation');
    return Array.from({ length: count }, (_, index) =>
      this.#create(launch, reservationId, index, batch),
    );
  }

  /** From `stopped`, where there is capacity. @throws ApiError InsufficientInstanceCapacity */
  restart(instance: Instance, cause: string): void {
    this.mustHaveRoom(instance);
    this.lifecycle.start(instance, cause);
  }

  /** A start asks for capacity as a launch does. @throws ApiError InsufficientInstanceCapacity */
  mustHaveRoom({ launch, type, zone, purchase }: Instance): void {
    const { faults } = this.#basis.world();
    if (faults.capacityError(zone, type, purchase)) throw this.#noCapacity(launch, zone);
  }

  #create(
    launch: Launch,
    reservationId: string,
    launchIndex: number,
    batch: LaunchBatch,
  ): Instance {
    const id = this.#ids.next('instance');
    const { image, subnet } = launch;
    const instance: Instance = {
      id,
      imageId: image.id,
      type: launch.type.name,
      subnetId: subnet.id,
      zone: subnet.zone,
      launchedAt: this.#basis.clock.now,
      state: 'pending',
      tags: this.#tags.create(id, launch.tags.get('instance')),
      purchase: launch.purchase,
      statusChecks: 'not-applicable',
      launch,
      reservationId,
      launchIndex,
      ...(batch.clientToken !== undefined && { clientToken: batch.clientToken }),
      ...(launch.purchase === 'spot' && {
        spotRequestId: batch.spotRequestId ?? spotRequestId(id),
      }),
      console: new Console(),
      networkInterface: this.#connect(launch),
      volumes: launch.devices.map((device) => this.#attach(device, launch.tags.get('volume'))),
      disk: image.content,
      boot: undefined,
      stateReason: undefined,
      transition: '',
      impairedSince: undefined,
      hasRun: false,
      failing: undefined,
    };
    image.launches.add(this.#basis.clock.now);
    this.#byId.set(id, instance);
    for (const listener of this.#launched) listener(instance);
    this.lifecycle.begin(instance, batch.cause);
    return instance;
  }

  #connect(launch: Launch): NetworkInterface {
    const id = this.#ids.next('network-interface');
    const random = this.#basis.random.stream('ec2/addresses');
    const address = this.#network.takeAddress(launch.subnet);
    if (address === undefined) throw new Error(`no free address in ${launch.subnet.id}`);
    return {
      id,
      attachmentId: `eni-attach-0${random.hex(16)}`,
      address,
      ...(launch.publicIp && { publicAddress: publicAddress(random) }),
      mac: macAddress(random),
      tags: this.#tags.create(id, launch.tags.get('network-interface')),
    };
  }

  #attach(device: Launch['devices'][number], tags: TagMap | undefined): Volume {
    const id = this.#ids.next('volume');
    return {
      ...device,
      id,
      createdAt: this.#basis.clock.now,
      tags: this.#tags.create(id, tags),
    };
  }

  /** "We release the public IPv4 address when the instance is stopped ... and assign a new one when it is started" (EC2 guide). */
  #leavePublicAddress(instance: Instance): void {
    const { publicAddress: _left, ...card } = instance.networkInterface;
    instance.networkInterface = card;
  }

  #takePublicAddress(instance: Instance): void {
    if (!instance.launch.publicIp) return;
    const random = this.#basis.random.stream('ec2/addresses');
    instance.networkInterface = {
      ...instance.networkInterface,
      publicAddress: publicAddress(random),
    };
  }

  /** At the end: what the instance held goes, and after an hour its own trace. */
  #release(instance: Instance): void {
    this.#network.releaseAddress(instance.subnetId, instance.networkInterface.address);
    this.#tags.forget(instance.networkInterface.id);
    for (const volume of instance.volumes) this.#tags.forget(volume.id);
    instance.volumes = [];
    const world = this.#basis.world();
    world.ubuntu.ended?.(world, instance.id);
    this.#basis.clock.after(TERMINATED_VISIBLE, () => {
      this.#byId.delete(instance.id);
      this.#tags.forget(instance.id);
    });
  }

  #noCapacity({ type: { name: type }, purchase }: Launch, zone: string): ApiError {
    if (purchase === 'spot') {
      return new ApiError(
        'InsufficientInstanceCapacity',
        'There is no Spot capacity available that matches your request.',
        500,
      );
    }
    const others = this.#network.zones.filter((z) => z !== zone).join(', ');
    return new ApiError(
      'InsufficientInstanceCapacity',
      `We currently do not have sufficient ${type} capacity in the Availability Zone you requested (${zone}). Our system will be working on provisioning additional capacity. You can currently get ${type} capacity by not specifying an Availability Zone in your request or choosing ${others}.`,
      500,
    );
  }
}

function macAddress(random: Random): string {
  const byte = (): string => random.hex(2);
  return `06:${byte()}:${byte()}:${byte()}:${byte()}:${byte()}`;
}

function publicAddress(random: Random): string {
  return `203.0.113.${random.whole(1, 254)}`;
}
