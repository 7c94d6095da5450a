import { setTimeout as pause } from 'node:timers/promises';
import type { Clock, Instant } from '../ports.js';

/**
 * Domain time is the service's: the newest `Date` of its answers. It never runs backwards, and between answers it
 * stands still, because what was observed is only known up to then.
 */
export class ServiceClock implements Clock {
  #newest: Instant | undefined;
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Before the first answer, this machine's time. */
  now(): Instant {
    return this.#newest ?? Date.now();
  }

  /** Takes note of an answer's `Date` header; what is not a date is passed over. */
  heard(date: string | undefined): void {
    const instant = Date.parse(date ?? '');
    if (Number.isNaN(instant)) return;
    this.#newest = Math.max(this.#newest ?? instant, instant);
  }

  async sleep(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#signal });
  }
}
