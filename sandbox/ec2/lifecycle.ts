import type { GuestHost, ImageContent, InstanceState, ModelInstance } from '../world.js';
import type { Basis } from './basis.js';
import { type Boot, contentOf, type Instance, type StatusCheck } from './instance.js';
import { type KeyRefusal, keyRefusal } from './key-trouble.js';
import { CONSOLE_COPY_PACE, draw } from './timing.js';

type Listener = (instance: ModelInstance, before: InstanceState) => void;

/** Why EC2 says that an instance came to its state: `stateReason` of answers. */
const REASONS = {
  'user stop': {
    code: 'Client.UserInitiatedShutdown',
    message: 'Client.UserInitiatedShutdown: User initiated shutdown',
  },
  guest: {
    code: 'Client.InstanceInitiatedShutdown',
    message: 'Client.InstanceInitiatedShutdown: Instance initiated shutdown',
  },
  'scheduled stop': {
    code: 'Server.ScheduledStop',
    message: 'Server.ScheduledStop: Stopped due to a scheduled retirement',
  },
  'spot interruption': {
    code: 'Server.SpotInstanceTermination',
    message: 'Server.SpotInstanceTermination: Spot instance termination',
  },
} as const;

export type ShutdownReason = keyof typeof REASONS;

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
  /** What is under way for each instance and is called off when its state changes. */
  readonly #underWay = new Map<string, (() => void)[]>();
  readonly #holdings: Holdings;

  constructor(basis: Basis, holdings: Holdings) {
    this.#basis = basis;
    this.#holdings = holdings;
  }

  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** A new instance, `pending` already. */
  begin(instance: Instance, cause: string): void {
    this.#record(instance, cause);
    this.#later(instance, 'pending', () => this.#run(instance, cause));
  }

  /** From `stopped`: the same instance on another host. */
  start(instance: Instance, cause: string): void {
    instance.launchedAt = this.#basis.clock.now;
    instance.transition = '';
    delete instance.stateReason;
    instance.console.clear();
    this.#holdings.started(instance);
    this.#enter(instance, 'pending', cause, () => this.#run(instance, cause));
  }

  /** From `running`. */
  stop(instance: Instance, cause: string, reason: ShutdownReason): void {
    this.#shutDownGuest(instance);
    this.#explain(instance, reason);
    this.#enter(instance, 'stopping', cause, () => {
      this.#powerOff(instance);
      this.#holdings.stopped(instance);
      this.#enter(instance, 'stopped', cause);
    });
  }

  /** From any state; what is ending or has ended stays as it is. */
  terminate(instance: Instance, cause: string, reason: ShutdownReason): void {
    if (instance.state === 'shutting-down' || instance.state === 'terminated') return;
    this.#shutDownGuest(instance);
    this.#explain(instance, reason);
    this.#enter(instance, 'shutting-down', cause, () => {
      this.#powerOff(instance);
      this.#holdings.terminated(instance);
      this.#enter(instance, 'terminated', cause);
    });
  }

  /** A running instance stays `running`; its guest goes down and boots again. */
  reboot(instance: Instance): void {
    const boot = instance.boot;
    if (instance.state !== 'running' || boot === undefined || boot.goingDown) return;
    this.#shutDownGuest(instance);
    this.#tell(instance, instance.state);
    this.#later(instance, 'reboot', () => this.#bootAgain(instance));
  }

  /** A running instance stays `running`: its guest goes down, and boots again from a new disk. */
  replaceRootVolume(
    instance: Instance,
    image: { readonly id: string; readonly content: ImageContent },
    cause: string,
  ): void {
    this.#shutDownGuest(instance);
    this.#tell(instance, instance.state);
    this.#later(instance, 'reboot', () => {
      this.#powerOff(instance);
      instance.disk = image.content;
      instance.imageId = image.id;
      this.#record(instance, cause);
      this.#bootGuest(instance);
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
    delete instance.impairedSince;
    delete instance.failing;
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
    this.#later(instance, 'status checks', () => {
      if (instance.statusChecks === 'initializing') this.#setChecks(instance, 'ok');
    });
    this.#bootGuest(instance);
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

  #bootGuest(instance: Instance): void {
    let boot: Boot | undefined;
    const isCurrent = (): boolean => boot === undefined || instance.boot === boot;
    const host: GuestHost = {
      instanceId: instance.id,
      content: instance.disk,
      userData: instance.launch.userData,
      print: (text) => {
        if (isCurrent()) instance.console.print(text);
      },
      powerOff: () => {
        if (isCurrent()) this.#guestPowersOff(instance);
      },
      reboot: () => {
        if (isCurrent()) this.#guestReboots(instance);
      },
    };
    boot = {
      guest: this.#basis.world().ubuntu.boot(this.#basis.world(), host),
      appUp: false,
      goingDown: false,
    };
    instance.boot = boot;
    const current = boot;
    this.#later(instance, 'app start', () => {
      current.appUp = true;
      this.#tell(instance, instance.state);
    });
    this.#postConsole(instance);
  }

  #guestPowersOff(instance: Instance): void {
    if (instance.state !== 'running') return;
    if (instance.boot !== undefined) instance.boot.goingDown = true;
    if (instance.launch.shutdownBehavior === 'terminate')
      this.terminate(instance, 'guest', 'guest');
    else this.stop(instance, 'guest', 'guest');
  }

  /** The guest has said its last word: the next boot begins at once. */
  #guestReboots(instance: Instance): void {
    if (instance.state !== 'running' || instance.boot?.goingDown === true) return;
    this.#bootAgain(instance);
    this.#tell(instance, instance.state);
  }

  #bootAgain(instance: Instance): void {
    this.#powerOff(instance);
    this.#bootGuest(instance);
  }

  /** A guest that powers off by itself knows already. */
  #shutDownGuest(instance: Instance): void {
    const boot = instance.boot;
    if (boot === undefined || boot.goingDown) return;
    boot.goingDown = true;
    boot.guest.shutDown();
  }

  #powerOff(instance: Instance): void {
    instance.disk = contentOf(instance);
    delete instance.boot;
  }

  #explain(instance: Instance, reason: ShutdownReason): void {
    instance.stateReason = REASONS[reason];
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
    delete instance.impairedSince;
    delete instance.failing;
    if (state === 'stopped' || state === 'terminated') this.#postConsole(instance);
    else if (next !== undefined) this.#later(instance, state, next);
    this.#tell(instance, before);
  }

  #change(instance: Instance, state: InstanceState, cause: string): InstanceState {
    for (const callOff of this.#underWay.get(instance.id) ?? []) callOff();
    this.#underWay.delete(instance.id);
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

  #later(instance: Instance, duration: Parameters<typeof draw>[1], happen: () => void): void {
    const callOff = this.#basis.clock.after(draw(this.#basis.random, duration), happen);
    const underWay = this.#underWay.get(instance.id);
    if (underWay === undefined) this.#underWay.set(instance.id, [callOff]);
    else underWay.push(callOff);
  }

  /** "Posted shortly after an instance transition state": nothing calls it off. */
  #postConsole(instance: Instance): void {
    const { clock, random, switches } = this.#basis;
    const pace = CONSOLE_COPY_PACE[switches['console-copy-after-transition']];
    clock.after(pace * draw(random, 'console posting'), () => instance.console.post(clock.now));
  }
}
