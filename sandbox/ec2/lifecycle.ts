import type { ImageContent, InstanceState, ModelInstance } from '../world.js';
import type { Basis } from './basis.js';
import { Guests } from './guests.js';
import type { Instance, StatusCheck } from './instance.js';
import { type KeyRefusal, keyRefusal } from './key-trouble.js';
import { type ShutdownReason, stateReason } from './state-reasons.js';
import { UnderWay } from './under-way.js';

type Listener = (instance: ModelInstance, before: InstanceState) => void;

type Transient = 'pending' | 'stopping' | 'shutting-down';

/** What an instance holds of its surroundings, taken and given back as it comes and goes. */
export interface Holdings {
  started(instance: Instance): void;
  stopped(instance: Instance): void;
  terminated(instance: Instance): void;
}

/**
 * The states of an instance over time, and the guest that runs in it:
 * pending -> running -> (stopping -> stopped -> pending ...) -> shutting-down -> terminated.
 * Callers check what is allowed; here it happens.
 */
export class Lifecycle {
  readonly #basis: Basis;
  readonly #listeners: Listener[] = [];
  readonly #underWay: UnderWay;
  readonly #guests: Guests;
  readonly #holdings: Holdings;

  constructor(basis: Basis, holdings: Holdings) {
    this.#basis = basis;
    this.#holdings = holdings;
    this.#underWay = new UnderWay(basis);
    this.#guests = new Guests(basis, this.#underWay, {
      changed: (instance) => this.#tell(instance, instance.state),
      poweredOff: (instance) => this.#guestPoweredOff(instance),
    });
  }

  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** A new instance, `pending` already. */
  begin(instance: Instance, cause: string): void {
    this.#record(instance, cause);
    this.#underWay.later(instance, 'pending', () => this.#run(instance, cause));
  }

  /** From `stopped`: the same instance on another host. */
  start(instance: Instance, cause: string): void {
    instance.launchedAt = this.#basis.clock.now;
    instance.transition = '';
    instance.stateReason = undefined;
    instance.console.clear();
    this.#holdings.started(instance);
    this.#enter(instance, 'pending', cause, () => this.#run(instance, cause));
  }

  /** From `running`. */
  stop(instance: Instance, cause: string, reason: ShutdownReason): void {
    this.#guests.shutDown(instance);
    this.#explain(instance, reason);
    this.#enter(instance, 'stopping', cause, () => {
      this.#guests.powerOff(instance);
      this.#holdings.stopped(instance);
      this.#enter(instance, 'stopped', cause);
    });
  }

  /** From any state; what is ending or has ended stays as it is. */
  terminate(instance: Instance, cause: string, reason: ShutdownReason): void {
    if (instance.state === 'shutting-down' || instance.state === 'terminated') return;
    this.#guests.shutDown(instance);
    this.#explain(instance, reason);
    this.#enter(instance, 'shutting-down', cause, () => {
      this.#guests.powerOff(instance);
      this.#holdings.terminated(instance);
      this.#enter(instance, 'terminated', cause);
    });
  }

  /** A running instance stays `running`; its guest goes down and boots again. */
  reboot(instance: Instance): void {
    const boot = instance.boot;
    if (instance.state !== 'running' || boot === undefined || boot.goingDown) return;
    this.#guests.shutDown(instance);
    this.#tell(instance, instance.state);
    this.#underWay.later(instance, 'reboot', () => this.#guests.bootAgain(instance));
  }

  /** A running instance stays `running`: its guest goes down, and boots again from a new disk. */
  replaceRootVolume(
    instance: Instance,
    image: { readonly id: string; readonly content: ImageContent },
    cause: string,
  ): void {
    this.#guests.shutDown(instance);
    this.#tell(instance, instance.state);
    this.#underWay.later(instance, 'reboot', () => {
      this.#guests.powerOff(instance);
      instance.disk = image.content;
      instance.imageId = image.id;
      this.#record(instance, cause);
      this.#guests.boot(instance);
      this.#tell(instance, instance.state);
    });
  }

  /** These checks fail, until `recover`. A volume that cannot be reached is told apart: the instance counts as well. */
  impair(instance: Instance, failing: readonly StatusCheck[] = ['system', 'instance']): void {
    if (instance.state !== 'running' || instance.statusChecks === 'impaired') return;
    instance.impairedSince = this.#basis.clock.now;
    instance.failing = failing;
    if (failing.some((check) => check !== 'attached-ebs')) this.#setChecks(instance, 'impaired');
  }

  /** What runs on it may answer otherwise from now on. */
  appChanged(instance: Instance): void {
    this.#tell(instance, instance.state);
  }

  recover(instance: Instance): void {
    const wasImpaired = instance.statusChecks === 'impaired';
    instance.impairedSince = undefined;
    instance.failing = undefined;
    if (wasImpaired) this.#setChecks(instance, 'ok');
  }

  #run(instance: Instance, cause: string): void {
    const refusal = keyRefusal(this.#basis.world(), instance.volumes, cause);
    if (refusal !== undefined) {
      this.#failToLaunch(instance, cause, refusal);
      return;
    }
    const before = this.#change(instance, 'running', cause);
    instance.hasRun = true;
    instance.statusChecks = 'initializing';
    this.#underWay.later(instance, 'status checks', () => {
      if (instance.statusChecks === 'initializing') this.#setChecks(instance, 'ok');
    });
    this.#guests.boot(instance);
    this.#tell(instance, before);
  }

  /** A new instance goes from `pending` to `terminated`; one that had stopped goes back to it. */
  #failToLaunch(instance: Instance, cause: string, refusal: KeyRefusal): void {
    instance.stateReason = refusal;
    instance.transition = '';
    if (instance.hasRun) {
      this.#holdings.stopped(instance);
      this.#enter(instance, 'stopped', cause);
    } else {
      this.#holdings.terminated(instance);
      this.#enter(instance, 'terminated', cause);
    }
  }

  #guestPoweredOff(instance: Instance): void {
    if (this.#endsByPowerOff(instance)) this.terminate(instance, 'guest', 'guest');
    else this.stop(instance, 'guest', 'guest');
  }

  /** A Spot Instance of a one-time request cannot be stopped by a call; by its guest: by `one-time-spot-powers-off`. */
  #endsByPowerOff({ launch, purchase }: Instance): boolean {
    if (launch.shutdownBehavior === 'terminate') return true;
    if (purchase !== 'spot' || launch.terms?.type === 'persistent') return false;
    return this.#basis.switches['one-time-spot-powers-off'] === 'terminated';
  }

  #explain(instance: Instance, reason: ShutdownReason): void {
    instance.stateReason = stateReason(reason);
    const when = new Date(this.#basis.clock.now).toISOString().slice(0, 19).replace('T', ' ');
    instance.transition = reason === 'user stop' ? `User initiated (${when} GMT)` : '';
  }

  #setChecks(instance: Instance, checks: ModelInstance['statusChecks']): void {
    instance.statusChecks = checks;
    this.#tell(instance, instance.state);
  }

  /** What comes next is set up before others are told, for they may end the instance there and then. */
  #enter(instance: Instance, state: 'stopped' | 'terminated', cause: string): void;
  #enter(instance: Instance, state: Transient, cause: string, next: () => void): void;
  #enter(
    instance: Instance,
    state: Transient | 'stopped' | 'terminated',
    cause: string,
    next?: () => void,
  ): void {
    const before = this.#change(instance, state, cause);
    instance.statusChecks = 'not-applicable';
    instance.impairedSince = undefined;
    instance.failing = undefined;
    if (state === 'stopped' || state === 'terminated') this.#guests.postConsole(instance);
    else if (next !== undefined) this.#underWay.later(instance, state, next);
    this.#tell(instance, before);
  }

  #change(instance: Instance, state: InstanceState, cause: string): InstanceState {
    this.#underWay.callOff(instance);
    const before = instance.state;
    instance.state = state;
    this.#record(instance, cause);
    return before;
  }

  #tell(instance: Instance, before: InstanceState): void {
    for (const listener of this.#listeners) listener(instance, before);
  }

  #record(instance: Instance, cause: string): void {
    this.#basis.history.add({
      kind: 'instance',
      id: instance.id,
      state: instance.state,
      imageId: instance.imageId,
      zone: instance.zone,
      cause,
    });
  }
}
