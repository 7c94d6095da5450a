import { ApiError } from '../api.js';
import { type Instant, MINUTE } from '../clock.js';
import type { InstanceState } from '../world.js';
import type { Basis } from './basis.js';
import type { Instance } from './instance.js';
import type { Instances } from './instances.js';
import type { LaunchDesk } from './launch.js';
import { ONE_TIME, type SpotTerms } from './market-options.js';
import { type SpotState, type SpotStatus, type StatusCode, statusOf } from './spot-status.js';
import type { TagMap, TagStore } from './tags.js';
import { draw } from './timing.js';

export type SpotNotice = 'rebalance recommendation' | 'interruption';
export type InterruptionReason = 'no-capacity' | 'capacity-oversubscribed' | 'by-price';

/** The request behind a Spot Instance that RunInstances or Auto Scaling launched. */
export interface SpotRequest {
  readonly id: string;
  readonly terms: SpotTerms;
  readonly createdAt: Instant;
  readonly tags: TagMap;
  /** The one that fulfils it, or did last. */
  instance: Instance;
  state: SpotState;
  status: SpotStatus;
  notice?: SpotNotice;
  /** When the interrupted instance is ended or stopped. */
  endsAt?: Instant;
  /** Why EC2 takes the instance back, from the notice on. */
  interruption?: InterruptionReason;
}

/** "A Spot Instance interruption notice is a warning that is issued two minutes before" (EC2 guide). */
const NOTICE = 2 * MINUTE;
/** The instance itself is shown for an hour after its end; a request that is over goes when it does. */
const OVER_SHOWN = 60 * MINUTE;
const RETRY = MINUTE;

type Listener = (instance: Instance, notice: SpotNotice) => void;

/** Spot Instances' requests, and how AWS takes the instances back ("Spot Instance interruptions", "Spot request status"). */
export class SpotRequests {
  readonly #basis: Basis;
  readonly #instances: Instances;
  readonly #desk: LaunchDesk;
  readonly #tags: TagStore;
  readonly #byId = new Map<string, SpotRequest>();
  readonly #listeners: Listener[] = [];

  constructor(basis: Basis, instances: Instances, desk: LaunchDesk, tags: TagStore) {
    this.#basis = basis;
    this.#instances = instances;
    this.#desk = desk;
    this.#tags = tags;
    instances.onLaunch((instance) => this.#fulfilled(instance));
    instances.lifecycle.onChange(({ id }, before) => this.#follow(instances.get(id), before));
  }

  /** In the order of their making, those of ended instances as long as the instances are shown. */
  get all(): readonly SpotRequest[] {
    return [...this.#byId.values()];
  }

  get(requestId: string): SpotRequest | undefined {
    return this.#byId.get(requestId);
  }

  /** Undefined for what is no Spot Instance. */
  of(instanceId: string): SpotRequest | undefined {
    const instance = this.#instances.get(instanceId);
    return instance === undefined ? undefined : this.#behind(instance);
  }

  onNotice(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** The instance is at elevated risk: a signal, after which nothing needs to follow ("EC2 instance rebalance recommendations"). */
  recommendRebalance(instanceId: string): void {
    const request = this.of(instanceId);
    if (request === undefined || request.notice !== undefined) return;
    this.#tell(request, 'rebalance recommendation');
  }

  /**
   * The notice now, the end two minutes later. Where capacity is taken back and the instance is to terminate, the status
   * says so at once, "it is not set to `marked-for-termination`".
   */
  interrupt(instanceId: string, reason: InterruptionReason = 'no-capacity'): void {
    const request = this.of(instanceId);
    if (request?.instance.state !== 'running' || request.notice === 'interruption') return;
    const { instance } = request;
    request.endsAt = this.#basis.clock.now + NOTICE;
    request.interruption = reason;
    const stops = request.terms.interruption !== 'terminate';
    if (!stops && reason === 'no-capacity') this.#close(request, 'instance-terminated-no-capacity');
    else request.status = this.#status(stops ? 'marked-for-stop' : 'marked-for-termination');
    this.#basis.clock.at(request.endsAt, () => this.#takeBack(request, instance, reason));
    this.#tell(request, 'interruption');
  }

  /** What runs lives on; what EC2 has stopped is ended; what waits is not launched (CancelSpotInstanceRequests). */
  cancel(request: SpotRequest): void {
    const { state, interruption } = request;
    if (state !== 'open' && state !== 'active' && state !== 'disabled') return;
    request.state = 'cancelled';
    if (state === 'open') request.status = this.#status('canceled-before-fulfillment');
    else if (state === 'active')
      request.status = this.#status('request-canceled-and-instance-running');
    else if (interruption !== undefined || this.#endsAllStopped) this.#endStopped(request);
  }

  get #endsAllStopped(): boolean {
    return this.#basis.switches['cancelled-spot-request-ends-stopped'] === 'every';
  }

  #endStopped(request: SpotRequest): void {
    request.status = this.#status('instance-terminated-by-service');
    const { lifecycle } = this.#instances;
    lifecycle.terminate(request.instance, 'spot-interruption', 'spot interruption');
  }

  /** Started by its owner only if its owner had stopped it. @throws ApiError IncorrectSpotRequestState */
  mustStart(instance: Instance): void {
    const request = this.#behind(instance);
    if (request === undefined || request.status.code === 'instance-stopped-by-user') return;
    throw new ApiError(
      'IncorrectSpotRequestState',
      `You can't start the Spot Instance '${instance.id}' because the associated Spot Instance request is not in an appropriate state to support start.`,
    );
  }

  #behind(instance: Instance): SpotRequest | undefined {
    return this.#byId.get(instance.spotRequestId ?? '');
  }

  #fulfilled(instance: Instance): void {
    const id = instance.spotRequestId;
    if (id === undefined) return;
    const known = this.#byId.get(id);
    if (known !== undefined) {
      known.instance = instance;
      delete known.notice;
      delete known.interruption;
      this.#enter(known, 'active', 'fulfilled');
      return;
    }
    const { terms = ONE_TIME, tags } = instance.launch;
    const request: SpotRequest = {
      id,
      terms,
      createdAt: instance.launchedAt,
      tags: this.#tags.create(id, tags.get('spot-instances-request')),
      instance,
      state: 'active',
      status: statusOf('fulfilled', instance.launchedAt),
    };
    this.#byId.set(id, request);
    if (terms.validUntil !== undefined) {
      this.#basis.clock.at(terms.validUntil, () => this.#expire(request));
    }
  }

  /** What waits or is stopped launches nothing any more; what runs goes on. */
  #expire(request: SpotRequest): void {
    if (request.state === 'open') this.#enter(request, 'cancelled', 'schedule-expired');
    else if (request.state === 'disabled') request.state = 'cancelled';
    else if (request.state === 'active') {
      this.#enter(request, 'cancelled', 'request-canceled-and-instance-running');
    }
  }

  #takeBack(request: SpotRequest, instance: Instance, reason: InterruptionReason): void {
    if (request.instance !== instance || instance.state !== 'running') return;
    // It was stopped in time, and has been started again since.
    if (request.notice !== 'interruption') return;
    const { lifecycle } = this.#instances;
    if (request.terms.interruption !== 'terminate') {
      lifecycle.stop(instance, 'spot-interruption', 'spot stop');
      return;
    }
    this.#close(request, `instance-terminated-${reason}`);
    lifecycle.terminate(instance, 'spot-interruption', 'spot interruption');
  }

  #follow(instance: Instance | undefined, before: InstanceState): void {
    if (instance === undefined || instance.state === before) return;
    const request = this.#behind(instance);
    if (request?.instance !== instance) return;
    switch (instance.state) {
      case 'pending':
        delete request.interruption;
        delete request.notice;
        this.#enter(request, 'active', 'fulfilled');
        break;
      case 'stopping':
        if (request.state === 'active') request.status = this.#status('marked-for-stop');
        break;
      case 'stopped':
        this.#stopped(request);
        break;
      case 'shutting-down':
        this.#close(request, 'instance-terminated-by-user');
        break;
      case 'terminated':
        this.#ended(request);
        break;
      default:
    }
  }

  #stopped(request: SpotRequest): void {
    const { instance } = request;
    const bySwitch = this.#basis.switches['spot-powers-off-within-notice'] === 'stopped-by-user';
    // What EC2 has stopped says so; anything else powered off before EC2 came to it.
    const stoppedItself = instance.stateReason?.code !== 'Server.SpotInstanceShutdown';
    if (bySwitch && stoppedItself) delete request.interruption;
    const { interruption } = request;
    if (request.state === 'active') request.state = 'disabled';
    request.status = this.#status(`instance-stopped-${interruption ?? 'by-user'}`);
    if (interruption !== undefined) this.#later(() => this.#resume(request));
  }

  /** "It remains in this state until the request can be fulfilled again or the request is canceled." */
  #resume(request: SpotRequest): void {
    const { instance } = request;
    if (request.state !== 'disabled' || instance.state !== 'stopped') return;
    if (!this.#hasRoom(instance)) {
      this.#basis.clock.after(RETRY, () => this.#resume(request));
      return;
    }
    this.#instances.lifecycle.start(instance, 'spot-request');
  }

  /** A persistent request is open again, whoever ended its instance. */
  #ended(request: SpotRequest): void {
    if (request.terms.type === 'persistent' && request.state === 'closed') {
      this.#enter(request, 'open', 'pending-evaluation');
      this.#later(() => this.#fulfil(request));
      return;
    }
    this.#basis.clock.after(OVER_SHOWN, () => {
      this.#byId.delete(request.id);
      this.#tags.forget(request.id);
    });
  }

  #fulfil(request: SpotRequest): void {
    if (request.state !== 'open') return;
    try {
      const checked = this.#desk.check(request.instance.launch.params);
      const tagged = this.#basis.switches['spot-relaunch-tags'] === 'kept';
      const launch = tagged ? checked : { ...checked, tags: new Map() };
      const batch = { min: 1, max: 1, cause: 'spot-request', spotRequestId: request.id };
      this.#instances.launch(launch, batch);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code !== 'InsufficientInstanceCapacity') {
        this.#enter(request, 'failed', 'bad-parameters');
        return;
      }
      if (request.status.code !== 'capacity-not-available') {
        request.status = this.#status('capacity-not-available');
      }
      this.#basis.clock.after(RETRY, () => this.#fulfil(request));
    }
  }

  #hasRoom({ zone, type }: Instance): boolean {
    return !this.#basis.world().faults.capacityError(zone, type, 'spot');
  }

  #later(happen: () => void): void {
    this.#basis.clock.after(draw(this.#basis.random, 'spot evaluation'), happen);
  }

  /** Cancelled requests stay so: the status alone tells of the instance's end. */
  #close(request: SpotRequest, code: StatusCode): void {
    if (request.state === 'closed') return;
    if (request.status.code === 'instance-terminated-by-service') return;
    if (request.state === 'active' || request.state === 'disabled') request.state = 'closed';
    request.status = this.#status(code);
  }

  #enter(request: SpotRequest, state: SpotState, code: StatusCode): void {
    request.state = state;
    request.status = this.#status(code);
  }

  #tell(request: SpotRequest, notice: SpotNotice): void {
    request.notice = notice;
    this.#basis.history.add({ kind: 'note', text: `spot ${notice} for ${request.instance.id}` });
    for (const listener of this.#listeners) listener(request.instance, notice);
  }

  #status(code: StatusCode): SpotStatus {
    return statusOf(code, this.#basis.clock.now);
  }
}

/** `sir-` and eight characters: the last of its first instance's id, so that no chance is drawn for it. */
export function spotRequestId(instanceId: string): string {
  return `sir-${instanceId.slice(-8)}`;
}
