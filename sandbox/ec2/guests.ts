import type { GuestHost } from '../world.js';
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

/** The guests: one boot after another in each instance, from power-on to power-off. */
export class Guests {
  readonly #basis: Basis;
  readonly #underWay: UnderWay;
  readonly #machine: Machine;

  constructor(basis: Basis, underWay: UnderWay, machine: Machine) {
    this.#basis = basis;
    this.#underWay = underWay;
    this.#machine = machine;
  }

  boot(instance: Instance): void {
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
        if (isCurrent()) this.#powersOff(instance);
      },
      reboot: () => {
        if (isCurrent()) this.#reboots(instance);
      },
    };
    boot = {
      guest: this.#basis.world().ubuntu.boot(this.#basis.world(), host),
      appUp: false,
      goingDown: false,
    };
    instance.boot = boot;
    const current = boot;
    this.#underWay.later(instance, 'app start', () => {
      current.appUp = true;
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
