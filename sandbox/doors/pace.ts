import { performance } from 'node:perf_hooks';
import type { VirtualClock } from '../clock.js';

/** How often, in real milliseconds, the world lives on between requests. */
const BEAT = 50;

/**
 * Makes virtual time follow real time `speed` times as fast. Speed 0 is stepped: only `advance` moves time,
 * so that the same calls make the same history, byte for byte.
 */
export class Pace {
  readonly #clock: VirtualClock;
  readonly #speed: number;
  readonly #startedAt = performance.now();
  #origin: number;
  #beat: NodeJS.Timeout | undefined;

  constructor(clock: VirtualClock, speed: number) {
    this.#clock = clock;
    this.#speed = speed;
    this.#origin = clock.now;
  }

  /** Lives through everything that is due by now. */
  catchUp(): void {
    if (this.#speed === 0) return;
    const elapsed = performance.now() - this.#startedAt;
    this.#clock.advanceTo(Math.floor(this.#origin + elapsed * this.#speed));
  }

  /** Jumps ahead, at any speed. */
  advance(milliseconds: number): void {
    this.catchUp();
    this.#origin += milliseconds;
    this.#clock.advance(milliseconds);
  }

  /** `failed` is told what went wrong in the model when nobody was asking. */
  start(failed: (error: unknown) => void): void {
    if (this.#speed === 0) return;
    this.#beat = setInterval(() => {
      try {
        this.catchUp();
      } catch (error) {
        failed(error);
      }
    }, BEAT);
  }

  stop(): void {
    clearInterval(this.#beat);
  }
}
