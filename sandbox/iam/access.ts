import { type Action, ApiError, type Caller } from '../api.js';
import { HOUR, type Instant, SECOND, type VirtualClock } from '../clock.js';
import { Random } from '../random.js';
import type { World } from '../world.js';
import type { Given } from './ec2-needs.js';
import { needsOf } from './needs.js';
import { checkPolicy, decide, type Need, type Policy } from './policy.js';
import { denied, deniedLaunch, expired } from './refusals.js';
import { Resources } from './resources.js';

export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly id: string;
  readonly policies: readonly Policy[] | undefined;
  /** Claims of web identity tokens that it asks for, with `*` and `?`: `{aud: 'sts.amazonaws.com', sub: 'repo:…'}`. */
  readonly trusts: Readonly<Record<string, string>>;
  /** Seconds; an hour unless said otherwise. */
  readonly maxSession: number;
}

export interface Identity {
  readonly arn: string;
  readonly userId: string;
}

interface Session extends Identity {
  readonly policies: readonly Policy[] | undefined;
  readonly expiresAt: Instant;
}

export interface Credentials {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
  readonly Expiration: Date;
}

/**
 * Who may do what. Callers are users of the account that may do everything, until a scenario gives them policies; and
 * sessions of roles, for as long as their credentials last.
 */
export class Access {
  readonly #clock: VirtualClock;
  readonly #accountId: string;
  readonly #random: Random;
  readonly #policies = new Map<string, readonly Policy[]>();
  readonly #roles = new Map<string, Role>();
  readonly #sessions = new Map<string, Session>();
  readonly #profiles = new Map<string, string>();

  constructor(clock: VirtualClock, accountId: string, seed: string | number) {
    this.#clock = clock;
    this.#accountId = accountId;
    this.#random = new Random(`${seed} credentials`);
  }

  // ----------------------------------------------------------------------------------- for scenarios

  /** From now on the caller may do what these allow and nothing else. @throws Error for what is not understood */
  restrict(callerName: string, ...policies: readonly Policy[]): void {
    this.#policies.set(callerName, policies.map(checkPolicy));
  }

  /** `policies` absent: everything is allowed. */
  addRole(role: {
    readonly name: string;
    readonly policies?: readonly Policy[];
    readonly trusts?: Readonly<Record<string, string>>;
    readonly maxSession?: number;
  }): Role {
    const made: Role = {
      name: role.name,
      arn: `arn:aws:iam::${this.#accountId}:role/${role.name}`,
      id: `AROA${this.#random.hex(17).toUpperCase()}`,
      policies: role.policies?.map(checkPolicy),
      trusts: role.trusts ?? {},
      maxSession: role.maxSession ?? HOUR / SECOND,
    };
    this.#roles.set(made.arn, made);
    return made;
  }

  /** Which role an instance profile has: one of its own name unless said otherwise. */
  addProfile(name: string, roleArn: string): void {
    this.#profiles.set(name, roleArn);
  }

  // --------------------------------------------------------------------------------------- for calls

  /** @throws ApiError ExpiredToken and its likes */
  authenticate(service: Action['service'], caller: Caller): void {
    const session = this.#sessions.get(caller.name);
    if (session !== undefined && session.expiresAt <= this.#clock.now) throw expired(service);
  }

  /** @throws ApiError AccessDenied, UnauthorizedOperation and their likes */
  authorize(world: World, declared: Action, params: Given, caller: Caller): void {
    const policies = this.#policiesOf(caller);
    if (policies === undefined) return;
    const resources = new Resources(world, caller);
    const needs = needsOf(resources, declared, params, (profile) => this.#roleOf(profile));
    const refusal = this.#refused(policies, needs.own);
    if (refusal !== undefined) {
      const decision = decide(policies, refusal);
      throw denied(declared.service, this.identity(caller).arn, refusal, decision);
    }
    if (this.#refused(policies, needs.launch) !== undefined) throw deniedLaunch();
  }

  identity(caller: Caller): Identity {
    return (
      this.#sessions.get(caller.name) ?? {
        arn: `arn:aws:iam::${this.#accountId}:user/${caller.name}`,
        userId: caller.name,
      }
    );
  }

  // ----------------------------------------------------------------------------------------- for STS

  /** @throws ApiError AccessDenied: a role that is not there is told from none that may not be assumed */
  role(arn: string, caller: string, action: string): Role {
    const role = this.#roles.get(arn);
    if (role !== undefined) return role;
    throw new ApiError(
      'AccessDenied',
      `User: ${caller} is not authorized to perform: sts:${action} on resource: ${arn}`,
      403,
    );
  }

  assume(role: Role, sessionName: string, seconds: number): Credentials & Identity {
    return this.#open(seconds, {
      arn: `arn:aws:sts::${this.#accountId}:assumed-role/${role.name}/${sessionName}`,
      userId: `${role.id}:${sessionName}`,
      policies: role.policies,
    });
  }

  /** GetSessionToken: the same caller, for a while. */
  lend(caller: Caller, seconds: number): Credentials & Identity {
    return this.#open(seconds, { ...this.identity(caller), policies: this.#policiesOf(caller) });
  }

  #open(seconds: number, who: Omit<Session, 'expiresAt'>): Credentials & Identity {
    const expiresAt = this.#clock.now + seconds * SECOND;
    const AccessKeyId = `ASIA${this.#random.hex(16).toUpperCase()}`;
    this.#sessions.set(AccessKeyId, { ...who, expiresAt });
    return {
      AccessKeyId,
      SecretAccessKey: this.#random.hex(40),
      SessionToken: `sandbox-${this.#random.hex(64)}`,
      Expiration: new Date(expiresAt),
      arn: who.arn,
      userId: who.userId,
    };
  }

  #policiesOf(caller: Caller): readonly Policy[] | undefined {
    const session = this.#sessions.get(caller.name);
    return session === undefined ? this.#policies.get(caller.name) : session.policies;
  }

  #refused(policies: readonly Policy[], needs: readonly Need[]): Need | undefined {
    return needs.find((need) => decide(policies, need) !== 'allowed');
  }

  #roleOf(profile: string): string {
    const name = profile.replace(/^arn:aws:iam::\d*:instance-profile\//, '');
    return this.#profiles.get(name) ?? `arn:aws:iam::${this.#accountId}:role/${name}`;
  }
}
