import type { Answer } from '../api.js';
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
  readonly #pages = new Pages();
  #world: World | undefined;
  #troubles: Trouble[] = [];
  #lag: EventualConsistency | undefined;

  /** The world whose readings these are: known only once it is complete. */
  attach(world: World): void {
    this.#world = world;
  }

  lag(staleness: Staleness): void {
    const world = this.#world;
    if (world === undefined) throw new Error('there is no world to remember');
    this.#lag = new EventualConsistency(staleness, world, world.random.stream('faults/stale'));
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
    // What is remembered is the fleet's region: of the others nothing is.
    const lag = call.caller.region === this.#world?.region ? this.#lag : undefined;
    if (this.#troubles.length === 0 && lag === undefined) return run(call.params);
    if (call.mutates) {
      lag?.remember();
      return run(call.params);
    }
    if (others.has(call.caller.name)) return run(call.params);
    const trouble = this.#pageTrouble(call, others);
    const params = trouble === undefined ? call.params : this.#pages.asked(trouble, call);
    const answer = this.#pages.answered(trouble, call, run(params));
    return lag?.answered(call, answer) ?? answer;
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
