import { SECOND } from '../clock.js';
import { type Call, Cut } from '../world.js';
import { meets, type Whom } from './whom.js';

/** Where a call breaks off: before it was applied, or after it was applied with the answer lost. */
export type Moment = 'before' | 'after';

/** At which call of a caller it happens: the n-th changing one, or the n-th of any kind, from now on. */
export type NthCall = { readonly mutation: number } | { readonly call: number };

interface Death {
  readonly caller: string;
  readonly kind: 'mutation' | 'call';
  /** Calls of that kind still to come before it, itself included. */
  left: number;
  readonly moment: Moment;
}

interface Slowness extends Whom {
  readonly milliseconds: number;
  left: number;
}

/** Processes that die, connections that hang, answers that take their time. */
export class Connections {
  readonly #pass: (milliseconds: number) => void;
  #deaths: Death[] = [];
  #dead = new Set<string>();
  #stalls: (Whom & { left: number })[] = [];
  #slow: Slowness[] = [];

  /** @param pass lets virtual time pass */
  constructor(pass: (milliseconds: number) => void) {
    this.#pass = pass;
  }

  /** From that call on nothing reaches the caller any more, and nothing of it reaches the world, until `revive`. */
  die(caller: string, at: NthCall, moment: Moment): void {
    const kind = 'mutation' in at ? 'mutation' : 'call';
    const left = 'mutation' in at ? at.mutation : at.call;
    this.#deaths.push({ caller, kind, left, moment });
  }

  revive(caller: string): void {
    this.#dead.delete(caller);
    this.#deaths = this.#deaths.filter((death) => death.caller !== caller);
  }

  isDead(caller: string): boolean {
    return this.#dead.has(caller);
  }

  /** The next `times` of those calls are never answered; they are not applied. */
  stall(whom: Whom, times: number): void {
    this.#stalls.push({ ...whom, left: times });
  }

  /** The next `times` of those calls are applied at once, and answered only after this long. */
  slow(whom: Whom, milliseconds: number, times: number): void {
    this.#slow.push({ ...whom, milliseconds, left: times });
  }

  clear(): void {
    this.#deaths = [];
    this.#dead = new Set();
    this.#stalls = [];
    this.#slow = [];
  }

  /** @throws Cut */
  before(call: Call, others: ReadonlySet<string>, counts: boolean): void {
    const { name } = call.caller;
    if (this.#dead.has(name)) throw new Cut(`${name} is dead`);
    for (const death of this.#deaths) {
      if (death.caller === name && (death.kind === 'call' || counts)) death.left--;
    }
    this.#dieIf(name, (death) => death.moment === 'before' && death.left <= 0, 'before');
    const stall = this.#stalls.find((s) => s.left > 0 && meets(s, call, others));
    if (stall === undefined) return;
    stall.left--;
    throw new Cut('the connection hangs', 'stall');
  }

  /** @throws Cut */
  after(call: Call, others: ReadonlySet<string>): void {
    const slow = this.#slow.find((s) => s.left > 0 && meets(s, call, others));
    if (slow !== undefined) {
      slow.left--;
      this.#pass(slow.milliseconds);
    }
    this.#dieIf(call.caller.name, (death) => death.moment === 'after' && death.left <= 0, 'after');
  }

  #dieIf(caller: string, isDue: (death: Death) => boolean, moment: Moment): void {
    const due = this.#deaths.find((death) => death.caller === caller && isDue(death));
    if (due === undefined) return;
    this.#deaths = this.#deaths.filter((death) => death !== due);
    this.#dead.add(caller);
    throw new Cut(`${caller} dies ${moment} a call`);
  }
}

export const inMilliseconds = (seconds: number): number => Math.round(seconds * SECOND);
