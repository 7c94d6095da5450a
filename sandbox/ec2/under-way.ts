import type { Basis } from './basis.js';
import type { Instance } from './instance.js';
import { type Duration, draw } from './timing.js';

/** What is under way for each instance, and is called off when its state changes. */
export class UnderWay {
  readonly #basis: Pick<Basis, 'clock' | 'random'>;
  readonly #callsOff = new Map<string, (() => void)[]>();

  constructor(basis: Pick<Basis, 'clock' | 'random'>) {
    this.#basis = basis;
  }

  later({ id }: Instance, duration: Duration, happen: () => void): void {
    const callOff = this.#basis.clock.after(draw(this.#basis.random, duration), happen);
    const callsOff = this.#callsOff.get(id);
    if (callsOff === undefined) this.#callsOff.set(id, [callOff]);
    else callsOff.push(callOff);
  }

  callOff({ id }: Instance): void {
    for (const callOff of this.#callsOff.get(id) ?? []) callOff();
    this.#callsOff.delete(id);
  }
}
