import { type Instant, MINUTE } from '../clock.js';
import type { InstanceState } from '../world.js';
import type { Basis } from './basis.js';
import type { Instance } from './instance.js';
import type { Instances } from './instances.js';

export type SpotNotice = 'rebalance recommendation' | 'interruption';
export type InterruptionReason = 'no-capacity' | 'capacity-oversubscribed' | 'by-price';

/** The one-time request behind a Spot Instance that RunInstances or Auto Scaling launched. */
export interface SpotRequest {
  readonly id: string;
  readonly instance: Instance;
  readonly createdAt: Instant;
  state: 'active' | 'closed' | 'cancelled';
  status: { readonly code: string; readonly message: string; readonly since: Instant };
  notice?: SpotNotice;
  /** When the interrupted instance is ended. */
  endsAt?: Instant;
}

/** "A Spot Instance interruption notice is a warning that is issued two minutes before" (EC2 guide). */
const NOTICE = 2 * MINUTE;

const MESSAGES = {
  fulfilled: 'Your Spot request is fulfilled.',
  'marked-for-termination': 'Your Spot Instance is marked for termination.',
  'instance-terminated-by-user': 'Spot Instance terminated due to user-initiated termination.',
  'instance-terminated-no-capacity':
    'Your Spot Instance was terminated because there is no Spot capacity available that matches your request.',
  'instance-terminated-capacity-oversubscribed':
    'Your Spot Instance was terminated because the number of Spot requests exceeded the available capacity.',
  'instance-terminated-by-price':
    'Your Spot Instance was terminated because the Spot price exceeds your maximum price.',
  'request-canceled-and-instance-running':
    'Your Spot request is canceled, but the Spot Instance is still running.',
} as const;

type StatusCode = keyof typeof MESSAGES;

type Listener = (instance: Instance, notice: SpotNotice) => void;

/** Spot Instances' requests, and how AWS takes the instances back ("Spot Instance interruptions"). */
export class SpotRequests {
  readonly #basis: Basis;
  readonly #instances: Instances;
  readonly #byInstance = new Map<string, SpotRequest>();
  readonly #listeners: Listener[] = [];

  constructor(basis: Basis, instances: Instances) {
    this.#basis = basis;
    this.#instances = instances;
    instances.lifecycle.onChange((instance) => this.#follow(instance.id, instance.state));
  }

  /** In the order of the instances, those of ended ones as long as the instances are shown. */
  get all(): readonly SpotRequest[] {
    return this.#instances.all.flatMap((instance) => this.of(instance.id) ?? []);
  }

  get(requestId: string): SpotRequest | undefined {
    return this.all.find(({ id }) => id === requestId);
  }

  /** Undefined for what is no Spot Instance. */
  of(instanceId: string): SpotRequest | undefined {
    const known = this.#byInstance.get(instanceId);
    const instance = this.#instances.get(instanceId);
    if (known !== undefined || instance?.purchase !== 'spot') return known;
    const request: SpotRequest = {
      id: spotRequestId(instance.id),
      instance,
      createdAt: instance.launchedAt,
      state: 'active',
      status: statusOf('fulfilled', instance.launchedAt),
    };
    this.#byInstance.set(instanceId, request);
    return request;
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

  /** The notice now, the end two minutes later. */
  interrupt(instanceId: string, reason: InterruptionReason = 'no-capacity'): void {
    const request = this.of(instanceId);
    if (request?.instance.state !== 'running' || request.notice === 'interruption') return;
    request.endsAt = this.#basis.clock.now + NOTICE;
    request.status = this.#status('marked-for-termination');
    this.#basis.clock.at(request.endsAt, () => this.#end(request, reason));
    this.#tell(request, 'interruption');
  }

  /** The instance lives on (CancelSpotInstanceRequests). */
  cancel(request: SpotRequest): void {
    if (request.state !== 'active') return;
    request.state = 'cancelled';
    request.status = this.#status('request-canceled-and-instance-running');
  }

  #end(request: SpotRequest, reason: InterruptionReason): void {
    if (request.instance.state !== 'running') return;
    this.#close(request, `instance-terminated-${reason}`);
    this.#instances.lifecycle.terminate(request.instance, 'spot-interruption', 'spot interruption');
  }

  #follow(instanceId: string, state: InstanceState): void {
    if (state === 'terminated') this.#forgetLater(instanceId);
    if (state !== 'shutting-down') return;
    const request = this.of(instanceId);
    if (request !== undefined) this.#close(request, 'instance-terminated-by-user');
  }

  #close(request: SpotRequest, code: StatusCode): void {
    if (request.state === 'closed') return;
    if (request.state === 'active') request.state = 'closed';
    request.status = this.#status(code);
  }

  #forgetLater(instanceId: string): void {
    const request = this.#byInstance.get(instanceId);
    if (request === undefined) return;
    // The instance itself is shown for an hour more; its request goes when it does.
    this.#basis.clock.after(60 * MINUTE, () => this.#byInstance.delete(instanceId));
  }

  #tell(request: SpotRequest, notice: SpotNotice): void {
    request.notice = notice;
    this.#basis.history.add({ kind: 'note', text: `spot ${notice} for ${request.instance.id}` });
    for (const listener of this.#listeners) listener(request.instance, notice);
  }

  #status(code: StatusCode): SpotRequest['status'] {
    return statusOf(code, this.#basis.clock.now);
  }
}

/** `sir-` and eight characters: the last of the instance's own id, so that no chance is drawn for it. */
export function spotRequestId(instanceId: string): string {
  return `sir-${instanceId.slice(-8)}`;
}

function statusOf(code: StatusCode, since: Instant): SpotRequest['status'] {
  return { code, message: MESSAGES[code], since };
}
