import { type Action, ApiError, type Caller } from '../api.js';
import { HOUR, type Instant, SECOND, type VirtualClock } from '../clock.js';
import { Random } from '../random.js';
import type { World } from '../world.js';
import type { Given } from './ec2-needs.js';
import { needsOf } from './needs.js';
import { checkPolicy, decide, type Need, type Policy } from './policy.js';
import { denied, deniedLaunch, type Refusal } from './refusals.js';
import { Resources } from './resources.js';
import { type Credentials, type Identity, Sessions } from './sessions.js';

export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly id: string;
  readonly policies: readonly Policy[] | undefined;
  /** Claims of web identity tokens that it asks for, with `*` and `?`: `{aud: 'sts.amazonaws.com', sub: 'repo:…'}`. */
  readonly trusts: Readonly<Record<string, string>>;
  /** Callers and roles, by their names, that its trust policy lets assume it; undefined: the whole account. */
  readonly assumedBy: readonly string[] | undefined;
  /** Seconds; an hour unless said otherwise. */
  readonly maxSession: number;
}

/**
 * Who may do what. Callers are users of the account that may do everything, until a scenario gives them policies; and
 * sessions of roles, for as long as their credentials last.
 */
export class Access {
  readonly #accountId: string;
  readonly #random: Random;
  readonly #policies = new Map<string, readonly Policy[]>();
  readonly #roles = new Map<string, Role>();
  readonly #sessions: Sessions;
  readonly #profiles = new Map<string, string>();

  constructor(clock: VirtualClock, accountId: string, seed: string | number) {
    this.#accountId = accountId;
    this.#random = new Random(`${seed} credentials`);
    this.#sessions = new Sessions(clock, this.#random);
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
    readonly assumedBy?: readonly string[];
    readonly maxSession?: number;
  }): Role {
    const made: Role = {
      name: role.name,
      arn: `arn:aws:iam::${this.#accountId}:role/${role.name}`,
      id: `AROA${this.#random.hex(17).toUpperCase()}`,
      policies: role.policies?.map(checkPolicy),
      trusts: role.trusts ?? {},
      assumedBy: role.assumedBy,
      maxSession: role.maxSession ?? HOUR / SECOND,
    };
    this.#roles.set(made.arn, made);
    return made;
  }

  /** Which role an instance profile has: one of its own name unless said otherwise. */
  addProfile(name: string, roleArn: string): void {
    this.#profiles.set(name, roleArn);
  }

  /** Where nobody said which instance profiles there are, there are all. @param given its name or its ARN */
  knowsProfile(given: string): boolean {
    const name = given.replace(/^arn:aws:iam::\d*:instance-profile\//, '');
    return this.#profiles.size === 0 || this.#profiles.has(name);
  }

  /** Somebody's access key is a session of the role, from a moment on and until another. */
  addSession(
    accessKeyId: string,
    role: Role,
    session: { readonly name: string; readonly from: Instant; readonly until: Instant },
  ): void {
    const { from, until } = session;
    this.#sessions.keep(accessKeyId, { ...this.#grantOf(role, session.name, []), from, until });
  }

  // --------------------------------------------------------------------------------------- for calls

  /** @throws ApiError ExpiredToken, InvalidClientTokenId and their likes */
  authenticate(service: Action['service'], caller: Caller): void {
    this.#sessions.authenticate(service, caller.name);
  }

  /** @throws ApiError AccessDenied, UnauthorizedOperation and their likes */
  authorize(world: World, declared: Action, params: Given, caller: Caller): void {
    const rights = this.#rightsOf(caller);
    if (rights.length === 0) return;
    const resources = new Resources(world, caller);
    const needs = needsOf(resources, declared, params, (profile) => this.#roleOf(profile));
    const refusal = refusalOf(rights, needs.own);
    if (refusal !== undefined) {
      throw denied(declared.service, this.identity(caller).arn, refusal);
    }
    if (refusalOf(rights, needs.launch) !== undefined) throw deniedLaunch();
  }

  /** Of what a service does within another call, in the caller's name. */
  allows(world: World, declared: Action, params: Given, caller: Caller): boolean {
    const rights = this.#rightsOf(caller);
    const needs = needsOf(new Resources(world, caller), declared, params, () => '*');
    return refusalOf(rights, needs.own) === undefined;
  }

  identity(caller: Caller): Identity {
    const { arn, userId } = this.#sessions.get(caller.name) ?? {
      arn: `arn:aws:iam::${this.#accountId}:user/${caller.name}`,
      userId: caller.name,
    };
    return { arn, userId };
  }

  // ----------------------------------------------------------------------------------------- for STS

  /** @throws ApiError AccessDenied: a role that is not there is not told from one that may not be assumed */
  role(arn: string, caller: Caller, action: string): Role {
    const role = this.#roles.get(arn);
    const who = this.identity(caller).arn;
    if (role !== undefined && this.#trusts(role, caller, action)) return role;
    throw new ApiError(
      'AccessDenied',
      `User: ${who} is not authorized to perform: sts:${action} on resource: ${arn}`,
      403,
    );
  }

  /** By its ARN or its name. */
  roleNamed(name: string): Role | undefined {
    return [...this.#roles.values()].find((role) => role.arn === name || role.name === name);
  }

  /** The caller's credentials are those of a role: what it assumes now is chained to it. */
  isRole(caller: Caller): boolean {
    return this.#sessions.get(caller.name)?.role !== undefined;
  }

  isSession(caller: Caller): boolean {
    return this.#sessions.get(caller.name) !== undefined;
  }

  assume(
    role: Role,
    sessionName: string,
    seconds: number,
    sessionPolicies: readonly Policy[] = [],
  ): Credentials & Identity {
    return this.#sessions.open(seconds, this.#grantOf(role, sessionName, sessionPolicies));
  }

  /** GetSessionToken: the same caller, for a while. */
  lend(caller: Caller, seconds: number): Credentials & Identity {
    return this.#sessions.open(seconds, {
      ...this.identity(caller),
      policies: this.#policies.get(caller.name),
      sessionPolicies: [],
      role: undefined,
    });
  }

  #grantOf(role: Role, sessionName: string, sessionPolicies: readonly Policy[]) {
    return {
      arn: `arn:aws:sts::${this.#accountId}:assumed-role/${role.name}/${sessionName}`,
      userId: `${role.id}:${sessionName}`,
      policies: role.policies,
      sessionPolicies,
      role: role.name,
    };
  }

  #trusts({ assumedBy }: Role, caller: Caller, action: string): boolean {
    if (assumedBy === undefined || action !== 'AssumeRole') return true;
    const names = [caller.name, this.#sessions.get(caller.name)?.role];
    return names.some((name) => name !== undefined && assumedBy.includes(name));
  }

  /** All of these must allow it; none: everything is allowed. */
  #rightsOf(caller: Caller): readonly Rights[] {
    const session = this.#sessions.get(caller.name);
    const policies = session === undefined ? this.#policies.get(caller.name) : session.policies;
    const passed = session?.sessionPolicies ?? [];
    return [
      ...(policies === undefined ? [] : [{ kind: 'identity-based' as const, policies }]),
      ...(passed.length === 0 ? [] : [{ kind: 'session' as const, policies: passed }]),
    ];
  }

  #roleOf(profile: string): string {
    const name = profile.replace(/^arn:aws:iam::\d*:instance-profile\//, '');
    return this.#profiles.get(name) ?? `arn:aws:iam::${this.#accountId}:role/${name}`;
  }
}

interface Rights {
  readonly kind: 'identity-based' | 'session';
  readonly policies: readonly Policy[];
}

/** A session may do what both its role's and its own policies allow (IAM guide, "Session policies"). */
function refusalOf(rights: readonly Rights[], needs: readonly Need[]): Refusal | undefined {
  for (const need of needs) {
    const decisions = rights.map(({ kind, policies }) => ({
      need,
      kind,
      decision: decide(policies, need),
    }));
    // An explicit deny is told before what merely nobody allows.
    const refused =
      decisions.find(({ decision }) => decision === 'explicit deny') ??
      decisions.find(({ decision }) => decision !== 'allowed');
    if (refused !== undefined) return refused;
  }
  return undefined;
}
