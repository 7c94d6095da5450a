import type { Action } from '../api.js';
import { type Instant, SECOND, type VirtualClock } from '../clock.js';
import type { Random } from '../random.js';
import type { Policy } from './policy.js';
import { expired, notKnown } from './refusals.js';

export interface Identity {
  readonly arn: string;
  readonly userId: string;
}

/** Whom temporary credentials speak for, and what they may do. */
export interface Grant extends Identity {
  /** Of the role or the user; undefined: everything is allowed. */
  readonly policies: readonly Policy[] | undefined;
  /** Passed when the session was opened: it may do what these allow too, and nothing besides. */
  readonly sessionPolicies: readonly Policy[];
  /** Undefined for GetSessionToken's. */
  readonly role: string | undefined;
}

export interface Session extends Grant {
  readonly from: Instant;
  readonly until: Instant;
}

export interface Credentials {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
  readonly Expiration: Date;
}

/** Temporary credentials, by their access keys, for as long as they last. */
export class Sessions {
  readonly #clock: VirtualClock;
  readonly #random: Random;
  readonly #byKey = new Map<string, Session>();

  constructor(clock: VirtualClock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  get(accessKeyId: string): Session | undefined {
    return this.#byKey.get(accessKeyId);
  }

  /** From now on, under a new access key. */
  open(seconds: number, grant: Grant): Credentials & Identity {
    const { now } = this.#clock;
    const until = now + seconds * SECOND;
    const AccessKeyId = `ASIA${this.#random.hex(16).toUpperCase()}`;
    this.#byKey.set(AccessKeyId, { ...grant, from: now, until });
    return {
      AccessKeyId,
      SecretAccessKey: this.#random.hex(40),
      SessionToken: `sandbox-${this.#random.hex(64)}`,
      Expiration: new Date(until),
      arn: grant.arn,
      userId: grant.userId,
    };
  }

  /** For scenarios: an access key of their own choice. */
  keep(accessKeyId: string, session: Session): void {
    this.#byKey.set(accessKeyId, session);
  }

  /** @throws ApiError ExpiredToken and its likes, InvalidClientTokenId and its likes before the session's time */
  authenticate(service: Action['service'], accessKeyId: string): void {
    const session = this.#byKey.get(accessKeyId);
    if (session === undefined) return;
    if (this.#clock.now < session.from) throw notKnown(service);
    if (session.until <= this.#clock.now) throw expired(service);
  }
}
