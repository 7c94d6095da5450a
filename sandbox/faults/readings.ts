import type { Answer } from '../api.js';
import type { Instant } from '../clock.js';
import { peekAll } from '../peek.js';
import type { Call, World } from '../world.js';
import { EventualConsistency, type Staleness } from './eventual-consistency.js';
import { Pages, type PageTrouble } from './pages.js';
import type { Whom } from './whom.js';
import { meets } from './whom.js';

interface Trouble extends Whom {
  readonly trouble: PageTrouble;
  left: number;
}

/** Readings that do not show what is: they lag, and their pages shift, shrink and are forgotten. */
export class Readings {
  readonly #now: () => Instant;
  readonly #pages = new Pages();
  #world: World | undefined;
  #troubles: Trouble[] = [];
  #lag: EventualConsistency | undefined;

  constructor(now: () => Instant) {
    this.#now = now;
  }

  /** The world whose readings these are: known only once it is complete. */
  attach(world: World): void {
    this.#world = world;
  }

  lag(staleness: Staleness): void {
    const world = this.#world;
    if (world === undefined) throw new Error('there is no world to remember');
    const random = world.random.stream('faults/stale');
    this.#lag = new EventualConsistency(staleness, this.#now, random, (service, action, list) =>
      peekAll(world, service as 'ec2' | 'autoscaling', action, list),
    );
  }

  troublePages(trouble: Whom & { readonly trouble: PageTrouble; readonly times: number }): void {
    this.#troubles.push({ ...trouble, left: trouble.times });
  }

  clear(): void {
    this.#troubles = [];
    this.#lag = undefined;
  }

  /** @throws ApiError */
  view(call: Call, others: ReadonlySet<string>, run: (params: Call['params']) => Answer): Answer {
    if (this.#troubles.length === 0 && this.#lag === undefined) return run(call.params);
    if (call.mutates) {
      this.#lag?.remember();
      return run(call.params);
    }
    if (others.has(call.caller.name)) return run(call.params);
    const trouble = this.#pageTrouble(call, others);
    const params = trouble === undefined ? call.params : this.#pages.asked(trouble, call);
    const answer = this.#pages.answered(trouble, call, run(params));
    return this.#lag?.answered(call, answer) ?? answer;
  }

  #pageTrouble(call: Call, others: ReadonlySet<string>): PageTrouble | undefined {
    if (this.#troubles.length === 0) return undefined;
    const declared = this.#world?.action(call.service, call.action);
    const names = new Set(Object.keys(declared?.params ?? {}));
    const found = this.#troubles.find(
      (one) =>
        one.left > 0 && meets(one, call, others) && this.#pages.fits(one.trouble, call, names),
    );
    if (found === undefined) return undefined;
    found.left--;
    return found.trouble;
  }
}
