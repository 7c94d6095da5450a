import type { GuestHost, ImageContent } from '../world.js';
import type { Basis } from './basis.js';
import { type Boot, contentOf, type Instance } from './instance.js';
import { CONSOLE_COPY_PACE, draw } from './timing.js';
import type { UnderWay } from './under-way.js';

/** What a guest does to the machine that it runs in. */
export interface Machine {
  /** What runs on the instance may answer otherwise now. */
  changed(instance: Instance): void;
  /** The guest of a running instance has powered itself off. */
  poweredOff(instance: Instance): void;
}

/** What a guest can do to the instance that it runs in. */
interface Power {
  off(instance: Instance): void;
  cycle(instance: Instance): void;
}

/** The machine as the guest of one boot sees it; of what comes after that boot it has no part. */
class Host implements GuestHost {
  /** Undefined until the guest is there: it may print from its first moment on. */
  boot: Boot | undefined;
  readonly instanceId: string;
  readonly content: ImageContent;
  readonly #instance: Instance;
  readonly #power: Power;

  constructor(instance: Instance, power: Power) {
    this.instanceId = instance.id;
    this.content = instance.disk;
    this.#instance = instance;
    this.#power = power;
  }

  get userData(): Uint8Array {
    return this.#instance.launch.userData;
  }

  print(text: string | (() => string)): void {
    if (this.#isCurrent()) this.#instance.console.print(text);
  }

  powerOff(): void {
    if (this.#isCurrent()) this.#power.off(this.#instance);
  }

  reboot(): void {
    if (this.#isCurrent()) this.#power.cycle(this.#instance);
  }

  #isCurrent(): boolean {
    return this.boot === undefined || this.#instance.boot === this.boot;
  }
}

/** The guests: one boot after another in each instance, from power-on to power-off. */
export class Guests {
  readonly #basis: Basis;
  readonly #underWay: UnderWay;
  readonly #machine: Machine;
  readonly #power: Power = {
    off: (instance) => this.#powersOff(instance),
    cycle: (instance) => this.#reboots(instance),
  };

  constructor(basis: Basis, underWay: UnderWay, machine: Machine) {
    this.#basis = basis;
    this.#underWay = underWay;
    this.#machine = machine;
  }

  boot(instance: Instance): void {
    const host = new Host(instance, this.#power);
    const boot: Boot = {
      guest: this.#basis.world().ubuntu.boot(this.#basis.world(), host),
      appUp: false,
      goingDown: false,
    };
    host.boot = boot;
    instance.boot = boot;
    this.#underWay.later(instance, 'app start', () => {
      boot.appUp = true;
      this.#machine.changed(instance);
    });
    this.postConsole(instance);
  }

  bootAgain(instance: Instance): void {
    this.powerOff(instance);
    this.boot(instance);
  }

  /** A guest that powers off by itself knows already. */
  shutDown(instance: Instance): void {
    const boot = instance.boot;
    if (boot === undefined || boot.goingDown) return;
    boot.goingDown = true;
    boot.guest.shutDown();
  }

  powerOff(instance: Instance): void {
    instance.disk = contentOf(instance);
    instance.boot = undefined;
  }

  /** "Posted shortly after an instance transition state": nothing calls it off. */
  postConsole(instance: Instance): void {
    const { clock, random, switches } = this.#basis;
    const pace = CONSOLE_COPY_PACE[switches['console-copy-after-transition']];
    clock.after(pace * draw(random, 'console posting'), () => instance.console.post(clock.now));
  }

  #powersOff(instance: Instance): void {
    if (instance.state !== 'running') return;
    if (instance.boot !== undefined) instance.boot.goingDown = true;
    this.#machine.poweredOff(instance);
  }

  /** The guest has said its last word: the next boot begins at once. */
  #reboots(instance: Instance): void {
    if (instance.state !== 'running' || instance.boot?.goingDown === true) return;
    this.bootAgain(instance);
    this.#machine.changed(instance);
  }
}
