import { HOUR, type Instant } from '../clock.js';

/** "When the AMI is used to launch an instance, there is a 24-hour delay before that usage is reported" (Image, LastLaunchedTime). */
const REPORTED_AFTER = 24 * HOUR;

/** When an image was used to launch: of the launches that are reported, the last is enough. */
export class LaunchTimes {
  readonly #times: Instant[] = [];

  add(at: Instant): void {
    if (this.#times.at(-1) === at) return;
    while (this.#isReported(1, at)) this.#times.shift();
    this.#times.push(at);
  }

  /** The last launch that is reported by then. */
  reportedBy(now: Instant): Instant | undefined {
    return this.#times.findLast((time) => time + REPORTED_AFTER <= now);
  }

  #isReported(index: number, now: Instant): boolean {
    const time = this.#times[index];
    return time !== undefined && time + REPORTED_AFTER <= now;
  }
}
