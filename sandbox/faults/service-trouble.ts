import { ApiError } from '../api.js';
import type { Instant } from '../clock.js';
import type { Switches } from '../unknowns.js';
import type { Call } from '../world.js';
import type { Moment } from './connections.js';
import { denied, expired, serverError } from './service-errors.js';
import { Throttling } from './throttling.js';
import { meets, type Whom } from './whom.js';

export interface Refusal {
  /** `CreateImage`, ... whatever the service. */
  readonly action: string;
  readonly code: string;
  readonly message: string;
  readonly times: number;
  /** HTTP status; 400 when absent. */
  readonly status?: number;
}

interface Expiry {
  readonly caller: string | undefined;
  readonly until?: Instant;
}

interface Failure extends Whom {
  readonly status: 500 | 503;
  readonly moment: Moment;
  left: number;
}

/** Services that answer, and refuse: credentials, rights, limits, their own failures, and whatever a story asks for. */
export class ServiceTrouble {
  readonly #now: () => Instant;
  readonly #switches: Switches;
  /** Of the account that the callers belong to. */
  accountId = '123456789012';
  #throttling: Throttling | undefined;
  #refusals: (Refusal & { left: number })[] = [];
  #expiries: Expiry[] = [];
  #denials: (Whom & { left: number })[] = [];
  #failures: Failure[] = [];

  constructor(now: () => Instant, switches: Switches) {
    this.#now = now;
    this.#switches = switches;
  }

  refuse(refusal: Refusal): void {
    this.#refusals.push({ ...refusal, left: refusal.times });
  }

  /** The services' token buckets count from now on. `share`: what part of them others of the account leave. */
  throttle(share = 1): void {
    this.#throttling = new Throttling(this.#now, this.#switches, share);
  }

  /** The credentials' session is over. */
  expire(expiry: { readonly caller?: string | undefined; readonly until?: Instant }): void {
    this.#expiries.push({ caller: expiry.caller, ...expiry });
  }

  deny(whom: Whom & { readonly times?: number | undefined }): void {
    this.#denials.push({ ...whom, left: whom.times ?? Number.POSITIVE_INFINITY });
  }

  /** The next `times` of those calls are answered with the service's own failure, applied (`after`) or not. */
  fail(failure: Whom & Pick<Failure, 'status' | 'moment'> & { readonly times: number }): void {
    this.#failures.push({ ...failure, left: failure.times });
  }

  clear(): void {
    this.#throttling = undefined;
    this.#refusals = [];
    this.#expiries = [];
    this.#denials = [];
    this.#failures = [];
  }

  /** @throws ApiError */
  before(call: Call, others: ReadonlySet<string>): void {
    const { service } = call;
    const now = this.#now();
    const over = this.#expiries.some(
      ({ until, ...whom }) => (until === undefined || now < until) && meets(whom, call, others),
    );
    if (over) throw expired(service);
    if (taken(this.#denials, call, others)) throw denied(call, this.accountId);
    this.#throttling?.take(call);
    this.#fail('before', call, others);
    const refusal = this.#refusals.find((r) => r.action === call.action && r.left > 0);
    if (refusal === undefined) return;
    refusal.left--;
    throw new ApiError(refusal.code, refusal.message, refusal.status);
  }

  /** @throws ApiError */
  after(call: Call, others: ReadonlySet<string>): void {
    this.#fail('after', call, others);
  }

  #fail(moment: Moment, call: Call, others: ReadonlySet<string>): void {
    const due = taken(
      this.#failures.filter((failure) => failure.moment === moment),
      call,
      others,
    );
    if (due !== undefined) throw serverError(call.service, due.status);
  }
}

/** The first trouble that meets the call, once less from now on. */
export function taken<T extends Whom & { left: number }>(
  troubles: readonly T[],
  call: Call,
  others: ReadonlySet<string>,
): T | undefined {
  const trouble = troubles.find((one) => one.left > 0 && meets(one, call, others));
  if (trouble !== undefined) trouble.left--;
  return trouble;
}
