import type { Answer } from './api.js';
import type { Instant, VirtualClock } from './clock.js';
import { Connections, type Moment } from './faults/connections.js';
import type { NoticesFeedName, NoticesTrouble } from './faults/notices.js';
import { Readings } from './faults/readings.js';
import { type Refusal, ServiceTrouble } from './faults/service-trouble.js';
import { defaultSwitches, type Switches } from './unknowns.js';
import { type Call, Cut, type Faults, type World } from './world.js';

/** No capacity in a zone: for a while, for a number of launches, or for good when neither is given. */
export interface CapacityTrouble {
  readonly zone: string;
  /** Every type, when absent. */
  readonly type?: string;
  /** Spot capacity and On-Demand capacity are apart; both, when absent. */
  readonly purchase?: 'on-demand' | 'spot';
  readonly from?: Instant;
  readonly until?: Instant;
  /** Launches that meet it before it is over. */
  readonly times?: number;
}

export type { Moment } from './faults/connections.js';
export { NOTICES_TROUBLES, type NoticesTrouble } from './faults/notices.js';
export type { Refusal } from './faults/service-trouble.js';

export interface MutatingCall {
  /** 1 for the first. */
  readonly number: number;
  readonly service: Call['service'];
  readonly action: string;
}

interface Break {
  readonly number: number;
  readonly moment: Moment;
  readonly then: () => void;
}

/** What prepares the scene; its calls are no part of the play. */
export const SCENARIO_CALLER = 'scenario';

/**
 * Trouble ordered from outside: by scenario files, by `/_sandbox/fault`, by tests.
 * Counts the mutating calls of the caller that it watches, and can break the connection around any one of them.
 */
export class ScriptedFaults implements Faults {
  readonly #clock: VirtualClock;
  readonly #mutating: MutatingCall[] = [];
  #watched: string | undefined;
  /** Processes that die, connections that hang, answers that take their time. */
  readonly connections: Connections;
  /** What the services refuse besides their own rules. */
  readonly services: ServiceTrouble;
  /** Readings that lag, and pages that shift. */
  readonly readings: Readings;
  /** Callers that trouble without a name spares, and whose calls are not counted. */
  readonly #others = new Set([SCENARIO_CALLER]);
  #capacity: (CapacityTrouble & { left: number })[] = [];
  #breaks: Break[] = [];
  #notices: {
    readonly trouble: NoticesTrouble;
    readonly feed: NoticesFeedName | undefined;
    left: number;
  }[] = [];

  constructor(clock: VirtualClock, switches: Switches = defaultSwitches()) {
    this.#clock = clock;
    const now = (): Instant => clock.now;
    this.connections = new Connections((milliseconds) => clock.advance(milliseconds));
    this.services = new ServiceTrouble(now, switches);
    this.readings = new Readings();
  }

  /** The world that the trouble is in, once it is complete. */
  attach(world: World): void {
    this.services.accountId = world.accountId;
    this.readings.attach(world);
  }

  /** Somebody else's calls: no part of what is tested. */
  spare(caller: string): void {
    this.#others.add(caller);
  }

  /** Only this caller's calls are counted and broken. Without it, everyone's but the scenario's. */
  watch(caller: string | undefined): void {
    this.#watched = caller;
  }

  capacity(trouble: CapacityTrouble): void {
    this.#capacity.push({ ...trouble, left: trouble.times ?? Number.POSITIVE_INFINITY });
  }

  refuse(refusal: Refusal): void {
    this.services.refuse(refusal);
  }

  /**
   * At the `number`-th mutating call from now on (1 is the next): `then` runs and the connection breaks, before the
   * call is applied or after it was. `after` falls to the next call that is applied when the counted one is refused.
   */
  onMutation(number: number, moment: Moment, then: () => void): void {
    this.#breaks.push({ number: this.mutations + number, moment, then });
  }

  /** What the next `times` requests for notices meet: of one feed, or of whichever is asked. */
  troubleNotices(trouble: NoticesTrouble, times: number, feed?: NoticesFeedName): void {
    this.#notices.push({ trouble, feed, left: times });
  }

  /** Calls off everything that is still to come. What was counted stays. */
  clear(): void {
    this.#capacity = [];
    this.#breaks = [];
    this.#notices = [];
    this.connections.clear();
    this.services.clear();
    this.readings.clear();
  }

  /** Calls off the breaks that are still to come; the other troubles stay. */
  clearBreaks(): void {
    this.#breaks = [];
  }

  get mutations(): number {
    return this.#mutating.length;
  }

  get mutating(): readonly MutatingCall[] {
    return this.#mutating;
  }

  before(call: Call): void {
    const counts = this.#counts(call);
    if (counts && !this.connections.isDead(call.caller.name)) {
      this.#mutating.push({
        number: this.mutations + 1,
        service: call.service,
        action: call.action,
      });
      this.#break('before', (due) => due === this.mutations);
    }
    this.connections.before(call, this.#others, counts);
    if (call.caller.name !== SCENARIO_CALLER) this.services.before(call, this.#others);
  }

  view(call: Call, run: (params: Call['params']) => Answer): Answer {
    return this.readings.view(call, this.#others, run);
  }

  after(call: Call, _answer: Answer): void {
    if (this.#counts(call)) this.#break('after', (due) => due <= this.mutations);
    this.connections.after(call, this.#others);
    this.services.after(call, this.#others);
  }

  /**
   * Asked once for a launch. A trouble that is counted in launches is used up by being asked for,
   * so models ask when they launch, not when they only look.
   */
  capacityError(zone: string, type: string, purchase: 'on-demand' | 'spot' = 'on-demand'): boolean {
    const now = this.#clock.now;
    const trouble = this.#capacity.find(
      (t) =>
        t.zone === zone &&
        (t.type === undefined || t.type === type) &&
        (t.purchase === undefined || t.purchase === purchase) &&
        (t.from === undefined || t.from <= now) &&
        (t.until === undefined || now < t.until) &&
        t.left > 0,
    );
    if (trouble === undefined) return false;
    trouble.left--;
    return true;
  }

  notices(feed: NoticesFeedName): NoticesTrouble | undefined {
    const next = this.#notices.find((n) => n.left > 0 && (n.feed ?? feed) === feed);
    if (next === undefined) return undefined;
    next.left--;
    return next.trouble;
  }

  #counts(call: Call): boolean {
    if (!call.mutates || isDryRun(call.params)) return false;
    return this.#watched === undefined
      ? !this.#others.has(call.caller.name)
      : call.caller.name === this.#watched;
  }

  #break(moment: Moment, isDue: (number: number) => boolean): void {
    const due = this.#breaks.find((b) => b.moment === moment && isDue(b.number));
    if (due === undefined) return;
    this.#breaks = this.#breaks.filter((b) => b !== due);
    due.then();
    throw new Cut(`the connection breaks ${moment} mutating call ${due.number}`);
  }
}

function isDryRun(params: unknown): boolean {
  return String((params as { readonly DryRun?: unknown }).DryRun) === 'true';
}
